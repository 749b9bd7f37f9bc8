// What ties each name of a sentence: the preposition before it, the ending or particle behind it, or the name it is listed with
// (event_sentence.h).
#include <algorithm>

#include "documents/events/event_arabic.h"
#include "documents/events/event_german.h"
#include "documents/events/event_japanese.h"
#include "documents/events/event_joined_clauses.h"
#include "documents/events/event_name_joins.h"
#include "documents/events/event_sentence.h"
#include "documents/events/event_turkish.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/inflection.h"
#include "documents/words/offices.h"
#include "documents/words/possessive_mark.h"
#include "documents/words/relation_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// Words between a preposition and its name that no table has ("im fernen Wladiwostok").
constexpr int kUnknownWords = 1;
constexpr std::uint32_t kMostBetween = 6;
constexpr std::uint32_t kAppositionReach = 8;
// Words of a title between a name and the particle of both ("시진핑 국가주석과").
constexpr std::uint32_t kTitleWords = 3;
constexpr std::uint32_t kMostOfBracket = 10;  // tokens of what a bracket says of the name before it

// "チャン・チャンハ|（張昌河）|総局長と", "해외자산통제국|(OFAC)|은": the token behind a bracket at `at`; `at`: none, or a long one.
std::uint32_t behind_bracket(const EventSentence& out, std::uint32_t at) {
  const TextTokens& text = out.work->tokens;
  // "'노르드라인|'|을", "「アルカナ|」|を": a mark closes behind the name.
  const bool native = out.language == "ko" || out.language == "ja";
  if (native && at < out.tokens.last && text.tokens[at].kind == TokenKind::kQuote &&
      !text.tokens[at].space_before && at + 1 < out.tokens.last && !text.tokens[at + 1].space_before)
    ++at;
  if (at >= out.tokens.last || text.tokens[at].kind != TokenKind::kOpen) return at;
  for (std::uint32_t i = at + 1; i < out.tokens.last && i < at + kMostOfBracket; ++i) {
    if (text.tokens[i].kind == TokenKind::kClose) return i + 1;
  }
  return at;
}

// The ending or particle behind a name, in languages that tie their names so. False: none.
bool find_ending(const EventSentence& out, Who& who) {
  const TextTokens& text = out.work->tokens;
  const auto take = [&](std::string_view ending) {
    for (const char* mark : {"'", "’"}) {
      if (ending.starts_with(mark)) ending.remove_prefix(std::string_view(mark).size());
    }
    for (const NameEnding& known : EventTables::get().endings) {
      if (known.language != out.language || known.ending != ending) continue;
      who.tie = known.tie;
      who.nominative = known.nominative;
      return true;
    }
    return false;
  };
  const auto particle = [&](std::uint32_t i) -> const WordHit* {
    for (const WordHit& hit : out.words) {
      if (hit.word->word == WordClass::kAfterName && hit.tokens.first == i) return &hit;
    }
    return nullptr;
  };
  const std::uint32_t behind_name = behind_bracket(out, who.tokens.last);
  if (out.language == "ja") return find_japanese_particle(out, behind_name, who);
  // What the last word has behind the name, or the last letters of a word that is no name of the page.
  const Token& last = text.tokens[who.tokens.last - 1];
  const std::uint32_t end =
      who.mention >= 0 ? out.work->document->mentions[static_cast<std::size_t>(who.mention)].span.end : 0;
  // "미국|에 의해|", "인력|을 위해|", "Melnikov'a |ait| yat": what stands behind the ending has the last word.
  const auto behind_ending = [&](std::uint32_t token) {
    const WordHit* hit =
        (out.language == "ko" || out.language == "tr") && token < out.tokens.last ? particle(token) : nullptr;
    // "Minotor'u |ve| müdürü"
    if (hit == nullptr || (out.language == "tr" && hit->word->tie == Tie::kWith)) return;
    who.tie = hit->word->tie;
    who.nominative = false;
  };
  if (end > last.begin && end < last.end && take(text.text.substr(end, last.end - end))) {
    behind_ending(who.tokens.last);
    return true;
  }
  if (who.tokens.last < out.tokens.last && !text.tokens[who.tokens.last].space_before &&
      take(text.at(who.tokens.last))) {
    behind_ending(who.tokens.last + 1);
    return true;
  }
  if (out.language == "ko") {
    if (behind_name > who.tokens.last && behind_name < out.tokens.last && take(text.at(behind_name))) {
      behind_ending(behind_name + 1);
      return true;
    }
    for (std::uint32_t i = who.tokens.last - 1; i < out.tokens.last && i < who.tokens.last + kTitleWords;
         ++i) {
      // "외교관 |3|명을"
      if (who.unnamed && text.tokens[i].kind == TokenKind::kNumber) continue;
      if (text.tokens[i].kind != TokenKind::kWord) break;
      const std::string_view word = text.at(i);
      // "|그는| 수단에": a pronoun has its own particle, and no title.
      if (who.pronoun && i >= who.tokens.last) break;
      // "박민호 |씨가| 경찰에": the form of address has one syllable.
      const bool address = i > who.tokens.first && word.starts_with("씨");
      const bool counter = i > 0 && who.unnamed && text.tokens[i - 1].kind == TokenKind::kNumber;
      const std::size_t stem = who.pronoun || address || counter ? 3 : 6;  // bytes
      for (const NameEnding& known : EventTables::get().endings) {
        if (known.language != "ko" || !word.ends_with(known.ending) ||
            word.size() < known.ending.size() + stem)
          continue;
        // "김여정 |총비서|": the short locative is one of places.
        if (known.tie == Tie::kIn && known.ending.size() == 3 && who.kind != EntityKind::kPlace) continue;
        who.tie = known.tie;
        who.nominative = known.nominative;
        behind_ending(i + 1);
        return true;
      }
    }
    return false;
  }
  // "Husi|lere|": plurals in the dative need no mark.
  if (out.language == "tr" &&
      grammar_words("tr").ends(WordUse::kDativePluralEnd, text.lower(who.tokens.last - 1), 2)) {
    who.tie = Tie::kTo;
    return true;
  }
  // "Ankara |Başsavcılığınca|", "Emniyet Müdürlüğü |ekiplerince|": who did it has an ending of its own.
  constexpr std::size_t kAgentStem = 4;  // bytes
  const GrammarWords& grammar = grammar_words(out.language);
  for (std::uint32_t i = who.tokens.last - 1; i < out.tokens.last && i <= who.tokens.last; ++i) {
    if (who.kind == EntityKind::kPerson || text.tokens[i].kind != TokenKind::kWord ||
        (!grammar.ends(WordUse::kAgentCaseEnd, text.lower(i), kAgentStem) &&
         !grammar.has(WordUse::kAgentCaseEnd, text.lower(i))))
      continue;
    who.tie = Tie::kBy;
    return true;
  }
  if (who.unnamed && out.language == "tr" && take(case_of_turkish_noun(text.lower(who.tokens.last - 1))))
    return true;
  for (std::uint32_t i = who.tokens.last; i < out.tokens.last && i < who.tokens.last + 2; ++i) {
    if (const WordHit* hit = particle(i)) {
      // "X ile iki kişi": between two of them it is "and".
      const bool between = hit->word->tie == Tie::kWith &&
                           std::any_of(out.names.begin(), out.names.end(), [&](const Who& other) {
                             return other.tokens.first == hit->tokens.last ||
                                    (other.tokens.first > hit->tokens.last &&
                                     is_turkish_owned(out, {hit->tokens.last, other.tokens.first}));
                           });
      if (!between) who.tie = hit->word->tie;
      // "भारत |ने| रूस को हथियार भेजे"
      if (hit->word->value == "subject") {
        who.tie = Tie::kBare;
        who.nominative = true;
      }
      return true;
    }
  }
  return false;
}

// "jefe |de inteligencia| Hugo X": a thing or body behind the preposition that ends before token `noun`, not a person's title
// ("del empresario Hugo X").
bool is_said_of_head(const EventSentence& out, const Who& who, std::uint32_t noun,
                     std::uint32_t name) noexcept {
  const Token& before = out.work->tokens.tokens[name - 1];
  if (who.kind != EntityKind::kPerson || who.unnamed || who.described || before.kind != TokenKind::kWord ||
      before.capital || !has_order(out.language, WordOrder::kNounBeforeName) ||
      hit_ending_at(out, name, WordClass::kDeterminer) != nullptr)
    return false;
  const WordHit* people = hit_ending_at(out, name, WordClass::kPeople);
  const bool bare = noun + 1 == name && out.work->tokens.lower(noun - 1).size() <= 2;
  return people == nullptr || people->tokens.first + 1 < noun || (people->word->value == "authority" && bare);
}

// ", gegen |die| Washington Sanktionen verhängt hat": before a name that takes no article the word is a pronoun.
bool is_relative_before_name(const EventSentence& out, const Who& who, std::uint32_t i) noexcept {
  const TextTokens& text = out.work->tokens;
  return i == who.tokens.first && i >= out.tokens.first + 3 && !who.unnamed && !who.described &&
         (who.kind == EntityKind::kPlace || who.kind == EntityKind::kPerson) &&
         text.tokens[i - 3].kind == TokenKind::kComma &&
         hit_ending_at(out, i - 1, WordClass::kPreposition) != nullptr &&
         !grammar_words(out.language).has(WordUse::kNameWithArticle, text.lower(i));
}

// Whether the token is a number that counts, in figures or words.
bool is_number(const EventSentence& out, std::uint32_t token) noexcept {
  const Span span = out.work->tokens.span({token, token + 1});
  const auto& quantities = out.work->document->quantities;
  return std::any_of(quantities.begin(), quantities.end(), [&](const Quantity& quantity) {
    return (quantity.unit.empty() || quantity.unit == "person") && quantity.span.begin == span.begin;
  });
}

// "atentado contra una iglesia |de| Damasco": whether what was struck stands before the preposition, so that a place behind it is where.
bool is_of_what_was_struck(const EventSentence& out, std::uint32_t preposition) noexcept {
  constexpr std::uint32_t kMostWords = 3;  // between "against" and the noun
  const WordHit* struck = hit_ending_at(out, preposition, WordClass::kObjective);
  if (struck == nullptr || covers_trigger(out, preposition - 1)) return false;
  const std::uint32_t noun = struck->tokens.first;
  for (std::uint32_t i = noun; i > out.tokens.first && noun - i < kMostWords; --i) {
    if (const WordHit* before = hit_ending_at(out, i, WordClass::kPreposition))
      return before->word->tie == Tie::kAgainst;
    if (covers_trigger(out, i - 1)) return false;
  }
  return false;
}

// "a fost reținut |de| marina franceză": right behind a verb the Romanian word for "of" is "by".
bool is_romanian_agent(const EventSentence& out, std::uint32_t preposition) noexcept {
  if (out.language != "ro" || out.work->tokens.lower(preposition) != "de") return false;
  std::uint32_t end = preposition;
  while (end > out.tokens.first && out.page->time[end - 1]) --end;
  return std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    return hit.tokens.last == end && hit.trigger->form == TriggerForm::kVerb;
  });
}

bool is_area(const WordHit* word) noexcept { return word != nullptr && word->word->value != "programme"; }

// "fourni |au programme| balistique |de| Pyongyang": whether the preposition says whose programme is given to.
bool is_of_programme_given_to(const EventSentence& out, std::uint32_t of) noexcept {
  constexpr std::uint32_t kMost = 5;  // tokens from the programme to "of"
  const auto& tokens = out.work->tokens.tokens;
  for (std::uint32_t i = of; i > out.tokens.first && of - i < kMost; --i) {
    if (tokens[i - 1].kind != TokenKind::kWord || tokens[i - 1].capital) return false;
    const WordHit* programme = hit_ending_at(out, i, WordClass::kArea);
    if (programme == nullptr || programme->word->value != "programme") continue;
    std::uint32_t first = programme->tokens.first;
    while (first > out.tokens.first && hit_ending_at(out, first, WordClass::kDeterminer) != nullptr &&
           hit_ending_at(out, first, WordClass::kPreposition) == nullptr)
      --first;
    const WordHit* to = hit_ending_at(out, first, WordClass::kPreposition);
    return to != nullptr && to->word->tie == Tie::kTo;
  }
  return false;
}

// Whether a number or an amount stands before "of" at the token, and people or ships without a name behind it. English.
bool is_behind_amount(const EventSentence& out, const Who& who, std::uint32_t of) {
  if (out.language != "en" || who.authority || of <= out.tokens.first ||
      out.work->tokens.tokens[who.tokens.first].capital)
    return false;
  const TextTokens& text = out.work->tokens;
  return text.tokens[of - 1].kind == TokenKind::kNumber ||
         grammar_words("en").has(WordUse::kAmount, text.lower(of - 1)) ||
         grammar_words("en").has(WordUse::kOneOf, text.lower(of - 1));
}

// Where a number's phrase begins behind its preposition: "detuvo a |más de| 200 estudiantes", before the qualifier of the number; in German and
// Dutch ("na |bijna| twintig zittingen") over any small words.
std::uint32_t begin_of_counted(const EventSentence& out, const Who& who, std::uint32_t from) noexcept {
  if (who.unnamed) {
    const Span its = out.work->tokens.span(who.tokens);
    const auto& quantities = out.work->document->quantities;
    std::uint32_t begin = from;
    const bool qualified = out.page->quantities_at.any(its.begin, its.end, [&](std::size_t n) {
      const Quantity& number = quantities[n];
      if (number.whole.begin >= number.span.begin) return false;
      begin = out.work->tokens.tokens_in(number.whole).first;
      return true;
    });
    if (qualified) return std::min(begin, from);
  }
  constexpr std::uint32_t kMost = 2;
  if ((out.language != "de" && out.language != "nl") || !(who.counted || who.numbered)) return from;
  const TextTokens& text = out.work->tokens;
  for (std::uint32_t i = from; i > out.tokens.first && from - i <= kMost; --i) {
    if (hit_ending_at(out, i, WordClass::kPreposition) != nullptr) return i;
    if (text.tokens[i - 1].kind != TokenKind::kWord || text.tokens[i - 1].capital ||
        covers_trigger(out, i - 1) || hit_ending_at(out, i, WordClass::kAuxiliary) != nullptr)
      return from;
  }
  return from;
}

// The preposition before a name, over articles, adjectives and words like "city".
void find_tie(EventSentence& out, std::size_t n, std::uint32_t from) {
  const TextTokens& text = out.work->tokens;
  Who& who = out.names[n];
  // A number opens its phrase ("w związku z tym cztery osoby").
  bool titled = false;
  int unknown = who.counted || who.numbered ? 0 : kUnknownWords;
  const bool article = is_cased(text.tokens[from].script) && !has_order(out.language, WordOrder::kSlavic);
  bool determined = false;
  from = begin_of_counted(out, who, from);
  for (std::uint32_t i = from; i > out.tokens.first && from - i < kMostBetween; --i) {
    // "las acusaciones |según las cuales| Irán": opens a clause and ties nobody.
    if (const WordHit* that = hit_ending_at(out, i, WordClass::kThat);
        that != nullptr && that->tokens.last >= that->tokens.first + 2)
      break;
    // "پس از |آنکه| X بازداشت شد", "حذر من |أن| X تزود"
    if ((out.language == "fa" &&
         (clause_word_classes("fa", text.lower(i - 1)) & clause_word::kSubordinator) != 0) ||
        (out.language == "ar" && hit_ending_at(out, i, WordClass::kThat) != nullptr))
      break;
    if (const WordHit* preposition = hit_ending_at(out, i, WordClass::kPreposition)) {
      if (is_article_at_front(out, preposition->tokens.first)) break;
      // "o documento, a Rede Haqqani": before the name of a body "to the" is "à", "a" alone its article.
      // "deteve |a empresária| X": so before the noun of a person, too.
      if (out.language == "pt" && !who.unnamed &&
          (who.kind == EntityKind::kOrganization ||
           (who.kind == EntityKind::kPerson && (i < from || !text.tokens[from].capital))) &&
          text.lower(i - 1) == "a" && preposition->tokens.last - preposition->tokens.first == 1) {
        determined = article;
        continue;
      }
      // "el jefe de inteligencia Hugo X": who he is; the outer preposition counts.
      if (i < from && !titled && preposition->word->tie == Tie::kOf && is_said_of_head(out, who, i, from)) {
        titled = true;
        unknown = kUnknownWords;
        i = preposition->tokens.first + 1;
        continue;
      }
      // "gave |six of| his diplomats a week", "sanctioned |four of| the tankers": a number out of them, tied as it is.
      if (preposition->word->tie == Tie::kOf && is_behind_amount(out, who, preposition->tokens.first)) {
        unknown = kUnknownWords;
        i = preposition->tokens.first;
        continue;
      }
      who.tie = preposition->word->tie;
      if (who.tie == Tie::kOf && who.kind == EntityKind::kPlace &&
          is_of_what_was_struck(out, preposition->tokens.first))
        who.tie = Tie::kIn;
      if (who.tie == Tie::kOf && is_romanian_agent(out, preposition->tokens.first)) who.tie = Tie::kBy;
      if (who.tie == Tie::kOf && who.kind != EntityKind::kPerson && !who.unnamed &&
          is_of_programme_given_to(out, preposition->tokens.first)) {
        who.tie = Tie::kTo;
        break;
      }
      // "in the area of Sunan", "a la región rusa de Kursk": the outer preposition counts.
      std::uint32_t first = preposition->tokens.first;
      if (who.kind == EntityKind::kPlace && preposition->word->tie != Tie::kTo &&
          first > out.tokens.first + 1 && has_order(out.language, WordOrder::kAdjectiveBehind) &&
          hit_ending_at(out, first, WordClass::kArea) == nullptr &&
          is_area(hit_ending_at(out, first - 1, WordClass::kArea)) &&
          text.tokens[first - 1].kind == TokenKind::kWord && !text.tokens[first - 1].capital &&
          hit_ending_at(out, first, WordClass::kAnd) == nullptr && !covers_trigger(out, first - 1))
        --first;
      const WordHit* area = first > out.tokens.first ? hit_ending_at(out, first, WordClass::kArea) : nullptr;
      if (is_area(area)) {
        if (area->word->value == "gulf") who.area = area->tokens.first;
        determined = false;
        continue;
      }
      break;
    }
    if (is_arabic_verb_before(out, who, i - 1)) break;
    // "В августе США ...": the preposition is of the time.
    if (covers_trigger(out, i - 1) || out.page->time[i - 1]) break;
    // "Petro, a quien el Tesoro sancionó": the preposition is of the pronoun.
    if (hit_ending_at(out, i, WordClass::kRelative) != nullptr &&
        (hit_ending_at(out, i, WordClass::kDeterminer) == nullptr || is_relative_before_name(out, who, i)))
      break;
    // "in Frankfurt and Helsinki", one of them in no table
    if (hit_ending_at(out, i, WordClass::kAnd) != nullptr) continue;
    // "vor der Insel Rügen |den| Tanker X": an article opens the phrase; a preposition stands right before it.
    if (determined) break;
    if (hit_ending_at(out, i, WordClass::kDeterminer) != nullptr) {
      determined = article;
      continue;
    }
    if (const WordHit* area = hit_ending_at(out, i, WordClass::kArea); is_area(area)) {
      // "در |خلیج| فارس", "في |مضيق| هرمز"
      if (i == from && area->word->value == "gulf" && who.kind == EntityKind::kPlace)
        who.area = area->tokens.first;
      // "задержала |в порту| танкер X": another noun stands between.
      if (!article && i < from && unknown < kUnknownWords && is_cased(text.tokens[from].script)) break;
      continue;
    }
    if (n > 0 && out.names[n - 1].tokens.contains(i - 1)) {
      if (out.names[n - 1].tie == Tie::kAdjective) continue;
      break;  // "em Brasília o empresário X": the preposition is of the other name
    }
    const Token& token = text.tokens[i - 1];
    // "auf der »Dilbar«"
    if (token.kind == TokenKind::kQuote && i == from) continue;
    if (token.kind != TokenKind::kWord || unknown-- == 0 || (who.unnamed && token.capital)) break;
    // "арестовала |в Лимасоле| юриста Павла Седых": a place that no table has; "выслала из страны |трёх| дипломатов": a number opens its phrase.
    if (has_order(out.language, WordOrder::kSlavic) &&
        ((token.capital && who.kind == EntityKind::kPerson && !token.sentence_start) ||
         is_number(out, i - 1)))
      break;
    // A noun with a capital only as a title right behind its article or preposition ("gegen den Manager X").
    if (token.capital && out.language == "de" && i > out.tokens.first + 1 &&
        hit_ending_at(out, i - 1, WordClass::kDeterminer) == nullptr &&
        hit_ending_at(out, i - 1, WordClass::kPreposition) == nullptr)
      break;
  }
}

}  // namespace

// "X ve Y |adlı| şirketleri", "İstanbul |merkezli| X": names stand for the noun behind them, and a seat is no party.
void tie_by_nouns_behind(EventSentence& out) {
  const GrammarWords& grammar = grammar_words(out.language);
  const TextTokens& text = out.work->tokens;
  for (std::size_t n = 0; n < out.names.size(); ++n) {
    Who& who = out.names[n];
    const std::uint32_t behind = who.tokens.last;
    if (who.unnamed || behind + 1 >= out.tokens.last) continue;
    if (out.language == "tr") {
      take_case_of_turkish_noun(out, n);
      // "|Alman| makamlarınca"
      constexpr std::size_t kAgentStem = 4;  // bytes
      if (who.tie == Tie::kAdjective &&
          grammar.ends(WordUse::kAgentCaseEnd, text.lower(behind), kAgentStem)) {
        who.tie = Tie::kBy;
        continue;
      }
    }
    if (who.kind == EntityKind::kPlace && grammar.has(WordUse::kSeatBehind, text.lower(behind))) {
      // "홍콩과 중국에 |있는| 회사": where it is, as the place joined to it.
      const bool where = out.language == "ko";
      who.tie = where ? Tie::kIn : Tie::kAdjective;
      if (where && n > 0 && out.names[n - 1].kind == EntityKind::kPlace &&
          out.names[n - 1].tokens.last == who.tokens.first && out.names[n - 1].tie == Tie::kWith) {
        out.names[n - 1].tie = Tie::kIn;
      }
      continue;
    }
    // "ドバイ|に拠点を置く|取引所"
    constexpr std::size_t kSeat = 18;  // bytes
    if (who.kind == EntityKind::kPlace && out.language == "ja" &&
        grammar.begins(WordUse::kSeatBehind, text.text.substr(text.tokens[behind].begin, kSeat))) {
      who.tie = Tie::kIn;
      continue;
    }
    if (!grammar.has(WordUse::kNamedBehind, text.lower(behind))) continue;
    const auto noun = std::find_if(
        out.names.begin() + static_cast<std::ptrdiff_t>(n) + 1, out.names.end(), [&](const Who& other) {
          return other.unnamed && other.tokens.first > behind && other.tokens.first <= behind + 2;
        });
    if (noun == out.names.end()) continue;
    Tie tie = noun->tie;
    if (tie == Tie::kBare && grammar.ends(WordUse::kAccusativeEnd, text.lower(noun->tokens.last - 1)))
      tie = Tie::kObject;
    if (tie == Tie::kBare) continue;
    for (std::size_t m = n + 1; m-- > 0;) {
      // "ABD, X ve Y adlı": a comma sets off the subject of the sentence.
      if (m == 0 && m < n && out.names[m].tie == Tie::kBare &&
          text.tokens[out.names[m].tokens.last].kind == TokenKind::kComma)
        break;
      out.names[m].tie = tie;
      if (!out.names[m].group) break;
    }
    noun->tie = Tie::kNone;
  }
}

namespace {

// "|ב|ביירות", "|ب|موسكو": what is written at the front of a name ties it as a preposition; kBare: nothing is.
Tie tie_written_on(const EventSentence& out, const Who& who) {
  if ((out.language != "he" && out.language != "ar") || who.referent < 0 || who.unnamed || who.described)
    return Tie::kBare;
  const std::string_view name = out.work->document->referents[static_cast<std::size_t>(who.referent)].name;
  const std::string_view front = written_front(out.work->tokens.at(who.tokens.first), name);
  const GrammarWords& grammar = grammar_words(out.language);
  if (front.empty()) {
    // "מקורב |ל|נשיא ג'וזף קבילה": onto his title.
    constexpr std::size_t kLetter = 2;  // bytes
    const std::int32_t number = out.language == "he" ? out.page->name_of[who.tokens.first] : -1;
    if (number < 0 || who.kind != EntityKind::kPerson) return Tie::kBare;
    const std::string_view title = out.work->names[static_cast<std::size_t>(number)].title;
    const bool written = title.size() > 3 * kLetter && grammar.begins(WordUse::kToNameFront, title) &&
                         offices_in(title).size() <= offices_in(title.substr(kLetter)).size() &&
                         !offices_in(title.substr(kLetter)).empty();
    return written ? Tie::kTo : Tie::kBare;
  }
  if (who.kind == EntityKind::kPlace && grammar.has(WordUse::kInNameFront, front)) return Tie::kIn;
  if (grammar.has(WordUse::kToNameFront, front)) return Tie::kTo;
  return grammar.has(WordUse::kFromNameFront, front) ? Tie::kFrom : Tie::kBare;
}

// "حاكم |مصرف سوريا المركزي| عصام زهر الدين": a body between an office and its holder's name only says of what it is.
// "حسین دهقان، رئیس |بنیاد مستضعفان|،": of which an office between commas behind a name is.
bool is_of_office_behind_name(const EventSentence& out, const Who& body) {
  const TextTokens& text = out.work->tokens;
  const std::uint32_t office = body.tokens.first - 1;
  if (body.tokens.first < out.tokens.first + 3 || text.tokens[office].kind != TokenKind::kWord ||
      clause_word_classes(out.language, text.lower(office)) != 0 || covers_trigger(out, office) ||
      text.tokens[office - 1].kind != TokenKind::kComma || body.tokens.last >= out.tokens.last ||
      text.tokens[body.tokens.last].kind != TokenKind::kComma)
    return false;
  return std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
    return who.tokens.last == office - 1 && who.kind == EntityKind::kPerson && !who.unnamed;
  });
}

// "|ロシア外務省|のザハロワ情報局長は", "|러시아 외무부의| 자하로바 대변인은": whose office the one who speaks has.
void untie_bodies_of_speakers(EventSentence& out) {
  const std::uint32_t particle = out.language == "ja" ? 1 : 0;  // tokens between
  if (out.language != "ja" && out.language != "ko") return;
  for (std::size_t n = 0; n + 1 < out.names.size(); ++n) {
    Who& body = out.names[n];
    const Who& next = out.names[n + 1];
    if (body.tie == Tie::kOf && body.kind == EntityKind::kOrganization && next.speaker &&
        next.kind == EntityKind::kPerson && next.tokens.first == body.tokens.last + particle)
      body.tie = Tie::kNone;
  }
}

void tie_bodies_of_offices(EventSentence& out) {
  if (out.language != "ar" && out.language != "fa" && out.language != "he") return;
  const TextTokens& text = out.work->tokens;
  for (std::size_t n = 0; n < out.names.size(); ++n) {
    Who& body = out.names[n];
    if (body.unnamed || body.kind != EntityKind::kOrganization) continue;
    // "נפגש עם מפקד |כוח קודס| אסמאעיל קאאני": the preposition is of the holder.
    const std::uint32_t first = body.tokens.first;
    if (n + 1 < out.names.size() && first > out.tokens.first) {
      Who& holder = out.names[n + 1];
      if (!holder.unnamed && holder.kind == EntityKind::kPerson && holder.tokens.first == body.tokens.last &&
          text.tokens[first - 1].kind == TokenKind::kWord &&
          !offices_in(text.at(text.span({first - 1, first}))).empty()) {
        if (holder.tie == Tie::kBare) holder.tie = body.tie;
        body.tie = Tie::kOf;
        continue;
      }
    }
    const bool inside = std::any_of(out.names.begin(), out.names.end(), [&](const Who& person) {
      if (person.unnamed || person.kind != EntityKind::kPerson) return false;
      const std::int32_t number = out.page->name_of[person.tokens.first];
      if (number < 0) return false;
      const NameInText& name = out.work->names[static_cast<std::size_t>(number)];
      return name.tokens.contains(body.tokens.first) && body.tokens.last <= name.core_tokens.first;
    });
    if (inside || (body.tie == Tie::kBare && is_of_office_behind_name(out, body))) body.tie = Tie::kOf;
  }
}

// Whether a verb that tells an event stands before the name in its sentence: it is no subject that "and" could join another to.
// Not so behind a word that opens its clause ("tandis |que| Moscou et Téhéran ont signé", "while Moscow and Tehran signed").
bool is_behind_verb(const EventSentence& out, const Who& who) noexcept {
  constexpr std::uint32_t kArticle = 1;
  const TextTokens& text = out.work->tokens;
  for (std::uint32_t i = who.tokens.first; i > out.tokens.first && who.tokens.first - i <= kArticle; --i) {
    if ((clause_word_classes(out.language, text.lower(i - 1)) &
         (clause_word::kThat | clause_word::kSubordinator)) != 0)
      return false;
  }
  return std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    return hit.trigger->form == TriggerForm::kVerb && !hit.blocked && hit.tokens.last <= who.tokens.first;
  });
}

// "|US-Iran| talks", "|India-Pakistan| trade agreement": both are of the noun that tells it.
void tie_joined_parties(EventSentence& out) {
  constexpr std::uint32_t kNear = 2;  // words before the noun
  const TextTokens& text = out.work->tokens;
  const auto is_party = [](const Who& who) {
    return (who.kind == EntityKind::kPlace || who.kind == EntityKind::kOrganization) && !who.unnamed &&
           !who.possessive && !who.compound;
  };
  for (std::size_t n = 0; out.language == "en" && n + 1 < out.names.size(); ++n) {
    Who& one = out.names[n];
    Who& other = out.names[n + 1];
    const std::uint32_t mark = one.tokens.last;
    if (!is_party(one) || !is_party(other) || mark + 1 != other.tokens.first ||
        text.tokens[mark].kind != TokenKind::kHyphen || text.tokens[mark].space_before ||
        text.tokens[mark + 1].space_before)
      continue;
    const bool told = std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
      const std::string_view role = hit.trigger->roles[static_cast<std::size_t>(Tie::kAdjective)];
      return (role == "participant" || role == "party") && is_noun_trigger(out, hit) &&
             hit.tokens.first >= other.tokens.last && hit.tokens.first - other.tokens.last <= kNear;
    });
    if (told) one.tie = other.tie = Tie::kAdjective;
  }
}

// "invaded by |Saddam Hussein's| Iraq": the state acts; whose it was only says when.
void tie_states_of_persons(EventSentence& out) {
  for (std::size_t n = 0; n + 1 < out.names.size(); ++n) {
    const Who& owner = out.names[n];
    Who& state = out.names[n + 1];
    if (out.language != "en" || owner.kind != EntityKind::kPerson || owner.unnamed || owner.pronoun ||
        state.kind != EntityKind::kPlace || state.unnamed || state.tie == Tie::kAdjective ||
        owner.tokens.last + 1 != state.tokens.first ||
        !is_possessive_mark(out.work->tokens.lower(owner.tokens.last)))
      continue;
    // "Putin's Moscow |residence|": the place is of something else.
    const TextTokens& text = out.work->tokens;
    const std::uint32_t next = state.tokens.last;
    if (next < out.tokens.last && text.tokens[next].kind == TokenKind::kWord &&
        clause_word_classes(out.language, text.lower(next)) == 0 &&
        hit_ending_at(out, next + 1, WordClass::kAuxiliary) == nullptr && !covers_trigger(out, next))
      continue;
    state.tie = owner.tie;
    state.group = owner.group;
    out.names.erase(out.names.begin() + static_cast<std::ptrdiff_t>(n));
  }
}

}  // namespace

namespace {

// "the brother of |X|", "брата |Геннадия Тимченко|": whose kin the sentence tells of.
bool is_whose_kin(const EventSentence& out, const Who& who) {
  if (who.unnamed || who.kind != EntityKind::kPerson) return false;
  const auto& names = out.work->names;
  auto name = std::partition_point(names.begin(), names.end(), [&](const NameInText& other) {
    return other.tokens.first < who.tokens.first;
  });
  constexpr int kNames = 3;  // that may begin before, one inside the other
  for (int n = 0; n < kNames && name != names.begin(); ++n) {
    --name;
    if (name->form == MentionForm::kKinship && name->of.first > name->tokens.first &&
        name->of.contains(who.tokens.first))
      return true;
  }
  return false;
}

// "a company |owned by| X", "ein Mitarbeiter |von| X", "сотрудник |«Ростеха»|": words of a relation right before the name say whose
// somebody or something is.
bool is_told_by_relation(const EventSentence& out, const Who& who) {
  if (who.unnamed || who.pronoun) return false;
  constexpr std::uint32_t kWords = 4;
  const TextTokens& text = out.work->tokens;
  std::uint32_t first = who.title > 0 ? who.title : who.tokens.first;
  if (first > out.tokens.first && text.tokens[first - 1].kind == TokenKind::kQuote) --first;
  PhraseTable::Match match;
  for (std::uint32_t i = first; i > out.tokens.first && first - i < kWords; --i) {
    if (!relation_table().phrases.longest(text, i - 1, out.tokens.last, out.language, match) ||
        match.tokens.last != first)
      continue;
    const RelationWord& word = relation_table().words[match.value];
    if (word.type == "ownership") return word.direction == Direction::kBackward;
    const bool noun = word.type == "member" || word.type == "associate";
    if (word.direction != Direction::kForward || !noun) return false;
    const std::uint32_t classes = clause_word_classes(out.language, text.lower(first - 1));
    return (classes & clause_word::kGenitive) != 0 || text.lower(first - 1) == "von" ||
           (has_order(out.language, WordOrder::kSlavic) && who.kind == EntityKind::kOrganization);
  }
  return false;
}

}  // namespace

void tie_names(EventSentence& out) {
  const TextTokens& text = out.work->tokens;
  const bool has_endings = has_order(out.language, WordOrder::kMarksNames);
  bool in_list = false;
  tie_joined_parties(out);
  for (std::size_t n = 0; n < out.names.size(); ++n) {
    Who& who = out.names[n];
    if (who.tie == Tie::kAdjective) continue;
    // "назначил |на его место| X": whose it is stands inside a phrase that ties nobody.
    if (who.pronoun && std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& word) {
          return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kBare &&
                 word.tokens.contains(who.tokens.first);
        })) {
      who.tie = Tie::kNone;
      continue;
    }
    // "A and B", "A, B": as the name before.
    if (n > 0) {
      const Who& before = out.names[name_before_office(out, n)];
      const Join join = join_of(out, before, who);
      const bool conjunction = join == Join::kConjunction;
      in_list = join != Join::kNone && (in_list || opens_list(out, n - 1));
      // "プーチン氏と|東京で|会談": where it was, beside with whom.
      if (out.language == "ja" && join != Join::kNone && who.kind == EntityKind::kPlace &&
          before.kind != EntityKind::kPlace && find_ending(out, who)) {
        if (who.tie == Tie::kIn) continue;
        who.tie = Tie::kBare;
      }
      if (join != Join::kNone && (conjunction || !who.pronoun) &&
          (in_list || !stands_before_verb(out, who) || (conjunction && !is_behind_verb(out, before))) &&
          (conjunction || in_list || (who.kind == before.kind && before.tie != Tie::kBare))) {
        who.tie = before.tie;
        who.nominative = before.nominative;
        who.group = true;
        // "同氏|とKNAを|": "with" between a pronoun and an object joins them.
        if (out.language == "ja" && before.pronoun && before.tie == Tie::kWith) {
          Who last = who;
          if (find_ending(out, last) && last.tie == Tie::kObject) {
            who.tie = Tie::kObject;
            out.names[n - 1].tie = Tie::kObject;
          }
        }
        // "ABD ve Batı'ya", "米国、日本および韓国が": the last of them has the ending or particle.
        if (has_endings && before.tie == Tie::kBare && find_ending(out, who)) {
          for (std::size_t m = n; m-- > 0;) {
            out.names[m].tie = who.tie;
            out.names[m].nominative = who.nominative;
            if (!out.names[m].group) break;
          }
        }
        in_list = in_list && !conjunction;
        continue;
      }
    }
    // "pro-Morales demonstrators"
    if (who.tokens.first > out.tokens.first + 1 &&
        text.tokens[who.tokens.first - 1].kind == TokenKind::kHyphen &&
        hit_ending_at(out, who.tokens.first - 1, WordClass::kSide) != nullptr) {
      who.tie = Tie::kNone;
      continue;
    }
    if (has_endings) {
      find_ending(out, who);
      continue;
    }
    find_tie(out, n, begin_of_compound(out, who.title > 0 ? who.title : who.tokens.first));
    // "从平壤|顺安|地区发射": one place with the place that it is in.
    if (out.language == "zh" && n > 0 && who.tie == Tie::kBare && who.kind == EntityKind::kPlace &&
        out.names[n - 1].kind == EntityKind::kPlace && out.names[n - 1].tokens.last == who.tokens.first &&
        out.names[n - 1].tie != Tie::kBare && out.names[n - 1].tie != Tie::kAdjective &&
        out.names[n - 1].country == who.country)
      who.tie = out.names[n - 1].tie;
    // "在英国|的切梅佐夫|": the preposition is of the clause about the person.
    if (out.language == "zh" && who.kind == EntityKind::kPerson && !who.unnamed && who.tie == Tie::kIn &&
        n > 0 && out.names[n - 1].tokens.last + 1 == who.tokens.first &&
        grammar_words("zh").has(WordUse::kWhoseParticle, text.lower(who.tokens.first - 1)))
      who.tie = Tie::kBare;
    if (const Tie front = tie_written_on(out, who); front != Tie::kBare) who.tie = front;
    // "محمدحسین شمخانی، |پسر| علی شمخانی، را": whose kin somebody is.
    if (who.tie == Tie::kBare && !who.unnamed && who.kind == EntityKind::kPerson &&
        who.tokens.first > out.tokens.first &&
        grammar_words(out.language).has(WordUse::kKinOf, text.lower(who.tokens.first - 1))) {
      who.tie = Tie::kOf;
      continue;
    }
    if (is_whose_kin(out, who) || is_told_by_relation(out, who) || is_of_apposed_noun(out, n)) {
      who.tie = Tie::kOf;
      continue;
    }
    // "against the son of the president, X": a name between commas is tied as the noun before it.
    if (who.tie == Tie::kBare && who.tokens.first > out.tokens.first + 1 &&
        text.tokens[who.tokens.first - 1].kind == TokenKind::kComma &&
        (who.tokens.last >= out.tokens.last || text.tokens[who.tokens.last].kind == TokenKind::kComma ||
         text.tokens[who.tokens.last].kind == TokenKind::kStop)) {
      for (std::uint32_t i = who.tokens.first - 1;
           i > out.tokens.first && who.tokens.first - i < kAppositionReach; --i) {
        if (covers_trigger(out, i - 1) || is_name(out, i - 1)) break;
        if (i < who.tokens.first - 1 && text.tokens[i - 1].kind != TokenKind::kWord) break;
        const WordHit* preposition = hit_ending_at(out, i, WordClass::kPreposition);
        if (preposition == nullptr || preposition->word->tie == Tie::kOf) continue;
        who.tie = preposition->word->tie;
        who.clause_token = i - 1;
        break;
      }
    }
  }
  // "|캄보디아와| 태국이 교전했다": "with" right before a subject joins them.
  for (std::size_t n = 0; out.language == "ko" && n + 1 < out.names.size(); ++n) {
    Who& one = out.names[n];
    Who& two = out.names[n + 1];
    if (one.tie != Tie::kWith || !two.nominative || two.tie != Tie::kBare || one.kind != two.kind ||
        one.unnamed || two.unnamed || one.tokens.last != two.tokens.first)
      continue;
    one.tie = Tie::kBare;
    one.nominative = two.group = true;
  }
  tie_by_nouns_behind(out);
  untie_bodies_of_speakers(out);
  tie_bodies_of_offices(out);
  tie_before_turkish_names(out);
  tie_states_of_persons(out);
  untie_chinese_attributes(out);
  tie_besides(out);
}

}  // namespace tamis::documents
