#include "documents/names/uncased_words.h"

#include "documents/names/name_scan.h"
#include "documents/names/uncased_tables.h"
#include "documents/words/name_grammar.h"

namespace tamis::documents {

bool is_uncased_given(std::string_view lower) { return UncasedTables::get().given.contains(lower); }
bool ends_uncased_name(std::string_view lower) { return UncasedTables::get().verbs.contains(lower); }
bool is_ordinary_surname(std::string_view lower) { return UncasedTables::get().ordinary.contains(lower); }
bool is_owned_noun(std::string_view lower) { return UncasedTables::get().owned.contains(lower); }
bool is_called_noun(std::string_view lower) { return UncasedTables::get().bodies.contains(lower); }

bool begins_behind_name(const NameScan& scan, std::uint32_t i) {
  return begins_word_behind_name(scan, i) ||
         (scan.inside(i) &&
          (scan.lexicon->is_stop_word(scan.hashes[i], scan.languages) || ends_uncased_name(scan.lower(i))));
}

std::size_t korean_particle_bytes(std::string_view word) {
  constexpr std::size_t kLeastName = 6;
  const std::size_t bytes = ending_bytes(NameGrammar::kParticle, word);
  return bytes > 0 && word.size() >= bytes + kLeastName ? bytes : 0;
}

}  // namespace tamis::documents
