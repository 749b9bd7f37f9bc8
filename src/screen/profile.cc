#include "screen/profile.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

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
constexpr std::size_t kMostKeys = 16;  // of a table
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

// As it stands in the file, without the blanks around.
struct Value {
  std::string_view text;
  std::int64_t line = -1;
};

struct Table {
  std::string_view name;  // empty: the keys before the first [table]
  std::int64_t line = -1;
  std::vector<std::pair<std::string_view, Value>> keys;

  [[nodiscard]] const Value* find(std::string_view key) const noexcept {
    for (const auto& [known, value] : keys) {
      if (known == key) return &value;
    }
    return nullptr;
  }
};

[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

[[nodiscard]] bool is_key(std::string_view text) noexcept {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

[[nodiscard]] std::optional<std::string_view> string_of(const Value& value) noexcept {
  const std::string_view text = value.text;
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::nullopt;
  const std::string_view inner = text.substr(1, text.size() - 2);
  return inner.find_first_of("\"\\") == std::string_view::npos ? std::optional(inner) : std::nullopt;
}

template <class Number>
[[nodiscard]] std::optional<Number> number_of(std::string_view text, Number least, Number most) noexcept {
  Number found{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), found);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return found >= least && found <= most ? std::optional(found) : std::nullopt;  // not-a-number is neither
}

// Reads one file; each step gives an error that says where and what to do. Of TOML it takes what profile_text() writes
// and no more (toml++ 3.3 fails assertions on some malformed files).
class Reading {
 public:
  explicit Reading(const std::string& name) : name_(name) {}

  [[nodiscard]] Result<Profile> read(std::string_view bytes) {
    if (bytes.empty()) return refuse(ErrorCode::kTruncated, "the file is empty", -1);
    if (bytes.size() > kMostBytes)
      return refuse(ErrorCode::kFormat, "the file is too large to be a profile", -1);
    if (auto done = read_lines(bytes); !done) return tl::unexpected<Error>(std::move(done.error()));
    const Table& root = tables_.front();
    const Value* format = root.find("format");
    if (format == nullptr || string_of(*format) != kFormat) {
      return refuse(ErrorCode::kFormat,
                    "not a calibration profile: expected format = \"" + std::string(kFormat) + "\"",
                    line_of(format));
    }
    const Value* version = root.find("format_version");
    if (version == nullptr || version->text != std::to_string(kFormatVersion)) {
      return refuse(
          ErrorCode::kVersion,
          "expected format_version = " + std::to_string(kFormatVersion) + ", the one this engine reads",
          line_of(version));
    }
    if (auto known = check_keys(
            root, {"format", "format_version", "engine", "weights", "pairs_sha256", "prior", "curve_bits"});
        !known) {
      return tl::unexpected<Error>(std::move(known.error()));
    }
    for (const std::string_view key : {"engine", "weights", "pairs_sha256"}) {
      const Value* value = root.find(key);
      if (value == nullptr || !string_of(*value)) return expected(root, key, "a string");
    }
    if (const Value* prior = root.find("prior"); prior != nullptr && !number_of(prior->text, 0.0, 1.0)) {
      return expected(root, "prior", "a number from 0 to 1");
    }
    if (auto points = read_points(root, "curve_bits", -kMostOffset, kMostOffset); !points) {
      return tl::unexpected<Error>(std::move(points.error()));
    }
    if (!std::equal(points_.begin(), points_.end(), kCurveBits.begin())) {
      return refuse(ErrorCode::kCorrupt, "curve_bits are not those of format_version 1",
                    line_of(root.find("curve_bits")));
    }
    for (const Table& table : tables_) {
      if (!table.name.empty() &&
          std::find(kProfileKinds.begin(), kProfileKinds.end(), table.name) == kProfileKinds.end()) {
        return refuse(ErrorCode::kFormat, "profiles have no table [" + std::string(table.name) + "]",
                      table.line);
      }
    }
    Profile out;
    Profile::Line* const lines[] = {&out.person, &out.organization, &out.thing};
    for (std::size_t i = 0; i < kProfileKinds.size(); ++i) {
      auto found = read_kind(kProfileKinds[i]);
      if (!found) return tl::unexpected<Error>(std::move(found.error()));
      *lines[i] = *found;
    }
    if (const Value* weights = root.find("weights"); string_of(*weights) != weights_fingerprint()) {
      return refuse(ErrorCode::kVersion,
                    "the profile was fitted for other weights of evidence (engine " +
                        std::string(string_of(*root.find("engine"))->substr(0, 32)) + ", this is " +
                        kVersion + "), so its probabilities do not hold",
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
  [[nodiscard]] tl::unexpected<Error> expected(const Table& table, std::string_view key,
                                               std::string_view what) const {
    const Value* value = table.find(key);
    std::string message = "expected ";
    if (!table.name.empty()) message += "in [" + std::string(table.name) + "] ";
    message += std::string(key) + " = " + std::string(what);
    if (value == nullptr) return refuse(ErrorCode::kTruncated, message + ", found none", table.line);
    return refuse(ErrorCode::kFormat, message + ", found " + std::string(value->text.substr(0, 40)),
                  value->line);
  }
  [[nodiscard]] static std::int64_t line_of(const Value* value) noexcept {
    return value == nullptr ? -1 : value->line;
  }

  [[nodiscard]] Result<void> read_lines(std::string_view bytes) {
    tables_.assign(1, Table{});
    for (std::int64_t line = 1; !bytes.empty(); ++line) {
      const std::size_t end = std::min(bytes.find('\n'), bytes.size());
      const std::string_view text = trimmed(bytes.substr(0, end));
      bytes.remove_prefix(std::min(end + 1, bytes.size()));
      if (std::any_of(text.begin(), text.end(), [](char c) { return (c < ' ' || c > '~') && c != '\t'; })) {
        return refuse(ErrorCode::kFormat, "a byte that is no printable ASCII, of which profiles are made",
                      line);
      }
      if (text.empty() || text.front() == '#') continue;
      if (text.front() == '[' && text.back() == ']' && is_key(text.substr(1, text.size() - 2))) {
        const std::string_view name = text.substr(1, text.size() - 2);
        for (const Table& table : tables_) {
          if (table.name == name)
            return refuse(ErrorCode::kFormat, "the table [" + std::string(name) + "] stands twice", line);
        }
        if (tables_.size() > kProfileKinds.size())
          return refuse(ErrorCode::kFormat, "more tables than profiles have", line);
        tables_.push_back({name, line, {}});
        continue;
      }
      const std::size_t equal = std::min(text.find('='), text.size());
      const std::string_view key = trimmed(text.substr(0, equal));
      const std::string_view value = trimmed(text.substr(std::min(equal + 1, text.size())));
      if (!is_key(key) || value.empty()) {
        return refuse(
            ErrorCode::kFormat,
            std::string(tables_.front().find("format") == nullptr ? "not a calibration profile: " : "") +
                "expected KEY = VALUE, [TABLE] or a comment, found " + std::string(text.substr(0, 40)),
            line);
      }
      if (tables_.back().find(key) != nullptr)
        return refuse(ErrorCode::kFormat, "\"" + std::string(key) + "\" stands twice", line);
      if (tables_.back().keys.size() >= kMostKeys)
        return refuse(ErrorCode::kFormat, "more keys than profiles have", line);
      tables_.back().keys.emplace_back(key, Value{value, line});
    }
    return {};
  }

  [[nodiscard]] Result<void> check_keys(const Table& table,
                                        std::initializer_list<std::string_view> known) const {
    for (const auto& [key, value] : table.keys) {
      if (std::find(known.begin(), known.end(), key) == known.end())
        return refuse(ErrorCode::kFormat, "profiles know no key \"" + std::string(key) + "\" here",
                      value.line);
    }
    return {};
  }

  // As many numbers as the curve has points, into points_.
  [[nodiscard]] Result<void> read_points(const Table& table, std::string_view key, double least,
                                         double most) {
    const std::string what = "an array of " + std::to_string(kCurveBits.size()) + " numbers";
    const Value* value = table.find(key);
    if (value == nullptr || value->text.size() < 2 || value->text.front() != '[' || value->text.back() != ']')
      return expected(table, key, what);
    std::string_view rest = value->text.substr(1, value->text.size() - 2);
    for (std::size_t i = 0; i < kCurveBits.size(); ++i) {
      const std::size_t comma = rest.find(',');
      const auto point = number_of(trimmed(rest.substr(0, comma)), least, most);
      const bool last = i + 1 == kCurveBits.size();
      if (!point || (comma == std::string_view::npos) != last) return expected(table, key, what);
      points_[i] = *point;
      if (!last) rest.remove_prefix(comma + 1);
    }
    return {};
  }

  [[nodiscard]] Result<Profile::Line> read_kind(std::string_view kind) {
    const auto found =
        std::find_if(tables_.begin(), tables_.end(), [&](const Table& t) { return t.name == kind; });
    if (found == tables_.end())
      return refuse(ErrorCode::kTruncated, "expected the table [" + std::string(kind) + "], found none", -1);
    const Table& table = *found;
    if (auto known = check_keys(table, {"pairs", "matches", "fitted", "slope", "offset", "curve"}); !known)
      return tl::unexpected<Error>(std::move(known.error()));
    for (const std::string_view key : {"pairs", "matches"}) {
      const Value* count = table.find(key);
      if (count == nullptr ||
          !number_of<std::int64_t>(count->text, 0, std::numeric_limits<std::int64_t>::max()))
        return expected(table, key, "a count");
    }
    const Value* fitted = table.find("fitted");
    if (fitted == nullptr || (fitted->text != "true" && fitted->text != "false"))
      return expected(table, "fitted", "true or false");
    const Value* slope = table.find("slope");
    const auto slope_found =
        slope == nullptr ? std::nullopt : number_of(slope->text, kLeastSlope, kMostSlope);
    if (!slope_found) return expected(table, "slope", "a number from 0.01 to 100");
    const Value* offset = table.find("offset");
    const auto offset_found =
        offset == nullptr ? std::nullopt : number_of(offset->text, -kMostOffset, kMostOffset);
    if (!offset_found) return expected(table, "offset", "a number from -100 to 100");
    const Profile::Line line{*slope_found, *offset_found};
    if (fitted->text == "false" && line != Profile::Line{}) {
      return refuse(
          ErrorCode::kCorrupt,
          "[" + std::string(kind) + "] is not fitted and yet has another slope or offset than 1 and 0",
          slope->line);
    }
    if (auto points = read_points(table, "curve", 0, 1); !points)
      return tl::unexpected<Error>(std::move(points.error()));
    for (std::size_t i = 0; i < kCurveBits.size(); ++i) {
      if (std::abs(points_[i] - curve_at(line, kCurveBits[i])) <= kCurveTolerance) continue;
      return refuse(ErrorCode::kCorrupt,
                    "the curve of [" + std::string(kind) +
                        "] does not follow from its slope and offset: the file was damaged or edited by hand",
                    line_of(table.find("curve")));
    }
    return line;
  }

  const std::string& name_;
  std::vector<Table> tables_;
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
