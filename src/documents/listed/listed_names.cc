// Names of listed parties in text, in three steps: runs of words that may be names; within a run pairs of words that one
// listed name has both of; the span of such a pair, screened as a name is. docs/documents.md, "Listed names in text".

#include "documents/listed/listed_names.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "documents/listed/identifiers_in_text.h"
#include "documents/listed/institutions_in_text.h"
#include "documents/listed/listed_cache.h"
#include "documents/listed/market_codes.h"
#include "documents/listed/name_runs.h"
#include "documents/listed/native_names.h"
#include "documents/listed/one_word_names.h"
#include "documents/listed/popular_names.h"
#include "documents/listed/run_spans.h"
#include "documents/listed/vessel_names.h"
#include "screen/prepared_name.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

using text::Script;

constexpr std::uint32_t kMostTokensAtOnce = 4096;
constexpr std::uint32_t kMostNickname = 3;     // words of a nickname in quotation marks
constexpr std::size_t kMostDefinedBytes = 16;  // of an acronym that the text defines
// A word that holds sentences together and is a name too (In, La, So) is no anchor up to this size.
constexpr std::uint32_t kMostShortWord = 3;
// Of Finder::bound_matches(): some 50 MB; answers that a page adds before they are counted again.
constexpr std::size_t kMostMatchesKept = std::size_t{1} << 15;
constexpr std::size_t kCountAgain = std::size_t{1} << 10;

class Finder {
 public:
  Finder(Scratch& scratch, ListedNamesCache& cache, Work& work)
      : scratch_(scratch),
        cache_(cache),
        work_(work),
        text_(work.tokens),
        countries_(work, cache),
        words_(text_, cache),
        page_{scratch_, cache_, work_, countries_, run_},
        spans_(page_),
        one_word_(page_),
        vessels_(page_),
        answers_counted_(cache.answers.size()) {}

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
        bound_matches();
        words_.read(piece, language_);
        const std::size_t first = work_.listed.size();
        runs_of(piece);
        other_names(piece, first);
        range.first = piece.last;
      }
    }
    vessels_.find(spans_);
    defined_acronyms();
  }

 private:
  // Answers to names of listed parties take kilobytes each, and a page may name thousands. Call where no word is referred to.
  void bound_matches() {
    if (cache_.answers.size() < answers_counted_ + kCountAgain) return;
    answers_counted_ = cache_.answers.size();
    std::size_t matches = 0;
    for (const auto& [query, judged] : cache_.answers) matches += judged.size();
    if (matches < kMostMatchesKept) return;
    cache_.spans.clear();
    cache_.answers.clear();
    answers_counted_ = 0;
  }

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
          screen::name_kind_of_schema(name.matches.front()->schema) != names::NameKind::kOrganization)
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
    sort_by_place(work_.listed, 0);
  }

  // Whether a word of the name begins with the first letter of the acronym.
  [[nodiscard]] bool has_initial(const ListedName& name, std::string_view acronym) const {
    const std::string_view initial = acronym.substr(0, text::decode_utf8(acronym, 0).bytes);
    for (std::uint32_t i = name.tokens.first; i < name.tokens.last; ++i) {
      if (text_.lower(i).starts_with(initial)) return true;
    }
    return false;
  }

  static void add_matches(ListedName& name, const std::vector<SharedMatch>& matches) {
    for (const SharedMatch& match : matches) {
      const bool there = std::any_of(name.matches.begin(), name.matches.end(),
                                     [&](const Match& other) { return other.ordinal == match->ordinal; });
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
    sort_by_place(work_.listed, first);
  }

  void end_run() {
    while (!run_.empty() && !run_.back().name) run_.pop_back();
    if (run_.empty()) return;
    const std::size_t first = work_.listed.size();
    if (run_.size() >= 2) {
      const std::uint64_t run = hash_of_run();
      if (!cache_.nameless.has(run) && !spans_.find()) cache_.nameless.add(run);
    }
    one_word_.find(first);
    vessels_.note_run();
    run_.clear();
  }

  // Of all that RunSpans::find() asks about.
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
  Scratch& scratch_;
  ListedNamesCache& cache_;
  Work& work_;
  const TextTokens& text_;
  PageCountries countries_;
  std::string_view language_;
  WordsAtHand words_;
  std::vector<RunWord> run_;
  const RunsOfPage page_;
  RunSpans spans_;
  NamesOfOneWord one_word_;
  VesselNames vessels_;
  std::vector<ListedName> others_;
  std::size_t answers_counted_;  // of the cache's, when bound_matches() last looked
  std::unordered_map<std::string_view, std::uint32_t> defined_;  // acronym, in work_.listed
};

}  // namespace

void sort_by_place(std::vector<ListedName>& listed, std::size_t first) {
  std::sort(listed.begin() + static_cast<std::ptrdiff_t>(first), listed.end(),
            [](const ListedName& a, const ListedName& b) { return a.span.begin < b.span.begin; });
}

void find_listed_names(const Screener& screener, Scratch& scratch, Work& work) {
  work.listed.clear();
  use_listed_cache(screener, work);
  note_words(work.tokens, *work.listed_cache);
  Finder(scratch, *work.listed_cache, work).run();
  find_popular_names(screener, scratch, work);
  std::erase_if(work.listed, [&](const ListedName& name) {
    return name.tokens.last == name.tokens.first + 1 && is_market_code(work.tokens, name.tokens.first);
  });
  find_identifiers(screener, scratch, work);
}

}  // namespace tamis::documents
