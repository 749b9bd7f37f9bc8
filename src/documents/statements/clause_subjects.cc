// Whose act of saying it is, where the clause of the cue tells it: in a relative clause, behind the verb, before it, or left out.
#include "documents/statements/speech_acts.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "documents/statements/german_phrases.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

bool SpeechActs::subject_of_relative(Act& act, const SubjectRegions& regions) {
  const auto& [front, behind, verb_first] = regions;
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  if (act.relative && grammar_ == Grammar::kRomance && !act.empty() &&
      act.message[0].first == act.cue.tokens.last && (classes(act.message[0].first) & kFinite) != 0) {
    act.speaker = subject_of_unit(segment.first);  // "sanciones en tres hombres que dijo habían ayudado"
    if (act.speaker.found()) return true;
  }
  if (grammar_ == Grammar::kEnglish || grammar_ == Grammar::kRomance) {
    // "talks which the West fears", "des discussions dont l'Occident craint qu'elles": the subject stands behind the pronoun.
    constexpr std::uint32_t kLongest = 6;  // tokens
    for (std::uint32_t i = front.last; i > front.first && front.last - i < kLongest; --i) {
      const std::uint32_t kinds = classes(i - 1);
      if ((kinds & kRelative) == 0 || (kinds & (kArticle | kThat)) != 0 || i >= front.last) continue;
      Speaker own = speakers_.before_verb({i, front.last}, language_);
      if (!own.found() || (own.mention < 0 && own.word == SourceWord::kNone && own.pronoun == 0)) break;
      // "Un restaurador en Miami |que también se llama X| dijo": what the pronoun's clause says of him.
      if (own.tokens.first > i + 2) break;
      act.speaker = std::move(own);
      return true;
    }
  }
  // "criticó a Petro, |a quien| acusa de": whom the clause is about, and nobody who speaks.
  if (act.relative && grammar_ == Grammar::kRomance && act.cue.kind == CueKind::kObject &&
      front.last == front.first + 2 && (classes(front.first) & kPreposition) != 0 &&
      (classes(front.first + 1) & kRelative) != 0) {
    act.speaker = subject_of_unit(segment.first);
    if (act.speaker.found()) return true;
  }
  if (act.relative) {
    Speaker own;
    if ((language_ == "de" || grammar_ == Grammar::kSlavic) && front.last - front.first > 1) {
      const std::uint32_t pronoun = (classes(front.first) & kPreposition) != 0 ? 2 : 1;  // ", von |dem|"
      own = speakers_.before_verb({std::min(front.first + pronoun, front.last), front.last}, language_);
      if (own.is_medium() && language_ == "de" && text_.lower(front.first) == "der" &&
          grammar_words(language_).ends(WordUse::kFeminineMediumEnd, text_.lower(front.first + 1))) {
        // "ein Kommandeur, der anonym bleiben wollte, |der Agentur X| sagte": a dative, no pronoun.
        act.speaker = subject_left_of(act);
        if (act.speaker.found()) return true;
      }
    }
    if (own.found() && own.reason != "words of the page" && act.cue.kind != CueKind::kObject) {
      act.speaker = std::move(own);
      return true;
    }
    // "яхту, |которую следователи| связывают с": a pronoun in a case of the object has its subject behind it.
    // "die Bank, |der die USA| vorwerfen": a dative, the article behind it is that of a subject.
    const bool dative = language_ == "de" && front.first + 2 < front.last &&
                        text_.lower(front.first) == "der" && (classes(front.first + 1) & kArticle) != 0 &&
                        text_.lower(front.first + 1) == "die";
    if (act.cue.kind == CueKind::kObject && own.found() && front.first < front.last &&
        (own.mention >= 0 || own.word != SourceWord::kNone) &&
        (dative || grammar_words(language_).has(WordUse::kObjectRelative, text_.lower(front.first)))) {
      act.speaker = std::move(own);
      return true;
    }
    // "X, |которого| обвиняют в хищении": nobody in particular does, and not X.
    if (act.cue.kind == CueKind::kObject && !own.found() && grammar_ == Grammar::kSlavic &&
        front.first < front.last &&
        grammar_words(language_).has(WordUse::kObjectRelative, text_.lower(front.first))) {
      act.speaker = speakers_.after_verb(behind, language_);
      if (act.speaker.mention < 0 && act.speaker.word == SourceWord::kNone) act.speaker = {};
      return true;
    }
    const bool object_before = !act.empty() && act.message[0].last <= at && own.reason == "words of the page";
    if (act.cue.kind == CueKind::kObject || !own.found() || object_before) {
      act.speaker = antecedent(act.segment);
      if (act.speaker.found()) return true;
    }
  }
  return false;
}

void SpeechActs::subject_behind_verb(Act& act, const SubjectRegions& regions) {
  const auto& [front, behind, verb_first] = regions;
  act.speaker = speakers_.after_verb(behind, language_);
  if (grammar_ == Grammar::kGerman && act.speaker.mention >= 0 && act.segment == 0) {
    const Mention& its = document_.mentions[static_cast<std::size_t>(act.speaker.mention)];
    if ((its.form == MentionForm::kTitle || its.form == MentionForm::kDescription) &&
        is_with_whom(speakers_, document_, text_, front, its.referent))
      act.speaker = named_by_words(act.speaker.tokens);
  }
  // "teilte der Sprecher, Peskow, |mit|": the particle stands behind the apposition.
  const bool parted = grammar_ == Grammar::kGerman && act.cue.gap.first < act.cue.gap.last;
  const std::size_t here = segment_of(parted ? act.cue.gap.first : act.cue.tokens.last - 1);
  if (act.speaker.found() && act.speaker.mention < 0 && act.speaker.pronoun == 0 &&
      here + 1 < segments_.size() && segments_[here].separator == TokenKind::kComma) {
    // "declaró el ministro, Serguéi Lavrov"
    Speaker name = sole_mention(segments_[here + 1].tokens);
    if (!name.found() && act.speaker.word == SourceWord::kGroup)
      name = grammar_ == Grammar::kArabic ? arabic_person(segments_[here + 1].tokens)
                                          : unknown_person(segments_[here + 1].tokens);
    if (name.found()) act.speaker = std::move(name);
  } else if (act.speaker.mention >= 0 && act.speaker.reason == "title" && here + 1 < segments_.size() &&
             segments_[here].separator == TokenKind::kComma) {
    // "aseguró el ministro de Petróleo, Yavad Ouyi", whichever minister the memory knows.
    Speaker name = unknown_person(segments_[here + 1].tokens);
    if (name.found()) act.speaker = std::move(name);
  }
  // "sagte der Minister, |Anton Vogt|, die Lage sei ernst": who he is is none of what is said.
  if (grammar_ == Grammar::kGerman && !act.before && act.speaker.found() && here + 2 < segments_.size() &&
      segments_[here].separator == TokenKind::kComma && segments_[here + 1].separator == TokenKind::kComma &&
      act.message[0].first == segments_[here + 1].tokens.first &&
      act.message[0].last > segments_[here + 2].tokens.first && act.speaker.pronoun == 0) {
    const TokenRange apposed = segments_[here + 1].tokens;
    Speaker name = sole_mention(apposed);
    const bool named = name.found() && name.reason == "named";
    const bool same =
        act.speaker.tokens.first >= apposed.first || act.speaker.mention < 0 || act.speaker.reason != "named";
    if (same && (named || is_name_alone(apposed))) {
      act.message[0].first = segments_[here + 2].tokens.first;
      act.speaker = named ? std::move(name) : named_by_words(apposed);
    }
  }
  // "„...“, Crowe, ein Mitglied des Ausschusses, sagte |in einer Erklärung|": where is not who.
  if (language_ == "de" && act.segment > 0 && behind.first < behind.last &&
      (classes(behind.first) & kPreposition) != 0 && act.speaker.pronoun == 0 && act.speaker.found() &&
      is_evidence(act.speaker.word) && has_quote({unit_.first, act.begin})) {
    Speaker left = subject_left_of(act);
    if (left.found() && left.mention >= 0 && left.medium == "person" && left.confidence >= 0.6)
      act.speaker = std::move(left);
  }
  // "Elogió a Rusia": what a preposition governs is no subject, and the subject may be left out.
  if (grammar_ == Grammar::kRomance && act.speaker.confidence < 0.6 &&
      (act.speaker.mention >= 0 ||
       (act.speaker.word == SourceWord::kGroup && (classes(behind.first) & kPreposition) != 0)))
    act.speaker = {};
  // "stwierdził w rozmowie z reporterem", "zaapelował do Brukseli, by": nor does Slavic; but "уточнили в ВВС".
  const std::uint32_t opens = behind.first < behind.last && !in_frame(behind.first)
                                  ? skip_adjuncts(behind.first, behind.last)
                                  : behind.first;
  if (grammar_ == Grammar::kSlavic && (act.before || act.that_clause) && act.speaker.confidence < 0.6 &&
      !is_evidence(act.speaker.word) && opens < behind.last && (classes(opens) & kPreposition) != 0)
    act.speaker = in_frame(opens) ? Speaker{} : body_in({opens, behind.last});
  // "сообщили ТАСС в пресс-службе суда": the medium was told.
  if (grammar_ == Grammar::kSlavic && act.speaker.is_medium() && act.speaker.tokens.first == opens &&
      act.speaker.tokens.last < behind.last) {
    if (Speaker body = body_in({skip_adjuncts(act.speaker.tokens.last, behind.last), behind.last});
        body.found())
      act.speaker = std::move(body);
  }
  // "Ostrzegł Brukselę, że": the accusative is no subject.
  if (language_ == "pl" && act.that_clause && act.speaker.mention >= 0 &&
      grammar_words(language_).ends(WordUse::kAccusativeEnd, text_.lower(act.speaker.tokens.first)))
    act.speaker = {};
  // "Zastrzegł jednak, że", "Aseguró incluso que": a small word alone is no subject.
  if (leaves_pronouns_out() && act.that_clause && act.segment == 0 && is_small_word(act.speaker))
    act.speaker = {};
  // "сказал, как сообщается, Песков"
  if (!act.speaker.found()) {
    const std::size_t next = behind_frames(here);
    if (next > here + 1 && next < segments_.size()) act.speaker = sole_mention(segments_[next].tokens);
  }
  if (act.cue.kind == CueKind::kObject && act.speaker.reason == "words of the page" &&
      !(act.segment == 0 && has_words(front) && (classes(front.first) & kPreposition) != 0 &&
        opens_with_subject(speakers_, text_, {behind.first, segments_[here].tokens.last}, language_)))
    act.speaker = {};
  const bool doubtful =
      !act.speaker.found() || (act.speaker.mention < 0 && act.speaker.word == SourceWord::kNone &&
                               act.speaker.pronoun == 0 && !act.before);
  if (doubtful && !act.before && act.segment > 0) {
    Speaker left = subject_left_of(act);
    // "In Sanaa, said the wife of one of them": where is not who.
    if (left.found() && (!act.speaker.found() || left.confidence >= 0.6)) act.speaker = std::move(left);
  }
}

bool SpeechActs::subject_before_verb(Act& act, const SubjectRegions& regions) {
  const auto& [front, behind, verb_first] = regions;
  if (has_words(front)) act.speaker = speakers_.before_verb(front, language_);
  if (language_ == "en" && act.speaker.reason == "words of the page") leave_main_clause(act, front.last);
  if (act.segment > 0 && act.speaker.reason == "words of the page" &&
      (classes(front.first) & (kAdverb | kAuxiliary)) != 0) {
    // "Ellison, a former banker, has long argued"
    Speaker left = subject_left_of(act);
    if (left.found()) act.speaker = std::move(left);
  }
  const bool unsure =
      !act.speaker.found() || act.speaker.confidence < 0.6 || act.speaker.reason == "words of the page";
  if (unsure && front.first > act.begin) {
    Speaker left = speakers_.before_verb(without_quotes_right({act.begin, front.first}), language_);
    if (left.found() && (left.mention >= 0 || left.word != SourceWord::kNone || left.pronoun != 0))
      act.speaker = std::move(left);
  }
  // "У пресслужбі губернатора |Пермського| краю запевнили": the body, not the place in its phrase.
  if (grammar_ == Grammar::kSlavic && act.speaker.mention >= 0 && front.first + 2 < front.last &&
      act.speaker.tokens.first > front.first + 1) {
    Speaker body = body_in(front);
    if (body.found() && body.mention < 0 && body.tokens.first <= front.first + 1 &&
        body.tokens.first < act.speaker.tokens.first) {
      act.speaker = std::move(body);
      return true;
    }
  }
  // "В Минпромторге сообщили": the body that speaks stands in the locative; "W rozmowie z dziennikiem X ostrzegł, że": no subject.
  if (grammar_ == Grammar::kSlavic && (act.speaker.mention >= 0 || act.speaker.is_medium()) &&
      act.speaker.confidence < 0.6 && front.first < front.last &&
      (classes(front.first) & kPreposition) != 0) {
    bool nested = false;
    for (std::uint32_t i = front.first + 1; i < act.speaker.tokens.first && i < front.last; ++i)
      nested = nested || (classes(i) & kPreposition) != 0;
    if (nested && act.that_clause && act.segment == 0 && act.speaker.is_medium()) {
      act.speaker = {};
    } else if (act.speaker.mention >= 0) {
      act.speaker.confidence = 0.9;
    }
  }
  const bool german_inversion = language_ == "de" && front.first < front.last &&
                                (opens_frame(front.first) || (classes(front.first) & kAdverb) != 0);
  if (!act.speaker.found() || act.speaker.confidence < 0.6 || german_inversion ||
      act.speaker.reason == "words of the page") {
    // "a former employee told the BBC": who is told does not speak.
    Speaker other;
    // "The prince, the younger brother of the heir, |has told| friends and family that"
    if (language_ == "en" && act.cue.to && act.segment > 0 && !act.speaker.found())
      act.speaker = subject_left_of(act);
    if (!act.cue.to || !act.speaker.found()) other = speakers_.after_verb(behind, language_);
    const bool sure = other.found() && other.confidence >= 0.6 &&
                      (other.mention >= 0 || other.word != SourceWord::kNone || other.pronoun != 0);
    if (!act.speaker.found() && other.found()) {
      act.speaker = std::move(other);
    } else if (sure && (!act.speaker.found() || act.speaker.confidence < 0.9 || german_inversion))
      act.speaker = std::move(other);
  }
  std::uint32_t governor = act.speaker.tokens.first;
  while (governor > front.first && (classes(governor - 1) & kArticle) != 0 &&
         (classes(governor - 1) & kPreposition) == 0)
    --governor;
  const bool governed = act.speaker.found() && act.speaker.confidence < 0.6 && governor > front.first &&
                        (classes(governor - 1) & kPreposition) != 0;
  if ((!act.speaker.found() || governed) && act.segment > 0 && !act.before) {
    // "X, der Chef, hatte die Gespräche mit |den USA| „Verrat“ genannt": what is governed does not speak.
    Speaker left = subject_left_of(act);
    if (left.found() && (!act.speaker.found() || left.confidence >= 0.6)) act.speaker = std::move(left);
  }
  return false;
}

void SpeechActs::subject_in_phrase(Act& act, const SubjectRegions& regions) {
  const auto& [front, behind, verb_first] = regions;
  // "In the palace fear , that": translated from where a body speaks in the locative.
  if (!act.speaker.found() && language_ == "en" && act.that_clause && !verb_first &&
      front.first + 1 < front.last && (classes(front.first) & kPreposition) != 0) {
    act.speaker = speakers_.behind_preposition({front.first + 1, front.last}, language_);
    act.speaker.confidence = std::min(act.speaker.confidence, 0.6);
  }
  if (grammar_ == Grammar::kRomance) {
    // "À l'Élysée, |on| assure que", "|En la Fiscalía| admiten que"
    const bool somebody = language_ == "fr" && act.speaker.tokens.last == act.speaker.tokens.first + 1 &&
                          text_.lower(act.speaker.tokens.first) == "on";
    if (somebody && act.segment > 0) {
      if (Speaker body = body_in(segments_[act.segment - 1].tokens); body.found())
        act.speaker = std::move(body);
    } else if (language_ != "fr" && act.that_clause && !verb_first && act.segment == 0 &&
               (!act.speaker.found() || act.speaker.confidence < 0.6)) {
      if (Speaker body = body_in(front); body.found())
        act.speaker = std::move(body);
      else if (stands_in_adjunct(act.speaker, front))
        act.speaker = {};
    }
  }
}

bool SpeechActs::subject_of_impersonal(Act& act, const SubjectRegions& regions) {
  const auto& [front, behind, verb_first] = regions;
  // In a city nobody is named.
  const auto take_unless_place = [&](TokenRange region) {
    Speaker source = speakers_.behind_preposition(region, language_);
    const bool place =
        source.mention >= 0 &&
        document_.mentions[static_cast<std::size_t>(source.mention)].kind == EntityKind::kPlace;
    if (source.found() && !place) act.speaker = std::move(source);
  };
  if (!act.speaker.found() && language_ == "de" && act.before &&
      act.cue.tokens.last - act.cue.tokens.first == 2 && behind.first + 1 < behind.last &&
      (classes(behind.first) & kPreposition) != 0) {
    // "..., heißt es in der Klageschrift", "..., hieß es aus Regierungskreisen"
    take_unless_place({behind.first + 1, behind.last});
    return true;
  }
  if (!act.speaker.found() && language_ == "de" && act.cue.tokens.last - act.cue.tokens.first == 2 &&
      text_.lower(act.cue.tokens.last - 1) == "es" && front.first + 1 < front.last &&
      (classes(front.first) & kPreposition) != 0) {
    // "Aus dem Umfeld des Ministers |heißt es|, ..."
    take_unless_place({front.first + 1, front.last});
    if (act.speaker.mention < 0 && act.speaker.found()) {
      act.speaker.tokens = {front.first + 1, front.last};
      act.speaker.name = text_.at(text_.span(act.speaker.tokens));
    }
  }
  if (!act.speaker.found() && language_ == "de" && act.before && last_speaker_.found() &&
      act.cue.tokens.last - act.cue.tokens.first == 2) {
    // "..., hieß es weiter": still the same source.
    act.speaker = last_speaker_;
    act.speaker.tokens = {};
    act.speaker.reason = "same speaker as before";
    act.speaker.confidence = 0.5;
  }
  if ((language_ == "id" || language_ == "ms") && act.cue.kind == CueKind::kSay && act.before &&
      text_.lower(act.cue.tokens.last - 1).ends_with("nya")) {
    // "“...,” kata|nya| kepada wartawan": he
    act.speaker = {};
    act.speaker.tokens = act.cue.tokens;
    act.speaker.pronoun = kMale | kFemale;
    act.speaker.medium = "person";
    act.speaker.reason = "pronoun";
    act.speaker.confidence = 0.6;
    return true;
  }
  // "Interessenten gebe es bereits, |hieß es in Moskau|": nobody.
  if (language_ == "de" && act.cue.tokens.last - act.cue.tokens.first == 2 &&
      text_.lower(act.cue.tokens.last - 1) == "es" && act.speaker.mention >= 0 &&
      speakers_.is_place_at(act.speaker.tokens.first) && act.speaker.tokens.first > act.cue.tokens.first)
    act.speaker = {};
  return false;
}

void SpeechActs::leave_subject_out(std::size_t number, const SubjectRegions& regions) {
  const auto& [front, behind, verb_first] = regions;
  Act& act = acts_[number];
  const std::uint32_t at = act.cue.tokens.first;
  const bool leaves_out = grammar_ == Grammar::kRomance || grammar_ == Grammar::kArabic ||
                          // "– Niech pokażą dowód – mówiła na briefingu"
                          (grammar_ == Grammar::kSlavic && act.before && language_ != "ru" &&
                           language_ != "uk" && language_ != "hu") ||
                          (grammar_ == Grammar::kSlavic && act.segment == 0 &&
                           (verb_first || opens_frame(front.first)) && (act.that_clause || act.noun));
  const bool impersonal =
      grammar_ == Grammar::kSlavic &&
      grammar_words(language_).ends(WordUse::kImpersonalEnd, text_.lower(act.cue.tokens.last - 1), 4);
  if (!act.speaker.found() && leaves_out && !impersonal &&
      (act.cue.kind != CueKind::kQuote || act.that_clause)) {
    // The pronoun may be left out: "Aseguró que ...".
    const bool announces = grammar_ == Grammar::kSlavic && act.noun && verb_first && number == 0 &&
                           act.cue.tokens.first == unit_.first && last_speaker_.found();
    if (act.that_clause || act.before || announces ||
        (act.cue.kind == CueKind::kObject && has_quote(act.message[0])) ||
        (grammar_ == Grammar::kArabic && !act.empty()) ||
        (grammar_ == Grammar::kRomance && act.segment == 0 && !act.empty() && number == 0 &&
         (verb_first || (language_ != "fr" && opens_frame(front.first))))) {
      if (grammar_ == Grammar::kArabic && number == 0) act.speaker = last_person_in({unit_.first, at});
      if (act.speaker.found()) return;
      act.speaker.tokens = act.cue.tokens;
      act.speaker.pronoun = kMale | kFemale;
      const std::string_view verb = text_.lower(act.cue.tokens.last - 1);
      if (grammar_words(language_).ends(WordUse::kFeminineVerbEnd, verb, 2)) act.speaker.pronoun = kFemale;
      act.speaker.medium = "person";
      act.speaker.reason = "pronoun";
      act.speaker.confidence = 0.5;
    }
  }
}
}  // namespace tamis::documents
