#include "render/placing.h"

#include "base/text.h"

namespace dossier {
namespace {

using To = LinkTarget::Kind;

// Percent-encodes what may not stand in a URL, but leaves alone what its author encoded.
std::string safe_url(std::string_view url) { return percent_encode(url, "/%:?#[]@!$&'()*+,;="); }

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
        const std::string url = url_of(mark.target);
        open_.push_back(!url.empty());
        if (!url.empty()) write_open(url, mark);
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

  // An image on another host becomes a link, so that no page asks another host for anything.
  void write_image(const LinkMark& mark) {
    const std::string url = url_of(mark.target);
    if (url.empty()) {
      out_ += mark.text;
    } else if (mark.target.kind == To::external) {
      write_open(url, mark);
      out_ += mark.text.empty() ? html_escape(url) : mark.text;
      out_ += "</a>";
    } else {
      out_ += "<img src=\"";
      append_html(out_, url);
      out_ += "\" alt=\"" + mark.text + "\"" + mark.attributes + " loading=\"lazy\">";
    }
  }

  // Empty when the reader may not go there.
  std::string url_of(const LinkTarget& target) {
    if (target.kind == To::none) return {};
    if (target.kind == To::external) return safe_url(target.name);
    const std::string fragment =
        target.fragment.empty() ? "" : "#" + percent_encode(target.fragment, "/:");
    if (target.kind == To::anchor && !placing_.absolute) return fragment.empty() ? "#" : fragment;
    const std::string path =
        target.kind == To::anchor ? std::string(placing_.page) : placing_.published.path_of(target);
    if (path.empty()) return {};
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
