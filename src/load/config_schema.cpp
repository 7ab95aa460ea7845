#include "load/config_schema.h"

#include <algorithm>
#include <array>

#include "base/path.h"
#include "base/phrases.h"
#include "base/unicode.h"
#include "builtin/builtin.h"
#include "load/entry_schema.h"
#include "load/vocabulary.h"
#include "model/base_url.h"
#include "model/redaction.h"

namespace dossier {
namespace {

void read_base_url(const YamlNode& node, std::string& out, Reading& reading) {
  std::string url;
  read_value(node, url, reading);
  if (!node.is_scalar()) return;
  if (const auto normal = normal_base_url(url)) {
    out = *normal;
    return;
  }
  reading.fault(rule("bad-value"), node, "'base_url' cannot be " + quoted(url),
                "an address such as https://me.example/portfolio/, or a path such as /");
}

void read_cname(const YamlNode& node, std::string& out, Reading& reading) {
  read_value(node, out, reading);
  if (!node.is_scalar() || is_host(out)) return;
  reading.fault(rule("bad-value"), node, "'cname' must be a host name, not " + quoted(out));
}

// A host that is written as an address would match no link, and let all of them pass.
void read_hosts(const YamlNode& node, std::vector<std::string>& out, Reading& reading) {
  std::vector<Located<std::string>> hosts;
  read_value(node, hosts, reading);
  for (Located<std::string>& host : hosts) {
    const std::string_view name = host.value;
    if (name.find_first_of("/\\ \t\n\r@?#") != name.npos || internal_host(name).empty())
      reading.out.add(rule("bad-value"),
                      {reading.file, host.at, static_cast<int>(count_code_points(name))},
                      "'internal_hosts' must be host names, not " + quoted(name),
                      "such as wiki.example.com, without 'https://' and path");
    out.push_back(std::move(host.value));
  }
}

void read_language(const YamlNode& node, std::string& out, Reading& reading) {
  std::string tag;
  read_value(node, tag, reading);
  if (!node.is_scalar()) return;
  bool fits = !tag.empty();
  for (const std::string_view part : split(tag, '-'))
    fits = fits && !part.empty() && part.size() <= 8 &&
           std::all_of(part.begin(), part.end(), [](char c) {
             return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
           });
  if (fits) {
    out = tag;
    return;
  }
  reading.fault(rule("bad-value"), node, "'language' must be a language tag, not " + quoted(tag),
                "such as en, de or pt-BR");
}

void read_confidential_term(const YamlNode& node, std::string& out, Reading& reading) {
  read_value(node, out, reading);
  const bool blank = slugify(out).empty();
  if (node.is_scalar() && blank)
    reading.fault(rule("bad-value"), node, "a confidential term needs a letter or a digit");
}

void read_not_applicable(const YamlNode& node,
                         std::vector<std::pair<Located<std::string>, std::string>>& out,
                         Reading& reading) {
  if (!node.is_map()) return reading.wrong_type(node, "a map from item to reason");
  for (const YamlPair& pair : node.pairs) {
    std::string reason;
    read_value(pair.value, reason, reading);
    out.emplace_back(Located<std::string>{pair.key, pair.at}, std::move(reason));
  }
}

constexpr std::size_t kMostTargets = 100;

void read_targets(const YamlNode& node, std::vector<Target>& out, Reading& reading) {
  if (!node.is_map()) return reading.wrong_type(node, "a map from name to target");
  if (!reading.fits(node, kMostTargets, "targets")) return;
  for (const YamlPair& pair : node.pairs) {
    Target target;
    target.name = pair.key;
    target.at = pair.at;
    if (!is_slug(pair.key))
      reading.out.add(rule("bad-slug"), {reading.file, pair.at, 1},
                      quoted(pair.key) + " is no name for a target",
                      "lower-case letters, digits and single hyphens");
    if (pair.value.kind != YamlNode::Kind::missing) read_value(pair.value, target, reading);
    out.push_back(std::move(target));
  }
}

// Hosts and addresses as base_url.cpp and redaction.cpp take them.
constexpr std::string_view kHost = R"([A-Za-z0-9-](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9-])?)";

Shape host_shape() { return text_shape("^" + std::string(kHost) + "$"); }

Shape base_url_shape() {
  const std::string rest = R"([^ \t\r\n"<>\\?#]*)";
  return word_shape("^(?:/(?!/)" + rest + "|https?://" + std::string(kHost) + "(?::[0-9]+)?(?:/" +
                    rest + ")?)$");
}

Shape hosts_shape() { return list_shape(text_shape(R"(^[^/\\ \t\n\r@?#]+$)")); }
Shape language_shape() { return text_shape("^[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8})*$"); }
Shape confidential_term_shape() { return text_shape(kNotBlank); }
Shape not_applicable_shape() { return map_shape(kItemPattern, text_shape()); }
Shape kinds_shape() { return map_shape(kSlugPattern, record_shape<Kind>()); }
Shape targets_shape() {
  return map_shape(kSlugPattern, or_nothing(record_shape<Target>()), kMostTargets);
}

Shape frameworks_shape() {
  Shape one = text_shape();
  for (const BuiltinFile& file : builtin_files("frameworks/"))
    one.usual.emplace_back(stem(file.path));
  return list_shape(std::move(one));
}

}  // namespace

template <>
std::span<const Field<Kind>> schema<Kind>() {
  static constexpr std::array table = {
      field<&Kind::title>("title", "the kind's name", kRequired),
      field<&Kind::plural>("plural", "its name for several"),
      field<&Kind::record>("record", "judgment or delivery"),
      field<&Kind::artifact>("artifact", "whether an entry of it is itself a written thing"),
      field<&Kind::decision>("decision", "whether it weighs trade-offs"),
      field<&Kind::stage>("stage", "the stage its entries belong to"),
      field<&Kind::skeleton>("skeleton", "the Markdown that a new entry starts with"),
  };
  return table;
}

void read_kinds(const YamlNode& node, std::vector<Kind>& out, Reading& reading) {
  if (!node.is_map()) return reading.wrong_type(node, "a map from id to kind");
  for (const YamlPair& pair : node.pairs) {
    Kind kind;
    kind.id = pair.key;
    if (!is_slug(pair.key))
      reading.out.add(rule("bad-slug"), {reading.file, pair.at, 1},
                      quoted(pair.key) + " is no id for a kind",
                      "lower-case letters, digits and single hyphens");
    read_value(pair.value, kind, reading);
    if (kind.plural.empty()) kind.plural = kind.title + "s";
    out.push_back(std::move(kind));
  }
}

template <>
std::span<const Field<Level>> schema<Level>() {
  static constexpr std::array table = {
      field<&Level::current>("current", "the level held now"),
      field<&Level::target>("target", "the level aimed at"),
  };
  return table;
}

template <>
std::span<const Field<PlanStart>> schema<PlanStart>() {
  static constexpr std::array table = {
      field<&PlanStart::start>("start", "day 1 of the 90-day plan", kRequired)};
  return table;
}

template <>
std::span<const Field<Criterion>> schema<Criterion>() {
  static constexpr std::array table = {
      field<&Criterion::text>("text", "what must be shown", kRequired),
      field<&Criterion::agreed_with>("agreed_with", "who said so"),
      field<&Criterion::agreed_on>("agreed_on", "the day it was said"),
      field<&Criterion::status>("status", "open or met"),
      field<&Criterion::evidence>("evidence", "the ids of entries that show it"),
  };
  return table;
}

template <>
std::span<const Field<Confidential>> schema<Confidential>() {
  static constexpr std::array table = {
      field<&Confidential::term, read_confidential_term, confidential_term_shape>(
          "term", "what must not be read", kRequired),
      field<&Confidential::say>("say", "what is read instead", kRequired),
      field<&Confidential::audience>("audience", "the widest audience that may read the term"),
  };
  return table;
}

template <>
std::span<const Field<Packet>> schema<Packet>() {
  static constexpr std::array table = {
      integer<&Packet::max_words, 1>("max_words", "the packet's budget of words"),
      integer<&Packet::top, 1>("top", "how many entries lead it"),
  };
  return table;
}

namespace {

void read_packet(const YamlNode& node, Packet& out, Reading& reading) {
  out.at = node.at;
  read_map(node, out, schema<Packet>(), reading);
}

}  // namespace

template <>
std::span<const Field<Target>> schema<Target>() {
  static constexpr std::array table = {
      field<&Target::audience>("audience", "who the site is for"),
      field<&Target::base_url, read_base_url, base_url_shape>("base_url", "where it will be found"),
      field<&Target::output>("output", "the folder to write"),
      slug<&Target::theme>("theme", "how it looks; the portfolio's by default"),
      integer<&Target::feed_limit, 1>("feed_limit", "the most items in a feed"),
      field<&Target::cname, read_cname, host_shape>("cname", "the host name to write to CNAME"),
      field<&Target::urls>("urls", "file or directory: how links to pages end"),
  };
  return table;
}

template <>
std::span<const Field<MarkdownSettings>> schema<MarkdownSettings>() {
  static constexpr std::array table = {
      field<&MarkdownSettings::raw_html>("raw_html", "escape or allow")};
  return table;
}

template <>
std::span<const Field<GuardSettings>> schema<GuardSettings>() {
  static constexpr std::array table = {
      field<&GuardSettings::allow>("allow", "phrases that the leak guard lets pass")};
  return table;
}

template <>
std::span<const Field<Config>> schema<Config>() {
  static constexpr std::array table = {
      field<&Config::name>("name", "whose portfolio it is", kRequired),
      slug<&Config::id>("id", "the stable identity of its feeds"),
      field<&Config::headline>("headline", "one line under the name"),
      field<&Config::track>("track", "ic or em"),
      field<&Config::level>("level", "the current and the target level"),
      field<&Config::team>("team", "the own team"),
      field<&Config::me>("me", "own names and handles"),
      field<&Config::frameworks, frameworks_shape>("frameworks",
                                                   "ids of frameworks, or files under frameworks/"),
      field<&Config::default_visibility>("default_visibility", "of entries that set none"),
      field<&Config::as_of>("as_of", "the day that windows are counted back from"),
      field<&Config::plan>("plan", "when the 90-day plan starts"),
      field<&Config::criteria>("criteria", "what the manager said must be shown"),
      field<&Config::not_applicable, read_not_applicable, not_applicable_shape>(
          "not_applicable", "items there is no way to show"),
      field<&Config::confidential>("confidential", "terms that wider audiences must not read"),
      field<&Config::internal_hosts, read_hosts, hosts_shape>("internal_hosts",
                                                              "hosts that the public must not see"),
      field<&Config::packet, read_packet, record_shape<Packet>>("packet",
                                                                "the size of the promotion packet"),
      field<&Config::targets, read_targets, targets_shape>("targets",
                                                           "what to publish, for whom and where"),
      field<&Config::kinds, read_kinds, kinds_shape>("kinds", "own kinds of evidence"),
      field<&Config::markdown>("markdown", "settings of the Markdown renderer"),
      field<&Config::guard>("guard", "settings of the leak guard"),
      field<&Config::ignore, ignored_rules_shape>("ignore", "advice rules to silence everywhere"),
      slug<&Config::theme>("theme", "how the site looks"),
      field<&Config::language, read_language, language_shape>("language",
                                                              "the language of the content"),
  };
  return table;
}

void check_confidential(const Config& config, Reading& reading) {
  std::vector<std::string> terms;
  for (const Confidential& one : config.confidential) terms.push_back(one.term);
  const PhraseSet set(terms);
  for (const Confidential& one : config.confidential)
    for (const PhraseMatch& match : set.find(one.say.value))
      reading.out.add(rule("bad-value"), {reading.file, one.say.at, 1},
                      "what is said in the place of a confidential term holds the term " +
                          dossier::quoted(terms[match.phrase]),
                      "say it in other words");
}

}  // namespace dossier
