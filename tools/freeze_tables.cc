// Writes the frozen tables of all rooms (base/frozen.h); cmake/FrozenTables.cmake runs it at every build. A file that says the
// same is left alone, so that nothing behind it is built again.
// usage: freeze_tables FILE
#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/frozen.h"
#include "tamis/document.h"

namespace {

// The linker leaves out what nobody asks for; whoever reads a page asks for every table.
[[maybe_unused]] const auto volatile kEveryRoom = &tamis::DocumentReader::read;

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: freeze_tables FILE\n");
    return 2;
  }
  const std::string bytes = tamis::base::TableToFreeze::freeze_all();
  if (const auto known = tamis::base::MappedFile::open(argv[1]); known && known->bytes() == bytes) return 0;
  const std::array<std::string_view, 1> parts{bytes};
  if (const auto written = tamis::base::write_file_atomically(argv[1], parts); !written) {
    std::fprintf(stderr, "freeze_tables: %s\n", written.error().to_string().c_str());
    return 1;
  }
  return 0;
}
