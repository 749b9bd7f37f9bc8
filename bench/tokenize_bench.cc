// What one name costs: plain ASCII (target below 0.5 us), one script at a time (below 2 us), and the first call.
#include <benchmark/benchmark.h>

#include <string>

#include "text/tokenize.h"

namespace {

using tamis::text::TokenBuffer;

void tokenize(benchmark::State& state, const std::string& text) {
  TokenBuffer buffer;
  for (auto _ : state) benchmark::DoNotOptimize(buffer.tokenize(text).data());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

BENCHMARK_CAPTURE(tokenize, ascii_name, std::string("VLADIMIROV, Vladimir"));
BENCHMARK_CAPTURE(tokenize, ascii_company,
                  std::string("Islamic Republic of Iran Shipping Lines Co. Ltd. (IRISL)"));
BENCHMARK_CAPTURE(tokenize, latin_accents, std::string("François Müller-Østergård"));
BENCHMARK_CAPTURE(tokenize, cyrillic, std::string("Сергей Кужугетович Шойгу"));
BENCHMARK_CAPTURE(tokenize, cyrillic_two_words, std::string("Сергей Шойгу"));
BENCHMARK_CAPTURE(tokenize, ukrainian, std::string("Володимир Зеленський"));
BENCHMARK_CAPTURE(tokenize, arabic, std::string("محمد بن سلمان آل سعود"));
BENCHMARK_CAPTURE(tokenize, arabic_points, std::string("مُحَمَّد"));
BENCHMARK_CAPTURE(tokenize, hebrew, std::string("בנימין נתניהו"));
BENCHMARK_CAPTURE(tokenize, hangul, std::string("김정은"));
BENCHMARK_CAPTURE(tokenize, han, std::string("习近平"));
BENCHMARK_CAPTURE(tokenize, katakana, std::string("ウラジーミル・プーチン"));
BENCHMARK_CAPTURE(tokenize, devanagari, std::string("नरेन्द्र मोदी"));
BENCHMARK_CAPTURE(tokenize, thai, std::string("ทักษิณ ชินวัตร"));
BENCHMARK_CAPTURE(tokenize, decomposed, std::string("Franc\u0327ois Mu\u0308ller"));
BENCHMARK_CAPTURE(tokenize, page_4096_bytes, [] {
  std::string text;
  while (text.size() < 4096) text += "Сергей Shoigu, محمد 김정은 ";
  return text;
}());

}  // namespace
