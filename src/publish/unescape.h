// Undoes the escapes of a file format in place: every byte stays where it was, and what an escape
// no longer needs becomes kFiller, so that a place in the result is the place in the file.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

std::string unescape_json(std::string_view text);  // \n, \", \u0041; within strings or not
std::string unescape_xml(std::string_view text);   // &lt; and the other four, &#60;, &#x3c;

}  // namespace dossier
