#include <map>
#include <set>

#include "base/path.h"
#include "base/text.h"
#include "io/disk.h"
#include "render/contract.h"
#include "render/frame.h"
#include "unit/support/portfolios.h"

namespace dossier {
namespace {

constexpr Audience kReaders[] = {Audience::self, Audience::manager, Audience::internal,
                                 Audience::everyone};

// The sample portfolio of this repository, which uses everything.
const Portfolio& sample() {
  static const Portfolio portfolio = [] {
    Disk disk;
    Diagnostics out;
    auto read = read_portfolio(disk, DOSSIER_SOURCE_DIR, {}, out);
    REQUIRE(read.has_value());
    CHECK(out.errors() == 0);
    return std::move(*read);
  }();
  return portfolio;
}

// A portfolio in which every text could be taken for HTML and titles repeat.
PortfolioFiles nasty() {
  const std::string keys =
      "summary: \"<i>s</i> & \\\"q\\\"\"\nrole: lead\norigin: assigned\nengineers_affected: 3\n"
      "teams: [\"<i>t</i>\"]\nasked_by: {team: \"<i>u</i>\", role: r, name: n}\n"
      "impact: [{metric: \"<i>m</i>\", before: 1, after: 2, unit: \"<i>ms</i>\", text: "
      "\"<i>x</i>\"}]\n"
      "business: \"<i>b</i>\"\nartifacts: [{label: \"<i>l</i>\", url: "
      "\"https://a.example/?<i>\"}]\n"
      "feedback: [{text: \"<i>f</i>\", from: \"<i>g</i>\"}]\n"
      "updates: [{date: 2026-06-01, text: \"<i>u</i>\"}]\ntags: [\"<i>tag</i>\", T]\n"
      "checklist: {technical/multi-team-system: {why: \"<i>w</i>\", attested_by: \"<i>a</i>\"}}\n";
  return PortfolioFiles(
      {{"content/a.md", entry_text("\"<i>Same</i> & title\"", keys, "# <i>H</i>\n\n\"q\" `<i>`\n")},
       {"content/b.md", entry_text("\"<i>Same</i> & title\"", "aliases: [old, Old page.html]\n")},
       {"content/c.md", entry_text("All evidence", "kind: code-review\nrole: reviewer\n")},
       {"content/d.md", entry_text("Ada")},
       {"content/e.md", entry_text("Tagged T", "category: business\nkind: win\n")},
       {"content/pages/about.md",
        page_text("\"<i>About</i>\"", "", std::string(400, 'x') + " y\n")},
       {"content/pages/other.md", page_text("\"<i>About</i>\"")}},
      "headline: \"<i>h</i>\"\nlevel: {current: \"<i>c</i>\", target: \"<i>t</i>\"}\nteam: "
      "\"<i>T</i>\"\n"
      "plan: {start: 2026-10-01}\nframeworks: [senior-checklist, promotion-path, "
      "senior-behaviours]\n"
      "not_applicable: {senior-checklist:business/estimates: \"<i>n</i>\"}\n"
      "criteria: [{text: \"<i>c</i>\", agreed_with: \"<i>d</i>\"}]\n");
}

// Calls `visit` with every href and src of a page.
template <class Visit>
void for_each_link(std::string_view html, Visit visit) {
  for (const std::string_view attribute : {" href=\"", " src=\""})
    for (auto at = html.find(attribute); at != html.npos; at = html.find(attribute, at + 1)) {
      const auto start = at + attribute.size();
      visit(replace_all(html.substr(start, html.find('"', start) - start), "&amp;", "&"));
    }
}

// The file that a link of a page names; nothing for another host.
std::string target_path(const std::string& page, std::string link) {
  link = link.substr(0, link.find('#'));
  if (link.find(':') < link.find('/') || link.empty()) return {};
  std::string path = percent_decode(link);
  path = path.starts_with("/base/") ? path.substr(6) : join_path(parent_path(page), path);
  std::string normal = normal_path(path).value_or("(outside)");
  if (link.ends_with('/') || normal.empty()) normal = join_path(normal, "index.html");
  return normal;
}

std::string title_of(std::string_view html) {
  const auto start = html.find("<title>") + 7;
  return std::string(html.substr(start, html.find("</title>") - start));
}

void check_site(const Site& site) {
  std::map<std::string, std::string> titles;
  std::size_t links = 0;
  for (const auto& one : site.files) {
    const std::string& path = one.first;
    const SiteFile& file = one.second;
    if (!path.ends_with(".html")) continue;
    CAPTURE(path);
    const auto other = titles.emplace(title_of(file.bytes), path);
    CAPTURE(other.first->second);
    CHECK(other.second);
    for_each_link(file.bytes, [&](const std::string& link) {
      CAPTURE(link);
      ++links;
      const std::string named = target_path(path, link);
      CHECK((named.empty() || site.files.contains(named)));
      const auto hash = link.find('#');
      if (hash == link.npos || hash + 1 == link.size() || link.starts_with("http")) return;
      const std::string id = " id=\"" + html_escape(percent_decode(link.substr(hash + 1))) + "\"";
      const std::string& bytes = named.empty() ? file.bytes : site.files.at(named).bytes;
      CHECK(bytes.find(id) != std::string::npos);
    });
  }
  CHECK(titles.size() >= 5);
  CHECK(links > 10 * titles.size() / 2);
}

Target target_at(std::string base_url, Audience reader, UrlStyle urls = UrlStyle::file) {
  Target target = PortfolioFiles::target_for(reader);
  target.base_url = std::move(base_url);
  target.urls = urls;
  return target;
}

TEST_CASE("titles are unique and links lead to what is there, for every reader") {
  PortfolioFiles files = nasty();
  for (const Audience reader : kReaders)
    for (const UrlStyle urls : {UrlStyle::file, UrlStyle::directory}) {
      CAPTURE(static_cast<int>(reader));
      check_site(files.make(target_at("https://a.example/base/", reader, urls)));
    }
  check_site(PortfolioFiles({}).make(target_at("/base/", Audience::everyone)));
  check_site(PortfolioFiles({}).make(target_at("/base/", Audience::self)));
}

TEST_CASE("so it is in the sample") {
  Disk disk;
  for (const Audience reader : kReaders) {
    CAPTURE(static_cast<int>(reader));
    Diagnostics out;
    const auto made = make_site(disk, DOSSIER_SOURCE_DIR, sample(),
                                target_at("https://a.example/base/", reader), 2, out);
    REQUIRE(made.has_value());
    check_site(made->site);
  }
}

TEST_CASE("every page can be reached from the index by links") {
  PortfolioFiles files = nasty();
  for (const Audience reader : kReaders) {
    const Site site = files.make(target_at("https://a.example/base/", reader));
    std::set<std::string> reached = {"index.html"};
    std::vector<std::string> open = {"index.html"};
    while (!open.empty()) {
      const std::string page = open.back();
      open.pop_back();
      if (!page.ends_with(".html")) continue;
      for_each_link(site.files.at(page).bytes, [&](const std::string& link) {
        const std::string named = target_path(page, link);
        if (!named.empty() && reached.insert(named).second) open.push_back(named);
      });
    }
    for (const auto& one : site.files) {
      const std::string& path = one.first;
      const SiteFile& file = one.second;
      CAPTURE(path);
      const bool alias = file.bytes.find("http-equiv=\"refresh\"") != std::string::npos;
      if (path.ends_with(".html") && path != "404.html" && !alias) CHECK(reached.contains(path));
    }
  }
}

TEST_CASE("nothing that an author writes becomes HTML") {
  PortfolioFiles files = nasty();
  for (const Audience reader : kReaders)
    for (const auto& one : files.make(reader).files) {
      const std::string& path = one.first;
      const SiteFile& file = one.second;
      CAPTURE(path);
      if (!path.ends_with(".html")) continue;
      CHECK(file.bytes.find("<i>") == std::string::npos);
      CHECK(file.bytes.find("\"<") == std::string::npos);
      CHECK(file.bytes.find("{{") == std::string::npos);
      CHECK(file.bytes.find("<!--") == std::string::npos);
    }
}

TEST_CASE("descriptions are there, and at most 320 characters long") {
  PortfolioFiles files = nasty();
  for (const Audience reader : kReaders) {
    const auto viewed = files.viewed(reader);
    for (const PagePlan& page : viewed->pages) {
      CAPTURE(page.path);
      CHECK(!page.description.empty());
      CHECK(count_code_points(page.description) <= 320);
    }
    const std::string& about = viewed->page("about/index.html")->description;
    CHECK(about == std::string(318, 'x') + "…");
  }
}

// Walks what a template is given beside the contract.
class ContractWalk {
 public:
  void walk(const Fields& record, const std::string& scope, const std::string& outer) {
    std::set<std::string_view> names;
    for (const auto& field : record.fields()) {
      const std::string_view name = field.first;
      const auto& value = field.second;
      CAPTURE(scope);
      CAPTURE(name);
      CHECK(names.insert(name).second);
      const ContractName* found = find_name(scope, name);
      REQUIRE(found != nullptr);
      CHECK(found->name == name);
      CHECK(type_of(value) == found->type);
      used_.insert(scope + "/" + std::string(name));
      if (const auto* rows = std::get_if<FieldsList>(&value))
        for (const Fields& row : *rows) walk(row, std::string(found->row), scope);
    }
    // A name that a row leaves out must not be found outside it, where it means something else.
    for (const ContractName& row : contract())
      if (row.scope == scope && !names.contains(row.name)) {
        CAPTURE(scope);
        CAPTURE(row.name);
        CAPTURE(outer);
        CHECK(find_name(outer, row.name) == nullptr);
      }
  }

  const std::set<std::string>& used() const { return used_; }

 private:
  static ContractName::Type type_of(const Fields::Value& value) {
    if (std::holds_alternative<bool>(value)) return ContractName::Type::flag;
    if (std::holds_alternative<Html>(value)) return ContractName::Type::html;
    if (std::holds_alternative<FieldsList>(value)) return ContractName::Type::list;
    return ContractName::Type::text;
  }

  std::set<std::string> used_;
};

TEST_CASE("pages set the names of the contract, all of them and no others") {
  ContractWalk walk;
  const auto walk_all = [&](const Viewed& viewed) {
    for (const PagePlan& page : viewed.pages) {
      CAPTURE(page.path);
      FileReferences references;
      walk.walk(frame_of(viewed.view, page), "every page", "");
      walk.walk(page.content(viewed.view, page, references), std::string(page.template_name),
                "every page");
    }
  };
  for (const Audience reader : kReaders) {
    walk_all(*nasty().viewed(reader));
    walk_all(Viewed(sample(), PortfolioFiles::target_for(reader)));
    walk_all(*PortfolioFiles({}).viewed(reader));
  }
  for (const ContractName& row : contract()) {
    CAPTURE(row.scope);
    CAPTURE(row.name);
    CHECK(walk.used().contains(std::string(row.scope) + "/" + std::string(row.name)));
  }
}

}  // namespace
}  // namespace dossier
