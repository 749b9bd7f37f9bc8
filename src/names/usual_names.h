// What the press calls persons and bodies whose lists have another name (data/popular_names.tsv, data/transcriptions.tsv,
// data/usual_names.tsv), asked alone:
// 普京 is Vladimir Putin, プーチン大統領 too, "Iranische Revolutionsgarde" the Islamic Revolutionary Guard Corps.
#ifndef TAMIS_NAMES_USUAL_NAMES_H_
#define TAMIS_NAMES_USUAL_NAMES_H_

#include <string>
#include <string_view>
#include <vector>

namespace tamis::names {

// A usual name may be somebody else's as well, the more so where the tables want a page that speaks of the party's country. By hand.
inline constexpr float kUsualNameBits = -0.1F;
inline constexpr float kPlacedNameBits = -2.0F;
// With a country beside the name of a body, which may be another of the kind there.
inline constexpr float kCountryBits = -1.0F;

struct UsualName {
  std::string name;  // by which lists are asked
  float bits = 0;    // what it costs, below 0
  bool person = false;
};

// The listed names that the whole of `name` (UTF-8, as written) is a usual one of, blanks and marks aside; of a person also without a
// title before or behind it ("国防部长绍伊古", "푸틴 대통령"), of a body without a country, a descriptor or the body above it
// ("Iranische Revolutionsgarden", イスラム組織ハマス). Where no table has the name and a title stands in another script than Latin or
// beside a single word, the name without it. Text over 200 bytes has none. Total, thread-safe; below 1 µs for most names, some µs
// for those that are found.
[[nodiscard]] std::vector<UsualName> usual_names(std::string_view name);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_USUAL_NAMES_H_
