// The browser that the user of this machine has chosen.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "io/process.h"

namespace dossier {

// Asks the desktop to open an address, and does not wait for the browser to be closed again. An
// error when there is no desktop to ask, or it says within a second that it could not.
Result<void, ProcessError> open_in_browser(const std::string& address,
                                           std::string_view search_path);

}  // namespace dossier
