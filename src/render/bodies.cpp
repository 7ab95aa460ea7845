#include "render/bodies.h"

#include <utility>
#include <vector>

#include "base/parallel.h"
#include "base/text.h"
#include "model/rules.h"
#include "model/seen.h"
#include "render/markdown.h"

namespace dossier {
namespace {

struct Job {
  const std::string* file;
  Body* body;
  Diagnostics faults;
};

void parse(Job& job, const Inventory& inventory, RawHtml raw_html, const Redaction& redaction) {
  const ResolveLink resolve = [&](std::string_view url, Position at, Diagnostics& out) {
    LinkTarget target = inventory.resolve(url, *job.file, {*job.file, at, 1}, out);
    return redaction.hides(target) ? LinkTarget{} : target;
  };
  const std::string whole = job.body->blocks.empty()
                                ? std::string()
                                : without_fences(job.body->markdown, job.body->blocks);
  const MarkdownText text{job.body->blocks.empty() ? job.body->markdown : whole, *job.file,
                          job.body->first_line};
  auto document =
      std::make_shared<Document>(render_markdown(text, raw_html, redaction, resolve, job.faults));
  if (!job.body->malformed_blocks) check_block_marks(*document, *job.file, job.faults);
  if (job.body->words == 0) job.body->words = count_words(document->text);
  job.body->document = std::move(document);
}

}  // namespace

void check_block_marks(const Document& document, const std::string& file, Diagnostics& out) {
  for (const int line : document.block_marks)
    out.add(rule("bad-block"), {file, {line, 1}, 3},
            "':::' that is neither a block nor code, because of what stands above it",
            "leave a blank line above it, and close code fences and raw HTML before that");
}

void parse_bodies(Portfolio& portfolio, const Inventory& inventory, const Redaction& redaction,
                  unsigned jobs, Diagnostics& out) {
  std::vector<Job> work;
  for (Entry& entry : portfolio.entries)
    if (!entry.body.document) work.push_back({&entry.file, &entry.body, {}});
  for (Page& page : portfolio.pages)
    if (!page.body.document) work.push_back({&page.file, &page.body, {}});
  parallel_for(work.size(), jobs, [&](std::size_t i) {
    parse(work[i], inventory, portfolio.config.markdown.raw_html, redaction);
  });
  for (Job& job : work) out.append(std::move(job.faults));
}

void resolve_artifacts(Portfolio& portfolio, const Inventory& inventory, Diagnostics& out) {
  for (Entry& entry : portfolio.entries)
    for (Artifact& artifact : entry.artifacts)
      artifact.target =
          inventory.resolve(artifact.url.value, entry.file, {entry.file, artifact.url.at, 1}, out);
}

}  // namespace dossier
