#include "render/export/json_resume.h"

#include <nlohmann/json.hpp>
#include <regex>

#include "unit/render/export/exporting.h"

namespace dossier {
namespace {

using Json = nlohmann::ordered_json;

// The published schema v1.0.0, as far as resumes made here use it: section, key, type. Its objects
// allow other keys; those would be read by nobody, so that none is allowed here.
struct Rule {
  const char* section;
  const char* key;
  const char* type;
};
constexpr Rule kRules[] = {
    {"", "$schema", "uri"},
    {"", "basics", "object"},
    {"", "work", "objects"},
    {"", "projects", "objects"},
    {"", "publications", "objects"},
    {"", "skills", "objects"},
    {"", "meta", "object"},
    {"basics", "name", "string"},
    {"basics", "label", "string"},
    {"basics", "summary", "string"},
    {"basics", "url", "uri"},
    {"work", "name", "string"},
    {"work", "position", "string"},
    {"work", "summary", "string"},
    {"work", "highlights", "strings"},
    {"projects", "name", "string"},
    {"projects", "description", "string"},
    {"projects", "highlights", "strings"},
    {"projects", "keywords", "strings"},
    {"projects", "startDate", "iso8601"},
    {"projects", "endDate", "iso8601"},
    {"projects", "url", "uri"},
    {"projects", "roles", "strings"},
    {"publications", "name", "string"},
    {"publications", "releaseDate", "iso8601"},
    {"publications", "url", "uri"},
    {"publications", "summary", "string"},
    {"skills", "name", "string"},
    {"meta", "lastModified", "datetime"},
};

bool is_text(const Json& value, const char* pattern) {
  return value.is_string() && std::regex_match(value.get<std::string>(), std::regex(pattern));
}

bool all_are(const Json& value, bool (Json::*is)() const noexcept) {
  return value.is_array() && !value.empty() &&
         std::all_of(value.begin(), value.end(), [&](const Json& one) { return (one.*is)(); });
}

bool fits(const Json& value, const std::string& type) {
  if (type == "string") return value.is_string() && !value.get<std::string>().empty();
  if (type == "strings") return all_are(value, &Json::is_string);
  if (type == "object") return value.is_object();
  if (type == "objects") return all_are(value, &Json::is_object);
  if (type == "uri") return is_text(value, "https?://[A-Za-z0-9./:?&=_%#-]+");
  if (type == "datetime")
    return is_text(value, "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");
  return is_text(value,
                 "([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|"
                 "[1-2][0-9]{3})");
}

void check_object(const Json& object, const std::string& section) {
  for (const auto& member : object.items()) {
    const std::string& key = member.key();
    const Json& value = member.value();
    CAPTURE(section);
    CAPTURE(key);
    CAPTURE(value.dump());
    const auto rule = std::find_if(std::begin(kRules), std::end(kRules), [&](const Rule& one) {
      return section == one.section && key == one.key;
    });
    REQUIRE(rule != std::end(kRules));
    CHECK(fits(value, rule->type));
  }
}

void check_schema(const Json& resume) {
  check_object(resume, "");
  check_object(resume["basics"], "basics");
  check_object(resume["meta"], "meta");
  for (const char* section : {"work", "projects", "publications", "skills"})
    if (resume.contains(section))
      for (const Json& one : resume[section]) check_object(one, section);
}

const std::string kConfig =
    "headline: I build things\nteam: Core\nlevel: {current: Mid, target: Senior}\n"
    "targets: {web: {audience: public, base_url: 'https://ada.example/p'}}\n";

Json resume_of(Audience reader, const std::string& config = kConfig) {
  PortfolioFiles files(
      {{"content/a.md", entry_text("A relay",
                                   "kind: design-doc\nteams: [T]\ntags: [queues, X2]\n"
                                   "impact: [{metric: m, after: 1}]\n")},
       {"content/b.md", entry_text("'Talk: Paid Once'",
                                   "kind: talk\ndate: 2026-04-01\ntags: [queues]\nsummary: S.\n"
                                   "artifacts: ['https://t.example/é']\n")},
       {"content/c.md", entry_text("Xinside", "kind: blog-post\nvisibility: internal\n")},
       {"content/d.md", entry_text("Old", "kind: talk\ndate: 0999-01-01\n")}},
      config);
  return exported(std::move(files), reader, json_resume);
}

TEST_CASE("every key and type is that of JSON Resume v1.0.0") {
  for (const Audience reader :
       {Audience::self, Audience::manager, Audience::internal, Audience::everyone}) {
    check_schema(resume_of(reader));
    check_schema(resume_of(reader, ""));
    check_schema(exported(PortfolioFiles({}), reader, json_resume));
  }
}

TEST_CASE("a resume holds the role, its lines, and what is public") {
  const Json resume = resume_of(Audience::everyone);
  CHECK(resume["$schema"] ==
        "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json");
  CHECK(resume["basics"] == Json{{"name", "Ada"},
                                 {"label", "Mid, Core"},
                                 {"summary", "I build things"},
                                 {"url", "https://ada.example/p/"}});
  REQUIRE(resume["work"].size() == 1);
  CHECK(resume["work"][0]["name"] == "Core");
  CHECK(resume["work"][0]["position"] == "Mid");
  CHECK(resume["work"][0]["highlights"] == Json::array({"Designed a relay (1 team); m: 1."}));
  CHECK(resume["projects"][0]["name"] == "A relay");
  CHECK(resume["projects"][0]["url"] == "https://ada.example/p/evidence/a/");
  CHECK(resume["publications"][0]["name"] == "Paid Once");
  CHECK(resume["publications"][0]["url"] == "https://t.example/%C3%A9");
  CHECK(!resume["publications"][1].contains("releaseDate"));  // no year of the schema
  CHECK(resume["skills"] == Json::array({{{"name", "queues"}}}));
  CHECK(!has(resume.dump(), "Xinside"));
}

TEST_CASE("what is not public is no publication, whoever reads the resume") {
  CHECK(!has(resume_of(Audience::self)["publications"].dump(), "Xinside"));
}

TEST_CASE("without a level and a team there is no role") {
  CHECK(!resume_of(Audience::everyone, "").contains("work"));
  CHECK(
      exported(PortfolioFiles({}), Audience::everyone, json_resume).dump() ==
      R"({"$schema":"https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",)"
      R"("basics":{"name":"Ada"},"meta":{"lastModified":"2026-11-01T00:00:00"}})");
}

}  // namespace
}  // namespace dossier
