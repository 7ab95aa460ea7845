#include "base/json_text.h"

#include <array>

#include "base/byte_words.h"

namespace dossier {
namespace {

// What stands behind the backslash; 0 for a character that needs none, 'u' for one that has no
// letter.
constexpr std::array<char, 256> make_escapes() {
  std::array<char, 256> escapes{};
  for (std::size_t c = 0; c < 0x20; ++c) escapes[c] = 'u';
  escapes['"'] = '"';
  escapes['\\'] = '\\';
  escapes['\b'] = 'b';
  escapes['\f'] = 'f';
  escapes['\n'] = 'n';
  escapes['\r'] = 'r';
  escapes['\t'] = 't';
  return escapes;
}
constexpr std::array<char, 256> kEscapes = make_escapes();

}  // namespace

void append_json(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  const auto perhaps = [](ByteWord word) {
    return has_below_blank(word) || has_byte(word, '"') || has_byte(word, '\\');
  };
  std::size_t done = 0;
  for (std::size_t i = skip_words(text, 0, perhaps); i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const char escape = kEscapes[c];
    if (escape == 0) continue;
    out.append(text, done, i - done);
    out += '\\';
    out += escape;
    if (escape == 'u') out.append("00").append(1, hex[c >> 4]).append(1, hex[c & 15]);
    done = i + 1;
    i = skip_words(text, done, perhaps) - 1;
  }
  out.append(text, done).append(1, '"');
}

JsonObject& JsonObject::add(std::string_view name, std::string_view text) {
  add_name(name);
  append_json(json_, text);
  return *this;
}

JsonObject& JsonObject::add(std::string_view name, const std::vector<std::string>& texts) {
  add_name(name);
  json_ += '[';
  for (const std::string& text : texts) {
    if (json_.back() != '[') json_ += ',';
    append_json(json_, text);
  }
  json_ += ']';
  return *this;
}

JsonObject& JsonObject::add(std::string_view name, JsonObject object) {
  add_name(name);
  json_ += std::move(object).take();
  return *this;
}

JsonObject& JsonObject::add_some(std::string_view name, std::string_view text) {
  return text.empty() ? *this : add(name, text);
}

std::string JsonObject::take() && {
  json_ += '}';
  return std::move(json_);
}

void JsonObject::add_name(std::string_view name) {
  if (json_.size() > 1) json_ += ',';
  append_json(json_, name);
  json_ += ':';
}

}  // namespace dossier
