// An HTTPS server on the loopback interface for tests, written with OpenSSL so that they need nothing installed: it
// can cut connections, stall, redirect, lie about ranges and show certificates nobody trusts.
#ifndef TAMIS_LISTS_HTTPS_TESTING_H_
#define TAMIS_LISTS_HTTPS_TESTING_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tamis::lists {

// Self-signed, its own authority, with a new key. Throws std::runtime_error.
class Certificate {
 public:
  // `names` as OpenSSL's subjectAltName: "IP:127.0.0.1".
  explicit Certificate(const char* names);
  ~Certificate();
  Certificate(const Certificate&) = delete;
  Certificate& operator=(const Certificate&) = delete;

  // As PEM, for the clients.
  void save(const std::string& path) const;

 private:
  friend class HttpsServer;
  struct State;
  std::unique_ptr<State> state_;
};

struct Asked {
  std::string path;
  std::string headers;  // lower-case names

  [[nodiscard]] std::string header(const std::string& name) const {
    const std::size_t at = headers.find("\n" + name + ": ");
    if (at == std::string::npos) return {};
    const std::size_t from = at + name.size() + 3;
    return headers.substr(from, headers.find('\r', from) - from);
  }
};

struct Answer {
  int status = 200;
  std::string headers;  // "ETag: \"1\"\r\n"
  std::string body;
  std::optional<std::size_t> stated_length;  // else the body's
  bool no_length = false;
  std::size_t cut_after = std::string::npos;  // bytes of the body after which the connection breaks
  int stall_ms = 0;                           // before the body
};

class HttpsServer {
 public:
  // Called by the server's thread.
  using Handler = std::function<Answer(const Asked&)>;

  // Listens on a port of its own; one connection at a time, a request each. Throws std::runtime_error.
  HttpsServer(const Certificate& certificate, Handler handler);
  ~HttpsServer();
  HttpsServer(const HttpsServer&) = delete;
  HttpsServer& operator=(const HttpsServer&) = delete;

  [[nodiscard]] std::string url(const std::string& path) const;
  [[nodiscard]] std::vector<Asked> asked() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_HTTPS_TESTING_H_
