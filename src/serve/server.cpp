#include "serve/server.h"

#include <httplib.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <random>
#include <system_error>
#include <thread>
#include <vector>

#include "serve/answer.h"
#include "serve/streams.h"

namespace dossier {
namespace {

// The only file that knows cpp-httplib.

constexpr const char* kAddress = "127.0.0.1";
constexpr std::size_t kMostThreads = 256;
constexpr int kBacklog = 128;
constexpr std::chrono::seconds kLongestSilence(1);
constexpr std::chrono::seconds kLongestStream(25);
constexpr std::chrono::milliseconds kBetweenPings(500);  // the second tells that the browser went

// A thread for each connection that is open, because one that is silent holds it: made when it is
// needed, and kept for the next.
class Workers final : public httplib::TaskQueue {
 public:
  void enqueue(std::function<void()> job) override {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
    if (idle_ < jobs_.size() && threads_.size() < kMostThreads) add_thread();
    wake_.notify_one();
  }

  void shutdown() override {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
      wake_.notify_all();
    }
    threads_.clear();  // waits for them
  }

 private:
  void add_thread() {
    try {
      threads_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      // No more threads to be had: those there are take the job.
    }
  }

  void work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      ++idle_;
      wake_.wait(lock, [this] { return ended_ || !jobs_.empty(); });
      --idle_;
      if (jobs_.empty()) return;
      const auto job = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      job();
      lock.lock();
    }
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> jobs_;
  std::vector<std::jthread> threads_;
  std::size_t idle_ = 0;
  bool ended_ = false;
};

// Without SO_REUSEPORT, which the library sets: two servers would share a port, and none is taken.
void set_socket_options(socket_t socket) {
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
}

Request request_of(const httplib::Request& from) {
  Request request{from.method, from.target, {}};
  const auto [first, last] = from.headers.equal_range("Host");
  for (auto at = first; at != last; ++at) request.hosts.push_back(at->second);
  return request;
}

// Of a provider, because the library would compress a text, which costs more than it saves here.
void send(const Answer& answer, httplib::Response& response) {
  response.status = answer.status;
  for (const auto& [name, value] : answer.headers) response.set_header(name, value);
  if (answer.body->empty()) return response.set_content("", answer.type);
  response.set_content_provider(
      answer.body->size(), answer.type,
      [body = answer.body](std::size_t from, std::size_t length, httplib::DataSink& sink) {
        return sink.write(body->data() + from, length);
      });
}

// A version of an earlier run is none of this one's.
std::string random_word() {
  std::random_device device;
  return std::to_string(device());
}

}  // namespace

class Server::Listener final : public httplib::Server {
 public:
  Listener() : run_(random_word()), streams_(run_) {
    new_task_queue = [] { return new Workers; };
    httplib::Server::set_socket_options(dossier::set_socket_options);
    set_tcp_nodelay(true);
    set_keep_alive_max_count(1);
    set_keep_alive_timeout(kLongestSilence.count());
    set_read_timeout(kLongestSilence);
    set_write_timeout(kLongestSilence);
    set_pre_routing_handler([this](const httplib::Request& from, httplib::Response& to) {
      respond(from, to);
      return HandlerResponse::Handled;
    });
    // Before anything is read that was announced.
    set_expect_100_continue_handler([this](const httplib::Request& from, httplib::Response& to) {
      respond(from, to);
      return to.status;
    });
  }

  ~Listener() override {
    streams_.end();
    stop();
    if (thread_.joinable()) {
      thread_.join();
    } else if (svr_sock_ != INVALID_SOCKET) {
      close(svr_sock_);
    }
  }

  bool take(std::uint16_t port) {
    if (port == 0) {
      const int any = bind_to_any_port(kAddress);
      port_ = static_cast<std::uint16_t>(std::max(any, 0));
    } else {
      port_ = bind_to_port(kAddress, port) ? port : std::uint16_t{0};
    }
    return port_ != 0 && ::listen(svr_sock_, kBacklog) == 0;
  }

  std::uint16_t port() const { return port_; }

  void start(std::function<void()> on_failure) {
    thread_ = std::thread([this, on_failure = std::move(on_failure)] {
      if (!listen_after_bind()) on_failure();
      has_ended_ = true;
    });
    // Before that, it could not be stopped.
    while (!is_running() && !has_ended_) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }

  void show(Preview preview) {
    auto shared = std::make_shared<const Preview>(std::move(preview));
    const std::lock_guard lock(mutex_);
    preview_ = std::move(shared);
    streams_.publish(run_ + "-" + std::to_string(++count_));
  }

 private:
  struct Shown {
    std::shared_ptr<const Preview> preview;
    std::string version;
  };

  Shown shown() const {
    const std::lock_guard lock(mutex_);
    return {preview_, streams_.version()};
  }

  void respond(const httplib::Request& from, httplib::Response& to) {
    const Request request = request_of(from);
    if (const auto refusal = refuse(request, port_)) return send(*refusal, to);
    if (from.path == kEventsPath) return stream(request, to);
    const auto [preview, version] = shown();
    send(answer(request, *preview, version), to);
  }

  // The version that the page has is the query; without one it is the latest.
  void stream(const Request& request, httplib::Response& to) {
    to.set_header("Cache-Control", "no-store");
    const auto query = request.target.find('?');
    const std::string known =
        query == request.target.npos ? streams_.version() : request.target.substr(query + 1);
    if (request.method == "HEAD") return to.set_content("", "text/event-stream");
    if (!streams_.enter()) {
      Answer full = plain_answer(503, "Too many pages are open.");
      full.headers.emplace_back("Retry-After", "5");
      return send(full, to);
    }
    const auto end = std::chrono::steady_clock::now() + kLongestStream;
    to.set_content_provider(
        "text/event-stream",
        [this, known, end](std::size_t sent, httplib::DataSink& sink) {
          // At once, so that the browser knows that it is heard.
          if (sent == 0) return sink.write(kGreeting.data(), kGreeting.size());
          const auto news = streams_.wait(known, kBetweenPings);
          if (news == Streams::News::none && std::chrono::steady_clock::now() < end)
            return sink.write(kPing.data(), kPing.size());
          const std::string event = "data: reload " + streams_.version() + "\n\n";
          if (news == Streams::News::other_version) sink.write(event.data(), event.size());
          sink.done();
          return true;
        },
        [this](bool) { streams_.leave(); });
  }

  static constexpr std::string_view kGreeting = "retry: 500\n\n";
  static constexpr std::string_view kPing = ":\n\n";  // a comment

  const std::string run_;
  mutable std::mutex mutex_;
  std::shared_ptr<const Preview> preview_ = std::make_shared<const Preview>();
  std::size_t count_ = 0;
  Streams streams_;
  std::uint16_t port_ = 0;
  std::thread thread_;
  std::atomic<bool> has_ended_ = false;
};

Server::Server(std::unique_ptr<Listener> listener) : listener_(std::move(listener)) {}
Server::~Server() = default;

Result<std::unique_ptr<Server>, PortError> Server::listen(std::uint16_t port) {
  auto listener = std::make_unique<Listener>();
  errno = 0;
  if (!listener->take(port))
    return PortError{errno == EACCES ? "that is for the system's own services" : "it is taken"};
  return std::unique_ptr<Server>(new Server(std::move(listener)));
}

std::uint16_t Server::port() const { return listener_->port(); }
void Server::start(std::function<void()> on_failure) { listener_->start(std::move(on_failure)); }
void Server::show(Preview preview) { listener_->show(std::move(preview)); }

std::optional<std::uint16_t> free_port_after(std::uint16_t port) {
  constexpr int tries = 20;
  for (int next = port + 1; next <= port + tries && next <= 65535; ++next)
    if (Server::listen(static_cast<std::uint16_t>(next))) return static_cast<std::uint16_t>(next);
  return std::nullopt;
}

}  // namespace dossier
