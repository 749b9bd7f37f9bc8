// The registry of list formats, and what a file is called when none of them knows it: the answer a user gets
// who feeds a maintenance page or a spreadsheet.
#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "base/ascii.h"
#include "lists/reader.h"
#include "lists/xml_records.h"

// Every reader defines its Format in its own .cc (`extern const Format kOfacXml; const Format kOfacXml{...};`,
// because a const object would be invisible elsewhere) and adds one line here. The order is the order of
// recognition: formats known by an exact root element or key first, kOwnCsv last.
#define TAMIS_LIST_FORMATS(X) \
  X(kOfacXml)                 \
  X(kOfacAdvancedXml)         \
  X(kOfacCsv)                 \
  X(kUnXml)                   \
  X(kEuXml)                   \
  X(kUk)                      \
  X(kSecoXml)                 \
  X(kSemaXml)                 \
  X(kCslJson)                 \
  X(kFtmJson)                 \
  X(kOwnCsv)

namespace tamis::lists {

#define TAMIS_DECLARE(name) extern const Format name;
TAMIS_LIST_FORMATS(TAMIS_DECLARE)
#undef TAMIS_DECLARE

namespace {

const std::vector<Format>& registry() {
  // Copied when first asked for: the constants of other files are initialised by then.
  static const std::vector<Format> formats = [] {
    std::vector<Format> out;
#define TAMIS_ADD(name) out.push_back(name);
    TAMIS_LIST_FORMATS(TAMIS_ADD)
#undef TAMIS_ADD
    return out;
  }();
  return formats;
}

struct Magic {
  std::string_view bytes;
  std::string_view name;
  std::string_view remedy;
};

using namespace std::string_view_literals;

constexpr std::string_view kUnpack = "unpack it first";
constexpr Magic kMagic[] = {
    {"PK\x03\x04"sv, "a ZIP archive or an Office file (xlsx)",
     "unpack it first, or save the spreadsheet as CSV (UTF-8)"},
    {"\xD0\xCF\x11\xE0"sv, "an old Office file (xls)", "save the spreadsheet as CSV (UTF-8)"},
    {"\x1F\x8B"sv, "a gzip file", kUnpack},
    {"\x28\xB5\x2F\xFD"sv, "a Zstandard file", kUnpack},
    {"\xFD"
     "7zXZ"sv,
     "an xz file", kUnpack},
    {"BZh"sv, "a bzip2 file", kUnpack},
    {"7z\xBC\xAF"sv, "a 7-Zip archive", kUnpack},
    {"%PDF"sv, "a PDF document", "download the list in a machine-readable format (XML, CSV or JSON)"},
    {"{\\rtf"sv, "an RTF document", "download the list in a machine-readable format (XML, CSV or JSON)"},
    {"\xFF\xFE"sv, "text in UTF-16", "save it as UTF-8"},
    {"\xFE\xFF"sv, "text in UTF-16", "save it as UTF-8"},
    {"tamis"sv, "a file of tamis itself", "name the official lists that it was made from"},
};

constexpr std::string_view kDownloadAgain =
    "download the list again from its authority (the addresses are in docs/lists/)";

struct Finding {
  std::string what;
  std::string remedy;
};

Finding describe(std::string_view bytes) {
  if (bytes.empty()) return {"an empty file", std::string(kDownloadAgain)};
  for (const Magic& magic : kMagic) {
    if (bytes.substr(0, magic.bytes.size()) == magic.bytes) {
      return {std::string(magic.name), std::string(magic.remedy)};
    }
  }
  std::string_view text = bytes;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {"nothing but white space", std::string(kDownloadAgain)};
  text.remove_prefix(first);
  if (text.find('\0') != std::string_view::npos) {
    return {"binary data", "give it a list in XML, CSV or JSON, or name the format with --format"};
  }
  if (base::starts_with_any_case(text, "<!doctype html") || base::starts_with_any_case(text, "<html") ||
      base::starts_with_any_case(text, "<head") || base::starts_with_any_case(text, "<body")) {
    return {"an HTML page, such as an error or maintenance page served instead of the list",
            std::string(kDownloadAgain)};
  }
  if (text.front() == '<') {
    const std::string root = xml_root_name(text);
    if (base::starts_with_any_case(root, "html")) {
      return {"an HTML page, such as an error or maintenance page served instead of the list",
              std::string(kDownloadAgain)};
    }
    if (root.empty())
      return {"the beginning of an XML file without a root element", std::string(kDownloadAgain)};
    return {"XML with the root element <" + root.substr(0, 60) + ">, which no official list uses",
            "check that it is the list you meant, or name its format with --format"};
  }
  if (text.front() == '{' || text.front() == '[') {
    return {"JSON that is neither a list nor FollowTheMoney",
            "check that it is the list you meant, or name its format with --format"};
  }
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  for (const char separator : {',', ';', '\t', '|'}) {
    if (std::count(line.begin(), line.end(), separator) >= 2) {
      return {"a table whose columns are not those of an official list",
              "name the columns of a list of your own as docs/lists/own_list.md says"};
    }
  }
  return {"plain text", std::string(kDownloadAgain)};
}

}  // namespace

std::span<const Format> formats() noexcept { return registry(); }

const Format* find_format(std::string_view id) noexcept {
  for (const Format& format : registry()) {
    if (format.id == id) return &format;
  }
  return nullptr;
}

Result<Recognition> recognize(const Input& input) {
  const Input head{input.file_name, input.bytes.substr(0, Format::kRecognizeBytes)};
  for (const Format& format : registry()) {
    if (std::string group = format.recognize(head); !group.empty())
      return Recognition{&format, std::move(group)};
  }
  Finding finding = describe(head.bytes);
  return fail(ErrorCode::kFormat,
              "expected a sanctions list in one of the known formats, found " + finding.what + "; " +
                  finding.remedy + ". `tamis lists` shows the known formats",
              Where{input.file_name, 0, -1, {}});
}

}  // namespace tamis::lists
