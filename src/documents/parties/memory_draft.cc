#include "documents/parties/memory_draft.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "documents/names/name_lexicon.h"
#include "documents/parties/nicknames.h"
#include "documents/parties/referent_parties.h"
#include "documents/words/speaker_languages.h"
#include "text/han.h"

namespace tamis::documents {

bool place_draft(const Work& work, Draft& draft) {
  const TextTokens& tokens = work.tokens;
  if (draft.tokens.first >= tokens.tokens.size()) return false;
  draft.sentence = tokens.sentence_of[draft.tokens.first];
  draft.block = tokens.sentences[draft.sentence].block;
  return work.in_main_text(draft.block);
}

void add_nicknames(const Work& work, std::vector<Draft>& drafts) {
  std::vector<TokenRange> persons;
  std::unordered_map<std::uint32_t, std::size_t> at;  // token -> draft
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].kind == EntityKind::kPerson && is_full_name(drafts[i])) persons.push_back(drafts[i].tokens);
    for (std::uint32_t k = drafts[i].tokens.first; k < drafts[i].tokens.last; ++k) at.emplace(k, i);
  }
  const std::size_t before = drafts.size();
  for (const Nickname& nickname : find_nicknames(work, persons)) {
    const auto taken = at.find(nickname.tokens.first);
    if (taken != at.end() && drafts[taken->second].listed != nullptr) continue;
    if (taken == at.end()) {
      Draft draft;
      draft.span = work.tokens.span(nickname.tokens);
      draft.tokens = nickname.tokens;
      draft.kind = EntityKind::kPerson;
      draft.form = MentionForm::kGivenName;
      draft.words = name_words(work.tokens.at(draft.span));
      draft.full_name = nickname.full;
      if (place_draft(work, draft)) drafts.push_back(std::move(draft));
    } else if (Draft& draft = drafts[taken->second]; draft.tokens.last == nickname.tokens.last) {
      draft.kind = EntityKind::kPerson;
      draft.form = MentionForm::kGivenName;
      draft.full_name = nickname.full;
    }
  }
  if (drafts.size() == before) return;
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return a.span.begin < b.span.begin; });
}

// "ولادیمیر پوتین": tables know one word of it only, and the lists ask for it in Latin letters.
std::string name_of(const Work& work, const Draft& draft) {
  const TextTokens& tokens = work.tokens;
  const bool named = draft.name != nullptr && !draft.name->normal.empty();
  if (draft.listed != nullptr && draft.kind == EntityKind::kPerson &&
      tokens.tokens[draft.listed->tokens.first].script == text::Script::kArabic &&
      (!named || draft.name->normal.size() < draft.listed->span.size()))
    return std::string(tokens.at(draft.listed->span));
  // "Omar" of "Bonomade Machude Omar"
  if (draft.listed != nullptr && draft.kind == EntityKind::kPerson && named &&
      draft.listed->tokens.first <= draft.name->core_tokens.first &&
      draft.name->core_tokens.last <= draft.listed->tokens.last &&
      draft.name->core_tokens.last - draft.name->core_tokens.first == 1 &&
      draft.listed->tokens.last - draft.listed->tokens.first > 1)
    return std::string(tokens.at(draft.listed->span));
  // "Myanma Oil" of "Myanma Oil and Gas Enterprise"
  const bool cut = named && draft.listed != nullptr &&
                   draft.listed->tokens.first == draft.name->core_tokens.first &&
                   draft.name->core_tokens.last <= draft.listed->tokens.last &&
                   draft.name->core_tokens.last - draft.name->core_tokens.first <
                       draft.listed->tokens.last - draft.listed->tokens.first;
  if (cut && draft.listed->one_party) return std::string(tokens.at(draft.listed->span));
  if (named && !cut) return draft.name->normal;
  return draft.listed != nullptr ? draft.listed->query : std::string(tokens.at(draft.span));
}

bool same_letters(const std::vector<NameWord>& a, const std::vector<NameWord>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const NameWord& x, const NameWord& y) { return x.latin == y.latin; });
}

bool has_word(const std::vector<NameWord>& words, const NameWord& word) {
  return std::any_of(words.begin(), words.end(),
                     [&](const NameWord& other) { return same_word(other, word); });
}

bool is_given_name(std::string_view latin) {
  return !text::is_han_syllable(latin) && NameLexicon::get().given_name(NameLexicon::hash(latin)) != 0;
}

bool is_in_case(const Work& work, const Draft& draft) {
  const NameInText& name = *draft.name;
  const TokenRange core = name.core_tokens.first < name.core_tokens.last ? name.core_tokens : name.tokens;
  return genitive_is_bare(work.language(draft.block)) && core.last - core.first == 1 &&
         is_cased(work.tokens.tokens[core.first].script) && work.tokens.at(core.first) != name.normal;
}

namespace {

// Makes the listed name under a draft's core its own. False: the draft is a title or place that the listed name has in it, or one of two
// names that it spans, and no mention. `listed_of`: by token. `used`: whether a draft has the listed name.
bool take_listed(const std::vector<const ListedName*>& listed_of, TokenRange core,
                 std::vector<bool>::reference used, Draft& draft) {
  const NameInText& name = *draft.name;
  const ListedName& listed = *draft.listed;
  const bool inside = listed.tokens.first <= core.first && core.last <= listed.tokens.last;
  const bool names_somebody = name.form == MentionForm::kName || name.form == MentionForm::kSurname ||
                              name.form == MentionForm::kGivenName || name.form == MentionForm::kAcronym;
  if (!names_somebody || used) {
    draft.listed = nullptr;
    return !inside;
  }
  used = true;
  draft.kind = kind_of_schema(listed.matches.empty() ? std::string_view{} : listed.matches.front()->schema);
  if (draft.kind == EntityKind::kOther) draft.kind = name.kind;
  draft.form = listed.acronym ? MentionForm::kAcronym : MentionForm::kName;
  bool two_names = false;
  for (std::uint32_t i = core.first; i < core.last; ++i)
    two_names = two_names || (listed_of[i] != nullptr && listed_of[i] != &listed);
  draft.span = {std::min(listed.span.begin, draft.span.begin), std::max(listed.span.end, draft.span.end)};
  if ((draft.kind == EntityKind::kPerson && inside) || two_names) draft.span = listed.span;
  if (two_names) {
    // "Hizballáhu Naím Kásim": each is a mention of its own, and what the text says beside them is of the last.
    draft.tokens = listed.tokens;
    draft.name = nullptr;
  }
  draft.tokens.first = std::min(draft.tokens.first, listed.tokens.first);
  draft.tokens.last = std::max(draft.tokens.last, listed.tokens.last);
  return true;
}

}  // namespace

std::vector<Draft> collect_drafts(const Work& work) {
  std::vector<Draft> drafts;
  const auto add = [&](Draft&& draft) {
    if (place_draft(work, draft)) drafts.push_back(std::move(draft));
  };
  const TextTokens& tokens = work.tokens;
  std::vector<const ListedName*> listed_of(tokens.tokens.size(), nullptr);
  for (const ListedName& listed : work.listed) {
    for (std::uint32_t i = listed.tokens.first; i < listed.tokens.last && i < listed_of.size(); ++i)
      listed_of[i] = &listed;
  }
  std::vector<bool> used(work.listed.size(), false);
  const auto number_of = [&work](const ListedName& listed) {
    return static_cast<std::size_t>(&listed - work.listed.data());
  };
  for (const NameInText& name : work.names) {
    if (name.tokens.first >= name.tokens.last || name.tokens.last > tokens.tokens.size()) continue;
    Draft draft;
    draft.name = &name;
    draft.kind = name.kind;
    draft.form = name.form;
    draft.span = name.core.empty() ? name.span : name.core;
    draft.tokens = name.tokens;
    draft.full_name = name.surname_of;
    const TokenRange core = name.core_tokens.first < name.core_tokens.last ? name.core_tokens : name.tokens;
    for (std::uint32_t i = core.first; i < core.last && draft.listed == nullptr; ++i)
      draft.listed = listed_of[i];
    if (draft.listed != nullptr && !take_listed(listed_of, core, used[number_of(*draft.listed)], draft))
      continue;
    if (draft.listed == nullptr) draft.common = common_body(work, name);
    draft.words = name_words(draft.listed != nullptr ? draft.listed->query
                             : draft.common          ? without_country(name.normal, draft.common->country)
                                                     : name.normal);
    add(std::move(draft));
  }
  for (const ListedName& listed : work.listed) {
    if (used[number_of(listed)] || listed.matches.empty()) continue;
    Draft draft;
    draft.listed = &listed;
    draft.kind = kind_of_schema(listed.matches.front()->schema);
    draft.form = listed.acronym ? MentionForm::kAcronym : MentionForm::kName;
    draft.span = listed.span;
    draft.tokens = listed.tokens;
    draft.words = name_words(listed.query);
    add(std::move(draft));
  }
  for (const DescribedBody& body : find_described_bodies(work)) {
    Draft draft;
    draft.kind = (body.classes & kVesselClass) != 0 ? EntityKind::kVessel : EntityKind::kOrganization;
    draft.form = MentionForm::kDescription;
    draft.span = tokens.span(body.tokens);
    draft.tokens = body.tokens;
    draft.body = body.classes;
    add(std::move(draft));
  }
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return a.span.begin < b.span.begin; });
  add_nicknames(work, drafts);
  return drafts;
}

}  // namespace tamis::documents
