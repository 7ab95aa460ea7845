#include "base/clean_text.h"
#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"
#include "import/importers.h"
#include "import/input.h"
#include "import/json_input.h"
#include "import/one_file.h"
#include "import/people.h"
#include "import/pull_kind.h"
#include "import/record.h"

namespace dossier {
namespace {

using nlohmann::json;

constexpr std::size_t kUsualLimit = 30;  // of `gh pr list`, unless it is told otherwise

bool is_bot(const json& author) {
  const std::string login = text_of(author, "login");
  const bool flagged = author.is_object() && author.contains("is_bot") && author["is_bot"] == true;
  return flagged || login.starts_with("app/") || login.ends_with("[bot]");
}

// "https://github.com/OWNER/NAME/pull/7" -> "OWNER/NAME".
std::string repository_of(const std::string& url) {
  const auto parts = split(url, '/');
  return parts.size() < 5 ? std::string() : std::string(parts[3]) + '/' + std::string(parts[4]);
}

// "https://github.com/OWNER/NAME/pull/7" -> ".../OWNER/NAME/blob/HEAD/".
std::string files_of(const std::string& url) {
  const auto pull = url.find("/pull/");
  return pull == url.npos || !is_web_address(url) ? std::string()
                                                  : url.substr(0, pull) + "/blob/HEAD/";
}

void add_fact(std::string& out, std::string_view name, const std::string& value) {
  if (!value.empty()) out.append("- ").append(name).append(": ").append(value).append("\n");
}

std::string size_of(const json& pull) {
  const std::string added = text_of(pull, "additions"), removed = text_of(pull, "deletions");
  const std::string files = text_of(pull, "changedFiles");
  if (added.empty() && removed.empty() && files.empty()) return {};
  return "+" + added + " -" + removed + (files.empty() ? "" : " in " + files + " files");
}

std::string facts_of(const json& pull) {
  std::string facts;
  const std::string url = text_of(pull, "url");
  add_fact(facts, "Pull request", repository_of(url) + "#" + text_of(pull, "number"));
  add_fact(facts, "State", lower_ascii(text_of(pull, "state")));
  add_fact(facts, "Author", clean_line(text_of(pull, "author", "login")));
  add_fact(facts, "Size", size_of(pull));
  std::vector<std::string> closes;
  for (const json& issue : list_of(pull, "closingIssuesReferences")) {
    const std::string number = issue.is_object() ? text_of(issue, "number") : issue.dump();
    if (!number.empty()) closes.push_back("#" + number);
  }
  add_fact(facts, "Closes", clean_line(join(closes, ", ")));
  return facts + "\n";
}

struct OwnReviews {
  std::string text;  // the bodies, one after the other
  std::string last;  // when the last was sent
};

OwnReviews reviews_by(const json& pull, const std::vector<std::string>& me) {
  OwnReviews own;
  for (const json& review : list_of(pull, "reviews")) {
    const std::string body(trim(text_of(review, "body")));
    if (body.empty() || !is_me(text_of(review, "author", "login"), me)) continue;
    own.text += body + "\n\n";
    own.last = text_of(review, "submittedAt");
  }
  return own;
}

struct Taking {
  std::optional<Draft> draft;
  std::string reason;  // when there is none
  bool unreadable = false;
};

Draft draft_of(const json& pull, const ImportRequest& request) {
  Draft draft;
  draft.title = text_of(pull, "title");
  draft.id = draft.title;
  draft.tags = texts_of(pull, "labels", "name");
  draft.kind = request.kind.empty() ? kind_of_pull(draft.title, draft.tags) : request.kind;
  draft.source = text_of(pull, "url");
  if (is_web_address(draft.source)) draft.urls.push_back(draft.source);
  draft.links.files = files_of(draft.source);
  draft.date = record_date(text_of(pull, "mergedAt"));
  draft.body = facts_of(pull) + text_of(pull, "body");
  return draft;
}

Taking take(const json& pull, const ImportRequest& request) {
  if (!pull.is_object()) return {{}, "not an object", true};
  if (text_of(pull, "title").empty()) return {{}, "no title", true};
  if (text_of(pull, "url").empty())
    return {{}, "no url, which tells it apart; export the field, too", true};
  Draft draft = draft_of(pull, request);
  const std::string login = text_of(pull, "author", "login");
  const bool mine = request.me.empty() || is_me(login, request.me) ||
                    is_me(text_of(pull, "author", "name"), request.me);
  const OwnReviews reviews = mine ? OwnReviews() : reviews_by(pull, request.me);
  if (!reviews.text.empty()) {
    if (request.kind.empty()) draft.kind = "code-review";
    draft.role = Role::reviewer;
    draft.title = "Review: " + draft.title;
    draft.date = record_date(reviews.last);
    draft.body = facts_of(pull) + "## What I said\n\n" + reviews.text;
    return {std::move(draft), ""};
  }
  if (pull.contains("author") && is_bot(pull["author"])) return {{}, "by a bot: " + login};
  if (!draft.date) return {{}, "not merged, or merged on no day that is stated"};
  if (!mine && !request.all) return {{}, "of others: " + login + "; --all takes it"};
  if (!request.me.empty()) draft.role = mine ? Role::author : Role::contributor;
  return {std::move(draft), ""};
}

std::string name_of(const json& pull, std::size_t position) {
  const std::string number = text_of(pull, "number");
  return number.empty() ? "item " + std::to_string(position)
                        : "#" + number + " " + shorten(clean_line(text_of(pull, "title")), 60);
}

void take_all(const std::string& text, const std::string& name, const ImportRequest& request,
              Haul& haul) {
  const auto pulls =
      items_of_list(text, name, "not a list, as `gh pr list --json ...` prints it", haul);
  if (pulls.size() == kUsualLimit)
    haul.notes.push_back(
        "30 items, which is where `gh pr list` stops by itself, and it lists "
        "open ones only: ask with --limit 1000 --state all");
  std::size_t position = 0;
  for (const json& pull : pulls) {
    const std::string what = name_of(pull, ++position);
    Taking taking = take(pull, request);
    if (taking.draft)
      if (const auto reason = request.too_complex(taking.draft->body)) taking = {{}, *reason, true};
    if (taking.draft) {
      haul.drafts.push_back(std::move(*taking.draft));
    } else {
      haul.skipped.push_back({what, taking.reason, taking.unreadable});
    }
  }
}

}  // namespace

Haul import_github(const ImportRequest& request) { return import_one_file(request, take_all); }

}  // namespace dossier
