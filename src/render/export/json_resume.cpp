#include "render/export/json_resume.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "render/export/export_links.h"
#include "render/export/markdown_text.h"
#include "render/export/resume.h"

namespace dossier {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";
constexpr std::size_t kFewestUses = 2;  // of a tag that is a skill
constexpr std::size_t kMostSkills = 12;

void set_text(Json& object, const char* key, const std::string& value) {
  const std::string line = plain_line(value);
  if (!line.empty()) object[key] = line;
}

// The schema knows the years 1000 to 2999.
void set_date(Json& object, const char* key, Date date) {
  if (const int year = year_of(date); year >= 1000 && year <= 2999) object[key] = iso_date(date);
}

std::string role_in_words(const Config& config) {
  std::vector<std::string> parts;
  for (const std::string* part : {&config.level.current, &config.team})
    if (!part->empty()) parts.push_back(*part);
  return join(parts, ", ");
}

std::string month_and_year(Date date) {
  const std::string day_month_year = long_date(date);
  return day_month_year.substr(day_month_year.find(' ') + 1);
}

// "Design documents" inside a sentence; "SLO reviews" as they are.
std::string inside_sentence(std::string_view title) {
  std::string words = plain_line(title);
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && is_small(words[1]))
    words[0] = static_cast<char>(words[0] + ('a' - 'A'));
  return words;
}

// "5 design documents, 1 talk, open source": entries that are written things, by kind.
std::string written_in_words(const Portfolio& portfolio) {
  std::vector<std::string> parts;
  for (const Kind& kind : portfolio.kinds) {
    const auto count = std::count_if(portfolio.entries.begin(), portfolio.entries.end(),
                                     [&](const Entry& entry) { return entry.kind == kind.id; });
    if (!kind.artifact || count == 0) continue;
    if (kind.title == kind.plural)  // "documentation" is not counted
      parts.push_back(inside_sentence(kind.title));
    else
      parts.push_back(counted(static_cast<std::size_t>(count), inside_sentence(kind.title),
                              inside_sentence(kind.plural)));
  }
  return join(parts, ", ");
}

// "Work from April 2025 to October 2026: 5 design documents, 1 talk; the widest reached 31
// engineers.": what numbers say of all that the reader sees.
std::string work_in_words(const Portfolio& portfolio) {
  if (portfolio.entries.empty()) return {};
  const std::string first = month_and_year(portfolio.entries.back().date);
  const std::string last = month_and_year(portfolio.entries.front().date);
  std::string words = first == last ? "Work of " + first : "Work from " + first + " to " + last;
  if (const std::string written = written_in_words(portfolio); !written.empty())
    words += ": " + written;
  int widest = 0;
  for (const Entry& entry : portfolio.entries)
    widest = std::max(widest, entry.engineers_affected.value_or(0));
  if (widest > 1) words += "; the widest reached " + std::to_string(widest) + " engineers";
  return words + ".";
}

class JsonResume {
 public:
  explicit JsonResume(const ExportSource& source)
      : source_(source), links_(source), resume_(make_resume(source)) {}

  Json make() const {
    Json object = {{"$schema", kSchema}, {"basics", basics()}};
    if (Json one = role(); !one.empty()) object["work"] = Json::array({std::move(one)});
    set_public(object);
    if (Json found = skills(); !found.empty()) object["skills"] = std::move(found);
    object["meta"] = {{"lastModified", iso_date(source_.portfolio().as_of) + "T00:00:00"}};
    return object;
  }

 private:
  const Config& config() const { return source_.portfolio().config; }

  Json basics() const {
    Json object = {{"name", plain_line(config().name)}};
    set_text(object, "label", role_in_words(config()));
    set_text(object, "summary", config().headline);
    if (const auto home = links_.home()) object["url"] = *home;
    return object;
  }

  Json role() const {
    Json object = Json::object();
    if (role_in_words(config()).empty()) return object;
    set_text(object, "name", config().team);
    set_text(object, "position", config().level.current);
    set_text(object, "summary", work_in_words(source_.portfolio()));
    for (const ResumeBullet& bullet : resume_.bullets)
      object["highlights"].push_back(plain_bullet(bullet));
    return object;
  }

  void set_public(Json& object) const {
    for (const Entry& entry : source_.portfolio().entries) {
      if (entry.visibility != Audience::everyone) continue;
      if (entry.kind == "talk" || entry.kind == "blog-post")
        object["publications"].push_back(publication(entry));
      else if (entry.kind == "design-doc" || entry.kind == "open-source")
        object["projects"].push_back(project(entry));
    }
  }

  Json publication(const Entry& entry) const {
    Json object = {{"name", title_of(entry)}};
    set_date(object, "releaseDate", entry.date);
    if (const auto url = address_of(entry)) object["url"] = *url;
    set_text(object, "summary", summary_of(entry));
    return object;
  }

  Json project(const Entry& entry) const {
    Json object = {{"name", title_of(entry)}};
    set_text(object, "description", summary_of(entry));
    for (const ResumeBullet& bullet : resume_.bullets)
      if (&source_.entry_at(bullet.entry) == &entry)
        object["highlights"].push_back(plain_bullet(bullet));
    for (const std::string& tag : entry.tags) object["keywords"].push_back(plain_line(tag));
    set_date(object, "startDate", entry.date);
    set_date(object, "endDate", entry.date);
    if (const auto url = address_of(entry)) object["url"] = *url;
    object["roles"] = Json::array({word_of(entry.role)});
    return object;
  }

  std::string title_of(const Entry& entry) const {
    return title_without_label(entry, kind_of(source_.portfolio(), entry));
  }

  // Where the thing itself is, else its page on the reader's site.
  std::optional<std::string> address_of(const Entry& entry) const {
    for (const Artifact& artifact : entry.artifacts)
      if (artifact.target.kind == LinkTarget::Kind::external &&
          artifact.visibility.value_or(Audience::everyone) == Audience::everyone)
        if (auto url = links_.to(artifact.target)) return url;
    return links_.to(entry);
  }

  Json skills() const {
    std::map<std::string, std::size_t> uses;
    for (const Entry& entry : source_.portfolio().entries)
      for (const std::string& tag : entry.tags) ++uses[plain_line(tag)];
    std::vector<std::pair<std::string, std::size_t>> order(uses.begin(), uses.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    Json found = Json::array();
    for (const auto& [tag, count] : order)
      if (count >= kFewestUses && found.size() < kMostSkills) found.push_back({{"name", tag}});
    return found;
  }

  const ExportSource& source_;
  ExportLinks links_;
  Resume resume_;
};

}  // namespace

Json json_resume(const ExportSource& source) { return JsonResume(source).make(); }

}  // namespace dossier
