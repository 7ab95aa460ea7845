// Pictures made byte by byte, and what must hold for any file that is cleaned. Checksums and
// numbers are computed here once more, so that the tests do not trust what they test.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "publish/assets/picture.h"

namespace dossier {

using namespace std::string_literals;

inline std::string big(std::uint32_t value, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value / (1u << 8 * i) % 256);
  return out;
}

inline std::string little(std::uint32_t value, int bytes) {
  const std::string digits = big(value, bytes);
  return {digits.rbegin(), digits.rend()};
}

// A TIFF block in either byte order with an orientation among other entries, and text behind them.
inline std::string exif_block(int orientation, bool is_big = true) {
  const auto number = [&](std::uint32_t value, int bytes) {
    return is_big ? big(value, bytes) : little(value, bytes);
  };
  const auto entry = [&](std::uint32_t tag, std::uint32_t type, std::uint32_t count,
                         const std::string& value) {
    return number(tag, 2) + number(type, 2) + number(count, 4) + value;
  };
  return (is_big ? "MM"s : "II"s) + number(42, 2) + number(8, 4) + number(3, 2) +
         entry(0x010F, 2, 6, number(50, 4)) +  // maker
         entry(0x0112, 3, 1, number(static_cast<std::uint32_t>(orientation), 2) + "\0\0"s) +
         entry(0x8825, 4, 1, number(56, 4)) +  // GPS
         number(0, 4) + "PLANTED-MAKER-AND-GPS"s;
}

// What a clean picture says of an orientation: this entry alone.
inline std::string clean_exif(int orientation) {
  return "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + static_cast<char>(orientation) +
         "\0\0\0\0\0\0"s;
}

inline std::string profile(std::size_t size = 200) {
  return big(static_cast<std::uint32_t>(size), 4) + std::string(32, 'p') + "acsp" +
         std::string(size - 40, 'q');
}

inline std::string jpeg_segment(int marker, const std::string& payload) {
  return "\xFF"s + static_cast<char>(marker) +
         big(static_cast<std::uint32_t>(payload.size()) + 2, 2) + payload;
}

// One grey pixel. `head` stands behind SOI, `middle` between two scans, `tail` behind EOI.
inline std::string jpeg(const std::string& head = {}, const std::string& middle = {},
                        const std::string& tail = {}) {
  const std::string table = "\x01"s + std::string(15, '\0') + "\0"s;  // one code for zero
  const std::string scan = jpeg_segment(0xDA, "\x01\x01\0\0\x3F\0"s);
  return "\xFF\xD8"s + head + jpeg_segment(0xDB, "\0"s + std::string(64, '\x01')) +
         jpeg_segment(0xC0, "\x08\0\x01\0\x01\x01\x01\x11\0"s) +
         jpeg_segment(0xC4, "\0"s + table + "\x10"s + table) + jpeg_segment(0xDD, "\0\x01"s) +
         scan + "\x3F\xFF\0\xFF\xD0\x3F"s + middle + scan + "\x3F"s + "\xFF\xD9"s + tail;
}

inline std::string png_chunk(const std::string& type, const std::string& data) {
  std::uint32_t rest = 0xFFFFFFFF;
  for (const char c : type + data) {
    rest ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) rest = rest % 2 == 1 ? rest / 2 ^ 0xEDB88320 : rest / 2;
  }
  return big(static_cast<std::uint32_t>(data.size()), 4) + type + data + big(~rest, 4);
}

// One grey pixel. `head` stands behind IHDR, `middle` behind the data, `tail` behind IEND.
inline std::string png(const std::string& head = {}, const std::string& middle = {},
                       const std::string& tail = {}) {
  return "\x89PNG\r\n\x1A\n"s + png_chunk("IHDR", "\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"s) + head +
         png_chunk("IDAT", "\x78\x01\x01\x02\0\xFD\xFF\0\0"s) + png_chunk("IDAT", "\0\x02\0\x01"s) +
         middle + png_chunk("IEND", "") + tail;
}

inline std::string webp_chunk(const std::string& type, const std::string& data) {
  return type + little(static_cast<std::uint32_t>(data.size()), 4) + data +
         (data.size() % 2 == 1 ? "\0"s : ""s);
}

inline std::string webp(const std::string& chunks, const std::string& tail = {}) {
  return "RIFF" + little(static_cast<std::uint32_t>(chunks.size()) + 4, 4) + "WEBP" + chunks + tail;
}

// One black pixel, without loss and with.
inline const std::string kLossless =
    webp_chunk("VP8L", "\x2F\0\0\0\0\x07\x10\x11\xFD\x0F\x44\x44\xFF\x03"s);
inline const std::string kLossy = webp_chunk(
    "VP8 ", "\x30\x01\0\x9D\x01\x2A\x01\0\x01\0\x02\0\x34\x25\xA4\0\x03\x70\0\xFE\xFB\xFD\x50\0"s);

inline std::string webp_description(int flags) {
  return webp_chunk("VP8X", std::string(1, static_cast<char>(flags)) + std::string(9, '\0'));
}

// The cleaned bytes, or "fault: " and why there are none.
inline std::string cleaned(const CleanedPicture& picture) {
  return picture ? *picture : "fault: " + picture.error().reason;
}

// Cut anywhere, the file is not published.
template <class Clean>
void check_cuts(const std::string& whole, const Clean& clean) {
  REQUIRE(clean(whole).ok());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    const CleanedPicture cut = clean(std::string_view(whole).substr(0, length));
    REQUIRE_FALSE(cut.ok());
    CHECK(cut.error().reason != "");
  }
}

// Damaged anywhere, the file is refused, or what is made of it is clean: cleaning it again changes
// nothing, and it has not grown by more than an orientation. The same damage on every run.
template <class Clean>
void check_damage(const std::string& whole, const Clean& clean) {
  std::mt19937 random(20261101);
  std::size_t refused = 0, accepted = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string damaged = whole;
    for (auto flips = 1 + random() % 3; flips > 0; --flips)
      damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
    const CleanedPicture once = clean(damaged);
    ++(once ? accepted : refused);
    if (!once) continue;
    CHECK(cleaned(clean(*once)) == *once);
    CHECK(once->size() <= damaged.size() + 64);
  }
  CHECK(refused > 100);
  CHECK(accepted > 0);
}

}  // namespace dossier
