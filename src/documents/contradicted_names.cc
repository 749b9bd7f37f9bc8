#include "documents/contradicted_names.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "documents/listed_cache.h"
#include "documents/listed_rules.h"
#include "documents/name_grammar.h"
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
        screen::name_kind_of_schema(listed.matches.front().schema) == names::NameKind::kPerson)
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

}  // namespace tamis::documents
