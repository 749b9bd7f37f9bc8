// Interviews whose questions begin with a dash: "— Вы ему верите?", "――制裁は効いているのですか。", "-해법은 무엇인가."
#include <string>
#include <utility>
#include <vector>

#include "documents/statements/statement_reader.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kFewestQuestions = 2;

}  // namespace

StatementReader::DashBlock StatementReader::dash_block(std::uint32_t block) const {
  DashBlock found;
  const TokenRange sentences = text_.block_sentences[block];
  if (!work_.in_main_text(block) || document_.blocks[block].zone == Zone::kTitle ||
      sentences.first >= sentences.last)
    return found;
  found.tokens = {text_.sentences[sentences.first].tokens.first,
                  text_.sentences[sentences.last - 1].tokens.last};
  const TokenKind first = text_.tokens[found.tokens.first].kind;
  found.dash = first == TokenKind::kDash || first == TokenKind::kHyphen;
  while (found.body() < found.tokens.last && (text_.tokens[found.body()].kind == TokenKind::kDash ||
                                              text_.tokens[found.body()].kind == TokenKind::kHyphen))
    ++found.marks;
  if (found.body() >= found.tokens.last) return {};
  const char32_t mark = text_.tokens[found.tokens.last - 1].mark;
  found.question = mark == U'?' || mark == U'？' || mark == U'؟' || mark == U'；' || mark == U';';
  const GrammarWords& grammar = grammar_words(work_.language(block));
  if (!found.question && found.tokens.last > found.body() + 1)
    found.question = grammar.ends(WordUse::kQuestionEnd, text_.at(found.tokens.last - 2));
  found.quoted = quote_of_[found.tokens.first] >= 0;
  // "— Банки спят, — сміється Дячук.": a dialogue that says who speaks.
  for (std::uint32_t i = found.body() + 1; i + 1 < found.tokens.last; ++i)
    found.torn =
        found.torn ||
        (text_.tokens[i].kind == TokenKind::kDash &&
         (text_.tokens[i - 1].kind == TokenKind::kComma || text_.tokens[i - 1].kind == TokenKind::kStop) &&
         !text_.tokens[i + 1].capital);
  return found;
}

bool StatementReader::find_dash_turns(std::vector<Turn>& turns) {
  std::vector<DashBlock> blocks(turns.size());
  std::uint32_t questions = 0;
  std::uint32_t others = 0;  // with a dash, and no question
  std::uint32_t torn = 0;
  std::uint32_t first = static_cast<std::uint32_t>(turns.size());
  for (std::uint32_t block = 0; block < turns.size(); ++block) {
    blocks[block] = dash_block(block);
    if (!blocks[block].dash) continue;
    first = std::min(first, block);
    torn += blocks[block].torn ? 1U : 0U;
    ++(blocks[block].question ? questions : others);
  }
  // "――ロシアは。" / "「...」": where each of them stands before an answer in marks, questions need not look like any.
  std::uint32_t answered = 0;
  for (std::uint32_t block = 0; block + 1 < turns.size(); ++block) {
    if (!blocks[block].dash) continue;
    std::uint32_t next = block + 1;
    while (next + 1 < turns.size() && blocks[next].tokens.first >= blocks[next].tokens.last) ++next;
    if (blocks[next].quoted && !blocks[next].dash) ++answered;
  }
  if (others > 0 && questions > 0 && torn == 0 && answered == questions + others) {
    for (DashBlock& block : blocks) block.question = block.question || block.dash;
    questions += others;
    others = 0;
  }
  if (questions < kFewestQuestions || torn > questions) return false;
  // Both with a dash, or the questions alone.
  const bool both = others >= kFewestQuestions || (others > 0 && others + 1 >= questions);
  if (!both && others > 0) return false;
  const Speaker person = interviewed_person(first + 1);
  if (!person.found()) return false;
  bool asked = false;
  for (std::uint32_t block = first; block < turns.size(); ++block) {
    const DashBlock& here = blocks[block];
    Turn& turn = turns[block];
    turn = {};
    if (here.tokens.first >= here.tokens.last) continue;
    turn.label = {here.tokens.first, here.body()};
    turn.body = here.body();
    if (here.dash && (here.question || (both && !asked && block > first)) && !here.torn) {
      turn.kind = Turn::Kind::kQuestion;
      asked = true;
      continue;
    }
    if (here.dash && here.torn) {
      asked = false;  // read as the dialogue it is
      continue;
    }
    if (!asked || (both && !here.dash)) {
      if (here.dash) asked = false;
      continue;
    }
    turn.kind = Turn::Kind::kAnswer;
    turn.speaker = person;
    turn.speaker.tokens = {};
    turn.speaker.reason = "interview";
    turn.speaker.confidence = 0.8;
    asked = false;
    const std::int32_t name = speakers_.mention_at(here.tokens.first);
    if (!here.dash && name >= 0 &&
        document_.mentions[static_cast<std::size_t>(name)].kind == EntityKind::kPerson) {
      // "小笠原 少しは効いています。": the name and a blank.
      std::uint32_t end = here.tokens.first;
      while (end < here.tokens.last && speakers_.mention_at(end) == name) ++end;
      if (end + 1 < here.tokens.last && text_.tokens[end].space_before) {
        turn.speaker = speakers_.behind_preposition({here.tokens.first, end}, work_.language(block));
        turn.label = {here.tokens.first, end};
        turn.body = end;
      }
    } else if (here.quoted) {
      const Quotation& quotation = quotations_[static_cast<std::size_t>(quote_of_[here.tokens.first])];
      turn.body = quotation.tokens.first;
    }
  }
  return true;
}

}  // namespace tamis::documents
