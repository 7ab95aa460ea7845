#include "import/importers.h"

#include <array>

namespace dossier {
namespace {

constexpr std::array kImporters = {
    Importer{"adr", "a folder of decision records, or one file", import_adr},
};

}  // namespace

std::span<const Importer> importers() { return kImporters; }

}  // namespace dossier
