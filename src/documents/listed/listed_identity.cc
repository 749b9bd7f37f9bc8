#include "documents/listed/listed_identity.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/data_table.h"
#include "documents/listed/listed_rules.h"
#include "documents/words/offices.h"
#include "index/entity_store.h"
#include "model/country.h"
#include "names/lexicon.h"
#include "names/sounds.h"
#include "screen/index_state.h"
#include "screen/program_country.h"
#include "text/tokenize.h"

namespace tamis::documents {

namespace {

// An office that the page gives and the list has too; a country; a gender.
constexpr double kSameOffice = 4;
constexpr double kToldOffice = 1;   // the prose of the list has the word: he may be the officer's son
constexpr double kVagueOffice = 2;  // director, general: of a country that nobody names
constexpr double kSameCountry = 1.5;
constexpr double kOtherGender = -6;
// News speaks of those whom many lists have: for each doubling of their number. Small: it decides between names that say the same.
constexpr double kFame = 0.4;
// Texts of a record that are searched for offices: the first bytes say who it is.
constexpr std::size_t kMaxReasonBytes = 1200;
constexpr std::size_t kMostReasons = 4;
constexpr std::size_t kMaxNames = 24;
// A list that has two entries under one name of so many words has one person under two programmes.
constexpr std::size_t kWholeName = 3;

using Words = std::vector<std::string>;

struct Facts {
  std::vector<index::FactDate> births;
  std::uint8_t genders = 0;
  std::vector<std::string> words;  // of all names, folded, distinct, sorted
  std::vector<Words> each;         // of persons those of each name of two words or more, distinct, sorted
  std::vector<std::string> names;  // whole, folded, distinct, sorted: of persons those of three words or more
  std::vector<names::Sounds> patronymics;
  std::vector<std::string> datasets;
  bool person = false;
};

bool is_name(std::string_view property) noexcept {
  return property == "name" || property == "alias" || property == "weakAlias" || property == "previousName";
}

void sort_once(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

Facts facts_of(const Index::State& index, std::uint32_t ordinal) {
  Facts facts;
  const auto& entities = index.entities;
  const auto births = entities.birth_dates(ordinal);
  facts.births.assign(births.begin(), births.end());
  facts.genders = entities.genders(ordinal);
  facts.person = entities.schema_kind(ordinal) == model::Schema::Kind::kPerson;
  for (const std::string_view dataset : entities.datasets(ordinal)) facts.datasets.emplace_back(dataset);
  thread_local text::TokenBuffer buffer;
  thread_local std::vector<index::EntityStore::ValueView> values;
  entities.values(ordinal, values);
  std::size_t names = 0;
  for (const auto& value : values) {
    if (!is_name(value.property) && value.property != "fatherName" && value.property != "middleName")
      continue;
    if (++names > kMaxNames) break;
    std::string whole;
    std::vector<std::string> own;
    std::size_t words = 0;
    for (const text::Token& token : buffer.tokenize(value.value)) {
      if (!token.latin.empty()) own.emplace_back(token.latin);
      whole += token.latin;
      whole += ' ';
      ++words;
      if (facts.person && names::ends_like_patronymic(token.latin)) {
        facts.patronymics.push_back(names::to_sounds(token.latin));
      }
    }
    if (words >= (facts.person ? kWholeName : 1)) facts.names.push_back(std::move(whole));
    facts.words.insert(facts.words.end(), own.begin(), own.end());
    if (!facts.person || own.size() < 2) continue;
    sort_once(own);
    facts.each.push_back(std::move(own));
  }
  std::sort(facts.names.begin(), facts.names.end());
  sort_once(facts.words);
  return facts;
}

// The records of the parties that pages speak of come again and again. One index a thread, as a rule.
template <class Value>
class Kept {
 public:
  template <class Make>
  const Value& get(std::uint64_t serial, std::uint32_t ordinal, Make&& make) {
    if (serial != serial_ || known_.size() >= kMostKept) known_.clear();
    serial_ = serial;
    const auto [at, missing] = known_.try_emplace(ordinal);
    if (missing) at->second = make();
    return at->second;
  }

 private:
  static constexpr std::size_t kMostKept = 4096;
  std::uint64_t serial_ = 0;
  std::unordered_map<std::uint32_t, Value> known_;
};

enum class Dates : std::uint8_t { kUnknown, kAgree, kDiffer };

Dates compare_births(const Facts& a, const Facts& b) noexcept {
  if (a.births.empty() || b.births.empty()) return Dates::kUnknown;
  for (const index::FactDate& x : a.births) {
    for (const index::FactDate& y : b.births) {
      const int x_last = std::max(x.last_year, x.year);
      const int y_last = std::max(y.last_year, y.year);
      const int slack = x.circa != 0 || y.circa != 0 ? 2 : 0;
      if (x.year - slack > y_last || y.year - slack > x_last) continue;
      if (x.year == y.year && x.month != 0 && y.month != 0 && x.day != 0 && y.day != 0) {
        const bool same = x.month == y.month && x.day == y.day;
        const bool swapped = x.month == y.day && x.day == y.month;
        if (!same && !swapped && slack == 0) continue;
      }
      return Dates::kAgree;
    }
  }
  return Dates::kDiffer;
}

bool born_on_one_day(const Facts& a, const Facts& b) noexcept {
  return std::any_of(a.births.begin(), a.births.end(), [&](const index::FactDate& x) {
    return x.day != 0 && std::any_of(b.births.begin(), b.births.end(), [&](const index::FactDate& y) {
             return x.year == y.year && x.month == y.month && x.day == y.day;
           });
  });
}

// Calls for each value that both sorted ranges have.
template <class Call>
void for_each_shared(const std::vector<std::string>& a, const std::vector<std::string>& b, Call&& call) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) {
      call(*x);
      ++x;
      ++y;
    } else {
      *x < *y ? void(++x) : void(++y);
    }
  }
}

bool share_name(const Facts& a, const Facts& b) {
  bool shared = false;
  for_each_shared(a.names, b.names, [&](const std::string&) { shared = true; });
  return shared;
}

// Whether two lists print one date of birth differently: "12 April" and "15 April", "31 December" and "13 January" of one year.
bool nearly_born_alike(const Facts& a, const Facts& b) noexcept {
  return std::any_of(a.births.begin(), a.births.end(), [&](const index::FactDate& x) {
    return std::any_of(b.births.begin(), b.births.end(), [&](const index::FactDate& y) {
      return std::abs(int{x.year} - int{y.year}) <= 1 || (x.day != 0 && x.day == y.day && x.month == y.month);
    });
  });
}

bool share_list(const Facts& a, const Facts& b) noexcept {
  return std::any_of(a.datasets.begin(), a.datasets.end(), [&](const std::string& dataset) {
    return std::find(b.datasets.begin(), b.datasets.end(), dataset) != b.datasets.end();
  });
}

// As compare_births(); but of one whole name on two lists, dates that nearly agree say nothing.
Dates compare_dates(const Facts& a, const Facts& b) {
  const Dates dates = compare_births(a, b);
  const bool misprint =
      dates == Dates::kDiffer && a.person && share_name(a, b) && !share_list(a, b) && nearly_born_alike(a, b);
  return misprint ? Dates::kUnknown : dates;
}

bool share_patronymic(const Facts& a, const Facts& b) noexcept {
  return std::any_of(a.patronymics.begin(), a.patronymics.end(), [&](const names::Sounds& x) {
    return std::any_of(b.patronymics.begin(), b.patronymics.end(), [&](const names::Sounds& y) {
      return names::sound_distance(x, y, false, 1.0F) <= 1.0F;
    });
  });
}

// By genders or patronymics.
bool speak_of_two(const Facts& a, const Facts& b) {
  if (a.genders != 0 && b.genders != 0 && (a.genders & b.genders) == 0) return true;
  // Who was born on one day is not told apart by a patronymic in two languages (Ryhoravich, Grigoryevich).
  return !born_on_one_day(a, b) && !a.patronymics.empty() && !b.patronymics.empty() &&
         !share_patronymic(a, b);
}

bool contradict(const Facts& a, const Facts& b) {
  if (speak_of_two(a, b)) return true;
  return !born_on_one_day(a, b) && !share_name(a, b) && share_list(a, b);
}

// Words that two have in common; single letters of persons do not count.
struct Shared {
  std::size_t words = 0;
  float bits = 0;  // what they tell (names::word_bits); 0 of others than persons
  float most = 0;  // ... the rarest of them
};

Shared shared_words(const Words& a, const Words& b, bool persons) {
  Shared shared;
  for_each_shared(a, b, [&](const std::string& word) {
    if (persons && word.size() == 1) return;
    const float bits = persons ? names::word_bits(names::NameKind::kPerson, word) : 0;
    ++shared.words;
    shared.bits += bits;
    shared.most = std::max(shared.most, bits);
  });
  return shared;
}

// Of all their names together.
Shared shared_words(const Facts& a, const Facts& b) { return shared_words(a.words, b.words, a.person); }

// What the words tell that a name of the one person and a name of the other have in common; of all their names
// together where one word is rare, for lists spell the others differently (Dmitri, Dmitriy Peskov).
float shared_bits(const Facts& a, const Facts& b) {
  constexpr float kRare = 10;
  const Shared all = shared_words(a, b);
  if (all.most >= kRare) return all.bits;
  float most = 0;
  for (const Words& one : a.each) {
    for (const Words& other : b.each) most = std::max(most, shared_words(one, other, true).bits);
  }
  return most;
}

// `telling`: bits that must speak for one person. With fewer (Ali Hassan), some other on the lists has as much in
// common.
bool one_party(const Facts& a, const Facts& b, float telling) {
  constexpr float kYear = 6;  // bits: of sixty years or so
  const Dates dates = compare_dates(a, b);
  if (dates == Dates::kDiffer || contradict(a, b)) return false;
  const bool dated = dates == Dates::kAgree;
  const std::size_t words = shared_words(a, b).words;
  if (!a.person) return words >= (dated ? 1 : std::min<std::size_t>({2, a.words.size(), b.words.size()}));
  if (words < (dated ? 1U : 2U)) return false;
  return (dated && born_on_one_day(a, b)) || share_name(a, b) ||
         shared_bits(a, b) + (dated ? kYear : 0) >= telling;
}

// What the words of a person's name tell.
float told_by(std::string_view name) {
  thread_local text::TokenBuffer buffer;
  float bits = 0;
  for (const text::Token& token : buffer.tokenize(name))
    bits += names::word_bits(names::NameKind::kPerson, token.latin);
  return bits;
}

// Whether all words of the listed name met those of the page's.
bool is_whole(const Match& match) noexcept {
  return std::any_of(match.evidence.begin(), match.evidence.end(),
                     [](const Evidence& evidence) { return evidence.operation == "complete"; });
}

// What the words of the name say. That nothing of the listed name is missing tells namesakes not apart on a page, where
// patronymics and middle names are left out as a rule.
double word_bits(const Match& match) noexcept {
  double bits = match.bits;
  for (const Evidence& evidence : match.evidence) {
    if (evidence.operation == "complete" || evidence.operation == "identical") bits -= evidence.bits;
  }
  return bits;
}

}  // namespace

bool is_program_on_ukraine(std::string_view program) {
  thread_local text::TokenBuffer buffer;
  const auto tokens = buffer.tokenize(program);
  return std::any_of(tokens.begin(), tokens.end(), [](const text::Token& token) {
    return token.latin == "ukraine" || token.latin == "ukr";
  });
}

namespace {

RecordHints read_hints(const Index& index, std::uint32_t ordinal) {
  RecordHints hints;
  const auto& entities = index.state().entities;
  thread_local std::vector<index::EntityStore::ValueView> values;
  entities.values(ordinal, values);
  std::string held;
  std::string prose;
  for (const auto& value : values) {
    if (value.property == "lastName") {
      hints.family_names.push_back(text::folded(value.value));
      continue;
    }
    const bool office = value.property == "position" || value.property == "title";
    if (!office && value.property != "notes" && value.property != "reason" &&
        value.property != "description" && value.property != "summary") {
      continue;
    }
    std::string& text = office ? held : prose;
    if (text.size() >= kMostReasons * kMaxReasonBytes) continue;
    text += value.value.substr(0, kMaxReasonBytes);
    text += "\n";
  }
  for (const index::FactCountry& country : entities.countries(ordinal)) {
    hints.countries.emplace_back(entities.country_code(country.country));
  }
  if (hints.countries.empty()) {
    for (const std::string_view program : entities.programs(ordinal)) {
      const std::string_view country = screen::country_of_program(program);
      if (!country.empty()) hints.countries.emplace_back(country);
    }
  }
  const std::uint8_t genders = entities.genders(ordinal);
  if (genders == index::kGenderMale) hints.gender = "male";
  if (genders == index::kGenderFemale) hints.gender = "female";
  hints.offices = offices_in(held);
  hints.told = offices_in(prose);
  return hints;
}

}  // namespace

bool has_patronymic_of(const Index& index, std::uint32_t ordinal, char letter) {
  const Facts facts = facts_of(index.state(), ordinal);
  return std::any_of(facts.words.begin(), facts.words.end(), [&](const std::string& word) {
    return word.front() == letter && names::ends_like_patronymic(word);
  });
}

RecordHints record_hints(const Index& index, std::uint32_t ordinal) {
  thread_local Kept<RecordHints> kept;
  return kept.get(index.state().names.serial(), ordinal, [&] { return read_hints(index, ordinal); });
}

bool are_namesakes(const Index& index, std::uint32_t a, std::uint32_t b) {
  const Facts one = facts_of(index.state(), a);
  const Facts other = facts_of(index.state(), b);
  if (compare_dates(one, other) == Dates::kDiffer && !nearly_born_alike(one, other)) return true;
  if (!contradict(one, other)) return false;
  // Of one list: the same man under two programmes has the same name.
  const bool one_name = std::any_of(one.each.begin(), one.each.end(), [&](const Words& name) {
    return std::find(other.each.begin(), other.each.end(), name) != other.each.end();
  });
  return !one_name || !share_list(one, other) || speak_of_two(one, other);
}

std::vector<ListedParty> group_records(const Index& index, std::vector<Match> matches,
                                       const BearerContext& context) {
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.bits != b.bits ? a.bits > b.bits : a.id < b.id;
  });
  struct Group {
    std::vector<std::size_t> members;
  };
  std::vector<Facts> facts;
  facts.reserve(matches.size());
  thread_local Kept<Facts> kept;
  for (const Match& match : matches) {
    facts.push_back(kept.get(index.state().names.serial(), match.ordinal,
                             [&] { return facts_of(index.state(), match.ordinal); }));
  }
  const float telling = std::log2(static_cast<float>(std::max(1U, index.entity_count())));
  // Institutions of different states translate alike; and of men of one year of birth and country each, the names may
  // be common.
  const auto of_other_countries = [&](std::size_t i, std::size_t k) {
    if (facts[i].person) {
      if (born_on_one_day(facts[i], facts[k]) || share_name(facts[i], facts[k]) ||
          shared_bits(facts[i], facts[k]) >= telling)
        return false;
    } else if (!is_translated(matches[i]) && !is_translated(matches[k])) {
      return false;
    }
    const RecordHints one = record_hints(index, matches[i].ordinal);
    const RecordHints other = record_hints(index, matches[k].ordinal);
    return !one.countries.empty() && !other.countries.empty() &&
           std::find_first_of(one.countries.begin(), one.countries.end(), other.countries.begin(),
                              other.countries.end()) == one.countries.end();
  };
  // Pairs that surely belong together go first: those with a common date of birth.
  std::vector<std::size_t> group_of(matches.size(), matches.size());
  std::vector<Group> groups;
  const auto fits = [&](const Group& group, std::size_t i, bool dated) {
    bool linked = false;
    for (const std::size_t member : group.members) {
      const Dates dates = compare_dates(facts[i], facts[member]);
      if (dates == Dates::kDiffer || contradict(facts[i], facts[member]) || of_other_countries(i, member))
        return false;
      // Each is the page's whole name, in a spelling of its own ("РУКАВИШИКОВА").
      const bool alike = facts[i].person && is_whole(matches[i]) && is_whole(matches[member]) &&
                         told_by(matches[i].listed_name) >= telling &&
                         told_by(matches[member].listed_name) >= telling;
      linked = linked ||
               ((alike || one_party(facts[i], facts[member], telling)) && (!dated || dates == Dates::kAgree));
    }
    return linked;
  };
  const auto place = [&](std::size_t i, bool dated) {
    std::size_t best = groups.size();
    std::size_t most = 0;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (!fits(groups[g], i, dated)) continue;
      std::size_t shared = 0;
      for (const std::size_t member : groups[g].members)
        shared = std::max(shared, shared_words(facts[i], facts[member]).words);
      if (best == groups.size() || shared > most) {
        best = g;
        most = shared;
      }
    }
    if (best == groups.size()) return false;
    groups[best].members.push_back(i);
    group_of[i] = best;
    return true;
  };
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (facts[i].births.empty()) continue;
    if (!place(i, true)) {
      group_of[i] = groups.size();
      groups.push_back({{i}});
    }
  }
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (group_of[i] != matches.size() || place(i, false)) continue;
    group_of[i] = groups.size();
    groups.push_back({{i}});
  }

  std::vector<ListedParty> parties;
  for (Group& group : groups) {
    std::sort(group.members.begin(), group.members.end());
    ListedParty party;
    bool office = false;
    bool vague = false;
    bool told = false;
    bool country = false;
    bool gender = false;
    for (const std::size_t member : group.members) {
      const RecordHints hints = groups.size() > 1 || !context.offices.empty() || !context.gender.empty()
                                    ? record_hints(index, matches[member].ordinal)
                                    : RecordHints{};
      const bool here =
          std::find_first_of(hints.countries.begin(), hints.countries.end(), context.countries.begin(),
                             context.countries.end()) != hints.countries.end();
      country = country || here;
      // The foreign minister of Malaysia has not the office of one of Afghanistan.
      const bool elsewhere = !here && !context.countries.empty() && !hints.countries.empty();
      for (const std::string& wanted : context.offices) {
        if (elsewhere) break;
        const bool held =
            std::find(hints.offices.begin(), hints.offices.end(), wanted) != hints.offices.end();
        const bool any = !here && (is_vague_office(wanted) || is_calling(wanted));
        (any ? vague : office) |= held;
        told = told || std::find(hints.told.begin(), hints.told.end(), wanted) != hints.told.end();
      }
      gender = gender || (!context.gender.empty() && !hints.gender.empty() && context.gender != hints.gender);
      party.name_bits = std::max(party.name_bits, matches[member].bits);
      party.records.push_back(std::move(matches[member]));
    }
    party.context_bits = (office  ? kSameOffice
                          : vague ? kVagueOffice
                          : told  ? kToldOffice
                                  : 0) +
                         (country ? kSameCountry : 0) + (gender ? kOtherGender : 0);
    double words = word_bits(party.records.front());
    for (const Match& record : party.records) words = std::max(words, word_bits(record));
    party.rank = words + party.context_bits + kFame * std::log2(static_cast<double>(party.records.size()));
    if (office || vague) party.reason += "the lists give the office that the page gives; ";
    if (country) party.reason += "the lists give the country that the page gives; ";
    if (gender) party.reason += "the lists give another gender; ";
    if (party.records.size() > 1)
      party.reason += std::to_string(party.records.size()) + " lists have this party; ";
    if (party.reason.size() >= 2) party.reason.resize(party.reason.size() - 2);
    parties.push_back(std::move(party));
  }
  std::stable_sort(parties.begin(), parties.end(),
                   [](const ListedParty& a, const ListedParty& b) { return a.rank > b.rank; });
  return parties;
}

bool tells_by_each_word(const Index& index, const ListedName* draft,
                        const std::vector<const ListedName*>& known) {
  const auto burmese = [&](const ListedName* listed) {
    if (listed == nullptr || listed->matches.empty()) return false;
    const RecordHints hints = record_hints(index, listed->matches.front()->ordinal);
    return hints.countries.size() == 1 && hints.countries.front() == "mm";
  };
  return burmese(draft) || std::any_of(known.begin(), known.end(), burmese);
}

}  // namespace tamis::documents
