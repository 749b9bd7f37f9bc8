#include <algorithm>

#include "lists/reader.h"

namespace tamis::lists {

// Each reader's Format; declared here and not in headers of their own, because nothing else needs them.
// extern const Format kOfacXml;

namespace {

const std::span<const Format* const> kFormats{};

}  // namespace

}  // namespace tamis::lists
