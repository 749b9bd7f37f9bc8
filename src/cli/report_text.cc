#include "cli/report_text.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "cli/answer_text.h"
#include "documents/report/report.h"
#include "screen/listed_facts.h"

namespace tamis::cli {
namespace {

using documents::ReportParty;
using documents::ReportView;
using documents::with_blanks;

constexpr std::size_t kQuoteBytes = 220;  // of a sentence that is quoted
constexpr std::size_t kSentences = 3;     // quoted for a party
constexpr std::size_t kNames = 6;         // lists, programmes, forms of a name

template <class Strings>
[[nodiscard]] std::string joined(const Strings& values, std::size_t most = kNames) {
  std::string out;
  std::size_t count = 0;
  for (const auto& value : values) {
    if (++count > most) continue;
    if (!out.empty()) out += ", ";
    out += printable(value);
  }
  if (count > most) out += " and " + std::to_string(count - most) + " more";
  return out;
}

class TextReport {
 public:
  TextReport(std::string& out, const Document& document, const Index& index, const Style& style)
      : out_(out), view_(document), document_(document), index_(index), sentences_(document), style_(style) {}

  void write() {
    head();
    std::size_t number = 0;
    for (const ReportParty& each : view_.parties()) party(each, ++number);
    if (!view_.ambiguous().empty()) {
      title("Ambiguous: the page does not tell who is meant", view_.ambiguous().size());
      for (const ReportParty& each : view_.ambiguous()) ambiguous(each);
    }
    events();
    statements();
    relations();
    countries();
    for (const std::string& warning : document_.warnings) {
      out_ += std::string(style_.yellow()) + "note:" + style_.plain() + " " + printable(warning) + "\n";
    }
    out_ += "\n" + dim("Read against " + screen::provenance(index_)) + "\n";
  }

 private:
  [[nodiscard]] std::string dim(const std::string& text) const {
    return style_.dim() + text + style_.plain();
  }
  [[nodiscard]] std::string bold(const std::string& text) const {
    return style_.bold() + text + style_.plain();
  }

  void title(const std::string& text, std::size_t count) {
    out_ += "\n" + bold(text) + dim(" (" + std::to_string(count) + ")") + "\n";
  }

  void head() {
    const bool alert = !view_.parties().empty();
    out_ += (alert                        ? style_.red()
             : documents::is_clear(view_) ? style_.green()
                                          : style_.yellow()) +
            documents::verdict(view_) + style_.plain();
    out_ += "  " + bold(printable(document_.name)) + "\n";
    const Metadata& meta = document_.meta;
    std::vector<std::string> facts;
    if (!meta.title.value.empty()) facts.push_back("\"" + meta.title.value + "\"");
    if (!meta.outlet.value.empty()) facts.push_back(meta.outlet.value);
    facts.push_back(meta.published.value.empty() ? "no date of publication (--published gives one)"
                                                 : "published " + meta.published.value);
    if (!document_.languages.empty()) facts.push_back("language " + document_.languages.front());
    if (!document_.machine_translation.empty()) facts.emplace_back("translated by machine, it seems");
    out_ += "  " + dim(joined(facts, facts.size())) + "\n";
    if (view_.parties().size() > 1) overview();
  }

  // Who it is, at a glance.
  void overview() {
    out_ += "\n";
    std::size_t number = 0;
    for (const ReportParty& party : view_.parties()) {
      out_ += "  " + std::to_string(++number) + ". " + bold(printable(party.best().caption)) + ", " +
              printable(party.roles.front()) + ", on " + joined(party.datasets, party.datasets.size()) + "\n";
    }
  }

  // The sentence of `span`, `span` itself standing out.
  void quote(Span span, std::size_t indent) {
    const Span sentence = sentences_.around(span);
    const std::string_view text = view_.text_of(sentence);
    const std::size_t begin = span.begin - sentence.begin;
    const std::size_t end = std::min<std::size_t>(begin + span.size(), text.size());
    const Span part = documents::cut_around(
        text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kQuoteBytes);
    const std::size_t first = part.begin;
    const std::size_t last = part.end;
    out_.append(indent, ' ').append(dim("| ")).append(first > 0 ? "… " : "");
    out_ += printable(text.substr(first, begin - first));
    out_ += style_.red() + printable(text.substr(begin, end - begin)) + style_.plain();
    out_ += printable(text.substr(end, last - end)) + (last < text.size() ? " …" : "") + "\n";
  }

  // Whatever has an end point other than words is cut.
  [[nodiscard]] std::string shortened(std::string_view text) const {
    if (text.size() <= kQuoteBytes) return printable(text);
    return printable(text.substr(0, documents::cut_around(text, {}, kQuoteBytes).end)) + " …";
  }

  [[nodiscard]] std::string called(const ReportParty& party) const {
    std::vector<std::string_view> forms;
    for (const std::uint32_t mention : party.mentions) {
      const std::string_view form = view_.text_of(document_.mentions[mention].span);
      if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
    }
    std::string out;
    for (std::size_t i = 0; i < forms.size() && i < kNames; ++i)
      out += (i > 0 ? ", \"" : "\"") + printable(forms[i]) + "\"";
    if (forms.size() > kNames) out += " and " + std::to_string(forms.size() - kNames) + " more";
    return out + (party.mentions.size() == 1 ? " (once)"
                                             : " (" + std::to_string(party.mentions.size()) + " times)");
  }

  void quotes(const ReportParty& party) {
    for (const Span place : documents::telling_places(document_, party, sentences_, kSentences))
      quote(place, 5);
  }

  void party(const ReportParty& party, std::size_t number) {
    const Match& best = party.best();
    out_ += "\n  " + std::to_string(number) + ". " + bold(printable(best.caption)) + "  " +
            std::string(party.status == ListedStatus::kLikely ? "likely, " : "") + "score " +
            shown_number(best.score);
    out_ += dim(" (" + signed_bits(best.bits) + " bits)") + "\n";
    out_ += "     " + printable(best.schema) + ", on\n";
    for (const Match* match : party.entries) {
      out_ += "       " + joined(match->datasets) + " " + dim(printable(match->id));
      out_ += match->programs.empty() ? "" : ": " + joined(match->programs);
      const std::string since = screen::listed_since(index_, match->id);
      out_ += (since.empty() ? "" : ", since " + since) + "\n";
    }
    if (const std::string facts = documents::facts_of(index_, party.entries); !facts.empty())
      out_ += "     on the lists: " + facts + "\n";
    out_ += "     on the page: " + joined(party.roles) + "; called " + called(party) + "\n";
    const std::string& reason = document_.referents[party.referent()].reason;
    if (!reason.empty()) out_ += "     why: " + printable(reason) + "\n";
    if (const std::string_view name = documents::compared_name(view_, party); !name.empty())
      out_ += "     compared as \"" + printable(name) + "\"\n";
    if (best.listed_name != best.caption)
      out_ += "     listed name that matched: " + printable(best.listed_name) + "\n";
    if (const Evidence* source = screen::single_source(best.evidence)) {
      out_ += "     according to " + printable(source->dataset) + ", entry " + printable(source->entry_id) +
              ":\n";
    }
    append_evidence(out_, best.evidence, 5, style_);
    quotes(party);
  }

  void ambiguous(const ReportParty& party) {
    const Referent& referent = document_.referents[party.referent()];
    out_ += "  " + bold(printable(referent.name)) +
            (referent.reason.empty() ? "" : ": " + printable(referent.reason)) + "\n";
    std::vector<const Match*> all = party.entries;
    all.insert(all.end(), party.rivals.begin(), party.rivals.end());
    for (const Match* match : all) {
      out_ += "     may be " + printable(match->caption) + " (" + printable(match->id) + ", " +
              joined(match->datasets, 8) + "), score " + shown_number(match->score);
      const std::string facts = documents::facts_of(index_, {match});
      out_ += (facts.empty() ? "" : ": " + facts) + "\n";
    }
    quotes(party);
  }

  void countries() {
    if (document_.country_programs.empty()) return;
    title("Programmes against countries the page speaks of", document_.country_programs.size());
    for (const CountryProgram& program : document_.country_programs) {
      out_ += "  " + bold(printable(documents::country_words(program.country))) + ": " +
              (program.program.starts_with(program.authority) ? "" : printable(program.authority) + " ") +
              printable(program.program);
      if (!program.scope.empty()) out_ += " (" + printable(program.scope) + ")";
      out_ += "\n";
    }
  }

  [[nodiscard]] std::string status_words(EventStatus status) const {
    const std::string name(event_status_name(status));
    if (status == EventStatus::kOccurred) return name;
    const bool gone = status == EventStatus::kDenied || status == EventStatus::kBackground;
    return (gone ? style_.dim() : style_.yellow()) + name + style_.plain();
  }

  // The listed party behind a referent, if it is one.
  [[nodiscard]] std::string mark(std::int32_t referent) const {
    return view_.party_of(referent) != nullptr ? std::string(style_.red()) + " [listed]" + style_.plain()
                                               : "";
  }

  void events() {
    if (document_.events.empty()) return;
    title("What happened, or may have", document_.events.size());
    for (const Event& event : document_.events) {
      out_ += "  " + bold(with_blanks(event.type)) + ", " + status_words(event.status);
      if (!event.reason.empty()) out_ += dim(" (" + printable(event.reason) + ")");
      out_ += dim(", " + documents::percent_words(event.confidence)) + "\n";
      for (const Slot& slot : event.slots) {
        const documents::SlotWords words = documents::slot_words(view_, slot);
        out_ += "     " + dim(with_blanks(slot.role) + ":") + " " + shortened(words.words);
        if (!words.meant.empty())
          out_ += dim(words.country ? " (" + printable(words.meant) + ")" : " = " + printable(words.meant));
        out_ += mark(slot.referent) + "\n";
      }
      if (const std::string chain = documents::chain_words(event.chain); !chain.empty())
        out_ += "     " + dim("according to:") + " " + printable(chain) + "\n";
      if (!event.trigger.empty()) quote(event.trigger, 5);
    }
  }

  void statements() {
    if (document_.statements.empty()) return;
    title("Who said what", document_.statements.size());
    for (const Statement& statement : document_.statements) {
      const std::string_view name = statement.speaker_name.empty() ? view_.name_of(statement.speaker)
                                                                   : std::string_view(statement.speaker_name);
      out_ += "  " + bold(name.empty() ? "somebody unnamed" : printable(name)) + mark(statement.speaker);
      if (const std::string chain = documents::chain_words(statement.chain, statement.speaker, name);
          !chain.empty())
        out_ += dim(", through " + printable(chain));
      std::string words;
      if (statement.modality != "asserted") words = with_blanks(statement.modality);
      if (statement.negated) words += words.empty() ? "negated" : ", negated";
      if (!words.empty()) out_ += std::string(style_.yellow()) + " [" + words + "]" + style_.plain();
      out_ += ": ";
      const bool direct = statement.kind == StatementKind::kDirect;
      bool first = true;
      for (const Span piece : statement.content) {
        out_ += (first ? "" : " … ") + std::string(direct ? "\"" : "") + shortened(view_.text_of(piece)) +
                (direct ? "\"" : "");
        first = false;
      }
      const std::string how =
          statement.speaker_reason == "named" ? "" : documents::speaker_words(statement) + ", ";
      out_ += dim(" (" + how + documents::percent_words(statement.confidence) + ")") + "\n";
    }
  }

  void relations() {
    if (document_.relations.empty()) return;
    title("Relations", document_.relations.size());
    for (const Relation& relation : document_.relations) {
      out_ += "  " + printable(view_.name_of(relation.subject)) + mark(relation.subject) + ": " +
              with_blanks(relation.type);
      if (!relation.detail.empty()) out_ += ", " + printable(relation.detail);
      if (relation.object >= 0)
        out_ += " - " + printable(view_.name_of(relation.object)) + mark(relation.object);
      out_ += dim(", " + documents::percent_words(relation.confidence)) + "\n";
    }
  }

  std::string& out_;
  ReportView view_;
  const Document& document_;
  const Index& index_;
  documents::SentenceFinder sentences_;
  const Style& style_;
};

}  // namespace

void append_report(std::string& out, const Document& document, const Index& index, const Style& style) {
  TextReport(out, document, index, style).write();
}

}  // namespace tamis::cli
