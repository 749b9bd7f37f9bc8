#include "documents/parties/contradicted_names.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "documents/listed/listed_cache.h"
#include "documents/listed/listed_rules.h"
#include "documents/parties/namesakes.h"
#include "documents/words/name_grammar.h"
#include "screen/prepared_name.h"

namespace tamis::documents {

namespace {

constexpr std::string_view kBySound = "foreign name by its sound";  // reason of native_names.h

class Finder {
 public:
  explicit Finder(Work& work) : work_(work), cache_(work.listed_cache.get()) {}

  void run() {
    drop_across_edges();
    drop_within_notices();
  }

 private:
  // Listed words that met across the edge of a name: "Чечни Ахмед" of "главы Чечни Ахмед Дудаев".
  void drop_across_edges() {
    std::size_t at = 0;
    std::vector<bool> dropped(work_.listed.size(), false);
    for (const NameInText& name : work_.names) {
      if (name.kind != EntityKind::kPerson || name.form != MentionForm::kName) continue;
      const bool sure = name.confidence >= kSureOfEdges;
      const TokenRange core = name.core_tokens;
      if (core.first >= core.last) continue;
      while (at < work_.listed.size() && work_.listed[at].tokens.last <= core.first) ++at;
      for (std::size_t k = at; k < work_.listed.size() && work_.listed[k].tokens.first < core.last; ++k) {
        const TokenRange listed = work_.listed[k].tokens;
        const bool crosses = (listed.first < core.first) != (listed.last > core.last) &&
                             !(listed.first <= core.first && core.last <= listed.last);
        if (cuts_a_word(work_.listed[k], core)) dropped[k] = true;
        if (!sure) continue;
        if (crosses && !work_.listed[k].translated) dropped[k] = true;
        if (listed.first == core.first && listed.last == core.last && is_peeled_alone(work_.listed[k]))
          dropped[k] = true;
      }
    }
    drop_other_media(dropped);
    for (std::size_t k = 0; k < dropped.size(); ++k)
      dropped[k] = dropped[k] || says_only_what(work_.listed[k]);
    std::size_t kept = 0;
    for (std::size_t k = 0; k < dropped.size(); ++k) {
      if (dropped[k]) continue;
      if (kept != k) work_.listed[kept] = std::move(work_.listed[k]);
      ++kept;
    }
    work_.listed.resize(kept);
  }

  // Whom everybody knows as a medium is none of a like name: Al Jazeera is no El Jazireh.
  void drop_other_media(std::vector<bool>& dropped) const {
    std::size_t at = 0;
    for (const NameInText& name : work_.names) {
      if (name.kind != EntityKind::kOrganization || !is_medium(name.subtype)) continue;
      while (at < work_.listed.size() && work_.listed[at].tokens.last <= name.core_tokens.first) ++at;
      if (at == work_.listed.size()) return;
      const ListedName& listed = work_.listed[at];
      if (listed.tokens.first == name.core_tokens.first && listed.tokens.last == name.core_tokens.last &&
          !listed.one_party && !listed.acronym &&
          std::none_of(listed.matches.begin(), listed.matches.end(), is_named_alike))
        dropped[at] = true;
    }
  }

  // "Dmitriy Sergeyevich" of "PESKOV, Dmitriy Sergeyevich": such names are screened whole.
  void drop_within_notices() {
    std::size_t at = 0;
    std::vector<bool> dropped(work_.listed.size(), false);
    for (const NameInText& name : work_.names) {
      if (!name.notice) continue;
      while (at < work_.listed.size() && work_.listed[at].tokens.last <= name.tokens.first) ++at;
      for (std::size_t k = at; k < work_.listed.size() && work_.listed[k].tokens.first < name.tokens.last;
           ++k)
        dropped[k] = true;
    }
    std::size_t k = 0;
    std::erase_if(work_.listed, [&](const ListedName&) { return dropped[k++]; });
  }

 public:
  // "Kent Garden Bureau (KGB)": where the words before the bracket spell the letters and none of them is a word of the listed
  // body, the page has said what the letters stand for.
  void drop_other_acronyms() {
    std::vector<std::string_view> others;
    for (const ListedName& name : work_.listed) {
      const TokenRange own = name.tokens;
      if (own.last - own.first != 1 || !work_.tokens.tokens[own.first].all_capitals || name.matches.empty())
        continue;
      TokenRange spelt = spelt_out(name.tokens.first);
      if (spelt.first >= spelt.last) spelt = kind_before(name.tokens.first);
      if (spelt.first < spelt.last && !shares_word(spelt, name))
        others.push_back(work_.tokens.at(name.tokens.first));
    }
    if (others.empty()) return;
    std::erase_if(work_.listed, [&](const ListedName& name) {
      return name.tokens.last - name.tokens.first == 1 &&
             std::find(others.begin(), others.end(), work_.tokens.at(name.tokens.first)) != others.end();
    });
  }

 private:
  // "Experte des |Instituts| ISIS", "l'|institut| ISIS": the noun right before the acronym says that a house of learning or of
  // letters bears it.
  [[nodiscard]] TokenRange kind_before(std::uint32_t i) const {
    if (i == 0 || work_.tokens.tokens[i - 1].kind != TokenKind::kWord) return {};
    return is_house_noun(work_, i - 1) ? TokenRange{i - 1, i} : TokenRange{};
  }

  // The words before a bracket that holds the acronym at `i` alone, whose initials it is; empty: none.
  [[nodiscard]] TokenRange spelt_out(std::uint32_t i) const {
    const std::vector<Token>& tokens = work_.tokens.tokens;
    if (i < 2 || tokens[i - 1].kind != TokenKind::kOpen ||
        (i + 1 < tokens.size() && tokens[i + 1].kind != TokenKind::kClose))
      return {};
    // "Fédération départementale |de| lutte romaine": small words are left out, or stand for a letter.
    for (const bool small_too : {false, true}) {
      const TokenRange found = spelt_out(i, small_too);
      if (found.first < found.last) return found;
    }
    return {};
  }

  [[nodiscard]] TokenRange spelt_out(std::uint32_t i, bool small_too) const {
    constexpr std::size_t kMostSmall = 3;     // bytes
    constexpr std::uint32_t kMostSpelt = 12;  // tokens
    const std::vector<Token>& tokens = work_.tokens.tokens;
    const std::string letters = text::folded(work_.tokens.at(i));
    const std::uint32_t last = i - 1;
    std::uint32_t first = last;
    std::size_t left = letters.size();
    for (; first > 0 && left > 0 && last - first < kMostSpelt; --first) {
      const Token& token = tokens[first - 1];
      if (token.kind == TokenKind::kHyphen) continue;
      if (token.kind != TokenKind::kWord) break;
      const std::string word = text::folded(work_.tokens.at(first - 1));
      const bool small = !token.capital && word.size() <= kMostSmall;
      if (small && !small_too) continue;
      if (!word.empty() && word.front() == letters[left - 1])
        --left;
      else if (!small)
        break;
    }
    return left == 0 ? TokenRange{first, last} : TokenRange{};
  }

  // Whether a word of the page's begins as one of the listed names does.
  [[nodiscard]] bool shares_word(TokenRange words, const ListedName& name) const {
    constexpr std::size_t kStem = 5;  // letters
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      const std::string own = text::folded(work_.tokens.at(i));
      if (own.size() < kStem) continue;
      const std::string stem = own.substr(0, kStem);
      for (const Match& match : name.matches) {
        for (const std::string& listed : {text::folded(match.caption), text::folded(match.listed_name)}) {
          if (listed.starts_with(stem) || listed.find(' ' + stem) != std::string::npos) return true;
        }
      }
    }
    return false;
  }

  // 科特·贝森 of 斯科特·贝森特: met by its sound, and the words of the page's own name go on before or behind it.
  [[nodiscard]] bool cuts_a_word(const ListedName& listed, TokenRange core) const {
    if (listed.reason != kBySound || listed.tokens.first < core.first || listed.tokens.last > core.last)
      return false;
    const auto& tokens = work_.tokens.tokens;
    const auto is_han = [&](std::uint32_t i) { return tokens[i].script == text::Script::kHan; };
    const std::uint32_t first = listed.tokens.first;
    const std::uint32_t last = listed.tokens.last;
    return is_han(first) && ((first > core.first && is_han(first - 1)) || (last < core.last && is_han(last)));
  }

  // «Научно-производственное объединение «Поиск»: a list may have the first words alone for a name, but here they only say what
  // kind of body it is that the quotation marks name.
  [[nodiscard]] bool says_only_what(const ListedName& listed) const {
    const auto& tokens = work_.tokens.tokens;
    const std::uint32_t mark = listed.tokens.last;
    if (listed.acronym || listed.matches.empty() || mark + 1 >= tokens.size() ||
        tokens[mark].kind != TokenKind::kQuote || !tokens[mark].space_before ||
        tokens[mark + 1].kind != TokenKind::kWord || tokens[mark + 1].space_before ||
        screen::name_kind_of_schema(listed.matches.front()->schema) == names::NameKind::kPerson)
      return false;
    return std::none_of(listed.matches.begin(), listed.matches.end(),
                        [this](const Match& match) { return has_distinctive_word(match, cache_->buffer); });
  }

  // A Russian surname in -ov or -in taken for the genitive of another, though the given name stands in the nominative: "Сергей
  // Соколов" is no Sokol.
  [[nodiscard]] bool is_peeled_alone(const ListedName& listed) const {
    const std::string_view written = work_.tokens.at(listed.span);
    if (listed.query.size() >= written.size() ||
        work_.tokens.tokens[listed.tokens.first].script != text::Script::kCyrillic) {
      return false;
    }
    const std::string_view given = std::string_view(listed.query).substr(0, listed.query.find(' '));
    if (!written.starts_with(given) || written.size() == given.size() || written[given.size()] != ' ')
      return false;
    const std::size_t ending = ending_bytes(NameGrammar::kOwnerEnd, written);
    return ending != 0 && !listed.query.ends_with(written.substr(written.size() - ending));
  }

  Work& work_;
  ListedNamesCache* cache_;
};

}  // namespace

bool is_medium(std::string_view subtype) noexcept {
  return subtype == "agency" || subtype == "outlet" || subtype == "broadcaster";
}

bool is_named_alike(const Match& match) {
  const std::string name = text::folded(match.query_name);
  return name == text::folded(match.listed_name) || name == text::folded(match.caption);
}

void drop_contradicted_names(Work& work) { Finder(work).run(); }

void drop_other_acronyms(Work& work) { Finder(work).drop_other_acronyms(); }

}  // namespace tamis::documents
