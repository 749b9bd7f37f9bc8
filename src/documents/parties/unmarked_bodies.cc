#include "documents/parties/unmarked_bodies.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "documents/listed/institutions.h"
#include "documents/listed/listed_cache.h"
#include "documents/listed/listed_rules.h"
#include "documents/listed/popular_names.h"
#include "documents/words/grammar_words.h"
#include "documents/words/inflection.h"
#include "documents/words/name_grammar.h"
#include "documents/words/stop_words.h"
#include "model/country.h"
#include "names/lexicon.h"
#include "screen/prepared_name.h"

namespace tamis::documents {

namespace {

using text::Script;

// What the scorer must say of a name in other letters, and of one in the very letters of the list.
constexpr double kOtherLettersBits = 6.0;
constexpr double kSameLettersBits = 4.4;
// Words that agree, when none of them is distinctive.
constexpr int kFewestWords = 3;
// Of a word that meets a listed one by its sound: what it must say, and letters of the listed word and of its own without vowels.
constexpr double kFewestBitsOfSound = 1.5;
constexpr double kFewestBitsAmongOthers = -1;  // where other words agree
constexpr std::size_t kFewestLetters = 5;
constexpr std::size_t kFewestUnvowelled = 4;
constexpr std::uint32_t kMostWordsBeside = 4;        // of Hangul, before the word with the head
constexpr std::uint32_t kMostWordsBehind = 5;        // of Arabic or Hebrew letters
constexpr std::uint32_t kMostCharactersBefore = 16;  // of Han or kana
constexpr std::uint32_t kMostCharactersTried = 6;
constexpr std::uint32_t kMostCharactersOfHead = 6;
constexpr std::size_t kBytesOfCharacter = 3;
constexpr std::size_t kFewestCharacters = 2;  // of what stands beside the head

struct Heads {
  std::unordered_set<std::string> after;
  std::unordered_set<std::string> before;
  std::unordered_set<std::string> edges;
  std::unordered_set<std::string> others;
  std::size_t longest = 0;  // bytes of those after
};

const Heads* heads_of(std::string_view language) {
  static const std::unordered_map<std::string_view, Heads> kHeads = [] {
    std::unordered_map<std::string_view, Heads> all;
    base::for_each_row(base::data_table("body_heads.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 3) return;
      Heads& own = all[column[0]];
      auto& words = column[1] == "after"    ? own.after
                    : column[1] == "before" ? own.before
                    : column[1] == "other"  ? own.others
                                            : own.edges;
      base::for_each_part(column[2], ' ', [&](std::string_view part) {
        std::string plain;
        append_plain(plain, part);
        if (column[1] == "after") own.longest = std::max(own.longest, plain.size());
        words.insert(std::move(plain));
      });
    });
    return all;
  }();
  const auto own = kHeads.find(language);
  return own == kHeads.end() ? nullptr : &own->second;
}

class Finder {
 public:
  Finder(const Screener& screener, Scratch& scratch, Work& work)
      : scratch_(scratch), work_(work), text_(work.tokens) {
    use_listed_cache(screener, work);
    cache_ = work.listed_cache.get();
    countries_.emplace(work, *cache_);
    names_.schema = "Organization";
  }

  void run() {
    for (const Sentence& sentence : text_.sentences) {
      if (work_.document->blocks[sentence.block].zone == Zone::kFurniture) continue;
      language_ = work_.language(sentence.block);
      range_ = sentence.tokens;
      for (std::uint32_t i = range_.first; i < range_.last;) {
        const Token& token = text_.tokens[i];
        std::uint32_t next = i + 1;
        if (token.kind == TokenKind::kWord && static_cast<unsigned char>(text_.text[token.begin]) >= 0xD6) {
          heads_ = heads_of(own_language(token.script));
          if (heads_ != nullptr) {
            if (token.script == Script::kHangul) {
              hangul(i);
            } else if (is_character_script(token.script)) {
              next = characters(i);
            } else {
              next = words_behind(i);
            }
          }
        }
        i = std::max(next, i + 1);
      }
    }
    if (!found_.empty()) put_longer(work_.listed, std::move(found_));
  }

 private:
  // The language whose table holds for words of the script.
  [[nodiscard]] std::string_view own_language(Script script) const {
    switch (script) {
      case Script::kHangul:
        return "ko";
      case Script::kHan:
        return language_ == "ja" ? "ja" : "zh";
      case Script::kKatakana:
        return "ja";
      case Script::kHebrew:
        return "he";
      case Script::kArabic:
        return language_ == "fa" || language_ == "ur" ? language_ : "ar";
      default:
        return {};
    }
  }

  // Whether a listed name stands there already.
  [[nodiscard]] bool covered(TokenRange range) const {
    const auto ends_before = [](const ListedName& listed, std::uint32_t token) {
      return listed.tokens.last <= token;
    };
    const auto at = std::lower_bound(work_.listed.begin(), work_.listed.end(), range.first, ends_before);
    return at != work_.listed.end() && at->tokens.first <= range.first && range.last <= at->tokens.last;
  }

  // 조선 만경대 컴퓨터기술회사는: the word that ends with a head, and words before it that have no particle.
  void hangul(std::uint32_t i) {
    forms_.assign(1, std::string(text_.at(i)));
    peel("ko", text_.at(i), text_.lower(i), forms_);
    const auto form = std::find_if(forms_.begin(), forms_.end(),
                                   [this](const std::string& one) { return head_bytes(one) != 0; });
    if (form == forms_.end()) return;
    const std::string core = *form;
    std::uint32_t first = i;
    while (first > range_.first && i - first < kMostWordsBeside && may_belong(first - 1)) --first;
    const bool alone = core.size() < head_bytes(core) + kFewestCharacters * kBytesOfCharacter;
    for (; first < i || (first == i && !alone); ++first) {
      query_.clear();
      if (first < i) {
        query_ = text_.at(text_.span({first, i}));
        query_ += ' ';
      }
      query_ += core;
      const std::size_t before = found_.size();
      if (take({first, i + 1})) {
        // Without the particle.
        if (found_.size() != before)
          found_.back().span.end =
              std::min(text_.tokens[i].end, text_.tokens[i].begin + static_cast<std::uint32_t>(core.size()));
        return;
      }
    }
  }

  // Bytes of the longest head that the word ends with; 0: none.
  [[nodiscard]] std::size_t head_bytes(std::string_view word) const {
    std::string head;
    for (std::size_t size = std::min(heads_->longest, word.size()); size >= kBytesOfCharacter; --size) {
      if ((static_cast<unsigned char>(word[word.size() - size]) & 0xC0) == 0x80) continue;
      head = word.substr(word.size() - size);
      if (heads_->after.contains(head)) return size;
    }
    return 0;
  }

  [[nodiscard]] bool may_belong(std::uint32_t i) const {
    const Token& token = text_.tokens[i];
    if (token.kind != TokenKind::kWord || token.script != Script::kHangul) return false;
    const std::string_view word = text_.at(i);
    if (is_stop_word("ko", text_.lower(i))) return false;
    return std::none_of(heads_->edges.begin(), heads_->edges.end(),
                        [&](const std::string& edge) { return word.ends_with(edge); });
  }

  // 第一信贷银行: characters before a head, as many as make a name. Returns the token behind the head, or `i`.
  std::uint32_t characters(std::uint32_t i) {
    std::string head;
    std::uint32_t last = i;
    std::uint32_t behind = i;
    while (last < range_.last && last - i < kMostCharactersOfHead && is_character(last) &&
           (last == i || touches(last))) {
      head += text_.at(last);
      ++last;
      if (heads_->after.contains(head)) behind = last;
    }
    if (behind == i) return i;
    // "火箭|部|件": another word.
    if (behind < range_.last && touches(behind) &&
        is_grammar_word(NameGrammar::kBodyGoesOn, text_.at(behind)))
      return behind;
    // Not where a longer head goes on behind (银行集团).
    std::uint32_t first = i;
    while (first > range_.first && i - first < kMostCharactersBefore && is_part(first - 1) &&
           touches(first) && !is_edge(first))
      --first;
    // A bracket or dot begins no name.
    while (first < i && text_.tokens[first].kind != TokenKind::kWord) ++first;
    if (i - first < kFewestCharacters) return behind;
    if (try_characters(first, behind)) return behind;
    const std::uint32_t nearest = i > first + kMostCharactersTried ? i - kMostCharactersTried : first + 1;
    for (std::uint32_t begin = nearest; begin + kFewestCharacters <= i; ++begin) {
      if (text_.tokens[begin].kind == TokenKind::kWord && !is_kana_inside(begin) &&
          text_.tokens[begin].script != Script::kHiragana &&
          try_characters(begin, behind, !begins_word(begin) && !countries_->names_country_before(begin)))
        break;
    }
    return behind;
  }

  // `inside`: other words are written onto the front of the first character.
  bool try_characters(std::uint32_t first, std::uint32_t last, bool inside = false) {
    query_ = text_.at(text_.span({first, last}));
    return take({first, last}, inside);
  }

  [[nodiscard]] bool is_character(std::uint32_t i) const {
    return text_.tokens[i].kind == TokenKind::kWord && is_character_script(text_.tokens[i].script);
  }
  // Characters, and the dots and brackets that names have inside.
  [[nodiscard]] bool is_part(std::uint32_t i) const {
    const char32_t mark = text_.tokens[i].mark;
    return is_character(i) || text_.at(i) == "ー" || mark == U'·' || mark == U'・' || mark == U'(' ||
           mark == U')' || mark == U'（' || mark == U'）';
  }
  // A katakana word is not cut.
  [[nodiscard]] bool is_kana_inside(std::uint32_t i) const {
    return i > range_.first && text_.tokens[i].script == Script::kKatakana && touches(i) &&
           (text_.tokens[i - 1].script == Script::kKatakana || text_.at(i - 1) == "ー");
  }
  // 政府は|マンダル信用銀行: Japanese begins a word where katakana begins, or behind hiragana.
  [[nodiscard]] bool begins_word(std::uint32_t i) const {
    if (i == range_.first) return true;
    const Script own = text_.tokens[i].script;
    const Script before = text_.tokens[i - 1].script;
    if (own == Script::kKatakana) return before != Script::kKatakana && text_.at(i - 1) != "ー";
    return before == Script::kHiragana && own != Script::kHiragana;
  }
  [[nodiscard]] bool touches(std::uint32_t i) const {
    return i > range_.first && text_.tokens[i - 1].end == text_.tokens[i].begin;
  }
  // Whether a word that no name goes over ends before the token.
  [[nodiscard]] bool is_edge(std::uint32_t i) const {
    std::string word;
    for (std::uint32_t size = 1; size <= 2 && i >= range_.first + size; ++size) {
      word = text_.at({text_.tokens[i - size].begin, text_.tokens[i - 1].end});
      if (heads_->edges.contains(word)) return true;
    }
    return false;
  }

  // شركة + the words behind it, in quotation marks or up to a word that holds sentences together. Returns the token behind.
  std::uint32_t words_behind(std::uint32_t i) {
    if (!is_head_before(i)) return i;
    std::uint32_t first = i + 1;
    const bool quoted = first < range_.last && text_.tokens[first].kind == TokenKind::kQuote;
    if (quoted) ++first;
    std::uint32_t last = first;
    while (last < range_.last && last - first < kMostWordsBehind &&
           text_.tokens[last].kind == TokenKind::kWord &&
           text_.tokens[last].script == text_.tokens[i].script && !is_stop_word(language_, text_.lower(last)))
      ++last;
    for (; last > first; --last) {
      query_ = head_;
      query_ += ' ';
      query_ += text_.at(text_.span({first, last}));
      if (take({i, last})) return last;
    }
    return i + 1;
  }

  // Whether the word, perhaps without what is written onto it, is a head; head_ has it.
  bool is_head_before(std::uint32_t i) {
    head_.clear();
    append_plain(head_, text_.lower(i));
    if (heads_->before.contains(head_)) return true;
    // "این |شرکتها| نفت ایران را": several are no name.
    constexpr std::size_t kStem = 4;  // bytes
    if (language_ == "fa" && grammar_words("fa").ends(WordUse::kPluralEnd, text_.lower(i), kStem))
      return false;
    forms_.clear();
    peel(language_, text_.at(i), text_.lower(i), forms_);
    return std::any_of(forms_.begin(), forms_.end(), [this](const std::string& form) {
      head_.clear();
      append_plain(head_, form);
      return heads_->before.contains(head_);
    });
  }

  // Whether query_ is a listed body's name; then it is found at `tokens`. What begins `inside` of other words may sound like a name
  // by chance: 货币 (currency) of 加密货币交易所 is no Huobi.
  bool take(TokenRange tokens, bool inside = false) {
    if (covered(tokens)) return true;
    if (heads_->others.contains(query_)) return false;
    ListedName name;
    if (judge(query_).empty()) return false;
    // "乌克兰国防|情报总局|", "ウクライナ国防省|情報総局|"
    const std::string_view owner = text_.tokens[tokens.first].script == Script::kHan
                                       ? countries_->written_before(tokens.first)
                                       : std::string_view{};
    for (const Judged& judged : judge(query_)) {
      if (inside && meets_by_sound(judged.match)) continue;
      if (!owner.empty() && !countries_->may_be_of(judged.match, owner)) continue;
      if (judged.standing == Standing::kStands || countries_->has_country_of(judged.match))
        name.matches.push_back(judged.match);
    }
    if (name.matches.empty()) return false;
    name.tokens = tokens;
    name.span = text_.span(tokens);
    name.query = query_;
    name.reason = "a body's name, screened whole";
    found_.push_back(std::move(name));
    return true;
  }

  [[nodiscard]] static bool meets_by_sound(const Match& match) {
    return std::any_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
      return evidence.operation == "romanised" || evidence.operation == "joined";
    });
  }

  // Standing::kStands: in the letters of the list; kCountry: where the page speaks of the body's country.
  const std::vector<Judged>& judge(const std::string& name) {
    static const std::vector<Judged> kNothing;
    if (screened_.size() >= kMostBodiesScreened && !screened_.contains(name)) return kNothing;
    screened_.insert(name);
    const auto [known, missing] = cache_->bodies.try_emplace(name);
    if (!missing) return known->second;
    names_.names.assign(1, name);
    for (Match& match : cache_->probe.screen(names_, scratch_).matches) {
      if (screen::name_kind_of_schema(match.schema) != names::NameKind::kOrganization) continue;
      const Standing standing = standing_of(match);
      if (standing != Standing::kNot) known->second.push_back({std::move(match), standing});
    }
    return known->second;
  }

  // All that the page's name says must have its like, and of the listed name only legal forms and its country may be left; and it
  // must say something: a distinctive word or three of any kind.
  [[nodiscard]] Standing standing_of(const Match& match) const {
    bool same = true;
    int agreeing = 0;
    int doubtful = 0;
    bool distinctive = false;
    for (const Evidence& evidence : match.evidence) {
      const std::string_view operation = evidence.operation;
      if (operation == "complete" || operation == "identical" || operation == "order" || operation == "prior")
        continue;
      if (operation == "missing" || operation == "replaced") {
        if (evidence.bits == 0 && !evidence.query.empty()) continue;  // an article
        if (!evidence.query.empty() || !may_be_left(evidence.listed)) return Standing::kNot;
        continue;
      }
      if (operation == "equal") {
        ++agreeing;
      } else if (operation == "equivalent" || operation == "translated") {
        same = false;
        ++agreeing;
      } else if (operation == "romanised" || operation == "joined") {
        same = false;
        if (!is_spelt_alike(evidence)) {
          if (evidence.bits < kFewestBitsAmongOthers) return Standing::kNot;
          ++doubtful;
          continue;
        }
        distinctive = true;
        ++agreeing;
      } else {
        return Standing::kNot;
      }
    }
    if (agreeing < kFewestWords && !distinctive) return Standing::kNot;
    // One word may sound less like the listed one where three others agree and nothing is left: 厦门林巴赫航空发动机公司.
    if (doubtful > 1 || (doubtful == 1 && (agreeing < kFewestWords || match.bits < kOtherLettersBits)))
      return Standing::kNot;
    if (same && match.bits >= kSameLettersBits) return Standing::kStands;
    return match.bits >= kOtherLettersBits ? Standing::kCountry : Standing::kNot;
  }

  [[nodiscard]] bool may_be_left(std::string_view listed) const {
    if (!model::country_code(listed).empty()) return true;
    const auto words = cache_->buffer.tokenize(listed);
    return std::all_of(words.begin(), words.end(), [](const text::Token& word) {
      if (is_company_form(word.latin)) return true;
      const std::array<std::string_view, 1> phrase{word.latin};
      const names::PhraseMatch match = names::match_phrase(names::NameKind::kOrganization, phrase);
      return match.length != 0 &&
             (match.word.role == names::Role::kLegalForm || match.word.role == names::Role::kConnector ||
              match.word.role == names::Role::kParticle);
    });
  }

  // A word by its sound: long enough that chance does not make it, and against letters that spell.
  [[nodiscard]] bool is_spelt_alike(const Evidence& evidence) const {
    if (evidence.bits < kFewestBitsOfSound) return false;
    const auto listed = cache_->buffer.tokenize(evidence.listed);
    std::size_t letters = 0;
    for (const text::Token& word : listed) {
      if (is_character_script(word.script)) return false;
      if (listed.size() == 1 && is_common_word(word.latin)) return false;
      letters += word.latin.size();
    }
    std::size_t own = 0;
    for (const char c : evidence.query) own += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    const bool unvowelled = static_cast<unsigned char>(evidence.query.front()) < 0xE0;
    return letters >= kFewestLetters && own >= (unvowelled ? kFewestUnvowelled : 2);
  }

  Scratch& scratch_;
  Work& work_;
  const TextTokens& text_;
  ListedNamesCache* cache_ = nullptr;
  std::optional<PageCountries> countries_;
  const Heads* heads_ = nullptr;
  std::string_view language_;
  TokenRange range_;
  std::unordered_set<std::string> screened_;
  std::vector<std::string> forms_;
  std::string query_;
  std::string head_;
  Query names_;
  std::vector<ListedName> found_;
};

}  // namespace

void find_unmarked_bodies(const Screener& screener, Scratch& scratch, Work& work) {
  Finder(screener, scratch, work).run();
}

}  // namespace tamis::documents
