// Romanisation of Tibetan syllables as they are spoken: most letters around the root are silent.
#include "text/rules.h"

namespace tamis::text {

void run_tibetan(const Tables& tables, Letters& letters, std::uint8_t variant, Latin& out) noexcept {
  struct Stack {
    std::array<char32_t, 4> letters{};  // subjoined ones as full letters but for ya, ra, la, wa
    std::size_t count = 0;
    char32_t head = 0;  // the silent letter on top
    bool compound = false;
    const Rule* vowel = nullptr;
  };
  constexpr char32_t kWa = 0xFAD;
  constexpr char32_t kYa = 0xFB1;
  constexpr char32_t kLa = 0xFB3;
  std::array<Stack, 8> stacks;
  std::size_t count = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char32_t c = letters[i];
    if (c >= 0xF40 && c <= 0xF6C) {
      if (count == stacks.size()) break;
      stacks[count].letters[0] = c;
      stacks[count++].count = 1;
    } else if (count > 0 && c >= 0xF90 && c <= 0xFBC) {
      Stack& stack = stacks[count - 1];
      const bool medial = c >= kYa && c <= kLa;
      const bool lha = stack.letters[0] == U'ལ' && c == 0xFB7;
      const bool head = stack.letters[0] == U'ར' || stack.letters[0] == U'ལ' || stack.letters[0] == U'ས';
      stack.compound = true;
      if (c == kWa) continue;
      if (!medial && head && !lha && stack.count == 1) {
        stack.head = stack.letters[0];
        stack.letters[0] = c - 0x50;
      } else if (stack.count < stack.letters.size()) {
        stack.letters[stack.count++] = medial ? c : c - 0x50;
      }
    } else if (count > 0) {
      const Rule* sign = letters.match(i, variant);
      if (sign != nullptr && sign->kind == RuleKind::kSign) stacks[count - 1].vowel = sign;
    }
  }
  if (count == 0) return run_alphabet(letters, variant, out);
  const auto append_onset = [&](const Stack& stack) {
    Letters onset(tables, {stack.letters.data(), stack.count});
    run_alphabet(onset, variant, out);
  };
  const auto is_prefix = [&](const Stack& stack) {
    return stack.count == 1 && !stack.compound &&
           tables.of_kind(stack.letters[0], RuleKind::kPrefix, variant) != nullptr;
  };
  const auto final_of = [&](std::size_t i) -> const Rule* {
    return i < count && !stacks[i].compound ? tables.of_kind(stacks[i].letters[0], RuleKind::kFinal, variant)
                                            : nullptr;
  };
  std::size_t root = count;
  for (std::size_t i = 0; i < count && root == count; ++i) {
    if (stacks[i].compound || stacks[i].vowel != nullptr) root = i;
  }
  const bool particle =
      root > 0 && root + 1 == count && stacks[root].letters[0] == U'འ' && !stacks[root].compound;
  if (root == count || particle) {
    const std::size_t own = particle ? root : count;
    const bool second_suffix = own == 3 && (stacks[2].letters[0] == U'ས' || stacks[2].letters[0] == U'ད') &&
                               (stacks[1].letters[0] == U'ག' || stacks[1].letters[0] == U'ང' ||
                                stacks[1].letters[0] == U'བ' || stacks[1].letters[0] == U'མ');
    root = own >= 3 && is_prefix(stacks[0]) && !second_suffix ? 1 : 0;
  }
  if (root > 1 ||
      (root == 1 && !is_prefix(stacks[0]))) {  // no Tibetan syllable (a Sanskrit word): stack by stack
    for (std::size_t i = 0; i < count; ++i) {
      if (stacks[i].head != 0) append_onset({{stacks[i].head}, 1, 0, false, nullptr});
      append_onset(stacks[i]);
      if (stacks[i].vowel != nullptr) {
        out.append(*stacks[i].vowel);
      } else {
        out.append('a');
      }
    }
    return;
  }
  append_onset(stacks[root]);
  const Rule* suffix = final_of(root + 1);
  const char32_t suffix_letter = suffix != nullptr ? stacks[root + 1].letters[0] : 0;
  if (stacks[root].vowel != nullptr) {
    out.append(*stacks[root].vowel);
  } else {
    const bool fronted =
        suffix_letter == U'ད' || suffix_letter == U'ན' || suffix_letter == U'ལ' || suffix_letter == U'ས';
    out.append(fronted ? 'e' : 'a');
  }
  if (suffix != nullptr) out.append(*suffix);
  if (particle && stacks[count - 1].vowel != nullptr) out.append(*stacks[count - 1].vowel);
}

}  // namespace tamis::text
