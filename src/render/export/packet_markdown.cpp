#include "render/export/packet_markdown.h"

#include <algorithm>

#include "base/path.h"
#include "base/text.h"
#include "render/export/export_links.h"
#include "render/export/markdown_text.h"
#include "render/export/resume.h"

namespace dossier {
namespace {

const Claim* claim_of(const Entry& entry, const PacketClaim& claim) {
  for (const Claim& one : entry.checklist)
    if (one.framework == claim.framework && one.category == claim.category &&
        one.item == claim.item)
      return &one;
  return nullptr;
}

class PacketWriter {
 public:
  explicit PacketWriter(const ExportSource& source)
      : source_(source), packet_(source.packet), links_(source) {}

  std::string write() {
    const Config& config = source_.portfolio().config;
    const std::string& level = config.level.target;
    out_ = "# " + (level.empty() ? "Promotion packet" : "The case for " + markdown_text(level)) +
           ": " + markdown_text(config.name) + "\n";
    if (!config.headline.empty()) paragraph(markdown_text(config.headline));
    if (!packet_.thesis.empty()) paragraph(markdown_text(packet_.thesis));
    write_top();
    write_claims();
    write_quotes();
    write_appendix();
    return std::move(out_);
  }

 private:
  void paragraph(const std::string& markdown) { out_ += "\n" + markdown + "\n"; }

  std::string kind_title(const Entry& entry) const {
    return markdown_text(kind_of(source_.portfolio(), entry).title);
  }

  std::string link_to(const Entry& entry) const {
    return markdown_link(entry.title, links_.to(entry));
  }

  // What an artifact without a label is called: "x.example/slides", "flow.svg".
  static std::string name_of(const Artifact& artifact) {
    if (artifact.target.kind != LinkTarget::Kind::external)
      return std::string(file_name(artifact.url.value));
    const std::string& url = artifact.target.name;
    const auto scheme = url.find("://");
    return scheme == url.npos ? url : url.substr(scheme + 3);
  }

  // "[Design document](https://...), [Slides](https://...)"
  std::string artifact_links(const Entry& entry) const {
    std::vector<std::string> links;
    for (const Artifact& artifact : entry.artifacts) {
      const auto url = links_.to(artifact.target);
      if (!artifact.label.empty())
        links.push_back(markdown_link(artifact.label, url));
      else if (url)
        links.push_back(markdown_link(name_of(artifact), url));
    }
    return join(links, ", ");
  }

  void write_top() {
    if (packet_.top.empty()) return;
    paragraph("## Strongest evidence");
    for (const EntryIndex place : packet_.top) {
      const Entry& entry = source_.entry_at(place);
      paragraph("### " + link_to(entry));
      paragraph(long_date(entry.date) + ", " + kind_title(entry));
      if (const std::string summary = summary_of(entry); !summary.empty())
        paragraph(markdown_text(summary));
      if (!entry.business.empty()) paragraph(markdown_text(entry.business));
      if (!entry.impact.empty()) out_ += "\n";
      for (const Impact& impact : entry.impact)
        out_ += "- " + markdown_text(outcome_in_words(impact)) + "\n";
      if (const std::string links = artifact_links(entry); !links.empty())
        paragraph("Artifacts: " + links);
    }
  }

  // One row for each piece of evidence; the behaviour stands in the first of its rows.
  void write_claims() {
    if (packet_.claims.empty()) return;
    paragraph("## Claims");
    out_ += "\n| Behaviour | Evidence | Why it shows it | Artifacts |\n";
    out_ += "| --- | --- | --- | --- |\n";
    for (const PacketClaim& claim : packet_.claims) {
      std::string behaviour = title_of(claim);
      for (const EntryIndex place : claim.evidence) {
        const Entry& entry = source_.entry_at(place);
        row({behaviour, link_to(entry) + ", " + iso_date(entry.date),
             reason_of(claim_of(entry, claim)), artifact_links(entry)});
        behaviour.clear();
      }
    }
  }

  void row(const std::vector<std::string>& cells) {
    out_ += "|";
    for (const std::string& cell : cells) out_ += cell.empty() ? " |" : " " + cell + " |";
    out_ += "\n";
  }

  std::string title_of(const PacketClaim& claim) const {
    const Framework& framework = *find_framework(source_.portfolio(), claim.framework);
    return markdown_text(find_item(*find_category(framework, claim.category), claim.item)->title);
  }

  // Evidence without a claim of its own counts through the crosswalk.
  static std::string reason_of(const Claim* claim) {
    if (claim == nullptr) return {};
    std::string reason = markdown_text(claim->why);
    if (claim->attested_by.empty()) return reason;
    if (!reason.empty()) reason += " ";
    reason += "(attested by " + markdown_text(claim->attested_by);
    if (claim->attested_on) reason += ", " + iso_date(*claim->attested_on);
    return reason + ")";
  }

  void write_quotes() {
    if (packet_.quotes.empty()) return;
    paragraph("## What others say");
    for (const PacketQuote& quote : packet_.quotes) {
      const Entry& entry = source_.entry_at(quote.entry);
      const Feedback& feedback = entry.feedback[quote.feedback];
      paragraph("> " + markdown_text(feedback.text));
      const std::string from = feedback.from.empty() ? "" : markdown_text(feedback.from) + ", ";
      out_ += ">\n> — " + from + "on " + link_to(entry) + "\n";
    }
  }

  void write_appendix() {
    if (packet_.appendix.empty() && packet_.not_listed == 0) return;
    paragraph("## Appendix");
    if (!packet_.appendix.empty()) out_ += "\n";
    for (const EntryIndex place : packet_.appendix) {
      const Entry& entry = source_.entry_at(place);
      out_ += "- " + iso_date(entry.date) + " " + link_to(entry) + ", " + kind_title(entry) + "\n";
    }
    if (packet_.not_listed > 0)
      paragraph(counted(packet_.not_listed, "more entry is", "more entries are") +
                " in the portfolio.");
  }

  const ExportSource& source_;
  const PacketContent& packet_;
  ExportLinks links_;
  std::string out_;
};

}  // namespace

std::string packet_markdown(const ExportSource& source) { return PacketWriter(source).write(); }

}  // namespace dossier
