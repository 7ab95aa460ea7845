#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/clean_text.h"
#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"
#include "import/git_place.h"
#include "import/importers.h"
#include "import/input.h"
#include "import/json_records.h"
#include "import/people.h"
#include "import/record.h"
#include "import/record_draft.h"
#include "load/source_text.h"

namespace dossier {
namespace {

constexpr std::size_t kDeepest = 12;  // folders below the one that was named
constexpr std::size_t kMostFiles = 20'000;

// Reserved by log4brains and adr-tools, and what a folder of records holds besides.
constexpr std::array<std::string_view, 6> kReserved = {"template", "adr-template", "readme",
                                                       "index",    "backlog",      "changelog"};

bool is_markdown(std::string_view name) {
  const std::string end = lower_ascii(extension(name));
  return end == ".md" || end == ".markdown";
}

bool is_json(std::string_view name) { return lower_ascii(extension(name)) == ".json"; }

// Other languages that records are written in.
bool is_foreign(std::string_view name) {
  constexpr std::array<std::string_view, 4> ends = {".adoc", ".asciidoc", ".rst", ".org"};
  const std::string end = lower_ascii(extension(name));
  return std::find(ends.begin(), ends.end(), end) != ends.end();
}

bool is_reserved(std::string_view path) {
  std::string_view name = stem(path);
  name.remove_prefix(std::min(name.find_first_not_of("0123456789-_"), name.size()));
  const std::string lower = lower_ascii(name);
  return std::find(kReserved.begin(), kReserved.end(), lower) != kReserved.end() ||
         lower.starts_with("adr-template-") || lower.starts_with("template-");
}

class AdrImport {
 public:
  explicit AdrImport(const ImportRequest& request)
      : request_(request), files_(request.files), top_(request.path) {}

  Haul run() {
    const auto real = files_.canonical(top_);
    const auto status = real ? files_.status(*real) : files_.status(top_);
    if (!status || status->kind == FileKind::missing) {
      haul_.refuse(std::string(file_name(top_)),
                   real ? status.error().reason : real.error().reason);
      return std::move(haul_);
    }
    if (status->kind == FileKind::directory) {
      top_ = records_folder(*real);
      visit(top_, 0);
      if (haul_.drafts.empty() && haul_.skipped.empty())
        haul_.refuse(std::string(file_name(top_)), "no Markdown or JSON file in this folder");
    } else {
      top_ = std::string(parent_path(*real));
      take_file(*real);
    }
    note_shared_numbers();
    return std::move(haul_);
  }

 private:
  std::string shown(const std::string& path) const {
    return is_within(path, top_) && path.size() > top_.size() + 1 ? path.substr(top_.size() + 1)
                                                                  : std::string(file_name(path));
  }

  bool holds_records(const std::string& folder) {
    const auto entries = files_.list(folder);
    return entries && std::any_of(entries->begin(), entries->end(), [](const FolderEntry& entry) {
             return is_markdown(entry.name) && !is_reserved(entry.name);
           });
  }

  // adr-tools keeps the folder's path in `.adr-dir`, which holds for all folders below.
  std::string records_folder(const std::string& folder) {
    if (holds_records(folder)) return folder;
    for (std::string_view at = folder; !at.empty(); at = parent_path(at)) {
      const auto text = read_input(files_, join_path(at, ".adr-dir"), kMaxTextBytes);
      if (text)
        if (const auto path = normal_path(join_path(at, trim(*text)))) {
          const auto real = files_.canonical(join_path("/", *path));
          if (real && is_within(*real, at)) return *real;
        }
      if (at == "/") break;
    }
    return folder;
  }

  void visit(const std::string& folder, std::size_t depth) {
    const auto entries = files_.list(folder);
    if (!entries) return haul_.refuse(shown(folder), entries.error().reason);
    for (const FolderEntry& entry : *entries) {
      const std::string path = join_path(folder, entry.name);
      if (entry.name.starts_with('.') || entry.name == "node_modules") continue;
      const bool is_record = is_markdown(entry.name) || is_json(entry.name);
      if (entry.kind == FileKind::directory && depth < kDeepest) {
        visit(path, depth + 1);
      } else if (is_record && entry.kind == FileKind::symlink) {
        haul_.refuse(shown(path), "a symlink");
      } else if (is_record && entry.kind != FileKind::directory && ++seen_ <= kMostFiles) {
        take_file(path);
      } else if (entry.kind == FileKind::file && is_foreign(entry.name)) {
        haul_.skip(shown(path), "no Markdown, which is all that is read; convert it");
      }
    }
  }

  void take_file(const std::string& path) {
    if (is_reserved(path)) return haul_.skip(shown(path), "no record: a name for other things");
    const auto text = read_input(files_, path, is_json(path) ? kMaxImportBytes : kMaxTextBytes);
    if (!text) return haul_.refuse(shown(path), text.error().reason);
    if (trim(*text).empty()) return haul_.refuse(shown(path), "the file is empty");
    if (is_json(path)) return take_json(path, *text);
    if (const auto reason = request_.too_complex(*text)) return haul_.refuse(shown(path), *reason);
    const auto record = read_record(*text, stem(path));
    if (!record) return haul_.refuse(shown(path), record.error().reason);
    take(*record, shown(path), "adr:" + stable_name(files_, path), stem(path), links_of(path));
  }

  // Where the links of a record lead from, when the record's repository has an address.
  LinkBase links_of(const std::string& path) {
    if (!repository_) {
      repository_ = repository_of(files_, path);
      if (!repository_->empty() && request_.git)
        web_files_ = files_address(git_place_of(
            request_.git(*repository_, {"config", "--get", "remote.origin.url"}).out, ""));
    }
    if (web_files_.empty() || !is_within(path, *repository_)) return {};
    const std::string below = path.substr(repository_->size() + 1);
    return {web_files_, std::string(parent_path(below)), true};
  }

  void take_json(const std::string& path, const std::string& text) {
    JsonRecords read = read_json_records(text);
    if (!read.fault.empty()) return haul_.refuse(shown(path), read.fault);
    haul_.empty = haul_.empty || read.records.empty();
    std::size_t position = 0;
    for (const DecisionRecord& record : read.records) {
      const std::string name =
          "#" + (record.number.empty() ? std::to_string(++position) : record.number);
      const std::string slug = slugify(clip_bytes(record.title, 70));
      take(record, shown(path) + name, "adr:" + stable_name(files_, path) + name + '-' + slug,
           slug);
    }
  }

  void take(const DecisionRecord& record, const std::string& what, std::string source,
            std::string_view name, LinkBase links = {}) {
    const auto drafted = draft_of(record, request_);
    if (!drafted) return haul_.skip(what, drafted.error().reason);
    Draft draft = *drafted;
    draft.source = std::move(source);
    draft.links = std::move(links);
    draft.id = name;
    const auto letters = name.find_first_not_of("0123456789-_");
    if (letters != name.npos) draft.id = name.substr(letters);
    const std::string number = record.number.empty() ? number_in(name) : record.number;
    if (!number.empty()) numbers_[number].push_back(what);
    haul_.drafts.push_back(std::move(draft));
  }

  // The number in front of a file's name, unless it is a day.
  static std::string number_in(std::string_view name) {
    const auto digits = std::min(name.find_first_not_of("0123456789"), name.size());
    return digits == 0 || digits >= 8 || name.substr(digits, 1) != "-"
               ? std::string()
               : std::string(name.substr(0, digits));
  }

  void note_shared_numbers() {
    for (const auto& [number, names] : numbers_)
      if (names.size() > 1)
        haul_.notes.push_back("number " + number + " stands for " +
                              counted(names.size(), "record", "records") + ": " +
                              join(names, ", "));
  }

  const ImportRequest& request_;
  FileSystem& files_;
  std::string top_;
  std::size_t seen_ = 0;
  std::optional<std::string> repository_;  // of the first record; empty: in none
  std::string web_files_;                  // what addresses of its files start with
  std::map<std::string, std::vector<std::string>> numbers_;
  Haul haul_;
};

}  // namespace

Haul import_adr(const ImportRequest& request) { return AdrImport(request).run(); }

}  // namespace dossier
