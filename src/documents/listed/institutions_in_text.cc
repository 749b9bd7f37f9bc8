#include "documents/listed/institutions_in_text.h"
#include "documents/words/name_grammar.h"

#include <algorithm>
#include <string>
#include <utility>

#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/stop_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

using text::Script;

constexpr std::size_t kMostItems = 10;
constexpr std::uint32_t kMostConnectors = 3;
constexpr std::uint32_t kMostCharacters = 15;

// A word of a phrase that says something.
struct Item {
  std::uint32_t token = 0;
  std::uint32_t end = 0;  // token behind; more than one of Han characters
  std::vector<Concept> concepts;
  std::string_view country;
};

class Phrases {
 public:
  Phrases(TokenRange range, std::string_view language, const Work& work, Scratch& scratch,
          ListedNamesCache& cache, WordsAtHand& words, PageCountries& countries, std::vector<ListedName>& out)
      : range_(range),
        language_(language),
        text_(work.tokens),
        scratch_(scratch),
        cache_(cache),
        words_(words),
        countries_(countries),
        out_(out) {}

  void run() {
    std::uint32_t i = range_.first;
    while (i < range_.last) {
      // Few words say anything.
      const Token& token = text_.tokens[i];
      if (token.kind != TokenKind::kWord ||
          (words_.saying_at(i) == nullptr && !is_character_script(token.script))) {
        ++i;
        continue;
      }
      Item item;
      if (!read(i, item)) {
        ++i;
        continue;
      }
      items_.clear();
      std::uint32_t end = item.end;
      items_.push_back(std::move(item));
      while (items_.size() < kMostItems) {
        std::uint32_t next = end;
        std::uint32_t connectors = 0;
        while (next < range_.last && connectors < kMostConnectors && connects(next)) {
          ++next;
          ++connectors;
        }
        Item more;
        if (next >= range_.last || !read(next, more)) break;
        // "국방부는 |북한|이 ...": whose a body is stands before it.
        if (!more.country.empty() && has_order(language_, WordOrder::kCountryFirst)) break;
        end = more.end;
        items_.push_back(std::move(more));
      }
      phrase();
      i = end;
    }
  }

 private:
  [[nodiscard]] bool connects(std::uint32_t i) const {
    const Token& token = text_.tokens[i];
    if (token.kind == TokenKind::kHyphen) return true;
    if (token.kind != TokenKind::kWord || token.capital) return false;
    return connects_concepts(text_.lower(i));
  }

  bool read(std::uint32_t i, Item& item) {
    const Token& token = text_.tokens[i];
    if (token.kind != TokenKind::kWord) return false;
    item.token = i;
    item.end = i + 1;
    item.concepts.clear();
    item.country = {};
    if (token.script == Script::kHan || token.script == Script::kKatakana) return read_characters(i, item);
    const TextWord* word = words_.saying_at(i);
    if (word == nullptr) return false;
    if (!word->concepts.empty()) {
      item.concepts = word->concepts;
      return true;
    }
    if (word->country.empty() && !word->begins_country) return false;
    std::uint32_t tokens = 1;
    item.country = countries_.at(i, &tokens);
    item.end = std::min(i + tokens, range_.last);
    return !item.country.empty();
  }

  // Characters stand one a token: as many as go on.
  bool read_characters(std::uint32_t i, Item& item) {
    const Token& token = text_.tokens[i];
    if (i < run_.first || i >= run_.last) {
      run_ = {i, i + 1};
      while (run_.last < range_.last && text_.tokens[run_.last].script == token.script &&
             text_.tokens[run_.last].begin == text_.tokens[run_.last - 1].end)
        ++run_.last;
    }
    const std::uint32_t last = std::min(run_.last - 1, i + kMostCharacters);
    const std::string_view characters = text_.at({token.begin, text_.tokens[last].end});
    if (may_begin_country(characters)) {
      // 俄罗斯国防部; of katakana the whole run.
      const std::uint32_t most =
          token.script == Script::kHan ? std::min<std::uint32_t>(last - i + 1, 5) : last - i + 1;
      const std::uint32_t least = token.script == Script::kHan ? 2 : most;
      for (std::uint32_t size = most; size >= least; --size) {
        item.country =
            cache_.country_of(std::string(text_.at({token.begin, text_.tokens[i + size - 1].end})));
        if (item.country.empty()) continue;
        item.end = i + size;
        return true;
      }
    }
    if (token.script != Script::kHan || !may_have_concepts(characters)) return false;
    const std::size_t used = concepts_at(characters, item.concepts);
    if (used == 0) return false;
    while (item.end <= last && text_.tokens[item.end - 1].end - token.begin < used) ++item.end;
    return true;
  }

  // All stretches of the phrase, the longest first; behind one that is accepted the phrase goes on.
  void phrase() {
    std::size_t begin = 0;
    const std::size_t count = items_.size();
    while (begin < count) {
      std::size_t next = 0;
      for (std::size_t size = count - begin; size > 0 && next == 0; --size) {
        for (std::size_t first = begin; first + size <= count && next == 0; ++first) {
          if (accept(first, first + size)) next = first + size;
        }
      }
      if (next == 0) return;
      begin = next;
    }
  }

  bool accept(std::size_t first, std::size_t last) {
    // 俄罗斯国防部长 is whoever heads it, 导弹部件 a thing.
    const std::uint32_t behind = items_[last - 1].end;
    if (behind < range_.last && text_.tokens[behind].script == Script::kHan &&
        !text_.tokens[behind].space_before &&
        (grammar_words("zh").has(WordUse::kHeadOf, text_.at(behind)) ||
         is_grammar_word(NameGrammar::kBodyGoesOn, text_.at(behind))))
      return false;
    ConceptBag bag;
    wanted_.clear();
    for (std::size_t k = first; k < last; ++k) {
      for (const Concept number : items_[k].concepts) bag.add(number);
      if (!items_[k].country.empty()) wanted_.push_back(items_[k].country);
    }
    if (bag.bodies == 0 || bag.domains == 0) return false;
    // Two countries are two institutions.
    if (wanted_.size() > 1 && std::any_of(wanted_.begin(), wanted_.end(),
                                          [&](std::string_view code) { return code != wanted_.front(); }))
      return false;
    const auto& listed = cache_.institutions.find(bag);
    if (listed.empty()) return false;
    if (wanted_.empty() && first != 0 && !items_[first - 1].country.empty())
      wanted_.push_back(items_[first - 1].country);
    // 乌克兰国防部情报总局: characters written onto each other are of one country.
    for (std::size_t k = first; wanted_.empty() && k > 0 && items_[k - 1].end == items_[k].token &&
                                is_character_script(text_.tokens[items_[k].token].script);
         --k) {
      if (!items_[k - 1].country.empty()) wanted_.push_back(items_[k - 1].country);
    }
    if (wanted_.empty() && text_.tokens[items_[first].token].script == Script::kHan) {
      if (const std::string_view code = countries_.written_before(items_[first].token); !code.empty())
        wanted_.push_back(code);
    }
    if (is_part_of_another(first, last)) return false;
    // "Brazilian Ministry of Defence": whose it is stands right before it.
    if (first != 0 && !items_[first - 1].country.empty() && items_[first - 1].end == items_[first].token &&
        (wanted_.empty() || wanted_.front() != items_[first - 1].country))
      return false;
    // The countries that have such an institution on a list.
    codes_.clear();
    for (const auto& one : listed) {
      for (const std::string_view code : one.countries) {
        if (std::find(codes_.begin(), codes_.end(), code) == codes_.end()) codes_.push_back(code);
      }
    }
    std::string_view code;
    if (!wanted_.empty()) {
      code = wanted_.front();
      if (std::find(codes_.begin(), codes_.end(), code) == codes_.end()) return false;
    } else {
      if (bag.domains < 2 && !is_rare_body(first, last)) return false;
      for (const std::string_view listed_code : codes_) {
        if (!countries_.has(listed_code)) continue;
        if (!code.empty()) return false;
        code = listed_code;
      }
      if (code.empty()) return false;
    }
    // "... in Iran", "Syria's ...": the place is not part of the name.
    while (last - first > 1 && !items_[last - 1].country.empty() &&
           is_behind_locative(items_[last - 1].token))
      --last;
    while (last - first > 1 && !items_[first].country.empty() && is_possessive(items_[first].end)) ++first;
    ListedName name;
    name.tokens = {items_[first].token, items_[last - 1].end};
    name.span = text_.span(name.tokens);
    name.translated = true;
    name.reason = "institution by its concepts";
    for (const auto& one : listed) {
      const bool of_country = one.countries.empty() ? codes_.size() == 1
                                                    : std::find(one.countries.begin(), one.countries.end(),
                                                                code) != one.countries.end();
      if (!of_country) continue;
      const bool known = std::any_of(name.matches.begin(), name.matches.end(),
                                     [&](const Match& match) { return match.ordinal == one.entity; });
      if (known || name.matches.size() >= kMostMatches) continue;
      add_match(one, name);
    }
    if (name.matches.empty()) return false;
    out_.push_back(std::move(name));
    return true;
  }

  [[nodiscard]] bool is_behind_locative(std::uint32_t token) const {
    return token > range_.first && is_locative(text_.lower(token - 1));
  }
  [[nodiscard]] bool is_possessive(std::uint32_t token) const {
    const std::string_view lower = token < range_.last ? text_.lower(token) : std::string_view{};
    return lower == "'s" || lower == "’s";
  }

  // Guards, corps and the like of one country are known by what they are.
  bool is_rare_body(std::size_t first, std::size_t last) const {
    static const std::vector<Concept> kRare = [] {
      std::vector<Concept> rare;
      concepts_of("guard", rare);
      return rare;
    }();
    for (std::size_t k = first; k < last; ++k) {
      for (const Concept number : items_[k].concepts) {
        if (std::find(kRare.begin(), kRare.end(), number) != kRare.end()) return true;
      }
    }
    return false;
  }

  // Whether a name stands at the phrase that makes it another institution: the Carnegie Institute for Nuclear Research.
  [[nodiscard]] bool is_part_of_another(std::size_t first, std::size_t last) const {
    const std::uint32_t begin = items_[first].token;
    const std::uint32_t end = items_[last - 1].end;
    const auto is_name = [&](std::uint32_t i) {
      const Token& token = text_.tokens[i];
      return token.kind == TokenKind::kWord && token.capital && !token.sentence_start &&
             !is_stop_word(language_, text_.lower(i));
    };
    if (begin > range_.first) {
      const bool hyphen = text_.tokens[begin - 1].kind == TokenKind::kHyphen;
      if (hyphen) return true;
      if (language_ != "de" && first == 0 && is_name(begin - 1)) return true;
    }
    if (end < range_.last && text_.tokens[end].kind == TokenKind::kHyphen && !text_.tokens[end].space_before)
      return true;
    // "Ministry of Defence of Ruritania"; what the phrase itself goes on with is looked at as a longer stretch.
    std::uint32_t next = end;
    while (next < range_.last && connects(next) && next < end + 2) ++next;
    return last == items_.size() && next != end && next < range_.last && is_name(next) && language_ != "de";
  }

  void add_match(const Institutions::Listed& listed, ListedName& name) {
    const auto [at, missing] = cache_.listed_names.try_emplace(listed.name);
    if (missing) {
      const Index::State& state = cache_.probe.index().state();
      query_.names.assign(1, std::string(state.names.text(state.names.name(listed.name))));
      Answer answer = cache_.probe.screen(query_, scratch_);
      for (Match& match : answer.matches) {
        if (match.ordinal == listed.entity) at->second = std::move(match);
      }
    }
    if (!at->second) return;
    const SharedMatch& match = *at->second;
    if (name.query.empty()) name.query = match->listed_name;
    name.matches.push_back(match);
  }

  TokenRange range_;
  TokenRange run_{range_.first, range_.first};  // the last run of characters that were read
  std::string_view language_;
  const TextTokens& text_;
  Scratch& scratch_;
  ListedNamesCache& cache_;
  WordsAtHand& words_;
  PageCountries& countries_;
  std::vector<ListedName>& out_;
  std::vector<Item> items_;
  std::vector<std::string_view> wanted_;
  std::vector<std::string_view> codes_;
  Query query_;
};

}  // namespace

void find_institutions(TokenRange range, std::string_view language, const Work& work, Scratch& scratch,
                       ListedNamesCache& cache, WordsAtHand& words, PageCountries& countries,
                       std::vector<ListedName>& out) {
  Phrases(range, language, work, scratch, cache, words, countries, out).run();
}

}  // namespace tamis::documents
