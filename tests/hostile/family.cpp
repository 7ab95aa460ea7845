#include "hostile/family.h"

#include <algorithm>

namespace dossier::hostile {
namespace {

std::string numbered(std::string_view text, std::size_t number) {
  std::string out;
  for (;;) {
    const auto at = text.find("%d");
    out += text.substr(0, at);
    if (at == text.npos) return out;
    out += std::to_string(number);
    text.remove_prefix(at + 2);
  }
}

// `text` as often as it fits into `bytes`, and at least once.
void append_repeated(std::string& out, std::string_view text, std::size_t bytes) {
  const bool counts = text.find("%d") != text.npos;
  std::string unit(text);
  const std::size_t end = out.size() + bytes;
  std::size_t number = 0;
  do {
    if (counts) unit = numbered(text, number);
    out += unit;
    ++number;
  } while (out.size() + unit.size() <= end);
}

std::string join_parts(const std::vector<Part>& parts, std::size_t bytes) {
  int shares = 0;
  std::size_t once = 0;
  for (const Part& part : parts) {
    shares += part.share;
    if (part.share == 0) once += part.text.size();
  }
  const std::size_t rest = bytes - std::min(bytes, once);
  std::string out;
  out.reserve(bytes);
  for (const Part& part : parts) {
    if (part.share == 0)
      out += part.text;
    else
      append_repeated(
          out, part.text,
          rest * static_cast<std::size_t>(part.share) / static_cast<std::size_t>(shares));
  }
  return out;
}

// Starts the first line with `first` and the others with `rest`.
std::string with_margin(std::string_view text, std::string_view first, std::string_view rest) {
  std::string out(first);
  while (!text.empty()) {
    const auto end = text.find('\n');
    out += text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (end != text.npos) out += '\n';
    if (end != text.npos && !text.empty()) out += rest;
  }
  return out;
}

std::string block_of(const Family& family, std::size_t bytes) {
  const std::string text = join_parts(family.parts, bytes);
  switch (family.shape) {
    case Shape::items:
      return with_margin(text, "- ", "  ") + "\n";
    case Shape::quotes:
      return with_margin(text, "> ", "> ");
    case Shape::paragraphs:
      return text + "\n\n";
    case Shape::whole:
      break;
  }
  return text;
}

}  // namespace

std::string make(const Family& family, std::size_t bytes) {
  if (family.block == 0) return block_of(family, bytes);
  const std::string block = block_of(family, std::min(family.block, bytes));
  std::string out;
  out.reserve(bytes);
  append_repeated(out, block, bytes);
  return out;
}

}  // namespace dossier::hostile
