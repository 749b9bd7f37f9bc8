#include "test/source_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <utility>

namespace tamis::test {
namespace {

// DESIGN: base; text, model; names, lists; index; screen; documents, payments, audit; server, cli, bindings.
constexpr std::array<std::pair<std::string_view, int>, 13> kLayers{{{"base", 0},
                                                                    {"text", 1},
                                                                    {"model", 1},
                                                                    {"names", 2},
                                                                    {"lists", 2},
                                                                    {"index", 3},
                                                                    {"screen", 4},
                                                                    {"documents", 5},
                                                                    {"payments", 5},
                                                                    {"audit", 5},
                                                                    {"server", 6},
                                                                    {"cli", 6},
                                                                    {"bindings", 6}}};

// The stages of documents/, each a folder that knows only those before it; what stands beside the folders (the reader) knows all.
constexpr std::array<std::string_view, 10> kStages{"words",   "page",       "times",     "listed", "names",
                                                   "parties", "statements", "relations", "events", "report"};

// Public headers that are values for every room; the others are the facade over screen.
constexpr std::array<std::string_view, 2> kValueHeaders{"error.h", "version.h"};

std::optional<int> layer_of(std::string_view room) {
  for (const auto& [name, layer] : kLayers) {
    if (name == room) return layer;
  }
  return std::nullopt;
}

// The folder of "documents/STAGE/file.h"; empty for other paths.
std::string_view stage_folder(std::string_view path) {
  constexpr std::string_view kRoom = "documents/";
  if (!path.starts_with(kRoom)) return {};
  path.remove_prefix(kRoom.size());
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

// Its place in kStages; their number where it is none of them.
std::size_t stage_of(std::string_view path) {
  return static_cast<std::size_t>(
      std::distance(kStages.begin(), std::find(kStages.begin(), kStages.end(), stage_folder(path))));
}

bool ends_with(std::string_view text, std::string_view end) { return text.ends_with(end); }
bool is_test(std::string_view path) { return ends_with(path, "_test.cc"); }
bool is_header(std::string_view path) { return ends_with(path, ".h"); }
bool is_cpp(std::string_view path) { return is_header(path) || ends_with(path, ".cc"); }
bool is_script(std::string_view path) {
  return path == "dev" || path == ".ci/run" || ends_with(path, ".sh") || ends_with(path, ".cmake") ||
         ends_with(path, "CMakeLists.txt") || ends_with(path, "CMakePresets.json");
}

std::size_t line_at(std::string_view text, std::size_t offset) {
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::string finding(const SourceFile& file, std::size_t line, const std::string& message) {
  return file.path + ":" + std::to_string(line) + ": " + message;
}

// The room of "src/ROOM/..." or "bindings/..."; "tamis" for public headers; empty for all else.
std::string room_of(std::string_view path) {
  if (path.starts_with("include/tamis/")) return "tamis";
  if (path.starts_with("bindings/")) return "bindings";
  if (!path.starts_with("src/")) return {};
  path.remove_prefix(4);
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

// Lines with their numbers; without their line breaks.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

struct CodePoint {
  char32_t value;
  std::size_t bytes;
};

// Lenient UTF-8: ill-formed bytes are code points of their own.
CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> char32_t {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const char32_t first = byte(0);
  const std::size_t bytes = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  char32_t value = bytes == 1 ? first : first & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) value = value << 6U | (byte(i) & 0x3FU);
  return {value, bytes};
}

bool is_unseen(char32_t value) {
  return (value >= 0x200B && value <= 0x200F) || (value >= 0x2028 && value <= 0x202E) ||
         (value >= 0x2060 && value <= 0x206F) || value == 0xFEFF;
}

bool is_letter_beyond_ascii(char32_t value) {
  const bool sign = value == 0xD7 || value == 0xF7 || (value >= 0x2000 && value <= 0x2BFF) ||
                    (value >= 0x3000 && value <= 0x303F) || (value >= 0xFF00 && value <= 0xFF0F);
  return value >= 0xC0 && !sign;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

std::string code_only(std::string_view text, bool strings_too) {
  std::string code(text);
  const auto blank = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < std::min(end, code.size()); ++i) {
      if (code[i] != '\n') code[i] = ' ';
    }
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("//")) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      blank(at, end);
      at = end;
    } else if (rest.starts_with("/*")) {
      const std::size_t close = text.find("*/", at + 2);
      const std::size_t end = close == std::string_view::npos ? text.size() : close + 2;
      blank(at, end);
      at = end;
    } else if (rest.starts_with("R\"")) {
      const std::size_t open = text.find('(', at);
      if (open == std::string_view::npos) break;
      const std::string closing = ")" + std::string(text.substr(at + 2, open - at - 2)) + "\"";
      const std::size_t close = text.find(closing, open);
      const std::size_t end = close == std::string_view::npos ? text.size() : close + closing.size();
      if (strings_too) blank(at, end);
      at = end;
    } else if (text[at] == '"' || text[at] == '\'') {
      const bool separator =
          text[at] == '\'' && at > 0 && std::isxdigit(static_cast<unsigned char>(text[at - 1])) != 0;
      std::size_t end = at + 1;
      if (!separator) {
        while (end < text.size() && text[end] != text[at] && text[end] != '\n')
          end += text[end] == '\\' ? 2 : 1;
        end = std::min(end + 1, text.size());
        if (strings_too) blank(at, end);
      }
      at = end;
    } else {
      ++at;
    }
  }
  return code;
}

Findings layering(const SourceFile& file) {
  const std::string room = room_of(file.path);
  if (room.empty() || !is_cpp(file.path)) return {};
  Findings findings;
  const bool is_public = room == "tamis";
  const std::optional<int> layer = is_public ? std::optional(0) : layer_of(room);
  if (!layer)
    return {
        finding(file, 1, "room \"" + room + "\" is in no layer: add it to kLayers of test/source_rules.cc")};

  const std::string_view path = is_public ? std::string_view() : std::string_view(file.path).substr(4);
  const std::string stage(stage_folder(path));
  if (!stage.empty() && stage_of(path) == kStages.size())
    return {
        finding(file, 1, "folder \"" + stage + "\" is no stage: add it to kStages of test/source_rules.cc")};

  static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::size_t number = 0;
  for (const std::string_view line : lines_of(file.text)) {
    ++number;
    std::match_results<std::string_view::const_iterator> match;
    if (!std::regex_search(line.begin(), line.end(), match, kInclude)) continue;
    const std::string name = match[2].str();
    if (*match[1].first == '<') {
      const bool standard = name.find_first_of("./") == std::string::npos;
      if (is_header(file.path) && !standard && name != "tl/expected.hpp") {
        findings.push_back(
            finding(file, number, "<" + name + "> in a header: third-party headers belong in .cc files"));
      }
      continue;
    }
    const std::size_t slash = name.find('/');
    const std::string target = slash == std::string::npos ? std::string() : name.substr(0, slash);
    if (is_public) {
      if (target != "tamis") {
        findings.push_back(finding(
            file, number, "\"" + name + "\" in a public header: only tamis/ and the standard library"));
      }
    } else if (target == "tamis") {
      const bool value = std::find(kValueHeaders.begin(), kValueHeaders.end(), name.substr(slash + 1)) !=
                         kValueHeaders.end();
      if (!value && *layer < *layer_of("screen")) {
        findings.push_back(
            finding(file, number, "\"" + name + "\" is the facade over screen: it points up from " + room));
      }
    } else if (target == "test") {
      if (!is_test(file.path)) findings.push_back(finding(file, number, "\"" + name + "\" outside a test"));
    } else if (const auto target_layer = layer_of(target); !target_layer) {
      findings.push_back(finding(file, number, "\"" + name + "\": write includes as \"room/file.h\""));
    } else if (target != room && *target_layer >= *layer) {
      findings.push_back(finding(
          file, number,
          "\"" + name + "\" points " + (*target_layer == *layer ? "sideways" : "up") + " from " + room));
    } else if (!stage.empty() && target == room && !is_test(file.path) && stage_of(name) > stage_of(path)) {
      findings.push_back(finding(file, number, "\"" + name + "\" points up from the stage " + stage));
    }
  }
  return findings;
}

Findings visible_ascii(const SourceFile& file) {
  if (!is_cpp(file.path) && !is_script(file.path)) return {};
  Findings findings;
  const bool may_show_text = is_test(file.path) || file.path.starts_with("test/");
  const std::string code =
      is_cpp(file.path) && !may_show_text ? code_only(file.text, false) : std::string(file.text.size(), ' ');
  std::size_t letters = 0;  // of another script, in a row
  for (std::size_t i = 0; i < file.text.size();) {
    const CodePoint point = code_point_at(file.text, i);
    if (is_unseen(point.value)) {
      findings.push_back(finding(file, line_at(file.text, i),
                                 "an invisible character: write it as an escape (\"\\u200b\")"));
    }
    letters = code[i] != ' ' && is_letter_beyond_ascii(point.value) ? letters + 1 : 0;
    if (letters == 2) {
      // A run begins with the quotation mark of a U"" literal, or stands after other runs of the same literal.
      const std::size_t line_begin = file.text.rfind('\n', i) + 1;
      if (file.text.substr(line_begin, i - line_begin).find("U\"") == std::string::npos) {
        findings.push_back(finding(file, line_at(file.text, i),
                                   "a word of another script in code: knowledge belongs in data/"));
      }
    }
    i += point.bytes;
  }
  return findings;
}

Findings nodiscard_results(const SourceFile& file) {
  if (!is_header(file.path) || room_of(file.path).empty()) return {};
  Findings findings;
  const std::string code = code_only(file.text, true);
  // A Result<...> followed by a name and an opening bracket; `(*f)(...)` is a pointer and no declaration.
  static const std::regex kDeclaration(
      R"(\b(?:Result|tl::expected)\s*<[^;{}()]*>\s+[A-Za-z_][A-Za-z0-9_:]*\s*\()");
  for (auto match = std::sregex_iterator(code.begin(), code.end(), kDeclaration);
       match != std::sregex_iterator(); ++match) {
    const auto at = static_cast<std::size_t>(match->position());
    // The declaration begins after the last ';', brace or access label.
    std::size_t begin = code.find_last_of(";{}", at);
    begin = begin == std::string::npos ? 0 : begin + 1;
    if (code.substr(begin, at - begin).find("[[nodiscard]]") == std::string::npos) {
      findings.push_back(finding(file, line_at(code, at), "returns a Result and is not [[nodiscard]]"));
    }
  }
  return findings;
}

Findings include_guard(const SourceFile& file) {
  if (!is_header(file.path)) return {};
  std::string name = file.path;
  for (const std::string_view prefix : {"src/", "include/tamis/"}) {
    if (name.starts_with(prefix)) name.erase(0, prefix.size());
  }
  std::string guard = "TAMIS_";
  for (const char c : name)
    guard += std::isalnum(static_cast<unsigned char>(c)) != 0
                 ? static_cast<char>(std::toupper(static_cast<unsigned char>(c)))
                 : '_';
  guard += '_';
  if (file.text.find("#ifndef " + guard + "\n#define " + guard + "\n") != std::string::npos) return {};
  return {finding(file, 1, "expected the include guard " + guard)};
}

Findings local_paths(const SourceFile& file) {
  Findings findings;
  static const std::regex kLocal(
      R"((^|[^A-Za-z0-9_.\-/])/(home|Users|root|work|workspace|builds)/[A-Za-z0-9_.])");
  std::size_t number = 0;
  for (const std::string_view line : lines_of(file.text)) {
    ++number;
    if (line.size() < 4096 && std::regex_search(line.begin(), line.end(), kLocal)) {
      findings.push_back(finding(file, number, "a path that exists on one machine only"));
    }
  }
  return findings;
}

Findings unlisted_sources(const std::vector<SourceFile>& files) {
  std::map<std::string, const SourceFile*> lists;
  for (const SourceFile& file : files) {
    if (file.path.starts_with("src/") && file.path.ends_with("/CMakeLists.txt"))
      lists[room_of(file.path)] = &file;
  }
  Findings findings;
  for (const SourceFile& file : files) {
    if (!file.path.starts_with("src/") || !file.path.ends_with(".cc")) continue;
    const std::string room = room_of(file.path);
    const std::string name = file.path.substr(4 + room.size() + 1);
    const auto list = lists.find(room);
    const std::string words =
        list == lists.end()
            ? std::string()
            : " " + std::regex_replace(list->second->text, std::regex(R"(#[^\n]*|[\s()])"), " ") + " ";
    if (words.find(" " + name + " ") == std::string::npos) {
      findings.push_back(finding(
          file, 1, "is not listed in src/" + room + "/CMakeLists.txt: it is neither compiled nor tested"));
    }
  }
  return findings;
}

Findings repeated_rows(const SourceFile& file) {
  Findings findings;
  if (!file.path.starts_with("data/") || !file.path.ends_with(".tsv")) return findings;
  std::map<std::string_view, std::size_t> rows;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(file.text)) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto [row, is_new] = rows.try_emplace(line, number);
    if (!is_new)
      findings.push_back(finding(file, number, "is row " + std::to_string(row->second) + " again"));
  }
  return findings;
}

namespace {

// As GitHub makes it of a heading: "## How to ..." is "how-to-". Letters beyond ASCII stay.
std::string anchor_of(std::string_view heading) {
  std::string anchor;
  for (const char c : heading) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ') {
      anchor += '-';
    } else if (byte >= 0x80 || std::isalnum(byte) != 0 || c == '-' || c == '_') {
      anchor += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
    }
  }
  return anchor;
}

std::set<std::string> anchors_of(const SourceFile& page) {
  std::set<std::string> anchors;
  for (const std::string_view line : lines_of(page.text)) {
    const std::size_t words = line.find_first_not_of('#');
    if (words == 0 || words == std::string_view::npos || line[words] != ' ') continue;
    anchors.insert(anchor_of(line.substr(words + 1)));
  }
  return anchors;
}

}  // namespace

Findings dead_links(const std::vector<SourceFile>& files) {
  static const std::regex kLink(R"(\]\(([^()\s]+)\))");
  static const std::regex kPage(R"(docs/[A-Za-z0-9_/\-]+\.(md|json))");
  std::map<std::string, const SourceFile*> pages;
  std::set<std::string> folders;
  for (const SourceFile& file : files) {
    pages[file.path] = &file;
    for (std::size_t at = file.path.find('/'); at != std::string::npos; at = file.path.find('/', at + 1))
      folders.insert(file.path.substr(0, at));
  }
  Findings findings;
  for (const SourceFile& file : files) {
    if (file.path.starts_with("test/documents/pages/") || is_test(file.path)) continue;
    const bool markdown = ends_with(file.path, ".md");
    if (!markdown && !is_cpp(file.path) && !is_script(file.path) && !file.path.starts_with("data/")) continue;
    const std::regex& links = markdown ? kLink : kPage;
    for (std::sregex_iterator found(file.text.begin(), file.text.end(), links), end; found != end; ++found) {
      const std::string link = (*found)[markdown ? 1 : 0];
      if (link.find("://") != std::string::npos) continue;
      const std::size_t mark = std::min(link.find('#'), link.size());
      const std::filesystem::path from = markdown ? std::filesystem::path(file.path).parent_path() : "";
      std::string to =
          mark == 0 ? file.path : (from / link.substr(0, mark)).lexically_normal().generic_string();
      if (to.ends_with('/')) to.pop_back();
      const auto page = pages.find(to);
      const bool there = page != pages.end() || folders.contains(to);
      if (there && (mark == link.size() || page == pages.end() ||
                    anchors_of(*page->second).contains(link.substr(mark + 1))))
        continue;
      const std::size_t line = line_at(file.text, static_cast<std::size_t>(found->position()));
      findings.push_back(finding(file, line, "leads nowhere: " + link));
    }
  }
  return findings;
}

std::vector<SourceFile> read_sources(const std::filesystem::path& root) {
  namespace fs = std::filesystem;
  std::vector<SourceFile> files;
  for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator();
       ++entry) {
    const std::string name = entry->path().filename().string();
    if (entry->is_directory()) {
      const bool hidden = name.starts_with('.') && name != ".ci";
      if (hidden || name == "build" || name == "node_modules" || name == "__pycache__")
        entry.disable_recursion_pending();
      continue;
    }
    if (name == ".git") continue;  // of a worktree: a file with a path, and none of the project
    const std::string path = entry->path().lexically_relative(root).generic_string();
    if (path.starts_with("fuzz/corpus/")) continue;
    std::string text = read_file(entry->path());
    if (text.find('\0') == std::string::npos) files.push_back({path, std::move(text)});
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace tamis::test
