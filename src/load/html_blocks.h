// Raw HTML among Markdown: which lines start a block of it, and where it ends. Follows CommonMark
// 0.29 section 4.6 to the letter, as cmark-gfm does: were they to disagree, a code fence could be
// seen where there is none.
#pragma once

#include <string_view>

namespace dossier {

enum class HtmlBlock { none, raw, comment, instruction, declaration, cdata, element };

// What the line starts. `text` has neither indentation nor tabs. A tag that is not of a known
// element starts nothing inside a paragraph.
HtmlBlock html_block_at(std::string_view text, bool in_paragraph);

// Whether a block ends with this line.
bool ends_html_block(HtmlBlock html, std::string_view line);

}  // namespace dossier
