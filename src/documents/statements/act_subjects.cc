// The noun phrases of an act of saying: what its subject may be, the body in the locative, the antecedent of a relative clause, whoever stands
// left of an insertion.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "documents/names/name_lexicon.h"
#include "documents/statements/speech_acts.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/modality.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

bool SpeechActs::leaves_pronouns_out() const noexcept {
  return grammar_ == Grammar::kSlavic || (grammar_ == Grammar::kRomance && language_ != "fr");
}

namespace {

// "|ש|שהה": the Hebrew relative pronoun, written onto a verb.
bool opens_hebrew_relative(std::string_view word) noexcept {
  constexpr std::string_view kThat = "\u05E9";
  constexpr std::size_t kShortest = 8;  // bytes
  return word.size() >= kShortest && word.starts_with(kThat);
}

}  // namespace

// A lower-case word that nothing is known of.
bool SpeechActs::is_small_word(const Speaker& speaker) const {
  return speaker.found() && speaker.mention < 0 && speaker.word == SourceWord::kNone &&
         speaker.pronoun == 0 && speaker.reason == "words of the page" &&
         speaker.tokens.last == speaker.tokens.first + 1 && !text_.tokens[speaker.tokens.first].capital;
}

// "|в ВВС|", "|w resorcie obrony|", "|в пресс-службе суда|": a body that `region` begins with.
Speaker SpeechActs::body_in(TokenRange region) const {
  if (region.first + 1 >= region.last ||
      !grammar_words(language_).has(WordUse::kBodyIn, text_.lower(region.first)))
    return {};
  const bool compound =
      region.first + 3 < region.last && text_.tokens[region.first + 2].kind == TokenKind::kHyphen;
  if (grammar_words(language_).holds(WordUse::kSpeechPlace, text_.lower(region.first + (compound ? 3 : 1))))
    return {};
  Speaker body = speakers_.behind_preposition({region.first + 1, region.last}, language_);
  const bool known = body.mention >= 0 ? document_.mentions[static_cast<std::size_t>(body.mention)].kind ==
                                             EntityKind::kOrganization
                                       : body.word == SourceWord::kGroup;
  if (!known || body.is_medium()) return {};
  body.confidence = 0.8;
  return body;
}

// "|En un video publicado en Telegram| afirmó que", "|In un'intervista a Reuters| ha detto che": where it was said, in languages that leave the
// pronoun out.
bool SpeechActs::stands_in_adjunct(const Speaker& speaker, TokenRange front) const {
  if (!speaker.found() || !front.contains(speaker.tokens.first) || speaker.tokens.first == front.first ||
      (classes(front.first) & kPreposition) == 0)
    return false;
  std::uint32_t first = speaker.tokens.first;
  while (first > front.first && (classes(first - 1) & kArticle) != 0 &&
         (classes(first - 1) & kPreposition) == 0)
    --first;
  return first > front.first && (classes(first - 1) & kPreposition) != 0 &&
         (speaker.is_medium() || first > front.first + 1);
}

TokenRange SpeechActs::phrase_region(const Act& act, const Speaker& speaker) const {
  // "a-t-|il| dit à la télévision": inside the words of the verb.
  if (act.cue.gap.first >= act.cue.gap.last && act.cue.tokens.first <= speaker.tokens.first &&
      speaker.tokens.last <= act.cue.tokens.last)
    return speaker.tokens;
  TokenRange region = segments_[segment_of(speaker.tokens.first)].tokens;
  const auto stop_at = [&](TokenRange other) {
    if (other.first >= other.last) return;
    if (other.first >= speaker.tokens.last) {
      region.last = std::min(region.last, std::max(other.first, speaker.tokens.last));
    } else if (other.last <= speaker.tokens.first) {
      region.first = std::max(region.first, other.last);
    }
  };
  stop_at(act.cue.tokens);
  for (const TokenRange& message : act.message) stop_at(message);
  for (const Act& other : acts_) stop_at(other.cue.tokens);
  for (const Frame& frame : frames_) {
    if (!frame.tokens.contains(speaker.tokens.first)) stop_at(frame.tokens);
  }
  for (std::uint32_t i = speaker.tokens.last; i < region.last; ++i) {
    if (in_quote(i)) region.last = i;
  }
  // "La policía |detuvo| a X y confirmó", "Полиция |задержала| X и подтвердила": another verb is between them.
  if (act.conjoined) {
    for (std::uint32_t i = speaker.tokens.last; i < region.last; ++i) {
      const bool attribute =
          i > speaker.tokens.last && (classes(i - 1) & (kGenitive | kArticle | kPreposition)) != 0;
      if (!attribute && classes(i) == 0 && speakers_.mention_at(i) < 0 && speakers_.may_be_verb(i, language_))
        region.last = i;
    }
  }
  for (std::uint32_t i = speaker.tokens.first; i > region.first; --i) {
    if (in_quote(i - 1)) region.first = i;
  }
  return region;
}

// "Bakan X, |Geo News'e yaptığı açıklamada|": the subject ends at its comma, an adjunct in the locative follows.
Speaker SpeechActs::turkish_subject(TokenRange front) const {
  constexpr std::uint32_t kLongestSubject = 10;  // tokens
  std::uint32_t comma = front.first;
  while (comma < front.last && comma < front.first + kLongestSubject &&
         text_.tokens[comma].kind != TokenKind::kComma)
    ++comma;
  if (comma >= front.last || text_.tokens[comma].kind != TokenKind::kComma || comma == front.first) return {};
  std::uint32_t last = front.last;
  while (last > comma && !is_word(text_.tokens[last - 1])) --last;
  if (last <= comma + 1 || !grammar_words(language_).ends(WordUse::kSpeechPlace, text_.lower(last - 1)))
    return {};
  // "Miller |ise| düzenlediği basın toplantısında"
  std::uint32_t end = front.first + 1;
  while (end < comma && !grammar_words(language_).has(WordUse::kSubjectContrast, text_.lower(end))) ++end;
  Speaker subject = speakers_.before_verb({front.first, end}, language_);
  const bool known = subject.mention >= 0 || subject.word != SourceWord::kNone;
  if (known) return subject;
  // "|Sözcü Peskov| TASS'a yaptığı açıklamada": the capitals in front of whom it was told.
  std::uint32_t name_last = front.first;
  while (name_last < end && is_word(text_.tokens[name_last]) && text_.tokens[name_last].capital &&
         (name_last + 1 >= end || !speakers_.is_ending(name_last + 1)))
    ++name_last;
  if (name_last == front.first || name_last >= end) return {};
  return named_by_words({front.first, name_last});
}

bool SpeechActs::begins_before_subject(const Act& act) const {
  const TokenRange front = without_quotes_left({act.begin, act.cue.tokens.first});
  return !has_words(front) || opens_frame(front.first) || (classes(front.first) & kAdverb) != 0;
}

Speaker SpeechActs::last_person_in(TokenRange region) const {
  for (std::uint32_t i = region.last; i > region.first; --i) {
    const std::int32_t mention = in_quote(i - 1) ? -1 : speakers_.mention_at(i - 1);
    if (mention < 0 || document_.mentions[static_cast<std::size_t>(mention)].kind != EntityKind::kPerson)
      continue;
    return speakers_.behind_preposition({i - 1, i}, language_);
  }
  return {};
}

Speaker SpeechActs::pronoun_at(std::uint32_t token) const {
  const Speaker known = speakers_.behind_preposition({token, token + 1}, language_);
  if (known.found() && known.pronoun == 0 && known.referent != kNobody) return known;
  Speaker speaker;
  speaker.tokens = {token, token + 1};
  speaker.name = text_.at(token);
  speaker.pronoun = classes(token) & kPronoun;
  speaker.medium = "person";
  speaker.reason = "pronoun";
  speaker.confidence = 0.7;
  return speaker;
}

void SpeechActs::show_speaker(Act& act) {
  if (grammar_ == Grammar::kChinese) {
    // "据国家媒体报道，公布的视频显示，...": the medium tells what is to be seen.
    for (const Frame& frame : frames_) {
      if (frame.kind != CueKind::kBefore || !frame.source.is_medium()) continue;
      act.dropped = true;
      return;
    }
    // "官方媒体分享的|照片|显示": who shows it stands in front.
    std::uint32_t first = segments_[segment_of(act.speaker.tokens.first)].tokens.first;
    TokenRange found;
    for (std::uint32_t i = first; i < act.speaker.tokens.last; ++i) {
      if (is_evidence(source_word_at(work_, i, act.speaker.tokens.last, language_, found))) {
        Speaker owner = evidence_owner({first, i});
        // "韩国统计厅|的|数据显示"
        bool owns =
            owner.mention >= 0 && owner.tokens.last <= i &&
            document_.mentions[static_cast<std::size_t>(owner.mention)].kind == EntityKind::kOrganization;
        for (std::uint32_t k = owner.tokens.last; owns && k < i; ++k)
          owns =
              !is_word(text_.tokens[k]) || grammar_words(language_).has(WordUse::kWhoseParticle, text_.at(k));
        if (!owner.found() || (!owner.is_medium() && !owns)) return;
        // "朝鲜|官方媒体": with its country.
        if (owner.tokens.first > first && owner.tokens.first - first <= 3 &&
            (owner.mention < 0 ||
             document_.mentions[static_cast<std::size_t>(owner.mention)].kind == EntityKind::kGroup)) {
          owner.tokens.first = first;
          owner.name = text_.at(text_.span(owner.tokens));
        }
        act.medium = kEvidence;
        evidence_ = act.speaker;
        evidence_.tokens = found;
        evidence_.name = text_.at(text_.span(found));
        act.speaker = std::move(owner);
        return;
      }
    }
    return;
  }
  const TokenRange region{act.speaker.tokens.last, act.cue.tokens.first};
  Speaker owner = evidence_owner(region);
  if (!owner.found()) return;
  act.medium = kEvidence;  // the evidence becomes a link
  evidence_ = act.speaker;
  act.speaker = std::move(owner);
}

Speaker SpeechActs::antecedent(std::size_t segment) const {
  TokenRange region = without_quotes_left(segments_[segment - 1].tokens);
  // "dijeron |fuentes diplomáticas| en Bruselas, que precisaron": who spoke behind the verb before, wherever that was.
  if (grammar_ == Grammar::kRomance) {
    for (const Act& before : acts_) {
      const Speaker& speaker = before.speaker;
      if (before.segment + 1 != segment || before.dropped || !speaker.found() || speaker.pronoun != 0 ||
          speaker.tokens.first < before.cue.tokens.last || !region.contains(speaker.tokens.first))
        continue;
      bool person = false;
      for (std::uint32_t i = speaker.tokens.last; i < region.last; ++i) {
        const std::int32_t number = speakers_.mention_at(i);
        person = person || (number >= 0 &&
                            document_.mentions[static_cast<std::size_t>(number)].kind != EntityKind::kPlace);
      }
      if (!person) return speaker;
    }
  }
  for (std::uint32_t i = region.last; i > region.first; --i) {
    if (speakers_.mention_at(i - 1) < 0) continue;
    // "a réagi X, |rapporteur de l'ONU sur la Birmanie|, qui a accusé": the place only ends what is said of who spoke.
    const auto& last = document_.mentions[static_cast<std::size_t>(speakers_.mention_at(i - 1))];
    if (grammar_ == Grammar::kRomance && last.kind == EntityKind::kPlace && segment > 1) {
      for (const Act& before : acts_) {
        if (before.segment + 2 == segment && !before.dropped && before.speaker.found() &&
            before.speaker.pronoun == 0 && before.speaker.tokens.first >= before.cue.tokens.last &&
            before.speaker.tokens.last == segments_[segment - 2].tokens.last)
          return before.speaker;
      }
    }
    return speakers_.behind_preposition({speakers_.mention_begin(i - 1, region.first), i}, language_);
  }
  return speakers_.before_verb(region, language_);
}

bool SpeechActs::disagrees(const Act& act, const Speaker& speaker) const {
  if (grammar_ != Grammar::kSlavic || language_ == "pl" || speaker.medium != "person" ||
      speaker.referent == kNobody)
    return false;
  const std::string& gender = document_.referents[static_cast<std::size_t>(speaker.referent)].gender;
  const std::string_view verb = text_.lower(act.cue.tokens.last - 1);
  const GrammarWords& grammar = grammar_words(language_);
  return grammar.ends(WordUse::kNeuterVerbEnd, verb) ||
         (gender == "male" && grammar.ends(WordUse::kFeminineVerbEnd, verb));
}

Speaker SpeechActs::arabic_person(TokenRange region) const {
  Speaker known = sole_mention(region);
  if (known.found()) return known;
  // "منظمة X، |ومقرها برلين|،", "علي الجرادي، |وهو مدرس|،": what is said of it.
  if (region.first < region.last) {
    static constexpr std::string_view kAnd = "\xD9\x88";
    const std::string_view word = text_.at(region.first);
    const std::string_view rest = word.starts_with(kAnd) ? word.substr(kAnd.size()) : std::string_view();
    if (!rest.empty() && ((clause_word_classes(language_, rest) & kPronoun) != 0 ||
                          grammar_words(language_).ends(WordUse::kPossessiveEnd, rest, 4)))
      return {};
  }
  const std::uint32_t size = region.last - region.first;
  if (size < 2 || size > 5 || modality_of(work_, {region.first, region.first + 1}).negated) return {};
  TokenRange found;
  // "الباشا طبيق": a title of honour leads the name; an adjective of a noun with its article has one, too.
  const bool honour = size == 2 && !text_.at(region.first + 1).starts_with(kArabicArticle);
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    if (!is_word(text_.tokens[i]) || classes(i) != 0 || in_quote(i) || cue_begins_at(i) ||
        (i == region.first && text_.at(i).starts_with(kArabicArticle) && !honour) ||
        source_word_at(work_, i, region.last, language_, found) != SourceWord::kNone)
      return {};
  }
  return named_by_words(region);
}

// "|Li Shuqin|, Forscherin am Institut, warnte", "Ein Sprecher der Truppe, |Naing Maung Zaw|, fügte hinzu": capitals that neither the
// memory nor a table knows, beside an office.
Speaker SpeechActs::name_in_apposition(const Act& act) const {
  if (language_ != "de" && language_ != "nl") return {};
  if (act.segment != 2 || !ends_named_apposition(act)) return {};
  for (std::size_t k = 0; k < 2; ++k) {
    const TokenRange name = segments_[k].tokens;
    const Speaker known = sole_mention(name);
    if (known.found() && known.reason == "named") return {};
    if (known.found() || !is_name_alone(name)) continue;
    TokenRange found;
    bool noun = false;
    for (std::uint32_t i = name.first; i < name.last && !noun; ++i)
      noun = source_word_at(work_, i, name.last, language_, found) != SourceWord::kNone ||
             NameLexicon::get().is_german_noun(text_.lower(i));
    if (!noun) return named_by_words(name);
  }
  return {};
}

Speaker SpeechActs::subject_left_of(const Act& act) const {
  const std::size_t segment = act.segment;
  if (segment >= 2 && segment <= 3 &&
      is_single_name(segments_[segment - 2].tokens, segments_[segment - 1].tokens)) {
    const TokenRange name = segments_[segment - 2].tokens;
    const Speaker known = speakers_.before_verb(name, language_);
    return known.mention >= 0 ? known : named_by_words(name);
  }
  if (Speaker name = name_in_apposition(act); name.found()) return name;
  Speaker fallback;
  for (std::size_t k = segment; k > 0 && segment - k < 4; --k) {
    const TokenRange region = without_quotes_left(segments_[k - 1].tokens);
    if (!has_words(region) || in_frame(region.first)) continue;
    // Who is in a relative clause is not who speaks: "In einem Papier, das dem SPIEGEL vorliegt, heißt es".
    if (k > 1 && (classes(region.first) & kRelative) != 0 && !sole_mention(region).found()) continue;
    // "גורם אמריקאי|, ששהה בלונדון,| אמר": the pronoun is written onto its verb.
    if (k > 1 && language_ == "he" && opens_hebrew_relative(text_.lower(region.first)) &&
        !sole_mention(region).found())
      continue;
    // "Um relatório da polícia, obtido pelo jornal, diz"
    if (k > 1 && (grammar_ == Grammar::kRomance || language_ == "en") && classes(region.first) == 0 &&
        !text_.tokens[region.first].capital &&
        grammar_words(language_).ends(WordUse::kClauseParticipleEnd, text_.lower(region.first)) &&
        !sole_mention(region).found())
      continue;
    Speaker speaker = unknown_person(region);
    if (!speaker.found() && k == segment && ends_apposition(act) && grammar_ == Grammar::kArabic)
      speaker = arabic_person(region);
    if (speaker.found()) return speaker;
    speaker = speakers_.before_verb(region, language_);
    if (!speaker.found() || disagrees(act, speaker)) continue;
    const bool person = speaker.mention >= 0 && speaker.medium == "person";
    if (person && speaker.confidence >= 0.6) {
      // "Ankit Panda, Senior Fellow ..., sagte": a name alone in front of its apposition.
      if (k >= 2) {
        Speaker name = sole_mention(segments_[k - 2].tokens);
        // "Двоюродный брат |Асада|, предприниматель Рами Махлуф, ...": whose brother he is.
        const bool owner =
            name.tokens.first > segments_[k - 2].tokens.first && speaker.reason == "named" &&
            (genitive_is_bare(language_) ||
             document_.mentions[static_cast<std::size_t>(speaker.mention)].form == MentionForm::kName) &&
            name.mention >= 0 &&
            document_.mentions[static_cast<std::size_t>(name.mention)].form != MentionForm::kName;
        if (name.found() && name.reason == "named" && !owner) return name;
      }
      return speaker;
    }
    if (!fallback.found() || fallback.confidence < speaker.confidence ||
        (k == 1 && speaker.confidence >= fallback.confidence))
      fallback = std::move(speaker);
  }
  return fallback;
}

Speaker SpeechActs::subject_of(TokenRange region) const {
  region = without_quotes_right(region);
  Speaker speaker = speakers_.after_verb(region, language_, true);
  if (speaker.found() && (speaker.mention >= 0 || speaker.word != SourceWord::kNone || speaker.pronoun != 0))
    return speaker;
  return {};
}

// "|The commission| issued a statement warning that": whoever made the paper, not the paper, speaks.
void SpeechActs::take_issuer(Act& act) const {
  static constexpr std::array<std::string_view, 8> kMade = {"issued", "released", "published", "posted",
                                                            "sent",   "wrote",    "made",      "circulated"};
  const TokenRange paper = act.speaker.tokens;
  if (act.speaker.word != SourceWord::kDocument || act.speaker.mention >= 0 || !act.that_clause ||
      paper.first >= paper.last || paper.last > act.cue.tokens.first ||
      !text_.lower(act.cue.tokens.first).ends_with("ing"))
    return;
  const TokenRange clause = segments_[segment_of(paper.first)].tokens;
  std::uint32_t verb = paper.first;
  while (verb > clause.first && std::find(kMade.begin(), kMade.end(), text_.lower(verb - 1)) == kMade.end()) {
    if (paper.first - verb >= 2) return;
    --verb;
  }
  if (verb == clause.first) return;
  // "the commission, which regulates finances, |issued| a statement"
  Speaker issuer = verb - 1 == clause.first ? subject_left_of(act)
                                            : speakers_.before_verb({clause.first, verb - 1}, language_);
  if (issuer.found() && (issuer.mention >= 0 || issuer.word == SourceWord::kGroup))
    act.speaker = std::move(issuer);
}

// "Oil fell after |sources| told": the subject of a clause of time or reason, not the main clause before it.
void SpeechActs::leave_main_clause(Act& act, std::uint32_t last) const {
  static constexpr std::array<std::string_view, 3> kAlsoPrepositions = {"after", "before", "since"};
  const TokenRange phrase = act.speaker.tokens;
  for (std::uint32_t i = std::min(phrase.last, last); i > phrase.first + 2; --i) {
    if ((classes(i - 1) & kSubordinator) == 0 && std::find(kAlsoPrepositions.begin(), kAlsoPrepositions.end(),
                                                           text_.lower(i - 1)) == kAlsoPrepositions.end())
      continue;
    if (Speaker own = speakers_.before_verb({i, last}, language_); own.found()) act.speaker = std::move(own);
    return;
  }
}

// "Der Minister hat |angebliche Berichte| zurückgewiesen, wonach": a paper right before who denies it is denied.
std::uint32_t SpeechActs::before_denied_paper(TokenRange front) const {
  TokenRange found;
  if (front.last <= front.first + 1 || in_quote(front.last - 1)) return front.last;
  const SourceWord word = source_word_at(work_, front.last - 1, front.last, language_, found);
  if (!is_evidence(word) || speakers_.mention_at(front.last - 1) >= 0) return front.last;
  std::uint32_t first = front.last - 1;
  while (first > front.first + 1 && is_word(text_.tokens[first - 1]) && !text_.tokens[first - 1].capital &&
         (classes(first - 1) == 0 || (classes(first - 1) & kArticle) != 0))
    --first;
  return first;
}

}  // namespace tamis::documents
