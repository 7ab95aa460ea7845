// Markdown as a page shows it, for the tests of the pieces that write HTML.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "render/inventory.h"
#include "render/markdown.h"
#include "render/placing.h"
#include "unit/support/faults.h"

namespace dossier {

struct Rendered {
  Document document;
  std::string html;
  std::string faults;
};

// The text outside a portfolio, as if it stood in a.md from `first_line` on: schemes are checked,
// paths are not.
inline Rendered render_text(std::string_view text, RawHtml raw_html = RawHtml::escape,
                            int first_line = 1) {
  Diagnostics out;
  const ResolveLink resolve = [](std::string_view url, Position at, Diagnostics& said) {
    return resolve_unchecked(url, {"a.md", at, 1}, said);
  };
  Rendered made;
  made.document = render_markdown({text, "a.md", first_line}, raw_html, {}, resolve, out);
  const Target target;
  const PublishedPaths published;
  FileReferences references;
  made.html = place(made.document, {Addresses(target), published, "index.html"}, references);
  made.faults = faults(out);
  return made;
}

// The HTML of text that has no fault.
inline std::string html_of(std::string_view text) {
  const Rendered made = render_text(text);
  CHECK(made.faults == "");
  return made.html;
}

}  // namespace dossier
