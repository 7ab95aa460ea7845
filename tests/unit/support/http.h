// An HttpClient that answers as it is told, and remembers what it was asked.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "io/http.h"

namespace dossier {

inline HttpAnswer answered(int status) {
  return {.end = HttpAnswer::End::answered, .status = status, .reached = true};
}

inline HttpAnswer failed(HttpAnswer::End end) {
  const bool reached =
      end != HttpAnswer::End::unknown_host && end != HttpAnswer::End::no_connection;
  return {.end = end, .reached = reached};
}

class FakeHttp final : public HttpClient {
 public:
  // What an address answers, one after the other; the last one for ever. Others answer 200.
  std::map<std::string, std::vector<HttpAnswer>> answers;

  // Called during each request, outside of the lock.
  std::function<void(const std::string& url)> during = [](const std::string&) {};

  HttpAnswer ask(HttpMethod method, const std::string& url) override {
    {
      const std::lock_guard lock(mutex_);
      asked_.push_back((method == HttpMethod::head ? "HEAD " : "GET ") + url);
    }
    during(url);
    const std::lock_guard lock(mutex_);
    const auto found = answers.find(url);
    HttpAnswer answer = found == answers.end() ? answered(200) : next(found->second, url);
    if (answer.url.empty()) answer.url = url;
    return answer;
  }

  // "HEAD https://a.example/", in order.
  std::vector<std::string> asked() {
    const std::lock_guard lock(mutex_);
    return asked_;
  }

 private:
  HttpAnswer next(const std::vector<HttpAnswer>& all, const std::string& url) {
    return all[std::min(turns_[url]++, all.size() - 1)];
  }

  std::mutex mutex_;
  std::vector<std::string> asked_;
  std::map<std::string, std::size_t> turns_;
};

}  // namespace dossier
