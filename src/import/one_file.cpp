#include "import/one_file.h"

#include <utility>

#include "base/path.h"
#include "import/input.h"

namespace dossier {

Haul import_one_file(const ImportRequest& request, TakeText take) {
  Haul haul;
  const std::string name(file_name(request.path));
  if (const auto text = read_input(request.files, request.path))
    take(*text, name, request, haul);
  else
    haul.refuse(name, text.error().reason);
  return haul;
}

std::vector<nlohmann::json> items_of_list(const std::string& text, const std::string& name,
                                          std::string_view otherwise, Haul& haul) {
  JsonInput input = read_json(text);
  if (!input.fault.empty()) {
    haul.refuse(name, input.fault);
  } else if (!input.value.is_array()) {
    haul.refuse(name, std::string(otherwise));
    return {};
  }
  haul.empty = input.fault.empty() && input.items.empty();
  return std::move(input.items);
}

}  // namespace dossier
