#include "documents/parties/referent_parties.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <utility>

#include "base/data_table.h"
#include "documents/listed/like_names.h"
#include "documents/listed/listed_rules.h"
#include "documents/listed/party_filter.h"
#include "documents/listed/popular_names.h"
#include "documents/parties/bearer_context.h"
#include "documents/parties/office_holders.h"
#include "documents/words/offices.h"
#include "documents/words/phrases.h"
#include "documents/words/stop_words.h"
#include "model/entity.h"
#include "names/lexicon.h"
#include "text/han.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

// Bits from which a name on a page is a listed party by the name alone, and from which it may be one: scores of 0.9 and 0.7.
constexpr double kHitBits = 4.2;
constexpr double kHitBitsInContext = 3.0;
constexpr double kFameOfHit = 0.4;  // each doubling of the lists that have the party lowers the former
constexpr double kLikelyBits = 1.22;
// How far the best party must be before the next one.
constexpr double kLeastLead = 0.5;
constexpr double kSameName = 0.3;  // bits between names that say the same
// A party that is no further behind is named beside the one taken.
constexpr double kClose = 3.0;
// A person's name that says less than this, with what the context says and how many lists have the party, has too many bearers
// to be a hit: -log2 of the share of people with that name, words taken as independent; 20 bits leave some 8,000 on earth.
constexpr double kLeastRarity = 20;
// What each doubling of the lists adds, and that the page speaks of the party's country.
constexpr double kFameOfRarity = 2;
constexpr double kFameOfNews = 5;  // ... at least, where the news know the party by the listed name
// The bearers of one country, or office, are fewer by more than the context weighs between namesakes.
constexpr double kContextOfRarity = 2;
constexpr double kCountryOnPage = 1;
// The bearer holds an office of state, and so does the listed person, of a country of which the page speaks: few of one name do.
constexpr double kOfficesOfState = 4;
// What is rarer than needed by this may be the party though it holds an office elsewhere.
constexpr double kOfficeElsewhere = 3;
constexpr double kBodyOnPage = 1;  // ... or names a body of the party's programme
constexpr double kBodyInBlock = 4;
// The page gives the bearer the nationality that the lists do; a sentence with the name speaks of sanctions.
constexpr double kNationality = 3;
constexpr double kSanctionsBeside = 4;
constexpr double kNicknameBeside = 8;  // the sentence has another name of the party
constexpr std::size_t kMostWordsBeside = 256;
// A word beside the name that says what listed people seldom do (data/private_occupations.tsv), and how far it may stand.
constexpr double kPrivateOccupation = 6;
constexpr std::uint32_t kOccupationBefore = 4;
constexpr std::uint32_t kOccupationBehind = 4;
// Names of Chinese and Korean syllables: their words are few, and not independent.
constexpr double kSyllable = 2;
constexpr double kMostOfSyllable = 9;
// A letter for a name says what one of some twenty letters says.
constexpr double kInitial = 3.5;
// An ordinary word in a nickname ("Blade Runner").
constexpr double kOrdinaryWord = 6;
// Of records with kWeakerScore or more so many are looked at.
constexpr std::size_t kMostWeaker = 32;
constexpr std::size_t kMostNamesOfReferent = 4;

// What the first surname must say where the second is left out: an article (al) does not.
constexpr double kFewestBitsOfSurname = 1;

constexpr int kYearsOff = 3;  // of an age that a page gives, or of a year of birth that a list does

// Full names that are nobody's for sure, asked whether they are somebody's whom the news know.
constexpr std::size_t kMostKnownAsked = 128;
constexpr std::size_t kMostKnownWords = 4;

const PhraseTable& private_occupations() {
  static const PhraseTable kTable = [] {
    PhraseTable table;
    base::for_each_row(
        base::data_table("private_occupations.tsv"), [&](const auto& column, std::size_t count) {
          if (count < 2) return;
          base::for_each_part(column[1], '|', [&](std::string_view part) { table.add(column[0], part, 0); });
        });
    return table;
  }();
  return kTable;
}

double rarity(const std::vector<NameWord>& words) {
  double bits = 0;
  for (const NameWord& word : words) {
    double own = names::word_bits(names::NameKind::kPerson, word.latin);
    if (word.latin.size() == 1) {
      own = kInitial;
    } else if (text::is_han_syllable(word.latin)) {
      own = std::min(own, kMostOfSyllable) - kSyllable;
    } else if (own >= names::kUnknownBits && is_common_word(word.latin)) {
      own = kOrdinaryWord;
    }
    bits += own;
  }
  return bits;
}

// Whether each word of the page's name has its like in the listed one.
bool all_words_agree(const Match& match) noexcept {
  return std::none_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
    const std::string_view operation = evidence.operation;
    return !evidence.query.empty() && operation != "equal" && operation != "equivalent" &&
           operation != "romanised" && operation != "nickname" && operation != "joined";
  });
}

// Whether the name would be a hit but for words of the listed one that the page leaves out.
bool lacks_listed_words_only(const Match& match) noexcept {
  double bits = match.bits;
  for (const Evidence& evidence : match.evidence) {
    if (evidence.operation == "missing" && evidence.query.empty() && evidence.bits < 0) bits -= evidence.bits;
  }
  return bits > match.bits && bits >= kHitBits && all_words_agree(match);
}

// Whether a word rather speaks against the listed one: Seung for Song.
bool has_unlikely_word(const Match& match) noexcept {
  return std::any_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
    return evidence.operation == "romanised" && evidence.bits < 0;
  });
}

Options weaker_options(Options options) {
  options.threshold = kWeakerScore;
  options.cutoff = kWeakerScore;
  options.limit = kMostWeaker;
  options.explain = true;
  options.usual_names = false;
  options.algorithm = Algorithm::kTamis;
  return options;
}

// Joins the parties that have one of `known`: records of one person or body, though nothing in them says so. Of a person they may be
// those of a namesake, who is not meant then: another Dmitry Peskov of the same list.
void join_parties(const Index& index, const std::vector<SharedMatch>& known, bool person,
                  std::vector<ListedParty>& parties) {
  std::size_t first = parties.size();
  for (std::size_t i = 0; i < parties.size();) {
    const bool one =
        std::any_of(parties[i].records.begin(), parties[i].records.end(), [&](const Match& record) {
          return std::any_of(known.begin(), known.end(),
                             [&](const Match& match) { return match.ordinal == record.ordinal; });
        });
    if (!one || first == parties.size()) {
      if (one) first = i;
      ++i;
      continue;
    }
    ListedParty& party = parties[first];
    const bool namesake =
        person && std::any_of(parties[i].records.begin(), parties[i].records.end(), [&](const Match& record) {
          return std::any_of(party.records.begin(), party.records.end(), [&](const Match& own) {
            return are_namesakes(index, record.ordinal, own.ordinal);
          });
        });
    if (!namesake)
      std::move(parties[i].records.begin(), parties[i].records.end(), std::back_inserter(party.records));
    parties.erase(parties.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

// The records of a party that the news know by the page's name are one party.
void join_known(const Index& index, const ReferentNotes& notes, bool person,
                std::vector<ListedParty>& parties) {
  const auto known = std::find_if(notes.listed.begin(), notes.listed.end(),
                                  [](const ListedName* listed) { return listed->one_party; });
  if (known != notes.listed.end() && parties.size() > 1)
    join_parties(index, (*known)->matches, person, parties);
}

}  // namespace

namespace {

bool is_of_the_news(const ListedParty& party) {
  return std::any_of(party.records.begin(), party.records.end(), [](const Match& record) {
    return is_person_of_the_news(record.listed_name) || is_person_of_the_news(record.caption);
  });
}

}  // namespace

namespace {

// Two listed people of one name, one of them on more lists: that says nothing of whom the page means.
bool leads_by_lists_alone(const ListedParty& best, const ListedParty& next) {
  return std::abs(best.name_bits - next.name_bits) < kSameName && best.context_bits <= next.context_bits &&
         best.records.size() > 1;
}

}  // namespace

EntityKind kind_of_schema(std::string_view schema) noexcept {
  const model::Schema* found = model::find_schema(schema);
  if (found == nullptr) return EntityKind::kOther;
  switch (found->kind) {
    case model::Schema::Kind::kPerson:
      return EntityKind::kPerson;
    case model::Schema::Kind::kOrganization:
      return EntityKind::kOrganization;
    case model::Schema::Kind::kVessel:
      return EntityKind::kVessel;
    default:
      return EntityKind::kOther;
  }
}

void add_once(std::vector<std::string>& values, const std::string& value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

ReferentParties::ReferentParties(const Screener& screener, Scratch& scratch, Work& work)
    : screener_(screener),
      weaker_(screener.index(), weaker_options(screener.options())),
      scratch_(scratch),
      work_(work) {
  use_listed_cache(screener, work);
}

bool ReferentParties::page_speaks_of(std::string_view code) {
  if (!page_countries_) {
    page_countries_.emplace();
    for (const NameInText& name : work_.names) {
      if (!name.country.empty()) page_countries_->insert(name.country);
    }
  }
  if (page_countries_->contains(std::string(code))) return true;
  if (!countries_) countries_.emplace(work_, *work_.listed_cache);
  return countries_->has(code);
}

bool ReferentParties::page_has_country(const ListedParty& party) {
  return std::any_of(party.records.begin(), party.records.end(),
                     [&](const Match& record) { return page_has_country_of(record); });
}

bool ReferentParties::page_has_country_of(const Match& record) {
  if (!countries_) countries_.emplace(work_, *work_.listed_cache);
  if (countries_->has_country_of(record)) return true;
  const RecordHints hints = record_hints(screener_.index(), record.ordinal);
  return std::any_of(hints.countries.begin(), hints.countries.end(),
                     [&](const std::string& code) { return page_speaks_of(code); });
}

// Whether a body that the page names for sure is listed under a programme of the party: "Hezbollah leader Hassan Nasrallah".
bool ReferentParties::page_has_body_of(const ListedParty& party) const {
  return std::any_of(party.records.begin(), party.records.end(), [&](const Match& record) {
    return std::any_of(record.programs.begin(), record.programs.end(),
                       [&](const std::string& program) { return programs_of_bodies_.contains(program); });
  });
}

// Whether the page gives the bearer an office of state, and a list the party any.
bool ReferentParties::hold_offices(const ReferentNotes& notes, const ListedParty& party) const {
  const auto of_state = [](const std::string& office) {
    return !is_calling(office) && !is_form_of_address(office) && !is_vague_office(office);
  };
  if (std::none_of(notes.offices.begin(), notes.offices.end(), of_state)) return false;
  return std::any_of(party.records.begin(), party.records.end(), [&](const Match& record) {
    const RecordHints hints = record_hints(screener_.index(), record.ordinal);
    return std::any_of(hints.offices.begin(), hints.offices.end(), of_state);
  });
}

// News leave out the second surname of a Spanish or Portuguese name, which costs nothing then: Ismael Zambada is Ismael ZAMBADA
// GARCIA.
void ReferentParties::forgive_second_surname(Match& match) const {
  for (Evidence& missing : match.evidence) {
    if (missing.operation != "missing" || !missing.query.empty() || missing.bits >= 0) continue;
    const std::string second = text::folded(missing.listed);
    const RecordHints hints = record_hints(screener_.index(), match.ordinal);
    const bool left_out =
        std::any_of(hints.family_names.begin(), hints.family_names.end(), [&](const std::string& family) {
          const std::size_t blank = family.find(' ');
          if (blank == std::string::npos || family.find(' ', blank + 1) != std::string::npos ||
              std::string_view(family).substr(blank + 1) != second)
            return false;
          return std::any_of(match.evidence.begin(), match.evidence.end(), [&](const Evidence& met) {
            return met.operation == "equal" && met.bits >= kFewestBitsOfSurname &&
                   text::folded(met.listed) == family.substr(0, blank);
          });
        });
    if (!left_out) continue;
    match.bits -= missing.bits;
    missing.bits = 0;
    match.score = score_of_bits(match.bits);
    return;
  }
}

bool ReferentParties::holds_any_office(const ListedParty& party) const {
  return std::any_of(party.records.begin(), party.records.end(), [&](const Match& record) {
    return !record_hints(screener_.index(), record.ordinal).offices.empty();
  });
}

// Whether the page says of what state the bearer's office is, and the lists know the party as one of others.
bool ReferentParties::holds_office_elsewhere(const ReferentNotes& notes, const ListedParty& party) const {
  if (notes.countries.empty() ||
      std::none_of(notes.offices.begin(), notes.offices.end(), [](const auto& office) {
        return !is_calling(office) && !is_form_of_address(office) && !is_vague_office(office);
      }))
    return false;
  bool known = false;
  for (const Match& record : party.records) {
    const RecordHints hints = record_hints(screener_.index(), record.ordinal);
    known = known || !hints.countries.empty();
    if (std::find_first_of(hints.countries.begin(), hints.countries.end(), notes.countries.begin(),
                           notes.countries.end()) != hints.countries.end())
      return false;
  }
  return known;
}

void ReferentParties::note_programs(const Referent& referent, const ReferentNotes& notes) {
  if (referent.kind != EntityKind::kOrganization || referent.status != ListedStatus::kHit) return;
  const TextTokens& tokens = work_.tokens;
  for (const Match& match : referent.listed) {
    for (const std::string& program : match.programs) {
      auto& blocks = programs_of_bodies_[program];
      for (const ListedName* listed : notes.listed)
        blocks.insert(tokens.sentences[tokens.sentence_of[listed->tokens.first]].block);
    }
  }
}

bool ReferentParties::block_has_body_of(const ReferentNotes& notes, const ListedParty& party) const {
  const TextTokens& tokens = work_.tokens;
  return std::any_of(party.records.begin(), party.records.end(), [&](const Match& record) {
    return std::any_of(record.programs.begin(), record.programs.end(), [&](const std::string& program) {
      const auto blocks = programs_of_bodies_.find(program);
      if (blocks == programs_of_bodies_.end()) return false;
      return std::any_of(notes.listed.begin(), notes.listed.end(), [&](const ListedName* listed) {
        const std::uint32_t block = tokens.sentences[tokens.sentence_of[listed->tokens.first]].block;
        return blocks->second.contains(block);
      });
    });
  });
}

bool ReferentParties::has_nickname_beside(const ReferentNotes& notes, const ListedParty& party) const {
  const TextTokens& tokens = work_.tokens;
  std::vector<std::string> words;
  for (const ListedName* listed : notes.listed) {
    const TokenRange sentence = tokens.sentences[tokens.sentence_of[listed->tokens.first]].tokens;
    for (std::uint32_t i = sentence.first; i < sentence.last && words.size() < kMostWordsBeside; ++i) {
      if (tokens.tokens[i].kind == TokenKind::kWord && !listed->tokens.contains(i) &&
          (tokens.tokens[i].capital || !is_cased(tokens.tokens[i].script)))
        words.push_back(text::folded(tokens.at(i)));
    }
  }
  return std::any_of(party.records.begin(), party.records.end(), [&](const Match& record) {
    const RecordHints hints = record_hints(screener_.index(), record.ordinal);
    return std::any_of(hints.nicknames.begin(), hints.nicknames.end(), [&](const std::string& name) {
      const bool own = std::any_of(notes.words.begin(), notes.words.end(),
                                   [&](const NameWord& word) { return word.latin == name; });
      return !own && std::find(words.begin(), words.end(), name) != words.end();
    });
  });
}

bool ReferentParties::has_nationality_of(const ReferentNotes& notes, const ListedParty& party) const {
  std::vector<std::string_view> beside;
  for (const ListedName* listed : notes.listed) add_nationalities(work_, listed->tokens, beside);
  return !beside.empty() && std::any_of(party.records.begin(), party.records.end(), [&](const Match& record) {
    const RecordHints hints = record_hints(screener_.index(), record.ordinal);
    return std::find_first_of(hints.countries.begin(), hints.countries.end(), beside.begin(), beside.end()) !=
           hints.countries.end();
  });
}

bool ReferentParties::stands_beside_sanctions(const ReferentNotes& notes) const {
  return std::any_of(notes.listed.begin(), notes.listed.end(), [this](const ListedName* listed) {
    return sentence_speaks_of_sanctions(work_, work_.tokens.sentence_of[listed->tokens.first]);
  });
}

// Of several bearers the one whose other name stands beside ("Mikhail Matveev, known as Wazawaka") leads.
void ReferentParties::prefer_nicknamed(const ReferentNotes& notes, std::vector<ListedParty>& parties) const {
  const auto named = std::find_if(parties.begin(), parties.end(), [&](const ListedParty& party) {
    return has_nickname_beside(notes, party);
  });
  if (named == parties.end()) return;
  named->rank = std::max(named->rank, parties.front().rank) + kNicknameBeside;
  std::rotate(parties.begin(), named, named + 1);
}

// Whether a word beside one of the names says that the bearer does what those who are listed seldom do.
bool ReferentParties::has_private_occupation(const ReferentNotes& notes, bool adjacent) const {
  const TextTokens& tokens = work_.tokens;
  for (const ListedName* listed : notes.listed) {
    const Sentence& sentence = tokens.sentences[tokens.sentence_of[listed->tokens.first]];
    const std::uint32_t begin = sentence.tokens.first;
    const std::uint32_t first =
        listed->tokens.first - std::min(listed->tokens.first - begin, kOccupationBefore);
    const std::uint32_t last = std::min(listed->tokens.last + kOccupationBehind, sentence.tokens.last);
    PhraseTable::Match match;
    for (std::uint32_t i = first; i < last; ++i) {
      if (listed->tokens.contains(i)) continue;
      if (private_occupations().longest(tokens, i, sentence.tokens.last, work_.language(sentence.block),
                                        match) &&
          (!adjacent || match.tokens.last == listed->tokens.first))
        return true;
    }
  }
  return false;
}

// Records that the name fits less well: alone they would be nobody, but other lists have the same party under them.
void ReferentParties::add_weaker_records(const ReferentNotes& notes, EntityKind kind,
                                         std::vector<Match>& matches) {
  std::size_t asked = 0;
  for (const ListedName* listed : notes.listed) {
    const auto [known, missing] = work_.listed_cache->weaker.try_emplace(listed->query);
    if (missing) {
      if (++asked > kMostNamesOfReferent) {
        work_.listed_cache->weaker.erase(known);
        return;
      }
      names_.names.assign(1, listed->query);
      known->second = weaker_.screen(names_, scratch_).matches;
      std::erase_if(known->second, [this](const Match& match) { return !is_weaker_record(match); });
    }
    for (const Match& match : known->second) {
      if ((kind == EntityKind::kPerson) != (kind_of_schema(match.schema) == EntityKind::kPerson)) continue;
      const bool there = std::any_of(matches.begin(), matches.end(),
                                     [&](const Match& other) { return other.ordinal == match.ordinal; });
      if (!there) matches.push_back(match);
    }
  }
}

bool ReferentParties::may_be_korean(const Match& match) const {
  if (!is_of_korean_syllables(match.listed_name)) return false;
  const RecordHints hints = record_hints(screener_.index(), match.ordinal);
  return std::none_of(hints.countries.begin(), hints.countries.end(), [](std::string_view country) {
    return country == "cn" || country == "tw" || country == "hk" || country == "mo" || country == "mm" ||
           country == "vn" || country == "sg" || country == "my" || country == "th" || country == "kh" ||
           country == "la";
  });
}

// A body whose listed name goes on ("Tehrik-e Taliban Pakistan") is another body.
bool ReferentParties::is_weaker_record(const Match& match) const {
  text::TokenBuffer& buffer = work_.listed_cache->buffer;
  if (!all_words_agree(match)) return false;
  if (kind_of_schema(match.schema) == EntityKind::kPerson) return !is_other_name(match, buffer);
  return standing_of(match, false, buffer) != Standing::kNot;
}

// A page of 2025 calls somebody of 34 years born about 1991; lists give years of birth that are a few years off.
bool ReferentParties::is_of_another_age(const Match& match, int age, int years_off) const {
  const std::string& published = work_.document->meta.published.value;
  int year = 0;
  if (published.size() < 4 || std::from_chars(published.data(), published.data() + 4, year).ec != std::errc())
    return false;
  const int born = year - age;
  const auto births = screener_.index().state().entities.birth_dates(match.ordinal);
  return !births.empty() && std::none_of(births.begin(), births.end(), [&](const index::FactDate& birth) {
    return birth.year - years_off <= born && born <= std::max(birth.last_year, birth.year) + years_off;
  });
}

bool ReferentParties::is_of_another_age(const ListedName& listed, int age) const {
  const auto& entities = screener_.index().state().entities;
  bool born = false;
  for (const Match& match : listed.matches) {
    if (entities.birth_dates(match.ordinal).empty()) continue;
    if (!is_of_another_age(match, age, kYearsOff)) return false;
    born = true;
  }
  return born;
}

bool ReferentParties::is_of_age(const ListedName& listed, int age) const {
  const auto& entities = screener_.index().state().entities;
  return std::any_of(listed.matches.begin(), listed.matches.end(), [&](const Match& match) {
    return !entities.birth_dates(match.ordinal).empty() && !is_of_another_age(match, age, 1);
  });
}

void ReferentParties::drop_of_another_age(const ReferentNotes& notes, std::vector<Match>& matches) const {
  if (notes.age == 0) return;
  std::erase_if(matches, [&](const Match& match) { return is_of_another_age(match, notes.age, kYearsOff); });
}

// "Seong Il-jung" is no JONG Sung Il: what stands behind the hyphen is of the given name.
bool ReferentParties::takes_given_name_for_surname(const Match& match, const ReferentNotes& notes) const {
  const TextTokens& tokens = work_.tokens;
  std::vector<std::string> families;
  for (const Evidence& met : match.evidence) {
    if (met.query.empty() || met.listed.empty() || met.operation == "missing") continue;
    const std::string word = text::folded(met.query);
    const bool behind_hyphen =
        std::any_of(notes.listed.begin(), notes.listed.end(), [&](const ListedName* listed) {
          for (std::uint32_t i = listed->tokens.first + 2; i < listed->tokens.last; ++i) {
            if (tokens.tokens[i - 1].kind == TokenKind::kHyphen && !tokens.tokens[i].space_before &&
                is_cased(tokens.tokens[i].script) && !tokens.tokens[i].capital &&
                tokens.tokens[i - 2].capital && text::folded(tokens.at(i)) == word)
              return true;
          }
          return false;
        });
    if (!behind_hyphen) continue;
    if (families.empty()) families = record_hints(screener_.index(), match.ordinal).family_names;
    // Of names that hyphens join so the surname stands first, where the list does not say.
    if (families.empty())
      families.push_back(text::folded(match.listed_name.substr(0, match.listed_name.find(' '))));
    if (std::find(families.begin(), families.end(), text::folded(met.listed)) != families.end()) return true;
  }
  return false;
}

// "حسین سلامی": lists have the name in these letters under several records, which the news know as one person, on a page of his country.
void ReferentParties::join_of_the_news(std::vector<ListedParty>& parties) {
  if (parties.size() < 2 || !page_has_country(parties.front())) return;
  const Match& best = parties.front().records.front();
  const std::string_view names = names_of_person_of_the_news(best.caption);
  if (names.empty()) return;
  join_parties(screener_.index(), records_of_popular(names, true, *work_.listed_cache, scratch_), true,
               parties);
}

void ReferentParties::identify(Referent& referent, ReferentNotes& notes) {
  if (notes.listed.empty() || notes.somebody_else) return;
  std::vector<Match> matches;
  for (const ListedName* listed : notes.listed) {
    for (const Match& match : listed->matches) {
      // Of a body that the page calls by a translation and by its letters ("Revolutionsgarden (IRGC)") the letters stay.
      if (is_translated(match) && !page_has_country_of(match)) continue;
      const auto known = std::find_if(matches.begin(), matches.end(),
                                      [&](const Match& other) { return other.ordinal == match.ordinal; });
      if (known == matches.end()) {
        matches.push_back(match);
      } else if (known->bits < match.bits) {
        *known = match;
      }
    }
  }
  std::vector<std::uint32_t> found;
  add_weaker_records(notes, referent.kind, matches);
  drop_of_another_age(notes, matches);
  if (matches.empty()) return;
  if (referent.kind == EntityKind::kPerson) {
    const std::string_view language = work_.language_of_sentence(work_.tokens.sentence_of[notes.first]);
    std::erase_if(matches, [&](const Match& match) {
      return takes_given_name_for_surname(match, notes) || differs_by_nisba(match, language) ||
             (may_be_korean(match) && differs_by_korean_syllable(match));
    });
    if (matches.empty()) return;
  }
  for (const Match& match : matches) {
    if (match.bits >= kLikelyBits) found.push_back(match.ordinal);
  }
  if (referent.kind == EntityKind::kPerson) {
    for (Match& match : matches) forgive_second_surname(match);
  }
  BearerContext context;
  context.offices = notes.offices;
  context.countries = notes.countries;
  // "Jurija Sizowa" is Jurij in a case, or a woman.
  const bool in_case = std::any_of(
      notes.listed.begin(), notes.listed.end(),
      [this](const ListedName* listed) { return work_.tokens.at(listed->span) != listed->query; });
  if (!in_case || referent.kind != EntityKind::kPerson) context.gender = referent.gender;
  std::vector<ListedParty> parties = group_records(screener_.index(), std::move(matches), context);
  join_known(screener_.index(), notes, referent.kind == EntityKind::kPerson, parties);
  if (referent.kind == EntityKind::kPerson) join_of_the_news(parties);
  std::erase_if(parties, [&](const ListedParty& party) {
    return std::none_of(party.records.begin(), party.records.end(), [&](const Match& record) {
      return std::find(found.begin(), found.end(), record.ordinal) != found.end();
    });
  });
  if (parties.empty()) return;
  if (referent.kind == EntityKind::kPerson && parties.size() > 1) prefer_nicknamed(notes, parties);
  const ListedParty& best = parties.front();
  const double bits = best.name_bits + best.context_bits;
  bool common = false;
  if (referent.kind == EntityKind::kPerson) {
    double says = rarity(notes.words) + kContextOfRarity * best.context_bits;
    // News speak of those whom many lists have, by their own name.
    double fame = 0;
    if (!has_doubtful_word(best.records.front(), work_.listed_cache->buffer) &&
        !has_unlikely_word(best.records.front()))
      fame = kFameOfRarity * std::log2(static_cast<double>(best.records.size()));
    says += fame;
    if (says < kLeastRarity && page_has_country(best)) {
      says += kCountryOnPage;
      // However few of the lists at hand have whom the news know.
      if (says < kLeastRarity && fame < kFameOfNews && is_of_the_news(best)) says += kFameOfNews - fame;
      if (says < kLeastRarity && hold_offices(notes, best)) says += kOfficesOfState;
      if (says < kLeastRarity && best.context_bits <= 0 && has_nationality_of(notes, best))
        says += kNationality;
      if (says < kLeastRarity && stands_beside_sanctions(notes)) says += kSanctionsBeside;
    }
    if (says < kLeastRarity && page_has_body_of(best))
      says += block_has_body_of(notes, best) ? kBodyInBlock : kBodyOnPage;
    if (says < kLeastRarity && has_nickname_beside(notes, best)) says += kNicknameBeside;
    // "Malaysia's foreign minister Mohamad Hasan": the lists know the bearer as somebody of other countries.
    if (says < kLeastRarity + kOfficeElsewhere && best.context_bits <= 0 &&
        holds_office_elsewhere(notes, best))
      return;
    if (says < kLeastRarity + kPrivateOccupation && best.context_bits <= 0 &&
        has_private_occupation(notes, false))
      says -= kPrivateOccupation;
    common = says < kLeastRarity;
    // "Singer X", where the lists know an officer of the name whom the news do not know by it, or the page nothing of his country.
    if (!common && best.context_bits <= 0 && (!is_of_the_news(best) || !page_has_country(best)) &&
        holds_any_office(best) && has_private_occupation(notes, true))
      common = true;
  }
  const bool leads =
      parties.size() == 1 || (best.rank - parties[1].rank >= kLeastLead &&
                              (referent.kind != EntityKind::kPerson || rarity(notes.words) >= kLeastRarity ||
                               !leads_by_lists_alone(best, parties[1]) || is_of_the_news(best)));
  const double lists = std::log2(static_cast<double>(best.records.size()));
  double least = kHitBitsInContext;
  if (best.context_bits <= 0) {
    least = kHitBits - kFameOfHit * lists;
    if (bits < least && page_has_country(best)) least -= kCountryOnPage;
    if (bits < least && page_has_body_of(best)) least -= kBodyOnPage;
  }
  if (bits >= least) {
    // Bodies of one name on several entries ("Wagner", "Wagner Group"): whichever it is, it is listed.
    const bool any = referent.kind != EntityKind::kPerson;
    referent.status = (leads || any) && !common ? ListedStatus::kHit : ListedStatus::kAmbiguous;
  } else if (bits >= kLikelyBits) {
    // By the name alone it would be no more than a like name.
    const bool short_form = std::any_of(notes.listed.begin(), notes.listed.end(),
                                        [](const ListedName* listed) { return listed->short_form; });
    // The list has a name between, and the page speaks of the country ("Hugo Carvajal" of Hugo Armando CARVAJAL BARRIOS).
    const bool of_the_country = referent.kind == EntityKind::kPerson && !common &&
                                lacks_listed_words_only(best.records.front()) &&
                                !has_doubtful_word(best.records.front(), work_.listed_cache->buffer) &&
                                !has_unlikely_word(best.records.front()) && page_has_country(best);
    if (!leads || (best.context_bits <= 0 && !short_form && !of_the_country)) return;
    referent.status = of_the_country && is_of_the_news(best) ? ListedStatus::kHit : ListedStatus::kLikely;
    if (best.context_bits <= 0 && !short_form)
      referent.reason = "the page speaks of the country of this person";
  } else {
    return;
  }
  if (!best.reason.empty()) {
    referent.reason += referent.reason.empty() ? "" : "; ";
    referent.reason += best.reason;
  }
  if (!leads) {
    referent.reason += referent.reason.empty() ? "" : "; ";
    referent.reason += std::to_string(parties.size()) + " listed parties have this name";
  }
  const bool partial = std::all_of(notes.listed.begin(), notes.listed.end(),
                                   [](const ListedName* listed) { return listed->partial; });
  if (partial) {
    referent.status = ListedStatus::kAmbiguous;
    referent.reason += referent.reason.empty() ? "" : "; ";
    referent.reason += "the name on the page has words that the listed name lacks";
  }
  if (leads && referent.kind == EntityKind::kPerson && parties.size() > 1 &&
      best.rank - parties[1].rank < kClose) {
    referent.reason += referent.reason.empty() ? "" : "; ";
    referent.reason +=
        "\"" + parties[1].records.front().caption + "\" has the name too, with less that speaks for it";
  }
  if (common) {
    referent.reason += referent.reason.empty() ? "" : "; ";
    referent.reason += "the name is common, and nothing else on the page speaks for the listed party";
  }
  const std::size_t shown = leads ? 1 : parties.size();
  std::vector<std::string_view> regions;
  for (std::size_t i = 0; i < shown; ++i) {
    for (Match& match : parties[i].records) {
      const RecordHints hints = record_hints(screener_.index(), match.ordinal);
      if (i == 0) {
        for (const std::string& office : hints.offices) add_once(notes.listed_offices, office);
        for (const std::string& country : hints.countries) add_once(notes.listed_countries, country);
        regions.clear();
        add_known_regions(match.caption, regions);
        for (const std::string_view region : regions) add_once(notes.listed_countries, std::string(region));
        if (referent.gender.empty()) referent.gender = hints.gender;
      }
      referent.listed.push_back(std::move(match));
    }
  }
}

void ReferentParties::identify_known(Referent& referent, const ReferentNotes& notes) {
  // Of several listed bearers the office says which.
  const bool ambiguous = referent.status == ListedStatus::kAmbiguous && !notes.offices.empty();
  if (referent.kind != EntityKind::kPerson || notes.somebody_else ||
      (referent.status != ListedStatus::kNo && !ambiguous) || referent.name.empty())
    return;
  const auto speaks_of = [&](std::string_view code) { return page_speaks_of(code); };
  const text::Script script = text::script_of(text::decode_utf8(referent.name, 0).code_point);
  if (is_character_script(script)) {
    // A foreign name in one piece is a surname mostly: 姆南加古瓦.
    if (notes.offices.empty() || ++known_asked_ > kMostKnownAsked) return;
    OfficeHint hint;
    hint.surname = referent.name;
    hint.language = work_.language_of_sentence(work_.tokens.sentence_of[notes.first]);
    hint.office = notes.offices.front();
    if (!notes.countries.empty()) hint.country = notes.countries.front();
    referent.listed = find_known_holder(screener_, scratch_, work_, hint, speaks_of);
    if (referent.listed.empty()) return;
    referent.status = ListedStatus::kLikely;
    referent.reason = "the page has no full name; surname and office are those of a listed person";
    return;
  }
  if (notes.words.size() < 2 || notes.words.size() > kMostKnownWords || ++known_asked_ > kMostKnownAsked)
    return;
  if (work_.listed_cache->nobody.contains(referent.name)) return;
  const auto [known, missing] = work_.listed_cache->weaker.try_emplace(referent.name);
  if (missing) {
    names_.names.assign(1, referent.name);
    known->second = weaker_.screen(names_, scratch_).matches;
    std::erase_if(known->second, [this](const Match& match) { return !is_weaker_record(match); });
  }
  std::vector<std::uint32_t> records;
  for (const Match& match : known->second) {
    if (kind_of_schema(match.schema) == EntityKind::kPerson &&
        !has_doubtful_word(match, work_.listed_cache->buffer) && !has_unlikely_word(match))
      records.push_back(match.ordinal);
  }
  std::vector<Match> all =
      known_records(screener_, scratch_, work_, records, speaks_of,
                    ambiguous ? std::string_view(notes.offices.front()) : std::string_view{});
  if (all.empty()) return;
  if (ambiguous) referent.listed.clear();
  // What the page's name met says more than the listed name itself, which stands for the person's other records.
  for (const Match& match : known->second) {
    const auto one = std::find_if(all.begin(), all.end(),
                                  [&](const Match& other) { return other.ordinal == match.ordinal; });
    if (one == all.end()) continue;
    referent.listed.push_back(match);
    all.erase(one);
  }
  for (Match& match : all) referent.listed.push_back(std::move(match));
  referent.status = ListedStatus::kHit;
  referent.reason = "the page speaks of the country of this person, whom the news know by the name";
}

void ReferentParties::identify_holder(Referent& referent, std::vector<Match> matches, const NameInText& name,
                                      bool known) const {
  BearerContext context;
  context.offices.push_back(name.office);
  if (!name.country.empty()) context.countries.push_back(name.country);
  context.gender = name.gender;
  const std::vector<ListedParty> parties = group_records(screener_.index(), std::move(matches), context);
  const bool leads = known || parties.size() == 1 || parties[0].rank - parties[1].rank >= kLeastLead;
  // Whom the news know by surname and office is meant for sure.
  referent.status = known && !name.office.empty() ? ListedStatus::kHit
                    : leads                       ? ListedStatus::kLikely
                                                  : ListedStatus::kAmbiguous;
  referent.reason =
      name.office.empty()
          ? "the page has no full name; the surname means this person where a page speaks of the country"
          : "the page has no full name; surname and office are those of a listed person";
  for (std::size_t i = 0; i < (leads && !known ? 1 : parties.size()); ++i) {
    referent.listed.insert(referent.listed.end(), parties[i].records.begin(), parties[i].records.end());
  }
}

}  // namespace tamis::documents
