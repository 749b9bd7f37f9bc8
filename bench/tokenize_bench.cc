// What one name costs: plain ASCII (target below 0.5 us), one script at a time (below 2 us; 2.5 us a word where spellings are
// looked up), and the first call.
#include <benchmark/benchmark.h>

#include <string>

#include "text/tokenize.h"
#include "text/utf8.h"

namespace {

using tamis::text::TokenBuffer;

std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) tamis::text::append_utf8(out, c);
  return out;
}

void tokenize(benchmark::State& state, const std::string& text) {
  TokenBuffer buffer;
  for (auto _ : state) benchmark::DoNotOptimize(buffer.tokenize(text).data());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

BENCHMARK_CAPTURE(tokenize, ascii_name, std::string("VLADIMIROV, Vladimir"));
BENCHMARK_CAPTURE(tokenize, ascii_company,
                  std::string("Islamic Republic of Iran Shipping Lines Co. Ltd. (IRISL)"));
BENCHMARK_CAPTURE(tokenize, latin_accents, utf8(U"François Müller-Østergård"));
BENCHMARK_CAPTURE(tokenize, cyrillic, utf8(U"Сергей Кужугетович Шойгу"));
BENCHMARK_CAPTURE(tokenize, cyrillic_two_words, utf8(U"Сергей Шойгу"));
BENCHMARK_CAPTURE(tokenize, ukrainian, utf8(U"Володимир Зеленський"));
BENCHMARK_CAPTURE(tokenize, arabic, utf8(U"محمد بن سلمان آل سعود"));
BENCHMARK_CAPTURE(tokenize, arabic_points, utf8(U"مُحَمَّد"));
BENCHMARK_CAPTURE(tokenize, hebrew, utf8(U"בנימין נתניהו"));
BENCHMARK_CAPTURE(tokenize, hangul, utf8(U"김정은"));
BENCHMARK_CAPTURE(tokenize, han, utf8(U"习近平"));
BENCHMARK_CAPTURE(tokenize, katakana, utf8(U"ウラジーミル・プーチン"));
BENCHMARK_CAPTURE(tokenize, devanagari, utf8(U"नरेन्द्र मोदी"));
BENCHMARK_CAPTURE(tokenize, thai, utf8(U"ทักษิณ ชินวัตร"));
BENCHMARK_CAPTURE(tokenize, decomposed, std::string("Franc\u0327ois Mu\u0308ller"));
BENCHMARK_CAPTURE(tokenize, page_4096_bytes, [] {
  std::string text;
  while (text.size() < 4096) text += utf8(U"Сергей Shoigu, محمد 김정은 ");
  return text;
}());

}  // namespace
