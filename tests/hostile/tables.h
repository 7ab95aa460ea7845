// The tables that family.h's groups are made of, one function each.
#pragma once

#include <span>

#include "hostile/family.h"

namespace dossier::hostile {

std::span<const Family> prose_families();
std::span<const Family> container_families();
std::span<const Family> block_families();
std::span<const Family> inline_families();
std::span<const Family> link_families();
std::span<const Family> reference_families();
std::span<const Family> html_families();
std::span<const Family> address_families();
std::span<const Family> table_families();
std::span<const Family> front_matter_families();
std::span<const Family> config_families();
std::span<const Family> framework_families();
std::span<const Family> theme_families();

}  // namespace dossier::hostile
