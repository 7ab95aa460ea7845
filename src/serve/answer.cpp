#include "serve/answer.h"

#include <algorithm>
#include <array>

#include "base/path.h"
#include "base/text.h"
#include "builtin/builtin.h"
#include "serve/content_type.h"
#include "serve/error_page.h"
#include "serve/reload.h"

namespace dossier {
namespace {

constexpr std::string_view kPage = "text/html; charset=utf-8";
constexpr unsigned kPortOfHttp = 80;

// A reload is never stale, and what is private is read by no other site.
const std::array<std::pair<std::string, std::string>, 3> kAlways = {
    {{"Cache-Control", "no-store"},
     {"X-Content-Type-Options", "nosniff"},
     {"Cross-Origin-Resource-Policy", "same-origin"}}};

Answer make(int status, std::string_view type, std::shared_ptr<const std::string> body) {
  return {status, std::string(type), {kAlways.begin(), kAlways.end()}, std::move(body)};
}

Answer make(int status, std::string_view type, std::string body) {
  return make(status, type, std::make_shared<const std::string>(std::move(body)));
}

Answer redirect(std::string to) {
  Answer answer = plain_answer(302, "It is at " + to);
  answer.headers.emplace_back("Location", std::move(to));
  return answer;
}

bool is_page(std::string_view path) { return extension(path) == ".html"; }

std::shared_ptr<const std::string> bytes_of(const Preview& preview, const std::string& path) {
  if (preview.site == nullptr) return nullptr;
  const auto found = preview.site->files.find(path);
  if (found == preview.site->files.end()) return nullptr;
  return {preview.site, &found->second.bytes};  // lives as long as the site
}

Answer page(int status, const std::string& bytes, std::string_view version) {
  return make(status, kPage, with_reload(bytes, version));
}

Answer own_file(const std::string& name) {
  const std::string_view bytes = builtin_file("serve/" + name);
  return bytes.empty() ? plain_answer(404, "There is nothing at this address.")
                       : make(200, content_type_of(name), std::string(bytes));
}

Answer not_found(const Preview& preview, std::string_view version) {
  const auto bytes = bytes_of(preview, "404.html");
  return bytes ? page(404, *bytes, version)
               : plain_answer(404, "There is nothing at this address.");
}

bool is_this_host(std::string_view host, unsigned port) {
  const std::string end = ":" + std::to_string(port);
  if (host.ends_with(end)) {
    host.remove_suffix(end.size());
  } else if (port != kPortOfHttp) {
    return false;
  }
  return host == "127.0.0.1" || lower_ascii(host) == "localhost";
}

}  // namespace

Answer plain_answer(int status, std::string_view text) {
  return make(status, "text/plain; charset=utf-8", std::string(text) + "\n");
}

std::optional<Answer> refuse(const Request& request, unsigned port) {
  if (request.method != "GET" && request.method != "HEAD") {
    Answer answer = plain_answer(405, "The preview can only be looked at.");
    answer.headers.emplace_back("Allow", "GET, HEAD");
    return answer;
  }
  if (request.hosts.size() != 1 || !is_this_host(request.hosts.front(), port))
    return plain_answer(403, "The preview answers to 127.0.0.1:" + std::to_string(port) +
                                 " and localhost:" + std::to_string(port) + " alone.");
  if (!request.target.starts_with('/')) return plain_answer(400, "That is no path.");
  return std::nullopt;
}

Answer answer(const Request& request, const Preview& preview, std::string_view version) {
  const auto query = std::min(request.target.find_first_of("?#"), request.target.size());
  const std::string raw = request.target.substr(0, query);
  const std::string path = percent_decode(raw);
  const std::string& base = preview.base_path;
  if (path.starts_with(kOwnFolder)) return own_file(path.substr(kOwnFolder.size()));
  if (!path.starts_with(base)) {
    const bool is_above = path == "/" || path + "/" == base;
    return is_above ? redirect(percent_encode(base)) : not_found(preview, version);
  }
  std::string name = path.substr(base.size());
  if (name.empty() || name.ends_with('/')) name += "index.html";
  const auto bytes = bytes_of(preview, name);
  const bool is_folder = !bytes && bytes_of(preview, join_path(name, "index.html")) != nullptr;
  // Also for a page that is not there yet, or no longer: it may be once the faults are mended.
  if (!preview.faults.empty() && (is_page(name) || is_folder || extension(name).empty()))
    return page(500, error_page(preview.faults), version);
  if (is_folder) return redirect(raw + "/" + request.target.substr(query));
  if (!bytes) return not_found(preview, version);
  return is_page(name) ? page(200, *bytes, version) : make(200, content_type_of(name), bytes);
}

}  // namespace dossier
