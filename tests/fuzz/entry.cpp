// The file of an entry or a plain page: front matter, and the blocks of its body.
// smoke: runs=1500 longest=4096 dictionary=entry seeds=content/2025,content/2026

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "fuzz/support/demand.h"
#include "fuzz/support/diagnostics.h"
#include "fuzz/support/target.h"
#include "load/entry_reader.h"
#include "load/frameworks.h"
#include "load/front_matter.h"
#include "load/source_text.h"

namespace dossier {
namespace {

constexpr const char* kFile = "content/2026/outbox.md";

// What entries may name: every built-in kind and framework, the two that are usual active.
struct Words {
  std::vector<Kind> kinds = builtin_kinds();
  std::vector<Framework> active, dormant;
  Vocabulary vocabulary;

  Words() {
    for (Framework& framework : builtin_frameworks()) {
      const bool usual = framework.id == "senior-checklist" || framework.id == "promotion-path";
      (usual ? active : dormant).push_back(std::move(framework));
    }
    vocabulary = {kinds, active, dormant, true};
  }
};

void demand_good_front_matter(const std::string& text) {
  Diagnostics out;
  const auto parts = split_front_matter(text, kFile, out);
  demand(parts.has_value() != out.has_errors(), "front matter or a reason", lines_of(out));
  if (!parts) return;
  const auto line_of = [&](std::string_view part) {
    return 1 + std::count(text.data(), part.data(), '\n');
  };
  demand(parts->yaml_line == line_of(parts->yaml), "the line where the YAML starts");
  const bool ends_there = parts->body.empty() && !text.ends_with('\n');
  demand(parts->body_line == line_of(parts->body) + (ends_there ? 1 : 0),
         "the line where the body starts");
  demand(parts->body.data() + parts->body.size() == text.data() + text.size(), "the whole body");
}

// Of an entry in which nothing is at fault.
void demand_good_entry(const Entry& entry) {
  demand(is_slug(entry.id), "an id that is a slug", entry.id);
  demand(!entry.title.empty() && !entry.kind.empty() && !entry.stage.empty(), "what is required");
  demand(entry.dated || entry.draft, "a date, or a draft");
  demand(entry.visibility.has_value(), "a visibility");
  demand(!entry.engineers_affected || *entry.engineers_affected >= 0, "a count");
  for (const std::string* text : {&entry.title, &entry.summary, &entry.business, &entry.source})
    demand_clean_text(*text);
  for (const Claim& claim : entry.checklist)
    demand(!claim.framework.empty() && !claim.category.empty() && !claim.item.empty(),
           "a claim that is resolved");
  for (const std::string& tag : entry.tags) demand(!slugify(tag).empty(), "a tag with a slug", tag);
}

void take_entry(const std::string& text, Memory& files) {
  static const Words words;
  const Config config;
  Diagnostics out, again;
  const Entry entry = read_entry(text, kFile, config, words.vocabulary, out);
  read_entry(text, kFile, config, words.vocabulary, again);
  demand(lines_of(out) == lines_of(again), "the same faults", lines_of(again));
  demand_good_diagnostics(out, files, "/p");
  if (!out.has_errors()) demand_good_entry(entry);
}

void take_page(const std::string& text, Memory& files) {
  Diagnostics out;
  const Page page = read_page(text, kFile, {}, out);
  demand_good_diagnostics(out, files, "/p");
  if (out.has_errors()) return;
  demand(is_slug(page.id), "an id that is a slug", page.id);
  demand(!page.title.empty() && page.visibility.has_value(), "what is required");
}

}  // namespace

void fuzz(std::string bytes) {
  Memory files;
  files.put(std::string("/p/") + kFile, bytes);
  Diagnostics out;
  const auto text = check_source(std::move(bytes), kFile, out);
  demand(text.has_value() != out.has_errors(), "a text or a reason", lines_of(out));
  demand_good_diagnostics(out, files, "/p");
  if (!text) return;
  demand_good_front_matter(*text);
  take_entry(*text, files);
  take_page(*text, files);
}

}  // namespace dossier
