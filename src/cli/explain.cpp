#include <algorithm>
#include <optional>

#include "assess/assess.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/explain_lines.h"
#include "cli/portfolio_session.h"
#include "pipeline.h"
#include "render/addresses.h"

namespace dossier {
namespace {

constexpr int kUsage = 2;

// A target, what its readers see, and the site, unless that cannot be made.
struct Explained {
  const Target& target;
  Seen seen;
  std::optional<MadeSite> made;
};

class Explanation {
 public:
  Explanation(const Portfolio& portfolio, Console& console)
      : portfolio_(portfolio), console_(console) {}

  void add_target(Explained explained) { targets_.push_back(std::move(explained)); }

  void print(const Entry& entry) {
    print_heading(entry.file, entry.title);
    for (const Explained& one : targets_) {
      const Fate fate = fate_of(entry, portfolio_.as_of, one.target.audience);
      print_target(one, fate, reason_for(entry, portfolio_, one.target.audience));
      if (fate != Fate::published) continue;
      print_lines(changes_for(entry, portfolio_, one.seen));
      print_appearances(one, entry_path(entry.id));
    }
    print_head("counts for");
    print_lines(counts_of(entry, portfolio_, assess(portfolio_, portfolio_.as_of)));
  }

  void print(const Page& page) {
    print_heading(page.file, page.title);
    for (const Explained& one : targets_) {
      const Fate fate = fate_of(page, one.target.audience);
      print_target(one, fate, reason_for(page));
      if (fate != Fate::published) continue;
      print_lines(changes_for(page, portfolio_, one.seen));
      print_lines({"at " + folder_of(page_path(page.id))});
    }
  }

  // All of them, a line each: what is withheld, where and why.
  void print_all() {
    for (const Entry& entry : portfolio_.entries)
      print_row(entry.file, [&](const Target& target) {
        const Fate fate = fate_of(entry, portfolio_.as_of, target.audience);
        return std::pair(fate, reason_for(entry, portfolio_, target.audience));
      });
    for (const Page& page : portfolio_.pages)
      print_row(page.file, [&](const Target& target) {
        return std::pair(fate_of(page, target.audience), reason_for(page));
      });
  }

 private:
  // "evidence/outbox/" of "evidence/outbox/index.html".
  static std::string folder_of(const std::string& path) {
    constexpr std::string_view file = "index.html";
    return path.ends_with(file) ? path.substr(0, path.size() - file.size()) : path;
  }

  void print_heading(const std::string& file, const std::string& title) {
    console_.out() << console_.styled_result(Style::bold, show_control(file)) << ": "
                   << show_control(title) << '\n';
  }

  void print_head(std::string_view words) {
    console_.out() << "  " << console_.styled_result(Style::cyan, words) << '\n';
  }

  void print_target(const Explained& one, Fate fate, const std::string& reason) {
    const bool published = fate == Fate::published;
    print_head("target " + one.target.name + ", for " + std::string(word_of(one.target.audience)));
    print_lines({(published ? "published: " : "withheld: ") + reason});
  }

  void print_appearances(const Explained& one, const std::string& path) {
    const std::string address = folder_of(path);
    Lines lines = {"at " + address};
    if (one.made) {
      Lines files = appearances_of(address, one.made->site);
      for (std::string& file : files)
        file = folder_of(file).empty() ? "index.html" : folder_of(file);
      lines.push_back("linked from " + (files.empty() ? "nowhere" : join(files, ", ")));
    }
    print_lines(lines);
  }

  void print_lines(const Lines& lines) {
    for (const std::string& line : lines) console_.out() << "    " << show_control(line) << '\n';
  }

  template <class FateOf>
  void print_row(const std::string& file, FateOf fate_in) {
    std::vector<std::string> published;
    std::vector<std::pair<std::string, std::string>> withheld;  // target, reason
    for (const Target& target : portfolio_.config.targets) {
      auto [fate, reason] = fate_in(target);
      if (fate == Fate::published)
        published.push_back(target.name);
      else
        withheld.emplace_back(target.name, std::move(reason));
    }
    console_.out() << console_.styled_result(Style::bold, show_control(file)) << ": ";
    if (!published.empty()) console_.out() << "published in " << join(published, ", ");
    if (!published.empty() && !withheld.empty()) console_.out() << "; ";
    for (std::size_t i = 0; i < withheld.size(); ++i)
      console_.out() << (i == 0 ? "withheld from " : ", ") << withheld[i].first;
    if (!withheld.empty()) console_.out() << ", because " << withheld.front().second;
    console_.out() << '\n';
  }

  const Portfolio& portfolio_;
  Console& console_;
  std::vector<Explained> targets_;
};

template <class T>
const T* find_named(const std::vector<T>& all, std::string_view name) {
  for (const T& one : all)
    if (one.id == name || one.file == name) return &one;
  return nullptr;
}

int unknown_entry(Session& session, const Portfolio& portfolio, const std::string& name) {
  std::vector<std::string> known;
  for (const Entry& entry : portfolio.entries) known.push_back(entry.id);
  for (const Page& page : portfolio.pages) known.push_back(page.id);
  const std::string guess = did_you_mean(name, known);
  return usage_error(session, "there is no entry or page " + quoted(name),
                     guess.empty() ? "name it by its id or its file" : guess);
}

}  // namespace

int run_explain(const Options& options, Session& session) {
  const auto root = require_root(session);
  if (!root) return kUsage;
  Diagnostics out;
  const auto portfolio = read_portfolio(options, session, *root, out);
  if (!portfolio || out.has_errors()) return finish(out, options, session, *root);
  const Entry* entry = find_named(portfolio->entries, options.entry);
  const Page* page = find_named(portfolio->pages, options.entry);
  Explanation explanation(*portfolio, session.console);
  if (options.entry.empty()) {
    explanation.print_all();
    return finish(out, options, session, *root);
  }
  if (entry == nullptr && page == nullptr) return unknown_entry(session, *portfolio, options.entry);
  for (const Target& target : portfolio->config.targets) {
    Diagnostics faults;  // of this target alone, so that the others are explained nevertheless
    auto made = make_site(session.files, *root, *portfolio, target, jobs_of(options), faults);
    out.append(std::move(faults));
    explanation.add_target(
        {target, see(*portfolio, target.audience, jobs_of(options)), std::move(made)});
  }
  if (entry != nullptr)
    explanation.print(*entry);
  else
    explanation.print(*page);
  return finish(out, options, session, *root);
}

}  // namespace dossier
