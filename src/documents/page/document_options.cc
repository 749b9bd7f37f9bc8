// Says of options what the reader could not follow, before a run of a million pages passes them over.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "documents/page/block_languages.h"
#include "documents/page/charset.h"
#include "documents/page/metadata.h"
#include "tamis/document.h"
#include "text/language.h"

namespace tamis {
namespace {

[[nodiscard]] tl::unexpected<Error> refuse(const std::string& value, const std::string& expected) {
  return fail(ErrorCode::kInvalidArgument, "\"" + value.substr(0, 60) + "\" is no " + expected, {});
}

[[nodiscard]] bool is_content_type(std::string_view given) {
  static constexpr std::array<std::string_view, 6> kTypes{"text/html",       "application/xhtml+xml",
                                                          "text/plain",      "text/markdown",
                                                          "text/x-markdown", "message/rfc822"};
  const std::string type = base::ascii_lower(base::trim(given.substr(0, given.find(';'))));
  return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

}  // namespace

Result<void> check_options(const DocumentOptions& options) {
  if (!options.published.empty() && documents::normal_date(options.published).empty())
    return refuse(options.published, "date of publication; expected ISO 8601, as 2023-09-13");
  if (!options.language.empty()) {
    const std::string code = documents::plain_language(options.language);
    const std::vector<std::string_view>& known = text::known_languages();
    if (std::find(known.begin(), known.end(), code) == known.end()) {
      std::string all;
      for (const std::string_view each : known) all.append(all.empty() ? "" : " ").append(each);
      return refuse(options.language, "language that is read here; expected one of " + all);
    }
  }
  if (!options.charset.empty() && documents::canonical_charset(options.charset).empty())
    return refuse(options.charset, "charset that is known; expected a name as utf-8, windows-1251, gb18030");
  if (!options.content_type.empty() && !is_content_type(options.content_type)) {
    return refuse(
        options.content_type,
        "content type that is read; expected text/html, text/plain, text/markdown or message/rfc822");
  }
  return {};
}

}  // namespace tamis
