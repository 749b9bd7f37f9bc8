// Texts with the events that they tell, read as the reader does it, and what is right of what is found: for tests. The format of
// the files is in test/documents/events_seen.txt.
#ifndef TAMIS_DOCUMENTS_EVENT_TESTING_H_
#define TAMIS_DOCUMENTS_EVENT_TESTING_H_

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/country_programs.h"
#include "documents/events/event_sentence.h"
#include "documents/events/event_slots.h"
#include "documents/events/events.h"
#include "documents/listed/listed_names.h"
#include "documents/names/names_in_text.h"
#include "documents/parties/memory.h"
#include "documents/relations/relations.h"
#include "documents/statements/statements.h"
#include "documents/testing.h"
#include "documents/times/quantities.h"
#include "documents/times/times.h"
#include "screen/testing.h"

namespace tamis::documents {

// All stages, in the order of reader.cc, on a text whose language is given.
struct ReadPage : TestPage {
  ReadPage(std::string_view text, std::string_view language, std::string_view published = {})
      : TestPage(text, language, published) {
    const Screener screener(screen::sample_lists());
    Scratch scratch;
    find_times(work);
    find_quantities(work);
    find_listed_names(screener, scratch, work);
    find_names(work);
    resolve_mentions(screener, scratch, work);
    find_statements(work);
    find_events(work);
    find_relations(work);
    find_country_programs(work);
  }

  [[nodiscard]] const Event* event(std::string_view type) const {
    for (const Event& event : document.events) {
      if (event.type == type) return &event;
    }
    return nullptr;
  }
  [[nodiscard]] bool has(const Event& event, std::string_view role, std::string_view value) const {
    return std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
      if (slot.role != role) return false;
      if (slot.value.find(value) != std::string::npos || at(slot.span).find(value) != std::string::npos)
        return true;
      return slot.referent >= 0 && document.referents[static_cast<std::size_t>(slot.referent)].name.find(
                                       value) != std::string::npos;
    });
  }
  // The fillers of a role of the first event of the type, in the order of the slots; "none": there is no such event.
  [[nodiscard]] std::string fillers(std::string_view type, std::string_view role) const {
    const Event* found = event(type);
    if (found == nullptr) return "none";
    std::string text;
    for (const Slot& slot : found->slots) {
      if (slot.role == role) text += (text.empty() ? "" : "; ") + at(slot.span);
    }
    return text;
  }
  [[nodiscard]] std::string show(const Event& event) const {
    std::string text = event.type + " " + std::string(event_status_name(event.status));
    for (const Slot& slot : event.slots) text += "; " + slot.role + "=" + at(slot.span) + "|" + slot.value;
    return text;
  }

  // The words of a type in the text, whether they tell an event or not.
  [[nodiscard]] std::string words_of(std::string_view type) const {
    const EventPage page = event_page(work);
    EventSentence sentence;
    std::string text;
    for (std::uint32_t n = 0; n < work.tokens.sentences.size(); ++n) {
      TokenRange tokens = work.tokens.sentences[n].tokens;
      tokens.last = std::min(tokens.last, tokens.first + kMostSentenceTokens);
      read_sentence(page, n, tokens, sentence);
      for (const TriggerHit& hit : sentence.triggers) {
        if (hit.trigger->type == EventTrigger::kAnyType ||
            EventTables::get().types[hit.trigger->type].name != type)
          continue;
        Event event;
        const bool filled = !hit.blocked && fill_event(sentence, hit, event);
        text += " [" + at(work.tokens.span(hit.whole)) +
                (hit.blocked               ? ", blocked]"
                 : filled                  ? ", told: " + show(event) + "]"
                 : hit.trigger->items != 0 ? ", no thing]"
                                           : ", nobody]");
      }
    }
    return text.empty() ? " no word" : text;
  }
};

struct EventSample {
  struct Wanted {
    std::string type;
    std::string status;
    std::vector<std::pair<std::string, std::string>> slots;
  };
  std::string language;
  std::string published;
  std::string text;
  std::vector<Wanted> wanted;
  std::vector<std::string> allowed;
};

inline std::vector<EventSample> read_event_samples(const std::string& name) {
  std::ifstream in(std::string(TAMIS_SOURCE_DIR) + "/test/documents/" + name);
  if (!in.good()) throw std::runtime_error("no such file of test/documents: " + name);
  std::vector<EventSample> samples;
  std::string line;
  while (std::getline(in, line)) {
    if (line.starts_with('#') || line.empty()) continue;
    std::istringstream words(line.substr(1));
    if (line.starts_with('@')) {
      EventSample sample;
      words >> sample.language >> sample.published;
      if (sample.published == "-") sample.published.clear();
      samples.push_back(std::move(sample));
    } else if (line.starts_with('~')) {
      std::string type;
      words >> type;
      samples.back().allowed.push_back(type);
    } else if (line.starts_with('=')) {
      EventSample::Wanted wanted;
      words >> wanted.type >> wanted.status;
      std::string slot;
      while (std::getline(words >> std::ws, slot, ';')) {
        const std::size_t equal = slot.find('=');
        if (equal != std::string::npos)
          wanted.slots.emplace_back(slot.substr(0, equal), slot.substr(equal + 1));
      }
      samples.back().wanted.push_back(std::move(wanted));
    } else {
      if (!samples.back().text.empty()) samples.back().text += "\n\n";
      samples.back().text += line;
    }
  }
  return samples;
}

struct EventScore {
  int wanted = 0, found = 0, right = 0, status = 0, slots = 0, slots_right = 0;
  std::map<std::string, int> statuses;  // "wanted found", where they differ
  int slots_of_found = 0;               // of the slots wanted, those of events that were found
  void operator+=(const EventScore& other) {
    wanted += other.wanted;
    found += other.found;
    right += other.right;
    status += other.status;
    slots += other.slots;
    slots_right += other.slots_right;
    slots_of_found += other.slots_of_found;
    for (const auto& [pair, count] : other.statuses) statuses[pair] += count;
  }
  [[nodiscard]] double precision() const { return found == 0 ? 1 : static_cast<double>(right) / found; }
  [[nodiscard]] double recall() const { return wanted == 0 ? 1 : static_cast<double>(right) / wanted; }
  [[nodiscard]] double status_share() const { return right == 0 ? 1 : static_cast<double>(status) / right; }
  [[nodiscard]] double slot_share() const {
    return slots == 0 ? 1 : static_cast<double>(slots_right) / slots;
  }
  [[nodiscard]] double found_slot_share() const {
    return slots_of_found == 0 ? 1 : static_cast<double>(slots_right) / slots_of_found;
  }
};
using EventScores = std::map<std::string, EventScore>;

// Each wanted event takes the found one of its type that has most of its slots; slots of events that were not found count as
// wrong. Adds to `types` what is of each type.
inline EventScore score_events(const EventSample& sample, bool show, EventScores& types) {
  const ReadPage page(sample.text, sample.language, sample.published);
  EventScore all;
  std::vector<bool> taken(page.document.events.size(), false);
  std::string complaint;
  for (const EventSample::Wanted& wanted : sample.wanted) {
    EventScore score;
    ++score.wanted;
    score.slots += static_cast<int>(wanted.slots.size());
    std::size_t best = page.document.events.size();
    int most = -1;
    for (std::size_t n = 0; n < page.document.events.size(); ++n) {
      const Event& event = page.document.events[n];
      if (taken[n] || event.type != wanted.type) continue;
      int hits = event_status_name(event.status) == wanted.status ? 1 : 0;
      for (const auto& [role, value] : wanted.slots) hits += page.has(event, role, value) ? 1 : 0;
      if (hits > most) {
        most = hits;
        best = n;
      }
    }
    if (best == page.document.events.size()) {
      if (show) complaint += "  missing: " + wanted.type + page.words_of(wanted.type) + "\n";
    } else {
      taken[best] = true;
      const Event& event = page.document.events[best];
      ++score.right;
      score.slots_of_found += static_cast<int>(wanted.slots.size());
      if (event_status_name(event.status) == wanted.status) {
        ++score.status;
      } else {
        ++score.statuses[wanted.status + " " + std::string(event_status_name(event.status))];
        complaint += "  status: " + wanted.status + " wanted of " + page.show(event) + " because of '" +
                     event.reason + "'\n";
      }
      for (const auto& [role, value] : wanted.slots) {
        if (page.has(event, role, value)) {
          ++score.slots_right;
        } else {
          complaint += "  slot: " + role + "=" + value + " wanted of " + page.show(event) + "\n";
        }
      }
    }
    types[wanted.type] += score;
    all += score;
  }
  for (std::size_t n = 0; n < taken.size(); ++n) {
    const Event& event = page.document.events[n];
    if (!taken[n] &&
        std::find(sample.allowed.begin(), sample.allowed.end(), event.type) != sample.allowed.end())
      continue;
    ++all.found;
    ++types[event.type].found;
    if (!taken[n]) complaint += "  not wanted: " + page.show(event) + " [" + page.at(event.trigger) + "]\n";
  }
  if (show && !complaint.empty()) std::cout << sample.language << ": " << sample.text << "\n" << complaint;
  return all;
}

// TAMIS_SHOW_EVENTS=FILE prints what is wrong in it; TAMIS_EVENT_TYPES (set to anything) the figures of each type; TAMIS_EVENT_STATUSES which status
// was found for which.
inline EventScore score_event_file(const std::string& name) {
  const char* shown = std::getenv("TAMIS_SHOW_EVENTS");
  EventScores languages;
  EventScores types;
  EventScore all;
  // Answers written before there was the type do not have it.
  std::vector<EventSample> samples = read_event_samples(name);
  const bool releases = std::any_of(samples.begin(), samples.end(), [](const EventSample& sample) {
    return std::any_of(sample.wanted.begin(), sample.wanted.end(),
                       [](const EventSample::Wanted& wanted) { return wanted.type == "release"; });
  });
  for (EventSample& sample : samples) {
    if (!releases) sample.allowed.emplace_back("release");
    const EventScore one = score_events(sample, shown != nullptr && name == shown, types);
    languages[sample.language] += one;
    all += one;
  }
  const auto print = [](const std::string& label, const EventScore& s) {
    std::cout << label << ": " << s.wanted << " events, precision " << s.precision() << ", recall "
              << s.recall() << ", status " << s.status_share() << ", slots " << s.slot_share() << " of "
              << s.slots << ", of those of events found " << s.found_slot_share() << "\n";
  };
  for (const auto& [language, its] : languages) print(name + " " + language, its);
  if (std::getenv("TAMIS_EVENT_TYPES") != nullptr) {
    for (const auto& [type, its] : types) print(name + " " + type, its);
  }
  if (std::getenv("TAMIS_EVENT_STATUSES") != nullptr) {
    for (const auto& [pair, count] : all.statuses) std::cout << name << " " << pair << ": " << count << "\n";
  }
  print(name, all);
  return all;
}

// "type: detail" of each relation of the page, a line each.
inline std::string relations_of(std::string_view text, std::string_view language) {
  const ReadPage page(text, language);
  std::string out;
  for (const Relation& relation : page.document.relations)
    out += relation.type + ": " + relation.detail + "\n";
  return out;
}

// What the text names of that kind, in whatever form, a line each.
inline std::string names_in(std::string_view text, std::string_view language, EntityKind kind) {
  const ReadPage page(text, language);
  std::string out;
  for (const NameInText& name : page.work.names) {
    if (name.kind == kind) out += name.normal + "\n";
  }
  return out;
}

// Whether the text tells an event of the type.
inline bool tells(std::string_view language, std::string_view text, std::string_view type) {
  return ReadPage(text, language, "2025-06-12").event(type) != nullptr;
}

// The slots `role` of the first event `type` of the page, "; " between them: their words, or the names and values they mean where they
// have such. "-" when there is no such event.
inline std::string slots_of(const ReadPage& page, std::string_view type, std::string_view role, bool words) {
  const Event* event = page.event(type);
  if (event == nullptr) return "-";
  std::string found;
  for (const Slot& slot : event->slots) {
    if (slot.role != role) continue;
    if (!found.empty()) found += "; ";
    found += words || slot.value.empty() ? page.at(slot.span) : slot.value;
  }
  return found;
}

// What the slots of a text of 10 March 2026 mean.
inline std::string values_of(std::string_view language, std::string_view text, std::string_view type,
                             std::string_view role) {
  return slots_of(ReadPage(text, language, "2026-03-10"), type, role, false);
}

// A relation of a text, its names by a part of each; empty: any, or nobody.
struct WantedRelation {
  std::string language, text, type, subject, object;
};

inline bool tells_relation(const WantedRelation& one) {
  const ReadPage page(one.text, one.language);
  const auto name = [&](std::int32_t referent) {
    return referent < 0 ? std::string() : page.document.referents[static_cast<std::size_t>(referent)].name;
  };
  return std::any_of(
      page.document.relations.begin(), page.document.relations.end(), [&](const Relation& relation) {
        return relation.type == one.type && name(relation.subject).find(one.subject) != std::string::npos &&
               name(relation.object).find(one.object) != std::string::npos;
      });
}

// The words of the slots `role` of the first event `type`, " | " between them; "no event" when there is none.
inline std::string words_of(std::string_view language, std::string_view text, std::string_view type,
                            std::string_view role) {
  const ReadPage page(text, language, "2025-06-12");
  const Event* event = page.event(type);
  if (event == nullptr) return "no event";
  std::string words;
  for (const Slot& slot : event->slots) {
    if (slot.role == role) words += (words.empty() ? "" : " | ") + page.at(slot.span);
  }
  return words;
}

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENT_TESTING_H_
