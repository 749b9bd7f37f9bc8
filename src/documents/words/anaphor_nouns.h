// Nouns by which a text calls somebody again: data/anaphor_nouns.tsv.
#ifndef TAMIS_DOCUMENTS_WORDS_ANAPHOR_NOUNS_H_
#define TAMIS_DOCUMENTS_WORDS_ANAPHOR_NOUNS_H_

#include <cstdint>
#include <string_view>

namespace tamis::documents {

enum class AnaphorKind : std::uint8_t { kNone, kPerson, kBody, kMedium };

struct AnaphorNoun {
  AnaphorKind kind = AnaphorKind::kNone;
  bool masculine = false;  // in the column of masculine, neuter and common forms
  bool feminine = false;
  bool commercial = false;  // "company", which no ministry or court is called
};

// `lower`: by append_lower(), words with one blank between. Some 50 ns, compounds of German and Dutch some 300; thread-safe.
[[nodiscard]] AnaphorNoun anaphor_noun(std::string_view language, std::string_view lower);

// Whether an English noun, singular or with a plural "s", is one for a person ("commander", "fighters"). As anaphor_noun().
[[nodiscard]] bool is_english_person_noun(std::string_view lower);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_ANAPHOR_NOUNS_H_
