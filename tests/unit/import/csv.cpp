#include "import/csv.h"

#include <doctest/doctest.h>

namespace dossier {
namespace {

using Rows = std::vector<std::vector<std::string>>;

TEST_CASE("quoted cells hold separators, quotes and line ends") {
  const Csv csv = read_csv("a,b\n\"1,\"\"x\"\"\n2\",3\n\n,\n");
  CHECK(csv.header == std::vector<std::string>{"a", "b"});
  CHECK(csv.rows == Rows{{"1,\"x\"\n2", "3"}, {"", ""}});
  CHECK_FALSE(csv.open_quote);
}

TEST_CASE("a row that breaks off is left out, and said") {
  const Csv csv = read_csv("a,b\n1,2\n3,\"4");
  CHECK(csv.rows == Rows{{"1", "2"}});
  CHECK(csv.open_quote);
}

TEST_CASE("the header's first line tells the separator, and names may repeat") {
  const Csv csv = read_csv("Labels;labels;x, y\n1;;3");
  CHECK(cells_of(csv, csv.rows.at(0), "Labels") == std::vector<std::string>{"1"});
  CHECK(cells_of(csv, {"1", "2"}, "LABELS") == std::vector<std::string>{"1", "2"});
  CHECK(read_csv("").header.empty());
}

}  // namespace
}  // namespace dossier
