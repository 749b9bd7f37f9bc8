// Plain text as a scraper leaves it: paragraphs between blank lines, or one a line, or wrapped at some width.
#include <algorithm>
#include <string>
#include <vector>

#include "documents/page/block_look.h"
#include "documents/page/charset.h"
#include "documents/page/furniture.h"
#include "documents/page/page.h"
#include "documents/page/text_builder.h"
#include "documents/words/tokens.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMaxBlocks = 200'000;
// Longer lines are not wrapped by any program: each is a paragraph.
constexpr std::size_t kWidestWrap = 120;

struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;  // without blanks at either end
};

bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

std::size_t width(std::string_view text) noexcept {
  std::size_t count = 0;
  for (const char byte : text) count += (byte & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

// Whether the line ends like a sentence, closing quotation marks and brackets passed over.
bool ends_sentence(std::string_view line) noexcept {
  std::size_t end = line.size();
  for (int steps = 0; end > 0 && steps < 6; ++steps) {
    std::size_t begin = end - 1;
    while (begin > 0 && (line[begin] & 0xC0) == 0x80) --begin;
    const char32_t c = text::decode_utf8(line, begin).code_point;
    switch (c) {
      case '.':
      case '!':
      case '?':
      case 0x2026:
      case 0x3002:
      case 0xFF01:
      case 0xFF1F:
      case 0x61F:
      case 0x6D4:
      case 0x964:
        return true;
      default:
        if (c != ' ' && c != 0xA0 && !is_closing_mark(c)) return false;
        end = begin;
    }
  }
  return false;
}

bool begins_lower(std::string_view line) noexcept {
  const char32_t c = text::decode_utf8(line, 0).code_point;
  const text::Character& character = text::character(c);
  return character.kind == text::CharKind::kLetter && !character.upper && is_cased(character.script);
}

class PlainReader {
 public:
  PlainReader(const Decoded& source, PageText& page)
      : source_(source), builder_(source, *page.document), page_(page) {}

  void read(std::size_t begin) {
    if (begin > 0) {
      builder_.append(0, begin);
      builder_.end_block();
    }
    const std::string_view text = source_.utf8;
    std::vector<Line> group;
    for (std::size_t at = begin; at < text.size();) {
      std::size_t end = text.find('\n', at);
      if (end == std::string_view::npos) end = text.size();
      Line line{at, end};
      // Marks of quotation before each line of the mail that is answered.
      while (line.begin < line.end &&
             (is_blank(text[line.begin]) || (page_.conversation && text[line.begin] == '>')))
        ++line.begin;
      while (line.end > line.begin && is_blank(text[line.end - 1])) --line.end;
      if (line.begin == line.end) {
        flush(group);
      } else {
        group.push_back(line);
      }
      at = end + 1;
    }
    flush(group);
    builder_.finish();
    if (page_.document->blocks.size() >= kMaxBlocks) {
      page_.document->warnings.emplace_back(
          "the page has more than 200,000 paragraphs; the rest is read as one");
    }
  }

 private:
  [[nodiscard]] std::string_view at(const Line& line) const noexcept {
    return source_.utf8.substr(line.begin, line.end - line.begin);
  }

  void flush(std::vector<Line>& group) {
    if (group.empty()) return;
    std::size_t widest = 0;
    widths_.clear();
    for (const Line& line : group) {
      widths_.push_back(line.end - line.begin > 4 * kWidestWrap ? 4 * kWidestWrap : width(at(line)));
      widest = std::max(widest, widths_.back());
    }
    // A line is wrapped when the next one's first word would not have fitted on it.
    full_.assign(group.size(), false);
    std::size_t full = 0;
    if (widest <= kWidestWrap) {
      for (std::size_t i = 0; i + 1 < group.size(); ++i) {
        const std::string_view next = at(group[i + 1]);
        const std::size_t word = next.find(' ');
        // Scripts without blanks wrap anywhere.
        const std::size_t first =
            word == std::string_view::npos && static_cast<unsigned char>(next[0]) >= 0xE0
                ? 1
                : width(next.substr(0, word));
        full_[i] = widths_[i] + 1 + first > widest;
        full += full_[i] ? 1 : 0;
      }
    }
    const std::size_t ends = group.size() - 1;
    const bool wrapped = ends >= 2 ? full * 4 >= ends * 3 : full == ends && !ends_sentence(at(group[0]));
    for (std::size_t i = 0; i < group.size(); ++i) {
      builder_.append(group[i].begin, group[i].end);
      if (i + 1 == group.size()) break;
      // A line that goes on inside a sentence belongs to it; but one of furniture may stand between its parts.
      const auto use_of = [&](std::size_t line) {
        return widths_[line] <= kWidestWrap ? find_furniture_phrase(at(group[line]), true).use
                                            : PhraseUse::kNone;
      };
      const auto furniture = [&](std::size_t line) { return use_of(line) != PhraseUse::kNone; };
      // The head of a box ("Related articles") is no wrapped line, however wide the link below it is.
      const auto head = [&](std::size_t line) {
        const PhraseUse use = use_of(line);
        return use == PhraseUse::kLine || use == PhraseUse::kStop;
      };
      const bool cut =
          !begins_lower(at(group[i + 1])) || ends_sentence(at(group[i])) || furniture(i) || furniture(i + 1);
      if ((wrapped && full_[i] && !head(i)) || !cut || page_.document->blocks.size() >= kMaxBlocks) {
        builder_.line_break(group[i].end, group[i + 1].begin);
      } else {
        builder_.end_block();
      }
    }
    if (page_.document->blocks.size() >= kMaxBlocks)
      builder_.line_break();
    else
      builder_.end_block();
    group.clear();
  }

  const Decoded& source_;
  TextBuilder builder_;
  PageText& page_;
  std::vector<std::size_t> widths_;
  std::vector<bool> full_;
};

}  // namespace

void read_plain_text(const Decoded& source, std::size_t begin, PageText& page) {
  page.document->content_type = "text/plain";
  page.document->charset = source.charset;
  PlainReader(source, page).read(begin);
}

void read_plain_text(std::string_view utf8, PageText& page) {
  Decoded decoded;
  decode_utf8(utf8, decoded);
  read_plain_text(decoded, 0, page);
}

}  // namespace tamis::documents
