// What is answered to a request: decided here from what is in memory, without a socket and without
// a disk, so that there is no way out of the site.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serve/preview.h"

namespace dossier {

// Where the preview's own files are, beside the site's: no path of a site begins with a dot.
inline constexpr std::string_view kOwnFolder = "/.dossier/";
inline constexpr std::string_view kEventsPath = "/.dossier/events";

struct Request {
  std::string method;
  std::string target;              // as it was sent: path and query, percent-encoded
  std::vector<std::string> hosts;  // of every Host header
};

struct Answer {
  int status = 200;
  std::string type;
  std::vector<std::pair<std::string, std::string>> headers;  // all but the type and the length
  std::shared_ptr<const std::string> body;                   // never null
};

// The refusal of a request that did not come from a browser on this machine looking at this
// address, or that wants more than to look; nothing when it may be answered. Without it any page on
// the web could read the preview, under a name of its own that leads to 127.0.0.1.
std::optional<Answer> refuse(const Request& request, unsigned port);

// The file or page that the target names, else the way there or the site's 404 page; while there
// are faults, their page in place of any other. Pages come with the script that reloads them.
// `version` is the preview's.
Answer answer(const Request& request, const Preview& preview, std::string_view version);

// A short text, for what has no page.
Answer plain_answer(int status, std::string_view text);

}  // namespace dossier
