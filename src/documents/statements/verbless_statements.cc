// Quotations whose place alone shows who speaks: behind a colon, or before an unknown verb and its subject.
#include "documents/statements/statement_reader.h"

#include <utility>

#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kFewestWords = 3;  // of a quotation that is no name and no scare quote

}  // namespace

bool StatementReader::may_speak(const Speaker& speaker) const {
  if (!speaker.found() || speaker.confidence < 0.6) return false;
  if (speaker.mention >= 0) {
    const Mention& mention = document_.mentions[static_cast<std::size_t>(speaker.mention)];
    return mention.kind == EntityKind::kPerson || mention.kind == EntityKind::kOrganization ||
           mention.kind == EntityKind::kGroup;
  }
  return speaker.pronoun != 0 || speaker.word == SourceWord::kGroup;
}

void StatementReader::say_quotation(TokenRange range, Speaker speaker, double confidence) {
  Content content;
  add_content(range, true, content);
  if (content.spans.empty() || content.words < kFewestWords || content.plain || !content.quoted) return;
  if (!resolve_pronoun(speaker)) speaker = {};
  prefer_newcomer(speaker);
  take_name_known(speaker);
  Statement statement;
  statement.confidence = confidence * (speaker.found() ? speaker.confidence : 0.5);
  begin_chain(statement.chain);
  if (speaker.is_medium()) statement.chain.push_back(link_of(speaker));
  set_modality(nullptr, content, statement);
  statement.content = std::move(content.spans);
  if (speaker.found()) set_speaker(speaker, statement);
  finish(std::move(statement), speaker, true);
}

// "Simonjan żartowała na Telegramie: „...”"
bool StatementReader::read_colon_and_quotation() {
  constexpr std::uint32_t kLongestFront = 25;  // tokens
  const std::uint32_t quote = first_quote(unit_);
  if (quote == kNowhere || quote <= unit_.first + 1 || quote - unit_.first > kLongestFront ||
      text_.tokens[quote - 1].kind != TokenKind::kColon)
    return false;
  for (std::uint32_t i = quote; i < unit_.last; ++i) {
    if (!in_quote(i) && is_word(text_.tokens[i])) return false;
  }
  const TokenRange front{unit_.first, quote - 1};
  Speaker speaker = subject_in_front(without_quotes_right(front));
  if (!may_speak(speaker) && grammar_ == Grammar::kVerbLast)
    speaker = speakers_.before_verb(front, language_);
  if (!may_speak(speaker)) return false;
  const std::size_t before = document_.statements.size();
  say_quotation({quote, unit_.last}, std::move(speaker), 0.7);
  return document_.statements.size() > before;
}

// “...”, смеется она. “...”, bronił się Konstantinow w telewizji. “...,” Peskov quipped.
bool StatementReader::read_quotation_and_manner() {
  if (grammar_ == Grammar::kVerbLast || grammar_ == Grammar::kChinese) return false;
  const std::uint32_t quote = first_quote(unit_);
  if (quote == kNowhere || quote > unit_.first + 1) return false;
  std::uint32_t first = quote;
  while (first < unit_.last && in_quote(first)) ++first;
  const Quotation& quotation = quotations_[static_cast<std::size_t>(quote_of_[quote])];
  if (quotation.words < kFewestWords || !quotation.closed) return false;
  const TokenKind inner = text_.tokens[quotation.tokens.last - 1].kind;
  const bool ends = inner == TokenKind::kComma || inner == TokenKind::kStop;
  bool mark = false;
  while (first < unit_.last && !is_word(text_.tokens[first]) && !in_quote(first)) {
    const TokenKind kind = text_.tokens[first].kind;
    mark = mark || kind == TokenKind::kComma || kind == TokenKind::kDash;
    ++first;
  }
  if (first + 1 >= unit_.last || in_quote(first) || (!mark && !ends)) return false;
  TokenRange rest{first, first};
  while (rest.last < unit_.last && !in_quote(rest.last) &&
         text_.tokens[rest.last].kind != TokenKind::kComma &&
         text_.tokens[rest.last].kind != TokenKind::kStop && text_.tokens[rest.last].kind != TokenKind::kDash)
    ++rest.last;
  constexpr std::uint32_t kLongestRest = 14;  // tokens
  if (rest.last - rest.first < 2 || rest.last - rest.first > kLongestRest) return false;
  const auto is_verb = [&](std::uint32_t i) {
    TokenRange found;
    return text_.tokens[i].kind == TokenKind::kWord && !text_.tokens[i].capital && classes(i) == 0 &&
           speakers_.mention_at(i) < 0 &&
           source_word_at(work_, i, rest.last, language_, found) == SourceWord::kNone;
  };
  Speaker speaker;
  if (is_verb(rest.first)) {
    speaker = speakers_.after_verb({rest.first + 1, rest.last}, language_);
    constexpr std::uint32_t kNear = 3;  // tokens: "bronił |się| Konstantinow"
    if (speaker.tokens.first > rest.first + kNear) return false;
  } else {
    speaker = speakers_.behind_preposition(rest, language_);
    const std::uint32_t verb = speaker.tokens.last;
    if (speaker.mention < 0 || speaker.medium != "person" || speaker.tokens.first > rest.first + 1 ||
        verb >= rest.last || !is_verb(verb) ||
        (verb + 1 < rest.last && (classes(verb + 1) & (kPreposition | kTime)) == 0))
      return false;
  }
  if (!may_speak(speaker) || (speaker.mention >= 0 && speaker.medium != "person")) return false;
  const std::size_t before = document_.statements.size();
  say_quotation({unit_.first, first}, std::move(speaker), 0.7);
  return document_.statements.size() > before;
}

bool StatementReader::read_quotation_and_name() {
  const std::uint32_t quote = first_quote(unit_);
  if (quote == kNowhere || quote > unit_.first + 1) return false;
  std::uint32_t first = quote;
  while (first < unit_.last && in_quote(first)) ++first;
  const Quotation& quotation = quotations_[static_cast<std::size_t>(quote_of_[quote])];
  if (quotation.words < kFewestWords || !quotation.closed || first + 1 >= unit_.last) return false;
  const TokenKind mark = text_.tokens[first].kind;
  if (mark != TokenKind::kDash && mark != TokenKind::kOpen) return false;
  TokenRange name{first + 1, first + 1};
  while (name.last < unit_.last &&
         (is_word(text_.tokens[name.last]) || text_.tokens[name.last].kind == TokenKind::kHyphen) &&
         !in_quote(name.last))
    ++name.last;
  constexpr std::uint32_t kLongestName = 7;  // tokens, an office among them
  if (name.first >= name.last || name.last - name.first > kLongestName || has_quote({name.last, unit_.last}))
    return false;
  Speaker speaker = speakers_.behind_preposition(name, language_);
  if (speaker.mention < 0 || speaker.medium != "person" || speaker.tokens.last + 1 < name.last ||
      document_.mentions[static_cast<std::size_t>(speaker.mention)].form == MentionForm::kPronoun)
    return false;
  const std::size_t before = document_.statements.size();
  say_quotation({unit_.first, first}, std::move(speaker), 0.8);
  return document_.statements.size() > before;
}

// "Die Generäle applaudierten|, die Agentur berichtet|.": as machines leave the verb behind who speaks.
bool StatementReader::read_clause_and_late_cue() {
  constexpr std::uint32_t kLongestSubject = 6;  // tokens
  constexpr std::uint32_t kLeastClause = 3;
  if (language_ != "de" || cues_.empty() || has_quote(unit_)) return false;
  const Cue& cue = cues_.back();
  const std::uint32_t at = cue.tokens.first;
  if (cue.kind != CueKind::kSay || cue.tokens.last + 1 < unit_.last || at <= unit_.first + kLeastClause)
    return false;
  std::uint32_t comma = at - 1;
  while (comma > unit_.first && at - comma <= kLongestSubject &&
         text_.tokens[comma].kind != TokenKind::kComma)
    --comma;
  if (text_.tokens[comma].kind != TokenKind::kComma || comma + 1 >= at ||
      comma < unit_.first + kLeastClause ||
      std::any_of(cues_.begin(), cues_.end() - 1,
                  [&](const Cue& other) { return other.tokens.first > unit_.first; }))
    return false;
  // "..., |der| sagte": a relative clause; one with a noun behind its article is none.
  const TokenRange subject{comma + 1, at};
  const bool relative = (classes(subject.first) & kRelative) != 0;
  if ((classes(subject.first) & (kThat | kSubordinator | kWh | kPreposition)) != 0 && !relative) return false;
  if (relative && (subject.last - subject.first != 2 || !text_.tokens[subject.first + 1].capital))
    return false;
  Speaker speaker = speakers_.before_verb(subject, language_);
  const bool known = speaker.mention >= 0 || speaker.word != SourceWord::kNone || speaker.pronoun != 0;
  if (!speaker.found() || !known || speaker.confidence < 0.6 || !resolve_pronoun(speaker)) return false;
  prefer_newcomer(speaker);
  lead_back_by_role(speaker);
  take_name_known(speaker);
  Content content;
  add_content({unit_.first, comma}, true, content);
  if (content.spans.empty() || content.words < kLeastClause) return false;
  add_without_cue(StatementKind::kIndirect, 0.6, std::move(content), speaker, false);
  return true;
}

}  // namespace tamis::documents
