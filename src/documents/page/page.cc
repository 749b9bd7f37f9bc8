#include "documents/page/page.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/hash.h"
#include "documents/page/charset.h"
#include "documents/page/main_text.h"
#include "documents/page/metadata.h"

namespace tamis::documents {

namespace {

enum class Kind : std::uint8_t { kHtml, kPlain, kMarkdown, kMail };

bool ends_with(std::string_view text, std::string_view end) noexcept {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// What a file that is no text is called, by its first bytes.
std::string_view foreign_format(std::string_view bytes) noexcept {
  struct Magic {
    std::string_view bytes;
    std::string_view name;
  };
  static constexpr Magic kMagic[] = {
      {"%PDF-", "a PDF file"},
      {std::string_view("PK\x03\x04", 4), "a ZIP archive or an office document"},
      {"\x1F\x8B", "gzip"},
      {"\x89PNG", "a PNG image"},
      {"\xFF\xD8\xFF", "a JPEG image"},
      {"GIF8", "a GIF image"},
      {"BZh", "bzip2"},
      {std::string_view("\xFD"
                        "7zXZ",
                        5),
       "xz"},
      {"\x28\xB5\x2F\xFD", "zstd"},
      {"\xD0\xCF\x11\xE0", "an old office document"},
      {"{\\rtf", "a rich text file"},
      {"\x7F"
       "ELF",
       "a program"},
      {"WARC/", "a WARC archive"},
  };
  for (const Magic& magic : kMagic) {
    if (bytes.substr(0, magic.bytes.size()) == magic.bytes) return magic.name;
  }
  return {};
}

// By the content type ("text/html; charset=x"), the name, or the bytes.
Kind kind_of(std::string_view content_type, std::string_view name, std::string_view utf8) {
  const std::string type = base::ascii_lower(content_type.substr(0, content_type.find(';')));
  std::string file = base::ascii_lower(name);
  if (ends_with(file, ".gz")) file.resize(file.size() - 3);
  // Servers call pages text/plain, and the other way round: the bytes have a say too.
  const bool html = looks_like_html(utf8);
  if (type.find("html") != std::string::npos) return Kind::kHtml;
  if (type.find("markdown") != std::string::npos) return Kind::kMarkdown;
  if (type.find("rfc822") != std::string::npos) return Kind::kMail;
  if (type.rfind("text/plain", 0) == 0) return html ? Kind::kHtml : Kind::kPlain;
  if (html) return Kind::kHtml;
  if (ends_with(file, ".md") || ends_with(file, ".markdown")) return Kind::kMarkdown;
  if (ends_with(file, ".txt")) return Kind::kPlain;
  return looks_like_markdown(utf8) ? Kind::kMarkdown : Kind::kPlain;
}

std::string charset_parameter(std::string_view content_type) {
  const std::string low = base::ascii_lower(content_type);
  const std::size_t at = low.find("charset=");
  if (at == std::string::npos) return {};
  std::string value = low.substr(at + 8);
  value.erase(std::remove(value.begin(), value.end(), '"'), value.end());
  return value.substr(0, value.find_first_of("; \t,"));
}

}  // namespace

bool looks_like_html(std::string_view utf8) noexcept {
  const std::string_view head = utf8.substr(0, 8192);
  std::size_t tags = 0;
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    std::size_t end = at + 1;
    const bool closing = end < head.size() && head[end] == '/';
    if (closing) ++end;
    const std::size_t name = end;
    while (end < head.size() && end - name < 11 &&
           ((head[end] | 0x20) >= 'a' ? (head[end] | 0x20) <= 'z' : head[end] >= '0' && head[end] <= '9'))
      ++end;
    const Tag tag = find_tag(head.substr(name, end - name));
    if (base::ascii_lower(head.substr(at, 9)) == "<!doctype" || tag == Tag::kHtml || tag == Tag::kBody ||
        tag == Tag::kHead)
      return true;
    if (tag != Tag::kUnknown && end < head.size() &&
        (head[end] == '>' || head[end] == ' ' || head[end] == '/' || head[end] == '\n'))
      ++tags;
    if (tags >= 3) return true;
  }
  return false;
}

Result<void> read_page(std::string_view bytes, const PageHint& hint, const DocumentOptions& options,
                       Document& document) {
  document.name = hint.name;
  document.input_bytes = bytes.size();
  Where where;
  where.file = hint.name;
  if (bytes.size() > options.max_bytes) {
    return fail(ErrorCode::kLimit,
                "the page has " + std::to_string(bytes.size()) + " bytes, the limit is " +
                    std::to_string(options.max_bytes) + "; cut the page or split it",
                where);
  }
  if (bytes.empty()) return fail(ErrorCode::kFormat, "expected a page, found an empty file", where);
  if (const std::string_view foreign = foreign_format(bytes); !foreign.empty()) {
    return fail(ErrorCode::kFormat,
                "expected HTML, text, Markdown or mail, found " + std::string(foreign) +
                    "; unpack or convert it first",
                where);
  }
  document.input_sha256 = base::sha256_hex(bytes);

  const std::string& content_type = options.content_type.empty() ? hint.content_type : options.content_type;
  PageText page;
  page.document = &document;
  Decoded decoded;
  const std::string low_type = base::ascii_lower(content_type);
  const bool mail = low_type.find("rfc822") != std::string::npos ||
                    (low_type.find("html") == std::string::npos && looks_like_mail(bytes));
  if (mail) {
    if (auto done = read_mail(bytes, decoded, page); !done) {
      done.error().where.file = hint.name;
      return done;
    }
  } else {
    std::string transport = !options.charset.empty() ? options.charset : hint.charset;
    if (transport.empty()) transport = charset_parameter(content_type);
    const std::string_view in_page = charset_claimed_in_markup(bytes);
    if (auto done = decode_page(bytes, {transport, in_page}, decoded); !done) {
      done.error().where.file = hint.name;
      return done;
    }
    switch (kind_of(content_type, hint.name, decoded.utf8)) {
      case Kind::kHtml:
        read_html(decoded, 0, page);
        break;
      case Kind::kMarkdown:
        read_markdown(decoded, page);
        break;
      case Kind::kMail:
      case Kind::kPlain:
        read_plain_text(decoded, 0, page);
        break;
    }
  }
  document.warnings.insert(document.warnings.begin(), decoded.warnings.begin(), decoded.warnings.end());
  find_metadata(hint, options, page);
  find_main_text(page);
  finish_metadata(page);
  if (document.blocks.empty()) {
    document.warnings.emplace_back(
        "no text in the page: it may be empty, or made by scripts that only a browser runs");
  }
  return {};
}

}  // namespace tamis::documents
