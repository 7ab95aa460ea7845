#include "render/addresses.h"

#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"

namespace dossier {
namespace {

constexpr std::string_view kIndexFile = "index.html";

std::string in_folder(std::string_view folder, std::string_view name) {
  return std::string(folder).append("/").append(name).append("/").append(kIndexFile);
}

// "a/b/index.html" -> "a/b/".
std::string_view folder_form(std::string_view path) {
  if (file_name(path) == kIndexFile) path.remove_suffix(kIndexFile.size());
  return path;
}

}  // namespace

std::string entry_path(std::string_view id) { return in_folder("evidence", id); }
std::string page_path(std::string_view id) {
  return std::string(id).append("/").append(kIndexFile);
}
std::string framework_path(std::string_view framework) { return in_folder("checklist", framework); }
std::string category_path(std::string_view framework, std::string_view category) {
  return in_folder(join_path("checklist", framework), category);
}
std::string category_feed_path(std::string_view framework, std::string_view category) {
  return join_path(parent_path(category_path(framework, category)), kFeedPath);
}
std::string stage_path(std::string_view stage) { return in_folder("stages", stage); }
std::string tag_path(std::string_view tag) { return in_folder("tags", slugify(tag)); }

std::string Addresses::tail(std::string_view path) const {
  return percent_encode(urls_ == UrlStyle::directory ? folder_form(path) : path);
}

std::string Addresses::root(std::string_view path) {
  std::string out;
  for (const char c : path)
    if (c == '/') out += "../";
  return out;
}

std::string Addresses::link(std::string_view from, std::string_view to) const {
  const std::string way = relative_path(from, to);
  const std::string link = tail(way);
  return link.empty() ? "./" : link;
}

std::string Addresses::absolute(std::string_view path) const {
  return base_.origin + base_.path + percent_encode(folder_form(path));
}

}  // namespace dossier
