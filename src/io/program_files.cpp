#include "io/program_files.h"

#include <link.h>

#include <string_view>

namespace dossier {
namespace {

int add_library(dl_phdr_info* library, std::size_t /*size*/, void* paths) {
  const std::string_view name = library->dlpi_name == nullptr ? "" : library->dlpi_name;
  // The program has no name here, and what the system itself puts in has no path.
  if (name.starts_with('/')) static_cast<std::vector<std::string>*>(paths)->emplace_back(name);
  return 0;
}

}  // namespace

std::vector<std::string> program_files() {
  std::vector<std::string> paths = {"/proc/self/exe"};
  ::dl_iterate_phdr(add_library, &paths);
  return paths;
}

}  // namespace dossier
