#include "unit/support/canaries/outputs.h"

#include <algorithm>

#include "assess/assess.h"
#include "assess/packet.h"
#include "base/path.h"
#include "cli/export.h"
#include "cli/report_json.h"
#include "cli/report_markdown.h"
#include "load/theme.h"
#include "pipeline.h"
#include "render/frame.h"
#include "render/site.h"
#include "unit/support/faults.h"
#include "unit/support/portfolios.h"

namespace dossier {
namespace {

constexpr std::string_view kExport = "export:", kReport = "report:", kFields = "fields:";

void add_report(const Portfolio& seen, Outputs& outputs) {
  const Assessment assessment = assess(seen, seen.as_of);
  outputs[std::string(kReport) + "markdown"] = report_markdown({seen, assessment});
  outputs[std::string(kReport) + "json"] = report_json(seen, assessment).dump();
}

void say_errors(const Diagnostics& out, std::string& said) {
  if (out.has_errors()) said += faults(out) + "\n";
}

void flatten(const Fields& record, std::string& text) {
  for (const auto& [name, value] : record.fields()) {
    text.append(name).append("=");
    if (const auto* flag = std::get_if<bool>(&value)) text += *flag ? "true" : "false";
    if (const auto* html = std::get_if<Html>(&value)) text += html->text;
    if (const auto* words = std::get_if<std::string>(&value)) text += *words;
    if (const auto* rows = std::get_if<FieldsList>(&value))
      for (const Fields& row : *rows) flatten(row, text += "\n");
    text += "\n";
  }
}

}  // namespace

Portfolio read_world(Memory& files, std::string& said) {
  Diagnostics out;
  auto portfolio = read_portfolio(files, kRoot, {}, out);
  say_errors(out, said);
  return portfolio ? std::move(*portfolio) : Portfolio();
}

const Target& target_for(const Portfolio& portfolio, Audience reader) {
  const auto& targets = portfolio.config.targets;
  return *std::find_if(targets.begin(), targets.end(),
                       [&](const Target& target) { return target.audience == reader; });
}

Outputs published_outputs(Memory& files, const Portfolio& portfolio, Audience reader,
                          std::string& said) {
  Outputs outputs;
  Diagnostics of_site;
  const Target& target = target_for(portfolio, reader);
  if (auto made = make_site(files, kRoot, portfolio, target, 1, of_site))
    for (auto& [path, file] : made->site.files) outputs[path] = std::move(file.bytes);
  say_errors(of_site, said);
  for (const ExportFormat& format : export_formats()) {
    Diagnostics out;
    if (auto made = make_export(format, portfolio, reader, 1, out))
      outputs[std::string(kExport).append(format.file)] = std::move(*made);
    say_errors(out, said);
  }
  if (reader == Audience::manager) add_report(see(portfolio, reader, 1).portfolio, outputs);
  return outputs;
}

Outputs Unguarded::outputs() const {
  Outputs all;
  for (const auto& [path, file] : site.files) all[path] = file.bytes;
  for (const auto& [name, file] : exports.files) all[std::string(kExport) + name] = file.bytes;
  return all;
}

Unguarded unguarded(Memory& files, const Seen& seen, const Target& target) {
  Diagnostics out;
  const auto theme = read_theme(files, kRoot, {target.theme, target.at}, out);
  const Assessment assessment = assess(seen.portfolio, seen.portfolio.as_of);
  const PacketContent packet = make_packet(seen.portfolio, assessment);
  Unguarded made;
  if (auto site = render_site({seen, assessment, packet, target}, *theme, 1, out))
    made.site = std::move(*site);
  for (auto& [path, file] : made.site.files)
    if (!file.copied_from.empty())
      if (auto bytes = files.read(join_path(kRoot, file.copied_from)))
        file.bytes = std::move(bytes).value();
  for (const ExportFormat& format : export_formats())
    made.exports.files[std::string(format.file)].bytes = write_export(format, seen);
  return made;
}

Outputs template_fields(const Portfolio& portfolio, const Target& target) {
  const Viewed viewed(portfolio, target);
  Outputs outputs;
  for (const PagePlan& page : viewed.pages) {
    FileReferences references;
    std::string& text = outputs[std::string(kFields) + page.path];
    flatten(frame_of(viewed.view, page), text);
    flatten(page.content(viewed.view, page, references), text);
  }
  return outputs;
}

}  // namespace dossier
