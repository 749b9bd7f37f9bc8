// Any bytes tokenise into words that keep the contract of text/tokenize.h.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "text/tokenize.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_folded(std::string_view latin) {
  if (latin.empty() || latin.size() > tamis::text::kMaxTokenBytes) return false;
  for (const char c : latin) {
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) return false;
  }
  return true;
}

// Whether `latin` is the number `digits` and letters behind it.
bool is_ordinal_of(std::string_view latin, std::string_view digits) {
  return latin.starts_with(digits) && digits.find_first_not_of("0123456789") == std::string_view::npos &&
         latin.find_first_of("0123456789", digits.size()) == std::string_view::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static thread_local tamis::text::TokenBuffer buffer;
  static thread_local tamis::text::TokenBuffer again;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const tamis::text::Cut cut : {tamis::text::Cut::kWritten, tamis::text::Cut::kOther}) {
    std::uint32_t last_begin = 0;
    require(buffer.tokenize(text, cut).size() <= tamis::text::kMaxTokens);
    for (const tamis::text::Token& token : buffer.tokens()) {
      require(token.begin < token.end && token.end <= size && token.begin >= last_begin);
      last_begin = token.begin;
      require(is_folded(token.latin));
      require(token.alternatives.size() <= 8);
      for (const std::string_view alternative : token.alternatives) {
        require(is_folded(alternative) && alternative != token.latin);
      }
      // But for a number and letters of another script whose romanisation is the ending of an ordinal:
      // "8\u0631\u062F" is "8rd".
      const auto repeated = again.tokenize(token.latin);
      require(repeated.size() == 1 &&
              (repeated[0].latin == token.latin || is_ordinal_of(token.latin, repeated[0].latin)));
    }
  }
  require(buffer.overflow() || size <= tamis::text::kMaxInputBytes);
  return 0;
}
