#include "links/asking.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>

#include "base/parallel.h"

namespace dossier {
namespace {

using End = HttpAnswer::End;
using std::chrono::seconds;

constexpr std::array kPauses = {seconds(1), seconds(3)};
constexpr seconds kLongestPause{10};

// It wants no more requests for now.
bool is_fed_up(const HttpAnswer& answer) {
  return answer.end == End::answered && answer.status == 429;
}

// It may well answer the next time. 501 and 505 say that it never will, asked like this.
bool is_busy(const HttpAnswer& answer) {
  if (answer.end == End::timed_out || answer.end == End::broken_off) return true;
  const int status = answer.status;
  return is_fed_up(answer) ||
         (answer.end == End::answered && status / 100 == 5 && status != 501 && status != 505);
}

// How long to wait before asking again; nothing when that is longer than anybody wants to wait.
std::optional<seconds> pause_for(const HttpAnswer& answer, seconds usual) {
  const seconds wanted = std::max(usual, seconds(answer.retry_after.value_or(0)));
  if (wanted > kLongestPause) return std::nullopt;
  return wanted;
}

// The questions that are left, shared by those who ask them.
class Queue {
 public:
  Queue(const Asking& asking, const std::vector<Question>& questions)
      : asking_(asking), questions_(questions), answers_(questions.size()) {
    for (std::size_t i = 0; i < questions.size(); ++i)
      hosts_[questions[i].host].waiting.push_back(i);
  }

  // Asks until nothing is left.
  void work() {
    std::unique_lock lock(mutex_);
    while (left_ < questions_.size()) {
      Host* host = free_host();
      if (host == nullptr) {
        changed_.wait(lock);
        continue;
      }
      const std::size_t index = host->waiting.front();
      host->waiting.pop_front();
      ++left_;
      ++host->active;
      answers_[index] = answer(index, lock);
      --host->active;
      ++done_;
      asking_.progress(done_, questions_.size());
      changed_.notify_all();
    }
  }

  std::vector<HttpAnswer> take() { return std::move(answers_); }

 private:
  struct Host {
    std::deque<std::size_t> waiting;
    int active = 0;
  };
  struct Origin {
    int timeouts = 0;
    std::optional<HttpAnswer> given_up;
  };

  Host* free_host() {
    for (auto& [name, host] : hosts_)
      if (!host.waiting.empty() && host.active < kMostPerHost) return &host;
    return nullptr;
  }

  HttpAnswer answer(std::size_t index, std::unique_lock<std::mutex>& lock) {
    const Question& question = questions_[index];
    Origin& origin = origins_[question.origin];
    if (origin.given_up) {
      HttpAnswer same = *origin.given_up;
      same.url = question.url;
      return same;
    }
    lock.unlock();
    HttpAnswer answer = ask_patiently(asking_, question.url);
    lock.lock();
    if (answer.end == End::timed_out) ++origin.timeouts;
    if (is_out_of_reach(answer) || is_fed_up(answer) || origin.timeouts == kMostTimeouts)
      origin.given_up = answer;
    return answer;
  }

  const Asking& asking_;
  const std::vector<Question>& questions_;
  std::vector<HttpAnswer> answers_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, Host> hosts_;
  std::map<std::string, Origin> origins_;
  std::size_t left_ = 0, done_ = 0;  // taken from the queue, and answered
};

}  // namespace

bool is_good(const HttpAnswer& answer) {
  return answer.end == End::answered && (answer.status / 100 == 2 || answer.status / 100 == 3);
}

bool is_out_of_reach(const HttpAnswer& answer) {
  return !answer.reached && (answer.end == End::unknown_host || answer.end == End::no_connection);
}

HttpAnswer ask_patiently(const Asking& asking, const std::string& url) {
  HttpAnswer answer = asking.http.ask(HttpMethod::head, url);
  if (answer.end == End::answered && !is_good(answer) && !is_busy(answer))
    answer = asking.http.ask(HttpMethod::get, url);
  for (const seconds usual : kPauses) {
    if (!is_busy(answer)) break;
    const auto pause = pause_for(answer, usual);
    if (!pause) break;
    asking.pause(*pause);
    answer = asking.http.ask(HttpMethod::get, url);
  }
  return answer;
}

std::vector<HttpAnswer> ask_all(const Asking& asking, const std::vector<Question>& questions) {
  Queue queue(asking, questions);
  const auto team = static_cast<unsigned>(std::min<std::size_t>(kMostAtOnce, questions.size()));
  parallel_for(team, team, [&](std::size_t) { queue.work(); });
  return queue.take();
}

}  // namespace dossier
