#include "assess/where.h"

#include <algorithm>

#include "assess/evidence.h"
#include "base/unicode.h"

namespace dossier {
namespace {

bool any_word(const std::vector<Located<std::string>>& wanted, std::string_view word) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(),
                                       [&](const auto& one) { return one.value == word; });
}

template <class T>
bool any_value(const std::vector<T>& wanted, const std::optional<T>& value) {
  return wanted.empty() ||
         (value && std::find(wanted.begin(), wanted.end(), *value) != wanted.end());
}

bool any_tag(const std::vector<std::string>& wanted, const Entry& entry) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& one) {
           return std::any_of(entry.tags.begin(), entry.tags.end(),
                              [&](const std::string& tag) { return fold(tag) == fold(one); });
         });
}

// What no active framework has counts nothing.
bool any_stage(const std::vector<Located<std::string>>& wanted, const Entry& entry,
               const Portfolio& portfolio) {
  if (wanted.empty()) return true;
  const auto is_its_stage = [&](const Stage& stage) { return stage.id == entry.stage; };
  return any_word(wanted, entry.stage) &&
         std::any_of(portfolio.frameworks.begin(), portfolio.frameworks.end(),
                     [&](const Framework& framework) {
                       return std::any_of(framework.stages.begin(), framework.stages.end(),
                                          is_its_stage);
                     });
}

// Claimed directly, or listed; of an active framework.
bool any_category(const std::vector<Located<std::string>>& wanted, const Entry& entry,
                  const Portfolio& portfolio) {
  return wanted.empty() || std::any_of(portfolio.frameworks.begin(), portfolio.frameworks.end(),
                                       [&](const Framework& framework) {
                                         const auto shown = categories_of(entry, framework);
                                         return std::any_of(shown.begin(), shown.end(),
                                                            [&](const Category* category) {
                                                              return any_word(wanted, category->id);
                                                            });
                                       });
}

bool is_as_asked(const std::optional<bool>& wanted, bool holds) {
  return !wanted || *wanted == holds;
}

}  // namespace

bool meets(const Entry& entry, const Where& where, const Portfolio& portfolio) {
  const Kind& kind = kind_of(portfolio, entry);
  const Config& config = portfolio.config;
  if (!any_word(where.kind, entry.kind) || !any_stage(where.stage, entry, portfolio) ||
      !any_value(where.record, std::optional(kind.record)) ||
      !any_value(where.origin, entry.origin) || !any_value(where.role, std::optional(entry.role)) ||
      !any_category(where.category, entry, portfolio) || !any_tag(where.tag, entry))
    return false;
  if (!is_as_asked(where.artifact, has_artifact(entry, kind)) ||
      !is_as_asked(where.standalone, is_standalone(entry, kind)) ||
      !is_as_asked(where.decision, is_decision(entry, kind)) ||
      !is_as_asked(where.changed_team, entry.changed_team) ||
      !is_as_asked(where.measured, is_measured(entry)) ||
      !is_as_asked(where.corroborated, is_corroborated(entry)) ||
      !is_as_asked(where.outside_team, is_outside_team(entry, config)))
    return false;
  if (where.engineers_affected &&
      (!entry.engineers_affected || *entry.engineers_affected < where.engineers_affected->min))
    return false;
  // `teams` that is unset meets no minimum, not even 0.
  return !where.teams || (!entry.teams.empty() && teams_reached(entry, config) >=
                                                      static_cast<std::size_t>(where.teams->min));
}

}  // namespace dossier
