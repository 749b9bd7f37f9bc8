#include "documents/described_referents.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tamis::documents {

namespace {

constexpr std::size_t kMostBefore = 64;           // drafts
constexpr std::uint32_t kMostSentencesBefore = 5;
constexpr std::uint32_t kMostBlocksBefore = 2;
constexpr std::size_t kMostCaptions = 4;          // of listed records

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
  if ((wanted & kCompanyClass) != 0 && ((own & kCompanyClass) != 0 || special != 0 || company)) return Fit::kYes;
  if ((wanted & own & kGroupClass) != 0) return Fit::kYes;
  if (own != 0 || company) return Fit::kNo;
  // A football club is no militia.
  return (wanted & kCompanyClass) != 0 || !notes.listed.empty() ? Fit::kPerhaps : Fit::kNo;
}

}  // namespace

std::int32_t name_beside(const TextTokens& tokens, const std::vector<Draft>& drafts, const Draft& draft) {
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
        only_between(draft.tokens.last, next.tokens.first, most)) {
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
    if ((behind_comma || behind) && before.kind == EntityKind::kPerson && before.sentence == draft.sentence &&
        is_full_name(before) && only_between(before.tokens.last, draft.tokens.first, 3)) {
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

}  // namespace tamis::documents
