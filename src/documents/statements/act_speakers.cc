// Whose act of saying it is: the noun phrase beside the cue, across appositions, relative clauses and conjunctions.
#include "documents/statements/speech_acts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "documents/names/introduced_bodies.h"
#include "documents/statements/german_phrases.h"
#include "documents/statements/main_predicate.h"
#include "documents/words/grammar_words.h"
#include "documents/words/modality.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

// Who speaks behind "after", "because" and their like in `front`, a stretch in front of a verb of saying whose main clause has a verb already:
// "was arrested after |the police| said". Nobody: there is no such clause. English.
Speaker subject_of_time_clause(TokenRange front, const SpeakerFinder& speakers, const Work& work) {
  static constexpr std::string_view kOpens[] = {"after", "before", "since"};
  const TextTokens& text = work.tokens;
  for (std::uint32_t i = front.last; i > front.first + 1; --i) {
    if ((speakers.classes(i - 1) & kSubordinator) == 0 &&
        std::find(std::begin(kOpens), std::end(kOpens), text.lower(i - 1)) == std::end(kOpens))
      continue;
    bool verb = false;
    for (std::uint32_t k = front.first + 1; k + 1 < i && !verb; ++k) {
      const std::uint32_t kinds = speakers.classes(k);
      verb = ((kinds & (kFinite | kAuxiliary)) != 0 && (kinds & kArticle) == 0) ||
             (kinds == 0 && !text.tokens[k].capital && text.lower(k).ends_with("ed") &&
              speakers.mention_at(k) < 0);
    }
    if (!verb) return {};
    Speaker own = speakers.before_verb({i, front.last}, "en");
    const bool known = own.mention >= 0 || own.word != SourceWord::kNone || own.pronoun != 0;
    const bool direct =
        own.tokens.first == i || (own.tokens.first == i + 1 && (speakers.classes(i) & kArticle) != 0);
    return own.found() && known && direct ? own : Speaker{};
  }
  return {};
}

}  // namespace

namespace {

// "|במהלך| ביקורו", "|לעיתון| הארץ", "|בפתח| הישיבה": a preposition, or a word that one is written onto.
bool is_hebrew_adjunct(std::string_view word) {
  const GrammarWords& hebrew = grammar_words("he");
  return (clause_word_classes("he", word) & clause_word::kPreposition) != 0 ||
         (!is_body_noun("he", word) &&
          (hebrew.begins(WordUse::kInNameFront, word) || hebrew.begins(WordUse::kToNameFront, word) ||
           hebrew.begins(WordUse::kFromNameFront, word)));
}

}  // namespace

void SpeechActs::find_speaker(std::size_t number) {
  const bool given = acts_[number].speaker.found();
  find_subject(number);
  if (language_ == "ar") arabic_speaker(number);
  if (language_ == "en" && !given) {
    take_issuer(acts_[number]);
    take_main_subject(number);
  }
  Act& act = acts_[number];
  if (const Frame* frame = frame_before_relative(act.cue.tokens.first);
      frame != nullptr && !given && !frame->evidence.found() && !frame->origin.found() &&
      act.speaker.tokens.last <= frame->source.tokens.last)
    act.speaker = frame->source;
  if (language_ == "ar" && act.speaker.reason == "words of the page") {
    // "|لكن| ناجين قالوا", "بحسب ما أفاد |به| دبلوماسي"
    TokenRange& tokens = act.speaker.tokens;
    const bool small =
        tokens.last > tokens.first + 1 &&
        (classes(tokens.first) & (kConjunction | kPreposition | kContrast | kSubordinator)) != 0;
    if (small) {
      ++tokens.first;
      act.speaker.name = text_.at(text_.span(tokens));
    }
    // "يقول القباطي |مبتسما|", "ويضيف |ضاحكا|": how he says it.
    if (tokens.last > tokens.first + 1 && tokens.first >= act.cue.tokens.last &&
        grammar_words(language_).ends(WordUse::kTanwinEnd, text_.at(tokens.last - 1), 6) &&
        !grammar_words(language_).has(WordUse::kNoAccusative, text_.at(tokens.last - 1))) {
      --tokens.last;
      act.speaker.name = text_.at(text_.span(tokens));
    }
    if (tokens.last <= tokens.first + 2 && tokens.first >= act.cue.tokens.last &&
        grammar_words(language_).ends(WordUse::kTanwinEnd, text_.at(tokens.first), 6) &&
        !grammar_words(language_).has(WordUse::kNoAccusative, text_.at(tokens.first))) {
      act.speaker = {};
      act.speaker.tokens = act.cue.tokens;
      act.speaker.pronoun = arabic_gender(text_.at(act.cue.tokens.first));
      act.speaker.medium = "person";
      act.speaker.reason = "pronoun";
      act.speaker.confidence = 0.5;
    }
  }
  if (language_ == "ar" && act.speaker.mention < 0 && act.speaker.word == SourceWord::kGroup &&
      act.speaker.medium != "person" && act.speaker.tokens.last < act.cue.tokens.first &&
      unit_.contains(act.speaker.tokens.first)) {
    // "أما النائب عن الحزب |حسن فضل الله| فوصف"
    Speaker name = speakers_.uncased_person_in({act.speaker.tokens.last, act.cue.tokens.first});
    if (name.found()) act.speaker = std::move(name);
  }
  if (grammar_ != Grammar::kSlavic || act.cue.kind == CueKind::kShow || act.speaker.mention >= 0 ||
      act.speaker.word != SourceWord::kDocument)
    return;
  // "йдеться в заяві міністерки Джанет Єллен", "в расследовании издания «X»": whose paper it is.
  const std::uint32_t last = segments_[segment_of(act.speaker.tokens.first)].tokens.last;
  Speaker owner = evidence_owner({act.speaker.tokens.first + 1, last});
  if (owner.found() && (owner.medium == "person" || owner.is_medium())) act.speaker = std::move(owner);
}

// Korean, Turkish and their like: in front of what is said, or between it and the verb.
void SpeechActs::verb_last_subject(std::size_t number) {
  Act& act = acts_[number];
  if (follows_converb(number) && acts_[number - 1].speaker.found() &&
      act.message[0].first == acts_[number - 1].cue.tokens.last) {
    act.speaker = acts_[number - 1].speaker;
    return;
  }
  if (language_ == "tr" && act.message[0].first + 3 < act.message[0].last) {
    // "Peskov, |Reuters'a| takvim üzerinde çalıştıklarını söyledi": whom it was told.
    constexpr std::uint32_t kLongestMedium = 4;  // tokens
    const std::uint32_t first = act.message[0].first;
    std::uint32_t end = first + 1;
    while (end < act.message[0].last && end < first + kLongestMedium && !in_quote(end) &&
           !speakers_.is_ending(end) && text_.tokens[end].capital)
      ++end;
    TokenRange found;
    const std::int32_t body = in_quote(first) ? -1 : speakers_.mention_at(first);
    const bool medium =
        !in_quote(first) &&
        (passes_on(source_word_at(work_, first, end, language_, found)) ||
         (body >= 0 && document_.mentions[static_cast<std::size_t>(body)].kind == EntityKind::kOrganization));
    if (medium && end < act.message[0].last && speakers_.is_ending(end) &&
        grammar_words(language_).has(WordUse::kToEnding, text_.lower(end)))
      act.message[0].first = end + 1;
  }
  // "X iddiaları reddetti |ve| soruşturmanın süreceğini söyledi"
  if (language_ == "tr" && act.coordinated && number > 0 && acts_[number - 1].speaker.found()) {
    act.speaker = acts_[number - 1].speaker;
    return;
  }
  const std::uint32_t at = act.cue.tokens.first;
  std::uint32_t begin = unit_.first;
  for (const Frame& frame : frames_) {
    // "외무성은 통신을 통해": who speaks stands in front of it.
    if (frame.kind == CueKind::kVia && language_ == "ko") continue;
    if (frame.tokens.last <= at) begin = std::max(begin, frame.tokens.last);
  }
  const std::uint32_t end = act.message[0].first < act.message[0].last ? act.message[0].first : at;
  if (language_ == "tr") begin = behind_turkish_clause(begin, end);
  TokenRange front = without_quotes_left({begin, end});
  if (language_ == "ko" && !has_words(front) && act.message[0].last < at) {
    front = {std::max(act.message[0].last, unit_.first), at};
    // "“...”|고| 그는 덧붙였다"
    if (front.first > unit_.first && !text_.tokens[front.first].space_before && in_quote(front.first - 1))
      ++front.first;
  }
  // "“...”, Kipiani pazartesi günü televizyona söyledi": translated, the subject stands behind what is said.
  if (language_ == "tr" && !has_words(front) && act.message[0].first < act.message[0].last &&
      has_words({act.message[0].last, at})) {
    act.speaker = speakers_.nominative_subject({act.message[0].last, at});
    if (!act.speaker.found()) act.speaker = speakers_.after_verb({act.message[0].last, at}, language_);
    const bool known =
        act.speaker.mention >= 0 || act.speaker.word != SourceWord::kNone || act.speaker.reason == "named";
    if (act.speaker.found() && known) return;
    act.speaker = {};
  }
  for (std::uint32_t i = front.first + 1; language_ == "tr" && i + 1 < front.last; ++i) {
    // "Sözcü Matthew Miller |ise| düzenlediği ..."
    if (!grammar_words(language_).has(WordUse::kSubjectContrast, text_.lower(i)) ||
        !text_.tokens[i - 1].capital || text_.tokens[i - 1].sentence_start)
      continue;
    front.last = i;
    break;
  }
  if (language_ == "tr") act.speaker = turkish_subject(front);
  if (!act.speaker.found()) act.speaker = speakers_.before_verb(front, language_);
  if (language_ == "tr" && act.speaker.is_medium() && act.speaker.tokens.last < front.last &&
      grammar_words(language_).has(WordUse::kToEnding, text_.lower(act.speaker.tokens.last)) &&
      act.speaker.tokens.first > front.first + 1) {
    // "bir diplomat |Reuters'a|, ...": whom it was told.
    Speaker told = speakers_.before_verb({front.first, act.speaker.tokens.first}, language_);
    if (told.found()) act.speaker = std::move(told);
  }
  if (language_ == "tr") {
    const bool known = act.speaker.mention >= 0 || act.speaker.word != SourceWord::kNone ||
                       act.speaker.pronoun != 0 || act.speaker.reason == "named";
    const bool oblique = act.speaker.tokens.last < at && speakers_.is_ending(act.speaker.tokens.last);
    const std::string_view verb = text_.lower(act.cue.tokens.last - 1);
    const bool participle = verb.ends_with("en") || verb.ends_with("an");
    if (participle) {
      // "“...” |diyen Kesler|"
      Speaker behind = act.speaker;
      const std::uint32_t clause_end = segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
      if (!known || oblique || !act.speaker.found())
        behind = speakers_.after_verb({act.cue.tokens.last, clause_end}, language_);
      if (behind.found() && (behind.mention >= 0 || behind.word != SourceWord::kNone))
        act.speaker = std::move(behind);
    } else if (!act.speaker.found() || !known || oblique || in_frame(act.speaker.tokens.first)) {
      Speaker subject = turkish_nominative(number);
      if (subject.found()) {
        act.speaker = std::move(subject);
        return;
      }
      if (act.speaker.found() && !known &&
          grammar_words(language_).ends(WordUse::kInfinitiveEnd, text_.lower(act.speaker.tokens.last - 1)))
        act.speaker = {};
    }
  }
  // "... diye konuştu Can Er": Turkish may put its subject last.
  if (language_ == "tr" && !act.speaker.found() && act.cue.tokens.last < unit_.last)
    act.speaker = speakers_.after_verb({act.cue.tokens.last, unit_.last}, language_);
  if (number > 0 && !act.speaker.found()) act.speaker = acts_[number - 1].speaker;
}

bool SpeechActs::subject_of_its_cue(std::size_t number) {
  Act& act = acts_[number];
  // "|בריאיון לסוכנות רויטרס| אמר שר הביטחון כי": a phrase with a preposition before the verb, and who speaks right behind it.
  if (language_ == "he" && act.cue.kind == CueKind::kSay && !act.speaker.found() &&
      segments_[act.segment].tokens.first < act.cue.tokens.first &&
      is_hebrew_adjunct(text_.lower(segments_[act.segment].tokens.first))) {
    Speaker behind =
        speakers_.after_verb({act.cue.tokens.last, segments_[act.segment].tokens.last}, language_, true);
    if (behind.found() && behind.tokens.first == act.cue.tokens.last &&
        (behind.mention >= 0 || behind.word == SourceWord::kGroup)) {
      act.speaker = std::move(behind);
      return true;
    }
  }
  if (act.cue.kind == CueKind::kShow) {
    show_speaker(act);
    return true;
  }
  if (act.speaker.found() && act.cue.kind == CueKind::kQuoted) find_quoted(act);
  if (act.speaker.found() || act.cue.by) return true;
  if (language_ == "fa") {
    // Left out: who spoke before.
    act.speaker.tokens = act.cue.tokens;
    act.speaker.pronoun = kMale | kFemale;
    act.speaker.medium = "person";
    act.speaker.reason = "pronoun";
    act.speaker.confidence = 0.5;
    return true;
  }
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  if (language_ == "fr") {
    for (std::uint32_t i = at; i < act.cue.tokens.last; ++i) {
      if ((classes(i) & kPronoun) == 0 || i == at) continue;
      act.speaker = pronoun_at(i);
      return true;
    }
  }
  const bool participle =
      language_ == "en" ? text_.lower(at).ends_with("ed")
                        : grammar_ == Grammar::kRomance &&
                              grammar_words(language_).ends(WordUse::kClauseParticipleEnd, text_.lower(at));
  if (act.cue.kind == CueKind::kObject && act.segment > 0 && segment.first == at && !act.empty() &&
      participle) {
    // "the prison, |dubbed| the “Hilton” |by inmates|", "surnommé « le Palais » |par les détenus|"
    std::uint32_t behind = at;
    for (std::uint32_t i = at; i < segment.last; ++i) behind = in_quote(i) ? i + 1 : behind;
    if (behind < segment.last && text_.tokens[behind].kind == TokenKind::kQuote) ++behind;
    Speaker agent = behind > at ? agent_in({behind, segment.last}) : Speaker{};
    if (agent.found() && behind > act.message[0].first) {
      act.speaker = speakers_.with_its_noun(std::move(agent), segment, language_);
      act.message[0].last = std::min(act.message[0].last, behind);
      return true;
    }
  }
  if (find_quoted(act)) return true;
  if (act.cue.passive || language_ == "ja") return true;
  return false;
}

bool SpeechActs::subject_by_grammar(std::size_t number) {
  Act& act = acts_[number];
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  if (grammar_ == Grammar::kChinese && number > 0 && begins_clause(act) &&
      act.segment > acts_[number - 1].segment && !acts_[number - 1].before &&
      acts_[number - 1].speaker.found() && !acts_[number - 1].dropped) {
    act.speaker = acts_[number - 1].speaker;  // "古铁雷斯否认了指控，|称|其毫无根据"
    return true;
  }
  if (grammar_ == Grammar::kVerbLast) {
    verb_last_subject(number);
    return true;
  }
  // "|该|报告称": the paper that the cue begins with, behind its demonstrative.
  const bool this_paper =
      grammar_ == Grammar::kChinese && segment.first < at &&
      grammar_words(language_).has(WordUse::kThis, text_.at(text_.span({segment.first, at})));
  if (grammar_ == Grammar::kChinese && (this_paper || begins_clause(act))) {
    act.speaker = chinese_document(act);
    if (act.speaker.found()) return true;
  }
  // "..., |在会见X后|告诉记者": only when and where it was said stands before the verb.
  const bool adjunct = grammar_ == Grammar::kChinese && segment.first < at &&
                       grammar_words(language_).has(WordUse::kAdjunctOpen, text_.at(segment.first)) &&
                       !speakers_.before_verb({segment.first, at}, language_).found();
  if (grammar_ == Grammar::kChinese && number == 0 && (act.conjoined || adjunct || begins_clause(act)) &&
      act.segment > 0 && !act.before) {
    act.speaker = chinese_subject_left(act);
    if (act.speaker.found()) return true;
  }
  return false;
}

bool SpeechActs::subject_of_clause_before(std::size_t number) {
  Act& act = acts_[number];
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  if (act.coordinated) {
    // "A called it piracy, |TASS reported|, and warned that": whoever the medium tells of goes on.
    if (number > 0 && acts_[number - 1].before && acts_[number - 1].speaker.is_medium() &&
        act.segment > acts_[number - 1].segment && segment.first == act.begin) {
      const Act& medium = acts_[number - 1];
      for (std::size_t k = number - 1; k > 0 && !act.speaker.found(); --k) {
        if (medium.message[0].contains(acts_[k - 1].cue.tokens.first)) act.speaker = acts_[k - 1].speaker;
      }
      if (!act.speaker.found()) act.speaker = subject_of(medium.message[0]);
      if (act.speaker.found() && !act.speaker.is_medium()) {
        act.medium = static_cast<std::int32_t>(number) - 1;
        return true;
      }
    }
    // "disse que não |foi informado pela polícia| e negou": the agent of a passive is no subject.
    const auto names_agent = [&](const Act& told) {
      for (std::uint32_t i = told.cue.tokens.first; i < told.speaker.tokens.first; ++i) {
        if (grammar_words(language_).ends(WordUse::kClauseParticipleEnd, text_.lower(i))) return true;
      }
      return false;
    };
    std::size_t before = number;
    while (before > 1 && grammar_ == Grammar::kRomance && names_agent(acts_[before - 1]) &&
           acts_[before - 2].segment == acts_[before - 1].segment)
      --before;
    if (before > 0) {
      act.speaker = acts_[before - 1].speaker;
      if (act.speaker.found()) return true;
    }
    act.speaker = subject_of_unit(segment.first);
    if (act.speaker.found()) return true;
  }
  if (act.conjoined) {
    act.speaker = subject_of({segments_[act.segment].tokens.first, act.begin});
    if (language_ == "de" && is_evidence(act.speaker.word) && act.segment > 0) {
      // "wies der Sprecher, X, |die Erklärung| zurück und sagte": what was done with a paper.
      Speaker left = subject_left_of(act);
      if (left.found() && left.medium == "person" && left.confidence >= 0.6) act.speaker = std::move(left);
    }
    if (!act.speaker.found()) act.speaker = subject_of_unit(act.begin);
    if (act.speaker.found()) return true;
  }
  // "Der Kommandeur, |Aliresa Tangsiri, hat| den USA vorgeworfen": who is named before the comma, not what stands behind the auxiliary.
  if (language_ == "de" && act.segment >= 2 && !in_quote(segment.first) && segment.first < at &&
      segments_[act.segment - 1].separator == TokenKind::kComma &&
      grammar_words(language_).has(WordUse::kHave, text_.lower(segment.first)) &&
      is_name_alone(segments_[act.segment - 1].tokens)) {
    act.speaker = sole_mention(segments_[act.segment - 1].tokens);
    if (act.speaker.found()) return true;
  }
  if (ends_apposition(act)) {
    act.speaker = subject_left_of(act);
    if (act.speaker.found()) return true;
  }
  if (grammar_ == Grammar::kArabic && follows_at_once(act) && act.cue.tokens.first > unit_.first) {
    // "شبكة قالت إنها تشتري", "نفى X الاتهامات، وقال إن": the subject is that of the verb before it.
    if (number > 0) act.speaker = acts_[number - 1].speaker;
    if (!act.speaker.found() && begins_clause(act)) act.speaker = last_person_in({unit_.first, at});
    if (act.speaker.found()) return true;
  }
  // "..., |während Macron| bestritt, dass": the verb at the end shows a clause of its own.
  if (language_ == "de" && segment.first + 1 < at && act.cue.tokens.last == segment.last &&
      !in_quote(segment.first) &&
      grammar_words(language_).has(WordUse::kTimeClause, text_.lower(segment.first))) {
    act.speaker = speakers_.before_verb({segment.first + 1, at}, language_);
    if (act.speaker.found()) return true;
  }
  return false;
}

bool SpeechActs::subject_regions(std::size_t number, SubjectRegions& regions) {
  Act& act = acts_[number];
  const std::uint32_t at = act.cue.tokens.first;
  auto& [front, behind, verb_first] = regions;
  verb_first = puts_subject_behind(act);
  behind = {act.cue.verb_end(), segments_[segment_of(act.cue.verb_end() - 1)].tokens.last};
  if (act.cue.gap.first < act.cue.gap.last) behind = act.cue.gap;
  behind = without_quotes_right(behind);
  // "Nachdem der Minister erklärt |hatte|": the auxiliary at the end of a clause is nobody.
  if (language_ == "de" && behind.last == behind.first + 1 &&
      grammar_words(language_).has(WordUse::kHave, text_.lower(behind.first)))
    behind.first = behind.last;
  if (const std::uint32_t first = behind_anaphor(act); first != 0) {
    act.speaker = speakers_.after_verb({first, behind.last}, language_);
    if (act.speaker.found()) return true;
  }
  // What is said does not hold the speaker.
  if (!act.before && act.message[0].first >= behind.first && act.message[0].first < behind.last)
    behind.last = act.message[0].first;
  front = without_quotes_left({act.begin, at});
  if (number > 0 && !acts_[number - 1].before) {
    // Not across the cue before it.
    if (acts_[number - 1].cue.tokens.last > front.first && acts_[number - 1].cue.tokens.last <= at)
      front.first = acts_[number - 1].cue.tokens.last;
  }
  // "पुतिन ने संवाददाताओं से कहा": the word behind the subject parts it from whom it was said to.
  if (grammar_ == Grammar::kEnglish) {
    const GrammarWords& grammar = grammar_words(language_);
    for (std::uint32_t i = front.last; i > front.first + 1; --i) {
      if (!grammar.has(WordUse::kSubjectParticle, text_.lower(i - 1))) continue;
      front.last = i - 1;
      break;
    }
  }
  // Who passes it on is no subject: "朝中社|援引金正恩的话|说".
  for (const Frame& frame : frames_) {
    if (frame.tokens.first >= frame.tokens.last) continue;
    if (frame.tokens.last == front.last && frame.tokens.first > front.first) front.last = frame.tokens.first;
    if (frame.tokens.first == front.first && frame.tokens.last < front.last) front.first = frame.tokens.last;
  }
  // "said |when asked whether Tehran would attack|", "told them |as he arrived|": nobody there speaks.
  for (std::uint32_t i = behind.first; act.before && language_ == "en" && i < behind.last; ++i) {
    if (in_frame(i) || is_circumstance({i, behind.last}, work_, language_)) behind.last = i;
  }
  // "Others, though, might argue"
  TokenRange subject = front;
  while (subject.last > subject.first && (classes(subject.last - 1) & (kAdverb | kAuxiliary)) != 0 &&
         (classes(subject.last - 1) & kArticle) == 0)
    --subject.last;
  if (const TokenRange bare = without_aside(subject); bare.last < subject.last) front = bare;
  // "was arrested after |prosecutors| said that": of two clauses in one stretch the second has its own subject.
  if (language_ == "en" && !act.relative && number == 0) {
    act.speaker = subject_of_time_clause(front, speakers_, work_);
    if (act.speaker.found()) return true;
  }
  // "dijo, por su parte, el ministro"
  if (behind.first < behind.last && text_.tokens[behind.first].kind == TokenKind::kComma) {
    if (const std::uint32_t after = end_of_aside(behind.first); after != 0 && after < behind.last)
      behind.first = after + 1;
  }
  // What it denies stands between subject and verb.
  if (act.noun && act.message[0].first > front.first && act.message[0].first < front.last)
    front.last = act.message[0].first;
  if (grammar_ == Grammar::kGerman && act.cue.modality == ModalityKind::kDenied && !act.noun)
    front.last = before_denied_paper(front);
  return false;
}

void SpeechActs::find_subject(std::size_t number) {
  if (subject_of_its_cue(number) || subject_by_grammar(number) || subject_of_clause_before(number)) return;
  SubjectRegions regions;
  if (subject_regions(number, regions)) return;
  Act& act = acts_[number];
  if (subject_of_relative(act, regions)) return;
  if (regions.verb_first) {
    subject_behind_verb(act, regions);
  } else if (subject_before_verb(act, regions)) {
    return;
  }
  subject_in_phrase(act, regions);
  if (!subject_of_impersonal(act, regions)) leave_subject_out(number, regions);
}

}  // namespace tamis::documents
