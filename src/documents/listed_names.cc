// Names of listed parties in text, in three steps: runs of words that may be names; within a run pairs of words that one
// listed name has both of; the span of such a pair, screened as a name is. docs/documents.md, "Listed names in text".

#include "documents/listed_names.h"

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "documents/identifiers_in_text.h"
#include "documents/institutions_in_text.h"
#include "documents/listed_cache.h"
#include "documents/listed_links.h"
#include "documents/listed_other_names.h"
#include "documents/native_names.h"
#include "documents/popular_names.h"
#include "documents/stop_words.h"
#include "documents/vessel_words.h"
#include "screen/index_state.h"
#include "screen/prepared_name.h"
#include "screen/score_entities.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

using index::NameIndex;
using index::NameRow;
using text::Script;

constexpr std::uint32_t kMostTokensAtOnce = 4096;
constexpr std::uint32_t kMostRunWords = 24;
// Words from the first to the last of a name, and words between that the listed name lacks.
constexpr std::uint32_t kMostNameWords = 8;
// Names looked through to see whether one is a word alone; beyond, it is screened unseen.
constexpr std::uint32_t kMostNames = 2048;
constexpr std::uint32_t kMostStrangers = 1;
constexpr std::uint32_t kWordsThatStand = 3;  // of a body's name (listed_rules.h)
constexpr std::uint32_t kMostNickname = 3;  // words of a nickname in quotation marks
constexpr std::uint32_t kFewestAcronymLetters = 3;
constexpr std::size_t kMostAcronymLetters = 6;
constexpr std::uint32_t kFewestWordLetters = 5;
constexpr std::size_t kMostDefinedBytes = 16;  // of an acronym that the text defines
constexpr float kSingleQuality = 0.95F;
constexpr double kBitsOfOtherNames = 1.0;
// Of a listed name of an organisation all of whose words a span has: with fewer no answer would have it.
constexpr double kFewestBodyBits = 1.0;
// A person of fewer bits never stands (listed_rules.h).
constexpr screen::Interest kOfSpans{.person = kAlsoBits};
constexpr screen::Interest kNoPersons{.person = screen::Interest::kNobody};
// A word that holds sentences together and is a name too (In, La, So) is no anchor up to this size.
constexpr std::uint32_t kMostShortWord = 3;

// A word of a run.
struct RunWord {
  std::uint32_t token = 0;
  TextWord* word = nullptr;
  bool name = false;  // may be a part of a name; else a particle between such
  bool sure = false;  // and is no word that holds sentences together
};

}  // namespace

namespace {

constexpr std::uint32_t kMostVesselWords = 4;
constexpr std::size_t kMostVesselDigits = 4;

class Finder {
 public:
  Finder(Scratch& scratch, ListedNamesCache& cache, Work& work)
      : scratch_(scratch),
        cache_(cache),
        index_(cache.words.index()),
        work_(work),
        text_(work.tokens),
        countries_(work, cache),
        words_(text_, cache) {}

  void run() {
    for (std::uint32_t s = 0; s < text_.sentences.size(); ++s) {
      const Sentence& sentence = text_.sentences[s];
      if (work_.document->blocks[sentence.block].zone == Zone::kFurniture) continue;
      language_ = work_.language(sentence.block);
      // A line without end is read in pieces, so that what is kept stays bounded.
      TokenRange range = sentence.tokens;
      while (range.first < range.last) {
        const TokenRange piece{range.first, std::min(range.last, range.first + kMostTokensAtOnce)};
        cache_.make_room();
        words_.read(piece, language_);
        const std::size_t first = work_.listed.size();
        runs_of(piece);
        other_names(piece, first);
        range.first = piece.last;
      }
    }
    vessels();
    defined_acronyms();
  }

 private:
  // Cuts a sentence into runs.
  void runs_of(TokenRange range) {
    run_.clear();
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (run_.empty()) {
        i = words_.next_telling(i);
        if (i >= range.last) break;
      }
      const Token& token = text_.tokens[i];
      switch (token.kind) {
        case TokenKind::kWord:
          add_word(i);
          break;
        case TokenKind::kHyphen:
          break;
        case TokenKind::kQuote:
          if (const std::uint32_t behind = behind_nickname(i, range.last); behind != i)
            i = behind - 1;
          else
            end_run();
          break;
        case TokenKind::kStop:
          // Behind an initial or a title.
          if (run_.empty() || run_.back().token + 1 != i ||
              !(run_.back().word->letter || run_.back().word->title ||
                text_.tokens[i - 1].end - text_.tokens[i - 1].begin <= 3))
            end_run();
          break;
        default:
          end_run();
      }
      if (run_.size() >= kMostRunWords) end_run();
    }
    end_run();
  }

  // Ismael "El Mayo" Zambada: the token behind the second quotation mark, when a name goes on there; else `i`.
  [[nodiscard]] std::uint32_t behind_nickname(std::uint32_t i, std::uint32_t last) const {
    const std::vector<Token>& tokens = text_.tokens;
    if (run_.empty() || run_.back().token + 1 != i || !run_.back().name) return i;
    std::uint32_t end = i + 1;
    while (end < last && end - i <= kMostNickname && tokens[end].kind == TokenKind::kWord) ++end;
    if (end == i + 1 || end + 1 >= last || tokens[end].kind != TokenKind::kQuote) return i;
    const Token& next = tokens[end + 1];
    return next.kind == TokenKind::kWord && next.capital && is_cased(next.script) ? end + 1 : i;
  }

  void add_word(std::uint32_t i) {
    const Token& token = text_.tokens[i];
    if (is_cased(token.script) && !token.capital && run_.empty()) return;
    TextWord* word = words_.at(i);
    if (word == nullptr || token.script == Script::kHangul) return end_run();
    cache_.words.look_up_role(*word);
    if (is_cased(token.script) && !token.capital) {
      // Only within a name: Kim Jong-un, Muhammad bin Salman, Bank of Moscow.
      if (is_apostrophe(token)) return end_run();
      const bool after_hyphen = text_.tokens[i - 1].kind == TokenKind::kHyphen && !token.space_before;
      if (!after_hyphen && !word->particle) return end_run();
      if (after_hyphen) cache_.words.look_up_exact(*word);
      return run_.push_back({i, word, after_hyphen, after_hyphen && !word->stop});
    }
    const bool sure = !word->stop || (word->known_name && is_cased(token.script) && !token.sentence_start &&
                                      token.end - token.begin > kMostShortWord);
    const bool leads = !sure && run_.empty() && word->known_name && leads_two_names(i);
    if (run_.empty() && !sure && !leads) return;
    cache_.words.look_up_exact(*word);
    run_.push_back({i, word, true, sure || leads});
  }

  // "Ye Win Oo", "Saw Chit Thu": a small word of the language that is a name as well, before two words with capitals that are no
  // small ones.
  [[nodiscard]] bool leads_two_names(std::uint32_t i) {
    const Token& token = text_.tokens[i];
    if (!is_cased(token.script) || token.all_capitals || i + 2 >= text_.tokens.size()) return false;
    for (std::uint32_t k = i + 1; k <= i + 2; ++k) {
      const Token& next = text_.tokens[k];
      if (next.kind != TokenKind::kWord || !next.capital || next.script != token.script ||
          text_.sentence_of[k] != text_.sentence_of[i])
        return false;
      const TextWord* word = words_.at(k);
      if (word == nullptr || word->stop) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_apostrophe(const Token& token) const {
    const std::string_view raw = text_.at(token.span());
    return raw.front() == '\'' || raw.starts_with("’");
  }

  // "Long Name (LN)", "LN (Long Name)": the letters then stand for the name wherever the page has them.
  void defined_acronyms() {
    defined_.clear();
    const std::vector<Token>& tokens = text_.tokens;
    const auto is_acronym = [&](std::uint32_t i) {
      const Token& token = tokens[i];
      return token.kind == TokenKind::kWord && token.all_capitals &&
             text_.at(i).size() <= kMostDefinedBytes && text_.sentence_of[i] < text_.sentences.size();
    };
    for (std::uint32_t n = 0; n < work_.listed.size(); ++n) {
      const ListedName& name = work_.listed[n];
      if (name.acronym || name.matches.empty() ||
          screen::name_kind_of_schema(name.matches.front().schema) != names::NameKind::kOrganization)
        continue;
      const std::uint32_t last = name.tokens.last;
      const std::uint32_t first = name.tokens.first;
      if (last + 1 < tokens.size() && tokens[last].kind == TokenKind::kOpen && is_acronym(last + 1) &&
          (name.translated || has_initial(name, text_.lower(last + 1))))
        defined_.try_emplace(text_.at(last + 1), n);
      else if (first >= 2 && tokens[first - 1].kind == TokenKind::kOpen && is_acronym(first - 2) &&
               (name.translated || has_initial(name, text_.lower(first - 2))))
        defined_.try_emplace(text_.at(first - 2), n);
    }
    if (defined_.empty()) return;
    std::vector<ListedName> added;
    std::size_t at = 0;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      if (!tokens[i].all_capitals) continue;
      const auto found = defined_.find(text_.at(i));
      if (found == defined_.end()) continue;
      while (at < work_.listed.size() && work_.listed[at].tokens.last <= i) ++at;
      if (at < work_.listed.size() && work_.listed[at].tokens.contains(i)) continue;
      ListedName name;
      name.tokens = {i, i + 1};
      name.span = text_.span(name.tokens);
      name.query = work_.listed[found->second].query;
      name.matches = work_.listed[found->second].matches;
      name.acronym = true;
      name.translated = work_.listed[found->second].translated;
      name.reason = "acronym that the text defines";
      added.push_back(std::move(name));
    }
    for (ListedName& name : added) work_.listed.push_back(std::move(name));
    sort_from(0);
  }

  // Whether a word of the name begins with the first letter of the acronym.
  [[nodiscard]] bool has_initial(const ListedName& name, std::string_view acronym) const {
    const std::string_view initial = acronym.substr(0, text::decode_utf8(acronym, 0).bytes);
    for (std::uint32_t i = name.tokens.first; i < name.tokens.last; ++i) {
      if (text_.lower(i).starts_with(initial)) return true;
    }
    return false;
  }

  static void add_matches(ListedName& name, const std::vector<Match>& matches) {
    for (const Match& match : matches) {
      const bool there = std::any_of(name.matches.begin(), name.matches.end(),
                                     [&](const Match& other) { return other.ordinal == match.ordinal; });
      if (!there) name.matches.push_back(match);
    }
  }

  // Institutions named by their concepts and names in scripts without blanks, but where a longer name stands already.
  void other_names(TokenRange range, std::size_t first) {
    others_.clear();
    if (words_.native()) find_native_names(range, language_, work_, scratch_, cache_, countries_, others_);
    if (words_.says() || words_.has_characters())
      find_institutions(range, language_, work_, scratch_, cache_, words_, countries_, others_);
    if (others_.empty()) return;
    for (ListedName& name : others_) {
      bool covered = false;
      for (std::size_t i = first; i < work_.listed.size(); ++i) {
        ListedName& other = work_.listed[i];
        covered = covered || (other.span.overlaps(name.span) && other.span.size() >= name.span.size());
        // One list has the very name, others have it in another language.
        if (name.translated && other.span == name.span) add_matches(other, name.matches);
      }
      if (covered) continue;
      work_.listed.erase(
          std::remove_if(work_.listed.begin() + static_cast<std::ptrdiff_t>(first), work_.listed.end(),
                         [&](const ListedName& other) { return other.span.overlaps(name.span); }),
          work_.listed.end());
      work_.listed.push_back(std::move(name));
    }
    sort_from(first);
  }

  void end_run() {
    while (!run_.empty() && !run_.back().name) run_.pop_back();
    if (run_.empty()) return;
    const std::size_t first = work_.listed.size();
    if (run_.size() >= 2) {
      const std::uint64_t run = hash_of_run();
      if (!cache_.nameless.has(run) && !spans_of_run()) cache_.nameless.add(run);
    }
    single_words(first);
    vessels_of_run();
    run_.clear();
  }

  // Of all that spans_of_run() asks about.
  [[nodiscard]] std::uint64_t hash_of_run() const noexcept {
    std::uint64_t hash = 0;
    for (const RunWord& word : run_) {
      const std::uint64_t own =
          std::uint64_t{word.word->id} << 2 | (word.name ? 2U : 0U) | (word.sure ? 1U : 0U);
      hash = (hash ^ (own + 1)) * 0x9E3779B97F4A7C15ULL;
      hash ^= hash >> 29;
    }
    return hash;
  }

  // Words of the run, perhaps with a number behind ("Petrel 8"), that a list has for the whole name of a ship or aircraft: two
  // pieces and more, or one that quotation marks or an English article mark as a name ("the Dilbar"). Whether the text speaks of
  // ships is asked when the page has been read.
  void vessels_of_run() {
    for (std::uint32_t i = 0; i < run_.size(); ++i) {
      if (!run_[i].name || !run_[i].word->exact) continue;
      letters_.clear();
      std::uint32_t best = 0;
      for (std::uint32_t k = i; k < run_.size() && k - i < kMostVesselWords; ++k) {
        if (k != i && (run_[k].token != run_[k - 1].token + 1 || !run_[k].word->exact)) break;
        const std::string_view latin = listed_letters(run_[k]);
        if (latin.empty()) break;
        letters_ += latin;
        std::uint32_t next = run_[k].token + 1;
        if ((k != i || is_marked(run_[i].token)) && is_vessel(letters_)) best = next;
        // "Port Olya-3"
        if (next + 1 < text_.tokens.size() && text_.tokens[next].kind == TokenKind::kHyphen &&
            !text_.tokens[next + 1].space_before)
          ++next;
        if (next < text_.tokens.size() && is_letter_or_number(text_.tokens[next]) &&
            !text_.tokens[next].sentence_start && text_.at(next).size() <= kMostVesselDigits) {
          const std::size_t size = letters_.size();
          letters_ += text_.lower(next).empty() ? text_.at(next) : text_.lower(next);
          if (is_vessel(letters_)) best = next + 1;
          letters_.resize(size);
        }
      }
      if (best == 0) continue;
      vessels_.push_back({run_[i].token, best});
      while (i + 1 < run_.size() && run_[i + 1].token < best) ++i;
    }
  }

  // "Petrel 8", "Eagle S".
  [[nodiscard]] static bool is_letter_or_number(const Token& token) noexcept {
    return token.kind == TokenKind::kNumber ||
           (token.kind == TokenKind::kWord && token.capital && token.end - token.begin == 1);
  }

  // A word that is no city, between quotation marks or behind "the", the next word not being part of the name.
  [[nodiscard]] bool is_marked(std::uint32_t token) const {
    const auto& tokens = text_.tokens;
    if (token == 0 || token + 1 >= tokens.size() || is_city(text_.lower(token))) return false;
    if (tokens[token - 1].kind == TokenKind::kQuote && !tokens[token].space_before)
      return tokens[token + 1].kind == TokenKind::kQuote && !tokens[token + 1].space_before;
    return text_.lower(token - 1) == "the" && !tokens[token].sentence_start && !tokens[token].all_capitals &&
           !(tokens[token + 1].kind == TokenKind::kWord && tokens[token + 1].capital) &&
           !is_common_word(text_.lower(token));
  }

  // The Latin letters of a word as the index has it; empty: not just so.
  [[nodiscard]] std::string_view listed_letters(const RunWord& word) const {
    const std::string_view lower = text_.lower(word.token);
    const bool ascii =
        std::all_of(lower.begin(), lower.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    for (const ListedToken& listed : word.word->tokens) {
      if (listed.form != 0 || listed.quality < 1) continue;
      const std::string_view latin = index_.token(listed.token).latin;
      if (!ascii || latin == lower) return latin;
    }
    return {};
  }

  [[nodiscard]] bool is_vessel(std::string_view letters) const {
    const auto entries = index_.joined(index::joined_hash(letters));
    return std::any_of(entries.begin(), entries.end(), [&](std::uint64_t entry) {
      const auto id = static_cast<std::uint32_t>(entry);
      return id < index_.name_count() && index_.name(id).kind == names::NameKind::kThing;
    });
  }

  // Of vessels_ those in a block that speaks of ships.
  void vessels() {
    std::vector<ListedName> found;
    for (const TokenRange tokens : vessels_) {
      if (!speaks_of_vessels(text_, text_.sentences[text_.sentence_of[tokens.first]].block)) continue;
      ListedName name;
      name.tokens = tokens;
      name.span = text_.span(tokens);
      name.query = text_.at(name.span);
      for (const Judged& judged : answer(name.query, false).second) {
        if (judged.standing == Standing::kVessel && is_complete(judged.match))
          name.matches.push_back(judged.match);
      }
      if (name.matches.empty()) continue;
      name.reason = "a ship's name where the text speaks of ships";
      found.push_back(std::move(name));
    }
    vessels_.clear();
    put_longer(work_.listed, std::move(found));
  }

  [[nodiscard]] static bool is_complete(const Match& match) noexcept {
    return std::none_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
      const std::string_view operation = evidence.operation;
      return operation == "missing" || operation == "replaced" || operation == "typo" ||
             operation == "romanised";
    });
  }

  // Organisations of one word, where no longer name covers it: acronyms in the very letters of the list, and names that are
  // no word of any other kind.
  void single_words(std::size_t first) {
    const std::size_t spans = work_.listed.size();
    for (std::uint32_t i = 0; i < run_.size(); ++i) {
      const RunWord& word = run_[i];
      if (!word.name || !word.word->alone || word.word->stop || word.word->title) continue;
      if (!word.word->concepts.empty()) continue;  // a ministry: see institutions_in_text.h
      const Token& token = text_.tokens[word.token];
      if (!token.capital || !is_cased(token.script)) continue;
      const std::uint32_t letters = text_.lower(token).empty() ? 0 : token.end - token.begin;
      const bool acronym = token.all_capitals && !shouts(token) && letters >= kFewestAcronymLetters;
      if (acronym && is_of_capital_name(text_, word.token)) continue;
      if (!acronym && (letters < kFewestWordLetters || word.word->known_name || beside_a_name(i))) continue;
      // Names of Russian companies are words of the language; there quotation marks or the place tell them apart.
      if (!acronym && token.script == Script::kCyrillic && token.sentence_start && !in_quotes(word.token))
        continue;
      const bool taken =
          std::any_of(work_.listed.begin() + static_cast<std::ptrdiff_t>(first),
                      work_.listed.begin() + static_cast<std::ptrdiff_t>(spans),
                      [&](const ListedName& other) { return other.tokens.contains(word.token); });
      if (taken) continue;
      const auto& entry = single_answer(*word.word, acronym);
      if (entry.second.empty()) continue;
      ListedName name;
      name.tokens = {word.token, word.token + 1};
      name.span = text_.span(name.tokens);
      name.query = entry.first.substr(1);
      name.acronym = acronym;
      name.reason = acronym ? "acronym in the letters of the list" : "name of one word";
      // At the begin of a sentence any word has a capital: there a name must be known to several lists.
      if (!acronym && token.sentence_start && !in_quotes(word.token) && !on_several_lists(entry.second))
        continue;
      for (const Judged& judged : entry.second) {
        if (!(acronym || may_be_acronym(judged.match)) || countries_.has_country_of(judged.match))
          name.matches.push_back(judged.match);
      }
      if (!name.matches.empty()) work_.listed.push_back(std::move(name));
    }
    if (work_.listed.size() != spans) sort_from(first);
  }

  void sort_from(std::size_t first) {
    std::sort(work_.listed.begin() + static_cast<std::ptrdiff_t>(first), work_.listed.end(),
              [](const ListedName& a, const ListedName& b) { return a.span.begin < b.span.begin; });
  }

  // Whether the sentence around is written in capitals throughout.
  [[nodiscard]] bool shouts(const Token& token) const {
    const auto at = static_cast<std::uint32_t>(&token - text_.tokens.data());
    const TokenRange range = text_.sentences[text_.sentence_of[at]].tokens;
    std::uint32_t cased = 0;
    std::uint32_t capitals = 0;
    for (std::uint32_t i = range.first; i < range.last && cased < 2 * kMostRunWords; ++i) {
      const Token& other = text_.tokens[i];
      if (other.kind != TokenKind::kWord || !is_cased(other.script) || other.end - other.begin < 3) continue;
      ++cased;
      capitals += other.all_capitals ? 1 : 0;
    }
    return capitals >= 3 && 2 * capitals > cased;
  }

  static bool on_several_lists(const std::vector<Judged>& found) {
    std::string_view first;
    for (const Judged& judged : found) {
      for (const std::string& dataset : judged.match.datasets) {
        if (first.empty()) first = dataset;
        if (dataset != first) return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool in_quotes(std::uint32_t token) const {
    return token > 0 && token + 1 < text_.tokens.size() &&
           text_.tokens[token - 1].kind == TokenKind::kQuote &&
           text_.tokens[token + 1].kind == TokenKind::kQuote;
  }

  // Whether a person's name stands directly beside the word: then it is part of that.
  [[nodiscard]] bool beside_a_name(std::uint32_t i) const {
    const auto is_name = [&](std::uint32_t other) {
      const RunWord& word = run_[other];
      return word.name && word.word->known_name && !word.word->stop && !word.word->title;
    };
    return (i > 0 && is_name(i - 1) && run_[i - 1].token + 1 == run_[i].token) ||
           (i + 1 < run_.size() && is_name(i + 1) && run_[i + 1].token == run_[i].token + 1);
  }

  const std::pair<const std::string, std::vector<Judged>>& single_answer(const TextWord& word, bool acronym) {
    // Of the forms the one that is listed as it is; the word as it stands goes first.
    float best = 0;
    std::uint8_t number = 0;
    for (const ListedToken& listed : word.tokens) {
      if (acronym && listed.form != 0) continue;
      if (listed.quality < best || (listed.quality == best && listed.form >= number)) continue;
      best = listed.quality;
      number = listed.form;
    }
    const std::string_view form = word.forms[number];
    query_.assign(1, acronym ? '\1' : '\2');
    query_ += form;
    const auto [at, missing] = cache_.answers.try_emplace(query_);
    if (!missing || best < kSingleQuality || !may_be_listed_alone(form, acronym)) return *at;
    names_.names.assign(1, query_.substr(1));
    Answer answer;
    if (met_.empty())
      answer = screen::screen_for(cache_.probe, names_, scratch_, kNoPersons);
    else
      screen::screen_names(cache_.probe, names_, scratch_, met_, answer, kNoPersons);
    for (Match& match : answer.matches) {
      if (screen::name_kind_of_schema(match.schema) != names::NameKind::kOrganization) continue;
      if (!is_listed_alone(form, match.listed_name, acronym)) continue;
      // A port or an airport is listed by its city's name, which alone is the city.
      if (!acronym && is_city_name(form)) continue;
      // Letters that an ordinary word has too are no chance when they are the list's own.
      if (!acronym && standing_of(match, false, cache_.buffer) != Standing::kStands) continue;
      at->second.push_back({std::move(match), Standing::kStands});
    }
    return *at;
  }

  bool is_city_name(std::string_view form) {
    latin_.clear();
    append_lower(latin_, form);
    return is_city(latin_);
  }

  // Whether the index has a name that is_listed_alone(); met_ gets those. In doubt true, and none.
  bool may_be_listed_alone(std::string_view form, bool acronym) {
    met_.clear();
    const auto own = cache_.buffer.tokenize(form);
    if (own.size() != 1) return true;
    latin_.assign(own.front().latin);
    std::uint32_t looked = 0;
    index_.for_each_deletion(index::deletion_hash(latin_), [&](std::uint32_t token) {
      if (looked > kMostNames || index_.token(token).latin != latin_) return;
      // By ascending mass: names of one word come first.
      for (const std::uint32_t id : index_.postings(token)) {
        if (id >= index_.name_count()) continue;
        const NameRow& row = index_.name(id);
        if (row.part_count != 1 || ++looked > kMostNames) return;
        if (is_listed_alone(form, index_.text(row), acronym)) met_.push_back(id);
      }
    });
    if (looked <= kMostNames) return !met_.empty();
    met_.clear();
    return true;
  }

  [[nodiscard]] static bool is_in_capitals(std::string_view listed) {
    return std::none_of(listed.begin(), listed.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  // A short word that the list has in capitals may be letters of something else there: GRINEX.
  [[nodiscard]] static bool may_be_acronym(const Match& match) {
    return match.listed_name.size() <= kMostAcronymLetters && is_in_capitals(match.listed_name);
  }

  // Whether the list prints the word alone, without a legal form, as the whole name. What is printed as an acronym must be
  // one in the text.
  bool is_listed_alone(std::string_view form, std::string_view listed, bool acronym) {
    if (acronym) return listed == form;
    const auto words = cache_.buffer.tokenize(listed);
    if (words.size() != 1) return false;
    const std::string latin(words.front().latin);
    if (latin.size() < kFewestWordLetters && is_in_capitals(listed)) return false;
    const auto own = cache_.buffer.tokenize(form);
    if (own.size() != 1 || own.front().latin != latin) return false;
    // Accents that the list does not have make another word.
    const auto is_ascii = [](std::string_view word) {
      return std::all_of(word.begin(), word.end(),
                         [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    };
    if (own.front().script != Script::kLatin || is_ascii(form)) return true;
    std::string lower;
    std::string other;
    append_lower(lower, form);
    append_lower(other, listed);
    return lower == other;
  }

  const Link& link(TextWord& a, TextWord& b) { return link_of(a, b, cache_); }

  // Whether all that an organisation's name says stands in the run, from `first` to `last` and not beyond.
  [[nodiscard]] bool covers(std::uint32_t first, std::uint32_t last, std::uint32_t name) {
    bool at_first = false;
    bool at_last = false;
    for (const names::Part& part : index_.parts(index_.name(name))) {
      bool found = false;
      for (std::uint32_t k = first; k <= last; ++k) {
        if (cache_.words.likeness(*run_[k].word, part.token).quality <= 0) continue;
        found = true;
        at_first = at_first || k == first;
        at_last = at_last || k == last;
      }
      if (!found && says_something(part.role)) return false;
    }
    return at_first && at_last;
  }

  // Whether half of what an organisation's name says stands in the span, or three words: with less it is another, and no other name of
  // the body is near. `left`: as for covers().
  [[nodiscard]] bool has_half(std::uint32_t first, std::uint32_t last, std::uint32_t name, std::uint8_t left) {
    std::uint32_t says = 0;
    std::uint32_t found = 0;
    const auto parts = index_.parts(index_.name(name));
    if (left == 0) return true;
    for (const names::Part& part : parts) {
      if (!says_something(part.role)) continue;
      ++says;
      for (std::uint32_t k = first; k < last; ++k) {
        if (cache_.words.likeness(*run_[k].word, part.token).quality <= 0) continue;
        ++found;
        break;
      }
    }
    return 2 * found >= says || found >= kWordsThatStand;
  }

  // The same of a name that two words of a link met in, at the ends; `left`: of its other words (ListedNamesCache::met_left).
  [[nodiscard]] bool covers(std::uint32_t first, std::uint32_t last, std::uint32_t name, std::uint8_t left) {
    return left == 0 || (left < last - first && covers(first, last, name));
  }

  // Whether the run has the first words of an organisation's name, one of them distinctive, and what is left of it is ordinary:
  // "Xiamen Limbach" of Xiamen Limbach Aviation Engine Co., Ltd.
  [[nodiscard]] bool covers_begin(std::uint32_t first, std::uint32_t last, std::uint32_t name) {
    if (index_.name(name).kind != names::NameKind::kOrganization) return false;
    std::uint32_t next = first;
    bool distinctive = false;
    for (const names::Part& part : index_.parts(index_.name(name))) {
      if (part.role == names::Role::kLegalForm || part.role == names::Role::kConnector ||
          part.role == names::Role::kParticle)
        continue;
      const std::string_view latin = index_.token(part.token).latin;
      if (next > last) {
        if (!is_common_word(latin)) return false;
        continue;
      }
      const TextWord& word = *run_[next].word;
      if (!run_[next].name || cache_.words.likeness(word, part.token).quality <= 0) return false;
      distinctive = distinctive || (latin.size() >= kFewestWordLetters && !is_common_word(latin) &&
                                    !word.known_name && word.country.empty());
      ++next;
    }
    return distinctive && next > last && last > first;
  }

  // `strangers`: words between the two that are no part of a person's name.
  [[nodiscard]] bool worth_screening(std::uint32_t first, std::uint32_t last, std::uint32_t strangers,
                                     const Link& link) {
    if (link.person && strangers <= kMostStrangers) return true;
    if (link.many) return true;
    for (std::size_t k = 0; k < link.name_count; ++k) {
      if (covers(first, last, link.names[k], link.left[k]) || covers_begin(first, last, link.names[k]))
        return true;
    }
    return false;
  }

  struct Found {
    std::uint32_t first = 0;  // in run_
    std::uint32_t last = 0;   // one behind
    const std::vector<Judged>* matches = nullptr;
    std::string_view query;
  };

  // Words whose ends one listed name has.
  struct Span {
    std::uint32_t first = 0;  // in run_
    std::uint32_t last = 0;   // one behind
    const Link* ends = nullptr;
    bool hopeful = false;
  };

  using KeptAnswer = std::pair<const std::string, std::vector<Judged>>;

  bool may_anchor(TextWord& word) { return word.exact || cache_.words.may_be_name(word); }

  // False: no span stands for anything, wherever the words stand.
  bool spans_of_run() {
    found_.clear();
    spans_.clear();
    for (std::uint32_t i = 0; i < run_.size(); ++i) {
      if (!run_[i].name || !run_[i].sure) continue;
      std::uint32_t words = 1;
      // Between the words of a person's name stand other parts of it, titles and initials.
      std::uint32_t strangers = 0;
      for (std::uint32_t j = i + 1; j < run_.size() && words < kMostNameWords; ++j) {
        if (!run_[j].name) continue;
        ++words;
        const std::uint32_t between = strangers;
        const TextWord& word = *run_[j].word;
        strangers += word.known_name || word.title || word.letter ? 0 : 1;
        // One of the two is spelt as on a list, or a frequent name: what only sounds like a listed name is none.
        if (!may_anchor(*run_[i].word) && !may_anchor(*run_[j].word)) continue;
        if (!cache_.words.may_meet(*run_[i].word, *run_[j].word)) continue;
        const Link& linked = link_of(*run_[i].word, *run_[j].word, cache_, between <= kMostStrangers);
        if (linked.any() && worth_screening(i, j, between, linked)) add_span(i, j + 1, linked);
      }
    }
    for (const Span& span : spans_) {
      if (holds_hopeful(span)) screen_span(span);
    }
    if (found_.empty()) return false;
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      const double left = a.matches->front().match.bits;
      const double right = b.matches->front().match.bits;
      if (left != right) return left > right;
      return a.last - a.first > b.last - b.first;
    });
    const std::size_t first = work_.listed.size();
    for (const Found& found : found_) {
      ListedName name;
      name.tokens = {run_[found.first].token, run_[found.last - 1].token + 1};
      name.span = text_.span(name.tokens);
      const bool taken =
          std::any_of(work_.listed.begin() + static_cast<std::ptrdiff_t>(first), work_.listed.end(),
                      [&](const ListedName& other) { return other.span.overlaps(name.span); });
      if (taken) continue;
      name.query = found.query;
      for (const Judged& judged : *found.matches) {
        if (judged.standing == Standing::kStands ||
            (judged.standing == Standing::kAlso && !name.matches.empty())) {
          name.matches.push_back(judged.match);
        } else if (judged.standing == Standing::kShort && countries_.has_country_of(judged.match)) {
          name.short_form = true;
          name.matches.push_back(judged.match);
        } else if (judged.standing == Standing::kCountry && countries_.has_country_of(judged.match) &&
                   screen::name_kind_of_schema(judged.match.schema) == names::NameKind::kPerson) {
          name.matches.push_back(judged.match);
        }
      }
      if (name.matches.empty()) continue;
      name.reason = "full name";
      work_.listed.push_back(std::move(name));
    }
    sort_from(first);
    return true;
  }

  // Words that a listed name may have: query_ gets them as they are listed. False when too few are sure to be parts of names.
  bool read_span(std::uint32_t first, std::uint32_t last, const Link& ends) {
    int sure = 0;
    query_.clear();
    for (std::uint32_t k = first; k < last; ++k) {
      const RunWord& word = run_[k];
      sure += word.sure ? 1 : 0;
      std::uint8_t form = 0;
      if (k == first)
        form = ends.first_form;
      else if (k + 1 == last)
        form = ends.second_form;
      else if (word.name && cache_.words.may_meet(*run_[first].word, *word.word))
        form = link(*run_[first].word, *word.word).second_form;
      if (!query_.empty()) query_ += ' ';
      query_ += cache_.words.form_of(*word.word, form);
    }
    return sure >= 2;
  }

  void add_span(std::uint32_t first, std::uint32_t last, const Link& ends) {
    if (!read_span(first, last, ends)) return;
    bool hopeful = is_hopeful(first, last, ends);
    if (!hopeful && is_unmarked(first)) {
      read_as_written(first, last);
      hopeful = is_hopeful(first, last, ends);
    }
    spans_.push_back({first, last, &ends, hopeful});
  }

  [[nodiscard]] bool is_unmarked(std::uint32_t first) const {
    return !is_cased(text_.tokens[run_[first].token].script);
  }

  // What was taken for an ending may belong to the name.
  void read_as_written(std::uint32_t first, std::uint32_t last) {
    query_.clear();
    for (std::uint32_t k = first; k < last; ++k) {
      if (k != first) query_ += ' ';
      query_ += run_[k].word->forms.front();
    }
  }

  // A title or another word before a name does not make it hopeless.
  [[nodiscard]] bool holds_hopeful(const Span& span) const {
    return span.hopeful || std::any_of(spans_.begin(), spans_.end(), [&](const Span& inner) {
             return inner.hopeful && span.first <= inner.first && inner.last <= span.last;
           });
  }

  // Which names a span may stand for.
  enum class Within : std::uint8_t {
    kMet,    // those in which its words met (met_)
    kFirst,  // ... first of all: they are many organisations, or one is among them whose records on other lists may have one word
             // in other letters
    kMany,   // they are too many
  };

  void screen_span(const Span& span) {
    const Within within = names_within(span);
    read_span(span.first, span.last, *span.ends);
    const bool unmarked = is_unmarked(span.first);
    const KeptAnswer* entry = &answer_within(within, unmarked);
    if (entry->second.empty() && unmarked) {
      read_as_written(span.first, span.last);
      entry = &answer_within(within, unmarked);
    }
    if (!entry->second.empty())
      found_.push_back(
          {span.first, span.last, &entry->second, std::string_view(entry->first).substr(0, query_.size())});
  }

  // Most spans stand for nothing: then no other list is asked.
  const KeptAnswer& answer_within(Within within, bool unmarked) {
    if (within == Within::kMany) return answer(query_, unmarked);
    const KeptAnswer& met = answer_of_names(query_, unmarked);
    return within == Within::kMet || met.second.empty() ? met : answer(query_, unmarked);
  }

  // Fills met_ with the listed names in which words of the span met.
  Within names_within(const Span& span) {
    bool many = false;
    met_.clear();
    for (std::uint32_t i = span.first; i < span.last; ++i) {
      if (!run_[i].name) continue;
      for (std::uint32_t j = i + 1; j < span.last; ++j) {
        if (!run_[j].name || (!may_anchor(*run_[i].word) && !may_anchor(*run_[j].word)) ||
            !cache_.words.may_meet(*run_[i].word, *run_[j].word))
          continue;
        const Link& linked = link(*run_[i].word, *run_[j].word);
        if (linked.unmet) return Within::kMany;
        const auto names = std::span(cache_.met).subspan(linked.first_met, linked.met_count);
        if (!screens_all(index_)) {
          met_.insert(met_.end(), names.begin(), names.end());
          continue;
        }
        const bool few = names.size() <= Link::kMostMet;
        many = many || !few;
        for (std::size_t k = 0; k < names.size(); ++k) {
          if (index_.name(names[k]).kind == names::NameKind::kPerson ||
              (few && has_half(span.first, span.last, names[k], cache_.met_left[linked.first_met + k])) ||
              covers(i, j, names[k], cache_.met_left[linked.first_met + k]) || covers_begin(i, j, names[k]))
            met_.push_back(names[k]);
        }
      }
    }
    std::sort(met_.begin(), met_.end());
    met_.erase(std::unique(met_.begin(), met_.end()), met_.end());
    if (!screens_all(index_)) return Within::kMet;
    return many || std::any_of(met_.begin(), met_.end(),
                               [&](std::uint32_t name) {
                                 return index_.name(name).kind != names::NameKind::kPerson &&
                                        (covers(span.first, span.last - 1, name) ||
                                         covers_begin(span.first, span.last - 1, name));
                               })
               ? Within::kFirst
               : Within::kMet;
  }

  // Whether one of the listed names in which the ends of the span met may stand for query_. Most do not, and to see so costs a
  // hundredth of screening the span against the whole list.
  bool is_hopeful(std::uint32_t first, std::uint32_t last, const Link& ends) {
    if (ends.unmet) return true;
    const std::uint64_t pair = (std::uint64_t{run_[first].word->id} << 32) | run_[last - 1].word->id;
    const auto [at, missing] = cache_.hopeful.try_emplace(base::xxh3(query_, pair));
    if (!missing) return at->second;
    // Where no capital marks it, a name listed in Latin letters needs more; another name of the party may have a little more than
    // the one that met. The words of an organisation must be the listed ones in their own letters.
    const bool unmarked = is_unmarked(first);
    const double least_latin =
        unmarked ? fewest_unmarked_bits(text_.tokens[run_[first].token].script) - kBitsOfOtherNames
                 : kAlsoBits;
    cache_.scorer.prepare(query_);
    for (std::size_t i = 0; i < ends.met_count && !at->second; ++i) {
      const std::uint32_t name = cache_.met[ends.first_met + i];
      if (index_.name(name).kind == names::NameKind::kPerson) {
        at->second = cache_.scorer.bits(name) >= (is_native(name) ? kAlsoBits : least_latin);
      } else if (!unmarked || is_native(name)) {
        at->second = (covers(first, last - 1, name, cache_.met_left[ends.first_met + i]) ||
                      covers_begin(first, last - 1, name)) &&
                     cache_.scorer.bits(name) >= kFewestBodyBits;
      }
    }
    return at->second;
  }

  // Whether some word of the listed name is in another script than Latin.
  [[nodiscard]] bool is_native(std::uint32_t name) const {
    const auto parts = index_.parts(index_.name(name));
    return std::any_of(parts.begin(), parts.end(),
                       [&](const names::Part& part) { return !index_.token(part.token).native.empty(); });
  }

  const KeptAnswer& answer(const std::string& query, bool unmarked) {
    const auto [at, missing] = cache_.answers.try_emplace(query);
    if (missing) {
      names_.names.assign(1, query);
      judge(screen::screen_for(cache_.probe, names_, scratch_, kOfSpans), unmarked, at->second);
    }
    return *at;
  }

  // The same of the names in met_ alone. Begins with the query.
  const KeptAnswer& answer_of_names(const std::string& query, bool unmarked) {
    const std::uint64_t names =
        base::xxh3({reinterpret_cast<const char*>(met_.data()), met_.size() * sizeof(std::uint32_t)});
    key_.assign(query).append(1, '\0').append(reinterpret_cast<const char*>(&names), sizeof names);
    const auto [at, missing] = cache_.answers.try_emplace(key_);
    if (missing) {
      names_.names.assign(1, query);
      Answer answer;
      screen::screen_names(cache_.probe, names_, scratch_, met_, answer, kOfSpans);
      judge(std::move(answer), unmarked, at->second);
    }
    return *at;
  }

  void judge(Answer answer, bool unmarked, std::vector<Judged>& out) {
    for (Match& match : answer.matches) {
      Standing standing = standing_of(match, unmarked, cache_.buffer);
      if (standing == Standing::kNot && !unmarked)
        standing = standing_by_other_name(cache_.probe.index(), match, names_.names.front(), cache_.buffer);
      if (standing != Standing::kNot)
        out.push_back({std::move(match), standing});
      else if (!unmarked && is_shortened_organisation(match, cache_.buffer) &&
               has_distinctive_word(match, cache_.buffer))
        out.push_back({std::move(match), Standing::kShort});
    }
  }

  Scratch& scratch_;
  ListedNamesCache& cache_;
  const NameIndex& index_;
  Work& work_;
  const TextTokens& text_;
  PageCountries countries_;
  std::string_view language_;
  WordsAtHand words_;
  std::vector<RunWord> run_;
  std::vector<Span> spans_;
  std::vector<Found> found_;
  std::vector<ListedName> others_;
  std::vector<TokenRange> vessels_;
  std::string letters_;
  std::unordered_map<std::string_view, std::uint32_t> defined_;  // acronym, in work_.listed
  std::string query_;
  std::string key_;
  std::string latin_;
  std::vector<std::uint32_t> met_;
  Query names_;
};

}  // namespace

void find_listed_names(const Screener& screener, Scratch& scratch, Work& work) {
  work.listed.clear();
  use_listed_cache(screener, work);
  note_words(work.tokens, *work.listed_cache);
  Finder(scratch, *work.listed_cache, work).run();
  find_popular_names(screener, scratch, work);
  find_identifiers(screener, scratch, work);
}

}  // namespace tamis::documents
