#include "render/contract.h"

#include <array>

namespace dossier {
namespace {

using Type = ContractName::Type;
constexpr Type kText = Type::text, kHtml = Type::html, kFlag = Type::flag, kList = Type::list;

constexpr std::array<std::string_view, 12> kTemplates = {
    "index",     "evidence", "entry", "framework", "category", "stage",
    "artifacts", "timeline", "tag",   "page",      "404",      "alias"};

constexpr std::array kNames = {
    ContractName{"every page", "site.name", kText, "", "whose portfolio it is"},
    ContractName{"every page", "site.headline", kText, "", "one line under the name"},
    ContractName{"every page", "site.level_current", kText, "", "the level held now"},
    ContractName{"every page", "site.level_target", kText, "", "the level aimed at"},
    ContractName{"every page", "site.team", kText, "", "the own team"},
    ContractName{"every page", "site.language", kText, "", "BCP 47, for the lang attribute"},
    ContractName{"every page", "site.audience", kText, "", "self, manager, internal or public"},
    ContractName{"every page", "site.audience_note", kText, "",
                 "who the pages are for, in words; nothing for the public"},
    ContractName{"every page", "site.as_of", kText, "", "the day the site stands for, 2026-11-01"},
    ContractName{"every page", "site.as_of_long", kText, "", "the same, 1 November 2026"},
    ContractName{"every page", "site.root", kText, "",
                 "from this page to the site's top: nothing, ../ or ../../"},
    ContractName{"every page", "site.home", kText, "", "link to the index"},
    ContractName{"every page", "site.feed", kText, "", "link to the RSS feed"},
    ContractName{"every page", "site.feed_title", kText, "", "the feed's title"},
    ContractName{"every page", "site.stylesheet", kText, "", "link to the stylesheet"},
    ContractName{"every page", "site.icon", kText, "", "link to the icon"},
    ContractName{"every page", "site.navigation", kList, "link", "the main navigation"},
    ContractName{"every page", "page.title", kText, "", "the page's heading"},
    ContractName{"every page", "page.full_title", kText, "",
                 "the page's heading and the site's name; unique"},
    ContractName{"every page", "page.description", kText, "",
                 "one sentence, at most 320 characters"},
    ContractName{"every page", "page.canonical", kText, "",
                 "the page's address; nothing without a host"},
    ContractName{"every page", "page.type", kText, "",
                 "article for an entry, profile for the index, else website"},
    ContractName{"every page", "page.refresh", kText, "",
                 "of an alias: where the reader is sent at once"},
    ContractName{"every page", "page.noindex", kFlag, "", "search engines are asked to stay away"},

    ContractName{"link", "title", kText, "", "what the link says"},
    ContractName{"link", "url", kText, "", "where it leads, from this page"},
    ContractName{"link", "current", kFlag, "", "it leads to this page"},
    ContractName{"link", "count", kText, "", "how many entries are there"},

    ContractName{"row", "title", kText, "", "the entry's title"},
    ContractName{"row", "url", kText, "",
                 "where it is, from the site's top: write {{site.root}}{{url}}"},
    ContractName{"row", "date", kText, "", "2026-11-01"},
    ContractName{"row", "date_long", kText, "", "1 November 2026"},
    ContractName{"row", "kind", kText, "", "the kind's id"},
    ContractName{"row", "kind_title", kText, "", "the kind's name"},
    ContractName{"row", "stage_title", kText, "", "the stage's name"},
    ContractName{"row", "summary", kText, "", "one sentence"},
    ContractName{"row", "impact", kText, "", "the first measured outcome, in a few words"},
    ContractName{"row", "why", kText, "", "in a list of an item's evidence: why it shows the item"},
    ContractName{"row", "attested", kText, "", "there: who confirmed it, and when"},

    ContractName{"group", "title", kText, "", "the group's heading"},
    ContractName{"group", "anchor", kText, "", "its id on the page"},
    ContractName{"group", "count", kText, "", "how many entries it has, in words"},
    ContractName{"group", "rows", kList, "row", "its entries, newest first"},

    ContractName{"index", "claim", kText, "", "the case in three sentences"},
    ContractName{"index", "strongest", kList, "row", "the entries that lead the case"},
    ContractName{"index", "wins", kList, "row", "the newest wins"},
    ContractName{"index", "frameworks", kList, "framework-card", "the checklists"},
    ContractName{"index", "stages", kList, "stage-card", "the stages of the path"},
    ContractName{"index", "entries", kText, "", "how many entries there are, in words"},
    ContractName{"index", "evidence_url", kText, "", "link to the list of all evidence"},
    ContractName{"index", "timeline_url", kText, "", "link to the timeline"},

    ContractName{"framework-card", "title", kText, "", "the checklist's name"},
    ContractName{"framework-card", "url", kText, "", "link to its page"},
    ContractName{"framework-card", "summary", kText, "",
                 "how many of its items have evidence, in words"},
    ContractName{"framework-card", "categories", kList, "link", "its categories"},
    ContractName{"stage-card", "title", kText, "", "the stage's name"},
    ContractName{"stage-card", "url", kText, "", "link to its page"},
    ContractName{"stage-card", "summary", kText, "", "what it is about"},
    ContractName{"stage-card", "count", kText, "", "how many entries it has, in words"},

    ContractName{"evidence", "entries", kText, "", "how many entries there are, in words"},
    ContractName{"evidence", "groups", kList, "group", "all entries, by year"},
    ContractName{"evidence", "categories", kList, "link", "pages of the categories"},
    ContractName{"evidence", "stages", kList, "link", "pages of the stages"},
    ContractName{"evidence", "tags", kList, "link", "pages of the tags"},

    ContractName{"entry", "date", kText, "", "2026-11-01"},
    ContractName{"entry", "date_long", kText, "", "1 November 2026"},
    ContractName{"entry", "kind_title", kText, "", "the kind's name"},
    ContractName{"entry", "stage", kList, "link", "its stage"},
    ContractName{"entry", "summary", kText, "", "what the author wrote as summary"},
    ContractName{"entry", "body", kHtml, "", "the body"},
    ContractName{"entry", "contents", kList, "contents-line",
                 "the table of contents of a long body"},
    ContractName{"entry", "role", kText, "", "the owner's part in it"},
    ContractName{"entry", "origin", kText, "", "how the work was found"},
    ContractName{"entry", "reach", kText, "", "how many engineers it reached, in words"},
    ContractName{"entry", "teams", kText, "", "the teams it reached"},
    ContractName{"entry", "asked_by", kText, "", "who asked for the judgment"},
    ContractName{"entry", "decision", kFlag, "", "it weighed trade-offs"},
    ContractName{"entry", "changed_team", kFlag, "", "it changed how the team works"},
    ContractName{"entry", "business", kText, "", "why it mattered to the business"},
    ContractName{"entry", "impact", kList, "impact", "the outcomes"},
    ContractName{"entry", "supports", kList, "support", "the items it shows"},
    ContractName{"entry", "artifacts", kList, "artifact", "where the thing itself is"},
    ContractName{"entry", "feedback", kList, "quote", "what others said"},
    ContractName{"entry", "updates", kList, "update", "what came later"},
    ContractName{"entry", "tags", kList, "link", "its tags"},
    ContractName{"entry", "related", kList, "row", "entries that show the same"},
    ContractName{"entry", "previous", kList, "row", "the one before it in its stage"},
    ContractName{"entry", "next", kList, "row", "the one after it in its stage"},

    ContractName{"contents-line", "title", kText, "", "the heading"},
    ContractName{"contents-line", "anchor", kText, "", "its id"},
    ContractName{"contents-line", "nested", kFlag, "", "it stands below another heading"},
    ContractName{"impact", "metric", kText, "", "what was measured"},
    ContractName{"impact", "before", kText, "", "its value before, with its unit"},
    ContractName{"impact", "after", kText, "", "its value after, with its unit"},
    ContractName{"impact", "text", kText, "", "the outcome in words"},
    ContractName{"support", "title", kText, "", "the behaviour"},
    ContractName{"support", "url", kText, "", "link to it on its category's page"},
    ContractName{"support", "category", kText, "", "the category's name"},
    ContractName{"support", "framework", kText, "", "the checklist's name"},
    ContractName{"support", "why", kText, "", "why the entry shows it"},
    ContractName{"support", "attested", kText, "", "who confirmed it, and when"},
    ContractName{"artifact", "title", kText, "", "what the link says"},
    ContractName{"artifact", "url", kText, "",
                 "where it leads; nothing when it may not be followed"},
    ContractName{"artifact", "host", kText, "",
                 "the host it leads to; nothing for a file of the site"},
    ContractName{"quote", "text", kText, "", "the words"},
    ContractName{"quote", "from", kText, "", "whose they are"},
    ContractName{"update", "date", kText, "", "2026-11-01"},
    ContractName{"update", "date_long", kText, "", "1 November 2026"},
    ContractName{"update", "text", kText, "", "what came later"},

    ContractName{"framework", "summary", kText, "",
                 "how many of its items have evidence, in words"},
    ContractName{"framework", "source", kText, "", "where the checklist comes from"},
    ContractName{"framework", "source_url", kText, "", "its address"},
    ContractName{"framework", "categories", kList, "category-block", "its categories"},
    ContractName{"category-block", "title", kText, "", "the category's name"},
    ContractName{"category-block", "url", kText, "", "link to its page"},
    ContractName{"category-block", "summary", kText, "", "what it is about"},
    ContractName{"category-block", "items", kList, "item", "its items"},

    ContractName{"category", "summary", kText, "", "what it is about"},
    ContractName{"category", "framework", kList, "link", "the checklist it belongs to"},
    ContractName{"category", "items", kList, "item", "its items"},
    ContractName{"category", "others", kList, "row",
                 "entries that list the category without naming an item"},
    ContractName{"item", "title", kText, "", "the behaviour"},
    ContractName{"item", "anchor", kText, "", "its id on the page"},
    ContractName{"item", "hint", kText, "", "what evidence would show it"},
    ContractName{"item", "count", kText, "", "how many entries show it, in words"},
    ContractName{"item", "empty", kFlag, "",
                 "nothing shows it yet; never for internal or wider audiences"},
    ContractName{"item", "reason", kText, "",
                 "why it does not apply; never for internal or wider audiences"},
    ContractName{"item", "rows", kList, "row", "the entries that show it, newest first"},

    ContractName{"stage", "summary", kText, "", "what it is about"},
    ContractName{"stage", "entries", kText, "", "how many entries it has, in words"},
    ContractName{"stage", "checkpoints", kList, "checkpoint",
                 "its tests; never for internal or wider audiences"},
    ContractName{"stage", "groups", kList, "group", "its entries, by year"},
    ContractName{"stage", "stages", kList, "link", "all stages, this one current"},
    ContractName{"checkpoint", "title", kText, "", "the test's name"},
    ContractName{"checkpoint", "question", kText, "", "what it asks"},

    ContractName{"artifacts", "entries", kText, "", "how many entries there are, in words"},
    ContractName{"artifacts", "groups", kList, "group", "written work, by kind"},
    ContractName{"timeline", "entries", kText, "", "how many entries there are, in words"},
    ContractName{"timeline", "groups", kList, "group", "all entries, by quarter"},
    ContractName{"tag", "entries", kText, "", "how many entries have it, in words"},
    ContractName{"tag", "groups", kList, "group", "its entries, by year"},
    ContractName{"page", "body", kHtml, "", "the body"},
    ContractName{"page", "contents", kList, "contents-line",
                 "the table of contents of a long body"},
    ContractName{"404", "evidence_url", kText, "", "link to the list of all evidence"},
};

}  // namespace

std::span<const ContractName> contract() { return kNames; }

std::span<const std::string_view> template_names() { return kTemplates; }

const ContractName* find_name(std::string_view scope, std::string_view name) {
  const bool flag = name.starts_with(kHasPrefix);
  if (flag) name.remove_prefix(kHasPrefix.size());
  for (const ContractName& row : kNames)
    if (row.scope == scope && row.name == name && (!flag || row.type == Type::list)) return &row;
  return nullptr;
}

}  // namespace dossier
