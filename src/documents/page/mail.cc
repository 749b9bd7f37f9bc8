// Mail (RFC 5322, MIME) to its main part. Own code, because the libraries of the distributions (GMime, vmime) are trees of
// objects that forget which byte a character came from; what is needed of MIME here is small.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "documents/page/charset.h"
#include "documents/page/page.h"
#include "documents/words/tokens.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

constexpr int kMaxDepth = 16;  // of parts in parts
constexpr std::size_t kMaxParts = 256;
constexpr std::size_t kMaxHeaders = 512;
constexpr std::size_t kMaxNameBytes = 120;  // of an attachment, in a warning

struct Header {
  std::string name;        // lower case
  std::string_view value;  // folded lines and all
};

// Header fields of bytes[begin, end); returns where the body begins.
std::size_t read_headers(std::string_view bytes, std::size_t begin, std::size_t end,
                         std::vector<Header>& out) {
  std::size_t at = begin;
  while (at < end) {
    std::size_t line_end = std::min(bytes.find('\n', at), end);
    if (base::trim(bytes.substr(at, line_end - at)).empty()) return std::min(line_end + 1, end);
    std::size_t next = line_end + 1;
    while (next < end && (bytes[next] == ' ' || bytes[next] == '\t')) {
      line_end = std::min(bytes.find('\n', next), end);
      if (base::trim(bytes.substr(next, line_end - next)).empty()) break;
      next = line_end + 1;
    }
    const std::string_view field = bytes.substr(at, std::min(next, end) - at);
    const std::size_t colon = field.find(':');
    if (colon != std::string_view::npos && out.size() < kMaxHeaders) {
      out.push_back(
          {base::ascii_lower(base::trim(field.substr(0, colon))), base::trim(field.substr(colon + 1))});
    }
    at = next;
  }
  return end;
}

std::string_view find_header(const std::vector<Header>& headers, std::string_view name) noexcept {
  for (const Header& header : headers) {
    if (header.name == name) return header.value;
  }
  return {};
}

// "text/html; charset=utf-8; boundary=\"x\"" -> the value of a parameter.
std::string parameter(std::string_view value, std::string_view name) {
  const std::string low = base::ascii_lower(value);
  for (std::size_t at = low.find(name); at != std::string::npos; at = low.find(name, at + 1)) {
    if (at == 0 || (low[at - 1] != ';' && low[at - 1] != ' ' && low[at - 1] != '\t' && low[at - 1] != '\n'))
      continue;
    std::size_t i = at + name.size();
    while (i < value.size() && value[i] == ' ') ++i;
    if (i >= value.size() || value[i] != '=') continue;
    ++i;
    while (i < value.size() && value[i] == ' ') ++i;
    if (i < value.size() && value[i] == '"') {
      return std::string(value.substr(i + 1, std::min(value.find('"', i + 1), value.size()) - i - 1));
    }
    return std::string(
        base::trim(value.substr(i, std::min(value.find_first_of("; \t\r\n", i), value.size()) - i)));
  }
  return {};
}

// Bytes behind a transfer encoding, each with its place in the mail.
struct Transferred {
  std::string bytes;
  std::vector<Decoded::Run> runs;  // text: offset in `bytes`; no code points

  void add(char byte, std::size_t input, std::uint8_t input_size) {
    const std::uint8_t unit = input_size == 1 ? 0 : 1;
    if (runs.empty() || runs.back().text_unit != unit ||
        runs.back().input_unit != (unit == 0 ? 0 : input_size) || input != next_) {
      runs.push_back(
          {bytes.size(), input, 0, unit, static_cast<std::uint8_t>(unit == 0 ? 0 : input_size), 0});
    }
    next_ = input + input_size;
    bytes += byte;
  }
  // `size` bytes that `input_size` bytes stand for together.
  void add_group(const char* group, std::uint8_t size, std::size_t input, std::uint8_t input_size) {
    if (runs.empty() || runs.back().text_unit != size || runs.back().input_unit != input_size ||
        input != next_) {
      runs.push_back({bytes.size(), input, 0, size, input_size, 0});
    }
    next_ = input + input_size;
    bytes.append(group, size);
  }

 private:
  std::size_t next_ = 0;
};

int hex_digit(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

int base64_digit(char c) noexcept {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

// `underscores`: of RFC 2047, where '_' is a blank.
void decode_quoted_printable(std::string_view all, std::size_t begin, std::size_t end, bool underscores,
                             Transferred& out) {
  for (std::size_t i = begin; i < end;) {
    const char c = all[i];
    if (c == '=' && i + 2 < end + 0 && hex_digit(all[i + 1]) >= 0 && hex_digit(all[i + 2]) >= 0) {
      out.add(static_cast<char>(hex_digit(all[i + 1]) * 16 + hex_digit(all[i + 2])), i, 3);
      i += 3;
    } else if (c == '=' && !underscores) {
      // A soft line break; blanks may have crept in before the line's end.
      std::size_t next = i + 1;
      while (next < end && (all[next] == ' ' || all[next] == '\t' || all[next] == '\r')) ++next;
      if (next >= end || all[next] == '\n') {
        i = next + 1;
      } else {
        out.add(c, i, 1);
        ++i;
      }
    } else {
      if (underscores && c == '_')
        out.add_group(" ", 1, i, 1);  // not the byte that stands there
      else
        out.add(c, i, 1);
      ++i;
    }
  }
}

void decode_base64(std::string_view all, std::size_t begin, std::size_t end, Transferred& out) {
  std::array<int, 4> digits{};
  std::size_t count = 0;
  std::size_t first = 0;
  for (std::size_t i = begin; i <= end; ++i) {
    const int digit = i < end ? base64_digit(all[i]) : -1;
    const bool finish = i == end || all[i] == '=';
    if (digit >= 0) {
      if (count == 0) first = i;
      digits[count++] = digit;
    }
    if (count == 4 || (finish && count > 1)) {
      for (std::size_t k = count; k < 4; ++k) digits[k] = 0;
      const char group[3] = {static_cast<char>(digits[0] << 2 | digits[1] >> 4),
                             static_cast<char>(digits[1] << 4 | digits[2] >> 2),
                             static_cast<char>(digits[2] << 6 | digits[3])};
      const std::size_t last = digit >= 0 ? i + 1 : i;
      out.add_group(group, static_cast<std::uint8_t>(count - 1), first,
                    static_cast<std::uint8_t>(std::min<std::size_t>(255, last - first)));
      count = 0;
    }
    if (finish) count = 0;
  }
}

// Puts the map of a transfer encoding under the map of a charset.
class Composer {
 public:
  Composer(std::string_view mail, Decoded& out) : mail_(mail), out_(out) {
    for (const char byte : mail) ascii_ = ascii_ && (byte & 0x80) == 0;
  }

  void add(const Transferred& outer, const Decoded& inner) {
    const std::size_t base = out_.storage.size();
    for (std::size_t r = 0; r < inner.runs.size(); ++r) {
      const Decoded::Run& run = inner.runs[r];
      const std::size_t end = r + 1 < inner.runs.size() ? inner.runs[r + 1].text : inner.utf8.size();
      const bool by_code_point = run.text_unit == Decoded::kCodePoint;
      std::size_t text_unit = std::max<std::size_t>(1, run.text_unit);
      const std::size_t input_unit = std::max<std::size_t>(1, run.input_unit);
      std::size_t text = run.text;
      std::size_t byte = run.input;
      while (text < end) {
        if (by_code_point) text_unit = text::decode_utf8(inner.utf8, text).bytes;
        seek(outer, byte);
        const Decoded::Run& under = outer.runs[outer_];
        const std::size_t under_end =
            outer_ + 1 < outer.runs.size() ? outer.runs[outer_ + 1].text : outer.bytes.size();
        const std::size_t under_text = std::max<std::size_t>(1, under.text_unit);
        const std::size_t under_input = std::max<std::size_t>(1, under.input_unit);
        const std::size_t phase = (byte - under.text) % under_text;
        const std::size_t place = under.input + (byte - under.text) / under_text * under_input;
        std::size_t units =
            std::min((end - text + text_unit - 1) / text_unit, (under_end - byte) / input_unit);
        Decoded::Run made{base + text, place, code_point(place), 0, 0, 0};
        if (by_code_point) units = std::min<std::size_t>(units, 1);
        if (under.text_unit == 0 && units > 0) {
          made.text_unit = run.text_unit;
          made.input_unit = run.input_unit;
        } else if (run.text_unit == 0 && phase == 0 && units >= under_text) {
          units = units / under_text * under_text;
          made.text_unit = static_cast<std::uint8_t>(under_text);
          made.input_unit = static_cast<std::uint8_t>(under_input);
        } else {
          // One unit of the charset that may reach over groups of the transfer encoding.
          units = 1;
          const std::size_t last = std::min(byte + input_unit, outer.bytes.size()) - 1;
          seek(outer, last);
          const Decoded::Run& at_last = outer.runs[outer_];
          const std::size_t last_text = std::max<std::size_t>(1, at_last.text_unit);
          const std::size_t until = at_last.input + ((last - at_last.text) / last_text + 1) *
                                                        std::max<std::size_t>(1, at_last.input_unit);
          made.text_unit = static_cast<std::uint8_t>(text_unit);
          made.input_unit = static_cast<std::uint8_t>(std::min<std::size_t>(255, until - place));
        }
        made.code_point_unit = made.input_unit;
        push(made, units);
        text += units * text_unit;
        byte += units * input_unit;
      }
    }
    out_.storage.append(inner.utf8);
    out_.replaced += inner.replaced;
    out_.warnings.insert(out_.warnings.end(), inner.warnings.begin(), inner.warnings.end());
  }

 private:
  // `units`: of `made`. A run that goes on where the last one ends is part of it.
  void push(const Decoded::Run& made, std::size_t units) {
    const bool goes_on = !out_.runs.empty() && made.text_unit != 0 &&
                         out_.runs.back().text_unit == made.text_unit &&
                         out_.runs.back().input_unit == made.input_unit && next_input_ == made.input;
    if (!goes_on) out_.runs.push_back(made);
    next_input_ = made.input + units * made.input_unit;
  }

  void seek(const Transferred& outer, std::size_t byte) noexcept {
    if (outer_ >= outer.runs.size() || outer.runs[outer_].text > byte) outer_ = 0;
    while (outer_ + 1 < outer.runs.size() && outer.runs[outer_ + 1].text <= byte) ++outer_;
  }

  // Mails are ASCII; of others bytes above it that are no continuation count.
  std::uint64_t code_point(std::size_t input) noexcept {
    if (ascii_) return input;
    if (input < counted_at_) counted_at_ = counted_ = 0;
    for (; counted_at_ < input; ++counted_at_) counted_ += (mail_[counted_at_] & 0xC0) != 0x80 ? 1 : 0;
    return counted_;
  }

  std::string_view mail_;
  Decoded& out_;
  std::size_t outer_ = 0;
  std::size_t next_input_ = 0;
  std::size_t counted_at_ = 0;
  std::uint64_t counted_ = 0;
  bool ascii_ = true;
};

// "=?utf-8?B?...?=" and plain stretches of a header to text.
void decode_words(std::string_view mail, std::string_view value, Composer& composer) {
  const std::size_t base = static_cast<std::size_t>(value.data() - mail.data());
  const auto plain = [&](std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    Transferred raw;
    raw.runs.push_back({0, base + begin, 0, 0, 0, 0});
    raw.bytes = std::string(value.substr(begin, end - begin));
    Decoded decoded;
    if (decode_page(raw.bytes, {}, decoded)) composer.add(raw, decoded);
  };
  // Neighbouring words of one encoding are decoded together: a character may be cut between them.
  Transferred words;
  std::string charset;
  const auto flush = [&] {
    if (words.bytes.empty()) return;
    Decoded decoded;
    if (decode_page(words.bytes, {charset, {}}, decoded)) composer.add(words, decoded);
    words = Transferred{};
  };
  std::size_t done = 0;
  bool after_word = false;
  std::size_t at = value.find("=?");
  while (at != std::string_view::npos) {
    const std::size_t charset_end = value.find('?', at + 2);
    if (charset_end == std::string_view::npos || charset_end + 2 >= value.size() ||
        value[charset_end + 2] != '?') {
      at = value.find("=?", at + 2);
      continue;
    }
    const std::size_t end = value.find("?=", charset_end + 3);
    if (end == std::string_view::npos) break;
    if (!after_word || !base::trim(value.substr(done, at - done)).empty()) {
      flush();
      plain(done, at);
    }
    std::string name(value.substr(at + 2, charset_end - at - 2));
    if (const std::size_t star = name.find('*'); star != std::string::npos) name.resize(star);
    if (name != charset) flush();
    charset = name;
    if ((value[charset_end + 1] | 0x20) == 'b')
      decode_base64(mail, base + charset_end + 3, base + end, words);
    else
      decode_quoted_printable(mail, base + charset_end + 3, base + end, true, words);
    done = end + 2;
    after_word = true;
    at = value.find("=?", done);
  }
  flush();
  plain(done, value.size());
}

std::string header_text(std::string_view mail, std::string_view value) {
  Decoded decoded;
  Composer composer(mail.substr(0, 0), decoded);
  decode_words(mail, value, composer);
  std::string out;
  for (const char c : decoded.storage) {
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string type;  // "text/html"
  std::string charset;
  std::string encoding;
  int alternatives = -1;  // the group of parts that say the same, one of which is read; -1: in none
  std::string subject;    // of the mail inside the mail that it is of
};

class PartFinder {
 public:
  explicit PartFinder(std::string_view mail) : mail_(mail) {}

  void find(std::size_t begin, std::size_t end, const std::vector<Header>& headers, int depth) {
    if (parts_.size() + attachments_.size() >= kMaxParts || depth > kMaxDepth) {
      cut_ = true;
      return;
    }
    const std::string_view content_type = find_header(headers, "content-type");
    std::string type = base::ascii_lower(base::trim(content_type.substr(0, content_type.find(';'))));
    if (type.find('/') == std::string::npos) type = "text/plain";  // RFC 2045, 5.2
    const std::string_view disposition = find_header(headers, "content-disposition");
    if (base::ascii_lower(disposition).rfind("attachment", 0) == 0) {
      std::string written = parameter(disposition, "filename");
      if (written.empty()) written = parameter(content_type, "name");
      const std::string name = header_text(written, written);
      attachments_.push_back(
          (name.empty() ? std::string("without a name") : '"' + name.substr(0, kMaxNameBytes) + '"') + " (" +
          type.substr(0, kMaxNameBytes) + ")");
      return;
    }
    if (type.rfind("multipart/", 0) == 0) {
      const std::string boundary = parameter(content_type, "boundary");
      if (!boundary.empty()) {
        const int outer = alternatives_;
        if (type == "multipart/alternative" && outer < 0) alternatives_ = ++groups_;
        multipart(begin, end, "--" + boundary, depth);
        alternatives_ = outer;
        return;
      }
      type = "text/plain";
    }
    if (type == "message/rfc822") {
      std::vector<Header> inner;
      const std::size_t body = read_headers(mail_, begin, end, inner);
      const int outer = std::exchange(alternatives_, -1);
      std::string subject = header_text(mail_, find_header(inner, "subject"));
      std::swap(subject, subject_);
      find(body, end, inner, depth + 1);
      std::swap(subject, subject_);
      alternatives_ = outer;
      return;
    }
    parts_.push_back({begin, end, type, parameter(content_type, "charset"),
                      base::ascii_lower(base::trim(find_header(headers, "content-transfer-encoding"))),
                      alternatives_, subject_});
  }

  [[nodiscard]] const Part* best() const noexcept {
    for (const std::string_view type : {"text/html", "application/xhtml+xml", "text/plain", "text/"}) {
      for (const Part& part : parts_) {
        if (part.type.rfind(type, 0) == 0 && part.end > part.begin) return &part;
      }
    }
    return nullptr;
  }
  // Texts that are not read beside `read`, in words: those that are no other form of it.
  [[nodiscard]] std::vector<std::string> other_texts(const Part& read) const {
    std::vector<std::string> out;
    std::vector<int> named{read.alternatives};
    for (const Part& part : parts_) {
      if (&part == &read || !part.type.starts_with("text/") ||
          base::trim(mail_.substr(part.begin, part.end - part.begin)).empty())
        continue;
      if (part.alternatives >= 0) {
        if (std::find(named.begin(), named.end(), part.alternatives) != named.end()) continue;
        named.push_back(part.alternatives);
      }
      out.push_back(part.subject.empty() ? "a further text (" + part.type.substr(0, kMaxNameBytes) + ")"
                                         : "another mail, \"" + part.subject.substr(0, kMaxNameBytes) + '"');
    }
    return out;
  }
  [[nodiscard]] bool cut() const noexcept { return cut_; }
  // Name and type of each attachment, in words.
  [[nodiscard]] const std::vector<std::string>& attachments() const noexcept { return attachments_; }

 private:
  void multipart(std::size_t begin, std::size_t end, const std::string& mark, int depth) {
    std::size_t part = std::string_view::npos;
    for (std::size_t at = begin; at < end;) {
      const std::size_t found = mail_.substr(0, end).find(mark, at);
      if (found == std::string_view::npos) break;
      at = found + mark.size();
      if (found > begin && mail_[found - 1] != '\n') continue;
      if (part != std::string_view::npos) one(part, found, depth);
      if (mail_.substr(at, 2) == "--") return;
      part = std::min(mail_.substr(0, end).find('\n', at), end - 1) + 1;
    }
    if (part != std::string_view::npos && part < end) one(part, end, depth);
  }

  void one(std::size_t begin, std::size_t end, int depth) {
    std::vector<Header> headers;
    const std::size_t body = read_headers(mail_, begin, end, headers);
    find(body, end, headers, depth + 1);
  }

  std::string_view mail_;
  std::vector<Part> parts_;
  std::vector<std::string> attachments_;
  std::string subject_;
  int alternatives_ = -1;
  int groups_ = -1;
  bool cut_ = false;
};

// A mail that answers another or passes it on: its header says so; or the subject or marks of quotation do, and it is
// short. A newsletter that somebody passed on is still one, with the furniture of one.
bool is_conversation(const std::vector<Header>& headers, std::string_view subject, std::string_view text) {
  if (!find_header(headers, "in-reply-to").empty() || !find_header(headers, "references").empty())
    return true;
  constexpr std::size_t kLongestNote = 4000;
  if (text.size() > kLongestNote) return false;
  std::string lower;
  append_lower(lower, subject.substr(0, kMaxNameBytes));
  bool prefixed = false;
  base::for_each_row(base::data_table("mail_prefixes.tsv"), [&](const auto& column, std::size_t) {
    base::for_each_part(column[1], '|', [&](std::string_view prefix) {
      if (!lower.starts_with(prefix)) return;
      const std::string_view behind = std::string_view(lower).substr(prefix.size());
      prefixed = prefixed || behind.starts_with(":") || behind.starts_with("：") || behind.starts_with(" :");
    });
  });
  if (prefixed) return true;
  constexpr std::size_t kFewestDashes = 5;  // "-----Original Message-----"
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = base::trim(text.substr(at, end - at));
    const std::size_t dashes = std::min(line.find_first_not_of('-'), line.size());
    if (line.starts_with('>') || (dashes >= kFewestDashes && dashes < line.size() && line.ends_with("-----")))
      return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

bool looks_like_mail(std::string_view bytes) noexcept {
  // mbox's separator may stand before the first field.
  if (bytes.substr(0, 5) == "From ") bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
  int known = 0;
  int fields = 0;
  for (std::size_t at = 0; at < std::min<std::size_t>(bytes.size(), 65536);) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line == "\r") break;
    if (line[0] == ' ' || line[0] == '\t') {
      if (fields == 0) return false;
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 64) return false;
    for (const char c : line.substr(0, colon)) {
      if (c <= ' ' || c > '~') return false;
    }
    ++fields;
    for (const std::string_view name : {"from", "date", "subject", "received", "message-id", "mime-version",
                                        "to", "return-path", "delivered-to", "content-type"}) {
      if (colon == name.size()) {
        bool same = true;
        for (std::size_t i = 0; i < colon; ++i) same = same && (line[i] | 0x20) == (name[i] | 0x20);
        known += same ? 1 : 0;
      }
    }
  }
  return known >= 3;
}

std::size_t next_mail_of_mbox(std::string_view bytes, std::size_t at) noexcept {
  while ((at = bytes.find("\nFrom ", at)) != std::string_view::npos) {
    const std::size_t begin = at + 1;
    const bool after_blank =
        at > 0 && (bytes[at - 1] == '\n' || (at > 1 && bytes[at - 1] == '\r' && bytes[at - 2] == '\n'));
    if (after_blank && looks_like_mail(bytes.substr(begin))) return begin;
    at = begin;
  }
  return std::string_view::npos;
}

Result<void> read_mail(std::string_view bytes, Decoded& decoded, PageText& page) {
  // What follows another separator of mbox is another mail.
  const std::string_view whole = bytes;
  if (bytes.substr(0, 5) == "From ") bytes = bytes.substr(0, next_mail_of_mbox(bytes, 0));
  const bool more_follow = bytes.size() < whole.size();
  std::size_t begin = 0;
  if (bytes.substr(0, 5) == "From ") begin = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
  std::vector<Header> headers;
  const std::size_t body = read_headers(bytes, begin, bytes.size(), headers);
  PartFinder finder(bytes);
  finder.find(body, bytes.size(), headers, 0);
  const Part* part = finder.best();
  if (part == nullptr) {
    return fail(ErrorCode::kFormat,
                "expected a part of text/html or text/plain, found none in the mail; save the attachment and "
                "read that");
  }
  Transferred raw;
  if (part->encoding == "quoted-printable")
    decode_quoted_printable(bytes, part->begin, part->end, false, raw);
  else if (part->encoding == "base64")
    decode_base64(bytes, part->begin, part->end, raw);
  else {
    raw.bytes = std::string(bytes.substr(part->begin, part->end - part->begin));
    raw.runs.push_back({0, part->begin, 0, 0, 0, 0});
  }
  if (raw.runs.empty()) raw.runs.emplace_back();
  const bool html = part->type.rfind("text/plain", 0) != 0;
  Decoded content;
  if (auto done = decode_page(
          raw.bytes, {part->charset, html ? charset_claimed_in_markup(raw.bytes) : std::string_view{}},
          content);
      !done) {
    return done;
  }
  decoded = Decoded{};
  decoded.charset = content.charset;
  Composer composer(bytes, decoded);
  decode_words(bytes, find_header(headers, "subject"), composer);
  const std::size_t subject = decoded.storage.size();
  composer.add(raw, content);
  decoded.utf8 = decoded.storage;
  if (decoded.runs.empty()) decoded.runs.emplace_back();

  PageClaims& claims = page.claims;
  claims.meta.emplace_back("mail:subject", header_text(bytes, find_header(headers, "subject")));
  claims.meta.emplace_back("mail:from", header_text(bytes, find_header(headers, "from")));
  claims.meta.emplace_back("mail:date", header_text(bytes, find_header(headers, "date")));
  if (html) {
    read_html(decoded, subject, page);
  } else {
    page.conversation = is_conversation(headers, header_text(bytes, find_header(headers, "subject")),
                                        decoded.utf8.substr(subject));
    read_plain_text(decoded, subject, page);
  }
  page.document->content_type = "message/rfc822";
  constexpr std::size_t kMostNamed = 10;
  for (std::size_t i = 0; i < std::min(finder.attachments().size(), kMostNamed); ++i) {
    page.document->warnings.push_back("the mail has an attachment that was not read: " +
                                      finder.attachments()[i] + "; save it and read it by itself");
  }
  if (finder.attachments().size() > kMostNamed) {
    page.document->warnings.push_back("and " + std::to_string(finder.attachments().size() - kMostNamed) +
                                      " more attachments that were not read");
  }
  const std::vector<std::string> others = finder.other_texts(*part);
  for (std::size_t i = 0; i < std::min(others.size(), kMostNamed); ++i) {
    page.document->warnings.push_back("the mail holds " + others[i] +
                                      ", that was not read; save it and read it by itself");
  }
  if (others.size() > kMostNamed) {
    page.document->warnings.push_back("and " + std::to_string(others.size() - kMostNamed) +
                                      " more texts that were not read");
  }
  if (more_follow) {
    page.document->warnings.emplace_back(
        "the file holds several mails and only the first was read; call it *.mbox, then each is a page");
  }
  if (finder.cut())
    page.document->warnings.emplace_back(
        "the mail has more than 256 parts or 16 levels of them; the others are passed over");
  return {};
}

}  // namespace tamis::documents
