// Closes the links of a Document for one page: a body's HTML, with its links and images leading to
// where they lead from that page, and as plain text where the reader may not follow.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "model/document.h"
#include "render/addresses.h"

namespace dossier {

// The pages and files of one build that a body may link to.
class PublishedPaths {
 public:
  void add_page(std::string path) { paths_.insert(std::move(path)); }
  void add_file(const StaticFile& file) { files_.emplace(file.source, file.output); }
  bool has(const std::string& path) const { return paths_.contains(path); }

  // The output path that a target names, or an empty text when it is not published.
  std::string path_of(const LinkTarget& target) const;

  // The output path of a file under content/, or an empty text.
  std::string file_path(const std::string& source) const;

 private:
  std::set<std::string> paths_;
  std::map<std::string, std::string> files_;  // source -> output
};

// Collects the output paths of the files that pages refer to.
using FileReferences = std::set<std::string>;

// With `absolute`, links are complete addresses, as feeds need them; otherwise they are relative to
// `page`. The files that are linked to or shown are added to `references`.
struct Placing {
  const Addresses& addresses;
  const PublishedPaths& published;
  std::string_view page;
  bool absolute = false;
};
std::string place(const Document& document, const Placing& placing, FileReferences& references);

}  // namespace dossier
