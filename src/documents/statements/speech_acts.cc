#include "documents/statements/speech_acts.h"

#include <algorithm>
#include <utility>

#include "documents/statements/main_predicate.h"
#include "documents/words/anaphor_nouns.h"
#include "documents/words/grammar_words.h"
#include "documents/words/modality.h"

namespace tamis::documents {

using namespace clause_word;

void SpeechActs::find_acts() {
  for (std::size_t i = 0; i < cues_.size() && acts_.size() < kMaxActs; ++i) {
    const Cue& cue = cues_[i];
    const std::uint32_t at = cue.tokens.first;
    if (in_quote(at) || in_frame(at)) continue;
    const bool acts = cue.kind == CueKind::kSay || cue.kind == CueKind::kQuote ||
                      cue.kind == CueKind::kObject || cue.kind == CueKind::kQuoted ||
                      cue.kind == CueKind::kShow || cue.kind == CueKind::kQuotes;
    if (!acts) continue;
    // "на вопрос, |передавал ли| Тегеран ракеты": what is asked, not what somebody says.
    if (grammar_ == Grammar::kSlavic && cue.tokens.last < unit_.last &&
        !text_.tokens[cue.tokens.last].capital && cue.tokens.last - at == 1 &&
        grammar_words(language_).has(WordUse::kWhether, text_.lower(cue.tokens.last)))
      continue;
    // "denied by X", "claims of": a passive, a noun. "United States": a name.
    if (language_ == "en" && cue.tokens.last < unit_.last && cue.kind != CueKind::kQuoted &&
        cue.kind != CueKind::kQuotes && cue.tokens.last - at == 1) {
      const std::uint32_t next = classes(cue.tokens.last);
      if ((next & kPreposition) != 0 && (next & kGenitive) != 0 && (next & kAdverb) == 0 &&
          text_.lower(cue.tokens.last) == "of" && cue.kind != CueKind::kObject &&
          (at == unit_.first || ((classes(at - 1) & kPronoun) == 0 && speakers_.mention_at(at - 1) < 0)))
        continue;
      // "said |by phone|"
      if (text_.lower(cue.tokens.last) == "by" && !cue.by &&
          (cue.tokens.last + 1 >= unit_.last ||
           !grammar_words(language_).holds(WordUse::kSpeechPlace, text_.lower(cue.tokens.last + 1))))
        continue;
    }
    if (language_ != "de" && text_.tokens[at].capital && !text_.tokens[at].sentence_start &&
        grammar_ != Grammar::kArabic && at > unit_.first && !in_quote(at - 1))
      continue;
    // "dismissed Polish claims that": a noun, the object of the verb before it.
    if (language_ == "en" && !acts_.empty() && acts_.back().cue.tokens.last <= at &&
        at - acts_.back().cue.tokens.last <= 3 && segment_of(at) == acts_.back().segment &&
        (acts_.back().cue.modality == ModalityKind::kDenied || acts_.back().cue.kind == CueKind::kObject) &&
        text_.lower(at).ends_with("s"))
      continue;
    // "在声明中说", "声明称": 声明 is a noun.
    if (grammar_ == Grammar::kChinese && chinese_not_said(cue)) continue;
    if (grammar_ == Grammar::kChinese) {
      const std::uint32_t next = cue.tokens.last;
      if (i + 1 < cues_.size() && cues_[i + 1].tokens.first == next && cues_[i + 1].kind == cue.kind)
        continue;
      if (next < unit_.last && at > unit_.first && speakers_.mention_at(next) < 0 &&
          grammar_words(language_).has(WordUse::kWithin, text_.at(next)))
        continue;
      // "反驳称，|指控|“纯属臆测”": the first word of what is said.
      const std::size_t here = segment_of(at);
      if (here > 0 && segments_[here].tokens.first == at && !acts_.empty() &&
          acts_.back().cue.tokens.last == segments_[here - 1].tokens.last &&
          segments_[here - 1].separator == TokenKind::kComma && acts_.back().cue.kind == CueKind::kSay)
        continue;
    }
    // The second half of a separable verb, or a longer cue over the same words.
    if (!acts_.empty() && acts_.back().cue.tokens.last > at &&
        !(acts_.back().cue.gap.contains(at) && cue.kind == CueKind::kSay))
      continue;
    if (language_ == "ko" && is_korean_attribute(cue)) continue;
    if (language_ == "ar" && is_arabic_preposition(cue)) continue;
    // "...ているとし、「...」と述べた": only before a comma.
    if (language_ == "ja" && text_.at(text_.span(cue.tokens)) == "\u3068\u3057" &&
        (cue.tokens.last >= unit_.last || text_.tokens[cue.tokens.last].kind != TokenKind::kComma ||
         (at > unit_.first && in_quote(at - 1))))
      continue;
    // "ein Bericht", "the report": a noun, not the verb.
    if (language_ == "de" && text_.tokens[at].capital && !text_.tokens[at].sentence_start) continue;
    // "About this informs the ministry"
    const bool about_this =
        at > unit_.first + 1 && (classes(at - 1) & kAnaphor) != 0 && (classes(at - 2) & kPreposition) != 0;
    // "Kim Jong Un a promis": no article; nor is the pronoun of "|Lo| ha reso noto".
    const bool pronoun =
        at > unit_.first && grammar_ == Grammar::kRomance && (classes(at - 1) & kAnaphor) != 0;
    if (at > unit_.first && !about_this && !pronoun && speakers_.mention_at(at - 1) < 0 &&
        (classes(at - 1) & kArticle) != 0 && (classes(at - 1) & kPronoun) == 0 &&
        grammar_ != Grammar::kSlavic && grammar_ != Grammar::kChinese && language_ != "es" &&
        language_ != "de")
      continue;
    // "US |states| where the drug is legal", "US |states| have agreed": a noun.
    if (language_ == "en" && text_.lower(at) == "states" && cue.tokens.last < unit_.last &&
        (text_.lower(cue.tokens.last) == "where" ||
         (at > unit_.first && text_.tokens[at - 1].capital && speakers_.is_place_at(at - 1) &&
          (classes(cue.tokens.last) & kAuxiliary) != 0) ||
         has_verb_behind(cue)))
      continue;
    // "A UN |report| published on Monday said": a noun behind its article.
    if (language_ == "en" && cue.tokens.last - at == 1 && at > unit_.first + 1 &&
        text_.tokens[at - 1].capital && !text_.lower(at).ends_with("s") && !text_.lower(at).ends_with("ed") &&
        !text_.lower(at).ends_with("ing")) {
      std::uint32_t first = at - 1;
      while (first > unit_.first && text_.tokens[first].capital && !text_.tokens[first].sentence_start)
        --first;
      if ((classes(first) & kIndefinite) != 0 && (classes(first) & kArticle) != 0 && first < at - 1) continue;
    }
    // "behind this |claim| is", "any such |claim|": a noun, the verb would end in -s.
    if (language_ == "en" && cue.tokens.last - at == 1 && at > unit_.first &&
        (classes(at - 1) & kDemonstrative) != 0 && text_.lower(at - 1) == "this" &&
        !text_.lower(at).ends_with("s") && !text_.lower(at).ends_with("ed"))
      continue;
    // ", if confirmed,"
    if (language_ == "en" && at > unit_.first && (classes(at - 1) & kSubordinator) != 0 &&
        cue.kind != CueKind::kQuoted)
      continue;
    if (language_ == "en" && at > unit_.first &&
        (text_.lower(at - 1) == "'s" || (i + 1 < cues_.size() && cues_[i + 1].kind == CueKind::kSay &&
                                         cues_[i + 1].tokens.first == cue.tokens.last)))
      continue;
    if (language_ == "en" && at > unit_.first &&
        (text_.lower(at - 1) == "to" || (classes(at - 1) & kPreposition) != 0) &&
        cue.kind != CueKind::kQuoted)
      continue;
    // "is called": its subject is what is called so.
    if (language_ == "en" && cue.kind == CueKind::kObject && at > unit_.first &&
        text_.lower(at).ends_with("ed") && (classes(at - 1) & kFinite) != 0)
      continue;
    if (only_names(cue)) continue;
    Act act;
    act.cue = cue;
    act.segment = segment_of(at);
    // "was ordered |by a court| to leave": the gap of an order holds no agent.
    if (language_ == "en" && cue.kind == CueKind::kSay && cue.modality == ModalityKind::kNeeded &&
        cue.gap.first < cue.gap.last && !cue.by && at > unit_.first &&
        grammar_words(language_).has(WordUse::kPassiveOf, text_.lower(at - 1)))
      continue;
    if (cue.by) take_agent(act);
    // "was accused of fraud": by nobody who is named.
    if (cue.by && cue.kind == CueKind::kObject && !act.speaker.found()) continue;
    if (cue.kind == CueKind::kShow) {
      const TokenRange before{segments_[act.segment].tokens.first, at};
      Speaker evidence = speakers_.evidence_in(before, language_);
      std::size_t back = act.segment;
      while (!evidence.found() && back > 0 && act.segment - back < 2) {
        --back;
        evidence = speakers_.evidence_in(segments_[back].tokens, language_);
      }
      if (!evidence.found()) {
        if (!is_shown_by_medium(act)) continue;
        act.cue.kind = CueKind::kSay;
      } else {
        act.speaker = std::move(evidence);
      }
    }
    acts_.push_back(std::move(act));
  }
  if (language_ == "ko") split_korean_clauses();
}

// "used a shell company |called| Alpha Trading", "a poem |called| “Winter”": English, a participle behind a thing that somebody tells of.
bool SpeechActs::only_names(const Cue& cue) const {
  constexpr std::uint32_t kReach = 4;  // tokens from the article to the participle
  const std::uint32_t at = cue.tokens.first;
  if (language_ != "en" || cue.kind != CueKind::kObject || cue.by || at < unit_.first + 2 ||
      cue.tokens.last >= unit_.last || !text_.lower(at).ends_with("ed"))
    return false;
  const Token& next = text_.tokens[cue.tokens.last];
  const Token& noun = text_.tokens[at - 1];
  if ((!next.capital && next.kind != TokenKind::kQuote) || (classes(cue.tokens.last) & kArticle) != 0 ||
      noun.kind != TokenKind::kWord || noun.capital || classes(at - 1) != 0)
    return false;
  const AnaphorKind kind = anaphor_noun(language_, text_.lower(at - 1)).kind;
  if (kind == AnaphorKind::kPerson || kind == AnaphorKind::kMedium) return false;
  for (std::uint32_t i = at - 1; i > unit_.first && at - i < kReach; --i) {
    if ((classes(i - 1) & kArticle) != 0) return (classes(i - 1) & kIndefinite) != 0;
  }
  return false;
}

// "Gulf states in the region |said| the ship had left": another verb of saying in the clause, before any "that".
bool SpeechActs::has_verb_behind(const Cue& noun) const {
  const TokenRange clause = segments_[segment_of(noun.tokens.first)].tokens;
  for (const Cue& verb : cues_) {
    if (verb.tokens.first < noun.tokens.last || verb.kind != CueKind::kSay ||
        !clause.contains(verb.tokens.first))
      continue;
    for (std::uint32_t i = noun.tokens.last; i < verb.tokens.first; ++i) {
      if (in_quote(i) || (classes(i) & kThat) != 0) return false;
    }
    return true;
  }
  return false;
}

// "Kim kam in Russland an, |zeigte das Staatsfernsehen|", "..., state television showed": a broadcaster, behind what it tells.
bool SpeechActs::is_shown_by_medium(const Act& act) const {
  const TokenRange segment = segments_[act.segment].tokens;
  if (act.segment == 0 || segments_[act.segment - 1].separator != TokenKind::kComma) return false;
  const TokenRange front{segment.first, act.cue.tokens.first};
  const TokenRange behind{act.cue.tokens.last, segment.last};
  const bool first = !has_words(front);
  if (first ? language_ != "de" : has_words({skip_adjuncts(behind.first, behind.last), behind.last}))
    return false;
  return (first ? speakers_.after_verb(behind, language_) : speakers_.before_verb(front, language_))
      .is_medium();
}

// "没有说多少台机器", "没有立即回应": nothing was said. "拒绝了这些指控" denies, "拒绝了邀请" does not.
// "得到...的|回答|", "违反了每一个|承诺|": a noun.
bool SpeechActs::is_chinese_noun(const Cue& cue) const {
  const GrammarWords& grammar = grammar_words(language_);
  const std::uint32_t at = cue.tokens.first;
  if (at <= unit_.first || in_quote(at - 1) ||
      !grammar.has(WordUse::kClaimNoun, text_.at(text_.span(cue.tokens))))
    return false;
  if (grammar.has(WordUse::kOfParticle, text_.at(at - 1))) return true;
  // "否认上述|指控|，": what another verb of the clause denies.
  constexpr std::uint32_t kReach = 4;  // tokens
  if (cue.tokens.last < unit_.last && is_word(text_.tokens[cue.tokens.last])) return false;
  return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& verb) {
    if (verb.modality != ModalityKind::kDenied || verb.tokens.last > at || at - verb.tokens.last > kReach)
      return false;
    for (std::uint32_t i = verb.tokens.last; i < at; ++i) {
      if (!is_word(text_.tokens[i])) return false;
    }
    return true;
  });
}

bool SpeechActs::chinese_not_said(const Cue& cue) const {
  const GrammarWords& grammar = grammar_words(language_);
  const std::uint32_t at = cue.tokens.first;
  constexpr std::uint32_t kLongest = 5;  // tokens
  // "敏昂莱|预计|将返回": what is expected of somebody.
  if (at > unit_.first && cue.tokens.last < unit_.last &&
      grammar.has(WordUse::kExpected, text_.at(text_.span(cue.tokens))) &&
      grammar.has(WordUse::kFutureWord, text_.at(cue.tokens.last)) && speakers_.mention_at(at - 1) >= 0)
    return true;
  if (cue.kind == CueKind::kSay && cue.modality != ModalityKind::kPossible &&
      cue.modality != ModalityKind::kFeared &&
      !grammar.has(WordUse::kNotSaid, text_.at(text_.span(cue.tokens)))) {
    for (std::uint32_t first = at; first > unit_.first && at - first < kLongest; --first) {
      if (in_quote(first - 1) || !is_word(text_.tokens[first - 1])) break;
      if (grammar.has(WordUse::kNotSaid, text_.at(text_.span({first - 1, at})))) return true;
    }
  }
  if (!grammar.has(WordUse::kNotSaid, text_.at(text_.span(cue.tokens)))) return false;
  const std::uint32_t last = segments_[segment_of(at)].tokens.last;
  return last < cue.tokens.last + 2 ||
         !grammar.has(WordUse::kClaimNoun, text_.at(text_.span({last - 2, last})));
}

void SpeechActs::place(Act& act) {
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  act.begin = segment.first;
  std::uint32_t left = at;
  while (left > segment.first && !in_quote(left - 1) && (classes(left - 1) & (kAdverb | kAuxiliary)) != 0 &&
         (classes(left - 1) & kArticle) == 0 && at - left < 3 &&
         !grammar_words(language_).has(WordUse::kAndWord, text_.lower(left - 1)))
    --left;
  const std::size_t number = static_cast<std::size_t>(&act - acts_.data());
  // "et il a ajouté", "and he said": the same subject again.
  // "y los instó a": a clitic.
  if (left > segment.first + 1 && (classes(left - 1) & kPronoun) != 0 &&
      ((classes(left - 1) & kArticle) == 0 || grammar_ == Grammar::kRomance) &&
      (classes(left - 2) & kConjunction) != 0 && !in_quote(left - 2))
    --left;
  if (left > segment.first && (classes(left - 1) & kConjunction) != 0 && !in_quote(left - 1)) {
    act.begin = left - 1;
    act.coordinated = true;
  } else if (left == segment.first && is_participle(at)) {
    act.begin = segment.first;
    act.coordinated = true;
  }
  // "הכחיש את ההאשמות |וטען|": "and" is written onto the verb.
  if (language_ == "he" && number > 0 && acts_[number - 1].segment == act.segment &&
      grammar_words(language_).begins(WordUse::kAndFront, text_.at(at))) {
    act.begin = at;
    act.coordinated = true;
  }
  if (grammar_ == Grammar::kChinese && act.segment > 0) {
    // "...，|并称|两国关系...", "否认了指控，|称|其...": the subject of the clause before, what is said behind.
    std::uint32_t first = segment.first;
    while (first < at && (!is_word(text_.tokens[first]) ||
                          grammar_words(language_).has(WordUse::kAlsoBefore, text_.lower(first))))
      ++first;
    const bool and_says = first == at && segment.first < at;
    if (and_says) {
      act.begin = segment.first;
      act.coordinated = number > 0;
      act.conjoined = number == 0;
      return;
    }
  }
  if (number == 0 && act.coordinated && left > segment.first) {
    // Its subject stands somewhere in front of the conjunction.
    act.coordinated = false;
    act.conjoined = true;
  }
  // "said that the ship was sold |but the ministry warned| that": another clause of the same stretch.
  if (number > 0 && !act.coordinated && acts_[number - 1].segment == act.segment &&
      (language_ == "en" || grammar_ == Grammar::kRomance)) {
    static constexpr std::string_view kBut[] = {"but", "mais", "pero", "ma", "mas"};
    constexpr std::uint32_t kLongestSubject = 9;  // tokens
    for (std::uint32_t i = at; i > acts_[number - 1].cue.tokens.last + 1 && at - i < kLongestSubject; --i) {
      if (in_quote(i - 1)) break;
      if ((classes(i - 1) & kContrast) == 0 &&
          std::find(std::begin(kBut), std::end(kBut), text_.lower(i - 1)) == std::end(kBut))
        continue;
      const std::uint32_t opens = (classes(i) & kThat) != 0 ? i + 1 : i;
      const Speaker own = speakers_.before_verb({opens, at}, language_);
      if (own.found() && (own.mention >= 0 || own.word != SourceWord::kNone || own.pronoun != 0) &&
          own.tokens.first <= opens + 1)
        act.begin = i;
      break;
    }
  }
  const std::uint32_t first = classes(segment.first);
  const std::uint32_t second = segment.first + 1 < segment.last ? classes(segment.first + 1) : 0;
  act.relative =
      act.segment > 0 && at > segment.first &&
      ((first & kRelative) != 0 ||
       ((first & kPreposition) != 0 && (second & kRelative) != 0 && (second & kArticle) == 0) ||
       ((first & kPreposition) != 0 && text_.lower(segment.first + 1) == "denen") ||
       // "ein Schritt, von dem Seoul |befürchtet|, dass": the verb at the end tells it from an article.
       (language_ == "de" && (first & kPreposition) != 0 && (second & kRelative) != 0 &&
        act.cue.tokens.last == segment.last && at > segment.first + 2));
  act.comment = !act.coordinated && !act.conjoined && is_comment(act);
}

std::size_t SpeechActs::behind_frames(std::size_t number) const {
  std::size_t next = number + 1;
  // An apposition inside an incise, too: « A, analyse X, chercheur. B »
  const auto in_hole = [&](std::uint32_t token) {
    return std::any_of(holes_.begin(), holes_.end(), [&](TokenRange hole) { return hole.contains(token); });
  };
  while (next < segments_.size() && !in_quote(segments_[next].tokens.first) &&
         ((in_frame(segments_[next].tokens.first) && in_frame(segments_[next].tokens.last - 1)) ||
          in_hole(segments_[next].tokens.first)))
    ++next;
  return next;
}

void SpeechActs::drop_questions() {
  for (std::size_t i = 0; i + 1 < acts_.size(); ++i) {
    Act& act = acts_[i];
    // "有记者问是否会帮助，普京回答说：“...”"
    const Act& next = acts_[i + 1];
    const bool answered = grammar_ == Grammar::kChinese && next.segment > act.segment && !next.empty() &&
                          in_quote(next.message[0].first) && !has_quote(segments_[act.segment].tokens);
    if (act.cue.modality != ModalityKind::kAsked || act.before ||
        (!answered && (classes(segments_[act.segment].tokens.first) & kSubordinator) == 0))
      continue;
    act.dropped = true;
    act.message = {};
    if (act.speaker.found()) frames_.push_back({CueKind::kAsked, {}, act.speaker, {}, {}});
  }
}

// "|He said|, she said": a pronoun and its verb tell nothing.
bool SpeechActs::says_nothing(TokenRange said) const {
  std::uint32_t words = 0;
  for (std::uint32_t i = said.first; i < said.last; ++i) words += is_word(text_.tokens[i]) ? 1U : 0U;
  return words == 2 && (classes(said.first) & kPronoun) != 0 && !has_quote(said) && has_act_cue(said);
}

// "|Putin, who visited Minsk|, warned Kyiv": a name and asides are no message.
bool SpeechActs::is_only_subject(const Act& act) const {
  const TokenRange said = act.message[0];
  return language_ == "en" && act.segment == 2 && act.cue.tokens.first == segments_[2].tokens.first &&
         said.first == segments_[0].tokens.first && said.last >= segments_[1].tokens.last &&
         said.last <= act.cue.tokens.first && !has_quote(said) &&
         segments_[0].separator == TokenKind::kComma &&
         is_bare_subject(segments_[0].tokens, work_, language_) && sole_mention(segments_[0].tokens).found();
}

void SpeechActs::resolve_nesting() {
  for (Act& act : acts_) {
    if (!act.before || act.message[1].first < act.message[1].last ||
        !(says_nothing(act.message[0]) || is_only_subject(act)))
      continue;
    act.dropped = true;
    act.message = {};
  }
  // "Arguing that the war was lost, |Tom Reed resigned|": what a participle in front tells ends before who says it.
  for (Act& act : acts_) {
    TokenRange& said = act.message[0];
    if (language_ != "en" || !act.that_clause || act.cue.tokens.first != unit_.first ||
        said.first >= said.last || in_quote(said.first) ||
        !text_.lower(act.cue.tokens.first).ends_with("ing"))
      continue;
    for (std::size_t k = act.segment + 1; k < segments_.size(); ++k) {
      const std::uint32_t first = segments_[k].tokens.first;
      if (first > said.first && first < said.last && act.speaker.tokens.first == first &&
          segments_[k - 1].separator == TokenKind::kComma)
        said.last = segments_[k - 1].tokens.last;
    }
  }
  // "Teherán, |que llamó a sus embajadores|, había amenazado": whom somebody calls to him is nothing that he says.
  for (std::size_t i = 0; grammar_ == Grammar::kRomance && i + 1 < acts_.size(); ++i) {
    Act& act = acts_[i];
    constexpr std::uint32_t kLongest = 3;  // tokens
    const TokenRange said = act.message[0];
    if (!act.relative || act.that_clause || said.first >= said.last || said.last - said.first > kLongest ||
        acts_[i + 1].segment != act.segment + 1)
      continue;
    for (std::uint32_t k = said.first; k < said.last && k < said.first + 2; ++k)
      act.dropped = act.dropped || grammar_words(language_).has(WordUse::kPossessive, text_.lower(k));
  }
  if (grammar_ == Grammar::kChinese) {
    for (std::size_t i = 0; i < acts_.size(); ++i) end_chinese_message(i);
  }
  for (std::size_t i = 0; i < acts_.size(); ++i) {
    Act& outer = acts_[i];
    if (outer.empty()) continue;
    for (std::size_t k = 0; k < acts_.size(); ++k) {
      Act& inner = acts_[k];
      if (k == i || inner.dropped || (inner.coordinated && k > i)) continue;
      const std::uint32_t at = inner.cue.tokens.first;
      if (!outer.message[0].contains(at) && !outer.message[1].contains(at)) continue;
      if (is_told_of_another(outer, inner)) {
        // "Der Dienst glaubt, dass ..., sagte Lee": it is told, what the service believes is said.
        if (inner.speaker.pronoun != 0 && inner.speaker.referent == kNobody) inner.speaker = outer.speaker;
        outer.dropped = true;
        break;
      }
      if (outer.speaker.is_medium() && outer.cue.kind != CueKind::kShow) {
        nest_in_medium(outer, static_cast<std::int32_t>(i), inner);
      } else if (inner.relative && !outer.before &&
                 // "criticó a Petro, a quien acusa de fraude": two are told.
                 (inner.that_clause ||
                  (inner.cue.kind == CueKind::kObject && outer.noun && !inner.empty()))) {
        outer.message[0].last = std::min(outer.message[0].last, segments_[inner.segment].tokens.first);
      } else {
        inner.dropped = true;
      }
    }
  }
  // "...이라고 불렀다, 타스 통신이 보고했다": a medium behind the act.
  for (std::size_t i = 1; i < acts_.size() && language_ == "ko"; ++i) {
    Act& act = acts_[i - 1];
    const Act& next = acts_[i];
    if (act.dropped || next.dropped || act.empty() || !act.speaker.found() || act.speaker.is_medium() ||
        !next.speaker.is_medium() || next.speaker.tokens.first < act.cue.tokens.last ||
        has_quote({act.cue.tokens.last, next.cue.tokens.first}))
      continue;
    act.medium = static_cast<std::int32_t>(i);
    acts_[i].dropped = true;
  }
  // Duplicate cues around one message: the later adds nothing.
  for (std::size_t i = 1; i < acts_.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (acts_[k].dropped || acts_[i].dropped || acts_[k].empty()) continue;
      // "kritisierte den Schritt: ..., erklärte das Ministerium": the second says who.
      if (acts_[i].before && acts_[k].cue.kind == CueKind::kObject && !acts_[i].empty() &&
          acts_[i].message[0].first == acts_[k].message[0].first) {
        acts_[k].dropped = true;
        continue;
      }
      const bool same =
          acts_[i].before && acts_[k].before && acts_[i].message[0].first <= acts_[k].message[0].first;
      if (same || acts_[i].empty()) acts_[i].dropped = acts_[i].dropped || !acts_[i].lead_in;
    }
  }
}

bool SpeechActs::is_told_of_another(const Act& outer, const Act& inner) const {
  if (!outer.before || outer.cue.kind != CueKind::kSay || inner.cue.kind != CueKind::kSay || inner.before ||
      inner.empty() || inner.noun || inner.relative || inner.coordinated || !inner.speaker.found() ||
      inner.speaker.confidence < 0.6 || inner.speaker.is_medium() || outer.speaker.is_medium() ||
      grammar_ == Grammar::kVerbLast || grammar_ == Grammar::kChinese || grammar_ == Grammar::kArabic ||
      outer.message[1].first < outer.message[1].last || has_quote(outer.message[0]))
    return false;
  const std::uint32_t begin = outer.message[0].first;
  // "Budapest |habe| nie gedroht, ..., sagte er": in the subjunctive it is told by who speaks behind it.
  for (std::uint32_t i = begin; i < inner.cue.tokens.first && language_ == "de" && !inner.that_clause; ++i) {
    if ((classes(i) & kKonjunktiv) != 0 && !text_.tokens[i].capital) return false;
  }
  return begin == unit_.first && inner.cue.tokens.first > begin &&
         inner.cue.modality != ModalityKind::kDenied && inner.cue.modality != ModalityKind::kNeeded &&
         inner.cue.modality != ModalityKind::kAsked && inner.segment == 0 &&
         inner.message[0].last <= outer.message[0].last &&
         inner.speaker.tokens.last <= inner.cue.tokens.first &&
         (inner.that_clause || (language_ == "de" && segments_[0].separator == TokenKind::kComma)) &&
         (classes(inner.cue.tokens.first - 1) & (kFinite | kAuxiliary)) == 0;
}

void SpeechActs::nest_in_medium(Act& outer, std::int32_t number, Act& inner) {
  if (inner.empty() || (outer.that_clause && !inner.that_clause && !has_quote(inner.message[0]))) {
    // "berichteten, dass Kim ... betonte": the clause is his.
    if (!outer.that_clause || inner.cue.kind == CueKind::kShow) {
      inner.dropped = true;
      return;
    }
    Speaker subject = speakers_.after_verb({outer.message[0].first, inner.cue.tokens.first}, language_);
    if (!subject.found() || subject.mention < 0 || subject.medium == "organization") {
      inner.dropped = true;
      return;
    }
    inner.speaker = std::move(subject);
    inner.message[0] = {inner.speaker.tokens.last, outer.message[0].last};
  }
  if (!inner.speaker.found() || inner.speaker.is_medium()) {
    inner.dropped = true;
    return;
  }
  inner.medium = number;
  outer.dropped = true;
}

}  // namespace tamis::documents
