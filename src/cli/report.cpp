#include "cli/report.h"

#include "assess/assess.h"
#include "cli/command.h"
#include "cli/portfolio_session.h"
#include "cli/report_json.h"
#include "cli/report_markdown.h"
#include "cli/report_text.h"
#include "model/seen.h"

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

int report_on(const Portfolio& portfolio, const Options& options, Session& session) {
  const Assessment now = assess(portfolio, portfolio.as_of);
  std::optional<Assessment> then;
  if (options.since) then = assess(portfolio, *options.since);
  const Report report{portfolio, now, then ? &*then : nullptr};
  session.console.out() << written(report, format_of(options), session.console);
  return 0;
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
  if (reader == Audience::self) return report_on(*portfolio, options, session);
  return report_on(seen_by(*portfolio, reader).portfolio, options, session);
}

}  // namespace dossier
