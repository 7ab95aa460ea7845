#include "render/export/portfolio_json.h"

#include <algorithm>
#include <set>

#include "render/export/entry_json.h"

namespace dossier {
namespace {

using Json = nlohmann::ordered_json;

Json facts_json(const Config& config) {
  Json facts = {{"name", config.name}, {"id", config.id}};
  set_text(facts, "headline", config.headline);
  facts["track"] = word_of(config.track);
  Json level = Json::object();
  set_text(level, "current", config.level.current);
  set_text(level, "target", config.level.target);
  if (!level.empty()) facts["level"] = std::move(level);
  set_text(facts, "team", config.team);
  facts["language"] = config.language;
  return facts;
}

// Evidence that the reader may not see is not named.
Json criterion_json(const Criterion& criterion, const Portfolio& portfolio) {
  Json object = {{"text", criterion.text}};
  set_text(object, "agreed_with", criterion.agreed_with);
  if (criterion.agreed_on) object["agreed_on"] = iso_date(*criterion.agreed_on);
  object["status"] = word_of(criterion.status);
  for (const Located<std::string>& id : criterion.evidence)
    if (find_entry(portfolio, id.value) != nullptr) object["evidence"].push_back(id.value);
  return object;
}

void set_gaps(Json& object, const Portfolio& portfolio) {
  const Config& config = portfolio.config;
  for (const Criterion& criterion : config.criteria)
    object["criteria"].push_back(criterion_json(criterion, portfolio));
  for (const auto& [item, reason] : config.not_applicable)
    object["not_applicable"].push_back({{"item", item.value}, {"reason", reason}});
  if (config.plan.start) object["plan"] = {{"start", iso_date(*config.plan.start)}};
}

Json kinds_json(const Portfolio& portfolio) {
  std::set<std::string_view> used;
  for (const Entry& entry : portfolio.entries) used.insert(entry.kind);
  Json kinds = Json::array();
  for (const Kind& kind : portfolio.kinds)
    if (used.contains(kind.id))
      kinds.push_back({{"id", kind.id},
                       {"title", kind.title},
                       {"plural", kind.plural},
                       {"record", word_of(kind.record)},
                       {"artifact", kind.artifact},
                       {"decision", kind.decision},
                       {"stage", kind.stage}});
  return kinds;
}

// What the reader may know of the ladders: all of it, or what has evidence.
class FrameworksJson {
 public:
  explicit FrameworksJson(const ExportSource& source) : source_(source) {
    for (const FrameworkAssessment& framework : source.assessment.frameworks)
      for (const CategoryAssessment& category : framework.categories)
        for (const ItemAssessment& item : category.items)
          if (!item.evidence.empty()) shown_.insert({framework.id, category.id, item.id});
    for (const Entry& entry : source.portfolio().entries) stages_.insert(entry.stage);
  }

  Json all() const {
    Json frameworks = Json::array();
    for (const Framework& framework : source_.portfolio().frameworks)
      if (Json one = framework_json(framework); !one.is_null())
        frameworks.push_back(std::move(one));
    return frameworks;
  }

 private:
  // null when there is nothing in it that the reader may know.
  Json framework_json(const Framework& framework) const {
    Json categories = Json::array(), stages = Json::array();
    for (const Category& category : framework.categories)
      if (Json one = category_json(framework, category); !one.is_null())
        categories.push_back(std::move(one));
    for (const Stage& stage : framework.stages)
      if (source_.shows_gaps() || stages_.contains(stage.id))
        stages.push_back({{"id", stage.id}, {"title", stage.title}, {"summary", stage.summary}});
    if (categories.empty() && stages.empty() && !source_.shows_gaps()) return nullptr;
    Json object = {
        {"id", framework.id}, {"title", framework.title}, {"version", framework.version}};
    Json origin = Json::object();
    set_text(origin, "name", framework.source.name);
    set_text(origin, "url", framework.source.url);
    if (!origin.empty()) object["source"] = std::move(origin);
    if (framework.track) object["track"] = word_of(*framework.track);
    object["window"] = to_string(framework.window);
    object["categories"] = std::move(categories);
    object["stages"] = std::move(stages);
    return object;
  }

  Json category_json(const Framework& framework, const Category& category) const {
    Json items = Json::array();
    for (const Item& item : category.items)
      if (source_.shows_gaps() || shown_.contains({framework.id, category.id, item.id}))
        items.push_back(item_json(item));
    if (items.empty() && !source_.shows_gaps()) return nullptr;
    Json object = {{"id", category.id}, {"title", category.title}};
    set_text(object, "summary", category.summary);
    object["items"] = std::move(items);
    return object;
  }

  Json item_json(const Item& item) const {
    Json object = {{"id", item.id}, {"title", item.title}};
    set_text(object, "hint", item.hint);
    for (const Located<std::string>& kind : item.kinds) object["kinds"].push_back(kind.value);
    if (!source_.shows_gaps()) return object;  // the crosswalk names items without evidence
    for (const Located<std::string>& also : item.also) object["also"].push_back(also.value);
    return object;
  }

  const ExportSource& source_;
  std::set<ItemRef> shown_;
  std::set<std::string_view> stages_;
};

}  // namespace

Json portfolio_json(const ExportSource& source) {
  const Portfolio& portfolio = source.portfolio();
  Json object = {{"audience", word_of(source.seen.reader)},
                 {"as_of", iso_date(portfolio.as_of)},
                 {"portfolio", facts_json(portfolio.config)}};
  if (source.shows_gaps()) set_gaps(object, portfolio);
  object["kinds"] = kinds_json(portfolio);
  object["frameworks"] = FrameworksJson(source).all();
  const EntryJson json(source);
  object["entries"] = Json::array();
  for (const Entry& entry : portfolio.entries) object["entries"].push_back(json.entry(entry));
  object["pages"] = Json::array();
  for (const Page& page : portfolio.pages) object["pages"].push_back(json.page(page));
  return object;
}

}  // namespace dossier
