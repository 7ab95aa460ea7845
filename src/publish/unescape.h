// Undoes the escapes of a file format in place: every byte stays where it was, and what an escape
// no longer needs becomes kFiller, so that a place in the result is the place in the file. What
// comes out may be escaped in turn, such as the HTML in a feed.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

std::string unescape_json(std::string_view text);  // \n, \", \u0041; within strings or not
std::string unescape_xml(std::string_view text);   // &lt;, &#60;, &#x3c;

// Markdown for a search by tags: what marks it becomes kMarkup, the destination of a link the
// inside of a tag, and what a backslash escapes is itself.
std::string unescape_markdown(std::string_view text);

// UTF-16 with a byte order mark as UTF-8, place by place no longer; nothing for other texts.
std::string utf8_of_utf16(std::string_view bytes);

}  // namespace dossier
