// corpus COUNT FOLDER [SEED]: writes a portfolio of COUNT entries to FOLDER, the same bytes for the
// same seed.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "bench/entry_text.h"

namespace {

bool write_file(const std::filesystem::path& path, const std::string& text) {
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) std::cerr << path.string() << ": cannot be written\n";
  return !file.fail();
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 0;
  if (argc < 3 || argc > 4 || count == 0) {
    std::cerr << "usage: corpus COUNT FOLDER [SEED]\n";
    return 2;
  }
  const std::filesystem::path folder = argv[2];
  const std::uint64_t seed = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1;
  if (!write_file(folder / "portfolio.yaml", bench::make_portfolio())) return 1;
  for (std::size_t index = 0; index < count; ++index) {
    const bench::EntryFile entry = bench::make_entry(index, count, seed);
    if (!write_file(folder / "content" / entry.path, entry.text)) return 1;
  }
}
