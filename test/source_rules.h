// The rules of the house that a compiler does not know, as functions from a source file to what is wrong with it.
// They are functions, and not a script, so that their own tests can show that each of them does fail.
#ifndef TAMIS_TEST_SOURCE_RULES_H_
#define TAMIS_TEST_SOURCE_RULES_H_

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::test {

struct SourceFile {
  std::string path;  // relative to the repository, with '/'
  std::string text;
};

// One line for each breach: "PATH:LINE: what is wrong and what to do".
using Findings = std::vector<std::string>;

// `text` with comments, and if `strings_too` string and character literals, blanked out; line breaks stay, so
// that offsets and lines are those of `text`. Knows raw strings and digit separators.
[[nodiscard]] std::string code_only(std::string_view text, bool strings_too);

// An include of src/ or include/ points down the layers or stays in its room; headers include no third party but
// tl/expected.hpp; public headers include only the standard library, tl/expected.hpp and each other.
[[nodiscard]] Findings layering(const SourceFile& file);

// Code outside tests holds no words of another script: they are knowledge and belong in data/. Comments may show
// them, signs and single letters may stand in code, and so may code point tables (U"..."). Characters that cannot
// be seen or that turn the writing direction are nowhere in a source file.
[[nodiscard]] Findings visible_ascii(const SourceFile& file);

// A function of a header that returns a Result is [[nodiscard]].
[[nodiscard]] Findings nodiscard_results(const SourceFile& file);

// The include guard of a header is TAMIS_ROOM_FILE_H_.
[[nodiscard]] Findings include_guard(const SourceFile& file);

// No path that exists on one machine only (a home or a build machine's folder).
[[nodiscard]] Findings local_paths(const SourceFile& file);

// Each .cc file of a room of src/ stands in the room's CMakeLists.txt: a test that is not listed tests nothing.
[[nodiscard]] Findings unlisted_sources(const std::vector<SourceFile>& files);

// No row of a table of data/ stands in it twice, as merging by union leaves them.
[[nodiscard]] Findings repeated_rows(const SourceFile& file);

// Links of Markdown lead to a file or folder of the repository, and behind "#" to a heading of it; pages of docs/ that
// sources, tables and scripts name are there.
[[nodiscard]] Findings dead_links(const std::vector<SourceFile>& files);

// All text files of the repository at `root` but for what is generated or hidden, sorted by path.
[[nodiscard]] std::vector<SourceFile> read_sources(const std::filesystem::path& root);

}  // namespace tamis::test

#endif  // TAMIS_TEST_SOURCE_RULES_H_
