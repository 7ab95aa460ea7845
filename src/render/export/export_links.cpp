#include "render/export/export_links.h"

#include "base/text.h"
#include "base/unicode.h"
#include "render/closing.h"

namespace dossier {
namespace {

using To = LinkTarget::Kind;

// Leaves alone what its author encoded; what could end a link in Markdown is encoded.
std::string safe_url(std::string_view url) { return percent_encode(url, "/%:?#@!$&'*+,;=[]"); }

std::string folder_form(std::string path) {
  constexpr std::string_view file = "/index.html";
  if (path == kIndexPath) return {};
  if (path.ends_with(file)) path.resize(path.size() - file.size() + 1);
  return path;
}

}  // namespace

ExportLinks::ExportLinks(const ExportSource& source)
    : portfolio_(source.portfolio()),
      redaction_(source.seen.redaction),
      anchors_(source.portfolio()),
      lists_(open_lists(source.seen)) {
  if (source.site != nullptr && split_base_url(source.site->base_url).has_host)
    site_.emplace(*source.site);
  for (const Entry& entry : portfolio_.entries) entries_.insert(entry.id);
  for (const Page& page : portfolio_.pages) pages_.insert(page.id);
}

std::optional<std::string> ExportLinks::home() const {
  return site_ ? std::optional(site_->absolute("")) : std::nullopt;
}

std::optional<std::string> ExportLinks::to(const Entry& entry) const {
  return to(LinkTarget{To::entry, entry.id, {}});
}

std::optional<std::string> ExportLinks::to(const LinkTarget& target) const {
  if (redaction_.hides(target)) return std::nullopt;
  if (target.kind == To::external) return safe_url(target.name);
  const auto path = path_of(target);
  if (!path || !site_) return std::nullopt;
  const std::string fragment = percent_encode(target.fragment, "/:");
  return site_->absolute(*path) + (fragment.empty() ? "" : "#" + fragment);
}

std::optional<std::string> ExportLinks::from_top(const LinkTarget& target) const {
  if (redaction_.hides(target)) return std::nullopt;
  const std::string fragment = percent_encode(target.fragment, "/:");
  if (target.kind == To::external) return safe_url(target.name);
  if (target.kind == To::anchor) return "#" + fragment;
  const auto path = path_of(target);
  if (!path) return std::nullopt;
  return "/" + percent_encode(folder_form(*path)) + (fragment.empty() ? "" : "#" + fragment);
}

// The output path of a page or a file of the reader's site.
std::optional<std::string> ExportLinks::path_of(const LinkTarget& target) const {
  switch (target.kind) {
    case To::entry:
      return entries_.contains(target.name) ? std::optional(entry_path(target.name)) : std::nullopt;
    case To::page:
      return pages_.contains(target.name) ? std::optional(page_path(target.name)) : std::nullopt;
    case To::output:
      return lists_.contains(target.name) ? std::optional(target.name) : std::nullopt;
    case To::file:
      for (const StaticFile& file : portfolio_.files)
        if (file.source == target.name) return file.output;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace dossier
