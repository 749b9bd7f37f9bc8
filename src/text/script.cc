// Scripts: their ISO 15924 codes, and the script of a code point by way of the character table.
#include <array>

#include "text/normalize.h"
#include "text/tokenize.h"

namespace tamis::text {
namespace {

constexpr std::array<std::string_view, 30> kCodes = {
    "Zyyy", "Latn", "Cyrl", "Grek", "Armn", "Geor", "Arab", "Hebr", "Hani", "Hira",
    "Kana", "Hang", "Thai", "Laoo", "Khmr", "Mymr", "Deva", "Beng", "Guru", "Gujr",
    "Taml", "Telu", "Knda", "Mlym", "Sinh", "Tibt", "Ethi", "Zyyy", "Orya", "Thaa"};
static_assert(kCodes.size() == static_cast<std::size_t>(Script::kThaana) + 1);

}  // namespace

std::string_view script_code(Script script) noexcept {
  const auto index = static_cast<std::size_t>(script);
  return index < kCodes.size() ? kCodes[index] : kCodes[0];
}

Script script_of(char32_t code_point) noexcept { return character(code_point).script; }

}  // namespace tamis::text
