// The lines of the files that diagnostics point into, each file read once.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "io/file_system.h"

namespace dossier {

class SourceLines {
 public:
  SourceLines(FileSystem& files, const std::string& root) : files_(files), root_(root) {}

  // Without its end; empty for a whole-file fault, and where there is no such line or file. Valid
  // as long as this is.
  std::string_view at(const Location& where);

 private:
  struct Text {
    std::unique_ptr<std::string> bytes;  // stays where it is
    std::vector<std::string_view> lines;
  };

  Text read(const std::string& file);

  FileSystem& files_;
  const std::string& root_;
  std::map<std::string, Text> texts_;
};

}  // namespace dossier
