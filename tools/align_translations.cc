// Words that translate each other, learned from organisations and ships that the lists name in two scripts: the material that
// data/learned_translations.tsv was reviewed from.
//
//   align_translations INDEX   lines of script, native word, Latin word, entities with both, with the one, with the other,
//                              probability of alignment both ways (product), G2 (log-likelihood ratio of their co-occurrence)
//
// Only entities of the learning half are read (an odd XXH3 of the id; bench/cross_script.cc --half judges by the other).
// Words that meet already, by spelling or by concept, are taken out of both names; what is left is aligned by IBM model 1
// (Brown and others 1993) with an empty word, in both directions. Deterministic.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "index/name_index.h"
#include "names/token_match.h"
#include "screen/index_state.h"
#include "tamis/screener.h"
#include "text/tokenize.h"

namespace {

using namespace tamis;  // NOLINT(google-build-using-namespace)

constexpr std::size_t kMostPairs = 40;  // of names of one entity
constexpr int kRounds = 12;
constexpr double kLeastProbability = 0.02;

struct Word {
  std::string latin;
  std::string native;
  std::string alternatives;
  bool unvowelled = false;
  [[nodiscard]] names::TokenView view() const { return {latin, native, alternatives, unvowelled}; }
  [[nodiscard]] const std::string& key() const { return native.empty() ? latin : native; }
};

struct Name {
  text::Script script = text::Script::kOther;
  std::vector<Word> words;
};

Name read_name(text::TokenBuffer& buffer, std::string_view text) {
  Name out;
  bool first = true;
  for (const text::Token& token : buffer.tokenize(text)) {
    if (token.script == text::Script::kDigits) continue;
    if (first) out.script = token.script;
    first = false;
    if (token.script != out.script) {
      out.script = text::Script::kOther;
      return out;
    }
    Word word{std::string(token.latin), std::string(token.native), {}, token.unvowelled};
    index::append_alternatives(word.alternatives, token.alternatives);
    out.words.push_back(std::move(word));
  }
  return out;
}

struct Pair {
  std::vector<int> native;
  std::vector<int> latin;
  double weight = 1;
};

// t[source][target]: probability of the target word given the source word; source 0 is the empty word.
using Table = std::vector<std::map<int, double>>;

Table train(const std::vector<Pair>& pairs, std::size_t sources, bool from_native) {
  Table table(sources);
  const auto sides = [&](const Pair& pair) {
    std::vector<int> source = from_native ? pair.native : pair.latin;
    source.push_back(0);
    return std::pair<std::vector<int>, const std::vector<int>&>(std::move(source),
                                                                from_native ? pair.latin : pair.native);
  };
  for (int round = 0; round < kRounds; ++round) {
    Table counts(sources);
    std::vector<double> totals(sources, 0.0);
    for (const Pair& pair : pairs) {
      const auto [source, target] = sides(pair);
      for (const int to : target) {
        double sum = 0;
        for (const int from : source) {
          const auto at = table[static_cast<std::size_t>(from)].find(to);
          sum += round == 0 ? 1.0 : at == table[static_cast<std::size_t>(from)].end() ? 0.0 : at->second;
        }
        if (sum == 0) continue;
        for (const int from : source) {
          const auto at = table[static_cast<std::size_t>(from)].find(to);
          const double own = round == 0                                          ? 1.0
                             : at == table[static_cast<std::size_t>(from)].end() ? 0.0
                                                                                 : at->second;
          const double share = pair.weight * own / sum;
          counts[static_cast<std::size_t>(from)][to] += share;
          totals[static_cast<std::size_t>(from)] += share;
        }
      }
    }
    for (std::size_t from = 0; from < sources; ++from) {
      table[from].clear();
      for (const auto& [to, count] : counts[from]) {
        if (count / totals[from] > 1e-4) table[from][to] = count / totals[from];
      }
    }
  }
  return table;
}

double g2(double both, double one, double other, double all) {
  const auto term = [](double observed, double expected) {
    return observed <= 0 ? 0.0 : observed * std::log(observed / expected);
  };
  return 2 * (term(both, one * other / all) + term(one - both, one * (all - other) / all) +
              term(other - both, (all - one) * other / all) +
              term(all - one - other + both, (all - one) * (all - other) / all));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: align_translations INDEX\n");
    return 2;
  }
  auto index = Index::open(argv[1]);
  if (!index) {
    std::fprintf(stderr, "align_translations: %s\n", index.error().to_string().c_str());
    return 2;
  }
  const index::NameIndex& listed = index->state().names;
  const index::EntityStore& entities = index->state().entities;
  text::TokenBuffer buffer;
  std::map<text::Script, std::vector<Pair>> pairs;
  std::map<std::string, int> numbers;
  std::vector<std::string> words(1);
  std::map<text::Script, std::map<int, std::set<std::uint32_t>>> holders;  // entities with the word
  const auto number_of = [&](const std::string& word) {
    const auto [at, made] = numbers.try_emplace(word, static_cast<int>(words.size()));
    if (made) words.push_back(word);
    return at->second;
  };
  for (std::uint32_t first = 0; first < listed.name_count();) {
    const std::uint32_t entity = listed.name(first).entity;
    std::uint32_t last = first;
    while (last < listed.name_count() && listed.name(last).entity == entity) ++last;
    const bool wanted =
        (base::xxh3(entities.id(entity)) & 1) == 1 && listed.name(first).kind != names::NameKind::kPerson;
    std::vector<Name> names;
    for (std::uint32_t id = first; wanted && id < last; ++id) {
      if (listed.name(id).cut == text::Cut::kWritten)
        names.push_back(read_name(buffer, listed.text(listed.name(id))));
    }
    first = last;
    std::map<text::Script, std::size_t> count;
    for (const Name& native : names) {
      if (native.script == text::Script::kLatin || native.script == text::Script::kOther) continue;
      for (const Name& latin : names) {
        if (latin.script != text::Script::kLatin || ++count[native.script] > kMostPairs) continue;
        std::vector<bool> met(latin.words.size(), false);
        Pair pair;
        for (const Word& word : native.words) {
          const names::WordMatcher matcher(word.view());
          bool any = false;
          for (std::size_t j = 0; j < latin.words.size(); ++j) {
            if (!matcher.match(latin.words[j].view())) continue;
            any = true;
            met[j] = true;
          }
          if (!any) pair.native.push_back(number_of(word.key()));
        }
        for (std::size_t j = 0; j < latin.words.size(); ++j) {
          if (!met[j]) pair.latin.push_back(number_of(latin.words[j].key()));
        }
        // Most words meet: a transliteration, which teaches nothing.
        if (pair.native.empty() || pair.latin.empty()) continue;
        for (const int word : pair.native) holders[native.script][word].insert(entity);
        for (const int word : pair.latin) holders[native.script][word].insert(entity);
        pairs[native.script].push_back(std::move(pair));
      }
    }
  }
  for (auto& [script, own] : pairs) {
    const Table forth = train(own, words.size(), true);
    const Table back = train(own, words.size(), false);
    std::set<std::uint32_t> all;
    for (const auto& [word, with] : holders[script]) all.insert(with.begin(), with.end());
    for (std::size_t native = 1; native < words.size(); ++native) {
      for (const auto& [latin, probability] : forth[native]) {
        const auto& other = back[static_cast<std::size_t>(latin)];
        const auto at = other.find(static_cast<int>(native));
        if (at == other.end() || probability * at->second < kLeastProbability) continue;
        const auto& left = holders[script][static_cast<int>(native)];
        const auto& right = holders[script][latin];
        std::vector<std::uint32_t> both;
        std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
        std::printf("%s\t%s\t%s\t%zu\t%zu\t%zu\t%.3f\t%.1f\n", std::string(text::script_code(script)).c_str(),
                    words[native].c_str(), words[static_cast<std::size_t>(latin)].c_str(), both.size(),
                    left.size(), right.size(), probability * at->second,
                    g2(static_cast<double>(both.size()), static_cast<double>(left.size()),
                       static_cast<double>(right.size()), static_cast<double>(all.size())));
      }
    }
  }
  return 0;
}
