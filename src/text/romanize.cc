// One word to its romanisations: which variants, in which order; Hangul, and the words known whole.
#include "text/romanize.h"

#include <algorithm>
#include <bit>

#include "text/hangul.h"
#include "text/rules.h"

namespace tamis::text {
namespace {

// A syllable or conjoining jamo of Hangul -> its letters as compatibility jamo.
std::size_t decompose_hangul(char32_t c, std::array<char32_t, 3>& letters) noexcept {
  static constexpr std::u32string_view kInitials = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  static constexpr std::u32string_view kMedials = U"ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  static constexpr std::u32string_view kFinals = U"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
  if (is_hangul_syllable(c)) {
    const HangulLetters number = hangul_letters(c);
    letters[0] = kInitials[number.initial];
    letters[1] = kMedials[number.vowel];
    if (number.final == 0) return 2;
    letters[2] = kFinals[number.final - 1];
    return 3;
  }
  letters[0] = c;
  if (c >= 0x1100 && c <= 0x1112) letters[0] = kInitials[c - 0x1100];
  if (c >= 0x1161 && c <= 0x1175) letters[0] = kMedials[c - 0x1161];
  if (c >= 0x11A8 && c <= 0x11C2) letters[0] = kFinals[c - 0x11A8];
  return 1;
}

// Keeps what was written in out.text[out.count], unless it is empty or known.
void commit(const Latin& latin, Romanization& out) noexcept {
  if (latin.length == 0) return;
  for (std::size_t i = 0; i < out.count; ++i) {
    if (out.length[i] != latin.length || out.text[i][0] != latin.text[0]) continue;
    if (out.text[i][latin.length - 1] == latin.text[latin.length - 1] && out[i] == latin.view()) return;
  }
  out.length[out.count++] = static_cast<std::uint8_t>(latin.length);
}

void romanize_hangul(const Tables& tables, char32_t syllable, Romanization& out, bool main_only) noexcept {
  std::array<char32_t, 3> jamo{};
  const std::size_t jamo_count = decompose_hangul(syllable, jamo);
  Letters letters(tables, {jamo.data(), jamo_count});
  const Slot* whole = tables.slot(syllable);
  std::uint32_t variants = 1U | (whole == nullptr ? 0U : whole->own_variants);
  for (std::size_t i = 0; i < jamo_count; ++i) {
    if (const Slot* slot = letters.slot(i)) variants |= slot->own_variants;
  }
  const char32_t one[] = {syllable};
  while (variants != 0) {
    const auto variant = static_cast<std::uint8_t>(std::countr_zero(variants));
    variants &= variants - 1;
    if (out.count == out.text.size()) return;
    Latin latin{out.text[out.count].data()};
    const Rule* rule = whole == nullptr ? nullptr : tables.match({one, 1}, &whole, 0, variant);
    if (rule != nullptr && rule->variant == variant) {
      latin.append(*rule);
    } else {
      run_alphabet(letters, variant, latin);
    }
    commit(latin, out);
    if (main_only && out.count != 0) return;
  }
}

// The forms with vowels of an Arabic or Hebrew word: those of the table, then guesses.
void add_vowelled(const Tables& tables, Letters& letters, std::u32string_view word, Script script,
                  Romanization& out) noexcept {
  std::array<char32_t, kMaxWord> bare{};
  std::size_t count = 0;
  for (const char32_t c : word) {
    if (unpointed(c) != 0) bare[count++] = unpointed(c);
  }
  for (std::string_view forms = tables.forms_of({bare.data(), count}); !forms.empty();) {
    const std::size_t blank = forms.find(' ');
    out.add(forms.substr(0, blank));
    forms.remove_prefix(blank == std::string_view::npos ? forms.size() : blank + 1);
  }
  if (out.count > 1 || count != word.size()) return;  // a known word, or a pointed one
  const auto guess = [&](std::uint8_t variant, char close, bool closed) {
    if (out.count == out.text.size()) return;
    Latin latin{out.text[out.count].data()};
    guess_vowels(letters, variant, close, closed, latin);
    commit(latin, out);
  };
  guess(0, 'i', false);
  guess(0, 'e', false);
  guess(0, 'i', true);
  const std::uint8_t persian = script == Script::kArabic ? tables.variant(script, "fa") : std::uint8_t{0};
  if (persian != 0) guess(persian, 'e', false);
}

}  // namespace

void Romanization::add(std::string_view latin) noexcept {
  if (latin.empty() || count >= text.size()) return;
  for (std::size_t i = 0; i < count; ++i) {
    if ((*this)[i] == latin) return;
  }
  latin = latin.substr(0, kMaxTokenBytes);
  std::copy(latin.begin(), latin.end(), text[count].begin());
  length[count++] = static_cast<std::uint8_t>(latin.size());
}

bool has_row(char32_t code_point) noexcept { return Tables::get().slot(code_point) != nullptr; }

bool is_known_word(std::u32string_view letters) noexcept {
  std::array<char32_t, kMaxWord> bare{};
  std::size_t count = 0;
  for (const char32_t c : letters.substr(0, kMaxWord)) {
    if (unpointed(c) != 0) bare[count++] = unpointed(c);
  }
  return !Tables::get().forms_of({bare.data(), count}).empty();
}

void romanize(Script script, std::u32string_view word, Romanization& out, bool main_only) noexcept {
  const Tables& tables = Tables::get();
  out.count = 0;
  word = word.substr(0, kMaxWord);
  if (word.empty()) return;
  if (script == Script::kHangul && word.size() == 1) {
    romanize_hangul(tables, word[0], out, main_only);
    return;
  }
  const ScriptRules& rules = tables.script(script);
  Letters letters(tables, word);
  std::uint32_t overriding = rules.own_inherent;  // variants that say something else about one of the letters
  std::uint32_t compatible = ~0U;
  if (script != Script::kOther) {  // a mixed word has no language
    for (std::size_t i = 0; i < letters.size(); ++i) {
      if (const Slot* slot = letters.slot(i)) {
        overriding |= slot->own_variants;
        compatible &= slot->in_alphabet;
      }
    }
  }
  const auto run = [&](std::uint8_t variant, bool foreign = false) {
    if (out.count == out.text.size()) return;
    Latin latin{out.text[out.count].data()};
    switch (script) {
      case Script::kThai:
      case Script::kLao:
        run_thai(tables, letters, variant, foreign, latin);
        break;
      case Script::kTibetan:
        run_tibetan(tables, letters, variant, latin);
        break;
      case Script::kEthiopic:
        run_ethiopic(letters, variant, latin);
        break;
      default:
        if (rules.inherents.empty()) {
          run_alphabet(letters, variant, latin);
        } else {
          run_indic(rules, letters, variant, latin);
        }
    }
    commit(latin, out);
  };
  // The main one: the base where its alphabet has all the letters, else the first language that has them.
  std::uint8_t main = 0;
  const std::uint32_t languages = compatible & rules.with_alphabet;
  if ((rules.with_alphabet & 1U) != 0 && (languages & 1U) == 0 && languages != 0) {
    main = static_cast<std::uint8_t>(std::countr_zero(languages));
  }
  run(main);
  if (main_only && out.count != 0) return;
  if (script == Script::kArabic || script == Script::kHebrew) {
    add_vowelled(tables, letters, word, script, out);
  }
  std::uint32_t others = overriding & compatible & ~(1U << main);
  if (main != 0) others |= 1U;
  while (others != 0 && out.count < out.text.size()) {
    // The base comes last when it is not the main one.
    const std::uint32_t rest = others & ~1U;
    const auto variant = static_cast<std::uint8_t>(std::countr_zero(rest != 0 ? rest : others));
    others &= ~(1U << variant);
    const bool by_letters = script != Script::kThai && script != Script::kLao && script != Script::kTibetan &&
                            ((rules.own_inherent >> variant) & 1U) == 0;
    if (variant == 0 || !by_letters || letters.differs(variant)) run(variant);
  }
  if (script == Script::kThai || script == Script::kLao) {
    for (std::uint32_t rest = overriding & compatible; rest != 0; rest &= rest - 1)
      run(static_cast<std::uint8_t>(std::countr_zero(rest)), true);
    run(main, true);
  }
}

}  // namespace tamis::text
