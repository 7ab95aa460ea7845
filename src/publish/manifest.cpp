#include "publish/manifest.h"

#include <xxhash.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "model/rules.h"

namespace dossier {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr std::uint64_t kMaxBytes = 64ull * 1024 * 1024;  // over that it is not ours

// Never throws: bytes that are no UTF-8 are replaced.
std::string json_string(const std::string& text) {
  return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string hash_of(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  XXH64_hash_t hash = XXH3_64bits(bytes.data(), bytes.size());
  std::string out(16, '0');
  for (auto digit = out.rbegin(); digit != out.rend(); ++digit, hash >>= 4)
    *digit = digits[hash & 15];
  return out;
}

OwnedFiles owned_by(const Site& site) {
  OwnedFiles files;
  for (const auto& [path, file] : site.files) files.emplace(path, hash_of(file.bytes));
  return files;
}

std::string manifest_text(const OwnedFiles& files) {
  std::string out = "{\n  \"dossier\": " + std::to_string(kVersion) + ",\n  \"files\": {";
  std::string_view before = "\n";
  for (const auto& [path, hash] : files) {
    out.append(before).append("    ").append(json_string(path));
    out.append(": ").append(json_string(hash));
    before = ",\n";
  }
  return out + (files.empty() ? "}\n}\n" : "\n  }\n}\n");
}

std::optional<OwnedFiles> parse_manifest(std::string_view text) {
  const json root = json::parse(text.begin(), text.end(), nullptr, false);
  if (!root.is_object()) return std::nullopt;
  const auto version = root.find("dossier");
  const auto files = root.find("files");
  if (version == root.end() || *version != kVersion || files == root.end() || !files->is_object())
    return std::nullopt;
  OwnedFiles owned;
  for (const auto& [path, hash] : files->items()) {
    if (!hash.is_string()) return std::nullopt;
    if (is_site_path(path)) owned.emplace(path, hash.get<std::string>());
  }
  return owned;
}

std::optional<Manifest> read_manifest(OutputFolder& folder, Diagnostics& out) {
  const std::string name(kManifestName);
  const auto found = folder.look(name);
  if (!found) {
    folder.cannot_read(name, found.error(), out);
    return std::nullopt;
  }
  if (found->status.kind == FileKind::missing) return Manifest{};
  if (found->status.kind != FileKind::file) {
    out.add(rule("foreign-file"), {folder.shown(name), {}, 1},
            "not a regular file, in the place of the manifest", "remove it");
    return std::nullopt;
  }
  Manifest manifest;
  manifest.broken = true;
  if (found->status.size > kMaxBytes) return manifest;
  auto text = folder.files().read(folder.path(name));
  if (!text) {
    folder.cannot_read(name, text.error(), out);
    return std::nullopt;
  }
  manifest.text = std::move(text).value();
  if (auto owned = parse_manifest(manifest.text)) {
    manifest.files = std::move(*owned);
    manifest.broken = false;
  }
  return manifest;
}

}  // namespace dossier
