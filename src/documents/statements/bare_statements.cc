// Statements without a verb of saying in their sentence: quotations alone, what goes on from before, dialogues.
#include "documents/statements/statement_reader.h"

#include <algorithm>
#include <utility>

#include "documents/words/grammar_words.h"
#include "documents/words/modality.h"

namespace tamis::documents {

using namespace clause_word;

void StatementReader::read_bare_unit() {
  bool plain = false;
  bool quoted = false;
  for (std::uint32_t i = unit_.first; i < unit_.last; ++i) {
    if (in_quote(i)) {
      quoted = true;
    } else if (is_word(text_.tokens[i])) {
      plain = true;
    }
  }
  const bool pending = pending_.found() && pending_at_ + 1 >= block_;
  if (!pending) pending_ = {};
  if (plain && quoted &&
      (read_quotation_and_name() || read_name_and_quotation() || read_name_and_clause() ||
       read_colon_and_quotation() || read_quotation_and_particle() || read_quotation_and_manner() ||
       read_quotation_in_clause()))
    return;
  if (plain && !quoted && !pending && is_heading() && read_name_and_clause()) return;
  if (plain && !pending && (read_konjunktiv_behind_colon() || goes_on_in_konjunktiv())) return;
  if (!quoted || plain) {
    if (plain) bare_ = -1;
    return;
  }
  Content content;
  add_content(unit_, true, content);
  if (content.spans.empty()) return;
  Statement statement;
  Speaker speaker;
  const bool follows_here = last_statement_block_ == static_cast<std::int32_t>(block_) &&
                            last_statement_unit_ + 1 == unit_in_block_;
  const bool follows_block = unit_in_block_ == 0 && last_statement_block_ >= 0 &&
                             last_statement_block_ == previous_block_ && last_open_;
  if (pending) {
    speaker = pending_;
    statement.confidence = 0.9 * speaker.confidence;
    statement.cue = cue_span(pending_cue_);
  } else if (follows_here && last_open_ && !document_.statements.empty() &&
             document_.statements.back().kind == StatementKind::kDirect &&
             document_.statements.back().block == block_) {
    // "A", sagte X. "B": one act.
    Statement& before = document_.statements.back();
    before.content.insert(before.content.end(), content.spans.begin(), content.spans.end());
    Statement all;
    set_modality(nullptr, content, all);
    if (all.modality != "asserted" && before.modality == "asserted") before.modality = all.modality;
    before.negated = before.negated || all.negated;
    last_statement_unit_ = unit_in_block_;
    last_open_ = last_open_ || ends_in_open_quote();
    return;
  } else if ((follows_here || follows_block) && last_statement_speaker_.found()) {
    speaker = last_statement_speaker_;
    speaker.tokens = {};
    speaker.reason = "same speaker as before";
    statement.confidence = (follows_here ? 0.7 : 0.6) * std::max(0.8, speaker.confidence);
  } else if (content.words >= (ends_in_open_quote() ? 3U : 5U)) {
    statement.confidence = 0.3;
  } else {
    return;
  }
  begin_chain(statement.chain);
  if (speaker.reason == "same speaker as before") inherit_chain(statement);
  set_modality(nullptr, content, statement);
  statement.content = std::move(content.spans);
  const bool bare = speaker.name.empty();
  if (!bare) set_speaker(speaker, statement);
  finish(std::move(statement), speaker, true);
  if (bare) {
    bare_ = static_cast<std::int32_t>(document_.statements.size()) - 1;
    bare_open_ = ends_in_open_quote();
    last_open_ = false;
  }
}

bool StatementReader::ends_in_open_quote() const noexcept {
  const std::int32_t last = unit_.first < unit_.last ? quote_of_[unit_.last - 1] : -1;
  return last >= 0 && quotations_[static_cast<std::size_t>(last)].open_ended;
}

void StatementReader::add_without_cue(StatementKind kind, double confidence, Content content,
                                      const Speaker& speaker, bool open) {
  Statement statement;
  statement.kind = kind;
  statement.confidence = confidence * speaker.confidence;
  begin_chain(statement.chain);
  set_modality(nullptr, content, statement);
  statement.content = std::move(content.spans);
  set_speaker(speaker, statement);
  finish(std::move(statement), speaker, open);
}

bool StatementReader::is_heading() const {
  constexpr std::uint32_t kLongestHeading = 30;  // tokens
  const TokenRange sentences = text_.block_sentences[block_];
  return document_.blocks[block_].zone == Zone::kTitle ||
         (sentences.last == sentences.first + 1 && unit_.last - unit_.first <= kLongestHeading &&
          text_.tokens[unit_.last - 1].kind != TokenKind::kStop);
}

// "Selenskyj: Brauchen dringend Luftabwehr"
bool StatementReader::read_name_and_clause() {
  constexpr std::uint32_t kLongestName = 6;  // tokens
  std::uint32_t colon = unit_.first;
  while (colon < unit_.last && colon < unit_.first + kLongestName &&
         text_.tokens[colon].kind != TokenKind::kColon)
    ++colon;
  if (colon == unit_.first || colon + 3 >= unit_.last || text_.tokens[colon].kind != TokenKind::kColon)
    return false;
  Speaker speaker = speakers_.behind_preposition({unit_.first, colon}, language_);
  if (!speaker.found() || speaker.tokens.last != colon) return false;
  const bool person = speaker.mention >= 0 && speaker.medium == "person";
  // "Kremlin: |Putin will visit Pyongyang next month|"
  const bool body = speaker.tokens.first == unit_.first && speaker.word == SourceWord::kGroup && is_heading();
  if (!person && !body) return false;
  Content content;
  add_content({colon + 1, unit_.last}, true, content);
  if (content.spans.empty() || !content.plain || content.words < 4) return false;
  const StatementKind kind = content.quoted ? StatementKind::kMixed : StatementKind::kIndirect;
  add_without_cue(kind, 0.7, std::move(content), speaker, true);
  return true;
}

// "「会談は建設的だった」と|ルビオ国務長官|。"
bool StatementReader::read_quotation_and_particle() {
  if (language_ != "ja") return false;
  const std::uint32_t quote = first_quote(unit_);
  if (quote == kNowhere || quote > unit_.first + 1) return false;
  std::uint32_t first = quote;
  while (first < unit_.last && in_quote(first)) ++first;
  const GrammarWords& grammar = grammar_words(language_);
  if (first + 2 >= unit_.last || !grammar.has(WordUse::kQuoteParticle, text_.at(first))) return false;
  TokenRange name{first + 1, first + 1};
  constexpr std::uint32_t kLongestName = 20;  // tokens
  while (name.last < unit_.last && is_word(text_.tokens[name.last]) && !in_quote(name.last)) {
    const std::string_view word = text_.at(name.last);
    if (grammar.has(WordUse::kTopicParticle, word) || grammar.has(WordUse::kObjectParticle, word) ||
        grammar.has(WordUse::kSubjectParticle, word))
      return false;
    ++name.last;
  }
  if (name.last <= name.first + 1 || name.last - name.first > kLongestName) return false;
  Speaker speaker = japanese_speaker(name);
  if (!may_speak(speaker) || speaker.pronoun != 0) return false;
  const std::size_t before = document_.statements.size();
  say_quotation({quote, first}, std::move(speaker), 0.8);
  return document_.statements.size() > before;
}

bool StatementReader::read_name_and_quotation() {
  constexpr std::uint32_t kLongestName = 6;  // tokens
  const std::uint32_t quote = first_quote(unit_);
  if (quote == kNowhere || quote <= unit_.first || quote - unit_.first > kLongestName) return false;
  const bool colon = text_.tokens[quote - 1].kind == TokenKind::kColon;
  const bool title = document_.blocks[block_].zone == Zone::kTitle;
  if (!colon && !title) return false;
  const TokenRange front{unit_.first, colon ? quote - 1 : quote};
  for (std::uint32_t i = quote; i < unit_.last; ++i) {
    if (!in_quote(i) && is_word(text_.tokens[i])) return false;
  }
  Speaker speaker = speakers_.behind_preposition(front, language_);
  const bool known =
      speaker.found() &&
      (speaker.word != SourceWord::kNone ||
       (speaker.mention >= 0 &&
        document_.mentions[static_cast<std::size_t>(speaker.mention)].kind != EntityKind::kPlace));
  if (!known || speaker.tokens.last + 1 < front.last) return false;
  Content content;
  add_content({quote, unit_.last}, true, content);
  if (content.spans.empty() || content.words < 3) return false;
  Statement statement;
  statement.confidence = 0.8 * speaker.confidence;
  begin_chain(statement.chain);
  if (speaker.is_medium()) statement.chain.push_back(link_of(speaker));
  set_modality(nullptr, content, statement);
  statement.content = std::move(content.spans);
  set_speaker(speaker, statement);
  finish(std::move(statement), speaker, true);
  return true;
}

bool StatementReader::goes_on_in_konjunktiv() {
  if (language_ != "de" || last_statement_block_ != static_cast<std::int32_t>(block_) ||
      last_statement_unit_ + 1 != unit_in_block_ || !last_statement_speaker_.found() ||
      text_.tokens[unit_.last - 1].mark == U'?' ||
      !(stands_in_konjunktiv(unit_) || stands_in_plural_konjunktiv(unit_)))
    return false;
  Content content;
  add_content(unit_, true, content);
  if (content.spans.empty() || content.words < 3) return false;
  Statement statement;
  Speaker speaker = last_statement_speaker_;
  speaker.tokens = {};
  speaker.reason = "same speaker as before";
  speaker.confidence = std::min(0.8, speaker.confidence);
  statement.kind = content.quoted ? StatementKind::kMixed : StatementKind::kIndirect;
  statement.confidence = 0.8;
  begin_chain(statement.chain);
  inherit_chain(statement);
  set_modality(nullptr, content, statement);
  statement.content = std::move(content.spans);
  set_speaker(speaker, statement);
  finish(std::move(statement), speaker, false);
  return true;
}

bool StatementReader::is_konjunktiv(std::uint32_t token, TokenRange clause) const {
  const Token& verb = text_.tokens[token];
  if (verb.kind != TokenKind::kWord || verb.capital || token <= clause.first) return false;
  if ((classes(token) & kKonjunktiv) != 0) return true;
  // The preterite of weak verbs has the ending "-te" instead; an adjective has its noun behind it.
  constexpr std::size_t kShortest = 4;  // bytes
  const std::string_view word = text_.lower(token);
  const Token& before = text_.tokens[token - 1];
  if (classes(token) != 0 || word.size() < kShortest || !word.ends_with("e") || word.ends_with("te") ||
      word.ends_with("weise") || grammar_words("de").has(WordUse::kNoKonjunktiv, word))
    return false;
  const bool subject =
      (before.kind == TokenKind::kWord && before.capital && token - 1 > clause.first) ||
      ((classes(token - 1) & (kPronoun & ~kPlural)) != 0 && text_.lower(token - 1) != "ich") ||
      text_.lower(token - 1) == "man";
  return subject && (token + 1 >= clause.last || !text_.tokens[token + 1].capital);
}

bool StatementReader::stands_in_konjunktiv(TokenRange clause) const {
  if ((classes(clause.first) & (kSubordinator | kWh)) != 0) return false;
  bool found = false;
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    if (in_quote(i)) continue;
    const Token& token = text_.tokens[i];
    const std::string_view word = text_.lower(i);
    if (word == "ich") return false;  // "ich habe"
    if (found || (token.kind == TokenKind::kComma && i > clause.first + 1)) {
      if (found) continue;
      return false;
    }
    // "es sei denn", "Gott sei Dank", "sei es"
    const std::string_view next = i + 1 < clause.last ? text_.lower(i + 1) : std::string_view();
    const bool phrase = word == "sei" && (next == "denn" || next == "dank" || next == "es");
    found = !phrase && is_konjunktiv(i, clause);
  }
  return found;
}

// "Die Lage sei ernst, sagte X. Die Ermittler |hätten| nichts gefunden.": of several the second subjunctive stands
// for the first, which looks like the indicative; only behind a sentence that was told in the mood, for a writer's
// own "hätten" is what would be.
bool StatementReader::stands_in_plural_konjunktiv(TokenRange clause) const {
  if (document_.statements.empty() || document_.statements.back().kind != StatementKind::kIndirect ||
      (classes(clause.first) & (kSubordinator | kWh)) != 0)
    return false;
  const GrammarWords& grammar = grammar_words(language_);
  for (std::uint32_t i = clause.first + 1; i < clause.last; ++i) {
    if (in_quote(i) || text_.tokens[i].kind == TokenKind::kComma) return false;
    if (grammar.has(WordUse::kPluralSubjunctive, text_.lower(i)) && !text_.tokens[i].capital) return true;
  }
  return false;
}

Speaker StatementReader::subject_in_front(TokenRange front) const {
  // "Die Chefin des Amtes, |Ursel Bargmann|, malte ein Bild: ..."
  for (std::uint32_t i = front.first + 1; i + 1 < front.last; ++i) {
    if (text_.tokens[i].kind != TokenKind::kComma) continue;
    std::uint32_t end = i + 1;
    while (end < front.last && text_.tokens[end].kind != TokenKind::kComma) ++end;
    Speaker name = end < front.last ? sole_mention({i + 1, end}) : Speaker{};
    if (!name.found() && end < front.last) name = unknown_person({i + 1, end});
    if (name.found()) return name;
    break;
  }
  return speakers_.after_verb(front, language_);
}

bool StatementReader::read_konjunktiv_behind_colon() {
  constexpr std::uint32_t kLongestFront = 25;  // tokens
  if (language_ != "de") return false;
  std::uint32_t colon = unit_.first;
  while (colon < unit_.last && colon < unit_.first + kLongestFront &&
         (text_.tokens[colon].kind != TokenKind::kColon || in_quote(colon)))
    ++colon;
  if (colon <= unit_.first + 1 || colon + 3 >= unit_.last || text_.tokens[colon].kind != TokenKind::kColon ||
      in_quote(colon) || !stands_in_konjunktiv({colon + 1, unit_.last}))
    return false;
  const TokenRange front{unit_.first, colon};
  Speaker speaker = subject_in_front(front);
  if (!may_speak(speaker) && last_statement_block_ == static_cast<std::int32_t>(block_) &&
      last_statement_unit_ + 1 == unit_in_block_) {
    speaker = last_statement_speaker_;
    speaker.tokens = {};
    speaker.reason = "same speaker as before";
  } else if (!may_speak(speaker) || !resolve_pronoun(speaker)) {
    return false;
  }
  prefer_newcomer(speaker);
  take_name_known(speaker);
  Content content;
  add_content({colon + 1, unit_.last}, true, content);
  if (content.spans.empty() || content.words < 3 || !speaker.found()) return false;
  const StatementKind kind = content.quoted ? StatementKind::kMixed : StatementKind::kIndirect;
  add_without_cue(kind, 0.7, std::move(content), speaker, false);
  return true;
}

bool StatementReader::speak_for_sentence_before(const Act& act) {
  const TokenRange segment = segments_[act.segment].tokens;
  // "Про це «Новій газеті» повідомило джерело": a name in marks may stand between.
  constexpr std::uint32_t kLongestName = 7;  // tokens
  std::uint32_t first = segment.first;
  while (grammar_ == Grammar::kSlavic && first > unit_.first && segment.first - first < kLongestName &&
         text_.tokens[first - 1].kind != TokenKind::kComma)
    --first;
  // "タス通信が12日、ペスコフ報道官の話として伝えた": when and from whom stand between commas.
  if (language_ == "ja" && act.speaker.is_medium()) first = unit_.first;
  if (first != unit_.first || !act.speaker.found()) return false;
  // "Lo ha reso noto la procura |generale|": an adjective of a body is nobody's office.
  if (grammar_ == Grammar::kRomance && act.speaker.mention >= 0 &&
      document_.mentions[static_cast<std::size_t>(act.speaker.mention)].form == MentionForm::kDescription) {
    for (std::uint32_t i = act.cue.tokens.last; i < act.speaker.tokens.first; ++i) {
      if (is_word(text_.tokens[i]) && classes(i) == 0 && speakers_.mention_at(i) < 0) return true;
    }
  }
  bool anaphor = false;
  // "C'est |ce| qu'a annoncé le ministère": behind a verb.
  const std::uint32_t front = grammar_ == Grammar::kRomance ? 4 : 2;  // tokens
  for (std::uint32_t i = first; i < first + front && i < act.cue.tokens.first; ++i)
    anaphor = anaphor || (classes(i) & kAnaphor) != 0;
  anaphor = anaphor || behind_anaphor(act) != 0;
  // "...と述べた。タス通信が伝えた。"
  anaphor = anaphor || (language_ == "ja" && act.speaker.is_medium() && unit_in_block_ > 0);
  // "タンカーが漂流した。海上保安本部|が|明らかにした。"
  const std::uint32_t behind = act.speaker.tokens.last;
  anaphor = anaphor || (language_ == "ja" && unit_in_block_ > 0 && behind < act.cue.tokens.first &&
                        grammar_words(language_).has(WordUse::kSubjectParticle, text_.at(behind)));
  // "“...” 임을출 교수|의 분석이다|.": a quotation of a sentence too short to be told without its speaker.
  anaphor = anaphor ||
            (language_ == "ko" && unit_in_block_ > 0 && act.cue.tokens.first > unit_.first &&
             before_.first < before_.last && in_quote(before_.first) && in_quote(before_.last - 1) &&
             last_statement_unit_ + 1 != unit_in_block_ &&
             grammar_words(language_).ends(WordUse::kWhoseParticle, text_.at(act.cue.tokens.first - 1), 3));
  if (!anaphor || act.speaker.pronoun != 0) return false;
  const bool told_before = last_statement_block_ >= 0 && !document_.statements.empty() &&
                           ((last_statement_block_ == static_cast<std::int32_t>(block_) &&
                             last_statement_unit_ + 1 == unit_in_block_) ||
                            (unit_in_block_ == 0 && last_statement_block_ == previous_block_));
  if (told_before) {
    Statement& told = document_.statements.back();
    if (act.speaker.is_medium()) {
      told.chain.push_back(link_of(act.speaker));
    } else if (act.cue.modality == ModalityKind::kDenied && told.block == block_ &&
               told.speaker_name != act.speaker.name) {
      // "Das sagte X. Das bestreitet Y.": what one said another denies.
      Statement denial;
      denial.content = told.content;
      denial.kind = StatementKind::kIndirect;
      denial.modality = modality_name(ModalityKind::kDenied);
      denial.cue = cue_span(act.cue);
      set_speaker(act.speaker, denial);
      denial.confidence = 0.7 * act.speaker.confidence;
      finish(std::move(denial), act.speaker, false);
    } else if (told.speaker_name.empty() && told.block == block_) {
      // "Moskau soll Tanker begleiten. Das sagte X.": nobody had said it yet.
      std::erase_if(told.chain, [](const SourceLink& link) { return link.medium == "hearsay"; });
      set_speaker(act.speaker, told);
      add_told_medium(&act, act.speaker, told);
      told.confidence *= act.speaker.confidence;
      remember(act.speaker);
    }
    return true;
  }
  if (unit_in_block_ == 0 || before_.first >= before_.last) return true;
  Statement statement;
  Content content;
  add_piece({unit_in_block_ == 1 ? behind_dateline(before_) : before_.first, before_.last}, content);
  if (content.spans.empty() || content.words < 3) return true;
  begin_chain(statement.chain);
  if (act.speaker.is_medium()) statement.chain.push_back(link_of(act.speaker));
  statement.kind = content.quoted && !content.plain ? StatementKind::kDirect
                   : act.speaker.is_medium()        ? StatementKind::kReported
                                                    : StatementKind::kIndirect;
  set_modality(&act.cue, content, statement);
  statement.content = std::move(content.spans);
  statement.cue = cue_span(act.cue);
  // Whom the medium cites.
  const auto cited = std::find_if(frames_.begin(), frames_.end(), [&](const Frame& frame) {
    if (!act.speaker.is_medium() || !frame.source.found() || frame.source.is_medium() ||
        frame.source.pronoun != 0)
      return false;
    // "Об этом пишет «Коммерсантъ» |со ссылкой на двух чиновников|."
    if (grammar_ == Grammar::kSlavic)
      return frame.kind == CueKind::kVia && frame.tokens.first >= act.cue.tokens.last;
    return language_ == "ja" && frame.tokens.first >= act.speaker.tokens.last &&
           frame.tokens.last <= act.cue.tokens.last;
  });
  const Speaker& speaker = cited != frames_.end() ? cited->source : act.speaker;
  set_speaker(speaker, statement);
  add_told_medium(&act, speaker, statement);
  statement.confidence = 0.7 * speaker.confidence;
  finish(std::move(statement), speaker, false);
  return true;
}

void StatementReader::speak_for_bare_quotation(Act& act) {
  // One that was given to who spoke before: now it is said who speaks.
  const bool guessed = !document_.statements.empty() && act.speaker.found() &&
                       (act.speaker.mention >= 0 || act.speaker.word != SourceWord::kNone) &&
                       document_.statements.back().speaker_reason == "same speaker as before" &&
                       document_.statements.back().kind == StatementKind::kDirect;
  if (!guessed && (bare_ < 0 || static_cast<std::size_t>(bare_) + 1 != document_.statements.size())) return;
  Statement& statement = document_.statements.back();
  if (statement.block != block_ || last_statement_unit_ + 1 != unit_in_block_) return;
  Speaker speaker = act.speaker;
  if (!speaker.found() || !resolve_pronoun(speaker)) return;
  set_speaker(speaker, statement);
  statement.cue = cue_span(act.cue);
  statement.confidence = 0.85 * speaker.confidence;
  // “A.¶ “B.” It is what X says: the paragraph before, whose marks were not closed, was his, too.
  const std::size_t count = document_.statements.size();
  if (count > 1 && begins_block(statement.content.front())) {
    Statement& before = document_.statements[count - 2];
    if (before.kind == StatementKind::kDirect && before.speaker_name.empty() && before.block + 1 == block_) {
      set_speaker(speaker, before);
      before.speaker_span = {};
      before.speaker_reason = "same speaker as behind";
      before.confidence = 0.6;
    }
  }
  add_frame_links(speaker, statement.chain);
  remember(speaker);
  last_statement_unit_ = unit_in_block_;
  last_statement_speaker_ = speaker;
  last_open_ = true;
  bare_ = -1;
}

bool StatementReader::read_dialogue() {
  if (grammar_ != Grammar::kRomance && grammar_ != Grammar::kSlavic) return false;
  const TokenRange sentences = text_.block_sentences[block_];
  if (sentences.first >= sentences.last) return false;
  TokenRange tokens{text_.sentences[sentences.first].tokens.first,
                    text_.sentences[sentences.last - 1].tokens.last};
  if (tokens.last - tokens.first < 3 || text_.tokens[tokens.first].kind != TokenKind::kDash) return false;
  tokens.last = std::min(tokens.last, tokens.first + kMaxUnit);
  unit_ = tokens;
  find_cues(work_, unit_, language_, {}, cues_);
  holes_.clear();
  frames_.clear();
  acts_.clear();
  segments_.clear();
  segments_.push_back({unit_, TokenKind::kStop});
  Statement statement;
  Content content;
  Speaker speaker;
  const Cue* said = nullptr;
  std::uint32_t begin = tokens.first + 1;
  for (const Cue& cue : cues_) {
    if (cue.kind != CueKind::kSay && cue.kind != CueKind::kQuote) continue;
    const std::uint32_t at = cue.tokens.first;
    if (at <= begin || in_quote(at)) continue;
    const Token& before = text_.tokens[at - 1];
    const bool by_dash = before.kind == TokenKind::kDash;
    const bool by_mark =
        language_ == "fr" && (before.kind == TokenKind::kComma || before.mark == U'?' || before.mark == U'!');
    if (!by_dash && !by_mark) continue;
    std::uint32_t end = cue.tokens.last;
    while (end < tokens.last && text_.tokens[end].kind != TokenKind::kDash &&
           !(by_mark && text_.tokens[end].kind == TokenKind::kStop))
      ++end;
    add_dialogue({begin, by_dash ? at - 1 : at}, content);
    if (said == nullptr) {
      said = &cue;
      speaker = speakers_.after_verb({cue.tokens.last, end}, language_);
      if (speaker.found() && speaker.tokens.last < end &&
          text_.tokens[speaker.tokens.last].kind == TokenKind::kComma) {
        // "—inquirió la fiscal, |Nerea Solís|"
        std::uint32_t last = speaker.tokens.last + 1;
        while (last < end && is_word(text_.tokens[last])) ++last;
        const TokenRange name{speaker.tokens.last + 1, last};
        Speaker known = sole_mention(name);
        if (!known.found()) known = unknown_person(name);
        if (known.found()) speaker = std::move(known);
      }
    }
    begin = std::min(tokens.last, end + 1);
  }
  if (said == nullptr) return false;
  add_dialogue({begin, tokens.last}, content);
  if (content.spans.empty()) return false;
  if (!resolve_pronoun(speaker)) speaker = {};
  content.quoted = true;
  content.plain = false;
  begin_chain(statement.chain);
  set_modality(said, content, statement);
  statement.content = std::move(content.spans);
  statement.cue = text_.span(said->tokens);
  if (speaker.found()) set_speaker(speaker, statement);
  statement.confidence = 0.9 * (speaker.found() ? speaker.confidence : 0.5);
  finish(std::move(statement), speaker, true);
  return true;
}

void StatementReader::add_dialogue(TokenRange piece, Content& content) const {
  while (piece.first < piece.last && (text_.tokens[piece.first].kind == TokenKind::kDash ||
                                      text_.tokens[piece.first].kind == TokenKind::kStop ||
                                      text_.tokens[piece.first].kind == TokenKind::kComma))
    ++piece.first;
  while (piece.first < piece.last && (text_.tokens[piece.last - 1].kind == TokenKind::kComma ||
                                      text_.tokens[piece.last - 1].kind == TokenKind::kDash))
    --piece.last;
  if (!has_words(piece)) return;
  for (std::uint32_t i = piece.first; i < piece.last; ++i)
    content.words += is_word(text_.tokens[i]) ? 1U : 0U;
  content.spans.push_back(text_.span(piece));
}

// "According to the UN, Iran sold missiles, |which Tehran denies|": the source tells what another comments on; null: no such comment.
const Act* StatementReader::comment_on_frame() const {
  const Act* comment = nullptr;
  for (const Act& act : acts_) {
    if (act.dropped || act.empty()) continue;
    if (!act.comment || comment != nullptr) return nullptr;
    comment = &act;
  }
  if (comment == nullptr) return nullptr;
  const bool told = std::any_of(frames_.begin(), frames_.end(), [&](const Frame& frame) {
    return frame.source.found() && frame.tokens.first < frame.tokens.last &&
           frame.tokens.last <= comment->message[0].last &&
           (frame.kind == CueKind::kBefore || frame.kind == CueKind::kAfter || frame.kind == CueKind::kAs);
  });
  return told ? comment : nullptr;
}

bool StatementReader::tells_more_behind_frame() const {
  if (comment_on_frame() != nullptr) return true;
  bool behind = false;
  for (const Act& act : acts_) {
    const bool its = frame_before_relative(act.cue.tokens.first) != nullptr;
    behind = behind || its;
    if (!its && !act.dropped && !act.empty()) return false;
  }
  return behind;
}

TokenRange StatementReader::framed_clause(const Frame& frame) const {
  if (const Act* comment = comment_on_frame()) return comment->message[0];
  for (const Act& act : acts_) {
    if (frame_before_relative(act.cue.tokens.first) == &frame) return {unit_.first, frame.tokens.last};
  }
  if (frame.tokens.first >= frame.tokens.last || frame.tokens.first <= unit_.first + 3) return unit_;
  std::uint32_t before = frame.tokens.first - 1;
  if (text_.tokens[before].kind == TokenKind::kComma) --before;
  std::uint32_t c = classes(before);
  // "два порта, |куда|, по данным X, заходили танкеры"
  if (grammar_words(language_).has(WordUse::kWhereRelative, text_.lower(before))) c = kRelative;
  // ", |через которую|, по данным следствия, ...": a preposition may stand between.
  const std::uint32_t opens =
      before > unit_.first && (classes(before - 1) & kPreposition) != 0 ? before - 1 : before;
  const bool comma = opens > unit_.first && text_.tokens[opens - 1].kind == TokenKind::kComma;
  if ((c & kRelative) == 0 || (c & kThat & ~kRelative) != 0 || (!comma && language_ != "en") ||
      frame.tokens.last + 2 >= unit_.last)
    return unit_;
  return {frame.tokens.last, unit_.last};
}

}  // namespace tamis::documents
