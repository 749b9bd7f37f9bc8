#include "documents/roles.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_table.h"
#include "documents/tokens.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostOfSentence = 600;  // bytes on either side of a mention

// Whether a word for sanctions begins somewhere in `lower`.
bool speaks_of_sanctions(std::string_view lower) {
  static const std::vector<std::string_view> kWords = [] {
    std::vector<std::string_view> all;
    base::for_each_row(base::data_table("sanction_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 2) return;
      std::string_view rest = column[1];
      while (!rest.empty()) {
        const std::size_t end = rest.find('|');
        all.push_back(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      }
    });
    return all;
  }();
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return lower.find(word) != std::string_view::npos; });
}

// The sentence of the span, as far as its marks say.
std::string_view sentence_of(std::string_view text, Span span) {
  const auto ends = [&](std::size_t at) {
    const char c = text[at];
    if (c == '\n' || c == '!' || c == '?') return true;
    if (c == '.') return at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
    return text.substr(at, 3) == "\u3002";
  };
  std::size_t begin = span.begin;
  while (begin > 0 && span.begin - begin < kMostOfSentence && !ends(begin - 1) &&
         (begin < 3 || text.substr(begin - 3, 3) != "\u3002"))
    --begin;
  std::size_t end = span.end;
  while (end < text.size() && end - span.end < kMostOfSentence && !ends(end)) ++end;
  return text.substr(begin, end - begin);
}

// "sanctioned as a former head of the ministry": who is named in the ground is not whom the measure is against.
std::vector<Span> grounds(const Document& document) {
  std::vector<Span> spans;
  for (const Event& event : document.events) {
    for (const Slot& slot : event.slots) {
      if (slot.role == "reason") spans.push_back(slot.span);
    }
  }
  return spans;
}

// Whether a sentence that names the referent speaks of sanctions.
bool is_sanctioned_in_text(const Document& document, const Referent& referent,
                           const std::vector<Span>& grounds) {
  std::string lower;
  return std::any_of(referent.mentions.begin(), referent.mentions.end(), [&](std::uint32_t number) {
    const Span span = document.mentions[number].span;
    if (std::any_of(grounds.begin(), grounds.end(), [&](Span ground) { return ground.contains(span); }))
      return false;
    lower.clear();
    append_lower(lower, sentence_of(document.text, span));
    return speaks_of_sanctions(lower);
  });
}

}  // namespace

void assign_roles(Document& document) {
  // The weightiest first.
  static constexpr std::array<std::string_view, 8> kRoles = {
      "actor", "participant", "target", "beneficiary", "authority", "speaker", "source", "mentioned"};
  const auto give = [&](std::int32_t referent, std::string_view role) {
    if (referent < 0 || static_cast<std::size_t>(referent) >= document.referents.size()) return;
    auto& roles = document.referents[static_cast<std::size_t>(referent)].roles;
    if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.emplace_back(role);
  };
  for (const Event& event : document.events) {
    for (const Slot& slot : event.slots) {
      const std::string_view role = slot.role;
      if (role == "actor" || role == "supplier" || role == "host") give(slot.referent, "actor");
      if (role == "participant" || role == "guest" || role == "party") give(slot.referent, "participant");
      if (role == "target" || role == "suspect") give(slot.referent, "target");
      if (role == "recipient" || role == "beneficiary") give(slot.referent, "beneficiary");
      if (role == "authority") give(slot.referent, "authority");
    }
  }
  for (const Relation& relation : document.relations) {
    if (relation.type == "companion") give(relation.subject, "participant");
  }
  for (const Statement& statement : document.statements) {
    // A medium that speaks for itself is the source of what it tells.
    const bool source =
        std::any_of(statement.chain.begin(), statement.chain.end(),
                    [&](const SourceLink& link) { return link.referent == statement.speaker; });
    give(statement.speaker, source ? "source" : "speaker");
    for (const SourceLink& link : statement.chain) give(link.referent, "source");
  }
  const std::vector<Span> reasons = grounds(document);
  for (Referent& referent : document.referents) {
    const bool party = referent.status == ListedStatus::kHit || referent.status == ListedStatus::kLikely;
    if (referent.roles.empty() && party && is_sanctioned_in_text(document, referent, reasons))
      referent.roles.emplace_back("target");
    if (referent.roles.empty() && !referent.mentions.empty()) referent.roles.emplace_back("mentioned");
    std::sort(referent.roles.begin(), referent.roles.end(), [](const std::string& a, const std::string& b) {
      return std::find(kRoles.begin(), kRoles.end(), a) < std::find(kRoles.begin(), kRoles.end(), b);
    });
  }
}

}  // namespace tamis::documents
