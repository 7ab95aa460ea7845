// The preview's web server. It listens on 127.0.0.1 and nowhere else, answers from memory, and
// tells the pages that are open when there is something new to see. Bounds: 256 connections are
// worked on at once, each of which gets one answer and is closed after a second in which nothing
// comes, an answer's stream of events after 25.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "serve/preview.h"

namespace dossier {

struct PortError {
  std::string reason;  // "it is taken"
};

class Server {
 public:
  // Takes the port, or with 0 one that is free. Who connects waits until `start`.
  static Result<std::unique_ptr<Server>, PortError> listen(std::uint16_t port);

  // Closes every connection.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;

  // Answers from now on, on threads of its own; `on_failure` is called from one of them when the
  // system lets it accept no more connections.
  void start(std::function<void()> on_failure);

  // What is answered from now on. Pages that show anything else are told to load again. From any
  // thread.
  void show(Preview preview);

 private:
  class Listener;
  explicit Server(std::unique_ptr<Listener> listener);

  std::unique_ptr<Listener> listener_;
};

// The first free port above `port`, if one is near.
std::optional<std::uint16_t> free_port_after(std::uint16_t port);

}  // namespace dossier
