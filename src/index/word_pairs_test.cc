#include "index/word_pairs.h"

#include <gtest/gtest.h>

namespace tamis::index {
namespace {
}  // namespace
}  // namespace tamis::index
