// A picture that stands inside of a drawing, in its address: data:image/png;base64,...
#pragma once

#include <string>
#include <string_view>

#include "publish/assets/picture.h"

namespace dossier {

// Whether the address holds what it leads to.
bool is_embedded(std::string_view address);

// Such an address with its picture cleaned, its kind told by its bytes. Only JPEG, PNG and WebP in
// base64 can be.
CleanedPicture clean_embedded(std::string_view address);

}  // namespace dossier
