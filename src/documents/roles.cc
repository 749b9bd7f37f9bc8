#include "documents/roles.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace tamis::documents {

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
  for (Referent& referent : document.referents) {
    if (referent.roles.empty() && !referent.mentions.empty()) referent.roles.emplace_back("mentioned");
    std::sort(referent.roles.begin(), referent.roles.end(), [](const std::string& a, const std::string& b) {
      return std::find(kRoles.begin(), kRoles.end(), a) < std::find(kRoles.begin(), kRoles.end(), b);
    });
  }
}

}  // namespace tamis::documents
