#include "render/inventory.h"

#include "unit/support/portfolios.h"
#include "unit/support/rendering.h"

namespace dossier {
namespace {

const char* word_for(LinkTarget::Kind kind) {
  switch (kind) {
    case LinkTarget::Kind::external:
      return "external";
    case LinkTarget::Kind::anchor:
      return "anchor";
    case LinkTarget::Kind::entry:
      return "entry";
    case LinkTarget::Kind::page:
      return "page";
    case LinkTarget::Kind::file:
      return "file";
    case LinkTarget::Kind::output:
      return "output";
    case LinkTarget::Kind::none:
      return "none";
  }
  return "?";
}

std::string shown(const LinkTarget& target) {
  std::string out = word_for(target.kind);
  if (!target.name.empty()) out += " " + target.name;
  if (!target.fragment.empty()) out += " #" + target.fragment;
  return out;
}

// A portfolio with something of every sort.
const Portfolio& sample() {
  static const Portfolio portfolio = [] {
    PortfolioFiles files(
        {{"content/2026/outbox.md", entry_text("Outbox", "tags: [Event sourcing]\n")},
         {"content/2026/deep/2026-01-02-dated.md", entry_text("Dated")},
         {"content/2026/folder/index.md", entry_text("Folder")},
         {"content/2026/folder/picture one.png", "png"},
         {"content/naïve.md", entry_text("Naive", "id: naive\n")},
         {"content/pages/about.md", page_text("About")},
         {"content/static/a.svg", "svg"},
         {"content/static/b/ü.csv", "csv"}});
    return files.read();
  }();
  return portfolio;
}

// "entry outbox", with what is reported behind it.
std::string resolved(std::string_view url, std::string_view from = "content/2026/other.md") {
  Diagnostics out;
  const LinkTarget target =
      Inventory(sample()).resolve(url, from, {std::string(from), {3, 4}, 1}, out);
  std::string text = shown(target);
  for (const Diagnostic& fault : out.items())
    text += "\n" + place(fault) + "+" + std::to_string(fault.where.length) + " [" +
            std::string(fault.id) + "] " + fault.message +
            (fault.hint.empty() ? "" : " (" + fault.hint + ")");
  return text;
}

TEST_CASE("a Markdown file is found from the file that links to it") {
  CHECK(resolved("outbox.md") == "entry outbox");
  CHECK(resolved("./outbox.md") == "entry outbox");
  CHECK(resolved("deep/../outbox.md") == "entry outbox");
  CHECK(resolved("deep/2026-01-02-dated.md") == "entry dated");
  CHECK(resolved("../outbox.md", "content/2026/deep/x.md") == "entry outbox");
  CHECK(resolved("../2026/outbox.md", "content/pages/about.md") == "entry outbox");
  CHECK(resolved("../pages/about.md") == "page about");
  CHECK(resolved("folder/index.md") == "entry folder");
  CHECK(resolved("folder/") == "entry folder");
  CHECK(resolved("folder") == "entry folder");
}

TEST_CASE("a path from / is below content/, or an address of the site") {
  CHECK(resolved("/2026/outbox.md") == "entry outbox");
  CHECK(resolved("/pages/about.md") == "page about");
  CHECK(resolved("/static/a.svg") == "file content/static/a.svg");
  for (const char* url : {"/evidence/outbox", "/evidence/outbox/", "/evidence/outbox/index.html"})
    CHECK(resolved(url) == "entry outbox");
  CHECK(resolved("/about/") == "page about");
  CHECK(resolved("/") == "output index.html");
  CHECK(resolved("/index.html") == "output index.html");
  CHECK(resolved("/evidence/") == "output evidence/index.html");
  CHECK(resolved("/artifacts/") == "output artifacts/index.html");
  CHECK(resolved("/timeline/") == "output timeline/index.html");
  CHECK(resolved("/feed.xml") == "output feed.xml");
  CHECK(resolved("/feed.atom") == "output feed.atom");
  CHECK(resolved("/feed.json") == "output feed.json");
  CHECK(resolved("/checklist/senior-checklist/technical/feed.xml") ==
        "output checklist/senior-checklist/technical/feed.xml");
  CHECK(resolved("/checklist/senior-checklist/") == "output checklist/senior-checklist/index.html");
  CHECK(resolved("/checklist/senior-checklist/technical/") ==
        "output checklist/senior-checklist/technical/index.html");
  CHECK(resolved("/stages/scope/") == "output stages/scope/index.html");
  CHECK(resolved("/tags/event-sourcing/") == "output tags/event-sourcing/index.html");
  CHECK(resolved("../../evidence/outbox/") == "entry outbox");
}

TEST_CASE("files are found beside the entry and under static/") {
  CHECK(resolved("folder/picture%20one.png") == "file content/2026/folder/picture one.png");
  CHECK(resolved("picture one.png", "content/2026/folder/index.md") ==
        "file content/2026/folder/picture one.png");
  CHECK(resolved("../static/a.svg") == "file content/static/a.svg");
  CHECK(resolved("/static/b/%C3%BC.csv") == "file content/static/b/ü.csv");
  CHECK(resolved("/static/b/ü.csv") == "file content/static/b/ü.csv");
  CHECK(resolved("/na%c3%afve.md") == "entry naive");
}

TEST_CASE("fragments are kept, queries are not") {
  CHECK(resolved("#part") == "anchor #part");
  CHECK(resolved("#") == "anchor");
  CHECK(resolved("#%C3%BC%20x") == "anchor #ü x");
  CHECK(resolved("outbox.md#part") == "entry outbox #part");
  CHECK(resolved("/evidence/outbox/?a=b#part") == "entry outbox #part");
  CHECK(resolved("/evidence/?category=x") == "output evidence/index.html");
  CHECK(resolved("/static/a.svg#layer") == "file content/static/a.svg #layer");
}

TEST_CASE("addresses with a scheme or a host are left as they are") {
  for (const char* url : {"https://a.b/c?d#e", "http://a.b", "mailto:a@b.c", "HTTPS://A.B",
                          "https://user@a.b:80/", "https://a.b/ü?x=[1]"})
    CHECK(resolved(url) == "external " + std::string(url));
  CHECK(resolved("//a.b/c") == "external https://a.b/c");
  CHECK(resolved(" https://a.b ") == "external https://a.b");
}

TEST_CASE("no other scheme is published, however it is disguised") {
  for (const char* url : {"javascript:alert(1)", "JavaScript:alert(1)", " JAVASCRIPT:alert(1)",
                          "java\tscript:alert(1)", "java\nscript:alert(1)",
                          "\x01javascript:alert(1)", "javascript\t:alert(1)",
                          "jav\x7f"
                          "ascript:x",
                          "vbscript:x", "data:text/html,x", "file:///etc/passwd", "ftp://a.b",
                          "tel:1", "blob:x", "view-source:https://a.b", "urn:x:y", "x:"}) {
    CAPTURE(url);
    const std::string text = resolved(url);
    CHECK(text.starts_with("none\n3:4+"));
    CHECK(text.find("[unsafe-link]") != std::string::npos);
  }
  CHECK(resolved("javascript:alert(1)") ==
        "none\n3:4+19 [unsafe-link] 'javascript:' links are not published: it becomes plain text "
        "(use http, https, mailto or a relative path)");
}

TEST_CASE("disguises that Markdown takes off") {
  for (const char* text :
       {"[a](java&Tab;script:x)", "[a](&#106;avascript:x)", "[a](javascript&colon;x)",
        "[a](<java&#10;script:x>)", "[a](&#1;javascript:x)", "[a](\\javascript:x)",
        "<javascript:x>", "[a]\n\n[a]: javascript:x", "![a](javascript:x)",
        "[a](javascript\\:x)"}) {
    CAPTURE(text);
    const std::string html = render_text(text).html;
    CHECK(html.find("href=\"java") == std::string::npos);
    CHECK(html.find("src=") == std::string::npos);
  }
  // What is no scheme is a path, here and in browsers.
  CHECK(render_text("[a](%6aavascript:x)").html == "<p><a href=\"%6aavascript:x\">a</a></p>\n");
  CHECK(render_text("[a](/\\b.c)").html == "<p><a href=\"/%5Cb.c\">a</a></p>\n");
}

TEST_CASE("a link that leads nowhere is an error, with the nearest name") {
  CHECK(resolved("outbx.md") ==
        "none\n3:4+8 [broken-link] 'outbx.md' leads nowhere (did you mean 'outbox.md'?)");
  CHECK(resolved("/evidence/otbox/") ==
        "none\n3:4+16 [broken-link] '/evidence/otbox/' leads nowhere (did you mean 'outbox'?)");
  CHECK(resolved("/static/é.svg").starts_with("none\n3:4+13 [broken-link]"));
  CHECK(resolved("zzzzzzzz") == "none\n3:4+8 [broken-link] 'zzzzzzzz' leads nowhere");
  CHECK(resolved("").find("[broken-link] '' leads nowhere") != std::string::npos);
  CHECK(resolved("../../../outbox.md").starts_with("none\n"));
  CHECK(resolved("/../portfolio.yaml").starts_with("none\n"));
  CHECK(resolved("/tags/nope/").starts_with("none\n"));
  CHECK(resolved("OUTBOX.md").starts_with("none\n"));
  CHECK(resolved("out%62ox.md") == "entry outbox");
}

TEST_CASE("without a portfolio paths are left as they are") {
  const auto unchecked = [](std::string_view url) {
    Diagnostics out;
    const LinkTarget target = resolve_unchecked(url, {"<stdin>", {1, 2}, 1}, out);
    return shown(target) + (out.items().empty() ? "" : " " + places(out));
  };
  CHECK(unchecked("a/b.md#c") == "external a/b.md#c");
  CHECK(unchecked("//a.b") == "external https://a.b");
  CHECK(unchecked("") == "external");
  CHECK(unchecked("java\tscript:x") == "none 1:2 unsafe-link");
}

TEST_CASE("broken links in bodies and artifacts stand at their line") {
  PortfolioFiles files(
      {{"content/a.md",
        entry_text("A", "artifacts:\n  - gone.pdf\n", "é [x](b.md)\n\n![y](no.png)\n")},
       {"content/pages/p.md", page_text("P", "", "[x](/evidence/a/) [y](../b.md)\n")}});
  CHECK(files.faults_of_reading() ==
        "content/a.md:7:5 [broken-link] 'gone.pdf' leads nowhere\n"
        "content/a.md:9:3 [broken-link] 'b.md' leads nowhere (did you mean 'a.md'?)\n"
        "content/a.md:11:1 [broken-link] 'no.png' leads nowhere\n"
        "content/pages/p.md:5:19 [broken-link] '../b.md' leads nowhere (did you mean 'a.md'?)");
}

TEST_CASE("links inside blocks for some readers are checked, too") {
  PortfolioFiles files({{"content/a.md", entry_text("A", "", "::: manager\n[x](gone.md)\n:::\n")}});
  CHECK(files.faults_of_reading() == "content/a.md:8:1 [broken-link] 'gone.md' leads nowhere");
}

TEST_CASE("a file at fault is no broken link") {
  const auto faults_with = [](const std::string& faulty) {
    PortfolioFiles files(
        {{"content/bad.md", faulty},
         {"content/good.md",
          entry_text("Good", "", "[a](bad.md#x) [b](/bad.md) [c](/evidence/bad/)\n")}});
    return files.faults_of_reading();
  };
  for (const std::string faulty :
       {"no front matter\n", "---\ntitle: [\n---\n",
        "---\ntitle: T\nid: Not a slug\ndate: 2026-01-01\nkind: adr\n---\n",
        "---\ntitle: T\nnope: x\n---\n# X\n", "---\ntitle: T\n"}) {
    CAPTURE(faulty);
    const std::string said = faults_with(faulty);
    CHECK(said.find("content/bad.md") != std::string::npos);
    CHECK(said.find("broken-link") == std::string::npos);
  }
  CHECK(faults_with(entry_text("Bad", "id: other\n")).find("'/evidence/bad/' leads nowhere") !=
        std::string::npos);
}

TEST_CASE("the pages that dossier makes are listed once each") {
  std::vector<std::string> paths = Inventory(sample()).outputs();
  std::sort(paths.begin(), paths.end());
  CHECK(std::adjacent_find(paths.begin(), paths.end()) == paths.end());
  for (const char* path : {"index.html", "evidence/index.html", "tags/event-sourcing/index.html"})
    CHECK(std::binary_search(paths.begin(), paths.end(), path));
  CHECK_FALSE(std::binary_search(paths.begin(), paths.end(), "evidence/outbox/index.html"));
}

}  // namespace
}  // namespace dossier
