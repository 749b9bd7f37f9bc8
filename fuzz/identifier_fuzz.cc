// Identifiers and countries of any bytes: the first byte chooses the kind, the rest is the cell. Normal forms
// are within their limits and are their own normal form.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "model/country.h"
#include "model/identifier.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using tamis::model::IdentifierKind;
  if (size == 0) return 0;
  const auto kind = static_cast<IdentifierKind>((data[0] + 2U) % 10);  // 0 for the letter "0"
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (const auto found = tamis::model::normalize_identifier(kind, text)) {
    if (found->kind != kind || found->value.size() < 4 || found->value.size() > 64 * 4) std::abort();
    bool ascii = true;
    bool digits = false;
    for (const char c : found->value) {
      ascii = ascii && static_cast<unsigned char>(c) < 0x80;
      digits = digits || (c >= '0' && c <= '9');
    }
    // A form without digits may read as a label ("PASSPORT"), and foreign letters may compose when they meet.
    if (ascii && digits) {
      const auto again = tamis::model::normalize_identifier(kind, found->value);
      if (!again || again->value != found->value || again->check_digit_ok != found->check_digit_ok)
        std::abort();
    }
  }
  (void)tamis::model::guess_identifier_kind(text);
  const std::string_view country = tamis::model::country_code(text);
  if (!country.empty() &&
      (tamis::model::country_name(country).empty() || tamis::model::country_code(country) != country)) {
    std::abort();
  }
  return 0;
}
