#include "render/export/entry_json.h"

#include <algorithm>
#include <limits>

#include "render/export/body_markdown.h"

namespace dossier {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
void set_list(Json& object, const char* key, const std::vector<T>& values) {
  if (!values.empty()) object[key] = values;
}

void set_list(Json& object, const char* key, const std::vector<Located<std::string>>& values) {
  for (const Located<std::string>& value : values) object[key].push_back(value.value);
}

void set_visibility(Json& object, const std::optional<Audience>& visibility) {
  if (visibility) object["visibility"] = word_of(*visibility);
}

// 37 and not 37.0; a number that is written as no double can be stays a text.
Json amount_json(const Amount& amount) {
  if (!amount.number) return amount.text;
  constexpr double exact = 9'007'199'254'740'992;  // 2^53
  const double number = *amount.number;
  if (number != number || number > std::numeric_limits<double>::max() ||
      number < std::numeric_limits<double>::lowest())
    return amount.text;
  if (number >= -exact && number <= exact) {
    const auto whole = static_cast<long long>(number);
    if (static_cast<double>(whole) == number) return whole;
  }
  return number;
}

Json impact_json(const Impact& impact) {
  Json object = Json::object();
  set_text(object, "metric", impact.metric);
  if (impact.before) object["before"] = amount_json(*impact.before);
  if (impact.after) object["after"] = amount_json(*impact.after);
  set_text(object, "unit", impact.unit);
  set_text(object, "text", impact.text);
  return object;
}

Json asked_by_json(const AskedBy& who) {
  Json object = Json::object();
  set_text(object, "team", who.team);
  set_text(object, "role", who.role);
  set_text(object, "name", who.name);
  return object;
}

Json feedback_json(const Feedback& feedback) {
  Json object = Json::object();
  set_text(object, "text", feedback.text);
  set_text(object, "from", feedback.from);
  set_visibility(object, feedback.visibility);
  return object;
}

}  // namespace

void set_text(Json& object, const char* key, const std::string& value) {
  if (!value.empty()) object[key] = value;
}

EntryJson::EntryJson(const ExportSource& source)
    : source_(source), links_(source), inventory_(source.portfolio()) {}

Json EntryJson::entry(const Entry& entry) const {
  Json object = {{"id", entry.id},
                 {"title", entry.title},
                 {"date", iso_date(entry.date)},
                 {"kind", entry.kind},
                 {"stage", entry.stage}};
  set_facts(object, entry);
  set_claims(object, entry);
  for (const Impact& impact : entry.impact) object["impact"].push_back(impact_json(impact));
  set_text(object, "business", entry.business);
  set_artifacts(object, entry);
  for (const Feedback& one : entry.feedback) object["feedback"].push_back(feedback_json(one));
  for (const Update& update : entry.updates)
    object["updates"].push_back({{"date", iso_date(update.date)}, {"text", update.text}});
  set_list(object, "tags", entry.tags);
  if (entry.win) object["win"] = *entry.win;
  if (entry.featured) object["featured"] = *entry.featured;
  if (const auto url = links_.to(entry)) object["url"] = *url;
  object["body"] = body(entry.body, entry.file);
  if (source_.seen.reader != Audience::self) return object;
  set_text(object, "file", entry.file);
  set_text(object, "source", entry.source);
  set_list(object, "aliases", entry.aliases);
  set_list(object, "ignore", entry.ignore);
  return object;
}

void EntryJson::set_facts(Json& object, const Entry& entry) const {
  set_visibility(object, entry.visibility);
  set_text(object, "summary", entry.summary);
  object["role"] = word_of(entry.role);
  if (entry.origin) object["origin"] = word_of(*entry.origin);
  if (entry.decision) object["decision"] = *entry.decision;
  if (entry.changed_team) object["changed_team"] = true;
  if (entry.engineers_affected) object["engineers_affected"] = *entry.engineers_affected;
  set_list(object, "teams", entry.teams);
  if (entry.asked_by) object["asked_by"] = asked_by_json(*entry.asked_by);
}

// What is claimed of ladders that are not active is nobody's business but the owner's and the
// manager's.
void EntryJson::set_claims(Json& object, const Entry& entry) const {
  const Portfolio& portfolio = source_.portfolio();
  for (const Claim& claim : entry.checklist) {
    if (!source_.shows_gaps() && find_framework(portfolio, claim.framework) == nullptr) continue;
    Json one = {{"item", to_string(ItemRef{claim.framework, claim.category, claim.item})}};
    set_text(one, "why", claim.why);
    set_text(one, "attested_by", claim.attested_by);
    if (claim.attested_on) one["attested_on"] = iso_date(*claim.attested_on);
    object["claims"].push_back(std::move(one));
  }
  for (const std::string& id : entry.category) {
    const bool active = std::any_of(
        portfolio.frameworks.begin(), portfolio.frameworks.end(),
        [&](const Framework& framework) { return find_category(framework, id) != nullptr; });
    if (active || source_.shows_gaps()) object["category"].push_back(id);
  }
}

void EntryJson::set_artifacts(Json& object, const Entry& entry) const {
  for (const Artifact& artifact : entry.artifacts) {
    Json one = Json::object();
    set_text(one, "label", artifact.label);
    if (const auto url = links_.from_top(artifact.target)) one["url"] = *url;
    if (one.empty()) continue;
    set_visibility(one, artifact.visibility);
    object["artifacts"].push_back(std::move(one));
  }
}

Json EntryJson::page(const Page& page) const {
  Json object = {{"id", page.id}, {"title", page.title}};
  set_text(object, "summary", page.summary);
  set_visibility(object, page.visibility);
  if (page.order) object["order"] = *page.order;
  if (const auto url = links_.to(LinkTarget{LinkTarget::Kind::page, page.id, {}}))
    object["url"] = *url;
  object["body"] = body(page.body, page.file);
  return object;
}

Json EntryJson::body(const Body& body, const std::string& file) const {
  return {{"markdown", body_markdown(body, file, inventory_, links_)},
          {"text", body.document ? body.document->text : std::string()}};
}

}  // namespace dossier
