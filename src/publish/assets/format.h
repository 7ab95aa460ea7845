// What a file is, told by its bytes, whatever its name says.
#pragma once

#include <optional>
#include <string_view>

namespace dossier {

enum class FileFormat {
  jpeg,
  png,
  webp,
  svg,
  other_image,  // one whose metadata cannot be removed: GIF, AVIF, HEIC, TIFF, BMP and the like
  text,         // UTF-8, and no SVG
  binary,       // anything else, such as PDF
};

struct FoundFormat {
  FileFormat format = FileFormat::binary;
  std::string_view name;  // of an image, with its article: "a GIF"
};

// One of those that picture.h can clean.
constexpr bool is_picture(FileFormat format) {
  return format == FileFormat::jpeg || format == FileFormat::png || format == FileFormat::webp;
}

FoundFormat find_format(std::string_view bytes);

// What the end of a file's name says about it: nothing when that is not an image's.
std::optional<FoundFormat> format_of_name(std::string_view path);

}  // namespace dossier
