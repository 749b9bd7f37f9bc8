#include "screen/profile.h"

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/data_table.h"
#include "base/file.h"
#include "base/hash.h"
#include "tamis/version.h"

namespace tamis::screen {
namespace {

constexpr std::string_view kFormat = "tamis calibration profile";
constexpr std::int64_t kFormatVersion = 1;
// A profile has some 2 kB.
constexpr std::size_t kMostBytes = std::size_t{64} << 10;
// Where the curve is written down, in bits of evidence.
constexpr std::array<int, 13> kCurveBits{-20, -10, -6, -4, -2, -1, 0, 1, 2, 4, 6, 10, 20};
// The curve has six decimals.
constexpr double kCurveTolerance = 0.000002;

[[nodiscard]] double curve_at(const Profile::Line& line, int bits) noexcept {
  return score_of_bits(line.slope * bits + line.offset);
}

void append(std::string& out, double value, int decimals) {
  std::array<char, 48> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
  out.append(text.data(), end.ptr);
}

// Reads one file; each step gives an error that says where and what to do.
class Reading {
 public:
  explicit Reading(const std::string& name) : name_(name) {}

  [[nodiscard]] Result<Profile> read(std::string_view bytes) {
    if (bytes.empty()) return refuse(ErrorCode::kTruncated, "the file is empty", -1);
    if (bytes.size() > kMostBytes)
      return refuse(ErrorCode::kFormat, "the file is too large to be a profile", -1);
    // toml++ 3.3 is given ASCII only (lists/own_csv.cc says why); profiles hold nothing else.
    std::int64_t line = 1;
    for (const char c : bytes) {
      if (c == '\n') ++line;
      if ((c < ' ' || c > '~') && c != '\n' && c != '\r' && c != '\t') {
        return refuse(ErrorCode::kFormat, "a byte that is no printable ASCII, which a profile has none of",
                      line);
      }
    }
    const toml::parse_result parsed = toml::parse(bytes, std::string_view(name_));
    if (!parsed) {
      return refuse(ErrorCode::kFormat, "not valid TOML: " + std::string(parsed.error().description()),
                    static_cast<std::int64_t>(parsed.error().source().begin.line));
    }
    const toml::table& root = parsed.table();
    if (const toml::node* format = root.get("format"); format == nullptr || text(*format) != kFormat) {
      return refuse(ErrorCode::kFormat,
                    "not a calibration profile: expected format = \"" + std::string(kFormat) + "\"",
                    line_of(format));
    }
    const toml::node* version = root.get("format_version");
    if (version == nullptr || version->value_exact<std::int64_t>() != kFormatVersion) {
      return refuse(
          ErrorCode::kVersion,
          "expected format_version = " + std::to_string(kFormatVersion) + ", the one this engine reads",
          line_of(version));
    }
    if (auto known = check_keys(root, "the file",
                                {"format", "format_version", "engine", "weights", "pairs_sha256", "prior",
                                 "curve_bits", "person", "organization", "thing"});
        !known) {
      return tl::unexpected<Error>(std::move(known.error()));
    }
    for (const std::string_view key : {"engine", "weights", "pairs_sha256"}) {
      const toml::node* node = root.get(key);
      if (node == nullptr || !text(*node)) return missing(key, "a string", node);
    }
    if (const toml::node* prior = root.get("prior"); prior != nullptr && !number(prior, 0, 1)) {
      return missing("prior", "a number from 0 to 1", prior);
    }
    if (auto bits = check_points(root.get("curve_bits"), "curve_bits", -kMostOffset, kMostOffset); !bits) {
      return tl::unexpected<Error>(std::move(bits.error()));
    }
    for (std::size_t i = 0; i < kCurveBits.size(); ++i) {
      if (points_[i] != kCurveBits[i]) {
        return refuse(ErrorCode::kCorrupt, "curve_bits are not those of format_version 1",
                      line_of(root.get("curve_bits")));
      }
    }
    Profile out;
    Profile::Line* const lines[] = {&out.person, &out.organization, &out.thing};
    for (std::size_t i = 0; i < kProfileKinds.size(); ++i) {
      auto found = read_kind(root.get(kProfileKinds[i]), kProfileKinds[i]);
      if (!found) return tl::unexpected<Error>(std::move(found.error()));
      *lines[i] = *found;
    }
    if (const toml::node* weights = root.get("weights"); text(*weights) != weights_fingerprint()) {
      return refuse(ErrorCode::kVersion,
                    "the profile was fitted for other weights of evidence (engine " +
                        printable(*root.get("engine")) + ", this is " + kVersion +
                        "), so its probabilities do not hold",
                    line_of(weights));
    }
    out.hash = base::sha256_hex(bytes);
    return out;
  }

 private:
  [[nodiscard]] tl::unexpected<Error> refuse(ErrorCode code, std::string message, std::int64_t line) const {
    return fail(
        code,
        std::move(message) + "; make the profile again with `tamis calibrate`, or work without --profile",
        Where{name_, -1, line, {}});
  }
  [[nodiscard]] tl::unexpected<Error> missing(std::string_view key, std::string_view what,
                                              const toml::node* node) const {
    return refuse(
        node == nullptr ? ErrorCode::kTruncated : ErrorCode::kFormat,
        "expected " + std::string(key) + " = " + std::string(what) + (node == nullptr ? ", found none" : ""),
        line_of(node));
  }
  [[nodiscard]] static std::int64_t line_of(const toml::node* node) noexcept {
    return node == nullptr ? -1 : static_cast<std::int64_t>(node->source().begin.line);
  }
  [[nodiscard]] static std::optional<std::string_view> text(const toml::node& node) {
    const auto* found = node.as_string();
    return found == nullptr ? std::nullopt : std::optional<std::string_view>(found->get());
  }
  // A string of the file for a message: strings may hold what escapes stand for.
  [[nodiscard]] static std::string printable(const toml::node& node) {
    std::string out(text(node).value_or("").substr(0, 32));
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return out;
  }
  [[nodiscard]] static std::optional<double> number(const toml::node* node, double least, double most) {
    if (node == nullptr) return std::nullopt;
    const auto found = node->is_number() ? node->value<double>() : std::nullopt;
    return found && *found >= least && *found <= most ? found : std::nullopt;
  }

  [[nodiscard]] Result<void> check_keys(const toml::table& table, std::string_view where,
                                        std::initializer_list<std::string_view> known) const {
    for (const auto& [key, node] : table) {
      if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
      return refuse(ErrorCode::kFormat,
                    std::string(where) + " has a key that profiles do not know: \"" +
                        printable(toml::value<std::string>(std::string(key.str()))) + "\"",
                    line_of(&node));
    }
    return {};
  }

  // As many numbers as the curve has points, into points_.
  [[nodiscard]] Result<void> check_points(const toml::node* node, const std::string& key, double least,
                                          double most) {
    const toml::array* array = node == nullptr ? nullptr : node->as_array();
    const std::string what = "an array of " + std::to_string(kCurveBits.size()) + " numbers";
    if (array == nullptr || array->size() != kCurveBits.size()) return missing(key, what, node);
    for (std::size_t i = 0; i < kCurveBits.size(); ++i) {
      const auto point = number(array->get(i), least, most);
      if (!point) return missing(key, what, node);
      points_[i] = *point;
    }
    return {};
  }

  [[nodiscard]] Result<Profile::Line> read_kind(const toml::node* node, std::string_view kind) {
    const toml::table* table = node == nullptr ? nullptr : node->as_table();
    const std::string name = "[" + std::string(kind) + "]";
    if (table == nullptr) {
      return refuse(node == nullptr ? ErrorCode::kTruncated : ErrorCode::kFormat,
                    "expected the table " + name, line_of(node));
    }
    if (auto known = check_keys(*table, name, {"pairs", "matches", "fitted", "slope", "offset", "curve"});
        !known) {
      return tl::unexpected<Error>(std::move(known.error()));
    }
    for (const std::string_view key : {"pairs", "matches"}) {
      const toml::node* count = table->get(key);
      const auto found = count == nullptr ? std::nullopt : count->value_exact<std::int64_t>();
      if (!found || *found < 0)
        return missing(name + " " + std::string(key), "a count", count == nullptr ? node : count);
    }
    const toml::node* fitted = table->get("fitted");
    if (fitted == nullptr || !fitted->is_boolean()) return missing(name + " fitted", "true or false", fitted);
    Profile::Line line;
    const toml::node* slope = table->get("slope");
    if (const auto found = number(slope, kLeastSlope, kMostSlope))
      line.slope = *found;
    else
      return missing(name + " slope", "a number from 0.01 to 100", slope);
    const toml::node* offset = table->get("offset");
    if (const auto found = number(offset, -kMostOffset, kMostOffset))
      line.offset = *found;
    else
      return missing(name + " offset", "a number from -100 to 100", offset);
    if (!*fitted->value<bool>() && line != Profile::Line{}) {
      return refuse(ErrorCode::kCorrupt,
                    name + " is not fitted and yet has another slope or offset than 1 and 0", line_of(slope));
    }
    if (auto curve = check_points(table->get("curve"), name + " curve", 0, 1); !curve) {
      return tl::unexpected<Error>(std::move(curve.error()));
    }
    for (std::size_t i = 0; i < kCurveBits.size(); ++i) {
      if (std::abs(points_[i] - curve_at(line, kCurveBits[i])) > kCurveTolerance) {
        return refuse(ErrorCode::kCorrupt,
                      "the curve of " + name +
                          " does not follow from its slope and offset: the file was damaged or "
                          "edited by hand",
                      line_of(table->get("curve")));
      }
    }
    return line;
  }

  const std::string& name_;
  std::array<double, kCurveBits.size()> points_{};
};

}  // namespace

const Profile::Line& profile_line(const Profile& profile, names::NameKind kind) noexcept {
  switch (kind) {
    case names::NameKind::kPerson:
      return profile.person;
    case names::NameKind::kOrganization:
      return profile.organization;
    case names::NameKind::kThing:
      break;
  }
  return profile.thing;
}

float calibrated(const Profile::Line& line, float bits) noexcept {
  if (line == Profile::Line{}) return bits;
  return static_cast<float>(line.slope * static_cast<double>(bits) + line.offset);
}

float uncalibrated(const Profile::Line& line, float bits) noexcept {
  if (line == Profile::Line{}) return bits;
  return static_cast<float>((static_cast<double>(bits) - line.offset) / line.slope);
}

Evidence calibration_evidence(float sum, float bits) {
  Evidence out;
  out.feature = "policy";
  out.operation = "calibration";
  out.bits = static_cast<double>(bits) - static_cast<double>(sum);
  return out;
}

double profile_number(double value) noexcept { return std::round(value * 10000) / 10000 + 0.0; }

std::string profile_text(const ProfileFile& file) {
  std::string out =
      "# Calibration of tamis, written by `tamis calibrate`, read by --profile. docs/scoring.md, "
      "\"Calibration\".\n"
      "# The bits of a match become slope * bits + offset; its score is 1 / (1 + 2^-bits).\n"
      "format = \"" +
      std::string(kFormat) + "\"\nformat_version = " + std::to_string(kFormatVersion) + "\nengine = \"" +
      file.engine + "\"\n# of the weights of evidence it was fitted for\nweights = \"" + file.weights +
      "\"\n# SHA-256 of the labelled pairs\npairs_sha256 = \"" + file.pairs_sha256 + "\"\n";
  if (file.prior >= 0) {
    out += "# the share of matches that the offsets were shifted to\nprior = ";
    append(out, file.prior, 9);
    out += '\n';
  }
  out += "# every curve below gives the scores at these bits\ncurve_bits = [";
  for (std::size_t i = 0; i < kCurveBits.size(); ++i)
    out += (i > 0 ? ", " : "") + std::to_string(kCurveBits[i]);
  out += "]\n";
  for (std::size_t i = 0; i < kProfileKinds.size(); ++i) {
    const ProfileFile::Kind& kind = file.kinds[i];
    out += "\n[" + std::string(kProfileKinds[i]) + "]\npairs = " + std::to_string(kind.pairs) +
           "\nmatches = " + std::to_string(kind.matches) + "\nfitted = " + (kind.fitted ? "true" : "false") +
           "\nslope = ";
    append(out, kind.line.slope, 4);
    out += "\noffset = ";
    append(out, kind.line.offset, 4);
    out += "\ncurve = [";
    for (std::size_t j = 0; j < kCurveBits.size(); ++j) {
      if (j > 0) out += ", ";
      append(out, curve_at(kind.line, kCurveBits[j]), 6);
    }
    out += "]\n";
  }
  return out;
}

Result<Profile> read_profile(std::string_view bytes, const std::string& name) {
  return Reading(name).read(bytes);
}

std::string weights_fingerprint() {
  return base::hex64(base::xxh3(base::data_table("evidence_weights.tsv")));
}

}  // namespace tamis::screen

namespace tamis {

Result<Profile> Profile::open(const std::string& path) {
  auto mapped = base::MappedFile::open(path);
  if (!mapped) return tl::unexpected<Error>(std::move(mapped.error()));
  return screen::read_profile(mapped->bytes(), path);
}

}  // namespace tamis
