#include "publish/guard.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "base/path.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/unicode.h"
#include "base/url.h"
#include "model/rules.h"
#include "publish/name_scan.h"
#include "publish/unescape.h"

namespace dossier {
namespace {

constexpr std::size_t kMostPlaces = 1000;  // that are named of one file

enum class TextFormat { html, xml, json, markdown, text };

TextFormat format_of(std::string_view path) {
  constexpr std::array<std::pair<std::string_view, TextFormat>, 17> formats = {
      {{".html", TextFormat::html},
       {".htm", TextFormat::html},
       {".svg", TextFormat::html},
       {".xhtml", TextFormat::html},
       {".xml", TextFormat::xml},
       {".atom", TextFormat::xml},
       {".rss", TextFormat::xml},
       {".opml", TextFormat::xml},
       {".xsl", TextFormat::xml},
       {".drawio", TextFormat::xml},
       {".json", TextFormat::json},
       {".webmanifest", TextFormat::json},
       {".geojson", TextFormat::json},
       {".ipynb", TextFormat::json},
       {".map", TextFormat::json},
       {".md", TextFormat::markdown},
       {".markdown", TextFormat::markdown}}};
  const std::string end = fold(extension(path));
  for (const auto& [known, format] : formats)
    if (end == known) return format;
  return TextFormat::text;
}

enum class Sort { term, phrase, slug, host, allowed };

std::string_view remedy_for(Sort sort) {
  switch (sort) {
    case Sort::term:
      return "text is replaced, names are not: change the id, file name, alias or link that holds "
             "it";
    case Sort::host:
      return "leave the host out, or link to it: for the public such a link becomes plain text";
    default:
      return "say it in other words, or let it pass with 'guard: {allow: [...]}'";
  }
}

// One thing found, and what to do about it.
struct Leak {
  std::size_t begin = 0, end = 0;
  std::string_view what;
  std::string_view remedy;
  auto operator<=>(const Leak&) const = default;
};

// What is found in one file. The slugs count only inside of names.
struct Found {
  std::vector<Leak> leaks, slugs;
};

// Names by their folded form.
class Names {
 public:
  explicit Names(const Secrets& secrets) {
    for (const auto& [name, what] : secrets.names) {
      const auto& [key, known] =
          *known_.insert_or_assign(fold(name), Known{&what, secrets.shared.contains(name)}).first;
      filter_.add(word_hash(key));
    }
  }

  bool empty() const { return known_.empty(); }

  // What a name is, or the part of it before its last dot, as a file has it; nullptr when it is no
  // secret.
  const std::string* find(std::string_view name, std::string_view before) const {
    const std::string* what = find_whole(name, before);
    const auto dot = what == nullptr ? name.rfind('.') : name.npos;
    return dot == name.npos ? what : find_whole(name.substr(0, dot), before);
  }

 private:
  struct Known {
    const std::string* what = nullptr;
    bool is_shared = false;  // with something published
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return word_hash(name); }
  };

  const std::string* find_whole(std::string_view name, std::string_view before) const {
    if (!filter_.may_have(word_hash(name))) return nullptr;
    const auto found = known_.find(name);
    if (found == known_.end()) return nullptr;
    return found->second.is_shared && before != "evidence" ? nullptr : found->second.what;
  }

  std::unordered_map<std::string, Known, Hash, std::equal_to<>> known_;
  HashFilter filter_;
};

// Whether a name is as it stands, has to be decoded and folded, or cannot be an id.
enum class Spelling : unsigned char { plain, coded, none };
constexpr std::array<Spelling, 256> kSpellings = [] {
  std::array<Spelling, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    const bool coded = (c >= 'A' && c <= 'Z') || c >= 0x80 || c == '%' || c == kFiller;
    table[c] = plain ? Spelling::plain : coded ? Spelling::coded : Spelling::none;
  }
  return table;
}();

constexpr std::size_t kLongestName = 600;  // of 80 bytes, each encoded, and an extension

// The secrets, ready to be searched for. Phrases of all sorts are searched for in one go.
class Search {
 public:
  explicit Search(const Secrets& secrets) : names_(secrets) {
    std::vector<std::string> texts;
    const auto add = [&](Sort sort, const std::string& text, const std::string* what) {
      texts.push_back(text);
      wanted_.push_back({sort, what});
      if (text.find_first_of("<>*`~[]|\\") != text.npos) has_marks_ = true;
    };
    for (const Secret& one : secrets.terms) add(Sort::term, one.text, &one.what);
    for (const Secret& one : secrets.phrases) add(Sort::phrase, one.text, &one.what);
    for (const Secret& one : secrets.slugs) add(Sort::slug, one.text, &one.what);
    for (const Secret& one : secrets.hosts) add(Sort::host, one.text, &one.what);
    for (const std::string& one : secrets.allowed) add(Sort::allowed, one, nullptr);
    phrases_ = PhraseSet(texts);
  }

  void find_phrases(std::string_view text, TextForm form, Found& found) const {
    const std::vector<PhraseMatch> matches = phrases_.find(text, form);
    std::size_t next = 0, allowed_until = 0;  // those that begin no later than the match at hand
    for (const PhraseMatch& match : matches) {
      for (; next < matches.size() && matches[next].begin <= match.begin; ++next)
        if (wanted_[matches[next].phrase].sort == Sort::allowed)
          allowed_until = std::max(allowed_until, matches[next].end);
      const auto& [sort, what] = wanted_[match.phrase];
      const bool may_be_allowed = sort == Sort::phrase || sort == Sort::slug;
      if (sort == Sort::allowed || (may_be_allowed && match.end <= allowed_until)) continue;
      if (sort == Sort::host && !is_host_in_text(text, match.begin, match.end)) continue;
      (sort == Sort::slug ? found.slugs : found.leaks)
          .push_back({match.begin, match.end, *what, remedy_for(sort)});
    }
  }

  // In text that may be marked up, where marks can stand for themselves.
  void find_marked(std::string_view plain, std::string_view tagged, Found& found) const {
    if (has_marks_) find_phrases(plain, TextForm::plain, found);
    find_phrases(tagged, TextForm::tagged, found);
  }

  bool has_names() const { return !names_.empty(); }

  const std::string* find_name(const NameInText& found) const {
    if (found.name.size() > kLongestName) return nullptr;
    bool is_plain = true;
    for (const char c : found.name) {
      const Spelling spelling = kSpellings[static_cast<unsigned char>(c)];
      if (spelling == Spelling::none) return nullptr;
      is_plain = is_plain && spelling == Spelling::plain;
    }
    if (is_plain) return names_.find(found.name, found.before);
    std::string name(found.name);
    std::erase(name, kFiller);
    name = percent_decode(name);
    return names_.find(found.is_value ? name : fold(name), found.before);
  }

 private:
  struct Wanted {
    Sort sort = Sort::term;
    const std::string* what = nullptr;
  };

  Names names_;
  PhraseSet phrases_;
  std::vector<Wanted> wanted_;  // by phrase
  bool has_marks_ = false;      // a phrase has signs that tags or Markdown are made of
};

void sort_out(std::vector<Leak>& leaks) {
  std::sort(leaks.begin(), leaks.end());
  leaks.erase(std::unique(leaks.begin(), leaks.end()), leaks.end());
}

// What stands around a place, on one line.
std::string surroundings(std::string_view text, const Leak& leak) {
  constexpr std::size_t room = 24;  // bytes on each side
  std::size_t begin = leak.begin - std::min(leak.begin, room);
  std::size_t end = std::min(leak.end + room, text.size());
  const auto inside = [&](std::size_t at) { return (text[at] & 0xC0) == 0x80; };
  while (begin < leak.begin && inside(begin)) ++begin;
  while (end < text.size() && inside(end)) ++end;
  std::string line(text.substr(begin, end - begin));
  for (char& c : line)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return line;
}

// Reads one file.
class Reader {
 public:
  Reader(const Search& search, const std::string& path, const SiteFile& file)
      : search_(search), path_(path), file_(file) {}

  Diagnostics run() {
    read_path();
    const std::string utf8 = file_.copied_from.empty() ? "" : utf8_of_utf16(file_.bytes);
    const std::string_view bytes = utf8.empty() ? std::string_view(file_.bytes) : utf8;
    const bool is_text = file_.copied_from.empty() || bytes.find('\0') == bytes.npos;
    if (is_text) read_bytes(bytes);
    return std::move(out_);
  }

 private:
  void read_path() {
    Found found;
    search_.find_phrases(path_, TextForm::plain, found);
    for_each_segment(path_, {}, [&](const NameInText& name) { take_name(name, path_, found); });
    sort_out(found.leaks);
    for (const Leak& leak : found.leaks) report({1, 1}, leak, "is in the name of the file", path_);
  }

  void read_bytes(std::string_view bytes) {
    Found found;
    switch (format_of(path_)) {
      case TextFormat::html:
        search_.find_phrases(bytes, TextForm::tagged, found);
        read_names(unescape_xml(bytes), found);
        break;
      case TextFormat::xml: {
        const std::string html = unescape_xml(bytes);
        search_.find_marked(html, html, found);
        read_names(unescape_xml(html), found);
        break;
      }
      case TextFormat::json: {
        const std::string text = unescape_json(bytes);
        search_.find_marked(text, unescape_markdown(text), found);
        search_.find_phrases(text, TextForm::tagged, found);  // no Markdown, such as in feed.json
        const std::string plain = unescape_xml(text);
        read_names(plain, found);
        for_each_string(bytes, plain,
                        [&](const NameInText& name) { take_name(name, plain, found); });
        break;
      }
      case TextFormat::markdown:
        search_.find_marked(bytes, unescape_markdown(bytes), found);
        read_names(bytes, found);
        break;
      case TextFormat::text:
        search_.find_phrases(bytes, TextForm::plain, found);
        read_names(bytes, found);
        break;
    }
    sort_out(found.leaks);
    report_all(bytes, found.leaks);
  }

  void read_names(std::string_view text, Found& found) {
    if (!search_.has_names() && found.slugs.empty()) return;
    std::sort(found.slugs.begin(), found.slugs.end());
    for_each_name(text, parent_path(path_),
                  [&](const NameInText& name) { take_name(name, text, found); });
  }

  void take_name(const NameInText& name, std::string_view text, Found& found) {
    const auto begin = static_cast<std::size_t>(name.name.data() - text.data());
    const std::size_t end = begin + name.name.find_last_not_of(kFiller) + 1;
    if (const std::string* what = search_.find_name(name))
      found.leaks.push_back({begin, end, *what, remedy_for(Sort::phrase)});
    if (found.slugs.empty() || name.name.find_first_of(" \t\n") != name.name.npos) return;
    auto slug = std::lower_bound(found.slugs.begin(), found.slugs.end(), begin,
                                 [](const Leak& leak, std::size_t at) { return leak.begin < at; });
    for (; slug != found.slugs.end() && slug->begin < end; ++slug)
      if (slug->end <= end) found.leaks.push_back(*slug);
  }

  void report_all(std::string_view text, const std::vector<Leak>& leaks) {
    Position at;
    std::size_t done = 0;
    for (std::size_t i = 0; i < leaks.size(); ++i) {
      const Leak& leak = leaks[i];
      for (auto end = text.find('\n', done); end < leak.begin; end = text.find('\n', done)) {
        at = {at.line + 1, 1};
        done = end + 1;
      }
      at.column += static_cast<int>(count_code_points(text.substr(done, leak.begin - done)));
      done = leak.begin;
      if (i == kMostPlaces) return report_rest(at, leaks.size() - i);
      report(at, leak, "would be published", surroundings(text, leak));
    }
  }

  void report_rest(Position at, std::size_t count) {
    out_.add(rule("leak"), {path_, at, 1}, counted(count, "more place") + " in the file",
             "mend those above first");
  }

  void report(Position at, const Leak& leak, std::string_view fault, const std::string& around) {
    const bool by_origin = !file_.origin.empty() && file_.origin != path_;
    out_.add(rule("leak"), {path_, at, 1},
             std::string(leak.what) + " " + std::string(fault) + ": \"" + around + "\"",
             (by_origin ? "made by " + file_.origin + "; " : "") + std::string(leak.remedy));
  }

  const Search& search_;
  const std::string& path_;
  const SiteFile& file_;
  Diagnostics out_;
};

}  // namespace

void guard(const Site& site, const Secrets& secrets, unsigned jobs, Diagnostics& out) {
  if (secrets.empty()) return;
  const Search search(secrets);
  std::vector<const std::pair<const std::string, SiteFile>*> files;
  for (const auto& file : site.files) files.push_back(&file);
  std::vector<Diagnostics> found(files.size());
  parallel_for(files.size(), jobs, [&](std::size_t i) {
    found[i] = Reader(search, files[i]->first, files[i]->second).run();
  });
  for (Diagnostics& one : found) out.append(std::move(one));
}

}  // namespace dossier
