#include "documents/statements/statements.h"
#include "documents/page/native_dateline.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "documents/statements/speaker_sense.h"
#include "documents/statements/statement_reader.h"
#include "documents/words/grammar_words.h"
#include "documents/words/modality.h"

namespace tamis::documents {

namespace {

// "denied |it| a few weeks before the crash that killed him": nothing else is denied.
void end_behind_denied_pronoun(const Work& work, std::string_view language, Act& act) {
  TokenRange& message = act.message[0];
  if (language != "en" || act.cue.modality != ModalityKind::kDenied || message.first != act.cue.verb_end() ||
      message.last < message.first + 2)
    return;
  constexpr std::uint32_t kBehind = clause_word::kPreposition | clause_word::kSubordinator |
                                    clause_word::kArticle | clause_word::kTime | clause_word::kAdverb;
  const std::string_view pronoun = work.tokens.lower(message.first);
  const std::uint32_t next = clause_word_classes(language, work.tokens.lower(message.first + 1));
  if ((pronoun == "it" || pronoun == "this" || pronoun == "them") && (next & kBehind) != 0 &&
      (next & (clause_word::kAuxiliary | clause_word::kFinite)) == 0)
    message.last = message.first + 1;
}

// Whether the word before `token` belongs to the same listed person's name: "فؤاد |شكر|", whose name is "thanked".
bool ends_listed_name(const Work& work, const SpeakerFinder& speakers, std::uint32_t token) {
  const std::int32_t number = token > 0 ? speakers.mention_at(token) : -1;
  if (number < 0 || speakers.mention_at(token - 1) != number) return false;
  const Mention& mention = work.document->mentions[static_cast<std::size_t>(number)];
  return mention.kind == EntityKind::kPerson && mention.referent != kNobody &&
         !work.document->referents[static_cast<std::size_t>(mention.referent)].listed.empty();
}

}  // namespace

using namespace clause_word;

void StatementReader::read() {
  find_quotations(work_, quotations_);
  quote_of_.assign(text_.tokens.size(), -1);
  name_of_.assign(text_.tokens.size(), -1);
  for (std::size_t i = 0; i < quotations_.size(); ++i) {
    std::vector<std::int32_t>& marked = is_quoted_name(quotations_[i]) ? name_of_ : quote_of_;
    for (std::uint32_t k = quotations_[i].outer.first; k < quotations_[i].outer.last; ++k)
      marked[k] = static_cast<std::int32_t>(i);
  }
  find_turns();
  title_words_.note(document_);
  for (const TimeExpression& time : document_.times) times_at_.add(time.span.begin, time.span.end);
  for (std::uint32_t block = 0; block < text_.block_sentences.size(); ++block) {
    if (!work_.in_main_text(block)) continue;
    block_ = block;
    language_ = work_.language(block);
    grammar_ = grammar_of(language_);
    unit_in_block_ = 0;
    before_ = {};
    begin_at_ = 0;
    if (!read_turn() && !read_dialogue()) {
      if (const TokenRange own = text_.block_sentences[block]; own.first < own.last) {
        const TokenRange first = text_.sentences[own.first].tokens;
        const std::uint32_t behind = behind_ticker_hour(work_, first);
        begin_at_ = std::max(begin_at_, behind > first.first ? behind : behind_native_dateline(work_, first));
      }
      read_block();
    }
    previous_block_ = static_cast<std::int32_t>(block);
  }
  drop_repeated_headings();
}

// A crosshead or title that only repeats words quoted in the text (“We are ready” over “We are ready for war,” X said):
// they are said once, where the text says by whom.
void StatementReader::drop_repeated_headings() {
  constexpr std::uint32_t kMarks = 12;   // bytes of a heading that are not quoted
  constexpr std::size_t kShortest = 12;  // bytes
  constexpr std::size_t kFarthest =
      500;  // statements behind the heading: a page of nothing but headings costs no square
  std::vector<Statement>& statements = document_.statements;
  const auto is_repeated = [&](std::size_t i) {
    const Statement& heading = statements[i];
    const Block& block = document_.blocks[heading.block];
    if (heading.kind != StatementKind::kDirect || heading.content.size() != 1 ||
        (block.zone != Zone::kTitle && block.span.size() > heading.content.front().size() + kMarks))
      return false;
    std::string_view words = text_.at(heading.content.front());
    while (!words.empty() && (words.back() == '.' || words.back() == ',')) words.remove_suffix(1);
    if (words.size() < kShortest) return false;
    const auto behind = statements.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    const auto last = behind + std::min<std::ptrdiff_t>(statements.end() - behind, kFarthest);
    return std::any_of(behind, last, [&](const Statement& other) {
      return other.block != heading.block &&
             std::any_of(other.content.begin(), other.content.end(), [&](const Span& span) {
               return span.size() >= words.size() && span.begin > heading.content.front().end &&
                      text_.at(span).find(words) != std::string_view::npos;
             });
    });
  };
  std::vector<bool> repeated(statements.size());
  for (std::size_t i = 0; i < statements.size(); ++i) repeated[i] = is_repeated(i);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (repeated[i]) continue;
    if (kept != i) statements[kept] = std::move(statements[i]);
    ++kept;
  }
  statements.resize(kept);
}

void StatementReader::read_unit(TokenRange tokens) {
  if (unit_in_block_ == 0) tokens.first = behind_dateline(tokens);
  // Words in marks do not count: a speech may be long.
  std::uint32_t outside = 0;
  std::uint32_t end = tokens.first;
  while (end < tokens.last && outside < kMaxUnit) outside += quote_of_[end++] < 0 ? 1U : 0U;
  tokens.last = end;
  unit_ = tokens;
  // French and Russian put the cue inside the marks.
  const bool incises = (grammar_ == Grammar::kRomance || grammar_ == Grammar::kSlavic) &&
                       unit_.last - unit_.first <= 2 * kMaxUnit;
  find_cues(work_, unit_, language_, incises ? std::span<const std::int32_t>() : quote_of_, cues_);
  for (std::size_t n = cues_.size(); grammar_ == Grammar::kChinese && n-- > 0;) {
    if (is_chinese_noun(cues_[n])) cues_.erase(cues_.begin() + static_cast<std::ptrdiff_t>(n));
  }
  for (std::size_t n = cues_.size(); language_ == "ar" && n-- > 0;) {
    if (ends_listed_name(work_, speakers_, cues_[n].tokens.first))
      cues_.erase(cues_.begin() + static_cast<std::ptrdiff_t>(n));
  }
  add_unknown_verbs();
  holes_.clear();
  if (!cues_.empty()) find_incises();
  frames_.clear();
  acts_.clear();
  segments_.clear();
  if (!cues_.empty()) {
    cut_segments();
    find_frames();
    find_acts();
  }
  if (acts_.empty() && frames_.empty()) {
    read_bare_unit();
    return;
  }
  if (acts_.empty()) {
    read_framed_unit();
    return;
  }
  for (Act& act : acts_) place(act);
  for (std::size_t i = 0; i < acts_.size(); ++i) {
    find_message(i);
    if (dismisses_somebody(acts_[i]) || is_of_relative(acts_[i])) acts_[i].message = {};
    end_behind_denied_pronoun(work_, language_, acts_[i]);
  }
  for (Act& act : acts_) end_before_others(act);
  if (frame_tells_all()) {
    read_framed_unit();
    return;
  }
  for (std::size_t i = 0; i < acts_.size(); ++i) find_speaker(i);
  // "Noting that ..., Malaska asked": the subject comes with the next verb.
  for (std::size_t i = acts_.size(); i > 1; --i) {
    if (!acts_[i - 2].speaker.found() && is_participle(acts_[i - 2].cue.tokens.first))
      acts_[i - 2].speaker = acts_[i - 1].speaker;
  }
  drop_questions();
  resolve_nesting();
  const std::size_t before = document_.statements.size();
  // "X lança 142 drones, selon l'armée, |qui assure en avoir abattu 118|": two things are told.
  if (tells_more_behind_frame()) read_framed_unit();
  for (std::size_t i = 0; i < acts_.size(); ++i) emit(acts_[i]);
  if (document_.statements.size() == before) {
    bool speech_frame = false;
    for (const Frame& frame : frames_)
      speech_frame = speech_frame || (frame.kind != CueKind::kAsked && frame.kind != CueKind::kVia);
    const bool pending = pending_.found();
    if (speech_frame && !pending) read_framed_unit();
    // A word in it only looks like a verb of saying: "Das Schiff sei versichert."
    if (document_.statements.size() == before && !pending && !read_clause_and_late_cue())
      goes_on_in_konjunktiv();
  }
}

// "A European diplomat, |citing two Iranian officials,| said": a noun for people beside whom it cites.
bool StatementReader::cites_at_once(const Speaker& speaker, const Frame& frame) noexcept {
  constexpr std::uint32_t kNear = 6;  // tokens
  return speaker.mention < 0 && speaker.word == SourceWord::kGroup &&
         frame.source.word == SourceWord::kGroup && speaker.tokens.first < speaker.tokens.last &&
         frame.tokens.first >= speaker.tokens.last && frame.tokens.first - speaker.tokens.last <= kNear;
}

void StatementReader::set_speaker(const Speaker& speaker, Statement& statement) const {
  statement.speaker = speaker.referent;
  statement.speaker_name = speaker.name;
  statement.speaker_span = text_.span(speaker.tokens);
  // "布達諾夫|上月|": when he said it.
  if (speaker.mention < 0 && (language_ == "zh" || language_ == "ja")) {
    const SpanIndex::Window near = times_at_.window(statement.speaker_span.begin, statement.speaker_span.end);
    for (std::size_t n = near.first; n < near.last; ++n) {
      const TimeExpression& time = document_.times[n];
      if (time.span.end != statement.speaker_span.end || time.span.begin <= statement.speaker_span.begin)
        continue;
      statement.speaker_span.end = time.span.begin;
      statement.speaker_name = text_.at(statement.speaker_span);
      break;
    }
  }
  if (language_ == "ko" && speaker.tokens.first < speaker.tokens.last) {
    // The words without their particle; "김정은" only ends like one.
    const std::string_view last = text_.at(speaker.tokens.last - 1);
    // "복수의 관계자|를|", "드미트리 페스코프|는|": by its words.
    constexpr std::size_t kLongWord = 12;  // bytes: four syllables
    const GrammarWords& korean = grammar_words(language_);
    if (speaker.mention < 0 && statement.speaker_name.ends_with(last)) {
      std::size_t particle = korean.ending_bytes(WordUse::kObjectParticle, last, 3);
      if (particle == 0 && last.size() >= kLongWord)
        particle = korean.ending_bytes(WordUse::kTopicParticle, last, 3);
      statement.speaker_name.resize(statement.speaker_name.size() - particle);
    }
    if (!speaker.name.ends_with(last))
      statement.speaker_span.end -= static_cast<std::uint32_t>(
          grammar_words(language_).ending_bytes(WordUse::kSpeakerParticle, last, 1));
  }
  statement.speaker_reason = speaker.reason;
}

void StatementReader::emit(Act& act) {
  if (act.dropped) return;
  if (act.lead_in && act.empty()) {
    pending_ = act.speaker;
    if (!resolve_pronoun(pending_)) pending_ = {};
    pending_cue_ = act.cue;
    pending_at_ = block_;
    return;
  }
  if (act.empty()) {
    if (!speak_for_sentence_before(act)) speak_for_bare_quotation(act);
    return;
  }
  bool known = act.speaker.mention >= 0 || act.speaker.word != SourceWord::kNone ||
               act.speaker.pronoun != 0 || act.speaker.referent != kNobody;
  Speaker speaker = act.speaker;
  if (is_expletive(speaker)) speaker = {};
  if (act.before && speaker.mention >= 0 && speaker.medium == "person" && last_person_.found() &&
      document_.mentions[static_cast<std::size_t>(speaker.mention)].form == MentionForm::kPronoun &&
      last_person_.referent != speaker.referent &&
      last_statement_block_ == static_cast<std::int32_t>(block_) &&
      named_since(speaker.referent, act.message[0].first, act.message[0].last) &&
      !named_since(speaker.referent, last_person_.tokens.last, act.message[0].first) &&
      !gender_clash(speaker.tokens.first, last_person_.referent)) {
    // "X could change sides, he believes": no X.
    mean_last_person(speaker);
  }
  // "这位朝鲜领导人", whom the memory does not know: who was named last.
  if (grammar_ == Grammar::kChinese && speaker.referent == kNobody && last_person_.found() &&
      speaker.tokens.first < speaker.tokens.last &&
      grammar_words(language_).has(
          WordUse::kSame, text_.at(text_.span({speaker.tokens.first,
                                               std::min(speaker.tokens.first + 2, speaker.tokens.last)}))))
    speaker.pronoun = kMale | kFemale;
  mean_latter(speaker);
  if (!resolve_pronoun(speaker)) speaker = {};
  speaker = speakers_.by_its_name(std::move(speaker), language_);
  prefer_namesake(speaker);
  prefer_newcomer(speaker);
  take_name_beside(speaker);
  lead_back_by_noun(speaker);
  lead_back_by_role(speaker);
  lead_back_description(speaker);
  take_name_known(speaker);
  known = known || (speaker.referent != kNobody && speaker.medium == "person");
  join_coordinated(speaker, act.cue.tokens.first);
  Content content;
  for (const TokenRange& range : act.message) add_content(range, true, content);
  if (content.spans.empty() || content.words == 0) return;
  // "Pidió una investigación.": a noun says something only of somebody who is known.
  if (act.speaker.pronoun != 0 && act.speaker.tokens.first == act.cue.tokens.first &&
      speaker.referent == kNobody && speaker.name.empty() && !content.quoted && !act.that_clause &&
      !act.before)
    return;
  if (act.quote_only() && !content.quoted && !act.that_clause && !act.before) return;
  // "has not said how", "hat nicht mitgeteilt, ob": nothing is said.
  // "did not say whether the ship had left": neither.
  if (act.cue.kind == CueKind::kSay && (!act.that_clause || language_ == "en") && !act.before &&
      !content.quoted && (classes(act.message[0].first) & kWh) != 0 &&
      (classes(act.message[0].first) & kArticle) == 0 && is_negated(act))
    return;
  const bool object = act.cue.kind == CueKind::kObject || act.noun;
  // "Ein Gericht verurteilte den Kapitän zu einer Geldstrafe": its verdict is no speech.
  if (object && !content.quoted && !act.that_clause && speaker.mention < 0 && names_court(speaker.tokens))
    return;
  // "La Fiscalía considera que": a clause says more than a noun.
  const bool said_so = act.that_clause && speaker.found() && content.words >= 4;
  // "Umweltschützer befürchten eine Ölpest": all that stands in front of the verb.
  const bool opens =
      speaker.reason == "words of the page" && language_ != "en" && !act.before && act.segment == 0 &&
      speaker.tokens.first == unit_.first && speaker.tokens.last == act.cue.tokens.first &&
      ((classes(act.message[0].first) & kPronoun) == 0 || (classes(act.message[0].first) & kArticle) != 0);
  // "Nach dem Treffen kritisierte |der Gast| die Sanktionen": behind the verb, where an adjunct stands before it.
  const bool inverted = (language_ == "de" || language_ == "nl") && !act.before && act.segment == 0 &&
                        speaker.found() && (classes(unit_.first) & kPreposition) != 0 &&
                        speaker.tokens.first >= act.cue.verb_end() &&
                        speaker.tokens.first <= act.cue.verb_end() + 1;
  // "دمیتری پسکوف این گزارشها را |تکذیب کرد|": the object stands between them.
  const bool persian = language_ == "fa" && act.noun && speaker.found() &&
                       speaker.tokens.first == unit_.first && speaker.tokens.last <= act.message[0].first &&
                       speaker.tokens.last > unit_.first + 1;
  // "hat Waffengeschäfte bestritten": of what is denied a noun alone says enough.
  const bool terse = language_ == "de" || grammar_ == Grammar::kSlavic;
  const std::size_t fewest = terse && act.cue.modality == ModalityKind::kDenied ? 1 : 2;
  if (object && !content.quoted &&
      ((!known && !said_so && !opens && !inverted && !persian) || content.words < fewest))
    return;
  // "a NASA mission called Europa Clipper": the subject stands right in front of its verb.
  if (object && !content.quoted && language_ == "en" && !act.coordinated && !ends_apposition(act) &&
      act.speaker.tokens.last <= act.cue.tokens.first &&
      !only_adverbs({act.speaker.tokens.last, act.cue.tokens.first}))
    return;
  // A noun taken for a verb: "in states where the drug is legal".
  if (!speaker.found() && !(act.cue.by && act.that_clause) &&
      (is_participle(act.cue.tokens.first) ||
       (grammar_ == Grammar::kEnglish && (content.plain || !content.quoted))))
    return;
  Statement statement;
  statement.confidence = 0.95;
  if (!speaker.found()) {
    if (content.quoted && !content.plain && last_speaker_.found()) {
      speaker = last_speaker_;
      // "... odniósł się rzecznik Pieskow. „Nie komentujemy” - stwierdził": who was named since, in the sentence before.
      Speaker named = subject_of_sentence_before(act.cue.tokens.first);
      if (named.found() && named.tokens.first > last_speaker_.tokens.last &&
          (grammar_ == Grammar::kSlavic || grammar_ == Grammar::kRomance))
        speaker = std::move(named);
      speaker.tokens = {};
      speaker.reason = "same speaker as before";
      speaker.confidence = 0.4;
    } else if (!content.quoted && !act.before && !act.that_clause) {
      return;
    } else {
      statement.confidence = 0.4;
    }
  }
  begin_chain(statement.chain);
  if (act.medium >= 0) {
    Speaker medium = acts_[static_cast<std::size_t>(act.medium)].speaker;
    statement.chain.push_back(link_of(medium));
  }
  // "Reuters reported, citing officials": they speak.
  const Frame* via = nullptr;
  const bool body =
      speaker.found() && speaker.mention >= 0 && speaker.medium == "organization" &&
      document_.mentions[static_cast<std::size_t>(speaker.mention)].form <= MentionForm::kAcronym;
  for (const Frame& frame : frames_) {
    if (!frame.source.found() || is_evidence(frame.source.word) || frame.through) continue;
    // "l'agence a rapporté d'après un responsable que", too; a body that cites somebody is a broadcaster.
    const bool passes =
        speaker.is_medium()
            ? frame.kind == CueKind::kVia ||
                  (frame.kind == CueKind::kBefore && !frame.source.is_medium() && act.that_clause)
            : (body || speaker.word == SourceWord::kDocument || cites_at_once(speaker, frame)) &&
                  frame.kind == CueKind::kVia && !frame.source.is_medium() &&
                  !same_party(frame.source, speaker);
    // "코메르산트는 소식통을 인용해 ... 전했다": whoever cites a source in front of its verb is a medium.
    const bool paper =
        frame.kind == CueKind::kVia && frame.source.word == SourceWord::kGroup && speaker.found() &&
        speaker.mention < 0 && speaker.word == SourceWord::kNone && speaker.medium != "person" &&
        !same_party(frame.source, speaker) &&
        (grammar_ == Grammar::kVerbLast || grammar_ == Grammar::kChinese || grammar_ == Grammar::kArabic);
    if (passes || paper) via = &frame;
  }
  if (via != nullptr) {
    statement.chain.push_back(link_of(speaker));
    if (!speaker.is_medium()) remember(speaker);  // "The diplomat added"
    speaker = via->source;
    if (!resolve_pronoun(speaker)) speaker = {};
  } else if (speaker.is_medium()) {
    statement.chain.push_back(link_of(speaker));
  }
  add_frame_links(speaker, statement.chain);
  // "negó que X se oculte allí, |como sostiene la policía|": who says what is denied passes nothing on.
  const bool comments = &act == comment_on_frame();
  if (act.cue.modality == ModalityKind::kDenied || comments) {
    std::erase_if(statement.chain, [&](const SourceLink& link) {
      return std::any_of(frames_.begin(), frames_.end(), [&](const Frame& frame) {
        const bool other = frame.kind == CueKind::kAs && !frame.source.is_medium() &&
                           frame.tokens.first > act.cue.tokens.first;
        return (other || (comments && frame.tokens.last <= act.message[0].last)) && frame.source.found() &&
               link.span.overlaps(text_.span(frame.source.tokens));
      });
    });
  }
  set_addressee(&act, statement);
  add_told_medium(&act, speaker, statement);
  if (speaker.reason == "pronoun" && speaker.referent != kNobody && act.medium == kNoMedium &&
      statement.addressee_span.empty() && frames_.empty() && content.quoted && !content.plain &&
      last_statement_block_ >= 0 &&
      (last_statement_block_ == previous_block_ ||
       last_statement_block_ == static_cast<std::int32_t>(block_)) &&
      last_statement_speaker_.referent == speaker.referent)
    inherit_chain(statement);
  if (act.medium == kEvidence) statement.chain.push_back(link_of(evidence_));
  const bool linked =
      std::any_of(statement.chain.begin(), statement.chain.end(), [&](const SourceLink& link) {
        return quoting_.found() && link.span.overlaps(text_.span(quoting_.tokens));
      });
  if (act.medium == kQuoting && quoting_.found() && !linked && !same_party(quoting_, speaker))
    statement.chain.push_back(link_of(quoting_));
  if (content.plain ||
      (content.quoted && !act.before && (act.that_clause || act.cue.kind == CueKind::kObject))) {
    statement.kind = content.quoted ? StatementKind::kMixed
                     : speaker.is_medium() || act.cue.kind == CueKind::kShow ||
                             (act.cue.kind == CueKind::kObject && !act.that_clause)
                         ? StatementKind::kReported
                         : StatementKind::kIndirect;
  }
  if (object && !content.quoted && !act.that_clause) statement.confidence *= 0.75;
  set_modality(&act.cue, content, statement, is_negated(act), follows_colon(act));
  statement.content = std::move(content.spans);
  statement.cue = cue_span(act.cue);
  const bool noun = speaker.pronoun == 0 && speaker.referent == kNobody && speaker.medium != "person" &&
                    !speaker.is_medium() && !is_evidence(speaker.word);
  if (noun && unit_.contains(speaker.tokens.first) && speaker.tokens.last < act.cue.tokens.first) {
    Speaker name = called_in({speaker.tokens.last, act.cue.tokens.first});
    if (name.found()) {
      name.tokens.first = speaker.tokens.first;
      speaker = std::move(name);
    }
  }
  if (unit_.contains(speaker.tokens.first) && speaker.tokens.last <= unit_.last &&
      (via == nullptr || language_ != "ko"))
    speaker = speakers_.by_its_name(
        speakers_.widen(std::move(speaker), phrase_region(act, speaker), language_), language_);
  take_name_apposed(speaker);
  set_speaker(speaker, statement);
  statement.confidence *= speaker.found() ? speaker.confidence : 1;
  finish(std::move(statement), speaker, act.before || content.quoted);
}

bool StatementReader::names_court(TokenRange words) const {
  const GrammarWords& grammar = grammar_words(language_);
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (grammar.begins(WordUse::kCourt, text_.lower(i))) return true;
  }
  return false;
}

bool StatementReader::is_expletive(const Speaker& speaker) const {
  return language_ == "de" && speaker.referent == kNobody && speaker.mention < 0 &&
         speaker.tokens.last == speaker.tokens.first + 1 && text_.lower(speaker.tokens.first) == "es";
}

bool StatementReader::follows_colon(const Act& act) const {
  const Segment& last = segments_[segment_of(act.cue.tokens.last - 1)];
  return last.separator == TokenKind::kColon && !act.before && act.message[0].first >= last.tokens.last;
}

bool StatementReader::only_adverbs(TokenRange range) const {
  if (range.first > 0 && range.first < range.last &&
      without_aside({range.first - 1, range.last}).last == range.first)
    return true;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if ((classes(i) & (kAdverb | kAuxiliary)) == 0) return false;
  }
  return true;
}

Span StatementReader::cue_span(const Cue& cue) const {
  // Of a separable verb the verb itself; its prefix may be a line away.
  if (cue.gap.first < cue.gap.last) return text_.span({cue.tokens.first, cue.gap.first});
  return text_.span(cue.tokens);
}

void StatementReader::finish(Statement statement, const Speaker& said_by, bool open) {
  Speaker speaker = said_by;
  // "her lawyer |had told me| that": nobody says it, or nobody who is known.
  if (speaker.reason == "words of the page" && is_no_speaker(work_, speaker.tokens, language_)) {
    if (statement.kind != StatementKind::kDirect) return;
    speaker = {};
    set_speaker(speaker, statement);
  }
  statement.block = block_;
  const bool goes_on = bare_ >= 0 && bare_open_ && statement.kind == StatementKind::kDirect &&
                       !speaker.name.empty() && !statement.content.empty() && block_ > 0 &&
                       document_.statements[static_cast<std::size_t>(bare_)].block + 1 == block_ &&
                       begins_block(statement.content.front());
  if (goes_on) {
    // „A.¶ B“, sagte X: the paragraph before it was his, too.
    Statement& before = document_.statements[static_cast<std::size_t>(bare_)];
    set_speaker(speaker, before);
    before.speaker_span = {};
    before.speaker_reason = "same speaker as behind";
    before.confidence = 0.6;
  }
  // 'added: "A, she said.': two cues of one quotation.
  const bool again = !document_.statements.empty() && document_.statements.back().block == block_ &&
                     document_.statements.back().speaker == statement.speaker &&
                     document_.statements.back().speaker_name == statement.speaker_name &&
                     document_.statements.back().content == statement.content;
  if (!again) document_.statements.push_back(std::move(statement));
  remember(speaker);
  last_statement_block_ = static_cast<std::int32_t>(block_);
  last_statement_unit_ = unit_in_block_;
  last_statement_speaker_ = speaker;
  last_open_ = open;
  pending_ = {};
  bare_ = -1;
}

bool StatementReader::begins_block(Span span) const noexcept {
  const std::uint32_t first = text_.sentences[text_.block_sentences[block_].first].tokens.first;
  return text_.tokens_in(span).first <= first + 1;
}

void StatementReader::read_framed_unit() {
  const Frame* primary = nullptr;
  const auto rank = [](const Frame& frame) {
    if (frame.kind == CueKind::kAsked || frame.kind == CueKind::kVia) return 0;
    if (frame.kind == CueKind::kHearsay || frame.kind == CueKind::kSoll) return 1;
    if (frame.source.is_medium()) return 3;
    return is_evidence(frame.source.word) ? 2 : 4;
  };
  for (const Frame& frame : frames_) {
    if (rank(frame) > 0 && (primary == nullptr || rank(frame) > rank(*primary))) primary = &frame;
  }
  if (primary == nullptr) {
    read_bare_unit();
    return;
  }
  Content content;
  add_content(framed_clause(*primary), false, content);
  if (content.spans.empty() || content.words < 2) return;
  Speaker speaker = primary->origin.found() ? primary->origin : primary->source;
  bool nobody = rank(*primary) == 1;
  // "...と明らかにした。...運ばれたという。": Japanese and Korean so go on with who spoke in the sentence before.
  const bool goes_on = nobody && primary->kind == CueKind::kHearsay &&
                       (language_ == "ja" || language_ == "ko") &&
                       last_statement_block_ == static_cast<std::int32_t>(block_) &&
                       last_statement_unit_ + 1 == unit_in_block_ && last_statement_speaker_.found() &&
                       grammar_words(language_).has(WordUse::kGoesOn, text_.at(text_.span(primary->tokens)));
  if (goes_on) {
    nobody = false;
    speaker = last_statement_speaker_;
    speaker.tokens = {};
    speaker.reason = "same speaker as before";
    speaker.confidence = 0.5;
  }
  // "警察庁と外務省によると": who is no referent is known by words, which stand in the sentence before.
  const bool by_words = goes_on && speaker.referent == kNobody && speaker.pronoun == 0;
  if (!nobody && !by_words && !resolve_pronoun(speaker)) return;
  speaker = speakers_.by_its_name(std::move(speaker), language_);
  lead_back_by_role(speaker);
  lead_back_description(speaker);
  take_name_known(speaker);
  Statement statement;
  statement.kind = !content.plain                       ? StatementKind::kDirect
                   : content.quoted && has_long_quote() ? StatementKind::kMixed
                                                        : StatementKind::kReported;
  statement.confidence = nobody ? 0.8 : 0.9 * speaker.confidence;
  begin_chain(statement.chain);
  if (speaker.is_medium() && primary->kind != CueKind::kView) statement.chain.push_back(link_of(speaker));
  if (!goes_on) add_frame_links(speaker, statement.chain);
  if (!nobody) add_told_medium(nullptr, speaker, statement);
  set_modality(nullptr, content, statement);
  if (primary->kind == CueKind::kSoll) {
    statement.chain.push_back(hearsay_link(soll_tokens()));
    if (statement.modality == "asserted") statement.modality = modality_name(ModalityKind::kPossible);
  }
  statement.content = std::move(content.spans);
  for (const Cue& cue : cues_) {
    if (primary->tokens.contains(cue.tokens.first) || primary->kind == CueKind::kSoll) {
      if (primary->kind == CueKind::kSoll && cue.kind != CueKind::kSoll) continue;
      statement.cue = text_.span(cue.tokens);
      break;
    }
  }
  if (!nobody) {
    TokenRange region = primary->tokens;
    // "सूत्रों |के मुताबिक|": up to the words behind the source.
    for (const Cue& cue : cues_) {
      if (cue.kind == CueKind::kAfter && region.contains(cue.tokens.first) &&
          cue.tokens.first >= speaker.tokens.last)
        region.last = std::min(region.last, cue.tokens.first);
    }
    if (region.contains(speaker.tokens.first) && speaker.tokens.last <= region.last)
      speaker = speakers_.by_its_name(speakers_.widen(std::move(speaker), region, language_), language_);
    take_name_apposed(speaker);
    set_speaker(speaker, statement);
  }
  finish(std::move(statement), nobody ? Speaker{} : speaker, !nobody && ends_in_open_quote());
}

bool StatementReader::frame_tells_all() const {
  const Frame* last = nullptr;
  for (const Frame& frame : frames_) {
    const bool source =
        frame.kind == CueKind::kBefore || frame.kind == CueKind::kAfter || frame.kind == CueKind::kAs;
    // "По сведениям источника, гость |попросил| выдать ...": it stands in front.
    if (source && frame.source.found() && frame.tokens.first == unit_.first && !frame.source.is_medium() &&
        frame.tokens.last + 3 < unit_.last && frame.kind == CueKind::kBefore &&
        text_.tokens[frame.tokens.last].kind == TokenKind::kComma) {
      last = &frame;
      continue;
    }
    if (!source || !frame.source.found() || frame.tokens.last + 1 < unit_.last ||
        frame.tokens.first < unit_.first + 4)
      continue;
    last = &frame;
  }
  if (last == nullptr || (last->source.mention < 0 && last->source.word == SourceWord::kNone)) return false;
  for (const Act& act : acts_) {
    if (act.cue.kind == CueKind::kShow || has_quote({unit_.first, last->tokens.first})) return false;
    if (last->tokens.first == unit_.first && has_quote(unit_)) return false;
    // "Er gehe davon aus, dass ..., so X": the mood says that another tells it.
    const bool mood = language_ == "de" && (classes(act.cue.tokens.first) & kKonjunktiv) != 0;
    const bool deed =
        !act.that_clause && !act.before &&
        (act.cue.kind == CueKind::kObject || act.cue.object || act.cue.modality == ModalityKind::kNeeded);
    if (!mood && !deed) return false;
  }
  return true;
}

TokenRange StatementReader::soll_tokens() const noexcept {
  for (const Cue& cue : cues_) {
    if (cue.kind == CueKind::kSoll) return cue.tokens;
  }
  return {};
}

bool StatementReader::has_long_quote() const noexcept { return has_quote(unit_); }

void find_statements(Work& work) {
  work.document->statements.clear();
  StatementReader(work).read();
  for (Statement& statement : work.document->statements) {
    name_speaker(work, statement);
    tell_retinue(work, statement);
  }
}

}  // namespace tamis::documents
