# Writes a C++ file that holds the bytes of data files:
#   cmake -D OUTPUT=x.cpp -D "FILES=path;path" -D "ROOTS=folder;folder" -P embed.cmake
# Each file is named by its path below the root that holds it.
set(rows "")
foreach(file IN LISTS FILES)
  foreach(root IN LISTS ROOTS)
    cmake_path(IS_PREFIX root "${file}" inside)
    if(inside)
      cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${root}" OUTPUT_VARIABLE name)
    endif()
  endforeach()
  file(READ "${file}" bytes)
  list(APPEND names "${name}")
  string(SHA256 key "${name}")
  set("bytes_${key}" "${bytes}")
endforeach()
list(SORT names)
foreach(name IN LISTS names)
  string(SHA256 key "${name}")
  string(APPEND rows "    {\"${name}\", R\"dossier(${bytes_${key}})dossier\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made by cmake/embed.cmake.
#include <array>

#include \"builtin/builtin.h\"

namespace dossier {

std::span<const BuiltinFile> builtin_files() {
  static constexpr BuiltinFile files[] = {
${rows}  };
  return files;
}

}  // namespace dossier
")
