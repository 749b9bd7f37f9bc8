#include "lists/https_request.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/ascii.h"
#include "base/number_text.h"

namespace tamis::lists {

namespace {

constexpr std::size_t kMaxHeaderBytes = 1024;  // of an ETag or a date
constexpr long kMaxRedirects = 8;
constexpr long kStallBytesPerSecond = 512;

// What a response header says that outlives the transfer; control characters would break the notes.
std::string clean_header(std::string_view value) {
  value = base::trim(value);
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

HttpsRequest::Failure failure_of(CURLcode code) noexcept {
  switch (code) {
    case CURLE_OK:
      return HttpsRequest::Failure::kNone;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
      return HttpsRequest::Failure::kUntrusted;
    case CURLE_UNSUPPORTED_PROTOCOL:
      return HttpsRequest::Failure::kNotHttps;
    case CURLE_TOO_MANY_REDIRECTS:
      return HttpsRequest::Failure::kCircles;
    case CURLE_OPERATION_TIMEDOUT:
      return HttpsRequest::Failure::kSlow;
    case CURLE_PARTIAL_FILE:
      return HttpsRequest::Failure::kCut;
    default:
      return HttpsRequest::Failure::kOther;
  }
}

}  // namespace

HttpsRequest::Outcome HttpsRequest::run(const std::string& url, const HttpsLimits& limits,
                                        const std::vector<std::string>& headers) {
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
  CURL* const handle = curl.get();
  curl_ = handle;
  std::array<char, CURL_ERROR_SIZE> reason{};
  bool set = true;
  const auto option = [&](CURLoption which, auto value) {
    set = set && ::curl_easy_setopt(handle, which, value) == CURLE_OK;
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
  if (!limits.ca_file.empty()) {
    option(CURLOPT_CAINFO, limits.ca_file.c_str());
    option(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
  }
  option(CURLOPT_CONNECTTIMEOUT, static_cast<long>(limits.connect_timeout_s));
  option(CURLOPT_TIMEOUT, static_cast<long>(limits.timeout_s));
  option(CURLOPT_LOW_SPEED_LIMIT, kStallBytesPerSecond);
  option(CURLOPT_LOW_SPEED_TIME, static_cast<long>(limits.stall_timeout_s));
  option(CURLOPT_COOKIEFILE, "");  // in memory: some authorities set a cookie while they redirect
  option(CURLOPT_USERAGENT, "tamis (sanctions list fetch)");
  option(CURLOPT_HTTPHEADER, list.get());
  option(CURLOPT_HEADERFUNCTION, static_cast<curl_write_callback>(&HttpsRequest::header));
  option(CURLOPT_HEADERDATA, static_cast<void*>(this));
  option(CURLOPT_WRITEFUNCTION, static_cast<curl_write_callback>(&HttpsRequest::body));
  option(CURLOPT_WRITEDATA, static_cast<void*>(this));
  option(CURLOPT_NOPROGRESS, 0L);
  option(CURLOPT_XFERINFOFUNCTION, static_cast<curl_xferinfo_callback>(&HttpsRequest::progress));
  option(CURLOPT_XFERINFODATA, static_cast<void*>(this));
  if (!set) {
    outcome_.reason =
        "the HTTPS library refuses a setting (it must know HTTPS and PROTOCOLS_STR: libcurl 7.85)";
    return outcome_;
  }
  const CURLcode code = ::curl_easy_perform(handle);
  outcome_.complete = code == CURLE_OK;
  outcome_.failure = failure_of(code);
  outcome_.may_pass = may_pass(code);
  ::curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &outcome_.status);
  const char* effective = nullptr;
  ::curl_easy_getinfo(handle, CURLINFO_EFFECTIVE_URL, &effective);
  if (effective != nullptr) outcome_.url = effective;
  if (outcome_.complete && !outcome_.begun) begin();  // a response without a body
  if (!outcome_.complete) {
    outcome_.reason = reason[0] != '\0' ? reason.data() : ::curl_easy_strerror(code);
  }
  return outcome_;
}

bool HttpsRequest::begin() {
  outcome_.begun = true;
  ::curl_easy_getinfo(static_cast<CURL*>(curl_), CURLINFO_RESPONSE_CODE, &outcome_.status);
  if (on_begin && !on_begin(outcome_.status, outcome_.headers)) outcome_.refused = true;
  return !outcome_.refused;
}

std::size_t HttpsRequest::header(char* data, std::size_t size, std::size_t count, void* self) {
  HttpsHeaders& headers = static_cast<HttpsRequest*>(self)->outcome_.headers;
  const std::string_view line(data, size * count);
  if (base::starts_with_any_case(line, "http/"))
    headers = HttpsHeaders{};  // the next response of a chain of redirects
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return line.size();
  const std::string name = base::ascii_lower(base::trim(line.substr(0, colon)));
  const std::string value = clean_header(line.substr(colon + 1));
  if (name == "etag") headers.etag = value;
  if (name == "last-modified") headers.last_modified = value;
  if (name == "content-type") headers.content_type = value;
  if (name == "content-length") headers.content_length = base::whole_number(value);
  if (name == "content-range" && base::starts_with_any_case(value, "bytes ")) {
    const std::string_view range = std::string_view(value).substr(6);
    headers.range_start = base::whole_number(range.substr(0, range.find('-')));
  }
  return line.size();
}

std::size_t HttpsRequest::body(char* data, std::size_t size, std::size_t count, void* self) {
  auto& request = *static_cast<HttpsRequest*>(self);
  const std::string_view bytes(data, size * count);
  if (!request.outcome_.begun && !request.begin()) return CURL_WRITEFUNC_ERROR;
  if (request.on_bytes && !request.on_bytes(bytes)) {
    request.outcome_.refused = true;
    return CURL_WRITEFUNC_ERROR;
  }
  return bytes.size();
}

int HttpsRequest::progress(void* self, curl_off_t total, curl_off_t received, curl_off_t, curl_off_t) {
  auto& request = *static_cast<HttpsRequest*>(self);
  if (!request.on_progress) return 0;
  const bool go_on = request.on_progress(static_cast<std::uint64_t>(std::max<curl_off_t>(received, 0)),
                                         static_cast<std::uint64_t>(std::max<curl_off_t>(total, 0)));
  request.outcome_.cancelled = request.outcome_.cancelled || !go_on;
  return go_on ? 0 : 1;
}

std::string explain_transfer(const HttpsRequest::Outcome& outcome) {
  if (outcome.cancelled) return "the fetch was cancelled";
  switch (outcome.failure) {
    case HttpsRequest::Failure::kUntrusted:
      return "the server's certificate is not trusted: " + outcome.reason +
             "; if your network inspects TLS, name its authority with the CA file option";
    case HttpsRequest::Failure::kNotHttps:
      return "the server redirects to an address that is not https, which is refused: " + outcome.reason;
    case HttpsRequest::Failure::kCircles:
      return "the server redirects in circles";
    case HttpsRequest::Failure::kSlow:
      return "the server was too slow: " + outcome.reason;
    case HttpsRequest::Failure::kCut:
      return "the connection ended before the file did: " + outcome.reason;
    case HttpsRequest::Failure::kNone:
    case HttpsRequest::Failure::kOther:
      break;
  }
  return "the download failed: " + outcome.reason;
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

bool status_may_pass(long status) noexcept {
  return status == 408 || status == 425 || status == 429 || status >= 500;
}

bool is_https(std::string_view url) noexcept {
  return base::starts_with_any_case(url, "https://") && url.size() > 8;
}

std::string absolute_url(std::string_view page_url, const std::string& link) {
  const std::unique_ptr<CURLU, void (*)(CURLU*)> url(::curl_url(), &::curl_url_cleanup);
  if (url == nullptr) return {};
  const std::string page(page_url);
  char* whole = nullptr;
  if (::curl_url_set(url.get(), CURLUPART_URL, page.c_str(), 0) != CURLUE_OK ||
      ::curl_url_set(url.get(), CURLUPART_URL, link.c_str(), 0) != CURLUE_OK ||
      ::curl_url_get(url.get(), CURLUPART_URL, &whole, 0) != CURLUE_OK || whole == nullptr) {
    return {};
  }
  std::string out(whole);
  ::curl_free(whole);
  return out;
}

}  // namespace tamis::lists
