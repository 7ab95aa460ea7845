#include "cli/run.h"

#include <doctest/doctest.h>

#include <map>
#include <sstream>

#include "cli/command.h"
#include "io/memory.h"
#include "unit/support/http.h"
#include "unit/support/portfolios.h"

namespace dossier {
namespace {

constexpr std::size_t kNone = std::string::npos;

struct Ran {
  int code = 0;
  std::string out, err;
};

// A machine with a folder /p, where the program is started.
class Machine {
 public:
  Memory files;
  std::map<std::string, std::string> variables;
  std::string folder = "/p";
  bool terminal = false;
  FakeHttp* web = nullptr;

  Machine() { files.put("/p/.keep", ""); }

  // One portfolio with one entry.
  static Machine with_portfolio() {
    Machine machine;
    machine.files.put("/p/portfolio.yaml", "name: Ada\nas_of: 2026-11-01\n");
    machine.files.put("/p/content/a.md", entry_text("A", "", "# One\n\n[x](b.md) *y*\n"));
    machine.files.put("/p/content/b.md", entry_text("B", "visibility: private\n"));
    return machine;
  }

  Ran run(const std::vector<std::string>& arguments, const std::string& input = {}) {
    std::istringstream in(input);
    std::ostringstream out, err;
    const Environment environment{.files = files,
                                  .in = in,
                                  .out = out,
                                  .err = err,
                                  .err_is_terminal = terminal,
                                  .folder = folder,
                                  .today = *parse_date("2026-11-01"),
                                  .variable = [&](const char* name) -> std::optional<std::string> {
                                    const auto found = variables.find(name);
                                    if (found == variables.end()) return std::nullopt;
                                    return found->second;
                                  },
                                  .http = web != nullptr ? *web : no_http()};
    const int code = dossier::run(arguments, environment);
    return {code, out.str(), err.str()};
  }
};

TEST_CASE("the version is one line on stdout") {
  const Ran ran = Machine().run({"--version"});
  CHECK(ran.code == 0);
  CHECK(ran.out.starts_with("dossier "));
  CHECK(ran.out.find('\n') == ran.out.size() - 1);
  CHECK(ran.err == "");
}

TEST_CASE("help lists every command and every option, and no arguments ask for it") {
  Machine machine;
  const Ran help = machine.run({"--help"});
  CHECK(help.code == 0);
  CHECK(help.err == "");
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    CHECK(help.out.find("  " + std::string(command.name) + " ") != kNone);
    CHECK(help.out.find(command.summary) != kNone);
    const Ran own = machine.run({std::string(command.name), "--help"});
    CHECK(own.code == 0);
    CHECK(own.out.find("dossier " + std::string(command.name)) != kNone);
    for (const OptionRow& row : command.options) {
      CAPTURE(row.names);
      CHECK(own.out.find(row.names) != kNone);
    }
  }
  for (const OptionRow& row : global_options()) CHECK(help.out.find(row.names) != kNone);
  CHECK(machine.run({}).out == help.out);
  CHECK(machine.run({"-h"}).out == help.out);
  CHECK(machine.run({}).code == 0);
}

TEST_CASE("a command line that cannot be followed says why, with code 2") {
  struct Case {
    std::vector<std::string> arguments;
    const char* said;
  };
  const Case cases[] = {
      {{"bild"}, "dossier: unknown command 'bild'\n    hint: did you mean 'build'?\n"},
      {{"xyzzyxyz"},
       "dossier: unknown command 'xyzzyxyz'\n    hint: `dossier --help` lists what "
       "there is\n"},
      {{"-C", "folder", "bild"},
       "dossier: unknown command 'bild'\n    hint: did you mean 'build'?\n"},
      {{"--nope", "bild"}, "dossier: unknown command 'bild'\n    hint: did you mean 'build'?\n"},
      {{"build", "--ouput", "x"},
       "dossier: unknown argument '--ouput'\n    hint: did you mean "
       "'--output'?\n"},
      {{"build", "--as-of", "2026-02-30"},
       "dossier: --as-of is no day of the calendar: '2026-02-30'\n    hint: write it as "
       "YYYY-MM-DD\n"},
      {{"build", "--audience", "managr"},
       "dossier: --audience cannot be 'managr'\n    hint: did you mean 'manager'?\n"},
      {{"build", "--format", "xml"},
       "dossier: --format cannot be 'xml'\n    hint: one of text, json, github\n"},
      {{"build", "--jobs", "0"}, "dossier: --jobs must be a whole number from 1, not '0'\n"},
      {{"build", "-j", "-1"}, "dossier: --jobs must be a whole number from 1, not '-1'\n"},
      {{"build", "-j", "two"}, "dossier: --jobs must be a whole number from 1, not 'two'\n"},
  };
  Machine machine = Machine::with_portfolio();
  for (const Case& one : cases) {
    CAPTURE(one.said);
    const Ran ran = machine.run(one.arguments);
    CHECK(ran.code == 2);
    CHECK(ran.out == "");
    CHECK(ran.err.starts_with(one.said));
  }
  CHECK(machine.run({"--as-of"}).code == 2);
  CHECK(machine.run({"build", "\x1b[31m"}).err.find('\x1b') == kNone);
}

TEST_CASE("without a portfolio the command line is at fault") {
  Machine machine;
  for (const char* command : {"build", "check"}) {
    const Ran ran = machine.run({command});
    CHECK(ran.code == 2);
    CHECK(ran.out == "");
    CHECK(ran.err.find("there is no portfolio.yaml in /p or above it") != kNone);
  }
  CHECK(machine.run({"-C", "nowhere", "build"}).code == 2);
}

TEST_CASE("the portfolio is found by walking up, and by --directory") {
  Machine machine = Machine::with_portfolio();
  machine.folder = "/p/content";
  CHECK(machine.run({"check"}).code == 0);
  machine.folder = "/";
  CHECK(machine.run({"check"}).code == 2);
  CHECK(machine.run({"-C", "p", "check"}).code == 0);
  CHECK(machine.run({"check", "--directory", "/p/content"}).code == 0);  // behind the command, too
}

TEST_CASE("build writes the site and says what it did") {
  Machine machine = Machine::with_portfolio();
  const Ran ran = machine.run({"build"});
  CHECK(ran.code == 0);
  CHECK(machine.files.files().contains("/p/site/evidence/a/index.html"));
  CHECK_FALSE(machine.files.files().contains("/p/site/evidence/b/index.html"));
  CHECK(ran.out.starts_with("site: "));
  CHECK(ran.out.find(" 1 withheld") != kNone);
  CHECK(ran.out.find(" 0 unchanged") != kNone);
  const Ran again = machine.run({"build"});
  CHECK(again.out.find("site: 0 pages written, ") == 0);
  CHECK(machine.run({"build", "--quiet"}).out == "");
}

TEST_CASE("build names its targets, and may reveal less but never more") {
  Machine machine = Machine::with_portfolio();
  machine.files.put(
      "/p/portfolio.yaml",
      "name: Ada\nas_of: 2026-11-01\ntargets:\n"
      "  boss: {audience: manager, output: boss}\n  all: {audience: public, output: all}\n");
  CHECK(machine.run({"build", "al"})
            .err.starts_with("dossier: unknown target 'al'\n    hint: did you mean 'all'?\n"));
  CHECK(machine.run({"build", "al"}).code == 2);
  CHECK(machine.run({"build", "--audience", "self"}).code == 2);
  CHECK(machine.run({"build", "--audience", "self"})
            .err.find("would reveal more than target 'boss'") != kNone);
  CHECK(machine.run({"build", "all", "--audience", "manager"}).code == 2);
  CHECK(machine.run({"build", "--base-url", "ftp://x"}).code == 2);
  CHECK(machine.run({"build", "--all", "-o", "x"}).err.find("--output takes one target") != kNone);
  CHECK(machine.files.files().count("/p/boss/index.html") == 0);

  CHECK(machine.run({"build", "--audience", "public"}).code == 0);
  CHECK(machine.files.files().contains("/p/boss/index.html"));
  CHECK_FALSE(machine.files.files().contains("/p/all/index.html"));
  CHECK(machine.run({"build", "--all"}).code == 0);
  CHECK(machine.files.files().contains("/p/all/index.html"));
}

TEST_CASE("a fault of the content stops the build, with code 1 and nothing written") {
  Machine machine = Machine::with_portfolio();
  machine.files.put("/p/content/c.md", entry_text("C", "", "[x](gone.md)\n"));
  const Ran ran = machine.run({"build"});
  CHECK(ran.code == 1);
  CHECK(ran.out == "");
  CHECK(ran.err.find("content/c.md:7:1: error: 'gone.md' leads nowhere [broken-link]\n") != kNone);
  CHECK_FALSE(machine.files.files().contains("/p/site/index.html"));
  CHECK(machine.run({"check"}).code == 1);
}

TEST_CASE("check counts what it read, and --strict takes warnings for errors") {
  Machine machine = Machine::with_portfolio();
  machine.files.put("/p/content/c.md", entry_text("C", "", "<b>x</b>\n"));
  const Ran ran = machine.run({"check"});
  CHECK(ran.code == 0);
  CHECK(ran.out == "3 entries, 0 pages, 1 target: nothing that a build would refuse\n");
  CHECK(ran.err.find("[raw-html]") != kNone);
  const Ran strict = machine.run({"check", "--strict"});
  CHECK(strict.code == 1);
  CHECK(strict.out == "");
}

TEST_CASE("the day is that of --as-of, of the portfolio, of SOURCE_DATE_EPOCH, or today") {
  Machine machine;
  machine.files.put("/p/portfolio.yaml", "name: Ada\n");
  machine.files.put("/p/content/a.md", entry_text("A", "date: 2026-11-01\n"));
  const auto shown = [&](const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {"build"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = machine.run(arguments);
    return ran.err.find("skipped: content/a.md") == kNone ? ran.code : -1;
  };
  CHECK(shown({}) == 0);
  CHECK(shown({"--as-of", "2026-10-31"}) == -1);
  machine.variables["SOURCE_DATE_EPOCH"] = "1793404799";  // 2026-10-30 23:59:59
  CHECK(shown({}) == -1);
  CHECK(shown({"--as-of", "2026-11-01"}) == 0);
  machine.variables["SOURCE_DATE_EPOCH"] = "1793491199";  // a day later
  CHECK(shown({}) == -1);
  machine.variables["SOURCE_DATE_EPOCH"] = "1793491200";
  CHECK(shown({}) == 0);
  machine.variables["SOURCE_DATE_EPOCH"] = "";
  CHECK(shown({}) == 0);
  for (const char* wrong : {"x", "1.5", "-1", "99999999999999999999", "253402300800", " 1"}) {
    CAPTURE(wrong);
    machine.variables["SOURCE_DATE_EPOCH"] = wrong;
    const Ran ran = machine.run({"build"});
    CHECK(ran.code == 2);
    CHECK(ran.err.find("SOURCE_DATE_EPOCH cannot be '") != kNone);
  }
  CHECK(machine.run({"--version"}).code == 0);
}

TEST_CASE("render shows a fragment as the page of its file would") {
  Machine machine = Machine::with_portfolio();
  CHECK(machine.run({"render", "content/a.md"}).out ==
        "<h2 id=\"one\">One</h2>\n<p><a href=\"../b/index.html\">x</a> <em>y</em></p>\n");
  CHECK(machine.run({"render", "content/a.md", "--audience", "public"}).out ==
        "<h2 id=\"one\">One</h2>\n<p>x <em>y</em></p>\n");
  CHECK(machine.run({"render"}, "[x](/evidence/) [y](/tags/t/)").out ==
        "<p><a href=\"evidence/index.html\">x</a> y</p>\n");
  const Ran broken = machine.run({"render"}, "a\n[x](gone.md)\n");
  CHECK(broken.code == 1);
  CHECK(broken.err.starts_with("<stdin>:2:1: error: 'gone.md' leads nowhere [broken-link]\n"));
  CHECK(machine.run({"render", "content/none.md"}).code == 3);
}

TEST_CASE("render works outside a portfolio, too") {
  Machine machine;
  CHECK(machine.run({"render"}, "[x](y.md) ![z](z.png)\n").out ==
        "<p><a href=\"y.md\">x</a> <img src=\"z.png\" alt=\"z\" loading=\"lazy\"></p>\n");
  const Ran escaped = machine.run({"render"}, "<b>x</b>\n");
  CHECK(escaped.out == "<p>&lt;b&gt;x&lt;/b&gt;</p>\n");
  CHECK(escaped.code == 0);
  CHECK(escaped.err.starts_with("<stdin>:1:1: warning: 2 pieces of raw HTML"));
  CHECK(machine.run({"render", "--raw-html"}, "<b>x</b><!-- y -->\n").out == "<p><b>x</b></p>\n");
  CHECK(machine.run({"render"}, "::: manager\nx\n:::\n\ny\n").out == "<p>x</p>\n<p>y</p>\n");
  CHECK(machine.run({"render", "--audience", "public"}, "::: manager\nx\n:::\n\ny\n").out ==
        "<p>y</p>\n");
  CHECK(machine.run({"render"}, "\xFF").code == 1);
  CHECK(machine.run({"render"}, "").out == "");
}

TEST_CASE("a fault of a rendered file shows its line, wherever the file is") {
  Machine machine = Machine::with_portfolio();
  machine.files.put("/elsewhere/content/a.md", "fine\n\n  [x](ftp://y)\n");
  CHECK(machine.run({"render", "/elsewhere/content/a.md"}).err.find("  3 |   [x](ftp://y)\n") !=
        kNone);
  machine.folder = "/elsewhere/content";
  CHECK(machine.run({"render", "a.md"}).err.find("  3 |   [x](ftp://y)\n") != kNone);
  machine.folder = "/p/content";
  machine.files.put("/p/content/a.md", entry_text("A", "", "\n  [x](ftp://y)\n"));
  CHECK(machine.run({"render", "a.md"}).err.find("  8 |   [x](ftp://y)\n") != kNone);
}

TEST_CASE("frameworks are listed, and shown one by one") {
  Machine machine;
  const Ran list = machine.run({"frameworks"});
  CHECK(list.code == 0);
  CHECK(list.out.find("senior-checklist") != kNone);
  CHECK(machine.run({"frameworks", "senior-checklist"}).out.find("technical/") != kNone);
  CHECK(machine.run({"frameworks", "senior-checklist", "--yaml"})
            .out.find("id: senior-checklist\n") != kNone);
  const Ran unknown = machine.run({"frameworks", "senior-cheklist"});
  CHECK(unknown.code == 2);
  CHECK(unknown.err ==
        "dossier: unknown framework 'senior-cheklist'\n"
        "    hint: did you mean 'senior-checklist'?\n");
}

TEST_CASE("colour follows --color, then NO_COLOR, then CLICOLOR_FORCE, then the terminal") {
  Machine machine;
  const auto colored = [&](const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"build"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return machine.run(arguments).err.find('\x1b') != kNone;
  };
  CHECK_FALSE(colored());
  CHECK(colored({"--color", "always"}));
  machine.terminal = true;
  CHECK(colored());
  CHECK_FALSE(colored({"--color", "never"}));
  machine.variables["NO_COLOR"] = "1";
  CHECK_FALSE(colored());
  machine.variables["CLICOLOR_FORCE"] = "1";
  CHECK_FALSE(colored());
  CHECK(colored({"--color=always"}));
  machine.variables.erase("NO_COLOR");
  machine.terminal = false;
  CHECK(colored());
  machine.variables["CLICOLOR_FORCE"] = "0";
  CHECK_FALSE(colored());
}

TEST_CASE("check --external shows on a terminal how far it has come, and asks nobody without it") {
  FakeHttp web;
  Machine machine;
  machine.web = &web;
  machine.terminal = true;
  machine.variables["NO_COLOR"] = "1";
  machine.files.put("/p/portfolio.yaml",
                    "name: Ada\nas_of: 2026-11-01\n"
                    "targets: {web: {audience: internal, base_url: \"https://ada.example/\"}}\n");
  machine.files.put("/p/content/pages/p.md",
                    page_text("P", "", "[a](https://a.example/) [b](https://a.example/b)\n"));
  const Ran ran = machine.run({"check", "--external"});
  CHECK(ran.err == "\r\x1b[K1 of 2 links\r\x1b[K2 of 2 links\r\x1b[K");
  CHECK(ran.out.find("2 external links: 2 requested, 0 from the cache, 0 broken\n") != kNone);
  CHECK(machine.run({"check", "--external", "-q"}).err == "");
  machine.terminal = false;
  CHECK(machine.run({"check", "--external"}).err == "");
  const auto asked = web.asked().size();
  machine.run({"check"});
  CHECK(web.asked().size() == asked);
}

TEST_CASE("the cache folder is the user's") {
  const auto cache_with = [](std::map<std::string, std::string> variables) {
    FakeHttp web;
    Machine machine;
    machine.web = &web;
    machine.variables = std::move(variables);
    machine.files.put("/p/portfolio.yaml", "name: Ada\nas_of: 2026-11-01\n");
    machine.files.put("/p/content/pages/p.md", page_text("P", "", "https://a.example/\n"));
    CHECK(machine.run({"check", "--external", "-q"}).code == 0);
    for (const auto& [path, bytes] : machine.files.files())
      if (path.ends_with("links.json")) return path;
    return std::string();
  };
  CHECK(cache_with({{"HOME", "/h"}}) == "/h/.cache/dossier/links.json");
  CHECK(cache_with({{"HOME", "/h"}, {"XDG_CACHE_HOME", "/x"}}) == "/x/dossier/links.json");
  CHECK(cache_with({{"HOME", "/h"}, {"XDG_CACHE_HOME", "x"}}) == "/h/.cache/dossier/links.json");
  CHECK(cache_with({}) == "");
}

}  // namespace
}  // namespace dossier
