#include "publish/one_file.h"

#include <algorithm>

#include "base/path.h"
#include "base/text.h"
#include "base/url.h"
#include "publish/assets/base64.h"

namespace dossier {
namespace {

constexpr std::string_view kPolicy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'unsafe-inline'; img-src data:\">";

std::string_view media_type(std::string_view path) {
  const std::string_view end = extension(path);
  if (end == ".svg") return "image/svg+xml";
  if (end == ".png") return "image/png";
  if (end == ".webp") return "image/webp";
  return "image/jpeg";
}

// The value of an attribute of a tag that this program has written: in double quotes.
std::string_view value_in(std::string_view tag, std::string_view name) {
  const std::string start = " " + std::string(name) + "=\"";
  const auto at = tag.find(start);
  if (at == tag.npos) return {};
  const std::string_view rest = tag.substr(at + start.size());
  return rest.substr(0, rest.find('"'));
}

class Inliner {
 public:
  Inliner(const Site& site, const std::string& page, const AddressOf& address_of,
          std::string_view style)
      : site_(site), page_(page), address_of_(address_of), style_(style) {}

  std::string run() {
    rest_ = site_.files.at(page_).bytes;
    while (!rest_.empty()) {
      const auto start = std::min(rest_.find('<'), rest_.size());
      out_ += rest_.substr(0, start);
      rest_.remove_prefix(start);
      if (!rest_.empty()) take_tag(rest_.substr(0, rest_.find('>') + 1));
    }
    return std::move(out_);
  }

 private:
  void take_tag(std::string_view tag) {
    const std::string_view name = tag.substr(1, tag.find_first_of(" >") - 1);
    if (name == "nav" || name == "script") return drop_element(name);
    rest_.remove_prefix(tag.size());
    if (name == "link") return take_link(tag);
    if (name == "a") return open_anchor(tag);
    if (name == "/a") return void(out_ += open_is_link_ ? "</a>" : "</span>");
    if (name == "img") return take_image(tag);
    if (name == "meta" && value_in(tag, "http-equiv") == "Content-Security-Policy")
      return void(out_ += kPolicy);
    out_ += tag;
  }

  // None of these stands in another of its name.
  void drop_element(std::string_view name) {
    const std::string end = "</" + std::string(name) + ">";
    rest_.remove_prefix(std::min(rest_.find(end), rest_.size() - end.size()) + end.size());
  }

  void take_link(std::string_view tag) {
    const std::string_view relation = value_in(tag, "rel");
    if (relation == "canonical") out_ += tag;
    if (relation != "stylesheet") return;
    const auto found = site_.files.find(path_of(value_in(tag, "href")));
    if (found != site_.files.end())
      out_ += "<style>" + replace_all(found->second.bytes, "</", "<\\/") + std::string(style_) +
              "</style>";
  }

  void open_anchor(std::string_view tag) {
    const std::string_view href = value_in(tag, "href");
    open_is_link_ = true;
    if (href.starts_with('#') || !scheme_of(href).empty()) return void(out_ += tag);
    const auto address = address_of_(path_of(href));
    open_is_link_ = address.has_value();
    if (!address) return void(out_ += "<span>");
    const auto hash = href.find('#');
    out_ += replace_all(tag, "\"" + std::string(href) + "\"",
                        "\"" + html_escape(*address) +
                            std::string(hash == href.npos ? "" : href.substr(hash)) + "\"");
  }

  void take_image(std::string_view tag) {
    const std::string_view source = value_in(tag, "src");
    const std::string path = path_of(source);
    const auto found = site_.files.find(path);
    if (found == site_.files.end()) return;
    out_ += replace_all(tag, "\"" + std::string(source) + "\"",
                        "\"data:" + std::string(media_type(path)) + ";base64," +
                            base64_encode(found->second.bytes) + "\"");
  }

  // The path in the output that a relative link of the page names.
  std::string path_of(std::string_view url) const {
    const std::string_view bare = url.substr(0, url.find_first_of("#?"));
    const std::string plain = percent_decode(replace_all(bare, "&amp;", "&"));
    std::string path = normal_path(join_path(parent_path(page_), plain)).value_or("");
    const bool is_folder = path.empty() || plain.ends_with('/');
    return is_folder ? join_path(path, "index.html") : path;
  }

  const Site& site_;
  const std::string& page_;
  const AddressOf& address_of_;
  std::string_view style_;
  std::string_view rest_;
  std::string out_;
  bool open_is_link_ = false;
};

}  // namespace

std::string make_one_file(const Site& site, const std::string& page, const AddressOf& address_of,
                          std::string_view style) {
  return Inliner(site, page, address_of, style).run();
}

}  // namespace dossier
