#include "cli/export_page.h"

#include <unistd.h>

#include <array>
#include <vector>

#include "base/path.h"
#include "cli/export.h"
#include "cli/portfolio_session.h"
#include "io/process.h"
#include "io/scratch_folder.h"
#include "model/rules.h"
#include "pipeline.h"
#include "publish/one_file.h"
#include "render/addresses.h"

namespace dossier {
namespace {

constexpr const char* kPacketPage = "packet/index.html";
constexpr std::chrono::seconds kLongest(60);
const Location kPlace{"portfolio.yaml", {}, 1};

Target target_for(const Portfolio& portfolio, Audience reader) {
  if (const Target* site = site_of(portfolio, reader)) return *site;
  Target target = portfolio.config.targets.front();
  target.audience = reader;
  target.base_url = "/";
  return target;
}

// What can print, in the order tried.
struct Printer {
  const char* program;
  std::vector<std::string> (*command)(const std::string& program, const std::string& html,
                                      const std::string& pdf);
};

std::vector<std::string> by_browser(const std::string& program, const std::string& html,
                                    const std::string& pdf) {
  std::vector<std::string> command = {
      program,
      "--headless",
      "--disable-gpu",
      "--disable-extensions",
      "--no-first-run",
      "--no-pdf-header-footer",
      "--user-data-dir=" + std::string(parent_path(pdf)) + "/profile",
      "--print-to-pdf=" + pdf};
  if (geteuid() == 0) command.emplace_back("--no-sandbox");  // it refuses to run as root otherwise
  command.push_back("file://" + html);
  return command;
}

std::vector<std::string> by_weasyprint(const std::string& program, const std::string& html,
                                       const std::string& pdf) {
  return {program, html, pdf};
}

constexpr std::array kPrinters = {
    Printer{"chromium", by_browser},       Printer{"chromium-browser", by_browser},
    Printer{"google-chrome", by_browser},  Printer{"google-chrome-stable", by_browser},
    Printer{"microsoft-edge", by_browser}, Printer{"weasyprint", by_weasyprint},
};

// On paper addresses stand behind links; those of the site itself would stand behind every line.
std::string style_for(Paper paper, const Addresses& addresses) {
  std::string style = paper == Paper::a4 ? "@page{size:A4}" : "@page{size:letter}";
  if (addresses.base().has_host)
    style += "@media print{main a[href^=\"" + addresses.absolute("") + "\"]::after{content:none}}";
  return style;
}

struct Found {
  const Printer* printer = nullptr;
  std::string path;
};

std::optional<Found> find_printer(const std::string& search_path) {
  for (const Printer& printer : kPrinters)
    if (auto path = find_program(printer.program, search_path)) return Found{&printer, *path};
  return std::nullopt;
}

}  // namespace

std::optional<std::string> make_packet_page(const Portfolio& portfolio, Audience reader,
                                            const Options& options, Session& session,
                                            const std::string& root, Diagnostics& out) {
  const Target target = target_for(portfolio, reader);
  Diagnostics said;  // what is only a warning, a build says
  const auto made = make_site(session.files, root, portfolio, target, jobs_of(options), said);
  if (!made) {
    out.append(std::move(said));
    return std::nullopt;
  }
  const Addresses addresses(target);
  const AddressOf address_of = [&](const std::string& path) -> std::optional<std::string> {
    const bool known = addresses.base().has_host && made->site.files.contains(path);
    return known ? std::optional(addresses.absolute(path)) : std::nullopt;
  };
  return make_one_file(made->site, kPacketPage, address_of, style_for(options.paper, addresses));
}

std::optional<std::string> print_page(const std::string& html, Session& session, Diagnostics& out) {
  const auto found = find_printer(session.search_path);
  if (!found) {
    out.add(rule("no-printer"), kPlace, "there is no program here that makes a PDF",
            "install Chromium or WeasyPrint, or print the file of `--format html` from a browser");
    return std::nullopt;
  }
  const ScratchFolder scratch;
  const std::string page = scratch.at("packet.html"), pdf = scratch.at("packet.pdf");
  if (const auto written = session.files.write(page, html); !written) {
    out.add(rule("cannot-write"), {page, {}, 1}, "cannot write it: " + written.error().reason);
    return std::nullopt;
  }
  const auto ended = run_program(found->printer->command(found->path, page, pdf), kLongest);
  auto bytes = session.files.read(pdf);
  if (ended && bytes) return std::move(bytes).value();
  out.add(rule("print-failed"), kPlace,
          found->path + " made no PDF: " + (ended ? bytes.error().reason : ended.error().reason),
          "print the file of `--format html` from a browser");
  return std::nullopt;
}

}  // namespace dossier
