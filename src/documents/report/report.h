// What all reports on a page have in common, whatever their format: which referents are parties, what to call whom, and
// where a span stands in the input. Views into the Document, which must outlive them.
#ifndef TAMIS_DOCUMENTS_REPORT_REPORT_H_
#define TAMIS_DOCUMENTS_REPORT_REPORT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents/words/tokens.h"
#include "tamis/document.h"

namespace tamis::documents {

// SourceMap::source in constant time and one binary search, where many spans are asked for: a table of code points is made
// once, in time linear in the text. Immutable.
class SpanLocator {
 public:
  explicit SpanLocator(const Document& document);
  [[nodiscard]] SourceSpan source(Span span) const noexcept;

 private:
  // Code points of the text before byte `position`.
  [[nodiscard]] std::uint64_t code_points(std::uint32_t position) const noexcept;

  std::string_view text_;
  const std::vector<SourceMap::Run>& runs_;
  std::vector<std::uint32_t> steps_;  // code points before each kStep bytes
};

// A referent that is, or may be, on the lists.
struct ReportParty {
  std::vector<std::uint32_t> referents;  // mostly one
  ListedStatus status = ListedStatus::kNo;
  std::vector<const Match*> entries;       // what it is taken for, a record a list, best first; never empty
  std::vector<const Match*> rivals;        // what else an ambiguous one may be
  std::vector<std::string_view> datasets;  // of all entries
  std::vector<std::string_view> programs;  // of all entries
  std::vector<std::string_view> roles;     // the weightiest first; never empty
  std::vector<std::uint32_t> mentions;     // those in the main text, in Document::mentions
  [[nodiscard]] const Match& best() const noexcept { return *entries.front(); }
  [[nodiscard]] std::uint32_t referent() const noexcept { return referents.front(); }
};

class ReportView {
 public:
  explicit ReportView(const Document& document);

  [[nodiscard]] const Document& document() const noexcept { return document_; }
  // Hits first, then likely ones, each in the order of their first mention.
  [[nodiscard]] const std::vector<ReportParty>& parties() const noexcept { return parties_; }
  [[nodiscard]] const std::vector<ReportParty>& ambiguous() const noexcept { return ambiguous_; }
  // Null for nobody, for referents that are not listed, and for ambiguous ones.
  [[nodiscard]] const ReportParty* party_of(std::int32_t referent) const noexcept;
  // Empty for nobody.
  [[nodiscard]] std::string_view name_of(std::int32_t referent) const noexcept;
  [[nodiscard]] std::string_view text_of(Span span) const noexcept;
  // The zone that holds the begin of the span; furniture when none does.
  [[nodiscard]] Zone zone_of(Span span) const noexcept;
  [[nodiscard]] SourceSpan source(Span span) const noexcept { return locator_.source(span); }
  // The blocks of the main text, two line feeds between them.
  [[nodiscard]] std::string main_text() const;

 private:
  const Document& document_;
  SpanLocator locator_;
  std::vector<ReportParty> parties_;
  std::vector<ReportParty> ambiguous_;
  std::vector<std::int32_t> party_of_;  // of each referent, in parties_
};

// Sentences of a document, found anew from its text; for reports that quote them. Linear in the text.
class SentenceFinder {
 public:
  explicit SentenceFinder(const Document& document);
  // The sentence that holds the begin of the span, or the span itself when none does.
  [[nodiscard]] Span around(Span span) const noexcept;

 private:
  TextTokens tokens_;
};

// How reports for people name things: "missile_launch" -> "missile launch".
[[nodiscard]] std::string with_blanks(std::string_view name);

// "2 sanctioned parties, 1 ambiguous"; "no sanctioned party"; "no text to read", which clears nobody.
[[nodiscard]] std::string verdict(const ReportView& view);

// Whether the page was read and names nobody who is, or may be, on the lists.
[[nodiscard]] bool is_clear(const ReportView& view) noexcept;

// Where the first `most` sentences that name the party do so, in each the fullest form ("Ri Pyong Chol", not "his deputy").
[[nodiscard]] std::vector<Span> telling_places(const Document& document, const ReportParty& party,
                                               const SentenceFinder& sentences, std::size_t most);

// What the lists say beside names of the entities behind the matches, in words (screen::listed_facts).
[[nodiscard]] std::string facts_of(const Index& index, const std::vector<const Match*>& matches);

// The name that was compared with the lists, where the page does not have it in so many words: the whole name of a company called by
// one word, the Latin spelling of a name in kana, an institution in the language of the lists. Empty: the page has it.
[[nodiscard]] std::string_view compared_name(const ReportView& view, const ReportParty& party);

// "North Korea" of "kp"; the code itself where it has no name.
[[nodiscard]] std::string_view country_words(std::string_view code) noexcept;

// A part of a sentence of at most `most` bytes and the span in it, cut at blanks; the whole where it is no longer.
[[nodiscard]] Span cut_around(std::string_view text, Span span, std::size_t most) noexcept;

// "reading 73 % sure": how sure it is that the page tells it, not that it was.
[[nodiscard]] std::string percent_words(double probability);

// How the speaker was found: "speaker named", "speaker by a pronoun".
[[nodiscard]] std::string speaker_words(const Statement& statement);

// The links behind the outlet, from outside inwards: "TASS, Belta"; empty when there are none. The speaker of a statement is
// named already and left out.
[[nodiscard]] std::string chain_words(const std::vector<SourceLink>& chain, std::int32_t speaker = kNobody,
                                      std::string_view speaker_name = {});

// What a slot has, for people: its words; who stands behind them or what they come to, where that is more. Countries by their
// English names, times as readable_time() has them.
struct SlotWords {
  std::string_view words;
  std::string meant;     // empty: the words say it
  bool country = false;  // `meant` is the country in which the words are, or which they stand for
};
[[nodiscard]] SlotWords slot_words(const ReportView& view, const Slot& slot);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_REPORT_REPORT_H_
