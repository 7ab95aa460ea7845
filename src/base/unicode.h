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

// What a code point is to whoever looks for words. A mark belongs to the letter before it; an
// ideograph stands for itself, because its script writes without blanks (Han, Kana, Thai and their
// like); what cannot be seen (soft hyphen, joiners) is nothing at all.
enum class Glyph { letter, mark, ideograph, blank, dash, nothing, sign };
Glyph glyph_of(char32_t code_point);

// Appends the code point as UTF-8; nothing for one that does not exist.
void append_utf8(std::string& out, char32_t code_point);

// The anchor that GitHub gives a heading: lower case, punctuation dropped, blanks as hyphens.
// Empty when nothing is left.
std::string heading_anchor(std::string_view text);

}  // namespace dossier
