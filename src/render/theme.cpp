#include "render/theme.h"

#include <map>

#include "render/contract.h"
#include "render/page_template.h"
#include "render/template_check.h"
#include "render/template_text.h"

namespace dossier {

struct Theme::Compiled {
  std::map<std::string, PageTemplate, std::less<>> pages;
};

Theme::Theme(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Theme::Theme(Theme&&) noexcept = default;
Theme& Theme::operator=(Theme&&) noexcept = default;
Theme::~Theme() = default;

std::optional<Theme> Theme::compile(const ThemeFiles& files, Diagnostics& out) {
  auto compiled = std::make_unique<Compiled>();
  const auto before = out.errors();
  for (const std::string_view name : template_names()) {
    const std::string page(name);
    const auto text = expand_template(files, page, out);
    if (!text || !check_template(*text, page, out)) continue;
    compiled->pages.try_emplace(page, text->text());
  }
  if (out.errors() != before) return std::nullopt;
  return Theme(std::move(compiled));
}

std::string Theme::render(std::string_view page, const Fields& site, const Fields& content) const {
  return compiled_->pages.find(page)->second.fill(site, content);
}

}  // namespace dossier
