#include "render/placing.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace dossier {
namespace {

using To = LinkTarget::Kind;

// Percent-encodes what may not stand in a URL, but leaves alone what its author encoded, and the
// brackets of an IPv6 host.
std::string safe_url(std::string_view url) {
  constexpr std::string_view keep = "/%:?#@!$&'()*+,;=[]", keep_behind = keep.substr(0, 17);
  const auto host = url.find("://");
  const auto end = host == url.npos ? 0 : std::min(url.find_first_of("/?#", host + 3), url.size());
  return percent_encode(url.substr(0, end), keep) + percent_encode(url.substr(end), keep_behind);
}

// Where no portfolio is known, a path is written as it is.
bool is_on_another_host(const LinkTarget& target) {
  return target.kind == To::external && target.name.find(':') < target.name.find_first_of("/?#");
}

class Placer {
 public:
  Placer(const Document& document, const Placing& placing, FileReferences& references)
      : document_(document), placing_(placing), references_(references) {}

  std::string run() {
    out_.reserve(document_.html.size() + 64 * document_.marks.size());
    std::size_t done = 0;
    for (const LinkMark& mark : document_.marks) {
      out_.append(document_.html, done, mark.offset - done);
      done = mark.offset;
      write(mark);
    }
    out_.append(document_.html, done);
    return std::move(out_);
  }

 private:
  void write(const LinkMark& mark) {
    switch (mark.kind) {
      case LinkMark::Kind::open: {
        const auto url = url_of(mark.target);
        const bool written = url && !in_link();
        open_.push_back(written);
        if (written) write_open(*url, mark);
        return;
      }
      case LinkMark::Kind::close:
        if (!open_.empty() && open_.back()) out_ += "</a>";
        if (!open_.empty()) open_.pop_back();
        return;
      case LinkMark::Kind::image:
        return write_image(mark);
    }
  }

  void write_open(const std::string& url, const LinkMark& mark) {
    out_ += "<a href=\"";
    append_html(out_, url);
    out_ += "\"" + mark.attributes + ">";
  }

  // An image on another host becomes a link, so that no page asks another host for anything; inside
  // a link, where no other may stand, it becomes its text.
  void write_image(const LinkMark& mark) {
    const auto url = url_of(mark.target);
    if (!url) {
      out_ += mark.text;
    } else if (is_on_another_host(mark.target)) {
      const bool as_text = in_link();
      if (!as_text) write_open(*url, mark);
      out_ += mark.text.empty() ? html_escape(*url) : mark.text;
      if (!as_text) out_ += "</a>";
    } else {
      out_ += "<img src=\"";
      append_html(out_, *url);
      out_ += "\" alt=\"" + mark.text + "\"" + mark.attributes + " loading=\"lazy\">";
    }
  }

  // Whether a link is open that was written: no other may stand in it.
  bool in_link() const { return std::find(open_.begin(), open_.end(), true) != open_.end(); }

  // Nothing when the reader may not go there.
  std::optional<std::string> url_of(const LinkTarget& target) {
    if (target.kind == To::none) return std::nullopt;
    if (target.kind == To::external) return safe_url(target.name);
    const std::string fragment =
        target.fragment.empty() ? "" : "#" + percent_encode(target.fragment, "/:");
    if (target.kind == To::anchor && !placing_.absolute) return fragment.empty() ? "#" : fragment;
    const std::string path =
        target.kind == To::anchor ? std::string(placing_.page) : placing_.published.path_of(target);
    if (path.empty()) return std::nullopt;
    if (target.kind == To::file) references_.insert(path);
    return (placing_.absolute ? placing_.addresses.absolute(path)
                              : placing_.addresses.link(placing_.page, path)) +
           fragment;
  }

  const Document& document_;
  const Placing& placing_;
  FileReferences& references_;
  std::string out_;
  std::vector<bool> open_;  // whether each open link was written
};

}  // namespace

std::string PublishedPaths::path_of(const LinkTarget& target) const {
  std::string path;
  switch (target.kind) {
    case To::entry:
      path = entry_path(target.name);
      break;
    case To::page:
      path = page_path(target.name);
      break;
    case To::output:
      path = target.name;
      break;
    case To::file:
      return file_path(target.name);
    default:
      return {};
  }
  return has(path) ? path : std::string();
}

std::string PublishedPaths::file_path(const std::string& source) const {
  const auto found = files_.find(source);
  return found == files_.end() ? std::string() : found->second;
}

std::string place(const Document& document, const Placing& placing, FileReferences& references) {
  return Placer(document, placing, references).run();
}

}  // namespace dossier
