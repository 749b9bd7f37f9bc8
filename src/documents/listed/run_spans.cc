#include "documents/listed/run_spans.h"

#include <algorithm>
#include <span>

#include "base/hash.h"
#include "documents/listed/listed_links.h"
#include "documents/listed/listed_other_names.h"
#include "documents/words/stop_words.h"
#include "screen/index_state.h"
#include "screen/prepared_name.h"
#include "screen/score_entities.h"

namespace tamis::documents {

namespace {

// Words from the first to the last of a name, and words between that the listed name lacks.
constexpr std::uint32_t kMostNameWords = 8;
constexpr std::uint32_t kMostStrangers = 1;
constexpr std::uint32_t kWordsThatStand = 3;  // of a body's name (listed_rules.h)
constexpr double kBitsOfOtherNames = 1.0;
// Of a listed name of an organisation all of whose words a span has: with fewer no answer would have it.
constexpr double kFewestBodyBits = 1.0;
// A person of fewer bits never stands (listed_rules.h).
constexpr screen::Interest kOfSpans{.person = kAlsoBits};

}  // namespace

bool RunSpans::covers(std::uint32_t first, std::uint32_t last, std::uint32_t name) {
  bool at_first = false;
  bool at_last = false;
  for (const names::Part& part : index_.parts(index_.name(name))) {
    bool found = false;
    for (std::uint32_t k = first; k <= last; ++k) {
      if (cache_.words.likeness(*run_[k].word, part.token).quality <= 0) continue;
      found = true;
      at_first = at_first || k == first;
      at_last = at_last || k == last;
    }
    if (!found && says_something(part.role)) return false;
  }
  return at_first && at_last;
}

bool RunSpans::has_a_third(std::uint32_t first, std::uint32_t last, std::uint32_t name, MetNotes notes) {
  if (notes.left == 0) return true;
  const auto parts = index_.parts(index_.name(name));
  const auto says = static_cast<std::uint32_t>(std::count_if(
      parts.begin(), parts.end(), [](const names::Part& part) { return says_something(part.role); }));
  const auto enough = [&](std::uint32_t found) { return 3 * found >= says || found >= kWordsThatStand; };
  // The two words that met in it stand in the span.
  if (notes.left < MetNotes::kMostLeft && enough(says - notes.left)) return true;
  std::uint32_t found = 0;
  for (const names::Part& part : parts) {
    if (!says_something(part.role)) continue;
    for (std::uint32_t k = first; k < last; ++k) {
      if (cache_.words.likeness(*run_[k].word, part.token).quality <= 0) continue;
      ++found;
      break;
    }
  }
  return enough(found);
}

bool RunSpans::covers(std::uint32_t first, std::uint32_t last, std::uint32_t name, MetNotes notes) {
  return notes.left == 0 || (notes.left < last - first && covers(first, last, name));
}

bool RunSpans::covers_begin(std::uint32_t first, std::uint32_t last, std::uint32_t name) {
  if (index_.name(name).kind != names::NameKind::kOrganization) return false;
  std::uint32_t next = first;
  bool distinctive = false;
  for (const names::Part& part : index_.parts(index_.name(name))) {
    if (!may_begin(part.role)) continue;
    const std::string_view latin = index_.token(part.token).latin;
    if (next > last) {
      if (!is_common_word(latin)) return false;
      continue;
    }
    const TextWord& word = *run_[next].word;
    if (!run_[next].name || cache_.words.likeness(word, part.token).quality <= 0) return false;
    distinctive = distinctive || (latin.size() >= kFewestWordLetters && !is_common_word(latin) &&
                                  !word.known_name && word.country.empty());
    ++next;
  }
  return distinctive && next > last && last > first;
}

bool RunSpans::worth_screening(std::uint32_t first, std::uint32_t last, std::uint32_t strangers,
                               const Link& link) {
  if (link.person && strangers <= kMostStrangers) return true;
  if (link.many) return true;
  for (std::size_t k = 0; k < link.name_count; ++k) {
    if (covers(first, last, link.names[k], link.notes[k]) ||
        covers_begin(first, last, link.names[k], link.notes[k]))
      return true;
  }
  return false;
}

bool RunSpans::find() {
  found_.clear();
  spans_.clear();
  for (std::uint32_t i = 0; i < run_.size(); ++i) {
    if (!run_[i].name || !run_[i].sure) continue;
    std::uint32_t words = 1;
    // Between the words of a person's name stand other parts of it, titles and initials.
    std::uint32_t strangers = 0;
    for (std::uint32_t j = i + 1; j < run_.size() && words < kMostNameWords; ++j) {
      if (!run_[j].name) continue;
      ++words;
      const std::uint32_t between = strangers;
      const TextWord& word = *run_[j].word;
      strangers += word.known_name || word.title || word.letter ? 0 : 1;
      // One of the two is spelt as on a list, or a frequent name: what only sounds like a listed name is none.
      if (!may_anchor(*run_[i].word) && !may_anchor(*run_[j].word)) continue;
      if (!cache_.words.may_meet(*run_[i].word, *run_[j].word)) continue;
      const Link& linked = link_of(*run_[i].word, *run_[j].word, cache_, between <= kMostStrangers);
      if (linked.any() && worth_screening(i, j, between, linked)) add_span(i, j + 1, linked);
    }
  }
  for (const NameSpan& span : spans_) {
    if (holds_hopeful(span)) screen_span(span);
  }
  if (found_.empty()) return false;
  std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
    const double left = a.matches->front().match->bits;
    const double right = b.matches->front().match->bits;
    if (left != right) return left > right;
    return a.last - a.first > b.last - b.first;
  });
  const std::size_t first = work_.listed.size();
  for (const Found& found : found_) {
    ListedName name;
    name.tokens = {run_[found.first].token, run_[found.last - 1].token + 1};
    name.span = text_.span(name.tokens);
    const bool taken =
        std::any_of(work_.listed.begin() + static_cast<std::ptrdiff_t>(first), work_.listed.end(),
                    [&](const ListedName& other) { return other.span.overlaps(name.span); });
    if (taken) continue;
    name.query = found.query;
    for (const Judged& judged : *found.matches) {
      if (judged.standing == Standing::kStands ||
          (judged.standing == Standing::kAlso && !name.matches.empty())) {
        name.matches.push_back(judged.match);
      } else if (judged.standing == Standing::kShort && countries_.has_country_of(judged.match)) {
        name.short_form = true;
        name.matches.push_back(judged.match);
      } else if (judged.standing == Standing::kCountry && countries_.has_country_of(judged.match) &&
                 screen::name_kind_of_schema(judged.match->schema) == names::NameKind::kPerson) {
        name.matches.push_back(judged.match);
      }
    }
    if (name.matches.empty()) continue;
    name.reason = "full name";
    work_.listed.push_back(std::move(name));
  }
  sort_by_place(work_.listed, first);
  return true;
}

bool RunSpans::read_span(std::uint32_t first, std::uint32_t last, const Link& ends) {
  int sure = 0;
  query_.clear();
  for (std::uint32_t k = first; k < last; ++k) {
    const RunWord& word = run_[k];
    sure += word.sure ? 1 : 0;
    std::uint8_t form = 0;
    if (k == first)
      form = ends.first_form;
    else if (k + 1 == last)
      form = ends.second_form;
    else if (word.name && cache_.words.may_meet(*run_[first].word, *word.word))
      form = link_of(*run_[first].word, *word.word, cache_).second_form;
    if (!query_.empty()) query_ += ' ';
    query_ += cache_.words.form_of(*word.word, form);
  }
  return sure >= 2;
}

void RunSpans::add_span(std::uint32_t first, std::uint32_t last, const Link& ends) {
  if (!read_span(first, last, ends)) return;
  bool hopeful = is_hopeful(first, last, ends);
  if (!hopeful && is_unmarked(first)) {
    read_as_written(first, last);
    hopeful = is_hopeful(first, last, ends);
  }
  spans_.push_back({first, last, &ends, hopeful});
}

bool RunSpans::is_unmarked(std::uint32_t first) const {
  return !is_cased(text_.tokens[run_[first].token].script);
}

void RunSpans::read_as_written(std::uint32_t first, std::uint32_t last) {
  query_.clear();
  for (std::uint32_t k = first; k < last; ++k) {
    if (k != first) query_ += ' ';
    query_ += run_[k].word->forms.front();
  }
}

bool RunSpans::holds_hopeful(const NameSpan& span) const {
  return span.hopeful || std::any_of(spans_.begin(), spans_.end(), [&](const NameSpan& inner) {
           return inner.hopeful && span.first <= inner.first && inner.last <= span.last;
         });
}

void RunSpans::screen_span(const NameSpan& span) {
  // A text that names a body over and over has few different spans, and in the words of one hundreds of names may meet.
  const auto [at, missing] = cache_.spans.try_emplace(hash_of(span));
  if (missing) at->second = answer_of(span);
  if (!at->second.judged->empty())
    found_.push_back({span.first, span.last, at->second.judged, at->second.query});
}

SpanAnswer RunSpans::answer_of(const NameSpan& span) {
  const Within within = names_within(span);
  read_span(span.first, span.last, *span.ends);
  const bool unmarked = is_unmarked(span.first);
  const KeptAnswer* entry = &answer_within(within, unmarked, span.hopeful);
  if (entry->second.empty() && unmarked) {
    read_as_written(span.first, span.last);
    entry = &answer_within(within, unmarked, span.hopeful);
  }
  return {&entry->second, std::string_view(entry->first).substr(0, query_.size())};
}

std::uint64_t RunSpans::hash_of(const NameSpan& span) const noexcept {
  std::uint64_t hash = std::uint64_t{span.ends->first_form} << 16 |
                       std::uint64_t{span.ends->second_form} << 8 | (is_unmarked(span.first) ? 1U : 0U);
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    const std::uint64_t own = std::uint64_t{run_[i].word->id} << 1 | (run_[i].name ? 1U : 0U);
    hash = (hash ^ (own + 1)) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29;
  }
  return hash;
}

const RunSpans::KeptAnswer& RunSpans::answer_within(Within within, bool unmarked, bool hopeful) {
  if (within == Within::kMany) return answer(query_, unmarked);
  if (within == Within::kFirst && hopeful && !unmarked) {
    // All lists will be asked: if they answer by a name that met, then those that met would answer, too.
    const KeptAnswer& all = answer(query_, unmarked);
    if (all.second.empty() || std::any_of(all.second.begin(), all.second.end(),
                                          [&](const Judged& judged) { return is_met(*judged.match); }))
      return all;
  }
  const KeptAnswer& met = answer_of_names(query_, unmarked);
  return within == Within::kMet || met.second.empty() ? met : answer(query_, unmarked);
}

RunSpans::Within RunSpans::names_within(const NameSpan& span) {
  bool many = false;
  met_.clear();
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    if (!run_[i].name) continue;
    for (std::uint32_t j = i + 1; j < span.last; ++j) {
      if (!run_[j].name || (!may_anchor(*run_[i].word) && !may_anchor(*run_[j].word)) ||
          !cache_.words.may_meet(*run_[i].word, *run_[j].word))
        continue;
      const Link& linked = link_of(*run_[i].word, *run_[j].word, cache_);
      if (linked.unmet) return Within::kMany;
      many = many || (screens_all(index_) && linked.met_count > Link::kMostMet);
      add_met(span, i, j, linked);
    }
  }
  std::sort(met_.begin(), met_.end());
  met_.erase(std::unique(met_.begin(), met_.end()), met_.end());
  if (!screens_all(index_)) return Within::kMet;
  return many || std::any_of(met_.begin(), met_.end(),
                             [&](std::uint32_t name) {
                               return index_.name(name).kind != names::NameKind::kPerson &&
                                      (covers(span.first, span.last - 1, name) ||
                                       covers_begin(span.first, span.last - 1, name));
                             })
             ? Within::kFirst
             : Within::kMet;
}

void RunSpans::add_met(const NameSpan& span, std::uint32_t first, std::uint32_t last, const Link& link) {
  const auto names = std::span(cache_.met).subspan(link.first_met, link.met_count);
  if (!screens_all(index_)) {
    met_.insert(met_.end(), names.begin(), names.end());
    return;
  }
  const auto notes = std::span(cache_.met_notes).subspan(link.first_met, link.met_count);
  const bool few = names.size() <= Link::kMostMet;
  for (std::size_t k = 0; k < names.size(); ++k) {
    if (index_.name(names[k]).kind == names::NameKind::kPerson ||
        (few && has_a_third(span.first, span.last, names[k], notes[k])) ||
        covers(first, last, names[k], notes[k]) || covers_begin(first, last, names[k], notes[k]))
      met_.push_back(names[k]);
  }
}

bool RunSpans::is_met(const Match& match) const {
  return std::any_of(met_.begin(), met_.end(), [&](std::uint32_t name) {
    const index::NameRow& row = index_.name(name);
    return row.entity == match.ordinal && index_.text(row) == match.listed_name;
  });
}

bool RunSpans::is_hopeful(std::uint32_t first, std::uint32_t last, const Link& ends) {
  if (ends.unmet) return true;
  const std::uint64_t pair = (std::uint64_t{run_[first].word->id} << 32) | run_[last - 1].word->id;
  const auto [at, missing] = cache_.hopeful.try_emplace(base::xxh3(query_, pair));
  if (!missing) return at->second;
  // Where no capital marks it, a name listed in Latin letters needs more; another name of the party may have a little more than
  // the one that met. The words of an organisation must be the listed ones in their own letters.
  const bool unmarked = is_unmarked(first);
  const double least_latin =
      unmarked ? fewest_unmarked_bits(text_.tokens[run_[first].token].script) - kBitsOfOtherNames : kAlsoBits;
  cache_.scorer.prepare(query_);
  for (std::size_t i = 0; i < ends.met_count && !at->second; ++i) {
    const std::uint32_t name = cache_.met[ends.first_met + i];
    if (index_.name(name).kind == names::NameKind::kPerson) {
      at->second = cache_.scorer.bits(name) >= (is_native(name) ? kAlsoBits : least_latin);
    } else if (!unmarked || is_native(name)) {
      const MetNotes notes = cache_.met_notes[ends.first_met + i];
      at->second = (covers(first, last - 1, name, notes) || covers_begin(first, last - 1, name, notes)) &&
                   cache_.scorer.bits(name) >= kFewestBodyBits;
    }
  }
  return at->second;
}

bool RunSpans::is_native(std::uint32_t name) const {
  const auto parts = index_.parts(index_.name(name));
  return std::any_of(parts.begin(), parts.end(),
                     [&](const names::Part& part) { return !index_.token(part.token).native.empty(); });
}

const RunSpans::KeptAnswer& RunSpans::answer(const std::string& query, bool unmarked) {
  const auto [at, missing] = cache_.answers.try_emplace(query);
  if (missing) {
    names_.names.assign(1, query);
    judge(screen::screen_for(cache_.probe, names_, scratch_, kOfSpans), unmarked, at->second);
  }
  return *at;
}

const RunSpans::KeptAnswer& RunSpans::answer_of_names(const std::string& query, bool unmarked) {
  const std::uint64_t names =
      base::xxh3({reinterpret_cast<const char*>(met_.data()), met_.size() * sizeof(std::uint32_t)});
  key_.assign(query).append(1, '\0').append(reinterpret_cast<const char*>(&names), sizeof names);
  const auto [at, missing] = cache_.answers.try_emplace(key_);
  if (missing) {
    names_.names.assign(1, query);
    Answer answer;
    screen::screen_names(cache_.probe, names_, scratch_, met_, answer, kOfSpans);
    judge(std::move(answer), unmarked, at->second);
  }
  return *at;
}

void RunSpans::judge(Answer answer, bool unmarked, std::vector<Judged>& out) {
  for (Match& match : answer.matches) {
    Standing standing = standing_of(match, unmarked, cache_.buffer);
    if (standing == Standing::kNot && !unmarked)
      standing = standing_by_other_name(cache_.probe.index(), match, names_.names.front(), cache_.buffer);
    if (standing != Standing::kNot)
      out.push_back({std::move(match), standing});
    else if (!unmarked && is_shortened_organisation(match, cache_.buffer) &&
             has_distinctive_word(match, cache_.buffer))
      out.push_back({std::move(match), Standing::kShort});
  }
}

}  // namespace tamis::documents
