#include "serve/server.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <utility>
#include <vector>

namespace dossier {
namespace {

class Connection {
 public:
  explicit Connection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval guard = {60, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &guard, sizeof(guard));
    is_open_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0;
  }
  Connection(Connection&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)), is_open_(other.is_open_) {}
  ~Connection() {
    if (socket_ >= 0) ::close(socket_);
  }

  bool is_open() const { return is_open_; }

  void send(const std::string& text) const {
    REQUIRE(::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) ==
            static_cast<ssize_t>(text.size()));
  }

  // Up to and with `end`, or all there is.
  std::string receive(std::string_view end = {}) const {
    std::string text;
    char byte = 0;
    while ((end.empty() || !text.ends_with(end)) && ::recv(socket_, &byte, 1, 0) == 1) text += byte;
    return text;
  }

 private:
  int socket_;
  bool is_open_ = false;
};

class Serving {
 public:
  Serving() {
    auto listening = Server::listen(0);
    REQUIRE(listening.ok());
    server = std::move(listening).value();
  }

  std::string get(const std::string& target) const {
    const Connection connection(server->port());
    connection.send(request(target));
    return connection.receive();
  }

  std::string request(const std::string& target) const {
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server->port()) +
           "\r\n\r\n";
  }

  void show(std::string text) const {
    Site site;
    site.files["index.html"].bytes = std::move(text);
    server->show({std::make_shared<const Site>(std::move(site)), "/", {}});
  }

  std::unique_ptr<Server> server;
};

TEST_CASE("server: a port that is taken is taken, and another is near") {
  const Serving one;
  const auto other = Server::listen(one.server->port());
  REQUIRE(!other.ok());
  CHECK(other.error().reason == "it is taken");
  const auto free = free_port_after(one.server->port());
  REQUIRE(free);
  CHECK(*free > one.server->port());
  CHECK(Server::listen(*free).ok());
}

TEST_CASE("server: who comes before it starts is answered then") {
  const Serving serving;
  const Connection early(serving.server->port());
  early.send(serving.request("/"));
  serving.show("first");
  serving.server->start([] {});
  CHECK(early.receive().find("first") != std::string::npos);
}

TEST_CASE("server: what is shown last is answered, and a waiting page is told") {
  const Serving serving;
  serving.show("first");
  serving.server->start([] {});
  const Connection waiting(serving.server->port());
  waiting.send(serving.request("/.dossier/events"));
  CHECK(waiting.receive("retry: 500\n\n").ends_with("retry: 500\n\n"));
  serving.show("second");
  CHECK(waiting.receive().find("data: reload ") != std::string::npos);
  CHECK(serving.get("/").find("second") != std::string::npos);
}

TEST_CASE("server: a page of an older version, or of another run, is told at once") {
  const Serving serving;
  serving.show("first");
  serving.server->start([] {});
  CHECK(serving.get("/.dossier/events?0-1").find("data: reload ") != std::string::npos);
  const std::string page = serving.get("/");
  const auto from = page.find("reload.js?") + 10;
  const std::string version = page.substr(from, page.find('"', from) - from);
  serving.show("second");
  CHECK(serving.get("/.dossier/events?" + version).find("data: reload ") != std::string::npos);
}

TEST_CASE("server: silent and half-said connections are in nobody's way") {
  const Serving serving;
  serving.show("first");
  serving.server->start([] {});
  std::vector<Connection> silent;
  for (int i = 0; i < 200; ++i) {
    silent.emplace_back(serving.server->port());
    REQUIRE(silent.back().is_open());
    if (i % 2 == 0) silent.back().send("GET / HTTP/1.1\r\nHo");
  }
  CHECK(serving.get("/").find("first") != std::string::npos);
  // They are closed in the end.
  CHECK(silent[0].receive().find("first") == std::string::npos);
  CHECK(silent[1].receive().empty());
}

TEST_CASE("server: the seventeenth stream is asked to come again later") {
  const Serving serving;
  serving.show("first");
  serving.server->start([] {});
  std::vector<Connection> waiting;
  for (int i = 0; i < 16; ++i) {
    waiting.emplace_back(serving.server->port());
    waiting.back().send(serving.request("/.dossier/events"));
    CHECK(waiting.back().receive("\r\n") == "HTTP/1.1 200 OK\r\n");
  }
  const std::string refusal = serving.get("/.dossier/events");
  CHECK(refusal.starts_with("HTTP/1.1 503 "));
  CHECK(refusal.find("\r\nRetry-After: 5\r\n") != std::string::npos);
  CHECK(serving.get("/").starts_with("HTTP/1.1 200 "));
}

TEST_CASE("server: its end closes what is open") {
  Serving serving;
  serving.show("first");
  serving.server->start([] {});
  const Connection waiting(serving.server->port());
  waiting.send(serving.request("/.dossier/events"));
  waiting.receive("retry: 500\n\n");
  const std::uint16_t port = serving.server->port();
  serving.server.reset();
  waiting.receive();
  CHECK(!Connection(port).is_open());
}

}  // namespace
}  // namespace dossier
