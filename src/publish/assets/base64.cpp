#include "publish/assets/base64.h"

#include <cstdint>

#include "publish/assets/bytes.h"

namespace dossier {
namespace {

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr char kPadding = '=';
constexpr std::string_view kBlank = " \t\r\n";

}  // namespace

std::string base64_encode(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::string_view group = bytes.substr(i, 3);
    const std::uint32_t bits = big_endian(group) << 8 * (3 - group.size());
    for (std::size_t digit = 0; digit < 4; ++digit)
      out += digit <= group.size() ? kDigits[bits >> (18 - 6 * digit) & 63] : kPadding;
  }
  return out;
}

std::optional<std::string> base64_decode(std::string_view text) {
  std::string out;
  std::uint32_t bits = 0;
  std::size_t digits = 0, padding = 0;
  for (const char c : text) {
    if (kBlank.find(c) != kBlank.npos) continue;
    const auto value = kDigits.find(c);
    if (value == kDigits.npos && c != kPadding) return std::nullopt;
    if (value != kDigits.npos && padding > 0) return std::nullopt;
    if (c == kPadding) ++padding;
    bits = bits << 6 | (c == kPadding ? 0 : static_cast<std::uint32_t>(value));
    if (++digits % 4 == 0) append_big_endian(out, bits & 0xFFFFFF, 3);
  }
  if (digits % 4 != 0 || padding > 2) return std::nullopt;
  out.resize(out.size() - padding);
  return out;
}

}  // namespace dossier
