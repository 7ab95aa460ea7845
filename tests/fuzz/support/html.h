// Demands on HTML that the program makes. It is read more strictly than a browser reads: what is
// not exactly what a careful writer would write is refused, so that nothing is left to the reading.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

struct ReadHtml {
  std::vector<std::string> links;    // every href, decoded
  std::vector<std::string> sources;  // every src, decoded
  std::set<std::string> ids;
  std::string code;  // the text inside <pre>
};

// Tags are those that Markdown makes, closed in order and where they may stand; attributes are
// quoted and none of them is a style or a script; no raw '<', '>' or '&' stands in text; ids are
// unique; no link nests in another; no control character; links are http, https, mailto or
// relative, and nothing is asked for from another host than `own_host`, such as
// "https://me.example/".
ReadHtml demand_good_fragment(std::string_view html, std::string_view own_host = {});

// The same of a whole page, which may have other tags as well.
ReadHtml demand_good_page(std::string_view html);

}  // namespace dossier
