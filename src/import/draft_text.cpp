#include "import/draft_text.h"

#include <algorithm>
#include <set>

#include "base/clean_text.h"
#include "base/text.h"
#include "import/outline.h"
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

// A link to the web or a mail address leads to the same place from anywhere.
bool leads_anywhere(std::string_view url) {
  const std::string lower = lower_ascii(url.substr(0, 8));
  return lower.starts_with("http://") || lower.starts_with("https://") ||
         lower.starts_with("mailto:");
}

std::size_t relative_links(std::string_view markdown, std::set<std::string>& urls) {
  for (std::string& url : outline_of(markdown).destinations)
    if (!leads_anywhere(url)) urls.insert(std::move(url));
  return urls.size();
}

// "[text](there.md)" -> "[text] (there.md)", and "[x]: there.md" -> "\[x]: there.md".
std::string unlink(std::string_view markdown, const std::set<std::string>* urls) {
  const auto is_meant = [&](std::string_view rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n<"), rest.size()));
    if (urls == nullptr) return true;
    return std::any_of(urls->begin(), urls->end(), [&](const std::string& url) {
      return rest.starts_with(url.substr(0, url.find_first_of("%\\&")));
    });
  };
  std::string out;
  CodeFences fences;
  for (std::string_view line : split(markdown, '\n')) {
    const bool is_text = fences.take(line) == CodeFences::Part::text;
    const std::size_t blanks = std::min(line.find_first_not_of(" >"), line.size());
    const std::size_t colon = line.find("]:");
    if (is_text && blanks < line.size() && line[blanks] == '[' && colon != line.npos &&
        is_meant(line.substr(colon + 2))) {
      out.append(line.substr(0, blanks)).append("\\");
      line.remove_prefix(blanks);
    }
    for (std::size_t at = line.find("]("); is_text && at != line.npos; at = line.find("](")) {
      out.append(line.substr(0, at + 1)).append(is_meant(line.substr(at + 2)) ? " " : "");
      out += '(';
      line.remove_prefix(at + 2);
    }
    out.append(line).append("\n");
  }
  out.pop_back();
  return out;
}

}  // namespace

std::string safe_body(std::string_view markdown) {
  std::string body = clean_lines(markdown);
  std::set<std::string> urls;
  if (relative_links(body, urls) > 0) body = unlink(body, &urls);
  urls.clear();
  if (relative_links(body, urls) > 0) body = unlink(body, nullptr);
  return escape_marks(trim(body));
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
