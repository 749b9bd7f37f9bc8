// Times, quantities and languages of any bytes: every finding stands in the text, values have the shape that document.h
// promises, and the same bytes give the same findings.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "documents/page/block_languages.h"
#include "documents/page/machine_translation.h"
#include "documents/testing.h"
#include "documents/times/quantities.h"
#include "documents/times/time_zones.h"
#include "documents/times/times.h"
#include "tamis/document.h"

namespace {

using namespace tamis;
using namespace tamis::documents;

void check(const Document& document) {
  for (const TimeExpression& time : document.times) {
    if (time.span.empty() || time.span.end > document.text.size()) std::abort();
    if (time.value.empty()) std::abort();
    if (!time.anchor.empty() && !time.span.contains(time.anchor)) std::abort();
    if (time.kind == TimeExpression::Kind::kInterval && time.end.empty()) std::abort();
    if (time.kind == TimeExpression::Kind::kDuration && time.value[0] != 'P') std::abort();
    if (time.resolved && time.value.find("XX") != std::string::npos) std::abort();
    TimeExpression placed = time;
    if (set_local_zone(placed, "de") && placed.zone == "local") std::abort();
  }
  for (const Quantity& quantity : document.quantities) {
    if (quantity.span.empty() || quantity.span.end > document.text.size()) std::abort();
    if (!std::isfinite(quantity.value) || !std::isfinite(quantity.last)) std::abort();
    if (quantity.last != 0 && quantity.last <= quantity.value) std::abort();
  }
}

}  // namespace

// The first byte chooses the language, the second whether the day of publication is known.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  static constexpr std::string_view kLanguages[] = {"de", "en", "ru", "fr", "es", "uk", "it", "pt", "pl",
                                                    "nl", "tr", "ko", "zh", "ja", "ar", "fa", ""};
  const std::string_view language = kLanguages[data[0] % std::size(kLanguages)];
  const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
  TestPage page(text, language, (data[1] & 1U) != 0 ? "2023-09-13" : "");
  find_machine_translation(page.work);
  find_times(page.work);
  find_quantities(page.work);
  check(page.document);
  const std::size_t times = page.document.times.size();
  const std::size_t quantities = page.document.quantities.size();
  find_times(page.work);
  find_quantities(page.work);
  if (page.document.times.size() != times || page.document.quantities.size() != quantities) std::abort();
  find_languages(page.document, {});
  for (const Block& block : page.document.blocks) {
    if (block.language_share < 0 || block.language_share > 1.0001) std::abort();
  }
  return 0;
}
