#include "serve/content_type.h"

#include <array>

#include "base/path.h"
#include "base/text.h"

namespace dossier {
namespace {

struct TypeRow {
  std::string_view extension;
  std::string_view type;
};
constexpr TypeRow kTypes[] = {
    {".atom", "application/atom+xml; charset=utf-8"},
    {".avif", "image/avif"},
    {".css", "text/css; charset=utf-8"},
    {".csv", "text/csv; charset=utf-8"},
    {".gif", "image/gif"},
    {".htm", "text/html; charset=utf-8"},
    {".html", "text/html; charset=utf-8"},
    {".ico", "image/x-icon"},
    {".jpeg", "image/jpeg"},
    {".jpg", "image/jpeg"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".md", "text/markdown; charset=utf-8"},
    {".mp4", "video/mp4"},
    {".otf", "font/otf"},
    {".pdf", "application/pdf"},
    {".png", "image/png"},
    {".svg", "image/svg+xml"},
    {".ttf", "font/ttf"},
    {".txt", "text/plain; charset=utf-8"},
    {".webm", "video/webm"},
    {".webmanifest", "application/manifest+json"},
    {".webp", "image/webp"},
    {".woff", "font/woff"},
    {".woff2", "font/woff2"},
    {".xml", "application/xml; charset=utf-8"},
    {".yaml", "text/plain; charset=utf-8"},
    {".yml", "text/plain; charset=utf-8"},
    {".zip", "application/zip"},
};

}  // namespace

std::string_view content_type_of(std::string_view path) {
  const std::string end = lower_ascii(extension(path));
  if (path == "feed.xml" || path.ends_with("/feed.xml"))
    return "application/rss+xml; charset=utf-8";
  if (path == "feed.json") return "application/feed+json";
  if (file_name(path) == "CNAME") return "text/plain; charset=utf-8";
  for (const TypeRow& row : kTypes)
    if (row.extension == end) return row.type;
  return "application/octet-stream";
}

}  // namespace dossier
