#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "base/path.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/diagnostics_text.h"
#include "cli/portfolio_session.h"
#include "load/blocks.h"
#include "load/front_matter.h"
#include "load/load.h"
#include "load/source_text.h"
#include "model/secrets.h"
#include "model/seen.h"
#include "pipeline.h"
#include "publish/guard.h"
#include "render/bodies.h"
#include "render/closing.h"
#include "render/inventory.h"
#include "render/markdown.h"
#include "render/placing.h"

namespace dossier {
namespace {

constexpr const char* kStandardInput = "<stdin>";

struct Input {
  std::string file = kStandardInput;            // for diagnostics
  std::string from = "content/standard-input";  // where relative links start
  std::string text;
  int first_line = 1;
};

std::optional<Input> read_input(const Options& options, Session& session, const std::string& folder,
                                const std::optional<std::string>& root, Diagnostics& out) {
  Input input;
  if (options.file.empty()) {
    const std::string bytes{std::istreambuf_iterator<char>(session.console.in()), {}};
    auto text = check_source(bytes, input.file, out);
    if (!text) return std::nullopt;
    input.text = std::move(*text);
    return input;
  }
  input.file = options.file;
  auto text = read_source(session.files, folder, options.file, out);
  if (!text) return std::nullopt;
  const auto path = normal_path(join_path(folder, options.file));
  if (root && path && is_within(*path, *root)) {
    input.file = path->substr(root->size() + 1);
    input.from = input.file;
  }
  Diagnostics none;  // a file without front matter is all body
  const auto parts = split_front_matter(*text, input.file, none);
  input.text = parts ? std::string(parts->body) : *text;
  input.first_line = parts ? parts->body_line : 1;
  return input;
}

// Where the fragment will be shown: on the page that is made of its file, else at the site's top.
std::string page_of(const Portfolio& portfolio, const std::string& file) {
  for (const Entry& entry : portfolio.entries)
    if (entry.file == file) return entry_path(entry.id);
  for (const Page& page : portfolio.pages)
    if (page.file == file) return page_path(page.id);
  return std::string(kIndexPath);
}

// What a link may lead to on the site of an audience.
PublishedPaths paths_for(Audience reader, const Portfolio& portfolio) {
  const Seen seen = seen_by(portfolio, reader);
  PublishedPaths paths;
  for (const Entry& entry : seen.portfolio.entries) paths.add_page(entry_path(entry.id));
  for (const Page& page : seen.portfolio.pages) paths.add_page(page_path(page.id));
  for (std::string& path : Inventory(seen.portfolio).outputs()) paths.add_page(std::move(path));
  for (const StaticFile& file : seen.portfolio.files) paths.add_file(file);
  return paths;
}

// Links to headings that the reader does not see would say what they are called. Other pages have
// to be parsed for that: only when there are links into any.
void close_hidden(Body& body, const Portfolio* portfolio, Audience reader, unsigned jobs) {
  const auto& marks = body.document->marks;
  const bool deep = std::any_of(marks.begin(), marks.end(), [](const LinkMark& mark) {
    return mark.target.kind != LinkTarget::Kind::anchor && !mark.target.fragment.empty();
  });
  if (body.blocks.empty() && !deep) return;
  const Portfolio linked =
      deep && portfolio != nullptr ? see(*portfolio, reader, jobs).portfolio : Portfolio();
  close_fragments(body, Anchors(linked));
}

std::shared_ptr<const Document> parse_text(const Options& options, const Input& input,
                                           const Portfolio* portfolio, const Redaction& redaction,
                                           Diagnostics& out) {
  const Audience reader = options.audience.value_or(Audience::self);
  Body body;
  const auto before = out.errors();
  body.blocks = find_blocks(input.text, input.file, input.first_line, out);
  const bool good_blocks = out.errors() == before;
  const std::string text = visible_text(input.text, body.blocks, reader);
  const Inventory inventory(portfolio != nullptr ? *portfolio : Portfolio());
  const ResolveLink resolve = [&](std::string_view url, Position at, Diagnostics& faults) {
    const Location where{input.file, at, 1};
    LinkTarget target = portfolio != nullptr ? inventory.resolve(url, input.from, where, faults)
                                             : resolve_unchecked(url, where, faults);
    return redaction.hides(target) ? LinkTarget{} : target;
  };
  RawHtml raw_html = portfolio != nullptr ? portfolio->config.markdown.raw_html : RawHtml::escape;
  if (options.raw_html) raw_html = RawHtml::allow;
  body.document = std::make_shared<Document>(
      render_markdown({text, input.file, input.first_line}, raw_html, redaction, resolve, out));
  if (good_blocks) check_block_marks(*body.document, input.file, out);
  close_hidden(body, portfolio, reader, jobs_of(options));
  return body.document;
}

// What others may read passes the leak guard, wherever it will be pasted. The title and the id of
// what is rendered are no secrets of it, and neither are its headings.
void guard_fragment(const std::string& html, const Document& document, const Input& input,
                    Portfolio portfolio, Audience reader, Diagnostics& out) {
  const auto is_input = [&](const auto& thing) { return thing.file == input.from; };
  std::erase_if(portfolio.entries, is_input);
  std::erase_if(portfolio.pages, is_input);
  Secrets secrets = secrets_of(portfolio, seen_by(portfolio, reader));
  for (const Heading& heading : document.headings) secrets.shared.insert(heading.id);
  Site site;
  site.files["fragment.html"].bytes = html;
  guard(site, secrets, 1, out);
}

// Nothing, with diagnostics, when the leak guard refuses it.
std::optional<std::string> render_text(const Options& options, const Input& input,
                                       const Portfolio* portfolio, Diagnostics& out) {
  const Audience reader = options.audience.value_or(Audience::self);
  const Redaction redaction =
      portfolio != nullptr ? Redaction(portfolio->config, reader) : Redaction();
  const auto document = parse_text(options, input, portfolio, redaction, out);
  const Target target;
  const Addresses addresses(target);
  const PublishedPaths paths =
      portfolio != nullptr ? paths_for(reader, *portfolio) : PublishedPaths();
  const std::string page =
      portfolio != nullptr ? page_of(*portfolio, input.from) : std::string(kIndexPath);
  FileReferences references;
  std::string html = place(*document, {addresses, paths, page}, references);
  if (portfolio == nullptr || reader == Audience::self) return html;
  Diagnostics leaks;
  guard_fragment(html, *document, input, *portfolio, reader, leaks);
  const bool is_refused = leaks.has_errors();
  out.append(std::move(leaks));
  return is_refused ? std::nullopt : std::optional(std::move(html));
}

}  // namespace

int run_render(const Options& options, Session& session) {
  const auto start = session.files.canonical(session.folder);
  const auto root = start ? find_root(session.files, *start) : std::nullopt;
  Diagnostics out, elsewhere;  // faults of other files are not asked for
  std::optional<Portfolio> portfolio;
  if (root)
    portfolio = load_portfolio(session.files, *root,
                               {options.as_of, session.today, jobs_of(options)}, elsewhere);
  const std::string folder = start ? *start : session.folder;
  const auto input = read_input(options, session, folder, root, out);
  if (input)
    if (const auto html = render_text(options, *input, portfolio ? &*portfolio : nullptr, out))
      session.console.out() << *html;
  const bool in_portfolio = input && input->file == input->from;
  return finish(out, options, session, in_portfolio ? *root : folder);
}

}  // namespace dossier
