// Comma-separated values (RFC 4180): quoted cells hold commas, quotes and line ends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

struct Csv {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  // blank ones left out
  bool open_quote = false;  // the last row broke off in a quoted cell, and is left out
};

// `text` has line feeds only. The separator is the one of ',', ';' and tab that the first line has
// most of.
Csv read_csv(std::string_view text);

// All cells of a row below headers of that name, in any case; blank ones left out.
std::vector<std::string> cells_of(const Csv& csv, const std::vector<std::string>& row,
                                  std::string_view name);

}  // namespace dossier
