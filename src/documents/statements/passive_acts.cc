// Whom a medium quotes, and passives of saying: "the ministry was told by an official that", "„...“, wurde von X mitgeteilt", "заявлено губернатором".
#include <algorithm>
#include <utility>

#include "documents/statements/speech_acts.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kFar = 14;  // tokens between the verb and who says it

// "by the government |of hiding tankers|", "por el gobierno |de mentir|": where begins what somebody is accused of; the end of the region: it
// does not show.
std::uint32_t before_charge(const TextTokens& text, TokenRange region, std::string_view language) {
  const GrammarWords& grammar = grammar_words(language);
  for (std::uint32_t i = region.first + 1; i + 1 < region.last; ++i) {
    const std::uint32_t verb = text.lower(i + 1) == "'" || text.lower(i + 1) == "\u2019" ? i + 2 : i + 1;
    if (verb >= region.last || text.tokens[verb].kind != TokenKind::kWord || text.tokens[verb].capital)
      continue;
    const std::string_view word = text.lower(verb);
    if (language == "en") {
      if (text.lower(i) == "of" && clause_word_classes(language, word) == 0) return i;
      continue;
    }
    constexpr std::size_t kShortest = 5;  // bytes
    const bool infinitive = grammar.has(WordUse::kInfinitive, word) ||
                            (word.size() >= kShortest && (grammar.ends(WordUse::kInfinitiveEnd, word) ||
                                                          (language == "fr" && word.ends_with("er"))));
    const std::string_view before = text.lower(i);
    if (infinitive && (grammar.has(WordUse::kToInfinitive, before) || before == "d'" || before == "d"))
      return i;
  }
  return region.last;
}

}  // namespace

// The noun phrase behind "by" in `region`; in a language without such a word one in the instrumental.
Speaker SourceFrames::agent_in(TokenRange region) const {
  const GrammarWords& grammar = grammar_words(language_);
  const auto is_known = [&](const Speaker& speaker) {
    if (!speaker.found() || speaker.pronoun != 0) return false;
    return grammar_ == Grammar::kSlavic || speaker.mention >= 0 || speaker.referent != kNobody ||
           speaker.word != SourceWord::kNone ||
           (speaker.tokens.first < speaker.tokens.last &&
            ((classes(speaker.tokens.first) & kArticle) != 0 || text_.tokens[speaker.tokens.first].capital));
  };
  const bool bare = grammar.words(WordUse::kAgent).empty();
  for (std::uint32_t i = region.first; i < region.last && i < region.first + kFar; ++i) {
    if (in_quote(i) || (classes(i) & kThat & ~kRelative) != 0) break;
    if (bare) {
      if (!is_word(text_.tokens[i]) || (classes(i) & (kPreposition | kTime)) != 0 ||
          !grammar.ends(WordUse::kInstrumentalEnd, text_.lower(i), 4))
        continue;
      Speaker agent = speakers_.behind_preposition({i, region.last}, language_);
      if (is_known(agent) && agent.tokens.first <= i) return agent;
      continue;
    }
    if (i + 1 >= region.last || !grammar.has(WordUse::kAgent, text_.lower(i)) ||
        grammar.holds(WordUse::kSpeechPlace, text_.lower(i + 1)) || (classes(i + 1) & kTime) != 0 ||
        text_.tokens[i + 1].kind == TokenKind::kNumber)
      continue;
    Speaker agent = speakers_.behind_preposition({i + 1, region.last}, language_);
    // "von der Staatsanwaltschaft", "par le gouverneur Igor Artamonov"
    if (is_known(agent)) return agent;
  }
  return {};
}

// Who says it in the passive; nobody, if nobody is named.
void SpeechActs::take_agent(Act& act) {
  const TokenRange segment = segments_[act.segment].tokens;
  if (act.cue.gap.first < act.cue.gap.last) act.speaker = agent_in(act.cue.gap);
  if (!act.speaker.found()) {
    const std::uint32_t last = segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
    // "accused |by|": the cue has the preposition.
    const bool by = act.cue.tokens.last - act.cue.tokens.first > 1 &&
                    grammar_words(language_).has(WordUse::kAgent, text_.lower(act.cue.tokens.last - 1));
    TokenRange behind{act.cue.tokens.last - (by ? 1 : 0), last};
    if (act.cue.kind == CueKind::kObject) behind.last = before_charge(text_, behind, language_);
    act.speaker = agent_in(behind);
    if (act.speaker.found()) act.cue.tokens.last = std::max(act.cue.tokens.last, act.speaker.tokens.last);
  }
  if (!act.speaker.found()) act.speaker = agent_in({segment.first, act.cue.tokens.first});
}

// "was accused of |rape| by a woman and of theft by another": English, what stands between the verb and who says it.
TokenRange SpeechActs::charge_before_agent(const Act& act) const {
  const std::uint32_t agent = act.speaker.tokens.first;
  if (!act.cue.by || act.cue.kind != CueKind::kObject || !act.speaker.found() ||
      act.speaker.tokens.last != act.cue.tokens.last || agent < act.cue.tokens.first + 2 ||
      !grammar_words(language_).has(WordUse::kAgent, text_.lower(agent - 1)))
    return {};
  for (std::uint32_t i = act.cue.tokens.first + 1; i + 1 < agent; ++i) {
    if ((classes(i) & kPreposition) != 0) return {i + 1, agent - 1};
  }
  return {};
}

// "The accusations |were rejected by| the mission": what is denied is the subject.
void SpeechActs::deny_subject(Act& act) const {
  TokenRange subject{segments_[act.segment].tokens.first, act.cue.tokens.first};
  while (subject.last > subject.first && (classes(subject.last - 1) & (kAdverb | kAuxiliary)) != 0)
    --subject.last;
  if (subject.first >= subject.last || in_quote(subject.first) || in_frame(subject.first) ||
      (classes(subject.first) & (kRelative | kSubordinator | kPreposition | kConjunction)) != 0)
    return;
  // "|The former president| was condemned by the judges": somebody.
  TokenRange found;
  for (std::uint32_t i = subject.first; i < subject.last && act.cue.kind == CueKind::kObject; ++i) {
    const std::int32_t mention = speakers_.mention_at(i);
    if (mention >= 0 && document_.mentions[static_cast<std::size_t>(mention)].kind == EntityKind::kPerson)
      return;
    if (source_word_at(work_, i, subject.last, language_, found) == SourceWord::kGroup) return;
  }
  act.message[0] = subject;
  act.noun = true;
}

// "цитирует Пескова ТАСС", "نقلت وكالة X عن Y قوله", "KCNA quoted Kim as saying": whom a medium quotes speaks. True: nothing more is to find.
bool SpeechActs::find_quoted(Act& act) {
  const std::uint32_t at = act.cue.tokens.first;
  // "цитирует |его| агентство X", "передает |его слова| «X»": who spoke before.
  const bool his_words = act.cue.kind == CueKind::kSay && act.cue.tokens.last - at == 3;
  if (grammar_ == Grammar::kSlavic && (his_words || act.cue.kind == CueKind::kQuotes)) {
    const std::uint32_t last = segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
    const TokenRange behind = without_quotes_right({act.cue.tokens.last, last});
    const GrammarWords& grammar = grammar_words(language_);
    for (std::uint32_t i = at + 1; i < last && i <= act.cue.tokens.last; ++i) {
      const bool her = grammar.has(WordUse::kQuotedHer, text_.lower(i));
      if (!her && !grammar.has(WordUse::kQuotedHim, text_.lower(i))) continue;
      Speaker medium = speakers_.after_verb({std::max(i + 1, act.cue.tokens.last), behind.last}, language_);
      if (!medium.is_medium()) break;
      quoting_ = std::move(medium);
      act.speaker = pronoun_at(i);
      act.speaker.pronoun = her ? kFemale : kMale;
      act.medium = kQuoting;
      return true;
    }
  }
  if (act.cue.kind == CueKind::kQuotes && act.cue.gap.first >= act.cue.gap.last) {
    const std::uint32_t last = segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
    const TokenRange behind = without_quotes_right({act.cue.tokens.last, last});
    Speaker subject;
    if (!begins_clause(act)) subject = speakers_.before_verb(without_quotes_left({act.begin, at}), language_);
    Speaker object;
    if (grammar_ == Grammar::kArabic && subject.is_medium()) {
      // "صحيفة X |نقلت عن| جنديين |قولهما| إن"
      std::uint32_t end = behind.first;
      while (end < behind.last && !grammar_words(language_).has(WordUse::kHisWords, text_.at(end)) &&
             (classes(end) & kThat) == 0 && is_word(text_.tokens[end]))
        ++end;
      object = last_person_in({behind.first, end});
      if (!object.found()) object = speakers_.after_verb({behind.first, end}, language_);
      if (object.reason == "words of the page") object.reason = "group";
    } else {
      object = speakers_.after_verb(behind, language_);
    }
    if (!subject.found() && object.found() && !object.is_medium()) {
      // "цитирует Пескова ТАСС"
      Speaker second = speakers_.after_verb({object.tokens.last, behind.last}, language_);
      if (second.is_medium()) subject = std::move(second);
    }
    if (!subject.is_medium() && object.is_medium()) {
      subject = object;
      const std::uint32_t rest = object.tokens.last;
      // "zitierte die Zeitung X |einen Berater|": the accusative.
      const bool accusative = language_ == "de" && rest < behind.last &&
                              grammar_words(language_).has(WordUse::kAccusativeArticle, text_.lower(rest));
      object = accusative ? speakers_.behind_preposition({rest, behind.last}, language_)
                          : speakers_.after_verb({rest, behind.last}, language_);
      if (accusative && object.reason == "words of the page") object.reason = "group";
    }
    if (subject.is_medium() && object.found() && !object.is_medium() &&
        object.reason != "words of the page") {
      quoting_ = std::move(subject);
      act.speaker = std::move(object);
      act.medium = kQuoting;
      return true;
    }
  }
  if (act.cue.kind == CueKind::kQuotes && act.cue.gap.first < act.cue.gap.last &&
      grammar_ == Grammar::kArabic) {
    // "نقلت وكالة X عن Y قوله إن": the medium stands in the gap, who it quotes behind it.
    const std::uint32_t last = segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
    TokenRange behind = without_quotes_right({act.cue.tokens.last, last});
    if (!act.empty() && act.message[0].first < behind.last)
      behind.last = std::max(behind.first, act.message[0].first);
    for (std::uint32_t i = behind.first + 1; i < behind.last; ++i) {
      if (!grammar_words(language_).has(WordUse::kHisWords, text_.at(i))) continue;
      behind.last = i;  // "عن ضابط |قوله| إن"
    }
    quoting_ = speakers_.after_verb(act.cue.gap, language_);
    act.speaker = last_person_in(behind);
    if (!act.speaker.found()) act.speaker = speakers_.uncased_person_in(behind);
    if (!act.speaker.found()) act.speaker = speakers_.after_verb(behind, language_);
    act.medium = kQuoting;
    return true;
  }
  if (act.cue.kind == CueKind::kQuotes && act.cue.gap.first < act.cue.gap.last) {
    if (language_ == "de" && begins_before_subject(act)) {
      // "Danach zitierte ihn die Agentur Belta mit den Worten": both stand behind the verb.
      quoting_ = evidence_owner(act.cue.gap);
      if (quoting_.is_medium()) {
        act.speaker = speakers_.after_verb({act.cue.gap.first, quoting_.tokens.first}, language_);
        if (!act.speaker.found() || (act.speaker.mention < 0 && act.speaker.word == SourceWord::kNone)) {
          const bool her = text_.lower(act.cue.gap.first) == "sie";
          act.speaker = pronoun_at(act.cue.gap.first);
          act.speaker.pronoun = her ? kFemale : kMale;
        }
        act.medium = kQuoting;
        return true;
      }
    }
    // "KCNA quoted Kim as saying": it passes him on.
    quoting_ = speakers_.before_verb(without_quotes_left({act.begin, at}), language_);
    act.speaker = speakers_.after_verb(act.cue.gap, language_);
    act.medium = kQuoting;
    return true;
  }
  if (act.cue.kind == CueKind::kQuoted) {
    quoting_ = {};
    // "wurde Rosneft-Chef X |von der Agentur Y| zitiert": not the body whose chief he is.
    if (act.cue.gap.first < act.cue.gap.last)
      quoting_ = language_ == "de" ? agent_in(act.cue.gap) : evidence_owner(act.cue.gap);
    if (!quoting_.found()) {
      const std::uint32_t last = segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
      quoting_ = evidence_owner(without_quotes_right({act.cue.tokens.last, last}), true);
    }
    if (quoting_.found()) act.medium = kQuoting;
  }
  return false;
}

}  // namespace tamis::documents
