#include "documents/roles.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "documents/bare_roles.h"
#include "documents/names/office_phrase.h"
#include "documents/names/state_bodies.h"
#include "documents/parties/bearer_context.h"
#include "documents/parties/contradicted_names.h"
#include "documents/words/cues.h"
#include "documents/words/offices.h"
#include "documents/words/span_index.h"
#include "documents/words/tokens.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kBytesOfAlso = 24;          // behind a name, that may say "(a.k.a."
constexpr std::size_t kMostOfForm = 8;            // ... over a legal form (OAO)
constexpr std::size_t kMostBesideSanctions = 48;  // bytes between a name and what is said of it
constexpr std::size_t kMostOfSentence = 600;      // bytes on either side of a mention

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

// "A, who has been under sanctions since 2024, gave wallets to B": whether the word for sanctions at `word` is said of
// another party, which stands right before it in the sentence that begins at `begin`, where the name at `span` stands behind.
bool is_said_of_another(const Document& document, const SpanIndex& mentions_at, const Referent& referent,
                        Span span, std::size_t begin, std::size_t word) {
  if (span.begin < word) return false;
  const auto number = static_cast<std::int32_t>(&referent - document.referents.data());
  const auto last = static_cast<std::uint32_t>(word);
  const auto before = static_cast<std::uint32_t>(std::min(word - begin, kMostBesideSanctions + 1));
  return mentions_at.any(last - before, last, [&](std::size_t n) {
    const Mention& other = document.mentions[n];
    if (other.referent < 0 || other.referent == number || other.span.end > word ||
        !is_listed_party(document.referents[static_cast<std::size_t>(other.referent)]))
      return false;
    return word - other.span.end <= kMostBesideSanctions;
  });
}

bool lists_names(std::string_view type) noexcept {
  return type == "sanctions_designation" || type == "sanctions_delisting" || type == "asset_freeze";
}

// Whether the event names whom a list takes in or out, and it is the referent.
bool is_listed_by(const Event& event, std::int32_t referent) {
  return referent >= 0 && lists_names(event.type) &&
         std::any_of(event.slots.begin(), event.slots.end(),
                     [&](const Slot& slot) { return slot.role == "target" && slot.referent == referent; });
}

// "The EU sanctioned X, a nephew of |Y|", "X, the head of |Y|", "Y, a company of |X|'s": of whom the sentence [begin, end) only says
// what the target of its listing is to him.
bool is_told_of_target(const Document& document, std::int32_t number, std::size_t begin, std::size_t end) {
  const auto is_in = [&](Span span) { return begin <= span.begin && span.begin < end; };
  return std::any_of(document.relations.begin(), document.relations.end(), [&](const Relation& relation) {
    if (!is_in(relation.span) || (relation.object != number && relation.subject != number)) return false;
    if (relation.subject == number && relation.type != "ownership") return false;
    const std::int32_t other = relation.object == number ? relation.subject : relation.object;
    return std::any_of(document.events.begin(), document.events.end(), [&](const Event& event) {
      return is_in(event.trigger) && is_listed_by(event, other) && !is_listed_by(event, number);
    });
  });
}

// "The tycoon, a friend of |X|, was sanctioned": the name ends an aside, and the sentence [begin, end) lists whoever the aside is about.
bool is_owner_in_aside(const Work& work, std::int32_t number, Span span, std::size_t begin, std::size_t end) {
  constexpr std::uint32_t kAside = 7;  // tokens
  const TextTokens& text = work.tokens;
  const TokenRange name = text.tokens_in(span);
  if (name.last >= text.tokens.size() || text.tokens[name.last].kind != TokenKind::kComma) return false;
  std::uint32_t comma = name.first;
  while (comma > 0 && name.first - comma < kAside && text.tokens[comma - 1].kind == TokenKind::kWord &&
         !text.tokens[comma - 1].capital)
    --comma;
  if (comma < 2 || name.first - comma < 2 || text.tokens[comma - 1].kind != TokenKind::kComma ||
      text.tokens[comma - 2].capital)
    return false;
  const Document& document = *work.document;
  return std::any_of(document.events.begin(), document.events.end(), [&](const Event& event) {
    return lists_names(event.type) && begin <= event.trigger.begin && event.trigger.begin < end &&
           !is_listed_by(event, number) &&
           std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
             return slot.role == "target" && slot.span.end <= text.tokens[comma - 1].begin;
           });
  });
}

// "|X|, an official, and Y, |who| has been under sanctions since 2022": the name ends before an aside, and a clause about the next name in the
// sentence [begin, end) tells its listing.
bool is_before_listed(const Work& work, std::int32_t number, Span span, std::size_t end) {
  const Document& document = *work.document;
  const TextTokens& text = work.tokens;
  const std::uint32_t first = text.tokens_in(span).last;
  if (first >= text.tokens.size() || text.tokens[first].kind != TokenKind::kComma) return false;
  const std::string_view language = work.language_of_sentence(text.sentence_of[first]);
  return std::any_of(document.events.begin(), document.events.end(), [&](const Event& event) {
    if (event.trigger.begin < span.end || event.trigger.begin >= end || !lists_names(event.type) ||
        is_listed_by(event, number))
      return false;
    return std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
      if (slot.role != "target" || slot.referent < 0 || slot.span.begin < span.end ||
          slot.span.end > event.trigger.begin)
        return false;
      const std::uint32_t comma = text.tokens_in(slot.span).last;
      return comma + 1 < text.tokens.size() && text.tokens[comma].kind == TokenKind::kComma &&
             (clause_word_classes(language, text.lower(comma + 1)) & clause_word::kRelative) != 0;
    });
  });
}

// Whether a sentence that names the referent speaks of sanctions; `listing`: or says who else is on the list that the page tells of.
bool is_sanctioned_in_text(const Work& work, const SpanIndex& mentions_at, const Referent& referent,
                           const std::vector<Span>& grounds, bool listing) {
  const Document& document = *work.document;
  std::string lower;
  return std::any_of(referent.mentions.begin(), referent.mentions.end(), [&](std::uint32_t number) {
    const Span span = document.mentions[number].span;
    if (is_within(grounds, span)) return false;
    if (referent.kind == EntityKind::kOrganization && is_in_office(work, work.tokens.tokens_in(span)))
      return false;
    lower.clear();
    const std::string_view sentence = sentence_of(document.text, span);
    append_lower(lower, sentence);
    std::size_t word = sanctions_at(lower);
    if (listing) word = std::min(word, listing_at(lower));
    if (word == std::string_view::npos) return false;
    const auto begin = static_cast<std::size_t>(sentence.data() - document.text.data());
    const auto own = static_cast<std::int32_t>(&referent - document.referents.data());
    if (is_told_of_target(document, own, begin, begin + sentence.size()) ||
        is_owner_in_aside(work, own, span, begin, begin + sentence.size()) ||
        is_before_listed(work, own, span, begin + sentence.size()))
      return false;
    return !is_said_of_another(document, mentions_at, referent, span, begin, begin + word);
  });
}

// Measures that somebody suffers: who is accused of what they are taken for is rather their target than the actor of the offence.
bool is_measure(std::string_view type) noexcept {
  static constexpr std::array<std::string_view, 12> kMeasures = {
      "arrest",      "charge",   "conviction",   "sanctions_designation", "sanctions_delisting",
      "extradition", "release",  "asset_freeze", "investigation",         "seizure",
      "dismissal",   "expulsion"};
  return std::find(kMeasures.begin(), kMeasures.end(), type) != kMeasures.end();
}

bool is_real(EventStatus status) noexcept { return status == EventStatus::kOccurred; }

bool is_told(EventStatus status) noexcept {
  return is_real(status) || status == EventStatus::kBackground || status == EventStatus::kAlleged;
}

bool is_actor(std::string_view role) noexcept {
  return role == "actor" || role == "supplier" || role == "payer" || role == "seller";
}

bool is_beneficiary(std::string_view role) noexcept { return role == "recipient" || role == "beneficiary"; }

// Who suffers what is told, of the party of an event that dies or is harmed.
bool is_victim(std::string_view role, const Event& event) noexcept {
  return role == "target" || role == "suspect" || role == "victim" ||
         (role == "person" && event.type == "death");
}

bool is_alone(const Event& event) noexcept {
  return std::count_if(event.slots.begin(), event.slots.end(),
                       [](const Slot& slot) { return slot.role == "party"; }) == 1;
}

bool is_participant(std::string_view role) noexcept {
  return role == "participant" || role == "guest" || role == "host" || role == "party";
}

bool is_telling(std::string_view role) noexcept { return role == "speaker" || role == "source"; }

bool suffers_none(const Event& event) noexcept {
  return std::none_of(event.slots.begin(), event.slots.end(),
                      [](const Slot& slot) { return slot.role == "target" || slot.role == "suspect"; });
}

// Who is listed lists nobody but as a body or first person of a state, a listed company nobody, and a listed person convicts nobody:
// there the words only stood in an unusual order.
// A listed person without an office of state who is all that an arrest tells of is arrested.
bool is_no_authority(const Document& document, std::int32_t number, const Event& event) {
  const std::string_view type = event.type;
  if (number < 0 || static_cast<std::size_t>(number) >= document.referents.size() || !is_measure(type))
    return false;
  const Referent& referent = document.referents[static_cast<std::size_t>(number)];
  if (!is_listed_party(referent)) return false;
  if (referent.kind == EntityKind::kPerson)
    return type == "conviction" || type == "charge" || type == "extradition" ||
           ((lists_names(type) || (type == "arrest" && suffers_none(event))) && !governs(referent));
  if (referent.listed.front().schema == "Company" || referent.kind == EntityKind::kVessel) return true;
  return lists_names(type) && !is_state_body(referent.listed.front().caption);
}

// A spokesman near a word for sanctions speaks of them.
bool speaks_for_others(const Referent& referent) {
  return std::any_of(referent.titles.begin(), referent.titles.end(), [](std::string_view title) {
    const std::vector<std::string> offices = offices_in(title);
    return std::find(offices.begin(), offices.end(), "spokesperson") != offices.end();
  });
}

// A ship tells nothing, though one that is spoken of in general may stand beside a verb of saying.
bool is_ship(const Referent& referent) {
  return referent.kind == EntityKind::kVessel ||
         (!referent.listed.empty() && referent.listed.front().schema == "Vessel");
}

// Whether the page tells of a listing, or its title does.
bool tells_of_listing(const Document& document) {
  if (std::any_of(document.events.begin(), document.events.end(),
                  [](const Event& event) { return lists_names(event.type) && is_told(event.status); }))
    return true;
  std::string lower;
  append_lower(lower, document.meta.title.value);
  return speaks_of_sanctions(lower);
}

// Whether the referent stands on the page as an entry of a list: "SHOIGU, Sergei Kuzhugetovich", "LAZARUS GROUP (a.k.a. ...)".
bool is_list_entry(const Work& work, const Referent& referent) {
  return std::any_of(referent.mentions.begin(), referent.mentions.end(), [&](std::uint32_t number) {
    const Span span = work.document->mentions[number].span;
    std::string_view behind = std::string_view(work.document->text).substr(span.end, kBytesOfAlso);
    while (!behind.empty() && behind.front() != '(' && behind.size() > kBytesOfAlso - kMostOfForm)
      behind.remove_prefix(1);
    for (const std::string_view also : {"(a.k.a", "(aka", "(f.k.a"}) {
      if (behind.starts_with(also)) return true;
    }
    const auto name =
        std::partition_point(work.names.begin(), work.names.end(),
                             [&](const NameInText& other) { return other.span.end <= span.begin; });
    return name != work.names.end() && name->notice && name->span.overlaps(span);
  });
}

// Of a referent that both suffers a measure and is said to have done something, or that speaks and is said to have met somebody: whether
// what the text only says it did is left behind. So is that it denies what it is accused of.
struct Deeds {
  bool suffers = false;  // a measure
  bool does = false;     // something real
  bool meets = false;    // really
  bool says = false;     // something, not only that it was not so
  bool speaks = false;   // anything
  bool told = false;     // is said to do something, not only that it was not so or may come
  bool gets = false;     // the same of what it receives
};

// "der Kremlsprecher |Peskow|": of a speaker who is told by the words of the page whose name ends them.
std::int32_t named_at_end(const Document& document, const SpanIndex& mentions_at, Span words) {
  std::int32_t who = kNobody;
  const SpanIndex::Window window = mentions_at.window(words.begin, words.end);
  for (std::size_t n = window.first; n < window.last; ++n) {
    const Mention& mention = document.mentions[n];
    if (words.contains(mention.span) && mention.span.end == words.end &&
        mention.kind == EntityKind::kPerson &&
        (mention.form == MentionForm::kName || mention.form == MentionForm::kSurname))
      who = mention.referent;
  }
  return who;
}

// Agencies, outlets and broadcasters that the page names, and which referents they are.
std::vector<std::pair<Span, std::int32_t>> named_media(const Work& work) {
  std::vector<std::pair<Span, std::int32_t>> media;
  for (const NameInText& name : work.names) {
    if (!is_medium(name.subtype)) continue;
    const std::int32_t mention = work.mention_of[name.tokens.first];
    if (mention < 0) continue;
    media.emplace_back(work.tokens.span(name.tokens),
                       work.document->mentions[static_cast<std::size_t>(mention)].referent);
  }
  return media;
}

// "МОСКВА, 3 фев — |РИА Новости|.": who only stands in the dateline tells the page.
bool is_agency_of_page(const Document& document, const Referent& referent) {
  return !document.meta.outlet.value.empty() && document.meta.outlet.origin == "dateline" &&
         std::any_of(referent.mentions.begin(), referent.mentions.end(), [&](std::uint32_t number) {
           const Span span = document.mentions[number].span;
           return document.text.substr(span.begin, span.end - span.begin) == document.meta.outlet.value;
         });
}

}  // namespace

void assign_roles(const Work& work) {
  Document& document = *work.document;
  // The weightiest first.
  static constexpr std::array<std::string_view, 8> kRoles = {
      "actor", "participant", "target", "beneficiary", "speaker", "authority", "source", "mentioned"};
  const auto give = [&](std::int32_t referent, std::string_view role) {
    if (referent < 0 || static_cast<std::size_t>(referent) >= document.referents.size()) return;
    auto& roles = document.referents[static_cast<std::size_t>(referent)].roles;
    const bool mute = is_telling(role) && is_ship(document.referents[static_cast<std::size_t>(referent)]);
    if (!mute && std::find(roles.begin(), roles.end(), role) == roles.end()) roles.emplace_back(role);
  };
  std::vector<Deeds> deeds(document.referents.size());
  for (const Event& event : document.events) {
    for (const Slot& slot : event.slots) {
      const std::string_view role = slot.role;
      if (slot.referent >= 0 && static_cast<std::size_t>(slot.referent) < deeds.size()) {
        Deeds& own = deeds[static_cast<std::size_t>(slot.referent)];
        own.suffers = own.suffers || (is_measure(event.type) && is_told(event.status) &&
                                      (role == "target" || role == "suspect"));
        own.does = own.does || (is_actor(role) && is_real(event.status));
        own.told = own.told || (is_actor(role) && is_told(event.status));
        own.gets = own.gets || (is_beneficiary(role) && is_told(event.status));
        own.meets = own.meets || (is_participant(role) &&
                                  (is_real(event.status) || event.status == EventStatus::kBackground));
      }
      if (is_actor(role)) give(slot.referent, "actor");
      // Who is alone in it took part with nobody: "the contract was signed by X".
      // What is denied or only planned has nobody alone in it.
      const bool alone = role == "party" && is_alone(event);
      if (is_participant(role) && (!alone || is_told(event.status)))
        give(slot.referent, alone ? "actor" : "participant");
      if (is_victim(role, event)) give(slot.referent, "target");
      if (is_beneficiary(role)) give(slot.referent, "beneficiary");
      if (role == "authority") {
        const bool suffers = is_no_authority(document, slot.referent, event);
        if (suffers) deeds[static_cast<std::size_t>(slot.referent)].suffers |= is_told(event.status);
        give(slot.referent, suffers ? "target" : role);
      }
    }
  }
  SpanIndex mentions_at;
  for (const Mention& mention : document.mentions) mentions_at.add(mention.span.begin, mention.span.end);
  for (const Relation& relation : document.relations) {
    if (relation.type != "companion") continue;
    give(relation.subject, "participant");
    if (relation.subject >= 0 && static_cast<std::size_t>(relation.subject) < deeds.size())
      deeds[static_cast<std::size_t>(relation.subject)].meets = true;
  }
  const std::vector<std::pair<Span, std::int32_t>> media = named_media(work);
  for (const Statement& statement : document.statements) {
    const std::int32_t speaker = statement.speaker >= 0
                                     ? statement.speaker
                                     : named_at_end(document, mentions_at, statement.speaker_span);
    // A medium that speaks for itself is the source of what it tells.
    const bool source =
        speaker >= 0 && std::any_of(statement.chain.begin(), statement.chain.end(),
                                    [&](const SourceLink& link) { return link.referent == speaker; });
    give(speaker, source ? "source" : "speaker");
    if (speaker >= 0) deeds[static_cast<std::size_t>(speaker)].speaks = true;
    if (speaker >= 0 && statement.modality != "denied") deeds[static_cast<std::size_t>(speaker)].says = true;
    for (const SourceLink& link : statement.chain) give(link.referent, "source");
    // "сообщил источник |РИА Новости| в Брюсселе": whom somebody without a name told it.
    for (const auto& [span, referent] : media) {
      if (speaker < 0 && statement.speaker_span.contains(span)) give(referent, "source");
    }
  }
  const std::vector<Span> reasons = grounds(document);
  std::optional<BareRoles> bare;
  std::optional<bool> listing;
  const auto is_listing = [&] {
    if (!listing) listing = tells_of_listing(document);
    return *listing;
  };
  for (std::size_t i = 0; i < document.referents.size(); ++i) {
    Referent& referent = document.referents[i];
    const bool party = referent.status == ListedStatus::kHit || referent.status == ListedStatus::kLikely;
    Deeds& own = deeds[i];
    if (referent.roles.empty() && party && is_list_entry(work, referent)) {
      if (is_listing()) referent.roles.emplace_back("target");
    }
    if (referent.roles.empty() && party && is_agency_of_page(document, referent))
      referent.roles.emplace_back("source");
    if (referent.roles.empty() && party) {
      if (!bare) bare.emplace(work);
      const std::string_view role =
          bare->of(referent, static_cast<std::int32_t>(i), reasons, is_ship(referent));
      own.says = role == "speaker";
      if (own.says)
        referent.roles.emplace_back(role);
      else if (is_sanctioned_in_text(work, mentions_at, referent, reasons, is_listing()))
        referent.roles.emplace_back(speaks_for_others(referent) ? "speaker" : "target");
      else if (!role.empty())
        referent.roles.emplace_back(role);
    }
    // "Garantex, sanctioned since 2022, denies that ...": no more than the answer to what it is accused of. Spokesmen deny for others.
    if (party && !own.says && referent.titles.empty() && referent.roles.size() == 1 &&
        referent.roles.front() == "speaker" &&
        is_sanctioned_in_text(work, mentions_at, referent, reasons, false)) {
      referent.roles.emplace_back("target");
      own.suffers = true;
    }
    if (referent.roles.empty() && !referent.mentions.empty()) referent.roles.emplace_back("mentioned");
    const bool spokesman = party && own.says && !own.does && speaks_for_others(referent);
    const auto rank = [&](const std::string& role) {
      // Who speaks for another tells of meetings that others had.
      if (spokesman && role == "speaker") return std::ptrdiff_t{-1};
      const auto place = std::find(kRoles.begin(), kRoles.end(), role) - kRoles.begin();
      if (role == "target" && own.suffers && !own.does && !own.meets) return std::ptrdiff_t{-1};
      // "X denied that the group had got missiles": who speaks of what was not, or may be.
      if (own.speaks && ((role == "beneficiary" && !own.gets) || (role == "actor" && !own.told)))
        return std::find(kRoles.begin(), kRoles.end(), "speaker") - kRoles.begin();
      if (role == "participant" && !own.meets)
        return std::find(kRoles.begin(), kRoles.end(), "speaker") - kRoles.begin();
      return place;
    };
    std::stable_sort(referent.roles.begin(), referent.roles.end(), [&](const auto& a, const auto& b) {
      const auto first = rank(a);
      const auto second = rank(b);
      return first != second ? first < second : a > b;  // "speaker" before "participant"
    });
  }
}

}  // namespace tamis::documents
