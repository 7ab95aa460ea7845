// Unicode normalisation, case folding and slugs (utf8proc behind them; input is valid UTF-8).
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// NFC.
std::string normalize(std::string_view text);

// NFC after case folding: two texts that a reader would call equal but for case fold to one string.
std::string fold(std::string_view text);

// A slug names a thing in URLs and file names: letters, digits and single hyphens, lower case, NFC,
// at most 80 bytes. Marks are stripped from Latin letters only, because in other scripts they are
// letters of their own. The slug of a text without letters or digits is empty.
std::string slugify(std::string_view text);
bool is_slug(std::string_view text);

// The anchor that GitHub gives a heading: lower case, punctuation dropped, blanks as hyphens.
// Empty when nothing is left.
std::string heading_anchor(std::string_view text);

}  // namespace dossier
