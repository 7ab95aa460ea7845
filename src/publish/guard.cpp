#include "publish/guard.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "base/path.h"
#include "base/phrases.h"
#include "base/text.h"
#include "model/redaction.h"
#include "model/rules.h"
#include "publish/name_scan.h"
#include "publish/unescape.h"

namespace dossier {
namespace {

enum class TextFormat { html, xml, json, markdown, text };

TextFormat format_of(std::string_view path) {
  constexpr std::array<std::pair<std::string_view, TextFormat>, 8> formats = {
      {{".html", TextFormat::html},
       {".htm", TextFormat::html},
       {".svg", TextFormat::html},
       {".xhtml", TextFormat::html},
       {".xml", TextFormat::xml},
       {".atom", TextFormat::xml},
       {".json", TextFormat::json},
       {".md", TextFormat::markdown}}};
  for (const auto& [end, format] : formats)
    if (extension(path) == end) return format;
  return TextFormat::text;
}

constexpr std::string_view kForTerms =
    "text is replaced, names are not: change the id, file name, alias or link that holds it";
constexpr std::string_view kForPhrases =
    "say it in other words, or let it pass with 'guard: {allow: [...]}'";
constexpr std::string_view kForHosts =
    "leave the host out, or link to it: for the public such a link becomes plain text";

// One thing found, and what to do about it.
struct Leak {
  std::size_t begin = 0, end = 0;
  const std::string* what = nullptr;
  std::string_view remedy;
  auto operator<=>(const Leak&) const = default;
};

// The secrets, ready to be searched for. Phrases of all sorts are searched for in one go.
class Search {
 public:
  explicit Search(const Secrets& secrets) : secrets_(secrets) {
    std::vector<std::string> texts;
    const auto add = [&](const std::vector<Secret>& all) {
      for (const Secret& secret : all) {
        texts.push_back(secret.text);
        what_.push_back(&secret.what);
      }
    };
    add(secrets.terms);
    first_phrase_ = texts.size();
    add(secrets.phrases);
    first_host_ = texts.size();
    add(secrets.hosts);
    first_allowed_ = texts.size();
    texts.insert(texts.end(), secrets.allowed.begin(), secrets.allowed.end());
    phrases_ = PhraseSet(texts);
  }

  void find_phrases(std::string_view text, TextForm form, std::vector<Leak>& leaks) const {
    const std::vector<PhraseMatch> matches = phrases_.find(text, form);
    for (const PhraseMatch& match : matches) {
      if (match.phrase >= first_allowed_) continue;
      if (match.phrase >= first_host_ && !is_host_at(text, match)) continue;
      if (match.phrase >= first_phrase_ && match.phrase < first_host_ && is_allowed(match, matches))
        continue;
      leaks.push_back({match.begin, match.end, what_[match.phrase], remedy_for(match.phrase)});
    }
  }

  bool has_names() const { return !secrets_.names.empty(); }

  void take_name(const NameInText& found, std::string_view text, std::vector<Leak>& leaks) const {
    const std::string* what = secret_name(found.name, found.before);
    if (what == nullptr) what = secret_name(stem(found.name), found.before);
    if (what == nullptr) return;
    const auto begin = static_cast<std::size_t>(found.name.data() - text.data());
    leaks.push_back({begin, begin + found.name.size(), what, kForPhrases});
  }

 private:
  std::string_view remedy_for(std::size_t phrase) const {
    if (phrase >= first_host_) return kForHosts;
    return phrase >= first_phrase_ ? kForPhrases : kForTerms;
  }

  const std::string* secret_name(std::string_view name, std::string_view before) const {
    const std::string decoded = name.find('%') == name.npos ? std::string() : percent_decode(name);
    const std::string_view plain = decoded.empty() ? name : std::string_view(decoded);
    const auto known = secrets_.names.find(plain);
    if (known == secrets_.names.end()) return nullptr;
    return before != "evidence" && secrets_.shared.contains(plain) ? nullptr : &known->second;
  }

  // A name that goes on, such as wiki.example.com of wiki.example, is another host; one without a
  // dot is a host only where an address has it.
  static bool is_host_at(std::string_view text, const PhraseMatch& match) {
    const std::string_view host = text.substr(match.begin, match.end - match.begin);
    const std::string_view after = text.substr(match.end, 2);
    const bool goes_on = after.size() == 2 && after[0] == '.' && count_phrase_words(after) == 1;
    if (host.find('.') != host.npos) return !goes_on;
    const std::string_view before = text.substr(0, match.begin);
    return !goes_on && (before.ends_with("//") || before.ends_with('@'));
  }

  bool is_allowed(const PhraseMatch& match, const std::vector<PhraseMatch>& all) const {
    return std::any_of(all.begin(), all.end(), [&](const PhraseMatch& other) {
      return other.phrase >= first_allowed_ && other.begin <= match.begin && other.end >= match.end;
    });
  }

  const Secrets& secrets_;
  PhraseSet phrases_;
  std::vector<const std::string*> what_;  // by phrase
  std::size_t first_phrase_ = 0, first_host_ = 0, first_allowed_ = 0;
};

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
    const bool is_copied = !file_.copied_from.empty();
    if (!is_copied || is_text(file_.bytes)) read_bytes();
    return std::move(out_);
  }

 private:
  static bool is_text(std::string_view bytes) {
    return bytes.find('\0') == bytes.npos && !find_invalid_utf8(bytes);
  }

  void read_path() {
    std::vector<Leak> leaks;
    search_.find_phrases(path_, TextForm::plain, leaks);
    for_each_segment(path_, [&](const NameInText& name) { search_.take_name(name, path_, leaks); });
    for (const Leak& leak : sorted(leaks))
      report({1, 1}, leak, "is in the name of the file", path_);
  }

  void read_bytes() {
    const std::string_view bytes = file_.bytes;
    std::vector<Leak> leaks;
    const TakeName take = [&](const NameInText& name) { search_.take_name(name, bytes, leaks); };
    switch (format_of(path_)) {
      case TextFormat::json:
        search_.find_phrases(unescape_json(bytes), TextForm::tagged, leaks);
        if (search_.has_names()) for_each_name_in_json(bytes, take);
        break;
      case TextFormat::xml:
        search_.find_phrases(unescape_xml(bytes), TextForm::tagged, leaks);
        [[fallthrough]];
      case TextFormat::html:
        search_.find_phrases(bytes, TextForm::tagged, leaks);
        if (search_.has_names()) for_each_name(bytes, take);
        break;
      case TextFormat::markdown:
        search_.find_phrases(without_marks(bytes), TextForm::tagged, leaks);
        if (search_.has_names()) for_each_name(bytes, take);
        break;
      case TextFormat::text:
        search_.find_phrases(bytes, TextForm::plain, leaks);
        if (search_.has_names()) for_each_name(bytes, take);
        break;
    }
    report_all(sorted(leaks));
  }

  // Marks of Markdown stand between words as tags do.
  static std::string without_marks(std::string_view markdown) {
    std::string out(markdown);
    for (char& c : out)
      if (std::string_view("*`~[]").find(c) != std::string_view::npos) c = kMarkup;
    return out;
  }

  static std::vector<Leak>& sorted(std::vector<Leak>& leaks) {
    std::sort(leaks.begin(), leaks.end());
    leaks.erase(std::unique(leaks.begin(), leaks.end()), leaks.end());
    return leaks;
  }

  void report_all(const std::vector<Leak>& leaks) {
    Position at;
    std::size_t line_begin = 0, seen = 0;
    const std::string_view bytes = file_.bytes;
    for (const Leak& leak : leaks) {
      for (auto end = bytes.find('\n', seen); end < leak.begin; end = bytes.find('\n', seen)) {
        ++at.line;
        seen = line_begin = end + 1;
      }
      at.column =
          static_cast<int>(count_code_points(bytes.substr(line_begin, leak.begin - line_begin))) +
          1;
      report(at, leak, "would be published", surroundings(bytes, leak));
    }
  }

  void report(Position at, const Leak& leak, std::string_view fault, const std::string& around) {
    const bool by_origin = !file_.origin.empty() && file_.origin != path_;
    out_.add(rule("leak"), {path_, at, 1},
             *leak.what + " " + std::string(fault) + ": \"" + around + "\"",
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
