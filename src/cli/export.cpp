#include "cli/export.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "assess/assess.h"
#include "assess/evidence.h"
#include "assess/packet.h"
#include "base/path.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/export_page.h"
#include "cli/portfolio_session.h"
#include "cli/report_json.h"
#include "io/write_file.h"
#include "model/rules.h"
#include "model/secrets.h"
#include "pipeline.h"
#include "publish/guard.h"
#include "render/export/json_resume.h"
#include "render/export/packet_markdown.h"
#include "render/export/portfolio_json.h"
#include "render/export/resume.h"

namespace dossier {
namespace {

constexpr int kUsage = 2;

std::string text_of(const nlohmann::ordered_json& json) {
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string make_json(const ExportSource& source) {
  nlohmann::ordered_json json = portfolio_json(source);
  if (source.shows_gaps()) json["report"] = report_json(source.portfolio(), source.assessment);
  return text_of(json);
}

std::string make_json_resume(const ExportSource& source) { return text_of(json_resume(source)); }

constexpr std::array kFormats = {
    ExportFormat{"json", "portfolio.json", true, make_json},
    ExportFormat{"packet", "packet.md", false, packet_markdown},
    ExportFormat{"resume", "resume.md", false, resume_markdown},
    ExportFormat{"jsonresume", "resume.json", false, make_json_resume},
};

const ExportFormat* find_format(std::string_view name) {
  for (const ExportFormat& format : kFormats)
    if (format.name == name) return &format;
  return nullptr;
}

int unknown_format(Session& session, const std::string& name) {
  std::vector<std::string> known;
  known.reserve(kFormats.size());
  for (const ExportFormat& format : kFormats) known.emplace_back(format.name);
  return usage_error(
      session,
      name.empty() ? "say what to export" : "unknown export format " + dossier::quoted(name),
      one_of(name, known));
}

std::vector<Candidate> candidates_of(const Portfolio& portfolio) {
  std::vector<Candidate> candidates;
  for (const EntryIndex i : strongest_first(portfolio))
    candidates.push_back({i, is_own_work(portfolio.entries[i])});
  return candidates;
}

}  // namespace

const Target* site_of(const Portfolio& portfolio, Audience reader) {
  for (const Target& target : portfolio.config.targets)
    if (target.audience == reader) return &target;
  return nullptr;
}

std::span<const ExportFormat> export_formats() { return kFormats; }

std::string write_export(const ExportFormat& format, const Seen& seen) {
  const Assessment assessment = assess(seen.portfolio, seen.portfolio.as_of);
  const PacketContent packet = make_packet(seen.portfolio, assessment);
  return format.make({seen, assessment, packet, candidates_of(seen.portfolio),
                      site_of(seen.portfolio, seen.reader)});
}

std::optional<std::string> make_export(const ExportFormat& format, const Portfolio& portfolio,
                                       Audience reader, unsigned jobs, Diagnostics& out) {
  const Seen seen = see(portfolio, reader, jobs);
  // From here on nothing is looked at but what the audience may see.

  Site site;
  std::string& bytes = site.files[std::string(format.file)].bytes;
  bytes = write_export(format, seen);
  guard(site, secrets_of(portfolio, seen), jobs, out);
  return out.has_errors() ? std::nullopt : std::optional(std::move(bytes));
}

namespace {

bool is_page(const Options& options) {
  return options.export_form == ExportForm::html || options.export_form == ExportForm::pdf;
}

// Global `--format` and the packet's own are one word on the command line.
Options with_diagnostics_format(Options options) {
  constexpr std::array forms = {std::pair{ExportForm::text, Format::text},
                                std::pair{ExportForm::json, Format::json},
                                std::pair{ExportForm::github, Format::github}};
  for (const auto& [form, format] : forms)
    if (options.export_form == form) options.format = format;
  return options;
}

std::optional<std::string> make_bytes(const ExportFormat& format, const Portfolio& portfolio,
                                      const Options& options, Session& session,
                                      const std::string& root, Diagnostics& out) {
  const Audience by_default =
      format.for_the_owner ? Audience::self : portfolio.config.targets.front().audience;
  const Audience reader = options.audience.value_or(by_default);
  if (!is_page(options)) return make_export(format, portfolio, reader, jobs_of(options), out);
  auto html = make_packet_page(portfolio, reader, options, session, root, out);
  if (html && options.export_form == ExportForm::pdf) return print_page(*html, session, out);
  return html;
}

// To a file all at once, so that one that is there is never half replaced.
void write_result(const std::string& bytes, const Options& options, Session& session,
                  Diagnostics& out) {
  if (options.output.empty()) {
    session.console.out() << bytes;
    return;
  }
  const auto written = write_whole(session.files, join_path(session.folder, options.output), bytes);
  if (!written)
    out.add(rule("cannot-write"), {options.output, {}, 1},
            "cannot write it: " + written.error().reason);
}

}  // namespace

int run_export(const Options& given, Session& session) {
  const Options options = with_diagnostics_format(given);
  const ExportFormat* format = find_format(options.export_format);
  if (format == nullptr) return unknown_format(session, options.export_format);
  if (is_page(options) && format->name != "packet")
    return usage_error(
        session, "only the packet is exported as " + std::string(word_of(*options.export_form)));
  const auto root = require_root(session);
  if (!root) return kUsage;
  Diagnostics out;
  const auto portfolio = read_portfolio(options, session, *root, out);
  if (portfolio && !out.has_errors())
    if (const auto bytes = make_bytes(*format, *portfolio, options, session, *root, out))
      write_result(*bytes, options, session, out);
  return finish(out, options, session, *root);
}

}  // namespace dossier
