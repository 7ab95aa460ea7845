// The entries that the benchmark builds: made up of words, the same bytes for the same seed on any
// machine, so that figures of two days are of the same work. Shaped like real evidence: some 20
// lines of front matter, 2 to 4 KB of Markdown with headings, lists, tables, code and links to
// other entries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace bench {

struct EntryFile {
  std::string path;  // below content/
  std::string text;
};

// Entry `index` of `count`. It depends on nothing else, so that entries can be made in any order.
EntryFile make_entry(std::size_t index, std::size_t count, std::uint64_t seed);

// The portfolio.yaml beside them: for the public, with terms that must be replaced, feeds of 50.
std::string make_portfolio();

}  // namespace bench
