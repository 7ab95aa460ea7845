// A web server on 127.0.0.1 that answers by the path it is asked for: what a real one does on a bad
// day. It is one too for whoever takes it for a proxy. Each connection is answered once and closed.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace dossier {

class WebServer {
 public:
  WebServer() {
    listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in where = {};
    where.sin_family = AF_INET;
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof where;
    auto* address = reinterpret_cast<sockaddr*>(&where);
    if (listener_ < 0 || bind(listener_, address, size) != 0 || listen(listener_, 64) != 0 ||
        getsockname(listener_, address, &size) != 0)
      throw std::runtime_error("cannot listen on 127.0.0.1");
    port_ = ntohs(where.sin_port);
    accepting_ = std::thread([this] { accept_all(); });
  }
  ~WebServer() {
    stopping_ = true;
    shutdown(listener_, SHUT_RDWR);
    accepting_.join();
    for (std::thread& one : answering_) one.join();
    close(listener_);
  }
  WebServer(const WebServer&) = delete;
  WebServer& operator=(const WebServer&) = delete;

  // "127.0.0.1:40123"
  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

  // "HEAD /a" of every request so far, in order.
  std::vector<std::string> requests() {
    const std::lock_guard lock(mutex_);
    return requests_;
  }
  // The whole head of the last one.
  std::string last_head() {
    const std::lock_guard lock(mutex_);
    return last_head_;
  }
  std::size_t bytes_sent() const { return sent_; }

 private:
  void accept_all() {
    for (int client; (client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;)
      answering_.emplace_back([this, client] {
        answer(client);
        close(client);
      });
  }

  // It speaks none, and says so in the clear.
  static bool is_tls(const std::string& head) { return head.starts_with('\x16'); }

  static std::string read_head(int client) {
    std::string head;
    char bytes[4096];
    while (head.find("\r\n\r\n") == head.npos && !is_tls(head)) {
      const ssize_t got = recv(client, bytes, sizeof bytes, 0);
      if (got <= 0) return {};
      head.append(bytes, static_cast<std::size_t>(got));
    }
    return head;
  }

  void answer(int client) {
    const std::string head = read_head(client);
    if (head.empty()) return;
    if (is_tls(head)) return static_cast<void>(send_all(client, "HTTP/1.1 400 No TLS\r\n\r\n"));
    const auto blank = head.find(' ');
    const std::string method = head.substr(0, blank);
    std::string path = head.substr(blank + 1, head.find(' ', blank + 1) - blank - 1);
    if (path.starts_with("http://")) path = path.substr(path.find('/', 7));
    int turn = 0;  // how often this path has been asked for before
    {
      const std::lock_guard lock(mutex_);
      requests_.push_back(method + " " + path);
      last_head_ = head;
      turn = turns_[path]++;
    }
    reply(client, method, path, turn);
  }

  void reply(int client, const std::string& method, const std::string& path, int turn) {
    if (path == "/closes") return;
    if (path == "/silent") return wait_for_end(client);
    if (path == "/endless") return send_without_end(client, method);
    const bool is_http = path != "/garbage";
    send_all(client, is_http ? answer_to(method, path, turn) + "Connection: close\r\n\r\n"
                             : "220 mail.example\r\n");
    if (is_http && method == "GET") send_all(client, "<p>Hello</p>\n");
  }

  static std::string answer_to(const std::string& method, const std::string& path, int turn) {
    if (path == "/no-head" && method == "HEAD") return "HTTP/1.1 405 Method Not Allowed\r\n";
    if (path == "/busy" && turn == 0) return "HTTP/1.1 503 Busy\r\n";
    if (path == "/too-many" && turn == 0)
      return "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 0\r\n";
    if (path == "/later") return "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 3600\r\n";
    if (path == "/gone") return "HTTP/1.1 410 Gone\r\n";
    if (path == "/missing") return "HTTP/1.1 404 Not Found\r\n";
    if (path == "/members") return "HTTP/1.1 401 Unauthorized\r\n";
    if (path == "/forbidden") return "HTTP/1.1 403 Forbidden\r\n";
    if (path == "/loop") return moved("302 Found", "/loop");
    if (path == "/moved") return moved("301 Moved Permanently", "/here");
    if (path == "/sends-to-login") return moved("302 Found", "/login?to=/");
    if (path == "/sends-to-a-file") return moved("302 Found", "file:///etc/passwd");
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  }

  static std::string moved(const std::string& status, const std::string& to) {
    return "HTTP/1.1 " + status + "\r\nLocation: " + to + "\r\n";
  }

  void send_without_end(int client, const std::string& method) {
    send_all(client, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
    const std::string chunk(64 * 1024, 'x');
    while (method == "GET" && !stopping_ && send_all(client, chunk)) sent_ += chunk.size();
  }

  // Until whoever asked has lost patience.
  void wait_for_end(int client) {
    timeval tick = {.tv_sec = 0, .tv_usec = 100'000};
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &tick, sizeof tick);
    for (char byte = 0; !stopping_;)
      if (recv(client, &byte, 1, 0) == 0) return;
  }

  static bool send_all(int client, const std::string& text) {
    for (std::size_t done = 0; done < text.size();) {
      const ssize_t sent = send(client, text.data() + done, text.size() - done, MSG_NOSIGNAL);
      if (sent <= 0) return false;
      done += static_cast<std::size_t>(sent);
    }
    return true;
  }

  int listener_ = -1;
  int port_ = 0;
  std::thread accepting_;
  std::vector<std::thread> answering_;
  std::atomic<bool> stopping_ = false;
  std::atomic<std::size_t> sent_ = 0;
  std::mutex mutex_;
  std::vector<std::string> requests_;
  std::map<std::string, int> turns_;
  std::string last_head_;
};

}  // namespace dossier
