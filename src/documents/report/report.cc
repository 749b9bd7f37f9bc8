#include "documents/report/report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "documents/times/readable_times.h"
#include "model/country.h"
#include "screen/listed_facts.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::documents {
namespace {

constexpr std::uint32_t kStep = 128;

void add_new(std::vector<std::string_view>& to, const std::vector<std::string>& from) {
  for (const std::string& value : from) {
    if (std::find(to.begin(), to.end(), value) == to.end()) to.emplace_back(value);
  }
}

// The records of a party that is told apart from its namesakes are all its own; those of an ambiguous one are rivals.
void take_entries(const Referent& referent, ReportParty& party) {
  for (const Match& match : referent.listed) {
    const bool rival = referent.status == ListedStatus::kAmbiguous && !party.entries.empty();
    (rival ? party.rivals : party.entries).push_back(&match);
    if (rival) continue;
    add_new(party.datasets, match.datasets);
    add_new(party.programs, match.programs);
  }
}

// The weightiest of what a party does comes first.
constexpr std::array<std::string_view, 8> kRoles{"actor",     "participant", "target", "beneficiary",
                                                 "authority", "speaker",     "source", "mentioned"};

[[nodiscard]] std::size_t role_rank(std::string_view role) noexcept {
  return static_cast<std::size_t>(std::find(kRoles.begin(), kRoles.end(), role) - kRoles.begin());
}

[[nodiscard]] bool is_record(const Match& a, const Match& b) noexcept {
  return a.ordinal == b.ordinal && a.id == b.id;
}

[[nodiscard]] bool has_record(const ReportParty& party, const Match& record) noexcept {
  return std::any_of(party.entries.begin(), party.entries.end(),
                     [&](const Match* entry) { return is_record(*entry, record); });
}

// Two referents of one page that are the same listed party are one party.
void join(ReportParty& party, ReportParty&& other) {
  party.status = std::max(party.status, other.status);
  for (const std::string_view role : other.roles) {
    if (std::find(party.roles.begin(), party.roles.end(), role) == party.roles.end())
      party.roles.push_back(role);
  }
  std::stable_sort(party.roles.begin(), party.roles.end(),
                   [](std::string_view a, std::string_view b) { return role_rank(a) < role_rank(b); });
  party.mentions.insert(party.mentions.end(), other.mentions.begin(), other.mentions.end());
  std::sort(party.mentions.begin(), party.mentions.end());
  party.mentions.erase(std::unique(party.mentions.begin(), party.mentions.end()), party.mentions.end());
}

}  // namespace

SpanLocator::SpanLocator(const Document& document) : text_(document.text), runs_(document.map.runs()) {
  steps_.reserve(text_.size() / kStep + 1);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at <= text_.size(); at += kStep) {
    steps_.push_back(count);
    count += static_cast<std::uint32_t>(text::count_code_points(text_.substr(at, kStep)));
  }
}

std::uint64_t SpanLocator::code_points(std::uint32_t position) const noexcept {
  const std::size_t at = std::min<std::size_t>(position, text_.size());
  const std::size_t step = at / kStep;
  return steps_[step] + text::count_code_points(text_.substr(step * kStep, at - step * kStep));
}

SourceSpan SpanLocator::source(Span span) const noexcept {
  SourceSpan out;
  if (runs_.empty()) return out;
  const auto run_of = [this](std::uint32_t position) -> const SourceMap::Run& {
    const auto behind = std::partition_point(
        runs_.begin(), runs_.end(), [position](const SourceMap::Run& run) { return run.text <= position; });
    return behind == runs_.begin() ? runs_.front() : *(behind - 1);
  };
  const auto offset = [](const SourceMap::Run& run, std::uint32_t position) {
    return std::min(position - std::min(position, run.text), run.text_size);
  };
  const SourceMap::Run& first = run_of(span.begin);
  out.byte_begin = first.input;
  out.code_point_begin = first.code_point;
  if (first.verbatim) {
    const std::uint32_t into = offset(first, span.begin);
    out.byte_begin += into;
    out.code_point_begin += code_points(first.text + into) - code_points(first.text);
  }
  if (span.empty()) {
    out.byte_end = out.byte_begin;
    out.code_point_end = out.code_point_begin;
    return out;
  }
  const SourceMap::Run& last = run_of(span.end - 1);
  const std::uint32_t until = offset(last, span.end);
  out.byte_end = last.input + last.input_size;
  out.code_point_end = last.code_point + last.code_points;
  if (last.verbatim && until < last.text_size) {
    out.byte_end = last.input + until;
    out.code_point_end = last.code_point + code_points(last.text + until) - code_points(last.text);
  }
  return out;
}

ReportView::ReportView(const Document& document)
    : document_(document), locator_(document), party_of_(document.referents.size(), kNobody) {
  std::map<std::pair<std::uint32_t, bool>, std::vector<std::size_t>> parties_with;  // a record; of ambiguous_
  for (std::uint32_t i = 0; i < document.referents.size(); ++i) {
    const Referent& referent = document.referents[i];
    if (referent.status == ListedStatus::kNo || referent.listed.empty()) continue;
    ReportParty party;
    party.status = referent.status;
    for (const std::uint32_t mention : referent.mentions) {
      if (mention < document.mentions.size() && is_main(zone_of(document.mentions[mention].span))) {
        party.mentions.push_back(mention);
      }
    }
    if (party.mentions.empty()) continue;  // of furniture
    take_entries(referent, party);
    party.roles.assign(referent.roles.begin(), referent.roles.end());
    if (party.roles.empty()) party.roles.emplace_back("mentioned");
    std::vector<ReportParty>& to = referent.status == ListedStatus::kAmbiguous ? ambiguous_ : parties_;
    // The best record of either may be another list's of the same person.
    // Only a party with this record can be the same.
    auto& numbers = parties_with[{party.best().ordinal, referent.status == ListedStatus::kAmbiguous}];
    const auto known = std::find_if(numbers.begin(), numbers.end(), [&](std::size_t number) {
      const ReportParty& other = to[number];
      if (referent.status == ListedStatus::kAmbiguous) return is_record(other.best(), party.best());
      return has_record(other, party.best()) && has_record(party, other.best());
    });
    if (known == numbers.end()) {
      party.referents.push_back(i);
      for (const Match* entry : party.entries)
        parties_with[{entry->ordinal, referent.status == ListedStatus::kAmbiguous}].push_back(to.size());
      to.push_back(std::move(party));
    } else {
      to[*known].referents.push_back(i);
      join(to[*known], std::move(party));
    }
  }
  const auto earlier = [&](const ReportParty& a, const ReportParty& b) {
    if (a.status != b.status) return a.status > b.status;
    return document.mentions[a.mentions.front()].span.begin <
           document.mentions[b.mentions.front()].span.begin;
  };
  std::stable_sort(parties_.begin(), parties_.end(), earlier);
  std::stable_sort(ambiguous_.begin(), ambiguous_.end(), earlier);
  for (std::size_t i = 0; i < parties_.size(); ++i) {
    for (const std::uint32_t referent : parties_[i].referents)
      party_of_[referent] = static_cast<std::int32_t>(i);
  }
}

const ReportParty* ReportView::party_of(std::int32_t referent) const noexcept {
  if (referent < 0 || static_cast<std::size_t>(referent) >= party_of_.size()) return nullptr;
  const std::int32_t party = party_of_[static_cast<std::size_t>(referent)];
  return party < 0 ? nullptr : &parties_[static_cast<std::size_t>(party)];
}

std::string_view ReportView::name_of(std::int32_t referent) const noexcept {
  if (referent < 0 || static_cast<std::size_t>(referent) >= document_.referents.size()) return {};
  return document_.referents[static_cast<std::size_t>(referent)].name;
}

std::string_view ReportView::text_of(Span span) const noexcept {
  const std::size_t begin = std::min<std::size_t>(span.begin, document_.text.size());
  return std::string_view(document_.text).substr(begin, span.size());
}

Zone ReportView::zone_of(Span span) const noexcept {
  const std::vector<Block>& blocks = document_.blocks;
  const auto behind = std::partition_point(
      blocks.begin(), blocks.end(), [&](const Block& block) { return block.span.begin <= span.begin; });
  return behind == blocks.begin() ? Zone::kFurniture : (behind - 1)->zone;
}

std::string ReportView::main_text() const {
  std::string out;
  for (const Block& block : document_.blocks) {
    if (!is_main(block.zone)) continue;
    if (!out.empty()) out += "\n\n";
    out += text_of(block.span);
  }
  return out;
}

SentenceFinder::SentenceFinder(const Document& document) {
  tokenize(document.text, document.blocks, tokens_);
}

Span SentenceFinder::around(Span span) const noexcept {
  const std::vector<Sentence>& sentences = tokens_.sentences;
  const auto behind = std::partition_point(sentences.begin(), sentences.end(), [&](const Sentence& sentence) {
    return sentence.span.begin <= span.begin;
  });
  if (behind == sentences.begin() || (behind - 1)->span.end <= span.begin) return span;
  return {(behind - 1)->span.begin, std::max((behind - 1)->span.end, span.end)};
}

std::string with_blanks(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string verdict(const ReportView& view) {
  const std::size_t parties = view.parties().size();
  if (view.document().blocks.empty()) return "no text to read";
  std::string out = parties == 0   ? "no sanctioned party"
                    : parties == 1 ? "1 sanctioned party"
                                   : std::to_string(parties) + " sanctioned parties";
  if (!view.ambiguous().empty()) out += ", " + std::to_string(view.ambiguous().size()) + " ambiguous";
  return out;
}

bool is_clear(const ReportView& view) noexcept {
  return view.parties().empty() && view.ambiguous().empty() && !view.document().blocks.empty();
}

std::string percent_words(double probability) {
  return "reading " + std::to_string(std::lround(100 * probability)) + " % sure";
}

std::string speaker_words(const Statement& statement) {
  static constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"named", "speaker named"},
      {"pronoun", "speaker by a pronoun"},
      {"title", "speaker by an office"},
      {"kinship", "speaker by kinship"},
      {"description", "speaker by a description"},
      {"group", "speaker without a name"},
      {"words of the page", "speaker by what stands before the verb"},
      {"evidence", "shown, not said"},
      {"interview", "speaker of an interview"},
      {"interviewer", "asked by the interviewer"},
  };
  if (statement.speaker_reason.empty()) return "speaker unknown";
  for (const auto& [reason, words] : kWords) {
    if (reason == statement.speaker_reason) return std::string(words);
  }
  return statement.speaker_reason;
}

std::string chain_words(const std::vector<SourceLink>& chain, std::int32_t speaker,
                        std::string_view speaker_name) {
  std::string out;
  for (const SourceLink& link : chain) {
    if (link.medium == "outlet" || link.name.empty()) continue;
    if (link.name == speaker_name || (speaker >= 0 && link.referent == speaker)) continue;
    if (!out.empty()) out += ", ";
    out += link.medium == "hearsay" ? "hearsay (" + link.name + ")" : link.name;
    if (link.inferred) out += " (as before)";
  }
  return out;
}

namespace {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

// "12000000" -> "12,000,000"; of fewer than five digits as it is ("2023"), and what stands behind a point or letter.
void append_grouped(std::string& out, std::string_view digits) {
  constexpr std::size_t kGroup = 3;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % kGroup == 0 && digits.size() > 4) out += ',';
    out += digits[i];
  }
}

// A quantity in words for people: "more_than 300 km", "1500000 bbl".
std::string readable_quantity(std::string_view value) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kUnitWords{
      {{"bbl", "barrels"}, {"nmi", "nautical miles"}, {"kn", "knots"}, {"gal", "gallons"}}};
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = std::min(value.find(' ', at), value.size());
    const std::string_view word = value.substr(at, end - at);
    const auto unit = std::find_if(kUnitWords.begin(), kUnitWords.end(),
                                   [&](const auto& each) { return each.first == word; });
    const auto digits =
        static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_digit) - word.begin());
    if (at > 0) out += ' ';
    if (unit != kUnitWords.end() && at > 0) {
      out += unit->second;
    } else if (digits == word.size() || (digits > 0 && word[digits] == '.')) {
      append_grouped(out, word.substr(0, digits));
      out += word.substr(digits);
    } else {
      out += with_blanks(word);
    }
    at = end + 1;
  }
  return out;
}

}  // namespace

SlotWords slot_words(const ReportView& view, const Slot& slot) {
  SlotWords out;
  out.words = slot.span.empty() ? std::string_view(slot.value) : view.text_of(slot.span);
  const std::string_view name = view.name_of(slot.referent);
  const bool somebody =
      !name.empty() &&
      view.document().referents[static_cast<std::size_t>(slot.referent)].kind != EntityKind::kPlace;
  constexpr std::size_t kCode = 2;  // letters of a country
  if (somebody) {
    out.meant = name;
  } else if (slot.time >= 0) {
    out.meant = readable_time(slot.value);
  } else {
    out.country = slot.value.size() == kCode && country_words(slot.value) != slot.value;
    out.meant = out.country          ? std::string(country_words(slot.value))
                : slot.quantity >= 0 ? readable_quantity(slot.value)
                                     : with_blanks(slot.value);
  }
  if (out.meant == out.words) out.meant.clear();
  return out;
}

std::vector<Span> telling_places(const Document& document, const ReportParty& party,
                                 const SentenceFinder& sentences, std::size_t most) {
  std::vector<Span> places;
  std::uint32_t end = 0;  // of the sentence of the last place
  MentionForm form = MentionForm::kName;
  for (const std::uint32_t number : party.mentions) {
    const Mention& mention = document.mentions[number];
    if (!places.empty() && mention.span.begin < end) {
      if (mention.form < form) {
        places.back() = mention.span;
        form = mention.form;
      }
      continue;
    }
    if (places.size() == most) break;
    places.push_back(mention.span);
    form = mention.form;
    end = sentences.around(mention.span).end;
  }
  return places;
}

std::string facts_of(const Index& index, const std::vector<const Match*>& matches) {
  std::vector<std::string_view> ids;
  for (const Match* match : matches) ids.emplace_back(match->id);
  return screen::listed_facts(index, ids);
}

std::string_view compared_name(const ReportView& view, const ReportParty& party) {
  const std::string& name = party.best().query_name;
  const std::string key = text::folded(name);
  const bool on_page = std::any_of(party.mentions.begin(), party.mentions.end(), [&](std::uint32_t mention) {
    return text::folded(view.text_of(view.document().mentions[mention].span)) == key;
  });
  return on_page ? std::string_view() : std::string_view(name);
}

std::string_view country_words(std::string_view code) noexcept {
  const std::string_view name = model::country_name(code);
  return name.empty() ? code : name;
}

namespace {

// The begin of the character that holds byte `at`.
std::size_t character_begin(std::string_view text, std::size_t at) noexcept {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return std::min(at, text.size());
}

// Moves `at` forward behind a blank, `most` at most.
std::size_t word_begin(std::string_view text, std::size_t at, std::size_t most) noexcept {
  const std::size_t blank = text.substr(0, most).find(' ', at);
  return blank == std::string_view::npos ? character_begin(text, at) : blank + 1;
}

// Moves `at` back to a blank, `least` at least.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t least) noexcept {
  if (at <= least || at >= text.size()) return std::max(at, least);
  const std::size_t blank = text.rfind(' ', at);
  return blank == std::string_view::npos || blank < least ? std::max(least, character_begin(text, at))
                                                          : blank;
}

}  // namespace

Span cut_around(std::string_view text, Span span, std::size_t most) noexcept {
  if (text.size() <= most) return {0, static_cast<std::uint32_t>(text.size())};
  const std::size_t first = span.begin > most / 2 ? word_begin(text, span.begin - most / 2, span.begin) : 0;
  const std::size_t last = word_end(text, std::min(text.size(), first + most), span.end);
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
}

}  // namespace tamis::documents
