#include "publish/assets/embedded.h"

#include "base/text.h"
#include "publish/assets/base64.h"
#include "publish/assets/format.h"

namespace dossier {
namespace {

constexpr std::string_view kScheme = "data:";

std::string_view media_type(FileFormat format) {
  if (format == FileFormat::jpeg) return "image/jpeg";
  return format == FileFormat::png ? "image/png" : "image/webp";
}

}  // namespace

bool is_embedded(std::string_view address) {
  return lower_ascii(address.substr(0, kScheme.size())) == kScheme;
}

CleanedPicture clean_embedded(std::string_view address) {
  const auto comma = address.find(',');
  const std::string head = lower_ascii(address.substr(0, comma));
  if (comma == address.npos || !head.starts_with("data:image/") || !head.ends_with(";base64"))
    return PictureFault{"it is not given as data:image/...;base64,..."};
  const auto bytes = base64_decode(address.substr(comma + 1));
  if (!bytes) return PictureFault{"its base64 cannot be read"};
  const FileFormat format = find_format(*bytes).format;
  if (!is_picture(format)) return PictureFault{"it is neither PNG, JPEG nor WebP"};
  auto cleaned = clean_picture(format, *bytes);
  if (!cleaned) return cleaned;
  return std::string(kScheme).append(media_type(format)) + ";base64," + base64_encode(*cleaned);
}

}  // namespace dossier
