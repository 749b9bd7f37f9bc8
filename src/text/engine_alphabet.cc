// Romanisation letter by letter: alphabets, syllabaries, and the vowels of scripts that leave them out.
#include "text/rules.h"

#include <utility>

namespace tamis::text {

void run_alphabet(Letters& letters, std::uint8_t variant, Latin& out) noexcept {
  bool doubled = false;
  const Rule* previous = nullptr;
  for (std::size_t i = 0; i < letters.size();) {
    const Rule* rule = letters.match(i, variant);
    if (rule == nullptr) {
      if (letters.slot(i) == nullptr) append_unknown(out, letters[i]);
      previous = nullptr;
      ++i;
      continue;
    }
    i += rule->source_length;
    if (rule->kind < RuleKind::kDouble && !doubled) {
      out.append(*rule);
      previous = rule;
      continue;
    }
    const Rule* const before = std::exchange(previous, rule);
    if (rule->kind == RuleKind::kDouble) {  // Japanese small tsu doubles the consonant after it, ch as tch
      doubled = true;
      continue;
    }
    if (rule->kind == RuleKind::kRepeat && before != nullptr && before->length == 1) out.append(*before);
    if (rule->kind == RuleKind::kLong) {  // prolongs the vowel before it
      if (out.length > 0 && is_vowel(out.text[out.length - 1])) out.append(out.text[out.length - 1]);
      continue;
    }
    if (doubled && rule->length != 0 && !is_vowel(rule->text[0])) {
      out.append(rule->latin().starts_with("ch") ? 't' : rule->text[0]);
    }
    doubled = false;
    out.append(*rule);
  }
}

void guess_vowels(Letters& letters, std::uint8_t variant, char close, bool closed, Latin& out) noexcept {
  std::array<const Rule*, kMaxWord> units;
  std::size_t count = 0;
  for (std::size_t i = 0; i < letters.size();) {
    const Rule* rule = letters.match(i, variant);
    i += rule != nullptr ? rule->source_length : 1U;
    if (rule != nullptr && rule->length != 0) units[count++] = rule;
  }
  const auto consonant = [&](std::size_t i) { return i < count && !is_vowel(units[i]->text[0]); };
  bool coda = false;  // the consonant before ends a syllable
  for (std::size_t i = 0; i < count; ++i) {
    if (!consonant(i)) {
      coda = false;
      out.append(*units[i]);
      continue;
    }
    const bool last = i + 1 == count;
    if (last && coda && !closed) {
      const bool after_a = i >= 2 && units[i - 2]->latin() == "a";
      out.append(after_a ? close : 'a');
    }
    out.append(*units[i]);
    if (last || !consonant(i + 1)) {
      coda = false;
      continue;
    }
    const bool onset = i == 0 || coda;
    if (onset) out.append('a');
    coda = !onset;
  }
}

void run_ethiopic(Letters& letters, std::uint8_t variant, Latin& out) noexcept {
  const auto weak = [&](std::size_t i) {
    const Rule* rule = i < letters.size() ? letters.match(i, variant) : nullptr;
    return rule != nullptr && rule->kind == RuleKind::kWeak;
  };
  bool after_vowel = false;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const Rule* rule = letters.match(i, variant);
    if (rule == nullptr) {
      append_unknown(out, letters[i]);
      continue;
    }
    const bool last = i + 1 == letters.size();
    // y after a vowel and before a consonant is the end of a diphthong.
    if (rule->kind == RuleKind::kWeak && rule->latin() == "y" && after_vowel && !last) {
      out.append('i');
      after_vowel = true;
      continue;
    }
    out.append(*rule);
    if (rule->kind != RuleKind::kWeak) {
      after_vowel = true;
    } else if (!last && (!after_vowel || (i + 2 == letters.size() && weak(i + 1)))) {
      out.append('i');
      after_vowel = true;
    } else {
      after_vowel = false;
    }
  }
}

}  // namespace tamis::text
