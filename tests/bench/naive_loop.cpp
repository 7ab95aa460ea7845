// naive_loop CONTENT OUT: what a site costs with these libraries and nothing else. Every entry is
// read, its front matter parsed with yaml-cpp's nodes, its body rendered with cmark-gfm, and one
// page written with a fixed frame of some 2 KB: no templates, lists, links, feeds, checks or safe
// writes. It runs on all processors; as cmark-gfm's extensions share tables, one thread at a time
// parses Markdown.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::mutex markdown_mutex;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(fs::file_size(path), '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file) throw std::runtime_error(path.string() + ": cannot be read");
  return text;
}

void write_file(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) throw std::runtime_error(path.string() + ": cannot be written");
}

std::string render(std::string_view body) {
  std::unique_lock lock(markdown_mutex);
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, body.data(), body.size());
  cmark_node* tree = cmark_parser_finish(parser);
  lock.unlock();
  char* html =
      cmark_render_html(tree, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  std::string made = html;
  std::free(html);
  cmark_node_free(tree);
  cmark_parser_free(parser);
  return made;
}

std::string make_page(const std::string& text) {
  static const std::string head =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<!-- " + std::string(1600, '.') + " -->\n<title>";
  static const std::string foot = "<footer>" + std::string(300, '.') + "</footer>\n</html>\n";
  const std::size_t end = text.find("\n---\n", 4);
  if (!text.starts_with("---\n") || end == std::string::npos)
    throw std::runtime_error("no front matter");
  const YAML::Node front = YAML::Load(text.substr(4, end - 3));
  std::string page = head + front["title"].as<std::string>() + "</title>\n<p>";
  for (const char* key : {"date", "kind", "stage", "summary"})
    page += front[key].as<std::string>() + "\n";
  return page + "</p>\n" + render(std::string_view(text).substr(end + 5)) + foot;
}

std::size_t build(const fs::path& content, const fs::path& out) {
  std::vector<fs::path> sources;
  for (const auto& item : fs::recursive_directory_iterator(content))
    if (item.path().extension() == ".md") sources.push_back(item.path());
  std::sort(sources.begin(), sources.end());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t at = next++; at < sources.size(); at = next++)
      write_file(out / sources[at].stem() / "index.html", make_page(read_file(sources[at])));
  };
  std::vector<std::jthread> team;
  for (unsigned more = 1; more < std::thread::hardware_concurrency(); ++more)
    team.emplace_back(work);
  work();
  return sources.size();
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::cerr << "usage: naive_loop CONTENT OUT\n";
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  std::cout << build(argv[1], argv[2]) << " pages\n";
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
