#include "load/schema.h"

#include <algorithm>
#include <charconv>

#include "base/unicode.h"

namespace dossier {
namespace {

std::string_view name_of(YamlNode::Kind kind) {
  switch (kind) {
    case YamlNode::Kind::missing:
      return "nothing";
    case YamlNode::Kind::scalar:
      return "a word";
    case YamlNode::Kind::list:
      return "a list";
    case YamlNode::Kind::map:
      return "a map";
  }
  return {};
}

}  // namespace

void Reading::fault(const Rule& which, const YamlNode& node, std::string message,
                    std::string hint) {
  out.add(which, {file, node.at, node.length()}, std::move(message), std::move(hint));
}

void Reading::wrong_type(const YamlNode& node, std::string_view wanted) {
  std::string hint;
  if (wanted == "a list" && node.is_scalar()) hint = "write [" + show_control(node.text) + "]";
  if (wanted == "text" && node.is_map()) hint = "put the value in quotes";
  const std::string subject = key.empty() ? "this" : "'" + show_control(key) + "'";
  fault(rule("wrong-type"), node,
        subject + " must be " + std::string(wanted) + ", not " + std::string(name_of(node.kind)),
        std::move(hint));
}

bool Reading::fits(const YamlNode& node, std::size_t most, std::string_view many) {
  if (std::max(node.items.size(), node.pairs.size()) <= most) return true;
  fault(rule("too-large"), node, "more than " + std::to_string(most) + " " + std::string(many),
        "remove those that nobody looks for");
  return false;
}

void read_value(const YamlNode& node, std::string& out, Reading& reading) {
  if (node.is_scalar()) {
    out = node.text;
  } else if (node.kind != YamlNode::Kind::missing) {
    reading.wrong_type(node, "text");
  } else {
    reading.fault(rule("missing-key"), node, "an empty value where text is wanted",
                  "write the text, or leave the line out");
  }
}

void read_value(const YamlNode& node, bool& out, Reading& reading) {
  if (!node.is_scalar()) return reading.wrong_type(node, "true or false");
  if (node.text == "true" || node.text == "false") {
    out = node.text == "true";
    return;
  }
  reading.fault(
      rule("bad-value"), node,
      "'" + std::string(reading.key) + "' must be true or false, not " + quoted(node.text));
}

void read_value(const YamlNode& node, Date& out, Reading& reading) {
  if (!node.is_scalar()) return reading.wrong_type(node, "a day such as 2026-11-01");
  if (const auto date = parse_date(node.text)) {
    out = *date;
    return;
  }
  reading.fault(
      rule("bad-date"), node,
      "'" + std::string(reading.key) + "' is no day of the calendar: " + quoted(node.text),
      "write it as YYYY-MM-DD, such as 2026-11-01");
}

void read_value(const YamlNode& node, Span& out, Reading& reading) {
  if (!node.is_scalar()) return reading.wrong_type(node, "a span such as 6 months");
  if (const auto span = parse_span(node.text)) {
    out = *span;
    return;
  }
  reading.fault(rule("bad-value"), node,
                "'" + std::string(reading.key) + "' is no span of time: " + quoted(node.text),
                "a number from 1 and days, weeks, months or quarters, such as 6 months");
}

void read_integer(const YamlNode& node, int& out, int min, Reading& reading) {
  if (!node.is_scalar()) return reading.wrong_type(node, "a whole number");
  int value = 0;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, error] = std::from_chars(node.text.data(), end, value);
  const std::string subject = "'" + std::string(reading.key) + "'";
  if (error != std::errc() || stop != end) {
    reading.fault(rule("bad-value"), node,
                  subject + " must be a whole number, not " + quoted(node.text));
  } else if (value < min) {
    reading.fault(rule("bad-value"), node,
                  subject + " must be at least " + std::to_string(min) + ", not " + node.text);
  } else {
    out = value;
  }
}

void read_slug(const YamlNode& node, std::string& out, Reading& reading) {
  if (!node.is_scalar()) return reading.wrong_type(node, "text");
  if (is_slug(node.text)) {
    out = node.text;
    return;
  }
  const std::string slug = slugify(node.text);
  reading.fault(rule("bad-slug"), node, quoted(node.text) + " is no id",
                slug.empty() ? "lower-case letters, digits and single hyphens"
                             : "did you mean '" + slug + "'?");
}

}  // namespace dossier
