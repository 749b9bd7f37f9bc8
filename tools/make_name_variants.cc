// Writes data/name_variants.tsv: which well-known name words are spellings of one another, as the alias pairs of one
// listed entity attest it.
//
//   make_name_variants INDEX > data/name_variants.tsv
//
// INDEX: the official lists, as `tamis compile` made it. Method: two names of one entity are laid against each other as the
// scorer does; when nothing is replaced, every pair of different Latin words that met attests that one is a spelling
// of the other. A pair stands in the table when kLeastEntities different entities attest it (entities whose first names
// have the same words, as on several lists, are one) and both words are in data/token_frequency.tsv. Only entities of the
// learning half are read (an even XXH3 of the id), so that the other half can judge the table.
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/hash.h"
#include "names/name_evidence.h"
#include "screen/index_state.h"
#include "screen/prepared_name.h"
#include "tamis/screener.h"

namespace {

using namespace tamis;

constexpr std::size_t kLeastEntities = 2;
constexpr std::size_t kMaxNames = 60;

std::string sorted_words(screen::PreparedName& name) {
  std::vector<std::string> words;
  for (const names::TokenView& word : name.words()) words.emplace_back(word.latin);
  std::sort(words.begin(), words.end());
  std::string out;
  for (const std::string& word : words) out += word + " ";
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: make_name_variants INDEX > data/name_variants.tsv\n", stderr);
    return 2;
  }
  const auto index = Index::open(argv[1]);
  if (!index) {
    std::fprintf(stderr, "%s\n", index.error().to_string().c_str());
    return 2;
  }
  const index::NameIndex& listed = index->state().names;
  const index::EntityStore& entities = index->state().entities;
  std::map<std::pair<std::string, std::string>, std::set<std::uint64_t>> attested;
  std::vector<screen::PreparedName> names(kMaxNames);
  names::MatchMatrix matrix;
  names::NameScratch scratch;
  for (std::uint32_t first = 0; first < listed.name_count();) {
    const std::uint32_t entity = listed.name(first).entity;
    std::uint32_t last = first;
    while (last < listed.name_count() && listed.name(last).entity == entity) ++last;
    const std::size_t count = std::min<std::size_t>(last - first, kMaxNames);
    const bool learning = (base::xxh3(entities.id(entity)) & 1) == 0;
    if (learning && count > 1) {
      std::vector<std::string> texts(count);
      for (std::size_t i = 0; i < count; ++i) {
        texts[i] = listed.text(listed.name(first + static_cast<std::uint32_t>(i)));
        names[i].prepare(texts[i]);
      }
      const std::uint64_t who = base::xxh3(sorted_words(names[0]));
      for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = a + 1; b < count; ++b) {
          const names::NameKind kind = listed.name(first + static_cast<std::uint32_t>(a)).kind;
          const auto left = names[a].parts(kind);
          const auto right = names[b].parts(kind);
          if (left.empty() || right.empty()) continue;
          names::fill_matches(kind, left, names[a].words(), right, names[b].words(), matrix);
          (void)names::score_name(kind, left, right, matrix, scratch);
          bool replaced = false;
          std::size_t met = 0;
          for (const names::Piece& piece : scratch.pieces) {
            replaced = replaced || piece.evidence == names::EvidenceClass::kReplaced;
            met += piece.operation < names::Operation::kMissing && piece.role == names::Role::kOrdinary ? 1U
                                                                                                        : 0U;
          }
          if (replaced || met < 2) continue;
          for (const names::Piece& piece : scratch.pieces) {
            const bool other = piece.operation == names::Operation::kRomanized ||
                               piece.operation == names::Operation::kTypo ||
                               piece.operation == names::Operation::kNickname;
            if (!other || piece.query_count != 1 || piece.listed_count != 1) continue;
            const names::TokenView& x = names[a].words()[piece.query_first];
            const names::TokenView& y = names[b].words()[piece.listed_first];
            if (!x.native.empty() || !y.native.empty() || x.latin == y.latin) continue;
            if (left[piece.query_first].bits() >= names::kUnknownBits ||
                right[piece.listed_first].bits() >= names::kUnknownBits)
              continue;
            attested[std::minmax(std::string(x.latin), std::string(y.latin))].insert(who);
          }
        }
      }
    }
    first = last;
  }
  std::printf(
      "# Well-known words of names that are spellings of one another, each pair once, with how many listed "
      "parties attest\n"
      "# it. Made by tools/make_name_variants.cc, which describes the method, from the aliases of half of "
      "the parties of the\n"
      "# official sanctions lists (OFAC, UN, EU, UK, SECO, SEMA); do not edit. The counts are facts.\n"
      "# word\tword\tparties\n");
  for (const auto& [pair, who] : attested) {
    if (who.size() >= kLeastEntities)
      std::printf("%s\t%s\t%zu\n", pair.first.c_str(), pair.second.c_str(), who.size());
  }
  return 0;
}
