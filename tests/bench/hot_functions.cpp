// The functions that a build spends its time in, one by one, on the entries of the benchmark:
// `--benchmark_filter` chooses, and bytes a second say which of two ways costs less.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/phrases.h"
#include "base/text.h"
#include "bench/entry_text.h"
#include "load/plain_yaml.h"
#include "load/yaml.h"
#include "render/inventory.h"
#include "render/markdown.h"
#include "render/markdown_guard.h"
#include "render/page_template.h"

namespace dossier {
namespace {

using Texts = std::vector<std::string>;

struct Entries {
  Texts wholes, fronts, bodies;
};

const Entries& entries() {
  static const Entries made = [] {
    Entries all;
    for (std::size_t index = 0; index < 100; ++index) {
      const std::string text = bench::make_entry(index, 100, 1).text;
      const std::size_t end = text.find("\n---\n") + 1;
      all.wholes.push_back(text);
      all.fronts.push_back(text.substr(4, end - 4));
      all.bodies.push_back(text.substr(end + 4));
    }
    return all;
  }();
  return made;
}

// Does `work` to one text after the other.
template <typename Work>
void over(benchmark::State& state, const Texts& texts, const Work& work) {
  std::size_t at = 0;
  std::int64_t bytes = 0;
  for (auto _ : state) {
    const std::string& text = texts[at];
    work(text);
    bytes += static_cast<std::int64_t>(text.size());
    at = (at + 1) % texts.size();
  }
  state.SetBytesProcessed(bytes);
}

Document render_body(std::string_view body) {
  Diagnostics out;
  const ResolveLink resolve = [](std::string_view url, Position at, Diagnostics& said) {
    return resolve_unchecked(url, {"a.md", at, 1}, said);
  };
  return render_markdown({body, "a.md", 1}, RawHtml::escape, {}, resolve, out);
}

Texts rendered_bodies() {
  Texts all;
  for (const std::string& body : entries().bodies) all.push_back(render_body(body).html);
  return all;
}

void yaml_plain(benchmark::State& state) {
  for (const std::string& front : entries().fronts)
    if (!read_plain_yaml(front, 2)) return state.SkipWithError("not plain: nothing is compared");
  over(state, entries().fronts,
       [](std::string_view text) { benchmark::DoNotOptimize(read_plain_yaml(text, 2)); });
}
BENCHMARK(yaml_plain);

void yaml_any(benchmark::State& state) {
  over(state, entries().fronts, [](std::string_view text) {
    Diagnostics out;
    benchmark::DoNotOptimize(parse_any_yaml(text, "a.md", 2, out));
  });
}
BENCHMARK(yaml_any);

void markdown_rendered(benchmark::State& state) {
  over(state, entries().bodies,
       [](std::string_view text) { benchmark::DoNotOptimize(render_body(text)); });
}
BENCHMARK(markdown_rendered);

void markdown_bounded(benchmark::State& state) {
  over(state, entries().bodies,
       [](std::string_view text) { benchmark::DoNotOptimize(find_too_complex(text)); });
}
BENCHMARK(markdown_bounded);

void template_filled(benchmark::State& state) {
  const PageTemplate page(
      "<!DOCTYPE html>\n<title>{{title}}</title>\n<h1>{{title}}</h1>\n{{#has_rows}}\n<ul>\n"
      "{{#rows}}\n<li><a href=\"{{site.root}}{{url}}\">{{title}}</a> {{#note}}<p>{{note}}</p>"
      "{{/note}}</li>\n{{/rows}}\n</ul>\n{{/has_rows}}\n{{{body}}}\n");
  const Fields site = Fields().set("site.root", "../");
  FieldsList rows;
  for (int row = 0; row < 50; ++row)
    rows.push_back(Fields()
                       .set("title", "An outbox & its reader")
                       .set("url", "evidence/outbox/index.html")
                       .set("note", row % 2 == 0 ? "seven consumers" : ""));
  Fields content;
  content.set("title", "Fifty rows").set("has_rows", true).set("rows", std::move(rows));
  content.set("body", Html{"<p>A body.</p>"});
  std::int64_t bytes = 0;
  for (auto _ : state) bytes += static_cast<std::int64_t>(page.fill(site, content).size());
  state.SetBytesProcessed(bytes);
}
BENCHMARK(template_filled);

void html_escaped(benchmark::State& state) {
  std::string out;
  over(state, entries().bodies, [&out](std::string_view text) {
    out.clear();
    append_html(out, text);
    benchmark::DoNotOptimize(out.data());
  });
}
BENCHMARK(html_escaped);

void control_found(benchmark::State& state) {
  over(state, entries().wholes,
       [](std::string_view text) { benchmark::DoNotOptimize(find_control(text)); });
}
BENCHMARK(control_found);

// What the leak guard does with every page.
void phrases_found(benchmark::State& state) {
  const std::vector<std::string> phrases = {"Project Heron", "An unannounced program",
                                            "The quiet end of a partner"};
  const PhraseSet set(phrases);
  const Texts pages = rendered_bodies();
  over(state, pages, [&set](std::string_view text) {
    benchmark::DoNotOptimize(set.find(text, TextForm::tagged));
  });
}
BENCHMARK(phrases_found);

}  // namespace
}  // namespace dossier

BENCHMARK_MAIN();
