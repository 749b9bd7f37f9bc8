// Lists whose every edition is one whole file: two files of one list are two editions of it.
#ifndef TAMIS_LISTS_ONE_FILE_H_
#define TAMIS_LISTS_ONE_FILE_H_

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lists/reader.h"

namespace tamis::lists {

// Reads the only file of `list` (for the message: "the EU list") by `Reader(input, sink).read()`, which gives a
// Result<Snapshot>. kInvalidArgument naming the second file where there are more.
template <class Reader>
[[nodiscard]] Result<std::vector<Snapshot>> read_one_file(std::span<const Input> inputs, Sink& sink,
                                                          std::string_view list) {
  if (inputs.size() != 1) {
    return fail(ErrorCode::kInvalidArgument,
                "expected one file of " + std::string(list) + ", found " + std::to_string(inputs.size()) +
                    "; two editions cannot be read as one list: keep the newer file only",
                Where{inputs.empty() ? std::string() : inputs[1].file_name, -1, -1, {}});
  }
  Result<Snapshot> snapshot = Reader(inputs[0], sink).read();
  if (!snapshot) return tl::unexpected<Error>(std::move(snapshot.error()));
  return std::vector<Snapshot>{std::move(*snapshot)};
}

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_ONE_FILE_H_
