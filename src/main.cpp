#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

#include "cli/run.h"
#include "io/disk.h"
#include "io/http.h"

int main(int argc, char** argv) {
  dossier::Disk disk;
  dossier::WebClient web;
  const auto folder = disk.canonical(".");
  const dossier::Environment environment{
      .files = disk,
      .in = std::cin,
      .out = std::cout,
      .err = std::cerr,
      .out_is_terminal = isatty(STDOUT_FILENO) != 0,
      .err_is_terminal = isatty(STDERR_FILENO) != 0,
      .folder = folder ? *folder : "/",
      .today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()),
      .variable = [](const char* name) -> std::optional<std::string> {
        const char* value = std::getenv(name);
        if (value == nullptr) return std::nullopt;
        return value;
      },
      .http = web};
  const int code = dossier::run({argv + 1, argv + argc}, environment);
  std::cout.flush();
  constexpr int cannot_write = 3;
  return code == 0 && !std::cout ? cannot_write : code;
}
