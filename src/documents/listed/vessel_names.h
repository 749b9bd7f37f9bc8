// Ships and aircraft that a list has by the words of a run.
#ifndef TAMIS_DOCUMENTS_LISTED_VESSEL_NAMES_H_
#define TAMIS_DOCUMENTS_LISTED_VESSEL_NAMES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/listed/name_runs.h"
#include "documents/listed/run_spans.h"

namespace tamis::documents {

class VesselNames {
 public:
  explicit VesselNames(const RunsOfPage& page)
      : index_(page.cache.words.index()), work_(page.work), text_(page.work.tokens), run_(page.run) {}

  // Words of the run, perhaps with a number behind ("Petrel 8"), that a list has for the whole name of a ship or aircraft: two
  // pieces and more, or one that quotation marks or an English article mark as a name ("the Dilbar"). Whether the text speaks of
  // ships is asked when the page has been read.
  void note_run();
  // Puts those that were noted and stand in a block that speaks of ships into the page's listed names.
  void find(RunSpans& spans);

 private:
  // "Petrel 8", "Eagle S".
  [[nodiscard]] static bool is_letter_or_number(const Token& token) noexcept;

  // A word that is no city, between quotation marks, behind "the" (the next word not being part of the name) or beside a noun for a
  // ship where no letters of the text would do it.
  [[nodiscard]] bool is_marked(std::uint32_t token);

  // "ناقلة النفط |Touska|", "油轮|Touska|": a Latin word in a sentence of other letters right behind such a noun; "|Touska| tankeri": Turkish
  // has it behind.
  [[nodiscard]] bool is_beside_noun(std::uint32_t token);

  // is_of_other_letters() of a sentence of the text; kept, since a sentence may have any number of words that ask.
  [[nodiscard]] bool has_other_letters(std::uint32_t sentence);

  // The Latin letters of a word as the index has it; empty: not just so.
  [[nodiscard]] std::string_view listed_letters(const RunWord& word) const;

  [[nodiscard]] bool is_vessel(std::string_view letters) const;

  [[nodiscard]] static bool is_complete(const Match& match) noexcept;

  const index::NameIndex& index_;
  Work& work_;
  const TextTokens& text_;
  const std::vector<RunWord>& run_;
  std::vector<TokenRange> vessels_;
  std::string letters_;
  std::optional<std::uint32_t> sentence_;  // that other_letters_ is said of
  bool other_letters_ = false;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_VESSEL_NAMES_H_
