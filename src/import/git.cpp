#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "base/clean_text.h"
#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"
#include "import/git_log.h"
#include "import/git_place.h"
#include "import/importers.h"
#include "import/people.h"
#include "import/pull_kind.h"
#include "import/record.h"

namespace dossier {
namespace {

constexpr std::size_t kShortHash = 12;
constexpr std::size_t kMostListed = 300;  // commits in the text of a selection
constexpr std::array<std::string_view, 3> kOwnTrailers = {"win", "impact", "checklist"};

// All that matters of a history that is too long to be read whole.
constexpr std::array kOnlyTrailers = {
    "--regexp-ignore-case", "--extended-regexp",
    "--grep=^(win|impact|checklist)[[:blank:]]*:", "--grep=This reverts commit "};

struct Revert {
  std::string_view hash;
  std::string_view date;
};

// A commit as it concerns the owner of the portfolio.
struct Reading {
  const GitCommit& commit;
  GitMessage message;
  std::optional<Date> date;
  std::string author;
  bool mine = false;      // written by the owner, or with the owner
  bool reviewed = false;  // by the owner, and written by others

  std::string short_hash() const { return std::string(commit.hash.substr(0, kShortHash)); }
};

// "Ada <ada@x.example>" -> "Ada": an address is nothing to publish.
std::string without_address(std::string_view person) {
  const std::string name(trim(person.substr(0, person.find('<'))));
  return clean_line(name);
}

void add_fact(std::string& out, std::string_view name, const std::string& value) {
  if (!value.empty()) out.append("- ").append(name).append(": ").append(value).append("\n");
}

bool has_own_trailer(const GitMessage& message) {
  return std::any_of(message.trailers.begin(), message.trailers.end(), [](const GitTrailer& one) {
    return std::find(kOwnTrailers.begin(), kOwnTrailers.end(), one.key) != kOwnTrailers.end();
  });
}

// "technical/system: it spans two teams", or several items with commas between.
void add_claims(std::vector<DraftClaim>& claims, const std::string& value) {
  const auto colon = value.find(": ");
  const std::string why = colon == value.npos ? "" : clean_line(value.substr(colon + 2));
  for (const std::string& item : split_people(value.substr(0, colon)))
    claims.push_back({item, why});
}

class GitImport {
 public:
  explicit GitImport(const ImportRequest& request) : request_(request) {}

  Haul run() {
    const GitOutput about = request_.git(
        request_.path,
        {"rev-parse", "--path-format=absolute", "--git-common-dir", "--is-shallow-repository"});
    if (!about.fault.empty()) return refused(about.fault);
    const std::string_view lines = trim(about.out);
    const auto last = std::min(lines.rfind('\n'), lines.size());
    if (lines.substr(last).find("true") != lines.npos)
      haul_.notes.push_back("the repository is a shallow clone: what came before is not in it");
    place_ = git_place_of(request_.git(request_.path, {"config", "--get", "remote.origin.url"}).out,
                          lines.substr(0, last));
    GitOutput log = request_.git(request_.path, log_arguments({}));
    narrowed_ = log.cut && !selects();
    if (narrowed_) {
      log = {};  // 64 MiB, before as much again is read
      log = request_.git(request_.path, log_arguments(kOnlyTrailers));
    }
    take_log(log);
    return std::move(haul_);
  }

 private:
  Haul refused(const std::string& reason) {
    haul_.refuse(std::string(file_name(request_.path)), reason);
    return std::move(haul_);
  }

  bool selects() const { return request_.since.has_value() || !request_.grep.empty(); }

  // git compares the day on which a commit was made where it lies, which is that on which it was
  // written or later; two days make up for offsets.
  std::vector<std::string> log_arguments(std::span<const char* const> more) const {
    std::vector<std::string> arguments = {"log",
                                          "-z",
                                          "--no-patch",
                                          "--no-color",
                                          "--no-notes",
                                          "--no-decorate",
                                          "--no-show-signature",
                                          "--no-ext-diff",
                                          "--no-textconv",
                                          "--encoding=UTF-8"};
    arguments.push_back(std::string("--format=tformat:") + kGitLogFormat);
    if (request_.since)
      arguments.push_back("--since=" + iso_date(*request_.since - std::chrono::days(2)) +
                          "T00:00:00Z");
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.emplace_back("--");
    return arguments;
  }

  void take_log(const GitOutput& output) {
    const std::string name(file_name(request_.path));
    const GitLog log = read_git_log(output.out);
    const bool is_unborn = output.fault.find("does not have any commits yet") != output.fault.npos;
    haul_.empty = log.commits.empty() && (output.fault.empty() || is_unborn);
    if (!output.fault.empty() && !is_unborn) haul_.refuse(name, output.fault);
    if (output.cut)
      haul_.notes.push_back(
          "the history is longer than an import may be: only its newest commits were read (" +
          counted(log.commits.size(), "commit") + "); --since leaves out what is older");
    if (!log.whole && output.fault.empty() && !output.cut)
      haul_.refuse(name,
                   "git printed what is no log, behind " + counted(log.commits.size(), "commit"));
    if (request_.me.empty() && !log.commits.empty())
      haul_.notes.push_back("portfolio.yaml has no me:, so commits of all authors are taken");
    for (const GitCommit& commit : log.commits) note_revert(commit);
    for (const GitCommit& commit : log.commits) take(commit);
    if (!selected_.empty() || !reviewed_.empty()) take_selection();
    note_rest();
  }

  // git itself writes this into the message of a revert.
  void note_revert(const GitCommit& commit) {
    constexpr std::string_view says = "This reverts commit ";
    const auto at = commit.message.find(says);
    if (at == commit.message.npos) return;
    const std::string_view rest = commit.message.substr(at + says.size());
    const auto end = std::min(rest.find_first_not_of("0123456789abcdef"), rest.size());
    reverts_.try_emplace(rest.substr(0, end), Revert{commit.hash, commit.date});
  }

  Reading read(const GitCommit& commit) const {
    Reading reading{commit, read_git_message(commit.message), record_date(commit.date),
                    git_text(commit.author)};
    if (request_.me.empty()) {
      reading.mine = true;
      return reading;
    }
    reading.mine = is_me(reading.author, request_.me) ||
                   any_is_me(reading.message.values("co-authored-by"), request_.me);
    reading.reviewed =
        !reading.mine && any_is_me(reading.message.values("reviewed-by"), request_.me);
    return reading;
  }

  bool is_selected(const Reading& reading) const {
    if (request_.since && (!reading.date || *reading.date < *request_.since)) return false;
    return request_.grep.empty() ||
           fold(git_text(reading.commit.message)).find(fold(request_.grep)) != std::string::npos;
  }

  void take(const GitCommit& commit) {
    const Reading reading = read(commit);
    if (selects() && !is_selected(reading)) {
      ++unselected_;
      return;
    }
    const bool is_own = reading.mine || reading.reviewed || request_.all;
    const bool says_so = has_own_trailer(reading.message);
    if (says_so) take_commit(reading, is_own);
    if (selects()) {
      add_to_selection(reading, is_own, says_so);
    } else if (!says_so) {
      ++plain_;
    }
  }

  void add_to_selection(const Reading& reading, bool is_own, bool is_named) {
    if (is_own && !reading.commit.is_merge()) {
      auto& list = reading.reviewed ? reviewed_ : selected_;
      list.push_back({reading.date, reading.short_hash(), reading.message.subject});
    } else if (!is_named) {
      ++(is_own ? merges_ : of_others_);
    }
  }

  void take_commit(const Reading& reading, bool is_own) {
    const std::string what = reading.short_hash() + " " + shorten(reading.message.subject, 60);
    if (!is_own)
      return haul_.skip(what, "of others: " + without_address(reading.author) + "; --all takes it");
    Draft draft = draft_of(reading);
    if (const auto reason = request_.too_complex(draft.body)) return haul_.refuse(what, *reason);
    haul_.drafts.push_back(std::move(draft));
  }

  Draft draft_of(const Reading& reading) const {
    const GitMessage& message = reading.message;
    Draft draft;
    const auto wins = message.values("win");
    draft.title = wins.empty() ? message.subject : wins[0];
    draft.id = draft.title;
    draft.kind = !request_.kind.empty() ? request_.kind
                 : reading.reviewed     ? "code-review"
                 : !wins.empty()        ? "win"
                                        : kind_of_pull(message.subject, {});
    draft.date = reading.date;
    draft.source = "git:" + std::string(reading.commit.hash);
    draft.role = role_of(reading);
    for (std::string& impact : message.values("impact")) draft.impacts.push_back(std::move(impact));
    for (const std::string& value : message.values("checklist")) add_claims(draft.claims, value);
    const std::string address = commit_address(place_, reading.commit.hash);
    if (!address.empty()) draft.urls.push_back(address);
    draft.links.files = files_address(place_);
    draft.body = facts_of(reading, draft.title) + "\n" + message.text;
    return draft;
  }

  std::optional<Role> role_of(const Reading& reading) const {
    if (request_.me.empty()) return std::nullopt;
    return reading.mine ? Role::author : reading.reviewed ? Role::reviewer : Role::contributor;
  }

  std::string facts_of(const Reading& reading, const std::string& title) const {
    std::string facts;
    add_fact(facts, "Commit", reading.short_hash() + " of " + place_.name);
    if (reading.message.subject != title) add_fact(facts, "Subject", reading.message.subject);
    if (!reading.date)
      add_fact(facts, "Date as written", clean_line(git_text(reading.commit.date)));
    add_fact(facts, "Author", without_address(reading.author));
    bool is_title = true;
    for (const GitTrailer& trailer : reading.message.trailers) {
      const bool stands_elsewhere = trailer.key == "impact" || trailer.key == "checklist" ||
                                    (trailer.key == "win" && is_title);
      if (trailer.key == "win") is_title = false;
      std::string name = trailer.key;
      if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
      if (!stands_elsewhere) add_fact(facts, name, without_address(trailer.value));
    }
    const auto revert = reverts_.find(reading.commit.hash);
    if (revert != reverts_.end())
      add_fact(facts, "Reverted by",
               std::string(revert->second.hash.substr(0, kShortHash)) + ", " +
                   std::string(revert->second.date.substr(0, 10)));
    return facts;
  }

  struct Line {
    std::optional<Date> date;
    std::string hash;
    std::string subject;
  };

  static std::string list_of(const std::vector<Line>& lines) {
    std::string out;
    for (std::size_t i = 0; i < std::min(lines.size(), kMostListed); ++i)
      out += "- " + (lines[i].date ? iso_date(*lines[i].date) + " " : std::string()) +
             lines[i].hash + " " + lines[i].subject + "\n";
    if (lines.size() > kMostListed)
      out += "- and " + std::to_string(lines.size() - kMostListed) + " more\n";
    return out;
  }

  std::string selection_title() const {
    std::string title = std::string(file_name(place_.name)) + ": commits";
    if (!request_.grep.empty()) title += " that say \"" + clean_line(request_.grep) + "\"";
    if (request_.since) title += " since " + iso_date(*request_.since);
    return title;
  }

  void take_selection() {
    Draft draft;
    draft.title = selection_title();
    draft.id = draft.title;
    const bool only_reviews = selected_.empty();
    draft.kind = !request_.kind.empty() ? request_.kind : only_reviews ? "code-review" : "delivery";
    if (!request_.me.empty())
      draft.role = only_reviews ? Role::reviewer : request_.all ? Role::contributor : Role::author;
    draft.source = "git:" + place_.name;
    if (request_.since) draft.source += "?since=" + iso_date(*request_.since);
    if (!request_.grep.empty())
      draft.source += (request_.since ? "&grep=" : "?grep=") + clean_line(request_.grep);
    for (const auto* lines : {&selected_, &reviewed_})
      for (const Line& line : *lines)
        if (line.date && (!draft.date || *line.date > *draft.date)) draft.date = line.date;
    if (!place_.web.empty()) draft.urls.push_back(place_.web);
    add_fact(draft.body, "Repository", place_.name);
    add_fact(draft.body, "Commits", std::to_string(selected_.size()));
    draft.body += "\n" + list_of(selected_);
    if (!reviewed_.empty()) draft.body += "\n## Reviewed\n\n" + list_of(reviewed_);
    if (const auto reason = request_.too_complex(draft.body))
      return haul_.refuse(draft.title, *reason);
    haul_.drafts.push_back(std::move(draft));
  }

  // What is no single thing to be named is counted.
  void note_rest() {
    if (plain_ > 0 || narrowed_) {
      haul_.skip(narrowed_ ? "all other commits" : counted(plain_, "commit"),
                 "no trailer Win:, Impact: or Checklist:");
      if (haul_.drafts.empty())
        haul_.notes.push_back(
            "a commit is taken when its message ends in a line such as 'Win: what it won'; "
            "--since DATE or --grep TEXT makes one draft of all commits that they select");
    }
    if (unselected_ > 0)
      haul_.skip(counted(unselected_, "commit"), "not selected by --since and --grep");
    if (merges_ > 0) haul_.skip(counted(merges_, "commit"), "a merge, which is no work of its own");
    if (of_others_ > 0) haul_.skip(counted(of_others_, "commit"), "of others; --all takes them");
  }

  const ImportRequest& request_;
  GitPlace place_;
  bool narrowed_ = false;                                 // to commits that may have a trailer
  std::unordered_map<std::string_view, Revert> reverts_;  // by the hash of what was reverted
  std::vector<Line> selected_, reviewed_;
  std::size_t plain_ = 0, unselected_ = 0, merges_ = 0, of_others_ = 0;  // commits
  Haul haul_;
};

}  // namespace

Haul import_git(const ImportRequest& request) { return GitImport(request).run(); }

}  // namespace dossier
