// Markdown to blocks: headings, paragraphs, list items and quotations by CommonMark's rules as far as they matter for text;
// code is kept out of the article.
#include <algorithm>
#include <string>
#include <string_view>

#include "documents/page/page.h"
#include "documents/page/text_builder.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMaxBlocks = 200'000;
constexpr std::size_t kMaxLink = 2048;  // bytes looked ahead for the end of a link

bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\r'; }
bool is_punctuation(char c) noexcept {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

class MarkdownReader {
 public:
  MarkdownReader(const Decoded& source, PageText& page)
      : text_(source.utf8), builder_(source, *page.document), page_(page) {}

  void read() {
    std::size_t at = front_matter();
    bool fenced = false;
    char fence = 0;
    while (at < text_.size()) {
      std::size_t end = text_.find('\n', at);
      if (end == std::string_view::npos) end = text_.size();
      std::size_t begin = at;
      std::size_t last = end;
      while (begin < last && is_blank(text_[begin])) ++begin;
      while (last > begin && is_blank(text_[last - 1])) --last;
      const std::string_view line = text_.substr(begin, last - begin);
      if (line.substr(0, 3) == "```" || line.substr(0, 3) == "~~~") {
        if (!fenced || line[0] == fence) {
          end_block();
          fenced = !fenced;
          fence = line[0];
        }
      } else if (fenced) {
        source_.code = true;
        builder_.append(begin, last);
        builder_.line_break(last, std::min(end + 1, text_.size()));
      } else {
        this->line(begin, last);
      }
      at = end + 1;
    }
    end_block();
    builder_.finish();
    page_.sources.resize(page_.document->blocks.size());
  }

 private:
  void end_block() {
    if (page_.document->blocks.size() >= kMaxBlocks) {
      builder_.line_break();
      return;
    }
    if (builder_.end_block()) page_.sources.push_back(source_);
    source_ = BlockSource{};
  }

  // YAML between two lines of "---": keys and plain values.
  std::size_t front_matter() {
    if (text_.substr(0, 4) != "---\n" && text_.substr(0, 5) != "---\r\n") return 0;
    const std::size_t close = text_.find("\n---", 4);
    if (close == std::string_view::npos || close > 16384) return 0;
    std::size_t at = text_.find('\n') + 1;
    while (at < close) {
      const std::size_t end = std::min(text_.find('\n', at), close);
      const std::string_view line = text_.substr(at, end - at);
      const std::size_t colon = line.find(':');
      if (colon != std::string_view::npos && colon > 0 && !is_blank(line[0])) {
        std::string_view value = line.substr(colon + 1);
        while (!value.empty() && (is_blank(value.front()) || value.front() == '"' || value.front() == '\''))
          value.remove_prefix(1);
        while (!value.empty() && (is_blank(value.back()) || value.back() == '"' || value.back() == '\''))
          value.remove_suffix(1);
        std::string key(line.substr(0, colon));
        std::transform(key.begin(), key.end(), key.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        if (!value.empty() && page_.claims.meta.size() < 64)
          page_.claims.meta.emplace_back(std::move(key), value);
      }
      at = end + 1;
    }
    const std::size_t end = text_.find('\n', close + 1);
    return end == std::string_view::npos ? text_.size() : end + 1;
  }

  void line(std::size_t begin, std::size_t end) {
    while (begin < end && text_[begin] == '>') {
      ++begin;
      while (begin < end && is_blank(text_[begin])) ++begin;
    }
    if (begin == end) {
      end_block();
      return;
    }
    const std::string_view line = text_.substr(begin, end - begin);
    const bool rule =
        line.size() >= 3 && line.find_first_not_of(std::string_view("-*_= \t")) == std::string_view::npos;
    if (rule) {
      // Under a paragraph it makes that a heading.
      if (builder_.block_size() > 0 && (line[0] == '=' || line[0] == '-'))
        source_.heading = line[0] == '=' ? 1 : 2;
      end_block();
      return;
    }
    std::size_t level = 0;
    while (level < line.size() && line[level] == '#') ++level;
    if (level >= 1 && level <= 6 && level < line.size() && is_blank(line[level])) {
      end_block();
      source_.heading = static_cast<std::uint8_t>(level);
      std::size_t last = end;
      while (last > begin && text_[last - 1] == '#') --last;
      inline_text(begin + level, last);
      end_block();
      return;
    }
    std::size_t item = 0;
    if (line.size() > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && is_blank(line[1]))
      item = 2;
    else {
      while (item < line.size() && item < 9 && line[item] >= '0' && line[item] <= '9') ++item;
      item = item > 0 && item + 1 < line.size() && (line[item] == '.' || line[item] == ')') &&
                     is_blank(line[item + 1])
                 ? item + 2
                 : 0;
    }
    if (item > 0) {
      end_block();
      source_.list_item = true;
    }
    // "[label]: address" defines a link.
    if (line[0] == '[' && line.size() < kMaxLink) {
      const std::size_t close = line.find("]:");
      if (close != std::string_view::npos && line.find("://", close) != std::string_view::npos &&
          line.find(' ') >= close)
        return;
    }
    if (builder_.block_size() > 0) builder_.line_break();
    inline_text(begin + item, end);
  }

  void inline_text(std::size_t begin, std::size_t end) {
    std::size_t plain = begin;
    const auto flush = [&](std::size_t until) {
      if (until > plain) builder_.append(plain, until);
    };
    std::size_t i = begin;
    while (i < end) {
      const char c = text_[i];
      if (c == '\\' && i + 1 < end && is_punctuation(text_[i + 1])) {
        flush(i);
        builder_.append(i + 1, i + 2);
        i += 2;
        plain = i;
      } else if (c == '*' || c == '`' ||
                 (c == '_' && (i == begin || i + 1 == end || !word(text_[i - 1]) || !word(text_[i + 1])))) {
        const bool spaced =
            (i == begin || is_blank(text_[i - 1])) && (i + 1 == end || is_blank(text_[i + 1]));
        if (spaced) {
          ++i;
          continue;
        }
        flush(i);
        plain = ++i;
      } else if (c == '!' && i + 1 < end && text_[i + 1] == '[') {
        flush(i);
        const std::size_t close = link_end(i + 1, end);
        i = close == 0 ? i + 1 : close;
        plain = i;
      } else if (c == '[') {
        const std::size_t close = link_end(i, end);
        if (close == 0) {
          ++i;
          continue;
        }
        const std::size_t label = matching(i, end);
        flush(i);
        const std::uint32_t before = builder_.block_size();
        plain = i + 1;
        if (label > plain) builder_.append(plain, label);
        source_.link_bytes += builder_.block_size() - std::min(before, builder_.block_size());
        i = close;
        plain = i;
      } else if (c == '<' && i + 1 < end && (word(text_[i + 1]) || text_[i + 1] == '/')) {
        const std::size_t close = text_.substr(0, std::min(end, i + kMaxLink)).find('>', i);
        if (close == std::string_view::npos) {
          ++i;
          continue;
        }
        flush(i);
        i = close + 1;
        plain = i;
      } else {
        ++i;
      }
    }
    flush(end);
  }

  static bool word(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
  }

  // The ']' of the '[' at `open`; 0: there is none near. Nested brackets could make this quadratic: past a budget linear in
  // the page brackets are text.
  [[nodiscard]] std::size_t matching(std::size_t open, std::size_t end) noexcept {
    int depth = 0;
    for (std::size_t i = open; i < std::min(end, open + kMaxLink); ++i) {
      if (++looked_at_ > 16 * text_.size()) return 0;
      if (text_[i] == '\\')
        ++i;
      else if (text_[i] == '[')
        ++depth;
      else if (text_[i] == ']' && --depth == 0)
        return i;
    }
    return 0;
  }

  // Behind "[label](address)" or "[label][reference]"; 0: it is neither.
  [[nodiscard]] std::size_t link_end(std::size_t open, std::size_t end) noexcept {
    const std::size_t label = matching(open, end);
    if (label == 0 || label + 1 >= end) return 0;
    const char kind = text_[label + 1];
    if (kind != '(' && kind != '[') return 0;
    const std::size_t close =
        text_.substr(0, std::min(end, label + kMaxLink)).find(kind == '(' ? ')' : ']', label + 2);
    return close == std::string_view::npos ? 0 : close + 1;
  }

  std::string_view text_;
  TextBuilder builder_;
  PageText& page_;
  BlockSource source_;
  std::size_t looked_at_ = 0;
};

}  // namespace

void read_markdown(const Decoded& source, PageText& page) {
  page.document->content_type = "text/markdown";
  page.document->charset = source.charset;
  MarkdownReader(source, page).read();
}

bool looks_like_markdown(std::string_view utf8) noexcept {
  const std::string_view head = utf8.substr(0, 16384);
  std::size_t headings = 0;
  std::size_t links = 0;
  for (std::size_t at = 0; at != std::string_view::npos && at < head.size();) {
    const std::string_view line = head.substr(at, 8);
    if (line.substr(0, 2) == "# " || line.substr(0, 3) == "## " || line.substr(0, 4) == "### ") ++headings;
    at = head.find('\n', at);
    if (at != std::string_view::npos) ++at;
  }
  for (std::size_t at = head.find("](http"); at != std::string_view::npos; at = head.find("](http", at + 6))
    ++links;
  const bool front = head.substr(0, 4) == "---\n" && head.find("\ntitle:", 3) != std::string_view::npos;
  return front || headings >= 2 || (headings >= 1 && links >= 1) || links >= 3;
}

}  // namespace tamis::documents
