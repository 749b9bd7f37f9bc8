// HTML to text, blocks and a light tree of elements, in one pass and without a DOM.
//
// Why not libxml2's SAX parser: it decodes, resolves references and repairs before it calls back, so the byte that a
// character came from is lost, and SourceMap promises it. The scanner here follows the tokenizer of the HTML Living
// Standard (section 13.2.5) over the decoded page, where each byte's place is known; html_oracle_test.cc holds its text
// against libxml2's. The tree is built by the rules that matter for text: implied end tags, void and raw elements, end tags
// without a start.
#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "base/ascii.h"
#include "documents/page/entities.h"
#include "documents/page/page.h"
#include "documents/page/text_builder.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMaxDepth = 512;  // as browsers; deeper elements are read as if they were not there
constexpr std::size_t kMaxElements = 400'000;
constexpr std::size_t kMaxBlocks = 200'000;
constexpr std::size_t kMaxAttributes = 64;  // of one tag, further ones are passed over
constexpr std::size_t kMaxMeta = 512;
constexpr std::size_t kMaxJsonLd = 32;
constexpr std::size_t kMaxValue = 4096;  // bytes of a metadata value

bool is_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool equal_lower(std::string_view any, std::string_view low) noexcept {
  return any.size() == low.size() && base::starts_with_any_case(any, low);
}

// The attributes that anyone asks for, as they stand in the page.
struct Attributes {
  std::string_view classes, id, role, itemprop, content, name, property, datetime, rel, href, type, lang,
      charset;
  bool hidden = false;
};

class HtmlReader {
 public:
  HtmlReader(const Decoded& source, PageText& page)
      : html_(source.utf8), page_(page), document_(*page.document), builder_(source, *page.document) {
    page.elements.reserve(1024);
  }

  // From html[begin) on; what stands before has been read by others.
  void read(std::size_t begin);
  [[nodiscard]] TextBuilder& builder() noexcept { return builder_; }

 private:
  void text(std::size_t begin, std::size_t end);
  void touch(std::uint32_t size_before);
  std::size_t markup(std::size_t at);
  std::size_t tag(std::size_t at, bool closing);
  std::size_t attributes(std::size_t at, Attributes& out, bool& self_closing);
  std::size_t raw_text(Tag tag, std::string_view name, std::size_t begin, const Attributes& attributes);
  void start(Tag tag, const Attributes& attributes, bool self_closing);
  void finish_tag(Tag tag);
  void void_element(Tag tag, std::size_t begin, std::size_t end, const Attributes& attributes);
  void add_meta(std::string_view key, std::string_view content);
  void push(Tag tag, const Attributes& attributes);
  void pop();
  void pop_to(std::size_t size) {
    while (open_.size() > size) pop();
  }
  // Closes the innermost open `tag` unless one of `barriers` stands above it.
  void close_implied(Tag tag, std::initializer_list<Tag> barriers);
  void end_block();
  [[nodiscard]] bool open(Tag tag) const noexcept { return open_count_[static_cast<std::size_t>(tag)] > 0; }

  std::string_view html_;
  PageText& page_;
  Document& document_;
  TextBuilder builder_;
  std::vector<std::int32_t> open_;  // elements
  std::array<std::uint32_t, static_cast<std::size_t>(Tag::kCount)> open_count_{};
  std::uint32_t not_shown_ = 0;  // open elements of kind S
  BlockSource block_;            // of the block that is being read
  bool block_begun_ = false;
  std::uint32_t line_breaks_ = 0;  // since the last text
  bool too_deep_ = false;
  bool too_many_elements_ = false;
  bool too_many_blocks_ = false;
  bool too_many_attributes_ = false;
  bool cut_ = false;  // the page ends inside a comment, script or tag
};

void HtmlReader::end_block() {
  if (document_.blocks.size() >= kMaxBlocks) {
    too_many_blocks_ = true;
    builder_.line_break();
    return;
  }
  line_breaks_ = 0;
  if (builder_.end_block()) page_.sources.push_back(block_);
  block_ = BlockSource{};
  block_begun_ = false;
}

void HtmlReader::touch(std::uint32_t before) {
  const std::uint32_t added = static_cast<std::uint32_t>(document_.text.size()) - before;
  if (added == 0) return;
  line_breaks_ = 0;
  const std::int32_t here = open_.empty() ? -1 : open_.back();
  if (!block_begun_) {
    block_begun_ = true;
    block_.element = here;
    for (std::uint8_t level = 0; level < 6; ++level) {
      if (open(static_cast<Tag>(static_cast<int>(Tag::kH1) + level)))
        block_.heading = static_cast<std::uint8_t>(level + 1);
    }
    block_.list_item = open(Tag::kLi);
    block_.caption = open(Tag::kFigcaption) || (open(Tag::kCaption) && open(Tag::kTable));
    block_.code = open(Tag::kButton);
  } else {
    // Up to the innermost element that holds this text too.
    std::int32_t common = block_.element;
    std::int32_t other = here;
    while (common != other && common >= 0 && other >= 0) {
      if (page_.elements[common].depth > page_.elements[other].depth)
        common = page_.elements[common].parent;
      else if (page_.elements[common].depth < page_.elements[other].depth)
        other = page_.elements[other].parent;
      else {
        common = page_.elements[common].parent;
        other = page_.elements[other].parent;
      }
    }
    block_.element = common == other ? common : -1;
  }
  if (open(Tag::kA)) block_.link_bytes += added;
  if (open(Tag::kB) || open(Tag::kStrong)) block_.bold_bytes += added;
}

void HtmlReader::text(std::size_t begin, std::size_t end) {
  if (not_shown_ > 0) return;
  while (begin < end) {
    const void* found = std::memchr(html_.data() + begin, '&', end - begin);
    const std::size_t ampersand =
        found == nullptr ? end : static_cast<std::size_t>(static_cast<const char*>(found) - html_.data());
    const std::uint32_t before = static_cast<std::uint32_t>(document_.text.size());
    builder_.append(begin, ampersand, open(Tag::kPre));
    if (ampersand < end) {
      const CharacterReference reference = character_reference(html_.substr(0, end), ampersand, false);
      if (reference.size == 0) {
        builder_.append(ampersand, ampersand + 1);
        begin = ampersand + 1;
      } else {
        builder_.append_as(reference.value(), ampersand, ampersand + reference.size);
        begin = ampersand + reference.size;
      }
    } else {
      begin = end;
    }
    touch(before);
  }
}

void HtmlReader::read(std::size_t begin) {
  std::size_t at = begin;
  std::size_t text_begin = begin;
  while (at < html_.size()) {
    const void* found = std::memchr(html_.data() + at, '<', html_.size() - at);
    if (found == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - html_.data());
    const char next = at + 1 < html_.size() ? html_[at + 1] : ' ';
    const char behind = at + 2 < html_.size() ? html_[at + 2] : ' ';
    const bool is_markup =
        base::is_ascii_letter(next) || next == '!' || next == '?' || (next == '/' && at + 2 < html_.size());
    if (!is_markup) {
      ++at;
      continue;
    }
    text(text_begin, at);
    if (base::is_ascii_letter(next)) {
      at = tag(at, false);
    } else if (next == '/' && base::is_ascii_letter(behind)) {
      at = tag(at, true);
    } else {
      at = markup(at);
    }
    text_begin = at;
  }
  text(text_begin, html_.size());
  end_block();
  pop_to(0);
  builder_.finish();
  if (page_.sources.size() < document_.blocks.size()) page_.sources.resize(document_.blocks.size());
  const auto warn = [&](bool yes, const char* what) {
    if (yes) document_.warnings.emplace_back(what);
  };
  warn(too_deep_, "elements are nested more than 512 deep; deeper ones are read as if they were not there");
  warn(too_many_elements_, "the page has more than 400,000 elements; the structure of the rest is not kept");
  warn(too_many_blocks_, "the page has more than 200,000 paragraphs; the rest is read as one");
  warn(too_many_attributes_, "a tag has more than 64 attributes; the others are passed over");
  warn(cut_, "the page ends inside a tag, comment or script: it may be cut");
}

// Comments, doctypes, CDATA, processing instructions, and "</" before something else: nothing of them is text.
std::size_t HtmlReader::markup(std::size_t at) {
  const std::string_view rest = html_.substr(at);
  if (rest.substr(0, 4) == "<!--") {
    if (rest.substr(4, 1) == ">") return at + 5;
    if (rest.substr(4, 2) == "->") return at + 6;
    for (std::size_t end = html_.find("--", at + 4); end != std::string_view::npos;
         end = html_.find("--", end + 1)) {
      if (html_.substr(end + 2, 1) == ">") return end + 3;
      if (html_.substr(end + 2, 2) == "!>") return end + 4;
    }
    cut_ = true;
    return html_.size();
  }
  if (rest.substr(0, 9) == "<![CDATA[") {
    // Text only in foreign content, which is not shown; elsewhere a comment up to '>'. XHTML pages have it in scripts alone.
    const std::size_t end = html_.find(open(Tag::kSvg) || open(Tag::kMath) ? "]]>" : ">", at);
    return end == std::string_view::npos ? html_.size() : end + (html_[end] == '>' ? 1 : 3);
  }
  const std::size_t end = html_.find('>', at);
  if (end == std::string_view::npos) {
    cut_ = true;
    return html_.size();
  }
  return end + 1;
}

std::size_t HtmlReader::attributes(std::size_t at, Attributes& out, bool& self_closing) {
  std::size_t count = 0;
  while (at < html_.size()) {
    const char c = html_[at];
    if (is_space(c)) {
      ++at;
      continue;
    }
    if (c == '>') return at + 1;
    if (c == '/') {
      self_closing = at + 1 < html_.size() && html_[at + 1] == '>';
      ++at;
      continue;
    }
    const std::size_t name_begin = at;
    ++at;  // a '=' may begin a name
    while (at < html_.size() && !is_space(html_[at]) && html_[at] != '/' && html_[at] != '>' &&
           html_[at] != '=')
      ++at;
    const std::string_view name = html_.substr(name_begin, at - name_begin);
    std::size_t ahead = at;
    while (ahead < html_.size() && is_space(html_[ahead])) ++ahead;
    std::string_view value;
    if (ahead < html_.size() && html_[ahead] == '=') {
      at = ahead + 1;
      while (at < html_.size() && is_space(html_[at])) ++at;
      if (at < html_.size() && (html_[at] == '"' || html_[at] == '\'')) {
        const std::size_t close = html_.find(html_[at], at + 1);
        if (close == std::string_view::npos) {
          // A quote that never closes would swallow the page: the tag ends at its '>'.
          cut_ = true;
          const std::size_t end = html_.find('>', at);
          return end == std::string_view::npos ? html_.size() : end + 1;
        }
        value = html_.substr(at + 1, close - at - 1);
        at = close + 1;
      } else {
        const std::size_t begin = at;
        while (at < html_.size() && !is_space(html_[at]) && html_[at] != '>') ++at;
        value = html_.substr(begin, at - begin);
      }
    }
    if (++count > kMaxAttributes) {
      too_many_attributes_ = true;
      continue;
    }
    // The first of two attributes of one name counts.
    const auto take = [&](std::string_view wanted, std::string_view& slot) {
      if (slot.empty() && equal_lower(name, wanted)) slot = value;
    };
    switch (base::ascii_lower(name[0])) {
      case 'c':
        take("class", out.classes);
        take("content", out.content);
        take("charset", out.charset);
        break;
      case 'i':
        take("id", out.id);
        take("itemprop", out.itemprop);
        break;
      case 'r':
        take("role", out.role);
        take("rel", out.rel);
        break;
      case 'h':
        take("href", out.href);
        out.hidden = out.hidden || (equal_lower(name, "hidden") && !equal_lower(value, "until-found"));
        break;
      case 'n':
        take("name", out.name);
        break;
      case 'p':
        take("property", out.property);
        break;
      case 'd':
        take("datetime", out.datetime);
        break;
      case 't':
        take("type", out.type);
        break;
      case 'l':
        take("lang", out.lang);
        break;
      case 's':
        if (equal_lower(name, "style") && value.size() < kMaxValue) {
          std::string style;
          for (const char byte : value) {
            if (!is_space(byte)) style += base::ascii_lower(byte);
          }
          out.hidden = out.hidden || style.find("display:none") != std::string::npos ||
                       style.find("visibility:hidden") != std::string::npos;
        }
        break;
      default:
        break;
    }
  }
  cut_ = true;
  return at;
}

std::size_t HtmlReader::tag(std::size_t at, bool closing) {
  const std::size_t name_begin = at + (closing ? 2 : 1);
  std::size_t i = name_begin;
  while (i < html_.size() && !is_space(html_[i]) && html_[i] != '/' && html_[i] != '>') ++i;
  const std::string_view name = html_.substr(name_begin, i - name_begin);
  const Tag tag = find_tag(name);
  Attributes found;
  bool self_closing = false;
  const std::size_t end = attributes(i, found, self_closing);
  if (end == html_.size() && html_[end - 1] != '>') return end;  // a tag that is cut counts for nothing
  if (closing) {
    finish_tag(tag);
    return end;
  }
  switch (tag_kind(tag)) {
    case 'V':
      void_element(tag, at, end, found);
      return end;
    case 'R':
      return raw_text(tag, name, end, found);
    default:
      start(tag, found, self_closing);
      return end;
  }
}

std::size_t HtmlReader::raw_text(Tag tag, std::string_view name, std::size_t begin,
                                 const Attributes& attributes) {
  const std::string wanted = base::ascii_lower(name);
  std::size_t end = begin;
  for (;; end += 2) {
    end = html_.find("</", end);
    if (end == std::string_view::npos) {
      cut_ = true;
      end = html_.size();
      break;
    }
    const std::size_t behind = end + 2 + name.size();
    if (behind >= html_.size()) continue;
    if (!equal_lower(html_.substr(end + 2, name.size()), wanted)) continue;
    if (is_space(html_[behind]) || html_[behind] == '/' || html_[behind] == '>') break;
  }
  const std::string_view content = html_.substr(begin, end - begin);
  if (tag == Tag::kScript && page_.claims.json_ld.size() < kMaxJsonLd &&
      base::ascii_lower(attributes.type).find("ld+json") != std::string::npos) {
    page_.claims.json_ld.push_back(content);
  }
  if (tag == Tag::kTitle && page_.claims.title.empty() && not_shown_ == 0) {
    page_.claims.title = resolve_references(content.substr(0, kMaxValue), false);
    end_block();
    text(begin, end);
    block_.page_title = true;
    end_block();
  }
  const std::size_t close = html_.find('>', end);
  return close == std::string_view::npos ? html_.size() : close + 1;
}

void HtmlReader::add_meta(std::string_view key, std::string_view content) {
  if (key.empty() || content.empty() || page_.claims.meta.size() >= kMaxMeta) return;
  page_.claims.meta.emplace_back(base::ascii_lower(key.substr(0, 100)),
                                 resolve_references(content.substr(0, kMaxValue), true));
}

void HtmlReader::void_element(Tag tag, std::size_t begin, std::size_t end, const Attributes& attributes) {
  switch (tag) {
    case Tag::kBr:
      if (not_shown_ > 0) return;
      if (++line_breaks_ >= 2)
        end_block();
      else
        builder_.line_break(begin, end);
      return;
    case Tag::kHr:
      end_block();
      return;
    case Tag::kMeta:
      add_meta(attributes.property.empty() ? attributes.name : attributes.property, attributes.content);
      add_meta(attributes.itemprop, attributes.content);
      return;
    case Tag::kLink:
      if (page_.claims.canonical.empty() && equal_lower(attributes.rel, "canonical")) {
        page_.claims.canonical = resolve_references(attributes.href.substr(0, kMaxValue), true);
      }
      return;
    default:
      return;
  }
}

void HtmlReader::push(Tag tag, const Attributes& attributes) {
  if (open_.size() >= kMaxDepth) {
    too_deep_ = true;
    return;
  }
  if (page_.elements.size() >= kMaxElements) {
    too_many_elements_ = true;
    return;
  }
  Element element;
  element.parent = open_.empty() ? -1 : open_.back();
  element.tag = tag;
  element.depth = static_cast<std::uint16_t>(open_.size());
  element.hidden = attributes.hidden;
  element.classes = attributes.classes;
  element.id = attributes.id;
  element.role = attributes.role;
  element.itemprop = attributes.itemprop;
  open_.push_back(static_cast<std::int32_t>(page_.elements.size()));
  page_.elements.push_back(element);
  ++open_count_[static_cast<std::size_t>(tag)];
  if (tag_kind(tag) == 'S') ++not_shown_;
}

void HtmlReader::pop() {
  Element& element = page_.elements[open_.back()];
  element.end = static_cast<std::uint32_t>(page_.elements.size());
  --open_count_[static_cast<std::size_t>(element.tag)];
  if (tag_kind(element.tag) == 'S') --not_shown_;
  open_.pop_back();
}

void HtmlReader::close_implied(Tag tag, std::initializer_list<Tag> barriers) {
  if (!open(tag)) return;
  for (std::size_t i = open_.size(); i > 0; --i) {
    const Tag here = page_.elements[open_[i - 1]].tag;
    if (here == tag) {
      pop_to(i - 1);
      return;
    }
    if (std::find(barriers.begin(), barriers.end(), here) != barriers.end()) return;
  }
}

void HtmlReader::start(Tag tag, const Attributes& attributes, bool self_closing) {
  if (tag == Tag::kHtml || tag == Tag::kBody || tag == Tag::kHead) {
    if (tag == Tag::kHtml && page_.claims.language.empty())
      page_.claims.language = base::ascii_lower(attributes.lang.substr(0, 35));
    if (tag != Tag::kHead) close_implied(Tag::kHead, {});
    if (open(tag)) return;
  }
  const bool block = tag_kind(tag) == 'B';
  if (block) {
    end_block();
    // What begins a block ends text that is not shown by mistake: an <svg> or <select> that never closes.
    if (not_shown_ > 0) {
      for (const Tag foreign : {Tag::kSvg, Tag::kMath, Tag::kSelect}) close_implied(foreign, {});
    }
  }
  switch (tag) {
    case Tag::kA:
      close_implied(Tag::kA, {Tag::kTd, Tag::kTh, Tag::kTable});
      break;
    case Tag::kLi:
      close_implied(Tag::kLi, {Tag::kUl, Tag::kOl, Tag::kMenu});
      break;
    case Tag::kDt:
    case Tag::kDd:
      close_implied(Tag::kDt, {Tag::kDl});
      close_implied(Tag::kDd, {Tag::kDl});
      break;
    case Tag::kOption:
      close_implied(Tag::kOption, {Tag::kSelect});
      break;
    case Tag::kTd:
    case Tag::kTh:
      close_implied(Tag::kTd, {Tag::kTable});
      close_implied(Tag::kTh, {Tag::kTable});
      break;
    case Tag::kTr:
      close_implied(Tag::kTr, {Tag::kTable});
      break;
    case Tag::kTbody:
    case Tag::kThead:
    case Tag::kTfoot:
      close_implied(Tag::kTbody, {Tag::kTable});
      close_implied(Tag::kThead, {Tag::kTable});
      close_implied(Tag::kTfoot, {Tag::kTable});
      break;
    default:
      break;
  }
  if (block && tag != Tag::kBody && tag != Tag::kHtml) {
    close_implied(Tag::kP, {Tag::kTd, Tag::kTh, Tag::kTable, Tag::kButton, Tag::kObject});
  }
  // Elements that HTML does not know mean nothing to it, and their end tags could not be told from each other.
  if (tag == Tag::kUnknown) return;
  // <svg/>, <path/> are empty; in HTML proper a '/' means nothing.
  if (self_closing && (tag == Tag::kSvg || tag == Tag::kMath || not_shown_ > 0)) return;
  push(tag, attributes);
  if (tag == Tag::kTime && !attributes.datetime.empty() && page_.claims.times.size() < kMaxMeta) {
    page_.claims.times.emplace_back(attributes.datetime.substr(0, 64), open_.empty() ? -1 : open_.back());
  }
  if (!attributes.itemprop.empty() && !attributes.content.empty())
    add_meta(attributes.itemprop, attributes.content);
}

void HtmlReader::finish_tag(Tag tag) {
  if (tag == Tag::kBr) {
    builder_.line_break();
    return;
  }
  if (tag == Tag::kBody || tag == Tag::kHtml) return;  // text behind them belongs to the body all the same
  const bool block = tag_kind(tag) == 'B';
  if (block) end_block();
  if (tag == Tag::kUnknown || !open(tag)) return;
  if (!block && tag_kind(tag) == 'I') {
    // Inline elements cross blocks in the wild: only this one ends.
    for (std::size_t i = open_.size(); i > 0; --i) {
      const std::int32_t element = open_[i - 1];
      if (page_.elements[element].tag != tag) continue;
      page_.elements[element].end = static_cast<std::uint32_t>(page_.elements.size());
      --open_count_[static_cast<std::size_t>(tag)];
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i - 1));
      return;
    }
    return;
  }
  const bool cell_may_cross = tag == Tag::kTable || tag == Tag::kTr || tag == Tag::kTd || tag == Tag::kTh ||
                              tag == Tag::kTbody || tag == Tag::kThead || tag == Tag::kTfoot;
  if (cell_may_cross)
    close_implied(tag, {});
  else
    close_implied(tag, {Tag::kTd, Tag::kTh});
}

}  // namespace

void read_html(const Decoded& source, std::size_t begin, PageText& page) {
  page.document->content_type = "text/html";
  page.document->charset = source.charset;
  HtmlReader reader(source, page);
  if (begin > 0) {
    reader.builder().append(0, begin);
    if (reader.builder().end_block()) page.sources.emplace_back().subject = true;
  }
  reader.read(begin);
}

}  // namespace tamis::documents
