#include "pipeline.h"

#include "assess/assess.h"
#include "assess/packet.h"
#include "base/path.h"
#include "load/theme.h"
#include "model/rules.h"
#include "model/secrets.h"
#include "model/seen.h"
#include "publish/assets/assets.h"
#include "publish/guard.h"
#include "render/anchors.h"
#include "render/bodies.h"
#include "render/closing.h"
#include "render/inventory.h"
#include "render/site.h"

namespace dossier {
namespace {

void read_static_files(FileSystem& files, const std::string& root, Site& site, Diagnostics& out) {
  for (auto& [path, file] : site.files) {
    if (file.copied_from.empty()) continue;
    auto bytes = files.read(join_path(root, file.copied_from));
    if (bytes) {
      file.bytes = std::move(bytes).value();
    } else {
      out.add(rule("cannot-read"), {file.copied_from, {}, 1},
              "cannot read the file: " + bytes.error().reason);
    }
  }
}

// Of what is seen alone, with all bytes in memory.
std::optional<Site> site_of(FileSystem& files, const std::string& root, const Seen& seen,
                            const Target& target, unsigned jobs, Diagnostics& out) {
  const auto theme = read_theme(files, root, {target.theme, target.at}, out);
  if (!theme || out.has_errors()) return std::nullopt;

  const Assessment assessment = assess(seen.portfolio, seen.portfolio.as_of);
  const PacketContent packet = make_packet(seen.portfolio, assessment);
  // From here on every figure is known.

  auto site = render_site({seen, assessment, packet, target}, *theme, jobs, out);
  if (!site) return std::nullopt;
  read_static_files(files, root, *site, out);
  if (out.has_errors()) return std::nullopt;
  clean_assets(*site, target.audience, jobs, out);
  return site;
}

}  // namespace

std::optional<Portfolio> read_portfolio(FileSystem& files, const std::string& root,
                                        const LoadOptions& options, Diagnostics& out) {
  auto portfolio = load_portfolio(files, root, options, out);
  if (!portfolio) return std::nullopt;
  // From here on every kind, item, category and stage is known.

  const Inventory inventory(*portfolio);
  parse_bodies(*portfolio, inventory, {}, options.jobs, out);
  resolve_artifacts(*portfolio, inventory, out);
  check_fragments(*portfolio, out);
  // From here on every body is parsed, and every link leads somewhere or has been reported.
  return portfolio;
}

Seen see(const Portfolio& portfolio, Audience reader, unsigned jobs) {
  Seen seen = seen_by(portfolio, reader);
  Diagnostics said;  // what is wrong with a body has been reported on the whole of it
  parse_bodies(seen.portfolio, Inventory(portfolio), seen.redaction, jobs, said);
  close_links(seen);
  return seen;
}

std::optional<MadeSite> make_site(FileSystem& files, const std::string& root,
                                  const Portfolio& portfolio, const Target& target, unsigned jobs,
                                  Diagnostics& out) {
  if (out.has_errors()) return std::nullopt;
  const Seen seen = see(portfolio, target.audience, jobs);
  // From here on nothing is in memory but what the audience may see.

  auto site = site_of(files, root, seen, target, jobs, out);
  if (!site) return std::nullopt;
  // From here on every byte that will be published is in memory.

  guard(*site, secrets_of(portfolio, seen), jobs, out);
  if (out.has_errors()) return std::nullopt;
  return MadeSite{std::move(*site), seen.withheld};
}

std::optional<MadeSite> preview_site(FileSystem& files, const std::string& root,
                                     const Portfolio& portfolio, const Target& target,
                                     unsigned jobs, Diagnostics& out) {
  if (target.audience != Audience::self)
    return make_site(files, root, portfolio, target, jobs, out);
  if (out.has_errors()) return std::nullopt;
  Seen seen = see(portfolio, target.audience, jobs);
  add_drafts(seen, portfolio);
  auto site = site_of(files, root, seen, target, jobs, out);
  if (!site || out.has_errors()) return std::nullopt;
  return MadeSite{std::move(*site), 0};
}

}  // namespace dossier
