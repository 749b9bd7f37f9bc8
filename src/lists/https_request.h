// One HTTPS request, by libcurl: certificates verified, TLS 1.2 or later, redirects only to https, proxies of the
// environment.
#ifndef TAMIS_LISTS_HTTPS_REQUEST_H_
#define TAMIS_LISTS_HTTPS_REQUEST_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::lists {

struct HttpsLimits {
  std::string ca_file;         // PEM file of trusted authorities; empty: the system's
  int connect_timeout_s = 20;  // for TCP and TLS
  int timeout_s = 1800;        // for the whole answer
  int stall_timeout_s = 60;    // under 512 bytes a second for so long ends it
};

struct HttpsHeaders {
  std::string etag;
  std::string last_modified;
  std::string content_type;
  std::optional<std::uint64_t> content_length;
  std::optional<std::uint64_t> range_start;  // of Content-Range
};

// Not for two threads at a time.
class HttpsRequest {
 public:
  // Called with the status and headers before the first byte of the body of the final response; false ends
  // it.
  std::function<bool(long status, const HttpsHeaders& headers)> on_begin;
  std::function<bool(std::string_view bytes)> on_bytes;
  std::function<bool(std::uint64_t received, std::uint64_t total)> on_progress;

  enum class Failure : std::uint8_t { kNone, kUntrusted, kNotHttps, kCircles, kSlow, kCut, kOther };
  struct Outcome {
    bool complete = false;  // the whole answer was received, whatever its status
    Failure failure = Failure::kOther;
    bool may_pass = false;  // another attempt may help
    long status = 0;
    bool begun = false;    // on_begin was called
    bool refused = false;  // on_begin or on_bytes said no
    bool cancelled = false;
    HttpsHeaders headers;
    std::string url;     // after redirects
    std::string reason;  // of a failed transfer, as the library says it
  };

  // `headers`: lines "Name: value". Blocks until the answer is there or a limit is reached.
  Outcome run(const std::string& url, const HttpsLimits& limits, const std::vector<std::string>& headers);

 private:
  bool begin();
  static std::size_t header(char* data, std::size_t size, std::size_t count, void* self);
  static std::size_t body(char* data, std::size_t size, std::size_t count, void* self);

  // Amounts are libcurl's curl_off_t.
  static int progress(void* self, std::int64_t total, std::int64_t received, std::int64_t, std::int64_t);

  void* curl_ = nullptr;
  Outcome outcome_;
};

// What went wrong with a transfer, and what to do, in words for a person.
[[nodiscard]] std::string explain_transfer(const HttpsRequest::Outcome& outcome);
// Likewise of a status other than 200.
[[nodiscard]] std::string explain_status(long status);
[[nodiscard]] bool status_may_pass(long status) noexcept;

[[nodiscard]] bool is_https(std::string_view url) noexcept;

// `link`, as it stands in a page, as an address of its own; empty when it is none.
[[nodiscard]] std::string absolute_url(std::string_view page_url, const std::string& link);

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_HTTPS_REQUEST_H_
