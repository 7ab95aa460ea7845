#include "hostile/tables.h"

namespace dossier::hostile {

std::span<const Group> groups() {
  static constexpr Group table[] = {
      {"prose", Place::body, prose_families},
      {"containers", Place::body, container_families},
      {"blocks", Place::body, block_families},
      {"inlines", Place::body, inline_families},
      {"links", Place::body, link_families},
      {"references", Place::body, reference_families},
      {"html", Place::body, html_families},
      {"addresses", Place::body, address_families},
      {"tables", Place::body, table_families},
      {"front-matter", Place::front_matter, front_matter_families},
      {"portfolio", Place::portfolio, config_families},
      {"framework", Place::framework, framework_families},
      {"theme", Place::theme, theme_families},
  };
  return table;
}

}  // namespace dossier::hostile
