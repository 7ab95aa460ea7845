#include "links/found_links.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/support/portfolios.h"

namespace dossier {
namespace {

const std::string kPublicTarget = "targets: {web: {audience: public, base_url: /}}\n";

// "https://a.example/ content/a.md:8:1 public", a line for each place.
std::string found(PortfolioFiles files) {
  std::string lines;
  for (const FoundLink& link : find_links(files.read()))
    for (const LinkPlace& place : link.places) {
      lines += lines.empty() ? "" : "\n";
      lines += link.shown + (link.is_internal ? " internal" : "") + " " + place.where.file + ":" +
               std::to_string(place.where.at.line) + ":" + std::to_string(place.where.at.column) +
               (place.is_public ? " public" : "");
    }
  return lines;
}

TEST_CASE("an address that stands in several places is one link, at each of them") {
  const auto links =
      find_links(PortfolioFiles({{"content/a.md", entry_text("A", "",
                                                             "[a](https://a.example/x#one) "
                                                             "[b](https://b.example)\n\n"
                                                             "<https://A.example/x>\n")},
                                 {"content/b.md", entry_text("B", "", "[](https://a.example/x)")}})
                     .read());
  REQUIRE(links.size() == 2);
  CHECK(links[0].shown == "https://a.example/x#one");
  CHECK(links[0].address.url == "https://a.example/x");
  REQUIRE(links[0].places.size() == 3);
  CHECK(links[0].places[0].where.at.column == 1);
  CHECK(links[0].places[1].where.at.line == links[0].places[0].where.at.line + 2);
  CHECK(links[0].places[2].where.file == "content/b.md");
  CHECK(links[1].shown == "https://b.example");
}

TEST_CASE("links stand in bodies, images, artifacts, drafts, pages and own frameworks") {
  const std::string framework =
      "id: mine\ntitle: Mine\nsource: {name: S, url: \"https://s.example/\"}\n"
      "categories: [{id: c, title: C, items: [{id: i, title: I}]}]\n";
  const std::string lines = found(PortfolioFiles(
      {{"content/a.md", entry_text("A", "draft: true\nartifacts: [https://b.example/]\n",
                                   "![i](https://i.example/)")},
       {"content/pages/p.md", "---\ntitle: P\n---\nhttps://p.example/ <me@a.example> [a](../a.md)"},
       {"frameworks/mine.yaml", framework}},
      "frameworks: [mine]\n"));
  for (const char* url :
       {"https://b.example/ content/a.md:", "https://i.example/ content/a.md:",
        "https://p.example/ content/pages/p.md:4:1", "https://s.example/ frameworks/mine.yaml:1:1"})
    CHECK(lines.find(url) != lines.npos);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 3);
}

TEST_CASE("sources of built-in frameworks are not the author's to mend") {
  CHECK(found(PortfolioFiles({}, "frameworks: [senior-checklist]\n")) == "");
}

TEST_CASE("a link is public where the public can click on it") {
  const std::string body =
      "[a](https://a.example/)\n\n::: internal\n[b](https://b.example/)\n:::\n\n"
      "::: only public\n[c](https://c.example/)\n:::\n\n[d](https://wiki.corp.example/)\n";
  const auto publics = [&](const std::string& keys, const std::string& config) {
    std::string urls;
    const auto links = find_links(PortfolioFiles({{"content/a.md", entry_text("A", keys, body)}},
                                                 "internal_hosts: [wiki.corp.example]\n" + config)
                                      .read());
    for (const FoundLink& link : links)
      if (link.places.at(0).is_public) urls += link.address.host + " ";
    return urls;
  };
  CHECK(publics("visibility: public\n", kPublicTarget) == "a.example c.example ");
  CHECK(publics("visibility: internal\n", kPublicTarget) == "");
  CHECK(publics("visibility: public\ndraft: true\n", kPublicTarget) == "");
  CHECK(publics("visibility: public\n", "") == "");  // no target is for the public
}

TEST_CASE("an artifact is public when it and its entry are") {
  const auto publics = [&](const std::string& visibility) {
    const auto links = find_links(
        PortfolioFiles({{"content/a.md",
                         entry_text("A", "visibility: " + visibility +
                                             "\nartifacts: [https://a.example/, {label: L, url: "
                                             "\"https://b.example/\", visibility: internal}]\n")}},
                       kPublicTarget)
            .read());
    return std::to_string(links.at(0).places.at(0).is_public) +
           std::to_string(links.at(1).places.at(0).is_public);
  };
  CHECK(publics("public") == "10");
  CHECK(publics("internal") == "00");
}

TEST_CASE("hosts are internal that are listed, or internal by their name") {
  const auto links = find_links(
      PortfolioFiles(
          {{"content/a.md", entry_text("A", "",
                                       "[a](https://en.wiki.example/) [b](http://jenkins/) "
                                       "[c](https://a.example/)")}},
          "internal_hosts: [wiki.example]\n")
          .read());
  CHECK(links.at(0).is_internal);
  CHECK(links.at(1).is_internal);
  CHECK(!links.at(2).is_internal);
}

TEST_CASE("an address with a password is a link of its own") {
  const std::string lines = found(PortfolioFiles(
      {{"content/a.md",
        entry_text("A", "", "[a](https://me:pw@a.example/) [b](https://a.example/)")}}));
  CHECK(lines.find("https://***@a.example/ ") != lines.npos);
  CHECK(lines.find("\nhttps://a.example/ ") != lines.npos);
  CHECK(lines.find("pw") == lines.npos);
}

}  // namespace
}  // namespace dossier
