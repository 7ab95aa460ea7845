#include <doctest/doctest.h>

#include "render/markdown_tree.h"
#include "unit/support/rendering.h"

namespace dossier {
namespace {

Config config_with(std::vector<std::pair<const char*, const char*>> terms) {
  Config config;
  for (const auto& [term, say] : terms)
    config.confidential.push_back({term, {say, {}}, Audience::internal});
  config.internal_hosts = {"wiki.example", "go"};
  return config;
}

const Redaction& redaction() {
  static const Redaction made(
      config_with({{"Nordhaven Cargo", "a shipper"}, {"aws", "the cloud"}, {"C++", "a language"}}),
      Audience::everyone);
  return made;
}

Document document_of(std::string_view text, RawHtml raw_html = RawHtml::escape) {
  Diagnostics out;
  const ResolveLink resolve = [](std::string_view url, Position at, Diagnostics& said) {
    LinkTarget target = resolve_unchecked(url, {"a.md", at, 1}, said);
    return redaction().hides(target) ? LinkTarget{} : target;
  };
  return render_markdown({text, "a.md", 1}, raw_html, redaction(), resolve, out);
}

std::string html(std::string_view text, RawHtml raw_html = RawHtml::escape) {
  const Target target;
  const PublishedPaths published;
  FileReferences references;
  return place(document_of(text, raw_html), {Addresses(target), published, "index.html"},
               references);
}

struct Row {
  const char *markdown, *html;
};

TEST_CASE("a term is replaced across the markup of a paragraph, where it begins") {
  for (const Row& row : {
           Row{"Nordhaven Cargo pays.", "<p>a shipper pays.</p>\n"},
           Row{"**Nordhaven** *Cargo* x", "<p><strong>a shipper</strong> x</p>\n"},
           Row{"Nord**haven** Cargo x", "<p>a shipper x</p>\n"},
           Row{"*x Nord*haven Cargo", "<p><em>x a shipper</em></p>\n"},
           Row{"x Nordhaven *Cargo x*", "<p>x a shipper<em> x</em></p>\n"},
           Row{"Nordhaven\nCargo\nx", "<p>a shipper\nx</p>\n"},
           Row{"Nordhaven  \nCargo", "<p>a shipper</p>\n"},
           Row{"`Nordhaven` Cargo `aws`", "<p><code>a shipper</code> <code>the cloud</code></p>\n"},
           Row{"~~Nordhaven~~ Cargo", "<p><del>a shipper</del></p>\n"},
           Row{"Nordhaven&nbsp;C&#97;rgo", "<p>a shipper</p>\n"},
           Row{"*C*++ and C++", "<p><em>a language</em> and a language</p>\n"},
           Row{"paws laws aws3", "<p>paws laws aws3</p>\n"},
           Row{"Nordhaven\n\nCargo", "<p>Nordhaven</p>\n<p>Cargo</p>\n"},
           Row{"- Nordhaven Cargo\n- aws\n",
               "<ul>\n<li>a shipper</li>\n<li>the cloud</li>\n</ul>\n"},
           Row{"> Nordhaven\n> Cargo", "<blockquote>\n<p>a shipper</p>\n</blockquote>\n"},
       }) {
    CAPTURE(row.markdown);
    CHECK(html(row.markdown) == row.html);
  }
}

TEST_CASE("a term is replaced in headings, whose addresses follow") {
  const Document document = document_of("## For *Nordhaven* Cargo\n\naws first\n");
  CHECK(document.html ==
        "<h2 id=\"for-a-shipper\">For <em>a shipper</em></h2>\n<p>the cloud first</p>\n");
  REQUIRE(document.headings.size() == 1);
  CHECK(document.headings[0].id == "for-a-shipper");
  CHECK(document.headings[0].text == "For a shipper");
  CHECK(document.first_paragraph == "the cloud first");
  CHECK(document.text == "For a shipper the cloud first");
}

TEST_CASE("a term is replaced in every cell of a table, and in footnotes") {
  const std::string table = html("| aws | b |\n|---|---|\n| Nordhaven *Cargo* | aws |\n");
  CHECK(table.find("the cloud</th>") != std::string::npos);
  CHECK(table.find("<td>a shipper</td>\n<td>the cloud</td>") != std::string::npos);
  const std::string notes =
      html("See[^nordhaven-cargo].\n\n[^nordhaven-cargo]: Nordhaven Cargo.\n");
  CHECK(notes.find("a shipper.") != std::string::npos);
  CHECK(notes.find("ordhaven") == std::string::npos);
}

TEST_CASE("a term is replaced in code and in the name of its language") {
  const std::string made = html("```nordhaven-cargo aws\nfor Nordhaven\nCargo; aws\n```\n");
  CHECK(made.find("class=\"language-a\"") != std::string::npos);
  CHECK(made.find("for a shipper; the cloud\n") != std::string::npos);
  CHECK(made.find("ordhaven") == std::string::npos);
  CHECK(html("    aws\n").find("<code>the cloud\n</code>") != std::string::npos);
}

TEST_CASE("a term is replaced in the text and the titles of links and images") {
  for (const Row& row : {
           Row{"[for Nordhaven Cargo](https://x.example/ \"aws\")",
               "<p><a href=\"https://x.example/\" title=\"the cloud\">for a shipper</a></p>\n"},
           Row{"Nordhaven [Cargo](https://x.example/) x", "<p>a shipper x</p>\n"},
           Row{"[x](https://x.example/nordhaven-cargo)", "<p>x</p>\n"},
           Row{"![aws *map*](a.png \"Nordhaven Cargo\")",
               "<p><img src=\"a.png\" alt=\"the cloud map\" title=\"a shipper\" "
               "loading=\"lazy\"></p>\n"},
       }) {
    CAPTURE(row.markdown);
    CHECK(html(row.markdown) == row.html);
  }
}

TEST_CASE("a link that shows nothing but an internal address shows that it is one") {
  const std::string shown = "<p>(internal link)</p>\n";
  for (const char* markdown :
       {"https://wiki.example/plan", "<https://Wiki.example/plan>", "www.wiki.example/plan",
        "<me@wiki.example>", "me@wiki.example", "[https://go/x](https://go/x)",
        "[wiki.example/plan](https://wiki.example/plan)", "[go/x](http://go/x)"}) {
    CAPTURE(markdown);
    CHECK(html(markdown) == shown);
  }
  CHECK(html("[the plan](https://wiki.example/plan)") == "<p>the plan</p>\n");
  CHECK(html("[*https://wiki.example/plan*](https://wiki.example/plan)") ==
        "<p><em>(internal link)</em></p>\n");
  CHECK(html("`https://wiki.example/plan`, ok") == "<p><code>(internal link)</code>, ok</p>\n");
  CHECK(html("https://wiki.example.org/") ==
        "<p><a href=\"https://wiki.example.org/\">https://wiki.example.org/</a></p>\n");
}

TEST_CASE("a term is replaced in raw HTML, shown or let through") {
  CHECK(html("<b title=\"aws\">aws</b>") ==
        "<p>&lt;b title=&quot;the cloud&quot;&gt;the cloud&lt;/b&gt;</p>\n");
  CHECK(html("<b title=\"aws\">aws</b>", RawHtml::allow) ==
        "<p><b title=\"the cloud\">the cloud</b></p>\n");
  CHECK(html("<div>\nNordhaven Cargo\n</div>\n", RawHtml::allow) == "<div>\na shipper\n</div>\n");
}

TEST_CASE("tags and comments are markup, through which a term is replaced") {
  for (const RawHtml mode : {RawHtml::escape, RawHtml::allow}) {
    CHECK(html("Nordhaven<!-- x --> Cargo, Nord<!-- x -->haven Cargo", mode) ==
          "<p>a shipper, a shipper</p>\n");
    CHECK(html("<!-- aws -->\n\nx", mode) == "<p>x</p>\n");
  }
  CHECK(html("Nordhaven <b>Cargo</b>, Nord<i>haven</i> Cargo", RawHtml::allow) ==
        "<p>a shipper<b></b>, a shipper<i></i></p>\n");
  CHECK(html("Nordhaven <b>Cargo</b>") == "<p>a shipper&lt;b&gt;&lt;/b&gt;</p>\n");
  CHECK(html("<div>\nNordhaven <b>Cargo</b>\n</div>\n", RawHtml::allow) ==
        "<div>\na shipper</b>\n</div>\n");
}

TEST_CASE("nothing is touched where nothing is to be replaced") {
  const char* text = "# a\n\n*b* `c` [d](https://x.example/ \"e\")\n\n```f\ng\n```\n";
  CHECK(html(text) == html_of(text));
  const MarkdownTree tree = parse_markdown("Nordhaven Cargo");
  redact(tree.get(), Redaction());
  CHECK(tree != nullptr);
}

TEST_CASE("a paragraph full of terms is redacted in time that grows with its length") {
  std::string text, shown = "<p>";
  for (int i = 0; i < 50'000; ++i) {
    text += "aws\n";
    shown += i == 0 ? "the cloud" : "\nthe cloud";
  }
  const bool is_same = html(text) == shown + "</p>\n";
  CHECK(is_same);
}

}  // namespace
}  // namespace dossier
