// Asks for every http(s) link of a portfolio, and reports those that are broken, that readers of a
// public page cannot open, and that hold a password.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "io/file_system.h"
#include "io/http.h"
#include "model/portfolio.h"

namespace dossier {

struct LinkCheck {
  HttpClient& http;
  FileSystem& files;
  std::string cache_folder;  // of this program; empty: nothing is remembered
  bool ask_again = false;    // also what the cache knows
  Date today{};
  std::function<void(std::chrono::seconds)> pause;
  std::function<void(std::size_t done, std::size_t of)> progress;
};

struct CheckedLinks {
  std::size_t all = 0;  // addresses, each counted once
  std::size_t requested = 0;
  std::size_t cached = 0;
  std::size_t broken = 0;
  std::size_t out_of_reach = 0;    // on internal hosts, or because this machine is offline
  std::vector<std::string> notes;  // what is no fault: moved for good, or not for everyone
};

// Every body of the portfolio has been parsed.
CheckedLinks check_links(const Portfolio& portfolio, const LinkCheck& check, Diagnostics& out);

}  // namespace dossier
