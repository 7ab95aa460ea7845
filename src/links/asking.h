// Asks for many addresses without being a burden to anybody: HEAD first, few at once, twice again
// at most after a pause, and no more of those who do not answer.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "io/http.h"

namespace dossier {

inline constexpr int kMostPerHost = 2;  // requests at once
inline constexpr unsigned kMostAtOnce = 8;
inline constexpr int kMostTimeouts = 3;  // of one origin, which is then left alone

struct Asking {
  HttpClient& http;
  std::function<void(std::chrono::seconds)> pause;
  std::function<void(std::size_t done, std::size_t of)> progress;  // by one thread at a time
};

// What the address answers in the end. GET follows where HEAD is not answered well, at once where
// the server refused it, and after a pause of 1 and of 3 seconds, or of as long as it asks for up
// to 10, where it was busy.
HttpAnswer ask_patiently(const Asking& asking, const std::string& url);

struct Question {
  std::string url;
  std::string host;    // of which kMostPerHost are asked at once
  std::string origin;  // left alone once it cannot be reached or wants no more: the rest get that
                       // answer
};

// The answers, in the order of the questions.
std::vector<HttpAnswer> ask_all(const Asking& asking, const std::vector<Question>& questions);

// Whether what was asked for is there, for everyone who asks.
bool is_good(const HttpAnswer& answer);

// Nobody could be connected to under that address.
bool is_out_of_reach(const HttpAnswer& answer);

}  // namespace dossier
