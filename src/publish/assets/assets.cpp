#include "publish/assets/assets.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "base/path.h"
#include "base/text.h"
#include "model/rules.h"
#include "publish/assets/format.h"
#include "publish/assets/picture.h"
#include "publish/assets/svg.h"

namespace dossier {
namespace {

// All else that a site holds is made by dossier.
bool is_asset(const std::string& path, const SiteFile& file) {
  return !file.copied_from.empty() || extension(path) == ".svg";
}

// HTML may well begin with a drawing, and is no image.
bool is_html(std::string_view path) {
  const std::string end = lower_ascii(extension(path));
  return end == ".html" || end == ".htm";
}

class AssetCleaner {
 public:
  AssetCleaner(SiteFile& file, Audience reader, Diagnostics& out)
      : file_(file), reader_(reader), out_(out) {}

  void run() {
    const FoundFormat found = find_format(file_.bytes);
    const auto named = format_of_name(file_.origin);
    if (found.format == FileFormat::other_image) return refuse(found.name);
    if (named && named->format == FileFormat::other_image && found.name.empty())
      return refuse(named->name);
    if (named && named->format == FileFormat::svg && found.name.empty())
      return clean_drawing();  // it says what is wrong
    if (named && found.format == FileFormat::binary) return refuse_unreadable(named->name);
    if (named && named->format != found.format) report_name(*named, found);
    if (found.format == FileFormat::svg && !is_html(file_.origin)) return clean_drawing();
    if (is_picture(found.format)) return clean_pixels(found);
    if (found.format == FileFormat::binary && reader_ == Audience::everyone)
      report(rule("unchecked-file"), "published as it is: nothing here can look into it",
             "see yourself whether it names what is withheld, also in its properties");
  }

 private:
  void report(const Rule& rule, std::string message, std::string hint) {
    out_.add(rule, {file_.origin, {}, 1}, std::move(message), std::move(hint));
  }

  void refuse(std::string_view name) {
    report(rule("refused-image"), std::string(name) + ", from which metadata cannot be removed",
           "convert it to PNG, JPEG or WebP");
  }

  void refuse_unreadable(std::string_view name) {
    report(rule("refused-image"),
           "named as " + std::string(name) + ", but nothing here can read it",
           "put the image in its place, or rename it");
  }

  // It is published as what it is.
  void report_name(const FoundFormat& named, const FoundFormat& found) {
    const std::string is = found.name.empty() ? "no image" : std::string(found.name);
    report(rule("misnamed-image"), "named as " + std::string(named.name) + ", but it is " + is,
           found.name.empty() ? "put the image in its place, or rename it"
                              : "rename it after what it is");
  }

  void clean_drawing() {
    if (auto drawing = clean_svg(file_.bytes, file_.origin, out_))
      file_.bytes = std::move(*drawing);
  }

  void clean_pixels(const FoundFormat& found) {
    auto picture = clean_picture(found.format, file_.bytes);
    if (picture)
      file_.bytes = std::move(picture).value();
    else
      report(rule("broken-image"),
             std::string(found.name) + " that is cut short or damaged: " + picture.error().reason,
             "export it again from where it comes from");
  }

  SiteFile& file_;
  Audience reader_;
  Diagnostics& out_;
};

}  // namespace

void clean_assets(Site& site, Audience reader, unsigned jobs, Diagnostics& out) {
  std::vector<SiteFile*> assets;
  for (auto& [path, file] : site.files)
    if (is_asset(path, file)) assets.push_back(&file);
  std::vector<Diagnostics> said(assets.size());
  parallel_for(assets.size(), jobs,
               [&](std::size_t i) { AssetCleaner(*assets[i], reader, said[i]).run(); });
  for (Diagnostics& one : said) out.append(std::move(one));
}

}  // namespace dossier
