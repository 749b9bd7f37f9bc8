// What somebody's people do or suffer is not his: "Putin's allies met", "les avocats de Maduro ont signé".
#include <algorithm>
#include <string_view>

#include "documents/events/event_unnamed.h"
#include "documents/names/oblique_names.h"
#include "documents/names/retinues.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/possessive_mark.h"
#include "documents/words/tokens.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostAdjectives = 2;

// People who may be somebody's; `any`: those who are nobody's organ, whoever theirs is ("Iran's allies", not "Iran's soldiers").
bool is_retinue(const WordHit& word, bool any) noexcept {
  const std::string_view value = word.word->value;
  return word.word->word == WordClass::kPeople &&
         (value == "retinue" ||
          (!any && (value == "persons" || value == "official" || value == "delegation")));
}

class RetinueFinder {
 public:
  explicit RetinueFinder(EventSentence& out) : out_(out), text_(out.work->tokens) {}

  void run() {
    for (const WordHit& word : out_.words) {
      if (!is_retinue(word, false) || covers_trigger(out_, word.tokens.first)) continue;
      const std::size_t owner = owner_of(word);
      if (owner == out_.names.size()) continue;
      join(word, owner);
    }
  }

 private:
  [[nodiscard]] bool may_own(const Who& who, const WordHit& word) const {
    if (who.unnamed || who.described || who.compound || who.mention < 0 || who.tie == Tie::kAdjective ||
        (who.tokens.contains(word.tokens.first) && !is_titled_by(who, word)))
      return false;
    return (who.kind == EntityKind::kPerson && !who.pronoun) || is_retinue(word, true);
  }

  // "|Советник| Медведева", "|محامي| مادورو": read as his title, and his name stands in another form than a title's bearer, or the
  // noun in one that no title has.
  [[nodiscard]] bool is_titled_by(const Who& who, const WordHit& word) const {
    return is_retinue(word, true) && who.tokens.first == word.tokens.first &&
           word.tokens.last < who.tokens.last &&
           (out_.language == "ar" || (has_order(out_.language, WordOrder::kSlavic) &&
                                      is_oblique_name(*out_.work, who.tokens.last - 1, word.tokens.last)));
  }

  // The name that the people are of, its place in names; their number: there is none.
  [[nodiscard]] std::size_t owner_of(const WordHit& word) const {
    const std::uint32_t left = before_adjectives(word.tokens.first);
    const std::uint32_t right = word.tokens.last;
    for (std::size_t n = 0; n < out_.names.size(); ++n) {
      const Who& who = out_.names[n];
      if (!may_own(who, word)) continue;
      if (who.tokens.last <= word.tokens.first ? owns_behind(who, left, word.tokens.first)
                                               : owned_before(who, right, is_retinue(word, true)))
        return n;
    }
    return out_.names.size();
  }

  // The first of the small words before the noun: adjectives, of which none ends a name.
  [[nodiscard]] std::uint32_t before_adjectives(std::uint32_t noun) const {
    std::uint32_t at = noun;
    while (at > out_.tokens.first && noun - at < kMostAdjectives && is_plain(at - 1)) --at;
    return at;
  }

  [[nodiscard]] bool is_plain(std::uint32_t token) const {
    return text_.tokens[token].kind == TokenKind::kWord && !text_.tokens[token].capital &&
           out_.work->mention_of[token] < 0 && !out_.page->time[token] && !out_.page->cue[token] &&
           !covers_trigger(out_, token) && !is_possessive_mark(text_.lower(token)) &&
           clause_word_classes(out_.language, text_.lower(token)) == 0;
  }

  // "Putin's |closest| allies", "Putins Verbündete", "普京的盟友", "푸틴의 측근": the name before them in a form that says whose.
  [[nodiscard]] bool owns_behind(const Who& who, std::uint32_t adjectives, std::uint32_t noun) const {
    std::uint32_t end = who.tokens.last;
    bool whose = who.possessive;
    if (end < noun && is_possessive_mark(text_.lower(end))) ++end;
    const GrammarWords& grammar = grammar_words(out_.language);
    if (end < noun && grammar.has(WordUse::kWhoseParticle, text_.at(end))) {
      whose = true;
      ++end;
    }
    if (out_.language == "tr" && grammar.has(WordUse::kWhoseParticle, text_.lower(end - 1))) whose = true;
    if (out_.language == "ko") whose = whose || grammar.ends(WordUse::kWhoseParticle, text_.at(end - 1));
    return whose && end >= adjectives && end <= noun;
  }

  // "allies |of| Putin", "союзники Путина", "حلفاء بوتين": the name behind them, by a preposition or in the genitive; that alone says
  // little behind a noun that is also a title ("бизнесмена Иванова").
  [[nodiscard]] bool owned_before(const Who& who, std::uint32_t noun_end, bool retinue) const {
    std::uint32_t at = std::max(who.title > 0 ? who.title : who.tokens.first, noun_end);
    if (at == noun_end) {
      if (!retinue) return false;
      if (has_order(out_.language, WordOrder::kSlavic))
        return is_genitive_name(text_, who.tokens, out_.language) ||
               is_oblique_name(*out_.work, who.tokens.last - 1, noun_end);
      return out_.language == "ar" || out_.language == "fa";
    }
    while (at > noun_end && hit_ending_at(out_, at, WordClass::kDeterminer) != nullptr) --at;
    // "Anhänger |des| Präsidenten X"
    if (at == noun_end && out_.language == "de" &&
        (clause_word_classes("de", text_.lower(at)) & clause_word::kGenitive) != 0)
      return true;
    const WordHit* of = hit_ending_at(out_, at, WordClass::kPreposition);
    if (of == nullptr || (of->word->tie != Tie::kOf && of->word->tie != Tie::kVon)) return false;
    std::uint32_t between = of->tokens.first;
    while (between > noun_end && of->tokens.first - between < kMostAdjectives && is_plain(between - 1))
      --between;
    return between == noun_end;
  }

  // Makes both one who has no name; a name beside the people is who acts, and the owner is nobody here.
  void join(const WordHit& word, std::size_t owner) {
    Who who;
    who.tokens = {std::min(word.tokens.first, out_.names[owner].tokens.first),
                  std::max(word.tokens.last, out_.names[owner].tokens.last)};
    join_number(who);
    who.whole = who.tokens;
    who.unnamed = who.retinue = true;
    who.delegation = word.word->value == "delegation";
    who.official = word.word->value == "official";
    who.kind = EntityKind::kPerson;
    who.clause_token = word.tokens.first;
    who.speaker = out_.page->speaker[word.tokens.first];
    who.fears = out_.page->fears[word.tokens.first];
    out_.names.erase(out_.names.begin() + static_cast<std::ptrdiff_t>(owner));
    const bool titled = std::any_of(out_.names.begin(), out_.names.end(), [&](const Who& name) {
      return name.kind == EntityKind::kPerson && !name.unnamed &&
             (name.tokens.first == who.tokens.last || name.tokens.contains(word.tokens.first));
    });
    if (titled) return;
    if (is_aside(who.tokens)) who.tie = Tie::kNone;
    std::erase_if(out_.names, [&](const Who& other) {
      return who.tokens.first <= other.tokens.first && other.tokens.last <= who.tokens.last;
    });
    out_.names.insert(std::upper_bound(out_.names.begin(), out_.names.end(), who.tokens.first,
                                       [](std::uint32_t at, const Who& b) { return at < b.tokens.first; }),
                      who);
  }

  // "The tycoon|, a close friend of Putin,| was listed": an aside about whoever a noun before it stands for.
  [[nodiscard]] bool is_aside(TokenRange people) const {
    std::uint32_t first = people.first;
    while (first > out_.tokens.first && people.first - first < kMostAdjectives &&
           text_.tokens[first - 1].kind == TokenKind::kWord && !text_.tokens[first - 1].capital)
      --first;
    return first >= out_.tokens.first + 2 && text_.tokens[first - 1].kind == TokenKind::kComma &&
           text_.tokens[first - 2].kind == TokenKind::kWord && !text_.tokens[first - 2].capital &&
           people.last < out_.tokens.last && text_.tokens[people.last].kind == TokenKind::kComma;
  }

  // "|two| sons of Kadyrov"
  void join_number(Who& who) const {
    const auto& quantities = out_.work->document->quantities;
    const std::uint32_t begin = text_.tokens[out_.tokens.first].begin;
    for (auto quantity =
             std::lower_bound(quantities.begin(), quantities.end(), begin,
                              [](const Quantity& a, std::uint32_t at) { return a.span.begin < at; });
         quantity != quantities.end(); ++quantity) {
      const TokenRange number = text_.tokens_in(quantity->span);
      if (number.first > who.tokens.first) break;
      if (number.last < who.tokens.first || number.last > who.tokens.last) continue;
      who.tokens.first = number.first;
      who.numbered = true;
    }
  }

  EventSentence& out_;
  const TextTokens& text_;
};

}  // namespace

void find_retinues(EventSentence& out) {
  if (!out.names.empty()) RetinueFinder(out).run();
}

}  // namespace tamis::documents
