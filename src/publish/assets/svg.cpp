#include "publish/assets/svg.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.h"
#include "model/rules.h"
#include "publish/assets/css.h"
#include "publish/assets/embedded.h"
#include "publish/assets/svg_names.h"
#include "publish/assets/xml.h"
#include "publish/assets/xml_spaces.h"

namespace dossier {
namespace {

constexpr std::size_t kMostFaults = 50;

constexpr std::string_view kRemove = "remove it, or export the drawing as a plain SVG or a PNG";
constexpr std::string_view kOwn =
    "a drawing may refer to '#name' in itself, and hold pictures as data:image/png;base64,...";
constexpr std::string_view kMend = "export it again as a plain SVG in UTF-8, or as a PNG";

bool is_of_svg(std::string_view space) { return space.empty() || space == kSvgSpace; }

// Browsers pass over blanks and control characters in an address.
bool runs_script(std::string_view value) {
  if (value.find(':') == value.npos) return false;
  std::string packed;
  for (const char c : value)
    if (static_cast<unsigned char>(c) > ' ') packed += c;
  packed = lower_ascii(packed);
  return packed.find("javascript:") != packed.npos || packed.find("vbscript:") != packed.npos;
}

// The text of a <style>, which may come in pieces, and where each piece stands.
class StyleText {
 public:
  explicit StyleText(std::size_t depth) : depth_(depth) {}

  // Of the element.
  std::size_t depth() const { return depth_; }

  void add(const XmlPiece& piece) {
    parts_.push_back({css_.size(), piece.text_at, piece.literal});
    css_ += piece.text;
  }

  const std::string& css() const { return css_; }

  // The place in the file of a place in the CSS; that of its piece where references move it.
  std::size_t place_of(std::size_t at) const {
    const auto next = std::upper_bound(parts_.begin(), parts_.end(), at,
                                       [](std::size_t a, const Part& b) { return a < b.css_at; });
    const Part& part = *std::prev(next);
    return part.literal ? part.file_at + (at - part.css_at) : part.file_at;
  }

 private:
  struct Part {
    std::size_t css_at, file_at;
    bool literal;
  };
  std::size_t depth_;
  std::string css_;
  std::vector<Part> parts_;
};

class SvgCleaner {
 public:
  SvgCleaner(std::string_view text, const std::string& file, Diagnostics& out)
      : text_(text), file_(file), out_(out) {}

  std::optional<std::string> run() {
    XmlReader reader(text_);
    for (XmlPiece piece; faults_ < kMostFaults && reader.next(piece);) take(piece);
    if (const auto& fault = reader.fault())
      report(rule("svg-syntax"), fault->at, {}, "not well-formed: " + fault->reason, kMend);
    if (faults_ > 0) return std::nullopt;
    put_until(text_.size());
    return std::move(made_);
  }

 private:
  void report(const Rule& rule, std::size_t at, std::string_view marked, std::string message,
              std::string_view hint) {
    if (++faults_ > kMostFaults) return;
    const auto length = std::max<std::size_t>(1, count_code_points(marked));
    out_.add(rule, {file_, position_at(text_, at), static_cast<int>(length)}, std::move(message),
             std::string(hint));
  }

  void refuse(const XmlPiece& piece, std::string message, std::string_view hint) {
    report(rule("unsafe-svg"), piece.at + 1, piece.name, std::move(message), hint);
  }

  void refuse(const XmlAttribute& one, std::string message, std::string_view hint) {
    report(rule("unsafe-svg"), one.name_at, one.name, std::move(message), hint);
  }

  // Copies what has not been copied yet, up to `at`.
  void put_until(std::size_t at) {
    made_ += text_.substr(copied_, at - copied_);
    copied_ = at;
  }

  // Publishes `instead` in the place of the bytes from `at` to `end`.
  void replace(std::size_t at, std::size_t end, std::string_view instead = {}) {
    if (left_out_) return;  // with all that is in it
    put_until(at);
    made_ += instead;
    copied_ = end;
  }

  void take(const XmlPiece& piece) {
    switch (piece.kind) {
      case XmlKind::start:
        return take_start(piece);
      case XmlKind::end:
        return take_end(piece);
      case XmlKind::text:
        return take_text(piece);
      case XmlKind::instruction:
        if (lower_ascii(piece.name) == "xml-stylesheet")
          refuse(piece, "a style sheet outside of the drawing", "put it into a <style>");
        return replace(piece.at, piece.end);
      case XmlKind::comment:
      case XmlKind::doctype:
        return replace(piece.at, piece.end);
    }
  }

  void take_text(const XmlPiece& piece) {
    if (style_) style_->add(piece);
    // Where something was left out before, "]]" and ">" may meet, which XML forbids in a text.
    const auto bracket = text_.substr(piece.at, 2).find('>');
    if (copied_ == piece.at && bracket != text_.npos)
      replace(piece.at + bracket, piece.at + bracket + 1, "&gt;");
  }

  void take_start(const XmlPiece& piece) {
    ++depth_;
    if (!spaces_.open(piece.attributes))
      report(rule("svg-syntax"), piece.at, {}, "more than 64 namespaces at once", kMend);
    const auto space = find_space(piece.name, piece.at + 1);
    if (!space) return;
    check_element(piece, *space);
    if (!left_out_ && (!is_of_svg(*space) || local_name(piece.name) == "metadata")) {
      put_until(piece.at);
      left_out_ = depth_;
    }
    for (const XmlAttribute& one : piece.attributes) take_attribute(one);
    if (!left_out_ && local_name(piece.name) == "style") style_.emplace(depth_);
  }

  void take_end(const XmlPiece& piece) {
    if (style_ && style_->depth() == depth_) {
      for (const CssFault& fault : find_css_faults(style_->css()))
        report(rule("unsafe-svg"), style_->place_of(fault.at), {}, std::string(fault.what), kOwn);
      style_.reset();
    }
    if (left_out_ == depth_) {
      left_out_.reset();
      copied_ = piece.end;
    }
    spaces_.close();
    --depth_;
  }

  // The namespace of an element or attribute; an undeclared prefix is reported.
  std::optional<std::string_view> find_space(std::string_view name, std::size_t at) {
    const auto space = spaces_.find(prefix_of(name));
    if (!space)
      report(rule("svg-syntax"), at, name,
             "not well-formed: nothing declares the prefix of " + quoted(name), kMend);
    return space;
  }

  void check_element(const XmlPiece& piece, std::string_view space) {
    const std::string_view name = local_name(piece.name);
    const std::string shown = "<" + std::string(piece.name) + ">";
    if (style_)
      refuse(piece, "an element inside of <style>", kRemove);
    else if (is_active_element(name) || space == kHtmlSpace)
      refuse(piece, shown + ", which does more than draw", kRemove);
    else if (depth_ == 1 && (name != "svg" || !is_of_svg(space)))
      refuse(piece, "the first element is " + shown + ", not <svg>", kMend);
    else if (is_of_svg(space) && !is_drawing_element(name))
      refuse(piece, shown + ", which is no element of a drawing", kRemove);
  }

  void take_attribute(const XmlAttribute& one) {
    if (declared_prefix(one.name)) {
      if (!is_of_svg(one.value) && one.value != kXlinkSpace) replace(one.at, one.end);
      return;
    }
    const std::string_view prefix = prefix_of(one.name);
    const auto space = prefix.empty() ? "" : find_space(one.name, one.name_at);
    if (!space) return;
    if (is_event_attribute(local_name(one.name)))
      refuse(one, "the event attribute " + quoted(one.name), kRemove);
    else if (is_of_editor(one, *space))
      replace(one.at, one.end);
    else if (!left_out_)
      check_value(one);
  }

  // diagrams.net keeps its whole document in an attribute `content` of <svg>.
  bool is_of_editor(const XmlAttribute& one, std::string_view space) const {
    if (prefix_of(one.name).empty()) return depth_ == 1 && one.name == "content";
    return space != kXlinkSpace && space != kXmlSpace;
  }

  void check_value(const XmlAttribute& one) {
    const std::string_view value = trim(one.value);
    if (runs_script(value)) return refuse(one, "a script in " + quoted(one.name), kRemove);
    if (is_address_attribute(local_name(one.name))) return check_address(one, value);
    if (lower_ascii(one.name) == "attributename" &&
        (is_address_attribute(local_name(value)) || is_event_attribute(local_name(value))))
      return refuse(one, "an animation that changes " + quoted(value), kRemove);
    for (const CssFault& fault : find_css_faults(one.value))
      refuse(one, std::string(fault.what) + " in " + quoted(one.name), kOwn);
  }

  void check_address(const XmlAttribute& one, std::string_view address) {
    if (address.empty() || address.starts_with('#')) return;
    if (!is_embedded(address)) return refuse(one, "a reference to " + quoted(address), kOwn);
    const auto cleaned = clean_embedded(address);
    if (!cleaned)
      return refuse(one, "the picture inside cannot be published: " + cleaned.error().reason, kOwn);
    replace(one.value_at, one.value_end, *cleaned);
  }

  std::string_view text_;
  const std::string& file_;
  Diagnostics& out_;
  std::string made_;
  std::size_t copied_ = 0;  // bytes of `text_` that are in `made_` or left out
  std::size_t depth_ = 0;
  std::size_t faults_ = 0;
  XmlSpaces spaces_;
  std::optional<std::size_t> left_out_;  // the depth of the element that is
  std::optional<StyleText> style_;
};

}  // namespace

std::optional<std::string> clean_svg(std::string_view text, const std::string& file,
                                     Diagnostics& out) {
  if (const auto bad = find_invalid_utf8(text)) {
    out.add(rule("bad-utf8"), {file, position_at(text, *bad), 1},
            "not valid UTF-8 at byte " + std::to_string(*bad), "save the file as UTF-8");
    return std::nullopt;
  }
  if (const auto bad = find_control(text)) {
    out.add(rule("control-character"), {file, position_at(text, *bad), 1},
            "a control character at byte " + std::to_string(*bad), "remove it");
    return std::nullopt;
  }
  return SvgCleaner(text, file, out).run();
}

}  // namespace dossier
