// Markdown -> Document, by cmark-gfm with tables, strikethrough, autolinks, task lists and
// footnotes. The parser is guarded against hostile input and runs under one mutex; writing the
// HTML does not, and may run on many threads.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/document.h"
#include "model/portfolio.h"
#include "model/redaction.h"

namespace dossier {

struct MarkdownText {
  std::string_view text;  // valid UTF-8, line feeds only
  std::string file;       // for diagnostics
  int first_line = 1;     // of the file
};

// Says where a URL written in the text leads to, and reports it when it leads nowhere.
using ResolveLink = std::function<LinkTarget(std::string_view url, Position at, Diagnostics& out)>;

// What `redaction` replaces is gone before anything is written; where links lead is up to
// `resolve`.
Document render_markdown(const MarkdownText& markdown, RawHtml raw_html, const Redaction& redaction,
                         const ResolveLink& resolve, Diagnostics& out);

}  // namespace dossier
