// Where the clause of "that" begins behind a verb of saying, and what may stand between them: times, adjuncts, whom it was told.
#include <algorithm>
#include <string_view>

#include "documents/statements/main_predicate.h"
#include "documents/statements/speech_acts.h"
#include "documents/words/grammar_words.h"
#include "documents/words/modality.h"

namespace tamis::documents {

using namespace clause_word;

// "закликав Туреччину |закрити| протоку для суден, що ...": what is asked for is the infinitive, and the clause behind is of its noun.
bool SpeechActs::asks_for_deed(const Act& act, TokenRange segment) const {
  const bool romance = grammar_ == Grammar::kRomance;
  if ((grammar_ != Grammar::kSlavic && !romance) || act.cue.modality != ModalityKind::kNeeded) return false;
  constexpr std::size_t kStem = 4;  // bytes
  const WordUse end = romance ? WordUse::kInfinitiveEnd : WordUse::kBareInfinitiveEnd;
  for (std::uint32_t i = act.cue.tokens.last; i < segment.last; ++i) {
    if (!is_word(text_.tokens[i]) || text_.tokens[i].capital || in_quote(i) || classes(i) != 0 ||
        !grammar_words(language_).ends(end, text_.lower(i), romance ? 2 : kStem))
      continue;
    // "a |cerrar|", not "el |hogar|"
    if (!romance || (classes(i - 1) & kPreposition) != 0) return true;
  }
  return false;
}

// "anunció |el envío de un paquete que| incluye misiles": a noun phrase right behind a Romance verb that is no one who speaks, so that what
// "that" opens is about it.
bool SpeechActs::is_that_of_object(std::uint32_t behind_cue, std::uint32_t that) const {
  // "afirmó |haber derribado una avioneta que| llevaba", "ha detto di |aver intercettato un camion che|"
  if (grammar_ == Grammar::kRomance && that > behind_cue + 2) {
    const std::uint32_t verb = behind_cue + ((classes(behind_cue) & kGenitive) != 0 ? 1 : 0);
    if (grammar_words(language_).has(WordUse::kHave, text_.lower(verb))) return true;
  }
  if (grammar_ != Grammar::kRomance || that < behind_cue + 2 || !is_word(text_.tokens[that - 1]) ||
      (classes(behind_cue) & kArticle) == 0 || (classes(that - 1) & (kTime | kAdverb | kPreposition)) != 0)
    return false;
  TokenRange found;
  const std::uint32_t noun = behind_cue + 1;
  for (std::uint32_t i = behind_cue; i < that; ++i) {
    const std::int32_t mention = speakers_.mention_at(i);
    const bool place =
        mention >= 0 && document_.mentions[static_cast<std::size_t>(mention)].kind == EntityKind::kPlace;
    if (!is_word(text_.tokens[i]) || (mention >= 0 ? !place : text_.tokens[i].capital) ||
        (classes(i) & (kTime | kPronoun)) != 0 ||
        source_word_at(work_, i, that, language_, found) != SourceWord::kNone)
      return false;
  }
  return classes(noun) == 0 && speakers_.mention_at(that - 1) < 0;
}

// "adding to a list of losses |that have| hurt it", "agreed to repay the sum |that| she took": of a noun, away from the verb.
bool SpeechActs::is_relative_that(std::uint32_t behind_cue, std::uint32_t that) const {
  if (language_ != "en" || that <= behind_cue + 1 || that + 1 >= unit_.last) return false;
  if ((classes(that - 1) & ~(kGenitive | kPreposition)) == 0 && speakers_.mention_at(that - 1) < 0 &&
      (classes(that + 1) & (kAuxiliary | kFinite)) != 0 && !text_.tokens[that + 1].capital)
    return true;
  const std::uint32_t to = text_.lower(behind_cue - 1) == "to" ? behind_cue - 1 : behind_cue;
  const std::uint32_t verb = to + 1;
  TokenRange found;
  return text_.lower(to) == "to" && verb + 1 < that && classes(verb) == 0 && !text_.tokens[verb].capital &&
         speakers_.mention_at(verb) < 0 && !text_.lower(verb).ends_with('s') &&
         source_word_at(work_, verb, that, language_, found) == SourceWord::kNone;
}

bool SpeechActs::is_parted_clause(std::uint32_t begin, std::uint32_t limit) const {
  constexpr std::uint32_t kLongestSubject = 7;  // tokens
  constexpr std::uint32_t kLongestAside = 14;
  const std::size_t first = segment_of(begin);
  if (language_ != "en" || first + 2 >= segments_.size() || segments_[first + 2].tokens.last > limit ||
      segments_[first].separator != TokenKind::kComma || segments_[first + 1].separator != TokenKind::kComma)
    return false;
  const TokenRange subject{begin, segments_[first].tokens.last};
  const TokenRange aside = segments_[first + 1].tokens;
  const TokenRange rest = segments_[first + 2].tokens;
  const std::uint32_t verb = rest.first;
  const bool noun = (classes(begin) & kArticle) != 0 || text_.tokens[begin].capital;
  if (!noun || has_quote({begin, rest.last}) || subject.last - subject.first > kLongestSubject ||
      aside.last - aside.first > kLongestAside || rest.last < rest.first + 2)
    return false;
  for (const Act& other : acts_) {
    if (other.cue.tokens.first >= begin && other.cue.tokens.first <= verb) return false;
  }
  // "the Sea Falcon", "a trader", "Jan Kowalski"; not "on Monday", "and the owner".
  const std::uint32_t opens = classes(aside.first);
  const bool apposed =
      (opens & kArticle) != 0 || text_.tokens[aside.first].capital || (opens & kRelative) != 0;
  constexpr std::uint32_t kNoVerb =
      kConjunction | kSubordinator | kPreposition | kRelative | kArticle | kPronoun;
  return apposed && is_word(text_.tokens[verb]) && !text_.tokens[verb].capital &&
         (classes(verb) & kNoVerb) == 0 && !text_.lower(verb).ends_with("ing") &&
         speakers_.mention_at(verb) < 0;
}

// "the evidence |shows| that": English, a verb that is none of saying stands right before "that".
bool SpeechActs::has_verb_before_that(TokenRange range) const {
  constexpr std::uint32_t kLongestSubject = 6;  // tokens
  for (std::uint32_t i = range.first + 2; i < range.last && i < range.first + kLongestSubject; ++i) {
    if ((classes(i) & kThat) != 0)
      return grammar_words(language_).has(WordUse::kNoSpeechVerb, text_.lower(i - 1));
  }
  return false;
}

std::uint32_t SpeechActs::that_after(const Act& act) const {
  const std::uint32_t end = act.cue.tokens.last;
  const std::size_t number = segment_of(end > unit_.first ? end - 1 : end);
  const Segment& segment = segments_[number];
  // "recalcó |que|": the cue has it.
  if (end - act.cue.tokens.first > 1 && end < segment.tokens.last && !in_quote(end) &&
      (grammar_ == Grammar::kRomance || language_ == "en") && (classes(end - 1) & kThat) != 0)
    return end;
  if (language_ != "de") {
    const GrammarWords& grammar = grammar_words(language_);
    const std::uint32_t reach =
        language_ == "ar" ? 28 : 14;  // tokens: office, body, name and whom it was told
    for (std::uint32_t i = end; i < segment.tokens.last && i < end + reach; ++i) {
      if (in_quote(i)) break;
      const std::uint32_t c = classes(i);
      if ((c & kThat) != 0 && i > end && grammar_ == Grammar::kRomance && (classes(i - 1) & kArticle) != 0)
        break;
      // "..., dijeron dos asesores que pidieron anonimato": a relative clause.
      if ((c & kThat) != 0 && i > end && grammar_ == Grammar::kRomance && act.segment > 0 &&
          begins_clause(act) && !opens_frame(unit_.first) &&
          has_words({unit_.first, segments_[act.segment].tokens.first}) && !ends_apposition(act)) {
        const Speaker subject = speakers_.after_verb({end, i}, language_);
        if (i == end || (subject.found() && subject.confidence >= 0.6)) break;
      }
      // "rejette les accusations |selon lesquelles|": as "that" does.
      if (grammar_ == Grammar::kRomance && i > end && grammar.has(WordUse::kAccordingTo, text_.lower(i))) {
        constexpr std::uint32_t kLongestPhrase = 3;  // words
        for (std::uint32_t k = i + 1; k < segment.tokens.last && k <= i + kLongestPhrase; ++k) {
          if (grammar.has(WordUse::kAccordingToEnd, text_.lower(k))) return k + 1 < unit_.last ? k + 1 : 0;
        }
      }
      // "said |he|'s proud of a firm that": the clause began, a later "that" is its own.
      // "denied |it| before the crash that killed him": nor is it what is denied.
      if (language_ == "en" && i == end && (c & kPronoun) != 0 && (c & (kThat | kArticle | kRelative)) == 0 &&
          ((act.cue.clause && !act.cue.to) || act.cue.modality == ModalityKind::kDenied))
        break;
      // "said |the evidence shows| that": what is said has begun; but "said the same day that".
      if (language_ == "en" && act.cue.clause && !act.cue.to && i == end && (c & kArticle) != 0 &&
          has_verb_before_that({i, segment.tokens.last}))
        break;
      // "said in |that| statement", "on |that| front"; but "said early on |that|".
      if (language_ == "en" && (c & kThat) != 0 && i > end && (classes(i - 1) & kPreposition) != 0 &&
          (i < end + 2 ||
           ((classes(i - 2) & (kAdverb | kTime)) == 0 && !text_.lower(i - 2).starts_with("earl"))))
        continue;
      // "disputed that account"
      constexpr std::uint32_t kDemonstrated = 2;  // tokens
      if (language_ == "en" && (c & kThat) != 0 && i == end && segment.tokens.last - i == kDemonstrated &&
          classes(i + 1) == 0 && (act.cue.object || act.cue.modality == ModalityKind::kDenied) &&
          (segment.separator == TokenKind::kStop || segment.tokens.last + 1 >= unit_.last))
        return 0;
      // "ontkent |dat|.": it ends its clause, and is the pronoun.
      if (language_ == "nl" && (c & kThat) != 0 && (c & kAnaphor) != 0 && i + 1 >= segment.tokens.last)
        return 0;
      // "said Larijani |had| given him a letter that": the clause began before, and the pronoun is a relative one.
      if (language_ == "en" && act.cue.clause && i > end && (c & (kAuxiliary | kFinite)) != 0 &&
          (c & kThat) == 0 && !text_.tokens[i].capital)
        break;
      if ((c & kThat) != 0 && (is_relative_that(end, i) || is_that_of_object(end, i))) return 0;
      if ((c & kThat) != 0) {
        // "the claim that": any other cue between them owns it.
        for (const Act& other : acts_) {
          if (other.cue.tokens.first > act.cue.tokens.first && other.cue.tokens.first < i) return 0;
        }
        if (i > end && asks_for_deed(act, {end, i})) return 0;
        return i + 1 < unit_.last ? i + 1 : 0;
      }
      // "said |when asked about the plan|": when it was said.
      const bool circumstance =
          language_ == "en" &&
          (in_frame(i) || (act.segment > 0 && is_circumstance({i, segment.tokens.last}, work_, language_)));
      if (c != 0 && (c & kWh) != 0 && i <= end + 2 && (c & (kArticle | kConjunction)) == 0 && !circumstance &&
          (i == end || (classes(i - 1) & kAddressee) != 0 || speakers_.mention_at(i - 1) >= 0))
        return i;
    }
  }
  const std::size_t next = behind_frames(number);
  const bool around =
      segment.separator == TokenKind::kDash && next > number + 1;  // "– jak podała agencja – że"
  if ((segment.separator == TokenKind::kComma || around) && next < segments_.size()) {
    const std::uint32_t first = segments_[next].tokens.first;
    if (in_quote(first)) return 0;
    const std::uint32_t c = classes(first);
    // "has underlined , that": translated comma and all.
    const bool bare = skip_adjuncts(end, segment.tokens.last) >= segment.tokens.last;
    const bool comma_stands_before =
        language_ == "de" || grammar_ == Grammar::kSlavic || next > number + 1 || bare;
    if ((c & kThat) != 0 && first + 1 < unit_.last && comma_stands_before)
      return asks_for_deed(act, segment.tokens) ? 0 : first + 1;
    if (const std::uint32_t clause = that_behind_adjuncts(act, next); clause != 0) return clause;
    // "sagte der Leiter des Komitees|, Karl Berger, (in einer Rede,) dass|": behind the name of whose description stands before it.
    if (language_ == "de" && next + 1 < segments_.size() && segments_[next].separator == TokenKind::kComma &&
        is_name_alone(segments_[next].tokens)) {
      const std::uint32_t behind = segments_[next + 1].tokens.first;
      if (!in_quote(behind) && (classes(behind) & kThat) != 0 && behind + 1 < unit_.last) return behind + 1;
      if (const std::uint32_t clause = that_behind_adjuncts(act, next + 1); clause != 0) return clause;
    }
    // "قال المصدر، الذي طلب ...، إن": behind a relative clause.
    if ((c & kRelative) != 0 && (c & kArticle) == 0 && next + 1 < segments_.size() &&
        segments_[next].separator == TokenKind::kComma && grammar_ != Grammar::kSlavic) {
      const std::uint32_t behind = segments_[next + 1].tokens.first;
      if (!in_quote(behind) && (classes(behind) & kThat) != 0 && behind + 1 < unit_.last &&
          (classes(behind) & kRelative) == 0)
        return behind + 1;
    }
    // "وذكر مصدر قضائي، طالبا عدم كشف هويته، أن": behind an insertion of a few words.
    constexpr std::uint32_t kLongestInsertion = 9;  // tokens
    if (grammar_ == Grammar::kArabic && next + 1 < segments_.size() &&
        segments_[next].separator == TokenKind::kComma &&
        segments_[next].tokens.last - segments_[next].tokens.first <= kLongestInsertion) {
      const std::uint32_t behind = segments_[next + 1].tokens.first;
      const bool from = behind + 2 < unit_.last && (classes(behind) & kPreposition) != 0 &&
                        (classes(behind + 1) & kThat) != 0;  // "من أن"
      if (!in_quote(behind) && (classes(behind) & kThat) != 0 && behind + 1 < unit_.last) return behind + 1;
      if (!in_quote(behind) && from) return behind + 2;
    }
    if (grammar_ == Grammar::kArabic) {
      // "قال القائم بالأعمال، فلان، لوكالة سبأ التي يديرها الحوثيون |إن|": behind an apposition and whom it was told.
      constexpr std::size_t kMostBetween = 3;        // segments
      constexpr std::uint32_t kLongestSegment = 14;  // tokens
      for (std::size_t k = next; k < segments_.size() && k < next + kMostBetween; ++k) {
        const TokenRange between = segments_[k].tokens;
        for (std::uint32_t i = between.first; i < between.last && i < between.first + kLongestSegment; ++i) {
          if (in_quote(i) || cue_begins_at(i)) return 0;
          if ((classes(i) & kThat) != 0 && (classes(i) & kRelative) == 0 && i + 1 < unit_.last) return i + 1;
        }
        if (segments_[k].separator != TokenKind::kComma) break;
      }
    }
    if ((c & kWh) != 0 && (c & kArticle) == 0 && language_ == "de" && !names_source(first)) return first;
    if ((c & kWh) != 0 && grammar_ == Grammar::kSlavic && !names_source(first)) return first;
  }
  return 0;
}

// "respondió el lunes|, en un acto en X, que| ...", "said on Monday|, at an event in X, that| ...": behind at most two stretches between
// commas that say where and when. 0: there is nothing like it.
std::uint32_t SpeechActs::that_behind_adjuncts(const Act& act, std::size_t next) const {
  constexpr std::size_t kMost = 2;               // segments
  constexpr std::uint32_t kLongestAdjunct = 10;  // tokens
  if (grammar_ == Grammar::kArabic || grammar_ == Grammar::kChinese || grammar_ == Grammar::kVerbLast ||
      act.relative || (act.segment > 0 && begins_clause(act)))
    return 0;
  for (std::size_t k = next; k + 1 < segments_.size() && k < next + kMost; ++k) {
    const TokenRange adjunct = segments_[k].tokens;
    const std::uint32_t opening = classes(adjunct.first);
    if (segments_[k].separator != TokenKind::kComma || adjunct.last - adjunct.first > kLongestAdjunct ||
        ((opening & (kPreposition | kTime)) == 0 &&
         end_of_time(adjunct.first, adjunct.last) == adjunct.first) ||
        (opening & (kThat | kRelative | kSubordinator)) != 0 || has_quote(adjunct) || has_act_cue(adjunct))
      return 0;
    for (std::uint32_t i = adjunct.first; i < adjunct.last; ++i) {
      const std::uint32_t kinds = classes(i);
      if ((kinds & (kPronoun | kFinite | kAuxiliary)) != 0 && (kinds & (kArticle | kPreposition)) == 0)
        return 0;
    }
    const std::uint32_t behind = segments_[k + 1].tokens.first;
    if (!in_quote(behind) && (classes(behind) & kThat) != 0) return behind + 1 < unit_.last ? behind + 1 : 0;
  }
  return 0;
}

// "last week", "la semaine dernière", "am vergangenen Freitag": behind a phrase of time; else `first`.
std::uint32_t SpeechActs::end_of_time(std::uint32_t first, std::uint32_t last) const {
  const GrammarWords& grammar = grammar_words(language_);
  const auto is_free = [&](std::uint32_t i) {
    return i < last && !in_quote(i) && text_.tokens[i].kind == TokenKind::kWord &&
           speakers_.mention_at(i) < 0;
  };
  const auto is_adjective = [&](std::uint32_t i) {
    return is_free(i) && grammar.has(WordUse::kTimeAdjective, text_.lower(i));
  };
  std::uint32_t i = first;
  if (is_free(i) && (classes(i) & kPreposition) != 0) ++i;
  if (is_free(i) && (classes(i) & kArticle) != 0 && !is_adjective(i)) ++i;
  const std::uint32_t opens = i;
  while (is_adjective(i)) ++i;
  const std::uint32_t noun = i;
  while (i < last && !in_quote(i) && (classes(i) & kTime) != 0) ++i;
  if (i == noun) return noun >= opens + 2 ? noun : first;  // "last night"
  while (is_adjective(i)) ++i;
  return i;
}

// "said |the July 25| call made him", "the Monday meeting": a day before its noun says which one it is.
bool SpeechActs::is_dated_noun(std::uint32_t first, std::uint32_t last) const {
  if (language_ != "en" || (classes(first) & kArticle) == 0) return false;
  std::uint32_t end = end_of_time(first, last);
  while (end > first && end < last && text_.tokens[end].kind == TokenKind::kNumber) ++end;
  if (end < first + 2 || end >= last || text_.tokens[end].kind != TokenKind::kWord || classes(end) != 0 ||
      text_.tokens[end].capital)
    return false;
  for (std::uint32_t i = first + 1; i < end; ++i) {
    if (text_.tokens[i].capital || text_.tokens[i].kind == TokenKind::kNumber) return true;
  }
  return false;
}

std::uint32_t SpeechActs::skip_adjuncts(std::uint32_t i, std::uint32_t last) const {
  while (i < last && !in_quote(i)) {
    const std::uint32_t c = classes(i);
    // "said |Wednesday's| sanctions would not stop it"
    if (language_ == "en" && i + 1 < last && (text_.lower(i + 1) == "'s" || text_.lower(i + 1) == "’s"))
      break;
    if (is_dated_noun(i, last)) break;
    if (in_frame(i)) {
      ++i;
      continue;
    }
    if ((c & (kTime | kAddressee)) != 0 || ((c & kAdverb) != 0 && (c & kArticle) == 0)) {
      ++i;
      continue;
    }
    // "terça (7)"
    if (text_.tokens[i].kind == TokenKind::kOpen && i + 2 < last && i > unit_.first &&
        text_.tokens[i + 1].kind == TokenKind::kNumber && text_.tokens[i + 2].kind == TokenKind::kClose &&
        (classes(i - 1) & kTime) != 0) {
      i += 3;
      continue;
    }
    // "nesta quarta-feira"
    if (text_.tokens[i].kind == TokenKind::kHyphen && i > unit_.first && i + 1 < last &&
        (classes(i - 1) & classes(i + 1) & kTime) != 0) {
      ++i;
      continue;
    }
    if ((c & kPreposition) != 0 && i + 1 < last) {
      const std::uint32_t next = classes(i + 1);
      if ((next & (kTime | kAddressee)) != 0) {
        i += 2;
        continue;
      }
      // "в прошлую пятницу"
      if (next == 0 && i + 2 < last && (classes(i + 2) & kTime) != 0 && !in_quote(i + 1) &&
          speakers_.mention_at(i + 1) < 0) {
        i += 3;
        continue;
      }
    }
    if (const std::uint32_t end = end_of_time(i, last); end > i) {
      i = end;
      continue;
    }
    if (text_.tokens[i].kind == TokenKind::kNumber && i > unit_.first && (classes(i - 1) & kTime) != 0) {
      ++i;
      continue;
    }
    break;
  }
  return i;
}

std::uint32_t SpeechActs::end_of_opening_clause(std::size_t number) const {
  const Act& act = acts_[number];
  if (grammar_ == Grammar::kVerbLast || grammar_ == Grammar::kChinese || grammar_ == Grammar::kArabic ||
      act.before || act.segment + 1 >= segments_.size())
    return unit_.last;
  const std::uint32_t opens = segments_[act.segment].tokens.first;
  const std::string_view word = text_.lower(opens);
  const GrammarWords& grammar = grammar_words(language_);
  const bool clause = opens < act.cue.tokens.first && !in_quote(opens) &&
                      ((classes(opens) & kSubordinator) != 0 || grammar.has(WordUse::kTimeClause, word) ||
                       (language_ == "en" && (word == "after" || word == "before" || word == "since")));
  if (!clause || (classes(opens) & (kThat | kRelative)) != 0) return unit_.last;
  // "|On Monday|, when X announced"; behind a main clause there is no other.
  constexpr std::uint32_t kLongestAdjunct = 6;  // tokens
  const TokenRange front = segments_[0].tokens;
  if (act.segment > 1 ||
      (act.segment == 1 && (front.last - front.first > kLongestAdjunct ||
                            (classes(front.first) & (kPreposition | kTime | kAdverb)) == 0)))
    return unit_.last;
  constexpr std::uint32_t kNoMain =
      kConjunction | kSubordinator | kPreposition | kRelative | kThat | kWh | kContrast;
  for (std::size_t k = act.segment + 1; k < segments_.size(); ++k) {
    if (segments_[k - 1].separator != TokenKind::kComma) break;
    const TokenRange segment = segments_[k].tokens;
    if (in_quote(segment.first) || (classes(segment.first) & kNoMain) != 0) continue;
    const bool pronoun = (classes(segment.first) & (kMale | kFemale | kPlural | kNeuter)) != 0 &&
                         segment.first + 1 < segment.last;
    bool told = false;
    for (std::size_t next = number + 1; next < acts_.size() && !told; ++next)
      told = acts_[next].segment == k && !acts_[next].relative && !acts_[next].coordinated;
    // "When X said the talks had failed, |the rouble fell|.": a sentence needs a main clause.
    const bool last = k + 1 == segments_.size() && segment.first + 1 < segment.last;
    if (pronoun || told || last) return segment.first;
  }
  return unit_.last;
}

bool SpeechActs::is_of_relative(const Act& act) const {
  if (language_ != "en" || act.empty() || act.cue.kind == CueKind::kShow || act.cue.by) return false;
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t behind = act.cue.tokens.last;
  if (act.before) {
    // "the grand finale he |hoped for|.": the preposition's noun stands in front of the subject.
    return behind > act.message[0].last && behind + 1 == segment.last &&
           (classes(behind) & (kPreposition | kAddressee)) == kPreposition &&
           segments_[act.segment].separator == TokenKind::kStop;
  }
  if (behind != segment.last || segments_[act.segment].separator != TokenKind::kComma ||
      act.message[0].first < behind || in_quote(act.message[0].first) || act.that_clause)
    return false;
  // "the figure |McKinley cited|, but it", "The number that |the minister mentioned|, however,": what was said stands in front of the subject.
  const Speaker subject = speakers_.before_verb({segment.first, act.cue.tokens.first}, language_);
  constexpr std::uint32_t kNoNoun = kPreposition | kTime | kAdverb | kConjunction | kSubordinator;
  return subject.found() && subject.tokens.first > segment.first + 1 && !in_quote(segment.first) &&
         (classes(segment.first) & kNoNoun) == 0;
}

}  // namespace tamis::documents
