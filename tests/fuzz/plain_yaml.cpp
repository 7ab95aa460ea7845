// What is read without yaml-cpp is what yaml-cpp reads: the same tree, with the same places, and no
// fault.
// smoke: runs=50000 longest=512 dictionary=entry

#include "load/plain_yaml.h"

#include "fuzz/support/demand.h"
#include "fuzz/support/target.h"
#include "unit/support/yaml_text.h"

namespace dossier {

void fuzz(std::string bytes) {
  const auto plain = read_plain_yaml(bytes, 2);
  if (!plain) return;
  Diagnostics faults;
  const auto any = parse_any_yaml(bytes, "f.yaml", 2, faults);
  demand(any.has_value(), "a tree", bytes);
  demand(faults.items().empty(), "no fault", bytes);
  demand(yaml_text(*plain) == yaml_text(*any), "the same tree", bytes);
}

}  // namespace dossier
