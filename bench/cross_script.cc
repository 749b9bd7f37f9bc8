// How well a name in one script finds itself in another, in two parts (docs/benchmarks.md, "Cross-script"):
//   cross_script words FOLDER   pairs of FOLDER/*.dev.tsv (Latin spelling, native spelling) as one-token names: each Latin
//                               spelling against its own and 100 other native ones, by tamis's word relation and by ICU's
//                               Any-Latin with normalised Levenshtein
//   cross_script lists INDEX    entities that the lists name in two scripts: a name in one script asked of an index that
//                               holds no name in that script: its first name there, and any of them
//   cross_script systems FILE   sources and expected romanisations of 276 systems (map, source, expected, tab-separated): share of
//                               the words that match their romanisation, by script
// All are deterministic.
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "index/index_builder.h"
#include "index/index_file.h"
#include "index/name_index.h"
#include "model/identifier.h"
#include "names/name.h"
#include "names/sounds.h"
#include "names/spelled.h"
#include "names/token_match.h"
#include "screen/index_state.h"
#include "tamis/screener.h"
#include "text/tokenize.h"

namespace {

using tamis::names::TokenView;
using tamis::text::Script;
using tamis::text::Token;
using tamis::text::TokenBuffer;

constexpr std::size_t kOthers = 100;
constexpr std::uint32_t kSeed = 20261125;

// ---- words -------------------------------------------------------------------------------------------------------

struct Pair {
  std::string latin;
  std::string native;
};

std::vector<Pair> read_pairs(const std::filesystem::path& path) {
  std::vector<Pair> out;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (first == std::string::npos || second == std::string::npos) continue;
    Pair pair{line.substr(0, first), line.substr(first + 1, second - first - 1)};
    std::erase(pair.native, ' ');
    if (!pair.latin.empty() && !pair.native.empty()) out.push_back(std::move(pair));
  }
  return out;
}

// A text as one word: the pipeline's token, or its tokens written as one where it cuts the text in every way.
struct Word {
  std::string latin;
  std::string native;
  std::string alternatives;
  bool unvowelled = false;

  [[nodiscard]] TokenView view() const noexcept { return {latin, native, alternatives, unvowelled}; }
};

Word to_word(TokenBuffer& buffer, std::string_view text) {
  Word out;
  auto tokens = buffer.tokenize(text);
  if (tokens.size() > 1 && buffer.has_other_cut()) tokens = buffer.tokenize(text, tamis::text::Cut::kOther);
  for (const Token& token : tokens) {
    out.latin += token.latin;
    out.native += token.native;
    out.unvowelled = out.unvowelled || token.unvowelled;
  }
  if (tokens.size() == 1) tamis::index::append_alternatives(out.alternatives, tokens[0].alternatives);
  out.latin.resize(std::min(out.latin.size(), tamis::text::kMaxTokenBytes));
  return out;
}

struct Scored {
  float score = 0;
  bool match = false;
};

// What tells two words apart: the quality of the match, then, among equals and where nothing matches, how well the
// spelling agrees, or where the table does not know the letters, how near the nearest forms sound, on the same scale: -1.4 for
// words that have nothing to do with each other, 0.8 for usual spellings.
Scored tamis_score(const Word& latin, const Word& native) {
  const tamis::names::WordMatcher left(latin.view());
  const float quality = left.match(native.view()).quality;
  const tamis::names::SpelledWord spelled(native.native);
  float nearest = -10.0F;
  if (!native.native.empty() && spelled.known()) {
    nearest = spelled.agreement(latin.latin).share;
  } else {
    const tamis::names::WordMatcher right(native.view());
    for (const auto& form : left.forms()) {
      for (const auto& other : right.forms()) {
        const float distance =
            tamis::names::sound_distance(form.sounds, other.sounds, native.unvowelled, 1000.0F);
        const auto length =
            static_cast<float>(std::max<int>(1, std::min(form.sounds.size, other.sounds.size)));
        nearest = std::max(nearest, 0.9F - 2.5F * distance / length);
      }
    }
  }
  return {quality + 0.001F * nearest, quality > 0};
}

class Icu {
 public:
  Icu() {
    UErrorCode error = U_ZERO_ERROR;
    any_.reset(icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error));
    if (U_FAILURE(error)) {
      std::fprintf(stderr, "cross_script: ICU has no Any-Latin: %s\n", u_errorName(error));
      std::exit(2);
    }
  }
  [[nodiscard]] std::string latin(const std::string& text) const {
    icu::UnicodeString string = icu::UnicodeString::fromUTF8(text);
    any_->transliterate(string);
    std::string out;
    string.toUTF8String(out);
    std::erase(out, ' ');
    return out;
  }

 private:
  std::unique_ptr<icu::Transliterator> any_;
};

// 1 - edits / longer length.
float levenshtein(std::string_view a, std::string_view b) {
  static std::vector<std::size_t> row;
  row.resize(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t up = row[j];
      row[j] = std::min({up + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = up;
    }
  }
  return 1.0F - static_cast<float>(row[b.size()]) /
                    static_cast<float>(std::max<std::size_t>({a.size(), b.size(), 1}));
}

// Rank-1 accuracy (a tie of n counts 1/n) and area under the ROC curve over all pairs of own and other.
class Measure {
 public:
  void begin(float own) {
    own_ = own;
    better_ = false;
    ties_ = 1;
    scores_.push_back({own, true});
  }
  void other(float score) {
    better_ = better_ || score > own_;
    ties_ += score == own_ ? 1 : 0;
    scores_.push_back({score, false});
  }
  void end() {
    ++rounds_;
    if (!better_) hits_ += 1.0 / ties_;
  }
  [[nodiscard]] bool lost() const { return better_; }
  [[nodiscard]] double rank1() const { return rounds_ == 0 ? 0 : hits_ / static_cast<double>(rounds_); }
  // By ranks (Mann and Whitney), ties as halves.
  [[nodiscard]] double area() {
    std::sort(scores_.begin(), scores_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    double sum = 0;
    double own = 0;
    for (std::size_t i = 0; i < scores_.size();) {
      std::size_t end = i;
      double owns = 0;
      while (end < scores_.size() && scores_[end].first == scores_[i].first)
        owns += scores_[end++].second ? 1 : 0;
      sum += owns * (static_cast<double>(i + end) + 1) / 2;
      own += owns;
      i = end;
    }
    const double others = static_cast<double>(scores_.size()) - own;
    return own == 0 || others == 0 ? 0 : (sum - own * (own + 1) / 2) / (own * others);
  }

 private:
  float own_ = 0;
  bool better_ = false;
  int ties_ = 1;
  double hits_ = 0;
  std::size_t rounds_ = 0;
  std::vector<std::pair<float, bool>> scores_;
};

int measure_words(const std::string& folder, std::size_t most, const std::string& only, bool held_out,
                  bool show) {
  const Icu icu;
  TokenBuffer buffer;
  std::printf("%-10s %7s  %14s %14s  %9s %9s  %-6s  %s\n", "pairs of", "pairs", "tamis rank 1",
              "ICU+Lev rank 1", "tamis AUC", "ICU AUC", "errors", "own, others match %");
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  // What any training part holds is no test (two of the files are about kana).
  std::set<std::string> learned;
  for (const auto& path : files) {
    if (held_out || !path.filename().string().ends_with(".train.tsv")) continue;
    for (const Pair& pair : read_pairs(path)) learned.insert(pair.latin + '\t' + pair.native);
  }
  bool any = false;
  for (const auto& path : files) {
    const std::string name = path.filename().string();
    if (!name.ends_with(".tsv") || name.find(only) == std::string::npos) continue;
    if (only.empty() && !name.ends_with(held_out ? ".train.tsv" : ".dev.tsv")) continue;
    any = true;
    std::vector<Pair> pairs = read_pairs(path);
    if (!held_out)
      std::erase_if(pairs,
                    [&](const Pair& pair) { return learned.contains(pair.latin + '\t' + pair.native); });
    std::vector<Word> latin_words;
    std::vector<Word> native_words;
    std::vector<std::string> icu_latin;
    std::vector<std::string> icu_native;
    const std::size_t step = held_out ? 10 : std::max<std::size_t>(1, most == 0 ? 1 : pairs.size() / most);
    for (const Pair& pair : pairs) {
      latin_words.push_back(to_word(buffer, pair.latin));
      native_words.push_back(to_word(buffer, pair.native));
      icu_latin.push_back(icu.latin(pair.latin));
      icu_native.push_back(icu.latin(pair.native));
    }
    std::mt19937 random(kSeed);
    Measure ours;
    Measure theirs;
    std::size_t rounds = 0;
    std::size_t own_matches = 0;
    std::size_t other_matches = 0;
    for (std::size_t i = 0; i < pairs.size(); i += step) {
      ++rounds;
      const Scored scored = tamis_score(latin_words[i], native_words[i]);
      own_matches += scored.match ? 1 : 0;
      float best = scored.score;
      const float own = best;
      std::size_t winner = i;
      ours.begin(own);
      theirs.begin(levenshtein(icu_latin[i], icu_native[i]));
      for (std::size_t k = 0; k < kOthers;) {
        const std::size_t j = random() % pairs.size();
        // Another pair of the same spelling is no wrong answer.
        if (pairs[j].native == pairs[i].native || pairs[j].latin == pairs[i].latin) continue;
        ++k;
        const auto [score, match] = tamis_score(latin_words[i], native_words[j]);
        other_matches += match ? 1 : 0;
        if (score > best) {
          best = score;
          winner = j;
        }
        ours.other(score);
        theirs.other(levenshtein(icu_latin[i], icu_native[j]));
      }
      if (show && ours.lost()) {
        std::printf("  %s = %s (%s) %.3f, found %s (%s) %.3f\n", pairs[i].latin.c_str(),
                    pairs[i].native.c_str(), native_words[i].latin.c_str(), own, pairs[winner].native.c_str(),
                    native_words[winner].latin.c_str(), best);
      }
      ours.end();
      theirs.end();
    }
    const double left = (1 - ours.rank1()) / std::max(1e-9, 1 - theirs.rank1());
    std::printf("%-10s %7zu  %14.4f %14.4f  %9.4f %9.4f  %-6.2f  %6.2f %8.4f\n",
                name.substr(0, name.find('.')).c_str(), rounds, ours.rank1(), theirs.rank1(), ours.area(),
                theirs.area(), left, 100.0 * static_cast<double>(own_matches) / static_cast<double>(rounds),
                100.0 * static_cast<double>(other_matches) / static_cast<double>(rounds * kOthers));
    std::fflush(stdout);
  }
  if (!any) {
    std::fprintf(stderr, "cross_script: expected *.dev.tsv files in %s\n", folder.c_str());
    return 2;
  }
  return 0;
}

// ---- systems -----------------------------------------------------------------------------------------------------

int measure_systems(const std::string& path, const std::string& only, bool show) {
  struct Tally {
    std::size_t texts = 0;
    std::size_t words = 0;
    std::size_t matched = 0;
    double quality = 0;
  };
  std::map<std::string, Tally> tallies;
  TokenBuffer buffer;
  TokenBuffer expected_buffer;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (first == std::string::npos || second == std::string::npos) continue;
    const auto source = buffer.tokenize(std::string_view(line).substr(first + 1, second - first - 1));
    const auto expected = expected_buffer.tokenize(std::string_view(line).substr(second + 1));
    if (source.empty() || expected.empty()) continue;
    std::map<Script, int> scripts;
    for (const Token& token : source) ++scripts[token.script];
    const Script script = std::max_element(scripts.begin(), scripts.end(), [](const auto& a, const auto& b) {
                            return a.second < b.second;
                          })->first;
    const bool latin = std::all_of(expected.begin(), expected.end(),
                                   [](const Token& token) { return token.native.empty(); });
    if (!latin || script == Script::kLatin || script == Script::kDigits || script == Script::kOther) continue;
    // Each word by its best partner of the other side: systems cut words in their own ways.
    const std::string name(tamis::text::script_code(script));
    Tally& tally = tallies[name];
    ++tally.texts;
    for (const Token& token : source) {
      if (token.native.empty()) continue;
      std::string alternatives;
      tamis::index::append_alternatives(alternatives, token.alternatives);
      const tamis::names::WordMatcher matcher({token.latin, token.native, alternatives, token.unvowelled});
      float best = 0;
      for (const Token& other : expected)
        best = std::max(best, matcher.match({other.latin, {}, {}, false}).quality);
      if (best == 0) {
        // Syllables written together: one of them stands somewhere inside.
        for (const auto& form : matcher.forms()) {
          for (const Token& other : expected) {
            if (form.letters.size() >= 2 && other.latin.find(form.letters) != std::string_view::npos)
              best = 1;
          }
        }
      }
      ++tally.words;
      tally.matched += best > 0 ? 1 : 0;
      tally.quality += static_cast<double>(best);
      if (show && best == 0 && name.find(only) != std::string::npos) {
        std::printf("  %s: %s (%s) in %s\n", line.substr(0, first).c_str(), std::string(token.native).c_str(),
                    std::string(token.latin).c_str(), line.substr(second + 1).c_str());
      }
    }
  }
  if (tallies.empty()) {
    std::fprintf(stderr, "cross_script: expected lines of map, source and romanisation in %s\n",
                 path.c_str());
    return 2;
  }
  std::printf("script   texts   words  match %%  mean quality\n");
  for (const auto& [name, tally] : tallies) {
    const auto words = static_cast<double>(std::max<std::size_t>(tally.words, 1));
    std::printf("%-6s  %6zu  %6zu  %7.2f  %.3f\n", name.c_str(), tally.texts, tally.words,
                100.0 * static_cast<double>(tally.matched) / words, tally.quality / words);
  }
  return 0;
}

// ---- lists -------------------------------------------------------------------------------------------------------

bool is_name(std::string_view property) {
  return property == "name" || property == "alias" || property == "previousName" || property == "weakAlias";
}

// The one script of all letters of `text`, kana with Han as Han; kOther for none or several.
Script script_of_text(TokenBuffer& buffer, std::string_view text) {
  Script script = Script::kOther;
  for (const Token& token : buffer.tokenize(text)) {
    Script own = token.script;
    if (own == Script::kDigits) continue;
    if (own == Script::kHiragana || own == Script::kKatakana) own = Script::kHan;
    if (own == Script::kOther || (script != Script::kOther && script != own)) return Script::kOther;
    script = own;
  }
  return script;
}

// The words of a name in any order: two records with one of these in common may be one party.
std::string word_set(TokenBuffer& buffer, std::string_view text) {
  std::vector<std::string_view> words;
  for (const Token& token : buffer.tokenize(text))
    words.push_back(token.native.empty() ? token.latin : token.native);
  std::sort(words.begin(), words.end());
  std::string out;
  for (const std::string_view word : words) {
    out += word;
    out += ' ';
  }
  return out;
}

// The same without legal forms; empty for a name that is nothing else.
std::string telling_word_set(TokenBuffer& buffer, std::string_view text) {
  static std::vector<tamis::names::Part> parts;
  const auto tokens = buffer.tokenize(text);
  tamis::names::parse_name(tamis::names::NameKind::kOrganization, tokens, parts);
  std::set<std::string_view> words;
  for (std::size_t i = 0; i < std::min(tokens.size(), parts.size()); ++i) {
    const bool form = parts[i].role == tamis::names::Role::kLegalForm;
    if (!form) words.insert(tokens[i].native.empty() ? tokens[i].latin : tokens[i].native);
  }
  std::string out;
  for (const std::string_view word : words) {
    out += word;
    out += ' ';
  }
  return out;
}

struct Party {
  tamis::model::Entity entity;
  std::vector<std::pair<Script, std::string>> names;
  std::set<std::string> word_sets;
  std::set<std::pair<Script, std::string>> telling_word_sets;
  std::set<std::pair<tamis::model::IdentifierKind, std::string>> identifiers;  // normal forms
};

template <typename T>
bool have_common(const std::set<T>& a, const std::set<T>& b) {
  return std::any_of(a.begin(), a.end(), [&](const T& value) { return b.contains(value); });
}

// Two records of one party: one number of both, or the same names but for legal forms in both scripts.
bool are_twins(const Party& a, const Party& b, Script from, Script target) {
  const auto same_in = [&](Script script) {
    return std::any_of(a.telling_word_sets.begin(), a.telling_word_sets.end(), [&](const auto& name) {
      return name.first == script && !name.second.empty() && b.telling_word_sets.contains(name);
    });
  };
  return have_common(a.identifiers, b.identifiers) || (same_in(from) && same_in(target));
}

tamis::Result<tamis::Index> index_without(const std::vector<Party>& parties,
                                          const std::function<bool(Script)>& keep, TokenBuffer& buffer) {
  tamis::index::IndexBuilder builder;
  builder.begin_source("cross_script", {});
  for (const Party& party : parties) {
    tamis::model::Entity entity = party.entity;
    std::erase_if(entity.values, [&](const tamis::model::Value& value) {
      return is_name(value.property) && !keep(script_of_text(buffer, value.value));
    });
    entity.caption.clear();  // it is indexed where there is no name
    if (std::any_of(entity.values.begin(), entity.values.end(),
                    [](const auto& value) { return is_name(value.property); })) {
      builder.entity(std::move(entity));
    }
  }
  tamis::lists::Snapshot snapshot;
  snapshot.dataset = "cross_script";
  builder.end_source({snapshot});
  tamis::index::IndexWriter writer;
  auto meta = builder.finish(writer);
  if (!meta) return tl::unexpected<tamis::Error>(std::move(meta.error()));
  auto bytes = writer.to_bytes();
  if (!bytes) return tl::unexpected<tamis::Error>(std::move(bytes.error()));
  return tamis::Index::open_memory(std::move(*bytes), "cross_script");
}

bool share_list(const tamis::model::Entity& a, const tamis::model::Entity& b) {
  for (const auto& left : a.sources) {
    for (const auto& right : b.sources) {
      if (left.dataset == right.dataset) return true;
    }
  }
  return false;
}

struct Tally {
  std::size_t asked = 0;
  std::size_t first = 0;
  std::size_t five = 0;
  std::size_t first_of_twins = 0;  // of its records
  std::size_t first_of_all = 0;
  std::size_t alerts = 0;
  std::size_t some_name = 0;         // some name of the party in the script asked is answered at rank 1
  std::size_t some_name_alerts = 0;  // ... with an alert
  std::size_t tied = 0;              // behind rank 1 only by a wrong answer of the same score
  std::size_t lower = 0;             // behind rank 1 otherwise
  std::size_t namesakes =
      0;  // behind rank 1, tied or not, by a wrong answer of the name asked, as well as its score tells
  std::size_t met_none = 0;  // not first, and of the words asked none meets a listed name of the party ...
  std::size_t met_few = 0;   // ... fewer than half meet the same listed name
  std::size_t lost = 0;  // no answer, though a name of the party is an alert when it is compared by itself
};

// How the name asked stands to the party's names in a script when each is compared by itself, whatever the index finds.
struct Alone {
  double share = 0;  // greatest share of its words that meet one name by any rule or table: 0 is another name
  double score = 0;  // the best
};

Alone compare_alone(const Party& party, const std::string& asked, Script target) {
  Alone most;
  for (const auto& [script, name] : party.names) {
    if (script != target) continue;
    std::size_t met = 0;
    std::size_t open = 0;
    const tamis::Comparison comparison = tamis::compare_names(party.entity.schema, asked, name);
    most.score = std::max(most.score, comparison.score);
    for (const tamis::Evidence& piece : comparison.evidence) {
      if (piece.query.empty() || piece.operation == "complete" || piece.operation == "single" ||
          piece.operation == "prior" || piece.operation == "order" || piece.operation == "identical")
        continue;
      ++(piece.operation == "replaced" || piece.operation == "missing" ? open : met);
    }
    if (met > 0)
      most.share = std::max(most.share, static_cast<double>(met) / static_cast<double>(met + open));
  }
  return most;
}

constexpr std::size_t kMostNamesAsked = 24;
constexpr double kNamesakeScore =
    0.95;  // of an answer with the words of the name asked, or their translations

// Which of two halves an entity is in, by its id: words of organisations are learned from the names of one half
// (tools/align_translated_words.cc) and judged on the other.
enum class Half : std::uint8_t { kBoth, kLearned, kHeldOut };
bool in_half(Half half, std::string_view id) {
  return half == Half::kBoth || ((tamis::base::xxh3(id) & 1U) == 1U) == (half == Half::kLearned);
}

// Where the wanted party stands among the answers; a rank of 0 means nowhere.
struct Found {
  const tamis::Match* match = nullptr;
  std::size_t rank = 0;
  std::size_t rank_of_all = 0;
  std::size_t rank_of_twins = 0;        // of the first record of the party
  bool tied = false;                    // a wrong answer before it has the very same score
  bool namesake = false;                // the first wrong answer has kNamesakeScore
  const tamis::Match* wrong = nullptr;  // the first wrong answer
};

// The rank counts wrong answers of the wanted entity's own list: another list's record may be the same party, and so may one that
// shares a name with it. (rank_of_all counts all but the last.)
Found find_party(const std::vector<Party>& parties, const std::map<std::string_view, std::size_t>& by_id,
                 const Party& party, const tamis::Answer& answer, Script from, Script target) {
  std::size_t rank = 1;
  std::size_t rank_of_all = 1;
  std::size_t rank_of_twins = 0;
  const tamis::Match* before = nullptr;
  const tamis::Match* wrong = nullptr;
  bool namesake = false;
  for (const tamis::Match& match : answer.matches) {
    const Party& other = parties[by_id.at(match.id)];
    if (std::any_of(party.word_sets.begin(), party.word_sets.end(),
                    [&](const std::string& words) { return other.word_sets.contains(words); }))
      return {&match,
              rank,
              rank_of_all,
              rank_of_twins == 0 ? rank : rank_of_twins,
              before != nullptr && before->score <= match.score,
              namesake,
              wrong};
    ++rank_of_all;
    if (!share_list(party.entity, other.entity)) continue;
    if (rank_of_twins == 0 && are_twins(party, other, from, target)) rank_of_twins = rank;
    ++rank;
    before = &match;
    if (wrong == nullptr) wrong = &match;
    namesake = namesake || match.score >= kNamesakeScore;
  }
  return {nullptr, 0, 0, rank_of_twins, false, namesake, wrong};
}

// Persons, organisations and vessels are matched differently.
std::string kind_of(std::string_view schema) {
  if (schema == "Person" || schema == "Vessel") return std::string(schema);
  const bool body =
      schema == "Company" || schema == "Organization" || schema == "LegalEntity" || schema == "PublicBody";
  return body ? "Body" : "other";
}

int measure_lists(const std::string& path, const std::string& only, Half half, double cutoff,
                  std::size_t limit, bool show) {
  auto index = tamis::Index::open(path);
  if (!index) {
    std::fprintf(stderr, "cross_script: %s\n", index.error().to_string().c_str());
    return 2;
  }
  TokenBuffer buffer;
  std::vector<Party> parties;
  std::set<Script> scripts;
  for (std::uint32_t i = 0; i < index->entity_count(); ++i) {
    if (!index->state().entities.matchable(i)) continue;
    auto entity = index->state().entities.entity(i);
    if (!entity) {
      std::fprintf(stderr, "cross_script: %s\n", entity.error().to_string().c_str());
      return 2;
    }
    Party party;
    for (const auto& value : entity->values) {
      const auto kind_of_number = tamis::model::identifier_kind(value.property);
      if (kind_of_number) {
        auto number = tamis::model::normalize_identifier(*kind_of_number, value.value);
        if (number) party.identifiers.emplace(number->kind, std::move(number->value));
      }
      if (!is_name(value.property)) continue;
      const Script script = script_of_text(buffer, value.value);
      party.word_sets.insert(word_set(buffer, value.value));
      if (script == Script::kOther || value.property == "weakAlias") continue;
      party.names.emplace_back(script, value.value);
      party.telling_word_sets.emplace(script, telling_word_set(buffer, value.value));
      if (script != Script::kLatin) scripts.insert(script);
    }
    party.entity = std::move(*entity);
    parties.push_back(std::move(party));
  }
  std::map<std::string_view, std::size_t> by_id;
  for (std::size_t i = 0; i < parties.size(); ++i) by_id[parties[i].entity.id] = i;

  tamis::Options options;
  options.cutoff = cutoff;
  options.limit = limit;
  options.explain = false;
  // Asks one name of each party that has names in both scripts; `listed` holds names in `target` only.
  const auto ask = [&](const tamis::Index& listed, Script from, Script target) {
    const tamis::Screener screener(listed, options);
    tamis::Scratch scratch;
    std::map<std::string, Tally> tallies;
    for (const Party& party : parties) {
      if (!in_half(half, party.entity.id)) continue;
      const auto has = [&](Script script) {
        return std::find_if(party.names.begin(), party.names.end(),
                            [&](const auto& name) { return name.first == script; });
      };
      const auto asked = has(from);
      if (asked == party.names.end() || has(target) == party.names.end()) continue;
      Tally& tally = tallies[kind_of(party.entity.schema)];
      ++tally.asked;
      const auto answer_to = [&](const std::string& name) {
        tamis::Query query;
        query.names = {name};
        query.schema = party.entity.schema;
        return screener.screen(query, scratch);
      };
      const tamis::Answer answer = answer_to(asked->second);
      const Found found = find_party(parties, by_id, party, answer, from, target);
      tally.first += found.rank == 1 ? 1 : 0;
      tally.first_of_twins += found.rank_of_twins == 1 ? 1 : 0;
      tally.first_of_all += found.rank_of_all == 1 ? 1 : 0;
      tally.five += found.rank >= 1 && found.rank <= 5 ? 1 : 0;
      tally.alerts += found.rank == 1 && found.match->match ? 1 : 0;
      tally.tied += found.rank > 1 && found.tied ? 1 : 0;
      tally.lower += found.rank > 1 && !found.tied ? 1 : 0;
      tally.namesakes += found.rank != 1 && found.namesake ? 1 : 0;
      const Alone alone = found.rank == 1 ? Alone{1.0, 1.0} : compare_alone(party, asked->second, target);
      tally.met_none += alone.share == 0 ? 1 : 0;
      tally.met_few += alone.share > 0 && alone.share < 0.5 ? 1 : 0;
      tally.lost += found.rank == 0 && alone.score >= options.threshold ? 1 : 0;
      // The first name of each script need not be the same name: a second look at all of them.
      bool some_name = found.rank == 1;
      bool some_alert = some_name && found.match->match;
      std::size_t names_asked = 1;
      for (auto name = asked + 1; name != party.names.end() && names_asked < kMostNamesAsked && !some_alert;
           ++name) {
        if (name->first != from) continue;
        ++names_asked;
        const tamis::Answer other = answer_to(name->second);
        const Found other_found = find_party(parties, by_id, party, other, from, target);
        if (other_found.rank != 1) continue;
        some_name = true;
        some_alert = other_found.match->match;
      }
      tally.some_name += some_name ? 1 : 0;
      tally.some_name_alerts += some_alert ? 1 : 0;
      if (show && (found.rank != 1 || !found.match->match)) {
        std::printf(
            "  %s %s: asked \"%s\", listed \"%s\", rank %zu %.3f, wrong %s \"%s\" %.3f, met %.2f, alone "
            "%.3f%s\n",
            party.entity.schema.c_str(), party.entity.id.c_str(), asked->second.c_str(),
            has(target)->second.c_str(), found.rank, found.match == nullptr ? 0.0 : found.match->score,
            found.wrong == nullptr ? "" : found.wrong->id.c_str(),
            found.wrong == nullptr ? "" : found.wrong->listed_name.c_str(),
            found.wrong == nullptr ? 0.0 : found.wrong->score, alone.share, alone.score,
            found.rank != 1 && some_name ? " (another of its names finds it)" : "");
      }
    }
    for (const auto& [kind, tally] : tallies) {
      const auto share = [&](std::size_t part) {
        return 100.0 * static_cast<double>(part) / static_cast<double>(tally.asked);
      };
      std::printf(
          "%s -> %s  %-7s %6zu  %7.2f %7.2f %7.2f %7.2f %7.2f %7.2f %4zu %4zu %4zu   %4zu   %4zu %4zu   "
          "%4zu  %7.2f\n",
          std::string(tamis::text::script_code(from)).c_str(),
          std::string(tamis::text::script_code(target)).c_str(), kind.c_str(), tally.asked,
          share(tally.first), share(tally.five), share(tally.alerts), share(tally.first_of_all),
          share(tally.some_name), share(tally.some_name_alerts), tally.tied, tally.lower,
          tally.asked - tally.first - tally.tied - tally.lower, tally.namesakes, tally.met_none,
          tally.met_few, tally.lost, share(tally.first_of_twins));
    }
    std::fflush(stdout);
  };
  std::printf(
      "asked -> listed      entities  rank 1   top 5  alert at %.2f  rank 1 of all lists  some name: rank 1  "
      "alert, %%  not first: tied, lower, no answer; of these behind a namesake; words met: none, few; no "
      "answer though compared alone it alerts; rank 1 of a record of the same party, %%\n",
      options.threshold);
  const auto latin = index_without(
      parties, [](Script script) { return script == Script::kLatin; }, buffer);
  if (!latin) {
    std::fprintf(stderr, "cross_script: %s\n", latin.error().to_string().c_str());
    return 2;
  }
  for (const Script script : scripts) {
    if (!only.empty() && tamis::text::script_code(script) != only) continue;
    ask(*latin, script, Script::kLatin);
    const auto native = index_without(
        parties, [&](Script own) { return own == script; }, buffer);
    if (!native) {
      std::fprintf(stderr, "cross_script: %s\n", native.error().to_string().c_str());
      return 2;
    }
    ask(*native, Script::kLatin, script);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  std::size_t most = 0;
  std::string only;
  bool held_out = false;
  bool show = false;
  Half half = Half::kBoth;
  double cutoff = 0.001;
  std::size_t limit = 40;
  bool known = arguments.size() >= 2;
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    if (arguments[i] == "--show")
      show = true;
    else if (arguments[i] == "--held-out")
      held_out = true;
    else if (arguments[i] == "--half=learned")
      half = Half::kLearned;
    else if (arguments[i] == "--half=held-out")
      half = Half::kHeldOut;
    else if (arguments[i].starts_with("--only="))
      only = arguments[i].substr(7);
    else if (arguments[i].starts_with("--cutoff="))
      cutoff = std::strtod(arguments[i].c_str() + 9, nullptr);
    else if (arguments[i].starts_with("--limit="))
      limit = static_cast<std::size_t>(std::strtoull(arguments[i].c_str() + 8, nullptr, 10));
    else if (arguments[i].starts_with("--pairs="))
      most = static_cast<std::size_t>(std::strtoull(arguments[i].c_str() + 8, nullptr, 10));
    else
      known = false;
  }
  if (known && arguments[0] == "words") return measure_words(arguments[1], most, only, held_out, show);
  if (known && arguments[0] == "systems") return measure_systems(arguments[1], only, show);
  if (known && arguments[0] == "lists") return measure_lists(arguments[1], only, half, cutoff, limit, show);
  std::fprintf(
      stderr,
      "usage: cross_script words FOLDER [--only=TEXT] [--held-out | --pairs=N] [--show]\n"
      "       cross_script lists INDEX [--only=SCRIPT] [--half=learned|held-out] [--cutoff=SCORE] "
      "[--limit=N] [--show]\n"
      "       cross_script systems FILE [--only=SCRIPT] [--show]\n"
      "--only: files whose name holds TEXT (instead of *.dev.tsv), or a script code (Arab)\n"
      "--held-out: every tenth pair of the training parts, which the tables were not learned from\n"
      "--half: entities that words of organisations were learned from, or the others\n"
      "--cutoff: answers below it are none (0.001); far lower tells candidates that are none from scores "
      "that are low\n"
      "--limit: answers looked at (40); many more tell the same\n"
      "--pairs: about N pairs of each file; --show: what was not found first, or too low for an alert\n");
  return 2;
}
