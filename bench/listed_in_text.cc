// How well and how fast listed names are found in running text (docs/documents.md, "Listed names in text"):
//
//   listed_in_text recall INDEX SENTENCES HALF COUNT   listed names put into sentences of eight languages, with case endings and titles;
//                                            HALF 0 or 1: of the entities, by hash of the id (0 was looked at while writing)
//   listed_in_text alerts INDEX SENTENCES FILE.csv     names of people who are on no list, in sentences, beside the name alone
//   listed_in_text lines INDEX LANGUAGE FILE HALF   what is found in a file of sentences, one a line; every second line
//   listed_in_text speed INDEX LANGUAGE FILE MEGABYTES   the text repeated to so many megabytes, tokens and names; CPU time
//
// SENTENCES is bench/listed_in_text.tsv. Same arguments, same answers.
#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_table.h"
#include "base/hash.h"
#include "documents/listed/listed_names.h"
#include "documents/testing.h"
#include "screen/index_state.h"
#include "tamis/screener.h"
#include "text/tokenize.h"

namespace {

using tamis::text::Script;

// Where the name stands is "%"; "+" behind it takes a case ending of the language, if there is one.
struct Carrier {
  std::string_view language;
  std::string_view sentence;
};
struct Ending {
  std::string_view language;
  bool every_word = false;
  std::string_view from;
  std::string_view to;
};
struct Sentences {
  std::string text;
  std::vector<Carrier> carriers;
  std::vector<Ending> endings;
};

Sentences& sentences() {
  static Sentences all;
  return all;
}

bool read_sentences(const char* path) {
  std::ifstream file(path);
  std::stringstream content;
  content << file.rdbuf();
  Sentences& all = sentences();
  all.text = content.str();
  tamis::base::for_each_row(all.text, [&](const auto& column, std::size_t count) {
    if (count == 2) all.carriers.push_back({column[0], column[1]});
    if (count == 4) all.endings.push_back({column[0], column[1] == "every", column[2], column[3]});
  });
  return !all.carriers.empty();
}

Script script_of_language(std::string_view language) {
  if (language == "ru") return Script::kCyrillic;
  if (language == "ar") return Script::kArabic;
  if (language == "ko") return Script::kHangul;
  if (language == "zh") return Script::kHan;
  return Script::kLatin;
}

// "Vladimir PUTIN" as a text has it.
std::string as_in_text(std::string_view name) {
  std::string out;
  const bool lower = std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  std::size_t word = 0;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    if (i < name.size() && name[i] != ' ' && name[i] != '-' && name[i] != '\'') continue;
    const std::string_view part = name.substr(word, i - word);
    const bool capitals =
        part.size() > 2 && std::all_of(part.begin(), part.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    for (std::size_t k = 0; k < part.size(); ++k)
      out += (capitals || (lower && k > 0)) && k > 0
                 ? static_cast<char>(std::tolower(static_cast<unsigned char>(part[k])))
                 : part[k];
    if (i < name.size()) out += name[i];
    word = i + 1;
  }
  return out;
}

// The name in an oblique case, by the endings of the table.
std::string inflected(std::string_view name, std::string_view language) {
  std::string out;
  std::size_t begin = 0;
  while (begin <= name.size()) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    std::string word(name.substr(begin, end - begin));
    for (const Ending& ending : sentences().endings) {
      if (ending.language != language || !word.ends_with(ending.from)) continue;
      if (!ending.every_word && end != name.size()) continue;
      word.replace(word.size() - ending.from.size(), ending.from.size(), ending.to);
      break;
    }
    if (!out.empty()) out += ' ';
    out += word;
    if (end == name.size()) break;
    begin = end + 1;
  }
  return out;
}

std::string fill(const Carrier& carrier, std::string_view name, std::size_t& begin, std::size_t& end) {
  std::string out;
  for (std::size_t i = 0; i < carrier.sentence.size(); ++i) {
    if (carrier.sentence[i] != '%') {
      out += carrier.sentence[i];
      continue;
    }
    begin = out.size();
    if (i + 1 < carrier.sentence.size() && carrier.sentence[i + 1] == '+') {
      out += inflected(name, carrier.language);
      ++i;
    } else {
      out += name;
    }
    end = out.size();
  }
  return out;
}

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

struct Run {
  explicit Run(const tamis::Index& index) : screener(index) {}
  const std::vector<tamis::documents::ListedName>& find(std::string_view text, std::string_view language) {
    page = std::make_unique<tamis::documents::TestPage>(text, language);
    page->work.listed_cache = cache;
    tamis::documents::find_listed_names(screener, scratch, page->work);
    cache = page->work.listed_cache;
    return page->work.listed;
  }
  tamis::Screener screener;
  tamis::Scratch scratch;
  std::shared_ptr<tamis::documents::ListedNamesCache> cache;
  std::unique_ptr<tamis::documents::TestPage> page;
};

int recall(const tamis::Index& index, unsigned half, std::size_t count) {
  const auto& state = index.state();
  Run run(index);
  struct Score {
    std::size_t asked = 0, found = 0, exact = 0;
  };
  std::map<std::string, Score> scores;
  std::map<Script, std::vector<std::pair<std::uint32_t, std::string>>> names;
  for (std::uint32_t entity = 0; entity < state.entities.size(); ++entity) {
    const std::uint64_t hash = tamis::base::xxh3(state.entities.id(entity), 4711);
    if ((hash & 1U) != half || state.entities.schema_kind(entity) != tamis::model::Schema::Kind::kPerson)
      continue;
    std::vector<Script> seen;
    std::vector<tamis::index::EntityStore::ValueView> values;
    state.entities.values(entity, values);
    for (const auto& value : values) {
      if (value.property != "name" && value.property != "alias") continue;
      tamis::text::TokenBuffer buffer;
      const auto tokens = buffer.tokenize(value.value);
      const Script script = tokens.empty() ? Script::kOther : tokens.front().script;
      const bool character_script = script == Script::kHan || script == Script::kHangul;
      if (!character_script && (tokens.size() < 2 || tokens.size() > 4)) continue;
      if (value.value.find_first_of(",(/\"") != std::string_view::npos ||
          std::any_of(tokens.begin(), tokens.end(),
                      [&](const auto& token) { return token.script != script || token.latin.size() < 2; }))
        continue;
      if (std::find(seen.begin(), seen.end(), script) != seen.end()) continue;
      seen.push_back(script);
      names[script].emplace_back(static_cast<std::uint32_t>(hash >> 32),
                                 std::to_string(entity) + '\t' + std::string(value.value));
    }
  }
  for (auto& [script, list] : names) std::sort(list.begin(), list.end());
  for (const Carrier& carrier : sentences().carriers) {
    const auto& list = names[script_of_language(carrier.language)];
    for (std::size_t i = 0; i < list.size() && i < count; ++i) {
      const std::size_t tab = list[i].second.find('\t');
      const auto entity = static_cast<std::uint32_t>(std::stoul(list[i].second.substr(0, tab)));
      const std::string name = as_in_text(std::string_view(list[i].second).substr(tab + 1));
      std::size_t begin = 0;
      std::size_t end = 0;
      const std::string text = fill(carrier, name, begin, end);
      Score& score = scores[std::string(carrier.language)];
      ++score.asked;
      bool found = false;
      bool exact = false;
      for (const auto& listed : run.find(text, carrier.language)) {
        for (const tamis::Match& match : listed.matches) {
          if (match.ordinal != entity && match.caption != state.entities.caption(entity)) continue;
          found = true;
          exact = exact || (listed.span.begin == begin && listed.span.end == end);
        }
      }
      score.found += found ? 1 : 0;
      score.exact += exact ? 1 : 0;
      if (!found && std::getenv("SHOW") != nullptr) std::printf("MISS %s\n", text.c_str());
    }
  }
  std::printf("language  asked  found  exact span\n");
  for (const auto& [language, score] : scores) {
    std::printf("%-8s %6zu  %.3f  %.3f\n", language.c_str(), score.asked,
                static_cast<double>(score.found) / static_cast<double>(score.asked),
                static_cast<double>(score.exact) / static_cast<double>(score.asked));
  }
  return 0;
}

int alerts(const tamis::Index& index, const char* path) {
  std::ifstream file(path);
  std::string line;
  Run run(index);
  std::size_t names = 0;
  std::size_t alone = 0;
  std::map<std::string, std::size_t> in_text;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::string name = line.substr(0, line.find(','));
    if (name.empty() || name.front() == '"' || static_cast<unsigned char>(name.front()) >= 0xD0) continue;
    ++names;
    tamis::Query query;
    query.names = {name};
    if (run.screener.screen(query, run.scratch).above_threshold != 0) ++alone;
    for (const std::string_view language : {"de", "en", "fr", "es"}) {
      std::vector<const Carrier*> own;
      for (const Carrier& carrier : sentences().carriers) {
        if (carrier.language == language) own.push_back(&carrier);
      }
      std::size_t begin = 0;
      std::size_t end = 0;
      const std::string text = fill(*own[names % own.size()], name, begin, end);
      if (!run.find(text, language).empty()) {
        ++in_text[std::string(language)];
        if (std::getenv("SHOW") != nullptr)
          std::printf("%s | %s | %.1f\n", text.c_str(),
                      run.page->work.listed.front().matches.front()->listed_name.c_str(),
                      run.page->work.listed.front().matches.front()->bits);
      }
    }
  }
  const auto per_thousand = [&](std::size_t count) {
    return 1000.0 * static_cast<double>(count) / static_cast<double>(names);
  };
  std::printf("%zu names; alone %.1f alerts per 1,000", names, per_thousand(alone));
  for (const auto& [language, count] : in_text)
    std::printf("; %s %.1f", language.c_str(), per_thousand(count));
  std::printf("\n");
  return 0;
}

int lines(const tamis::Index& index, std::string_view language, const char* path, int half) {
  std::ifstream file(path);
  std::string line;
  Run run(index);
  std::size_t count = 0;
  std::size_t found = 0;
  for (int number = 0; std::getline(file, line); ++number) {
    if (number % 2 != half) continue;
    ++count;
    for (const auto& listed : run.find(line, language)) {
      ++found;
      std::printf("%.*s\t%s\t%.1f\t%s\t%s\n", static_cast<int>(language.size()), language.data(),
                  run.page->at(listed.span).c_str(), listed.matches.front()->bits,
                  listed.matches.front()->listed_name.c_str(), listed.reason.c_str());
    }
  }
  std::fprintf(stderr, "%.*s: %zu sentences, %zu found\n", static_cast<int>(language.size()), language.data(),
               count, found);
  return 0;
}

int speed(const tamis::Index& index, std::string_view language, const char* path, std::size_t megabytes) {
  std::ifstream file(path);
  std::stringstream content;
  content << file.rdbuf();
  const std::string text = content.str();
  if (text.empty()) return 1;
  Run run(index);
  tamis::documents::TestPage page(text, language);
  const std::size_t rounds = std::max<std::size_t>(2, megabytes * 1000000 / text.size());
  double first = 0;
  double tokens = 0;
  double names = 0;
  for (std::size_t i = 0; i < rounds; ++i) {
    const double start = cpu_seconds();
    tamis::documents::tokenize(page.document.text, page.document.blocks, page.work.tokens);
    const double between = cpu_seconds();
    tamis::documents::find_listed_names(run.screener, run.scratch, page.work);
    const double end = cpu_seconds();
    if (i == 0) {
      first = end - start;
      continue;
    }
    tokens += between - start;
    names += end - between;
  }
  const double size = static_cast<double>(text.size()) * static_cast<double>(rounds - 1) / 1e6;
  std::printf(
      "%zu bytes, %zu tokens, %zu names; first time %.1f MB/s; then tokens %.1f MB/s, names %.1f MB/s, both "
      "%.1f MB/s\n",
      text.size(), page.work.tokens.tokens.size(), page.work.listed.size(),
      static_cast<double>(text.size()) / 1e6 / first, size / tokens, size / names, size / (tokens + names));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view mode = argc > 1 ? argv[1] : "";
  const int wanted = mode == "alerts" ? 5 : 6;
  if (argc != wanted || (mode != "recall" && mode != "alerts" && mode != "lines" && mode != "speed")) {
    std::fprintf(stderr,
                 "usage: listed_in_text recall INDEX SENTENCES HALF COUNT | alerts INDEX SENTENCES FILE.csv "
                 "| lines INDEX "
                 "LANGUAGE FILE HALF"
                 " | speed INDEX LANGUAGE FILE MEGABYTES\n");
    return 2;
  }
  const auto index = tamis::Index::open(argv[2]);
  if (!index) {
    std::fprintf(stderr, "listed_in_text: %s\n", index.error().message.c_str());
    return 1;
  }
  const auto number = [](const char* text) {
    return static_cast<std::size_t>(std::strtoul(text, nullptr, 10));
  };
  if ((mode == "recall" || mode == "alerts") && !read_sentences(argv[3])) {
    std::fprintf(stderr, "listed_in_text: %s has no sentences\n", argv[3]);
    return 1;
  }
  if (mode == "recall") return recall(*index, static_cast<unsigned>(number(argv[4])), number(argv[5]));
  if (mode == "alerts") return alerts(*index, argv[4]);
  if (mode == "lines") return lines(*index, argv[3], argv[4], static_cast<int>(number(argv[5])));
  return speed(*index, argv[3], argv[4], number(argv[5]));
}
