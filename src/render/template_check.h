// Checks an expanded template against the theme contract before anything is rendered: tags that are
// not closed, sections that cross, names that do not exist where they are used.
#pragma once

#include "base/diagnostic.h"
#include "render/template_text.h"

namespace dossier {

// `page` is the template's name, such as "entry". False when something was reported.
bool check_template(const TemplateText& text, std::string_view page, Diagnostics& out);

}  // namespace dossier
