#include "publish/assets/format.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/path.h"
#include "base/text.h"
#include "publish/assets/bytes.h"

namespace dossier {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kJpeg = "a JPEG", kPng = "a PNG", kWebp = "a WebP", kSvg = "an SVG";

struct Signature {
  std::size_t at;
  std::string_view bytes;
  FileFormat format;
  std::string_view name;
};
constexpr std::array kSignatures = {
    Signature{0, "\xFF\xD8\xFF"sv, FileFormat::jpeg, kJpeg},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, FileFormat::png, kPng},
    Signature{8, "WEBP"sv, FileFormat::webp, kWebp},
    Signature{0, "GIF8"sv, FileFormat::other_image, "a GIF"},
    Signature{0, "II*\0"sv, FileFormat::other_image, "a TIFF"},
    Signature{0, "MM\0*"sv, FileFormat::other_image, "a TIFF"},
    Signature{0, "II+\0"sv, FileFormat::other_image, "a TIFF"},
    Signature{0, "MM\0+"sv, FileFormat::other_image, "a TIFF"},
    Signature{0, "\xFF\x0A"sv, FileFormat::other_image, "a JPEG XL"},
    Signature{0, "\0\0\0\x0CJXL \r\n\x87\n"sv, FileFormat::other_image, "a JPEG XL"},
    Signature{0, "\0\0\0\x0CjP  \r\n\x87\n"sv, FileFormat::other_image, "a JPEG 2000"},
    Signature{0, "\xFF\x4F\xFF\x51"sv, FileFormat::other_image, "a JPEG 2000"},
    Signature{0, "II\xBC\x01"sv, FileFormat::other_image, "a JPEG XR"},
    Signature{0, "\0\0\1\0"sv, FileFormat::other_image, "an icon (ICO)"},
    Signature{0, "\0\0\2\0"sv, FileFormat::other_image, "a cursor (CUR)"},
    Signature{0, "8BPS"sv, FileFormat::other_image, "a Photoshop image"},
    Signature{0, "gimp xcf"sv, FileFormat::other_image, "a GIMP image"},
    Signature{0, "\x8AMNG\r\n\x1A\n"sv, FileFormat::other_image, "an MNG"},
    Signature{0, "\x8BJNG\r\n\x1A\n"sv, FileFormat::other_image, "a JNG"},
    Signature{0, "FUJIFILMCCD-RAW"sv, FileFormat::other_image, "a raw image"},
    Signature{0, "IIRO"sv, FileFormat::other_image, "a raw image"},
    Signature{0, "IIU\0"sv, FileFormat::other_image, "a raw image"},
};

struct Extension {
  std::string_view end;
  FoundFormat format;
};
constexpr std::array kExtensions = {
    Extension{".png", {FileFormat::png, kPng}},
    Extension{".apng", {FileFormat::png, kPng}},
    Extension{".jpg", {FileFormat::jpeg, kJpeg}},
    Extension{".jpeg", {FileFormat::jpeg, kJpeg}},
    Extension{".jpe", {FileFormat::jpeg, kJpeg}},
    Extension{".jfif", {FileFormat::jpeg, kJpeg}},
    Extension{".webp", {FileFormat::webp, kWebp}},
    Extension{".svg", {FileFormat::svg, kSvg}},
    Extension{".svgz", {FileFormat::other_image, "a compressed SVG"}},
    Extension{".gif", {FileFormat::other_image, "a GIF"}},
    Extension{".avif", {FileFormat::other_image, "an AVIF"}},
    Extension{".heic", {FileFormat::other_image, "a HEIC"}},
    Extension{".heif", {FileFormat::other_image, "a HEIC"}},
    Extension{".tif", {FileFormat::other_image, "a TIFF"}},
    Extension{".tiff", {FileFormat::other_image, "a TIFF"}},
    Extension{".bmp", {FileFormat::other_image, "a BMP"}},
    Extension{".ico", {FileFormat::other_image, "an icon (ICO)"}},
    Extension{".jxl", {FileFormat::other_image, "a JPEG XL"}},
    Extension{".jp2", {FileFormat::other_image, "a JPEG 2000"}},
};

// The header of a BMP: a name of two letters, which begin many a text, so the fields behind it
// count as well [BITMAPFILEHEADER, BITMAPINFOHEADER].
bool is_bmp(std::string_view bytes) {
  const auto header = little_endian(slice(bytes, 14, 4));
  return bytes.starts_with("BM") && slice(bytes, 6, 4) == "\0\0\0\0"sv && header >= 12 &&
         header <= 124;
}

// The boxes of ISO 14496-12 begin with the kinds that a file is of; HEIC, AVIF and Canon's raw
// images are among those, and so are videos.
std::string_view boxed_image(std::string_view bytes) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> brands = {
      {{"avif", "an AVIF"},
       {"avis", "an AVIF"},
       {"heic", "a HEIC"},
       {"heix", "a HEIC"},
       {"hevc", "a HEIC"},
       {"hevx", "a HEIC"},
       {"heim", "a HEIC"},
       {"heis", "a HEIC"},
       {"hevm", "a HEIC"},
       {"hevs", "a HEIC"},
       {"mif1", "a HEIC"},
       {"mif2", "a HEIC"},
       {"msf1", "a HEIC"},
       {"crx ", "a raw image"}}};
  if (slice(bytes, 4, 4) != "ftyp") return {};
  constexpr std::size_t longest = 1024;
  const std::size_t size = std::min<std::size_t>(big_endian(slice(bytes, 0, 4)), longest);
  for (std::size_t at = 8; at + 4 <= size; at += 4)
    for (const auto& [brand, name] : brands)
      if (slice(bytes, at, 4) == brand) return name;
  return {};
}

// Whether the first element is <svg>, with any prefix and in any case.
bool is_svg(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const auto skip = [&](std::string_view start, std::string_view end) {
    if (!lower_ascii(text.substr(0, start.size())).starts_with(start)) return false;
    const auto found = text.find(end, start.size());
    text.remove_prefix(found == text.npos ? text.size() : found + end.size());
    return true;
  };
  do text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  while (skip("<?", "?>") || skip("<!--", "-->") || skip("<!doctype", ">") || skip("]", ">") ||
         skip("<!", ">"));
  if (!text.starts_with('<')) return false;
  text.remove_prefix(1);
  std::string_view name = text.substr(0, text.find_first_of(" \t\r\n/>"));
  return lower_ascii(name.substr(name.rfind(':') + 1)) == "svg";  // npos + 1 is 0
}

bool is_text(std::string_view bytes) {
  return bytes.find('\0') == bytes.npos && !find_invalid_utf8(bytes) && !bytes.starts_with("%PDF-");
}

}  // namespace

FoundFormat find_format(std::string_view bytes) {
  for (const Signature& one : kSignatures)
    if (slice(bytes, one.at, one.bytes.size()) == one.bytes &&
        (one.format != FileFormat::webp || bytes.starts_with("RIFF")))
      return {one.format, one.name};
  if (is_bmp(bytes)) return {FileFormat::other_image, "a BMP"};
  if (const auto name = boxed_image(bytes); !name.empty()) return {FileFormat::other_image, name};
  if (is_svg(bytes)) return {FileFormat::svg, kSvg};
  return {is_text(bytes) ? FileFormat::text : FileFormat::binary, {}};
}

std::optional<FoundFormat> format_of_name(std::string_view path) {
  const std::string end = lower_ascii(extension(path));
  for (const Extension& one : kExtensions)
    if (one.end == end) return one.format;
  return std::nullopt;
}

}  // namespace dossier
