#include "documents/page/warc.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "documents/page/inflate.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kChunk = 1U << 17;
constexpr std::size_t kMaxHeader = 1U << 16;    // of a record, and of HTTP inside it
constexpr std::size_t kMaxSkipped = 1U << 30;   // bytes looked through for the next record
constexpr std::string_view kBegin = "WARC/1.";  // of a record, with its version

// The value of a header field in a block of lines; empty: none.
std::string_view field(std::string_view header, std::string_view name) noexcept {
  for (std::size_t at = 0; at < header.size();) {
    const std::size_t end = std::min(header.find('\n', at), header.size());
    const std::string_view line = header.substr(at, end - at);
    at = end + 1;
    if (line.size() <= name.size() || line[name.size()] != ':') continue;
    if (base::starts_with_any_case(line, name)) return base::trim(line.substr(name.size() + 1));
  }
  return {};
}

// Body of a gzip or deflate content encoding. nullopt: not in that encoding. Damage behind the first bytes keeps what came
// before it, as browsers do.
std::optional<std::string> inflate_body(std::string_view body, std::uint64_t limit, bool& too_long) {
  // 47: zlib or gzip by the header; -15: raw deflate, which some servers call so.
  for (const int window_bits : {47, -15}) {
    Inflater stream = make_inflater(window_bits);
    if (!stream) return std::nullopt;
    std::string out;
    stream->next_in = zlib_bytes(body.data());
    stream->avail_in = static_cast<uInt>(std::min<std::size_t>(body.size(), 0xFFFFFFFFU));
    char chunk[16384];
    int status = Z_OK;
    while (status == Z_OK) {
      stream->next_out = reinterpret_cast<unsigned char*>(chunk);
      stream->avail_out = sizeof chunk;
      status = inflate(stream.get(), Z_NO_FLUSH);
      out.append(chunk, sizeof chunk - stream->avail_out);
      if (out.size() > limit) {
        too_long = true;
        return std::nullopt;
      }
      if (status == Z_STREAM_END && stream->avail_in > 2 && window_bits == 47 && stream->next_in[0] == 0x1F &&
          stream->next_in[1] == 0x8B) {
        status = inflateReset(stream.get());
      }
      if (stream->avail_in == 0 && stream->avail_out != 0) break;
    }
    if (status == Z_STREAM_END || !out.empty()) return out;
  }
  return std::nullopt;
}

// Takes the chunk sizes out; false when the body is not chunked, which crawlers that unpacked it forget to say.
bool unchunk(std::string& body) {
  std::string out;
  std::size_t at = 0;
  while (at < body.size()) {
    std::size_t size = 0;
    const char* const begin = body.data() + at;
    const char* const end = body.data() + std::min(body.size(), at + 16);
    const auto [stop, error] = std::from_chars(begin, end, size, 16);
    if (error != std::errc{} || stop == begin) {
      if (out.empty()) return false;
      break;  // cut or damaged: what came before counts
    }
    const std::size_t line = body.find('\n', at);
    if (line == std::string::npos || line - at > 1024) {
      if (out.empty()) return false;
      break;
    }
    at = line + 1;
    if (size == 0) break;
    if (size > body.size() - at) {
      if (out.empty() && size > 2 * body.size()) return false;
      size = body.size() - at;
    }
    out.append(body, at, size);
    at += size;
    if (at < body.size() && body[at] == '\r') ++at;
    if (at < body.size() && body[at] == '\n') ++at;
  }
  body = std::move(out);
  return true;
}

bool is_page_type(std::string_view content_type) {
  const std::string type = base::ascii_lower(base::trim(content_type.substr(0, content_type.find(';'))));
  return type.empty() || type == "text/html" || type == "application/xhtml+xml" || type == "text/plain" ||
         type == "text/markdown" || type == "message/rfc822" || type == "unk" ||
         type == "application/octet-stream";
}

}  // namespace

struct WarcReader::State {
  Source source;
  std::string name;
  std::uint64_t max_page_bytes = 0;
  WarcCounts counts;

  // Bytes as they come.
  std::vector<char> raw = std::vector<char>(kChunk);
  std::size_t raw_begin = 0;
  std::size_t raw_end = 0;
  std::uint64_t raw_offset = 0;  // of the file, at raw_begin
  bool raw_done = false;
  bool started = false;
  bool gzip = false;
  bool dead = false;
  Inflater inflater;
  bool member_done = true;
  std::uint64_t member_offset = 0;
  std::optional<std::uint64_t> damaged_at;  // the member whose damage is still to be said

  // The archive's text.
  std::vector<char> text = std::vector<char>(kChunk);
  std::size_t text_begin = 0;
  std::size_t text_end = 0;
  std::uint64_t text_offset = 0;  // at text_begin, counted without compression
  bool text_done = false;
  bool skip_to_record = false;

  [[nodiscard]] std::uint64_t offset() const noexcept { return gzip ? member_offset : text_offset; }

  [[nodiscard]] tl::unexpected<Error> error(ErrorCode code, std::string message, std::uint64_t at,
                                            std::string_view id = {}) const {
    Where where;
    where.file = name;
    where.byte_offset = static_cast<std::int64_t>(at);
    where.record_id = std::string(id);
    return fail(code, std::move(message), where);
  }

  // More raw bytes; false at the end.
  Result<bool> fill_raw() {
    if (raw_begin > 0) {
      std::memmove(raw.data(), raw.data() + raw_begin, raw_end - raw_begin);
      raw_end -= raw_begin;
      raw_begin = 0;
    }
    if (raw_done) return false;
    const auto got = source(raw.data() + raw_end, raw.size() - raw_end);
    if (!got) {
      dead = raw_done = true;
      return tl::unexpected<Error>(got.error());
    }
    raw_done = *got == 0;
    raw_end += std::min(*got, raw.size() - raw_end);
    return *got > 0;
  }

  // More of the archive's text behind text_end; false at the end. An error has skipped to the next gzip member.
  Result<bool> fill_text() {
    if (text_begin > 0) {
      std::memmove(text.data(), text.data() + text_begin, text_end - text_begin);
      text_end -= text_begin;
      text_begin = 0;
    }
    if (text_end == text.size()) return true;
    if (!started) {
      if (auto more = fill_raw(); !more) return more;
      while (raw_end - raw_begin < 2 && !raw_done) {
        if (auto more = fill_raw(); !more) return more;
      }
      started = true;
      gzip = raw_end - raw_begin >= 2 && raw[raw_begin] == '\x1F' && raw[raw_begin + 1] == '\x8B';
      if (gzip) {
        inflater = make_inflater(31);
        if (!inflater) return error(ErrorCode::kIo, "zlib could not be started", 0);
      }
    }
    if (!gzip) {
      if (raw_begin == raw_end) {
        if (auto more = fill_raw(); !more || !*more) return more;
      }
      const std::size_t size = std::min(raw_end - raw_begin, text.size() - text_end);
      std::memcpy(text.data() + text_end, raw.data() + raw_begin, size);
      raw_begin += size;
      raw_offset += size;
      text_end += size;
      return true;
    }
    if (damaged_at) return damage();
    for (;;) {
      if (raw_begin == raw_end) {
        auto more = fill_raw();
        if (!more) return more;
        if (!*more) {
          if (member_done) return false;
          member_done = true;
          return error(ErrorCode::kTruncated, "the archive ends inside a gzip member", member_offset);
        }
      }
      if (member_done) {
        // Some writers pad members with noughts.
        while (raw_begin < raw_end && raw[raw_begin] == 0) {
          ++raw_begin;
          ++raw_offset;
        }
        if (raw_begin == raw_end) continue;
        inflateReset(inflater.get());
        member_done = false;
        member_offset = raw_offset;
      }
      inflater->next_in = zlib_bytes(raw.data() + raw_begin);
      inflater->avail_in = static_cast<uInt>(raw_end - raw_begin);
      inflater->next_out = reinterpret_cast<unsigned char*>(text.data() + text_end);
      inflater->avail_out = static_cast<uInt>(text.size() - text_end);
      const int status = inflate(inflater.get(), Z_NO_FLUSH);
      const std::size_t taken = (raw_end - raw_begin) - inflater->avail_in;
      const std::size_t made = (text.size() - text_end) - inflater->avail_out;
      raw_begin += taken;
      raw_offset += taken;
      text_end += made;
      if (status == Z_STREAM_END) member_done = true;
      if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
        damaged_at = member_offset;
        if (auto found = next_member(); !found) return found;
        if (text_end > 0) return true;  // whole records may stand in what came before the damage
        return damage();
      }
      if (made > 0) return true;
      // A record ends with its member: who waits for more of it must not get the next one's text unasked, but text of
      // records is delimited by lengths, so that going on is safe.
    }
  }

  // What is left of the text is of the record that the damage cut.
  Result<bool> damage() {
    text_offset += text_end - text_begin;
    text_begin = text_end = 0;
    return error(ErrorCode::kCorrupt, "a gzip member is damaged; went on at the next one",
                 *std::exchange(damaged_at, std::nullopt));
  }

  // To the next bytes that look like the head of a gzip member.
  Result<bool> next_member() {
    member_done = true;
    if (raw_begin < raw_end) {
      ++raw_begin;
      ++raw_offset;
    }
    for (;;) {
      while (raw_end - raw_begin >= 3) {
        const void* found = std::memchr(raw.data() + raw_begin, 0x1F, raw_end - raw_begin - 2);
        const std::size_t skip =
            found == nullptr
                ? raw_end - raw_begin - 2
                : static_cast<std::size_t>(static_cast<const char*>(found) - (raw.data() + raw_begin));
        raw_begin += skip;
        raw_offset += skip;
        if (found == nullptr) break;
        if (raw[raw_begin + 1] == '\x8B' && raw[raw_begin + 2] == 8) return true;
        ++raw_begin;
        ++raw_offset;
      }
      auto more = fill_raw();
      if (!more) return more;
      if (!*more) {
        raw_offset += raw_end - raw_begin;
        raw_begin = raw_end;
        return true;
      }
    }
  }

  [[nodiscard]] std::string_view ready() const noexcept {
    return {text.data() + text_begin, text_end - text_begin};
  }
  void take(std::size_t size) noexcept {
    text_begin += size;
    text_offset += size;
  }

  // The header block at the front, blank line and all, taken; nullopt at the end of the archive.
  Result<std::optional<std::string>> take_header(std::uint64_t& begin) {
    // Blank lines between records.
    for (;;) {
      while (!ready().empty() && (ready()[0] == '\r' || ready()[0] == '\n')) take(1);
      if (!ready().empty()) break;
      auto more = fill_text();
      if (!more) return tl::unexpected<Error>(more.error());
      if (!*more) return std::optional<std::string>{};
    }
    begin = offset();
    std::size_t searched = 0;
    for (;;) {
      const std::string_view now = ready();
      std::size_t end = now.find("\r\n\r\n", searched > 3 ? searched - 3 : 0);
      std::size_t size = 4;
      if (end == std::string_view::npos) {
        end = now.find("\n\n", searched > 3 ? searched - 3 : 0);
        size = 2;
      }
      if (end != std::string_view::npos && end <= kMaxHeader) {
        std::string header(now.substr(0, end + size));
        take(end + size);
        return std::optional<std::string>(std::move(header));
      }
      if (now.size() > kMaxHeader) {
        take(1);  // so that the search for the next record does not find this one
        return error(ErrorCode::kFormat, "expected a WARC record, found 64 KiB without the end of a header",
                     begin);
      }
      searched = now.size();
      auto more = fill_text();
      if (!more) return tl::unexpected<Error>(more.error());
      if (!*more) {
        const bool is_record = ready().starts_with("WARC/") || std::string_view("WARC/").starts_with(ready());
        take(ready().size());
        if (!is_record) {
          return error(
              ErrorCode::kFormat,
              "expected a WARC record, found none; a page that is no archive is named without --input",
              begin);
        }
        return error(ErrorCode::kTruncated, "the archive ends inside the header of a record", begin);
      }
    }
  }

  // To a line that begins a record.
  Result<bool> find_record() {
    std::uint64_t skipped = 0;
    for (;;) {
      const std::string_view now = ready();
      for (std::size_t at = now.find("WARC/"); at != std::string_view::npos; at = now.find("WARC/", at + 1)) {
        if (at > 0 && now[at - 1] != '\n') continue;
        if (at + 5 < now.size() && (now[at + 5] < '0' || now[at + 5] > '9')) continue;
        take(at);
        return true;
      }
      const std::size_t keep = std::min<std::size_t>(now.size(), 8);
      skipped += now.size() - keep;
      take(now.size() - keep);
      if (skipped > kMaxSkipped) {
        dead = true;
        return false;
      }
      auto more = fill_text();
      if (!more) return more;
      if (!*more) {
        take(ready().size());
        return false;
      }
    }
  }

  // Whether nothing of a plain archive is left behind ready().
  [[nodiscard]] bool is_all_ready() const noexcept {
    return started && !gzip && raw_done && raw_begin == raw_end;
  }

  // Where the next record begins in the block of one whose length says too much: behind a blank line. npos: nowhere.
  static std::size_t next_record(std::string_view block) noexcept {
    for (std::size_t at = block.find(kBegin); at != std::string_view::npos; at = block.find(kBegin, at + 1)) {
      std::string_view before = block.substr(0, at);
      if (!before.ends_with('\n')) continue;
      before.remove_suffix(1);
      if (before.ends_with('\r')) before.remove_suffix(1);
      if (before.ends_with('\n')) return at;
    }
    return std::string_view::npos;
  }

  // The text of a plain archive that ended inside a record stands before the reader again, from the next record on that it holds: a
  // length that says too much takes no page along. `taken`: what the record took already.
  void give_back(std::string_view taken) {
    std::string block(taken);
    block += ready();
    text_offset -= taken.size();
    const std::size_t next = std::min(next_record(block), block.size());
    text.assign(block.begin() + static_cast<std::ptrdiff_t>(next), block.end());
    text_offset += next;
    text_begin = 0;
    text_end = text.size();
    text.resize(std::max(text.size(), kChunk));
  }

  // The `size` bytes of a block to `out`, which keeps those within the limit of a page. kTruncated: the archive or the record's gzip
  // member ends before.
  Result<void> take_block(std::uint64_t size, std::string& out, std::uint64_t begin, std::string_view id) {
    out.clear();
    for (std::uint64_t left = size; left > 0;) {
      if (is_all_ready() && left > ready().size()) {
        const std::uint64_t missing = left - ready().size();
        if (out.empty()) {
          take(std::min(next_record(ready()), ready().size()));
        } else if (out.size() == size - left) {
          give_back(out);
        }
        return error(ErrorCode::kTruncated,
                     "the archive ends inside a record, " + std::to_string(missing) + " bytes early", begin,
                     id);
      }
      if (ready().empty()) {
        const std::uint64_t member = member_offset;
        bool more = true;
        do {
          auto filled = fill_text();
          if (!filled) return tl::unexpected<Error>(filled.error());
          more = *filled;
        } while (more && member_offset != member && ready().size() < kBegin.size());
        const bool next_member = member_offset != member && ready().starts_with(kBegin);
        if (next_member || (ready().empty() && !is_all_ready())) {
          return error(ErrorCode::kTruncated,
                       std::string(next_member ? "a gzip member" : "the archive") +
                           " ends inside a record, " + std::to_string(left) + " bytes early",
                       begin, id);
        }
        continue;
      }
      const std::size_t now = static_cast<std::size_t>(std::min<std::uint64_t>(left, ready().size()));
      if (out.size() < max_page_bytes) out.append(ready().substr(0, now));
      take(now);
      left -= now;
    }
    return {};
  }

  Result<bool> next(WarcPage& page) {
    for (;;) {
      if (dead) return false;
      if (skip_to_record) {
        auto found = find_record();
        if (!found) return damaged(found.error());
        skip_to_record = false;
        if (!*found) return false;
      }
      std::uint64_t begin = 0;
      auto header = take_header(begin);
      if (!header) return damaged(header.error());
      if (!*header) return false;
      if ((*header)->compare(0, 5, "WARC/") != 0) {
        return damaged(
            error(ErrorCode::kFormat,
                  "expected a record that begins with \"WARC/\", found \"" + printable(**header) + "\"",
                  begin)
                .value());
      }
      const std::string_view fields = **header;
      const std::string id(field(fields, "warc-record-id"));
      const std::string_view length = field(fields, "content-length");
      std::uint64_t size = 0;
      const auto [stop, bad] = std::from_chars(length.data(), length.data() + length.size(), size);
      if (bad != std::errc{} || stop != length.data() + length.size() || length.empty()) {
        return damaged(error(ErrorCode::kFormat,
                             "expected the length of the record, found \"" + printable(length) + "\"", begin,
                             id)
                           .value());
      }
      if (auto done = take_block(size, page.bytes, begin, id); !done) return damaged(done.error());
      const std::string type = base::ascii_lower(field(fields, "warc-type"));
      const std::string content_type = base::ascii_lower(field(fields, "content-type"));
      const bool response = type == "response";
      if (!response && type != "resource" && type != "conversion") {
        ++counts.other_records;
        continue;
      }
      if (!response && !is_page_type(content_type)) {
        ++counts.other_types;
        continue;
      }
      if (size > max_page_bytes) {
        ++counts.damaged;
        return error(ErrorCode::kLimit,
                     "the page has " + std::to_string(size) + " bytes, the limit is " +
                         std::to_string(max_page_bytes) + "; cut the page or split it",
                     begin, id);
      }
      page.offset = begin;
      page.captured = field(fields, "warc-date");
      std::string url(field(fields, "warc-target-uri"));
      if (url.size() > 1 && url.front() == '<' && url.back() == '>') url = url.substr(1, url.size() - 2);
      page.hint = PageHint{};
      page.hint.url = url;
      page.hint.name = url.empty() ? name + "#" + std::to_string(begin) : url;
      page.hint.content_type = content_type;
      if (response && page.bytes.compare(0, 5, "HTTP/") == 0) {
        auto is_page = split_http(page, begin, id);
        if (!is_page) {
          ++counts.damaged;
          return is_page;
        }
        if (!*is_page) continue;
      } else if (response) {
        // Gemini, FTP: the block is the page.
        page.hint.content_type =
            content_type.find("http") == std::string::npos ? content_type : std::string{};
      }
      ++counts.pages;
      return true;
    }
  }

  Result<bool> split_http(WarcPage& page, std::uint64_t begin, std::string_view id) {
    std::size_t end = page.bytes.find("\r\n\r\n");
    std::size_t size = 4;
    const std::size_t bare = page.bytes.find("\n\n");
    if (bare < end) {
      end = bare;
      size = 2;
    }
    if (end == std::string::npos || end > kMaxHeader) {
      return error(ErrorCode::kFormat, "expected the end of the HTTP header, found none in the record", begin,
                   id);
    }
    const std::string header = page.bytes.substr(0, end + 1);
    const std::size_t blank = header.find(' ');
    if (blank == std::string::npos || header.compare(blank + 1, 1, "2") != 0) {
      ++counts.other_status;
      return false;
    }
    page.hint.content_type = field(header, "content-type");
    if (!is_page_type(page.hint.content_type)) {
      ++counts.other_types;
      return false;
    }
    if (const std::size_t at = base::ascii_lower(page.hint.content_type).find("charset=");
        at != std::string::npos) {
      std::string charset = page.hint.content_type.substr(at + 8);
      charset.erase(std::remove(charset.begin(), charset.end(), '"'), charset.end());
      page.hint.charset = charset.substr(0, charset.find_first_of("; ,\t"));
    }
    page.bytes.erase(0, end + size);
    if (base::ascii_lower(field(header, "transfer-encoding")).find("chunked") != std::string::npos)
      unchunk(page.bytes);
    const std::string encoding = base::ascii_lower(field(header, "content-encoding"));
    if (encoding.empty() || encoding == "identity") return true;
    if (encoding.find("gzip") != std::string::npos || encoding.find("deflate") != std::string::npos) {
      bool too_long = false;
      auto body = inflate_body(page.bytes, max_page_bytes, too_long);
      if (too_long)
        return error(ErrorCode::kLimit,
                     "the page unpacks to more than " + std::to_string(max_page_bytes) +
                         " bytes; cut the page or split it",
                     begin, id);
      if (body) page.bytes = std::move(*body);  // else: unpacked by the crawler already
      return true;
    }
    const std::string_view head = std::string_view(page.bytes).substr(0, 512);
    if (head.find('<') != std::string_view::npos && head.find('\0') == std::string_view::npos)
      return true;  // likewise
    return error(ErrorCode::kFormat,
                 "expected a page in gzip, deflate or as it is, found content encoding \"" +
                     printable(encoding) + "\"",
                 begin, id);
  }

  static std::string printable(std::string_view bytes) {
    std::string out;
    for (const char c : bytes.substr(0, 32)) out += c >= ' ' && c <= '~' ? c : '?';
    return out;
  }

  Result<bool> damaged(Error error) {
    ++counts.damaged;
    skip_to_record = error.code != ErrorCode::kLimit;
    if (error.code == ErrorCode::kIo) dead = true;
    return tl::unexpected<Error>(std::move(error));
  }
};

WarcReader::WarcReader(Source source, std::string name, std::uint64_t max_page_bytes)
    : state_(std::make_unique<State>()) {
  state_->source = std::move(source);
  state_->name = std::move(name);
  state_->max_page_bytes = max_page_bytes;
}
WarcReader::~WarcReader() = default;
WarcReader::WarcReader(WarcReader&&) noexcept = default;
WarcReader& WarcReader::operator=(WarcReader&&) noexcept = default;

Result<WarcReader> WarcReader::open(const std::string& path, std::uint64_t max_page_bytes) {
  std::FILE* const opened = std::fopen(path.c_str(), "rb");
  Where where;
  where.file = path;
  if (opened == nullptr) {
    return fail(errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kIo,
                std::string("cannot open the archive: ") + std::strerror(errno), where);
  }
  const std::shared_ptr<std::FILE> file(opened, [](std::FILE* f) { std::fclose(f); });
  std::setvbuf(opened, nullptr, _IONBF, 0);
  return WarcReader(
      [file, where](char* out, std::size_t size) -> Result<std::size_t> {
        const std::size_t got = std::fread(out, 1, size, file.get());
        if (got == 0 && std::ferror(file.get()) != 0)
          return fail(ErrorCode::kIo, std::string("cannot read the archive: ") + std::strerror(errno), where);
        return got;
      },
      path, max_page_bytes);
}

Result<bool> WarcReader::next(WarcPage& page) { return state_->next(page); }
const WarcCounts& WarcReader::counts() const noexcept { return state_->counts; }

bool looks_like_warc(std::string_view bytes) {
  if (bytes.substr(0, 5) == "WARC/") return true;
  if (bytes.substr(0, 2) != "\x1F\x8B") return false;
  Inflater stream = make_inflater(31);
  if (!stream) return false;
  unsigned char head[5] = {};
  stream->next_in = zlib_bytes(bytes.data());
  stream->avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), kChunk));
  stream->next_out = head;
  stream->avail_out = sizeof head;
  inflate(stream.get(), Z_SYNC_FLUSH);
  return std::memcmp(head, "WARC/", sizeof head) == 0;
}

}  // namespace tamis::documents
