#include "documents/names/introduced_bodies.h"

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
#include "documents/listed/listed_other_names.h"
#include "documents/listed/listed_rules.h"
#include "documents/listed/party_filter.h"
#include "documents/listed/popular_names.h"
#include "documents/words/inflection.h"
#include "documents/words/language_place.h"
#include "documents/words/span_index.h"
#include "documents/words/stop_words.h"
#include "documents/words/word_shapes.h"
#include "names/lexicon.h"
#include "screen/prepared_name.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostWordsBetween = 4;  // adjectives between the noun and the name
constexpr std::uint32_t kMostWordsBehind = 7;   // tokens of an apposition, from its comma on
constexpr int kOrdinaryWords =
    2;  // that are a name together, where the text says of what country the body is
constexpr std::uint32_t kMostWordsBefore = 3;  // from the noun back to the country's adjective
constexpr std::size_t kFewestLetters = 4;
constexpr std::string_view kNoCountry = "zz";
constexpr std::size_t kFewestLettersOfSuffix = 3;  // before the last part of a compound

// The nouns of a language.
struct Nouns {
  std::unordered_set<std::string_view> words;
  std::vector<std::string_view> suffixes;
  WordShapes shapes;  // of `words`

  void add(std::string_view word) {
    words.insert(word);
    shapes.add(word);
  }
  [[nodiscard]] bool has(std::string_view lower) const {
    return (shapes.may_have(lower) && words.contains(lower)) ||
           std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view suffix) {
             return lower.ends_with(suffix) && lower.size() >= suffix.size() + kFewestLettersOfSuffix;
           });
  }
};

const Nouns* nouns_of(std::string_view language) {
  static const std::unordered_map<std::string_view, Nouns> kNouns = [] {
    std::unordered_map<std::string_view, Nouns> all;
    base::for_each_row(base::data_table("body_nouns.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 2) return;
      Nouns& own = all[column[0]];
      base::for_each_part(column[1], ' ', [&](std::string_view noun) {
        if (noun.front() == '-') own.suffixes.push_back(noun.substr(1));
        own.add(noun.front() == '-' ? noun.substr(1) : noun);
      });
    });
    return all;
  }();
  static const auto kPlaces = [] {
    std::array<const Nouns*, kLanguagePlaces + 1> places{};
    for (const auto& [code, own] : kNouns) places[language_place(code)] = &own;
    places[kLanguagePlaces] = nullptr;
    return places;
  }();
  return kPlaces[language_place(language)];
}

// Whether adjectives stand behind their noun.
bool puts_adjectives_behind(std::string_view language) noexcept {
  return language == "fr" || language == "es" || language == "it" || language == "pt" || language == "ro";
}

// A name as the page has it, and whose it is.
struct Introduced {
  TokenRange tokens;
  std::string_view country;  // that an adjective at the noun gives; empty: none
  std::uint32_t noun = 0;    // token
};

class Finder {
 public:
  Finder(const Screener& screener, Scratch& scratch, Work& work)
      : scratch_(scratch), work_(work), text_(work.tokens) {
    use_listed_cache(screener, work);
    cache_ = work.listed_cache.get();
    countries_.emplace(work, *cache_);
    filter_.emplace(*cache_);
    names_.schema = "Organization";
  }

  void run() {
    for_each_capital([this](std::uint32_t i) {
      if (const std::optional<Introduced> name = introduced(i)) take(*name);
      return i + 1;
    });
    if (found_.empty()) return;
    for (const NameInText& name : work_.names)
      names_at_.add(
          std::min(name.tokens.first, name.core.empty() ? name.tokens.first : name.core_tokens.first),
          std::max(name.tokens.last, name.core_tokens.last));
    put_longer(work_.listed, std::vector<ListedName>(found_));
    std::vector<ListedName> again;
    for_each_capital([&](std::uint32_t i) { return take_again(i, again); });
    put_longer(work_.listed, std::move(again));
  }

 private:
  // Calls `visit` with each word that has a capital, outside of furniture; it returns where to go on.
  template <class Visit>
  void for_each_capital(Visit&& visit) {
    for (const Sentence& sentence : text_.sentences) {
      if (work_.document->blocks[sentence.block].zone == Zone::kFurniture) continue;
      sentence_ = sentence.tokens;
      language_ = work_.language(sentence.block);
      nouns_ = nouns_of(language_);
      for (std::uint32_t i = sentence_.first; i < sentence_.last;) {
        const std::uint32_t next = is_capital(i) ? visit(i) : i + 1;
        i = std::max(next, i + 1);
      }
    }
  }

  [[nodiscard]] bool is_word(std::uint32_t i) const {
    return i >= sentence_.first && i < sentence_.last && text_.tokens[i].kind == TokenKind::kWord;
  }
  [[nodiscard]] bool is_capital(std::uint32_t i) const {
    return is_word(i) && text_.tokens[i].capital && is_cased(text_.tokens[i].script);
  }

  // The name that begins at `i`, if a noun introduces it.
  [[nodiscard]] std::optional<Introduced> introduced(std::uint32_t i) {
    if (nouns_ == nullptr) return std::nullopt;
    if (std::optional<Introduced> name = introduced_behind(i)) return name;
    if (i == sentence_.first) return std::nullopt;
    std::uint32_t before = i - 1;
    if (text_.tokens[before].kind == TokenKind::kQuote && before > sentence_.first) --before;
    Introduced name;
    const std::uint32_t most = puts_adjectives_behind(language_) ? kMostWordsBetween : 0;
    for (std::uint32_t between = 0; is_word(before); ++between, --before) {
      if (is_noun(before)) {
        if (name.country.empty()) name.country = country_before(before);
        name.noun = before;
        name.tokens = {i, i + 1};
        while (name.tokens.last - i < kMostWordsOfBody && goes_on(name.tokens.last)) ++name.tokens.last;
        return name;
      }
      if (between >= most || text_.tokens[before].capital) return std::nullopt;
      const std::string_view country = countries_->at(before);
      if (!country.empty()) {
        name.country = country;
      } else if (is_stop_word(language_, text_.lower(before)) && !connects_concepts(text_.lower(before))) {
        return std::nullopt;
      }
      if (before == sentence_.first) return std::nullopt;
    }
    return std::nullopt;
  }

  // "Bright Shore, a Russian company": the name that begins at `i`, if a comma and a noun with its country's adjective follow.
  [[nodiscard]] std::optional<Introduced> introduced_behind(std::uint32_t i) {
    if (i > sentence_.first && goes_on(i) && is_capital(i - 1)) return std::nullopt;
    Introduced name;
    name.tokens = {i, i + 1};
    while (name.tokens.last - i <= kMostWordsOfBody && goes_on(name.tokens.last)) ++name.tokens.last;
    const std::uint32_t comma = name.tokens.last;
    if (comma - i > kMostWordsOfBody || comma >= sentence_.last ||
        text_.tokens[comma].kind != TokenKind::kComma)
      return std::nullopt;
    for (std::uint32_t k = comma + 1; k < sentence_.last && k <= comma + kMostWordsBehind; ++k) {
      if (text_.tokens[k].kind == TokenKind::kHyphen) continue;
      if (!is_word(k)) break;
      if (name.country.empty()) name.country = countries_->at(k);
      if (name.noun == 0 && is_noun(k)) name.noun = k;
    }
    if (name.noun == 0 || name.country.empty()) return std::nullopt;
    return name;
  }

  // Whether the word belongs to a name that stands before it: with a capital, behind a blank or hyphen.
  [[nodiscard]] bool goes_on(std::uint32_t i) const {
    return is_capital(i) && !text_.tokens[i].sentence_start;
  }

  [[nodiscard]] bool is_noun(std::uint32_t i) {
    const std::string_view lower = text_.lower(i);
    if (lower.empty() || (text_.tokens[i].capital && language_ != "de" && i != sentence_.first)) return false;
    if (nouns_->has(lower)) return true;
    forms_.clear();
    peel(language_, text_.at(i), lower, forms_);
    return std::any_of(forms_.begin(), forms_.end(), [this](const std::string& form) {
      plain_.clear();
      append_lower(plain_, form);
      return nouns_->has(plain_);
    });
  }

  // "the Iranian state-owned airline", "российская компания"
  [[nodiscard]] std::string_view country_before(std::uint32_t noun) {
    for (std::uint32_t i = noun; i > sentence_.first && noun - i < kMostWordsBefore;) {
      --i;
      if (text_.tokens[i].kind == TokenKind::kHyphen) continue;
      if (!is_word(i)) break;
      if (const std::string_view country = countries_->at(i); !country.empty()) return country;
    }
    return {};
  }

  [[nodiscard]] bool covered(TokenRange tokens) const {
    const auto ends_before = [](const ListedName& listed, std::uint32_t token) {
      return listed.tokens.last <= token;
    };
    const auto at = std::lower_bound(work_.listed.begin(), work_.listed.end(), tokens.first, ends_before);
    return at != work_.listed.end() && at->tokens.first < tokens.last;
  }

  // The longest listed name that the words are.
  void take(Introduced name) {
    const std::uint32_t whole = name.tokens.last;
    for (; name.tokens.last > name.tokens.first; --name.tokens.last) {
      if (covered(name.tokens)) continue;
      const std::string written(text_.at(text_.span(name.tokens)));
      // "die Firma Wagner aus Köln"
      if (name.country.empty() && is_person_word(written)) continue;
      ListedName found;
      for (const Judged& judged : judge(written)) {
        const bool stands = name.country.empty() ? countries_->has_country_of(judged.match)
                                                 : countries_->may_be_of(judged.match, name.country);
        // "Firma Garant Immobilien" is no OIL SERVICE GARANT: what is cut on both sides must be of the country that the noun says.
        if (judged.standing == Standing::kShort && name.country.empty() && name.tokens.last != whole)
          continue;
        if (judged.standing == Standing::kCountry &&
            (name.country.empty() || countries_->may_be_of(judged.match, kNoCountry)))
          continue;
        if (stands && !is_of_another_kind(judged.match, name.noun)) found.matches.push_back(judged.match);
      }
      if (found.matches.empty()) continue;
      found.tokens = name.tokens;
      found.span = text_.span(name.tokens);
      found.query = written;
      found.reason = "a name behind a word that says what it is";
      of_name_.try_emplace(found.query, found_.size());
      found_.push_back(std::move(found));
      return;
    }
  }

  // "agencia iraní Mehr" is no Mehr Bank: what the listed name has beyond the page's says another kind of body than the noun.
  [[nodiscard]] bool is_of_another_kind(const Match& match, std::uint32_t noun) const {
    std::vector<Concept> own;
    concepts_of(text_.lower(noun), own);
    std::vector<Concept> listed;
    for (const Evidence& evidence : match.evidence) {
      if (evidence.operation != "missing" || !evidence.query.empty()) continue;
      for (const text::Token& word : cache_->buffer.tokenize(evidence.listed)) {
        if (!is_legal_or_link(word.latin)) concepts_of(word.latin, listed);
      }
    }
    return std::any_of(listed.begin(), listed.end(), [&](Concept number) {
      return concept_class(number) == ConceptClass::kBody &&
             std::find(own.begin(), own.end(), number) == own.end();
    });
  }

  // The words at `i` where the page has introduced them before or behind. Returns where to go on.
  [[nodiscard]] std::uint32_t take_again(std::uint32_t i, std::vector<ListedName>& again) {
    for (std::uint32_t words = kMostWordsOfBody; words > 0; --words) {
      const TokenRange tokens{i, i + words};
      if (tokens.last > sentence_.last) continue;
      const auto at = of_name_.find(std::string(text_.at(text_.span(tokens))));
      if (at == of_name_.end() || covered(tokens) || is_of_person(tokens)) continue;
      ListedName name = found_[at->second];
      name.tokens = tokens;
      name.span = text_.span(tokens);
      name.reason = "a name that the page gives with a word that says what it is";
      again.push_back(std::move(name));
      return tokens.last;
    }
    return i + 1;
  }

  // Whether the words are part of a person's name of more words.
  [[nodiscard]] bool is_of_person(TokenRange tokens) const {
    return names_at_.any(tokens.first, tokens.last, [&](std::size_t n) {
      const NameInText& name = work_.names[n];
      return name.kind == EntityKind::kPerson && name.core_tokens.first <= tokens.first &&
             tokens.last <= name.core_tokens.last &&
             name.core_tokens.last - name.core_tokens.first > tokens.last - tokens.first;
    });
  }

  const std::vector<Judged>& judge(const std::string& name) {
    static const std::vector<Judged> kNothing;
    if (screened_.size() >= kMostIntroducedScreened && !screened_.contains(name)) return kNothing;
    screened_.insert(name);
    const auto [known, missing] = cache_->introduced.try_emplace(name);
    if (!missing) return known->second;
    if (filter_->organisation(name, true) == PartyReach::kNobody) return known->second;
    names_.names.assign(1, name);
    std::size_t fewest = SIZE_MAX;
    for (Match& match : cache_->probe.screen(names_, scratch_).matches) {
      if (screen::name_kind_of_schema(match.schema) != names::NameKind::kOrganization) continue;
      Standing standing = Standing::kNot;
      std::optional<std::size_t> left = words_left(match, standing);
      if (!left) {
        standing = standing_by_other_name(cache_->probe.index(), match, name, cache_->buffer);
        if (standing != Standing::kNot) left = 0;
      }
      if (!left || *left > fewest) continue;
      if (*left < fewest) known->second.clear();
      fewest = *left;
      known->second.push_back({std::move(match), standing});
    }
    return known->second;
  }

  // How many words the listed name has beyond the page's, all of which it has letter by letter; none, if these say more than what
  // the body is, or the page's say too little. `standing`: kShort, when words are left;
  // kCountry, when ordinary words alone are the whole name.
  [[nodiscard]] std::optional<std::size_t> words_left(const Match& match, Standing& standing) const {
    std::size_t left = 0;
    int ordinary = 0;
    bool says_something = false;
    for (const Evidence& evidence : match.evidence) {
      const std::string_view operation = evidence.operation;
      if (operation == "equal" || operation == "equivalent") {
        if (text::folded(evidence.query) != text::folded(evidence.listed)) return std::nullopt;
        says_something = says_something || tells(evidence.query);
        for (const text::Token& word : cache_->buffer.tokenize(evidence.query)) {
          if (!is_legal_or_link(word.latin)) ++ordinary;
        }
      } else if (operation == "missing" && evidence.query.empty()) {
        for (const text::Token& word : cache_->buffer.tokenize(evidence.listed)) {
          if (is_legal_or_link(word.latin)) continue;
          if (!is_common_word(word.latin)) return std::nullopt;
          ++left;
        }
      } else if (!evidence.query.empty() || operation == "replaced") {
        return std::nullopt;
      }
    }
    if (!says_something && (left != 0 || ordinary < kOrdinaryWords)) return std::nullopt;
    standing = !says_something ? Standing::kCountry : left != 0 ? Standing::kShort : Standing::kStands;
    return left;
  }

  // Whether a word of a name is more than a word for "company" or an ordinary word; "Wagner" is, though many people are called so.
  [[nodiscard]] bool tells(std::string_view written) const {
    const auto words = cache_->buffer.tokenize(written);
    return std::any_of(words.begin(), words.end(), [](const text::Token& word) {
      return word.latin.size() >= kFewestLetters && !is_legal_or_link(word.latin) &&
             (!is_common_word(word.latin) || is_person_word(word.latin));
    });
  }

  // Whether people are called so.
  [[nodiscard]] static bool is_person_word(std::string_view word) {
    return names::word_bits(names::NameKind::kPerson, text::folded(word)) < names::kUnknownBits;
  }

  Scratch& scratch_;
  Work& work_;
  const TextTokens& text_;
  std::optional<PartyFilter> filter_;
  ListedNamesCache* cache_ = nullptr;
  std::optional<PageCountries> countries_;
  SpanIndex names_at_;  // Work::names, by all their tokens
  TokenRange sentence_;
  std::string_view language_;
  const Nouns* nouns_ = nullptr;
  std::unordered_set<std::string> screened_;
  std::vector<std::string> forms_;
  std::string plain_;
  Query names_;
  std::vector<ListedName> found_;
  std::unordered_map<std::string, std::size_t> of_name_;  // in found_
};

}  // namespace

void find_introduced_bodies(const Screener& screener, Scratch& scratch, Work& work) {
  Finder(screener, scratch, work).run();
}

bool is_body_noun(std::string_view language, std::string_view lower) {
  const Nouns* nouns = nouns_of(language);
  if (nouns == nullptr) return false;
  if (nouns->has(lower)) return true;
  if (language != "de") return false;
  for (const std::string_view ending : {"es", "s"}) {
    if (lower.ends_with(ending) && nouns->has(lower.substr(0, lower.size() - ending.size()))) return true;
  }
  return false;
}

}  // namespace tamis::documents
