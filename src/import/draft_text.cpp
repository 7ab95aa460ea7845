#include "import/draft_text.h"

#include <algorithm>

#include "base/clean_text.h"
#include "base/text.h"
#include "load/code_fences.h"
#include "model/block_mark.h"

namespace dossier {
namespace {

void add_list(std::string& out, std::string_view key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  out.append(key).append(":\n");
  for (const std::string& value : values) out += "  - " + yaml_quoted(value) + '\n';
}

std::string escape_marks(std::string_view markdown) {
  std::string out;
  CodeFences fences;
  for (const std::string_view line : split(markdown, '\n')) {
    std::string escaped(line);
    const std::size_t mark = find_block_mark(line);
    const bool is_text = fences.take(line) == CodeFences::Part::text;
    if (is_text && mark != line.npos) escaped.insert(mark, "\\");
    const bool opens = is_text && out.empty() && line.starts_with("---");
    if (opens) escaped.insert(0, "\\");
    out += escaped + '\n';
  }
  return out;
}

}  // namespace

std::string safe_body(std::string_view markdown, const LinkBase& base) {
  return escape_marks(trim(settle_links(clean_lines(markdown), base)));
}

std::string fenced_body(std::string_view markdown) {
  const std::string body = clean_lines(markdown);
  std::size_t longest = 2, run = 0;
  for (const char c : body) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  return fence + "markdown\n" + std::string(trim(body)) + '\n' + fence + '\n';
}

std::string draft_text(const Draft& draft, std::string_view body) {
  std::string out = "---\ntitle: " + yaml_quoted(draft.title) + '\n';
  out += draft.date ? "date: " + iso_date(*draft.date) + '\n'
                    : "# date: YYYY-MM-DD, the day it happened: the source does not say\n";
  out += "kind: " + draft.kind + "\nid: " + yaml_quoted(draft.id) + "\ndraft: true\n";
  out += "source: " + yaml_quoted(draft.source) + '\n';
  if (draft.role) out += "role: " + std::string(word_of(*draft.role)) + '\n';
  add_list(out, "tags", draft.tags);
  add_list(out, "artifacts", draft.urls);
  if (!draft.claims.empty()) out += "checklist:\n";
  for (const DraftClaim& claim : draft.claims)
    out += "  " + yaml_quoted(claim.item) + ": " +
           (claim.why.empty() ? "" : yaml_quoted(claim.why)) + '\n';
  if (!draft.impacts.empty()) out += "impact:\n";
  for (const std::string& impact : draft.impacts) out += "  - text: " + yaml_quoted(impact) + '\n';
  return out + "---\n" + std::string(body);
}

}  // namespace dossier
