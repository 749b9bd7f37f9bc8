// What is said, as spans of the page, and how it is meant.
#include "documents/statements/statement_reader.h"

#include <algorithm>
#include <vector>

#include "documents/words/country_words.h"
#include "documents/words/modality.h"

namespace tamis::documents {

using namespace clause_word;

void StatementReader::add_content(TokenRange range, bool keep_views, Content& content) const {
  std::uint32_t i = range.first;
  while (i < range.last) {
    // The next stretch up to a frame or an incise.
    std::uint32_t end = i;
    while (end < range.last && !is_cut(end, range, keep_views)) ++end;
    add_piece({i, end}, content);
    i = std::max(end, i);
    while (i < range.last && is_cut(i, range, keep_views)) ++i;
  }
}

bool StatementReader::is_cut(std::uint32_t token, TokenRange range, bool keep_views) const noexcept {
  for (const TokenRange& hole : holes_) {
    if (hole.contains(token)) return true;
  }
  if ((classes(token) & kPrefix) != 0) {
    for (const Act& act : acts_) {
      if (act.cue.gap.first < act.cue.gap.last && act.cue.tokens.last == token + 1) return true;
    }
  }
  // "wees de beschuldigingen |van de hand|", "wies das |von sich|": the rest of the verb.
  for (const Act& act : acts_) {
    const bool rest = act.cue.gap.first < act.cue.gap.last && token >= act.cue.gap.last &&
                      token < act.cue.tokens.last && grammar_ == Grammar::kGerman;
    if (rest && act.cue.kind == CueKind::kSay &&
        (language_ == "nl" || act.cue.modality == ModalityKind::kDenied))
      return true;
  }
  for (const Frame& frame : frames_) {
    if (!frame.tokens.contains(token)) continue;
    if (keep_views && frame.kind == CueKind::kView) continue;
    // An adverb inside a clause stays: "was reportedly sold".
    const bool inside = frame.tokens.first > range.first && frame.tokens.last < range.last;
    if (frame.kind == CueKind::kHearsay && frame.tokens.last - frame.tokens.first == 1 &&
        (inside || frame.tokens.first == range.first))
      continue;
    return true;
  }
  return false;
}

// "sagte am |12.| laut TASS, ...", "forderte die UN |am 17.| auf, ...": a day of the month, when it was said.
void StatementReader::trim_day(TokenRange& piece) const noexcept {
  if (language_ != "de") return;
  const auto is_day = [&](std::uint32_t i) {
    return text_.tokens[i].kind == TokenKind::kNumber && i > 0 && text_.lower(i - 1) == "am" &&
           !in_quote(i) && i + 1 < text_.tokens.size() && text_.tokens[i + 1].kind == TokenKind::kStop;
  };
  if (piece.first < piece.last && is_day(piece.first)) {
    ++piece.first;
    // "sagte am |12. Oktober 2023|, ..."
    if (piece.first + 1 < piece.last && (classes(piece.first + 1) & kTime) != 0) {
      piece.first += 2;
      if (piece.first < piece.last && text_.tokens[piece.first].kind == TokenKind::kNumber) ++piece.first;
    }
  }
  if (piece.first + 2 < piece.last && is_day(piece.last - 1)) piece.last -= 2;
}

void StatementReader::add_piece(TokenRange piece, Content& content) const {
  const auto trims = [&](std::uint32_t i, bool end) {
    if (in_quote(i) || name_of_[i] >= 0) return false;
    const Token& token = text_.tokens[i];
    if (is_word(token)) return false;
    if (token.kind == TokenKind::kStop) return true;
    if (token.kind == TokenKind::kOpen) return end;
    if (token.kind == TokenKind::kOther) return false;
    return token.kind != TokenKind::kClose || !end;
  };
  trim_day(piece);
  while (piece.first < piece.last && trims(piece.first, false)) ++piece.first;
  while (piece.first < piece.last && trims(piece.last - 1, true)) --piece.last;
  trim_day(piece);
  if (piece.first >= piece.last) return;
  bool plain = false;
  std::uint32_t outside = 0;
  for (std::uint32_t i = piece.first; i < piece.last; ++i) {
    // "A" und "B": no more than two quotations.
    if (!in_quote(i) && is_word(text_.tokens[i]) && (classes(i) & kConjunction) == 0) ++outside;
    if (is_word(text_.tokens[i])) ++content.words;
  }
  // Korean joins quotations by particles.
  plain = outside >
          (grammar_ == Grammar::kVerbLast && outside < content.words && in_quote(piece.first) ? 2U : 0U);
  if (plain) {
    content.plain = true;
    for (std::uint32_t i = piece.first; i < piece.last; ++i) content.quoted = content.quoted || in_quote(i);
    content.spans.push_back(text_.span(piece));
    return;
  }
  for (std::uint32_t i = piece.first; i < piece.last;) {
    if (!in_quote(i)) {
      ++i;
      continue;
    }
    const Quotation& quotation = quotations_[static_cast<std::size_t>(quote_of_[i])];
    std::uint32_t end = i;
    while (end < piece.last && quote_of_[end] == quote_of_[i]) ++end;
    TokenRange run{std::max(i, quotation.tokens.first), std::min(end, quotation.tokens.last)};
    while (run.first < run.last && text_.tokens[run.last - 1].kind == TokenKind::kComma) --run.last;
    while (run.first < run.last && (text_.tokens[run.first].kind == TokenKind::kComma ||
                                    text_.tokens[run.first].kind == TokenKind::kStop))
      ++run.first;
    if (run.first < run.last) {
      content.quoted = true;
      content.spans.push_back(text_.span(run));
    }
    i = end;
  }
}

void StatementReader::set_modality(const Cue* cue, const Content& content, Statement& statement,
                                   bool cue_negated, bool own_words, bool whole_turn) const {
  constexpr std::size_t kMostSentences = 32;
  Modality all;
  bool attributive = false;
  const bool direct = content.quoted && !content.plain;
  // Of a quotation of several sentences each is looked at: the strongest gives the kind and with it the negation.
  std::vector<TokenRange> sentences;
  for (const Span& span : content.spans) {
    TokenRange range = text_.tokens_in(span);
    if (direct) {
      for (std::uint32_t i = range.first + 1; i < range.last && sentences.size() < kMostSentences; ++i) {
        if (text_.sentence_of[i] == text_.sentence_of[i - 1] &&
            (text_.tokens[i - 1].kind != TokenKind::kStop || !is_word(text_.tokens[i]) ||
             !text_.tokens[i].space_before || text_.tokens[i - 1].mark == U'.'))
          continue;
        if (has_words({range.first, i})) sentences.push_back({range.first, i});
        range.first = i;
      }
    }
    sentences.push_back(range);
    if (whole_turn) break;
  }
  if (whole_turn) sentences.resize(1);
  bool first = true;
  for (const TokenRange& range : sentences) {
    const TokenRange clause = main_clause(range, direct);
    Modality piece = modality_of(work_, clause, cue != nullptr && !direct);
    if (piece.kind == ModalityKind::kPossible && is_adjunct(piece.evidence, clause)) {
      const Modality front =
          modality_of(work_, {clause.first, piece.evidence.first}, cue != nullptr && !direct);
      const Modality rest = modality_of(work_, {piece.evidence.last, clause.last}, cue != nullptr && !direct);
      piece.kind = front.kind > rest.kind ? front.kind : rest.kind;
      piece.evidence = front.kind > rest.kind ? front.evidence : rest.evidence;
    }
    if (!direct) {
      all.negated = all.negated || piece.negated;
    } else if (first || piece.kind > all.kind) {
      all.negated = all.negated || piece.negated;
    }
    first = false;
    if (piece.kind > all.kind) {
      all.kind = piece.kind;
      attributive = is_attributive(piece.evidence);
    }
  }
  for (const Frame& frame : frames_) {
    if (frame.kind == CueKind::kHearsay) all.kind = std::max(all.kind, modality_of(work_, frame.tokens).kind);
  }
  if (cue != nullptr) {
    const ModalityKind said = cue->modality;
    switch (said) {
      case ModalityKind::kDenied:
      case ModalityKind::kNeeded:
        // "Dem widerspricht X: ...": what follows is what X holds.
        if (!direct && !own_words) all.kind = std::max(all.kind, said);
        break;
      case ModalityKind::kAsked:
        all.kind = said;
        break;
      case ModalityKind::kFeared:
        if (!direct && (!cue->weak_modality || (all.kind != ModalityKind::kAsserted && !attributive)))
          all.kind = std::max(all.kind, said);
        break;
      case ModalityKind::kPossible:
        if (!direct) all.kind = std::max(all.kind, said);
        break;
      case ModalityKind::kPlanned:
        if (!direct && (all.kind == ModalityKind::kAsserted || all.kind == ModalityKind::kPossible))
          all.kind = said;
        break;
      default:
        break;
    }
  }
  if (cue_negated) {
    // "schloss nicht aus": it may be. "glaubt nicht, dass": it is not so.
    if (all.kind == ModalityKind::kDenied) {
      all.kind = ModalityKind::kPossible;
    } else if (all.kind != ModalityKind::kAsked) {
      all.negated = true;
    }
  }
  statement.modality = modality_name(all.kind);
  statement.negated = all.negated;
}

bool StatementReader::is_negated(const Act& act) const {
  if (act.before) return false;
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t end = segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
  const std::uint32_t first = std::max(segment.first, act.begin);
  const auto negates = [&](std::uint32_t begin, std::uint32_t last) {
    for (const TokenRange& message : act.message) {
      if (message.first < message.last && message.first >= begin && message.first < last)
        last = message.first;
    }
    last = without_quotes_right({begin, std::max(begin, last)}).last;
    return last > begin && modality_of(work_, {begin, last}).negated;
  };
  const std::uint32_t at = act.cue.tokens.first;
  const std::uint32_t near = at > first + 3 ? at - 3 : first;
  if (near < at && negates(near, at)) return true;
  if (act.cue.gap.first < act.cue.gap.last && negates(act.cue.gap.first, act.cue.gap.last)) return true;
  return act.that_clause && negates(act.cue.verb_end(), std::min(end, act.cue.verb_end() + 4));
}

bool StatementReader::is_attributive(TokenRange evidence) const noexcept {
  return language_ == "de" && evidence.last > evidence.first && evidence.last < text_.tokens.size() &&
         !text_.tokens[evidence.first].capital && text_.tokens[evidence.last].capital;
}

bool StatementReader::is_adjunct(TokenRange evidence, TokenRange clause) const noexcept {
  constexpr std::uint32_t kFar = 4;  // tokens: "Bereitschaft zu möglichen Lieferungen" is all about them
  if (evidence.last != evidence.first + 1 || evidence.first < clause.first + kFar ||
      evidence.last >= clause.last)
    return false;
  const std::uint32_t before = classes(evidence.first - 1);
  return (before & kPreposition) != 0 ||
         ((before & kArticle) != 0 && (classes(evidence.first - 2) & kPreposition) != 0);
}

TokenRange StatementReader::main_clause(TokenRange range, bool direct) const {
  if (direct) return range;
  for (std::uint32_t i = range.first + 3; i < range.last; ++i) {
    if (text_.tokens[i - 1].kind != TokenKind::kComma) continue;
    const std::uint32_t c = classes(i);
    if ((c & kRelative) != 0) return {range.first, i};
    // ", |many of whom| would", ", |dont la plupart| seraient"
    if (i + 2 < range.last && (classes(i + 1) & kPreposition) != 0 && (classes(i + 2) & kRelative) != 0 &&
        (classes(i + 2) & (kArticle | kThat)) == 0)
      return {range.first, i};
    // "gegen die sie zusammenstehen müssten"
    if ((c & kPreposition) != 0 && i + 2 < range.last && (classes(i + 1) & kRelative) != 0 &&
        ((classes(i + 1) & kArticle) == 0 || (classes(i + 2) & kPronoun) != 0))
      return {range.first, i};
  }
  return range;
}

}  // namespace tamis::documents
