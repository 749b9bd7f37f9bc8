// Writes what tools/fit_evidence.py learns from: labelled pairs of names, each as the sum of its pieces of evidence.
//
//   evidence_samples INDEX CLEAN.csv FIRMS.csv > samples.tsv
//
// INDEX: the official lists. CLEAN.csv: names of people who are on no list, in the first column, below a header. FIRMS.csv: likewise of
// companies (bench/clean_companies.py --write). Columns of
// the output: label (1: should alert), half (0 learn, 1 held out), source (where the pair comes from), kind (person,
// thing, other; the weights of the last two are one), both names, then CLASS:COUNT:INFORMATION:LOSS for every class of evidence that the pair has.
//
// Pairs that should alert: every listed name and itself; two names of one entity unless a word is replaced (then it is
// another name, not another spelling); a listed name as the mutations of screen/mutation.h misspell it.
// Pairs that should not: a clean company and the listed organisations most like it, unless all words met the very same; a clean person and the listed entities most like them; two entities of one list (lists name a
// party once) unless they bear a name of the same words; a listed name of three words or more one of which another
// listed party lent (another father, tribe, place or number). Names of the learning half of entities have an even XXH3 of the
// id; clean people go by the row. Everything follows from the input: no clock, no chance.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "base/file.h"
#include "base/hash.h"
#include "names/evidence_classes.h"
#include "names/name_evidence.h"
#include "screen/index_state.h"
#include "screen/mutation.h"
#include "screen/prepared_name.h"
#include "tamis/screener.h"

namespace {

using namespace tamis;

constexpr std::size_t kMaxAliasPairs = 6;  // of one entity
constexpr std::uint64_t kOneNameOf = 2;    // every third entity asks for its neighbours and is misspelt
constexpr float kLeastLoss = 0.03F;        // of words that are not quite the same
constexpr double kLeastBits = -12;         // pairs further apart teach nothing

class Samples {
 public:
  void add(bool label, bool held_out, std::string_view source, names::NameKind kind, std::string_view query,
           std::string_view listed) {
    left_.prepare(query);
    right_.prepare(listed);
    const auto a = left_.parts(kind);
    const auto b = right_.parts(kind);
    if (a.empty() || b.empty()) return;
    names::fill_matches(kind, a, left_.words(), b, right_.words(), matrix_);
    (void)names::score_name(kind, a, b, matrix_, scratch_);
    struct Sum {
      int count = 0;
      double information = 0;
      double loss = 0;
    };
    std::map<names::EvidenceClass, Sum> sums;
    for (const names::Piece& piece : scratch_.pieces) {
      Sum& sum = sums[piece.evidence];
      ++sum.count;
      sum.information += static_cast<double>(piece.information);
      sum.loss += static_cast<double>(piece.loss);
      // Lists do name one party twice: neighbours every word of which met its like teach nothing.
      if (source == "neighbour" && (piece.evidence == names::EvidenceClass::kComplete ||
                                    piece.evidence == names::EvidenceClass::kCompleteAlike ||
                                    piece.evidence == names::EvidenceClass::kCompleteMononym ||
                                    piece.evidence == names::EvidenceClass::kCompleteOtherTrade ||
                                    piece.evidence == names::EvidenceClass::kCompleteOtherTradeKnown ||
                                    piece.evidence == names::EvidenceClass::kCompleteAlikeKnown))
        return;
      // A firm that is named as a listed one should alert, whoever it is.
      if (source == "firm" && piece.evidence == names::EvidenceClass::kComplete && piece.loss < kLeastLoss)
        return;
      if (label && source == "alias" &&
          (piece.evidence == names::EvidenceClass::kReplaced ||
           piece.evidence == names::EvidenceClass::kReplacedInSlot))
        return;
    }
    std::printf("%d\t%d\t%s\t%s\t%s\t%s", label ? 1 : 0, held_out ? 1 : 0, std::string(source).c_str(),
                kind == names::NameKind::kPerson  ? "person"
                : kind == names::NameKind::kThing ? "thing"
                                                  : "other",
                clean(query).c_str(), clean(listed).c_str());
    for (const auto& [evidence, sum] : sums) {
      std::printf("\t%s:%d:%.3f:%.4f", std::string(names::evidence_class_name(evidence)).c_str(), sum.count,
                  sum.information, sum.loss);
    }
    std::putchar('\n');
  }

  // The words of a name in order of the alphabet.
  std::string words(std::string_view text) {
    left_.prepare(text);
    std::vector<std::string_view> all;
    for (const names::TokenView& word : left_.words()) all.push_back(word.latin);
    std::sort(all.begin(), all.end());
    std::string out;
    for (const std::string_view word : all) (out += word) += ' ';
    return out;
  }

 private:
  static std::string clean(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c == '\t' || c == '\n' ? ' ' : c;
    return out;
  }
  screen::PreparedName left_;
  screen::PreparedName right_;
  names::MatchMatrix matrix_;
  names::NameScratch scratch_;
};

// The name with one of its words exchanged for that at the same place, from the end, of another name; empty when
// that would be the same, a word that says little, or the same word in another spelling.
std::string exchange_word(std::string_view name, std::string_view lender, names::NameKind kind,
                          std::mt19937_64& random) {
  static screen::PreparedName left;
  static screen::PreparedName right;
  left.prepare(name);
  right.prepare(lender);
  const auto a = left.parts(kind);
  const auto b = right.parts(kind);
  if (a.size() < 3 || b.size() < 2) return {};
  const std::size_t back = random() % std::min(a.size(), b.size());
  const std::size_t i = a.size() - 1 - back;
  const std::size_t j = b.size() - 1 - back;
  if (!names::discriminates(a[i].role) || a[i].role != b[j].role || a[i].letters < 2 || b[j].letters < 2)
    return {};
  if (names::match_tokens(left.words()[i], right.words()[j])) return {};
  const std::string_view old = left.written(i, 1);
  const auto at = static_cast<std::size_t>(old.data() - name.data());
  return std::string(name.substr(0, at)) + std::string(right.written(j, 1)) +
         std::string(name.substr(at + old.size()));
}

std::string_view region_of(const index::EntityStore& entities, std::uint32_t entity) {
  const auto countries = entities.countries(entity);
  return screen::name_region(countries.empty() ? std::string_view()
                                               : entities.country_code(countries.front().country));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: evidence_samples INDEX CLEAN.csv FIRMS.csv > samples.tsv\n", stderr);
    return 2;
  }
  const auto index = Index::open(argv[1]);
  const auto people = base::MappedFile::open(argv[2]);
  const auto firms = base::MappedFile::open(argv[3]);
  if (!index || !people || !firms) {
    const auto& error = !index ? index.error() : !people ? people.error() : firms.error();
    std::fprintf(stderr, "%s\n", error.to_string().c_str());
    return 2;
  }
  const index::NameIndex& listed = index->state().names;
  const index::EntityStore& entities = index->state().entities;
  Samples samples;
  Options options;
  options.cutoff = 1.0 / (1.0 + std::exp2(-kLeastBits));
  options.limit = 12;
  options.explain = false;
  options.weak_aliases = WeakAliases::kFull;
  const Screener screener(*index, options);
  Scratch scratch;
  Query query;
  query.names.resize(1);
  std::vector<std::vector<std::string>> words_of(entities.size());
  for (std::uint32_t i = 0; i < listed.name_count(); ++i) {
    words_of[listed.name(i).entity].push_back(samples.words(listed.text(listed.name(i))));
  }
  const auto share_words = [&](std::uint32_t a, std::uint32_t b) {
    for (const std::string& words : words_of[a]) {
      if (std::find(words_of[b].begin(), words_of[b].end(), words) != words_of[b].end()) return true;
    }
    return false;
  };

  for (std::uint32_t first = 0; first < listed.name_count();) {
    const std::uint32_t entity = listed.name(first).entity;
    std::uint32_t last = first;
    while (last < listed.name_count() && listed.name(last).entity == entity) ++last;
    const std::uint64_t hash = base::xxh3(entities.id(entity));
    const bool held_out = (hash & 1) != 0;
    const names::NameKind kind = listed.name(first).kind;
    const std::string name(listed.text(listed.name(first)));
    std::mt19937_64 random(hash);
    for (std::size_t k = 0; k < std::min<std::size_t>(kMaxAliasPairs, last - first - 1); ++k) {
      const auto a = first + static_cast<std::uint32_t>(random() % (last - first));
      const auto b = first + static_cast<std::uint32_t>(random() % (last - first));
      if (a != b)
        samples.add(true, held_out, "alias", kind, listed.text(listed.name(a)), listed.text(listed.name(b)));
    }
    if ((hash >> 8) % kOneNameOf == 0) {
      samples.add(true, held_out, "itself", kind, name, name);
      const std::string_view region = region_of(entities, entity);
      for (std::size_t mutation = 0; mutation < screen::kMutationCount; ++mutation) {
        const auto misspelt =
            screen::mutate(static_cast<screen::Mutation>(mutation), kind, name, region, random());
        if (misspelt)
          samples.add(true, held_out, screen::mutation_name(static_cast<screen::Mutation>(mutation)), kind,
                      *misspelt, name);
      }
      for (std::size_t tries = 0, changes = 0; tries < 40 && changes < 2; ++tries) {
        const auto lender = static_cast<std::uint32_t>(random() % listed.name_count());
        if (listed.name(lender).kind != kind) continue;
        const std::string changed = exchange_word(name, listed.text(listed.name(lender)), kind, random);
        if (changed.empty()) continue;
        samples.add(false, held_out, "changed", kind, changed, name);
        ++changes;
      }
      query.names.front() = name;
      const std::string_view dataset = entities.dataset(entity);
      for (const Match& match : screener.screen(query, scratch).matches) {
        const auto other = match.ordinal;
        if (other == entity || entities.dataset(other) != dataset || share_words(entity, other)) continue;
        samples.add(false, held_out, "neighbour", screen::name_kind_of_schema(match.schema), name,
                    match.listed_name);
      }
    }
    first = last;
  }

  base::CsvReader reader(people->bytes(), ',');
  std::vector<std::string> cells;
  for (std::size_t row = 0;; ++row) {
    const auto more = reader.next(cells);
    if (!more || !*more) break;
    if (row == 0 || cells.empty()) continue;
    query.names.front() = cells.front();
    for (const Match& match : screener.screen(query, scratch).matches) {
      samples.add(false, row % 2 != 0, "clean", screen::name_kind_of_schema(match.schema), cells.front(),
                  match.listed_name);
    }
  }

  query.schema = "Company";
  base::CsvReader companies(firms->bytes(), ',');
  for (std::size_t row = 0;; ++row) {
    const auto more = companies.next(cells);
    if (!more || !*more) break;
    if (row == 0 || cells.empty()) continue;
    query.names.front() = cells.front();
    for (const Match& match : screener.screen(query, scratch).matches) {
      samples.add(false, row % 2 != 0, "firm", screen::name_kind_of_schema(match.schema), cells.front(),
                  match.listed_name);
    }
  }
  return 0;
}
