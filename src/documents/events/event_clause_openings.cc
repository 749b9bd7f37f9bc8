#include "documents/events/event_clause_openings.h"

#include <algorithm>
#include <iterator>

#include "documents/events/event_joined_clauses.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// "sprach Stunden nachdem die EU ...": machines leave out the comma before a subordinate clause. The shortest ("als", "da")
// have other uses.
bool subordinates(const EventSentence& out, std::uint32_t token) {
  constexpr std::size_t kShortest = 4;  // bytes
  if (out.language != "de" && out.language != "nl") return false;
  const std::string_view word = out.work->tokens.lower(token);
  return word.size() >= kShortest && token > out.tokens.first &&
         out.work->tokens.tokens[token - 1].kind == TokenKind::kWord &&
         // "drohte |damit|, X zu sanktionieren": it only points at what follows.
         !(token + 1 < out.tokens.last && out.work->tokens.tokens[token + 1].kind == TokenKind::kComma) &&
         (clause_word_classes(out.language, word) & clause_word::kSubordinator) != 0;
}

// "levantar las sanciones a X |si| Caracas libera a los presos", "lift the sanctions |if| it leaves": before its subject; elsewhere the word
// may be another ("se reúne", "si ritira").
bool opens_condition(const EventSentence& out, std::uint32_t token) {
  const TextTokens& text = out.work->tokens;
  if (token + 2 >= out.tokens.last || text.tokens[token - 1].kind != TokenKind::kWord ||
      !grammar_words(out.language).has(WordUse::kClauseIf, text.lower(token)))
    return false;
  const std::uint32_t next = token + 1;
  return text.tokens[next].kind == TokenKind::kWord &&
         (text.tokens[next].capital || text.lower(next) == "il" || text.lower(next) == "ils" ||
          (clause_word_classes(out.language, text.lower(next)) &
           (clause_word::kPronoun | clause_word::kArticle)) != 0 ||
          std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
            return hit.tokens.first == next &&
                   (hit.word->word == WordClass::kDeterminer || hit.word->word == WordClass::kPeople ||
                    (hit.word->word == WordClass::kStatus && hit.word->status == StatusWord::kNegation));
          }));
}

}  // namespace

// "eased sanctions on X |after| President Y freed 52 prisoners", "is concerned about |what| Y might provide": what happened before, because
// of which or of which one asks, with a subject right before its verb, behind another event.
// The token behind that subject; 0: none.
std::uint32_t verb_of_circumstance(const EventSentence& out, std::uint32_t token,
                                   std::uint32_t clause_begin) {
  constexpr std::uint32_t kReach = 9;  // tokens from the word to its verb
  if (token <= clause_begin || token + 2 >= out.tokens.last) return 0;
  const std::string_view word = out.work->tokens.lower(token);
  // "|what| Russia might provide": behind a preposition it is no question.
  const bool asked = out.language == "en" && (clause_word_classes("en", word) & clause_word::kWh) != 0 &&
                     hit_ending_at(out, token, WordClass::kPreposition) != nullptr;
  if (!asked && !grammar_words(out.language).has(WordUse::kCircumstance, word)) return 0;
  const auto in = [](std::uint32_t first, std::uint32_t last, const TriggerHit& hit) {
    return !hit.blocked && hit.tokens.first >= first && hit.tokens.first < last;
  };
  // "The visit came two days |after| Iran fired a missile": so long after what the clause tells.
  const bool measured = out.page->time[token] && !out.page->time[token + 1];
  // "The attempt |failed| when customs detained the cargo"
  const bool failed = std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
    return hit.word->word == WordClass::kStatus && hit.word->status == StatusWord::kFailed &&
           hit.tokens.first >= clause_begin && hit.tokens.last <= token;
  });
  if (!measured && !asked && !failed &&
      std::none_of(out.triggers.begin(), out.triggers.end(),
                   [&](const TriggerHit& hit) { return in(clause_begin, token, hit); }))
    return 0;
  // "Russia |might| provide"
  const auto is_subject = [&](const Who& who, const TriggerHit& hit) {
    if (who.tokens.first <= token || who.tokens.last > hit.tokens.first || who.tie == Tie::kAdjective)
      return false;
    for (std::uint32_t i = std::max(who.tokens.last, who.trail); i < hit.tokens.first; ++i) {
      if (!asked || hit_ending_at(out, i + 1, WordClass::kAuxiliary) == nullptr) return false;
    }
    return true;
  };
  for (const TriggerHit& hit : out.triggers) {
    if (!in(token + 2, std::min(token + kReach, out.tokens.last), hit) ||
        hit.trigger->form != TriggerForm::kVerb)
      continue;
    const auto subject = std::find_if(out.names.begin(), out.names.end(),
                                      [&](const Who& who) { return is_subject(who, hit); });
    if (subject != out.names.end()) return subject->tokens.last;
  }
  return 0;
}

namespace {

// "destituyó a X |y nombró| a Y", "a limogé X |et a nommé| Y", "visited Moscow |and signed| a treaty": a second finite verb, where the first
// has what it deals with; participles that share their auxiliary ("was arrested and charged") and infinitives go on with it.
bool opens_second_verb(const EventSentence& out, std::uint32_t token, std::uint32_t clause_begin) {
  constexpr std::uint32_t kBeforeVerb = 3;  // an auxiliary, a pronoun, "not"
  constexpr std::size_t kStem = 2;          // bytes
  const std::string_view language = out.language;
  const bool romance = is_romance(language);
  if ((!romance && language != "en" && language != "de") || token + 1 >= out.tokens.last ||
      hit_ending_at(out, token + 1, WordClass::kAnd) == nullptr)
    return false;
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words(language);
  const auto is_auxiliary = [&](std::uint32_t i) {
    return std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
      return hit.word->word == WordClass::kAuxiliary && hit.tokens.first == i;
    });
  };
  const TriggerHit* verb = nullptr;
  bool auxiliary = false;
  for (std::uint32_t i = token + 1; i < out.tokens.last && i <= token + kBeforeVerb; ++i) {
    const auto found = std::find_if(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
      return hit.tokens.first == i && hit.trigger->form == TriggerForm::kVerb && !hit.blocked;
    });
    if (found != out.triggers.end()) {
      verb = &*found;
      auxiliary = auxiliary || is_auxiliary(i);
      break;
    }
    if (is_auxiliary(i)) {
      auxiliary = true;
    } else if ((clause_word_classes(language, text.lower(i)) &
                (clause_word::kPronoun | clause_word::kAdverb)) == 0) {
      return false;
    }
  }
  if (verb == nullptr || text.tokens[verb->tokens.first].kind != TokenKind::kWord ||
      text.tokens[verb->tokens.first].capital)
    return false;
  const std::string_view word = text.lower(verb->tokens.first);
  if (romance && !auxiliary &&
      (grammar.ends(WordUse::kApposedParticipleEnd, word) ||
       grammar.ends(WordUse::kInfinitiveEnd, word, kStem)))
    return false;
  if (language == "en" && !auxiliary && !grammar.ends(WordUse::kParticipleEnd, word)) return false;
  if (language == "de" && (auxiliary || !word.ends_with("te"))) return false;
  // The first verb, and what it deals with.
  const TriggerHit* first = nullptr;
  for (const TriggerHit& hit : out.triggers) {
    if (hit.trigger->form == TriggerForm::kVerb && !hit.blocked && hit.tokens.first >= clause_begin &&
        hit.whole.last <= token)
      first = &hit;
  }
  if (first == nullptr || text.tokens[first->tokens.first].capital) return false;
  for (const TriggerHit& second : out.triggers) {
    if (second.tokens.first == verb->tokens.first && tells_the_same(out, second, clause_begin, token))
      return false;
  }
  if (language == "en" || language == "de") {
    // "were arrested in Paris and charged"
    for (std::uint32_t i = clause_begin; i < first->whole.last; ++i) {
      if (is_auxiliary(i)) return false;
    }
  }
  // "removed |X| from its list", "fined |X| for violating": inside of a phrase, and before what a verb behind it deals with.
  std::uint32_t behind = first->tokens.first;
  for (const TriggerHit& hit : out.triggers) {
    if (hit.trigger->form == TriggerForm::kVerb && !hit.blocked && hit.tokens.first >= clause_begin)
      behind = std::min(behind, hit.tokens.first);
  }
  return std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
    return who.tokens.first > behind && who.tokens.last <= token && who.tie != Tie::kAdjective &&
           !who.pronoun;
  });
}

}  // namespace

// A finite verb of being or standing (`finite_verb` of grammar_words.tsv) in small letters.
bool is_finite_verb(const EventSentence& out, std::uint32_t token) noexcept {
  const TextTokens& text = out.work->tokens;
  return !text.tokens[token].capital &&
         grammar_words(out.language).has(WordUse::kFiniteVerb, text.lower(token));
}

// Whether a verb that tells an event begins at the token.
bool opens_event_verb(const EventSentence& out, std::uint32_t token) noexcept {
  return std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    return hit.tokens.first == token && hit.trigger->form == TriggerForm::kVerb && !hit.blocked;
  });
}

namespace {

// "gilt als Vertrauter von Y |und steht| auf der Liste", "is a confidant of Y |and has been| under sanctions": a second predicate of one
// subject, where a name behind the first could be taken for it.
bool opens_second_predicate(const EventSentence& out, std::uint32_t token, std::uint32_t clause_begin) {
  constexpr std::uint32_t kReach = 8;  // tokens from "and" to its verb: when, adverbs, a reflexive pronoun
  if (hit_ending_at(out, token + 1, WordClass::kAnd) == nullptr || token <= clause_begin + 1) return false;
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words(out.language);
  // The subject, and another name behind it.
  const Who* subject = nullptr;
  bool other = false;
  for (const Who& who : out.names) {
    if (who.tokens.first < clause_begin || who.tokens.last > token) continue;
    if (subject == nullptr) {
      if (who.tie != Tie::kBare || who.possessive || who.pronoun) return false;
      subject = &who;
    } else {
      other = other || (!who.group && who.tie != Tie::kAdjective);
    }
  }
  if (subject == nullptr || !other) return false;
  // "is a confidant of Y |and visited| Minsk": a verb behind a predicate that tells nothing is no second participle.
  const bool first_tells = std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    return !hit.blocked && hit.tokens.first >= subject->tokens.last && hit.tokens.first < token;
  });
  constexpr std::size_t kStem = 2;  // bytes
  const auto opens_trigger = [&](std::uint32_t i) {
    return !text.tokens[i].capital && !grammar.ends(WordUse::kInfinitiveEnd, text.lower(i), kStem) &&
           std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
             return hit.tokens.first == i && !hit.blocked &&
                    (hit.trigger->form == TriggerForm::kState ||
                     (hit.trigger->form == TriggerForm::kVerb &&
                      (!first_tells || has_order(out.language, WordOrder::kSlavic))));
           });
  };
  // The verb of the second, over what may stand before it; a verb at its end may be behind all it governs.
  std::uint32_t verb = token + 1;
  while (verb < out.tokens.last && verb < token + kReach && !is_finite_verb(out, verb) &&
         !opens_trigger(verb)) {
    const bool small = (clause_word_classes(out.language, text.lower(verb)) &
                        (clause_word::kPronoun | clause_word::kAdverb)) != 0;
    const bool before_time = verb + 1 < out.tokens.last && out.page->time[verb + 1];
    if (!out.page->time[verb] && !before_time && !small) return false;
    ++verb;
  }
  if (verb >= out.tokens.last || verb >= token + kReach) return false;
  if (is_finite_verb(out, token - 1) && has_order(out.language, WordOrder::kVerbClauseLast)) return true;
  for (std::uint32_t i = subject->tokens.last; i < token; ++i) {
    if (is_finite_verb(out, i)) return true;
  }
  return false;
}

// "и |Евросоюз в мае| ввёл", "а |полиция Кипра 3 июня| арестовала": in Slavic languages, whether nothing but when and where stands between a
// name and a verb that tells an event, so that it is the subject of that, and no part of a list.
bool leads_to_verb(const EventSentence& out, const Who& who) {
  constexpr std::uint32_t kReach = 8;  // tokens
  if (!has_order(out.language, WordOrder::kSlavic) || who.pronoun || who.tie == Tie::kAdjective) return false;
  const TextTokens& text = out.work->tokens;
  std::uint32_t at = std::max({who.tokens.last, who.whole.last, who.trail});
  const std::uint32_t end_of_name = at;
  while (at < out.tokens.last && text.tokens[at].kind == TokenKind::kQuote) ++at;
  for (const std::uint32_t end = std::min(out.tokens.last, at + kReach); at < end; ++at) {
    if (!text.tokens[at].capital && opens_event_verb(out, at)) {
      constexpr std::size_t kStem = 3;  // bytes
      const GrammarWords& grammar = grammar_words(out.language);
      return !grammar.ends(WordUse::kApposedParticipleEnd, text.lower(at), kStem) &&
             !grammar.ends(WordUse::kInfinitiveEnd, text.lower(at), kStem);
    }
    const bool place = std::any_of(out.names.begin(), out.names.end(), [&](const Who& other) {
      return other.kind == EntityKind::kPlace && other.tokens.contains(at) &&
             (other.tie != Tie::kBare || (who.unnamed && other.tokens.first == end_of_name));
    });
    if (text.tokens[at].kind == TokenKind::kComma ||
        (!place && !out.page->time[at] && hit_ending_at(out, at + 1, WordClass::kPreposition) == nullptr))
      return false;
  }
  return false;
}

}  // namespace

// "..., |и Евросоюз в мае ввёл| ...", "..., |а полиция| арестовала": the first name behind a comma or "and" of Slavic languages, which opens a
// clause of its own behind a verb; null: none.
Who* subject_behind(EventSentence& out, std::uint32_t mark, std::uint32_t clause_begin) {
  constexpr std::uint32_t kReach = 8;  // tokens from the mark to the name: "and", when, a title
  if (!has_order(out.language, WordOrder::kSlavic)) return nullptr;
  const bool verb = std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    return hit.trigger->form != TriggerForm::kNoun && !hit.blocked && hit.tokens.first >= clause_begin &&
           hit.whole.last <= mark;
  });
  if (!verb) return nullptr;
  for (Who& who : out.names) {
    if (who.whole.first <= mark) continue;
    if (who.whole.first > mark + kReach) break;
    return leads_to_verb(out, who) ? &who : nullptr;
  }
  return nullptr;
}

namespace {

// "После ареста X в Афинах |полиция| Кипра 3 июня арестовала Y": the main clause behind a Slavic phrase of a noun that tells an event, which
// opens the clause with its preposition, and no comma parts them.
bool opens_main_behind_noun(const EventSentence& out, std::uint32_t token, std::uint32_t clause_begin) {
  constexpr std::uint32_t kOpening = 5;  // tokens up to the noun: "Через неделю после"
  if (!has_order(out.language, WordOrder::kSlavic) || token <= clause_begin + 2 ||
      (hit_ending_at(out, clause_begin + 1, WordClass::kPreposition) == nullptr &&
       hit_ending_at(out, clause_begin + 1, WordClass::kFrame) == nullptr))
    return false;
  const bool noun = std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    return !hit.blocked && hit.tokens.first >= clause_begin && hit.whole.last < token &&
           hit.tokens.first <= clause_begin + kOpening && is_noun_trigger(out, hit);
  });
  return noun && std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
           const std::uint32_t first =
               who.title > 0 ? who.title : std::min(who.whole.first, who.tokens.first);
           return first == token && leads_to_verb(out, who) &&
                  hit_ending_at(out, token, WordClass::kPreposition) == nullptr &&
                  hit_ending_at(out, token, WordClass::kAnd) == nullptr;
         });
}

// "seized 30 tons linked to X, |and the Department of Justice confiscated| ...": a second clause with a subject of its own.
bool opens_second_subject(const EventSentence& out, std::uint32_t token, std::uint32_t clause_begin) {
  constexpr std::uint32_t kReach = 3;  // tokens from "and" to the name: articles
  if (hit_ending_at(out, token + 1, WordClass::kAnd) == nullptr || token <= clause_begin + 1) return false;
  const bool verb = std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    return hit.trigger->form == TriggerForm::kVerb && !hit.blocked && hit.tokens.first >= clause_begin &&
           hit.whole.last <= token && !out.work->tokens.tokens[hit.tokens.first].capital;
  });
  return verb && std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
           return who.whole.first > token && who.whole.first <= token + kReach && who.tie == Tie::kBare &&
                  !who.unnamed && stands_before_verb(out, who);
         });
}

// "said that it had opened a case |and that| the police had arrested", "y de que la policía": a second clause of what is said.
bool opens_second_that(const EventSentence& out, std::uint32_t token) noexcept {
  if (hit_ending_at(out, token + 1, WordClass::kAnd) == nullptr || token == out.tokens.first) return false;
  const auto cue = out.page->cue.begin();
  if (std::find(cue + out.tokens.first, cue + token, true) == cue + token) return false;
  bool that = false;
  bool before = false;
  for (const WordHit& hit : out.words) {
    if (hit.word->word != WordClass::kThat) continue;
    before = before || hit.tokens.last <= token;
    // "y |de| que"
    that =
        that || hit.tokens.first == token + 1 ||
        (hit.tokens.first == token + 2 && hit_ending_at(out, token + 2, WordClass::kPreposition) != nullptr);
  }
  return that && before;
}

// "wordt ervan beschuldigd |drones te hebben geleverd|": what somebody is accused of, by an infinitive that no comma parts. Dutch.
bool opens_dutch_accusation(const EventSentence& out, std::uint32_t token,
                            std::uint32_t clause_begin) noexcept {
  bool accused = false;
  bool passive = false;
  for (const WordHit& hit : out.words) {
    accused = accused || (hit.word->word == WordClass::kStatus && hit.word->status == StatusWord::kAlleged &&
                          hit.tokens.last == token);
    passive = passive || (hit.word->word == WordClass::kAuxiliary && hit.word->passive &&
                          hit.tokens.first >= clause_begin && hit.tokens.last < token);
  }
  if (!accused || !passive) return false;
  const TextTokens& text = out.work->tokens;
  for (std::uint32_t i = token; i < out.tokens.last && text.tokens[i].kind != TokenKind::kComma; ++i) {
    if (grammar_words("nl").has(WordUse::kInfinitiveParticle, text.lower(i))) return true;
  }
  return false;
}

// "said on Tuesday that the group stole", "tres empresas que venden": languages that set no comma there. "that" opens a clause behind
// a verb of saying, a relative pronoun behind who or what it tells of.
bool opens_without_comma(const EventSentence& out, std::uint32_t token, std::uint32_t clause_begin) noexcept {
  static constexpr std::string_view kWithoutComma[] = {"en", "nl", "ar", "fa", "ur"};
  if ((!is_romance(out.language) && std::find(std::begin(kWithoutComma), std::end(kWithoutComma),
                                              out.language) == std::end(kWithoutComma)) ||
      token <= clause_begin + 1)
    return false;
  // "زنجانی بازداشت شد |و| دادگاه او را محکوم کرد": "and" behind a verb, which ends its clause.
  constexpr std::uint32_t kShortestClause = 3;  // tokens
  const GrammarWords& grammar = grammar_words(out.language);
  if (out.language == "fa" && token + kShortestClause < out.tokens.last &&
      grammar.has(WordUse::kAndWord, out.work->tokens.lower(token)) &&
      grammar.has(WordUse::kFinalVerbEnd, out.work->tokens.lower(token - 1)))
    return true;
  const auto begins = [&](WordClass word) {
    return std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
      return hit.word->word == word && hit.tokens.first == token;
    });
  };
  // "de verkoop van |dat| belang": a preposition governs a demonstrative.
  if (out.language == "nl" && hit_ending_at(out, token, WordClass::kPreposition) != nullptr) return false;
  // "les accusations |selon lesquelles|"
  if (std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
        return hit.word->word == WordClass::kThat && hit.tokens.first == token &&
               hit.tokens.last >= token + 2;
      }))
    return true;
  if (out.language == "nl" && opens_dutch_accusation(out, token, clause_begin)) return true;
  if (begins(WordClass::kThat)) {
    // "acuzate |că| au livrat"
    if (is_romance(out.language) && hit_ending_at(out, token, WordClass::kStatus) != nullptr) return true;
    for (std::uint32_t i = clause_begin; i < token; ++i) {
      if (out.page->cue[i]) return true;
    }
  }
  if (out.language == "ur") return false;
  // "arrestato X mentre Y teme ..."; the shortest and what may be a preposition have other uses.
  constexpr std::size_t kShortest = 4;  // bytes
  const std::string_view word = out.work->tokens.lower(token);
  if (word.size() > kShortest && !begins(WordClass::kFrame) && !begins(WordClass::kPreposition) &&
      (clause_word_classes(out.language, word) & clause_word::kSubordinator) != 0)
    return true;
  if (opens_condition(out, token)) return true;
  if (!begins(WordClass::kRelative)) return false;
  // "o rețea |care| livra": Romanian has no other use of it.
  if (out.language == "ro") return true;
  const bool who = std::any_of(out.names.begin(), out.names.end(), [&](const Who& name) {
    return name.tokens.last == token && name.tie != Tie::kAdjective;
  });
  // "for talks which the West fears could lead to": of the event itself.
  const bool event = std::any_of(out.triggers.begin(), out.triggers.end(),
                                 [&](const TriggerHit& hit) { return hit.tokens.last == token; });
  return who || event || std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
           return hit.tokens.last == token &&
                  (is_item(hit.word->word) || hit.word->word == WordClass::kPeople ||
                   hit.word->word == WordClass::kVessel);
         });
}

// Without the "and" written onto it.
std::string_view without_arabic_and(std::string_view word) noexcept {
  constexpr std::size_t kLetter = 2;  // bytes
  return word.size() > 2 * kLetter && grammar_words("ar").begins(WordUse::kWordFront, word)
             ? word.substr(kLetter)
             : word;
}

// Whether another verb of what forces do stands before `token` in its clause.
bool follows_force(const EventSentence& out, std::uint32_t token, std::uint32_t clause_begin) {
  return std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    return !hit.blocked && hit.trigger->form == TriggerForm::kVerb && hit.tokens.first >= clause_begin &&
           hit.tokens.last <= token && EventTables::get().type_of(*hit.trigger).group == EventGroup::kForce;
  });
}

// "أرسلت إيران صواريخ |وفرضت واشنطن| عقوبات", "|وتم| اعتقال X", "|بعد أن| أدرج الاتحاد X", "|كما صادرت| البحرية": a second Arabic clause, which
// needs no comma: behind a verb that tells an event a measure that a country or an authority takes. Who else stands behind such a verb
// may be its object.
bool opens_arabic_clause(const EventSentence& out, std::uint32_t token, std::uint32_t clause_begin) {
  if (out.language != "ar" || token <= clause_begin + 1 || token + 1 >= out.tokens.last) return false;
  const TextTokens& text = out.work->tokens;
  const std::string_view word = text.lower(token);
  const bool first = std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    return !hit.blocked && hit.tokens.first >= clause_begin && hit.tokens.first < token;
  });
  const TokenKind before = text.tokens[token - 1].kind;
  if (!first || (before != TokenKind::kWord && before != TokenKind::kComma)) return false;
  const std::uint32_t classes = clause_word_classes("ar", word);
  const auto is_that = [&](std::uint32_t i) {
    return (clause_word_classes("ar", text.lower(i)) & clause_word::kThat) != 0;
  };
  if ((classes & clause_word::kPreposition) != 0 && is_that(token + 1)) return true;
  if (opens_event_verb(out, token + 1) &&
      (classes & (clause_word::kContrast | clause_word::kSubordinator | clause_word::kAdverb)) != 0)
    return true;
  const std::string_view verb = without_arabic_and(word);
  if (verb.size() == word.size() || before != TokenKind::kWord) return false;
  if ((clause_word_classes("ar", verb) & clause_word::kAuxiliary) != 0) return true;
  return std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    if (hit.tokens.first != token || hit.trigger->form != TriggerForm::kVerb || hit.blocked) return false;
    const EventGroup group = EventTables::get().type_of(*hit.trigger).group;
    // "قصف الجيش الميناء |ودمر| مستودعين": what forces did besides.
    if (group == EventGroup::kForce && follows_force(out, token, clause_begin)) return true;
    if (group != EventGroup::kSanctions && group != EventGroup::kEnforcement && group != EventGroup::kOffice)
      return false;
    return std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
      return who.whole.first == token + 1 && who.tie == Tie::kBare &&
             (who.authority || who.kind == EntityKind::kPlace);
    });
  });
}

// "X Berlin'de tutuklandı |ve| İsrail uçakları Y'yi vurdu": "and" behind a finite Turkish verb, which ends its clause.
bool opens_behind_turkish_verb(const EventSentence& out, std::uint32_t token, std::uint32_t clause_begin) {
  constexpr std::size_t kStem = 2;  // bytes
  if (out.language != "tr" || token <= clause_begin + 2 || token + 2 >= out.tokens.last ||
      !grammar_words("tr").has(WordUse::kAndWord, out.work->tokens.lower(token)))
    return false;
  const GrammarWords& grammar = grammar_words("tr");
  const std::string_view verb = out.work->tokens.lower(token - 1);
  if (grammar.ends(WordUse::kPastEnd, verb, kStem) || verb.ends_with("yor")) return true;
  return grammar.ends(WordUse::kFinalVerbEnd, verb, kStem) &&
         std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
           return hit.whole.last == token && !hit.blocked && hit.trigger->form != TriggerForm::kNoun;
         });
}

// "sanctioned X |for supplying| drones", "la sancionó |por vender| petróleo": why a measure is taken is told by a clause of its own.
bool opens_reason(const EventSentence& out, std::uint32_t token, std::uint32_t clause_begin) {
  if (!is_reason(out, token)) return false;
  return std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    const EventGroup group = EventTables::get().type_of(*hit.trigger).group;
    return hit.tokens.first >= clause_begin && hit.whole.last <= token &&
           (group == EventGroup::kSanctions || group == EventGroup::kEnforcement);
  });
}

// "sanctioned two traders |it accuses| of shipping arms": a clause about the noun before it, without a pronoun of its own.
bool opens_contact_clause(const EventSentence& out, std::uint32_t token) {
  if (!is_contact_clause(out, token)) return false;
  return std::any_of(out.names.begin(), out.names.end(), [&](const Who& name) {
    return name.tokens.last == token && !name.pronoun && name.tie != Tie::kAdjective;
  });
}

// Whether a particle of the subject or the topic stands on the name, or on its title behind it.
bool is_korean_subject(const EventSentence& out, const Who& who) {
  constexpr std::uint32_t kTitle = 3;   // words
  constexpr std::size_t kSyllable = 3;  // bytes
  if (who.nominative) return true;
  if (who.tie != Tie::kBare || who.possessive) return false;
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words("ko");
  for (std::uint32_t i = who.tokens.last - 1; i < out.tokens.last && i < who.tokens.last + kTitle; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord) continue;
    if (grammar.ends(WordUse::kTopicParticle, text.at(i), kSyllable)) return true;
    if (grammar.ends(WordUse::kObjectParticle, text.at(i), kSyllable) ||
        grammar.ends(WordUse::kWhoseParticle, text.at(i), kSyllable))
      return false;
  }
  return false;
}

// "남부를 공습|해|", "해임하|고|", "체결하|며|": an active verb of an event that goes on to another.
bool is_korean_verb_going_on(const EventSentence& out, std::uint32_t verb) {
  constexpr std::size_t kSyllable = 3;  // bytes
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words("ko");
  const std::string_view word = text.lower(verb);
  const bool joins = word.ends_with("\uACE0") || word.ends_with("\uBA70");
  if ((!joins && !word.ends_with("\uD574")) || grammar.ends(WordUse::kSaidEnd, word, kSyllable) ||
      grammar.ends(WordUse::kConditionalEnd, word) || grammar.begins(WordUse::kAspect, text.lower(verb + 1)))
    return false;
  return std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
    return !hit.blocked && hit.whole.last == verb + 1 && hit.trigger->form == TriggerForm::kVerb &&
           hit.whole.first > out.tokens.first &&
           grammar.ends(WordUse::kObjectParticle, text.lower(hit.whole.first - 1), kSyllable);
  });
}

// "푸틴이 대통령이 된 뒤 |체메조프는|", "미국이 제재를 강화하자 |북한은|", "..를 발사했고 |..를 공급했다|": Korean sets no comma
// behind a clause that its verb or a noun of time ends. What follows has a subject of its own, or goes on with another event.
bool opens_korean_clause(const EventSentence& out, std::uint32_t token, std::uint32_t begin) {
  constexpr std::size_t kSyllable = 3;  // bytes
  if (out.language != "ko" || token <= begin + 1) return false;
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words("ko");
  // "X에 |대한| 제재", "X에 |대해|": a postposition.
  if (text.tokens[token - 1].kind != TokenKind::kWord || out.page->time[token - 1] ||
      hit_ending_at(out, token, WordClass::kAfterName) != nullptr)
    return false;
  const std::string_view link = text.lower(token - 1);
  const bool joins =
      grammar.ends(WordUse::kPastEnd, link) && !link.ends_with("\uB2E4") && !link.ends_with("\uB2E4\uACE0");
  const bool goes_on = joins || is_korean_verb_going_on(out, token - 1);
  if (!goes_on && !grammar.ends(WordUse::kBeforeSpeech, link) &&
      !grammar.ends(WordUse::kGoesOnEnd, link, kSyllable))
    return false;
  const auto tells = [&](std::uint32_t first, std::uint32_t last) {
    return std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& hit) {
      return !hit.blocked && hit.tokens.first >= first && hit.whole.last <= last;
    });
  };
  if (goes_on && tells(token, out.tokens.last)) return true;
  // "발사|한 뒤| 체결했다": one deed after another.
  const bool after = token >= begin + 2 && link.size() <= 2 * kSyllable &&
                     grammar.has(WordUse::kBeforeSpeech, link) &&
                     grammar.ends(WordUse::kDescribingVerbEnd, text.lower(token - 2), kSyllable);
  if (after && tells(begin, token) && tells(token, out.tokens.last)) return true;
  bool subject = false;
  for (std::uint32_t i = begin; i + 1 < token && !subject; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord || out.page->time[i]) continue;
    subject =
        grammar.ends(WordUse::kSubjectParticle, text.at(i), kSyllable) ||
        (grammar.ends(WordUse::kTopicParticle, text.at(i), kSyllable) &&
         !grammar.ends(WordUse::kAdnominalEnd, text.at(i)) && !grammar.has(WordUse::kNoTopic, text.at(i)));
  }
  return subject && std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
           return who.tokens.first >= token && who.tie == Tie::kBare && is_korean_subject(out, who);
         });
}

}  // namespace

bool opens_clause(const EventSentence& out, std::uint32_t token, std::uint32_t begin) {
  return opens_main_behind_noun(out, token, begin) || opens_joined_participle(out, token, begin) ||
         subordinates(out, token) || opens_second_that(out, token) ||
         opens_without_comma(out, token, begin) || opens_second_verb(out, token, begin) ||
         opens_joined_verb(out, token, begin) || opens_before_or_after(out, token, begin) ||
         opens_second_predicate(out, token, begin) || opens_second_subject(out, token, begin) ||
         opens_reason(out, token, begin) || opens_contact_clause(out, token) ||
         opens_korean_clause(out, token, begin) || opens_arabic_clause(out, token, begin) ||
         opens_behind_turkish_verb(out, token, begin);
}

}  // namespace tamis::documents
