#include "lists/fetch.h"

#include <curl/curl.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include "base/data_table.h"
#include "base/file.h"
#include "base/hash.h"
#include "lists/reader.h"
#include "lists/xml_records.h"

namespace tamis::lists {

namespace {

constexpr std::uint64_t kMaxTableMegabytes = 4096;
constexpr std::size_t kMaxPageBytes = std::size_t{4} << 20;  // of a page that links to a list
constexpr std::size_t kMaxHeaderBytes = 1024;                // of an ETag or a date
constexpr std::size_t kMaxMetaBytes = std::size_t{64} << 10;
constexpr long kMaxRedirects = 8;
constexpr long kStallBytesPerSecond = 512;

constexpr std::string_view kMeta = ".meta";
constexpr std::string_view kPart = ".part";
constexpr std::string_view kPrevious = ".previous";
constexpr std::string_view kRejected = ".rejected";
constexpr std::string_view kLock = ".fetch.lock";

tl::unexpected<Error> fail_file(ErrorCode code, std::string message, std::string file) {
  return fail(code, std::move(message), Where{std::move(file), -1, -1, {}});
}

std::string system_reason() { return std::strerror(errno); }

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), size};
}

std::string_view trim(std::string_view text) noexcept {
  const std::size_t from = text.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

bool starts_with_any_case(std::string_view text, std::string_view lower_start) noexcept {
  return text.size() >= lower_start.size() && std::equal(lower_start.begin(), lower_start.end(), text.begin(),
                                                         [](char a, char b) { return a == lower(b); });
}

template <class Number>
std::optional<Number> number(std::string_view text) noexcept {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

std::string megabytes(std::uint64_t bytes) {
  std::array<char, 48> text{};
  const bool large = bytes >= 1'000'000;
  const int size =
      large ? std::snprintf(text.data(), text.size(), "%.1f MB", static_cast<double>(bytes) / 1e6)
            : std::snprintf(text.data(), text.size(), "%llu bytes", static_cast<unsigned long long>(bytes));
  return {text.data(), static_cast<std::size_t>(size)};
}

bool is_https(std::string_view url) noexcept {
  return starts_with_any_case(url, "https://") && url.size() > 8;
}

bool safe_file_name(std::string_view name) noexcept {
  return !name.empty() && name.size() <= 128 && name.front() != '.' && !is_fetch_sidecar(name) &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                  c == '_' || c == '-';
         });
}

// --- the notes beside a file: "key<TAB>value" lines --------------------------------------------------------

struct Notes {
  std::string url;  // of the table, so that another address begins anew
  std::string etag;
  std::string last_modified;
  std::string sha256;
  std::string fetched_at;
  std::string checked_at;
  std::uint64_t bytes = 0;
};

// Missing or damaged notes are as good as none: the next request is then unconditional.
Notes read_notes(const std::string& path) {
  Notes notes;
  const Result<base::MappedFile> file = base::MappedFile::open(path);
  if (!file || file->bytes().size() > kMaxMetaBytes) return notes;
  base::for_each_row(file->bytes(), [&](const auto& column, std::size_t count) {
    if (count != 2) return;
    const std::string value(column[1]);
    if (column[0] == "url") notes.url = value;
    if (column[0] == "etag") notes.etag = value;
    if (column[0] == "last_modified") notes.last_modified = value;
    if (column[0] == "sha256") notes.sha256 = value;
    if (column[0] == "fetched_at") notes.fetched_at = value;
    if (column[0] == "checked_at") notes.checked_at = value;
    if (column[0] == "bytes") notes.bytes = number<std::uint64_t>(value).value_or(0);
  });
  return notes;
}

Result<void> write_notes(const std::string& path, const Notes& notes) {
  std::string text =
      "# Kept by the list fetcher; deleting this file makes the next fetch download the list again.\n";
  const auto row = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) text.append(key).append(1, '\t').append(value).append(1, '\n');
  };
  row("url", notes.url);
  row("etag", notes.etag);
  row("last_modified", notes.last_modified);
  row("bytes", std::to_string(notes.bytes));
  row("sha256", notes.sha256);
  row("fetched_at", notes.fetched_at);
  row("checked_at", notes.checked_at);
  const std::array<std::string_view, 1> parts = {text};
  return base::write_file_atomically(path, parts);
}

// --- HTTPS -------------------------------------------------------------------------------------------------

// What a response header says that outlives the transfer; control characters would break the notes.
std::string clean_header(std::string_view value) {
  value = trim(value);
  if (value.size() > kMaxHeaderBytes || std::any_of(value.begin(), value.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
      })) {
    return {};
  }
  return std::string(value);
}

struct CurlCloser {
  void operator()(CURL* handle) const noexcept { ::curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const noexcept { ::curl_slist_free_all(list); }
};
using CurlHandle = std::unique_ptr<CURL, CurlCloser>;
using CurlHeaders = std::unique_ptr<curl_slist, CurlCloser>;

bool curl_ready() {
  static const bool ready = ::curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  return ready;
}

struct Headers {
  std::string etag;
  std::string last_modified;
  std::string content_type;
  std::optional<std::uint64_t> content_length;
  std::optional<std::uint64_t> range_start;  // of Content-Range
};

// One HTTPS request; the body goes where the owner says.
class Request {
 public:
  // Called with the status and headers before the first byte of the body of the final response; false ends
  // it.
  std::function<bool(long status, const Headers& headers)> on_begin;
  std::function<bool(std::string_view bytes)> on_bytes;
  std::function<bool(std::uint64_t received, std::uint64_t total)> on_progress;

  struct Outcome {
    CURLcode code = CURLE_FAILED_INIT;
    long status = 0;
    bool begun = false;    // on_begin was called
    bool refused = false;  // on_begin or on_bytes said no
    bool cancelled = false;
    Headers headers;
    std::string url;     // after redirects
    std::string reason;  // of a failed transfer
  };

  Outcome run(const std::string& url, const FetchOptions& options, const std::vector<std::string>& headers) {
    outcome_ = Outcome{};
    const CurlHandle curl(::curl_easy_init());
    if (!curl_ready() || curl == nullptr) {
      outcome_.reason = "the HTTPS library cannot be started";
      return outcome_;
    }
    CurlHeaders list;
    for (const std::string& header : headers) {
      curl_slist* longer = ::curl_slist_append(list.get(), header.c_str());
      if (longer == nullptr) return outcome_;
      (void)list.release();
      list.reset(longer);
    }
    curl_ = curl.get();
    std::array<char, CURL_ERROR_SIZE> reason{};
    bool set = true;
    const auto option = [&](CURLoption which, auto value) {
      set = set && ::curl_easy_setopt(curl_, which, value) == CURLE_OK;
    };
    option(CURLOPT_URL, url.c_str());
    option(CURLOPT_ERRORBUFFER, reason.data());
    option(CURLOPT_NOSIGNAL, 1L);
    option(CURLOPT_PROTOCOLS_STR, "https");
    option(CURLOPT_REDIR_PROTOCOLS_STR, "https");
    option(CURLOPT_FOLLOWLOCATION, 1L);
    option(CURLOPT_MAXREDIRS, kMaxRedirects);
    option(CURLOPT_SSL_VERIFYPEER, 1L);
    option(CURLOPT_SSL_VERIFYHOST, 2L);
    option(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!options.ca_file.empty()) {
      option(CURLOPT_CAINFO, options.ca_file.c_str());
      option(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
    }
    option(CURLOPT_CONNECTTIMEOUT, static_cast<long>(options.connect_timeout_s));
    option(CURLOPT_TIMEOUT, static_cast<long>(options.timeout_s));
    option(CURLOPT_LOW_SPEED_LIMIT, kStallBytesPerSecond);
    option(CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.stall_timeout_s));
    option(CURLOPT_COOKIEFILE, "");  // in memory: some authorities set a cookie while they redirect
    option(CURLOPT_USERAGENT, "tamis (sanctions list fetch)");
    option(CURLOPT_HTTPHEADER, list.get());
    option(CURLOPT_HEADERFUNCTION, static_cast<curl_write_callback>(&Request::header));
    option(CURLOPT_HEADERDATA, static_cast<void*>(this));
    option(CURLOPT_WRITEFUNCTION, static_cast<curl_write_callback>(&Request::body));
    option(CURLOPT_WRITEDATA, static_cast<void*>(this));
    option(CURLOPT_NOPROGRESS, 0L);
    option(CURLOPT_XFERINFOFUNCTION, static_cast<curl_xferinfo_callback>(&Request::progress));
    option(CURLOPT_XFERINFODATA, static_cast<void*>(this));
    if (!set) {
      outcome_.reason =
          "the HTTPS library refuses a setting (it must know HTTPS and PROTOCOLS_STR: libcurl 7.85)";
      return outcome_;
    }
    outcome_.code = ::curl_easy_perform(curl_);
    ::curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &outcome_.status);
    const char* effective = nullptr;
    ::curl_easy_getinfo(curl_, CURLINFO_EFFECTIVE_URL, &effective);
    if (effective != nullptr) outcome_.url = effective;
    if (outcome_.code == CURLE_OK && !outcome_.begun) begin();  // a response without a body
    if (outcome_.code != CURLE_OK) {
      outcome_.reason = reason[0] != '\0' ? reason.data() : ::curl_easy_strerror(outcome_.code);
    }
    return outcome_;
  }

 private:
  bool begin() {
    outcome_.begun = true;
    ::curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &outcome_.status);
    if (on_begin && !on_begin(outcome_.status, outcome_.headers)) outcome_.refused = true;
    return !outcome_.refused;
  }

  static std::size_t header(char* data, std::size_t size, std::size_t count, void* self) {
    Headers& headers = static_cast<Request*>(self)->outcome_.headers;
    const std::string_view line(data, size * count);
    if (starts_with_any_case(line, "http/"))
      headers = Headers{};  // the next response of a chain of redirects
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return line.size();
    const std::string name = lower_case(trim(line.substr(0, colon)));
    const std::string value = clean_header(line.substr(colon + 1));
    if (name == "etag") headers.etag = value;
    if (name == "last-modified") headers.last_modified = value;
    if (name == "content-type") headers.content_type = value;
    if (name == "content-length") headers.content_length = number<std::uint64_t>(value);
    if (name == "content-range" && starts_with_any_case(value, "bytes ")) {
      const std::string_view range = std::string_view(value).substr(6);
      headers.range_start = number<std::uint64_t>(range.substr(0, range.find('-')));
    }
    return line.size();
  }

  static std::size_t body(char* data, std::size_t size, std::size_t count, void* self) {
    auto& request = *static_cast<Request*>(self);
    const std::string_view bytes(data, size * count);
    if (!request.outcome_.begun && !request.begin()) return CURL_WRITEFUNC_ERROR;
    if (request.on_bytes && !request.on_bytes(bytes)) {
      request.outcome_.refused = true;
      return CURL_WRITEFUNC_ERROR;
    }
    return bytes.size();
  }

  static int progress(void* self, curl_off_t total, curl_off_t received, curl_off_t, curl_off_t) {
    auto& request = *static_cast<Request*>(self);
    if (!request.on_progress) return 0;
    const bool go_on = request.on_progress(static_cast<std::uint64_t>(std::max<curl_off_t>(received, 0)),
                                           static_cast<std::uint64_t>(std::max<curl_off_t>(total, 0)));
    request.outcome_.cancelled = request.outcome_.cancelled || !go_on;
    return go_on ? 0 : 1;
  }

  CURL* curl_ = nullptr;
  Outcome outcome_;
};

// --- content -----------------------------------------------------------------------------------------------

bool looks_like_html(std::string_view bytes) {
  std::string_view head = bytes.substr(0, 4096);
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::string start = lower_case(trim(head));
  if (start.starts_with("<!doctype html") || start.starts_with("<html")) return true;
  // XHTML behind an XML declaration, or comments in front.
  return start.starts_with("<") &&
         (start.find("<!doctype html") != std::string::npos || start.find("<html") != std::string::npos);
}

// True when the end of an XML or JSON file is missing: the last end tag is not the root's, or no bracket closes it.
// Catches what a server or proxy ends early without an error, which the length of the answer does not show.
bool looks_cut_off(std::string_view bytes) {
  const std::string_view tail = bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 64 << 10));
  const std::string root = xml_root_name(bytes.substr(0, Format::kRecognizeBytes));
  if (!root.empty()) {
    const std::size_t tag = tail.rfind("</");
    if (tag == std::string_view::npos) return bytes.rfind("/>") == std::string_view::npos;  // <list/>
    const std::size_t end = tail.find('>', tag);
    if (end == std::string_view::npos) return true;
    std::string_view name = trim(tail.substr(tag + 2, end - tag - 2));
    if (const std::size_t colon = name.find(':'); colon != std::string_view::npos)
      name.remove_prefix(colon + 1);
    return name != root;
  }
  std::string_view head = bytes.substr(0, 4096);
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head = trim(head);
  const std::string_view end = trim(tail);
  return (head.starts_with("{") && !end.ends_with("}")) || (head.starts_with("[") && !end.ends_with("]"));
}

Result<void> check_recognized(const FetchedFile& file) {
  const Result<Recognition> known =
      recognize(Input{file.list.file, file.bytes.substr(0, Format::kRecognizeBytes)});
  if (!known) return tl::unexpected<Error>(known.error());
  return {};
}

Result<void> check_content(const FetchOptions& options, const OfficialList& list, std::string_view bytes) {
  if (trim(bytes.substr(0, 4096)).empty()) return fail(ErrorCode::kFormat, "the answer is empty");
  if (looks_like_html(bytes)) {
    return fail(ErrorCode::kFormat,
                "the answer is an HTML page (an error, maintenance or login page), not a list");
  }
  if (looks_cut_off(bytes)) return fail(ErrorCode::kTruncated, "the end of the file is missing");
  const FetchedFile file{list, bytes};
  return options.check ? options.check(file) : check_recognized(file);
}

// The address of the link in `page` that ends in `suffix` (before any query), made absolute; empty when there
// is none.
std::string find_link(std::string_view page, std::string_view page_url, std::string_view suffix) {
  for (std::size_t at = page.find("href"); at != std::string_view::npos; at = page.find("href", at + 4)) {
    std::size_t from = page.find_first_not_of(" \t\r\n", at + 4);
    if (from == std::string_view::npos || page[from] != '=') continue;
    from = page.find_first_not_of(" \t\r\n", from + 1);
    if (from == std::string_view::npos || (page[from] != '"' && page[from] != '\'')) continue;
    const std::size_t end = page.find(page[from], from + 1);
    if (end == std::string_view::npos) return {};
    std::string link(trim(page.substr(from + 1, end - from - 1)));
    for (std::size_t amp = link.find("&amp;"); amp != std::string::npos; amp = link.find("&amp;", amp + 1)) {
      link.replace(amp, 5, "&");
    }
    const std::string_view path = std::string_view(link).substr(0, link.find_first_of("?#"));
    if (!path.ends_with(suffix)) continue;
    std::unique_ptr<CURLU, void (*)(CURLU*)> url(::curl_url(), &::curl_url_cleanup);
    if (url == nullptr) return {};
    const std::string base(page_url);
    char* whole = nullptr;
    if (::curl_url_set(url.get(), CURLUPART_URL, base.c_str(), 0) == CURLUE_OK &&
        ::curl_url_set(url.get(), CURLUPART_URL, link.c_str(), 0) == CURLUE_OK &&
        ::curl_url_get(url.get(), CURLUPART_URL, &whole, 0) == CURLUE_OK && whole != nullptr) {
      std::string out(whole);
      ::curl_free(whole);
      return out;
    }
  }
  return {};
}

// --- one list ----------------------------------------------------------------------------------------------

// A problem of one list: the words for its report, and whether another attempt may help.
struct Trouble {
  std::string message;
  bool may_pass = false;
  bool cancelled = false;
};
template <class T>
using Attempt = tl::expected<T, Trouble>;

tl::unexpected<Trouble> trouble(std::string message, bool may_pass = false, bool cancelled = false) {
  return tl::unexpected<Trouble>(Trouble{std::move(message), may_pass, cancelled});
}

bool may_pass(CURLcode code) noexcept {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return true;
    default:
      return false;
  }
}

bool may_pass(long status) noexcept {
  return status == 408 || status == 425 || status == 429 || status >= 500;
}

Trouble explain(const Request::Outcome& outcome) {
  Trouble out;
  out.cancelled = outcome.cancelled;
  if (outcome.cancelled) {
    out.message = "the fetch was cancelled";
    return out;
  }
  out.may_pass = may_pass(outcome.code);
  switch (outcome.code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
      out.message = "the server's certificate is not trusted: " + outcome.reason +
                    "; if your network inspects TLS, name its authority with the CA file option";
      break;
    case CURLE_UNSUPPORTED_PROTOCOL:
      out.message =
          "the server redirects to an address that is not https, which is refused: " + outcome.reason;
      break;
    case CURLE_TOO_MANY_REDIRECTS:
      out.message = "the server redirects in circles";
      break;
    case CURLE_OPERATION_TIMEDOUT:
      out.message = "the server was too slow: " + outcome.reason;
      break;
    case CURLE_PARTIAL_FILE:
      out.message = "the connection ended before the file did: " + outcome.reason;
      break;
    default:
      out.message = "the download failed: " + outcome.reason;
  }
  return out;
}

std::string explain_status(long status) {
  std::string text = "the server answered " + std::to_string(status);
  if (status == 404 || status == 410)
    text += ": the list is no longer at this address; look for a newer tamis, or give a table of your own";
  else if (status == 401 || status == 403)
    text += ": access refused";
  else if (status == 429)
    text += ": too many requests, try later";
  else if (status >= 500)
    text += ": the authority's server is in trouble, try later";
  return text;
}

class ListFetcher {
 public:
  ListFetcher(const FetchOptions& options, const OfficialList& list)
      : options_(options), list_(list), path_((std::filesystem::path(options.folder) / list.file).string()) {
    report_.id = list.id;
    report_.dataset = list.dataset;
    report_.path = path_;
  }

  FetchReport run(bool& cancelled) {
    examine_current();
    int wait_ms = options_.retry_wait_ms;
    for (int attempt = 1;; ++attempt) {
      const Attempt<void> done = fetch_once();
      if (done) break;
      cancelled = done.error().cancelled;
      if (cancelled || !done.error().may_pass || attempt >= options_.attempts) {
        give_up(done.error().message, attempt);
        break;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(wait_ms));
      wait_ms = std::min(wait_ms * 2, 60'000);
    }
    return std::move(report_);
  }

 private:
  std::string beside(std::string_view suffix) const { return path_ + std::string(suffix); }
  std::string part_notes_path() const { return path_ + std::string(kPart) + std::string(kMeta); }

  // What is in the folder now, and whether it is a list at all.
  void examine_current() {
    const Result<base::MappedFile> file = base::MappedFile::open(path_);
    if (!file) return;
    exists_ = true;
    current_bytes_ = file->bytes().size();
    current_sha256_ = base::sha256_hex(file->bytes());
    good_ = check_content(options_, list_, file->bytes()).has_value();
    notes_ = read_notes(beside(kMeta));
    noted_ = good_ && notes_.sha256 == current_sha256_ && notes_.url == list_.url;
    describe_current();
  }

  void describe_current() {
    report_.bytes = current_bytes_;
    report_.previous_bytes = current_bytes_;
    report_.sha256 = current_sha256_;
    if (noted_) {
      report_.etag = notes_.etag;
      report_.last_modified = notes_.last_modified;
      report_.fetched_at = notes_.fetched_at;
    }
  }

  void give_up(const std::string& reason, int attempts) {
    std::string tries;
    if (attempts > 1) tries.append(" (").append(std::to_string(attempts)).append(" attempts)");
    if (good_) {
      report_.status = FetchStatus::kKeptLastGood;
      report_.message = reason + tries + "; the last good copy";
      if (!report_.fetched_at.empty()) report_.message += " of " + report_.fetched_at;
      report_.message += " stays in place";
      return;
    }
    report_.status = FetchStatus::kFailed;
    report_.message = reason + tries +
                      (exists_ ? "; the file in the folder is not a list that is recognised, either"
                               : "; there is no earlier copy");
  }

  // The address of the file: the table's, or the link in the table's page.
  Attempt<std::string> file_url() {
    if (list_.link.empty()) return list_.url;
    std::string page;
    Request request;
    request.on_begin = [](long status, const Headers&) { return status == 200; };
    request.on_bytes = [&](std::string_view bytes) {
      if (page.size() + bytes.size() > kMaxPageBytes) return false;
      page.append(bytes);
      return true;
    };
    request.on_progress = [&](std::uint64_t, std::uint64_t) { return tell_progress(0, 0, false); };
    const Request::Outcome outcome = request.run(list_.url, options_, {});
    if (outcome.begun && outcome.status != 200) {
      return trouble(explain_status(outcome.status) + " (the page that links to the list)",
                     may_pass(outcome.status));
    }
    if (outcome.refused)
      return trouble("the page that links to the list is over " + megabytes(kMaxPageBytes));
    if (outcome.code != CURLE_OK) return tl::unexpected<Trouble>(explain(outcome));
    std::string url = find_link(page, outcome.url, list_.link);
    if (url.empty()) {
      return trouble(
          "the page " + list_.url + " has no link that ends in \"" + list_.link +
          "\"; the authority may have moved the list: look for a newer tamis, or give a table of your own");
    }
    if (!is_https(url)) return trouble("the page " + list_.url + " links to " + url + ", which is not https");
    return url;
  }

  Attempt<void> fetch_once() {
    Attempt<std::string> url = file_url();
    if (!url) return tl::unexpected<Trouble>(url.error());

    std::vector<std::string> headers = {"Accept-Encoding: identity"};
    if (noted_ && !options_.force) {
      if (!notes_.etag.empty()) headers.push_back("If-None-Match: " + notes_.etag);
      if (!notes_.last_modified.empty()) headers.push_back("If-Modified-Since: " + notes_.last_modified);
    }
    const std::uint64_t held = resumable_bytes(*url, headers);

    Attempt<Request::Outcome> answer = transfer(*url, headers, held);
    if (!answer) return tl::unexpected<Trouble>(answer.error());
    const Request::Outcome& outcome = *answer;
    report_.url = outcome.url;
    if (outcome.status == 304) {
      if (!noted_) return trouble("the server says \"not modified\" of a file that is not here");
      remove_part();
      return keep_unchanged(outcome.headers, "the server says that the list has not changed");
    }
    return take_over(outcome);
  }

  // Bytes of a download that was cut short and can go on; adds the headers that ask for the rest.
  std::uint64_t resumable_bytes(const std::string& url, std::vector<std::string>& headers) {
    struct stat status {};
    const Notes part = read_notes(part_notes_path());
    // Only a strong ETag or a date promises that the rest belongs to the beginning (RFC 9110, 13.1.5).
    const bool strong = !part.etag.empty() && !part.etag.starts_with("W/");
    if (::stat(beside(kPart).c_str(), &status) != 0 || status.st_size <= 0 || part.url != url ||
        (!strong && part.last_modified.empty()) ||
        static_cast<std::uint64_t>(status.st_size) >= list_.max_bytes) {
      remove_part();
      return 0;
    }
    headers.push_back("Range: bytes=" + std::to_string(status.st_size) + "-");
    headers.push_back("If-Range: " + (strong ? part.etag : part.last_modified));
    return static_cast<std::uint64_t>(status.st_size);
  }

  Attempt<Request::Outcome> transfer(const std::string& url, const std::vector<std::string>& headers,
                                     std::uint64_t held) {
    std::uint64_t received = held;
    std::uint64_t offset = 0;  // of the answer's first byte in the file
    std::string refusal;
    bool may_help = false;
    int fd = -1;
    Request request;
    request.on_begin = [&](long status, const Headers& answer) {
      if (status == 304) return true;
      if (status != 200 && status != 206) return false;
      if (status == 206 && (held == 0 || answer.range_start != held)) {
        refusal = "the server sent another part of the file than the one asked for";
        may_help = true;
        return false;
      }
      offset = received = status == 206 ? held : 0;
      if (answer.content_length &&
          *answer.content_length > list_.max_bytes - std::min(received, list_.max_bytes)) {
        refusal = too_large(received + *answer.content_length);
        return false;
      }
      Notes part;
      part.url = url;
      part.etag = answer.etag;
      part.last_modified = answer.last_modified;
      if (status == 200) {
        remove_part();
        if (const Result<void> noted = write_notes(part_notes_path(), part); !noted) {
          refusal = noted.error().to_string();
          return false;
        }
      }
      const int mode = O_WRONLY | O_CREAT | O_CLOEXEC | (status == 200 ? O_TRUNC : O_APPEND);
      fd = ::open(beside(kPart).c_str(), mode, 0644);
      if (fd < 0) refusal = "cannot write " + beside(kPart) + ": " + system_reason();
      return fd >= 0;
    };
    request.on_bytes = [&](std::string_view bytes) {
      if (fd < 0) return true;  // the body of a 304 that should have none
      if (bytes.size() > list_.max_bytes - std::min(received, list_.max_bytes)) {
        refusal = too_large(received + bytes.size());
        return false;
      }
      while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) {
          refusal = "cannot write " + beside(kPart) + ": " + system_reason();
          return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
        received += static_cast<std::uint64_t>(written);
      }
      return true;
    };
    request.on_progress = [&](std::uint64_t, std::uint64_t total) {
      return tell_progress(received, total == 0 ? 0 : offset + total, false);
    };
    Request::Outcome outcome = request.run(url, options_, headers);
    bool synced = true;
    if (fd >= 0) {
      synced = ::fsync(fd) == 0;
      ::close(fd);
    }
    if (!refusal.empty()) {
      remove_part();
      return trouble(refusal, may_help);
    }
    if (outcome.begun && outcome.status != 200 && outcome.status != 206 && outcome.status != 304) {
      report_.url = outcome.url;
      if (outcome.status == 416) {  // the part does not belong to the file that is there now
        remove_part();
        return trouble("the server cannot resume the download", true);
      }
      return trouble(explain_status(outcome.status), may_pass(outcome.status));
    }
    if (outcome.code != CURLE_OK) return tl::unexpected<Trouble>(explain(outcome));
    if (!synced) return trouble("cannot flush " + beside(kPart) + " to disk: " + system_reason());
    if (!tell_progress(received, received, true)) return trouble("the fetch was cancelled", false, true);
    return outcome;
  }

  std::string too_large(std::uint64_t bytes) const {
    return "the file is over the limit of " + megabytes(list_.max_bytes) + " that the table sets (at least " +
           megabytes(bytes) + ")";
  }

  bool tell_progress(std::uint64_t bytes, std::uint64_t total, bool last) {
    if (!options_.progress) return true;
    const auto now = std::chrono::steady_clock::now();
    if (!last && now - told_ < std::chrono::seconds(1)) return true;
    told_ = now;
    return options_.progress(FetchProgress{list_.id, bytes, total});
  }

  // A complete download in FILE.part: checks it, and puts it in place.
  Attempt<void> take_over(const Request::Outcome& outcome) {
    std::uint64_t bytes = 0;
    std::string sha256;
    {
      const Result<base::MappedFile> part = base::MappedFile::open(beside(kPart));
      if (!part) {
        return trouble(part.error().code == ErrorCode::kNotFound ? "the answer is empty"
                                                                 : part.error().to_string());
      }
      bytes = part->bytes().size();
      const Result<void> content = check_content(options_, list_, part->bytes());
      if (!content) {
        reject();
        return trouble("the download was refused: " + content.error().message);
      }
      sha256 = base::sha256_hex(part->bytes());
    }
    if (good_ && sha256 == current_sha256_) {
      remove_part();
      return keep_unchanged(outcome.headers, "the list is the same as before");
    }
    const double floor = static_cast<double>(current_bytes_) * (1.0 - options_.max_shrink);
    if (good_ && !options_.force && static_cast<double>(bytes) < floor) {
      reject();
      return trouble("the list shrank from " + megabytes(current_bytes_) + " to " + megabytes(bytes) +
                     ", more than the shrink guard allows, and was refused; compare " + beside(kRejected) +
                     " with the authority's page and use force if it is right");
    }
    return publish(outcome, bytes, std::move(sha256));
  }

  Attempt<void> publish(const Request::Outcome& outcome, std::uint64_t bytes, std::string sha256) {
    std::error_code error;
    if (good_) {  // a copy that is no list must not push the last good one out
      const std::string waiting = beside(kPrevious) + ".new";
      std::filesystem::remove(waiting, error);
      std::filesystem::create_hard_link(path_, waiting, error);
      if (error)
        std::filesystem::copy_file(path_, waiting, std::filesystem::copy_options::overwrite_existing, error);
      if (!error) std::filesystem::rename(waiting, beside(kPrevious), error);
      if (error) return trouble("cannot keep the last good copy: " + error.message());
    }
    std::filesystem::rename(beside(kPart), path_, error);
    if (error) return trouble("cannot put the new file in place: " + error.message());
    remove_part();
    sync_folder();

    const bool replaced = exists_;
    const std::uint64_t before = current_bytes_;
    exists_ = good_ = noted_ = true;
    current_bytes_ = bytes;
    current_sha256_ = std::move(sha256);
    notes_ = Notes{};
    notes_.url = list_.url;
    notes_.etag = outcome.headers.etag;
    notes_.last_modified = outcome.headers.last_modified;
    notes_.sha256 = current_sha256_;
    notes_.bytes = bytes;
    notes_.fetched_at = notes_.checked_at = utc_now();
    describe_current();
    report_.previous_bytes = replaced ? before : 0;
    report_.status = FetchStatus::kUpdated;
    report_.message = replaced ? "updated: " + megabytes(bytes) + ", before " + megabytes(before)
                               : "downloaded: " + megabytes(bytes);
    note_down();
    return {};
  }

  Attempt<void> keep_unchanged(const Headers& headers, std::string message) {
    if (!noted_) {
      notes_ = Notes{};
      notes_.url = list_.url;
      notes_.sha256 = current_sha256_;
      notes_.bytes = current_bytes_;
      notes_.fetched_at = utc_now();
    }
    if (!headers.etag.empty()) notes_.etag = headers.etag;
    if (!headers.last_modified.empty()) notes_.last_modified = headers.last_modified;
    notes_.checked_at = utc_now();
    noted_ = true;
    describe_current();
    report_.status = FetchStatus::kNotModified;
    report_.message = std::move(message);
    note_down();
    return {};
  }

  // The list itself is in place; without notes the next fetch is only slower.
  void note_down() {
    if (const Result<void> noted = write_notes(beside(kMeta), notes_); !noted) {
      report_.message += "; its notes could not be written (" + noted.error().to_string() + ")";
    }
  }

  void remove_part() const {
    std::error_code ignored;
    std::filesystem::remove(beside(kPart), ignored);
    std::filesystem::remove(part_notes_path(), ignored);
  }

  void reject() const {
    std::error_code ignored;
    std::filesystem::rename(beside(kPart), beside(kRejected), ignored);
    remove_part();
  }

  void sync_folder() const {
    const int fd = ::open(options_.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd);
    ::close(fd);
  }

  const FetchOptions& options_;
  const OfficialList& list_;
  const std::string path_;
  FetchReport report_;
  Notes notes_;          // of the file in place
  bool exists_ = false;  // there is a file in place
  bool good_ = false;    // ... and it is a list
  bool noted_ = false;   // ... and the notes are about it
  std::uint64_t current_bytes_ = 0;
  std::string current_sha256_;
  std::chrono::steady_clock::time_point told_{};
};

// One fetch at a time in a folder: two would write the same FILE.part. The lock ends with the process.
class FolderLock {
 public:
  explicit FolderLock(const std::string& folder)
      : fd_(::open((std::filesystem::path(folder) / kLock).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)),
        held_(fd_ >= 0 && ::flock(fd_, LOCK_EX | LOCK_NB) == 0) {}
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] bool writable() const noexcept { return fd_ >= 0; }
  [[nodiscard]] bool held() const noexcept { return held_; }

 private:
  int fd_;
  bool held_;
};

Result<void> check_options(const FetchOptions& options) {
  const auto wrong = [](std::string what) { return fail(ErrorCode::kInvalidArgument, std::move(what)); };
  if (options.folder.empty()) return wrong("a folder to fetch the lists into must be named");
  if (options.timeout_s < 1 || options.connect_timeout_s < 1 || options.stall_timeout_s < 1) {
    return wrong("time limits must be at least one second");
  }
  if (options.attempts < 1 || options.attempts > 20) return wrong("the number of attempts must be 1 to 20");
  if (options.retry_wait_ms < 0) return wrong("the wait between attempts must not be negative");
  if (!(options.max_shrink >= 0.0 && options.max_shrink <= 1.0)) {
    return wrong("the share by which a list may shrink must be 0 to 1, such as 0.2");
  }
  struct stat status {};
  if (!options.ca_file.empty() && ::stat(options.ca_file.c_str(), &status) != 0) {
    return fail_file(ErrorCode::kNotFound, "cannot read the file of trusted authorities: " + system_reason(),
                     options.ca_file);
  }
  return {};
}

}  // namespace

Result<std::vector<OfficialList>> official_lists(const std::string& table) {
  Result<base::MappedFile> file;
  std::string_view text;
  if (table.empty()) {
    text = base::data_table("official_lists.tsv");
  } else {
    file = base::MappedFile::open(table);
    if (!file) return tl::unexpected<Error>(file.error());
    text = file->bytes();
  }
  const std::string name = table.empty() ? "official_lists.tsv" : table;
  std::vector<OfficialList> lists;
  std::set<std::string> ids;
  std::set<std::string> files;
  std::optional<Error> error;
  base::for_each_row(text, [&](const auto& column, std::size_t count) {
    if (error) return;
    const auto wrong = [&](const std::string& what) {
      error = Error{ErrorCode::kFormat, what, Where{name, -1, -1, std::string(column[0])}};
    };
    if (count != 9 && count != 8) {
      return wrong(
          "expected 9 columns separated by tabs (id, dataset, title, url, link, file, max_mb, default, "
          "notes), found " +
          std::to_string(count));
    }
    OfficialList list;
    list.id = column[0];
    list.dataset = column[1];
    list.title = column[2];
    list.url = column[3];
    list.link = column[4];
    list.file = column[5];
    list.by_default = column[7] == "1";
    list.notes = column[8];
    if (list.id.empty() || !ids.insert(list.id).second) return wrong("expected an id that no other row has");
    if (!is_https(list.url))
      return wrong("expected an address that begins with https://, found \"" + list.url + "\"");
    if (!safe_file_name(list.file)) {
      return wrong(
          "expected a file name of letters, digits, '.', '_' and '-' that stays in the folder, found \"" +
          list.file + "\"");
    }
    if (!files.insert(list.file).second) return wrong("expected a file name that no other row has");
    const auto limit = number<std::uint64_t>(column[6]);
    if (!limit || *limit == 0 || *limit > kMaxTableMegabytes) {
      return wrong("expected a size limit of 1 to 4096 megabytes, found \"" + std::string(column[6]) + "\"");
    }
    list.max_bytes = *limit << 20;
    if (column[7] != "0" && column[7] != "1") return wrong("expected 0 or 1 in the column \"default\"");
    lists.push_back(std::move(list));
  });
  if (error) return tl::unexpected<Error>(std::move(*error));
  if (lists.empty()) return fail_file(ErrorCode::kFormat, "expected a table of lists, found no row", name);
  return lists;
}

Result<std::vector<FetchReport>> fetch_lists(const FetchOptions& options) {
  if (const Result<void> sound = check_options(options); !sound) return tl::unexpected<Error>(sound.error());
  const Result<std::vector<OfficialList>> lists = official_lists(options.table);
  if (!lists) return tl::unexpected<Error>(lists.error());
  for (const std::string& id : options.only) {
    if (std::none_of(lists->begin(), lists->end(), [&](const OfficialList& list) { return list.id == id; })) {
      std::string known;
      for (const OfficialList& list : *lists) known.append(known.empty() ? "" : ", ").append(list.id);
      return fail(ErrorCode::kInvalidArgument, "there is no list \"" + id + "\"; known are " + known);
    }
  }
  std::error_code error;
  std::filesystem::create_directories(options.folder, error);
  if (error) return fail_file(ErrorCode::kIo, "cannot create the folder: " + error.message(), options.folder);
  const FolderLock lock(options.folder);
  if (!lock.writable()) {
    return fail_file(ErrorCode::kIo, "cannot write into the folder: " + system_reason(), options.folder);
  }
  if (!lock.held()) {
    return fail_file(ErrorCode::kRefused, "another fetch is at work in this folder; wait until it has ended",
                     options.folder);
  }
  std::vector<FetchReport> reports;
  bool cancelled = false;
  for (const OfficialList& list : *lists) {
    const bool chosen = options.only.empty() ? list.by_default
                                             : std::find(options.only.begin(), options.only.end(), list.id) !=
                                                   options.only.end();
    if (chosen && !cancelled) reports.push_back(ListFetcher(options, list).run(cancelled));
  }
  return reports;
}

std::string_view fetch_status_name(FetchStatus status) noexcept {
  switch (status) {
    case FetchStatus::kUpdated:
      return "updated";
    case FetchStatus::kNotModified:
      return "not_modified";
    case FetchStatus::kKeptLastGood:
      return "kept_last_good";
    case FetchStatus::kFailed:
      return "failed";
  }
  return {};
}

bool is_fetch_sidecar(std::string_view file_name) noexcept {
  return file_name == kLock || file_name.ends_with(kMeta) || file_name.ends_with(kPart) ||
         file_name.ends_with(kPrevious) || file_name.ends_with(kRejected) ||
         file_name.ends_with(".previous.new") || file_name.find(".meta.") != std::string_view::npos;
}

}  // namespace tamis::lists
