// Reads XML 1.0 strictly, one piece of markup after another, and says where each piece stands. What
// passes here, a conforming parser takes apart in the same way, or refuses: there are no entities
// but the five that XML has itself, no DOCTYPE with declarations of its own, no encoding but UTF-8,
// and no depth, length of a name or number of attributes over 256.
//
// The text is valid UTF-8 without control characters, and outlives reader and pieces. Reading stops
// at the first fault. Time is linear in the text; memory is that of its largest piece.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Offsets count bytes from the start of the text.
struct XmlFault {
  std::size_t at = 0;
  std::string reason;
};

struct XmlAttribute {
  std::string_view name;        // with its prefix
  std::string value;            // references replaced, tabs and line ends as blanks
  std::size_t at = 0, end = 0;  // from the blanks before the name to the closing quote
  std::size_t name_at = 0;
  std::size_t value_at = 0, value_end = 0;  // between the quotes
};

enum class XmlKind { start, end, text, comment, instruction, doctype };

struct XmlPiece {
  XmlKind kind = XmlKind::text;
  std::size_t at = 0, end = 0;
  std::string_view name;                 // of an element, with its prefix, or of an instruction
  std::vector<XmlAttribute> attributes;  // of a start
  std::string text;                      // of a text or a CDATA section, references replaced
  std::size_t text_at = 0;               // where that begins
  bool literal = true;                   // it holds no reference
};

class XmlReader {
 public:
  explicit XmlReader(std::string_view text) : text_(text) {}

  // The next piece. An empty element is a start and an end of no length. False when there is none
  // left, or at a fault.
  bool next(XmlPiece& piece);

  // Why reading stopped; nothing at the end of a whole document.
  const std::optional<XmlFault>& fault() const { return fault_; }

 private:
  bool fail(std::size_t at, std::string reason);
  bool take(XmlPiece& piece);
  bool take_declaration();
  bool finish();
  bool take_text(XmlPiece& piece);
  bool take_section(XmlPiece& piece);
  bool take_comment(XmlPiece& piece);
  bool take_instruction(XmlPiece& piece);
  bool take_doctype(XmlPiece& piece);
  bool take_start(XmlPiece& piece);
  bool take_end(XmlPiece& piece);
  bool take_attributes(std::vector<XmlAttribute>& attributes);
  bool take_attribute(XmlAttribute& attribute);
  bool check_repeats(const std::vector<XmlAttribute>& attributes);
  bool take_name(std::string_view& name);
  bool take_characters(std::size_t end, std::string& out);
  std::string_view rest() const { return text_.substr(at_); }
  bool here(std::string_view what) const { return rest().starts_with(what); }
  void skip_blanks();

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;  // the elements around `at_`
  bool begun_ = false, rooted_ = false, closing_ = false;
  std::optional<XmlFault> fault_;
};

}  // namespace dossier
