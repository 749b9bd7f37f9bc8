#include "documents/parties/namesakes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "base/data_table.h"
#include "documents/words/grammar_words.h"
#include "documents/words/phrases.h"

namespace tamis::documents {

namespace {

constexpr std::array<std::string_view, 10> kKinds = {"other",       "humble", "age_behind", "called",
                                                     "age_between", "before", "almost",     "street",
                                                     "unknown",     "house"};
constexpr std::uint32_t kOther = 0;
constexpr std::uint32_t kHumble = 1;
constexpr std::uint32_t kAge = 2;
constexpr std::uint32_t kCalled = 3;
constexpr std::uint32_t kAgeBetween = 4;
constexpr std::uint32_t kBefore = 5;
constexpr std::uint32_t kAlmost = 6;
constexpr std::uint32_t kStreet = 7;
constexpr std::uint32_t kUnknown = 8;
constexpr std::uint32_t kHouse = 9;
// How far a calling or an age may stand from the name, in tokens; characters are a token each.
constexpr std::uint32_t kNear = 5;
constexpr std::uint32_t kNearCharacters = 12;
constexpr std::uint32_t kMostOfSentence = 120;  // tokens behind the name
constexpr int kYoungest = 10;
constexpr int kOldest = 110;

const PhraseTable& table() {
  static const PhraseTable kTable = [] {
    PhraseTable all;
    base::for_each_row(base::data_table("namesake_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 3) return;
      const auto kind = std::find(kKinds.begin(), kKinds.end(), column[0]);
      if (kind == kKinds.end()) return;
      base::for_each_part(column[2], '|', [&](std::string_view part) {
        all.add(column[1], part, static_cast<std::uint32_t>(kind - kKinds.begin()));
      });
    });
    return all;
  }();
  return kTable;
}

class Signs {
 public:
  Signs(const Work& work, TokenRange name, ListedWritings& writings)
      : work_(work),
        writings_(writings),
        tokens_(work.tokens.tokens),
        name_(name),
        sentence_(work.tokens.sentence_of[name.first]),
        language_(work.language(work.tokens.sentences[sentence_].block)) {
    next_name_ = static_cast<std::size_t>(
        std::partition_point(work.names.begin(), work.names.end(),
                             [&](const NameInText& other) { return other.tokens.first < name.last; }) -
        work.names.begin());
  }

  NamesakeSigns read() {
    const auto& sentences = work_.tokens.sentences;
    const TokenRange own = sentences[sentence_].tokens;
    const std::uint32_t near = is_character_script(tokens_[name_.first].script) ? kNearCharacters : kNear;
    const std::uint32_t first = name_.first - std::min(name_.first - own.first, near);
    look(first, name_.first, own.last, near);
    look(name_.last, std::min(own.last, name_.last + kMostOfSentence), own.last, near);
    signs_.age_beside = signs_.age != 0;
    if (!signs_.somebody_else && sentence_ + 1 < sentences.size() &&
        sentences[sentence_ + 1].block == sentences[sentence_].block) {
      const TokenRange next = sentences[sentence_ + 1].tokens;
      look(next.first, std::min(next.last, next.first + kMostOfSentence), next.last, 0);
      if (signs_.age == 0) signs_.age = age_in_next_;
    }
    if (!signs_.somebody_else) look_before(own);
    if (!signs_.somebody_else) signs_.somebody_else = is_called_by(work_, name_);
    return signs_;
  }

 private:
  // Phrases that begin at a token of [first, last); callings and ages at most `near` tokens from the name.
  void look(std::uint32_t first, std::uint32_t last, std::uint32_t end, std::uint32_t near) {
    for (std::uint32_t i = first; i < last; ++i) {
      // What is said behind another name is said of that one.
      if (i >= name_.last && is_of_another(i)) return;
      found_.clear();
      table().find(work_.tokens, i, end, language_, found_);
      for (const PhraseTable::Match& match : found_) {
        const std::uint32_t away =
            match.tokens.last <= name_.first ? name_.first - match.tokens.last : i - name_.last;
        const bool beside = near != 0 && away <= near;
        if ((match.value == kOther || match.value == kAlmost) && i >= name_.last) signs_.somebody_else = true;
        if ((match.value == kOther || match.value == kAlmost) && is_comma_between(match.tokens.last))
          signs_.somebody_else = true;
        if (match.value == kBefore && match.tokens.last == name_.first) signs_.somebody_else = true;
        // "a man named Maher Assaad" on a page that has Maher al-Assad.
        if (match.value == kUnknown && match.tokens.last == name_.first && writings_.has_other(work_, name_))
          signs_.somebody_else = true;
        if (match.value == kHumble && beside && !is_name_like(i)) signs_.somebody_else = true;
        if ((match.value == kAge || match.value == kAgeBetween) && is_of_kin(i, match.tokens.last)) continue;
        if (match.value == kAgeBetween && beside && i > 1 && is_mark(i - 2) && is_mark(match.tokens.last))
          read_age(i - 1);
        if (match.value == kAge && i > 0 && (beside || near == 0)) read_age(i - 1, near == 0);
      }
      if (near != 0 && i >= name_.last && i - name_.last < 3) read_bare_age(i);
    }
  }

  // "X appointed |his 17-year-old son|": the age of [first, last) and its number is that of somebody's kin.
  [[nodiscard]] bool is_of_kin(std::uint32_t first, std::uint32_t last) const {
    const auto kin = std::partition_point(work_.names.begin(), work_.names.end(),
                                          [&](const NameInText& other) { return other.tokens.last <= last; });
    if (kin != work_.names.end() && kin->form == MentionForm::kKinship && kin->tokens.first <= last)
      return true;
    std::uint32_t number = first;
    while (number > 0 && first - number < 3 && tokens_[number].kind != TokenKind::kNumber) --number;
    const GrammarWords& grammar = grammar_words(language_);
    const auto owns = [&](std::uint32_t i) {
      return grammar.has(WordUse::kPossessive, work_.tokens.lower(i)) ||
             grammar.has(WordUse::kOwn, work_.tokens.lower(i));
    };
    return number > 0 && owns(number - 1) && number > name_.last;
  }

  // "a man who has almost the same name|,| X": nothing else stands before the name.
  [[nodiscard]] bool is_comma_between(std::uint32_t i) const {
    return i + 1 == name_.first && tokens_[i].kind == TokenKind::kComma;
  }

  // "The owner has almost the same name. X, he said ...": a sentence that names nobody, the first person behind it.
  void look_before(TokenRange own) {
    if (sentence_ == 0) return;
    const Sentence& before = work_.tokens.sentences[sentence_ - 1];
    if (before.block != work_.tokens.sentences[sentence_].block ||
        before.tokens.last - before.tokens.first > kMostOfSentence)
      return;
    for (auto name = std::partition_point(
             work_.names.begin(), work_.names.end(),
             [&](const auto& other) { return other.tokens.last <= before.tokens.first; });
         name != work_.names.end() && name->tokens.first < name_.first; ++name) {
      if (name->kind == EntityKind::kPerson && name->tokens.last <= name_.first &&
          (name->form == MentionForm::kName || name->form == MentionForm::kSurname))
        return;
    }
    for (std::uint32_t i = before.tokens.first; i < before.tokens.last; ++i) {
      found_.clear();
      table().find(work_.tokens, i, own.first, language_, found_);
      for (const PhraseTable::Match& match : found_) {
        if (match.value == kAlmost) signs_.somebody_else = true;
      }
    }
  }

  // "X, 34, ..." and "X (34)".
  void read_bare_age(std::uint32_t i) {
    if (i == 0 || i + 1 >= tokens_.size()) return;
    if (is_mark(i - 1) && is_mark(i + 1)) read_age(i);
  }

  [[nodiscard]] bool is_mark(std::uint32_t i) const {
    if (i >= tokens_.size()) return true;
    const TokenKind kind = tokens_[i].kind;
    return kind == TokenKind::kComma || kind == TokenKind::kOpen || kind == TokenKind::kClose;
  }

  // Bakers and carpenters are surnames, too.
  [[nodiscard]] bool is_name_like(std::uint32_t i) const {
    return language_ != "de" && tokens_[i].capital && is_cased(tokens_[i].script) &&
           !tokens_[i].sentence_start;
  }

  void read_age(std::uint32_t i, bool in_next = false) {
    // "34-jährig" has a hyphen between.
    if (tokens_[i].kind == TokenKind::kHyphen && i > 0) --i;
    if (tokens_[i].kind != TokenKind::kNumber) return;
    const std::string_view written = work_.tokens.at(i);
    int age = 0;
    const auto [rest, error] = std::from_chars(written.data(), written.data() + written.size(), age);
    if (error != std::errc() || rest != written.data() + written.size() || age < kYoungest || age > kOldest)
      return;
    (in_next ? age_in_next_ : signs_.age) = age;
  }

  [[nodiscard]] bool is_of_another(std::uint32_t i) {
    if (next_name_ >= work_.names.size()) return false;
    const NameInText& next = work_.names[next_name_];
    if (next.kind == EntityKind::kPerson && next.form == MentionForm::kName && next.tokens.first <= i)
      return true;
    if (next.tokens.last <= i) ++next_name_;
    return false;
  }

  const Work& work_;
  ListedWritings& writings_;
  const std::vector<Token>& tokens_;
  TokenRange name_;
  std::uint32_t sentence_;
  std::string_view language_;
  std::size_t next_name_ = 0;
  NamesakeSigns signs_;
  int age_in_next_ = 0;  // said in the sentence behind the name's, of whoever is spoken of there
  std::vector<PhraseTable::Match> found_;
};

[[nodiscard]] std::uint64_t place_of(TokenRange tokens) noexcept {
  return std::uint64_t{tokens.first} << 32 | tokens.last;
}

}  // namespace

void ListedWritings::read(const Work& work) {
  by_record_.emplace();
  for (std::uint32_t i = 0; i < work.listed.size(); ++i) {
    const ListedName& listed = work.listed[i];
    by_place_.try_emplace(place_of(listed.tokens), i);
    if (listed.matches.empty()) continue;
    const auto [at, first] = by_record_->try_emplace(listed.matches.front()->ordinal, Writing{i});
    if (!first && work.tokens.at(listed.span) != work.tokens.at(work.listed[at->second.listed].span))
      at->second.several = true;
  }
}

bool ListedWritings::has_other(const Work& work, TokenRange name) {
  if (!by_record_) read(work);
  const auto place = by_place_.find(place_of(name));
  if (place == by_place_.end() || work.listed[place->second].matches.empty()) return false;
  return by_record_->at(work.listed[place->second].matches.front()->ordinal).several;
}

bool is_house_noun(const Work& work, std::uint32_t token) {
  constexpr std::uint32_t kLongest = 3;  // words
  const Sentence& sentence = work.tokens.sentences[work.tokens.sentence_of[token]];
  const std::uint32_t first = token + 1 - std::min(token + 1 - sentence.tokens.first, kLongest);
  std::vector<PhraseTable::Match> found;
  for (std::uint32_t i = first; i <= token; ++i)
    table().find(work.tokens, i, token + 1, work.language(sentence.block), found);
  return std::any_of(found.begin(), found.end(), [&](const PhraseTable::Match& match) {
    return match.value == kHouse && match.tokens.last == token + 1;
  });
}

bool is_called_by(const Work& work, TokenRange name) {
  const Sentence& sentence = work.tokens.sentences[work.tokens.sentence_of[name.first]];
  const std::uint32_t first = name.first - std::min(name.first - sentence.tokens.first, kNearCharacters);
  std::vector<PhraseTable::Match> found;
  for (std::uint32_t i = first; i < name.first; ++i) {
    table().find(work.tokens, i, name.first, work.language(sentence.block), found);
    if (std::any_of(found.begin(), found.end(), [&](const PhraseTable::Match& match) {
          return (match.value == kCalled && match.tokens.last + 1 >= name.first) ||
                 (match.value == kStreet && match.tokens.last == name.first);
        }))
      return true;
    found.clear();
  }
  return false;
}

NamesakeSigns namesake_signs(const Work& work, TokenRange name, ListedWritings& writings) {
  return Signs(work, name, writings).read();
}

}  // namespace tamis::documents
