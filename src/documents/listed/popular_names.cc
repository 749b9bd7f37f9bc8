#include "documents/listed/popular_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/data_table.h"
#include "base/hash.h"
#include "documents/listed/listed_rules.h"
#include "documents/listed/popular_name_table.h"
#include "documents/words/cues.h"
#include "documents/words/inflection.h"
#include "screen/prepared_name.h"
#include "screen/score_entities.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

using text::Script;

// Letters of an ending of case, in the text's word and at the end of the table's.
constexpr std::size_t kMostEnding = 3;
constexpr std::size_t kMostChanged = 2;
constexpr std::size_t kFewestOfPhrase = 4;  // that both words have, in a name of several words
constexpr std::size_t kFewestAlone = 5;     // ... and in a name of one
// Letters in capitals that are many bodies' unless the page speaks of the country.
constexpr std::size_t kCommonAcronym = 3;
constexpr std::size_t kMostMarks = 2;  // quotation marks and hyphens between two words

// And, so, with, to, like.
constexpr std::array<std::string_view, 5> kProclitics = {"\u0648", "\u0641", "\u0628", "\u0644", "\u0643"};

bool is_hebrew(std::string_view plain) noexcept {
  return plain.size() >= 2 && (static_cast<unsigned char>(plain.front()) == 0xD6 ||
                               static_cast<unsigned char>(plain.front()) == 0xD7);
}
// And, in, to, like, from, the, that: one or two of them, the last of the word's own letters apart.
constexpr std::array<std::string_view, 7> kHebrewProclitics = {"\u05D5", "\u05D1", "\u05DC", "\u05DB",
                                                               "\u05DE", "\u05D4", "\u05E9"};
constexpr std::size_t kMostHebrewProclitics = 2;
constexpr std::size_t kFewestBehindProclitic = 3;  // letters

// What an Arabic or Hebrew word may be without what is written onto its front.
struct Fronts {
  std::array<std::string_view, 4> forms;
  std::size_t count = 0;
  void add(std::string_view form) {
    if (form.size() >= 4 && count < forms.size()) forms[count++] = form;
  }
};

Fronts fronts_of(std::string_view plain) {
  Fronts fronts;
  fronts.add(without_arabic_article(plain));
  if (is_hebrew(plain)) {
    std::string_view rest = plain;
    for (std::size_t k = 0; k < kMostHebrewProclitics; ++k) {
      const bool begins = std::any_of(kHebrewProclitics.begin(), kHebrewProclitics.end(),
                                      [&](std::string_view letter) { return rest.starts_with(letter); });
      if (!begins || text::count_code_points(rest) <= kFewestBehindProclitic) break;
      rest.remove_prefix(2);
      fronts.add(rest);
    }
    return fronts;
  }
  if (!begins_in_arabic(plain)) return fronts;
  for (const std::string_view proclitic : kProclitics) {
    if (!plain.starts_with(proclitic)) continue;
    std::string_view rest = plain.substr(proclitic.size());
    // With "to" the article loses its alef.
    if (proclitic == kProclitics[3] && rest.starts_with(proclitic)) rest.remove_prefix(proclitic.size());
    fronts.add(without_arabic_article(rest));
  }
  return fronts;
}

bool ends_in_vowel(std::string_view plain) noexcept {
  static constexpr std::u32string_view kVowels = U"aeiouyáéíóúýàèìòùâêîôûäëïöüãõąęąıаеиоуыэюяіїєйьი";
  std::size_t at = plain.size();
  while (at > 0 && (static_cast<unsigned char>(plain[at - 1]) & 0xC0) == 0x80) --at;
  return at > 0 && kVowels.find(text::decode_utf8(plain, at - 1).code_point) != std::u32string_view::npos;
}

// Whether some language in Latin letters has the ending: Hamas is not in Hamasaki.
bool may_be_ending(std::string_view letters) {
  static const std::unordered_set<std::string_view> kEndings = [] {
    std::unordered_set<std::string_view> all;
    static std::deque<std::string> plain;
    base::for_each_row(base::data_table("inflections.tsv"), [&](const auto& column, std::size_t count) {
      if (count <= 2 || column[1] != "end" || column[2].empty()) return;
      if (text::script_of(text::decode_utf8(column[2], 0).code_point) != Script::kLatin) return;
      append_without_accents(plain.emplace_back(), column[2]);
      all.insert(plain.back());
    });
    return all;
  }();
  return letters.empty() || kEndings.contains(letters);
}

bool is_ascii(std::string_view word) noexcept {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Whether `word` is the table's word with or without an ending of case; both begin with the same byte then.
bool is_word(std::string_view word, const PopularWord& listed, bool alone) {
  if (word == listed.plain) return true;
  // Arabic and Hebrew write their endings as letters of the word, which make it another.
  if (listed.as_is || (!alone && (begins_in_arabic(word) || is_hebrew(word)))) return false;
  std::size_t common = 0;
  while (common < word.size() && common < listed.plain.size() && word[common] == listed.plain[common])
    ++common;
  while (common > 0 && common < word.size() && (static_cast<unsigned char>(word[common]) & 0xC0) == 0x80)
    --common;
  const std::size_t same = text::count_code_points(word.substr(0, common));
  if (text::count_code_points(word) > same + kMostEnding) return false;
  if (alone) {
    // The ending in place of the last vowel may begin with the same: Armia, Armiach.
    if (text::script_of(text::decode_utf8(word, 0).code_point) == Script::kLatin &&
        !may_be_ending(word.substr(common)) &&
        !(same == listed.letters && ends_in_vowel(listed.plain) && may_be_ending(word.substr(common - 1))))
      return false;
    // Only a vowel or a soft sign at the end gives way to an ending: талибы, талибов.
    return same >= kFewestAlone &&
           (same == listed.letters || (same + 1 == listed.letters && ends_in_vowel(listed.plain)));
  }
  // A short word keeps all its letters (Ким Чен Ын, Ыном).
  if (listed.letters < kFewestOfPhrase) return same == listed.letters;
  return same >= kFewestOfPhrase && same + kMostChanged >= listed.letters;
}

// Calls `visit(word)` for what a word of the text may be: Arabic and Hebrew words without what is written onto them, too, Latin ones with
// and without accents. `plain` is filled where a form is not in `lower`.
template <class Visit>
void for_each_form(Script script, std::string_view lower, std::string& plain, Visit&& visit) {
  // The last byte of the dots of Indic letters.
  constexpr char kDot = '\xBC';
  if (script == Script::kLatin && !is_ascii(lower)) {
    plain.clear();
    append_without_accents(plain, lower);
    visit(plain);
  }
  if (script != Script::kArabic && script != Script::kHebrew &&
      !(writes_vowels(script) && lower.find(kDot) != std::string_view::npos) &&
      (script == Script::kLatin || lower.find("\u0451") == std::string_view::npos))
    return visit(lower);
  plain.clear();
  append_plain(plain, lower);
  const Fronts fronts = fronts_of(plain);
  for (std::size_t k = 0; k < fronts.count; ++k) visit(fronts.forms[k]);
}

class Finder {
 public:
  Finder(const Screener& screener, Scratch& scratch, Work& work) : scratch_(scratch), work_(work) {
    use_listed_cache(screener, work);
    cache_ = work.listed_cache.get();
  }

  void run() {
    const TextTokens& text = work_.tokens;
    for (const Sentence& sentence : text.sentences) {
      if (work_.document->blocks[sentence.block].zone == Zone::kFurniture) continue;
      for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last;) {
        if ((cache_->notes[i] & (kMayBeginPopularName | kMayBeginSmallPopularName)) == 0)
          ++i;
        else
          i = std::max(at(i, sentence.tokens.last), i + 1);
      }
    }
    merge();
  }

 private:
  struct Found {
    const PopularName* name = nullptr;
    TokenRange tokens;
  };

  // What is known at once of the word behind the first of a name.
  struct Next {
    bool none = false;
    char first = 0;  // its first byte, if it is of ASCII; else 0, and it may be any
    [[nodiscard]] bool may_be(char second) const noexcept { return !none && (first == 0 || first == second); }
  };

  // The longest name that begins at the token; the token behind it, or `i`.
  std::uint32_t at(std::uint32_t i, std::uint32_t last) {
    const TextTokens& text = work_.tokens;
    const Token& token = text.tokens[i];
    const bool small = is_cased(token.script) && !token.capital;
    if ((cache_->notes[i] & (small ? kMayBeginSmallPopularName : kMayBeginPopularName)) == 0) return i;
    const PopularNameTable& all = PopularNameTable::get();
    const std::string_view lower = text.lower(i);
    const Next next = next_of(i, last);
    const std::uint64_t words = hash_of_two(i, next);
    if (words != 0 && cache_->unpopular.has(words)) return i;
    second_agreed_ = false;
    Found best;
    for_each_form(token.script, lower, plain_, [&](std::string_view word) {
      all.for_each_beginning(word, small, [&](const PopularName& name) {
        if (name.second != 0 && !next.may_be(name.second)) return;
        if (best.name != nullptr && (name.words.size() < best.name->words.size() ||
                                     (name.words.size() == best.name->words.size() && &name >= best.name)))
          return;
        if (name.capital && is_cased(token.script) && !token.capital) return;
        if (name.all_capitals && !token.all_capitals) return;
        // Of such a name alone the accents are its own.
        if (word != lower && token.script == Script::kLatin && name.words.size() == 1 &&
            (name.all_capitals || name.supported || name.placed))
          return;
        if (!is_word(word, name.words.front(), name.words.size() == 1)) return;
        const std::uint32_t end = end_of(name, i, last);
        if (end != i && !goes_on_with_vowel(name, end - 1)) best = {&name, {i, end}};
      });
    });
    if (best.name == nullptr) {
      if (words != 0 && !second_agreed_) cache_->unpopular.add(words);
      return i;
    }
    // "RT @name: ..." passes on what somebody wrote.
    if (lower == "rt" && i + 1 < last && text.tokens[i + 1].mark == U'@') return i;
    found_.push_back(best);
    return best.tokens.last;
  }

  // Of all that at() asks of a token and the word behind it, if it asks no more; 0: what stands behind is no word.
  [[nodiscard]] std::uint64_t hash_of_two(std::uint32_t i, const Next& next) const {
    const TextTokens& text = work_.tokens;
    const auto hash_of = [](std::string_view word, std::uint64_t seed) {
      return word.size() <= WordKey::kWhole ? WordKey(word).hash(seed) : base::xxh3(word, seed);
    };
    const Token& token = text.tokens[i];
    const std::uint64_t own =
        hash_of(text.lower(i), (token.capital ? 1U : 0U) | (token.all_capitals ? 2U : 0U));
    if (next.none) return own | 1U;
    const Token& behind = text.tokens[i + 1];
    if (behind.kind != TokenKind::kWord && behind.kind != TokenKind::kNumber) return 0;
    const bool word = behind.kind == TokenKind::kWord;
    return (own ^ hash_of(word ? text.lower(i + 1) : text.at(i + 1), 4) * 0x9E3779B97F4A7C15ULL) | 1U;
  }

  [[nodiscard]] Next next_of(std::uint32_t i, std::uint32_t last) const {
    const TextTokens& text = work_.tokens;
    if (i + 1 >= last) return {true, 0};
    const TokenKind kind = text.tokens[i + 1].kind;
    if (kind == TokenKind::kQuote || kind == TokenKind::kHyphen) return {};
    if (kind != TokenKind::kWord && kind != TokenKind::kNumber) return {true, 0};
    const std::string_view written = kind == TokenKind::kWord ? text.lower(i + 1) : text.at(i + 1);
    return {false, !written.empty() && is_ascii(written) ? written.front() : '\0'};
  }

  // The token behind the name whose first word is token `i`; `i` when the others do not follow.
  std::uint32_t end_of(const PopularName& name, std::uint32_t i, std::uint32_t last) {
    const TextTokens& text = work_.tokens;
    std::uint32_t next = i + 1;
    for (std::size_t k = 1; k < name.words.size(); ++k) {
      std::size_t marks = 0;
      while (next < last && marks < kMostMarks &&
             (text.tokens[next].kind == TokenKind::kQuote || text.tokens[next].kind == TokenKind::kHyphen)) {
        ++next;
        ++marks;
      }
      if (next >= last ||
          (text.tokens[next].kind != TokenKind::kWord && text.tokens[next].kind != TokenKind::kNumber))
        return i;
      const std::string_view written =
          text.tokens[next].kind == TokenKind::kWord ? text.lower(next) : text.at(next);
      if (!agrees(text.tokens[next].script, written, name.words[k])) return i;
      second_agreed_ = true;
      ++next;
    }
    return next;
  }

  // "Said al-Jamal|i|": a person's surname with a vowel behind it that is no ending of the language is another.
  [[nodiscard]] bool goes_on_with_vowel(const PopularName& name, std::uint32_t token) {
    if (name.words.size() < 2 || !PopularNameTable::get().rows()[name.row].person) return false;
    std::string_view written = work_.tokens.lower(token);
    if (work_.tokens.tokens[token].script == Script::kLatin && !is_ascii(written)) {
      next_plain_.clear();
      append_without_accents(next_plain_, written);
      written = next_plain_;
    }
    const std::string_view listed = name.words.back().plain;
    if (written.size() != listed.size() + 1 || !written.starts_with(listed) ||
        std::string_view("aeiou").find(written.back()) == std::string_view::npos)
      return false;
    return !takes_ending(work_.language_of_sentence(work_.tokens.sentence_of[token]), listed,
                         written.substr(listed.size()));
  }

  bool agrees(Script script, std::string_view written, const PopularWord& listed) {
    if (is_ascii(written)) return is_word(written, listed, false);
    next_plain_.clear();
    if (script == Script::kLatin) {
      append_without_accents(next_plain_, written);
      return is_word(next_plain_, listed, false);
    }
    append_plain(next_plain_, written);
    if (is_word(next_plain_, listed, false)) return true;
    const Fronts fronts = fronts_of(next_plain_);
    for (std::size_t f = 0; f < fronts.count; ++f) {
      if (is_word(fronts.forms[f], listed, false)) return true;
    }
    return false;
  }

  // A closing quotation mark belongs to a name whose opening one it has.
  [[nodiscard]] TokenRange with_quote(TokenRange range) const {
    const auto& tokens = work_.tokens.tokens;
    std::size_t quotes = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) quotes += tokens[i].kind == TokenKind::kQuote;
    if (quotes % 2 == 1 && range.last < tokens.size() && tokens[range.last].kind == TokenKind::kQuote)
      ++range.last;
    return range;
  }

  void merge() {
    if (found_.empty()) return;
    std::vector<bool> sure(PopularNameTable::get().rows().size(), false);
    for (const Found& found : found_) {
      if (!found.name->supported && !found.name->placed) sure[found.name->row] = true;
    }
    // A name of another row that stands for some of the same records is as good for a name of several words.
    std::unordered_set<std::uint32_t> sure_records;
    for (std::size_t i = 0; i < sure.size(); ++i) {
      if (!sure[i]) continue;
      const PopularRow& row = PopularNameTable::get().rows()[i];
      for (const Judged& judged : judged_of_popular(row.listed, row.person, *cache_, scratch_))
        sure_records.insert(judged.match->ordinal);
    }
    PageCountries countries(work_, *cache_);
    // "Sberbank, VTB": a page that names a party of Russia speaks of Russia.
    for (const Found& found : found_) {
      if (found.name->supported || found.name->placed || is_common_acronym(*found.name)) continue;
      const PopularRow& row = PopularNameTable::get().rows()[found.name->row];
      const auto& judged = judged_of_popular(row.listed, row.person, *cache_, scratch_);
      for (const Judged& one : judged) countries.add_country_of(one.match);
    }
    std::vector<ListedName> popular;
    for (const Found& found : found_) {
      const PopularRow& row = PopularNameTable::get().rows()[found.name->row];
      if (found.name->supported && !sure[found.name->row]) {
        if (found.name->words.size() < 2) continue;
        const auto& judged = judged_of_popular(row.listed, row.person, *cache_, scratch_);
        if (std::none_of(judged.begin(), judged.end(),
                         [&](const Judged& one) { return sure_records.contains(one.match->ordinal); }))
          continue;
      }
      ListedName name;
      name.tokens = with_quote(without_its_noun(found.tokens));
      name.span = work_.tokens.span(name.tokens);
      name.matches = records_of_popular(row.listed, row.person, *cache_, scratch_);
      const bool common = is_common_acronym(*found.name);
      if ((common || (found.name->placed && !sure[found.name->row])) && !has_any(countries, row.countries))
        std::erase_if(name.matches, [&](const Match& match) { return !countries.has_country_of(match); });
      if (name.matches.empty()) continue;
      name.query = shortest(row.listed);
      name.acronym = found.name->all_capitals && found.name->words.size() == 1;
      name.reason = "a name by which the news know the listed party";
      name.one_party = true;
      popular.push_back(std::move(name));
    }
    put_longer(work_.listed, std::move(popular));
  }

  // "|agencja| TASS", "|la| Tass": an article or the noun that says who it is, no part of the name.
  [[nodiscard]] TokenRange without_its_noun(TokenRange name) const {
    const TextTokens& text = work_.tokens;
    TokenRange noun;
    TokenRange medium;
    const std::string_view language = work_.language_of_sentence(text.sentence_of[name.first]);
    if (name.last - name.first == 2 && !text.tokens[name.first].capital &&
        (clause_word_classes(language, text.lower(name.first)) & clause_word::kArticle) != 0)
      return {name.first + 1, name.last};
    if (text.tokens[name.first].script == text::Script::kLatin &&
        passes_on(source_word_at(work_, name.first, name.last, language, noun)) && noun.last < name.last &&
        text.tokens[noun.last].capital &&
        source_word_at(work_, name.first, name.last, "", medium) == SourceWord::kNone)
      name.first = noun.last;
    return name;
  }

  static bool is_common_acronym(const PopularName& name) noexcept {
    return name.all_capitals && name.words.size() == 1 && name.words.front().letters <= kCommonAcronym;
  }

  static bool has_any(PageCountries& page, std::string_view codes) {
    return base::any_part(codes, ',', [&](std::string_view part) { return page.has(part); });
  }

  // Of the listed names that of the fewest words: what the page's short forms are led back to.
  static std::string shortest(std::string_view listed) {
    std::string_view best;
    std::size_t fewest = 0;
    base::for_each_part(listed, '|', [&](std::string_view name) {
      const auto words = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
      if (!best.empty() && words >= fewest) return;
      best = name;
      fewest = words;
    });
    return std::string(best);
  }

  Scratch& scratch_;
  Work& work_;
  ListedNamesCache* cache_ = nullptr;
  std::vector<Found> found_;
  bool second_agreed_ =
      false;  // of some name the second word, too, stands at the token that at() was asked for
  std::string plain_;
  std::string next_plain_;
};

// Whether the words of both names are the same, but for legal forms.
bool is_same_name(const Match& match, bool person, text::TokenBuffer& buffer) {
  const bool is_person = screen::name_kind_of_schema(match.schema) == names::NameKind::kPerson;
  if (person != is_person) return false;
  if (person) return standing_of(match, false, buffer) != Standing::kNot || match.bits >= 8;
  const bool other_letters =
      std::any_of(match.evidence.begin(), match.evidence.end(), [&](const Evidence& evidence) {
        // DAE-DONG is DAEDONG in the same letters.
        if (evidence.operation == "joined")
          return letters_of_name(evidence.query, buffer) != letters_of_name(evidence.listed, buffer);
        return evidence.operation == "typo" || evidence.operation == "romanised" ||
               evidence.operation == "nickname";
      });
  return !other_letters && standing_of(match, false, buffer) != Standing::kNot;
}

// A list that has the very name means no other by one written apart: ANSARALLAH is not the party that is also called ANSAR ALLAH.
void drop_nearly_so(std::string_view name, std::vector<Match>& matches) {
  const std::string folded = text::folded(name);
  const auto has_it = [&](const Match& match) {
    return text::folded(match.listed_name) == folded || text::folded(match.caption) == folded;
  };
  std::vector<std::string> datasets;
  for (const Match& match : matches) {
    if (has_it(match)) datasets.insert(datasets.end(), match.datasets.begin(), match.datasets.end());
  }
  std::erase_if(matches, [&](const Match& match) {
    return !has_it(match) &&
           std::any_of(match.evidence.begin(), match.evidence.end(),
                       [](const Evidence& evidence) { return evidence.operation == "joined"; }) &&
           std::find_first_of(match.datasets.begin(), match.datasets.end(), datasets.begin(),
                              datasets.end()) != match.datasets.end();
  });
}

}  // namespace

void put_longer(std::vector<ListedName>& listed, std::vector<ListedName>&& added) {
  if (added.empty()) return;
  std::vector<ListedName> all;
  all.reserve(listed.size() + added.size());
  std::size_t next = 0;
  for (ListedName& name : added) {
    while (next < listed.size() && listed[next].span.end <= name.span.begin)
      all.push_back(std::move(listed[next++]));
    std::size_t behind = next;
    bool longer = false;
    for (; behind < listed.size() && listed[behind].span.begin < name.span.end; ++behind)
      longer = longer || listed[behind].span.size() > name.span.size();
    if (longer) continue;
    next = behind;
    all.push_back(std::move(name));
  }
  while (next < listed.size()) all.push_back(std::move(listed[next++]));
  listed = std::move(all);
}

const std::vector<Judged>& judged_of_popular(std::string_view listed, bool person, ListedNamesCache& cache,
                                             Scratch& scratch) {
  const auto [at, missing] = cache.answers.try_emplace('\x0b' + std::string(listed));
  if (missing) {
    Query query;
    // See is_same_name(); a person of fewer bits does not stand.
    screen::Interest interest{.person = kAlsoBits};
    if (person) interest.other = kAlsoBits;
    base::for_each_part(listed, '|', [&](std::string_view name) {
      query.names.assign(1, std::string(name));
      std::vector<Match> matches = screen::screen_for(cache.probe, query, scratch, interest).matches;
      drop_nearly_so(name, matches);
      for (Match& match : matches) {
        const bool known = std::any_of(at->second.begin(), at->second.end(), [&](const Judged& judged) {
          return judged.match->ordinal == match.ordinal;
        });
        if (!known && is_same_name(match, person, cache.buffer))
          at->second.push_back({std::move(match), Standing::kStands});
      }
    });
  }
  return at->second;
}

std::vector<SharedMatch> records_of_popular(std::string_view listed, bool person, ListedNamesCache& cache,
                                            Scratch& scratch) {
  std::vector<SharedMatch> matches;
  for (const Judged& judged : judged_of_popular(listed, person, cache, scratch))
    matches.push_back(judged.match);
  return matches;
}

std::string_view names_of_person_of_the_news(std::string_view listed_name) {
  static const std::unordered_map<std::string, std::string> kNames = [] {
    std::unordered_map<std::string, std::string> all;
    const auto add = [&](std::string_view names) {
      base::for_each_part(names, '|', [&](std::string_view name) {
        all.try_emplace(text::folded(name), std::string(names));
      });
    };
    for (const std::string_view file : {"transcriptions.tsv", "popular_names.tsv"}) {
      base::for_each_row(base::data_table(file), [&](const auto& column, std::size_t count) {
        if (count >= 3 && column[2] == "p") add(column[1]);
      });
    }
    base::for_each_row(base::data_table("office_holders.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 1) add(column[0]);
    });
    return all;
  }();
  const auto found = kNames.find(text::folded(listed_name));
  return found == kNames.end() ? std::string_view{} : std::string_view(found->second);
}

bool is_person_of_the_news(std::string_view listed_name) {
  return !names_of_person_of_the_news(listed_name).empty();
}

void for_each_popular_character_name(const std::function<void(const PopularCharacters&)>& visit) {
  for (const std::string_view file : {"transcriptions.tsv", "popular_names.tsv"}) {
    base::for_each_row(base::data_table(file), [&](const auto& column, std::size_t count) {
      if (count < 3) return;
      base::for_each_part(column[0], '|', [&](std::string_view name) {
        if (!is_name_of_characters(name)) return;
        const bool placed = name.ends_with('^');
        if (placed) name.remove_suffix(1);
        visit({name, column[1], column[2] == "p", placed, count > 3 ? column[3] : std::string_view{}});
      });
    });
  }
}

bool may_begin_popular_name(text::Script script, std::string_view lower, bool small) {
  bool may = false;
  std::string plain;
  for_each_form(script, lower, plain, [&](std::string_view word) {
    PopularNameTable::get().for_each_beginning(word, small, [&](const PopularName& name) {
      may = may || (!(small && name.capital) && is_word(word, name.words.front(), name.words.size() == 1));
    });
  });
  return may;
}

void find_popular_names(const Screener& screener, Scratch& scratch, Work& work) {
  Finder(screener, scratch, work).run();
}

}  // namespace tamis::documents
