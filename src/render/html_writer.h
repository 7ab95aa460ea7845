// cmark's tree -> Document. It is our own writer because the library's cannot leave links open,
// shift headings, put tables and code in boxes that scroll, align cells by class, label task boxes
// or show raw HTML as text; and because its output differs between releases.
#pragma once

#include "render/markdown.h"

struct cmark_node;

namespace dossier {

Document write_document(cmark_node* tree, const MarkdownText& markdown, RawHtml raw_html,
                        const ResolveLink& resolve, Diagnostics& out);

}  // namespace dossier
