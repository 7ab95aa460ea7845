#include "render/html_writer.h"

#include "base/text.h"
#include "unit/support/rendering.h"

namespace dossier {
namespace {

struct Pair {
  std::string markdown;
  std::string html;
};

template <std::size_t N>
void check_all(const Pair (&pairs)[N]) {
  for (const Pair& pair : pairs) {
    CAPTURE(pair.markdown);
    CHECK(html_of(pair.markdown) == pair.html);
  }
}

TEST_CASE("paragraphs, emphasis and breaks") {
  check_all({
      {"", ""},
      {"a\nb\n\nc", "<p>a\nb</p>\n<p>c</p>\n"},
      {"*a* **b** ***c*** ~~d~~",
       "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em> "
       "<del>d</del></p>\n"},
      {"a  \nb\\\nc", "<p>a<br>\nb<br>\nc</p>\n"},
      {"a & b < c > \"d\" &copy; &lt;", "<p>a &amp; b &lt; c &gt; &quot;d&quot; © &lt;</p>\n"},
      {"\\*a\\* 1 ~ 2", "<p>*a* 1 ~ 2</p>\n"},
      {"a\n\n***\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"},
      {"`a <b>` ``c`d``", "<p><code>a &lt;b&gt;</code> <code>c`d</code></p>\n"},
  });
}

TEST_CASE("headings go below the page's own, with anchors") {
  check_all({
      {"# A\n## B c\n### D", "<h2 id=\"a\">A</h2>\n<h3 id=\"b-c\">B c</h3>\n<h4 id=\"d\">D</h4>\n"},
      {"## A\n#### B\n#### C\n# D",
       "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n"
       "<h3 id=\"c\">C</h3>\n<h2 id=\"d\">D</h2>\n"},
      {"# A\n## A\n### A\n#### A\n##### A\n###### A",
       "<h2 id=\"a\">A</h2>\n<h3 id=\"a-1\">A</h3>\n<h4 id=\"a-2\">A</h4>\n<h5 id=\"a-3\">A</h5>\n"
       "<h6 id=\"a-4\">A</h6>\n<h6 id=\"a-5\">A</h6>\n"},
      {"# `a_b` *c* [d](https://e.f)",
       "<h2 id=\"a_b-c-d\"><code>a_b</code> <em>c</em> <a href=\"https://e.f\">d</a></h2>\n"},
      {"#", "<h2 id=\"section\"></h2>\n"},
      {"A\n=\n\nB\n-", "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n"},
      {"> # A", "<blockquote>\n<h2 id=\"a\">A</h2>\n</blockquote>\n"},
  });
  const Document made = render_text("# `a` & *b*\n\ntext\n").document;
  REQUIRE(made.headings.size() == 1);
  CHECK(made.headings[0].text == "a & b");
  CHECK(made.headings[0].id == "a--b");
}

TEST_CASE("lists are tight or loose, nested, ordered, with a start") {
  check_all({
      {"- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"},
      {"- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"},
      {"1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"},
      {"7) a\n8) b", "<ol start=\"7\">\n<li>a</li>\n<li>b</li>\n</ol>\n"},
      {"0. a", "<ol start=\"0\">\n<li>a</li>\n</ol>\n"},
      {"- a\n  - b\n    1. c",
       "<ul>\n<li>a\n<ul>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n</li>\n</ul>\n"},
      {"- a\n\n  b\n  - c",
       "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"},
      {"- > a\n  > b", "<ul>\n<li>\n<blockquote>\n<p>a\nb</p>\n</blockquote>\n</li>\n</ul>\n"},
      {"-\n- a", "<ul>\n<li></li>\n<li>a</li>\n</ul>\n"},
      {"> a\n> > b",
       "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n"},
  });
}

TEST_CASE("task boxes are labelled") {
  check_all({
      {"- [ ] a\n- [x] b",
       "<ul class=\"tasks\">\n"
       "<li><input type=\"checkbox\" disabled aria-label=\"Not done\"> a</li>\n"
       "<li><input type=\"checkbox\" checked disabled aria-label=\"Done\"> b</li>\n</ul>\n"},
      {"- a [ ]\n- [ ]b", "<ul>\n<li>a [ ]</li>\n<li>[ ]b</li>\n</ul>\n"},
  });
}

TEST_CASE("code scrolls in a box that is named") {
  check_all({
      {"```\na <b>\n```",
       "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Code\">\n"
       "<pre><code>a &lt;b&gt;\n</code></pre>\n</div>\n"},
      {"~~~ c++ file=\"x\"\na\n~~~",
       "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Code: c++\">\n"
       "<pre><code class=\"language-c++\">a\n</code></pre>\n</div>\n"},
      {"    a\n\n    b",
       "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Code\">\n"
       "<pre><code>a\n\nb\n</code></pre>\n</div>\n"},
      {"``` \"><i>\n```",
       "<div class=\"scroll\" role=\"group\" tabindex=\"0\" "
       "aria-label=\"Code: &quot;&gt;&lt;i&gt;\">\n"
       "<pre><code class=\"language-&quot;&gt;&lt;i&gt;\"></code></pre>\n</div>\n"},
      {"- ```\n  a\n  ```",
       "<ul>\n<li>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Code\">\n"
       "<pre><code>a\n</code></pre>\n</div>\n</li>\n</ul>\n"},
  });
}

TEST_CASE("tables align by class and scroll in a box that is named") {
  const std::string box =
      "<div class=\"scroll\" role=\"group\" tabindex=\"0\" "
      "aria-label=\"Table\">\n<table>\n<thead>\n";
  CHECK(html_of("|a|b|c|d|\n|-|:-|:-:|-:|\n|1|*2*|`3`|4|\n|5|\n") ==
        box +
            "<tr>\n<th scope=\"col\">a</th>\n<th class=\"left\" scope=\"col\">b</th>\n"
            "<th class=\"center\" scope=\"col\">c</th>\n<th class=\"right\" scope=\"col\">d</th>\n"
            "</tr>\n</thead>\n<tbody>\n"
            "<tr>\n<td>1</td>\n<td class=\"left\"><em>2</em></td>\n"
            "<td class=\"center\"><code>3</code></td>\n<td class=\"right\">4</td>\n</tr>\n"
            "<tr>\n<td>5</td>\n<td class=\"left\"></td>\n<td class=\"center\"></td>\n"
            "<td class=\"right\"></td>\n</tr>\n</tbody>\n</table>\n</div>\n");
  CHECK(html_of("|a|\n|-|\n") ==
        box + "<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table>\n</div>\n");
  CHECK(html_of("a|b\n-|-\nx \\| y|z|more\n") ==
        box +
            "<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\">b</th>\n</tr>\n</thead>\n<tbody>\n"
            "<tr>\n<td>x | y</td>\n<td>z</td>\n</tr>\n</tbody>\n</table>\n</div>\n");
  // Two in a row, each with a body of its own.
  const std::string two = html_of("|a|\n|-|\n|b|\n\n|c|\n|-|\n|d|\n");
  CHECK(two == html_of("|a|\n|-|\n|b|\n") + html_of("|c|\n|-|\n|d|\n"));
}

TEST_CASE("links, images and autolinks") {
  check_all({
      {"[a](https://b.c/d?e=f&g#h \"i \\\"j\\\" <k>\")",
       "<p><a href=\"https://b.c/d?e=f&amp;g#h\" title=\"i &quot;j&quot; &lt;k&gt;\">a</a></p>\n"},
      {"[a][b] [b] [B][]\n\n[b]: c.html 'd'",
       "<p><a href=\"c.html\" title=\"d\">a</a> <a href=\"c.html\" title=\"d\">b</a> "
       "<a href=\"c.html\" title=\"d\">B</a></p>\n"},
      {"<https://a.b> <c@d.e> www.f.g https://h.i/j. k@l.m",
       "<p><a href=\"https://a.b\">https://a.b</a> <a href=\"mailto:c@d.e\">c@d.e</a> "
       "<a href=\"http://www.f.g\">www.f.g</a> <a href=\"https://h.i/j\">https://h.i/j</a>. "
       "<a href=\"mailto:k@l.m\">k@l.m</a></p>\n"},
      {"![a *b* `c` ![d](e.png)\nf](g.png \"h\")",
       "<p><img src=\"g.png\" alt=\"a b c d f\" title=\"h\" loading=\"lazy\"></p>\n"},
      {"![\"a\" \\<b>](c.png)",
       "<p><img src=\"c.png\" alt=\"&quot;a&quot; &lt;b&gt;\" loading=\"lazy\"></p>\n"},
      {"[*a* `b` ![c](d.png)](e.html)",
       "<p><a href=\"e.html\"><em>a</em> <code>b</code> <img src=\"d.png\" alt=\"c\" "
       "loading=\"lazy\"></a></p>\n"},
      {"[a]()", "<p><a href=\"\">a</a></p>\n"},
      {"![a](https://b.c/d.png)", "<p><a href=\"https://b.c/d.png\">a</a></p>\n"},
  });
}

TEST_CASE("footnotes are numbered by their first use and lead back to every use") {
  CHECK(html_of("a[^x] b[^y] c[^x]\n\n[^y]: second\n\n[^x]: first\n\n    more\n\n[^z]: unused\n") ==
        "<p>a<sup class=\"footnote\" id=\"fnref:1\"><a href=\"#fn:1\" role=\"doc-noteref\">1</a>"
        "</sup> b<sup class=\"footnote\" id=\"fnref:2\"><a href=\"#fn:2\" role=\"doc-noteref\">2"
        "</a></sup> c<sup class=\"footnote\" id=\"fnref:1-2\"><a href=\"#fn:1\" "
        "role=\"doc-noteref\">1</a></sup></p>\n"
        "<div class=\"footnotes\">\n<ol>\n<li id=\"fn:1\">\n<p>first</p>\n<p>more "
        "<a href=\"#fnref:1\" role=\"doc-backlink\" aria-label=\"Back to reference 1\">↩</a> "
        "<a href=\"#fnref:1-2\" role=\"doc-backlink\" aria-label=\"Back to reference 1-2\">↩</a>"
        "</p>\n</li>\n<li id=\"fn:2\">\n<p>second "
        "<a href=\"#fnref:2\" role=\"doc-backlink\" aria-label=\"Back to reference 2\">↩</a></p>\n"
        "</li>\n</ol>\n</div>\n");
  CHECK(html_of("a[^x]\n\n[^x]: b\n\n    ```\n    c\n    ```\n")
            .ends_with("<pre><code>c\n</code></pre>\n</div>\n "
                       "<a href=\"#fnref:1\" role=\"doc-backlink\" "
                       "aria-label=\"Back to reference 1\">↩</a></li>\n</ol>\n</div>\n"));
  CHECK(html_of("[^none] and [^a b]") == "<p>[^none] and [^a b]</p>\n");
}

TEST_CASE("raw HTML is shown as text, and said so once") {
  const Rendered made =
      render_text("é <b>x</b>\n\n<div class=\"a\">\n*y*\n</div>\n", RawHtml::escape, 5);
  CHECK(
      made.html ==
      "<p>é &lt;b&gt;x&lt;/b&gt;</p>\n<p>&lt;div class=&quot;a&quot;&gt;\n*y*\n&lt;/div&gt;</p>\n");
  CHECK(made.faults ==
        "a.md:5:3 [raw-html] 3 pieces of raw HTML shown as text (write it in Markdown, in "
        "backquotes, or set 'markdown: {raw_html: allow}')");
  const Rendered script = render_text("<script>alert(1)</script>");
  CHECK(script.html == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
}

TEST_CASE("raw HTML that is allowed goes through as it is") {
  const Rendered made = render_text("a <b>x</b>\n\n<div>\n*y*\n</div>\n", RawHtml::allow);
  CHECK(made.html == "<p>a <b>x</b></p>\n<div>\n*y*\n</div>\n");
  CHECK(made.faults == "");
}

TEST_CASE("HTML comments never get through") {
  for (const RawHtml mode : {RawHtml::escape, RawHtml::allow}) {
    CAPTURE(static_cast<int>(mode));
    for (const char* text :
         {"a <!-- secret --> b", "<!-- secret -->", "<!-- secret", "<!--\nsecret\n\nsecret\n-->",
          "<!-- <!-- secret -->", "a <!-- secret\nsecret --> b", "- <!-- secret -->",
          "> <!-- secret\n> secret", "|a|\n|-|\n|<!-- secret -->|\n", "# a <!-- secret -->",
          "<!-- a --><!-- secret -->", "[a <!-- secret -->](b)", "![a <!-- secret -->](b)"}) {
      CAPTURE(text);
      const Rendered made = render_text(text, mode);
      CHECK(made.html.find("secret") == std::string::npos);
      CHECK(made.html.find("!--") == std::string::npos);
      CHECK(made.document.text.find("secret") == std::string::npos);
    }
  }
  CHECK(render_text("<div><!-- a -->b<!-- c -->\n</div>", RawHtml::allow).html ==
        "<div>b\n</div>\n");
  // What is left must not make a comment again.
  CHECK(render_text("<div><<!-- a -->!-- b -->\n</div>", RawHtml::allow).html ==
        "<div>< !-- b -->\n</div>\n");
  CHECK(render_text("<div><!<!-- a -->-- b -->\n</div>", RawHtml::allow).html ==
        "<div><! -- b -->\n</div>\n");
  // In code they are text.
  CHECK(html_of("`<!-- a -->`") == "<p><code>&lt;!-- a --&gt;</code></p>\n");
}

TEST_CASE("a comment in HTML goes on behind a blank line") {
  for (const RawHtml mode : {RawHtml::escape, RawHtml::allow}) {
    CAPTURE(static_cast<int>(mode));
    const std::string begin = "a\n\n<div>\n<!-- secret\n\n", end = "secret -->\n\nb\n";
    for (const char* middle :
         {"", "- secret\n\n", "> secret\n\n", "*secret* `-->`\n\n", "<!-- secret\n\n"}) {
      CAPTURE(middle);
      const Rendered made = render_text(begin + middle + end, mode);
      CHECK(made.html.find("secret") == std::string::npos);
      CHECK(made.document.text.find("secret") == std::string::npos);
      CHECK(made.html.starts_with("<p>a</p>\n"));
      CHECK(made.html.ends_with("<p>b</p>\n"));
    }
    CHECK(render_text("- <!-- secret\n\nsecret -->\n\nb\n", mode).html ==
          "<ul>\n<li></li>\n</ul>\n<p>b</p>\n");
    // One that is never closed ends where its HTML ends.
    CHECK(render_text("> <!-- x\n\nb\n", mode).html == "<blockquote>\n</blockquote>\n<p>b</p>\n");
  }
}

TEST_CASE("the plain text has what a reader reads, and blanks between blocks") {
  const auto text_of = [](std::string_view markdown) {
    return render_text(markdown).document.text;
  };
  CHECK(text_of("# A *b*\nc\nd  \ne\n\n- f\n- g `h`\n\n> i\n\n```\nj\n```\n\n![k](l.png) m") ==
        "A b c d e f g h i j\n k m");
  CHECK(text_of("|a|b|\n|-|-|\n|c|d|\n") == "a b c d");
  CHECK(text_of("a[^1]\n\n[^1]: b\n") == "a b");
  CHECK(text_of("[a](b.html) <https://c.d>") == "a https://c.d");
  CHECK(text_of("a<br>b") == "a b");
  CHECK(text_of("H<sub>2</sub>O") == "H2O");
}

TEST_CASE("the first paragraph stands outside lists and quotes") {
  const auto first = [](std::string_view markdown) {
    return render_text(markdown).document.first_paragraph;
  };
  CHECK(first("# A\n\n> b\n\n- c\n\nd *e*\nf\n\ng") == "d e f");
  CHECK(first("![a](b.png)\n\nc") == "a");
  CHECK(first("- a") == "");
  CHECK(first("") == "");
}

TEST_CASE("an entity that makes a control character is an error, and replaced") {
  constexpr const char* error =
      " [control-character] an entity makes a control character (leave the entity out)";
  for (const char* text : {"&#x1;", "&#133;", "[a](b.html '&#27;')", "``` &#7;\nx\n```",
                           "![&#8;](b.html)", "&#13; &#x7f;"}) {
    CAPTURE(text);
    const Rendered made = render_text(text);
    const std::string column = text == std::string_view("![&#8;](b.html)") ? "3" : "1";
    CHECK(made.faults == "a.md:1:" + column + error);
    CHECK(!find_control(made.html));
    CHECK(!find_control(made.document.text));
    CHECK(made.html.find("\xEF\xBF\xBD") != std::string::npos);
  }
  CHECK(html_of("&#9;a&#10;b&#xA0;") == "<p>\ta\nb\xC2\xA0</p>\n");
}

TEST_CASE("block marks that are no code are named") {
  const auto marks = [](std::string_view markdown) {
    std::string lines;
    for (const int line : render_text(markdown, RawHtml::escape, 10).document.block_marks)
      lines += (lines.empty() ? "" : " ") + std::to_string(line);
    return lines;
  };
  CHECK(marks("text\n\n::: self\n\n> :::\n") == "12 14");
  CHECK(marks("```\n::: self\n```\n- ~~~\n  :::\n  ~~~\n    :::\n") == "16");
  CHECK(marks("\\::: self\n`:::`\n") == "");
}

TEST_CASE("nothing the author writes leaves its place in the HTML") {
  for (const char* text : {"[a](<b\"onclick=x>)", "[a](b '\"><i>')", "![\"><i>](b)", "# \"><i>",
                           "`\"><i>`", "\"><i>", "[\"><i>](c)", "<https://a.b/\"><i>",
                           "``` \"><i>\nx\n```", "[a]\n\n[a]: <b\"><i> '\"><i>'"}) {
    CAPTURE(text);
    const std::string html = render_text(text).html;
    CHECK(html.find("<i>") == std::string::npos);
    CHECK(html.find("\"onclick") == std::string::npos);
    CHECK(html.find("\"\"") == std::string::npos);
  }
}

}  // namespace
}  // namespace dossier
