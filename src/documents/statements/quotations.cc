#include "documents/statements/quotations.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "documents/statements/statement_unit.h"
#include "documents/words/cues.h"

namespace tamis::documents {

namespace {

// Marks that close each other form a family.
enum class Family : std::uint8_t { kNone, kDouble, kSingle, kAngle, kAngleSingle, kCorner, kCornerDouble };

Family family_of(char32_t mark) noexcept {
  switch (mark) {
    case U'"':
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'＂':
    case U'〝':
    case U'〞':
    case U'〟':
      return Family::kDouble;
    case U'\'':
    case U'‘':
    case U'’':
    case U'‚':
    case U'‛':
    case U'＇':
      return Family::kSingle;
    case U'«':
    case U'»':
      return Family::kAngle;
    case U'‹':
    case U'›':
      return Family::kAngleSingle;
    case U'「':
    case U'」':
      return Family::kCorner;
    case U'『':
    case U'』':
      return Family::kCornerDouble;
    default:
      return Family::kNone;
  }
}

struct Open {
  Family family = Family::kNone;
  char32_t mark = 0;
  std::uint32_t token = 0;
};

// Quotations of one block that are cut short and looked behind again; more are read as they stand.
constexpr int kMaxRescans = 8;

class Finder {
 public:
  Finder(const Work& work, std::vector<Quotation>& out) : text_(work.tokens), work_(work), out_(out) {}

  void find(std::uint32_t block) {
    block_ = block;
    const TokenRange sentences = text_.block_sentences[block];
    if (sentences.first >= sentences.last) return;
    first_ = text_.sentences[sentences.first].tokens.first;
    last_ = text_.sentences[sentences.last - 1].tokens.last;
    german_angles_ = work_.language(block) == "de" || work_.language(block) == "da";
    const Grammar grammar = grammar_of(work_.language(block));
    verb_last_ = grammar == Grammar::kVerbLast || grammar == Grammar::kChinese || grammar == Grammar::kArabic;
    cues_inside_ = grammar == Grammar::kRomance || grammar == Grammar::kSlavic;
    const std::size_t before = out_.size();
    mark_single_closers();
    std::uint32_t begin = first_;
    for (int rest = 0; rest < kMaxRescans && begin < last_; ++rest) {
      depth_ = 0;
      nested_end_ = 0;
      nested_begin_ = 0;
      for (std::uint32_t i = begin; i < last_; ++i) {
        if (text_.tokens[i].kind == TokenKind::kQuote) mark(i, before);
      }
      if (depth_ == 0) return;
      begin = close_at_end();
    }
  }

 private:
  [[nodiscard]] bool attached_left(std::uint32_t i) const noexcept {
    return i > first_ && !text_.tokens[i].space_before;
  }
  [[nodiscard]] bool attached_right(std::uint32_t i) const noexcept {
    return i + 1 < last_ && !text_.tokens[i + 1].space_before;
  }
  [[nodiscard]] bool is_word(std::uint32_t i) const noexcept {
    return text_.tokens[i].kind == TokenKind::kWord || text_.tokens[i].kind == TokenKind::kNumber;
  }
  // The mark stands as an opener does: free on its left, bound on its right.
  [[nodiscard]] bool opens_by_place(std::uint32_t i) const noexcept {
    if (!attached_right(i)) return false;
    const TokenKind next = text_.tokens[i + 1].kind;
    if (next == TokenKind::kComma || next == TokenKind::kClose || next == TokenKind::kColon) return false;
    if (!attached_left(i)) return true;
    const TokenKind kind = text_.tokens[i - 1].kind;
    return kind == TokenKind::kOpen || kind == TokenKind::kQuote || kind == TokenKind::kDash ||
           kind == TokenKind::kColon || (kind == TokenKind::kComma && is_word(i + 1));
  }
  [[nodiscard]] bool closes_by_place(std::uint32_t i) const noexcept {
    if (!attached_left(i)) return false;
    if (!attached_right(i)) return true;
    return !is_word(i + 1);
  }

  // For ' and ’, which are mostly apostrophes: the next place from each where one may close.
  void mark_single_closers() {
    last_single_closer_ = 0;
    for (std::uint32_t i = last_; i > first_; --i) {
      const Token& token = text_.tokens[i - 1];
      if (token.kind == TokenKind::kQuote && family_of(token.mark) == Family::kSingle &&
          closes_by_place(i - 1)) {
        last_single_closer_ = i - 1;
        return;
      }
    }
  }

  [[nodiscard]] bool can_open(std::uint32_t i, const Open* top) const noexcept {
    const char32_t mark = text_.tokens[i].mark;
    switch (mark) {
      case U'„':
      case U'‟':
      case U'「':
      case U'『':
      case U'〝':
        return true;
      case U'‚':
        return attached_right(i);
      case U'“':
        return top == nullptr || top->family != Family::kDouble
                   ? !closes_by_place(i) || (!attached_left(i) && attached_right(i))
                   : top->mark != U'„' && (opens_by_place(i) || (top->mark == U'“' && ends_sentence(i) &&
                                                                 attached_right(i) && is_word(i + 1)));
      case U'”':
        return (top == nullptr || top->family != Family::kDouble) && opens_by_place(i);
      case U'‘':
        return (top == nullptr || top->mark != U'‚') && attached_right(i) && !attached_left_to_word(i);
      case U'\'':
      case U'＇':
        return (top == nullptr || top->family != Family::kSingle) && opens_by_place(i) && is_word(i + 1) &&
               text_.tokens[i + 1].kind == TokenKind::kWord && last_single_closer_ > i;
      case U'«':
        return top == nullptr || top->mark != U'»';
      case U'»':
        return (top == nullptr || top->mark != U'«') && (german_angles_ || opens_by_place(i)) &&
               !closes_by_place(i);
      case U'‹':
        return top == nullptr || top->mark != U'›';
      case U'›':
        return (top == nullptr || top->mark != U'‹') && german_angles_ && opens_by_place(i);
      case U'"':
      case U'＂':
        if (top != nullptr && top->family == Family::kDouble)
          return opens_by_place(i) && ends_sentence(i) && text_.tokens[i].space_before;
        if (attached_left(i) && text_.tokens[i - 1].kind == TokenKind::kNumber) return false;  // inches
        return !closes_by_place(i) || opens_by_place(i);
      default:
        return false;
    }
  }

  [[nodiscard]] bool attached_left_to_word(std::uint32_t i) const noexcept {
    return attached_left(i) && is_word(i - 1);
  }

  // Two single marks for a double one: “It was so,’’ he said.
  [[nodiscard]] bool is_doubled(std::uint32_t i) const noexcept {
    const char32_t mark = text_.tokens[i].mark;
    return (mark == U'’' || mark == U'\'') && attached_right(i) && text_.tokens[i + 1].mark == mark;
  }

  [[nodiscard]] bool can_close(std::uint32_t i, const Open& top) const noexcept {
    const char32_t mark = text_.tokens[i].mark;
    if (top.family == Family::kDouble && is_doubled(i)) return closes_by_place(i + 1);
    if (family_of(mark) != top.family) return false;
    switch (mark) {
      case U'„':
      case U'‚':
      case U'‟':
      case U'「':
      case U'『':
      case U'〝':
        return false;
      case U'\'':
      case U'’':
      case U'＇':
        return closes_by_place(i);
      case U'«':
        return top.mark == U'»';
      case U'»':
        return top.mark == U'«' || top.mark == U'»';
      case U'‹':
        return top.mark == U'›';
      case U'›':
        return top.mark == U'‹' || top.mark == U'›';
      default:
        return true;
    }
  }

  // Whether the token before `i` ends a sentence.
  [[nodiscard]] bool ends_sentence(std::uint32_t i) const noexcept {
    if (i == first_) return false;
    const Token& before = text_.tokens[i - 1];
    if (before.kind == TokenKind::kStop) return true;
    return before.kind == TokenKind::kQuote && i >= first_ + 2 &&
           text_.tokens[i - 2].kind == TokenKind::kStop;
  }

  void mark(std::uint32_t i, std::size_t before) {
    const Open* top = depth_ > 0 ? &stack_[depth_ - 1] : nullptr;
    const Family family = family_of(text_.tokens[i].mark);
    if (family == Family::kNone) return;
    if (can_open(i, top)) {
      if (top != nullptr && top->family == family && depth_ == 1 && ends_sentence(i)) {
        run_on_ = add(top->token, i, false);
        depth_ = 0;
      }
      if (depth_ == 1 && nested_begin_ == 0 && top->family == family) nested_begin_ = i;
      if (depth_ < stack_.size()) stack_[depth_++] = {family, text_.tokens[i].mark, i};
      return;
    }
    if (const std::uint32_t end = end_of_unclosed(i, top); end != 0) {
      add(top->token, end, false);
      depth_ = 0;
      stack_[depth_++] = {family, text_.tokens[i].mark, i};
      return;
    }
    for (std::size_t k = depth_; k > 0; --k) {
      if (!can_close(i, stack_[k - 1])) continue;
      const std::uint32_t end = stack_[k - 1].family == Family::kDouble && is_doubled(i) ? i + 2 : i + 1;
      if (k == 1) {
        const std::size_t had = out_.size();
        add(stack_[0].token, end, true);
        if (out_.size() > had) out_.back().tokens.last = std::min(out_.back().tokens.last, i);
      } else {
        nested_end_ = end;
      }
      depth_ = k - 1;
      return;
    }
    if (depth_ == 0 && out_.size() == before && closes_by_place(i) && family != Family::kSingle) {
      add_without_opener(i);
    }
  }

  // A closing mark whose opener was lost: what stands before it in its sentence.
  void add_without_opener(std::uint32_t i) {
    if (i + 1 >= last_) return;
    const TokenKind next = text_.tokens[i + 1].kind;
    const TokenKind previous = text_.tokens[i - 1].kind;
    const bool before_cue =
        next == TokenKind::kComma || next == TokenKind::kDash || previous == TokenKind::kComma;
    if (!before_cue) return;
    const std::uint32_t begin = text_.sentences[text_.sentence_of[i]].tokens.first;
    if (begin + 3 > i) return;
    Quotation quotation;
    quotation.outer = {begin, i + 1};
    quotation.tokens = {begin, i};
    quotation.closed = false;
    push(quotation);
  }

  // '"A. B said "x"': a straight mark that stands as an opener while another is open, with the end of a sentence between
  // them. The first was never closed: it ends with its sentence. 0: it is no such mark.
  [[nodiscard]] std::uint32_t end_of_unclosed(std::uint32_t i, const Open* top) const noexcept {
    if (top == nullptr || depth_ != 1 || text_.tokens[i].mark != U'"' || top->mark != U'"' ||
        !text_.tokens[i].space_before || closes_by_place(i) || !opens_by_place(i) || !is_word(i + 1))
      return 0;
    return first_sentence_end(top->token, i);
  }

  // Behind the sentence that `opener` stands in, if it ends before `limit` and has words; else 0.
  [[nodiscard]] std::uint32_t first_sentence_end(std::uint32_t opener, std::uint32_t limit) const noexcept {
    const std::uint32_t end = text_.sentences[text_.sentence_of[opener + 1]].tokens.last;
    return end < limit && end > opener + 2 ? end : 0;
  }

  // Whether a small word stands right before the mark, as inside of a clause.
  [[nodiscard]] bool opens_in_clause(std::uint32_t opener) const noexcept {
    if (opener <= first_ + 1 || opener + 1 >= last_) return false;
    const Token& before = text_.tokens[opener - 1];
    const Token& behind = text_.tokens[opener + 1];
    return before.kind == TokenKind::kWord && is_cased(before.script) && behind.kind == TokenKind::kWord &&
           !behind.capital;
  }

  // Where marks are to be looked for again; last_: nowhere.
  std::uint32_t close_at_end() {
    const std::uint32_t opener = stack_[0].token;
    // "„A „B“, sagte X.": the inner mark closed both.
    if (nested_end_ > opener && nested_end_ < last_ &&
        (text_.tokens[nested_end_].kind == TokenKind::kComma ||
         text_.tokens[nested_end_].kind == TokenKind::kDash)) {
      add(opener, nested_end_, true);
      return last_;
    }
    if (stack_[0].family == Family::kSingle) return last_;
    // “A. B said “x” and left: whole quotations inside one that is never closed, behind its first sentence.
    if (nested_end_ > nested_begin_ && nested_begin_ > opener) {
      const std::uint32_t end = first_sentence_end(opener, nested_begin_);
      if (end != 0) {
        add(opener, end, false);
        return end;
      }
    }
    // 'said it was "right, showing will. Kim left': marks that open inside of a clause and are never closed end with it.
    if (opens_in_clause(opener)) {
      const std::uint32_t end = first_sentence_end(opener, last_);
      if (end != 0) {
        add(opener, end, false);
        return last_;
      }
    }
    if (add(opener, last_, false) && !out_.empty() && out_.back().outer.first == opener)
      out_.back().open_ended = true;
    return last_;
  }

  // "A, said X. "B"", „A, sagte X nach dem Treffen. „B“: of marks that were never closed, who speaks stands behind a comma in the
  // first sentence. Where that comma stands; 0: nobody speaks there.
  [[nodiscard]] std::uint32_t teller_inside(std::uint32_t opener, std::uint32_t end) {
    constexpr std::uint32_t kFewest = 2;    // words before the comma
    constexpr std::uint32_t kSubject = 5;   // tokens of a subject before its verb
    constexpr std::uint32_t kLongest = 24;  // tokens of the clause
    if (opener + kFewest + 1 >= end) return 0;
    const TokenRange sentence = text_.sentences[text_.sentence_of[opener + 1]].tokens;
    const std::uint32_t last = sentence.last < end ? sentence.last : end;
    if (last < opener + 3 || text_.tokens[last - 1].kind != TokenKind::kStop) return 0;
    const std::string_view language = work_.language(block_);
    for (std::uint32_t i = last - 1; i > opener + kFewest && last - i < kLongest; --i) {
      if (text_.tokens[i].kind != TokenKind::kComma) continue;
      find_cues(work_, {i + 1, last - 1}, language, {}, cues_);
      if (cues_.empty() || cues_.front().kind != CueKind::kSay || cues_.front().passive) continue;
      const TokenRange cue = cues_.front().tokens;
      // "said X.", "sagte X am Montag."; English also "X said."
      if (cue.first == i + 1 && cue.last + 1 < last) return i;
      constexpr std::uint32_t kNoSubject = clause_word::kConjunction | clause_word::kThat | clause_word::kWh |
                                           clause_word::kRelative | clause_word::kSubordinator;
      if (language == "en" && cue.last + 1 == last && cue.first > i + 1 && cue.first <= i + 1 + kSubject &&
          (clause_word_classes(language, text_.lower(i + 1)) & kNoSubject) == 0)
        return i;
      // "..., |bakan X bir açıklamada| söyledi."
      constexpr std::uint32_t kTurkishSubject = 12;
      if (language == "tr" && cue.last + 1 == last && cue.first > i + 2 &&
          cue.first <= i + 1 + kTurkishSubject && text_.tokens[i + 1].capital)
        return i;
    }
    return 0;
  }

  // [opener, end): `end` is behind the closing mark when there is one. False: it ends before, where somebody is said to speak; what
  // stands behind that in closed marks is a quotation of its own.
  bool add(std::uint32_t opener, std::uint32_t end, bool closed) {
    // In Arabic and Turkish of marks that are never closed alone.
    const std::string_view language = work_.language(block_);
    const bool none = language == "ar" || language == "tr" ? closed : verb_last_;
    const std::uint32_t comma =
        none || (closed && cues_inside_) ? 0 : teller_inside(opener, closed ? end - 1 : end);
    const std::uint32_t behind = comma != 0 ? text_.sentences[text_.sentence_of[comma]].tokens.last : end;
    if (comma != 0) {
      add_stretch(opener, comma, false);
      if (closed && behind < end - 1) {
        Quotation rest;
        rest.outer = {behind, end};
        rest.tokens = {behind, end - 1};
        push(rest);
      }
      return false;
    }
    add_stretch(opener, end, closed);
    return true;
  }

  void add_stretch(std::uint32_t opener, std::uint32_t end, bool closed) {
    Quotation quotation;
    quotation.outer = {opener, end};
    quotation.tokens = {opener + 1, closed ? end - 1 : end};
    quotation.closed = closed;
    quotation.run_on = run_on_;
    run_on_ = false;
    push(quotation);
  }

  void push(Quotation quotation) {
    if (quotation.tokens.first >= quotation.tokens.last) return;
    quotation.block = block_;
    for (std::uint32_t i = quotation.tokens.first; i < quotation.tokens.last; ++i)
      quotation.words += is_word(i) ? 1U : 0U;
    if (quotation.words == 0) return;
    out_.push_back(quotation);
  }

  const TextTokens& text_;
  const Work& work_;
  std::vector<Quotation>& out_;
  std::array<Open, 4> stack_{};
  std::size_t depth_ = 0;
  std::uint32_t block_ = 0;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::uint32_t nested_begin_ = 0;  // the first mark that opened inside of an open quotation
  std::uint32_t nested_end_ = 0;
  std::uint32_t last_single_closer_ = 0;
  bool german_angles_ = false;
  bool run_on_ = false;
  bool verb_last_ = false;
  bool cues_inside_ = false;  // French and Russian put the cue inside of closed marks, and it is found there
  std::vector<Cue> cues_;
};

}  // namespace

void find_quotations(const Work& work, std::vector<Quotation>& out) {
  out.clear();
  Finder finder(work, out);
  for (std::uint32_t block = 0; block < work.tokens.block_sentences.size(); ++block) {
    if (work.in_main_text(block)) finder.find(block);
  }
}

}  // namespace tamis::documents
