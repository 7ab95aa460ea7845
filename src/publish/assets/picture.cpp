#include "publish/assets/picture.h"

namespace dossier {

CleanedPicture clean_picture(FileFormat format, std::string_view bytes) {
  if (format == FileFormat::jpeg) return clean_jpeg(bytes);
  if (format == FileFormat::png) return clean_png(bytes);
  return clean_webp(bytes);
}

}  // namespace dossier
