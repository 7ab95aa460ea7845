#include "render/structured_data.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

using Json = nlohmann::json;

constexpr const char* kEntry =
    "---\ntitle: A </script> & \"B\"\ndate: 2026-10-05\nkind: adr\ntags: [x, y]\nsummary: In short."
    "\nvisibility: public\n---\nBody\n";

std::string data_of(Audience reader, std::string_view path, const std::string& base_url) {
  PortfolioFiles files({{"content/a.md", kEntry}}, "headline: Pays once\n");
  Target target = PortfolioFiles::target_for(reader);
  target.base_url = base_url;
  const auto viewed = files.viewed(target);
  return structured_data(viewed->view, *viewed->page(path));
}

TEST_CASE("the index is about a person, an entry is a work of theirs") {
  const std::string base = "https://ada.example/p/";
  const Json index = Json::parse(data_of(Audience::everyone, "index.html", base));
  CHECK(index["@context"] == "https://schema.org");
  CHECK(index["@type"] == "ProfilePage");
  CHECK(index["mainEntity"]["@type"] == "Person");
  CHECK(index["mainEntity"]["name"] == "Ada");
  CHECK(index["mainEntity"]["description"] == "Pays once");
  CHECK(index["mainEntity"]["url"] == base);
  const Json entry = Json::parse(data_of(Audience::everyone, "evidence/a/index.html", base));
  CHECK(entry["@type"] == "CreativeWork");
  CHECK(entry["name"] == "A </script> & \"B\"");
  CHECK(entry["datePublished"] == "2026-10-05");
  CHECK(entry["url"] == base + "evidence/a/");
  CHECK(entry["keywords"] == Json::array({"x", "y"}));
  CHECK(entry["author"]["name"] == "Ada");
}

TEST_CASE("no text ends the element that it stands in") {
  CHECK(data_of(Audience::everyone, "evidence/a/index.html", "/").find('<') == std::string::npos);
}

TEST_CASE("without a host there are no addresses") {
  CHECK_FALSE(Json::parse(data_of(Audience::everyone, "index.html", "/")).contains("url"));
}

TEST_CASE("only the public's index and entries say anything") {
  CHECK(data_of(Audience::everyone, "timeline/index.html", "/") == "");
  for (const Audience reader : {Audience::self, Audience::manager, Audience::internal})
    CHECK(data_of(reader, "index.html", "/") == "");
}

}  // namespace
}  // namespace dossier
