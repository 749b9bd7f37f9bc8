// Romanisation of the Indic family of scripts, Khmer, Myanmar and Sinhala included.
#include "text/rules.h"

namespace tamis::text {

void run_indic(const ScriptRules& script, Letters& letters, std::uint8_t variant, Latin& out) noexcept {
  struct Syllable {
    const Rule* onset;
    const Rule* vowel;
    bool inherent;
    bool conjunct;  // its consonant follows another without a vowel between
  };
  const Inherent* inherent = &script.inherents.front();
  for (const Inherent& other : script.inherents) {
    if (other.variant == variant) inherent = &other;
  }
  std::array<Syllable, kMaxWord> syllables;
  std::size_t count = 0;
  bool after_virama = false;
  for (std::size_t i = 0; i < letters.size() && count < syllables.size();) {
    const Rule* rule = letters.match(i, variant);
    if (rule == nullptr) {
      if (letters.slot(i) == nullptr)
        return run_alphabet(letters, variant, out);  // a letter of another script
      ++i;
      continue;
    }
    i += rule->source_length;
    Syllable* const last = count > 0 && syllables[count - 1].inherent ? &syllables[count - 1] : nullptr;
    switch (rule->kind) {
      case RuleKind::kConsonant:
      case RuleKind::kSecond:
        syllables[count++] = {rule, rule->kind == RuleKind::kSecond ? &script.second_vowel : &inherent->vowel,
                              true, after_virama};
        after_virama = false;
        continue;
      case RuleKind::kSign:
        if (last != nullptr) {
          last->vowel = rule;
          last->inherent = false;
        } else {
          syllables[count++] = {nullptr, rule, false, false};
        }
        break;
      case RuleKind::kVirama:
        if (last != nullptr) {
          last->vowel = nullptr;
          last->inherent = false;
        }
        after_virama = true;
        continue;
      case RuleKind::kSilent:
        if (last != nullptr) --count;
        break;
      default:
        if (rule->length != 0) syllables[count++] = {nullptr, rule, false, false};
        break;
    }
    after_virama = false;
  }
  if (inherent->drops_final && count > 1 && syllables[count - 1].inherent &&
      (inherent->drops_clusters || !syllables[count - 1].conjunct)) {
    syllables[count - 1].vowel = nullptr;
  }
  if (inherent->drops_medial) {
    const auto has_vowel = [](const Syllable& s) {
      return s.vowel != nullptr && s.vowel->length != 0 && is_vowel(s.vowel->latin().back());
    };
    for (std::size_t i = count; i-- > 1;) {
      if (i + 1 >= count || !syllables[i].inherent || syllables[i].vowel == nullptr || syllables[i].conjunct)
        continue;
      const Syllable& next = syllables[i + 1];
      if (has_vowel(syllables[i - 1]) && next.onset != nullptr && next.vowel != nullptr)
        syllables[i].vowel = nullptr;
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (syllables[i].onset != nullptr) out.append(*syllables[i].onset);
    if (syllables[i].vowel != nullptr) out.append(*syllables[i].vowel);
  }
}

}  // namespace tamis::text
