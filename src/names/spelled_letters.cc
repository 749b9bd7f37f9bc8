#include "names/spelled_letters.h"

#include <algorithm>
#include <cstddef>

#include "text/letter_names.h"
#include "text/tokenize.h"

namespace tamis::names {
namespace {

constexpr std::size_t kMaxBytes = 200;
constexpr std::size_t kSureLetters = 3;
constexpr std::size_t kFewestBytes = 8;  // of the names of two letters: four characters

struct Run {
  std::size_t end = 0;  // behind its last word
  std::size_t bytes = 0;
  std::string letters;

  [[nodiscard]] bool is_sure(std::size_t first) const noexcept {
    return end > first + 1 &&
           (letters.size() >= kSureLetters || (letters.size() > 1 && bytes >= kFewestBytes));
  }
};

// The words from `first` on, of one script, that are names of letters.
Run run_at(std::span<const text::Token> tokens, std::size_t first) {
  Run run{first, 0, {}};
  while (run.end < tokens.size() && tokens[run.end].script == tokens[first].script) {
    const text::Token& token = tokens[run.end];
    const std::string letters = text::latin_letters(token.native);
    if (letters.empty()) break;
    run.letters += letters;
    run.bytes += token.native.size();
    ++run.end;
  }
  return run;
}

}  // namespace

std::string with_latin_letters(std::string_view name) {
  const auto other_script = [](char byte) { return static_cast<unsigned char>(byte) >= 0xCE; };
  if (name.size() > kMaxBytes || std::none_of(name.begin(), name.end(), other_script)) return {};
  thread_local text::TokenBuffer buffer;
  const auto tokens = buffer.tokenize(name, text::Cut::kWritten, text::Forms::kMain);
  std::string out;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < tokens.size();) {
    // Syllables of Hangul are tokens by themselves.
    const bool apart = tokens[i].script != text::Script::kHangul && tokens[i].script != text::Script::kHan;
    const Run run = apart ? run_at(tokens, i) : Run{i, 0, {}};
    if (run.is_sure(i)) {
      out.append(name.substr(copied, tokens[i].begin - copied));
      for (const char letter : run.letters) out += static_cast<char>(letter - 'a' + 'A');
      copied = tokens[run.end - 1].end;
    }
    i = std::max(run.end, i + 1);
  }
  if (copied != 0) out.append(name.substr(copied));
  return out;
}

}  // namespace tamis::names
