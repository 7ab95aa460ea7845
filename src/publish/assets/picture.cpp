#include "publish/assets/picture.h"

namespace dossier {

CleanedPicture clean_picture(Format format, std::string_view bytes) {
  if (format == Format::jpeg) return clean_jpeg(bytes);
  if (format == Format::png) return clean_png(bytes);
  return clean_webp(bytes);
}

}  // namespace dossier
