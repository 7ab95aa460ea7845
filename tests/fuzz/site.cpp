// Whole portfolios, as sections: read, built, exported and reported. Each has one more entry,
// private and marked, of which nobody but its owner must ever see a trace.
// smoke: runs=40 longest=8192 dictionary=site more=tests/e2e

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/path.h"
#include "base/text.h"
#include "cli/run.h"
#include "fuzz/support/demand.h"
#include "fuzz/support/diagnostics.h"
#include "fuzz/support/html.h"
#include "fuzz/support/sections.h"
#include "fuzz/support/target.h"
#include "pipeline.h"

namespace dossier {
namespace {

constexpr const char* kMark = "zqsecretqz";

// The portfolio of the input, and the marked entry. Themes are another target's.
Memory files_of(const std::string& bytes) {
  const std::string mark = kMark;
  Memory files;
  files.put("/p/portfolio.yaml", "name: Ada\nas_of: 2026-11-01\n");
  for (const auto& [path, text] : files_in(bytes))
    if (!path.starts_with("themes/")) files.put("/p/" + path, text);
  files.put("/p/content/" + mark + ".md", "---\ntitle: " + mark +
                                              "\ndate: 2026-10-30\nkind: win\n"
                                              "visibility: private\ntags: [" +
                                              mark + "]\n---\n" + mark + "\n");
  return files;
}

// The file of the site that a link of `page` names; empty for a link that leaves the site.
std::string named_by(const std::string& page, const std::string& link) {
  const std::string path = link.substr(0, link.find_first_of("?#"));
  if (path.empty() || path.find(':') != path.npos || path.starts_with('/')) return {};
  const auto named = normal_path(join_path(parent_path(page), percent_decode(path)));
  demand(named.has_value(), "a link that stays in the site", page + ": " + link);
  return path.ends_with('/') || named->empty() ? join_path(*named, "index.html") : *named;
}

void demand_good_links(const std::string& path, const std::string& html, const Site& site) {
  ReadHtml read = demand_good_page(html);
  read.links.insert(read.links.end(), read.sources.begin(), read.sources.end());
  for (const std::string& link : read.links) {
    const std::string named = named_by(path, link);
    demand(named.empty() || site.files.contains(named), "a link that leads to a file",
           path + ": " + link);
  }
}

void demand_good_site(const Site& site, const Config& config) {
  demand(site.files.contains("index.html"), "a site");
  for (const auto& [path, file] : site.files) {
    demand(file.bytes.find(kMark) == file.bytes.npos && path.find(kMark) == path.npos,
           "nothing private", path);
    if (path.starts_with("static/")) continue;  // copied as it is
    demand_clean_text(file.bytes);
    if (path.ends_with(".json")) demand(nlohmann::json::accept(file.bytes), "JSON", path);
    if (path.ends_with(".html") && config.markdown.raw_html == RawHtml::escape)
      demand_good_links(path, file.bytes, site);
  }
}

// The site for one audience, made twice, the second time on several threads.
void build(Memory& files, const Portfolio& portfolio, Audience reader) {
  Target target = portfolio.config.targets.front();
  target.audience = reader;
  target.theme = "default";
  Diagnostics out, again;
  const auto made = make_site(files, "/p", portfolio, target, 1, out);
  const auto same = make_site(files, "/p", portfolio, target, 3, again);
  demand(made.has_value() != out.has_errors(), "a site or a reason", lines_of(out));
  demand(lines_of(out) == lines_of(again), "the same faults", lines_of(again));
  demand_good_diagnostics(out, files, "/p");
  if (!made) return;
  demand_good_site(made->site, portfolio.config);
  demand(made->withheld >= 1, "the marked entry withheld");
  const auto equal = [](const auto& one, const auto& other) {
    return one.first == other.first && one.second.bytes == other.second.bytes;
  };
  demand(std::equal(made->site.files.begin(), made->site.files.end(), same->site.files.begin(),
                    same->site.files.end(), equal),
         "the same bytes");
}

struct Command {
  std::vector<std::string> words;
  bool json;
};

// What the program prints for anybody but the owner: clean, and nothing private.
void print(Memory& files, const Command& command) {
  std::istringstream in;
  std::ostringstream out, err;
  const Environment environment{.files = files,
                                .in = in,
                                .out = out,
                                .err = err,
                                .folder = "/p",
                                .today = parse_date("2026-11-01").value(),
                                .variable = [](const char*) { return std::nullopt; }};
  const int code = run(command.words, environment);
  demand(code >= 0 && code <= 4, "an exit code of the contract", std::to_string(code));
  demand_clean_text(out.str());
  demand_clean_text(err.str());
  demand(out.str().find(kMark) == std::string::npos, "nothing private", out.str());
  if (command.json && code == 0) demand(nlohmann::json::accept(out.str()), "JSON", out.str());
}

}  // namespace

void fuzz(std::string bytes) {
  static const std::vector<Command> commands = {
      {{"report", "--audience", "manager"}, false},
      {{"report", "--audience", "manager", "--format", "json"}, true},
      {{"report", "--audience", "manager", "--format", "markdown"}, false},
      {{"export", "packet", "--audience", "public"}, false},
      {{"export", "resume", "--audience", "internal"}, false},
      {{"export", "json", "--audience", "public"}, true},
      {{"export", "jsonresume", "--audience", "public"}, true}};
  constexpr std::array readers = {Audience::manager, Audience::internal, Audience::everyone};
  if (bytes.find(kMark) != bytes.npos) return;
  Memory files = files_of(bytes);
  Diagnostics out;
  const LoadOptions options{{}, parse_date("2026-11-01").value(), 2};
  const auto portfolio = read_portfolio(files, "/p", options, out);
  demand(portfolio.has_value() || out.has_errors(), "a portfolio or a reason");
  demand_good_diagnostics(out, files, "/p");
  print(files, commands[bytes.size() % commands.size()]);  // one of them, to be quick
  if (!out.has_errors()) build(files, *portfolio, readers[bytes.size() % readers.size()]);
}

}  // namespace dossier
