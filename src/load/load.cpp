#include "load/load.h"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <unordered_set>

#include "base/parallel.h"
#include "base/path.h"
#include "base/suggestion.h"
#include "base/text.h"
#include "base/unicode.h"
#include "load/config_schema.h"
#include "load/content.h"
#include "load/entry_reader.h"
#include "load/framework_schema.h"
#include "load/frameworks.h"
#include "load/source_text.h"
#include "model/rules.h"

namespace dossier {
namespace {

void fill_config_defaults(Config& config, Diagnostics& out) {
  if (config.id.empty()) config.id = slugify(config.name);
  if (config.id.empty() && !config.name.empty())
    out.add(rule("missing-key"), {kConfigFile, {}, 1}, "'id' is missing, and the name gives none",
            "add an 'id:' of letters, digits and hyphens");
  if (config.frameworks.empty())
    config.frameworks = {{"senior-checklist", {}}, {"promotion-path", {}}};
  if (config.targets.empty()) {
    config.targets.emplace_back();
    config.targets.back().name = "internal";
  }
  for (Target& target : config.targets)
    if (target.theme.empty()) target.theme = config.theme;
}

std::vector<Kind> join_kinds(const std::vector<Kind>& own, Diagnostics& out) {
  std::vector<Kind> kinds = builtin_kinds();
  const std::size_t builtin = kinds.size();  // two own ones of one id are a duplicate key
  for (const Kind& kind : own) {
    if (find_kind(std::span(kinds).first(builtin), kind.id) != nullptr) {
      out.add(rule("duplicate-id"), {kConfigFile, {}, 1},
              "kind " + quoted(kind.id) + " is built in", "choose another id");
    } else {
      kinds.push_back(kind);
    }
  }
  return kinds;
}

// Splits what is known into what portfolio.yaml lists, in its order, and the rest; says whether all
// of it could be read. A framework is not called unknown while some file of them is at fault.
bool choose_frameworks(Frameworks read, Portfolio& portfolio, Diagnostics& out) {
  std::vector<Framework> known = std::move(read.known);
  bool complete = read.complete;
  for (const Located<std::string>& listed : portfolio.config.frameworks) {
    const auto found = std::find_if(known.begin(), known.end(), [&](const Framework& framework) {
      return framework.id == listed.value || (framework.own && framework.file == listed.value);
    });
    if (found != known.end()) {
      portfolio.frameworks.push_back(std::move(*found));
      known.erase(found);
    } else if (read.complete && std::none_of(portfolio.frameworks.begin(),
                                             portfolio.frameworks.end(), [&](const Framework& f) {
                                               return f.id == listed.value ||
                                                      f.file == listed.value;
                                             })) {
      const std::string guess = suggestion(listed.value, out, [&] {
        std::vector<std::string> ids;
        for (const Framework& framework : known) ids.push_back(framework.id);
        return ids;
      });
      out.add(rule("unknown-framework"),
              {kConfigFile, listed.at, static_cast<int>(count_code_points(listed.value))},
              "unknown framework " + quoted(listed.value),
              guess.empty() ? "`dossier frameworks` lists them" : guess);
      complete = false;
    }
  }
  portfolio.dormant = std::move(known);
  return complete;
}

void check_config_words(const Portfolio& portfolio, const Vocabulary& vocabulary,
                        Diagnostics& out) {
  const std::string config = kConfigFile;
  Reading in_config{config, out, &vocabulary, {}};
  for (const auto& [ref, reason] : portfolio.config.not_applicable) resolve_item(ref, in_config);
  for (const Kind& kind : portfolio.config.kinds)
    if (kind.stage != Kind().stage) check_stage({kind.stage, {}}, in_config);
  for (const auto* group : {&portfolio.frameworks, &portfolio.dormant})
    for (const Framework& framework : *group) {
      if (!framework.own) continue;
      Reading in_framework{framework.file, out, &vocabulary, {}};
      check_framework_words(framework, in_framework);
    }
}

bool is_page(std::string_view file) { return file.starts_with("content/pages/"); }

struct ReadFile {
  std::optional<Entry> entry;
  std::optional<Page> page;
  Diagnostics faults;
};

void read_markdown(FileSystem& files, const std::string& root,
                   const std::vector<std::string>& paths, const Vocabulary& vocabulary,
                   unsigned jobs, Portfolio& portfolio, Diagnostics& out) {
  std::vector<ReadFile> read(paths.size());
  parallel_for(paths.size(), jobs, [&](std::size_t i) {
    ReadFile& one = read[i];
    const auto text = read_source(files, root, paths[i], one.faults);
    const std::string_view source = text ? std::string_view(*text) : std::string_view();
    if (!text) return;
    if (is_page(paths[i])) {
      one.page = read_page(source, paths[i], portfolio.config, one.faults);
    } else {
      one.entry = read_entry(source, paths[i], portfolio.config, vocabulary, one.faults);
    }
  });
  for (ReadFile& one : read) {
    out.append(std::move(one.faults));
    if (one.entry) portfolio.entries.push_back(std::move(*one.entry));
    if (one.page) portfolio.pages.push_back(std::move(*one.page));
  }
}

template <class Range>
void check_unique_ids(const Range& range, std::string_view what, Diagnostics& out) {
  std::map<std::string_view, const std::string*> first;
  for (const auto& one : range) {
    if (one.id.empty()) continue;
    const auto [at, is_new] = first.try_emplace(one.id, &one.file);
    if (!is_new)
      out.add(rule("duplicate-id"), {one.file, one.id_at, 1},
              "the id " + quoted(one.id) + " is that of " + *at->second + " too",
              "give one " + std::string(what) + " another 'id:'");
  }
}

// Different tags with one slug would share a page; tags that are equal when case-folded are one.
void check_tags(const std::vector<Entry>& entries, Diagnostics& out) {
  struct Use {
    std::string folded;
    const std::string* shown;
  };
  std::map<std::string, Use> by_slug;
  for (const Entry& entry : entries)
    for (const std::string& tag : entry.tags) {
      const auto [at, is_new] = by_slug.try_emplace(slugify(tag), Use{fold(tag), &tag});
      if (is_new || at->second.folded == fold(tag)) continue;
      out.add(rule("duplicate-tag"), {entry.file, {}, 1},
              "tags " + quoted(*at->second.shown) + " and " + quoted(tag) + " would share one page",
              "use one spelling");
    }
}

// Not while the id of some entry could not be read: it may well be the one that is meant.
void check_criteria(const Portfolio& portfolio, std::size_t entry_files, Diagnostics& out) {
  const auto has_id = [](const Entry& entry) { return !entry.id.empty(); };
  if (!std::all_of(portfolio.entries.begin(), portfolio.entries.end(), has_id) ||
      portfolio.entries.size() < entry_files)
    return;
  std::vector<std::string> ids;
  for (const Entry& entry : portfolio.entries) ids.push_back(entry.id);
  const std::unordered_set<std::string_view> known(ids.begin(), ids.end());
  for (const Criterion& criterion : portfolio.config.criteria)
    for (const Located<std::string>& id : criterion.evidence)
      if (!known.contains(id.value))
        out.add(rule("unknown-entry"),
                {kConfigFile, id.at, static_cast<int>(count_code_points(id.value))},
                "no entry has the id " + quoted(id.value),
                suggestion(id.value, out, [&] { return ids; }));
}

void sort_portfolio(Portfolio& portfolio) {
  std::sort(portfolio.entries.begin(), portfolio.entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(b.date, a.id, a.file) < std::tie(a.date, b.id, b.file);
  });
  const auto order = [](const Page& page) { return page.order.value_or(1'000'000); };
  std::sort(portfolio.pages.begin(), portfolio.pages.end(), [&](const Page& a, const Page& b) {
    return std::tuple(order(a), a.title, a.file) < std::tuple(order(b), b.title, b.file);
  });
}

}  // namespace

std::optional<std::string> find_root(FileSystem& files, const std::string& start) {
  for (std::string_view folder = start;; folder = parent_path(folder)) {
    const auto status = files.status(join_path(folder, kConfigFile));
    if (status && status->kind != FileKind::missing) return std::string(folder);
    if (folder == "/" || folder.empty()) return std::nullopt;
  }
}

std::optional<Config> read_config(FileSystem& files, const std::string& root, Diagnostics& out) {
  const std::string file = kConfigFile;
  const auto text = read_source(files, root, file, out);
  if (!text) return std::nullopt;
  auto map = parse_yaml(*text, file, 1, out);
  if (!map) return std::nullopt;
  if (map->kind == YamlNode::Kind::missing) map->kind = YamlNode::Kind::map;
  map->at = {1, 1};
  Config config;
  Reading reading{file, out, nullptr, {}};
  read_value(*map, config, reading);
  for (const Located<std::string>& id : config.ignore) check_ignored({&id, 1}, reading);
  check_confidential(config, reading);
  fill_config_defaults(config, out);
  return config;
}

std::optional<Portfolio> load_portfolio(FileSystem& files, const std::string& root,
                                        const LoadOptions& options, Diagnostics& out) {
  auto config = read_config(files, root, out);
  if (!config) return std::nullopt;
  Portfolio portfolio;
  portfolio.config = std::move(*config);
  portfolio.as_of = options.as_of.value_or(portfolio.config.as_of.value_or(options.today));
  portfolio.kinds = join_kinds(portfolio.config.kinds, out);
  // From here on every kind is known.

  const bool complete = choose_frameworks(read_frameworks(files, root, out), portfolio, out);
  const Vocabulary vocabulary{portfolio.kinds, portfolio.frameworks, portfolio.dormant, complete};
  check_config_words(portfolio, vocabulary, out);
  // From here on every item, category and stage is known.

  Content content = find_content(files, root, out);
  portfolio.files = std::move(content.files);
  read_markdown(files, root, content.markdown, vocabulary, options.jobs, portfolio, out);
  check_unique_ids(portfolio.entries, "entry", out);
  check_unique_ids(portfolio.pages, "page", out);
  check_tags(portfolio.entries, out);
  const auto pages = std::count_if(content.markdown.begin(), content.markdown.end(), is_page);
  check_criteria(portfolio, content.markdown.size() - static_cast<std::size_t>(pages), out);
  sort_portfolio(portfolio);
  return portfolio;
}

}  // namespace dossier
