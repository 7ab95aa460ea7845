#include "import/ladder.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/clean_text.h"
#include "base/text.h"
#include "base/unicode.h"
#include "import/outline.h"
#include "load/yaml.h"

namespace dossier {
namespace {

using Read = Result<Ladder, LadderFault>;

const YamlNode& member(const YamlNode& map, std::string_view key) {
  static const YamlNode none;
  for (const YamlPair& pair : map.pairs)
    if (pair.key == key) return pair.value;
  return none;
}

std::string text_at(const YamlNode& map, std::string_view key) {
  return clean_line(member(map, key).text);
}

std::string joined(const YamlNode& list) {
  std::string out;
  for (const YamlNode& item : list.items)
    if (item.is_scalar()) out += (out.empty() ? "" : "; ") + clean_line(item.text);
  return out;
}

LadderCategory& category(Ladder& ladder, const std::string& title) {
  for (LadderCategory& known : ladder.categories)
    if (known.title == title) return known;
  return ladder.categories.emplace_back(LadderCategory{title, {}});
}

// What is called `id`, by its `name`.
std::string name_of(const YamlNode& list, std::string_view id_key, const std::string& id,
                    std::string_view name_key) {
  for (const YamlNode& one : list.items)
    if (text_at(one, id_key) == id && !text_at(one, name_key).empty())
      return text_at(one, name_key);
  return id;
}

bool is_level(std::string_view wanted, const std::string& id, const std::string& name) {
  return lower_ascii(wanted) == lower_ascii(id) || lower_ascii(wanted) == lower_ascii(name);
}

// Nothing when one level is meant; else the fault that names them.
std::optional<LadderFault> choose(const std::vector<std::string>& levels, std::string_view level) {
  const bool known = std::any_of(levels.begin(), levels.end(),
                                 [&](const std::string& one) { return is_level(level, one, one); });
  if (known || (level.empty() && levels.size() <= 1)) return std::nullopt;
  return LadderFault{level.empty() ? "it has several levels: choose one with --level"
                                   : "it has no level " + quoted(level),
                     levels};
}

Read from_competencies(const YamlNode& top, std::string_view level) {
  std::vector<std::string> levels;
  for (const YamlNode& one : member(top, "levels").items) levels.push_back(text_at(one, "id"));
  if (auto fault = choose(levels, level)) return *fault;
  Ladder ladder;
  ladder.title = text_at(top, "name");
  if (!level.empty())
    ladder.title += (ladder.title.empty() ? "" : ": ") +
                    name_of(member(top, "levels"), "id", std::string(level), "name");
  for (const YamlNode& one : member(top, "competencies").items)
    if (level.empty() || is_level(level, text_at(one, "level"), ""))
      category(ladder, name_of(member(top, "themes"), "id", text_at(one, "theme"), "name"))
          .items.push_back({text_at(one, "summary"), joined(member(one, "examples"))});
  return ladder;
}

Read from_dimensions(const YamlNode& top, std::string_view) {
  Ladder ladder;
  ladder.title = text_at(top, "name");
  for (const YamlNode& one : member(top, "dimensions").items) {
    const std::string label = text_at(one, "label");
    const std::string said = text_at(one, "description");
    category(ladder, label.empty() ? text_at(one, "key") : label)
        .items.push_back({said.empty() ? label : said, ""});
  }
  return ladder;
}

Read from_topics(const YamlNode& top, std::string_view level) {
  std::vector<std::string> levels;
  for (const YamlNode& topic : member(top, "topics").items)
    for (const YamlNode& one : member(topic, "levels").items)
      if (std::find(levels.begin(), levels.end(), text_at(one, "title")) == levels.end())
        levels.push_back(text_at(one, "title"));
  if (auto fault = choose(levels, level)) return *fault;
  Ladder ladder;
  ladder.title = text_at(top, "title");
  for (const YamlNode& topic : member(top, "topics").items)
    for (const YamlNode& one : member(topic, "levels").items)
      if (level.empty() || is_level(level, text_at(one, "title"), ""))
        for (const YamlNode& criterion : member(one, "criteria").items)
          category(ladder, text_at(topic, "title"))
              .items.push_back(
                  {criterion.is_scalar() ? clean_line(criterion.text) : text_at(criterion, "title"),
                   ""});
  return ladder;
}

Read from_standards(const YamlNode& top, std::string_view) {
  const YamlNode& framework = member(top, "framework").is_map() ? member(top, "framework") : top;
  const YamlNode& standards = member(framework, "standards");
  const YamlNode& inner = member(framework, "standardelements");
  const YamlNode& elements = inner.is_list() ? inner : member(top, "standardelements");
  Ladder ladder;
  ladder.title = text_at(framework, "name");
  for (const YamlNode& one : elements.items) {
    const std::string shown = text_at(one, "shortname");
    const std::string name = text_at(one, "name");
    const std::string standard = text_at(one, "standardid");
    category(ladder, name_of(standards, "standardid", standard, "name"))
        .items.push_back({name.empty() ? shown : name, ""});
  }
  return ladder;
}

struct Shape {
  std::string_view key;  // that only this shape has at the top
  Read (*read)(const YamlNode& top, std::string_view level);
};

constexpr std::array kShapes = {Shape{"competencies", from_competencies},
                                Shape{"dimensions", from_dimensions}, Shape{"topics", from_topics},
                                Shape{"framework", from_standards},
                                Shape{"standardelements", from_standards}};

// "[ ] text" -> "text".
std::string without_box(const std::string& text) {
  const bool has_box = text.size() > 3 && text[0] == '[' && text[2] == ']';
  return clean_line(has_box ? std::string_view(text).substr(3) : std::string_view(text));
}

Read from_markdown(const std::string& text) {
  const Outline outline = outline_of(text);
  Ladder ladder;
  std::string title = "Checklist";
  auto heading = outline.headings.begin();
  for (const OutlineBlock& block : outline.blocks) {
    for (; heading != outline.headings.end() && heading->begin < block.begin; ++heading) {
      if (heading->level == 1 && ladder.title.empty()) ladder.title = heading->text;
      if (heading->level > 1) title = heading->text;
    }
    if (block.is_item) category(ladder, title).items.push_back({without_box(block.text), ""});
  }
  return ladder;
}

std::string free_slug(const std::string& text, std::set<std::string>& taken) {
  std::string wish = slugify(clip_bytes(text, 60));
  if (wish.empty()) wish = "item";
  std::string slug = wish;
  for (int n = 2; !taken.insert(slug).second; ++n) slug = wish + '-' + std::to_string(n);
  return slug;
}

void drop_empty(Ladder& ladder) {
  for (LadderCategory& one : ladder.categories)
    std::erase_if(one.items, [](const LadderItem& item) { return item.title.empty(); });
  std::erase_if(ladder.categories, [](const LadderCategory& one) { return one.items.empty(); });
}

}  // namespace

Read read_ladder(const std::string& text, std::string_view name, std::string_view level) {
  Diagnostics faults;
  const auto top = parse_yaml(text, "ladder", 1, faults);
  const Shape* shape = nullptr;
  if (top && top->is_map())
    for (const Shape& one : kShapes)
      if (shape == nullptr && member(*top, one.key).kind != YamlNode::Kind::missing) shape = &one;
  const Read read = shape != nullptr ? shape->read(*top, level) : from_markdown(text);
  if (!read) return read;
  Ladder ladder = *read;
  drop_empty(ladder);
  if (ladder.categories.empty())
    return LadderFault{"no ladder of a known shape, and no Markdown with bullets", {}};
  if (ladder.title.empty()) ladder.title = clean_line(name);
  return ladder;
}

std::string ladder_yaml(const Ladder& ladder, std::string_view id, std::string_view source) {
  std::string out = "id: " + yaml_quoted(id) + "\ntitle: " + yaml_quoted(ladder.title);
  out += "\nversion: 1\nsource: {name: " + yaml_quoted(source) + "}\ncategories:\n";
  std::set<std::string> categories;
  for (const LadderCategory& one : ladder.categories) {
    out += "  - id: " + yaml_quoted(free_slug(one.title, categories));
    out += "\n    title: " + yaml_quoted(one.title) + "\n    items:\n";
    std::set<std::string> items;
    for (const LadderItem& item : one.items) {
      out += "      - id: " + yaml_quoted(free_slug(item.title, items));
      out += "\n        title: " + yaml_quoted(item.title) + '\n';
      if (!item.hint.empty()) out += "        hint: " + yaml_quoted(item.hint) + '\n';
    }
  }
  return out;
}

}  // namespace dossier
