#include "load/entry_reader.h"

#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"
#include "load/blocks.h"
#include "load/entry_schema.h"
#include "load/front_matter.h"

namespace dossier {
namespace {

// "2026-03-04-outbox" -> "outbox".
std::string_view without_date(std::string_view name) {
  constexpr std::size_t kDate = 10;
  if (name.size() > kDate + 1 && name[kDate] == '-' && parse_date(name.substr(0, kDate)))
    name.remove_prefix(kDate + 1);
  return name;
}

// The id that a file's name gives: its stem, or for index.md the name of its folder.
std::string id_from_path(std::string_view file) {
  std::string_view name = stem(file);
  if (name == "index") {
    const std::string_view folder = parent_path(file);
    if (folder == "content") return {};
    name = file_name(folder);
  }
  return slugify(without_date(name));
}

Position key_position(const YamlNode& map, std::string_view key) {
  for (const YamlPair& pair : map.pairs)
    if (pair.key == key) return pair.value.at;
  return {};
}

bool has_key(const YamlNode& map, std::string_view key) {
  for (const YamlPair& pair : map.pairs)
    if (pair.key == key) return pair.value.kind != YamlNode::Kind::missing;
  return false;
}

Body make_body(const FrontMatter& parts, const std::string& file, Diagnostics& out) {
  Body body;
  body.markdown = parts.body;
  body.first_line = parts.body_line;
  const auto before = out.errors();
  body.blocks = find_blocks(parts.body, file, parts.body_line, out);
  body.malformed_blocks = out.errors() != before;
  return body;
}

// Front matter and body into `made`; the map that was read, or nothing.
template <class T>
std::optional<YamlNode> read_parts(std::string_view text, T& made, Reading& reading) {
  const auto parts = split_front_matter(text, made.file, reading.out);
  if (!parts) return std::nullopt;
  made.body = make_body(*parts, made.file, reading.out);
  auto map = parse_yaml(parts->yaml, made.file, parts->yaml_line, reading.out);
  if (!map) return std::nullopt;
  if (map->kind == YamlNode::Kind::missing) map->kind = YamlNode::Kind::map;
  if (map->is_map()) map->at = {1, 1};
  read_value(*map, made, reading);
  if (!map->is_map()) return std::nullopt;
  if (made.id.empty() && !has_key(*map, "id")) made.id = id_from_path(made.file);
  if (made.id.empty() && !has_key(*map, "id"))
    reading.out.add(rule("missing-key"), {made.file, {}, 1},
                    "'id' is missing, and the file's name gives none", "add an 'id:'");
  made.id_at = has_key(*map, "id") ? key_position(*map, "id") : Position{};
  return map;
}

template <class T>
void fill_visibility(T& thing, const Config& config) {
  thing.visibility_is_default = !thing.visibility;
  if (!thing.visibility) thing.visibility = config.default_visibility;
}

}  // namespace

Entry read_entry(std::string_view text, const std::string& file, const Config& config,
                 const Vocabulary& vocabulary, Diagnostics& out) {
  Entry entry;
  entry.file = file;
  Reading reading{file, out, &vocabulary, {}};
  if (const auto map = read_parts(text, entry, reading)) {
    entry.dated = has_key(*map, "date");
    entry.date_at = key_position(*map, "date");
    entry.title_at = key_position(*map, "title");
    entry.kind_at = key_position(*map, "kind");
    entry.summary_at = key_position(*map, "summary");
    entry.checklist_at = key_position(*map, "checklist");
    entry.impact_at = key_position(*map, "impact");
    if (!entry.dated && !entry.draft)
      out.add(rule("missing-key"), {file, {}, 1}, "'date' is missing",
              "add 'date:', the day it happened, YYYY-MM-DD");
  }
  if (entry.stage.empty())
    if (const Kind* kind = find_kind(vocabulary.kinds, entry.kind)) entry.stage = kind->stage;
  fill_visibility(entry, config);
  return entry;
}

Page read_page(std::string_view text, const std::string& file, const Config& config,
               Diagnostics& out) {
  Page page;
  page.file = file;
  Reading reading{file, out, nullptr, {}};
  read_parts(text, page, reading);
  fill_visibility(page, config);
  return page;
}

}  // namespace dossier
