#include "documents/parties/memory.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "documents/listed/like_names.h"
#include "documents/listed/listed_identity.h"
#include "documents/names/name_lexicon.h"
#include "documents/names/name_sounds.h"
#include "documents/names/uncased_tables.h"
#include "documents/parties/described_bodies.h"
#include "documents/parties/described_referents.h"
#include "documents/parties/memory_draft.h"
#include "documents/parties/name_bearers.h"
#include "documents/parties/namesakes.h"
#include "documents/parties/office_holders.h"
#include "documents/parties/other_given_names.h"
#include "documents/parties/referent_parties.h"
#include "documents/words/name_grammar.h"
#include "documents/words/offices.h"
#include "documents/words/speaker_languages.h"
#include "model/country.h"
#include "text/han.h"

namespace tamis::documents {

namespace {

// A body of more words is not called by one of them.
constexpr std::size_t kMostWordsOfBody = 2;

// Of a name of an East Asian: who is called by fewer is called without his family name ("정은"), while 陈志 and 陈志强 are two.
constexpr std::size_t kMostSyllables = 4;

// Descriptions and kinship words are looked for among the referents introduced first, pronouns among the mentions just before.
constexpr std::size_t kMostDescribed = 512;
constexpr std::size_t kMostBefore = 64;

// What the full name in the same paragraph weighs for a surname: more than who was introduced first.
constexpr int kLastNamed = 2;

constexpr std::string_view kBeside = "stands beside the name";

class Memory {
 public:
  Memory(const Screener& screener, Scratch& scratch, Work& work)
      : screener_(screener),
        scratch_(scratch),
        work_(work),
        document_(*work.document),
        parties_(screener, scratch, work) {}

  void run() {
    collect();
    for (Draft& draft : drafts_) {
      if (is_full_name(draft)) introduce(draft);
    }
    // The offices that stand beside a name say whose it is.
    for (Draft& draft : drafts_) {
      if (draft.referent == kNobody && draft.form == MentionForm::kTitle) by_apposition(draft);
    }
    // Bodies first: they say which persons the page may speak of.
    for (Referent& referent : document_.referents) {
      if (referent.kind == EntityKind::kPerson) continue;
      identify(referent);
      parties_.note_programs(referent,
                             slots_[static_cast<std::size_t>(&referent - document_.referents.data())]);
    }
    for (Referent& referent : document_.referents) {
      if (referent.kind == EntityKind::kPerson) identify(referent);
    }
    if (may_name_known_holder([&](std::string_view code) { return parties_.page_speaks_of(code); })) {
      for (std::size_t i = 0; i < slots_.size(); ++i)
        parties_.identify_known(document_.referents[i], slots_[i]);
    }
    const std::size_t introduced = document_.referents.size();
    for (Draft& draft : drafts_) {
      if (draft.referent == kNobody) resolve(draft);
    }
    for (std::size_t i = introduced; i < document_.referents.size(); ++i) identify(document_.referents[i]);
    write();
  }

 private:
  void identify(Referent& referent) {
    parties_.identify(referent, slots_[static_cast<std::size_t>(&referent - document_.referents.data())]);
  }

  void collect() {
    drafts_ = collect_drafts(work_);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (drafts_[i].name != nullptr) by_name_.emplace(drafts_[i].name, i);
    }
  }

  // A full name: of a referent that is known, or a new one.
  void introduce(Draft& draft) {
    if (draft.kind == EntityKind::kPlace || draft.kind == EntityKind::kGroup) {
      by_key(draft);
      return;
    }
    const bool person = draft.kind == EntityKind::kPerson;
    if (person && draft.listed != nullptr)
      draft.signs = namesake_signs(work_, draft.listed->tokens, writings_);
    // Whoever holds an office of state is no taxi driver of the name.
    const bool office = draft.name != nullptr && is_office_of_state(draft.name->office);
    if (draft.signs.age != 0 && parties_.is_of_another_age(*draft.listed, draft.signs.age))
      draft.signs.somebody_else = true;
    if (office) draft.signs.somebody_else = false;
    std::int32_t other = kNobody;
    bool read = draft.listed != nullptr;
    for (const std::size_t i : bearers(draft)) {
      if (document_.referents[i].kind != draft.kind || !same_name(draft, i)) continue;
      if (draft.common && slots_[i].state) {
        // Which of the states' bodies: the one of the country, else the one spoken of last.
        if (is_of_one_state(draft, slots_[i]) && (other == kNobody || is_rather(draft, i, other)))
          other = static_cast<std::int32_t>(i);
        continue;
      }
      if (person && !office && !draft.signs.somebody_else && !slots_[i].somebody_else &&
          !slots_[i].listed.empty()) {
        // A name that alone met nobody would join whom the page has under a longer one.
        if (!read) draft.signs = namesake_signs(work_, draft.tokens, writings_);
        read = true;
        draft.signs.somebody_else = draft.signs.somebody_else || is_told_apart(draft, i);
      }
      if (slots_[i].somebody_else != draft.signs.somebody_else) {
        // In other letters he is rather whom the lists name.
        if (slots_[i].somebody_else && !office &&
            (!draft.listed || same_letters(draft.words, slots_[i].words)))
          other = static_cast<std::int32_t>(i);
        continue;
      }
      const std::int32_t namesake = office ? kNobody : namesake_of(draft, i);
      return join(draft, namesake != kNobody ? namesake : static_cast<std::int32_t>(i), "the same name");
    }
    if (other != kNobody) return join(draft, other, "the same name");
    open(draft, "full name");
    if (!draft.signs.somebody_else) return;
    slots_.back().somebody_else = true;
    if (namesakes_.size() < NameBearers::kMost) namesakes_.push_back(draft.referent);
  }

  // Whether two bodies that each state has one of may be one; a country that only one of them has tells nothing.
  [[nodiscard]] static bool is_of_one_state(const Draft& draft, const ReferentNotes& known) noexcept {
    return draft.common->country.empty() || known.state->empty() || *known.state == draft.common->country;
  }

  [[nodiscard]] bool is_rather(const Draft& draft, std::size_t slot, std::int32_t other) const noexcept {
    const ReferentNotes& a = slots_[slot];
    const ReferentNotes& b = slots_[static_cast<std::size_t>(other)];
    const bool exact = *a.state == draft.common->country;
    return exact == (*b.state == draft.common->country) ? a.last >= b.last : exact;
  }

  // Whether the page tells the draft from a referent of the name: by an age, or Korean letters.
  [[nodiscard]] bool is_told_apart(const Draft& draft, std::size_t slot) const {
    const auto& listed = slots_[slot].writings;
    if (draft.signs.age != 0 && std::all_of(listed.begin(), listed.end(), [&](const ListedName* one) {
          return parties_.is_of_another_age(*one, draft.signs.age);
        }))
      return true;
    // Pages say how old somebody is where they introduce him, which they have done with whom they know by a longer name.
    const std::uint32_t known = work_.tokens.sentence_of[slots_[slot].first];
    if (draft.signs.age_beside && work_.tokens.sentences[known].block < draft.block &&
        draft.words.size() <= slots_[slot].words.size() && !same_letters(draft.words, slots_[slot].words) &&
        slots_[slot].age != draft.signs.age &&
        std::none_of(listed.begin(), listed.end(),
                     [&](const ListedName* one) { return parties_.is_of_age(*one, draft.signs.age); }))
      return true;
    return std::any_of(listed.begin(), listed.end(), [&](const ListedName* one) {
      return drops_korean_initial(work_.tokens.at(one->span), work_.tokens.at(draft.span));
    });
  }

  // Whether two listed names have the same letters on the page and the same records.
  [[nodiscard]] bool is_written_alike(const ListedName& a, const ListedName& b) const {
    return work_.tokens.at(a.span) == work_.tokens.at(b.span) &&
           std::equal(a.matches.begin(), a.matches.end(), b.matches.begin(), b.matches.end(),
                      [](const Match& one, const Match& other) { return one.ordinal == other.ordinal; });
  }

  // The namesake whom the page has told from the referent, when the draft is written as he is and the referent is not.
  [[nodiscard]] std::int32_t namesake_of(const Draft& draft, std::size_t slot) const {
    if (draft.kind != EntityKind::kPerson || slots_[slot].somebody_else ||
        same_letters(draft.words, slots_[slot].words))
      return kNobody;
    const auto known = std::find_if(namesakes_.begin(), namesakes_.end(), [&](std::int32_t i) {
      return same_letters(draft.words, slots_[static_cast<std::size_t>(i)].words);
    });
    return known == namesakes_.end() ? kNobody : *known;
  }

  [[nodiscard]] std::vector<std::size_t> bearers(const Draft& draft) const {
    const bool listed = draft.listed != nullptr && !draft.listed->matches.empty();
    return bearers_.find(draft.words,
                         listed ? std::optional(draft.listed->matches.front()->ordinal) : std::nullopt);
  }

  // Whether each sign of the token is a word of its own: the family name is one of them (two, seldom), the given name one or two.
  [[nodiscard]] bool in_syllables(std::uint32_t token) const noexcept {
    const text::Script script = work_.tokens.tokens[token].script;
    return script == text::Script::kHan || script == text::Script::kHangul;
  }

  [[nodiscard]] bool same_name(const Draft& draft, std::size_t slot) const {
    const ReferentNotes& known = slots_[slot];
    if (is_man_and_woman(draft, document_.referents[slot])) return false;
    for (const ListedName* listed : known.writings) {
      if (draft.listed == nullptr || draft.listed->matches.empty() || listed->matches.empty()) continue;
      if (draft.listed == listed ||
          draft.listed->matches.front()->ordinal == listed->matches.front()->ordinal)
        return true;
    }
    const auto& a = draft.words.size() <= known.words.size() ? draft.words : known.words;
    const auto& b = draft.words.size() <= known.words.size() ? known.words : draft.words;
    if (a.empty()) return false;
    if (draft.kind != EntityKind::kPerson) {
      return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), same_word);
    }
    if (a.size() < 2 ||
        (a.size() != b.size() && tells_by_each_word(screener_.index(), draft.listed, known.writings)))
      return false;
    if (a.size() != b.size() && b.size() <= kMostSyllables && in_syllables(draft.tokens.first) &&
        in_syllables(known.first))
      return std::equal(a.rbegin(), a.rend(), b.rbegin(), same_word);
    // Every word of the shorter name is in the longer one, each once.
    std::vector<bool> taken(b.size(), false);
    for (const NameWord& word : a) {
      std::size_t at = 0;
      while (at < b.size() && (taken[at] || !same_word(word, b[at]))) ++at;
      if (at == b.size()) return false;
      taken[at] = true;
    }
    return true;
  }

  void open(Draft& draft, std::string reason) {
    Referent referent;
    referent.kind = draft.kind;
    referent.name = draft.common ? std::string(work_.tokens.at(draft.common->phrase)) : name_of(work_, draft);
    ReferentNotes slot;
    if (draft.common) slot.state.emplace();
    slot.words = draft.words;
    slot.first = draft.tokens.first;
    slot.family_first = is_family_first(draft);
    if (referent.kind == EntityKind::kOrganization) {
      std::string letters = "letters:";
      std::string initials = "initials:";
      for (const NameWord& word : slot.words) {
        letters += word.latin;
        if (!word.latin.empty()) initials += word.latin.front();
      }
      const auto number = static_cast<std::int32_t>(slots_.size());
      by_key_.emplace(std::move(letters), number);
      if (slot.words.size() > 1) by_key_.emplace(std::move(initials), number);
    }
    document_.referents.push_back(std::move(referent));
    slots_.push_back(std::move(slot));
    join(draft, static_cast<std::int32_t>(slots_.size()) - 1, std::move(reason));
  }

  void join(Draft& draft, std::int32_t to, std::string reason) {
    draft.referent = to;
    draft.reason = std::move(reason);
    Referent& referent = document_.referents[static_cast<std::size_t>(to)];
    ReferentNotes& slot = slots_[static_cast<std::size_t>(to)];
    if (draft.signs.age != 0 && slot.age == 0) slot.age = draft.signs.age;
    if (draft.common && slot.state) {
      slot.last = draft.tokens.first;
      if (slot.state->empty() && !draft.common->country.empty()) {
        slot.state = draft.common->country;
        referent.name = work_.tokens.at(draft.common->phrase);
      }
    }
    if (is_full_name(draft)) {
      bearers_.add(static_cast<std::size_t>(to), draft.words);
      const auto [at, first] = full_in_sentence_.try_emplace(in_sentence(draft, to), draft.span.begin);
      if (!first) at->second = std::min(at->second, draft.span.begin);
    }
    if (is_full_name(draft) && draft.words.size() > slot.words.size()) {
      slot.words = draft.words;
      if (draft.name != nullptr && !draft.name->normal.empty()) referent.name = name_of(work_, draft);
    }
    if (draft.listed != nullptr) {
      slot.listed.push_back(draft.listed);
      if (std::none_of(slot.writings.rbegin(), slot.writings.rend(),
                       [&](const ListedName* known) { return is_written_alike(*known, *draft.listed); }))
        slot.writings.push_back(draft.listed);
      if (!draft.listed->matches.empty())
        bearers_.add_record(static_cast<std::size_t>(to), draft.listed->matches.front()->ordinal);
    }
    const NameInText* name = draft.name;
    if (name == nullptr) return;
    if (referent.gender.empty() && draft.form != MentionForm::kPronoun) referent.gender = name->gender;
    if (!name->title.empty()) add_once(referent.titles, name->title);
    // An office that led to somebody is no evidence for the next that is led to him.
    const bool beside = draft.form == MentionForm::kName || draft.form == MentionForm::kSurname ||
                        draft.form == MentionForm::kGivenName || draft.reason == kBeside;
    if (beside && !name->office.empty()) add_once(slot.offices, name->office);
    if (!name->country.empty()) {
      add_once(slot.countries, name->country);
      if (referent.country.empty()) referent.country = name->country;
    }
    if (name->kin.empty()) return;
    add_once(slot.kin, name->kin);
    if (std::string owner = kin_owner(work_.tokens, *name); !owner.empty()) add_once(slot.kin_of, owner);
  }

  // Places are one by their code and name, groups by their words and country.
  void by_key(Draft& draft) {
    std::string key;
    if (draft.name != nullptr) key = draft.name->country + ":";
    // A country's name in its cases and languages, and the adjective made of it, are one country.
    const bool country = draft.kind == EntityKind::kPlace && draft.name != nullptr &&
                         !draft.name->country.empty() &&
                         (draft.form == MentionForm::kDescription ||
                          model::country_code(draft.name->normal) == draft.name->country);
    if (!country) {
      for (const NameWord& word : draft.words) key += word.latin + " ";
    }
    key += entity_kind_name(draft.kind);
    if (const auto known = by_key_.find(key); known != by_key_.end()) {
      join(draft, known->second, "the same words");
      return;
    }
    open(draft, "named");
    by_key_.emplace(std::move(key), draft.referent);
  }

  // Whether the first word of a full name is the surname.
  [[nodiscard]] bool is_family_first(const Draft& draft) const {
    if (draft.kind != EntityKind::kPerson || draft.words.size() < 2) return false;
    if (draft.listed != nullptr) {
      for (const Match& match : draft.listed->matches) {
        for (const std::string& family : record_hints(screener_.index(), match.ordinal).family_names) {
          if (family == draft.words.front().latin) return true;
          if (family == draft.words.back().latin) return false;
        }
      }
    }
    if (draft.name != nullptr && is_grammar_word(NameGrammar::kFamilyFirst, draft.name->country)) return true;
    // Three short syllables: a Korean or Chinese name.
    return draft.words.size() == 3 &&
           std::all_of(draft.words.begin(), draft.words.end(),
                       [](const NameWord& word) { return word.latin.size() <= 5; }) &&
           draft.words.front().latin.size() <= 4 && !is_given_name(draft.words.front().latin);
  }

  // What the page puts beside a name: a title behind a comma, an acronym in brackets.
  bool by_apposition(Draft& draft) {
    if (draft.name == nullptr || draft.name->apposed_to < 0) return false;
    const auto other = static_cast<std::size_t>(draft.name->apposed_to);
    if (other >= work_.names.size()) return false;
    const auto named = by_name_.find(&work_.names[other]);
    if (named == by_name_.end() || drafts_[named->second].referent == kNobody) return false;
    const std::int32_t referent = drafts_[named->second].referent;
    const EntityKind kind = document_.referents[static_cast<std::size_t>(referent)].kind;
    if (kind != draft.kind && !(draft.kind == EntityKind::kOther)) return false;
    if (draft.form == MentionForm::kAcronym) {
      std::string letters = "letters:";
      for (const NameWord& word : draft.words) letters += word.latin;
      by_key_.emplace(std::move(letters), referent);
    }
    join(draft, referent, std::string(kBeside));
    return true;
  }

  void resolve(Draft& draft) {
    if (by_apposition(draft)) return;
    switch (draft.form) {
      case MentionForm::kName:
      case MentionForm::kSurname:
      case MentionForm::kGivenName:
      case MentionForm::kAcronym:
        draft.kind == EntityKind::kPerson ? by_surname(draft) : by_acronym(draft);
        break;
      case MentionForm::kTitle:
      case MentionForm::kDescription:
        if (draft.kind == EntityKind::kGroup || draft.kind == EntityKind::kPlace ||
            (draft.name != nullptr && draft.name->plural)) {
          draft.kind = draft.kind == EntityKind::kPlace ? EntityKind::kPlace : EntityKind::kGroup;
          by_key(draft);
        } else {
          by_description(draft);
        }
        break;
      case MentionForm::kKinship:
        by_kinship(draft);
        break;
      case MentionForm::kPronoun:
        by_pronoun(draft);
        break;
    }
  }

  static std::uint64_t in_sentence(const Draft& draft, std::int32_t referent) noexcept {
    return std::uint64_t{draft.sentence} << 32 | static_cast<std::uint32_t>(referent);
  }

  [[nodiscard]] bool agrees(const Draft& draft, std::size_t slot) const {
    return agrees_in_gender(draft, document_.referents[slot]);
  }

  void by_surname(Draft& draft) {
    if (draft.form == MentionForm::kSurname && follows_other_given_name(work_, draft)) return;
    if (draft.form == MentionForm::kGivenName && by_full_name(draft)) return;
    if (const std::int32_t same = han_bearer(document_, draft, slots_); same != kNobody)
      return join(draft, same, "surname and office of somebody whom the page names");
    struct Candidate {
      std::int32_t referent;
      int weight;
    };
    std::vector<Candidate> candidates;
    const bool short_surname = draft.name != nullptr && draft.name->confidence <= kShortSurname &&
                               draft.form == MentionForm::kSurname && draft.words.size() == 1;
    for (const std::size_t i : bearers(draft)) {
      if (document_.referents[i].kind != EntityKind::kPerson || !agrees(draft, i) ||
          has_other_han_surname(draft, document_.referents[i]))
        continue;
      const std::vector<NameWord>& words = slots_[i].words;
      // One word, or the given names of several syllables ("Jong Un") behind a surname.
      std::size_t at = 0;
      while (at < words.size() && !same_word(words[at], draft.words.front())) ++at;
      if (at == words.size()) continue;
      std::size_t matched = 1;
      while (matched < draft.words.size() && at + matched < words.size() &&
             same_word(words[at + matched], draft.words[matched])) {
        ++matched;
      }
      if (matched < draft.words.size()) continue;
      const bool surname = words.size() == 1 || (slots_[i].family_first ? at == 0 : at > 0);
      int weight = surname ? 8 : 2;
      if (short_surname && !surname) continue;
      // "이 국장": Director Yi only if the page has one, else this director.
      if (short_surname && draft.name->confidence < kShortSurname &&
          !has(slots_[i].offices, draft.name->office) && !has(slots_[i].listed_offices, draft.name->office))
        continue;
      if (draft.name != nullptr && !draft.name->office.empty()) {
        const auto& office = draft.name->office;
        if (has(slots_[i].offices, office)) weight += 6;
        if (office != "journalist" && has(slots_[i].offices, "journalist")) weight -= 4;  // the author
        if (has(slots_[i].listed_offices, office)) weight += 4;
      }
      // A full name earlier in the same sentence is nearer than one before.
      const auto full = full_in_sentence_.find(in_sentence(draft, static_cast<std::int32_t>(i)));
      if (full != full_in_sentence_.end() && full->second < draft.span.begin) weight += 3;
      if (surname && !slots_[i].family_first && is_last_named(draft, static_cast<std::int32_t>(i)))
        weight += kLastNamed;
      candidates.push_back({static_cast<std::int32_t>(i), weight});
    }
    if (!candidates.empty() && is_called_by(work_, draft.tokens)) {
      open(draft, "somebody is called so");
      slots_.back().somebody_else = true;
      return;
    }
    if (candidates.empty()) {
      if (by_full_name(draft)) return;
      if (short_surname) return by_description(draft);
      if (draft.name != nullptr && by_office(draft)) return;
      if (by_body(draft)) return;
      if (draft.name == nullptr || draft.name->confidence >= 0.5) {
        open(draft, "bare name, its bearer is not introduced");
        // "President Trump", "Mr. Trump": whoever is called so again is the same.
        bearers_.add(slots_.size() - 1, draft.words);
      }
      return;
    }
    // The first introduced of those that weigh most.
    const auto best = std::max_element(candidates.begin(), candidates.end(),
                                       [this](const Candidate& a, const Candidate& b) {
                                         if (a.weight != b.weight) return a.weight < b.weight;
                                         return slots_[static_cast<std::size_t>(a.referent)].first >
                                                slots_[static_cast<std::size_t>(b.referent)].first;
                                       });
    for (const Candidate& candidate : candidates) {
      if (candidate.referent != best->referent && candidate.weight + 4 > best->weight)
        draft.rivals.push_back(candidate.referent);
    }
    draft.confidence = draft.rivals.empty() ? 0.95 : 0.8;
    join(draft, best->referent,
         draft.rivals.empty() ? "the only bearer of the name" : "the first introduced of its bearers");
  }

  // A surname whose letters the lists do not have: the full name on the page that it is taken from says whose it is.
  bool by_full_name(Draft& draft) {
    if (draft.full_name.first >= draft.full_name.last) return false;
    const std::uint32_t token = draft.full_name.first;
    const std::uint32_t begin = work_.tokens.tokens[token].begin;
    auto at = std::upper_bound(drafts_.begin(), drafts_.end(), begin,
                               [](std::uint32_t b, const Draft& d) { return b < d.span.begin; });
    for (std::size_t seen = 0; at != drafts_.begin() && seen < kMostBefore; ++seen) {
      --at;
      if (at->kind != EntityKind::kPerson || at->referent == kNobody || &*at == &draft ||
          !at->tokens.contains(token))
        continue;
      draft.confidence = 0.95;
      join(draft, at->referent, "the only bearer of the name");
      return true;
    }
    return false;
  }

  // Whether the paragraph gave the referent's full name, and no other bearer of the surname's behind it: what is told there of
  // "Guerrero" is told of Nieves Guerrero, whoever else of the name the page is about. Of a namesake of the listed
  // one any paragraph before, where the page has named the other no more often.
  [[nodiscard]] bool is_last_named(const Draft& draft, std::int32_t referent) const {
    const auto at = static_cast<std::size_t>(&draft - drafts_.data());
    const bool namesake = slots_[static_cast<std::size_t>(referent)].somebody_else;
    std::size_t own = 0;
    std::size_t others = 0;
    for (std::size_t i = at; i-- > 0;) {
      const Draft& before = drafts_[i];
      if (at - i > kMostBefore || (before.block != draft.block && !namesake)) break;
      if (before.kind != EntityKind::kPerson || before.referent == kNobody) continue;
      if (before.referent == referent && is_full_name(before)) {
        if (before.block == draft.block && others == 0) return true;
        ++own;
      } else if (has_word(before.words, draft.words.front())) {
        if (own == 0) return false;
        if (before.referent != referent) ++others;
      }
    }
    return own != 0 && others <= own;
  }

  // "Wagner" on a page that named the Wagner Group, and nobody of that name.
  bool by_body(Draft& draft) {
    if (draft.words.size() != 1) return false;
    for (const std::size_t i : bearers(draft)) {
      if (document_.referents[i].kind != EntityKind::kOrganization || slots_[i].listed.empty()) continue;
      if (slots_[i].words.size() > kMostWordsOfBody || !has_word(slots_[i].words, draft.words.front()))
        continue;
      draft.kind = EntityKind::kOrganization;
      draft.confidence = 0.8;
      join(draft, static_cast<std::int32_t>(i), "short for the name of a body");
      return true;
    }
    return false;
  }

  // A surname whose full name the page never has, with an office that a listed person of the name holds.
  bool by_office(Draft& draft) {
    NameInText name = *draft.name;
    OfficeHint hint;
    hint.surname = draft.name->normal;
    hint.language = work_.language(draft.block);
    hint.office = name.office;
    hint.country = name.country;
    hint.gender = name.gender;
    const auto speaks_of = [&](std::string_view code) { return parties_.page_speaks_of(code); };
    std::vector<Match> matches = find_known_holder(screener_, scratch_, work_, hint, speaks_of);
    // "речник Путіна", "rzecznik Putina": in a case of its own the name says whose spokesman it is.
    if (matches.empty() && !hint.office.empty() && is_in_case(work_, draft)) {
      hint.office = hint.country = hint.gender = {};
      matches = find_known_holder(screener_, scratch_, work_, hint, speaks_of);
      if (!matches.empty()) name.office = name.country = name.gender = {};
    }
    const bool known = !matches.empty();
    if (!known) {
      matches = find_office_holders(screener_, scratch_, work_, hint);
      // Who heads something anywhere may be anybody of the name.
      std::erase_if(matches, [this](const Match& match) { return !parties_.page_has_country_of(match); });
    }
    if (matches.empty()) return false;
    if (join_named(draft, matches, "surname of somebody listed whom the page names")) return true;
    open_holder(draft, std::move(matches), name, known);
    return true;
  }

  bool join_named(Draft& draft, const std::vector<Match>& matches, const char* reason) {
    for (const Match& match : matches) {
      const std::optional<std::size_t> there = bearers_.with_record(match.ordinal);
      if (!there) continue;
      join(draft, static_cast<std::int32_t>(*there), reason);
      return true;
    }
    return false;
  }

  // Somebody listed whose name the page never has.
  void open_holder(Draft& draft, std::vector<Match> matches, const NameInText& name, bool known) {
    open(draft, draft.form == MentionForm::kDescription ? "title and country"
                : name.office.empty()                   ? "surname and country"
                                                        : "surname and office");
    for (const Match& match : matches)
      bearers_.add_record(static_cast<std::size_t>(draft.referent), match.ordinal);
    Referent& holder = document_.referents[static_cast<std::size_t>(draft.referent)];
    parties_.identify_holder(holder, std::move(matches), name, known);
    ReferentNotes& slot = slots_[static_cast<std::size_t>(draft.referent)];
    for (const Match& match : holder.listed) {
      for (const std::string& country : record_hints(screener_.index(), match.ordinal).countries)
        add_once(slot.listed_countries, country);
    }
  }

  // "the North Korean leader" of a page that names nobody who is.
  bool by_title(Draft& draft) {
    if (draft.form != MentionForm::kDescription || !is_title_alone(work_, draft)) return false;
    std::vector<Match> matches =
        find_leader_by_title(screener_, scratch_, work_, draft.name->office, draft.name->country);
    if (matches.empty()) return false;
    draft.rivals.clear();
    if (join_named(draft, matches, "title and country of somebody listed whom the page names")) return true;
    open_holder(draft, std::move(matches), *draft.name, true);
    return true;
  }

  // An organisation's short form: its acronym, or a name that a longer one begins or ends with.
  void by_acronym(Draft& draft) {
    std::string letters;
    for (const NameWord& word : draft.words) letters += word.latin;
    const auto take = [&](const std::string& key, const char* reason) {
      const auto known = by_key_.find(key);
      if (known == by_key_.end()) return false;
      const ReferentNotes& slot = slots_[static_cast<std::size_t>(known->second)];
      if (draft.common && slot.state && !is_of_one_state(draft, slot)) return false;
      join(draft, known->second, reason);
      return true;
    };
    const std::string of_state = draft.common ? "@" + draft.common->country : std::string();
    if ((draft.common && take("letters:" + letters + of_state, "the same name")) ||
        take("letters:" + letters, "the same name") || take("initials:" + letters, "initials of the name")) {
      if (draft.common) by_key_["letters:" + letters + "@"] = draft.referent;
      return;
    }
    open(draft, "named");
    if (!draft.common) return;
    by_key_["letters:" + letters + of_state] = by_key_["letters:" + letters + "@"] = draft.referent;
  }

  void by_description(Draft& draft) {
    if (draft.body != 0) {
      const std::int32_t spoken_of =
          body_spoken_of(work_, drafts_, static_cast<std::size_t>(&draft - drafts_.data()), slots_);
      if (spoken_of == kNobody) return;
      draft.confidence = 0.7;
      return join(draft, spoken_of, "body spoken of before, of that kind");
    }
    if (draft.name == nullptr) return;
    // Beside a name: an apposition.
    if (const std::int32_t beside = name_beside(work_, drafts_, draft); beside != kNobody) {
      join(draft, beside, std::string(kBeside));
      return;
    }
    // Who held an office once is many; who is meant stands beside.
    if (draft.name->former) return;
    const std::int32_t best = bearer_of_office(
        work_, drafts_, static_cast<std::size_t>(&draft - drafts_.data()), slots_, draft.rivals);
    // Whoever else of the country is there is not its leader.
    if ((best == kNobody || !leads(slots_[static_cast<std::size_t>(best)])) && by_title(draft)) return;
    if (best == kNobody) return;
    draft.confidence = draft.rivals.empty() ? 0.85 : 0.6;
    join(draft, best, "office and country agree");
  }

  void by_kinship(Draft& draft) {
    if (draft.name == nullptr || draft.name->kin.empty()) return;
    if (const std::int32_t beside = name_beside(work_, drafts_, draft); beside != kNobody) {
      join(draft, beside, "kinship word beside the name");
      return;
    }
    for (std::size_t i = 0; i < std::min(slots_.size(), kMostDescribed); ++i) {
      if (document_.referents[i].kind == EntityKind::kPerson && agrees(draft, i) &&
          has(slots_[i].kin, draft.name->kin) &&
          may_be_kin_of(slots_[i], kin_owner(work_.tokens, *draft.name))) {
        draft.confidence = 0.7;
        join(draft, static_cast<std::int32_t>(i), "the page calls the person so");
        return;
      }
    }
  }

  void by_pronoun(Draft& draft) {
    if (draft.name == nullptr || draft.name->plural) return;
    bool same_sentence = false;
    const std::int32_t best =
        person_spoken_of(work_, drafts_, static_cast<std::size_t>(&draft - drafts_.data()), same_sentence);
    if (best == kNobody) return;
    draft.confidence = same_sentence ? 0.8 : 0.7;
    join(draft, best, "person spoken of before, of that gender");
  }

  void write() {
    work_.mention_of.assign(work_.tokens.tokens.size(), -1);
    for (Draft& draft : drafts_) {
      if (draft.referent == kNobody) continue;
      const auto number = static_cast<std::uint32_t>(document_.mentions.size());
      Mention mention;
      mention.span = draft.span;
      mention.kind = document_.referents[static_cast<std::size_t>(draft.referent)].kind;
      mention.form = draft.form;
      mention.referent = draft.referent;
      mention.rivals = std::move(draft.rivals);
      mention.block = draft.block;
      mention.reason = std::move(draft.reason);
      mention.confidence = draft.confidence;
      document_.referents[static_cast<std::size_t>(draft.referent)].mentions.push_back(number);
      for (std::uint32_t i = draft.tokens.first; i < draft.tokens.last; ++i) {
        // A name inside a longer phrase keeps its tokens.
        if (work_.mention_of[i] < 0 ||
            !document_.mentions[static_cast<std::size_t>(work_.mention_of[i])].span.overlaps(
                work_.tokens.tokens[i].span())) {
          work_.mention_of[i] = static_cast<std::int32_t>(number);
        }
      }
      document_.mentions.push_back(std::move(mention));
    }
  }

  const Screener& screener_;
  Scratch& scratch_;
  Work& work_;
  Document& document_;
  ReferentParties parties_;
  ListedWritings writings_;
  std::vector<std::int32_t> namesakes_;  // referents that are told from listed ones of the name
  std::vector<Draft> drafts_;
  std::vector<ReferentNotes> slots_;  // as Document::referents
  NameBearers bearers_;
  std::unordered_map<std::string, std::int32_t> by_key_;
  std::unordered_map<const NameInText*, std::size_t> by_name_;  // in drafts_
  std::unordered_map<std::uint64_t, std::uint32_t>
      full_in_sentence_;  // in_sentence() to where the first full name begins
};

}  // namespace

void resolve_mentions(const Screener& screener, Scratch& scratch, Work& work) {
  Memory(screener, scratch, work).run();
}

}  // namespace tamis::documents
