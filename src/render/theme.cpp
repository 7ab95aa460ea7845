#include "render/theme.h"

#include <kainjow/mustache.hpp>
#include <map>

#include "base/text.h"
#include "model/rules.h"
#include "render/contract.h"
#include "render/template_check.h"
#include "render/template_text.h"

namespace dossier {
namespace {

namespace ms = kainjow::mustache;

ms::data to_data(const Fields& fields);

ms::data to_data(const FieldsList& rows) {
  ms::data list(ms::data::type::list);
  for (const Fields& row : rows) list.push_back(to_data(row));
  return list;
}

// Mustache takes an empty text for true, so what is empty becomes false.
ms::data to_data(const Fields::Value& value) {
  if (const bool* flag = std::get_if<bool>(&value)) return ms::data(*flag);
  if (const auto* rows = std::get_if<FieldsList>(&value)) return to_data(*rows);
  const auto* html = std::get_if<Html>(&value);
  const std::string& text = html != nullptr ? html->text : std::get<std::string>(value);
  return text.empty() ? ms::data(false) : ms::data(text);
}

ms::data to_data(const Fields& fields) {
  ms::data object(ms::data::type::object);
  for (const auto& [name, value] : fields.fields()) {
    if (const auto* list = std::get_if<FieldsList>(&value))
      object.set(std::string(kHasPrefix).append(name), ms::data(!list->empty()));
    object.set(std::string(name), to_data(value));
  }
  return object;
}

// Looks names up whole, dots and all, and never treats data as a partial.
class Lookup final : public ms::basic_context<std::string> {
 public:
  void push(const ms::data* data) override { open_.push_back(data); }
  void pop() override { open_.pop_back(); }

  const ms::data* get(const std::string& name) const override {
    if (name == ".") return open_.back();
    for (auto at = open_.rbegin(); at != open_.rend(); ++at)
      if ((*at)->is_object())
        if (const ms::data* found = (*at)->get(name)) return found;
    return nullptr;
  }

  const ms::data* get_partial(const std::string&) const override { return nullptr; }

 private:
  std::vector<const ms::data*> open_;
};

// Takes the pieces of a page without the cost of a stream.
struct Sink {
  std::string& bytes;
  Sink& operator<<(const std::string& piece) {
    bytes += piece;
    return *this;
  }
};

}  // namespace

struct Theme::Compiled {
  std::map<std::string, std::unique_ptr<ms::mustache>, std::less<>> pages;
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
    auto made = std::make_unique<ms::mustache>(text->text());
    made->set_custom_escape([](const std::string& raw) { return html_escape(raw); });
    if (!made->is_valid()) {
      out.add(rule("theme-syntax"), {files.name, {}, 1},
              "template " + quoted(page) + " cannot be compiled: " + made->error_message());
      continue;
    }
    compiled->pages.emplace(page, std::move(made));
  }
  if (out.errors() != before) return std::nullopt;
  return Theme(std::move(compiled));
}

std::string Theme::render(std::string_view page, const Fields& site, const Fields& content) const {
  const ms::data outer = to_data(site), inner = to_data(content);
  Lookup lookup;
  lookup.push(&outer);
  lookup.push(&inner);
  std::string bytes;
  Sink sink{bytes};
  // Rendering changes the template only to note an error, which the checks above rule out.
  compiled_->pages.find(page)->second->render(lookup, sink);
  return bytes;
}

}  // namespace dossier
