#include "load/yaml_wording.h"

#include <array>

namespace dossier {
namespace {

using Start = SyntaxWording::Start;

constexpr const Rule& kSyntax = rule("yaml-syntax");

constexpr std::array kWordings = {
    SyntaxWording{"illegal map value", kSyntax, "a ':' where YAML expects none",
                  "put the value in quotes"},
    SyntaxWording{"unknown token", kSyntax, "a value that starts with a character YAML reserves",
                  "put the value in quotes"},
    SyntaxWording{"referenced anchor", rule("yaml-anchor"), "YAML aliases are not allowed",
                  "put the value in quotes if it is meant to start with '*'"},
    SyntaxWording{"end of map not found", kSyntax,
                  "a line that is indented differently, or a missing ':'",
                  "line the keys up, and write 'key: value'"},
    SyntaxWording{"end of sequence not found", kSyntax, "a list item that is indented differently",
                  "line the '-' signs up"},
    SyntaxWording{"end of map flow", kSyntax, "'{' without its '}'",
                  "close it, or put the value in quotes", Start::bracket},
    SyntaxWording{"end of sequence flow", kSyntax, "'[' without its ']'",
                  "close it, or put the value in quotes", Start::bracket},
    SyntaxWording{"illegal flow end", kSyntax, "a '}' or ']' that closes nothing",
                  "put the value in quotes"},
    SyntaxWording{"illegal block entry", kSyntax, "a '-' where YAML expects none",
                  "start the list on the next line, or put the value in quotes"},
    SyntaxWording{"unexpected character in block scalar", kSyntax, "text behind '|' or '>'",
                  "start the text on the next line, or put the value in quotes"},
    SyntaxWording{"illegal EOF", kSyntax, kOpenQuote, kCloseQuote, Start::quote},
    SyntaxWording{"EOF in scalar", kSyntax, kOpenQuote, kCloseQuote, Start::quote},
    SyntaxWording{"document indicator in scalar", kSyntax, kOpenQuote, kCloseQuote, Start::quote},
    SyntaxWording{"illegal character in tag", rule("yaml-tag"), "a tag that cannot be read",
                  "put the value in quotes"},
    SyntaxWording{"tag handle with no suffix", rule("yaml-tag"), "a tag that cannot be read",
                  "put the value in quotes"},
    SyntaxWording{"unknown escape character", kSyntax, "an escape that YAML does not have",
                  "write two backslashes for one, or use single quotes"},
    SyntaxWording{"scanning hex number", kSyntax, "an escape with too few hexadecimal digits",
                  "write two backslashes for one, or use single quotes"},
    SyntaxWording{"invalid unicode", rule("control-character"), "an escape that makes no character",
                  "leave the escape out"},
};

}  // namespace

const SyntaxWording* find_syntax_wording(std::string_view message) {
  for (const SyntaxWording& wording : kWordings)
    if (message.find(wording.theirs) != message.npos) return &wording;
  return nullptr;
}

}  // namespace dossier
