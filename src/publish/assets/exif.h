// The two blocks of metadata that a picture is shown by: its orientation and its colour profile.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// How a picture is turned and mirrored before it is shown, 1 to 8, as Exif numbers it; 1 is as it
// is. Read from an Exif block, which begins with the TIFF header; a block that cannot be read turns
// nothing, as in browsers.
int read_orientation(std::string_view exif);

// An Exif block that says this and nothing else.
std::string orientation_exif(int orientation);

// The ICC profile at the start of the bytes, as long as its header says [ICC.1:2022, 7.2], or
// nothing when there is no whole one.
std::string_view colour_profile(std::string_view bytes);

}  // namespace dossier
