#include <utility>

#include "base/hash.h"
#include "documents/country_programs.h"
#include "documents/events/event_confidence.h"
#include "documents/events/events.h"
#include "documents/listed/listed_names.h"
#include "documents/names/introduced_bodies.h"
#include "documents/names/names_in_text.h"
#include "documents/names/title_case.h"
#include "documents/page/block_languages.h"
#include "documents/page/list_lines.h"
#include "documents/page/machine_translation.h"
#include "documents/page/main_text.h"
#include "documents/page/page.h"
#include "documents/parties/memory.h"
#include "documents/parties/named_parties.h"
#include "documents/parties/names_beside.h"
#include "documents/parties/small_letters.h"
#include "documents/parties/translated_bodies.h"
#include "documents/parties/unmarked_bodies.h"
#include "documents/relations/relation_confidence.h"
#include "documents/relations/relations.h"
#include "documents/roles.h"
#include "documents/statements/statement_confidence.h"
#include "documents/statements/statements.h"
#include "documents/times/quantities.h"
#include "documents/times/times.h"
#include "documents/words/work.h"
#include "model/country.h"
#include "tamis/document.h"

namespace tamis {

std::string_view zone_name(Zone zone) noexcept {
  switch (zone) {
    case Zone::kTitle:
      return "title";
    case Zone::kLead:
      return "lead";
    case Zone::kBody:
      return "body";
    case Zone::kCaption:
      return "caption";
    case Zone::kTeaser:
      return "teaser";
    case Zone::kFurniture:
      return "furniture";
  }
  return "";
}

std::string_view entity_kind_name(EntityKind kind) noexcept {
  switch (kind) {
    case EntityKind::kPerson:
      return "person";
    case EntityKind::kOrganization:
      return "organization";
    case EntityKind::kPlace:
      return "place";
    case EntityKind::kGroup:
      return "group";
    case EntityKind::kVessel:
      return "vessel";
    case EntityKind::kOther:
      return "other";
  }
  return "";
}

std::string_view mention_form_name(MentionForm form) noexcept {
  switch (form) {
    case MentionForm::kName:
      return "name";
    case MentionForm::kSurname:
      return "surname";
    case MentionForm::kGivenName:
      return "given_name";
    case MentionForm::kAcronym:
      return "acronym";
    case MentionForm::kTitle:
      return "title";
    case MentionForm::kDescription:
      return "description";
    case MentionForm::kKinship:
      return "kinship";
    case MentionForm::kPronoun:
      return "pronoun";
  }
  return "";
}

std::string_view listed_status_name(ListedStatus status) noexcept {
  switch (status) {
    case ListedStatus::kNo:
      return "no";
    case ListedStatus::kAmbiguous:
      return "ambiguous";
    case ListedStatus::kLikely:
      return "likely";
    case ListedStatus::kHit:
      return "hit";
  }
  return "";
}

std::string_view statement_kind_name(StatementKind kind) noexcept {
  switch (kind) {
    case StatementKind::kDirect:
      return "direct";
    case StatementKind::kIndirect:
      return "indirect";
    case StatementKind::kMixed:
      return "mixed";
    case StatementKind::kReported:
      return "reported";
  }
  return "";
}

std::string_view event_status_name(EventStatus status) noexcept {
  switch (status) {
    case EventStatus::kOccurred:
      return "occurred";
    case EventStatus::kAlleged:
      return "alleged";
    case EventStatus::kPossible:
      return "possible";
    case EventStatus::kPlanned:
      return "planned";
    case EventStatus::kDenied:
      return "denied";
    case EventStatus::kFailed:
      return "failed";
    case EventStatus::kBackground:
      return "background";
  }
  return "";
}

struct DocumentScratch::State {
  Scratch screening;
  documents::Work work;
};

DocumentScratch::DocumentScratch() : state_(std::make_unique<State>()) {}
DocumentScratch::~DocumentScratch() = default;
DocumentScratch::DocumentScratch(DocumentScratch&&) noexcept = default;
DocumentScratch& DocumentScratch::operator=(DocumentScratch&&) noexcept = default;

struct DocumentReader::State {
  Screener screener;
  DocumentOptions options;
};

DocumentReader::DocumentReader(Index index, DocumentOptions options)
    : state_(std::make_shared<State>(State{Screener(std::move(index), options.screening), options})) {}
DocumentReader::~DocumentReader() = default;

const Index& DocumentReader::index() const noexcept { return state_->screener.index(); }
const DocumentOptions& DocumentReader::options() const noexcept { return state_->options; }

namespace {

// Tables name what is no country by codes of their own (xkorea: Korea, whichever it is). They serve the stages that find out who is
// meant, and mean nothing to whom the report is for.
void leave_known_countries(Document& document) {
  const auto unknown = [](std::string_view code) {
    return !code.empty() && model::country_name(code).empty();
  };
  for (Event& event : document.events) {
    for (Slot& slot : event.slots) {
      if (slot.referent < 0 || static_cast<std::size_t>(slot.referent) >= document.referents.size()) continue;
      const Referent& referent = document.referents[static_cast<std::size_t>(slot.referent)];
      if (slot.value == referent.country && unknown(referent.country)) slot.value = referent.name;
    }
  }
  for (Referent& referent : document.referents) {
    if (unknown(referent.country)) referent.country.clear();
  }
}

}  // namespace

Result<Document> DocumentReader::read(std::string_view bytes, const PageHint& hint,
                                      DocumentScratch& scratch) const {
  Document document;
  if (auto done = documents::read_page(bytes, hint, state_->options, document); !done) {
    return tl::unexpected<Error>(std::move(done.error()));
  }
  if (const std::uint64_t most = state_->options.max_text_bytes; document.text.size() > most) {
    return fail(ErrorCode::kLimit,
                "the page has " + std::to_string(document.text.size()) + " bytes of text, the limit is " +
                    std::to_string(most) + "; split it into pages",
                Where{hint.name, -1, -1, {}});
  }
  documents::find_languages(document, state_->options);
  documents::Work& work = scratch.state().work;
  work.document = &document;
  documents::tokenize(document.text, document.blocks, work.tokens);
  documents::part_list_lines(work.tokens);
  documents::restore_capitals(work);
  documents::find_machine_translation(work);
  work.listed.clear();
  work.names.clear();
  work.mention_of.clear();
  documents::find_times(work);
  documents::find_quantities(work);
  documents::find_listed_names(state_->screener, scratch.state().screening, work);
  documents::lower_title_case(work);
  documents::find_names(work);
  documents::find_named_parties(state_->screener, scratch.state().screening, work);
  documents::find_introduced_bodies(state_->screener, scratch.state().screening, work);
  documents::find_unmarked_bodies(state_->screener, scratch.state().screening, work);
  documents::find_translated_bodies(state_->screener, scratch.state().screening, work);
  documents::resolve_mentions(state_->screener, scratch.state().screening, work);
  documents::find_statements(work);
  documents::weigh_statements(document);
  documents::find_events(work);
  documents::weigh_events(document, state_->options.min_event_confidence);
  documents::find_relations(work);
  documents::weigh_relations(document, state_->options.min_relation_confidence);
  documents::find_country_programs(work);
  documents::assign_roles(work);
  documents::note_names_beside(work);
  leave_known_countries(document);
  work.document = nullptr;
  return document;
}

namespace documents {

std::string_view Work::language(std::uint32_t block) const noexcept {
  const std::string& own = document->blocks[block].language;
  if (!own.empty()) return own;
  return document->languages.empty() ? std::string_view{} : std::string_view(document->languages.front());
}

}  // namespace documents
}  // namespace tamis
