// What the sentences of a page share (event_sentence.h): whose each token is, and the sites that the page names.
#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostSites = 32;

using SpansOfStatements = std::vector<std::pair<Span, std::uint32_t>>;

EventPage::StatementSpans in_order(SpansOfStatements spans) {
  std::stable_sort(spans.begin(), spans.end(),
                   [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
  EventPage::StatementSpans sorted;
  for (const auto& [span, statement] : spans) {
    sorted.at.add(span.begin, span.end);
    sorted.statements.push_back(statement);
  }
  return sorted;
}

void note_statements(const Document& document, EventPage& page) {
  SpansOfStatements said;
  SpansOfStatements speakers;
  SpansOfStatements media;
  for (std::uint32_t n = 0; n < document.statements.size(); ++n) {
    const Statement& statement = document.statements[n];
    for (const Span span : statement.content) said.emplace_back(span, n);
    speakers.emplace_back(statement.speaker_span, n);
    for (const SourceLink& link : statement.chain) {
      if (is_of_medium(link)) media.emplace_back(Span{link.span.begin, link.span.begin + 1}, n);
    }
  }
  page.said = in_order(std::move(said));
  page.speakers = in_order(std::move(speakers));
  page.media = in_order(std::move(media));
}

}  // namespace

bool is_of_medium(const SourceLink& link) noexcept {
  return !link.span.empty() &&
         (link.medium == "agency" || link.medium == "media" || link.medium == "state_media");
}

EventPage event_page(const Work& work) {
  EventPage page;
  page.work = &work;
  page.name_of.assign(work.tokens.tokens.size(), -1);
  for (std::size_t n = 0; n < work.names.size(); ++n) {
    const TokenRange tokens = work.names[n].tokens;
    for (std::uint32_t i = tokens.first; i < tokens.last && i < page.name_of.size(); ++i)
      page.name_of[i] = static_cast<std::int32_t>(n);
  }
  page.speaker.assign(work.tokens.tokens.size(), false);
  page.fears.assign(work.tokens.tokens.size(), false);
  page.cue.assign(work.tokens.tokens.size(), false);
  const auto mark = [&](Span span, std::vector<bool>& flags) {
    if (span.empty()) return;
    const TokenRange tokens = work.tokens.tokens_in(span);
    for (std::uint32_t i = tokens.first; i < tokens.last && i < flags.size(); ++i) flags[i] = true;
  };
  page.named.assign(work.document->referents.size(), false);
  for (const Mention& mention : work.document->mentions) {
    if (mention.referent >= 0 && mention.form != MentionForm::kTitle &&
        mention.form != MentionForm::kDescription && mention.form != MentionForm::kPronoun)
      page.named[static_cast<std::size_t>(mention.referent)] = true;
  }
  for (const Quantity& quantity : work.document->quantities)
    page.quantities_at.add(quantity.span.begin, quantity.span.end);
  page.time.assign(work.tokens.tokens.size(), false);
  for (const TimeExpression& time : work.document->times) mark(time.span, page.time);
  for (const Statement& statement : work.document->statements) {
    mark(statement.speaker_span, page.speaker);
    if (statement.modality == "feared") {
      mark(statement.speaker_span, page.fears);
      // "the Secretary-General |António Guterres|": the name beside the office, too.
      for (const Mention& mention : work.document->mentions) {
        if (statement.speaker >= 0 && mention.referent == statement.speaker &&
            mention.span.begin >= statement.speaker_span.begin && !statement.content.empty() &&
            mention.span.end <= statement.content.front().begin)
          mark(mention.span, page.fears);
      }
    }
    mark(statement.cue, page.cue);
    for (const SourceLink& link : statement.chain) mark(link.span, page.speaker);
  }
  note_statements(*work.document, page);
  std::vector<PhraseTable::Match> matches;
  for (const Mention& mention : work.document->mentions) {
    if (page.sites.size() == kMostSites) break;
    if (mention.form != MentionForm::kName || mention.referent < 0 || mention.kind == EntityKind::kPerson)
      continue;
    const TokenRange tokens = work.tokens.tokens_in(mention.span);
    for (std::uint32_t i = tokens.first; i < tokens.last && tokens.last - tokens.first > 1; ++i) {
      EventTables::get().word_phrases.find(work.tokens, i, tokens.last,
                                           work.language_of_sentence(work.tokens.sentence_of[i]), matches);
      for (const PhraseTable::Match& match : matches) {
        const EventWord& word = EventTables::get().words[EventTables::place(match.value)];
        if (word.word == WordClass::kSite) page.sites.push_back({word.value, mention.referent});
      }
    }
  }
  return page;
}

}  // namespace tamis::documents
