#include "documents/page/block_languages.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "documents/page/zones.h"
#include "text/language.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

// Below this many letters (a syllable or Han character counts as three) a block is not judged by itself.
constexpr std::uint32_t kFewLetters = 30;
constexpr double kSure = 0.85;
// What a language that something else speaks for must have at least.
constexpr double kPossible = 0.15;

std::uint32_t letters_of(std::string_view utf8) noexcept {
  std::uint32_t letters = 0;
  for (std::size_t i = 0; i < utf8.size() && letters < 100000;) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) {
      letters += (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z' ? 1 : 0;
      ++i;
      continue;
    }
    const text::Decoded decoded = text::decode_utf8(utf8, i);
    i += decoded.bytes;
    if (decoded.code_point == text::kReplacement) continue;
    if (decoded.code_point >= 0x2E80) {
      letters += decoded.code_point >= 0x3040 && decoded.code_point < 0xFF00 ? 3 : 0;
    } else if (decoded.code_point >= 0xC0 && (decoded.code_point < 0x2000 || decoded.code_point >= 0x2C00)) {
      ++letters;
    }
  }
  return letters;
}

// Whether a letter of a script that one language writes may be among them; false: those of scripts that many write, and marks.
bool may_tell_by_script(std::string_view utf8) noexcept {
  constexpr unsigned char kGreek = 0xCE;  // first bytes
  constexpr unsigned char kCyrillic = 0xD0;
  constexpr unsigned char kArmenian = 0xD4;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < kGreek || (byte >= kCyrillic && byte < kArmenian)) continue;
    if (utf8.substr(i).starts_with("\xE2\x80")) continue;  // dashes, quotation marks
    return true;
  }
  return false;
}

struct Amount {
  std::string code;
  std::uint64_t letters = 0;
};

void add(std::vector<Amount>& amounts, std::string_view code, std::uint64_t letters) {
  for (Amount& amount : amounts) {
    if (amount.code == code) {
      amount.letters += letters;
      return;
    }
  }
  amounts.push_back({std::string(code), letters});
}

// data/telling_words.tsv: of each language, the close one that it is told from and the words that do.
struct TellingWords {
  struct Row {
    std::string_view against;
    std::unordered_set<std::string_view> words;
  };
  std::unordered_map<std::string_view, Row> rows;

  TellingWords() {
    base::for_each_row(base::data_table("telling_words.tsv"), [&](const auto& column, std::size_t) {
      Row& row = rows[column[0]];
      row.against = column[1];
      base::for_each_part(column[2], '|', [&](std::string_view part) { row.words.insert(part); });
    });
  }
};

// The close language that the words of the blocks in `language` tell it to be, most of them of it; empty: none.
// `guesses`: of each block.
std::string_view told_by_words(const Document& document, std::span<const text::LanguageGuess> guesses,
                               std::string_view language) {
  static const TellingWords kTable;
  constexpr std::size_t kFewest = 4;
  const auto own = kTable.rows.find(language);
  if (own == kTable.rows.end()) return {};
  const auto other = kTable.rows.find(own->second.against);
  if (other == kTable.rows.end()) return {};
  std::size_t of_own = 0;
  std::size_t of_other = 0;
  std::string word;
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    if (!is_main(block.zone) || (guesses[b].code != language && guesses[b].code != other->first)) continue;
    const std::string_view text = std::string_view(document.text).substr(block.span.begin, block.span.size());
    for (std::size_t i = 0; i <= text.size(); ++i) {
      const char c = i < text.size() ? base::ascii_lower(text[i]) : ' ';
      if ((c >= 'a' && c <= 'z') || c == '-') {
        word += c;
        continue;
      }
      of_own += own->second.words.count(word);
      of_other += other->second.words.count(word);
      word.clear();
    }
  }
  return of_other >= kFewest && of_other > 2 * of_own ? other->first : std::string_view{};
}

// Finds the languages of one page: what a block says for itself, then what its neighbours make of it.
class PageLanguages {
 public:
  explicit PageLanguages(Document& document)
      : document_(document), text_(document.text), claimed_(plain_language(document.meta.language.value)) {}

  void run() {
    letters_.reserve(document_.blocks.size());
    guesses_.reserve(document_.blocks.size());
    for (Block& block : document_.blocks) take_if_sure(block);
    std::string_view majority = most(main_);
    if (majority.empty()) majority = most(other_);
    std::string chosen(majority);
    if (const std::string_view told = told_by_words(document_, guesses_, majority); !told.empty()) {
      replace_all(chosen, told);
      chosen = told;
    }
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) settle(i, chosen);
    count();
    if (document_.languages.empty() && !text_.empty()) take_whole_page();
  }

 private:
  void take_if_sure(Block& block) {
    block.language.clear();
    block.language_share = 0;
    const std::string_view part = text_.substr(block.span.begin, block.span.size());
    letters_.push_back(letters_of(part));
    // Most blocks of a page are a few words of its furniture, of which only the script may tell anything.
    const bool asks = is_main(block.zone) || letters_.back() >= kFewLetters || may_tell_by_script(part);
    guesses_.push_back(asks ? text::identify_language(part) : text::LanguageGuess{});
    const text::LanguageGuess& guess = guesses_.back();
    if (guess.code.empty() || letters_.back() < kFewLetters || guess.share < kSure) return;
    block.language = guess.code;
    block.language_share = guess.share;
    add(is_main(block.zone) ? main_ : other_, guess.code, letters_.back());
  }

  static std::string_view most(const std::vector<Amount>& amounts) {
    const auto best = std::max_element(amounts.begin(), amounts.end(), [](const Amount& a, const Amount& b) {
      return a.letters < b.letters;
    });
    return best == amounts.end() ? std::string_view{} : std::string_view(best->code);
  }

  // Words tell that what looks like one language is another that is near to it.
  void replace_all(const std::string& wrong, std::string_view told) {
    for (Block& block : document_.blocks) {
      if (block.language == wrong) block.language = told;
    }
    for (std::vector<Amount>* amounts : {&main_, &other_}) {
      std::uint64_t letters_of_wrong = 0;
      std::erase_if(*amounts, [&](const Amount& amount) {
        if (amount.code == wrong) letters_of_wrong = amount.letters;
        return amount.code == wrong;
      });
      if (letters_of_wrong > 0) add(*amounts, told, letters_of_wrong);
    }
    for (text::LanguageGuess& guess : guesses_) {
      if (guess.code == wrong) guess.code = told;
    }
  }

  // A block that does not tell by itself.
  void settle(std::size_t i, std::string_view chosen) {
    Block& block = document_.blocks[i];
    if (!block.language.empty() || guesses_[i].code.empty()) return;
    // A script of one language needs few letters.
    if (guesses_[i].second.empty() && letters_[i] >= 6 && guesses_[i].share >= 0.6) {
      block.language = guesses_[i].code;
      block.language_share = guesses_[i].share;
      return;
    }
    if (letters_[i] < kFewLetters) return;
    const std::string_view part = text_.substr(block.span.begin, block.span.size());
    for (const std::string_view tie : {chosen, std::string_view(claimed_)}) {
      if (tie.empty() || !block.language.empty()) continue;
      for (const text::LanguageGuess& each : text::rank_languages(part)) {
        if (each.code != tie || each.share < kPossible) continue;
        block.language = each.code;
        block.language_share = each.share;
        add(is_main(block.zone) ? main_ : other_, each.code, letters_[i]);
      }
    }
    if (block.language.empty() && text::is_sure(guesses_[i])) {
      block.language = guesses_[i].code;
      block.language_share = guesses_[i].share;
      add(is_main(block.zone) ? main_ : other_, guesses_[i].code, letters_[i]);
    }
  }

  void count() {
    std::vector<Amount>& counted = main_.empty() ? other_ : main_;
    std::stable_sort(counted.begin(), counted.end(),
                     [](const Amount& a, const Amount& b) { return a.letters > b.letters; });
    std::uint64_t total = 0;
    for (const Amount& amount : counted) total += amount.letters;
    for (const Amount& amount : counted) {
      // A quotation in another language is no language of the page.
      if (amount.letters * 20 >= total) document_.languages.push_back(amount.code);
    }
  }

  // A page of short lines: all of them together may tell.
  void take_whole_page() {
    const text::LanguageGuess guess = text::identify_language(text_);
    if (!guess.code.empty() && letters_of(text_.substr(0, 4000)) >= kFewLetters &&
        (text::is_sure(guess) || guess.code == claimed_)) {
      document_.languages.emplace_back(guess.code);
    } else if (!claimed_.empty() && !guess.code.empty()) {
      document_.languages.push_back(claimed_);
    }
  }

  Document& document_;
  std::string_view text_;
  std::string claimed_;
  std::vector<std::uint32_t> letters_;        // of each block
  std::vector<text::LanguageGuess> guesses_;  // of each block
  std::vector<Amount> main_;
  std::vector<Amount> other_;
};

}  // namespace

std::string plain_language(std::string_view claimed) {
  std::string code;
  for (const char c : claimed) {
    if (c == '-' || c == '_' || c == ';' || c == ',' || c == ' ') break;
    code += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
  }
  if (code.size() < 2 || code.size() > 3) return {};
  if (code == "iw") return "he";
  if (code == "in") return "id";
  if (code == "no") return "nb";
  if (code == "fil") return "tl";
  return code;
}

void find_languages(Document& document, const DocumentOptions& options) {
  document.languages.clear();
  const std::string given = plain_language(options.language);
  if (!given.empty()) {
    for (Block& block : document.blocks) {
      block.language = given;
      block.language_share = 1;
    }
    document.languages.push_back(given);
    return;
  }
  PageLanguages(document).run();
}

}  // namespace tamis::documents
