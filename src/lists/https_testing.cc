#include "lists/https_testing.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

namespace tamis::lists {

struct Certificate::State {
  std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key{nullptr, &EVP_PKEY_free};
  std::unique_ptr<X509, decltype(&X509_free)> x509{nullptr, &X509_free};

  void add(int nid, const char* value) const {
    X509V3_CTX context;
    X509V3_set_ctx(&context, x509.get(), x509.get(), nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    if (extension == nullptr) throw std::runtime_error("OpenSSL makes no extension of a certificate");
    X509_add_ext(x509.get(), extension, -1);
    X509_EXTENSION_free(extension);
  }
};

Certificate::Certificate(const char* names) : state_(std::make_unique<State>()) {
  state_->key.reset(EVP_EC_gen("P-256"));
  state_->x509.reset(X509_new());
  X509* x509 = state_->x509.get();
  X509_set_version(x509, 2);
  ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
  X509_gmtime_adj(X509_getm_notBefore(x509), -3600);
  X509_gmtime_adj(X509_getm_notAfter(x509), 24 * 3600);
  X509_set_pubkey(x509, state_->key.get());
  X509_NAME* name = X509_get_subject_name(x509);
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("tamis test"),
                             -1, -1, 0);
  X509_set_issuer_name(x509, name);
  state_->add(NID_subject_alt_name, names);
  state_->add(NID_basic_constraints, "critical,CA:TRUE");
  X509_sign(x509, state_->key.get(), EVP_sha256());
}

Certificate::~Certificate() = default;

void Certificate::save(const std::string& path) const {
  std::FILE* file = std::fopen(path.c_str(), "w");
  if (file == nullptr) throw std::runtime_error("cannot write " + path);
  PEM_write_X509(file, state_->x509.get());
  std::fclose(file);
}

struct HttpsServer::State {
  void serve() {
    while (!stop) {
      pollfd waiting{listener, POLLIN, 0};
      if (::poll(&waiting, 1, 20) <= 0) continue;
      const int client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
      if (client < 0) continue;
      timeval limit{5, 0};
      ::setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
      answer(client);
      ::close(client);
    }
  }

  void answer(int client) {
    const std::unique_ptr<SSL, decltype(&SSL_free)> ssl(SSL_new(context.get()), &SSL_free);
    SSL_set_fd(ssl.get(), client);
    if (SSL_accept(ssl.get()) != 1) return;
    std::string request;
    char buffer[4096];
    while (request.find("\r\n\r\n") == std::string::npos) {
      const int got = SSL_read(ssl.get(), buffer, sizeof(buffer));
      if (got <= 0) return;
      request.append(buffer, static_cast<std::size_t>(got));
    }
    Asked asked;
    const std::size_t from = request.find(' ') + 1;
    asked.path = request.substr(from, request.find(' ', from) - from);
    asked.headers = request.substr(request.find("\r\n"));
    bool name = true;
    for (char& c : asked.headers) {
      if (c == '\n') name = true;
      if (c == ':') name = false;
      if (name && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    }
    {
      const std::lock_guard lock(mutex);
      all_asked.push_back(asked);
    }
    const Answer answer = handler(asked);
    std::string head =
        "HTTP/1.1 " + std::to_string(answer.status) + " x\r\nConnection: close\r\n" + answer.headers;
    if (!answer.no_length) {
      head += "Content-Length: " + std::to_string(answer.stated_length.value_or(answer.body.size())) + "\r\n";
    }
    head += "\r\n";
    SSL_write(ssl.get(), head.data(), static_cast<int>(head.size()));
    for (int waited = 0; waited < answer.stall_ms && !stop; waited += 10) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    const std::string body = answer.body.substr(0, answer.cut_after);
    for (std::size_t at = 0; at < body.size(); at += 16384) {
      const std::size_t size = std::min<std::size_t>(16384, body.size() - at);
      if (SSL_write(ssl.get(), body.data() + at, static_cast<int>(size)) <= 0) return;
    }
    if (answer.cut_after == std::string::npos) SSL_shutdown(ssl.get());
  }

  Handler handler;
  std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context{nullptr, &SSL_CTX_free};
  int listener = -1;
  int port = 0;
  std::atomic<bool> stop = false;
  std::mutex mutex;
  std::vector<Asked> all_asked;
  std::thread thread;
};

HttpsServer::HttpsServer(const Certificate& certificate, Handler handler)
    : state_(std::make_unique<State>()) {
  state_->handler = std::move(handler);
  state_->context.reset(SSL_CTX_new(TLS_server_method()));
  SSL_CTX_use_certificate(state_->context.get(), certificate.state_->x509.get());
  SSL_CTX_use_PrivateKey(state_->context.get(), certificate.state_->key.get());
  state_->listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(address);
  if (::bind(state_->listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
      ::listen(state_->listener, 16) != 0)
    throw std::runtime_error("cannot listen on the loopback interface");
  ::getsockname(state_->listener, reinterpret_cast<sockaddr*>(&address), &size);
  state_->port = ntohs(address.sin_port);
  state_->thread = std::thread([this] { state_->serve(); });
}

HttpsServer::~HttpsServer() {
  state_->stop = true;
  state_->thread.join();
  ::close(state_->listener);
}

std::string HttpsServer::url(const std::string& path) const {
  return "https://127.0.0.1:" + std::to_string(state_->port) + path;
}

std::vector<Asked> HttpsServer::asked() const {
  const std::lock_guard lock(state_->mutex);
  return state_->all_asked;
}

}  // namespace tamis::lists
