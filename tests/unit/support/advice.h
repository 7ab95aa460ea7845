// The advice that a portfolio gets, as `check` gives it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "assess/advice.h"
#include "assess/assess.h"
#include "load/wording.h"
#include "unit/support/portfolios.h"

namespace dossier {

using AdviceFiles = std::initializer_list<std::pair<const char*, std::string>>;

inline Diagnostics advice_on(AdviceFiles files, const std::string& config = {}) {
  PortfolioFiles written(files, config);
  const Portfolio portfolio = written.read();
  Diagnostics out;
  advise(portfolio, assess(portfolio, portfolio.as_of), builtin_wording(), out);
  out.sort();
  return out;
}

// Of one rule, a line each: "content/a.md:3:7 the message".
inline std::string advice_of(std::string_view rule, AdviceFiles files,
                             const std::string& config = {}) {
  std::string lines;
  const Diagnostics out = advice_on(files, config);
  for (const Diagnostic& one : out.items()) {
    if (one.id != rule) continue;
    CHECK(one.severity == Severity::warning);
    CHECK(one.hint != "");
    if (!lines.empty()) lines += "\n";
    lines += one.where.file + ":" + place(one) + " " + one.message;
  }
  return lines;
}

// Of one rule on one entry: "3:7 the message".
inline std::string advice_of(std::string_view rule, const std::string& entry,
                             const std::string& config = {}) {
  const std::string said = advice_of(rule, {{"content/a.md", entry}}, config);
  constexpr std::string_view file = "content/a.md:";
  return said.starts_with(file) ? said.substr(file.size()) : said;
}

// The rules that have something to say, in the order of their places: "no-summary unclaimed".
inline std::string rules_on(const std::string& entry, const std::string& config = {}) {
  std::string rules;
  const Diagnostics out = advice_on({{"content/a.md", entry}}, config);
  for (const Diagnostic& one : out.items())
    rules += (rules.empty() ? "" : " ") + std::string(one.id);
  return rules;
}

}  // namespace dossier
