// The program: arguments and environment in, exit code out.
#pragma once

#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/date.h"
#include "io/file_system.h"
#include "io/http.h"

namespace dossier {

// Everything that the program takes from around it, so that tests can hand it something else.
struct Environment {
  FileSystem& files;
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::string folder;  // the current one, absolute
  Date today{};
  std::function<std::optional<std::string>(const char* name)> variable;
  HttpClient& http = no_http();
};

// `arguments` without the program's name. 0 done, 1 the content is at fault, 2 the command line,
// 3 the machine, 4 the leak guard refused.
int run(const std::vector<std::string>& arguments, const Environment& environment);

}  // namespace dossier
