// Where the clauses of a sentence end (event_sentence.h).
#include <algorithm>
#include <iterator>

#include "documents/events/event_clause_openings.h"
#include "documents/events/event_joined_clauses.h"
#include "documents/events/event_name_joins.h"
#include "documents/events/event_sentence.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/noun_lists.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {
// "X, |İran'a parça sağladığı gerekçesiyle| Y'ye yaptırım uyguladı": one behind the noun that ends the clause of why something is done,
// which opens behind the comma of who does it. 0: none.
std::uint32_t turkish_ground_end(const EventSentence& out, std::uint32_t comma) {
  if (out.language != "tr") return 0;
  const GrammarWords& grammar = grammar_words("tr");
  for (std::uint32_t i = comma + 2; i + 1 < out.tokens.last; ++i) {
    if (out.work->tokens.tokens[i].kind == TokenKind::kComma) return 0;
    if (hit_ending_at(out, i + 1, WordClass::kReason) != nullptr)
      return grammar.ends(WordUse::kRelativeVerbEnd, out.work->tokens.lower(i - 1)) ? i + 1 : 0;
  }
  return 0;
}

// "X Moskova'da|yken| Y tutuklandı", "X tutuklandıktan |sonra| Y": the word that ends a clause of when, whose subject the verb at the end of
// the sentence does not share.
bool closes_turkish_circumstance(const EventSentence& out, std::uint32_t token) noexcept {
  if (out.language != "tr" || token <= out.tokens.first || token + 2 >= out.tokens.last) return false;
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words("tr");
  constexpr std::size_t kStem = 2;  // bytes
  const bool named = std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
    return who.tokens.first > token && who.tokens.first <= token + 2 && who.tie == Tie::kBare;
  });
  if (!named || text.tokens[token].kind != TokenKind::kWord) return false;
  const std::string_view word = text.lower(token);
  if (grammar.ends(WordUse::kWhileEnd, word, kStem)) {
    const std::string_view before = word.substr(0, word.size() - 3);
    return before.ends_with('r') ? before.size() > 2 : before.ends_with('y') || before.ends_with('i');
  }
  return word == "sonra" &&
         (text.lower(token - 1).ends_with("tan") || text.lower(token - 1).ends_with("ten")) &&
         !out.page->time[token];
}

// Turkish parts a long subject from its verb ("ABD Hazine Bakanlığı, ... duyurdu").
bool is_topic_comma(const EventSentence& out, std::uint32_t comma) noexcept {
  constexpr std::uint32_t kTitle = 3;
  if (out.language == "fa") {
    // "X، Y |را| برکنار کرد": the object, and no aside, stands behind it.
    const GrammarWords& grammar = grammar_words("fa");
    std::uint32_t next = comma + 1;
    while (next < out.tokens.last && out.work->tokens.tokens[next].kind != TokenKind::kComma &&
           !grammar.has(WordUse::kObjectParticle, out.work->tokens.lower(next)))
      ++next;
    if (next >= out.tokens.last || out.work->tokens.tokens[next].kind == TokenKind::kComma) return false;
  }
  if ((out.language != "tr" && out.language != "fa") || out.names.empty()) return false;
  // "Washington Ivanişvili'yi, ... için listeye aldı": what is dealt with, before its verb.
  for (const Who& who : out.names) {
    if (who.tokens.last + 1 < comma) continue;
    if (who.tokens.last > comma) break;
    if (who.tie == Tie::kObject &&
        std::none_of(out.triggers.begin(), out.triggers.end(),
                     [&](const TriggerHit& hit) { return hit.whole.last <= comma; }))
      return true;
  }
  // "Rus güçleri|,|", "Panama bayraklı tanker|,|": whatever stands before its noun.
  std::uint32_t end = comma;
  while (end > out.tokens.first && out.page->time[end - 1]) --end;  // "Japonya |dün|, ..."
  return std::any_of(out.names.begin(), out.names.end(), [&](const Who& first) {
    return first.tokens.last == end && first.tie == Tie::kBare &&
           first.tokens.first <= out.tokens.first + kTitle;
  });
}

// "reiste der Sekretär des Rates, |Sergej Schoigu,| nach Pjöngjang": who an office before the comma is; no list, and no clause of
// its own behind.
bool is_apposition(const EventSentence& out, std::uint32_t comma, const Who& who, std::uint32_t end) {
  const TextTokens& text = out.work->tokens;
  if (who.kind != EntityKind::kPerson || who.unnamed || who.pronoun || who.tokens.first != comma + 1 ||
      who.tokens.last != end || end + 1 >= out.tokens.last || comma == out.tokens.first ||
      text.tokens[comma - 1].kind != TokenKind::kWord || text.tokens[end + 1].kind != TokenKind::kWord)
    return false;
  const bool person_before = std::any_of(out.names.begin(), out.names.end(), [&](const Who& other) {
    return other.tokens.last == comma && !other.unnamed && !other.described &&
           other.referent != who.referent && other.kind == EntityKind::kPerson;
  });
  if (person_before || out.page->time[comma - 1] || out.page->cue[comma - 1] || out.page->cue[end + 1])
    return false;
  const std::string_view next = text.lower(end + 1);
  if ((clause_word_classes(out.language, next) & clause_word::kSubordinator) != 0) return false;
  return std::none_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
    return hit.tokens.first == end + 1 &&
           (hit.word->word == WordClass::kRelative || hit.word->word == WordClass::kThat ||
            hit.word->word == WordClass::kAnd);
  });
}

// "X容疑者（53）と|、|元社員|、|Y容疑者を": Japanese commas behind "and" of two nouns, and behind the noun that says who the second is.
bool is_in_japanese_list(const EventSentence& out, std::uint32_t comma) {
  constexpr std::uint32_t kLongestNoun = 12;  // tokens
  const TextTokens& text = out.work->tokens;
  const auto joins = [&](std::uint32_t i) {
    return i > out.tokens.first + 1 && hit_ending_at(out, i, WordClass::kAnd) != nullptr &&
           text.tokens[i - 2].kind != TokenKind::kQuote &&
           text.tokens[i - 2].script != text::Script::kHiragana;
  };
  if (out.language != "ja") return false;
  if (joins(comma)) return true;
  // "元研究員|、|権恒道被告を": behind the office of who is named.
  const auto at_comma = [&](std::uint32_t token, bool described) {
    return std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
      return (described ? who.tokens.last : who.tokens.first) == token && who.kind == EntityKind::kPerson &&
             (who.described || who.office) >= described && !who.unnamed;
    });
  };
  if (at_comma(comma, true) && at_comma(comma + 1, false)) return true;
  for (std::uint32_t i = comma; i > out.tokens.first && comma - i <= kLongestNoun; --i) {
    const Token& token = text.tokens[i - 1];
    if (token.kind == TokenKind::kComma) return i < comma && joins(i - 1);
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) return false;
    if (token.script == text::Script::kHiragana &&
        !grammar_words("ja").has(WordUse::kWhoseParticle, text.at(i - 1)))
      return false;
  }
  return false;
}

// "国務省は、X社に、制裁を課した": Japanese and Korean set commas behind what the verb to come governs.
bool is_behind_argument(const EventSentence& out, std::uint32_t comma) {
  const GrammarWords& grammar = grammar_words(out.language);
  // "designated it this May, alongside X"
  if (comma + 2 < out.tokens.last && grammar.has(WordUse::kAlongside, out.work->tokens.lower(comma + 1)) &&
      (hit_ending_at(out, comma + 2, WordClass::kPreposition) != nullptr ||
       hit_ending_at(out, comma + 3, WordClass::kPreposition) != nullptr))
    return true;
  // "以协助X为由|，|将Y列入"
  constexpr std::uint32_t kGround = 2;  // characters
  if (out.language == "zh" && comma >= out.tokens.first + kGround &&
      grammar.has(WordUse::kGroundEnd, out.work->tokens.at(out.work->tokens.span({comma - kGround, comma}))))
    return true;
  return has_order(out.language, WordOrder::kMarksObjects) &&
         (grammar.ends(WordUse::kArgumentEnd, out.work->tokens.lower(comma - 1),
                       out.language == "ko" ? 3 : 0) ||
          is_in_japanese_list(out, comma));
}

// "미 재무부|, 북한 해커 3명 제재|", "米財務省|、北朝鮮の2社を制裁|": a headline of Korean or Japanese, without a stop, has a comma behind who does it.
bool is_headline_subject(const EventSentence& out, std::uint32_t comma) {
  constexpr std::uint32_t kMostOfSubject = 6;  // tokens
  if ((out.language != "ko" && out.language != "ja") || comma - out.tokens.first > kMostOfSubject ||
      out.work->tokens.tokens[out.tokens.last - 1].kind == TokenKind::kStop)
    return false;
  // "경찰|, 시위대 3명 체포|"
  const WordHit* people = hit_ending_at(out, comma, WordClass::kPeople);
  if (people != nullptr && people->word->value == "authority") return true;
  return std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
    return who.tokens.last == comma && who.tie == Tie::kBare && !who.unnamed &&
           (who.kind == EntityKind::kOrganization || who.kind == EntityKind::kPlace ||
            who.kind == EntityKind::kPerson);
  });
}

// "懲役2年|、執行猶予4年|", "死刑|，缓期二年执行|": the term that is suspended belongs to the sentence before it.
bool is_before_suspension(const EventSentence& out, std::uint32_t comma) {
  return std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
    return hit.word->word == WordClass::kPenalty && hit.word->value == "suspended" &&
           hit.tokens.first == comma + 1;
  });
}

// ", den früheren Leiter der Abteilung,", ", alias El Mencho,": an aside that only says more of the name before it. German ends a
// relative clause, which opens as such an aside may, with its verb, which has no capital.
std::uint32_t description_end(const EventSentence& out, std::uint32_t comma) {
  constexpr std::uint32_t kLongest = 10;
  const TextTokens& text = out.work->tokens;
  const bool behind_name = std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
    return who.tokens.last <= comma && comma - who.tokens.last <= 1 && !who.pronoun &&
           who.kind != EntityKind::kPlace && who.tie != Tie::kAdjective;
  });
  if (!behind_name || comma + 1 >= out.tokens.last) return 0;
  const bool german =
      out.language == "de" && hit_ending_at(out, comma + 2, WordClass::kDeterminer) != nullptr;
  if (!german && !grammar_words(out.language).has(WordUse::kOtherNameOpen, text.lower(comma + 1))) return 0;
  for (std::uint32_t i = comma + 1; i < out.tokens.last && i - comma <= kLongest; ++i) {
    if (text.tokens[i].kind == TokenKind::kComma) {
      if (i + 1 >= out.tokens.last || i <= comma + 1) return 0;
      // ", alias El Mencho, |sancionado| por la OFAC": a participle opens a clause of its own.
      constexpr std::size_t kStem = 4;  // bytes
      if (has_order(out.language, WordOrder::kNounBeforeName) && !text.tokens[i + 1].capital &&
          grammar_words(out.language).ends(WordUse::kApposedParticipleEnd, text.lower(i + 1), kStem))
        return 0;
      // ", ein Staatsminister, den Washington sanktionierte,": a relative clause is one of its own.
      if (hit_ending_at(out, i + 2, WordClass::kDeterminer) != nullptr ||
          hit_ending_at(out, i + 2, WordClass::kRelative) != nullptr)
        return 0;
      const bool noun = text.tokens[i - 1].capital || text.tokens[i - 1].kind != TokenKind::kWord;
      return !german || noun ? i : 0;
    }
    if (out.page->cue[i] || covers_trigger(out, i) ||
        hit_ending_at(out, i + 1, WordClass::kAuxiliary) != nullptr ||
        hit_ending_at(out, i + 1, WordClass::kThat) != nullptr)
      return 0;
  }
  return 0;
}

// "Doce personas, |entre ellas dos colombianos,| han sido detenidas": who is among those before the comma, up to the next. 0: none.
std::uint32_t member_aside_end(const EventSentence& out, std::uint32_t comma) {
  constexpr std::uint32_t kLongest = 24;  // tokens
  const bool opens = std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
    return hit.word->word == WordClass::kMember && hit.tokens.first == comma + 1;
  });
  if (!opens) return 0;
  const auto verb_at = [&](std::uint32_t i) {
    return hit_ending_at(out, i + 1, WordClass::kAuxiliary) != nullptr ||
           (!grammar_words(out.language).ends(WordUse::kApposedParticipleEnd, out.work->tokens.lower(i)) &&
            std::any_of(out.triggers.begin(), out.triggers.end(),
                        [&](const TriggerHit& hit) { return hit.tokens.first == i; }));
  };
  // "потрапили|, зокрема,| X і Y": nothing but the word.
  for (const WordHit& hit : out.words) {
    if (hit.word->word == WordClass::kMember && hit.tokens.first == comma + 1 &&
        hit.tokens.last + 1 < out.tokens.last &&
        out.work->tokens.tokens[hit.tokens.last].kind == TokenKind::kComma &&
        has_order(out.language, WordOrder::kSlavic))
      return hit.tokens.last;
  }
  for (std::uint32_t i = comma + 2; i + 1 < out.tokens.last && i - comma <= kLongest; ++i) {
    if (out.work->tokens.tokens[i].kind == TokenKind::kComma && verb_at(i + 1)) return i;
    if (out.page->cue[i] || hit_ending_at(out, i + 1, WordClass::kAuxiliary) != nullptr) return 0;
  }
  return 0;
}

// "reiste|, begleitet von X und Y,| nach Z", "|, in gezelschap van X,|": who goes along. The comma that closes it; 0: none. German and Dutch.
std::uint32_t company_aside_end(const EventSentence& out, std::uint32_t comma) {
  constexpr std::uint32_t kLongest = 20;  // tokens
  if (out.language != "de" && out.language != "nl") return 0;
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words(out.language);
  const auto opens = [&](std::uint32_t i) {
    return i < out.tokens.last && grammar.has(WordUse::kCompany, text.lower(i));
  };
  if (!opens(comma + 1) && !opens(comma + 2)) return 0;
  for (std::uint32_t i = comma + 2; i + 1 < out.tokens.last && i - comma <= kLongest; ++i) {
    if (text.tokens[i].kind == TokenKind::kComma) return i;
    if (out.page->cue[i] || hit_ending_at(out, i + 1, WordClass::kAuxiliary) != nullptr) return 0;
  }
  return 0;
}

// "a arrêté mardi, |à Marseille,| deux hommes": "to" before a place of the aside is where it was.
bool opens_site(const EventSentence& out, const WordHit& preposition) {
  return preposition.word->tie == Tie::kTo &&
         std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
           return who.kind == EntityKind::kPlace && !who.unnamed && who.tie != Tie::kAdjective &&
                  who.tokens.first == preposition.tokens.last;
         });
}

// ", en el |puerto| de |Tumaco|,": a noun for a place, or a name that no table has.
bool is_site_word(const EventSentence& out, std::uint32_t token) {
  const Token& word = out.work->tokens.tokens[token];
  return word.kind == TokenKind::kWord && !covers_trigger(out, token) &&
         (word.capital || hit_ending_at(out, token + 1, WordClass::kArea) != nullptr ||
          grammar_words(out.language).has(WordUse::kPlaceNoun, out.work->tokens.lower(token)));
}

// "fired a missile|, the Hwasong-20,| from Sunan": what a thing is called, between it and what is tied to its verb. The comma that closes
// it; 0: none.
std::uint32_t end_of_thing_name(const EventSentence& out, std::uint32_t comma) {
  constexpr std::uint32_t kLongest = 6;  // tokens
  const TextTokens& text = out.work->tokens;
  const bool thing = std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
    return hit.tokens.last == comma && is_item(hit.word->word);
  });
  if (!thing) return 0;
  bool name = false;
  for (std::uint32_t i = comma + 1; i + 1 < out.tokens.last && i - comma <= kLongest; ++i) {
    const Token& token = text.tokens[i];
    if (token.kind == TokenKind::kComma)
      return name && hit_ending_at(out, i + 2, WordClass::kPreposition) != nullptr ? i : 0;
    const bool called = (token.kind == TokenKind::kWord && token.capital) || token.kind == TokenKind::kNumber;
    if (!called && token.kind != TokenKind::kHyphen && token.kind != TokenKind::kQuote &&
        hit_ending_at(out, i + 1, WordClass::kDeterminer) == nullptr)
      return 0;
    name = name || called;
  }
  return 0;
}

// "setzte zwei Bankiers|, X und Y, |auf die Liste": the comma behind two and more names alone, joined by "and", of a counted noun right before
// `comma`; 0: none. German and Dutch.
std::uint32_t counted_names_end(const EventSentence& out, std::uint32_t comma) {
  constexpr std::uint32_t kLongest = 16;  // tokens
  if (out.language != "de" && out.language != "nl") return 0;
  const TextTokens& text = out.work->tokens;
  const auto& quantities = out.work->document->quantities;
  const auto behind =
      std::lower_bound(quantities.begin(), quantities.end(), text.tokens[comma].begin,
                       [](const Quantity& a, std::uint32_t begin) { return a.span.begin < begin; });
  const bool counted = behind != quantities.begin() && !(behind - 1)->counted.empty() &&
                       (behind - 1)->span.end == text.tokens[comma - 1].end;
  if (!counted && std::none_of(out.names.begin(), out.names.end(), [&](const Who& who) {
        return who.unnamed && (who.counted || who.numbered) && who.tokens.last == comma;
      }))
    return 0;
  std::size_t names = 0;
  bool joined = false;
  for (std::uint32_t i = comma + 1; i < out.tokens.last && i - comma <= kLongest;) {
    if (text.tokens[i].kind == TokenKind::kComma && joined) return names > 1 ? i : 0;
    const auto who = std::find_if(out.names.begin(), out.names.end(), [&](const Who& other) {
      return other.tokens.contains(i) && !other.unnamed && !other.pronoun && other.kind != EntityKind::kPlace;
    });
    if (who != out.names.end()) {
      ++names;
      i = who->tokens.last;
      continue;
    }
    const bool conjunction = hit_ending_at(out, i + 1, WordClass::kAnd) != nullptr;
    if (names == 0 || (!conjunction && text.tokens[i].kind != TokenKind::kComma)) return 0;
    joined = joined || conjunction;
    ++i;
  }
  return 0;
}

// "a sanctionné, jeudi 6 novembre, trois hommes", "die Konzerne, Rosneft und Lukoil, auf ihre Liste": an aside that only says when,
// or names those just told of, ends no clause. The comma that closes it; 0: none.
std::uint32_t aside_end(const EventSentence& out, std::uint32_t comma) {
  constexpr std::uint32_t kLongest = 12;
  const TextTokens& text = out.work->tokens;
  if (const std::uint32_t end = end_of_thing_name(out, comma); end != 0) return end;
  if (const std::uint32_t end = counted_names_end(out, comma); end != 0) return end;
  bool time = false;
  bool name = false;
  // ", |au| palais de X,": where it was.
  const bool romance = has_order(out.language, WordOrder::kNounBeforeName);
  const bool setting = std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
    return hit.tokens.first == comma + 1 && hit.word->word == WordClass::kPreposition &&
           (hit.word->tie == Tie::kIn || (romance && opens_site(out, hit)));
  });
  for (std::uint32_t i = comma + 1; i < out.tokens.last && i - comma <= kLongest; ++i) {
    const Token& token = text.tokens[i];
    if (token.kind == TokenKind::kComma)
      return (time != name || (romance && setting && name)) && i + 1 < out.tokens.last ? i : 0;
    if (out.page->time[i]) {
      time = true;
      continue;
    }
    const auto who = std::find_if(out.names.begin(), out.names.end(),
                                  [&](const Who& other) { return other.tokens.contains(i); });
    if (who != out.names.end()) {
      if (is_apposition(out, comma, *who, who->tokens.last) && who->tokens.last < out.tokens.last &&
          text.tokens[who->tokens.last].kind == TokenKind::kComma)
        return who->tokens.last;
      if (who->unnamed || who->pronoun || who->tie == Tie::kAdjective || who->kind == EntityKind::kPerson ||
          (who->kind == EntityKind::kPlace && !setting))
        return 0;
      name = true;
      continue;
    }
    if (romance && setting && is_site_word(out, i)) {
      name = true;
      continue;
    }
    if (hit_ending_at(out, i + 1, WordClass::kAnd) == nullptr &&
        hit_ending_at(out, i + 1, WordClass::kDeterminer) == nullptr &&
        (name || hit_ending_at(out, i + 1, WordClass::kPreposition) == nullptr))
      return 0;
  }
  return 0;
}

// "компании X, которая|, как считает Киев,| поставляла", "die|, so die Behörde,| ...": a source between the relative pronoun and its clause.
// The comma that closes it; 0: none.
std::uint32_t source_aside_end(const EventSentence& out, std::uint32_t comma) {
  constexpr std::uint32_t kLongest = 14;
  if (hit_ending_at(out, comma, WordClass::kRelative) == nullptr) return 0;
  bool source = false;
  for (std::uint32_t i = comma + 1; i < out.tokens.last && i - comma <= kLongest; ++i) {
    const TokenKind kind = out.work->tokens.tokens[i].kind;
    if (kind == TokenKind::kComma) return source && i + 1 < out.tokens.last ? i : 0;
    if ((kind != TokenKind::kWord && kind != TokenKind::kQuote && kind != TokenKind::kHyphen) ||
        (covers_trigger(out, i) && !out.page->cue[i]))
      return 0;
    source = source || out.page->cue[i];
  }
  return 0;
}

// "X, |alsmede vier bedrijven|, op de lijst gezet": whether name `n` is one that a comma and "as well as" join to the name before, and its
// verb is still to come.
bool closes_addition(const EventSentence& out, std::size_t n) {
  if (n == 0 || !has_order(out.language, WordOrder::kVerbClauseLast)) return false;
  const TextTokens& text = out.work->tokens;
  const std::uint32_t before = out.names[n - 1].tokens.last;
  const std::uint32_t behind = out.names[n].tokens.last + 1;
  if (before >= out.names[n].tokens.first || text.tokens[before].kind != TokenKind::kComma ||
      hit_ending_at(out, before + 2, WordClass::kAnd) == nullptr || behind >= out.tokens.last)
    return false;
  return std::none_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
    return hit.tokens.first == behind &&
           (hit.word->word == WordClass::kRelative || hit.word->word == WordClass::kThat ||
            hit.word->word == WordClass::kAnd || hit.word->word == WordClass::kDeterminer);
  });
}

}  // namespace

bool is_contact_clause(const EventSentence& sentence, std::uint32_t token) {
  const TextTokens& text = sentence.work->tokens;
  if (sentence.language != "en" || token <= sentence.tokens.first || token + 1 >= sentence.tokens.last ||
      text.tokens[token - 1].kind != TokenKind::kWord ||
      (clause_word_classes("en", text.lower(token)) & clause_word::kPronoun) == 0)
    return false;
  constexpr std::uint32_t kReach = 2;  // "it |has| accused"
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kStatus && word.word->status == StatusWord::kAlleged &&
           word.tokens.first > token && word.tokens.first <= token + kReach;
  });
}

bool is_reason(const EventSentence& sentence, std::uint32_t token) {
  const TextTokens& text = sentence.work->tokens;
  const WordHit* preposition = hit_ending_at(sentence, token + 1, WordClass::kPreposition);
  if (preposition == nullptr || (preposition->word->tie != Tie::kFor &&
                                 (sentence.language == "en" || preposition->word->tie != Tie::kBy)))
    return false;
  const GrammarWords& grammar = grammar_words(sentence.language);
  std::uint32_t verb = token + 1;
  // "for |allegedly| supplying"
  while (verb < sentence.tokens.last && sentence.language == "en" && verb <= token + 2 &&
         (text.lower(verb).ends_with("ly") || text.lower(verb) == "not"))
    ++verb;
  if (verb >= sentence.tokens.last || text.tokens[verb].kind != TokenKind::kWord || text.tokens[verb].capital)
    return false;
  constexpr std::size_t kBeyond = 3;  // bytes
  const std::string_view word = text.lower(verb);
  if (sentence.language == "en") return grammar.ends(WordUse::kGerundEnd, word, kBeyond - 1);
  if (grammar.has(WordUse::kInfinitive, word)) return true;
  return (sentence.language == "es" || sentence.language == "pt") &&
         grammar.ends(WordUse::kInfinitiveEnd, word, kBeyond) &&
         hit_ending_at(sentence, verb + 1, WordClass::kPreposition) == nullptr;
}

// "Antes de que la UE sancionara a X, |Y visitó| Minsk": whether a verb right behind the name makes it a subject, and no part of a list.
bool stands_before_verb(const EventSentence& out, const Who& who) noexcept {
  const TextTokens& text = out.work->tokens;
  const std::uint32_t behind = who.tokens.last;
  if (behind >= out.tokens.last || text.tokens[behind].kind != TokenKind::kWord ||
      text.tokens[behind].capital)
    return false;
  constexpr std::size_t kStem = 3;  // bytes
  return is_finite_verb(out, behind) ||
         (!grammar_words(out.language).ends(WordUse::kApposedParticipleEnd, text.lower(behind), kStem) &&
          opens_event_verb(out, behind));
}

namespace {

// "|After| X was arrested, ...", "|Après que| X a été arrêté": a preposition that opens the sentence and a clause of it, whose subject it does
// not govern.
void untie_opening_subject(EventSentence& out) {
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words(out.language);
  const std::uint32_t begin = out.tokens.first;
  if (out.names.empty() || text.tokens[begin].kind != TokenKind::kWord) return;
  const bool that = hit_ending_at(out, begin + 2, WordClass::kThat) != nullptr;
  if (!that && !grammar.has(WordUse::kCircumstance, text.lower(begin))) return;
  Who& who = out.names.front();
  const std::uint32_t behind = who.tokens.last;
  if (who.whole.first != begin + (that ? 2 : 1) || behind >= out.tokens.last || who.tie == Tie::kAdjective)
    return;
  if (is_finite_verb(out, behind) || (!text.tokens[behind].capital && opens_event_verb(out, behind)))
    who.tie = Tie::kBare;
}

// "|wurde| in Wien festgenommen und an Polen |ausgeliefert|": a phrase of an auxiliary and a participle over another participle and "and"
// stands where its participle does.
void move_to_participle(EventSentence& out) {
  if (out.language != "de" && out.language != "nl") return;
  for (TriggerHit& hit : out.triggers) {
    if (hit.blocked || hit.trigger->form != TriggerForm::kVerb || hit.whole.last < hit.tokens.first + 3 ||
        hit_ending_at(out, hit.tokens.first + 1, WordClass::kAuxiliary) == nullptr)
      continue;
    const auto ends_inside = [&](const TriggerHit& other) {
      const std::uint32_t end = other.whole.last;
      return !other.blocked && other.trigger->form == TriggerForm::kVerb &&
             other.trigger->type != hit.trigger->type && end > hit.tokens.first + 1 &&
             end + 1 < hit.whole.last && hit_ending_at(out, end + 1, WordClass::kAnd) != nullptr;
    };
    if (std::any_of(out.triggers.begin(), out.triggers.end(), ends_inside)) {
      hit.tokens = {hit.whole.last - 1, hit.whole.last};
      hit.whole = hit.tokens;
    }
  }
}

}  // namespace

void find_clauses(EventSentence& out) {
  const TextTokens& text = out.work->tokens;
  untie_opening_subject(out);
  for (Who& who : out.names) {
    if (is_portuguese_subject(out, who)) who.tie = Tie::kBare;
  }
  move_to_participle(out);
  // "北韓資訊人員冒名應徵美企 |司法部起訴14人": a blank parts a headline that needs none.
  const bool headline = (out.language == "zh" || out.language == "ja") &&
                        (out.work->document->blocks[text.sentences[out.number].block].zone == Zone::kTitle ||
                         text.tokens[out.tokens.last - 1].kind == TokenKind::kWord);
  const std::uint32_t size = out.tokens.last - out.tokens.first;
  out.clause_of.assign(size, 0);
  std::uint16_t clause = 0;
  std::uint32_t begin = out.tokens.first;
  std::uint32_t aside = 0;
  std::uint32_t ground = 0;
  for (std::uint32_t i = out.tokens.first; i < out.tokens.last; ++i) {
    const Token& token = text.tokens[i];
    const std::uint32_t verb = token.kind == TokenKind::kWord ? verb_of_circumstance(out, i, begin) : 0;
    // Its subject stands behind no preposition.
    for (Who& who : out.names) {
      if (verb > 0 && who.tokens.first > i && who.tokens.last == verb) who.tie = Tie::kBare;
    }
    // "..., |и Евросоюз| ввёл", "... |i Unia| nałożyła": no list goes on with a subject.
    const bool mark =
        token.kind == TokenKind::kComma || (i > begin && token.kind == TokenKind::kWord &&
                                            hit_ending_at(out, i + 1, WordClass::kAnd) != nullptr);
    Who* second = mark ? subject_behind(out, i, begin) : nullptr;
    if (second != nullptr) {
      if (second->group) second->tie = Tie::kBare;
      second->group = false;
    }
    std::optional<std::size_t> joined =
        token.kind == TokenKind::kWord ? joined_subject(out, i, begin) : std::nullopt;
    const bool circumstance = token.kind == TokenKind::kWord && opens_circumstance(out, i, begin);
    if (!joined && circumstance) joined = subject_behind_that(out, i);
    if (joined) {
      out.names[*joined].tie = Tie::kBare;
      out.names[*joined].group = false;
    }
    if (token.kind == TokenKind::kWord &&
        (verb > 0 || second != nullptr || joined || circumstance || opens_clause(out, i, begin))) {
      ++clause;
      begin = i;
    }
    if (headline && i > begin && token.space_before && token.script == text::Script::kHan &&
        text.tokens[i - 1].script == text::Script::kHan) {
      ++clause;
      begin = i;
    }
    out.clause_of[i - out.tokens.first] = clause;
    bool boundary = token.kind == TokenKind::kColon || token.kind == TokenKind::kDash;
    // "무인기 조달망 적발|…|홍콩 회사 3곳 제재": between the parts of a headline.
    if (token.kind == TokenKind::kStop && i > out.tokens.first && i + 1 < out.tokens.last &&
        text.at(i) == "…" && has_order(out.language, WordOrder::kCountryFirst))
      boundary = true;
    if (token.kind == TokenKind::kComma && i > out.tokens.first && i + 1 < out.tokens.last) {
      constexpr std::uint32_t kLongestOrigin = 8;  // tokens of an age and a place
      // A comma in a list of names is none.
      bool list = false;
      for (std::size_t n = 0; n < out.names.size(); ++n) {
        Who& who = out.names[n];
        // "extradé vers les États-Unis, |la Corée du Nord a livré| ...": a finite verb right behind makes it a subject.
        if (who.group && n > 0 && who.tokens.first > i && who.tokens.first <= i + 2 &&
            opens_after_phrase(out, n)) {
          who.tie = Tie::kBare;
          who.group = false;
        }
        if (who.group && who.tokens.first > i && who.tokens.first <= i + 2) list = true;
        // "his brother, |as well as| four companies"
        if (who.group && n > 0 && i < who.tokens.first &&
            out.names[name_before_office(out, n)].tokens.last <= i)
          list = true;
        if (who.group && who.tokens.last == i && closes_addition(out, n)) list = true;
        // "X, 51, of Vladivostok, was charged"
        if (who.tokens.last <= i && i <= who.tokens.last + kLongestOrigin && i <= behind_age(out, who) &&
            behind_age(out, who) > who.tokens.last)
          list = true;
        // "Co., Ltd."
        if (who.tokens.contains(i)) list = true;
      }
      if (i != aside) {
        std::uint32_t end = list ? 0 : aside_end(out, i);
        if (!list && end == 0) end = description_end(out, i);
        if (!list && end == 0) end = member_aside_end(out, i);
        if (!list && end == 0) end = source_aside_end(out, i);
        if (!list && end == 0) end = company_aside_end(out, i);
        if (end > 0) aside = end;
        list = list || (out.language == "de" && is_german_list_comma(text, i, out.tokens.last));
        boundary = !list && end == 0 && !is_behind_argument(out, i) && !is_headline_subject(out, i) &&
                   !is_before_suspension(out, i) &&
                   (!is_topic_comma(out, i) || turkish_ground_end(out, i) > 0);
      }
    }
    if (closes_turkish_circumstance(out, i)) boundary = true;
    if (boundary && token.kind == TokenKind::kComma && ground == 0) ground = turkish_ground_end(out, i);
    if (boundary || i + 1 == ground) {
      ++clause;
      begin = i + 1;
    }
  }
}

namespace {

// "X |wurde in| Wien geboren", "X |war in| Minsk festgenommen worden": the auxiliary of a participle to come, and nobody's stay.
bool is_auxiliary_of_participle(const EventSentence& out, const TriggerHit& hit) {
  if ((out.language != "de" && out.language != "nl") || hit.words != 2 ||
      hit.whole.last != hit.tokens.first + 2 ||
      hit_ending_at(out, hit.whole.last, WordClass::kPreposition) == nullptr)
    return false;
  const WordHit* auxiliary = hit_ending_at(out, hit.tokens.first + 1, WordClass::kAuxiliary);
  if (auxiliary == nullptr || !auxiliary->word->passive) return false;
  const std::string_view word = out.work->tokens.lower(hit.tokens.first);
  if (word.starts_with("w") && word != "war" && word != "waren" && word != "was") return true;
  // Clauses are not known yet.
  const auto ends = [&](std::uint32_t token) {
    return out.work->tokens.tokens[token].kind == TokenKind::kComma ||
           hit_ending_at(out, token + 1, WordClass::kAnd) != nullptr;
  };
  return std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& other) {
    if (other.blocked || other.trigger->form != TriggerForm::kVerb || other.tokens.first < hit.whole.last ||
        other.trigger->type == hit.trigger->type)
      return false;
    const std::string_view object = other.trigger->roles[static_cast<std::size_t>(Tie::kObject)];
    if (object != "target" && object != "person") return false;
    for (std::uint32_t i = hit.whole.last; i < other.tokens.first; ++i) {
      if (ends(i)) return false;
    }
    return true;
  });
}

}  // namespace

// "|war| in Minsk, aber X wurde zu sechs Jahren |verurteilt|": an auxiliary and a participle with a comma and another auxiliary between
// them belong to two clauses.
void drop_split_phrases(EventSentence& out) {
  const TextTokens& text = out.work->tokens;
  const auto auxiliary_in = [&](std::uint32_t first, std::uint32_t last) {
    return std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kAuxiliary && word.tokens.first >= first &&
             word.tokens.first < last && text.lower(word.tokens.first) != "zu";
    });
  };
  std::erase_if(out.triggers, [&](const TriggerHit& hit) {
    if (is_auxiliary_of_participle(out, hit)) return true;
    const std::uint32_t gap = hit.tokens.last;
    if (hit.whole.last <= gap + 2 || !auxiliary_in(hit.tokens.first, hit.tokens.first + 1)) return false;
    std::uint32_t comma = gap;
    while (comma < hit.whole.last && text.tokens[comma].kind != TokenKind::kComma) ++comma;
    return comma < hit.whole.last && auxiliary_in(comma, hit.whole.last);
  });
}

}  // namespace tamis::documents
