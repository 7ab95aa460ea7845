// Paths as text with '/' between segments, worked on without looking at a disk.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

std::string join_path(std::string_view folder, std::string_view rest);
std::string_view parent_path(std::string_view path);  // "a/b/c" -> "a/b", "c" -> ""
std::string_view file_name(std::string_view path);    // "a/b.md" -> "b.md"
std::string_view stem(std::string_view path);         // "a/b.md" -> "b"
std::string_view extension(std::string_view path);    // "a/b.md" -> ".md", ".x" -> ""

// Without "." and "..", or nothing when it climbs out of the folder it is relative to.
std::optional<std::string> normal_path(std::string_view path);

// The way from the folder of file `from` to file `to`: ("a/b.html", "c/d.css") -> "../c/d.css".
std::string relative_path(std::string_view from, std::string_view to);

// Whether `path` is `folder` or lies below it. Both are normal and absolute, or both relative.
bool is_within(std::string_view path, std::string_view folder);

}  // namespace dossier
