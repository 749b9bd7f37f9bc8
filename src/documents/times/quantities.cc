#include "documents/times/quantities.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "documents/times/counted_nouns.h"
#include "documents/times/numbers_in_text.h"
#include "documents/times/quantity_words.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

namespace {

using namespace quantity_words;
using text::Script;

constexpr std::array<std::string_view, 5> kQualifierNames = {"about", "more_than", "less_than", "at_least",
                                                             "at_most"};

constexpr std::size_t kHebrewLetter = 2;  // bytes

class Finder {
 public:
  explicit Finder(Work& work)
      : work_(work), text_(work.tokens), out_(work.document->quantities), tables_(tables()) {}

  void sentence(std::uint32_t number) {
    const Sentence& sentence = text_.sentences[number];
    language_ = work_.language(sentence.block);
    words_ = &tables_.words.language(language_);
    grammar_ = &grammar_words(language_);
    numbers_ = &number_words(language_);
    first_ = sentence.tokens.first;
    last_ = sentence.tokens.last;
    found_ = out_.size();
    free_from_ = first_;
    for (std::uint32_t i = first_; i < last_;) {
      const std::uint32_t next = at_token(i);
      i = next > i ? next : i + 1;
    }
    each(found_);
  }

  // Spans of times, in the order of the text.
  void times(std::vector<Span> spans) { times_ = std::move(spans); }

 private:
  // The longest phrase of the class at token i; its end, or 0.
  std::uint32_t at(std::uint32_t i, Class word_class, double* value = nullptr) const {
    if (i >= last_) return 0;
    hits_.clear();
    WordClasses::find(*words_, text_, i, last_, hits_);
    std::uint32_t end = 0;
    for (const ClassHit& hit : hits_) {
      if (hit.word_class != word_class || hit.end <= end) continue;
      end = hit.end;
      if (value != nullptr) *value = hit.value;
    }
    return end;
  }
  [[nodiscard]] TokenKind kind(std::uint32_t i) const noexcept {
    return i < last_ ? text_.tokens[i].kind : TokenKind::kOther;
  }
  [[nodiscard]] bool spaced(std::uint32_t i) const noexcept {
    return i >= last_ || text_.tokens[i].space_before;
  }
  [[nodiscard]] bool is_cjk() const noexcept {
    return language_ == "zh" || language_ == "ja" || language_ == "ko";
  }

  [[nodiscard]] bool in_time(std::uint32_t i) const noexcept {
    const Span span = text_.tokens[i].span();
    const auto found = std::partition_point(times_.begin(), times_.end(),
                                            [span](Span time) { return time.end <= span.begin; });
    return found != times_.end() && found->overlaps(span);
  }

  // The unit at token i; -1 if there is none.
  int unit_at(std::uint32_t i, std::uint32_t& end) const {
    double value = 0;
    end = at(i, kUnit, &value);
    if (end == 0) return -1;
    // Symbols of letters ("m", "t", "mi") are units only in that case.
    const std::string_view exact = text_.at(i);
    if (end == i + 1 && exact.size() <= 2 && exact != text_.lower(i) && exact != "MW" && exact != "KG" &&
        exact != "KM")
      return -1;
    // Codes like "TRY" are capitals.
    const Unit& unit = tables_.units[static_cast<std::size_t>(value)];
    if (unit.dimension == "money" && exact.size() == 3 && text_.tokens[i].script == Script::kLatin &&
        (exact == "try" || exact == "all" || exact == "eth") && !text_.tokens[i].all_capitals)
      return -1;
    if (kind(end) == TokenKind::kStop && !spaced(end) && end + 1 < last_ &&
        text_.tokens[end - 1].lower_size <= 8 && text_.tokens[end - 1].script == Script::kCyrillic &&
        end - i == 1 && exact.size() <= 8)
      ++end;
    return static_cast<int>(value);
  }

  // The unit written onto a Korean number ("만|달러|상당"), `end` the byte behind it; -1: none. `more`: "여" stands between.
  int korean_unit(const MixedNumber& number, std::uint32_t& end, bool& more) const {
    constexpr std::size_t kSyllable = 3;
    const std::string_view word = text_.lower(number.end);
    std::size_t from = number.offset;
    more = word.size() > from + kSyllable && word.substr(from).starts_with("여");
    if (more) from += kSyllable;
    for (std::size_t size = word.size() - from; size > 0; --size) {
      const auto found = words_->words.find(word.substr(from, size));
      if (found == words_->words.end()) continue;
      for (const WordClasses::Phrase& phrase : found->second) {
        if (phrase.word_class != kUnit || !phrase.rest.empty()) continue;
        end = text_.tokens[number.end].begin + static_cast<std::uint32_t>(from + size);
        return static_cast<int>(phrase.value);
      }
    }
    return -1;
  }

  // "دو تن |را| بازداشت کرد": the Persian tonne is a word for people, too; a load has its noun behind it.
  [[nodiscard]] bool counts_people(std::uint32_t next) const {
    if (next >= last_ || kind(next) != TokenKind::kWord) return true;
    const GrammarWords& grammar = grammar_words(language_);
    const std::string_view word = text_.lower(next);
    return grammar.has(WordUse::kObjectParticle, word) || grammar.begins(WordUse::kHurtWord, word) ||
           grammar.begins(WordUse::kSuffersFront, word) ||
           (clause_word_classes(language_, word) & clause_word::kPreposition) != 0;
  }
  [[nodiscard]] const Unit& unit(int index) const { return tables_.units[static_cast<std::size_t>(index)]; }

  // Whether the number at token i is a label: "Su-35", "Resolution 1718", "Nr. 5", "Hwasong-18".
  [[nodiscard]] bool is_label(std::uint32_t i) const {
    if (i == first_) return false;
    const Token& before = text_.tokens[i - 1];
    const bool hyphen = (before.kind == TokenKind::kHyphen || before.kind == TokenKind::kDash) &&
                        !text_.tokens[i].space_before;
    // "יותר |מ|-200 סטודנטים": a Hebrew preposition is written onto digits with a hyphen.
    if (hyphen && language_ == "he" && i >= first_ + 2 && text_.lower(i - 2).size() <= kHebrewLetter &&
        !grammar_->has(WordUse::kInNameFront, text_.lower(i - 2)))
      return false;
    if (hyphen)
      return i >= first_ + 2 && text_.tokens[i - 2].kind == TokenKind::kWord && !before.space_before;
    if (!text_.tokens[i].space_before && before.kind == TokenKind::kWord && before.script == Script::kLatin)
      return true;
    if (before.kind == TokenKind::kOther &&
        (before.mark == U'§' || before.mark == U'#' || before.mark == U'№'))
      return true;
    if (before.kind == TokenKind::kStop && i >= first_ + 2 && !before.space_before) {
      return grammar_->has(WordUse::kLabelStop, text_.lower(i - 2));
    }
    return false;
  }

  // A qualifier that ends just before token i; -1 if there is none. `begin` moves to its first token.
  int qualifier(std::uint32_t i, std::uint32_t& begin) const {
    const std::uint32_t from = i > free_from_ + 5 ? i - 5 : free_from_;
    for (std::uint32_t k = from; k < i; ++k) {
      hits_.clear();
      WordClasses::find(*words_, text_, k, last_, hits_);
      for (const ClassHit& hit : hits_) {
        std::uint32_t end = hit.end;
        if (hit.word_class > kAtMost) continue;
        // "ca.", "יותר מ|-|200"
        if (end < i && (kind(end) == TokenKind::kStop || kind(end) == TokenKind::kHyphen) && !spaced(end))
          ++end;
        if (end == i) {
          begin = k;
          return hit.word_class;
        }
      }
    }
    return -1;
  }

  bool number(std::uint32_t i, NumberInText& read) const {
    return read_number(text_, i, last_, language_, *numbers_, is_cjk(), read);
  }

  // "|صاروخين|": the end of a noun in the dual, which is counted; 0: none.
  std::uint32_t at_dual(std::uint32_t i) {
    if (language_ != "ar" || kind(i) != TokenKind::kWord) return 0;
    const std::uint32_t end = at(i, kDual);
    if (end == 0 || in_time(i)) return 0;
    Quantity quantity;
    quantity.value = 2;
    quantity.span = quantity.whole = text_.span({i, end});
    quantity.counted = text_.at(quantity.span);
    free_from_ = end;
    out_.push_back(std::move(quantity));
    return end;
  }

  std::uint32_t at_token(std::uint32_t i) {
    const Token& token = text_.tokens[i];
    if (token.kind != TokenKind::kNumber && token.kind != TokenKind::kWord && token.kind != TokenKind::kOther)
      return i;
    if (token.kind == TokenKind::kOther && token.mark < 0x80 && token.mark != U'$') return i;
    std::uint32_t begin = i;
    std::uint32_t at_number = i;
    int currency = -1;
    // "$5 million", "US$ 5", "EUR 5"
    if (token.kind != TokenKind::kNumber) {
      std::uint32_t end = 0;
      // "R$ 280 milhões"
      const bool letter = token.capital && token.end - token.begin == 1 && i + 1 < text_.tokens.size() &&
                          text_.tokens[i + 1].mark == U'$' && !text_.tokens[i + 1].space_before;
      const int found =
          token.kind == TokenKind::kOther || token.all_capitals || letter ? unit_at(i, end) : -1;
      if (found >= 0 && unit(found).dimension == "money" && kind(end) == TokenKind::kNumber &&
          (token.kind == TokenKind::kOther || token.all_capitals ||
           text_.tokens[end - 1].kind == TokenKind::kOther)) {
        currency = found;
        at_number = end;
      } else if (token.kind == TokenKind::kOther) {
        return i;
      }
    }
    if (const std::uint32_t two = at_dual(i)) return two;
    NumberInText read;
    if (!may_be_number(text_, at_number, language_, *numbers_) || !number(at_number, read)) return i;
    if (in_time(at_number)) {
      free_from_ = std::max(free_from_, read.end);
      return read.end;
    }
    if (currency < 0 && read.in_digits && is_label(at_number)) return read.end;
    // "890억|원|을": the unit within the word of the scale.
    MixedNumber mixed;
    std::uint32_t mixed_end = 0;  // byte behind that unit
    int mixed_unit = -1;
    bool more = false;
    if (language_ == "ko" && kind(at_number) == TokenKind::kNumber &&
        read_mixed_korean(text_, at_number, last_, mixed)) {
      read.value = mixed.value;
      read.end = mixed.end;
      read.scaled = true;
      if (mixed.offset > 0) {
        mixed_unit = korean_unit(mixed, mixed_end, more);
        if (mixed_unit < 0) return mixed.end + 1;
      }
    }
    Quantity quantity;
    quantity.value = read.value;
    if (more) quantity.qualifier = kQualifierNames[kMoreThan];
    if (read.lower_bound) quantity.qualifier = "at_least";
    std::uint32_t end = read.end;
    std::uint32_t unit_end = 0;
    // 300多人, 300여 명
    for (const Class post : {kMoreThanPost, kAboutPost}) {
      if (const std::uint32_t behind = at(end, post); behind != 0 && is_cjk()) {
        quantity.qualifier = kQualifierNames[post - kAboutPost];
        end = behind;
        break;
      }
    }
    // A range: "400 bis 500", "400-500", "zwischen 400 und 500"
    double last_value = 0;
    std::uint32_t range_begin = begin;
    bool opened = false;
    if (begin > free_from_) {
      for (std::uint32_t k = begin > free_from_ + 2 ? begin - 2 : free_from_; k < begin && !opened; ++k) {
        for (const Class opener : {kBetween, kFrom}) {
          if (at(k, opener) == begin) {
            opened = true;
            range_begin = k;
          }
        }
      }
    }
    std::uint32_t first_unit_end = 0;
    const int first_unit = currency >= 0 ? -1 : unit_at(end, first_unit_end);
    for (const std::uint32_t from : {end, first_unit >= 0 ? first_unit_end : end}) {
      std::uint32_t next = 0;
      if (kind(from) == TokenKind::kDash || (kind(from) == TokenKind::kHyphen && from + 1 < last_ &&
                                             !spaced(from) && kind(from + 1) == TokenKind::kNumber)) {
        next = from + 1;
      } else if (const std::uint32_t to = at(from, kTo)) {
        next = to;
      } else if (const std::uint32_t conj = at(from, kAnd); conj != 0 && opened) {
        next = conj;
      }
      if (next == 0 || next >= last_ || in_time(next)) continue;
      std::uint32_t symbol_end = 0;
      if (currency >= 0 && unit_at(next, symbol_end) == currency) next = symbol_end;
      NumberInText second;
      if (!number(next, second) || second.article || second.end <= next) continue;
      double second_value = second.value;
      if (second.value <= quantity.value && !second.scaled) continue;
      // "2 bis 3 Millionen"
      if (second.scaled && !read.scaled && quantity.value < 1000) {
        const double scale = std::pow(1000, std::floor(std::log10(std::max(second.value, 1.0)) / 3));
        if (quantity.value * scale <= second_value) quantity.value *= scale;
      }
      if (second_value <= quantity.value) continue;
      last_value = second_value;
      end = second.end;
      if (opened) begin = range_begin;
      break;
    }
    quantity.last = last_value;
    // The unit.
    int found = currency;
    std::uint32_t unit_from = end;
    if (kind(unit_from) == TokenKind::kHyphen && !spaced(unit_from)) ++unit_from;
    if (currency < 0) {
      // "200.000 |de| lei": in Romanian behind every number from twenty.
      constexpr double kLeastWithOf = 20;
      const bool of_unit = read.scaled || (language_ == "ro" && quantity.value >= kLeastWithOf);
      if (of_unit && unit_from < last_ && kind(unit_from) == TokenKind::kWord) {
        const std::string_view word = text_.lower(unit_from);
        if (word == "d'" || word == "de" || word == "di" || word == "of") ++unit_from;
      }
      found = mixed_unit >= 0 ? mixed_unit : unit_at(unit_from, unit_end);
      // "a |$250,000| fine": a sign belongs to the digits that it is written onto.
      if (found >= 0 && mixed_unit < 0 && kind(unit_from) == TokenKind::kOther &&
          kind(unit_end) == TokenKind::kNumber && !spaced(unit_end))
        return i;
      if (mixed_unit >= 0) unit_end = mixed.end + 1;
      if (found >= 0 && read.article && unit(found).dimension != "length" &&
          unit(found).dimension != "mass" && unit(found).dimension != "percent" &&
          unit(found).dimension != "money")
        return i;
      if (found >= 0) end = unit_end;
    }
    if (found < 0 && read.article) return i;
    // Years and hours are durations, and an hour or a date is a time.
    if (found < 0 && at(unit_from, kTimeUnit) != 0) return read.end;
    std::string_view dimension = found >= 0 ? unit(found).dimension : std::string_view{};
    if (dimension == "counter") {
      // counted by the word before or behind
    } else if (found >= 0) {
      quantity.unit = unit(found).code;
      if (quantity.unit == "lb" && (read.scaled || quantity.value >= 20000) && language_ != "de") {
        quantity.unit = "GBP";
        dimension = "money";
      }
    }
    // "oder mehr", 以上, "200|'den fazla|"
    const bool apostrophe = language_ == "tr" && kind(end) == TokenKind::kQuote && !spaced(end);
    for (const Class post : {kAboutPost, kMoreThanPost, kLessThanPost, kAtLeastPost, kAtMostPost}) {
      if (const std::uint32_t behind = at(apostrophe ? end + 1 : end, post)) {
        quantity.qualifier = kQualifierNames[post - kAboutPost];
        end = behind;
        break;
      }
    }
    std::uint32_t qualifier_begin = begin;
    int limit = qualifier(begin, qualifier_begin);
    // "more than |a| million"
    if (limit < 0 && begin > free_from_ &&
        (clause_word_classes(language_, text_.lower(begin - 1)) & clause_word::kIndefinite) != 0)
      limit = qualifier(begin - 1, qualifier_begin);
    if (limit >= 0) quantity.qualifier = kQualifierNames[static_cast<std::size_t>(limit)];
    if (found < 0 || dimension == "counter") {
      const bool counted = count(begin, end, dimension == "counter", quantity);
      if (!counted && read.lower_bound) return read.end;
      if (read.value == 0.5) return read.end;  // "media", "demi": half of what is no measure
      // A bare number may be a year, a footnote, a score: kept only where a word says that it counts.
      if (!counted && dimension != "counter" && quantity.qualifier.empty()) return read.end;
    } else if (dimension == "person") {
      // 12名士兵, 兵士12人: persons of a kind
      if (language_ == "zh") {
        const std::uint32_t to = run_of(end);
        if (to > end + 1) {
          quantity.counted = text_.at(text_.span({end, to}));
          end = to;
        }
      } else if (language_ == "ja" || language_ == "ko") {
        count(begin, end, true, quantity);
        if (quantity.qualifier.empty()) {
          if (const int before = qualifier(begin, qualifier_begin); before >= 0)
            quantity.qualifier = kQualifierNames[static_cast<std::size_t>(before)];
        }
      }
    }
    if (language_ == "fa" && quantity.unit == "t" && counts_people(end)) {
      quantity.unit = "person";
      dimension = "person";
    }
    if (found >= 0 && dimension != "money" && dimension != "counter" && dimension != "person") {
      pair(end, found, quantity);
    } else if (dimension == "money") {
      pair_money(end, quantity);
    }
    if (end <= i) return i;
    quantity.span = {text_.tokens[begin].begin, text_.tokens[end - 1].end};
    if (mixed_unit >= 0 && end == mixed.end + 1) quantity.span.end = mixed_end;
    quantity.whole = {text_.tokens[std::min(begin, qualifier_begin)].begin, quantity.span.end};
    free_from_ = end;
    out_.push_back(std::move(quantity));
    return end;
  }

  // The thing that is counted, behind the number or (Korean, Japanese) before it. Moves `begin` and `end` over it.
  bool count(std::uint32_t& begin, std::uint32_t& end, bool counter, Quantity& quantity) {
    if (language_ == "ko" || (language_ == "ja" && counter)) {
      // 미사일 2발, 弾道ミサイル2発; "2発の弾道ミサイル"
      if (!counter) {
        return false;
      }
      std::uint32_t from = begin;
      int words = 0;
      if (language_ == "ko") {
        while (from > free_from_ && words < 3) {
          const Token& word = text_.tokens[from - 1];
          if (word.kind != TokenKind::kWord || word.script != Script::kHangul || in_time(from - 1)) break;
          const std::string_view lower = text_.lower(from - 1);
          // An ending of a case or topic closes the phrase before.
          if (grammar_->ends(WordUse::kCountedClose, lower)) break;
          --from;
          ++words;
        }
      } else {
        while (from > free_from_ && words < 16) {
          const Token& word = text_.tokens[from - 1];
          if (word.kind != TokenKind::kWord ||
              (word.script != Script::kKatakana && word.script != Script::kHan &&
               text_.at(from - 1) != "ー") ||
              at(from - 1, kStop) != 0 || in_time(from - 1))
            break;
          if (grammar_->has(WordUse::kAboutBefore, text_.lower(from - 1))) break;
          --from;
          ++words;
        }
      }
      if (words == 0 && language_ == "ja" && kind(end) == TokenKind::kWord && text_.at(end) == "の") {
        from = end + 1;
        const std::uint32_t to = run_of(from);
        if (to == from) return false;
        quantity.counted = text_.at(text_.span({from, to}));
        end = to;
        return true;
      }
      if (words == 0) return false;
      quantity.counted = text_.at(text_.span({from, begin}));
      begin = from;
      return true;
    }
    if (language_ == "zh" || language_ == "ja") {
      if (!counter) return false;
      const std::uint32_t to = run_of(end);
      if (to == end) return false;
      quantity.counted = text_.at(text_.span({end, to}));
      end = to;
      return true;
    }
    return count_words(end, quantity);
  }

  // Plural past tenses that look like nouns of a Romance language: "resultaron", "morreram", "arrivarono".
  [[nodiscard]] bool is_past(std::string_view word) const noexcept {
    return grammar_->ends(WordUse::kPluralPastEnd, word, 2);
  }

  // A run of Chinese or Japanese that may be a noun: up to a mark, a kana word or a function word.
  [[nodiscard]] std::uint32_t run_of(std::uint32_t i) const {
    std::uint32_t j = i;
    for (; j < last_ && j < i + 12; ++j) {
      const Token& token = text_.tokens[j];
      if (token.kind != TokenKind::kWord ||
          (token.script != Script::kHan && token.script != Script::kKatakana))
        break;
      if (at(j, kStop) != 0 || (j > i && (at(j, kAbout) != 0 || at(j, kMoreThan) != 0))) break;
    }
    return j;
  }

  // "трёх компаний |за| помощь", "trzy firmy |otrzymały|": a noun that is spelt as an adjective stands before it.
  [[nodiscard]] bool ends_phrase(std::uint32_t i) const {
    return at(i, kStop) != 0 || is_past(text_.lower(i)) ||
           (clause_word_classes(language_, text_.lower(i)) & clause_word::kPreposition) != 0;
  }

  bool count_words(std::uint32_t& end, Quantity& quantity) {
    std::uint32_t j = end;
    if (!spaced(j) && kind(j - 1) == TokenKind::kNumber && kind(j) == TokenKind::kWord)
      return false;  // "18th", "2m30s"
    // "deux des missiles", "three of the missiles", "dozens of people"
    if (kind(j) == TokenKind::kWord) {
      if (grammar_->has(WordUse::kPartOf, text_.lower(j))) {
        ++j;
        if (kind(j) == TokenKind::kWord && grammar_->has(WordUse::kPartArticle, text_.lower(j))) ++j;
      }
    }
    const std::uint32_t from = j;
    int words = 0;
    bool noun = false;
    for (; j < last_ && words < 5; ++j) {
      const Token& token = text_.tokens[j];
      if (token.kind == TokenKind::kHyphen && j > from && !spaced(j) && j + 1 < last_ && !spaced(j + 1))
        continue;
      if (token.kind == TokenKind::kNumber && j > from && kind(j - 1) == TokenKind::kHyphen) continue;
      if (token.kind != TokenKind::kWord || token.script == Script::kHan) break;
      const std::string_view word = text_.lower(j);
      if (token.lower_size > 1 && word[0] == '\'') break;
      if (at(j, kStop) != 0) break;
      const bool joined = j > from && kind(j - 1) == TokenKind::kHyphen;
      if (words == 0 && at(j, kMonth) != 0) return false;
      if (language_ == "de") {
        ++words;
        if (token.capital) {
          if (token.all_capitals && token.lower_size <= 3) return false;
          noun = true;
          ++j;
          // "Staats- und Regierungschefs"
          if (kind(j) == TokenKind::kHyphen && !spaced(j) && j + 2 < last_ && spaced(j + 1) &&
              (text_.lower(j + 1) == "und" || text_.lower(j + 1) == "oder") && text_.tokens[j + 2].capital)
            j += 3;
          while (kind(j) == TokenKind::kHyphen && !spaced(j) && j + 1 < last_ && !spaced(j + 1) &&
                 kind(j + 1) == TokenKind::kWord)
            j += 2;
          break;
        }
        if (words >= 4) break;
        continue;
      }
      if (is_romance(language_)) {
        const char last = word.back();
        const bool plural =
            language_ == "it" || language_ == "ro" ? last == 'i' || last == 'e' : last == 's' || last == 'x';
        if (is_past(word) || (clause_word_classes(language_, word) & clause_word::kPreposition) != 0) break;
        // "trois cents moteurs |expédiés par| la société"
        if (noun && j + 1 < last_ && grammar_->ends(WordUse::kApposedParticipleEnd, word, 3) &&
            grammar_->has(WordUse::kAgent, text_.lower(j + 1)))
          break;
        if (words == 0) {
          if (token.capital && !plural) break;
        } else if (!plural && !joined) {
          break;
        }
        ++words;
        noun = true;
        continue;
      }
      if (language_ == "en" || language_ == "nl") {
        if (words > 0 && !joined && token.capital && noun) break;
        ++words;
        const bool plural = (word.size() > 3 && word.back() == 's' &&
                             std::string_view("sui").find(word[word.size() - 2]) == std::string_view::npos) ||
                            grammar_->has(WordUse::kPersons, word) ||
                            (language_ == "nl" && word.size() > 4 && word.substr(word.size() - 2) == "en");
        // "12 |Kurds|"; not "Four |Seasons Holdings|"
        noun = noun || !token.capital ||
               (words == 1 && plural && !(kind(j + 1) == TokenKind::kWord && text_.tokens[j + 1].capital));
        if (plural && !(kind(j + 1) == TokenKind::kHyphen && !spaced(j + 1))) {
          ++j;
          break;
        }
        continue;
      }
      if (language_ == "ru" || language_ == "uk" || language_ == "pl") {
        ++words;
        if (grammar_->ends(WordUse::kAdjectiveEnd, word, 2) && j + 1 < last_ &&
            kind(j + 1) == TokenKind::kWord && words < 4 && !noun && !ends_phrase(j + 1))
          continue;
        if (!noun) {
          noun = true;
          // "ракет малой дальности": an adjective and a noun in the genitive hang on it
          if (j + 2 < last_ && kind(j + 1) == TokenKind::kWord && kind(j + 2) == TokenKind::kWord) {
            const bool genitive = grammar_->ends(WordUse::kGenitiveEnd, text_.lower(j + 1), 1);
            if (genitive && at(j + 1, kStop) == 0 && at(j + 2, kStop) == 0) j += 2;
          }
          ++j;
          break;
        }
        continue;
      }
      if (const CountedWord counted = counted_word(language_, word, words); counted != CountedWord::kOther) {
        if (counted == CountedWord::kOutside) break;
        ++words;
        noun = true;
        if (counted == CountedWord::kLast) {
          ++j;
          break;
        }
        continue;
      }
      // "200 студенти |в| Минск"
      if (words > 0 && (clause_word_classes(language_, word) & clause_word::kPreposition) != 0) break;
      ++words;
      noun = true;
      if (words == 2) {
        ++j;
        break;
      }
    }
    while (j > from && kind(j - 1) == TokenKind::kHyphen) --j;
    if (!noun || j == from) return false;
    if (grammar_->has(WordUse::kRelativeCount, text_.lower(from))) return false;  // "two more"
    quantity.counted = text_.at(text_.span({from, j}));
    end = j;
    return true;
  }

  // "650 Kilometern (400 Meilen)", "400 miles, or 650 km,"
  void pair(std::uint32_t& end, int first_unit, Quantity& quantity) {
    std::uint32_t j = end;
    const bool open = kind(j) == TokenKind::kOpen;
    bool alternative = false;
    if (open) {
      ++j;
    } else {
      if (kind(j) == TokenKind::kComma) ++j;
      if (j < last_) {
        alternative = grammar_->has(WordUse::kAlternative, text_.lower(j));
      }
      if (alternative)
        ++j;
      else if (text_.at(std::min(j, last_ - 1)) == "/" && j < last_) {
        ++j;
        alternative = true;
      }
    }
    if (!open && !alternative) return;
    for (int k = 0; k < 2; ++k) {
      for (const Class skip : {kAbout, kMoreThan, kLessThan}) {
        if (const std::uint32_t behind = at(j, skip)) j = behind;
      }
    }
    NumberInText read;
    if (j >= last_ || !number(j, read) || read.article) return;
    std::uint32_t unit_end = 0;
    std::uint32_t k = read.end;
    double paired = read.value;
    if (quantity.last > 0) {  // "(250-310 miles)"
      std::uint32_t next = 0;
      if (kind(k) == TokenKind::kDash || kind(k) == TokenKind::kHyphen)
        next = k + 1;
      else
        next = at(k, kTo);
      NumberInText second;
      if (next != 0 && number(next, second)) k = second.end;
    }
    if (kind(k) == TokenKind::kHyphen) ++k;
    const int found = unit_at(k, unit_end);
    if (found < 0 || found == first_unit) return;
    const Unit& a = unit(first_unit);
    const Unit& b = unit(found);
    if (a.dimension != b.dimension || a.factor <= 0 || b.factor <= 0) return;
    quantity.paired_value = paired;
    quantity.paired_unit = b.code;
    const double left = quantity.value * a.factor;
    const double right = paired * b.factor;
    quantity.consistent = std::fabs(left - right) <= 0.05 * std::max(std::fabs(left), std::fabs(right));
    end = unit_end;
    if (open && kind(end) == TokenKind::kClose) ++end;
  }

  // "50 Millionen Euro (54 Millionen Dollar)": rates are not known, so nothing is checked.
  void pair_money(std::uint32_t& end, Quantity& quantity) {
    if (kind(end) != TokenKind::kOpen) return;
    std::uint32_t j = end + 1;
    for (const Class skip : {kAbout, kMoreThan, kLessThan}) {
      if (const std::uint32_t behind = at(j, skip)) j = behind;
    }
    std::uint32_t symbol_end = 0;
    int found = j < last_ ? unit_at(j, symbol_end) : -1;
    if (found >= 0) j = symbol_end;
    NumberInText read;
    if (j >= last_ || !number(j, read) || read.article) return;
    std::uint32_t next = read.end;
    if (found < 0) {
      found = unit_at(next, symbol_end);
      if (found < 0) return;
      next = symbol_end;
    }
    if (unit(found).dimension != "money" || unit(found).code == quantity.unit) return;
    quantity.paired_value = read.value;
    quantity.paired_unit = unit(found).code;
    end = next;
    if (kind(end) == TokenKind::kClose) ++end;
  }

  // "jeweils", "each" in the clause of a quantity.
  void each(std::size_t from) {
    if (from >= out_.size()) return;
    for (std::uint32_t i = first_; i < last_; ++i) {
      if (text_.tokens[i].kind != TokenKind::kWord) continue;
      if (at(i, kEach) == 0 && at(i, kEachOne) == 0) continue;
      // The nearest measure behind it in the clause ("jeweils eine Strecke von etwa 650 Kilometern"), or the one just before
      // ("500 km each").
      Quantity* best = nullptr;
      const std::uint32_t begin = text_.tokens[i].begin;
      for (std::size_t k = from; k < out_.size(); ++k) {
        Quantity& quantity = out_[k];
        if (quantity.span.begin >= begin) {
          // "each of the three tankers carried 700,000 barrels": the measure is each one's.
          if (quantity.unit.empty() && k + 1 < out_.size() && !out_[k + 1].unit.empty() &&
              quantity.span.begin - begin < 24)
            continue;
          const std::uint32_t token = text_.token_at(quantity.span.begin);
          bool clause = token - i <= 12;
          for (std::uint32_t j = i; j < token && clause; ++j)
            clause = kind(j) != TokenKind::kComma && kind(j) != TokenKind::kColon;
          if (clause) best = &quantity;
          break;
        }
      }
      for (std::size_t k = out_.size(); best == nullptr && k > from; --k) {
        Quantity& quantity = out_[k - 1];
        if (quantity.span.end > begin) continue;
        const std::uint32_t token = text_.token_at(quantity.span.end > 0 ? quantity.span.end - 1 : 0);
        if (i - token <= 2) best = &quantity;
        break;
      }
      // "jede", "cada" before any other thing says nothing of a count.
      if (best != nullptr && best->unit.empty()) {
        if (at(i, kEachOne) == 0) best = nullptr;
      }
      if (best != nullptr) best->each = true;
    }
  }

  Work& work_;
  const TextTokens& text_;
  std::vector<Quantity>& out_;
  const Tables& tables_;
  std::string_view language_;
  const WordClasses::Language* words_ = nullptr;
  const GrammarWords* grammar_ = nullptr;
  const WordClasses::Language* numbers_ = nullptr;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::uint32_t free_from_ = 0;  // tokens before belong to an earlier quantity
  std::size_t found_ = 0;
  std::vector<Span> times_;
  mutable std::vector<ClassHit> hits_;
};

}  // namespace

void find_quantities(Work& work) {
  work.document->quantities.clear();
  Finder finder(work);
  std::vector<Span> times;
  times.reserve(work.document->times.size());
  for (const TimeExpression& time : work.document->times) times.push_back(time.span);
  std::sort(times.begin(), times.end(), [](Span a, Span b) { return a.begin < b.begin; });
  finder.times(std::move(times));
  for (std::uint32_t i = 0; i < work.tokens.sentences.size(); ++i) finder.sentence(i);
}

}  // namespace tamis::documents
