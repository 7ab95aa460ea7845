// Entries and pages as JSON; portfolio_json.h says which keys they have.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "render/export/export_links.h"
#include "render/inventory.h"

namespace dossier {

// Sets the key unless the value is empty.
void set_text(nlohmann::ordered_json& object, const char* key, const std::string& value);

class EntryJson {
 public:
  explicit EntryJson(const ExportSource& source);

  nlohmann::ordered_json entry(const Entry& entry) const;
  nlohmann::ordered_json page(const Page& page) const;

 private:
  void set_facts(nlohmann::ordered_json& object, const Entry& entry) const;
  void set_claims(nlohmann::ordered_json& object, const Entry& entry) const;
  void set_artifacts(nlohmann::ordered_json& object, const Entry& entry) const;
  nlohmann::ordered_json body(const Body& body, const std::string& file) const;

  const ExportSource& source_;
  ExportLinks links_;
  Inventory inventory_;  // of what is seen: a link to anything else leads nowhere
};

}  // namespace dossier
