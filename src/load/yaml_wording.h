// yaml-cpp's words for what it cannot read, and ours.
#pragma once

#include <string_view>

#include "model/rules.h"

namespace dossier {

struct SyntaxWording {
  // Of what is never closed yaml-cpp names the end of the text, and we the start.
  enum class Start { there, quote, bracket };

  std::string_view theirs;  // a part of its message
  const Rule& rule;
  std::string_view ours;
  std::string_view hint;
  Start start = Start::there;
};

inline constexpr std::string_view kOpenQuote = "a quote that is never closed";
inline constexpr std::string_view kCloseQuote = "close the quote";

// Null for a message that is in no table.
const SyntaxWording* find_syntax_wording(std::string_view message);

}  // namespace dossier
