// Sentence accuracy and speed of text/language.h on a folder of files XX.txt, one sentence a line, of which only every fourth
// line (those that tools/make_language_model.cc never reads) is judged; beside it, where the library is installed, CLD2.
//
//   languages FOLDER [dev]      dev: every fourth line from 1, which is there to develop on
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.h"

#ifdef TAMIS_HAVE_CLD2
#include <cld2/public/compact_lang_det.h>
#endif

namespace {

struct Line {
  std::string language;
  std::string text;
};

constexpr std::string_view kMain[] = {"de", "en", "fr", "es", "it", "pt", "nl", "pl", "ru",
                                      "uk", "tr", "ar", "fa", "he", "ko", "ja", "zh"};

template <class Guess>
void judge(const char* name, const std::vector<Line>& lines, Guess&& guess, bool confusions) {
  std::vector<std::string> answers(lines.size());
  for (int round = 0; round < 4; ++round) {   // the first ones warm the caches the first fills the answers
    const std::clock_t begin = std::clock();  // processor time: other programs may run beside
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string_view code = guess(lines[i].text);
      kept += code.size();
      if (round == 0) answers[i] = std::string(code);
    }
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    if (round == 3)
      std::printf("%s: %.0f sentences a second (%zu)\n", name, static_cast<double>(lines.size()) / seconds,
                  kept);
  }
  std::map<std::string, std::map<std::string, std::size_t>> table;
  for (std::size_t i = 0; i < lines.size(); ++i) ++table[lines[i].language][answers[i]];
  double all = 0;
  double main = 0;
  std::string worst;
  for (const auto& [language, given] : table) {
    std::size_t total = 0;
    std::size_t right = 0;
    for (const auto& [code, count] : given) {
      total += count;
      if (code == language) right += count;
    }
    const double share = static_cast<double>(right) / static_cast<double>(total);
    all += share;
    if (std::find(std::begin(kMain), std::end(kMain), language) != std::end(kMain)) {
      main += share;
      std::printf("  %s %.1f", language.c_str(), 100 * share);
    }
    if (share < 0.97) {
      worst +=
          "  " + language + " " + std::to_string(static_cast<int>(share * 1000) / 10.0).substr(0, 4) + " (";
      std::vector<std::pair<std::size_t, std::string>> wrong;
      for (const auto& [code, count] : given) {
        if (code != language) wrong.emplace_back(count, code);
      }
      std::sort(wrong.rbegin(), wrong.rend());
      for (std::size_t k = 0; k < wrong.size() && k < 3; ++k)
        worst += (k == 0 ? "" : ", ") + wrong[k].second + " " + std::to_string(wrong[k].first);
      worst += ")\n";
    }
  }
  std::printf("\n%s: the %zu main languages %.2f %%, all %zu languages %.2f %%\n", name, std::size(kMain),
              100 * main / static_cast<double>(std::size(kMain)), table.size(),
              100 * all / static_cast<double>(table.size()));
  if (confusions) std::printf("below 97 %%:\n%s", worst.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: languages FOLDER [dev]\n");
    return 2;
  }
  const std::size_t from = argc > 2 && std::strcmp(argv[2], "dev") == 0 ? 1 : 3;
  std::vector<Line> lines;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path());
    std::string line;
    for (std::size_t n = 0; std::getline(file, line); ++n) {
      if (n % 4 == from) lines.push_back({entry.path().stem().string(), line});
    }
  }
  std::size_t bytes = 0;
  for (const Line& line : lines) bytes += line.text.size();
  std::printf("%zu sentences of %zu bytes on the average\n", lines.size(),
              lines.empty() ? 0 : bytes / lines.size());
  judge(
      "tamis", lines, [](const std::string& text) { return tamis::text::identify_language(text).code; },
      true);
  std::size_t sure = 0;
  std::size_t sure_right = 0;
  for (const Line& line : lines) {
    const auto guess = tamis::text::identify_language(line.text);
    if (!tamis::text::is_sure(guess)) continue;
    ++sure;
    sure_right += guess.code == line.language;
  }
  std::printf("sure of %.1f %%, of which %.2f %% are right\n",
              100 * static_cast<double>(sure) / static_cast<double>(lines.size()),
              100 * static_cast<double>(sure_right) / static_cast<double>(std::max<std::size_t>(sure, 1)));
#ifdef TAMIS_HAVE_CLD2
  judge(
      "CLD2", lines,
      [](const std::string& text) {
        bool reliable = false;
        const auto language =
            CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), true, &reliable);
        const std::string_view code = CLD2::LanguageCode(language);
        // CLD2's own names of the same languages.
        if (code == "iw") return std::string_view("he");
        if (code == "no") return std::string_view("nb");
        if (code == "zh-Hant") return std::string_view("zh");
        if (code == "fil") return std::string_view("tl");
        return code;
      },
      false);
#else
  std::printf("CLD2 is not installed (libcld2-dev): no comparison\n");
#endif
  return 0;
}
