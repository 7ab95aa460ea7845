#include "cli/report.h"

#include "assess/assess.h"
#include "cli/command.h"
#include "cli/portfolio_session.h"
#include "cli/report_json.h"
#include "cli/report_markdown.h"
#include "cli/report_text.h"
#include "model/secrets.h"
#include "model/seen.h"
#include "publish/guard.h"

namespace dossier {
namespace {

constexpr int kUsage = 2;

// `--format json` before the command asks for the same as behind it.
ReportFormat format_of(const Options& options) {
  if (options.report_format) return *options.report_format;
  return options.format == Format::json ? ReportFormat::json : ReportFormat::text;
}

// Who reads the report as JSON reads what is wrong as JSON, too.
Options for_diagnostics(Options options) {
  if (format_of(options) == ReportFormat::json && options.format == Format::text)
    options.format = Format::json;
  return options;
}

std::string written(const Report& report, ReportFormat format, const Console& console) {
  if (format == ReportFormat::text) return report_text(report, console);
  if (format == ReportFormat::markdown) return report_markdown(report);
  auto made = report_json(report.portfolio, report.now);
  if (report.then) made["then"] = report_json(report.portfolio, *report.then);
  return made.dump(2) + "\n";
}

// What the manager must not read is looked for in all that a report can say, however it is shown.
void guard_report(const Report& report, const Secrets& secrets, Diagnostics& out) {
  Site site;
  site.files["report.md"].bytes = report_markdown(report);
  site.files["report.json"].bytes = report_json(report.portfolio, report.now).dump(2);
  guard(site, secrets, 1, out);
}

}  // namespace

int run_report(const Options& options, Session& session) {
  // Everybody else would read of gaps.
  const Audience reader = options.audience.value_or(Audience::self);
  if (reader > Audience::manager)
    return usage_error(session, "a report tells of gaps: --audience may be self or manager");
  const auto root = require_root(session);
  if (!root) return kUsage;
  Diagnostics out;
  const auto portfolio = read_portfolio(options, session, *root, out);
  const int code = finish(out, for_diagnostics(options), session, *root);
  if (!portfolio || code != 0) return code;
  if (options.since && *options.since > portfolio->as_of)
    return usage_error(session,
                       "--since " + iso_date(*options.since) + " is after " +
                           iso_date(portfolio->as_of) + ", the day of the report",
                       "name an earlier day, or a later one with --as-of");

  const Seen seen = reader == Audience::self ? Seen{} : seen_by(*portfolio, reader);
  const Portfolio& shown = reader == Audience::self ? *portfolio : seen.portfolio;
  const Assessment now = assess(shown, shown.as_of);
  std::optional<Assessment> then;
  if (options.since) then = assess(shown, *options.since);
  const Report report{shown, now, then ? &*then : nullptr};
  if (reader != Audience::self) {
    Diagnostics leaks;
    guard_report(report, secrets_of(*portfolio, seen), leaks);
    if (leaks.has_errors()) return finish(leaks, for_diagnostics(options), session, *root);
  }
  session.console.out() << written(report, format_of(options), session.console);
  return 0;
}

}  // namespace dossier
