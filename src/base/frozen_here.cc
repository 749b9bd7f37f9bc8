// Gives a program that this file is linked into its frozen tables.
#include "base/frozen.h"

extern "C" const char tamis_frozen_tables[];
extern "C" const char tamis_frozen_tables_end[];

namespace {

struct Here {
  Here() noexcept {
    tamis::base::set_frozen_tables(
        {tamis_frozen_tables, static_cast<std::size_t>(tamis_frozen_tables_end - tamis_frozen_tables)});
  }
};
const Here kHere;

}  // namespace
