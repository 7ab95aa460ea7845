// Markdown -> Document -> HTML, alone and inside a portfolio.
// smoke: runs=1500 longest=4096 dictionary=markdown seeds=content,docs

#include "render/markdown.h"

#include <set>
#include <string>

#include "fuzz/support/demand.h"
#include "fuzz/support/diagnostics.h"
#include "fuzz/support/html.h"
#include "fuzz/support/target.h"
#include "load/source_text.h"
#include "pipeline.h"
#include "render/inventory.h"
#include "render/placing.h"

namespace dossier {
namespace {

constexpr const char* kFile = "content/a.md";
constexpr int kFirstLine = 1;

// What links may lead to.
struct Neighbours {
  Memory files;
  Portfolio portfolio;
  Target target;
  PublishedPaths published;

  Neighbours() {
    const std::string head = "---\ntitle: T\ndate: 2026-05-01\nkind: adr\nvisibility: public\n";
    files.put("/p/portfolio.yaml", "name: Ada\nas_of: 2026-11-01\n");
    files.put("/p/content/a.md", head + "---\n# One\n");
    files.put("/p/content/b.md", head + "tags: [t]\n---\n# One\n");
    files.put("/p/content/pages/p.md", "---\ntitle: P\nvisibility: public\n---\n");
    files.put("/p/content/static/s.png", "picture");
    Diagnostics out;
    portfolio = *read_portfolio(files, "/p", {}, out);
    demand(out.items().empty(), "a portfolio without a fault", lines_of(out));
    target.base_url = "https://ada.example/p/";
    for (const char* page : {"evidence/a/index.html", "p/index.html", "evidence/index.html"})
      published.add_page(page);
    for (const StaticFile& file : portfolio.files) published.add_file(file);
  }
};

struct Made {
  Document document;
  Diagnostics said;
};

Made render(const std::string& text, RawHtml raw_html, const ResolveLink& resolve) {
  Made made;
  made.document = render_markdown({text, kFile, kFirstLine}, raw_html, {}, resolve, made.said);
  return made;
}

void demand_good_marks(const Document& document) {
  std::size_t offset = 0, open = 0;
  for (const LinkMark& mark : document.marks) {
    demand(mark.offset >= offset && mark.offset <= document.html.size(), "marks by offset");
    offset = mark.offset;
    if (mark.kind == LinkMark::Kind::open) ++open;
    if (mark.kind == LinkMark::Kind::close) demand(open-- > 0, "a mark that closes one");
  }
  demand(open == 0, "marks that are closed");
}

void demand_good_document(const Document& document) {
  demand_good_marks(document);
  demand_clean_text(document.text);
  demand(document.text.find(document.first_paragraph) != std::string::npos,
         "a paragraph of the text", document.first_paragraph);
  std::set<std::string> ids;
  for (const Heading& heading : document.headings) {
    demand(heading.level >= 2 && heading.level <= 6, "a heading below the page's");
    demand(!heading.id.empty() && ids.insert(heading.id).second, "an id of its own", heading.id);
  }
}

// Twice the same; every demand on the document, on what was said, and on the HTML at a page and in
// a feed.
void take(const std::string& text, Neighbours& around, const ResolveLink& resolve) {
  const Made made = render(text, RawHtml::escape, resolve);
  const Made again = render(text, RawHtml::escape, resolve);
  demand(made.document.html == again.document.html, "the same HTML", again.document.html);
  demand(lines_of(made.said) == lines_of(again.said), "the same faults", lines_of(again.said));
  demand_good_diagnostics(made.said, around.files, "/p");
  demand_good_document(made.document);
  const Addresses addresses(around.target);
  FileReferences references;
  const ReadHtml read = demand_good_fragment(
      place(made.document, {addresses, around.published, "evidence/a/index.html"}, references));
  for (const Heading& heading : made.document.headings)
    demand(read.ids.contains(heading.id), "the heading's id", heading.id);
  for (const std::string& file : references)
    demand(file == "static/static/s.png" || file == "static/s.png", "a file that is there", file);
  demand_good_fragment(
      place(made.document, {addresses, around.published, "evidence/a/index.html", true},
            references),
      around.target.base_url);
}

}  // namespace

void fuzz(std::string bytes) {
  static Neighbours around;
  static const Inventory inventory(around.portfolio);
  Diagnostics out;
  const auto text = check_source(std::move(bytes), kFile, out);
  demand(text.has_value() != out.has_errors(), "a text or a reason", lines_of(out));
  if (!text) return;
  around.files.put(std::string("/p/") + kFile, *text);
  take(*text, around, [](std::string_view url, Position at, Diagnostics& said) {
    return resolve_unchecked(url, {kFile, at, 1}, said);
  });
  const ResolveLink resolve = [](std::string_view url, Position at, Diagnostics& said) {
    return inventory.resolve(url, kFile, {kFile, at, 1}, said);
  };
  take(*text, around, resolve);
  const Made raw = render(*text, RawHtml::allow, resolve);
  demand_clean_text(raw.document.html);
  demand(raw.document.html.find("<!--") == std::string::npos, "no comment", raw.document.html);
}

}  // namespace dossier
