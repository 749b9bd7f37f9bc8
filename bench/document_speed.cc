// How fast pages are read, bytes to JSON report, and how fast listed names are found in text that is new:
//
//   document_speed pages INDEX SECONDS FILE...   every page once (words new to the process), then over and over for so long
//   document_speed rounds INDEX COUNT FILE...    every page COUNT times, no clock: for callgrind (bench/page_instructions.sh)
//   document_speed names INDEX FILE...           what stream finds, a line each, to compare two versions
//   document_speed stream INDEX FILE...          files LANGUAGE.txt as plain text, tokens and names: each once, 64 KB at a time
//                                                from each in turn, as pages of many kinds come, with the speed of every doubling
//                                                of what was read; then all once more
//   document_speed text INDEX FILE...            each file LANGUAGE.txt by itself, as one who streams the news of one language
//                                                reads it: its first half with nothing known but tables ("cold"), then the
//                                                second half, which has words and names that the first has not ("steady"),
//                                                then both again ("known"). Tokens and names, 64 KB at a time
//
// Processor time of one thread; answers do not depend on the mode.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "documents/listed/listed_names.h"
#include "documents/report/report_json.h"
#include "documents/testing.h"
#include "tamis/document.h"
#include "tamis/screener.h"

namespace {

constexpr std::size_t kPieceBytes = 64 * 1024;
constexpr std::size_t kFirstDoubling = 256 * 1024;

struct File {
  std::string name;
  tamis::base::MappedFile bytes;
};

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

bool read_files(char** names, int count, std::vector<File>& out) {
  for (int i = 0; i < count; ++i) {
    auto file = tamis::base::MappedFile::open(names[i]);
    if (!file) {
      std::fprintf(stderr, "document_speed: %s\n", file.error().to_string().c_str());
      return false;
    }
    out.push_back({names[i], std::move(*file)});
  }
  return true;
}

class Pages {
 public:
  explicit Pages(const tamis::Index& index) : reader_(index), json_(reader_.index()) {}
  // Bytes of the report.
  std::size_t read(const File& file) {
    tamis::PageHint hint;
    hint.name = file.name;
    const auto document = reader_.read(file.bytes.bytes(), hint, scratch_);
    if (!document) {
      std::fprintf(stderr, "document_speed: %s\n", document.error().to_string().c_str());
      return 0;
    }
    report_.clear();
    json_.append(report_, *document);
    text_ += document->text.size();
    return report_.size();
  }
  [[nodiscard]] std::size_t text() const noexcept { return text_; }

 private:
  tamis::DocumentReader reader_;
  tamis::documents::JsonReportWriter json_;
  tamis::DocumentScratch scratch_;
  std::string report_;
  std::size_t text_ = 0;
};

int pages(const tamis::Index& index, double seconds, const std::vector<File>& files) {
  Pages reader(index);
  double start = cpu_seconds();
  if (reader.read(files.front()) == 0) return 1;
  std::printf("first page of the process, tables included: %.1f ms\n", 1e3 * (cpu_seconds() - start));
  std::size_t bytes = 0;
  for (const File& file : files) bytes += file.bytes.bytes().size();
  const auto say = [&](const char* what, double passed, std::size_t rounds) {
    const double count = static_cast<double>(files.size() * rounds);
    const double kilobytes = static_cast<double>(bytes) / 1e3 / static_cast<double>(files.size());
    std::printf("%s: %.0f pages of %.1f KB a second, %.3f ms a page, %.0f pages of 60 KB a second\n", what,
                count / passed, kilobytes, 1e3 * passed / count, count * kilobytes / 60 / passed);
  };
  const std::size_t before = reader.text();
  start = cpu_seconds();
  for (const File& file : files) {
    if (reader.read(file) == 0) return 1;
  }
  say("every page once", cpu_seconds() - start, 1);
  std::printf("text of a page: %.1f KB\n",
              static_cast<double>(reader.text() - before) / 1e3 / static_cast<double>(files.size()));
  std::size_t rounds = 0;
  start = cpu_seconds();
  double passed = 0;
  while (passed < seconds) {
    for (const File& file : files) reader.read(file);
    ++rounds;
    passed = cpu_seconds() - start;
  }
  if (rounds > 0) say("again", passed, rounds);
  return 0;
}

int rounds(const tamis::Index& index, std::size_t count, const std::vector<File>& files) {
  Pages reader(index);
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < count; ++i) {
    for (const File& file : files) bytes += reader.read(file);
  }
  std::printf("%zu bytes of reports\n", bytes);
  return bytes == 0 ? 1 : 0;
}

// From behind a line end at or after `at`.
std::size_t piece_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  const std::size_t line = text.find('\n', at);
  return line == std::string_view::npos ? text.size() : line + 1;
}

int names(const tamis::Index& index, const std::vector<File>& files) {
  const tamis::Screener screener(index);
  tamis::Scratch scratch;
  std::shared_ptr<tamis::documents::ListedNamesCache> cache;
  for (const File& file : files) {
    std::string language = file.name.substr(file.name.rfind('/') + 1);
    language.resize(std::min(language.find('.'), language.size()));
    const std::string_view text = file.bytes.bytes();
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = piece_end(text, at + kPieceBytes);
      tamis::documents::TestPage page(text.substr(at, end - at), language);
      page.work.listed_cache = cache;
      tamis::documents::find_listed_names(screener, scratch, page.work);
      cache = page.work.listed_cache;
      for (const auto& name : page.work.listed) {
        std::printf("%s %zu %s [%s]", language.c_str(), at + name.span.begin, page.at(name.span).c_str(),
                    name.reason.c_str());
        for (const auto& match : name.matches) std::printf(" %s %.2f", match->id.c_str(), match->bits);
        std::printf("\n");
      }
      at = end;
    }
  }
  return 0;
}

int stream(const tamis::Index& index, const std::vector<File>& files) {
  const tamis::Screener screener(index);
  tamis::Scratch scratch;
  std::shared_ptr<tamis::documents::ListedNamesCache> cache;
  struct Piece {
    std::string language;
    std::string_view text;
  };
  std::vector<Piece> pieces;
  std::vector<std::size_t> at(files.size(), 0);
  std::size_t bytes = 0;
  for (bool more = true; more;) {
    more = false;
    for (std::size_t i = 0; i < files.size(); ++i) {
      const std::string_view text = files[i].bytes.bytes();
      if (at[i] >= text.size()) continue;
      const std::size_t end = piece_end(text, at[i] + kPieceBytes);
      std::string language = files[i].name.substr(files[i].name.rfind('/') + 1);
      language.resize(std::min(language.find('.'), language.size()));
      pieces.push_back({std::move(language), text.substr(at[i], end - at[i])});
      bytes += end - at[i];
      at[i] = end;
      more = true;
    }
  }
  // Tables are read when a word first asks for them: the first line of each piece does.
  double tables = cpu_seconds();
  for (const Piece& piece : pieces) {
    tamis::documents::TestPage page(piece.text.substr(0, piece.text.find('\n')), piece.language);
    page.work.listed_cache = cache;
    tamis::documents::find_listed_names(screener, scratch, page.work);
    cache = page.work.listed_cache;
  }
  tables = cpu_seconds() - tables;
  std::printf("tables %.0f ms; ", 1e3 * tables);
  for (const char* what : {"once", "again"}) {
    double passed = 0;
    double slowest = 0;
    std::string slowest_language;
    std::size_t names = 0;
    // Of what was read since the last doubling.
    std::size_t read = 0;
    std::size_t read_before = 0;
    double passed_before = 0;
    for (const Piece& piece : pieces) {
      tamis::documents::TestPage page(piece.text, piece.language);
      page.work.listed_cache = cache;
      const double start = cpu_seconds();
      tamis::documents::tokenize(page.document.text, page.document.blocks, page.work.tokens);
      tamis::documents::find_listed_names(screener, scratch, page.work);
      const double own = cpu_seconds() - start;
      passed += own;
      if (own / static_cast<double>(piece.text.size()) > slowest) {
        slowest = own / static_cast<double>(piece.text.size());
        slowest_language = piece.language;
      }
      cache = page.work.listed_cache;
      names += page.work.listed.size();
      read += piece.text.size();
      if (read >= 2 * std::max(read_before, kFirstDoubling / 2) || &piece == &pieces.back()) {
        std::printf("%s, %.2f MB read: %.2f MB/s since %.2f MB\n", what, static_cast<double>(read) / 1e6,
                    static_cast<double>(read - read_before) / 1e6 / (passed - passed_before),
                    static_cast<double>(read_before) / 1e6);
        read_before = read;
        passed_before = passed;
      }
    }
    std::printf("%s: %zu pieces, %.1f MB, %zu names, %.2f MB/s; slowest piece %.2f MB/s (%s)\n", what,
                pieces.size(), static_cast<double>(bytes) / 1e6, names,
                static_cast<double>(bytes) / 1e6 / passed, 1e-6 / slowest, slowest_language.c_str());
  }
  return 0;
}

struct Piece {
  std::string language;
  std::string_view text;
};

// Reads pieces one after the other and adds up processor time. The three that call it have names of their own for profilers
// (callgrind --toggle-collect='*read_cold*').
class Stream {
 public:
  static constexpr int kTables = 0;
  static constexpr int kCold = 1;
  static constexpr int kSteady = 2;
  static constexpr int kKnown = 3;
  explicit Stream(const tamis::Index& index) : screener_(index) {}

  [[gnu::noinline]] double read_cold(const std::vector<Piece>& pieces) { return read(pieces, kCold); }
  [[gnu::noinline]] double read_steady(const std::vector<Piece>& pieces) { return read(pieces, kSteady); }
  [[gnu::noinline]] double read_known(const std::vector<Piece>& pieces) { return read(pieces, kKnown); }
  double read(const std::vector<Piece>& pieces, int what) {
    double passed = 0;
    for (const Piece& piece : pieces) {
      tamis::documents::TestPage page(piece.text, piece.language);
      page.work.listed_cache = cache_;
      const double start = cpu_seconds();
      find(page.work, page.document.blocks, page.document.text);
      passed += cpu_seconds() - start;
      cache_ = page.work.listed_cache;
      names_[what] += page.work.listed.size();
    }
    return passed;
  }
  // Found in both halves.
  [[nodiscard]] std::size_t names() const noexcept { return names_[kCold] + names_[kSteady]; }
  void forget_words() { cache_.reset(); }

 private:
  [[gnu::noinline]] void find(tamis::documents::Work& work, const std::vector<tamis::Block>& blocks,
                              std::string_view text) {
    tamis::documents::tokenize(text, blocks, work.tokens);
    tamis::documents::find_listed_names(screener_, scratch_, work);
  }

  const tamis::Screener screener_;
  tamis::Scratch scratch_;
  std::shared_ptr<tamis::documents::ListedNamesCache> cache_;
  std::size_t names_[4] = {};
};

int text(const tamis::Index& index, const std::vector<File>& files) {
  std::printf("language  KB  cold steady known, MB/s  names\n");
  for (const File& file : files) {
    const std::string_view text = file.bytes.bytes();
    std::string language = file.name.substr(file.name.rfind('/') + 1);
    language.resize(std::min(language.find('.'), language.size()));
    std::vector<Piece> halves[2];
    std::size_t bytes[2] = {};
    for (std::size_t at = 0; at < text.size();) {
      const int half = at < text.size() / 2 ? 0 : 1;
      const std::size_t most = half == 0 ? std::min(at + kPieceBytes, text.size() / 2) : at + kPieceBytes;
      const std::size_t end = piece_end(text, most);
      halves[half].push_back({language, text.substr(at, end - at)});
      bytes[half] += end - at;
      at = end;
    }
    Stream stream(index);
    // Tables are read when a word first asks for them: the first line of each piece does.
    std::vector<Piece> lines;
    for (const auto& half : halves) {
      for (const Piece& piece : half)
        lines.push_back({language, piece.text.substr(0, piece.text.find('\n'))});
    }
    stream.read(lines, Stream::kTables);
    stream.forget_words();
    const double cold = stream.read_cold(halves[0]);
    const double steady = stream.read_steady(halves[1]);
    const std::size_t names = stream.names();
    const double known = stream.read_known(halves[0]) + stream.read_known(halves[1]);
    const auto speed = [](std::size_t of, double passed) { return static_cast<double>(of) / 1e6 / passed; };
    std::printf("%s %.0f  %.2f %.2f %.2f  %zu\n", language.c_str(), static_cast<double>(text.size()) / 1e3,
                speed(bytes[0], cold), speed(bytes[1], steady), speed(bytes[0] + bytes[1], known), names);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view mode = argc > 1 ? argv[1] : "";
  const int first = mode == "stream" || mode == "names" || mode == "text" ? 3 : 4;
  if (argc <= first ||
      (mode != "pages" && mode != "rounds" && mode != "stream" && mode != "names" && mode != "text")) {
    std::fprintf(stderr,
                 "usage: document_speed pages INDEX SECONDS FILE... | rounds INDEX COUNT FILE... | stream "
                 "INDEX FILE... | names INDEX FILE... | text INDEX FILE...\n");
    return 2;
  }
  auto index = tamis::Index::open(argv[2]);
  if (!index) {
    std::fprintf(stderr, "document_speed: %s\n", index.error().message.c_str());
    return 1;
  }
  std::vector<File> files;
  if (!read_files(argv + first, argc - first, files)) return 1;
  if (mode == "stream") return stream(*index, files);
  if (mode == "text") return text(*index, files);
  if (mode == "names") return names(*index, files);
  if (mode == "rounds") return rounds(*index, std::strtoul(argv[3], nullptr, 10), files);
  return pages(*index, std::atof(argv[3]), files);
}
