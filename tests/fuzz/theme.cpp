// Themes: the files of one, as sections; a text without sections is the template of an entry.
// smoke: runs=150 longest=4096 dictionary=theme seeds=themes/default

#include "load/theme.h"

#include <string>

#include "base/text.h"
#include "builtin/builtin.h"
#include "fuzz/support/demand.h"
#include "fuzz/support/diagnostics.h"
#include "fuzz/support/sections.h"
#include "fuzz/support/target.h"
#include "render/contract.h"
#include "render/theme.h"

namespace dossier {
namespace {

constexpr const char* kHostile = "zq<\"&>qz";
constexpr int kDeepest = 3;

// Every name of the contract that a scope has, texts hostile; lists have one row, down to a depth.
Fields everything(std::string_view scope, int depth) {
  Fields fields;
  for (const ContractName& name : contract()) {
    if (name.scope != scope) continue;
    switch (name.type) {
      case ContractName::Type::text:
        fields.set(name.name, kHostile);
        break;
      case ContractName::Type::html:
        fields.set(name.name, Html{"<b>made</b>"});
        break;
      case ContractName::Type::flag:
        fields.set(name.name, true);
        break;
      case ContractName::Type::list:
        if (depth < kDeepest) fields.set(name.name, everything(name.row, depth + 1));
    }
  }
  return fields;
}

// The built-in theme, too, because a fault may show in a file that stands around the user's.
Memory files_of(const std::string& bytes) {
  static const Memory builtin = [] {
    Memory files;
    for (const BuiltinFile& file : builtin_files("themes/"))
      files.put("/p/" + std::string(file.path), std::string(file.bytes));
    files.put("/p/themes/mine/passed-over~", "");
    return files;
  }();
  Memory files = builtin;
  const auto sections = files_in(bytes);
  for (const auto& [path, text] : sections) files.put("/p/themes/mine/" + path, text);
  if (sections.empty()) files.put("/p/themes/mine/entry.mustache", bytes);
  return files;
}

}  // namespace

void fuzz(std::string bytes) {
  static const Fields site = everything("every page", 0);
  Memory files = files_of(bytes);
  Diagnostics out;
  const auto theme = read_theme(files, "/p", {"mine", {}}, out);
  demand(theme.has_value(), "a theme, whatever it is worth");
  const auto compiled = out.has_errors() ? std::nullopt : Theme::compile(*theme, out);
  demand(compiled.has_value() != out.has_errors(), "a theme or a reason", lines_of(out));
  demand_good_diagnostics(out, files, "/p");
  if (!compiled) return;
  for (const std::string_view page : template_names()) {
    const Fields content = everything(page, 0);
    const std::string html = compiled->render(page, site, content);
    demand(html == compiled->render(page, site, content), "the same page", page);
    demand(html.find(kHostile) == html.npos || bytes.find("zq<") != bytes.npos,
           "text that is escaped", html);
  }
}

}  // namespace dossier
