#include "lists/official_lists.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/data_table.h"
#include "base/file.h"
#include "base/number_text.h"
#include "lists/fetch_notes.h"
#include "lists/https_request.h"

namespace tamis::lists {

namespace {

constexpr std::uint64_t kMaxTableMegabytes = 4096;

bool safe_file_name(std::string_view name) noexcept {
  return !name.empty() && name.size() <= 128 && name.front() != '.' && !is_fetch_sidecar(name) &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return base::is_ascii_letter(c) || base::is_ascii_digit(c) || c == '.' || c == '_' || c == '-';
         });
}

}  // namespace

Result<std::vector<OfficialList>> official_lists(const std::string& table) {
  Result<base::MappedFile> file;
  std::string_view text;
  if (table.empty()) {
    text = base::data_table("official_lists.tsv");
  } else {
    file = base::MappedFile::open(table);
    if (!file) return tl::unexpected<Error>(file.error());
    text = file->bytes();
  }
  const std::string name = table.empty() ? "official_lists.tsv" : table;
  std::vector<OfficialList> lists;
  std::set<std::string> ids;
  std::set<std::string> files;
  std::optional<Error> error;
  base::for_each_row(text, [&](const auto& column, std::size_t count) {
    if (error) return;
    const auto wrong = [&](const std::string& what) {
      error = Error{ErrorCode::kFormat, what, Where{name, -1, -1, std::string(column[0])}};
    };
    if (count != 9 && count != 8) {
      return wrong(
          "expected 9 columns separated by tabs (id, dataset, title, url, link, file, max_mb, default, "
          "notes), found " +
          std::to_string(count));
    }
    OfficialList list;
    list.id = column[0];
    list.dataset = column[1];
    list.title = column[2];
    list.url = column[3];
    list.link = column[4];
    list.file = column[5];
    list.by_default = column[7] == "1";
    list.notes = column[8];
    if (list.id.empty() || !ids.insert(list.id).second) return wrong("expected an id that no other row has");
    if (!is_https(list.url))
      return wrong("expected an address that begins with https://, found \"" + list.url + "\"");
    if (!safe_file_name(list.file)) {
      return wrong(
          "expected a file name of letters, digits, '.', '_' and '-' that stays in the folder, found \"" +
          list.file + "\"");
    }
    if (!files.insert(list.file).second) return wrong("expected a file name that no other row has");
    const auto limit = base::whole_number(column[6]);
    if (!limit || *limit == 0 || *limit > kMaxTableMegabytes) {
      return wrong("expected a size limit of 1 to 4096 megabytes, found \"" + std::string(column[6]) + "\"");
    }
    list.max_bytes = *limit << 20;
    if (column[7] != "0" && column[7] != "1") return wrong("expected 0 or 1 in the column \"default\"");
    lists.push_back(std::move(list));
  });
  if (error) return tl::unexpected<Error>(std::move(*error));
  if (lists.empty())
    return fail(ErrorCode::kFormat, "expected a table of lists, found no row", Where{name, -1, -1, {}});
  return lists;
}

}  // namespace tamis::lists
