#include "cli/import_ladder.h"

#include "base/clean_text.h"
#include "base/path.h"
#include "base/text.h"
#include "base/unicode.h"
#include "cli/portfolio_session.h"
#include "import/input.h"
#include "import/ladder.h"
#include "io/write_file.h"
#include "load/frameworks.h"
#include "load/source_text.h"
#include "model/rules.h"
#include "render/markdown_guard.h"

namespace dossier {
namespace {

constexpr int kUnreadable = 1;

int refuse(Session& session, const std::string& what, const std::string& reason) {
  session.console.out() << "skipped  " << show_control(what) << ": " << show_control(reason)
                        << "\n0 taken, 1 skipped\n";
  return kUnreadable;
}

std::size_t items_in(const Ladder& ladder) {
  std::size_t items = 0;
  for (const LadderCategory& category : ladder.categories) items += category.items.size();
  return items;
}

bool is_builtin(const std::string& id) {
  for (const Framework& framework : builtin_frameworks())
    if (framework.id == id) return true;
  return false;
}

}  // namespace

int import_ladder(const Options& options, Session& session, const std::string& root) {
  const std::string path = join_path(session.folder, options.file);
  const auto text = read_input(session.files, path, kMaxTextBytes);
  if (!text) return refuse(session, options.file, text.error().reason);
  if (const auto bound = find_too_complex(*text))
    return refuse(session, options.file, bound->message);
  const auto ladder = read_ladder(*text, stem(path), options.level);
  if (!ladder && !ladder.error().levels.empty())
    return usage_error(session, ladder.error().reason,
                       "one of " + join(ladder.error().levels, ", "));
  if (!ladder) return refuse(session, options.file, ladder.error().reason);

  std::string id = slugify(clip_bytes(ladder->title, 60));
  if (id.empty() || is_builtin(id)) id = "own-" + (id.empty() ? "ladder" : id);
  const std::string file = "frameworks/" + id + ".yaml";
  Diagnostics out;
  const Frameworks frameworks = read_frameworks(session.files, root, out);
  if (out.has_errors()) return finish(out, options, session, root);
  for (const Framework& known : frameworks.known)
    if (known.own && known.id == id) {
      session.console.out() << "skipped  " << ladder->title << ": already there: " << known.file
                            << "\n0 taken, 1 skipped\n";
      return 0;
    }
  const auto status = session.files.status(join_path(root, file));
  if (!status || status->kind != FileKind::missing)
    return refuse(session, options.file, file + " is in the way");
  if (!options.dry_run) {
    const auto written = write_below(session.files, root, file,
                                     ladder_yaml(*ladder, id, std::string(file_name(path))));
    if (!written)
      out.add(rule("cannot-write"), {file, {}, 1}, "cannot write it: " + written.error().reason);
  }
  if (!out.has_errors())
    session.console.out() << "taken    " << file << ": " << ladder->title << " ("
                          << counted(ladder->categories.size(), "category", "categories") << ", "
                          << counted(items_in(*ladder), "item")
                          << ")\nnote     name it in portfolio.yaml: 'frameworks: [" << id
                          << "]'\n1 taken, 0 skipped"
                          << (options.dry_run ? ", nothing written (dry run)\n" : "\n");
  return finish(out, options, session, root);
}

}  // namespace dossier
