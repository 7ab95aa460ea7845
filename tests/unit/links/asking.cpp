#include "links/asking.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/support/http.h"

namespace dossier {
namespace {

using End = HttpAnswer::End;
using std::chrono::seconds;

const std::string kUrl = "https://a.example/";

// Asks for one address that answers as given: "HEAD GET 1s GET" and what came of it.
struct Patient {
  FakeHttp http;
  std::string course;
  HttpAnswer answer;

  explicit Patient(std::vector<HttpAnswer> answers) {
    http.answers[kUrl] = std::move(answers);
    std::size_t told = 0;
    const auto tell = [&] {
      for (; told < http.asked().size(); ++told)
        course += http.asked()[told].substr(0, http.asked()[told].find(' ')) + " ";
    };
    answer = ask_patiently({http,
                            [&](seconds pause) {
                              tell();
                              course += std::to_string(pause.count()) + "s ";
                            },
                            [](std::size_t, std::size_t) {}},
                           kUrl);
    tell();
  }
};

HttpAnswer with_retry_after(int status, long wait) {
  HttpAnswer answer = answered(status);
  answer.retry_after = wait;
  return answer;
}

TEST_CASE("HEAD is enough where it is answered well") {
  CHECK(Patient({answered(200)}).course == "HEAD ");
  CHECK(Patient({answered(204)}).course == "HEAD ");
}

TEST_CASE("GET follows at once where the server refused HEAD") {
  for (const int status : {400, 401, 403, 404, 405, 410, 501}) {
    Patient patient({answered(status), answered(200)});
    CHECK(patient.course == "HEAD GET ");
    CHECK(patient.answer.status == 200);
  }
  CHECK(Patient({answered(404)}).answer.status == 404);
}

TEST_CASE("who is busy is asked twice again, after a longer pause each") {
  for (const HttpAnswer& busy : {answered(429), answered(500), answered(503),
                                 failed(End::timed_out), failed(End::broken_off)}) {
    CHECK(Patient({busy}).course == "HEAD 1s GET 3s GET ");
    CHECK(Patient({busy, answered(200)}).course == "HEAD 1s GET ");
  }
  CHECK(Patient({answered(405), answered(503)}).course == "HEAD GET 1s GET 3s GET ");
}

TEST_CASE("who says when to ask again is believed, within reason") {
  CHECK(Patient({with_retry_after(429, 7), answered(200)}).course == "HEAD 7s GET ");
  CHECK(Patient({with_retry_after(503, 0), answered(200)}).course == "HEAD 1s GET ");
  Patient patient({with_retry_after(429, 11)});
  CHECK(patient.course == "HEAD ");
  CHECK(patient.answer.status == 429);
}

TEST_CASE("what another request would not change is not asked again") {
  for (const End end : {End::unknown_host, End::no_connection, End::bad_certificate,
                        End::too_many_redirects, End::bad_redirect, End::bad_address})
    CHECK(Patient({failed(end)}).course == "HEAD ");
}

std::vector<Question> questions_for(const std::string& host, int count) {
  std::vector<Question> questions;
  for (int i = 0; i < count; ++i)
    questions.push_back({"https://" + host + "/" + std::to_string(i), host, "https://" + host});
  return questions;
}

std::vector<HttpAnswer> ask(FakeHttp& http, const std::vector<Question>& questions) {
  return ask_all({http, [](seconds) {}, [](std::size_t, std::size_t) {}}, questions);
}

TEST_CASE("answers come in the order of the questions, and each is counted") {
  FakeHttp http;
  std::vector<Question> questions;
  for (int i = 0; i < 40; ++i) {
    const std::string host = "h" + std::to_string(i % 7) + ".example";
    questions.push_back({"https://" + host + "/" + std::to_string(i), host, "https://" + host});
    http.answers[questions.back().url] = {answered(200 + i)};
  }
  std::vector<std::size_t> counts;
  const auto answers = ask_all({http, [](seconds) {},
                                [&](std::size_t done, std::size_t of) {
                                  CHECK(of == 40);
                                  counts.push_back(done);
                                }},
                               questions);
  REQUIRE(answers.size() == 40);
  for (int i = 0; i < 40; ++i) CHECK(answers[static_cast<std::size_t>(i)].status == 200 + i);
  CHECK(counts.size() == 40);
  CHECK(std::is_sorted(counts.begin(), counts.end()));
  CHECK(ask(http, {}).empty());
}

// How many requests are under way at once: each waits until `wanted` are, or the test has failed.
class Meeting {
 public:
  explicit Meeting(std::size_t wanted) : wanted_(wanted) {}

  void visit(const std::string& url) {
    std::unique_lock lock(mutex_);
    const std::string host = url.substr(0, url.rfind('/'));
    ++here_;
    most = std::max(most, here_);
    most_of_one = std::max(most_of_one, ++by_host_[host]);
    came_.notify_all();
    met = came_.wait_for(lock, seconds(20), [&] { return most >= wanted_; }) && met;
    --here_;
    --by_host_[host];
  }

  std::size_t most = 0, most_of_one = 0;
  bool met = true;

 private:
  std::size_t wanted_, here_ = 0;
  std::map<std::string, std::size_t> by_host_;
  std::mutex mutex_;
  std::condition_variable came_;
};

TEST_CASE("one host is asked by two at once, and no more") {
  FakeHttp http;
  Meeting meeting(2);
  http.during = [&](const std::string& url) { meeting.visit(url); };
  ask(http, questions_for("a.example", 20));
  CHECK(meeting.met);
  CHECK(meeting.most == 2);
}

TEST_CASE("eight requests are under way at once, and no more") {
  FakeHttp http;
  Meeting meeting(8);
  http.during = [&](const std::string& url) { meeting.visit(url); };
  std::vector<Question> questions;
  for (int host = 0; host < 20; ++host)
    for (const Question& one : questions_for("h" + std::to_string(host) + ".example", 3))
      questions.push_back(one);
  ask(http, questions);
  CHECK(meeting.met);
  CHECK(meeting.most == 8);
  CHECK(meeting.most_of_one <= 2);
}

TEST_CASE("who cannot be reached is left alone, and all links there have that answer") {
  FakeHttp http;
  std::vector<Question> questions = questions_for("a.example", 30);
  for (const Question& one : questions) http.answers[one.url] = {failed(End::no_connection)};
  questions.push_back({"http://a.example:8080/", "a.example", "http://a.example:8080"});
  const auto answers = ask(http, questions);
  for (std::size_t i = 0; i < 30; ++i) {
    CHECK(is_out_of_reach(answers[i]));
    CHECK(answers[i].url == questions[i].url);
  }
  CHECK(is_good(answers[30]));          // another port is another server
  CHECK(http.asked().size() <= 2 + 1);  // two may have been under way
}

TEST_CASE("who is silent three times is left alone") {
  FakeHttp http;
  const std::vector<Question> questions = questions_for("a.example", 30);
  for (const Question& one : questions) http.answers[one.url] = {failed(End::timed_out)};
  const auto answers = ask(http, questions);
  for (const HttpAnswer& answer : answers) CHECK(answer.end == End::timed_out);
  CHECK(http.asked().size() >= 3 * 3);
  CHECK(http.asked().size() <= 4 * 3);
}

TEST_CASE("who wants no more requests is left alone") {
  FakeHttp http;
  const std::vector<Question> questions = questions_for("a.example", 30);
  for (const Question& one : questions) http.answers[one.url] = {with_retry_after(429, 3600)};
  for (const HttpAnswer& answer : ask(http, questions)) CHECK(answer.status == 429);
  CHECK(http.asked().size() <= 2);
}

}  // namespace
}  // namespace dossier
