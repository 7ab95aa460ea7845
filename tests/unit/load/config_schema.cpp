#include "load/config_schema.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support/reading.h"

namespace dossier {
namespace {

// A portfolio.yaml that is good but for what is added.
std::string fault_of(const std::string& yaml) { return read_as<Config>("name: A\n" + yaml).faults; }

Config config_of(const std::string& yaml) { return read_good<Config>("name: A\n" + yaml); }

TEST_CASE("every key of portfolio.yaml is read") {
  const Config config = read_good<Config>(R"(
name: Ada Example
id: ada
headline: Backend engineer
track: em
level: {current: Mid-level, target: Senior}
team: Payments
me: [ada, "@ada"]
frameworks: [senior-checklist, frameworks/mine.yaml]
default_visibility: internal
as_of: 2026-11-01
plan: {start: 2026-09-01}
criteria:
  - {text: Lead a design, agreed_with: Grace, agreed_on: 2026-01-02, status: met, evidence: [outbox]}
  - text: Mentor somebody
not_applicable: {business/estimates: Not my call, "other:a/b": Nor this}
confidential:
  - {term: Project X, say: a project}
  - {term: Acme, say: a customer, audience: manager}
internal_hosts: [wiki.corp, git.corp]
packet: {max_words: 900, top: 3}
targets:
  public: {audience: public, base_url: "https://me.example/p", output: out, theme: plain, feed_limit: 7, cname: me.example, urls: directory}
  internal:
kinds:
  spike: {title: Spike, plural: Spikes, record: delivery, artifact: true, decision: true, stage: artifacts, skeleton: "## Why"}
markdown: {raw_html: allow}
guard: {allow: [the outbox pattern]}
ignore: [no-measure, stale]
theme: default
language: pt-BR
)");
  CHECK(config.name == "Ada Example");
  CHECK(config.id == "ada");
  CHECK(config.headline == "Backend engineer");
  CHECK(config.track == Track::em);
  CHECK(config.level.current == "Mid-level");
  CHECK(config.level.target == "Senior");
  CHECK(config.team == "Payments");
  CHECK(joined(config.me) == "ada,@ada");
  CHECK(joined(config.frameworks) == "senior-checklist,frameworks/mine.yaml");
  CHECK(config.frameworks[1].at == Position{9, 32});
  CHECK(config.default_visibility == Audience::internal);
  REQUIRE(config.as_of);
  CHECK(iso_date(*config.as_of) == "2026-11-01");
  REQUIRE(config.plan.start);
  CHECK(iso_date(*config.plan.start) == "2026-09-01");
  REQUIRE(config.criteria.size() == 2);
  CHECK(config.criteria[0].agreed_with == "Grace");
  CHECK(iso_date(*config.criteria[0].agreed_on) == "2026-01-02");
  CHECK(config.criteria[0].status == CriterionStatus::met);
  CHECK(joined(config.criteria[0].evidence) == "outbox");
  CHECK(config.criteria[1].text == "Mentor somebody");
  CHECK(config.criteria[1].status == CriterionStatus::open);
  REQUIRE(config.not_applicable.size() == 2);
  CHECK(config.not_applicable[0].first.value == "business/estimates");
  CHECK(config.not_applicable[0].second == "Not my call");
  CHECK(config.not_applicable[1].first.value == "other:a/b");
  REQUIRE(config.confidential.size() == 2);
  CHECK(config.confidential[0].audience == Audience::internal);
  CHECK(config.confidential[1].term == "Acme");
  CHECK(config.confidential[1].say.value == "a customer");
  CHECK(config.confidential[1].audience == Audience::manager);
  CHECK(joined(config.internal_hosts) == "wiki.corp,git.corp");
  CHECK(config.packet.max_words == 900);
  CHECK(config.packet.top == 3);
  REQUIRE(config.targets.size() == 2);
  const Target& target = config.targets[0];
  CHECK(target.name == "public");
  CHECK(target.audience == Audience::everyone);
  CHECK(target.base_url == "https://me.example/p/");
  CHECK(target.output == "out");
  CHECK(target.theme == "plain");
  CHECK(target.feed_limit == 7);
  CHECK(target.cname == "me.example");
  CHECK(target.urls == UrlStyle::directory);
  CHECK(config.targets[1].name == "internal");
  REQUIRE(config.kinds.size() == 1);
  CHECK(config.kinds[0].id == "spike");
  CHECK(config.kinds[0].plural == "Spikes");
  CHECK(config.kinds[0].record == Record::delivery);
  CHECK(config.kinds[0].artifact);
  CHECK(config.kinds[0].decision);
  CHECK(config.kinds[0].stage == "artifacts");
  CHECK(config.kinds[0].skeleton == "## Why");
  CHECK(config.markdown.raw_html == RawHtml::allow);
  CHECK(joined(config.guard.allow) == "the outbox pattern");
  CHECK(joined(config.ignore) == "no-measure,stale");
  CHECK(config.language == "pt-BR");
}

TEST_CASE("what portfolio.yaml leaves out has the defaults of the contract") {
  const Config config = config_of("targets: {x: {}}\nkinds: {spike: {title: Spike}}");
  CHECK(config.track == Track::ic);
  CHECK(config.default_visibility == Audience::self);
  CHECK_FALSE(config.as_of);
  CHECK_FALSE(config.plan.start);
  CHECK(config.packet.max_words == 1500);
  CHECK(config.packet.top == 5);
  CHECK(config.markdown.raw_html == RawHtml::escape);
  CHECK(config.theme == "default");
  CHECK(config.language == "en");
  const Target& target = config.targets[0];
  CHECK(target.audience == Audience::internal);
  CHECK(target.base_url == "/");
  CHECK(target.output == "site");
  CHECK(target.theme == "");
  CHECK(target.feed_limit == 50);
  CHECK(target.cname == "");
  CHECK(target.urls == UrlStyle::file);
  const Kind& kind = config.kinds[0];
  CHECK(kind.plural == "Spikes");
  CHECK(kind.record == Record::judgment);
  CHECK_FALSE(kind.artifact);
  CHECK_FALSE(kind.decision);
  CHECK(kind.stage == "scope");
}

TEST_CASE("a wrong value of any key is an error at the value") {
  struct Row {
    const char *yaml, *fault;
  };
  for (const Row& row : {
           Row{"id: Ada", "2:5 [bad-slug] 'Ada' is no id (did you mean 'ada'?)"},
           Row{"id: '!'",
               "2:5 [bad-slug] '!' is no id (lower-case letters, digits and single hyphens)"},
           Row{"headline: [x]", "2:11 [wrong-type] 'headline' must be text, not a list"},
           Row{"track: manager", "2:8 [bad-value] 'track' cannot be 'manager' (one of ic, em)"},
           Row{"level: Senior",
               "2:8 [wrong-type] 'level' must be a map of keys and values, not a word"},
           Row{"level: {goal: x}",
               "2:9 [unknown-key] unknown key 'goal' (known keys: current, target)"},
           Row{"me: ada", "2:5 [wrong-type] 'me' must be a list, not a word (write [ada])"},
           Row{"frameworks: senior-checklist",
               "2:13 [wrong-type] 'frameworks' must be a list, not a word (write "
               "[senior-checklist])"},
           Row{"default_visibility: publik",
               "2:21 [bad-value] 'default_visibility' cannot be 'publik' (did you mean 'public'?)"},
           Row{"as_of: today",
               "2:8 [bad-date] 'as_of' is no day of the calendar: 'today' (write it as YYYY-MM-DD, "
               "such as 2026-11-01)"},
           Row{"plan: {}",
               "2:7 [missing-key] 'start' is missing (add 'start:', day 1 of the 90-day plan)"},
           Row{"criteria: [{status: open}]",
               "2:12 [missing-key] 'text' is missing (add 'text:', what must be shown)"},
           Row{"criteria: [{text: x, status: done}]",
               "2:30 [bad-value] 'status' cannot be 'done' (one of open, met)"},
           Row{"not_applicable: [a/b]",
               "2:17 [wrong-type] 'not_applicable' must be a map from item to reason, not a list"},
           Row{"confidential: [{term: X}]",
               "2:16 [missing-key] 'say' is missing (add 'say:', what is read instead)"},
           Row{"confidential: [{term: '--', say: x}]",
               "2:23 [bad-value] a confidential term needs a letter or a digit"},
           Row{"confidential: [{term: X, say: y, audience: all}]",
               "2:44 [bad-value] 'audience' cannot be 'all' (one of self, private, manager, "
               "internal, public)"},
           Row{"internal_hosts: ['https://wiki.corp']",
               "2:18 [bad-value] 'internal_hosts' must be host names, not 'https://wiki.corp' "
               "(such as wiki.example.com, without 'https://' and path)"},
           Row{"packet: {max_words: 0}", "2:21 [bad-value] 'max_words' must be at least 1, not 0"},
           Row{"packet: {top: many}", "2:15 [bad-value] 'top' must be a whole number, not 'many'"},
           Row{"targets: [public]",
               "2:10 [wrong-type] 'targets' must be a map from name to target, not a list"},
           Row{"targets: {'My site': {}}",
               "2:11 [bad-slug] 'My site' is no name for a target (lower-case letters, digits and "
               "single hyphens)"},
           Row{"targets: {x: {feed_limit: 0}}",
               "2:27 [bad-value] 'feed_limit' must be at least 1, not 0"},
           Row{"targets: {x: {cname: 'https://me.example'}}",
               "2:22 [bad-value] 'cname' must be a host name, not 'https://me.example'"},
           Row{"targets: {x: {urls: pretty}}",
               "2:21 [bad-value] 'urls' cannot be 'pretty' (one of file, directory)"},
           Row{"targets: {x: {theme: My Theme}}",
               "2:22 [bad-slug] 'My Theme' is no id (did you mean 'my-theme'?)"},
           Row{"targets: {x: {audiance: public}}",
               "2:15 [unknown-key] unknown key 'audiance' (did you mean 'audience'?)"},
           Row{"kinds: [spike]",
               "2:8 [wrong-type] 'kinds' must be a map from id to kind, not a list"},
           Row{"kinds: {Spike: {title: S}}",
               "2:9 [bad-slug] 'Spike' is no id for a kind (lower-case letters, digits and single "
               "hyphens)"},
           Row{"kinds: {spike: {record: x, title: S}}",
               "2:25 [bad-value] 'record' cannot be 'x' (one of judgment, delivery)"},
           Row{"kinds: {spike: {plural: S}}",
               "2:16 [missing-key] 'title' is missing (add 'title:', the kind's name)"},
           Row{"kinds: {spike: }",
               "2:16 [wrong-type] 'kinds' must be a map of keys and values, not nothing"},
           Row{"markdown: {raw_html: yes}",
               "2:22 [bad-value] 'raw_html' cannot be 'yes' (one of escape, allow)"},
           Row{"guard: {allow: x}",
               "2:16 [wrong-type] 'allow' must be a list, not a word (write [x])"},
           Row{"theme: ../x", "2:8 [bad-slug] '../x' is no id (did you mean 'x'?)"},
           Row{"language: english language",
               "2:11 [bad-value] 'language' must be a language tag, not 'english language' (such "
               "as en, de or pt-BR)"},
           Row{"visibility: public",
               "2:1 [unknown-key] unknown key 'visibility' (known keys: name, id, headline, track, "
               "level, team, me, frameworks, default_visibility, as_of, plan, criteria, "
               "not_applicable, confidential, internal_hosts, packet, targets, kinds, markdown, "
               "guard, ignore, theme, language)"},
       }) {
    CAPTURE(row.yaml);
    CHECK(fault_of(row.yaml) == "f.yaml:" + std::string(row.fault));
  }
}

TEST_CASE("the name is required") {
  CHECK(read_as<Config>("team: x").faults ==
        "f.yaml:1:1 [missing-key] 'name' is missing (add 'name:', whose portfolio it is)");
  CHECK(read_as<Config>("name: ''").places == "1:1 missing-key");
}

TEST_CASE("a base_url is an http(s) address or an absolute path, and ends in a slash") {
  struct Row {
    const char *url, *kept;
  };
  for (const Row& row : {Row{"/", "/"}, Row{"/portfolio", "/portfolio/"}, Row{"/a/b/", "/a/b/"},
                         Row{"https://me.example", "https://me.example/"},
                         Row{"https://me.github.io/portfolio/", "https://me.github.io/portfolio/"},
                         Row{"http://localhost:8000", "http://localhost:8000/"},
                         Row{"http://127.0.0.1:80/x", "http://127.0.0.1:80/x/"}}) {
    CAPTURE(row.url);
    CHECK(config_of("targets: {x: {base_url: \"" + std::string(row.url) + "\"}}")
              .targets[0]
              .base_url == row.kept);
  }
}

TEST_CASE("any other base_url is refused") {
  for (const char* url :
       {"", "portfolio", "me.example", "//me.example/", "ftp://me.example/", "https://",
        "https:///x", "https://me example/", "https://me.example:/", "https://me.example:80a/",
        "https://.example/", "https://me.example/?q", "https://me.example/#top", "/a b", "/a?b",
        "javascript:alert(1)", "https://ada@me.example/", "/<x>", "/a\\\\b"}) {
    CAPTURE(url);
    const auto read =
        read_as<Config>("name: A\ntargets: {x: {base_url: \"" + std::string(url) + "\"}}");
    CHECK(read.places == "2:25 bad-value");
    CHECK(read.value.targets[0].base_url == "/");
  }
}

TEST_CASE("a language tag is parts of up to eight letters or digits") {
  for (const char* tag : {"en", "de", "pt-BR", "zh-Hant-TW", "x-klingon"}) {
    CAPTURE(tag);
    CHECK(config_of("language: " + std::string(tag)).language == tag);
  }
  for (const char* tag : {"''", "en_GB", "en-", "-en", "toolonglanguage", "\"e\\\"n\""}) {
    CAPTURE(tag);
    CHECK(read_as<Config>("name: A\nlanguage: " + std::string(tag)).places == "2:11 bad-value");
  }
}

TEST_CASE("an internal host is a name, with a port perhaps, and never an address") {
  CHECK(joined(config_of("internal_hosts: [wiki, 'git.corp:8443', Wiki.Corp]").internal_hosts) ==
        "wiki,git.corp:8443,Wiki.Corp");
  for (const char* host : {"''", "wiki/path", "http://wiki", "'a b'", "ada@wiki", "'\\\\wiki'",
                           "'*.'", "'.'", "':80'"}) {
    CAPTURE(host);
    CHECK(fault_of("internal_hosts: [" + std::string(host) + "]").find("[bad-value]") !=
          std::string::npos);
  }
}

TEST_CASE("a reason for an item that does not apply is demanded") {
  CHECK(
      fault_of("not_applicable:\n  a/b:\n") ==
      "f.yaml:4:1 [missing-key] an empty value where text is wanted (write the text, or leave the "
      "line out)");
}

}  // namespace
}  // namespace dossier
