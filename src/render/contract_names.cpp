#include "render/contract.h"

namespace dossier {
namespace {

using Type = ContractName::Type;
using Words = std::string_view;

constexpr ContractName text(Words scope, Words name, Words meaning) {
  return {scope, name, Type::text, {}, meaning};
}
constexpr ContractName html(Words scope, Words name, Words meaning) {
  return {scope, name, Type::html, {}, meaning};
}
constexpr ContractName flag(Words scope, Words name, Words meaning) {
  return {scope, name, Type::flag, {}, meaning};
}
constexpr ContractName list(Words scope, Words name, Words row, Words meaning) {
  return {scope, name, Type::list, row, meaning};
}

// One name a line, wider than elsewhere: this is a table to look things up in.
// clang-format off
constexpr ContractName kNames[] = {
    text("every page", "site.name", "whose portfolio it is"),
    text("every page", "site.headline", "one line under the name"),
    text("every page", "site.level_current", "the level held now"),
    text("every page", "site.level_target", "the level aimed at"),
    text("every page", "site.team", "the own team"),
    text("every page", "site.language", "BCP 47, for the lang attribute"),
    text("every page", "site.audience", "self, manager, internal or public"),
    text("every page", "site.audience_note", "who the pages are for, in words; nothing for the public"),
    text("every page", "site.as_of", "the day the site stands for, 2026-11-01"),
    text("every page", "site.as_of_long", "the same, 1 November 2026"),
    text("every page", "site.root", "from this page to the site's top: nothing, ../ or ../../"),
    text("every page", "site.home", "link to the index"),
    text("every page", "site.feed", "link to the RSS feed"),
    list("every page", "site.feeds", "feed", "the feeds for the page's head: of all wins in every format, and a category's own"),
    text("every page", "site.stylesheet", "link to the stylesheet"),
    text("every page", "site.icon", "link to the icon"),
    list("every page", "site.navigation", "link", "the main navigation"),
    text("every page", "page.title", "the page's heading"),
    text("every page", "page.full_title", "the page's heading and the site's name; unique"),
    text("every page", "page.description", "one sentence, at most 320 characters"),
    text("every page", "page.canonical", "the page's address; nothing without a host"),
    text("every page", "page.type", "article for an entry, profile for the index, else website"),
    text("every page", "page.refresh", "of an alias: where the reader is sent at once"),
    text("every page", "page.image", "the address of the picture that stands for the site where it is linked to; nothing without a host"),
    html("every page", "page.data", "who and what the page is about, as JSON-LD; only for the public"),
    text("every page", "page.script", "link to the filter's script; only of the page of all evidence, and of a theme that has one"),
    flag("every page", "page.noindex", "search engines are asked to stay away"),

    text("link", "title", "what the link says"),
    text("link", "url", "where it leads, from this page"),
    flag("link", "current", "it leads to this page"),
    text("link", "count", "how many entries are there"),

    text("feed", "title", "the feed's title, unlike those of the others"),
    text("feed", "url", "where it is, from this page"),
    text("feed", "type", "its media type, application/rss+xml or another"),

    text("row", "title", "the entry's title"),
    text("row", "url", "where it is, from the site's top: write {{site.root}}{{url}}"),
    text("row", "date", "2026-11-01"),
    text("row", "date_long", "1 November 2026"),
    text("row", "kind", "the kind's id"),
    text("row", "kind_title", "the kind's name"),
    text("row", "stage_title", "the stage's name"),
    text("row", "summary", "one sentence"),
    text("row", "impact", "the first measured outcome, in a few words"),
    text("row", "in_stage", "on the page of all evidence: the stage's id"),
    text("row", "in_categories", "there: FRAMEWORK/CATEGORY, one a line"),
    text("row", "in_tags", "there: its tags, one a line"),
    text("row", "why", "in a list of an item's evidence: why it shows the item"),
    text("row", "attested", "there: who confirmed it, and when"),
    flag("row", "crosswalk", "in a list of an item's evidence: it counts through the crosswalk"),

    text("group", "title", "the group's heading"),
    text("group", "anchor", "its id on the page"),
    text("group", "count", "how many entries it has, in words"),
    list("group", "rows", "row", "its entries, newest first"),

    text("index", "claim", "the case in three sentences"),
    list("index", "strongest", "row", "the entries that lead the case"),
    list("index", "wins", "row", "the newest wins"),
    list("index", "frameworks", "framework-card", "the checklists"),
    list("index", "stages", "stage-card", "the stages of the path"),
    text("index", "entries", "how many entries there are, in words"),
    text("index", "evidence_url", "link to the list of all evidence"),
    text("index", "timeline_url", "link to the timeline"),

    text("framework-card", "title", "the checklist's name"),
    text("framework-card", "url", "link to its page"),
    text("framework-card", "summary", "how many of its items have evidence, in words"),
    list("framework-card", "quarters", "quarter", "the last six quarters, oldest first"),
    list("framework-card", "matrix", "category-row", "its categories by quarter"),

    text("category-row", "title", "the category's name"),
    text("category-row", "url", "link to its page"),
    text("category-row", "total", "how many entries it has, in words"),
    list("category-row", "cells", "cell", "one a quarter"),
    text("category-row", "strengths", "how strong its items are, in words; never for internal or wider audiences"),
    html("category-row", "strengths_marks", "the same, a sign for each item"),

    text("stage-card", "title", "the stage's name"),
    text("stage-card", "url", "link to its page"),
    text("stage-card", "summary", "what it is about"),
    text("stage-card", "count", "how many entries it has, in words"),

    text("evidence", "entries", "how many entries there are, in words"),
    list("evidence", "groups", "group", "all entries, by year"),
    list("evidence", "categories", "facet", "pages of the categories"),
    list("evidence", "stages", "facet", "pages of the stages"),
    list("evidence", "kinds", "facet", "the kinds, which have no pages"),
    list("evidence", "tags", "facet", "pages of the tags"),
    text("evidence", "script", "as page.script"),

    text("facet", "title", "its name"),
    text("facet", "value", "what a row has to hold to be found by it"),
    text("facet", "url", "link to its page, if it has one"),
    text("facet", "count", "how many entries are there"),
    flag("facet", "found", "there are some"),

    text("entry", "date", "2026-11-01"),
    text("entry", "date_long", "1 November 2026"),
    text("entry", "kind_title", "the kind's name"),
    list("entry", "stage", "link", "its stage"),
    text("entry", "summary", "what the author wrote as summary"),
    html("entry", "body", "the body"),
    list("entry", "contents", "contents-line", "the table of contents of a long body"),
    text("entry", "role", "the owner's part in it"),
    text("entry", "origin", "how the work was found"),
    text("entry", "reach", "how many engineers it reached, in words"),
    text("entry", "teams", "the teams it reached"),
    text("entry", "asked_by", "who asked for the judgment"),
    flag("entry", "decision", "it weighed trade-offs"),
    flag("entry", "changed_team", "it changed how the team works"),
    text("entry", "business", "why it mattered to the business"),
    list("entry", "impact", "impact", "the outcomes"),
    list("entry", "supports", "support", "the items it shows"),
    list("entry", "artifacts", "artifact", "where the thing itself is"),
    list("entry", "feedback", "quote", "what others said"),
    list("entry", "updates", "update", "what came later"),
    list("entry", "tags", "link", "its tags"),
    list("entry", "related", "row", "entries that show the same"),
    list("entry", "previous", "row", "the one before it in its stage"),
    list("entry", "next", "row", "the one after it in its stage"),

    text("contents-line", "title", "the heading"),
    text("contents-line", "anchor", "its id"),
    flag("contents-line", "nested", "it stands below another heading"),

    text("impact", "metric", "what was measured"),
    text("impact", "before", "its value before, with its unit"),
    text("impact", "after", "its value after, with its unit"),
    text("impact", "text", "the outcome in words"),
    html("impact", "bars", "two bars, before and after, when both are numbers"),

    text("support", "title", "the behaviour"),
    text("support", "url", "link to it on its category's page"),
    text("support", "category", "the category's name"),
    text("support", "framework", "the checklist's name"),
    text("support", "why", "why the entry shows it"),
    text("support", "attested", "who confirmed it, and when"),

    text("artifact", "title", "what the link says"),
    text("artifact", "url", "where it leads; nothing when it may not be followed"),
    text("artifact", "host", "the host it leads to; nothing for a file of the site"),

    text("quote", "text", "the words"),
    text("quote", "from", "whose they are"),

    text("update", "date", "2026-11-01"),
    text("update", "date_long", "1 November 2026"),
    text("update", "text", "what came later"),

    text("framework", "summary", "how many of its items have evidence, in words"),
    text("framework", "source", "where the checklist comes from"),
    text("framework", "source_url", "its address"),
    list("framework", "quarters", "quarter", "the last six quarters, oldest first"),
    list("framework", "matrix", "matrix-row", "items by quarter"),
    list("framework", "categories", "category-block", "its categories"),

    text("quarter", "title", "Q3"),
    text("quarter", "year", "2026"),

    text("matrix-row", "title", "the behaviour"),
    text("matrix-row", "url", "link to it on the page"),
    text("matrix-row", "strength", "as in item"),
    html("matrix-row", "strength_mark", "as in item"),
    list("matrix-row", "cells", "cell", "one a quarter"),

    text("cell", "count", "how many entries; nothing for none"),
    html("cell", "mark", "a disc as large as the count; nothing for none"),

    text("chart", "title", "what it shows"),
    text("chart", "summary", "the same in a sentence or two"),
    html("chart", "drawing", "the drawing, as inline SVG as wide as its box"),
    list("chart", "columns", "chart-column", "the heads of the table that says the same"),
    list("chart", "rows", "chart-row", "its rows"),

    text("chart-column", "title", "the head of a column"),

    text("chart-row", "title", "the head of the row"),
    list("chart-row", "cells", "chart-cell", "its cells, but for the first"),

    text("chart-cell", "text", "what stands in the cell"),

    text("category-block", "title", "the category's name"),
    text("category-block", "url", "link to its page"),
    text("category-block", "summary", "what it is about"),
    list("category-block", "items", "item", "its items"),

    text("category", "summary", "what it is about"),
    list("category", "framework", "link", "the checklist it belongs to"),
    text("category", "feed_url", "link to the RSS feed of the wins in it"),
    list("category", "items", "item", "its items"),
    list("category", "others", "row", "entries that list the category without naming an item"),

    text("item", "title", "the behaviour"),
    text("item", "anchor", "its id on the page"),
    text("item", "hint", "what evidence would show it"),
    text("item", "strength", "none, stale, thin, strong or n/a; never for internal or wider audiences"),
    html("item", "strength_mark", "the same as a sign"),
    text("item", "count", "how many entries show it, in words"),
    flag("item", "empty", "nothing shows it yet; never for internal or wider audiences"),
    text("item", "reason", "why it does not apply; never for internal or wider audiences"),
    list("item", "rows", "row", "the entries that show it, newest first"),

    text("stage", "summary", "what it is about"),
    text("stage", "entries", "how many entries it has, in words"),
    list("stage", "checkpoints", "checkpoint", "its tests; for internal and wider audiences those that are passed"),
    list("stage", "groups", "group", "its entries, by year"),
    list("stage", "stages", "link", "all stages, this one current"),

    text("checkpoint", "title", "the test's name"),
    text("checkpoint", "question", "what it asks"),
    flag("checkpoint", "passes", "it is passed"),
    text("checkpoint", "count", "how many entries of how many needed"),
    text("checkpoint", "since", "the first day that counts"),
    text("checkpoint", "until", "the last day that counts"),
    list("checkpoint", "rows", "row", "the entries counted"),

    text("artifacts", "entries", "how many entries there are, in words"),
    list("artifacts", "groups", "group", "written work, by kind"),

    text("timeline", "entries", "how many entries there are, in words"),
    list("timeline", "chart", "chart", "all entries by stage and time"),
    list("timeline", "groups", "group", "all entries, by quarter"),

    text("tag", "entries", "how many entries have it, in words"),
    list("tag", "groups", "group", "its entries, by year"),

    html("page", "body", "the body"),
    list("page", "contents", "contents-line", "the table of contents of a long body"),

    text("404", "evidence_url", "link to the list of all evidence"),

    text("packet", "thesis", "the case in three sentences"),
    text("packet", "note", "for the owner alone: words, reading time, what did not fit"),
    list("packet", "top", "packet-entry", "the entries that lead the case"),
    list("packet", "claims", "packet-claim", "behaviours with their evidence"),
    list("packet", "quotes", "packet-quote", "what others said"),
    list("packet", "appendix", "row", "the rest of the evidence"),
    text("packet", "not_listed", "how many entries the budget has no room for, in words"),
    text("packet", "evidence_url", "link to the list of all evidence"),

    text("packet-entry", "title", "the entry's title"),
    text("packet-entry", "url", "from the site's top"),
    text("packet-entry", "date", "2026-11-01"),
    text("packet-entry", "date_long", "1 November 2026"),
    text("packet-entry", "kind", "the kind's id"),
    text("packet-entry", "kind_title", "the kind's name"),
    text("packet-entry", "stage_title", "the stage's name"),
    text("packet-entry", "summary", "one sentence"),
    text("packet-entry", "impact", "the first measured outcome, in a few words"),
    text("packet-entry", "business", "why it mattered to the business"),
    list("packet-entry", "outcomes", "impact", "its outcomes"),
    list("packet-entry", "artifacts", "artifact", "where the thing itself is"),

    text("packet-claim", "title", "the behaviour"),
    text("packet-claim", "url", "link to it"),
    text("packet-claim", "category", "the category's name"),
    list("packet-claim", "rows", "packet-evidence", "the entries that show it, strongest first"),

    text("packet-evidence", "title", "the entry's title"),
    text("packet-evidence", "url", "from the site's top"),
    text("packet-evidence", "date", "2026-11-01"),
    text("packet-evidence", "date_long", "1 November 2026"),
    text("packet-evidence", "kind", "the kind's id"),
    text("packet-evidence", "kind_title", "the kind's name"),
    text("packet-evidence", "stage_title", "the stage's name"),
    text("packet-evidence", "summary", "one sentence"),
    text("packet-evidence", "impact", "the first measured outcome, in a few words"),
    text("packet-evidence", "why", "why it shows the behaviour"),
    text("packet-evidence", "attested", "who confirmed it, and when"),
    list("packet-evidence", "artifacts", "artifact", "where the thing itself is"),

    text("packet-quote", "text", "the words"),
    text("packet-quote", "from", "whose they are"),
    text("packet-quote", "title", "the entry they are about"),
    text("packet-quote", "url", "from the site's top"),

    list("readiness", "tabs", "link", "readiness, gaps, plan, fork"),
    flag("readiness", "advocacy", "all tests pass: what is missing is advocacy"),
    list("readiness", "verdicts", "verdict", "what each checklist adds up to"),
    list("readiness", "checkpoints", "checkpoint", "the observable tests"),
    list("readiness", "signals", "signal", "the diagnosis"),
    text("readiness", "since", "the first day of the last 90"),
    text("readiness", "judgment", "entries of the judgment record since then"),
    text("readiness", "delivery", "entries of the delivery record since then"),
    text("readiness", "decisions", "design decisions since then"),
    flag("readiness", "no_decisions", "there was none: that is the signal"),
    list("readiness", "records", "chart", "both records in each of the last eight quarters"),
    list("readiness", "weeks", "chart", "the weekly log of the last 26 weeks"),

    text("verdict", "title", "the checklist's name"),
    text("verdict", "url", "link to it"),
    text("verdict", "verdict", "the verdict in words"),
    text("verdict", "reason", "why it is given"),
    text("verdict", "coverage", "9 of 14 have evidence, 4 strong; 3 do not apply"),
    list("verdict", "bars", "link", "its categories, each with its count"),

    text("signal", "title", "what is looked at"),
    flag("signal", "progressing", "it reads as progressing, not as trap"),
    text("signal", "reading", "the reading in a sentence"),
    list("signal", "rows", "row", "the entries it was read from"),

    list("gaps", "tabs", "link", "readiness, gaps, plan, fork"),
    text("gaps", "count", "how many items are open, in words"),
    list("gaps", "steps", "step", "the backlog, best worth closing first"),
    list("gaps", "criteria", "criterion", "what was agreed with the manager"),
    list("gaps", "exceptions", "exception", "items that do not apply"),

    text("step", "title", "the behaviour"),
    text("step", "url", "link to it"),
    text("step", "category", "the category's name"),
    text("step", "framework", "the checklist's name"),
    text("step", "strength", "none, stale or thin"),
    text("step", "why", "why it is on the list"),
    text("step", "hint", "what evidence would show it"),
    text("step", "kinds", "the kinds that usually close it"),

    text("criterion", "text", "what must be shown"),
    flag("criterion", "met", "it is met"),
    text("criterion", "agreed", "with whom and when"),
    list("criterion", "rows", "row", "the entries that show it"),

    text("exception", "title", "the behaviour"),
    text("exception", "reason", "why it does not apply"),

    list("plan", "tabs", "link", "readiness, gaps, plan, fork"),
    text("plan", "day", "which day it is; nothing when no plan has a start"),
    list("plan", "chart", "chart", "its parts on one strip"),
    list("plan", "phases", "phase", "its parts"),
    list("plan", "moved", "link", "categories that have moved"),
    text("plan", "moved_words", "how many of how many have moved"),

    text("phase", "title", "what it is about"),
    text("phase", "days", "its days"),
    flag("phase", "current", "it is now"),
    list("phase", "tasks", "task", "what to do"),

    text("task", "text", "what to do"),
    flag("task", "done", "the evidence shows that it is done"),
    flag("task", "by_hand", "no evidence can show it"),

    list("fork", "tabs", "link", "readiness, gaps, plan, fork"),
    flag("fork", "is_ic", "the portfolio is on the engineer's track"),
    list("fork", "rows", "fork-row", "the two ways on"),
    text("fork", "ic_count", "entries aimed at the engineer's track"),
    text("fork", "em_count", "entries aimed at the manager's track"),
    list("fork", "elsewhere", "row", "entries aimed at the other track"),

    text("fork-row", "aspect", "what is compared"),
    text("fork-row", "ic", "for an engineer"),
    text("fork-row", "em", "for a manager"),
};
// clang-format on

}  // namespace

std::span<const ContractName> contract() { return kNames; }

}  // namespace dossier
