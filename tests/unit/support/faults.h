// How the tests look at diagnostics: as text, one line each, in the order reported.
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace dossier {

inline std::string place(const Diagnostic& fault) {
  return std::to_string(fault.where.at.line) + ":" + std::to_string(fault.where.at.column);
}

// "2:1 duplicate-key"
inline std::string places(const Diagnostics& out) {
  std::string lines;
  for (const Diagnostic& fault : out.items()) {
    if (!lines.empty()) lines += "\n";
    lines += place(fault) + " " + std::string(fault.id);
  }
  return lines;
}

// "content/a.md:2:1 [duplicate-key] key 'a' is given twice (it stands on line 1 already)"
inline std::string faults(const Diagnostics& out) {
  std::string lines;
  for (const Diagnostic& fault : out.items()) {
    if (!lines.empty()) lines += "\n";
    lines +=
        fault.where.file + ":" + place(fault) + " [" + std::string(fault.id) + "] " + fault.message;
    if (!fault.hint.empty()) lines += " (" + fault.hint + ")";
  }
  return lines;
}

}  // namespace dossier
