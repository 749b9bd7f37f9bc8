#include "documents/parties/described_referents.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "documents/names/state_bodies.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/offices.h"
#include "documents/words/possessive_mark.h"
#include "documents/words/speaker_languages.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

constexpr std::string_view kSpokesperson = "spokesperson";  // of data/offices.tsv
constexpr std::string_view kHeadOfState = "head_of_state";
constexpr std::size_t kMostDescribed = 512;  // referents, those introduced first
constexpr std::size_t kMostBefore = 64;      // drafts
// What speaks for the bearer of an office that a description names: that the page gives him just this one, that a list does, that the
// page or a list calls him another kind of leader; that he is of the country; that the page has named nobody else of it.
constexpr int kSameOffice = 8;
constexpr int kListedOffice = 5;
constexpr int kLeaderOfSomething = 4;
constexpr int kLeaderOnPage = 4;
constexpr int kLeaderByList = 3;
constexpr int kFirstOfCountry = 2;
constexpr int kOfTheCountry = 3;
constexpr int kIntroducedLater = 4;
constexpr std::uint32_t kMostSentencesBefore = 5;
constexpr std::uint32_t kMostBlocksBefore = 2;
constexpr std::size_t kMostCaptions = 4;  // of listed records

// Ministries, media and the like are no company, bank or gang.
bool is_institution(const Draft& draft) {
  static constexpr std::array<std::string_view, 7> kBodies = {"bank",  "body",         "company",   "group",
                                                              "party", "organisation", "university"};
  return draft.name != nullptr && !draft.name->subtype.empty() &&
         std::find(kBodies.begin(), kBodies.end(), draft.name->subtype) == kBodies.end();
}

enum class Fit { kNo, kPerhaps, kYes };

Fit fit_of(const Work& work, const Draft& draft, BodyClasses wanted, const ReferentNotes& notes) {
  const Referent& referent = work.document->referents[static_cast<std::size_t>(draft.referent)];
  const bool vessel = (wanted & kVesselClass) != 0;
  if (referent.kind == EntityKind::kVessel) return vessel ? Fit::kYes : Fit::kNo;
  if (vessel || referent.kind != EntityKind::kOrganization) return Fit::kNo;
  BodyClasses own = classes_of_name(referent.name);
  const auto add = [&](BodyClasses classes) { own = static_cast<BodyClasses>(own | classes); };
  bool company = false;
  std::size_t captions = 0;
  for (const ListedName* listed : notes.listed) {
    for (const Match& match : listed->matches) {
      if (captions++ >= kMostCaptions) break;
      add(classes_of_name(match.caption));
      company = company || match.schema == "Company";
    }
  }
  add(classes_beside(work, {draft.tokens}).front());
  constexpr BodyClasses kGeneral = kCompanyClass | kGroupClass;
  const BodyClasses special = static_cast<BodyClasses>(own & ~kGeneral);
  if ((own & wanted & ~kGeneral) != 0) return Fit::kYes;
  if ((wanted & kGeneral) == 0 || is_institution(draft)) return Fit::kNo;
  if ((wanted & kCompanyClass) != 0 && ((own & kCompanyClass) != 0 || special != 0 || company))
    return Fit::kYes;
  if ((wanted & own & kGroupClass) != 0) return Fit::kYes;
  if (own != 0 || company) return Fit::kNo;
  // The European Union is no company.
  if (draft.name != nullptr && draft.name->subtype == "organisation" && notes.listed.empty()) return Fit::kNo;
  // "the Attorney General (|NYAG|)": an office is none either.
  if (stands_for_office(work.tokens, notes.first)) return Fit::kNo;
  // A football club is no militia.
  return (wanted & kCompanyClass) != 0 || !notes.listed.empty() ? Fit::kPerhaps : Fit::kNo;
}

// "his sister |and close adviser| Kim Yo Jong", "seine Frau, |Präsidentin| X", not "his sister |met| X": what stands between a word of
// kin and a name says more of who it is.
bool opens_apposition(const Work& work, const Draft& draft, const Draft& next) {
  if (next.name != nullptr && next.name->tokens.first <= draft.tokens.last) return true;
  const std::uint32_t at = draft.tokens.last;
  const TextTokens& tokens = work.tokens;
  if (!is_cased(tokens.tokens[at].script)) return true;
  const std::string_view language = work.language_of_sentence(draft.sentence);
  return (clause_word_classes(language, tokens.lower(at)) & clause_word::kConjunction) != 0 ||
         (at < work.mention_of.size() && work.mention_of[at] >= 0) || tokens.tokens[at].capital;
}

// "Cumhurbaşkanı, |Kemal Aydın'ı| görevden aldı": a Turkish name with the ending of a case behind the comma of the subject is another.
bool has_turkish_case(const Work& work, const Draft& name) {
  if (work.language_of_sentence(name.sentence) != "tr") return false;
  const std::string_view behind = work.tokens.text.substr(name.span.end);
  return behind.starts_with('\'') || behind.starts_with("’");
}

}  // namespace

std::string kin_owner(const TextTokens& tokens, const NameInText& name) {
  if (name.of.first >= name.of.last || !tokens.tokens[name.of.last - 1].capital) return {};
  return std::string(tokens.lower(name.of.last - 1));
}

bool may_be_kin_of(const ReferentNotes& notes, std::string_view owner) noexcept {
  constexpr std::size_t kMostEnding = 2;  // bytes of "Putins"
  const auto alike = [&](std::string_view other) {
    const std::size_t shared = std::min(owner.size(), other.size());
    return std::max(owner.size(), other.size()) - shared <= kMostEnding &&
           owner.substr(0, shared) == other.substr(0, shared);
  };
  return owner.empty() || notes.kin_of.empty() ||
         std::any_of(notes.kin_of.begin(), notes.kin_of.end(), alike);
}

std::int32_t name_beside(const Work& work, const std::vector<Draft>& drafts, const Draft& draft) {
  const TextTokens& tokens = work.tokens;
  // "Kim Yo Jong, |the leader|'s sister": what somebody has stands beside the name, not he.
  if (draft.tokens.last < tokens.tokens.size() && is_possessive_s(tokens.lower(draft.tokens.last)))
    return kNobody;
  const auto at = static_cast<std::size_t>(&draft - drafts.data());
  const auto only_between = [&](std::uint32_t first, std::uint32_t last, std::uint32_t most) {
    if (first > last || last - first > most) return false;
    for (std::uint32_t i = first; i < last; ++i) {
      const TokenKind kind = tokens.tokens[i].kind;
      if (kind != TokenKind::kComma && kind != TokenKind::kWord) return false;
    }
    return true;
  };
  const bool comma =
      draft.tokens.last < tokens.tokens.size() && tokens.tokens[draft.tokens.last].kind == TokenKind::kComma;
  if (at + 1 < drafts.size()) {
    const Draft& next = drafts[at + 1];
    const std::uint32_t most = draft.form == MentionForm::kKinship ? 5 : comma ? 1 : 0;
    if (next.kind == EntityKind::kPerson && next.sentence == draft.sentence && is_full_name(next) &&
        only_between(draft.tokens.last, next.tokens.first, most) &&
        !(comma && has_turkish_case(work, next)) &&
        (comma || next.tokens.first <= draft.tokens.last || opens_apposition(work, draft, next))) {
      return next.referent;
    }
  }
  if (at > 0) {
    const Draft& before = drafts[at - 1];
    const bool behind_comma = before.tokens.last < tokens.tokens.size() &&
                              tokens.tokens[before.tokens.last].kind == TokenKind::kComma;
    // "ولادیمیر پوتین رئیس جمهور روسیه": scripts from right to left put the office right behind the name.
    const bool behind = before.tokens.last == draft.tokens.first &&
                        draft.tokens.first < tokens.tokens.size() &&
                        (tokens.tokens[draft.tokens.first].script == text::Script::kArabic ||
                         tokens.tokens[draft.tokens.first].script == text::Script::kHebrew);
    // "ماهر الأسد، |شقيق| الرئيس السابق": where the title comes first in an aside, a word before it says that it is another's.
    const bool first = draft.tokens.first < tokens.tokens.size() &&
                       tokens.tokens[draft.tokens.first].script == text::Script::kArabic;
    if ((behind_comma || behind) && before.kind == EntityKind::kPerson && before.sentence == draft.sentence &&
        is_full_name(before) && only_between(before.tokens.last, draft.tokens.first, first ? 1 : 3)) {
      return before.referent;
    }
  }
  return kNobody;
}

bool is_inside_quotation(const TextTokens& tokens, const Draft& before, const Draft& draft) {
  int marks = 0;
  for (std::uint32_t i = before.tokens.last; i < draft.tokens.first; ++i) {
    if (tokens.tokens[i].kind == TokenKind::kQuote) ++marks;
  }
  return marks % 2 == 1;
}

std::int32_t body_spoken_of(const Work& work, const std::vector<Draft>& drafts, std::size_t at,
                            const std::vector<ReferentNotes>& slots) {
  const Draft& draft = drafts[at];
  std::int32_t sure = kNobody;
  std::int32_t perhaps = kNobody;
  std::uint32_t sentence = draft.sentence;
  for (std::size_t i = at; i-- > 0 && at - i <= kMostBefore;) {
    const Draft& before = drafts[i];
    if (draft.sentence - before.sentence > kMostSentencesBefore ||
        draft.block - before.block > kMostBlocksBefore)
      break;
    if (before.sentence != sentence) {
      if (sure != kNobody || perhaps != kNobody) break;
      sentence = before.sentence;
    }
    if (before.referent == kNobody) continue;
    switch (fit_of(work, before, draft.body, slots[static_cast<std::size_t>(before.referent)])) {
      case Fit::kYes:
        sure = before.referent;
        break;
      case Fit::kPerhaps:
        perhaps = before.referent;
        break;
      case Fit::kNo:
        break;
    }
  }
  return sure != kNobody ? sure : perhaps;
}

bool is_man_and_woman(const Draft& draft, const Referent& referent) {
  if (draft.name == nullptr || draft.name->gender.empty() || referent.gender.empty() ||
      draft.name->gender == referent.gender)
    return false;
  const auto given = [](std::string_view name) { return name.substr(0, name.find(' ')); };
  std::string_view man = given(draft.name->normal);
  std::string_view woman = given(referent.name);
  if (man.size() > woman.size()) std::swap(man, woman);
  const std::string_view more = woman.starts_with(man) ? woman.substr(man.size()) : std::string_view();
  return more == "a" || more == "\u0430";
}

bool agrees_in_gender(const Draft& draft, const Referent& referent) noexcept {
  return draft.name == nullptr || draft.name->gender.empty() || referent.gender.empty() ||
         draft.name->gender == referent.gender;
}

namespace {

bool has_leader(const std::vector<std::string>& offices) {
  return std::any_of(offices.begin(), offices.end(),
                     [](const std::string& office) { return is_leader(office); });
}

// What speaks for a person as the bearer of the office; 0: nothing.
int weight_of_bearer(const NameInText& name, MentionForm form, const ReferentNotes& slot, bool later) {
  const bool country = !name.country.empty() &&
                       (has(slot.countries, name.country) || has(slot.listed_countries, name.country));
  // "|Oman's| foreign minister" is no minister whose country the page did not say before.
  if (!name.country.empty() && !country &&
      (!slot.countries.empty() || !slot.listed_countries.empty() ||
       (form == MentionForm::kDescription && !later)))
    return 0;
  int weight = 0;
  // Of a company's chief whose country nobody gives it says little that he is a leader, too.
  const bool leader = is_leader(name.office) && !name.country.empty();
  if (is_held(slot.offices, name.office)) weight += leader && !country ? kLeaderOfSomething : kSameOffice;
  if (!is_calling(name.office) && is_held(slot.listed_offices, name.office)) weight += kListedOffice;
  if (weight == 0 && leader && country) {
    if (has_leader(slot.offices))
      weight = kLeaderOnPage;
    else if (has_leader(slot.listed_offices))
      weight = kLeaderByList;
    else if (form == MentionForm::kDescription && !later && slot.offices.empty() &&
             slot.listed_offices.empty() && slot.kin.empty())
      weight = kFirstOfCountry;  // the first person of the country whom the page names, who is nothing else
  }
  // "El mandatario" is whom the page called a president.
  if (weight == 0 && name.office == kHeadOfState && name.country.empty() && !later &&
      has_leader(slot.offices))
    weight = kFirstOfCountry;
  if (weight == 0) return 0;
  if (country) weight += kOfTheCountry;
  return later && name.country.empty() ? std::max(weight - kIntroducedLater, 1) : weight;
}

// "a Taliban representative", "ein Minister": somebody of the kind, not who was named as one.
bool is_indefinite(const Work& work, const Draft& draft) {
  const std::string_view language = work.language(draft.block);
  const std::uint32_t first = draft.tokens.first;
  const auto opens = [&](std::uint32_t i) {
    return (clause_word_classes(language, work.tokens.lower(i)) & clause_word::kIndefinite) != 0;
  };
  // "一名知情|检察官|": a number of them.
  if (language == "zh" || language == "ja") {
    const std::uint32_t begin = work.tokens.tokens[first].begin;
    for (const Quantity& quantity : work.document->quantities) {
      if (quantity.span.begin >= begin) break;
      if (quantity.span.end > begin && (quantity.unit == "person" || quantity.unit.empty())) return true;
    }
  }
  return opens(first) || (first > work.tokens.sentences[draft.sentence].tokens.first && opens(first - 1));
}

}  // namespace

bool leads(const ReferentNotes& notes) {
  return has_leader(notes.offices) || has_leader(notes.listed_offices);
}

bool is_title_alone(const Work& work, const Draft& draft) {
  const TextTokens& text = work.tokens;
  const TokenRange whole = draft.tokens;
  if (work.language(draft.block) != "en" || whole.last - whole.first < 2) return false;
  const GrammarWords& grammar = grammar_words("en");
  std::uint32_t first = whole.first;
  bool definite = grammar.has(WordUse::kDefinite, text.lower(first));
  if (definite)
    ++first;
  else
    definite = first > text.sentences[draft.sentence].tokens.first &&
               grammar.has(WordUse::kDefinite, text.lower(first - 1));
  const std::uint32_t office = whole.last - 1;
  for (std::uint32_t i = first; i < office; ++i) {
    // "the Russian |opposition| leader"
    if (is_possessive_s(text.lower(i)))
      definite = true;
    else if (!text.tokens[i].capital)
      return false;
  }
  if (!definite || whole.last >= text.tokens.size()) return definite;
  // "the Russian president |of| the federation", "the North Korean leader|'s| father": still he.
  return text.lower(whole.last) != "of";
}

std::int32_t bearer_of_office(const Work& work, const std::vector<Draft>& drafts, std::size_t at,
                              const std::vector<ReferentNotes>& slots, std::vector<std::int32_t>& rivals) {
  const Draft& draft = drafts[at];
  const NameInText& name = *draft.name;
  rivals.clear();
  if (is_indefinite(work, draft)) return kNobody;
  const bool mans = is_mans_office(work.language(draft.block), work.tokens.lower(draft.tokens.last - 1));
  std::int32_t best = kNobody;
  int most = 0;
  for (std::size_t i = 0; i < std::min(slots.size(), kMostDescribed); ++i) {
    const Referent& referent = work.document->referents[i];
    if (referent.kind != EntityKind::kPerson || !agrees_in_gender(draft, referent)) continue;
    if (mans && referent.gender == "female") continue;
    // "The prosecutor" is nobody of whom the page has not spoken yet, nor is "a spokesman of the ministry" the Kremlin's, who comes
    // later.
    const bool later = slots[i].first > draft.tokens.first;
    if (later && name.country.empty() &&
        (is_calling(name.office) || is_vague_office(name.office) || name.office == kSpokesperson))
      continue;
    const int weight = weight_of_bearer(name, draft.form, slots[i], later);
    if (weight == 0) continue;
    if (weight > most) {
      if (best != kNobody) rivals.assign(1, best);
      best = static_cast<std::int32_t>(i);
      most = weight;
    } else if (weight == most) {
      rivals.push_back(static_cast<std::int32_t>(i));
    }
  }
  // "Gavino Murgia è indagato; |il suo| legale nega": whose lawyer that is was named since.
  if (best != kNobody && draft.form == MentionForm::kTitle && draft.tokens.first > 0 &&
      grammar_words(work.language(draft.block))
          .has(WordUse::kPossessive, work.tokens.lower(draft.tokens.first - 1))) {
    for (std::size_t i = at; i > 0 && at - i < kMostBefore; --i) {
      const Draft& before = drafts[i - 1];
      if (before.referent == best) break;
      if (before.kind == EntityKind::kPerson && before.form == MentionForm::kName &&
          before.referent != kNobody) {
        rivals.clear();
        return kNobody;
      }
    }
  }
  if (best == kNobody || draft.form != MentionForm::kTitle || !name.country.empty() || rivals.empty())
    return best;
  // "the president" of a page on a state is not "the president of the Farm Bureau".
  if (is_leader(name.office)) {
    const auto leads_state = [&](std::int32_t referent) {
      const auto& titles = work.document->referents[static_cast<std::size_t>(referent)].titles;
      return !slots[static_cast<std::size_t>(referent)].countries.empty() ||
             std::any_of(titles.begin(), titles.end(),
                         [](const std::string& title) { return title.find(' ') == std::string::npos; });
    };
    std::vector<std::int32_t> all = rivals;
    all.push_back(best);
    if (std::any_of(all.begin(), all.end(), leads_state) &&
        !std::all_of(all.begin(), all.end(), leads_state)) {
      std::erase_if(all, [&](std::int32_t referent) { return !leads_state(referent); });
      best = all.back();
      all.pop_back();
      rivals = all;
      if (rivals.empty()) return best;
    }
  }
  // "the minister", and there are several: the one spoken of last.
  for (std::size_t i = at; i > 0 && at - i < kMostBefore; --i) {
    const std::int32_t before = drafts[i - 1].referent;
    if (before == kNobody) continue;
    if (before == best) break;
    if (std::find(rivals.begin(), rivals.end(), before) == rivals.end()) continue;
    std::replace(rivals.begin(), rivals.end(), before, best);
    return before;
  }
  return best;
}

namespace {

// "普京|的特别代表德米特里耶夫|", "Putin|'s envoy Dmitriev|": whether the one before only says whose the one behind is.
bool is_owner_of(const Work& work, const Draft& owner, const Draft& person) {
  constexpr std::uint32_t kOffice = 8;  // tokens
  const TextTokens& text = work.tokens;
  const std::uint32_t particle = owner.tokens.last;
  if (particle >= person.tokens.first || person.tokens.first - particle > kOffice ||
      owner.sentence != person.sentence)
    return false;
  const std::string_view language = work.language_of_sentence(owner.sentence);
  if (!is_possessive_s(text.lower(particle)) &&
      !grammar_words(language).has(WordUse::kWhoseParticle, text.at(particle)))
    return false;
  for (std::uint32_t i = particle; i < person.tokens.first; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord && text.tokens[i].kind != TokenKind::kHyphen) return false;
  }
  return true;
}

// "Putin hatte |ihn| abgesetzt", "Kim invited |him|": an object is not whoever does it in its own clause (principle B of binding). A name
// behind a preposition or before "'s" is a part of a phrase that may be its subject.
bool is_subject_of_object(const Work& work, const Draft& person, const Draft& pronoun) {
  constexpr std::uint32_t kClause = 8;  // tokens
  if (person.sentence != pronoun.sentence || person.form == MentionForm::kPronoun ||
      pronoun.tokens.first < person.tokens.last || pronoun.tokens.first - person.tokens.last > kClause)
    return false;
  const TextTokens& text = work.tokens;
  const std::string_view language = work.language_of_sentence(person.sentence);
  if (!grammar_words(language).has(WordUse::kObliquePronoun, text.lower(pronoun.tokens.first))) return false;
  constexpr std::uint32_t kInside = clause_word::kPreposition | clause_word::kGenitive;
  const std::uint32_t begin = text.sentences[person.sentence].tokens.first;
  for (std::uint32_t i = person.tokens.first; i > begin; --i) {
    const std::uint32_t kinds = clause_word_classes(language, text.lower(i - 1));
    if ((kinds & kInside) != 0 && (kinds & clause_word::kConjunction) == 0) return false;
    if (text.tokens[i - 1].kind != TokenKind::kWord || person.tokens.first - i > 2) break;
  }
  constexpr std::uint32_t kOpens = clause_word::kConjunction | clause_word::kThat | clause_word::kRelative |
                                   clause_word::kSubordinator | clause_word::kWh;
  for (std::uint32_t i = person.tokens.last; i < pronoun.tokens.first; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord && text.tokens[i].kind != TokenKind::kNumber) return false;
    const std::string_view lower = text.lower(i);
    if (lower.starts_with('\'') || lower.starts_with("\u2019") ||
        (clause_word_classes(language, lower) & kOpens) != 0)
      return false;
  }
  return true;
}

}  // namespace

std::int32_t person_spoken_of(const Work& work, const std::vector<Draft>& drafts, std::size_t at,
                              bool& same_sentence) {
  const Draft& draft = drafts[at];
  std::int32_t best = kNobody;
  std::uint32_t best_sentence = 0;
  bool best_speaks = false;
  const Draft* nearest = nullptr;
  bool own_subject = false;
  for (std::size_t i = at; i-- > 0 && at - i <= kMostBefore;) {
    const Draft& before = drafts[i];
    if (draft.sentence - before.sentence > 3 || draft.block - before.block > 1) break;
    if (best != kNobody && before.sentence != best_sentence) break;
    if (before.kind != EntityKind::kPerson || before.referent == kNobody) continue;
    if (!agrees_in_gender(draft, work.document->referents[static_cast<std::size_t>(before.referent)]))
      continue;
    if (before.sentence == draft.sentence && is_inside_quotation(work.tokens, before, draft)) continue;
    const bool speaks = draft.name->beside_verb && before.name != nullptr && before.name->beside_verb;
    if (best_speaks && !speaks) continue;
    if (nearest != nullptr && is_owner_of(work, before, *nearest)) continue;
    if (best == kNobody && !own_subject && is_subject_of_object(work, before, draft)) {
      own_subject = true;
      continue;
    }
    nearest = &before;
    best = before.referent;
    best_sentence = before.sentence;
    best_speaks = speaks;
  }
  same_sentence = best != kNobody && best_sentence == draft.sentence;
  return best;
}

namespace {

constexpr std::size_t kHanBytes = 3;

bool is_han_surname(const Draft& draft) {
  return draft.form == MentionForm::kSurname && draft.kind == EntityKind::kPerson && draft.name != nullptr &&
         draft.name->normal.size() == kHanBytes &&
         text::script_of(text::decode_utf8(draft.name->normal, 0).code_point) == text::Script::kHan;
}

}  // namespace

std::int32_t han_bearer(const Document& document, const Draft& draft,
                        const std::vector<ReferentNotes>& slots) {
  if (!is_han_surname(draft) || draft.name->office.empty()) return kNobody;
  const std::size_t most = std::min({slots.size(), document.referents.size(), kMostDescribed});
  for (std::size_t i = 0; i < most; ++i) {
    if (document.referents[i].kind == EntityKind::kPerson &&
        document.referents[i].name.starts_with(draft.name->normal) &&
        has(slots[i].offices, draft.name->office))
      return static_cast<std::int32_t>(i);
  }
  return kNobody;
}

bool has_other_han_surname(const Draft& draft, const Referent& referent) {
  return is_han_surname(draft) && !referent.name.empty() &&
         text::script_of(text::decode_utf8(referent.name, 0).code_point) == text::Script::kHan &&
         !referent.name.starts_with(draft.name->normal);
}

}  // namespace tamis::documents
