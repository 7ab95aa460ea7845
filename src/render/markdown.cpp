#include "render/markdown.h"

#include "model/rules.h"
#include "render/html_writer.h"
#include "render/markdown_guard.h"
#include "render/markdown_tree.h"

namespace dossier {

Document render_markdown(const MarkdownText& markdown, RawHtml raw_html, const Redaction& redaction,
                         const ResolveLink& resolve, Diagnostics& out) {
  if (const auto fault = find_too_complex(markdown.text)) {
    out.add(rule("too-complex"), {markdown.file, {markdown.first_line + fault->line - 1, 1}, 1},
            "Markdown beyond the bounds: " + fault->message, "write it with fewer of them");
    return {};
  }
  const MarkdownTree tree = parse_markdown(markdown.text);
  redact(tree.get(), redaction);
  return write_document(tree.get(), markdown, raw_html, resolve, out);
}

}  // namespace dossier
