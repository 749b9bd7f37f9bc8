#include "documents/listed/popular_name_table.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

#include "base/data_table.h"
#include "documents/listed/popular_names.h"
#include "documents/words/tokens.h"
#include "text/normalize.h"
#include "text/romanize.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

// Letters by which a word is looked up; a word may change behind them. A first word of three letters keeps them, so a word is looked
// up by these, too; one of two is itself only.
constexpr std::size_t kKeyLetters = 4;
constexpr std::size_t kShortKeyLetters = 3;
constexpr std::size_t kFewestLetters = 2;  // of a word that may have an ending
constexpr std::size_t kMostWords = 12;

constexpr std::string_view kArticle = "\u0627\u0644";
// Bytes of the first letters of a word, by their number; beyond the end of the word those of the whole.
struct Heads {
  std::array<std::uint8_t, kKeyLetters + 1> bytes{};
  std::size_t letters = 0;  // of these
};

Heads heads_of(std::string_view word) noexcept {
  Heads heads;
  std::uint32_t first = 0;
  if (word.size() >= sizeof first) {
    std::memcpy(&first, word.data(), sizeof first);
    if ((first & 0x80808080U) == 0) return {{0, 1, 2, 3, 4}, kKeyLetters};
  }
  std::size_t end = 0;
  while (heads.letters < kKeyLetters && end < word.size()) {
    ++end;
    while (end < word.size() && end < 255 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) ++end;
    heads.bytes[++heads.letters] = static_cast<std::uint8_t>(end);
  }
  return heads;
}

std::uint64_t key_of(std::string_view head) noexcept {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  if (head.size() == 4) {  // mostly
    std::uint32_t four = 0;
    std::memcpy(&four, head.data(), sizeof four);
    low = four;
  } else {
    for (std::size_t i = 0; i < head.size() && i < 16; ++i)
      (i < 8 ? low : high) |= std::uint64_t{static_cast<unsigned char>(head[i])} << (8 * (i % 8));
  }
  std::uint64_t key = (low ^ (high + head.size()) * 0xD6E8FEB86659FD93ULL) * 0x9E3779B97F4A7C15ULL;
  key ^= key >> 32;
  return key == 0 ? 1 : key;
}

}  // namespace

bool begins_in_arabic(std::string_view plain) noexcept {
  return plain.size() >= 2 && static_cast<unsigned char>(plain.front()) >= 0xD8 &&
         static_cast<unsigned char>(plain.front()) <= 0xDB;
}

std::string_view without_arabic_article(std::string_view plain) noexcept {
  return plain.starts_with(kArticle) && plain.size() > kArticle.size() + 4 ? plain.substr(kArticle.size())
                                                                           : plain;
}

void append_without_accents(std::string& out, std::string_view word) {
  text::Romanization letter;
  for (std::size_t at = 0; at < word.size();) {
    const auto decoded = text::decode_utf8(word, at);
    at += std::max<std::size_t>(decoded.bytes, 1);
    const text::Character& character = text::character(decoded.code_point);
    if (decoded.code_point < 0x80) {
      out += static_cast<char>(decoded.code_point);
    } else if (character.kind != text::CharKind::kIgnored) {
      const char32_t folded = character.folded;
      text::romanize(
          text::Script::kLatin,
          character.expansion == 1 ? std::u32string_view(&folded, 1) : text::expansion_of(decoded.code_point),
          letter, true);
      if (letter.count != 0) out += letter[0];
    }
  }
}

bool is_name_of_characters(std::string_view name) {
  while (!name.empty() && name.front() >= '0' && name.front() <= '9') name.remove_prefix(1);  // 39号室
  if (name.empty()) return false;
  const text::Script script = text::script_of(text::decode_utf8(name, 0).code_point);
  return is_character_script(script) || script == text::Script::kHangul;
}

// What reading the file makes of it.
class PopularNameTable::Draft {
 public:
  Draft() {
    base::for_each_row(file_, [&](const auto& column, std::size_t count) {
      if (count < 3) return;
      rows_.push_back({at(column[1]), static_cast<std::uint32_t>(column[1].size()),
                       column[2] == "p" ? 1U : 0U, count > 3 ? at(column[3]) : 0,
                       count > 3 ? static_cast<std::uint32_t>(column[3].size()) : 0});
      base::for_each_part(column[0], '|', [&](std::string_view name) {
        if (!is_name_of_characters(name)) add_name(name);
      });
    });
    std::size_t size = 64;
    while (size < 2 * names_.size()) size *= 2;
    slots_.resize(size);
    // From the last on, so that each chain is in the order of the file.
    for (std::size_t i = names_.size(); i-- > 0;) {
      std::size_t at = name_keys_[i] & (size - 1);
      while (slots_[at].first != 0 && slots_[at].key != name_keys_[i]) at = (at + 1) & (size - 1);
      names_[i].next = static_cast<std::uint32_t>(slots_[at].first);
      slots_[at] = {name_keys_[i], i + 1};
    }
  }
  void write(base::FrozenWriter& out) const {
    const auto add = [&out](std::string name, const auto& values) {
      out.add("popular_names/" + std::move(name), std::span(values.data(), values.size()));
    };
    add("rows", rows_);
    add("names", names_);
    add("words", words_);
    add("letters", letters_);
    add("slots", slots_);
    out.add_one("popular_names/keys", keys_);
    out.add_one("popular_names/small_keys", small_keys_);
  }

 private:
  [[nodiscard]] std::uint32_t at(std::string_view cell) const noexcept {
    return static_cast<std::uint32_t>(cell.data() - file_.data());
  }

  void add_name(std::string_view written) {
    FrozenName name;
    name.row = static_cast<std::uint32_t>(rows_.size() - 1);
    name.supported = written.ends_with('~') ? 1 : 0;
    name.placed = written.ends_with('^') ? 1 : 0;
    if (name.supported != 0 || name.placed != 0) written.remove_suffix(1);
    Block block;
    block.span = {0, static_cast<std::uint32_t>(written.size())};
    TextTokens text;
    tokenize(written, std::span<const Block>(&block, 1), text);
    std::vector<FrozenWord> words;
    std::size_t count = 0;
    const std::size_t letters = letters_.size();
    std::uint64_t key = 0;
    for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
      const Token& token = text.tokens[i];
      if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) continue;
      std::string plain;
      const bool alone = written.size() == token.span().size();
      if (token.script == text::Script::kLatin &&
          !(alone && (token.all_capitals || name.supported != 0 || name.placed != 0)))
        append_without_accents(plain, text.lower(i));
      else
        append_plain(plain, token.kind == TokenKind::kWord ? text.lower(i) : text.at(i));
      const std::string_view bare = without_arabic_article(plain);
      const std::size_t size = text::count_code_points(bare);
      const bool as_is = token.all_capitals || token.kind == TokenKind::kNumber || begins_in_arabic(bare) ||
                         size < kFewestLetters;
      if (++count == 1) {
        name.capital = token.capital ? 1 : 0;
        name.all_capitals = token.all_capitals ? 1 : 0;
        key = keys_of(bare).whole;
      }
      words.push_back({static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint16_t>(bare.size()),
                       static_cast<std::uint8_t>(std::min<std::size_t>(size, 255)),
                       static_cast<std::uint8_t>(as_is)});
      letters_ += bare;
    }
    if (count == 0 || count > kMostWords) return letters_.resize(letters);
    name.words = static_cast<std::uint8_t>(count);
    words_.insert(words_.end(), words.begin(), words.end());
    keys_.set(key & 0xFFFF);
    if (name.capital == 0) small_keys_.set(key & 0xFFFF);
    name_keys_.push_back(key);
    names_.push_back(name);
  }

  std::string_view file_ = base::data_table("popular_names.tsv");
  std::vector<FrozenRow> rows_;
  std::vector<FrozenName> names_;
  std::vector<FrozenWord> words_;
  std::vector<std::uint64_t> name_keys_;
  std::string letters_;
  std::vector<Slot> slots_;
  Keys keys_;
  Keys small_keys_;  // of names whose first letter is no capital
};

PopularNameTable::BeginningKeys PopularNameTable::keys_of(std::string_view word) noexcept {
  const Heads heads = heads_of(word);
  BeginningKeys keys;
  keys.whole = key_of(word.substr(0, heads.bytes[heads.letters]));
  if (heads.letters == kKeyLetters) keys.shorter = key_of(word.substr(0, heads.bytes[kShortKeyLetters]));
  return keys;
}

void PopularNameTable::freeze(base::FrozenWriter& out) { Draft().write(out); }

namespace {

const base::TableToFreeze kFrozen(&PopularNameTable::freeze);

}  // namespace

const PopularNameTable& PopularNameTable::get() {
  static const PopularNameTable kTable = [] {
    if (std::span<const Slot> slots; base::frozen_tables().read("popular_names/slots", slots))
      return PopularNameTable(base::frozen_tables());
    base::FrozenWriter written;
    freeze(written);
    static const base::OwnedFrozenTables kOwned(written);
    return PopularNameTable(kOwned.tables());
  }();
  return kTable;
}

PopularNameTable::PopularNameTable(base::FrozenTables tables) {
  std::span<const FrozenRow> rows;
  std::span<const FrozenWord> words;
  std::span<const char> letters;
  tables.read("popular_names/rows", rows);
  tables.read("popular_names/names", frozen_);
  tables.read("popular_names/words", words);
  tables.read("popular_names/letters", letters);
  tables.read("popular_names/slots", slots_);
  tables.read_one("popular_names/keys", keys_);
  tables.read_one("popular_names/small_keys", small_keys_);
  const std::string_view file = base::data_table("popular_names.tsv");
  rows_.reserve(rows.size());
  for (const FrozenRow& row : rows)
    rows_.push_back(
        {file.substr(row.begin, row.size), row.person != 0, file.substr(row.countries, row.countries_size)});
  words_.reserve(words.size());
  for (const FrozenWord& word : words)
    words_.push_back({{letters.data() + word.begin, word.size}, word.letters, word.as_is != 0});
  names_.reserve(frozen_.size());
  std::size_t first = 0;
  for (const FrozenName& frozen : frozen_) {
    PopularName name;
    name.words = std::span<const PopularWord>(words_).subspan(first, frozen.words);
    if (name.words.size() > 1 && !name.words[1].plain.empty()) name.second = name.words[1].plain.front();
    name.row = frozen.row;
    name.capital = frozen.capital != 0;
    name.all_capitals = frozen.all_capitals != 0;
    name.supported = frozen.supported != 0;
    name.placed = frozen.placed != 0;
    names_.push_back(name);
    first += frozen.words;
  }
}

}  // namespace tamis::documents
