// The calibration profile: its file, and its place in the sum. docs/scoring.md, "Calibration".
#ifndef TAMIS_SCREEN_PROFILE_H_
#define TAMIS_SCREEN_PROFILE_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "names/lexicon.h"
#include "tamis/error.h"
#include "tamis/screener.h"

namespace tamis::screen {

[[nodiscard]] const Profile::Line& profile_line(const Profile& profile, names::NameKind kind) noexcept;

// slope * bits + offset; the very bits given for the identity.
[[nodiscard]] float calibrated(const Profile::Line& line, float bits) noexcept;
// The bits that become `bits`.
[[nodiscard]] float uncalibrated(const Profile::Line& line, float bits) noexcept;
// What the step adds to the sum of the other pieces.
[[nodiscard]] Evidence calibration_evidence(float sum, float bits);

// What a line may be, in a fit and in a file.
inline constexpr double kLeastSlope = 0.01;
inline constexpr double kMostSlope = 100;
inline constexpr double kMostOffset = 100;  // on either side of 0

// Everything that stands in a profile's file.
struct ProfileFile {
  std::string engine;        // version of the program that wrote it
  std::string weights;       // weights_fingerprint() of that program
  std::string pairs_sha256;  // of the file of labelled pairs
  double prior = -1;         // share of matches the offsets were shifted to; negative: that of the pairs
  struct Kind {
    std::uint64_t pairs = 0;
    std::uint64_t matches = 0;
    bool fitted = false;  // false: the identity, because the pairs were too few
    Profile::Line line;   // with no more than four decimals
  };
  std::array<Kind, 3> kinds;  // by names::NameKind
};

// "person", "organization", "thing": the tables of the file.
inline constexpr std::array<std::string_view, 3> kProfileKinds{"person", "organization", "thing"};

// The number as the file has it: four decimals.
[[nodiscard]] double profile_number(double value) noexcept;

// TOML in ASCII; the same content gives the same bytes.
[[nodiscard]] std::string profile_text(const ProfileFile& file);

// Reads such a text strictly: every key must be there, none may be unknown, numbers must be in range and the curve must
// follow from slope and offset. Errors as Profile::open, placed in `name` with their line; kVersion is looked at last.
[[nodiscard]] Result<Profile> read_profile(std::string_view bytes, const std::string& name);

// Of the weights of evidence that are compiled in, 16 hexadecimal digits: a profile fits no others.
[[nodiscard]] std::string weights_fingerprint();

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_PROFILE_H_
