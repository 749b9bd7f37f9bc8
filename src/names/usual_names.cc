#include "names/usual_names.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "base/hashed_words.h"
#include "model/country.h"
#include "names/lexicon.h"
#include "names/word_script.h"
#include "text/han_forms.h"
#include "text/plain_letters.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::names {
namespace {

using text::Script;

constexpr std::size_t kMaxBytes = 200;
constexpr std::size_t kMaxWords = 24;
constexpr std::size_t kMostTitleWords = 12;

constexpr std::array<std::string_view, 3> kFiles = {"usual_names.tsv", "popular_names.tsv",
                                                    "transcriptions.tsv"};
constexpr std::string_view kTitleKind = "t";
constexpr std::string_view kDescriptorKind = "d";
// What a known name's number says: where the listed names stand in the file, which file, and whether the name is placed.
constexpr std::uint32_t kPlaced = 1;
constexpr unsigned kFileBit = 1;
constexpr std::uint32_t kFileMask = 3;
constexpr unsigned kFlagBits = 3;

// The words of a text one behind another, as the tables and the queries are compared.
class Letters {
 public:
  explicit Letters(std::string_view text) {
    thread_local text::TokenBuffer buffer;
    const auto tokens = buffer.tokenize(text, text::Cut::kWritten, text::Forms::kMain);
    if (buffer.overflow() || tokens.size() > kMaxWords) return;
    for (const text::Token& token : tokens) {
      words_[size_++] = {letters_.size(), token.begin, token.end, token.script};
      if (token.native.empty())
        letters_ += token.latin;
      else
        text::append_plain(letters_,
                           token.script == Script::kHan ? text::simplified(token.native) : token.native);
    }
    words_[size_].at = letters_.size();
  }

  struct Word {
    std::size_t at = 0;  // in the letters
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Script script = Script::kOther;
  };

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] const Word& word(std::size_t i) const noexcept { return words_[i]; }
  [[nodiscard]] std::string_view of(std::size_t first, std::size_t last) const noexcept {
    return std::string_view(letters_).substr(words_[first].at, words_[last].at - words_[first].at);
  }

 private:
  std::string letters_;
  std::array<Word, kMaxWords + 1> words_;
  std::size_t size_ = 0;
};

bool is_all_capitals(std::string_view name) noexcept {
  return name.size() > 1 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Words, and first what they begin with: most queries begin none, and that is looked up in the first level of memory.
class Words {
 public:
  template <class Read>
  Words(std::string name, Read read)
      : name_(std::move(name)),
        words_(name_ + "/words", read),
        beginnings_(base::frozen_or_built<Beginnings>(name_ + "/beginnings", [&](Beginnings& all) {
          read([&all](std::string_view word, std::uint32_t, std::uint64_t) { all.set(beginning_of(word)); });
        })) {}

  void freeze(base::FrozenWriter& out) const {
    words_.freeze(out);
    out.add_one(name_ + "/beginnings", beginnings_);
  }
  [[nodiscard]] bool contains(std::string_view word, std::uint64_t seed = 0) const noexcept {
    return beginnings_.test(beginning_of(word)) && words_.contains(word, seed);
  }
  bool find(std::string_view word, std::uint32_t& value) const noexcept {
    return beginnings_.test(beginning_of(word)) && words_.find(word, value);
  }

 private:
  using Beginnings = std::bitset<std::size_t{1} << 15>;

  static std::size_t beginning_of(std::string_view word) noexcept {
    constexpr std::size_t kBytes = 4;
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, word.data(), std::min(kBytes, word.size()));
    return (bytes * 0x9E3779B1U) >> 17;
  }

  std::string name_;
  base::HashedWords words_;
  const Beginnings& beginnings_;
};

// Usual names, with where the listed names stand in the file and flags.
const Words& known_names() {
  static const Words kNames("usual_names/names", [](const base::HashedWords::Add& add) {
    for (std::size_t file = 0; file < kFiles.size(); ++file) {
      const std::string_view table = base::data_table(kFiles[file]);
      base::for_each_row(table, [&](const auto& column, std::size_t count) {
        if (count < 3 || column[2] == kTitleKind || column[2] == kDescriptorKind) return;
        const auto listed = static_cast<std::uint32_t>(column[1].data() - table.data());
        base::for_each_part(column[0], '|', [&](std::string_view name) {
          // What the page must say of it beside, a whole query does not say.
          if (name.ends_with('~')) return;
          const bool placed = name.ends_with('^');
          if (placed) name.remove_suffix(1);
          // Three letters are many bodies'; lists have the acronyms that matter.
          if (is_all_capitals(name) && (placed || name.size() <= 3)) return;
          const Letters letters(name);
          if (letters.size() == 0) return;
          add(letters.of(0, letters.size()),
              listed << kFlagBits | static_cast<std::uint32_t>(file) << kFileBit | (placed ? kPlaced : 0), 0);
        });
      });
    }
  });
  return kNames;
}

constexpr std::uint64_t kDescriptorSeed = 1;

// Offices and forms of address of persons; what stands before or behind names of bodies with kDescriptorSeed. "Mrs" is left out:
// Frau Putin is another than Putin.
const Words& titles() {
  static const Words kTitles("usual_names/titles", [](const base::HashedWords::Add& add) {
    const auto add_forms = [&](std::string_view forms, std::uint64_t seed) {
      base::for_each_part(forms, '|', [&](std::string_view form) {
        if (form.starts_with('-')) return;
        const Letters letters(form);
        if (letters.size() == 0 || letters.size() > kMostTitleWords) return;
        add(letters.of(0, letters.size()), 0, seed);
      });
    };
    base::for_each_row(base::data_table("offices.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 3 || column[0] == "mrs") return;
      add_forms(column[2], 0);
      if (count > 3) add_forms(column[3], 0);
    });
    base::for_each_row(base::data_table(kFiles[0]), [&](const auto& column, std::size_t count) {
      if (count < 3) return;
      if (column[2] == kTitleKind) add_forms(column[0], 0);
      if (column[2] == kDescriptorKind) add_forms(column[0], kDescriptorSeed);
    });
  });
  return kTitles;
}

constexpr std::uint64_t kStemSeed = 1;
constexpr std::size_t kMostEndingLetters = 5;

// Adjectives of countries; those that may have an ending with kStemSeed.
const base::HashedWords& adjectives() {
  static const base::HashedWords kWords("usual_names/adjectives", [](const base::HashedWords::Add& add) {
    base::for_each_row(base::data_table("country_adjectives.tsv"),
                       [&](const auto& column, std::size_t count) {
                         if (count < 2) return;
                         base::for_each_part(column[1], ' ', [&](std::string_view word) {
                           const bool stem = word.ends_with('*');
                           if (stem) word.remove_suffix(1);
                           const Letters letters(word);
                           if (letters.size() > 0)
                             add(letters.of(0, letters.size()), 0, stem ? kStemSeed : 0);
                         });
                       });
  });
  return kWords;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  known_names().freeze(out);
  titles().freeze(out);
  adjectives().freeze(out);
});

bool is_adjective(std::string_view letters) noexcept {
  if (adjectives().contains(letters)) return true;
  for (std::size_t ending = 0; ending <= kMostEndingLetters && !letters.empty(); ++ending) {
    if (adjectives().contains(letters, kStemSeed)) return true;
    std::size_t last = letters.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(letters[last]) & 0xC0) == 0x80) --last;
    letters = letters.substr(0, last);
  }
  return false;
}

bool is_title(std::string_view letters, std::uint64_t seed = 0) noexcept {
  return titles().contains(letters, seed) || (letters.starts_with(kArabicArticle) &&
                                              titles().contains(letters.substr(kArabicArticle.size()), seed));
}

// Groups of the words that name a country, ascending.
const std::vector<std::uint16_t>& country_groups() {
  static const std::vector<std::uint16_t> groups = [] {
    std::vector<std::uint16_t> all;
    base::for_each_row(base::data_table("name_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 3 || column[2] != "place" || model::country_code(column[0]).empty()) return;
      const std::string_view folded = column[1].empty() ? column[0] : column[1];
      const Word found = match_phrase(NameKind::kOrganization, {&folded, 1}).word;
      if (found.role == Role::kPlace && found.group != 0) all.push_back(found.group);
    });
    std::sort(all.begin(), all.end());
    return all;
  }();
  return groups;
}

class Reading {
 public:
  explicit Reading(std::string_view name) : name_(name), letters_(name) {}

  [[nodiscard]] std::vector<UsualName> usual() const {
    std::vector<UsualName> out;
    const std::size_t size = letters_.size();
    if (size == 0) return out;
    if (append(letters_.of(0, size), Kind::kAny, out)) return out;
    if (beside_country(out) || beside_descriptor(out)) return out;
    if (behind_title(out) || before_title(out)) return out;
    if (letters_.word(0).script == Script::kThai) behind_joined_title(out);
    if (out.empty()) without_title(out);
    return out;
  }

 private:
  enum class Kind : std::uint8_t { kAny, kPerson, kBody };

  // Appends what the tables have for the letters.
  static bool append(std::string_view letters, Kind kind, std::vector<UsualName>& out) {
    std::uint32_t value = 0;
    if (!known_names().find(letters, value)) return false;
    const std::string_view rest =
        base::data_table(kFiles[value >> kFileBit & kFileMask]).substr(value >> kFlagBits);
    const std::string_view listed = rest.substr(0, rest.find('\t'));
    const bool person = rest.substr(listed.size()).starts_with("\tp");
    if (kind != Kind::kAny && person != (kind == Kind::kPerson)) return false;
    const float bits = (value & kPlaced) != 0 ? kPlacedNameBits : kUsualNameBits;
    base::for_each_part(listed, '|', [&](std::string_view name) {
      out.push_back({std::string(name), bits, person});
    });
    return true;
  }

  // The words from `first` to `last`, as written.
  void append_written(std::size_t first, std::size_t last, std::vector<UsualName>& out) const {
    const std::uint32_t begin = letters_.word(first).begin;
    out.push_back(
        {std::string(name_.substr(begin, letters_.word(last - 1).end - begin)), kUsualNameBits, true});
  }

  // "Iranische Revolutionsgarden", 黎巴嫩真主党, "Hezbollah libanais", "Bank Melli Hamburg".
  bool beside_country(std::vector<UsualName>& out) const {
    const std::size_t size = letters_.size();
    for (std::size_t i = 1; i < size; ++i) {
      if (known_names().contains(letters_.of(i, size)) && (is_country(0, i) || is_body_above(i)) &&
          append(letters_.of(i, size), Kind::kBody, out))
        break;
      if (!known_names().contains(letters_.of(0, i))) continue;
      std::size_t country = i;
      while (country + 1 < size && may_be_article(country)) ++country;
      if ((is_country(country, size) || is_place(i, size)) && append(letters_.of(0, i), Kind::kBody, out))
        break;
    }
    for (UsualName& name : out) name.bits = kCountryBits;
    return !out.empty();
  }

  // Chinese, Japanese and Korean write the body that one belongs to before it: 伊斯兰革命卫队圣城旅.
  [[nodiscard]] bool is_body_above(std::size_t last) const noexcept {
    const Script script = letters_.word(last).script;
    return (script == Script::kHan || script == Script::kKatakana || script == Script::kHangul) &&
           known_names().contains(letters_.of(0, last));
  }

  // イスラム組織ハマス, "die Terrormiliz Hisbollah".
  bool beside_descriptor(std::vector<UsualName>& out) const {
    const std::size_t size = letters_.size();
    for (std::size_t i = 1; i < size; ++i) {
      const std::size_t first = may_be_article(0) && i > 1 ? 1 : 0;
      if (is_title(letters_.of(first, i), kDescriptorSeed) && append(letters_.of(i, size), Kind::kBody, out))
        return true;
      if (is_title(letters_.of(i, size), kDescriptorSeed) && append(letters_.of(first, i), Kind::kBody, out))
        return true;
    }
    return false;
  }

  // A country's name, or its adjective, before which Arabic and Hebrew write an article.
  [[nodiscard]] bool is_country(std::size_t first, std::size_t last) const {
    constexpr std::array<std::string_view, 2> kArticles = {kArabicArticle, "\u05D4"};
    const std::string_view letters = letters_.of(first, last);
    if (last - first == 1) {
      if (is_adjective(letters)) return true;
      for (const std::string_view article : kArticles) {
        if (letters.starts_with(article) && is_adjective(letters.substr(article.size()))) return true;
      }
    }
    const std::uint32_t begin = letters_.word(first).begin;
    return !model::country_code(name_.substr(begin, letters_.word(last - 1).end - begin)).empty();
  }

  // A city in Latin letters (data/name_words.tsv): "Belavia Minsk", "Bank Melli Hamburg". No country: "Sberbank Rossii" is a name of its
  // own.
  [[nodiscard]] bool is_place(std::size_t first, std::size_t last) const noexcept {
    constexpr std::size_t kMostPlaceWords = 4;
    std::array<std::string_view, kMostPlaceWords> words;
    if (last - first > kMostPlaceWords) return false;
    for (std::size_t i = first; i < last; ++i) {
      if (letters_.word(i).script != Script::kLatin) return false;
      words[i - first] = letters_.of(i, i + 1);
    }
    const PhraseMatch match = match_phrase(NameKind::kOrganization, {words.data(), last - first});
    return match.length == last - first && match.word.role == Role::kPlace &&
           !std::binary_search(country_groups().begin(), country_groups().end(), match.word.group);
  }

  // A title, anything before it, and a usual name: "Russian President Putin".
  bool behind_title(std::vector<UsualName>& out) const {
    const std::size_t size = letters_.size();
    for (std::size_t name = 1; name < size; ++name) {
      if (has_title_before(name) && append(letters_.of(name, size), Kind::kPerson, out)) return true;
    }
    return false;
  }

  [[nodiscard]] bool has_title_before(std::size_t name) const noexcept {
    for (std::size_t first = name > kMostTitleWords ? name - kMostTitleWords : 0; first < name; ++first) {
      if (is_title(letters_.of(first, name))) return true;
    }
    return false;
  }

  bool before_title(std::vector<UsualName>& out) const {
    const std::size_t size = letters_.size();
    for (std::size_t title = 1; title < size; ++title) {
      if (is_title(letters_.of(title, size)) && append(letters_.of(0, end_before(title)), Kind::kPerson, out))
        return true;
    }
    return false;
  }

  // The end of a name before a title: 前大統領, 전 대통령.
  [[nodiscard]] std::size_t end_before(std::size_t title) const noexcept {
    if (title < 2) return title;
    const std::string_view letters = letters_.of(title - 1, title);
    return letters == "前" || letters == "元" || letters == "전" ? title - 1 : title;
  }

  // No table has the name that the longest title leaves, but lists may.
  void without_title(std::vector<UsualName>& out) const {
    const std::size_t size = letters_.size();
    for (std::size_t name = size - 1; name > 0; --name) {
      const std::size_t first = may_be_article(0) && name > 1 ? 1 : 0;
      if (is_title(letters_.of(first, name)) && may_stand_alone(name, size, name - first))
        return append_written(name, size, out);
    }
    for (std::size_t title = 1; title < size; ++title) {
      const std::size_t last = end_before(title);
      if (letters_.word(0).script != Script::kLatin && is_title(letters_.of(title, size)) &&
          may_stand_alone(0, last, size - title))
        return append_written(0, last, out);
    }
  }

  [[nodiscard]] bool may_be_article(std::size_t word) const noexcept {
    constexpr std::size_t kLongest = 3;
    return letters_.word(word).script == Script::kLatin && letters_.of(word, word + 1).size() <= kLongest;
  }

  // Thai writes a title onto the name.
  void behind_joined_title(std::vector<UsualName>& out) const {
    const std::string_view all = letters_.of(0, letters_.size());
    const std::size_t most = letters_.word(1).at == 0 ? all.size() : letters_.of(0, 1).size();
    for (std::size_t at = 0; at < most;) {
      at += std::max<std::size_t>(text::decode_utf8(all, at).bytes, 1);
      if (at < all.size() && is_title(all.substr(0, at)) && append(all.substr(at), Kind::kPerson, out))
        return;
    }
  }

  // Whether a name that no table has is looked for without its title of so many words. The lexicon knows titles of Latin names;
  // one Han character is part of a name as often.
  [[nodiscard]] bool may_stand_alone(std::size_t first, std::size_t last, std::size_t title) const noexcept {
    const Script script = letters_.word(first).script;
    if (script == Script::kHan || script == Script::kHangul) return last - first >= 2 && title >= 2;
    return script != Script::kLatin || last - first == 1;
  }

  std::string_view name_;
  Letters letters_;
};

}  // namespace

std::vector<UsualName> usual_names(std::string_view name) {
  if (name.empty() || name.size() > kMaxBytes) return {};
  return Reading(name).usual();
}

}  // namespace tamis::names
