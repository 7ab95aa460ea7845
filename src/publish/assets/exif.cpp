#include "publish/assets/exif.h"

#include <cstdint>

#include "publish/assets/bytes.h"

namespace dossier {
namespace {

using namespace std::string_view_literals;

// TIFF 6.0: a header of 8 bytes, then at the place it names a count and entries of 12 bytes: tag,
// type, how many, value.
constexpr auto kLittle = "II*\0"sv;
constexpr auto kBig = "MM\0*"sv;
constexpr std::size_t kHeader = 8;
constexpr std::size_t kEntry = 12;
constexpr std::uint32_t kOrientation = 0x0112;
constexpr std::uint32_t kShort = 3;

constexpr int kUsual = 1;
constexpr int kLast = 8;

}  // namespace

int read_orientation(std::string_view exif) {
  const bool little = exif.starts_with(kLittle);
  if (!little && !exif.starts_with(kBig)) return kUsual;
  const auto number = [&](std::size_t at, std::size_t length) {
    const std::string_view digits = slice(exif, at, length);
    return little ? little_endian(digits) : big_endian(digits);
  };
  const std::size_t table = number(4, 4);
  const std::size_t count = number(table, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = table + 2 + i * kEntry;
    if (slice(exif, entry, kEntry).size() < kEntry) break;
    if (number(entry, 2) != kOrientation) continue;
    const std::uint32_t value = number(entry + 8, 2);
    const bool known = number(entry + 2, 2) == kShort && value >= kUsual && value <= kLast;
    return known ? static_cast<int>(value) : kUsual;
  }
  return kUsual;
}

std::string orientation_exif(int orientation) {
  std::string block(kBig);
  append_big_endian(block, kHeader, 4);
  append_big_endian(block, 1, 2);  // one entry
  append_big_endian(block, kOrientation, 2);
  append_big_endian(block, kShort, 2);
  append_big_endian(block, 1, 4);  // of one value
  append_big_endian(block, static_cast<std::uint32_t>(orientation), 2);
  append_big_endian(block, 0, 2);
  append_big_endian(block, 0, 4);  // no further table
  return block;
}

std::string_view colour_profile(std::string_view bytes) {
  constexpr std::size_t header = 128;
  const std::size_t size = big_endian(slice(bytes, 0, 4));
  const bool whole = size >= header && size <= bytes.size() && slice(bytes, 36, 4) == "acsp";
  return whole ? bytes.substr(0, size) : std::string_view();
}

}  // namespace dossier
