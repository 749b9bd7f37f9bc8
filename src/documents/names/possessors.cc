#include "documents/names/possessors.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "documents/names/name_lexicon.h"
#include "documents/names/relative_names.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// Mentions that are looked at before a possessive.
constexpr std::size_t kMostBefore = 24;
constexpr std::size_t kMostReferents = 256;

// The last mentions before a token, in the order of the page.
std::span<const Mention> last_before(const Work& work, std::uint32_t token) {
  const std::vector<Mention>& mentions = work.document->mentions;
  const auto end =
      std::lower_bound(mentions.begin(), mentions.end(), work.tokens.tokens[token].begin,
                       [](const Mention& a, std::uint32_t begin) { return a.span.begin < begin; });
  const auto before = static_cast<std::size_t>(end - mentions.begin());
  const std::size_t most = std::min(before, kMostBefore);
  return std::span(mentions).subspan(before - most, most);
}

}  // namespace

bool Possessors::may_be(std::int32_t referent, std::int32_t subject, std::string_view gender) const noexcept {
  if (referent < 0 || referent == subject) return false;
  const Referent& its = work_.document->referents[static_cast<std::size_t>(referent)];
  return its.kind == EntityKind::kPerson && (gender.empty() || its.gender.empty() || its.gender == gender);
}

std::optional<std::string_view> Possessors::possessive_at(std::uint32_t token,
                                                          std::string_view language) const {
  const TextTokens& text = work_.tokens;
  if (token >= text.tokens.size() || text.tokens[token].kind != TokenKind::kWord) return std::nullopt;
  std::vector<NameLexicon::Match> matches;
  const std::vector<std::uint64_t> hashes{NameLexicon::hash(text.lower(token))};
  NameLexicon::get().match(text, hashes, token, token + 1, hashes.front(), language_set(language), matches);
  for (const NameLexicon::Match& match : matches) {
    if (match.meaning->sense != NameSense::kPossessive || (match.number & kSingular) == 0) continue;
    // "Алеся" is Alesya, or of Ales: a name in a case tells no gender.
    return has_order(language, WordOrder::kSlavic) ? std::string_view() : match.meaning->gender;
  }
  return std::nullopt;
}

std::int32_t Possessors::relative_of(std::int32_t subject, std::uint32_t token,
                                     std::string_view gender) const {
  const Document& document = *work_.document;
  const std::string_view own = document.referents[static_cast<std::size_t>(subject)].name;
  const std::span<const Mention> before = last_before(work_, token);
  std::int32_t most = kNobody;
  for (auto mention = before.rbegin(); mention != before.rend(); ++mention) {
    if (mention->kind != EntityKind::kPerson || !may_be(mention->referent, subject, gender)) continue;
    const Referent& other = document.referents[static_cast<std::size_t>(mention->referent)];
    if (!share_surname(own, other.name) && !share_first_character(own, other.name)) continue;
    // Of several Kims the one told of most, then the nearest.
    if (most < 0 ||
        other.mentions.size() > document.referents[static_cast<std::size_t>(most)].mentions.size())
      most = mention->referent;
  }
  return most >= 0 ? most : whom(subject, token, gender);
}

std::int32_t Possessors::namesake_of(std::int32_t subject) const {
  const std::vector<Referent>& all = work_.document->referents;
  const std::string_view own = all[static_cast<std::size_t>(subject)].name;
  std::int32_t most = kNobody;
  for (std::size_t n = 0; n < all.size() && n < kMostReferents; ++n) {
    const auto other = static_cast<std::int32_t>(n);
    if (!may_be(other, subject, {}) ||
        (most >= 0 && all[n].mentions.size() <= all[static_cast<std::size_t>(most)].mentions.size()))
      continue;
    if (share_surname(own, all[n].name) || share_first_character(own, all[n].name)) most = other;
  }
  return most;
}

std::int32_t Possessors::whom(std::int32_t subject, std::uint32_t token, std::string_view gender) const {
  const std::span<const Mention> before = last_before(work_, token);
  const auto found = std::find_if(before.rbegin(), before.rend(), [&](const Mention& mention) {
    return mention.kind == EntityKind::kPerson && may_be(mention.referent, subject, gender);
  });
  return found == before.rend() ? kNobody : found->referent;
}

}  // namespace tamis::documents
