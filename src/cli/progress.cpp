#include "cli/progress.h"

namespace dossier {
namespace {

constexpr std::string_view kEraseLine = "\r\x1b[K";

}  // namespace

void Progress::show(std::string_view text) {
  if (!shows_) return;
  console_.err() << kEraseLine << text << std::flush;
  is_shown_ = true;
}

void Progress::clear() {
  if (is_shown_) console_.err() << kEraseLine << std::flush;
  is_shown_ = false;
}

}  // namespace dossier
