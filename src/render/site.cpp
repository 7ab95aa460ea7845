#include "render/site.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <mutex>

#include "base/parallel.h"
#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"
#include "model/rules.h"
#include "render/card.h"
#include "render/feeds/feeds.h"
#include "render/frame.h"
#include "render/indexes.h"
#include "render/pages/pages.h"
#include "render/stylesheet.h"
#include "render/theme.h"

namespace dossier {
namespace {

std::string hash_of(std::string_view bytes) {
  std::array<char, 17> digits;
  std::snprintf(digits.data(), digits.size(), "%016llx",
                static_cast<unsigned long long>(XXH3_64bits(bytes.data(), bytes.size())));
  return digits.data();
}

// Adds files, and reports two sources for one path, also when only case or normalisation differs,
// or when one wants a file where the other wants a folder.
class SiteBuilder {
 public:
  explicit SiteBuilder(Diagnostics& out) : out_(out) {}

  void add(const std::string& path, SiteFile file) {
    const auto [at, is_new] = folded_.try_emplace(fold(path), path);
    if (!is_new) {
      const SiteFile& other = site_.files.at(at->second);
      out_.add(rule("output-collision"), {file.origin, {}, 1},
               "'" + path + "' is made by " + file.origin + " and by " + other.origin +
                   (at->second == path ? "" : ", as '" + at->second + "'"),
               "change one id, title, alias or file name");
      return;
    }
    site_.files.emplace(path, std::move(file));
  }

  // Once all are added.
  void check_folders() {
    for (const auto& [folded, path] : folded_)
      for (auto slash = folded.find('/'); slash != folded.npos; slash = folded.find('/', slash + 1))
        if (const auto found = folded_.find(folded.substr(0, slash)); found != folded_.end())
          report_file_as_folder(path, found->second);
  }

  Site take() { return std::move(site_); }

 private:
  void report_file_as_folder(const std::string& path, const std::string& file) {
    const SiteFile& inner = site_.files.at(path);
    out_.add(rule("output-collision"), {inner.origin, {}, 1},
             "'" + path + "' is made by " + inner.origin + ", and the file '" + file + "' by " +
                 site_.files.at(file).origin,
             "change one id, title, alias or file name");
  }

  Diagnostics& out_;
  Site site_;
  std::map<std::string, std::string> folded_;  // as compared -> as written
};

// "assets/style.css" -> "assets/style.HASH.css", so that a changed file is a new address.
std::string asset_path(std::string_view path, std::string_view bytes) {
  const std::string_view end = extension(path);
  return std::string(path.substr(0, path.size() - end.size())) + "." + hash_of(bytes) +
         std::string(end);
}

// Whether `text` names the file, and not one whose name ends or begins like it.
bool refers_to(std::string_view text, std::string_view name) {
  const auto is_name = [&](std::size_t at) {
    const char c = at < text.size() ? text[at] : ' ';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
  };
  for (auto at = text.find(name); at != text.npos; at = text.find(name, at + 1))
    if ((at == 0 || !is_name(at - 1)) && !is_name(at + name.size())) return true;
  return false;
}

// A template names a file from the site's top (assets/logo.svg), the stylesheet from its own
// folder.
bool refers_to(const ThemeFiles& theme, std::string_view path) {
  return std::any_of(theme.files.begin(), theme.files.end(), [&](const auto& file) {
    const std::string_view name =
        file.first == kStylesheet ? path.substr(path.find('/') + 1) : path;
    return (file.first == kStylesheet || extension(file.first) == ".mustache") &&
           refers_to(file.second.bytes, name);
  });
}

// Only what pages refer to is published of a theme: its stylesheet, its icon, the script of the
// filter if it has one, and what a template or the stylesheet names.
void add_assets(const ThemeFiles& theme, SiteView& view, SiteBuilder& site, Diagnostics& out) {
  const auto add = [&](std::string_view file, std::string& path) {
    const std::string name(file);
    const auto found = theme.files.find(name);
    if (found == theme.files.end()) {
      out.add(rule("theme-syntax"), {"themes/" + theme.name, {}, 1},
              "the theme has no file " + quoted(name));
      return;
    }
    std::string bytes =
        extension(name) == ".css" ? compact_css(found->second.bytes) : found->second.bytes;
    path = asset_path(name, bytes);
    site.add(path, {std::move(bytes), found->second.origin, {}});
  };
  add(kStylesheet, view.stylesheet_path);
  add(kIcon, view.icon_path);
  if (theme.files.contains(std::string(kFilterScript))) add(kFilterScript, view.script_path);
  for (const auto& [path, source] : theme.extras)
    if (refers_to(theme, path)) site.add(path, {{}, source, source});
}

void render_pages(const SiteView& view, const PagePlans& pages, const Theme& theme, unsigned jobs,
                  SiteBuilder& site, FileReferences& references) {
  std::vector<std::string> bytes(pages.size());
  std::mutex referring;
  parallel_for(pages.size(), jobs, [&](std::size_t i) {
    FileReferences own;
    const Fields content = pages[i].content(view, pages[i], own);
    bytes[i] = theme.render(pages[i].template_name, frame_of(view, pages[i]), content);
    const std::lock_guard lock(referring);
    references.merge(own);
  });
  for (std::size_t i = 0; i < pages.size(); ++i)
    site.add(pages[i].path, {std::move(bytes[i]), pages[i].origin, {}});
}

void add_feeds(const SiteView& view, const FeedPlans& feeds, SiteBuilder& site,
               FileReferences& references, Diagnostics& out) {
  std::vector<std::string> bytes = make_feeds(view, feeds, references, out);
  for (std::size_t i = 0; i < feeds.size(); ++i)
    site.add(feeds[i].path, {std::move(bytes[i]), feeds[i].origin, {}});
}

void add_static_files(const SiteView& view, const FileReferences& references, SiteBuilder& site) {
  for (const StaticFile& file : view.portfolio.files)
    if (references.contains(file.output)) site.add(file.output, {{}, file.source, file.source});
}

}  // namespace

std::optional<Site> render_site(const SiteSource& source, const ThemeFiles& files, unsigned jobs,
                                Diagnostics& out) {
  const Target& target = source.target;
  const auto before = out.errors();
  const auto theme = Theme::compile(files, out);
  if (!theme) return std::nullopt;
  SiteView view(source);
  SiteBuilder site(out);
  add_assets(files, view, site, out);
  for (const StaticFile& file : view.portfolio.files) view.published.add_file(file);
  const PagePlans pages = plan_pages(view);
  for (const PagePlan& page : pages) view.published.add_page(page.path);
  const FeedPlans feeds = plan_feeds(view);
  for (const FeedPlan& feed : feeds) view.published.add_page(feed.path);
  // From here on every address is known.

  FileReferences references;
  render_pages(view, pages, *theme, jobs, site, references);
  if (!view.addresses.base().has_host)
    out.add(rule("no-host"), {"portfolio.yaml", target.at, 1},
            "the base_url of target '" + target.name +
                "' has no host: feeds and sitemap use http://localhost:8000",
            "set 'base_url:' to the address where the site will be found");
  add_feeds(view, feeds, site, references, out);
  site.add("sitemap.xml", {make_sitemap(view, pages), "the sitemap", {}});
  if (!card_address(view).empty())
    site.add(std::string(kCardPath), {make_card(view), "the card", {}});
  site.add("robots.txt", {make_robots(view), "robots.txt", {}});
  site.add("index.json", {make_search_index(view), "the search index", {}});
  site.add(".nojekyll", {{}, ".nojekyll", {}});
  if (!target.cname.empty()) site.add("CNAME", {target.cname + "\n", "the key 'cname'", {}});
  add_static_files(view, references, site);
  site.check_folders();
  if (out.errors() != before) return std::nullopt;
  return site.take();
}

}  // namespace dossier
