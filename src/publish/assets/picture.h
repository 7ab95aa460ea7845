// Pictures made of pixels, as they are published: JPEG, PNG (also animated) and WebP without
// anything that does not show the picture. Exif, XMP, IPTC, comments, texts, dates, thumbnails,
// maker notes, further pictures and bytes after the end are gone. What stays: the compressed data,
// bit for bit; what says how to show it, such as the colour profile, the pixel density,
// transparency and animation; and the orientation, in an Exif block of its own, unless it is the
// usual one.
//
// Structure, lengths and checksums are checked; what is compressed is not looked into. Time and
// memory are linear in the input.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "publish/assets/format.h"

namespace dossier {

// "it ends in the middle of a segment at byte 20"
struct PictureFault {
  std::string reason;
};

using CleanedPicture = Result<std::string, PictureFault>;

// `format` is JPEG, PNG or WebP, and what find_format() says of the bytes.
CleanedPicture clean_picture(FileFormat format, std::string_view bytes);

CleanedPicture clean_jpeg(std::string_view bytes);
CleanedPicture clean_png(std::string_view bytes);
CleanedPicture clean_webp(std::string_view bytes);

}  // namespace dossier
