// How well the names of a text are found:
//   measure_names --marked FILE         precision and recall by kind against marks (test/documents/names_*.txt), without what was wrong
//   measure_names --marked FILE errors  the same with what was wrong
//   measure_names LANGUAGE FILE         the names of a text, one a line
//   measure_names LANGUAGE FILE time [ROUNDS]  how long a reading takes, mean of so many (200)
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/file.h"
#include "documents/marked_names.h"
#include "documents/names/names_in_text.h"

using namespace tamis;
using namespace tamis::documents;

namespace {

int measure(const std::string& file, bool errors) {
  NameScores all;
  for (const MarkedText& text : read_marked_texts(file)) score_names(text, all);
  std::puts("kind marked found precision recall");
  for (std::size_t i = 0; i < kScoredMarks.size(); ++i) {
    const NameScore& score = all.by_mark[i];
    const auto share = [](std::size_t a, std::size_t b) { return b == 0 ? 0.0 : double(a) / double(b); };
    std::printf("%c %zu %zu %.3f %.3f\n", kScoredMarks[i], score.marked, score.found,
                share(score.right, score.found), share(score.found_marked, score.marked));
  }
  if (errors) {
    for (const std::string& error : all.errors) std::puts(error.c_str());
  }
  return 0;
}

int show(std::string_view text, std::string_view language, int rounds) {
  TestPage page(text, language);
  find_names(page.work);
  if (rounds > 0) {
    const int kRounds = rounds;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < kRounds; ++i) find_names(page.work);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    std::printf("%zu bytes, %zu tokens, %zu names, %.4f ms\n", text.size(), page.work.tokens.tokens.size(),
                page.work.names.size(), took.count() / kRounds);
    return 0;
  }
  for (const NameInText& n : page.work.names) {
    std::printf("%s/%s\t%s\t[%s]", std::string(entity_kind_name(n.kind)).c_str(),
                std::string(mention_form_name(n.form)).c_str(), page.at(n.core).c_str(),
                page.at(n.span).c_str());
    if (!n.normal.empty() && n.normal != page.at(n.core)) std::printf(" normal=%s", n.normal.c_str());
    if (!n.country.empty()) std::printf(" country=%s", n.country.c_str());
    if (!n.title.empty()) std::printf(" title=%s", n.title.c_str());
    if (!n.office.empty()) std::printf(" office=%s", n.office.c_str());
    if (!n.gender.empty()) std::printf(" %s", n.gender.c_str());
    if (!n.kin.empty()) std::printf(" kin=%s", n.kin.c_str());
    if (n.plural) std::printf(" plural");
    if (n.former) std::printf(" former");
    if (n.adjective) std::printf(" adjective");
    if (!n.subtype.empty()) std::printf(" subtype=%s", n.subtype.c_str());
    if (n.apposed_to >= 0) {
      std::printf(" apposed=%s",
                  page.at(page.work.names[static_cast<std::size_t>(n.apposed_to)].core).c_str());
    }
    if (n.of.first < n.of.last) std::printf(" of=%s", page.at(page.work.tokens.span(n.of)).c_str());
    std::printf(" %.2f\n", n.confidence);
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fputs("usage: measure_names --marked FILE [errors] | LANGUAGE FILE [time]\n", stderr);
    return 2;
  }
  const auto file = base::MappedFile::open(arguments[2]);
  if (!file) {
    std::fprintf(stderr, "%s\n", file.error().message.c_str());
    return 1;
  }
  const std::string_view text = file->bytes();
  if (std::string_view(arguments[1]) == "--marked") return measure(std::string(text), count > 3);
  return show(text, arguments[1], count > 4 ? std::atoi(arguments[4]) : count > 3 ? 200 : 0);
}
