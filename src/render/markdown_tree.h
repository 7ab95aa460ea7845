// cmark's tree of a Markdown text, for those who write it in one form or another: parsed with the
// extensions that dossier knows, under a mutex, because they share a global table.
#pragma once

#include <memory>
#include <string_view>

#include "model/redaction.h"

struct cmark_node;

namespace dossier {

struct FreeTree {
  void operator()(cmark_node* node) const;
};
using MarkdownTree = std::unique_ptr<cmark_node, FreeTree>;

// `text` is within the bounds of render/markdown_guard.
MarkdownTree parse_markdown(std::string_view text);

// Replaces what the reader must not read in all the text of a tree: prose across its markup, code,
// titles, and links that show nothing but an internal address. Where links lead is not touched.
void redact(cmark_node* tree, const Redaction& redaction);

}  // namespace dossier
