#include "base/path.h"
#include "base/text.h"
#include "render/pages/pages.h"
#include "render/rows.h"

namespace dossier {
namespace {

Fields plain_content(const SiteView& view, const PagePlan& page, FileReferences& references) {
  const auto& plain = *static_cast<const Page*>(page.subject);
  Fields content;
  content
      .set("body", Html{place(*plain.body.document, {view.addresses, view.published, page.path},
                              references)})
      .set("contents", contents_of(*plain.body.document));
  return content;
}

Fields not_found_content(const SiteView& view, const PagePlan& page, FileReferences&) {
  Fields content;
  content.set("evidence_url", PageLinks(view, page.path).to(kEvidencePath));
  return content;
}

Fields alias_content(const SiteView&, const PagePlan&, FileReferences&) { return {}; }

// "/old/address/" -> "old/address/index.html".
std::string alias_path(std::string_view alias) {
  while (alias.starts_with('/')) alias.remove_prefix(1);
  const bool is_file = extension(alias) == ".html";
  const std::string path = normal_path(alias).value_or(std::string());
  return is_file ? path : join_path(path, kIndexPath);
}

struct AliasOwner {
  const std::vector<Located<std::string>>& aliases;
  const std::string& title;
  const std::string& file;
  std::string path;
};

void plan_aliases(const AliasOwner& owner, PagePlans& plans) {
  for (const Located<std::string>& alias : owner.aliases) {
    PagePlan page{alias_path(alias.value), "alias", owner.title,
                  "This page has moved: " + owner.title, owner.file};
    page.content = alias_content;
    page.alias_of = owner.path;
    plans.push_back(std::move(page));
  }
}

}  // namespace

void plan_plain(const SiteView& view, PagePlans& plans) {
  for (const Page& plain : view.portfolio.pages) {
    PagePlan page{page_path(plain.id), "page", plain.title,
                  plain.summary.empty() ? plain.body.document->first_paragraph : plain.summary,
                  plain.file};
    page.content = plain_content;
    page.subject = &plain;
    plans.push_back(std::move(page));
  }
  PagePlan missing{std::string(kNotFoundPath), "404", "Page not found",
                   "There is no page at this address.", "the page '404'"};
  missing.content = not_found_content;
  plans.push_back(std::move(missing));
  for (const Entry& entry : view.portfolio.entries)
    plan_aliases({entry.aliases, entry.title, entry.file, entry_path(entry.id)}, plans);
  for (const Page& plain : view.portfolio.pages)
    plan_aliases({plain.aliases, plain.title, plain.file, page_path(plain.id)}, plans);
}

}  // namespace dossier
