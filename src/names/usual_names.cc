#include "names/usual_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/data_table.h"
#include "base/hashed_words.h"
#include "names/lexicon.h"
#include "text/plain_letters.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::names {
namespace {

using text::Script;

constexpr std::size_t kMaxBytes = 200;
constexpr std::size_t kMaxWords = 24;
constexpr std::size_t kMostTitleWords = 12;

constexpr std::array<std::string_view, 2> kFiles = {"popular_names.tsv", "transcriptions.tsv"};
constexpr std::uint32_t kPlaced = 1;
constexpr std::uint32_t kSecondFile = 2;
constexpr unsigned kFlagBits = 2;

// The words of a text one behind another, as the tables and the queries are compared.
class Letters {
 public:
  explicit Letters(std::string_view text) {
    thread_local text::TokenBuffer buffer;
    const auto tokens = buffer.tokenize(text, text::Cut::kWritten, text::Forms::kMain);
    if (buffer.overflow() || tokens.size() > kMaxWords) return;
    for (const text::Token& token : tokens) {
      words_[size_++] = {letters_.size(), token.begin, token.end, token.script};
      text::append_plain(letters_, token.native.empty() ? token.latin : token.native);
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

// Usual names, with where the listed names stand in the file and flags.
const base::HashedWords& known_names() {
  static const base::HashedWords kNames("usual_names/names", [](const base::HashedWords::Add& add) {
    for (std::size_t file = 0; file < kFiles.size(); ++file) {
      const std::string_view table = base::data_table(kFiles[file]);
      base::for_each_row(table, [&](const auto& column, std::size_t count) {
        if (count < 3) return;
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
              listed << kFlagBits | (placed ? kPlaced : 0) | (file == 1 ? kSecondFile : 0), 0);
        });
      });
    }
  });
  return kNames;
}

// Offices and forms of address. "Mrs" is left out: Frau Putin is another than Putin.
const base::HashedWords& titles() {
  static const base::HashedWords kTitles("usual_names/titles", [](const base::HashedWords::Add& add) {
    base::for_each_row(base::data_table("offices.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 3 || column[0] == "mrs") return;
      for (std::size_t i = 2; i < std::min<std::size_t>(count, 4); ++i) {
        base::for_each_part(column[i], '|', [&](std::string_view form) {
          if (form.starts_with('-')) return;
          const Letters letters(form);
          if (letters.size() == 0 || letters.size() > kMostTitleWords) return;
          add(letters.of(0, letters.size()), 0, 0);
        });
      }
    });
  });
  return kTitles;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  known_names().freeze(out);
  titles().freeze(out);
});

bool is_title(std::string_view letters) noexcept {
  constexpr std::string_view kArabicArticle = "\u0627\u0644";
  return titles().contains(letters) ||
         (letters.starts_with(kArabicArticle) && titles().contains(letters.substr(kArabicArticle.size())));
}

class Reading {
 public:
  explicit Reading(std::string_view name) : name_(name), letters_(name) {}

  [[nodiscard]] std::vector<UsualName> usual() const {
    std::vector<UsualName> out;
    const std::size_t size = letters_.size();
    if (size == 0) return out;
    if (append(letters_.of(0, size), false, out)) return out;
    if (behind_title(out) || before_title(out)) return out;
    if (letters_.word(0).script == Script::kThai) behind_joined_title(out);
    if (out.empty()) without_title(out);
    return out;
  }

 private:
  // Appends what the tables have for the letters.
  static bool append(std::string_view letters, bool persons, std::vector<UsualName>& out) {
    std::uint32_t value = 0;
    if (!known_names().find(letters, value)) return false;
    const std::string_view rest =
        base::data_table(kFiles[(value & kSecondFile) != 0 ? 1 : 0]).substr(value >> kFlagBits);
    const std::string_view listed = rest.substr(0, rest.find('\t'));
    const bool person = rest.substr(listed.size()).starts_with("\tp");
    if (persons && !person) return false;
    const float bits = (value & kPlaced) != 0 ? kPlacedNameBits : kUsualNameBits;
    base::for_each_part(listed, '|', [&](std::string_view name) {
      out.push_back({std::string(name), bits, person});
    });
    return true;
  }

  // The words from `first` to `last`, as written.
  void append_written(std::size_t first, std::size_t last, std::vector<UsualName>& out) const {
    const std::uint32_t begin = letters_.word(first).begin;
    out.push_back({std::string(name_.substr(begin, letters_.word(last - 1).end - begin)), kUsualNameBits, true});
  }

  // A title, anything before it, and a usual name: "Russian President Putin".
  bool behind_title(std::vector<UsualName>& out) const {
    const std::size_t size = letters_.size();
    for (std::size_t name = 1; name < size; ++name) {
      if (has_title_before(name) && append(letters_.of(name, size), true, out)) return true;
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
      if (is_title(letters_.of(title, size)) && append(letters_.of(0, end_before(title)), true, out))
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
      const std::size_t first = is_article(0) && name > 1 ? 1 : 0;
      if (is_title(letters_.of(first, name)) && may_stand_alone(name, size, name - first))
        return append_written(name, size, out);
    }
    for (std::size_t title = 1; title < size; ++title) {
      const std::size_t last = end_before(title);
      if (is_title(letters_.of(title, size)) && may_stand_alone(0, last, size - title))
        return append_written(0, last, out);
    }
  }

  [[nodiscard]] bool is_article(std::size_t word) const noexcept {
    if (letters_.word(word).script != Script::kLatin) return false;
    const std::string_view letters = letters_.of(word, word + 1);
    const Role role = match_phrase(NameKind::kPerson, std::span(&letters, 1)).word.role;
    return role == Role::kParticle || role == Role::kConnector;
  }

  // Thai writes a title onto the name.
  void behind_joined_title(std::vector<UsualName>& out) const {
    const std::string_view all = letters_.of(0, letters_.size());
    const std::size_t most = letters_.word(1).at == 0 ? all.size() : letters_.of(0, 1).size();
    for (std::size_t at = 0; at < most;) {
      at += std::max<std::size_t>(text::decode_utf8(all, at).bytes, 1);
      if (at < all.size() && is_title(all.substr(0, at)) && append(all.substr(at), true, out)) return;
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
