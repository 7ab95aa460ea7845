// Text and links written as Markdown, so that whatever the text says, it reads as that text and
// starts nothing: no link, table cell, heading, list or HTML.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// On one line: white space becomes single blanks; characters that would reorder what stands beside
// the text (U+202A to U+202E, U+2066 to U+2069) are dropped.
std::string plain_line(std::string_view text);

// One line of Markdown that reads as the text, anywhere: in a paragraph, an item, a heading, a cell
// of a table, the text of a link.
std::string markdown_text(std::string_view text);

// A link, or the plain text where there is no address.
std::string markdown_link(std::string_view text, const std::optional<std::string>& url);

}  // namespace dossier
