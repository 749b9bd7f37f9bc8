#include "documents/report/report_html.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "documents/events/event_codes.h"
#include "documents/report/report.h"
#include "documents/report/report_html_style.h"
#include "screen/evidence_words.h"
#include "screen/listed_facts.h"
#include "text/printable.h"

namespace tamis::documents {
namespace {

[[nodiscard]] bool is_web_address(std::string_view url) noexcept {
  return url.starts_with("https://") || url.starts_with("http://");
}

enum class MarkKind : std::uint8_t { kStatement, kEvent, kParty, kAmbiguous };

// A stretch of the text that a finding stands on.
struct Mark {
  Span span;
  MarkKind kind = MarkKind::kStatement;
  std::size_t finding = 0;  // of statements, events, parties
  std::size_t anchor = 0;   // of a mention its number
  bool first = true;        // the place that the finding links to
};

class HtmlReport {
 public:
  HtmlReport(std::string& out, const Document& document, const Index& index)
      : out_(out), view_(document), document_(document), index_(index), sentences_(document) {
    collect_marks();
  }

  void write();

 private:
  HtmlReport& raw(std::string_view html) {
    out_ += html;
    return *this;
  }
  HtmlReport& text(std::string_view words) {
    append_html(out_, words);
    return *this;
  }
  // Foreign words among the report's own: their direction stays theirs.
  HtmlReport& foreign(std::string_view words) { return raw("<bdi>").text(words).raw("</bdi>"); }
  HtmlReport& number(std::size_t value) {
    out_ += std::to_string(value);
    return *this;
  }

  // As the page says, or its first heading, or the name of the input.
  [[nodiscard]] std::string_view page_title() const {
    if (!document_.meta.title.value.empty()) return document_.meta.title.value;
    for (const Block& block : document_.blocks) {
      if (block.zone == Zone::kTitle) return view_.text_of(block.span);
    }
    return document_.name;
  }

  void collect_marks();
  void link_or_text(std::string_view url);
  void head();
  void overview();
  void quotes(const ReportParty& party);
  void contents();
  void evidence(const ReportParty& party);
  void entries(const std::vector<const Match*>& matches);
  void facts(std::string_view before, const std::vector<const Match*>& matches, std::string_view after);
  void mention_links(const ReportParty& party);
  void party(const ReportParty& party, std::size_t number, bool ambiguous);
  void countries();
  void who(std::int32_t referent, std::string_view name);
  void quoted_sentence(Span span, std::string_view mark);
  void event(const Event& event, std::size_t at);
  void statement(const Statement& statement, std::size_t at);
  void relations();
  void article();
  void block(const Block& block, std::size_t& next, std::vector<std::size_t>& open);
  void segment(Span span, const std::vector<std::size_t>& open);
  void labels(std::uint32_t position, std::size_t from, std::size_t to);
  void left_out();
  void foot();

  std::string& out_;
  ReportView view_;
  const Document& document_;
  const Index& index_;
  SentenceFinder sentences_;
  std::vector<Mark> marks_;  // by begin
};

void HtmlReport::collect_marks() {
  for (const bool ambiguous : {false, true}) {
    const auto& parties = ambiguous ? view_.ambiguous() : view_.parties();
    for (std::size_t i = 0; i < parties.size(); ++i) {
      for (const std::uint32_t mention : parties[i].mentions) {
        marks_.push_back({document_.mentions[mention].span,
                          ambiguous ? MarkKind::kAmbiguous : MarkKind::kParty, i, mention, true});
      }
    }
  }
  for (std::size_t i = 0; i < document_.statements.size(); ++i) {
    bool first = true;
    for (const Span span : document_.statements[i].content) {
      marks_.push_back({span, MarkKind::kStatement, i, 0, first});
      first = false;
    }
  }
  for (std::size_t i = 0; i < document_.events.size(); ++i) {
    if (!document_.events[i].trigger.empty())
      marks_.push_back({document_.events[i].trigger, MarkKind::kEvent, i, 0, true});
  }
  std::erase_if(marks_,
                [&](const Mark& mark) { return mark.span.empty() || mark.span.end > document_.text.size(); });
  std::stable_sort(marks_.begin(), marks_.end(),
                   [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
}

void HtmlReport::link_or_text(std::string_view url) {
  if (!is_web_address(url)) {
    foreign(url);
    return;
  }
  raw("<a rel=\"noreferrer noopener nofollow\" href=\"")
      .text(url)
      .raw("\"><bdi>")
      .text(url)
      .raw("</bdi></a>");
}

void HtmlReport::head() {
  const Metadata& meta = document_.meta;
  const std::string_view title = page_title();
  raw("<header><p><span class=\"verdict ")
      .raw(!view_.parties().empty() ? "alert"
           : is_clear(view_)        ? "clear"
                                    : "maybe")
      .raw("\">")
      .text(verdict(view_))
      .raw("</span></p>\n");
  overview();
  raw("<h1 dir=\"auto\">").text(title).raw("</h1>\n<p class=\"facts\">");
  if (!meta.outlet.value.empty()) foreign(meta.outlet.value).raw(" · ");
  if (meta.published.value.empty()) {
    raw("no date of publication");
  } else {
    raw("published ").foreign(meta.published.value);
  }
  if (!meta.author.value.empty()) raw(" · by ").foreign(meta.author.value);
  if (!document_.languages.empty()) {
    raw(" · language ");
    for (std::size_t i = 0; i < document_.languages.size(); ++i) {
      if (i > 0) raw(", ");
      text(document_.languages[i]);
    }
  }
  if (!document_.machine_translation.empty()) raw(" · translated by machine, it seems");
  raw("</p>\n");
  if (!meta.url.value.empty()) {
    raw("<p class=\"facts\">");
    link_or_text(meta.url.value);
    raw("</p>\n");
  }
  raw("</header>\n");
}

// Who it is, at a glance: name, first role, lists.
void HtmlReport::overview() {
  if (view_.parties().size() < 2) return;
  raw("<ol class=\"who\">");
  for (std::size_t i = 0; i < view_.parties().size(); ++i) {
    const ReportParty& party = view_.parties()[i];
    raw("<li><a href=\"#party-").number(i + 1).raw("\">").foreign(party.best().caption).raw("</a> ");
    raw("<span class=\"soft\">").text(with_blanks(party.roles.front())).raw(" · ");
    for (std::size_t n = 0; n < party.datasets.size(); ++n) raw(n > 0 ? ", " : "").text(party.datasets[n]);
    raw("</span></li>\n");
  }
  raw("</ol>\n");
}

void HtmlReport::contents() {
  raw("<nav aria-label=\"Sections\">");
  const auto entry = [&](const char* anchor, const char* words, std::size_t count) {
    if (count == 0) return;
    raw("<a href=\"#").raw(anchor).raw("\">").raw(words).raw(" (").number(count).raw(")</a> ");
  };
  entry("parties", "Sanctioned parties", view_.parties().size());
  entry("ambiguous", "Ambiguous", view_.ambiguous().size());
  raw("<a href=\"#article\">Article</a> ");
  entry("events", "Events", document_.events.size());
  entry("statements", "Statements", document_.statements.size());
  entry("relations", "Relations", document_.relations.size());
  entry("countries", "Country programmes", document_.country_programs.size());
  raw("</nav>\n");
}

void HtmlReport::evidence(const ReportParty& party) {
  const Match& match = party.best();
  if (match.evidence.empty()) return;
  raw("<details><summary>Why it is taken for ").foreign(match.listed_name);
  if (const std::string_view name = compared_name(view_, party); !name.empty())
    raw(", compared as “").foreign(name).raw("”");
  if (const Evidence* source = screen::single_source(match.evidence)) {
    raw(", according to ").text(source->dataset).raw(", entry ").foreign(source->entry_id);
  }
  raw("</summary>\n<table>\n");
  for (const Evidence& piece : match.evidence) {
    raw("<tr><th scope=\"row\">")
        .text(screen::feature_words(piece.feature))
        .raw("</th><td>")
        .foreign(screen::evidence_clause(piece));
    if (piece.similarity >= 0) {
      raw("</td><td>");
    } else {
      raw("</td><td class=\"")
          .raw(piece.bits >= 0.05    ? "for"
               : piece.bits <= -0.05 ? "against"
                                     : "")
          .raw("\">");
      text(screen::weight_words(piece.bits)).raw(" (").text(screen::signed_bits(piece.bits)).raw(")");
    }
    raw("</td></tr>\n");
  }
  raw("</table></details>\n");
}

void HtmlReport::entries(const std::vector<const Match*>& matches) {
  raw("<table><tr><th scope=\"col\">list</th><th scope=\"col\">programme</th></tr>\n");
  for (const Match* match : matches) {
    raw("<tr><td>");
    for (std::size_t i = 0; i < match->datasets.size(); ++i) {
      if (i > 0) raw(", ");
      text(match->datasets[i]);
    }
    raw("<br><span class=\"soft id\">").foreign(match->id).raw("</span></td><td>");
    for (std::size_t i = 0; i < match->programs.size(); ++i) {
      if (i > 0) raw("; ");
      foreign(match->programs[i]);
    }
    if (const std::string since = screen::listed_since(index_, match->id); !since.empty())
      raw("<br><span class=\"soft\">listed since ").text(since).raw("</span>");
    raw("</td></tr>\n");
  }
  raw("</table>\n");
}

// What the lists say beside names; nothing when they say nothing.
void HtmlReport::facts(std::string_view before, const std::vector<const Match*>& matches,
                       std::string_view after) {
  if (const std::string words = facts_of(index_, matches); !words.empty())
    raw(before).foreign(words).raw(after);
}

// Each form once, with its places behind it.
void HtmlReport::mention_links(const ReportParty& party) {
  raw("<p>Named ").number(party.mentions.size()).raw(party.mentions.size() == 1 ? " time: " : " times: ");
  const auto form_of = [&](std::uint32_t mention) { return view_.text_of(document_.mentions[mention].span); };
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> places;
  std::vector<std::string_view> forms;
  for (const std::uint32_t mention : party.mentions) {
    auto& at = places[form_of(mention)];
    if (at.empty()) forms.push_back(form_of(mention));
    at.push_back(mention);
  }
  bool first = true;
  for (const std::string_view form : forms) {
    if (!first) raw(", ");
    first = false;
    const auto& at = places[form];
    raw("<a href=\"#m").number(at.front() + 1).raw("\">").foreign(form).raw("</a>");
    for (std::size_t i = 1; i < at.size(); ++i)
      raw(" <a class=\"again\" href=\"#m").number(at[i] + 1).raw("\">").number(i + 1).raw("</a>");
  }
  raw("</p>\n");
}

// The first sentences that name the party.
void HtmlReport::quotes(const ReportParty& party) {
  constexpr std::size_t kSentences = 2;
  for (const Span place : telling_places(document_, party, sentences_, kSentences))
    quoted_sentence(place, party.status == ListedStatus::kAmbiguous ? "q" : "p");
}

void HtmlReport::party(const ReportParty& party, std::size_t number_of_party, bool ambiguous) {
  const Match& best = party.best();
  const Referent& referent = document_.referents[party.referent()];
  raw("<section class=\"card")
      .raw(ambiguous ? " maybe" : "")
      .raw("\" id=\"")
      .raw(ambiguous ? "ambiguous-" : "party-");
  number(number_of_party)
      .raw("\"><h3><span class=\"number\">")
      .raw(ambiguous ? "?" : "")
      .number(number_of_party)
      .raw("</span> ");
  foreign(ambiguous ? std::string_view(referent.name) : std::string_view(best.caption)).raw("</h3>\n");
  raw("<p class=\"soft\">");
  if (!ambiguous) {
    text(best.schema).raw(" · ").raw(party.status == ListedStatus::kLikely ? "likely, " : "").raw("score ");
    text(screen::shown_number(best.score)).raw(" · ");
  }
  raw("on the page: ");
  for (std::size_t i = 0; i < party.roles.size(); ++i) {
    if (i > 0) raw(", ");
    text(with_blanks(party.roles[i]));
  }
  raw("</p>\n");
  if (!referent.reason.empty()) raw("<p>Why: ").foreign(referent.reason).raw("</p>\n");
  if (ambiguous) {
    raw("<table class=\"may\"><tr><th scope=\"col\">may be</th><th scope=\"col\">list</th><th "
        "scope=\"col\">score</th></tr>\n");
    std::vector<const Match*> all = party.entries;
    all.insert(all.end(), party.rivals.begin(), party.rivals.end());
    for (const Match* match : all) {
      raw("<tr><td>")
          .foreign(match->caption)
          .raw("<br><span class=\"soft id\">")
          .foreign(match->id)
          .raw("</span>");
      facts("<br><span class=\"soft\">", {match}, "</span>");
      raw("</td><td>");
      for (std::size_t i = 0; i < match->datasets.size(); ++i) {
        if (i > 0) raw(", ");
        text(match->datasets[i]);
      }
      raw("</td><td>").text(screen::shown_number(match->score)).raw("</td></tr>\n");
    }
    raw("</table>\n");
  } else {
    facts("<p>On the lists: ", party.entries, "</p>\n");
    entries(party.entries);
    evidence(party);
  }
  quotes(party);
  mention_links(party);
  raw("</section>\n");
}

void HtmlReport::countries() {
  if (document_.country_programs.empty()) return;
  raw("<section id=\"countries\"><h2>Programmes against countries the page speaks of</h2>\n");
  std::string_view country;
  for (const CountryProgram& program : document_.country_programs) {
    if (program.country != country) {
      if (!country.empty()) raw("</table>\n");
      country = program.country;
      raw("<table class=\"rows\"><caption>").text(country_words(country)).raw("</caption>\n");
    }
    raw("<tr><td>").text(program.authority).raw("</td><td>");
    if (is_web_address(program.url)) {
      raw("<a rel=\"noreferrer noopener nofollow\" href=\"")
          .text(program.url)
          .raw("\">")
          .text(program.program)
          .raw("</a>");
    } else {
      text(program.program);
    }
    raw("</td><td class=\"soft\">").text(program.scope).raw("</td></tr>\n");
  }
  raw("</table></section>\n");
}

// A name, linked with its party if it is one.
void HtmlReport::who(std::int32_t referent, std::string_view name) {
  const ReportParty* party = view_.party_of(referent);
  if (party == nullptr) {
    foreign(name);
    return;
  }
  const auto at = static_cast<std::size_t>(party - view_.parties().data()) + 1;
  raw("<a class=\"p\" href=\"#party-").number(at).raw("\">").foreign(name).raw("</a>");
}

// The sentence, the span itself standing out; a long one cut around it.
void HtmlReport::quoted_sentence(Span span, std::string_view mark) {
  constexpr std::size_t kQuoteBytes = 260;
  const Span sentence = sentences_.around(span);
  const std::string_view words = view_.text_of(sentence);
  const Span inside{span.begin - sentence.begin,
                    std::min(span.end - sentence.begin, static_cast<std::uint32_t>(words.size()))};
  const Span part = cut_around(words, inside, kQuoteBytes);
  raw("<blockquote dir=\"auto\">").raw(part.begin > 0 ? "… " : "");
  text(words.substr(part.begin, inside.begin - part.begin)).raw("<span class=\"").raw(mark).raw("\">");
  text(words.substr(inside.begin, inside.size())).raw("</span>");
  text(words.substr(inside.end, part.end - inside.end)).raw(part.end < words.size() ? " …" : "");
  raw("</blockquote>\n");
}

void HtmlReport::event(const Event& event, std::size_t at) {
  const bool sure = event.status == EventStatus::kOccurred;
  const bool gone = event.status == EventStatus::kDenied || event.status == EventStatus::kBackground;
  raw("<section class=\"item event\" id=\"event-").number(at + 1).raw("\"><h3>");
  if (event.trigger.empty()) {
    raw("e").number(at + 1);
  } else {
    raw("<a class=\"es\" href=\"#e").number(at + 1).raw("\">e").number(at + 1).raw("</a>");
  }
  raw(" ")
      .text(with_blanks(event.type))
      .raw(" <span class=\"status ")
      .raw(sure   ? ""
           : gone ? "gone"
                  : "unsure")
      .raw("\">");
  text(event_status_name(event.status))
      .raw("</span> <span class=\"soft\" title=\"how sure it is that the page tells this\">")
      .text(percent_words(event.confidence))
      .raw("</span></h3>\n");
  if (!event.reason.empty())
    raw("<p class=\"soft\">because of ").foreign("\"" + event.reason + "\"").raw("</p>\n");
  if (!event.slots.empty()) raw("<dl>");
  for (const Slot& slot : event.slots) {
    const SlotWords words = slot_words(view_, slot);
    raw("<dt>").text(with_blanks(slot.role)).raw("</dt><dd>");
    who(slot.referent, words.words);
    if (!words.meant.empty()) {
      raw(words.country ? " <span class=\"soft\">(" : " <span class=\"soft\">= ")
          .foreign(words.meant)
          .raw(words.country ? ")</span>" : "</span>");
    }
    raw("</dd>");
  }
  if (!event.slots.empty()) raw("</dl>\n");
  if (!event.trigger.empty()) quoted_sentence(event.trigger, "e");
  if (const std::string chain = chain_words(event.chain); !chain.empty())
    raw("<p class=\"soft\">according to ").foreign(chain).raw("</p>\n");
  if (!event.statements.empty()) {
    raw("<p class=\"soft\">told by");
    for (const std::uint32_t told : event.statements)
      raw(" <a href=\"#statement-").number(told + 1).raw("\">s").number(told + 1).raw("</a>");
    raw("</p>\n");
  }
  const EventCodes& codes = event_codes(event.type);
  if (!codes.classes.empty()) {
    raw("<p class=\"soft\">in adverse-media screening: ");
    for (std::size_t i = 0; i < codes.classes.size(); ++i) raw(i > 0 ? ", " : "").text(codes.classes[i]);
    raw("</p>\n");
  }
  raw("</section>\n");
}

void HtmlReport::statement(const Statement& statement, std::size_t at) {
  const std::string_view name = statement.speaker_name.empty() ? view_.name_of(statement.speaker)
                                                               : std::string_view(statement.speaker_name);
  raw("<section class=\"item\" id=\"statement-")
      .number(at + 1)
      .raw("\"><h3><a href=\"#s")
      .number(at + 1)
      .raw("\">s");
  number(at + 1).raw("</a> ");
  if (name.empty()) {
    raw("somebody unnamed");
  } else {
    who(statement.speaker, name);
  }
  if (statement.modality != "asserted")
    raw(" <span class=\"status unsure\">").text(statement.modality).raw("</span>");
  if (statement.negated) raw(" <span class=\"status gone\">negated</span>");
  raw("</h3>\n");
  const bool direct = statement.kind == StatementKind::kDirect;
  raw("<blockquote dir=\"auto\">");
  for (std::size_t i = 0; i < statement.content.size(); ++i) {
    raw(i > 0 ? " … " : "")
        .raw(direct ? "“" : "")
        .text(view_.text_of(statement.content[i]))
        .raw(direct ? "”" : "");
  }
  raw("</blockquote>\n");
  const std::string chain = chain_words(statement.chain, statement.speaker, name);
  raw("<p class=\"soft\">");
  if (!chain.empty()) raw("through ").foreign(chain).raw(", ");
  if (statement.addressee >= 0) raw("to ").foreign(view_.name_of(statement.addressee)).raw(", ");
  text(speaker_words(statement)).raw(", ").text(percent_words(statement.confidence)).raw("</p></section>\n");
}

void HtmlReport::relations() {
  if (document_.relations.empty()) return;
  raw("<h2 id=\"relations\">Relations</h2>\n<ul>\n");
  for (const Relation& relation : document_.relations) {
    raw("<li>");
    who(relation.subject, view_.name_of(relation.subject));
    raw(": ").text(with_blanks(relation.type));
    if (!relation.detail.empty()) raw(", ").foreign(relation.detail);
    if (relation.object >= 0) {
      raw(" – ");
      who(relation.object, view_.name_of(relation.object));
    }
    raw(" <span class=\"soft\" title=\"how sure it is that the page tells this\">")
        .text(percent_words(relation.confidence))
        .raw("</span></li>\n");
  }
  raw("</ul>\n");
}

// The small links before the marks [from, to) that begin at `position`. With a direction of their own they do not decide that of
// the paragraph.
void HtmlReport::labels(std::uint32_t position, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    const Mark& mark = marks_[i];
    if (mark.span.begin != position || !mark.first) continue;
    if (mark.kind == MarkKind::kStatement) {
      raw("<sup dir=\"ltr\" id=\"s")
          .number(mark.finding + 1)
          .raw("\"><a href=\"#statement-")
          .number(mark.finding + 1)
          .raw("\">s");
      number(mark.finding + 1).raw("</a></sup>");
    } else if (mark.kind == MarkKind::kEvent) {
      raw("<sup dir=\"ltr\" id=\"e")
          .number(mark.finding + 1)
          .raw("\"><a class=\"es\" href=\"#event-")
          .number(mark.finding + 1)
          .raw("\">e");
      number(mark.finding + 1).raw("</a></sup>");
    }
  }
}

// A stretch of text with the marks that all of it has.
void HtmlReport::segment(Span span, const std::vector<std::size_t>& open) {
  const Mark* named = nullptr;
  bool said = false;
  bool trigger = false;
  for (const std::size_t i : open) {
    const Mark& mark = marks_[i];
    said |= mark.kind == MarkKind::kStatement;
    trigger |= mark.kind == MarkKind::kEvent;
    if (mark.kind == MarkKind::kParty || mark.kind == MarkKind::kAmbiguous) named = &mark;
  }
  if (said) raw("<span class=\"s\">");
  if (trigger) raw("<span class=\"e\">");
  if (named != nullptr) {
    const bool party = named->kind == MarkKind::kParty;
    raw("<a class=\"").raw(party ? "p" : "q").raw("\"");
    if (named->span.begin == span.begin) raw(" id=\"m").number(named->anchor + 1).raw("\"");
    raw(" href=\"#").raw(party ? "party-" : "ambiguous-").number(named->finding + 1).raw("\">");
    text(view_.text_of(span));
    if (named->span.end == span.end)
      raw("<sup>").raw(party ? "" : "?").number(named->finding + 1).raw("</sup>");
    raw("</a>");
  } else {
    text(view_.text_of(span));
  }
  if (trigger) raw("</span>");
  if (said) raw("</span>");
}

// `next`: the first mark that is not open yet; `open`: marks that reach into the block.
void HtmlReport::block(const Block& block, std::size_t& next, std::vector<std::size_t>& open) {
  raw("<p dir=\"auto\"");
  if (!block.language.empty()) raw(" lang=\"").text(block.language).raw("\"");
  if (block.zone != Zone::kBody) raw(" class=\"").raw(zone_name(block.zone)).raw("\"");
  raw(">");
  while (next < marks_.size() && marks_[next].span.end <= block.span.begin) ++next;
  std::uint32_t at = block.span.begin;
  while (at < block.span.end) {
    std::erase_if(open, [&](std::size_t mark) { return marks_[mark].span.end <= at; });
    const std::size_t from = next;
    while (next < marks_.size() && marks_[next].span.begin <= at) {
      if (marks_[next].span.end > at) open.push_back(next);
      ++next;
    }
    labels(at, from, next);
    std::uint32_t end = block.span.end;
    if (next < marks_.size()) end = std::min(end, marks_[next].span.begin);
    for (const std::size_t mark : open) end = std::min(end, marks_[mark].span.end);
    segment({at, end}, open);
    at = end;
  }
  raw("</p>\n");
}

void HtmlReport::article() {
  raw("<article id=\"article\"><h2>Article</h2>\n<p class=\"soft key\"><span><span class=\"p\">name</span> "
      "sanctioned party</span>");
  if (!view_.ambiguous().empty()) raw("<span><span class=\"q\">name</span> ambiguous</span>");
  raw("<span><span class=\"s\">words</span> statement</span><span><span class=\"e\">word</span> "
      "event</span></p>\n");
  std::size_t next = 0;
  std::vector<std::size_t> open;
  for (const Block& each : document_.blocks) {
    if (is_main(each.zone)) block(each, next, open);
  }
  left_out();
  raw("</article>\n");
}

void HtmlReport::left_out() {
  const auto count = std::count_if(document_.blocks.begin(), document_.blocks.end(),
                                   [](const Block& block) { return !is_main(block.zone); });
  if (count == 0) return;
  raw("<details class=\"furniture\"><summary>Left out as no part of the article: ")
      .number(static_cast<std::size_t>(count));
  raw(count == 1 ? " block" : " blocks").raw("</summary>\n");
  for (const Block& each : document_.blocks) {
    if (is_main(each.zone)) continue;
    raw("<p class=\"soft\" dir=\"auto\">").text(view_.text_of(each.span));
    if (!each.reason.empty()) raw(" <em>(").foreign(each.reason).raw(")</em>");
    raw("</p>\n");
  }
  raw("</details>\n");
}

void HtmlReport::foot() {
  raw("<footer>\n");
  for (const std::string& warning : document_.warnings) raw("<p>Note: ").foreign(warning).raw("</p>\n");
  raw("<p>Read from ").foreign(document_.name).raw(", ").number(document_.input_bytes).raw(" bytes");
  if (!document_.input_sha256.empty()) raw(", SHA-256 ").text(document_.input_sha256);
  raw(".</p>\n<p>Lists: ").text(screen::provenance(index_, true));
  raw(". A name on a page is no proof that the listed party is meant: read the evidence.</p>\n</footer>\n");
}

void begin_page(std::string& out, std::string_view title) {
  out += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n";
  out += "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
  append_html(out, title);
  out += "</title>\n<style>";
  out += kReportStyle;
  out += "</style>\n</head>\n<body>\n";
}

void HtmlReport::write() {
  begin_page(out_, verdict(view_) + ": " + std::string(page_title()));
  head();
  contents();
  raw("<main>\n");
  if (!view_.parties().empty()) {
    raw("<section id=\"parties\"><h2>Sanctioned parties</h2>\n<div class=\"cards\">\n");
    for (std::size_t i = 0; i < view_.parties().size(); ++i) party(view_.parties()[i], i + 1, false);
    raw("</div></section>\n");
  }
  if (!view_.ambiguous().empty()) {
    raw("<section id=\"ambiguous\"><h2>Ambiguous: the page does not tell who is meant</h2>\n<div "
        "class=\"cards\">\n");
    for (std::size_t i = 0; i < view_.ambiguous().size(); ++i) party(view_.ambiguous()[i], i + 1, true);
    raw("</div></section>\n");
  }
  raw("<div class=\"columns\">\n");
  article();
  raw("<aside aria-label=\"Findings\">\n");
  if (!document_.events.empty()) {
    raw("<h2 id=\"events\">What happened, or may have</h2>\n");
    for (std::size_t i = 0; i < document_.events.size(); ++i) event(document_.events[i], i);
  }
  if (!document_.statements.empty()) {
    raw("<h2 id=\"statements\">Who said what</h2>\n");
    for (std::size_t i = 0; i < document_.statements.size(); ++i) statement(document_.statements[i], i);
  }
  relations();
  raw("</aside>\n</div>\n");
  countries();
  raw("</main>\n");
  foot();
  raw("</body>\n</html>\n");
}

}  // namespace

void append_html(std::string& out, std::string_view words) {
  for (const char c : text::printable(words)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
}

void append_html_report(std::string& out, const Document& document, const Index& index) {
  HtmlReport(out, document, index).write();
}

void append_html_overview(std::string& out, const std::vector<HtmlOverviewRow>& rows) {
  const auto alerts =
      std::count_if(rows.begin(), rows.end(), [](const HtmlOverviewRow& row) { return row.alert; });
  begin_page(out, "tamis: " + std::to_string(rows.size()) + " pages");
  out += "<header><h1>" + std::to_string(rows.size()) + " pages, " + std::to_string(alerts) +
         " with sanctioned parties</h1></header>\n<main><table class=\"rows\">\n<tr><th "
         "scope=\"col\">page</th><th "
         "scope=\"col\">verdict</th><th scope=\"col\">parties</th></tr>\n";
  for (const HtmlOverviewRow& row : rows) {
    out += "<tr><td>";
    if (!row.file.empty()) {
      out += "<a href=\"";
      append_html(out, row.file);
      out += "\">";
    }
    out += "<bdi>";
    append_html(out, row.title.empty() ? row.name : row.title);
    out += "</bdi>";
    if (!row.file.empty()) out += "</a>";
    if (!row.title.empty()) {
      out += "<br><span class=\"soft\">";
      append_html(out, row.name);
      out += "</span>";
    }
    out += "</td><td>";
    append_html(out, row.verdict);
    out += "</td><td>";
    for (std::size_t i = 0; i < row.parties.size(); ++i) {
      out += i > 0 ? "<br><bdi>" : "<bdi>";
      append_html(out, row.parties[i]);
      out += "</bdi>";
    }
    out += "</td></tr>\n";
  }
  out += "</table></main>\n</body>\n</html>\n";
}

}  // namespace tamis::documents
