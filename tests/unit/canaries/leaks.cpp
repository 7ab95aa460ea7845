// What a forgetful author writes in a place that the choke point cannot close, the leak guard
// finds: in the right file, for whoever must not read it, and for nobody else.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <optional>

#include "base/text.h"
#include "base/unicode.h"
#include "pipeline.h"
#include "unit/support/canaries/many_worlds.h"
#include "unit/support/canaries/outputs.h"
#include "unit/support/canaries/pen.h"
#include "unit/support/faults.h"

namespace dossier {
namespace {

// Files to add to a portfolio, and the file of the site in which the leak must be found.
struct Planting {
  std::map<std::string, std::string> files;
  std::string where;
};

// An entry that everyone may read.
Planting in_entry(const std::string& keys, const std::string& body) {
  const std::string head = "---\ntitle: Plant\ndate: 2026-10-30\nkind: adr\nvisibility: public\n";
  const bool named = keys.find("id: ") != std::string::npos;
  return {
      {{"content/plant.md", head + (named ? "" : "id: plant\n") + keys + "---\n" + body + "\n"}},
      "evidence/plant/index.html"};
}

Planting in_body(const std::string& body) { return in_entry({}, body); }

Planting in_key(const std::string& key, const std::string& value) {
  return in_entry(key + ": " + value + "\n", "Nothing.");
}

Planting in_file(const std::string& name, const std::string& bytes) {
  Planting made = in_body("[file](static/" + name + ")");
  made.files["content/static/" + name] = bytes;
  made.where = "static/" + name;
  return made;
}

Planting in_theme(const std::string& text) {
  return {{{"themes/default/404.mustache", "<p>" + text + "</p>"}}, "404.html"};
}

// Every byte as JSON may write it: "\u0051".
std::string escaped(const std::string& text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      out += std::string("\\u00") + digits[byte >> 4] + digits[byte & 15];
    else
      out += c;
  }
  return out;
}

// Little endian, with a byte order mark; of ASCII alone.
std::string utf16(const std::string& text) {
  std::string out = "\xFF\xFE";
  for (const char c : text) out += std::string{c, '\0'};
  return out;
}

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

std::string split_by(const std::string& text, const std::string& between) {
  const auto blank = text.find(' ');
  return blank == text.npos ? text : text.substr(0, blank) + between + text.substr(blank + 1);
}

enum class Secret { title, id, term, host, replaced };

struct Plant {
  std::string_view name;
  Secret secret;
  Planting (*plant)(const std::string& secret);
};

using Text = const std::string&;

constexpr std::array kPlants = {
    // The title of a withheld entry
    Plant{"a title in a body", Secret::title, [](Text s) { return in_body("As in " + s + "."); }},
    Plant{"a title across markup", Secret::title,
          [](Text s) { return in_body("*" + split_by(s, "* ")); }},
    Plant{"a title across lines", Secret::title, [](Text s) { return in_body(split_by(s, "\n")); }},
    Plant{"a title in code", Secret::title, [](Text s) { return in_body("`" + s + "`"); }},
    Plant{"a title in a heading", Secret::title, [](Text s) { return in_body("## On " + s); }},
    Plant{"a title as the text of an image", Secret::title,
          [](Text s) { return in_body("![" + s + "](https://x.example/a.png)"); }},
    Plant{"a title in a summary", Secret::title,
          [](Text s) { return in_key("summary", quote_yaml("After " + s)); }},
    Plant{"a title in an update", Secret::title,
          [](Text s) {
            return in_key("updates", "[{date: 2026-10-31, text: " + quote_yaml(s) + "}]");
          }},
    Plant{"a title as a label", Secret::title,
          [](Text s) {
            return in_key("artifacts",
                          "[{label: " + quote_yaml(s) + ", url: \"https://x.example/\"}]");
          }},
    Plant{"a title in an address", Secret::title,
          [](Text s) { return in_body("[x](https://x.example/" + slugify(s) + "/y)"); }},
    Plant{"a title as an alias", Secret::title,
          [](Text s) {
            Planting made = in_key("aliases", "[/" + slugify(s) + "/]");
            made.where = slugify(s) + "/index.html";
            return made;
          }},
    Plant{"a title in a copied text", Secret::title,
          [](Text s) { return in_file("plant.txt", "about " + s + "\n"); }},
    Plant{"a title in a copied JSON", Secret::title,
          [](Text s) { return in_file("plant.json", "{\"a\": \"" + escaped(s) + "\"}"); }},
    Plant{"a title in a template", Secret::title,
          [](Text s) { return in_theme("See " + replace_all(html_escape(s), " ", "&#32;")); }},
    // Its id
    Plant{"an id in an address", Secret::id,
          [](Text s) { return in_body("[x](https://x.example/" + s + "/y)"); }},
    Plant{"an id as a fragment", Secret::id,
          [](Text s) { return in_body("[x](https://x.example/y#" + s + ")"); }},
    Plant{"an id as an argument", Secret::id,
          [](Text s) { return in_body("<https://x.example/?page=" + s + "&z=1>"); }},
    Plant{"an id as an artifact", Secret::id,
          [](Text s) { return in_key("artifacts", "[\"https://x.example/" + s + "\"]"); }},
    Plant{"an id as the name of a file", Secret::id,
          [](Text s) { return in_file(s + ".txt", "text"); }},
    Plant{"an id in a copied JSON", Secret::id,
          [](Text s) { return in_file("plant.json", "{\"next\": \"" + s + "\"}"); }},
    Plant{"an id in a template", Secret::id,
          [](Text s) { return in_theme("<a href=\"evidence/" + s + "/index.html\">x</a>"); }},
    Plant{"an id in a template, without quotes", Secret::id,
          [](Text s) { return in_theme("<A HREF = evidence/" + s + "/index.html>x</A>"); }},
    Plant{"an id to which a template leads on", Secret::id,
          [](Text s) {
            return in_theme("<meta http-equiv=\"refresh\" content=\"0; url=evidence/" + s + "/\">");
          }},
    Plant{"an id in a copied style", Secret::id,
          [](Text s) { return in_file("plant.css", "a { background: url(../" + s + "/x.png) }"); }},
    // A confidential term
    Plant{"a term across cells", Secret::term,
          [](Text s) { return in_body("| a | b |\n|---|---|\n| " + split_by(s, " | ") + " |"); }},
    Plant{"a term as an id", Secret::term,
          [](Text s) {
            const std::string id = "on-" + slugify(s);
            Planting made = in_entry("id: " + id + "\n", "Nothing.");
            made.where = "evidence/" + id + "/index.html";
            return made;
          }},
    Plant{"a term as an alias", Secret::term,
          [](Text s) {
            Planting made = in_key("aliases", "[/old/" + slugify(s) + "/]");
            made.where = "old/" + slugify(s) + "/index.html";
            return made;
          }},
    Plant{"a term as the name of a page", Secret::term,
          [](Text s) {
            const std::string id = "on-" + slugify(s);
            return Planting{{{"content/pages/" + id + ".md",
                              "---\ntitle: Plant\nvisibility: public\n---\nText.\n"}},
                            id + "/index.html"};
          }},
    Plant{"a term in a copied text", Secret::term,
          [](Text s) { return in_file("plant.csv", "a,b\n" + s + ",1\n"); }},
    Plant{"a term in a copied JSON", Secret::term,
          [](Text s) { return in_file("plant.json", "[\"" + escaped(s) + "\"]"); }},
    Plant{"a term in a copied text that is no UTF-8", Secret::term,
          [](Text s) { return in_file("plant.txt", "caf\xE9: " + s + "\n"); }},
    Plant{"a term in a copied text of UTF-16", Secret::term,
          [](Text s) { return in_file("plant.txt", utf16(s)); }},
    Plant{"a term in a drawing", Secret::term,
          [](Text s) {
            return in_file("plant.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>" +
                                            split_by(s, "</text><text>") + "</text></svg>");
          }},
    Plant{"a term in a template", Secret::term, [](Text s) { return in_theme(s); }},
    // An internal host
    Plant{"a bare host in a body", Secret::host, [](Text s) { return in_body("See " + s + "."); }},
    Plant{"a mail address", Secret::host,
          [](Text s) { return in_key("feedback", "[{text: x, from: me@" + s + "}]"); }},
    Plant{"a host in a copied text", Secret::host,
          [](Text s) { return in_file("plant.txt", "http://" + s + "/x\n"); }},
    Plant{"a host in a template", Secret::host,
          [](Text s) { return in_theme("<a href=\"https://" + s + "/\">x</a>"); }},
    // What `public:` replaces
    Plant{"a replaced title in a body", Secret::replaced,
          [](Text s) { return in_body("As in " + s + "."); }},
    Plant{"a replaced title in a copied text", Secret::replaced,
          [](Text s) { return in_file("plant.txt", s); }},
};

// Whether nothing in a text is replaced, and none of it means anything to Markdown.
bool is_plain(const std::string& text) {
  const bool has_term = text.find("Qz") != text.npos || text.find("QZ") != text.npos;
  return !has_term && text.find("://") == text.npos && text.find(' ') != text.npos &&
         slugify(text).size() < 70;
}

// The secrets of a portfolio that a reader must not meet, one of each sort that there is.
std::map<Secret, std::string> secrets_for(const Portfolio& whole, Audience reader) {
  std::map<Secret, std::string> secrets;
  for (const Entry& entry : whole.entries) {
    const bool hidden = !is_counted(entry, whole.as_of) || !may_read(reader, *entry.visibility);
    if (hidden) secrets[Secret::id] = entry.id;
    if (hidden && is_plain(entry.title)) secrets[Secret::title] = entry.title;
    if (!hidden && reader == Audience::everyone && entry.public_words.title &&
        is_plain(entry.title))
      secrets[Secret::replaced] = entry.title;
  }
  for (const Confidential& one : whole.config.confidential)
    if (!may_read(reader, one.audience) && one.term.find(' ') != std::string::npos &&
        is_ascii(one.term))
      secrets[Secret::term] = one.term;
  for (const std::string& host : whole.config.internal_hosts)
    if (reader == Audience::everyone && host.find('.') != std::string::npos)
      secrets[Secret::host] = host;
  return secrets;
}

// What the guard says of the portfolio with the planting in it.
Diagnostics build_with(const World& world, const Planting& planting, Audience reader) {
  Memory memory;
  world.put(memory);
  for (const auto& [path, bytes] : planting.files)
    memory.put(std::string(kRoot) + "/" + path, bytes);
  Diagnostics out;
  const auto whole = read_portfolio(memory, kRoot, {}, out);
  if (whole && !out.has_errors())
    make_site(memory, kRoot, *whole, target_for(*whole, reader), 1, out);
  return out;
}

std::size_t leaks_in(const Diagnostics& out, std::string_view file = {}) {
  return static_cast<std::size_t>(
      std::count_if(out.items().begin(), out.items().end(), [&](const Diagnostic& one) {
        return one.id == "leak" && (file.empty() || one.where.file == file);
      }));
}

class Planter {
 public:
  std::string check(const World& world) {
    Memory memory;
    world.put(memory);
    std::string said;
    const Portfolio whole = read_world(memory, said);
    for (const Audience reader : {Audience::manager, Audience::internal, Audience::everyone})
      for (const auto& [secret, text] : secrets_for(whole, reader))
        if (said.empty()) said = check(world, reader, secret, text);
    return said;
  }

  int found(std::string_view plant) const {
    const auto at = found_.find(plant);
    return at == found_.end() ? 0 : at->second;
  }

 private:
  std::string check(const World& world, Audience reader, Secret secret, const std::string& text) {
    for (const Plant& plant : kPlants) {
      if (plant.secret != secret) continue;
      const Planting planting = plant.plant(text);
      const Diagnostics out = build_with(world, planting, reader);
      const std::string what = std::string(plant.name) + ", for " + std::string(word_of(reader));
      if (leaks_in(out, planting.where) == 0)
        return what + ": no leak in " + planting.where + "\n" + faults(out) + "\n";
      // The owner may read everything but what is not published at all.
      if (reader == Audience::everyone && secret != Secret::title && secret != Secret::id &&
          leaks_in(build_with(world, planting, Audience::self)) > 0)
        return what + ": a leak for the owner\n";
      const std::lock_guard lock(counting_);
      ++found_[plant.name];
    }
    return {};
  }

  std::mutex counting_;
  std::map<std::string_view, int> found_;
};

constexpr int kWorlds = 12;

TEST_CASE("every leak that is planted is found where it was planted") {
  Planter planter;
  const std::string complaints = check_worlds(
      kWorlds, [&](const World& world, std::uint32_t) { return planter.check(world); });
  CHECK(complaints == "");
  if (worlds_for(kWorlds) < kWorlds) return;  // not every secret is in fewer
  for (const Plant& plant : kPlants) {
    CAPTURE(plant.name);
    CHECK(planter.found(plant.name) > 0);
  }
}

}  // namespace
}  // namespace dossier
