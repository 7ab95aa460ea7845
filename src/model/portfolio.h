// Everything that one portfolio folder says, typed and checked: the value that load/ makes, that
// assess/ reads and that render/ shows.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/audience.h"
#include "model/entry.h"
#include "model/framework.h"
#include "model/kind.h"

namespace dossier {

// How links to pages end: in index.html, so that one tree works at any address and from disk, or
// in '/'.
enum class UrlStyle { file, directory };

inline std::span<const Named<UrlStyle>> names(UrlStyle) {
  static constexpr std::array<Named<UrlStyle>, 2> table = {
      {{"file", UrlStyle::file}, {"directory", UrlStyle::directory}}};
  return table;
}

// One thing to publish: for whom, where to, how.
struct Target {
  std::string name;
  Audience audience = Audience::internal;
  std::string base_url = "/";
  std::string output = "site";
  std::string theme;  // empty: the portfolio's
  int feed_limit = 50;
  std::string cname;
  UrlStyle urls = UrlStyle::file;
  Position at;  // of its name in portfolio.yaml
};

struct Level {
  std::string current;
  std::string target;
};

enum class CriterionStatus { open, met };

inline std::span<const Named<CriterionStatus>> names(CriterionStatus) {
  static constexpr std::array<Named<CriterionStatus>, 2> table = {
      {{"open", CriterionStatus::open}, {"met", CriterionStatus::met}}};
  return table;
}

// What the manager said must be shown [Seekersy].
struct Criterion {
  std::string text;
  std::string agreed_with;
  std::optional<Date> agreed_on;
  CriterionStatus status = CriterionStatus::open;
  std::vector<Located<std::string>> evidence;  // entry ids
};

// A term that audiences wider than `audience` must not read; they read `say`.
struct Confidential {
  std::string term;
  Located<std::string> say;
  Audience audience = Audience::internal;
};

struct Packet {
  int max_words = 1500;
  int top = 5;
  Position at;  // in portfolio.yaml
};

// Whether raw HTML in Markdown is shown as text or let through.
enum class RawHtml { escape, allow };

inline std::span<const Named<RawHtml>> names(RawHtml) {
  static constexpr std::array<Named<RawHtml>, 2> table = {
      {{"escape", RawHtml::escape}, {"allow", RawHtml::allow}}};
  return table;
}

struct MarkdownSettings {
  RawHtml raw_html = RawHtml::escape;
};

struct GuardSettings {
  std::vector<std::string> allow;
};

struct PlanStart {
  std::optional<Date> start;
};

// portfolio.yaml.
struct Config {
  std::string name;
  std::string id;
  std::string headline;
  Track track = Track::ic;
  Level level;
  std::string team;
  std::vector<std::string> me;
  std::vector<Located<std::string>> frameworks;
  Audience default_visibility = Audience::self;
  std::optional<Date> as_of;
  PlanStart plan;
  std::vector<Criterion> criteria;
  std::vector<std::pair<Located<std::string>, std::string>> not_applicable;  // item ref, reason
  std::vector<Confidential> confidential;
  std::vector<std::string> internal_hosts;
  Packet packet;
  std::vector<Target> targets;
  std::vector<Kind> kinds;  // own ones
  MarkdownSettings markdown;
  GuardSettings guard;
  std::vector<Located<std::string>> ignore;
  std::string theme = "default";
  std::string language = "en";
};

// A file under content/ that is not Markdown.
struct StaticFile {
  std::string source;  // path below the portfolio folder: content/static/a.svg
  std::string output;  // path in the site: static/a.svg
  std::uint64_t size = 0;
};

struct Portfolio {
  Config config;
  Date as_of{};
  std::vector<Kind> kinds;            // built-in and own
  std::vector<Framework> frameworks;  // the active ones, in the order listed
  std::vector<Framework> dormant;     // known, but not active
  std::vector<Entry> entries;         // newest first, then by id
  std::vector<Page> pages;            // by order, then by title
  std::vector<StaticFile> files;      // by source
};

const Framework* find_framework(const Portfolio& portfolio, std::string_view id);
const Category* find_category(const Framework& framework, std::string_view id);
const Item* find_item(const Category& category, std::string_view id);
const Entry* find_entry(const Portfolio& portfolio, std::string_view id);
const Kind& kind_of(const Portfolio& portfolio, const Entry& entry);

// The categories that an entry claims, directly or listed, of one framework, in its order.
std::vector<const Category*> categories_of(const Entry& entry, const Framework& framework);

// Whether the entry goes into the feed.
bool is_win(const Entry& entry);

// Whether the entry counts, for anybody: no draft, not dated after `as_of`.
bool is_counted(const Entry& entry, Date as_of);

// One sentence on the entry: its summary, or the start of its body.
std::string summary_of(const Entry& entry);

// Whether the entry stands for a written thing: by its kind or by what it links to.
bool has_artifact(const Entry& entry, const Kind& kind);

}  // namespace dossier
