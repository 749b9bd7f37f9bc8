// Romanisation of Thai and Lao, which write syllables, not letters, from left to right.
#include "text/rules.h"

namespace tamis::text {

namespace {

// Lao vowels are looked at as the Thai ones 0x80 below them.
class ThaiReader {
 public:
  ThaiReader(const Tables& tables, const Letters& letters, std::uint8_t variant, bool foreign,
             Latin& out) noexcept
      : tables_(tables), variant_(variant), foreign_(foreign), out_(out) {
    for (std::size_t i = 0; i < letters.size(); ++i) push(letters[i]);
  }

  void run() noexcept {
    std::size_t i = 0;
    while (i < count_) i = syllable(i);
  }

 private:
  static char32_t thai(char32_t c) noexcept { return c >= 0xE80 && c <= 0xEFF ? c - 0x80 : c; }
  // 0 for what is neither: beyond the end, or a silenced letter of a foreign word.
  [[nodiscard]] char32_t at(std::size_t i) const noexcept {
    return i < count_ && !is_silenced(i) ? thai(letters_[i]) : 0;
  }
  [[nodiscard]] bool is_silenced(std::size_t i) const noexcept { return (silenced_ >> i & 1) != 0; }
  [[nodiscard]] bool consonant(std::size_t i) const noexcept {
    return i < count_ && !is_silenced(i) &&
           tables_.of_kind(letters_[i], RuleKind::kConsonant, variant_) != nullptr;
  }
  // A vowel that stands behind, above or below its consonant. 0xE3B and 0xE3D are Lao o and ia less 0x80.
  [[nodiscard]] bool vowel_after(std::size_t i) const noexcept {
    const char32_t c = at(i);
    return (c >= 0xE30 && c <= 0xE39) || c == 0xE47 || c == 0xE4D || c == 0xE3B || c == 0xE3D;
  }
  [[nodiscard]] bool vowel_before(std::size_t i) const noexcept { return at(i) >= 0xE40 && at(i) <= 0xE44; }
  // อ or ว that stands for a vowel: a consonant without a vowel of its own, or the end, follows.
  [[nodiscard]] bool vowel_letter(std::size_t i) const noexcept {
    return at(i) == U'อ' && !vowel_after(i + 1) && !vowel_letter_follows(i);
  }
  [[nodiscard]] bool vowel_letter_follows(std::size_t i) const noexcept { return at(i + 1) == U'อ'; }

  // Letters under the silencing sign fall, with their vowel, and with a stop before a silent ร. In a foreign word they stand for
  // letters that it has (เซียร์เกย์, Sergey).
  void push(char32_t c) noexcept {
    if (thai(c) != 0xE4C) {
      letters_[count_++] = c;
      return;
    }
    if (count_ > 0 && vowel_after(count_ - 1)) --count_;
    if (count_ == 0) return;
    if (foreign_) {
      silenced_ |= std::uint64_t{1} << (count_ - 1);
      return;
    }
    --count_;
    const char32_t silenced = thai(letters_[count_]);
    if (silenced == U'ร' && count_ > 1 && (at(count_ - 1) == U'ต' || at(count_ - 1) == U'ท') &&
        consonant(count_ - 2)) {
      --count_;
    }
  }

  [[nodiscard]] bool cluster(std::size_t i, bool led) const noexcept {
    const char32_t first = at(i);
    const char32_t second = at(i + 1);
    if (!consonant(i) || !consonant(i + 1)) return false;
    const bool liquid = second == U'ร' || second == U'ล';
    const bool pair = first == U'ห' ? (liquid || second == U'ง' || second == U'ญ' || second == U'น' ||
                                       second == U'ม' || second == U'ย' || second == U'ว')
                      : (first == U'ก' || first == U'ข' || first == U'ค')
                          ? liquid || second == U'ว'
                          : liquid && (first == U'ต' || first == U'ป' || first == U'ผ' || first == U'พ');
    if (!pair) return false;
    if (led) return second != U'ว' || !vowel_after(i + 2);
    if (vowel_after(i + 2)) return true;
    if (second == U'ว') return false;
    return consonant(i + 2) && !vowel_after(i + 3) && !(at(i + 1) == U'ร' && at(i + 2) == U'ร');
  }

  void append(std::string_view latin) noexcept {
    for (const char c : latin) out_.append(c);
  }
  void append_kind(std::size_t i, RuleKind kind) noexcept {
    if (foreign_ && kind == RuleKind::kFinal) kind = RuleKind::kConsonant;
    if (const Rule* rule = tables_.of_kind(letters_[i], kind, variant_)) out_.append(*rule);
  }

  // Whether letter i ends the syllable before it: a consonant that no vowel follows.
  [[nodiscard]] bool is_final(std::size_t i) const noexcept {
    if (!consonant(i) || tables_.of_kind(letters_[i], RuleKind::kFinal, variant_) == nullptr) return false;
    if (at(i + 1) == 0xE34 && i + 2 == count_) {  // ชาติ, วุฒิ, ภูมิ: the last i is not spoken
      const char32_t c = at(i);
      return c == U'ต' || c == U'ฒ' || c == U'ม';
    }
    return !vowel_after(i + 1) && !vowel_letter(i + 1);
  }
  // Two consonants are left after an open vowel: a syllable of their own (-phon, -thon), unless the second is silent
  // (-tr, -chr, or an aspirate after its own stop).
  [[nodiscard]] bool last_syllable(std::size_t i) const noexcept {
    if (foreign_ || i + 2 != count_ || !consonant(i) || !consonant(i + 1)) return false;
    const char32_t first = at(i);
    const char32_t second = at(i + 1);
    if (second == U'ร') return first != U'ต' && first != U'ท' && first != U'ช';
    return second != U'ธ' && second != U'ฐ' && second != U'ถ' && second != U'ข' && second != U'ฉ';
  }

  std::size_t syllable(std::size_t i) noexcept {
    const char32_t lead = vowel_before(i) ? at(i) : 0;
    const std::size_t start = lead != 0 ? i + 1 : i;
    if (!consonant(start)) {
      if (start < count_) {
        const Rule* own = tables_.of_kind(letters_[start], RuleKind::kSign, variant_);
        if (own != nullptr) {
          out_.append(*own);
        } else {
          append_unknown(out_, letters_[start]);
        }
      }
      return start + 1;
    }
    std::size_t k = start + 1;
    // Two consonants between the halves of a vowel are one beginning in Thai words, two syllables in others (เกราซีมอฟ, Gerasimov).
    const bool around = foreign_ && lead == U'เ' && at(start + 2) == 0xE32;
    const bool two = !around && cluster(start, lead != 0);
    if (lead == 0 && !two && k == count_ && i > 0 && !foreign_)
      return k;  // a last consonant that nothing follows is not spoken
    if (!two) {
      append_kind(start, RuleKind::kConsonant);
    } else {
      if (at(start) != U'ห') append_kind(start, RuleKind::kConsonant);
      append_kind(start + 1, RuleKind::kConsonant);
      ++k;
    }
    bool closed = false;  // the vowel holds its end
    written_ = lead != 0 || vowel_after(k);
    open_ = written_ && at(k) != 0xE31 && at(k) != 0xE47;
    switch (lead) {
      case U'เ':
        if (at(k) == 0xE35 && at(k + 1) == U'ย') {
          append("ia");
          k += 2;
        } else if (at(k) == 0xE37 && at(k + 1) == U'อ') {
          append("uea");
          k += 2;
        } else if (at(k) == 0xE32) {
          const bool is_short = at(k + 1) == 0xE30;
          append(is_short ? "o" : "ao");
          k += is_short ? 2 : 1;
          closed = true;
        } else if (at(k) == 0xE34) {
          append("oe");
          ++k;
        } else if (at(k) == U'อ' && !vowel_after(k + 1)) {
          append("oe");
          ++k;
        } else if (at(k) == U'ย' && !vowel_after(k + 1)) {
          append("oei");
          ++k;
          closed = true;
        } else if (at(k) == 0xE3B && at(k + 1) == 0xE32) {  // Lao ao
          append("ao");
          k += 2;
          closed = true;
        } else {
          append("e");
          if (at(k) == 0xE47 || at(k) == 0xE30 || at(k) == 0xE31) ++k;
        }
        break;
      case U'แ':
        append("ae");
        if (at(k) == 0xE47 || at(k) == 0xE30 || at(k) == 0xE31) ++k;
        break;
      case U'โ':
        append("o");
        if (at(k) == 0xE30) ++k;
        break;
      case U'ใ':
      case U'ไ':
        append("ai");
        if (at(k) == U'ย' && !vowel_after(k + 1)) ++k;
        closed = true;
        break;
      default:
        closed = plain_vowel(k);
        break;
    }
    if (at(k) == 0xE30) ++k;
    // ร before a final that no vowel follows is not spoken (เกียรติ).
    if (!foreign_ && written_ && at(k) == U'ร' && consonant(k + 1) && is_final(k + 1)) ++k;
    append_silenced(k);
    if (!closed && is_final(k) && !(open_ && last_syllable(k))) {
      append_kind(k, RuleKind::kFinal);
      k += at(k + 1) == 0xE34 && k + 2 == count_ ? 2 : 1;
    }
    append_silenced(k);
    return k;
  }

  void append_silenced(std::size_t& k) noexcept {
    for (; k < count_ && is_silenced(k); ++k) append_kind(k, RuleKind::kConsonant);
  }

  // The vowel after the consonant at k - 1; moves k behind it and says whether the syllable has its end, too.
  bool plain_vowel(std::size_t& k) noexcept {
    const char32_t c = at(k);
    const char32_t next = at(k + 1);
    switch (c) {
      case 0xE31:
        if (next == U'ว' || next == U'ย') {
          append(next == U'ว' ? "ua" : "ai");
          k += 2;
          return next == U'ย';
        }
        append("a");
        ++k;
        return false;
      case 0xE30:
        append("a");
        ++k;
        return true;
      case 0xE32:
        append("a");
        break;
      case 0xE34:
      case 0xE35:
        append("i");
        break;
      case 0xE36:
        append("ue");
        break;
      case 0xE37:
        append("ue");
        if (next == U'อ') ++k;
        break;
      case 0xE38:
      case 0xE39:
        append("u");
        break;
      case 0xE47:
        append("o");
        if (next == U'อ') ++k;
        break;
      case 0xE4D:
        if (next == 0xE32) {
          append("am");
          k += 2;
          return true;
        }
        append("o");
        break;
      case 0xE3B:  // Lao o, ua
        append(next == U'ว' ? "ua" : "o");
        if (next == U'ว') ++k;
        break;
      case 0xE3D:
        append("ia");
        break;
      default:
        if (vowel_letter(k)) {
          append("o");
          break;
        }
        if (c == U'ว' && consonant(k + 1) && !vowel_after(k + 1) && !vowel_after(k + 2)) {
          append("ua");
          break;
        }
        if (c == U'ร' && next == U'ร') {
          k += 2;
          append(is_final(k) ? "a" : "an");
          return !is_final(k);
        }
        if (is_final(k))
          append("o");
        else if (!foreign_)
          append("a");
        return false;
    }
    ++k;
    return false;
  }

  const Tables& tables_;
  std::uint8_t variant_;
  bool foreign_;
  Latin& out_;
  std::uint64_t silenced_ = 0;  // a bit for each letter under the silencing sign; of a foreign word only
  std::array<char32_t, kMaxWord> letters_;
  std::size_t count_ = 0;
  bool written_ = false;  // the syllable's vowel is
  bool open_ = false;     // and needs no final consonant
};

}  // namespace

void run_thai(const Tables& tables, const Letters& letters, std::uint8_t variant, bool foreign,
              Latin& out) noexcept {
  ThaiReader(tables, letters, variant, foreign, out).run();
}

}  // namespace tamis::text
