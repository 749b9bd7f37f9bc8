// Any bytes as a calibration profile: refused with a message, or a profile within bounds.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "screen/profile.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tamis;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto profile = screen::read_profile(bytes, "fuzz.toml");
  if (!profile) {
    require(!profile.error().message.empty());
    return 0;
  }
  require(profile->hash.size() == 64);
  for (const Profile::Line& line : {profile->person, profile->organization, profile->thing}) {
    require(line.slope >= screen::kLeastSlope && line.slope <= screen::kMostSlope);
    require(line.offset >= -screen::kMostOffset && line.offset <= screen::kMostOffset);
  }
  return 0;
}
