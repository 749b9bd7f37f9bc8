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
      const auto repeated = again.tokenize(token.latin);
      require(repeated.size() == 1 && repeated[0].latin == token.latin);
    }
  }
  require(buffer.overflow() || size <= tamis::text::kMaxInputBytes);
  return 0;
}
