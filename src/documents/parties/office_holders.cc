#include "documents/parties/office_holders.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/data_table.h"
#include "documents/listed/listed_cache.h"
#include "documents/listed/listed_names.h"
#include "documents/listed/popular_names.h"
#include "documents/words/offices.h"
#include "model/country.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

constexpr float kSurnameQuality = 0.85F;
constexpr float kKnownQuality = 0.7F;  // of a surname of data/office_holders.tsv beside its office or country
constexpr double kSpeltBits = 6.0;     // of such a surname in another script, against it alone
constexpr std::size_t kMostPersons = 256;
constexpr std::size_t kMostConfirmed = 4;
// From which a name is that of the person confirmed, on another list.
constexpr double kSamePersonBits = 5.6;

// Whom the news call so is of a state: "the minister X" is no secretary of a party, "the leader X" no head of a department.
bool is_of_state(std::string_view office) noexcept {
  static constexpr std::string_view kOffices[] = {"head_of_state", "leader", "minister", "president",
                                                  "prime_minister"};
  return std::find(std::begin(kOffices), std::end(kOffices), office) != std::end(kOffices);
}

// Words of an office in English, the language of listed positions: every one of a phrase must stand in the position. Some words
// that lists use are not those of the news.
std::vector<std::string> office_phrases(std::string_view office) {
  std::vector<std::string> phrases;
  const auto add = [&](std::string_view phrase) {
    std::string lower;
    append_lower(lower, phrase);
    std::replace(lower.begin(), lower.end(), '_', ' ');
    std::replace(lower.begin(), lower.end(), '-', ' ');
    while (!lower.empty() && lower.front() == ' ') lower.erase(lower.begin());
    for (std::size_t at = lower.find("defense"); at != std::string::npos; at = lower.find("defense"))
      lower[at + 5] = 'c';
    if (!lower.empty() && std::find(phrases.begin(), phrases.end(), lower) == phrases.end())
      phrases.push_back(lower);
  };
  add(office);
  const bool of_state = is_of_state(office);
  base::for_each_row(base::data_table("offices.tsv"), [&](const auto& column, std::size_t count) {
    if (count < 3 || column[0] != office || column[1] != "en") return;
    for (std::size_t k = 2; k < count; ++k) {
      base::for_each_part(column[k], '|', [&](std::string_view phrase) {
        if (!of_state || phrase.find(' ') != std::string_view::npos) add(phrase);
      });
    }
  });
  if (office == "spokesperson" || office.find("spokes") != std::string_view::npos) {
    add("press secretary");
    add("spokesman");
    add("spokeswoman");
  }
  return phrases;
}

// "deputy minister", "vice president": the word at `at` tells of who stands in for its office.
bool is_of_substitute(std::string_view position, std::size_t at) noexcept {
  const std::string_view front = position.substr(0, at);
  return front.ends_with("deputy ") || front.ends_with("vice ") || front.ends_with("vice-") ||
         front.ends_with("assistant ");
}

// Whether every word of `phrase` begins a word of `position`, its first not that of who stands in for the office.
bool holds(const std::string& position, const std::string& phrase) {
  std::size_t begin = 0;
  while (begin < phrase.size()) {
    const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
    const std::string word = phrase.substr(begin, end - begin);
    bool found = false;
    for (std::size_t at = position.find(word); at != std::string::npos && !found;
         at = position.find(word, at + 1)) {
      found = (at == 0 || position[at - 1] == ' ' || position[at - 1] == '-' || position[at - 1] == '(') &&
              !(begin == 0 && is_of_substitute(position, at));
    }
    if (!found) return false;
    begin = end + 1;
  }
  return !phrase.empty();
}

// A company has presidents too; the news says so when it means one.
bool is_of_company(const std::string& position) {
  for (const std::string_view word :
       {"company", "corporation", " bank", "trading", " ltd", "jsc", "llc", "group", "holding"}) {
    if (position.find(word) != std::string::npos) return true;
  }
  return false;
}

std::string plain(std::string_view position) {
  std::string lower;
  append_lower(lower, position);
  for (std::size_t at = lower.find("defense"); at != std::string::npos; at = lower.find("defense"))
    lower[at + 5] = 'c';
  return lower;
}

// A row of data/office_holders.tsv.
struct KnownHolder {
  std::string_view names;
  std::string_view surnames;
  std::string_view countries;
  std::string_view offices;
  bool alone = false;
  std::string_view leads_since;  // ISO date; empty: the title of a country's leader alone does not mean him
};

const std::vector<KnownHolder>& known_holders() {
  static const std::vector<KnownHolder> kHolders = [] {
    std::vector<KnownHolder> all;
    base::for_each_row(base::data_table("office_holders.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 5) return;
      all.push_back({column[0], column[1], column[2], column[3], column[4] == "alone",
                     count > 5 ? column[5] : std::string_view()});
    });
    return all;
  }();
  return kHolders;
}

bool has_piece(std::string_view list, std::string_view piece, char mark) {
  return base::any_part(list, mark, [&](std::string_view part) { return part == piece; });
}

bool speaks_of_any(std::string_view countries, const std::function<bool(std::string_view)>& speaks_of) {
  return base::any_part(countries, ',', speaks_of);
}

// Listed persons who bear `word` as the first or the last word of a name that tells people apart, and by which form of it.
using Bearers = std::vector<std::pair<std::uint32_t, std::uint8_t>>;

Bearers bearers_of(const Index::State& state, const TextWord& word, float least) {
  Bearers bearers;
  for (const ListedToken& listed : word.tokens) {
    if (listed.quality < least) continue;
    for (const std::uint32_t id : state.names.postings(listed.token)) {
      if (id >= state.names.name_count() || bearers.size() >= 16 * kMostPersons) break;
      const index::NameRow& row = state.names.name(id);
      const auto parts = state.names.parts(row);
      if (row.kind != names::NameKind::kPerson || parts.size() < 2) continue;
      if (parts.front().token == listed.token || parts.back().token == listed.token)
        bearers.emplace_back(row.entity, listed.form);
    }
  }
  std::sort(bearers.begin(), bearers.end());
  bearers.erase(std::unique(bearers.begin(), bearers.end(),
                            [](const auto& a, const auto& b) { return a.first == b.first; }),
                bearers.end());
  return bearers;
}

// Whether the scorer takes a surname in Hangul, kana, Han or Arabic letters for one of `surnames`.
bool is_spelt_like(std::string_view surname, std::string_view surnames) {
  return base::any_part(surnames, '|', [&](std::string_view part) {
    return compare_names("Person", surname, part).bits >= kSpeltBits;
  });
}

// Whether `word` is one of those of a listed surname.
bool is_word_of(const Index::State& state, const TextWord& word, std::string_view surname) {
  const std::string folded = text::folded(surname);
  return std::any_of(word.tokens.begin(), word.tokens.end(), [&](const ListedToken& listed) {
    const std::string_view latin = state.names.token(listed.token).latin;
    return listed.quality >= kSurnameQuality && !latin.empty() && folded.find(latin) != std::string::npos;
  });
}

struct Holder {
  std::uint32_t entity;
  std::uint8_t form;     // of the surname
  std::string position;  // that agrees
};

// What the surname says for each holder, and the position; best first.
void judge(const Screener& screener, Scratch& scratch, const TextWord& word,
           const std::vector<Holder>& holders, const OfficeHint& hint, std::vector<Judged>& out) {
  if (holders.empty()) return;
  Options options = ListedNamesCache::page_options(screener.options());
  options.cutoff = 1e-6;
  options.limit = 16 * kMostPersons;
  Query query;
  query.schema = "Person";
  for (const Holder& holder : holders) {
    const std::string& form = word.forms[holder.form];
    if (std::find(query.names.begin(), query.names.end(), form) == query.names.end())
      query.names.push_back(form);
  }
  if (!hint.country.empty()) query.countries.emplace_back(hint.country);
  query.gender = hint.gender;
  Answer answer = Screener(screener.index(), options).screen(query, scratch);
  for (Match& match : answer.matches) {
    const auto holder = std::find_if(holders.begin(), holders.end(),
                                     [&](const Holder& one) { return one.entity == match.ordinal; });
    if (holder == holders.end()) continue;
    if (!holder->position.empty()) {
      Evidence evidence;
      evidence.feature = "position";
      evidence.operation = "equal";
      evidence.query = hint.office;
      evidence.listed = holder->position;
      evidence.bits = kPositionBits;
      match.bits += kPositionBits;
      match.score = score_of_bits(match.bits);
      match.match = match.score >= screener.options().threshold;
      match.evidence.push_back(std::move(evidence));
    }
    out.push_back({std::move(match), Standing::kStands});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Judged& a, const Judged& b) { return a.match->bits > b.match->bits; });
  if (out.size() > kMostMatches) out.erase(out.begin() + kMostMatches, out.end());
}

}  // namespace

std::vector<Match> find_office_holders(const Screener& screener, Scratch& scratch, Work& work,
                                       const OfficeHint& hint) {
  if (hint.surname.empty()) return {};
  use_listed_cache(screener, work);
  ListedNamesCache& cache = *work.listed_cache;
  std::string key("\7");
  for (const std::string_view part : {hint.surname, hint.language, hint.office, hint.country, hint.gender})
    key.append(part).append(1, '\t');
  const auto [at, missing] = cache.answers.try_emplace(key);
  if (missing) {
    std::string lower;
    append_lower(lower, hint.surname);
    cache.words.set_language(hint.language);
    TextWord& word = cache.words.find(hint.surname, lower, true);
    cache.words.look_up(word);
    const Index::State& state = screener.index().state();
    Bearers bearers = bearers_of(state, word, kSurnameQuality);
    if (bearers.size() > kMostPersons) bearers.resize(kMostPersons);
    const std::vector<std::string> phrases =
        hint.office.empty() ? std::vector<std::string>{} : office_phrases(hint.office);
    std::vector<Holder> holders;
    std::vector<index::EntityStore::ValueView> values;
    for (const auto& [entity, form] : bearers) {
      Holder holder{entity, form, {}};
      bool of_country = hint.country.empty();
      for (const index::FactCountry& country : state.entities.countries(entity))
        of_country = of_country || state.entities.country_code(country.country) == hint.country;
      const std::uint8_t genders = state.entities.genders(entity);
      std::uint8_t wanted = 0;
      if (hint.gender == "male") wanted = index::kGenderMale;
      if (hint.gender == "female") wanted = index::kGenderFemale;
      if (wanted != 0 && genders != 0 && (genders & wanted) == 0) continue;
      state.entities.values(entity, values);
      bool has_surname = false;
      bool is_surname = false;
      for (const auto& value : values) {
        if (value.property == "lastName") {
          has_surname = true;
          is_surname = is_surname || is_word_of(state, word, value.value);
        }
        if (value.property != "position" && value.property != "summary" && value.property != "notes" &&
            value.property != "title")
          continue;
        const std::string position = plain(value.value.substr(0, 400));
        for (const std::string& phrase : phrases) {
          if (holder.position.empty() && !is_of_company(position) && holds(position, phrase))
            holder.position = value.value.substr(0, 200);
        }
        // The position may say the country too: "Minister of Defence of the Russian Federation".
        if (!of_country && !hint.country.empty()) {
          std::string name = plain(model::country_name(hint.country));
          of_country = !name.empty() && position.find(name) != std::string::npos;
        }
      }
      for (const std::string_view program : state.entities.programs(entity))
        of_country = of_country || model::country_code(program) == hint.country;
      if (!of_country || (has_surname && !is_surname)) continue;
      holders.push_back(std::move(holder));
    }
    std::erase_if(holders, [](const Holder& holder) { return holder.position.empty(); });
    // Other lists have the same person, often without a position.
    const std::size_t confirmed = std::min(holders.size(), kMostConfirmed);
    for (std::size_t i = 0; i < confirmed; ++i) {
      Query same;
      same.schema = "Person";
      same.names.emplace_back(state.entities.caption(holders[i].entity));
      const Answer answer = cache.probe.screen(same, scratch);
      for (const Match& match : answer.matches) {
        const auto bearer =
            std::lower_bound(bearers.begin(), bearers.end(), match.ordinal,
                             [](const auto& one, std::uint32_t entity) { return one.first < entity; });
        if (match.bits < kSamePersonBits || bearer == bearers.end() || bearer->first != match.ordinal)
          continue;
        const bool known = std::any_of(holders.begin(), holders.end(),
                                       [&](const Holder& holder) { return holder.entity == match.ordinal; });
        if (!known) holders.push_back({match.ordinal, bearer->second, holders[i].position});
      }
    }
    judge(screener, scratch, word, holders, hint, at->second);
  }
  std::vector<Match> matches;
  for (const Judged& judged : at->second) matches.push_back(judged.match);
  return matches;
}

std::vector<Match> find_known_holder(const Screener& screener, Scratch& scratch, Work& work,
                                     const OfficeHint& hint,
                                     const std::function<bool(std::string_view)>& speaks_of) {
  if (hint.surname.empty()) return {};
  use_listed_cache(screener, work);
  ListedNamesCache& cache = *work.listed_cache;
  const std::vector<KnownHolder>& known = known_holders();
  std::string key(hint.surname);
  key.append(1, '\t').append(hint.language);
  std::string lower;
  append_lower(lower, hint.surname);
  cache.words.set_language(hint.language);
  TextWord& word = cache.words.find(hint.surname, lower, true);
  const auto [at, missing] = cache.known_bearers.try_emplace(key);
  if (missing) {
    cache.words.look_up(word);
    const Index::State& state = screener.index().state();
    const bool is_uncased = !is_cased(text::script_of(text::decode_utf8(hint.surname, 0).code_point));
    for (std::size_t row = 0; row < known.size(); ++row) {
      const ListedToken* best = nullptr;
      for (const ListedToken& listed : word.tokens) {
        if (listed.quality >= kKnownQuality && (best == nullptr || listed.quality > best->quality) &&
            has_piece(known[row].surnames, state.names.token(listed.token).latin, '|'))
          best = &listed;
      }
      const bool spelt = best == nullptr && is_uncased && is_spelt_like(hint.surname, known[row].surnames);
      if (best == nullptr && !spelt) continue;
      for (const Judged& record : judged_of_popular(known[row].names, true, cache, scratch)) {
        at->second.push_back({static_cast<std::uint32_t>(row), record.match->ordinal,
                              best == nullptr ? std::uint8_t{0} : best->form});
      }
    }
  }
  std::vector<Holder> holders;
  std::uint32_t row = 0;
  for (const KnownBearer& bearer : at->second) {
    const KnownHolder& holder = known[bearer.row];
    const bool of_country = hint.country.empty() ? speaks_of_any(holder.countries, speaks_of)
                                                 : has_piece(holder.countries, hint.country, ',');
    if (!of_country) continue;
    if (hint.office.empty() ? !holder.alone : !has_piece(holder.offices, hint.office, ',')) continue;
    if (!holders.empty() && row != bearer.row) return {};
    row = bearer.row;
    holders.push_back({bearer.ordinal, bearer.form,
                       std::string(holder.offices) + " (" + std::string(holder.countries) + ")"});
  }
  std::vector<Judged> found;
  cache.words.look_up(word);
  judge(screener, scratch, word, holders, hint, found);
  std::vector<Match> matches;
  for (const Judged& judged : found) matches.push_back(judged.match);
  return matches;
}

std::vector<Match> find_leader_by_title(const Screener& screener, Scratch& scratch, Work& work,
                                        std::string_view office, std::string_view country) {
  if (!is_leader(office) || country.empty()) return {};
  const std::string& published = work.document->meta.published.value;
  const KnownHolder* leader = nullptr;
  for (const KnownHolder& holder : known_holders()) {
    if (holder.leads_since.empty() || !has_piece(holder.countries, country, ',') ||
        !has_piece(holder.offices, office, ',') || (!published.empty() && published < holder.leads_since))
      continue;
    if (leader != nullptr) return {};
    leader = &holder;
  }
  if (leader == nullptr) return {};
  use_listed_cache(screener, work);
  std::vector<Match> found;
  for (const Judged& judged : judged_of_popular(leader->names, true, *work.listed_cache, scratch))
    found.push_back(judged.match);
  return found;
}

bool may_name_known_holder(const std::function<bool(std::string_view)>& speaks_of) {
  const std::vector<KnownHolder>& holders = known_holders();
  return std::any_of(holders.begin(), holders.end(),
                     [&](const KnownHolder& holder) { return speaks_of_any(holder.countries, speaks_of); });
}

std::vector<Match> known_records(const Screener& screener, Scratch& scratch, Work& work,
                                 const std::vector<std::uint32_t>& records,
                                 const std::function<bool(std::string_view)>& speaks_of,
                                 std::string_view office) {
  if (records.empty()) return {};
  use_listed_cache(screener, work);
  ListedNamesCache& cache = *work.listed_cache;
  std::vector<Match> found;
  for (const KnownHolder& holder : known_holders()) {
    if (!office.empty() && !has_piece(holder.offices, office, ',')) continue;
    if (!speaks_of_any(holder.countries, speaks_of)) continue;
    const std::vector<Judged>& own = judged_of_popular(holder.names, true, cache, scratch);
    const bool one = std::any_of(own.begin(), own.end(), [&](const Judged& judged) {
      return std::find(records.begin(), records.end(), judged.match->ordinal) != records.end();
    });
    if (!one) continue;
    if (!found.empty()) return {};
    for (const Judged& judged : own) found.push_back(judged.match);
  }
  return found;
}

void add_known_regions(std::string_view listed_name, std::vector<std::string_view>& regions) {
  const std::string name = text::folded(listed_name);
  for (const KnownHolder& holder : known_holders()) {
    if (holder.countries.find('-') == std::string_view::npos ||
        !base::any_part(holder.names, '|', [&](std::string_view part) { return text::folded(part) == name; }))
      continue;
    base::for_each_part(holder.countries, ',', [&](std::string_view country) {
      if (country.find('-') != std::string_view::npos) regions.push_back(country);
    });
  }
}

}  // namespace tamis::documents
