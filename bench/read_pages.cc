// Reads pages to blocks with zones and prints them as JSON, one page a line, or times that:
//   read_pages [--type text/plain] FILE...            {"name", "zones": [{"zone", "text", "reason"}], "meta", "warnings"}
//   read_pages --warc ARCHIVE...                      every page of the archives: pages a second, peak memory
//   read_pages --time SECONDS [--type ...] FILE...    pages and megabytes a second of processor time, one thread, files in memory
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/json_writer.h"
#include "documents/page/page.h"
#include "documents/page/warc.h"
#include "tamis/document.h"

namespace {

void print(const tamis::Document& document) {
  std::string out;
  tamis::base::JsonWriter json(out);
  json.begin_object();
  json.key("name").string(document.name);
  json.key("zones").begin_array();
  for (const tamis::Block& block : document.blocks) {
    json.begin_object();
    json.key("zone").string(tamis::zone_name(block.zone));
    json.key("text").string(std::string_view(document.text).substr(block.span.begin, block.span.size()));
    json.key("reason").string(block.reason);
    json.end_object();
  }
  json.end_array();
  json.key("meta").begin_object();
  const auto meta = [&](std::string_view name, const tamis::MetaValue& value) {
    json.key(name).string(value.value + (value.value.empty() ? "" : " [" + value.origin + "]"));
  };
  meta("title", document.meta.title);
  meta("outlet", document.meta.outlet);
  meta("author", document.meta.author);
  meta("published", document.meta.published);
  meta("modified", document.meta.modified);
  meta("url", document.meta.url);
  meta("language", document.meta.language);
  json.end_object();
  json.key("charset").string(document.charset);
  json.key("warnings").begin_array();
  for (const std::string& warning : document.warnings) json.string(warning);
  json.end_array();
  json.end_object();
  std::printf("%s\n", out.c_str());
}

int read_archives(int count, char** names) {
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < count; ++i) {
    auto reader = tamis::documents::WarcReader::open(names[i]);
    if (!reader) {
      std::fprintf(stderr, "%s\n", reader.error().to_string().c_str());
      return 1;
    }
    tamis::documents::WarcPage page;
    std::size_t bytes = 0;
    for (;;) {
      const auto more = reader->next(page);
      if (!more) {
        std::fprintf(stderr, "%s\n", more.error().to_string().c_str());
        continue;
      }
      if (!*more) break;
      tamis::Document document;
      if (const auto done = tamis::documents::read_page(page.bytes, page.hint, {}, document); !done) {
        std::fprintf(stderr, "%s\n", done.error().to_string().c_str());
      }
      bytes += page.bytes.size();
      if (reader->counts().pages % 5000 == 1) {
        std::fflush(stdout);
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        std::printf("%8llu pages, peak memory %ld MB\n",
                    static_cast<unsigned long long>(reader->counts().pages), usage.ru_maxrss / 1024);
      }
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::printf("%8llu pages, %.0f a second, %.1f MB/s of pages, peak memory %ld MB\n",
                static_cast<unsigned long long>(reader->counts().pages),
                static_cast<double>(reader->counts().pages) / seconds,
                static_cast<double>(bytes) / 1e6 / seconds, usage.ru_maxrss / 1024);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 2 && std::string_view(argv[1]) == "--warc") return read_archives(argc - 2, argv + 2);
  double seconds = 0;
  tamis::DocumentOptions options;
  std::vector<std::string> names;
  std::vector<tamis::base::MappedFile> files;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--time" && i + 1 < argc) {
      seconds = std::atof(argv[++i]);
    } else if (argument == "--type" && i + 1 < argc) {
      options.content_type = argv[++i];
    } else {
      auto file = tamis::base::MappedFile::open(argv[i]);
      if (!file) {
        std::fprintf(stderr, "%s\n", file.error().to_string().c_str());
        return 1;
      }
      names.emplace_back(argument);
      files.push_back(std::move(*file));
    }
  }
  if (seconds <= 0) {
    for (std::size_t i = 0; i < files.size(); ++i) {
      tamis::Document document;
      tamis::PageHint hint;
      hint.name = names[i];
      const auto done = tamis::documents::read_page(files[i].bytes(), hint, options, document);
      if (!done) {
        std::fprintf(stderr, "%s\n", done.error().to_string().c_str());
        continue;
      }
      print(document);
    }
    return 0;
  }
  // Of the processor, not of the wall: the machine may be shared.
  const std::clock_t begin = std::clock();
  double passed = 0;
  std::size_t pages = 0;
  std::size_t bytes = 0;
  std::size_t text = 0;
  while (passed < seconds && !files.empty()) {
    for (const auto& file : files) {
      tamis::Document document;
      if (!tamis::documents::read_page(file.bytes(), {}, options, document)) continue;
      ++pages;
      bytes += file.bytes().size();
      text += document.text.size();
    }
    passed = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  }
  const double mega = static_cast<double>(bytes) / 1e6 / passed;
  std::printf("%zu pages, %.0f a second, %.1f MB/s, %.0f pages of 60 KB a second, %.1f KB of text a page\n",
              pages, static_cast<double>(pages) / passed, mega, mega * 1e3 / 60,
              static_cast<double>(text) / 1e3 / static_cast<double>(pages));
  return 0;
}
