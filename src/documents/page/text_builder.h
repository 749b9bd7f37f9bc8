// Makes Document::text, its map and its blocks out of stretches of a decoded page: blanks are folded, characters that
// nobody sees are dropped, and every byte keeps its place in the input.
#ifndef TAMIS_DOCUMENTS_PAGE_TEXT_BUILDER_H_
#define TAMIS_DOCUMENTS_PAGE_TEXT_BUILDER_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "documents/page/decoded.h"
#include "tamis/document.h"

namespace tamis::documents {

// Stretches must come in the order of the page for linear time; any order is right. Not thread-safe.
class TextBuilder {
 public:
  // Both must outlive the builder.
  TextBuilder(const Decoded& source, Document& document) : source_(source), document_(document) {}

  // Appends source.utf8[begin, end). Runs of blanks (no-break and ideographic spaces too) become one blank; zero-width
  // characters, soft hyphens, controls and controls of direction vanish. `keep_lines`: line feeds stay.
  void append(std::size_t begin, std::size_t end, bool keep_lines = false);
  // Appends `text`, which stands there for source.utf8[begin, end): an entity, say. Blanks fold likewise.
  void append_as(std::string_view text, std::size_t begin, std::size_t end);
  // A line feed inside the block, standing for source.utf8[begin, end); blanks around it vanish.
  void line_break(std::size_t begin, std::size_t end);
  // One that stands for nothing, behind the last text.
  void line_break() { line_break(last_, last_); }
  // Ends the block, if it has text; returns whether a block was added to the document.
  bool end_block();

  // Bytes of the block so far; pending blanks do not count.
  [[nodiscard]] std::uint32_t block_size() const noexcept {
    return static_cast<std::uint32_t>(document_.text.size()) - block_begin_;
  }
  // Ends the last block and reports what was dropped or cut as warnings of the document.
  void finish();

 private:
  enum class Pending : std::uint8_t { kNone, kBlank, kLine };
  struct Position {
    std::uint64_t input;
    std::uint64_t code_point;
  };

  void begin_text(std::size_t at);
  void verbatim(std::size_t begin, std::size_t end);
  void piece(std::string_view text, std::size_t begin, std::size_t end);
  void pend(Pending kind, std::size_t begin, std::size_t end);
  void character(char32_t code_point, std::size_t begin, std::size_t end, bool keep_lines);
  // Where source.utf8[at] stands; `end`: where the character before `at` ends.
  Position position(std::size_t at, bool end);

  const Decoded& source_;
  Document& document_;
  std::uint32_t block_begin_ = 0;
  bool in_block_ = false;
  Pending pending_ = Pending::kNone;
  std::size_t pending_begin_ = 0;
  std::size_t pending_end_ = 0;
  std::size_t last_ = 0;        // of the source, behind the last text
  std::size_t run_ = 0;         // of source_.runs, that the last position was in
  std::size_t counted_at_ = 0;  // byte of the source up to which code points are counted ...
  std::uint64_t counted_ = 0;   // ... from the begin of that run
  std::uint64_t noughts_ = 0;
  std::uint64_t controls_ = 0;
  std::uint64_t directions_ = 0;
};

// Puts the text of a document together anew: each element of `blocks` is a new block, made of the stretches
// `parts[first, last)` of the old text with a blank between them. Document::blocks is not touched but for its spans, which
// become those of the new blocks (there must be as many). The map goes along.
struct BlockParts {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};
void rebuild_text(Document& document, std::span<const BlockParts> blocks, std::span<const Span> parts);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_TEXT_BUILDER_H_
