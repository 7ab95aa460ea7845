#include "publish/assets/xml.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "base/text.h"

namespace dossier {
namespace {

constexpr std::size_t kMaxDepth = 256;
constexpr std::size_t kMaxAttributes = 256;
constexpr std::size_t kMaxName = 256;  // bytes
constexpr std::string_view kBlank = " \t\r\n";

bool is_blank(char c) { return kBlank.find(c) != kBlank.npos; }

// Letters beyond ASCII are taken as they come.
bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool continues_name(char c) {
  return begins_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

bool is_character(std::uint32_t point) {
  if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
  return point < 0xD800 || (point > 0xDFFF && point < 0xFFFE) ||
         (point > 0xFFFF && point <= 0x10FFFF);
}

void append_utf8(std::string& out, std::uint32_t point) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  const auto put_tail = [&](int shift) { put(0x80 | (point >> shift & 0x3F)); };
  if (point < 0x80) return put(point);
  if (point < 0x800) {
    put(0xC0 | point >> 6);
  } else if (point < 0x10000) {
    put(0xE0 | point >> 12);
    put_tail(6);
  } else {
    put(0xF0 | point >> 18);
    put_tail(12);
    put_tail(6);
  }
  put_tail(0);
}

// The text of "amp", "#233" or "#xE9"; nothing when XML has no such reference.
std::string text_of_reference(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
      {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"apos", '\''}, {"quot", '"'}}};
  for (const auto& [entity, character] : entities)
    if (name == entity) return std::string(1, character);
  if (!name.starts_with('#')) return {};
  const bool hexadecimal = name.starts_with("#x");
  name.remove_prefix(hexadecimal ? 2 : 1);
  std::uint32_t point = 0;
  const char* const all = name.data() + name.size();
  const auto [end, error] = std::from_chars(name.data(), all, point, hexadecimal ? 16 : 10);
  std::string out;
  if (error == std::errc() && end == all && is_character(point)) append_utf8(out, point);
  return out;
}

}  // namespace

bool XmlReader::fail(std::size_t at, std::string reason) {
  fault_ = {at, std::move(reason)};
  return false;
}

void XmlReader::skip_blanks() {
  at_ = std::min(text_.find_first_not_of(kBlank, at_), text_.size());
}

bool XmlReader::next(XmlPiece& piece) {
  if (fault_ || (!begun_ && !take_declaration())) return false;
  if (at_ >= text_.size() && !closing_) return finish();
  piece = {};
  piece.at = at_;
  if (!take(piece)) return false;
  piece.end = at_;
  return true;
}

bool XmlReader::take(XmlPiece& piece) {
  if (closing_ || here("</")) return take_end(piece);
  if (!here("<")) return take_text(piece);
  if (here("<!--")) return take_comment(piece);
  if (here("<![CDATA[")) return take_section(piece);
  if (here("<!DOCTYPE")) return take_doctype(piece);
  if (here("<?")) return take_instruction(piece);
  return take_start(piece);
}

bool XmlReader::finish() {
  if (!open_.empty())
    return fail(text_.size(), "it ends inside of <" + std::string(open_.back()) + ">");
  return rooted_ ? false : fail(text_.size(), "there is no element");
}

// <?xml version="1.0" encoding="UTF-8"?>, which may be missing.
bool XmlReader::take_declaration() {
  begun_ = true;
  if (here(kByteOrderMark)) at_ += kByteOrderMark.size();
  constexpr std::string_view opening = "<?xml";
  if (!here(opening) || rest().size() == opening.size() || !is_blank(rest()[opening.size()]))
    return true;
  const std::size_t start = std::exchange(at_, at_ + opening.size());
  std::vector<XmlAttribute> attributes;
  if (!take_attributes(attributes)) return false;
  if (!here("?>")) return fail(start, "the XML declaration has no end");
  at_ += 2;
  for (const XmlAttribute& one : attributes) {
    if (one.name == "version" && one.value != "1.0")
      return fail(one.name_at, "another XML than 1.0");
    if (one.name == "encoding" && lower_ascii(one.value) != "utf-8")
      return fail(one.name_at, "another encoding than UTF-8");
  }
  return true;
}

bool XmlReader::take_text(XmlPiece& piece) {
  const std::size_t end = std::min(text_.find('<', at_), text_.size());
  const std::string_view raw = text_.substr(at_, end - at_);
  if (open_.empty()) {
    const auto word = raw.find_first_not_of(kBlank);
    if (word != raw.npos) return fail(at_ + word, "text outside of the first element");
  }
  if (const auto close = raw.find("]]>"); close != raw.npos)
    return fail(at_ + close, "']]>' outside of a CDATA section");
  piece.text_at = at_;
  piece.literal = raw.find('&') == raw.npos;
  return take_characters(end, piece.text);
}

// Up to `end`, with every reference replaced.
bool XmlReader::take_characters(std::size_t end, std::string& out) {
  while (at_ < end) {
    const std::string_view raw = text_.substr(at_, end - at_);
    const std::size_t plain = std::min(raw.find('&'), raw.size());
    out += raw.substr(0, plain);
    at_ += plain;
    if (at_ == end) break;
    constexpr std::size_t longest = 16;
    const std::string_view name = text_.substr(at_ + 1, std::min(longest, end - at_ - 1));
    const auto close = name.find(';');
    const std::string text =
        close == name.npos ? std::string() : text_of_reference(name.substr(0, close));
    if (text.empty()) return fail(at_, "'&' without one of amp, lt, gt, quot, apos or a number");
    out += text;
    at_ += close + 2;
  }
  return true;
}

bool XmlReader::take_section(XmlPiece& piece) {
  constexpr std::string_view opening = "<![CDATA[", closing = "]]>";
  if (open_.empty()) return fail(at_, "a CDATA section outside of the first element");
  const std::size_t start = at_ + opening.size();
  const auto end = text_.find(closing, start);
  if (end == text_.npos) return fail(at_, "a CDATA section has no end");
  piece.text = text_.substr(start, end - start);
  piece.text_at = start;
  at_ = end + closing.size();
  return true;
}

bool XmlReader::take_comment(XmlPiece& piece) {
  constexpr std::string_view opening = "<!--", closing = "-->";
  piece.kind = XmlKind::comment;
  const auto end = text_.find("--", at_ + opening.size());
  if (end == text_.npos) return fail(at_, "a comment has no end");
  if (text_.substr(end, closing.size()) != closing) return fail(end, "'--' inside of a comment");
  at_ = end + closing.size();
  return true;
}

bool XmlReader::take_instruction(XmlPiece& piece) {
  piece.kind = XmlKind::instruction;
  const std::size_t start = std::exchange(at_, at_ + 2);
  if (!take_name(piece.name)) return false;
  if (lower_ascii(piece.name) == "xml")
    return fail(start, "the XML declaration does not stand at the start");
  const auto end = text_.find("?>", at_);
  if (end == text_.npos) return fail(start, "a processing instruction has no end");
  at_ = end + 2;
  return true;
}

bool XmlReader::take_doctype(XmlPiece& piece) {
  piece.kind = XmlKind::doctype;
  if (rooted_) return fail(at_, "a DOCTYPE behind the first tag");
  const std::size_t start = at_;
  for (;;) {
    at_ = text_.find_first_of("[>\"'", at_);
    if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\''))
      at_ = text_.find(text_[at_], at_ + 1);
    else if (at_ < text_.size())
      break;
    if (at_ >= text_.size()) return fail(start, "a DOCTYPE has no end");
    ++at_;
  }
  if (text_[at_] == '[') return fail(start, "a DOCTYPE with declarations of its own");
  ++at_;
  return true;
}

bool XmlReader::take_start(XmlPiece& piece) {
  piece.kind = XmlKind::start;
  if (rooted_ && open_.empty()) return fail(at_, "a second element beside the first");
  if (open_.size() == kMaxDepth) return fail(at_, "elements nested deeper than 256");
  const std::size_t start = std::exchange(at_, at_ + 1);
  if (!take_name(piece.name) || !take_attributes(piece.attributes)) return false;
  closing_ = here("/>");
  if (!closing_ && !here(">"))
    return fail(start, "the tag <" + std::string(piece.name) + "> is not well-formed");
  at_ += closing_ ? 2 : 1;
  open_.push_back(piece.name);
  rooted_ = true;
  return true;
}

bool XmlReader::take_end(XmlPiece& piece) {
  piece.kind = XmlKind::end;
  const std::size_t start = at_;
  if (closing_) {
    piece.name = open_.back();
  } else {
    at_ += 2;
    if (!take_name(piece.name)) return false;
    skip_blanks();
    if (!here(">")) return fail(start, "an end tag has no end");
    ++at_;
    if (open_.empty() || open_.back() != piece.name)
      return fail(start,
                  "</" + std::string(piece.name) + "> ends nothing" +
                      (open_.empty() ? "" : " inside of <" + std::string(open_.back()) + ">"));
  }
  closing_ = false;
  open_.pop_back();
  return true;
}

bool XmlReader::take_attributes(std::vector<XmlAttribute>& attributes) {
  for (;;) {
    const std::size_t start = at_;
    skip_blanks();
    if (at_ >= text_.size() || !begins_name(text_[at_])) return check_repeats(attributes);
    if (start == at_) return fail(at_, "blanks are missing before an attribute");
    if (attributes.size() == kMaxAttributes) return fail(at_, "more than 256 attributes in a tag");
    attributes.emplace_back().at = start;
    if (!take_attribute(attributes.back())) return false;
  }
}

bool XmlReader::take_attribute(XmlAttribute& attribute) {
  attribute.name_at = at_;
  if (!take_name(attribute.name)) return false;
  skip_blanks();
  if (!here("=")) return fail(at_, "an attribute without a value");
  ++at_;
  skip_blanks();
  if (!here("\"") && !here("'")) return fail(at_, "an attribute's value without quotes");
  const char quote = text_[at_++];
  attribute.value_at = at_;
  attribute.value_end = std::min(text_.find(quote, at_), text_.size());
  if (attribute.value_end == text_.size()) return fail(at_, "an attribute's value has no end");
  const auto tag = text_.substr(at_, attribute.value_end - at_).find('<');
  if (tag != text_.npos) return fail(at_ + tag, "'<' inside of an attribute's value");
  if (!take_characters(attribute.value_end, attribute.value)) return false;
  for (char& c : attribute.value)
    if (is_blank(c)) c = ' ';
  attribute.end = ++at_;
  return true;
}

bool XmlReader::check_repeats(const std::vector<XmlAttribute>& attributes) {
  std::vector<std::string_view> names;
  names.reserve(attributes.size());
  for (const XmlAttribute& attribute : attributes) names.push_back(attribute.name);
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  return twice == names.end() ||
         fail(attributes.front().name_at, "attribute '" + std::string(*twice) + "' is given twice");
}

// With at most one colon, and something on either side of it.
bool XmlReader::take_name(std::string_view& name) {
  std::size_t end = at_;
  while (end < text_.size() && continues_name(text_[end])) ++end;
  if (end - at_ > kMaxName) return fail(at_, "a name longer than 256 bytes");
  name = text_.substr(at_, end - at_);
  const auto colon = name.find(':');
  const bool whole = !name.empty() && begins_name(name[0]) && colon != 0 &&
                     colon != name.size() - 1 && name.find(':', colon + 1) == name.npos;
  if (!whole) return fail(at_, "a name is missing");
  at_ = end;
  return true;
}

}  // namespace dossier
