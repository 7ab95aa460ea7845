#include "import/body_links.h"

#include <algorithm>
#include <set>

#include "base/path.h"
#include "base/text.h"
#include "import/outline.h"
#include "load/code_fences.h"

namespace dossier {
namespace {

// A link to the web or a mail address leads to the same place from anywhere.
bool leads_anywhere(std::string_view url) {
  const std::string lower = lower_ascii(url.substr(0, 8));
  return lower.starts_with("http://") || lower.starts_with("https://") ||
         lower.starts_with("mailto:");
}

std::set<std::string> relative_links(std::string_view markdown) {
  std::set<std::string> urls;
  for (std::string& url : outline_of(markdown).destinations)
    if (!leads_anywhere(url)) urls.insert(std::move(url));
  return urls;
}

// What stands behind "](" or "]:", as far as it is the address.
struct Destination {
  std::string_view url;
  std::size_t end = 0;  // behind it
};

std::optional<Destination> destination_at(std::string_view rest) {
  const auto begin = rest.find_first_not_of(" \t");
  if (begin == rest.npos) return std::nullopt;
  if (rest[begin] == '<') {
    const auto close = rest.find('>', begin);
    if (close == rest.npos) return std::nullopt;
    return Destination{rest.substr(begin + 1, close - begin - 1), close + 1};
  }
  const auto end = std::min(rest.find_first_of(" \t)", begin), rest.size());
  return Destination{rest.substr(begin, end - begin), end};
}

class Settling {
 public:
  // Of the links in `urls`, or of all.
  Settling(const std::set<std::string>* urls, const LinkBase& base) : urls_(urls), base_(base) {}

  // "[text](there.md)" -> "[text] (there.md)", and "[x]: there.md" -> "\[x]: there.md"; or with
  // the address in place of "there.md".
  std::string run(std::string_view markdown) const {
    std::string out;
    CodeFences fences;
    for (const std::string_view line : split(markdown, '\n')) {
      if (fences.take(line) == CodeFences::Part::text) {
        add_line(out, line);
      } else {
        out += line;
      }
      out += '\n';
    }
    out.pop_back();
    return out;
  }

 private:
  bool is_meant(std::string_view rest) const {
    if (urls_ == nullptr) return true;
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n<"), rest.size()));
    return std::any_of(urls_->begin(), urls_->end(), [&](const std::string& url) {
      return rest.starts_with(url.substr(0, url.find_first_of("%\\&")));
    });
  }

  // Adds the address and drops what it stands for from `rest`; or does neither.
  bool add_resolved(std::string& out, std::string_view& rest) const {
    const auto destination = destination_at(rest);
    const auto address =
        destination ? resolve_link(destination->url, base_) : std::optional<std::string>();
    if (!address) return false;
    out += *address;
    rest.remove_prefix(destination->end);
    return true;
  }

  void add_line(std::string& out, std::string_view line) const {
    const std::size_t blanks = std::min(line.find_first_not_of(" >"), line.size());
    const std::size_t colon = line.find("]:");
    if (blanks < line.size() && line[blanks] == '[' && colon != line.npos &&
        is_meant(line.substr(colon + 2))) {
      std::string_view rest = line.substr(colon + 2);
      std::string address;
      const bool is_known = add_resolved(address, rest);
      out.append(line.substr(0, blanks)).append(is_known ? "" : "\\");
      if (is_known) out.append(line.substr(blanks, colon + 2 - blanks)).append(" ").append(address);
      line = is_known ? rest : line.substr(blanks);
    }
    for (std::size_t at = line.find("]("); at != line.npos; at = line.find("](")) {
      out.append(line.substr(0, at + 1));
      line.remove_prefix(at + 2);
      std::string address;
      const bool meant = is_meant(line);
      const bool is_known = meant && add_resolved(address, line);
      out.append(meant && !is_known ? " (" : "(").append(address);
    }
    out.append(line);
  }

  const std::set<std::string>* urls_;
  const LinkBase& base_;
};

}  // namespace

std::optional<std::string> resolve_link(std::string_view url, const LinkBase& base) {
  const auto path_end = std::min(url.find_first_of("?#"), url.size());
  const std::string_view path = url.substr(0, path_end);
  const bool is_odd = path.find_first_of("\\&<>(:") != path.npos || path.starts_with("//");
  if (base.files.empty() || path.empty() || is_odd) return std::nullopt;
  if (path.starts_with('/') && !base.is_file) return std::nullopt;
  const auto normal = path.starts_with('/') ? normal_path(path.substr(1))
                                            : normal_path(join_path(base.folder, path));
  if (!normal || normal->empty()) return std::nullopt;
  return base.files + percent_encode(*normal, "/%") +
         percent_encode(url.substr(path_end), "/%?#=&");
}

std::string settle_links(std::string markdown, const LinkBase& base) {
  if (const auto urls = relative_links(markdown); !urls.empty())
    markdown = Settling(&urls, base).run(markdown);
  if (!relative_links(markdown).empty()) markdown = Settling(nullptr, {}).run(markdown);
  return markdown;
}

}  // namespace dossier
