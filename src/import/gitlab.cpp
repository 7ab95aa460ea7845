#include <algorithm>

#include "base/clean_text.h"
#include "base/path.h"
#include "base/text.h"
#include "import/importers.h"
#include "import/json_input.h"
#include "import/one_file.h"
#include "import/people.h"
#include "import/pull_kind.h"
#include "import/record.h"

namespace dossier {
namespace {

using nlohmann::json;

// "group/project!7".
std::string reference_of(const json& merge) {
  const std::string full = text_of(merge, "references", "full");
  return full.empty() ? "!" + text_of(merge, "iid") : full;
}

bool reviewed_by(const json& merge, const std::vector<std::string>& me) {
  for (const json& reviewer : list_of(merge, "reviewers"))
    if (is_me(text_of(reviewer, "username"), me)) return true;
  return false;
}

struct OwnWords {
  std::string text;  // what was said, one comment after the other
  std::string last;  // when the last was sent
};

void add_words(const json& notes, const std::vector<std::string>& me, OwnWords& own) {
  for (const json& note : notes) {
    const std::string body(trim(text_of(note, "body")));
    const bool is_system = note.is_object() && note.contains("system") && note["system"] == true;
    if (body.empty() || is_system || !is_me(text_of(note, "author", "username"), me)) continue;
    own.text += body + "\n\n";
    own.last = std::max(own.last, text_of(note, "created_at"));
  }
}

// The list of merge requests has no comments; whoever adds them has them read.
OwnWords words_of(const json& merge, const std::vector<std::string>& me) {
  OwnWords own;
  add_words(list_of(merge, "notes"), me, own);
  for (const json& discussion : list_of(merge, "discussions"))
    add_words(list_of(discussion, "notes"), me, own);
  return own;
}

std::string facts_of(const json& merge) {
  return "- Merge request: " + clean_line(reference_of(merge)) +
         "\n- State: " + lower_ascii(clean_line(text_of(merge, "state"))) +
         "\n- Author: " + clean_line(text_of(merge, "author", "username")) + "\n\n";
}

// The draft, or why there is none.
void take(const json& merge, const std::string& what, const ImportRequest& request, Haul& haul) {
  Draft draft;
  draft.title = text_of(merge, "title");
  draft.source = text_of(merge, "web_url");
  if (draft.title.empty()) return haul.refuse(what, "no title");
  if (draft.source.empty()) return haul.refuse(what, "no web_url, which tells it apart");
  draft.date = record_date(text_of(merge, "merged_at"));
  if (!draft.date) return haul.skip(what, "not merged, or merged on no day that is stated");
  const std::string author = text_of(merge, "author", "username");
  const bool mine = request.me.empty() || is_me(author, request.me) ||
                    is_me(text_of(merge, "author", "name"), request.me);
  const OwnWords words = mine ? OwnWords() : words_of(merge, request.me);
  const bool reviewed = !mine && (!words.text.empty() || reviewed_by(merge, request.me));
  if (!mine && !reviewed && !request.all)
    return haul.skip(what, "of others: " + author + "; --all takes it");
  draft.tags = texts_of(merge, "labels", "name");
  draft.kind = reviewed ? "code-review" : kind_of_pull(draft.title, draft.tags);
  if (!request.kind.empty()) draft.kind = request.kind;
  if (!request.me.empty())
    draft.role = mine ? Role::author : reviewed ? Role::reviewer : Role::contributor;
  draft.id = draft.title;
  if (reviewed) draft.title = "Review: " + draft.title;
  if (is_web_address(draft.source)) {
    draft.urls.push_back(draft.source);
    const auto project = draft.source.find("/-/merge_requests/");
    if (project != draft.source.npos)
      draft.links.files = draft.source.substr(0, project) + "/-/blob/HEAD/";
  }
  draft.body = facts_of(merge);
  if (const auto said = record_date(words.last)) draft.date = said;
  draft.body +=
      words.text.empty() ? text_of(merge, "description") : "## What I said\n\n" + words.text;
  if (const auto reason = request.too_complex(draft.body)) return haul.refuse(what, *reason);
  haul.drafts.push_back(std::move(draft));
}

void take_all(const std::string& text, const std::string& name, const ImportRequest& request,
              Haul& haul) {
  const auto merges =
      items_of_list(text, name, "not a list, as the merge requests of GitLab's API are", haul);
  std::size_t position = 0;
  for (const json& merge : merges) {
    const std::string number = "item " + std::to_string(++position);
    const std::string title = shorten(clean_line(text_of(merge, "title")), 60);
    take(merge, title.empty() ? number : reference_of(merge) + " " + title, request, haul);
  }
}

}  // namespace

Haul import_gitlab(const ImportRequest& request) { return import_one_file(request, take_all); }

}  // namespace dossier
