// Small sites, and a look at what is in a folder.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <map>
#include <string>
#include <utility>

#include "base/diagnostic.h"
#include "base/path.h"
#include "io/file_system.h"
#include "publish/publish.h"

namespace dossier {

using Tree = std::map<std::string, std::string>;  // path -> bytes; folders end in '/'

inline void add_to_tree(FileSystem& files, const std::string& folder, const std::string& inside,
                        Tree& tree) {
  const auto entries = files.list(join_path(folder, inside));
  REQUIRE(entries.ok());
  for (const FolderEntry& entry : *entries) {
    const std::string path = join_path(inside, entry.name);
    if (entry.kind == FileKind::directory) {
      tree[path + "/"];
      add_to_tree(files, folder, path, tree);
    } else if (entry.kind == FileKind::file) {
      tree[path] = files.read(join_path(folder, path)).value();
    } else {
      tree[path] = "(neither file nor folder)";
    }
  }
}

// All that is in a folder, symlinks not followed.
inline Tree tree_of(FileSystem& files, const std::string& folder) {
  Tree tree;
  add_to_tree(files, folder, "", tree);
  return tree;
}

inline Site site_of(std::initializer_list<std::pair<const char*, const char*>> pages) {
  Site site;
  for (const auto& [path, bytes] : pages) site.files[path] = {bytes, ""};
  return site;
}

inline Output output_in(const std::string& root) {
  Output output;
  output.root = root;
  output.folder = "site";
  return output;
}

// "id file: message" of each, a line each.
inline std::string text_of(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& d : diagnostics.items())
    text += std::string(d.id) + " " + d.where.file + ": " + d.message + "\n";
  return text;
}

}  // namespace dossier
