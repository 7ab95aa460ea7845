#include "render/inventory.h"

#include <algorithm>
#include <optional>

#include "base/path.h"
#include "base/suggestion.h"
#include "base/text.h"
#include "base/url.h"
#include "model/rules.h"
#include "render/addresses.h"

namespace dossier {
namespace {

using To = LinkTarget::Kind;

// Browsers ignore tabs and line ends inside a URL, and blanks around it.
std::string without_noise(std::string_view url) {
  std::string out;
  for (const char c : trim(url))
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) out += c;
  return out;
}

LinkTarget make(To kind, std::string name) { return {kind, std::move(name), {}}; }

Location at(const Location& where, std::string_view url) {
  return {where.file, where.at, std::max(1, static_cast<int>(count_code_points(url)))};
}

// The target of a URL with a scheme or a host, published or not; nothing for a path.
std::optional<LinkTarget> resolve_scheme(const std::string& url, const Location& where,
                                         Diagnostics& out) {
  const std::string scheme = scheme_of(url);
  if (scheme == "http" || scheme == "https" || scheme == "mailto") return make(To::external, url);
  if (url.starts_with("//")) return make(To::external, "https:" + url);
  if (scheme.empty()) return std::nullopt;
  out.add(rule("unsafe-link"), at(where, url),
          quoted(scheme + ":") + " links are not published: it becomes plain text",
          "use http, https, mailto or a relative path");
  return LinkTarget{};
}

// The ways to write a path that a person would call the same: with index.html, with a slash, bare.
std::vector<std::string> spellings(const std::string& path) {
  return {path, join_path(path, "index.html"), path + ".md", join_path(path, "index.md")};
}

}  // namespace

Inventory::Inventory(const Portfolio& portfolio) {
  for (const std::string_view path : {kIndexPath, kEvidencePath, kArtifactsPath, kTimelinePath,
                                      kFeedPath, kAtomPath, kJsonFeedPath})
    targets_.emplace(path, make(To::output, std::string(path)));
  const auto add_output = [&](std::string path) {
    LinkTarget target = make(To::output, path);
    targets_.emplace(std::move(path), std::move(target));
  };
  for (const Framework& framework : portfolio.frameworks) {
    if (!framework.categories.empty()) add_output(framework_path(framework.id));
    for (const Category& category : framework.categories) {
      add_output(category_path(framework.id, category.id));
      add_output(category_feed_path(framework.id, category.id));
    }
    for (const Stage& stage : framework.stages) add_output(stage_path(stage.id));
  }
  for (const StaticFile& file : portfolio.files) {
    targets_.emplace(file.source, make(To::file, file.source));
    targets_.emplace(file.output, make(To::file, file.source));
  }
  for (const Page& page : portfolio.pages) {
    targets_.emplace(page.file, make(To::page, page.id));
    if (page.id.empty()) complete_ = false;
    if (!page.id.empty()) targets_.emplace(page_path(page.id), make(To::page, page.id));
  }
  for (const Entry& entry : portfolio.entries) {
    for (const std::string& tag : entry.tags) add_output(tag_path(tag));
    targets_.emplace(entry.file, make(To::entry, entry.id));
    if (entry.id.empty()) complete_ = false;
    if (!entry.id.empty()) targets_.emplace(entry_path(entry.id), make(To::entry, entry.id));
  }
}

const LinkTarget* Inventory::find(const std::string& path) const {
  for (const std::string& spelling : spellings(path))
    if (const auto found = targets_.find(spelling); found != targets_.end()) return &found->second;
  return nullptr;
}

LinkTarget Inventory::resolve(std::string_view raw, std::string_view from, const Location& where,
                              Diagnostics& out) const {
  const std::string url = without_noise(raw);
  if (const auto target = resolve_scheme(url, where, out)) return *target;
  return resolve_path(url, from, where, out);
}

LinkTarget resolve_unchecked(std::string_view raw, const Location& where, Diagnostics& out) {
  const std::string url = without_noise(raw);
  if (const auto target = resolve_scheme(url, where, out)) return *target;
  if (url.starts_with('#')) return {To::anchor, {}, percent_decode(url.substr(1))};
  return make(To::external, url);
}

LinkTarget Inventory::resolve_path(std::string_view url, std::string_view from,
                                   const Location& where, Diagnostics& out) const {
  const auto hash = std::min(url.find('#'), url.size());
  const std::string fragment =
      hash < url.size() ? percent_decode(url.substr(hash + 1)) : std::string();
  const std::string_view unquoted = url.substr(0, std::min(hash, url.find('?')));
  const std::string path = percent_decode(unquoted);
  if (path.empty() && hash < url.size()) return {To::anchor, {}, fragment};

  // From `/` as content and as an output address; else from the source file.
  const bool rooted = path.starts_with('/');
  std::vector<std::optional<std::string>> candidates;
  if (rooted) {
    candidates.push_back(normal_path("content" + path));
    candidates.push_back(normal_path(path.substr(1)));
  } else {
    candidates.push_back(normal_path(join_path(parent_path(from), path)));
  }
  for (const auto& candidate : candidates) {
    if (!candidate) continue;
    if (const LinkTarget* found = find(*candidate)) {
      LinkTarget target = *found;
      target.fragment = fragment;
      return target;
    }
  }
  // A file keeps its name whatever is wrong in it; an address needs the id.
  const bool is_address = extension(path).empty() || extension(path) == ".html";
  if (is_address && !complete_) return {};
  out.add(rule("broken-link"), at(where, url), quoted(url) + " leads nowhere", guess(path, out));
  return {};
}

std::vector<std::string> Inventory::outputs() const {
  std::vector<std::string> paths;
  for (const auto& [path, target] : targets_)
    if (target.kind == To::output) paths.push_back(path);
  return paths;
}

// The nearest known file or page by its last segment.
std::string Inventory::guess(std::string_view path, const Diagnostics& out) const {
  const std::string_view wanted = path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
  return suggestion(file_name(wanted), out, [&]() -> const std::vector<std::string>& {
    std::call_once(named_, [&] {
      for (const auto& [known, target] : targets_)
        names_.emplace_back(
            file_name(file_name(known) == "index.html" ? parent_path(known) : known));
      std::sort(names_.begin(), names_.end());
    });
    return names_;
  });
}

}  // namespace dossier
