// From words to tokens: look-alikes are mended, words romanised (romanize.h, han.h) and taken apart where their script
// writes several as one.
#include <algorithm>
#include <vector>

#include "base/data_table.h"
#include "text/han.h"
#include "text/letter_names.h"
#include "text/spellings.h"
#include "text/tokenizer.h"

namespace tamis::text {
namespace {

constexpr char32_t kIterationMark = 0x3005;

struct LookAlike {
  char32_t letter;  // folded
  bool upper;
  Script script;
  char latin;
};

const std::vector<LookAlike>& look_alikes() {
  static const std::vector<LookAlike> table = [] {
    std::vector<LookAlike> rows;
    base::for_each_row(base::data_table("homoglyphs.tsv"), [&](const auto& column, std::size_t) {
      const char32_t letter = decode_utf8(column[0], 0).code_point;
      if (column[2].size() != 1) return;
      const char latin =
          column[2][0] >= 'A' && column[2][0] <= 'Z' ? static_cast<char>(column[2][0] + 32) : column[2][0];
      const Character& entry = character(letter);
      rows.push_back({entry.folded, entry.upper, entry.script, latin});
    });
    return rows;
  }();
  return table;
}

// data/ordinal_endings.tsv
const std::vector<std::u32string>& ordinal_endings() {
  static const std::vector<std::u32string> table = [] {
    std::vector<std::u32string> out;
    base::for_each_row(base::data_table("ordinal_endings.tsv"),
                       [&](const auto& column, std::size_t) { out.push_back(code_points_of(column[0])); });
    return out;
  }();
  return table;
}

}  // namespace

void Tokenizer::expect_known_words() const noexcept {
  if (b_.words_.size() < 2) return;
  const KnownWords& known = KnownWords::of_this_thread();
  for (const Word& word : b_.words_) {
    if (word.plain || word.count == 0) continue;
    known.prefetch(KnownWords::Key(letters(word), word.script, word.whole, cut_));
  }
}

void Tokenizer::emit(const Word& word) {
  if (b_.tokens_.size() == kMaxTokens) {
    b_.overflow_ = true;
    return;
  }
  if (word.has_digit && !word.whole) {
    if (const std::size_t digits = digits_of_ordinal(word); digits != 0) {
      Word number = word;
      number.count = static_cast<std::uint32_t>(digits);
      number.script = Script::kDigits;
      emit_plain(number);
      return;
    }
  }
  if (word.plain) {
    emit_plain(word);
  } else if (word.script == Script::kArabic && !word.whole) {
    emit_arabic(word);
  } else if (word.script == Script::kMyanmar) {
    emit_myanmar(word);
  } else {
    Word mended = word;
    if ((word.scripts & (word.scripts - 1)) != 0) mend_look_alikes(mended);
    emit_romanized(mended);
  }
}

std::size_t Tokenizer::digits_of_ordinal(const Word& word) const noexcept {
  constexpr std::size_t kMostDigits = 5;
  const std::u32string_view text = letters(word);
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= U'0' && text[digits] <= U'9') ++digits;
  if (digits == 0 || digits > kMostDigits || digits == text.size()) return 0;
  const auto& endings = ordinal_endings();
  const bool known = std::find(endings.begin(), endings.end(), text.substr(digits)) != endings.end();
  return known ? digits : 0;
}

void Tokenizer::emit_plain(const Word& word) {
  Token& token = add_token(word);
  const std::size_t at = b_.storage_.size();
  for (const char32_t c : letters(word)) b_.storage_.push_back(static_cast<char>(c));
  token.latin = std::string_view(b_.storage_).substr(at);
  if (word.has_digit && word.script == Script::kLatin && forms_ == Forms::kAll)
    add_digits_as_letters(word, token);
}

void Tokenizer::add_digits_as_letters(const Word& word, Token& token) {
  const std::u32string_view text = letters(word);
  std::size_t digits = 0;
  for (const char32_t c : text) digits += c <= U'9' ? 1U : 0U;
  // One at the end of a long word may be a letter (Faisa1), of a short one it is a number (tele2 is both ways).
  const bool at_end = text.back() <= U'9';
  if (digits > 2 || text.size() - digits < 3 || (at_end && (digits > 1 || text.size() < 5))) return;
  Romanization forms;
  forms.count = 0;
  forms.add(token.latin);
  for (int choice = 0; choice < 2; ++choice) {
    std::array<char, kMaxTokenBytes> form{};
    for (std::size_t i = 0; i < text.size(); ++i) {
      form[i] = static_cast<char>(text[i]);
      if (text[i] > U'9') continue;
      int nth = 0;
      for (const LookAlike& row : look_alikes()) {
        if (row.letter == text[i] && (nth++ == 0 || nth == choice + 1)) form[i] = row.latin;
      }
      if (nth == 0) return;  // a digit that looks like no letter
    }
    forms.add({form.data(), text.size()});
  }
  add_alternatives(forms, token);
}

void Tokenizer::emit_romanized(const Word& word) {
  std::u32string_view text = letters(word);
  std::array<char32_t, 2>
      repeated{};  // a character and the mark that repeats it: a word of both, read as the first
  if (word.script == Script::kHan && !word.whole && text[0] == kIterationMark && word.joins &&
      word.first > 0) {
    repeated = {b_.code_points_[word.first - 1], kIterationMark};
    text = {repeated.data(), repeated.size()};
  }
  KnownWords& known = KnownWords::of_this_thread();
  const KnownWords::Key key(text, word.script, word.whole, cut_);
  KnownWords::Entry& entry = known.entry(key);
  if (entry.is(key)) {
    if (entry.form_count != 0) emit_known(word, entry);
    return;
  }
  if (forms_ == Forms::kMain) {
    emit_main(word, text);
    return;
  }
  Romanization forms;
  romanize_word(word, text, forms);
  entry.clear();
  if (forms.count == 0) {
    entry.set(key, {}, {}, 0);
    return;
  }
  Token& token = add_token(word);
  token.unvowelled = is_unvowelled(word.script);
  const std::size_t at = b_.storage_.size();
  if (word.script != Script::kLatin && word.script != Script::kDigits) add_native(word, token);
  std::string_view usual = word.script != Script::kLatin ? usual_spellings(token.native) : std::string_view();
  std::string named;
  if (usual.empty()) usual = named = latin_letters_of_word(token.native, word.script);
  const std::size_t native_end = b_.storage_.size();
  if (usual.empty()) {
    add_forms(forms, token);
  } else {
    // What people write goes before what rules give.
    Romanization all;
    all.count = 0;
    all.add(forms[0]);
    for (std::string_view rest = usual; !rest.empty();) {
      const std::size_t blank = rest.find(' ');
      all.add(rest.substr(0, blank));
      rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
    }
    for (std::size_t i = 1; i < forms.count; ++i) all.add(forms[i]);
    add_forms(all, token);
  }
  entry.set(key, token, std::string_view(b_.storage_).substr(at), native_end - at);
}

void Tokenizer::emit_main(const Word& word, std::u32string_view text) {
  Romanization forms;
  romanize_word(word, text, forms);
  if (forms.count == 0) return;
  Token& token = add_token(word);
  token.unvowelled = is_unvowelled(word.script);
  if (word.script != Script::kLatin && word.script != Script::kDigits) add_native(word, token);
  const std::size_t at = b_.storage_.size();
  b_.storage_.append(forms[0]);
  token.latin = std::string_view(b_.storage_).substr(at);
}

void Tokenizer::romanize_word(const Word& word, std::u32string_view text, Romanization& forms) const {
  if (word.whole && word.script != Script::kArabic) {
    spell_by_sound(text, forms);
    if (forms.count == 0) romanize_apart(text, forms);
  } else if (word.script == Script::kHan) {
    read_han(text[0], forms);
  } else {
    const bool main_only = forms_ == Forms::kMain;
    romanize(word.script, text, forms, main_only);
    if (!main_only || forms.count == 0) {
      if (word.script == Script::kArabic && cut_ == Cut::kOther) add_assimilated(text, forms);
      if (has_spellings(word.script)) add_spellings(text, forms);
    }
  }
}

void Tokenizer::emit_known(const Word& word, const KnownWords::Entry& entry) {
  Token& token = add_token(word);
  token.unvowelled = is_unvowelled(word.script);
  const std::size_t at = b_.storage_.size();
  b_.storage_.append(entry.text.data(), entry.text_size);
  const char* next = b_.storage_.data() + at;
  const auto take = [&next](std::size_t size) {
    const std::string_view taken(next, size);
    next += size;
    return taken;
  };
  token.native = entry.native_size == 0 ? std::string_view() : take(entry.native_size);
  token.latin = take(entry.lengths[0]);
  if (forms_ == Forms::kMain) return;
  const std::size_t first = b_.alternatives_.size();
  for (std::size_t i = 1; i < entry.form_count; ++i) b_.alternatives_.push_back(take(entry.lengths[i]));
  token.alternatives = std::span<const std::string_view>(b_.alternatives_).subspan(first);
}

void Tokenizer::add_forms(const Romanization& forms, Token& token) {
  const std::size_t at = b_.storage_.size();
  b_.storage_.append(forms[0]);
  token.latin = std::string_view(b_.storage_).substr(at);
  add_alternatives(forms, token);
}

void Tokenizer::add_assimilated(std::u32string_view text, Romanization& forms) {
  const std::size_t article = text.find(U"ال");
  if (article == std::u32string_view::npos || article + 2 >= text.size()) return;
  if (std::u32string_view(U"تثدذرزسشصضطظن").find(text[article + 2]) == std::u32string_view::npos) return;
  std::array<char32_t, kMaxTokenBytes> letters{};
  const std::size_t before = article + 1;
  std::copy(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(before), letters.begin());
  std::copy(text.begin() + static_cast<std::ptrdiff_t>(before) + 1, text.end(),
            letters.begin() + static_cast<std::ptrdiff_t>(before));
  Romanization assimilated;
  spell_by_sound({letters.data(), text.size() - 1}, assimilated);
  for (std::size_t i = 0; i < std::min<std::size_t>(assimilated.count, 2); ++i) forms.add(assimilated[i]);
}

void Tokenizer::romanize_apart(std::u32string_view text, Romanization& forms) const {
  std::array<char, kMaxTokenBytes> latin{};
  std::size_t size = 0;
  for (const char32_t c : text) {
    Romanization one;
    romanize(Script::kHangul, {&c, 1}, one);
    if (one.count == 0) continue;
    const std::string_view letters = one[0].substr(0, latin.size() - size);
    std::copy(letters.begin(), letters.end(), latin.begin() + static_cast<std::ptrdiff_t>(size));
    size += letters.size();
  }
  forms.add({latin.data(), size});
}

void Tokenizer::add_native(const Word& word, Token& token) {
  const std::size_t at = b_.storage_.size();
  for (char32_t c : letters(word)) {
    if (token.unvowelled) {
      if (c == kGeresh || character(c).kind == CharKind::kMark) continue;
      if (c == 0x6CC) c = 0x64A;  // Persian yeh and keheh: two keyboards' ways to write one letter
      if (c == 0x6A9) c = 0x643;
    }
    append_utf8(b_.storage_, c);
  }
  token.native = std::string_view(b_.storage_).substr(at);
}

void Tokenizer::add_alternatives(const Romanization& forms, Token& token) {
  const std::size_t first = b_.alternatives_.size();
  for (std::size_t i = 1; i < forms.count; ++i) {
    const std::size_t at = b_.storage_.size();
    b_.storage_.append(forms[i]);
    b_.alternatives_.push_back(std::string_view(b_.storage_).substr(at));
  }
  token.alternatives = std::span<const std::string_view>(b_.alternatives_).subspan(first);
}

Token& Tokenizer::add_token(const Word& word) {
  Token& token = b_.tokens_.emplace_back();
  token.begin = word.begin;
  token.end = word.end;
  token.script = word.script;
  token.joins_previous = word.joins;
  token.after_comma = word.after_comma;
  token.dotted = word.dotted;
  return token;
}

void Tokenizer::emit_arabic(const Word& word) {
  const std::u32string_view text = letters(word);
  const std::size_t middle = cut_ == Cut::kOther ? middle_of(text) : 0;
  if (cut_ == Cut::kOther && middle == 0) {
    emit_part(word, 0, text.size());
    return;
  }
  const auto next_letter = [&](std::size_t i) {
    while (i < text.size() && character(text[i]).kind == CharKind::kMark) ++i;
    return i;
  };
  // Where the word goes on after `prefix`, 0 if it does not begin so; the letters from there.
  std::array<char32_t, kMaxTokenBytes> behind{};
  std::size_t further = 0;
  const auto after = [&](std::size_t from, std::u32string_view prefix) -> std::size_t {
    std::size_t i = next_letter(from);
    for (const char32_t c : prefix) {
      const bool same = i < text.size() && (text[i] == c || (c == U'ا' && text[i] == U'ٱ'));
      if (!same) return 0;
      i = next_letter(i + 1);
    }
    further = 0;
    for (std::size_t k = i; k < text.size() && further < behind.size(); k = next_letter(k + 1))
      behind[further++] = text[k];
    return i;
  };
  std::size_t from = 0;
  if (middle != 0) {
    emit_part(word, 0, middle);
    from = middle;
  } else if (after(0, U"عبدال") != 0 && further >= 2) {
    const std::size_t article = after(0, U"عبد");
    emit_part(word, 0, article);
    from = article;
  }
  const std::size_t rest = after(from, U"ال");
  if (rest != 0 && stands_behind_article({behind.data(), further})) {
    emit_part(word, from, rest);
    from = rest;
  }
  emit_part(word, from, text.size());
}

std::size_t Tokenizer::middle_of(std::u32string_view text) noexcept {
  constexpr std::size_t kLeastName = 3;
  if (text.starts_with(U"عبدال") || text.starts_with(U"ال")) return 0;
  for (std::size_t i = kLeastName; i + kLeastName <= text.size(); ++i) {
    const std::u32string_view rest = text.substr(i);
    if (rest.starts_with(U"ال") && rest.size() >= kLeastName + 1) return i;
    if (is_known_word(text.substr(0, i)) && (rest.size() > kLeastName || is_known_word(rest))) return i;
  }
  for (std::size_t i = kLeastName; i + kLeastName <= text.size(); ++i) {
    if (is_known_word(text.substr(i))) return i;
  }
  return compound_middle(text);
}

void Tokenizer::emit_myanmar(const Word& word) {
  constexpr char32_t kAsat = 0x103A;
  constexpr char32_t kVirama = 0x1039;
  const std::u32string_view text = letters(word);
  const auto begins = [&](std::size_t i) {
    const char32_t c = text[i];
    const bool letter = (c >= 0x1000 && c <= 0x102A) || c == 0x103F;
    if (!letter || text[i - 1] == kVirama) return false;
    return i + 1 >= text.size() || (text[i + 1] != kAsat && text[i + 1] != kVirama);
  };
  std::size_t from = 0;
  for (std::size_t i = 1; i <= text.size(); ++i) {
    if (i < text.size() && !begins(i)) continue;
    emit_part(word, from, i);
    from = i;
  }
}

void Tokenizer::emit_part(const Word& word, std::size_t from, std::size_t to) {
  if (b_.tokens_.size() == kMaxTokens) {
    b_.overflow_ = true;
    return;
  }
  Word part = word;
  part.first += static_cast<std::uint32_t>(from);
  part.count = static_cast<std::uint32_t>(to - from);
  if (from != 0) {
    part.begin = b_.offsets_[part.first] & ~kUpperBit;
    part.joins = true;
    part.after_comma = false;
  }
  if (to != word.count) part.end = b_.offsets_[word.first + to] & ~kUpperBit;
  emit_romanized(part);
}

void Tokenizer::mend_look_alikes(Word& word) {
  constexpr std::array<Script, 3> kScripts = {Script::kLatin, Script::kCyrillic, Script::kGreek};
  Script best = word.script;
  std::size_t best_own = 0;
  std::size_t best_written = 0;
  for (const Script target : kScripts) {
    if ((word.scripts & look_alike_bit(target)) == 0) continue;
    std::size_t own = 0;
    std::size_t written = 0;
    for (std::uint32_t i = word.first; i < word.first + word.count; ++i) {
      const bool is_own = character(b_.code_points_[i]).script == target;
      own += is_own ? 1U : 0U;
      written += is_own || look_alike(i, target) != 0 ? 1U : 0U;
    }
    if (written > best_written || (written == best_written && own > best_own)) {
      best = target;
      best_own = own;
      best_written = written;
    }
  }
  word.script = best;
  bool mended = true;
  for (std::uint32_t i = word.first; i < word.first + word.count; ++i) {
    char32_t& c = b_.code_points_[i];
    const Script own = character(c).script;
    if (own == best || own == Script::kDigits) continue;
    const char32_t other = look_alike(i, best);
    if (other != 0) {
      c = other;
    } else {
      mended = false;
    }
  }
  if (!mended) word.script = Script::kOther;  // each letter by its own script's base rows
}

char32_t Tokenizer::look_alike(std::uint32_t i, Script target) const {
  const char32_t c = b_.code_points_[i];
  const bool upper = (b_.offsets_[i] & kUpperBit) != 0;
  const Script own = character(c).script;
  char32_t latin = 0;
  if (own == Script::kLatin) {
    latin = c;
  } else {
    for (const LookAlike& row : look_alikes()) {
      if (row.letter == c && row.upper == upper && row.script == own)
        latin = static_cast<unsigned char>(row.latin);
    }
  }
  if (target == Script::kLatin || latin == 0) return latin;
  for (const LookAlike& row : look_alikes()) {
    if (row.script == target && static_cast<unsigned char>(row.latin) == latin && row.upper == upper)
      return row.letter;
  }
  return 0;
}

}  // namespace tamis::text
