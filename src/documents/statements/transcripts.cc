// Interviews and transcripts: paragraphs that begin with who speaks, a colon and what he says.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "documents/statements/statement_reader.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kLongestLabel = 14;  // tokens; Han characters are one each
constexpr std::uint32_t kFewestTurns = 2;
constexpr std::uint32_t kLongestTurn = 8;  // paragraphs without a label of their own
constexpr std::uint32_t kFewestWords = 2;

bool may_hold_turn(Zone zone) noexcept { return zone == Zone::kBody || zone == Zone::kLead; }

}  // namespace

StatementReader::Turn StatementReader::label_of(std::uint32_t block) const {
  const TokenRange sentences = text_.block_sentences[block];
  if (sentences.first >= sentences.last) return {};
  const std::uint32_t first = text_.sentences[sentences.first].tokens.first;
  const std::uint32_t end = text_.sentences[sentences.last - 1].tokens.last;
  std::uint32_t colon = first;
  std::uint32_t words = 0;
  const std::uint32_t limit = std::min(end, first + kLongestLabel);
  for (; colon < limit && text_.tokens[colon].kind != TokenKind::kColon; ++colon) {
    const TokenKind kind = text_.tokens[colon].kind;
    if (kind == TokenKind::kQuote || kind == TokenKind::kDash) return {};
    words += kind == TokenKind::kWord ? 1U : 0U;
  }
  if (colon == first || colon >= limit || words == 0) return {};
  const char32_t mark = text_.tokens[colon].mark;
  if ((mark != U':' && mark != U'：') || colon + kFewestWords >= end) return {};
  // "https://", "12:30"
  if (mark == U':' && text_.tokens[colon + 1].kind == TokenKind::kOther &&
      !text_.tokens[colon + 1].space_before)
    return {};
  Turn turn;
  turn.label = {first, colon};
  turn.body = colon + 1;
  const std::string_view language = work_.language(block);
  const GrammarWords& known = grammar_words(language);
  std::string whole;
  append_lower(whole, text_.at(text_.span(turn.label)));
  if (known.has(WordUse::kQuestionLabel, whole)) {
    turn.kind = Turn::Kind::kQuestion;
    return turn;
  }
  if (known.has(WordUse::kAnswerLabel, whole)) {
    turn.kind = Turn::Kind::kAnswer;
    return turn;
  }
  // The last person of the label, with offices before and notes in brackets behind: "Foreign Minister Lavrov:", "Lavrov (Russia):".
  std::uint32_t last = colon;
  if (text_.tokens[last - 1].kind == TokenKind::kClose) {
    while (last > first && text_.tokens[last - 1].kind != TokenKind::kOpen) --last;
    if (last <= first + 1) return {};
    --last;
  }
  const std::int32_t number = speakers_.mention_at(last - 1);
  const bool person = number >= 0 &&
                      document_.mentions[static_cast<std::size_t>(number)].kind == EntityKind::kPerson &&
                      document_.mentions[static_cast<std::size_t>(number)].form != MentionForm::kPronoun;
  if (!person) return by_its_words(turn, last);
  const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
  const TokenRange tokens = text_.tokens_in(mention.span);
  for (std::uint32_t i = first; i < tokens.first; ++i) {
    // A sentence that ends in a name is no label: "He said of Putin: ...".
    const Token& token = text_.tokens[i];
    if (token.kind == TokenKind::kWord && is_cased(token.script) && !token.capital) return {};
    if (token.kind == TokenKind::kComma) return {};
  }
  turn.speaker = speakers_.behind_preposition({std::max(first, tokens.first), last}, language);
  if (turn.speaker.mention < 0 || turn.speaker.medium != "person") return {};
  turn.kind = Turn::Kind::kNamed;
  return turn;
}

// "SPIEGEL:", "毛宁：": whom the page's memory does not know as a person. Only one that comes back speaks.
StatementReader::Turn StatementReader::by_its_words(Turn turn, std::uint32_t last) const {
  constexpr std::uint32_t kLongestName = 4;  // tokens; Han characters are one each
  const std::string_view language =
      work_.language(text_.sentences[text_.sentence_of[turn.label.first]].block);
  if (last - turn.label.first > kLongestName) return {};
  for (std::uint32_t i = turn.label.first; i < last; ++i) {
    const Token& token = text_.tokens[i];
    if (token.kind != TokenKind::kWord || (is_cased(token.script) && !token.capital)) return {};
  }
  Speaker& speaker = turn.speaker;
  speaker = speakers_.behind_preposition({turn.label.first, last}, language);
  if (speaker.mention >= 0 && speaker.medium == "person") speaker = {};
  const bool known =
      speaker.mention >= 0 && speaker.tokens.first == turn.label.first &&
      document_.mentions[static_cast<std::size_t>(speaker.mention)].kind == EntityKind::kOrganization;
  if (!known) {
    speaker = {};
    speaker.name = text_.at(text_.span({turn.label.first, last}));
    speaker.medium = "organization";
  }
  speaker.tokens = turn.label;
  speaker.reason = "named";
  speaker.confidence = 0.8;
  turn.kind = Turn::Kind::kWords;
  return turn;
}

// Whom the page is about: the first person of its title, else the first one in front of the first turn.
Speaker StatementReader::interviewed_person(std::uint32_t first_turn) const {
  const auto first_of = [&](std::uint32_t block) {
    const TokenRange sentences = text_.block_sentences[block];
    for (std::uint32_t s = sentences.first; s < sentences.last; ++s) {
      const TokenRange tokens = text_.sentences[s].tokens;
      for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
        const std::int32_t number = speakers_.mention_at(i);
        if (number < 0) continue;
        const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
        if (mention.kind == EntityKind::kPerson && mention.form <= MentionForm::kSurname &&
            mention.referent != kNobody)
          return speakers_.behind_preposition({i, i + 1}, work_.language(block));
      }
    }
    return Speaker{};
  };
  for (const bool title : {true, false}) {
    for (std::uint32_t block = 0; block < first_turn; ++block) {
      if (!work_.in_main_text(block) || (document_.blocks[block].zone == Zone::kTitle) != title) continue;
      Speaker person = first_of(block);
      if (person.found()) return person;
    }
  }
  return {};
}

void StatementReader::find_turns() {
  turns_.clear();
  std::vector<Turn> turns(text_.block_sentences.size());
  std::map<std::pair<std::int32_t, std::string>, std::uint32_t> named;
  std::uint32_t count = 0;
  bool labels = false;
  bool repeated = false;
  for (std::uint32_t block = 0; block < turns.size(); ++block) {
    if (!work_.in_main_text(block) || !may_hold_turn(document_.blocks[block].zone)) continue;
    turns[block] = label_of(block);
    if (turns[block].kind == Turn::Kind::kNone) continue;
    ++count;
    const Speaker& speaker = turns[block].speaker;
    const std::uint32_t times =
        turns[block].kind == Turn::Kind::kNamed || turns[block].kind == Turn::Kind::kWords
            ? ++named[{speaker.referent, speaker.referent == kNobody ? speaker.name : std::string()}]
            : 0;
    if (turns[block].kind == Turn::Kind::kNamed) {
      repeated = repeated || times > 1;
    } else if (turns[block].kind != Turn::Kind::kWords) {
      labels = true;
    }
  }
  std::uint32_t first_turn = static_cast<std::uint32_t>(turns.size());
  // Results and lists have many labels, an interview one beside its person.
  constexpr std::size_t kMostLabels = 2;
  std::map<std::string, std::uint32_t> by_words;
  for (const Turn& turn : turns) {
    if (turn.kind == Turn::Kind::kWords) ++by_words[turn.speaker.name];
  }
  const bool persons = repeated && by_words.size() <= kMostLabels;
  if (by_words.size() > kMostLabels) labels = false;
  for (std::uint32_t block = 0; block < turns.size(); ++block) {
    Turn& turn = turns[block];
    if (turn.kind == Turn::Kind::kWords) {
      const Speaker& speaker = turn.speaker;
      const bool back =
          named[{speaker.referent, speaker.referent == kNobody ? speaker.name : std::string()}] > 1;
      if (!back || (!labels && !persons)) {
        turn = {};
        --count;
        continue;
      }
      turn.kind = Turn::Kind::kNamed;
      labels = true;
    }
    if (turn.kind != Turn::Kind::kNone) first_turn = std::min(first_turn, block);
  }
  if (count < kFewestTurns || (!labels && !repeated)) {
    if (find_dash_turns(turns)) turns_ = std::move(turns);
    return;
  }
  std::uint32_t last_turn = 0;
  for (std::uint32_t block = 0; block < turns.size(); ++block) {
    if (turns[block].kind != Turn::Kind::kNone) last_turn = block;
  }
  // "A:" is the one interviewed: whom a label named last.
  Turn subject;
  subject.speaker = interviewed_person(first_turn);
  const Turn* interviewed = subject.speaker.found() ? &subject : nullptr;
  const Turn* open = nullptr;
  std::uint32_t unlabelled = 0;
  for (std::uint32_t block = 0; block < turns.size(); ++block) {
    Turn& turn = turns[block];
    if (turn.kind == Turn::Kind::kNamed && turn.speaker.medium == "person") interviewed = &turn;
    if (turn.kind == Turn::Kind::kAnswer && interviewed != nullptr) {
      turn.speaker = interviewed->speaker;
      turn.speaker.tokens = turn.label;
      turn.speaker.reason = "interview";
      turn.speaker.confidence = std::min(turn.speaker.confidence, 0.9);
    }
    if (turn.kind != Turn::Kind::kNone) {
      open = &turn;
      unlabelled = 0;
      continue;
    }
    if (!work_.in_main_text(block)) continue;
    const TokenRange sentences = text_.block_sentences[block];
    if (sentences.first >= sentences.last) continue;
    // Behind the last label the page may go on with a text of its own.
    if (open == nullptr || block > last_turn || !may_hold_turn(document_.blocks[block].zone) ||
        text_.tokens[text_.sentences[sentences.last - 1].tokens.last - 1].kind != TokenKind::kStop ||
        ++unlabelled > kLongestTurn) {
      open = nullptr;  // a heading, too: it has no full stop
      continue;
    }
    turn.kind = Turn::Kind::kGoesOn;
    turn.body = text_.sentences[sentences.first].tokens.first;
    turn.speaker = open->speaker;
    turn.speaker.tokens = {};
    turn.speaker.reason = "same speaker as before";
    turn.speaker.confidence = std::min(turn.speaker.confidence, 0.8);
  }
  turns_ = std::move(turns);
}

bool StatementReader::read_turn() {
  if (turns_.empty() || turns_[block_].kind == Turn::Kind::kNone) return false;
  const Turn& turn = turns_[block_];
  TokenRange body{turn.body, text_.sentences[text_.block_sentences[block_].last - 1].tokens.last};
  if (turn.body > 0 && quote_of_[turn.body] >= 0 && turn.body > turn.label.last) {
    // An answer in quotation marks, whole.
    const Quotation& quotation = quotations_[static_cast<std::size_t>(quote_of_[turn.body])];
    if (quotation.tokens.first == turn.body && quotation.outer.last + 1 >= body.last) body = quotation.tokens;
  }
  frames_.clear();
  holes_.clear();
  cues_.clear();
  acts_.clear();
  unit_ = body;
  Content content;
  add_dialogue(body, content);
  const std::uint32_t fewest = turn.kind == Turn::Kind::kQuestion ? 2 : 1;  // "Какую?" says nothing
  if (content.spans.empty() || (content.words < fewest && language_ != "ja" && grammar_ != Grammar::kChinese))
    return turn.kind == Turn::Kind::kQuestion;
  content.quoted = true;
  content.plain = false;
  Statement statement;
  begin_chain(statement.chain);
  set_modality(nullptr, content, statement, false, false, true);
  statement.content = std::move(content.spans);
  statement.confidence = 0.9 * (turn.speaker.found() ? turn.speaker.confidence : 0.9);
  if (turn.speaker.found()) {
    set_speaker(turn.speaker, statement);
  } else {
    statement.speaker_span = text_.span(turn.label);
    statement.speaker_reason = "interviewer";
  }
  finish(std::move(statement), turn.speaker, false);
  // Whom he cites: those are statements of others, through him. What he says of himself stands above.
  const std::size_t own = document_.statements.size();
  begin_at_ = turn.body;
  read_block();
  auto& all = document_.statements;
  const auto by_others = [&](const Statement& inner) {
    return (inner.speaker != kNobody && inner.speaker != turn.speaker.referent) ||
           (inner.speaker == kNobody && inner.speaker_reason == "group");
  };
  std::size_t kept = own;
  for (std::size_t i = own; i < all.size(); ++i) {
    if (!by_others(all[i])) continue;
    if (turn.speaker.found()) all[i].chain.push_back(link_of(turn.speaker));
    if (kept != i) all[kept] = std::move(all[i]);
    ++kept;
  }
  all.resize(kept);
  last_speaker_ = turn.speaker;
  last_person_ = turn.speaker;
  pending_ = {};
  bare_ = -1;
  last_open_ = false;
  return true;
}

}  // namespace tamis::documents
