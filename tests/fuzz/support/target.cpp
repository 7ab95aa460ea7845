#include "fuzz/support/target.h"

#include <cstddef>
#include <cstdint>

// What libFuzzer calls (https://llvm.org/docs/LibFuzzer.html).
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  dossier::fuzz({reinterpret_cast<const char*>(data), size});
  return 0;
}
