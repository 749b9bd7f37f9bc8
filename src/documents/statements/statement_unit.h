// One sentence as statements are read from it: its quotations, its cues, and the segments between its commas. Sentences that a
// quotation bridges are one unit.
#ifndef TAMIS_DOCUMENTS_STATEMENTS_STATEMENT_UNIT_H_
#define TAMIS_DOCUMENTS_STATEMENTS_STATEMENT_UNIT_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "documents/statements/quotations.h"
#include "documents/statements/speakers.h"
#include "documents/words/cues.h"
#include "documents/words/work.h"

namespace tamis::documents {

// A sentence without a full stop may be a whole page; what is said in it beyond this is not read.
inline constexpr std::uint32_t kMaxUnit = 600;
inline constexpr std::size_t kMaxActs = 12;
inline constexpr std::uint32_t kNowhere = ~0U;  // no token

// A stretch between two commas, dashes, colons or brackets; quotations are never cut.
struct Segment {
  TokenRange tokens;
  TokenKind separator = TokenKind::kStop;  // the mark behind it
};

enum class Grammar : std::uint8_t { kGerman, kEnglish, kRomance, kSlavic, kVerbLast, kChinese, kArabic };

[[nodiscard]] Grammar grammar_of(std::string_view language) noexcept;

[[nodiscard]] inline bool is_word(const Token& token) noexcept {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
}

// The base of the layers that read a unit: StatementUnit cuts it, SourceFrames finds its sources, SpeechActs what is said and by
// whom, and StatementReader makes statements of them. One object reads a whole page, unit by unit.
class StatementUnit {
 protected:
  explicit StatementUnit(Work& work)
      : work_(work), text_(work.tokens), document_(*work.document), speakers_(work) {}

  // Marks around a name that stands inside a sentence: "das Frachtschiff „Lady R“ lief aus". They quote nobody.
  [[nodiscard]] bool is_quoted_name(const Quotation& quotation) const;
  [[nodiscard]] bool names_teller(const Quotation& quotation) const;
  // "«Газпромбанк» перевёл ...", "«Газпромбанк», который ..."
  [[nodiscard]] bool opens_sentence_as_name(const Quotation& quotation) const;
  // "analyse Paul Lemaire, chercheur au CNRS": a noun without article behind a name and a comma.
  [[nodiscard]] bool opens_apposition(std::uint32_t comma, std::uint32_t last) const;
  void find_incises();
  void cut_segments();
  // Behind the bracket that closes the one at `open`, if no more than three words stand between them; else 0.
  [[nodiscard]] std::uint32_t end_of_note(std::uint32_t open) const noexcept;
  [[nodiscard]] bool begins_speech_behind(TokenRange quoted, std::uint32_t first) const;
  // The comma that closes an aside ("La empresa|, por su parte,| negó") which the comma at `comma` opens; 0: none.
  [[nodiscard]] std::uint32_t end_of_aside(std::uint32_t comma) const;
  // "في المقابل": whether a stretch is such an aside and nothing else.
  [[nodiscard]] bool is_aside(TokenRange range) const;
  // Without an aside at its end.
  [[nodiscard]] TokenRange without_aside(TokenRange range) const;
  // A stop inside a sentence, which tokens.cc did not take for its end.
  [[nodiscard]] bool ends_abbreviation(std::uint32_t i) const noexcept;
  [[nodiscard]] bool cue_begins_at(std::uint32_t token) const noexcept;
  [[nodiscard]] std::size_t segment_of(std::uint32_t token) const noexcept;
  [[nodiscard]] std::uint32_t classes(std::uint32_t token) const { return speakers_.classes(token); }
  [[nodiscard]] bool in_quote(std::uint32_t token) const noexcept { return quote_of_[token] >= 0; }
  // Tokens of [first, last) that are outside of quotations.
  [[nodiscard]] TokenRange without_quotes_left(TokenRange range) const noexcept;
  [[nodiscard]] TokenRange without_quotes_right(TokenRange range) const noexcept;
  [[nodiscard]] bool has_words(TokenRange range) const noexcept;
  [[nodiscard]] bool has_quote(TokenRange range) const noexcept { return first_quote(range) != kNowhere; }
  // The first token of a quotation in `range`; kNowhere: none.
  [[nodiscard]] std::uint32_t first_quote(TokenRange range) const noexcept;
  [[nodiscard]] bool ends_in_quote(TokenRange range) const noexcept;
  // The end of the quotations that follow each other from `first` on.
  [[nodiscard]] std::uint32_t quoted_end(std::uint32_t first, std::uint32_t limit) const noexcept;
  [[nodiscard]] bool has_act_cue(TokenRange range) const noexcept;

  Work& work_;
  const TextTokens& text_;
  Document& document_;
  SpeakerFinder speakers_;
  std::vector<Quotation> quotations_;   // of the page
  std::vector<std::int32_t> quote_of_;  // of each token, -1: outside of quotations
  std::vector<std::int32_t> name_of_;   // of each token the quotation that is a name, -1: none
  std::vector<Cue> cues_;
  std::vector<Segment> segments_;
  std::vector<TokenRange> holes_;  // incises
  TokenRange unit_;
  std::string_view language_;
  Grammar grammar_ = Grammar::kEnglish;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_STATEMENT_UNIT_H_
