#include "documents/listed/party_filter.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "documents/listed/institutions.h"
#include "documents/listed/listed_links.h"
#include "documents/listed/listed_rules.h"
#include "documents/words/stop_words.h"
#include "documents/words/tokens.h"
#include "index/translated_tokens.h"
#include "index/word_hashes.h"
#include "index/word_pairs.h"
#include "names/arabic_joins.h"
#include "names/korean_transcriptions.h"
#include "names/lexicon.h"
#include "names/press_spellings.h"
#include "names/syllable_words.h"
#include "names/token_match.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostNamesScored = 128;  // beyond, screening the name costs no more
constexpr double kLeastScore = 1e-9;
constexpr double kBitsOfRounding = 0.01;
constexpr std::size_t kMostNamesAmong = 256;  // ... and so it is beyond
constexpr std::size_t kMostNamesSeen = 8192;  // by which a name is ruled out before it is screened
// The language of names that are in their base form.
constexpr std::string_view kNoEndings;
constexpr std::size_t kMostWords = 8;
constexpr std::size_t kFewestLettersApart = 5;
constexpr std::size_t kFewestLettersOfHalf = 2;

bool is_form(names::Role role) noexcept {
  return role == names::Role::kLegalForm || role == names::Role::kConnector || role == names::Role::kParticle;
}

// Whether no word of another language and no concept would do.
bool must_be_spelt(const names::Part& part, const names::TokenView& word) {
  return part.role == names::Role::kOrdinary && part.group == 0 && part.family == 0 && part.letters >= 2 &&
         names::concepts_of(word).size == 0;
}

// Shorter words may not be misspelt (listed_rules.cc).
constexpr std::size_t kLettersToMisspell = 6;
// Parts of a listed name that a word of the page may be without being demanded: it may be written as two.
constexpr std::size_t kPartsOfFreeWord = 2;

// Whether another spelling of the word is another word. `alone`: nothing else says whose name it is.
bool must_be_exact(const names::TokenView& word, bool alone) {
  return is_common_word(word.latin) || word.latin.size() < kLettersToMisspell ||
         (alone && names::nickname_groups(word.latin).empty());
}

// Legal forms, words for "company" and the like, which a listed name need not have.
bool may_be_left_out(const names::Part& part, const names::TokenView& word) {
  return is_form(part.role) || (word.native.empty() && is_legal_or_link(word.latin));
}

bool is_letter(const text::Token& token) noexcept {
  return token.latin.size() == 1 && is_cased(token.script);
}

// Whether it is a word by which listed words are found: no initial, nor of a script that leaves out vowels or blanks.
bool is_word(const text::Token& token) noexcept { return token.latin.size() > 1 && is_cased(token.script); }

}  // namespace

PartyFilter::PartyFilter(ListedNamesCache& cache) : cache_(cache), index_(cache.words.index()) {
  const double cutoff = std::clamp(cache.probe.options().cutoff, kLeastScore, 1 - kLeastScore);
  least_bits_ = std::log2(cutoff / (1 - cutoff)) - kBitsOfRounding;
  least_bits_of_weaker_ =
      std::min(least_bits_, std::log2(kWeakerScore / (1 - kWeakerScore)) - kBitsOfRounding);
}

PartyReach PartyFilter::person(const std::string& name) {
  nobody_at_all_ = false;
  prepared_.prepare(name);
  const auto tokens = prepared_.tokens();
  if (prepared_.has_other_cut() || prepared_.overflow() || tokens.size() > kMostWords ||
      !std::all_of(tokens.begin(), tokens.end(),
                   [](const text::Token& token) { return is_word(token) || is_letter(token); }) ||
      names::may_have_syllable_words(tokens) || !names::other_arabic_join(name).empty() ||
      !names::other_press_spellings(name).empty() || !names::korean_transcriptions(name).empty())
    return PartyReach::kAnybody;
  cache_.words.set_language(kNoEndings);
  met_.clear();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (std::size_t k = 0; k < i && is_word(tokens[i]); ++k) {
      if (is_word(tokens[k]) &&
          !add_names_of(word(prepared_.written(k, 1)), word(prepared_.written(i, 1)), true))
        return PartyReach::kAnybody;
    }
  }
  if (!add_mistyped() || !add_with_initials()) return PartyReach::kAnybody;
  tidy(met_);
  std::erase_if(met_, [this](std::uint32_t id) { return index_.name(id).kind != names::NameKind::kPerson; });
  if (met_.size() > kMostNamesScored) return PartyReach::kAnybody;
  if (!met_.empty()) {
    cache_.scorer.prepare(name);
    double most = -std::numeric_limits<double>::infinity();
    std::erase_if(met_, [&](std::uint32_t id) {
      const double bits = cache_.scorer.bits(id);
      most = std::max(most, bits);
      return bits < least_bits_;
    });
    nobody_at_all_ = most < least_bits_of_weaker_;
  } else {
    nobody_at_all_ = true;
  }
  const bool few = add_joined();
  nobody_at_all_ = nobody_at_all_ && few && met_.empty();
  return few ? reach() : PartyReach::kAnybody;
}

PartyReach PartyFilter::reach() {
  tidy(met_);
  return met_.empty()                    ? PartyReach::kNobody
         : met_.size() > kMostNamesAmong ? PartyReach::kAnybody
                                         : PartyReach::kSome;
}

// Ascending, each once, those of the index.
void PartyFilter::tidy(std::vector<std::uint32_t>& names) const {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  while (!names.empty() && names.back() >= index_.name_count()) names.pop_back();
}

void PartyFilter::read_demands(std::span<const names::Part> parts, std::span<const names::TokenView> words) {
  demand_count_ = 0;
  spelt_.clear();
  free_words_ = 0;
  said_ = 0;
  for (const names::TokenView& word : words)
    said_ += word.native.empty() && is_legal_or_link(word.latin) ? 0 : 1;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const names::Part& part = parts[i];
    const names::TokenView& word = words[i];
    if (is_form(part.role)) continue;
    if (must_be_spelt(part, word) && is_word(prepared_.tokens()[i])) spelt_.push_back(i);
    const bool written_so =
        word.native.empty() && word.alternatives.empty() &&
        std::all_of(word.latin.begin(), word.latin.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!written_so || word.latin.empty() || (part.flags & (names::kSaysNoMore | names::kMayBeCut)) != 0 ||
        (part.role != names::Role::kOrdinary && part.role != names::Role::kGeneric &&
         part.role != names::Role::kPlace) ||
        !must_be_exact(word, said_ == 1)) {
      ++free_words_;
      continue;
    }
    if (demand_count_ == all_demands_.size()) all_demands_.emplace_back();
    Demand& demand = all_demands_[demand_count_++];
    demand.latin = word.latin;
    demand.group = part.group;
    demand.concepts = names::concepts_of(word);
    demand.variants = !is_common_word(word.latin) && names::has_attested_variants(word.latin);
    demand.optional = may_be_left_out(part, word);
    demand.found_whole = !demand.variants && !demand.optional;
    find_tokens(demand);
  }
}

PartyReach PartyFilter::organisation(const std::string& name, bool cut_short) {
  prepared_.prepare(name);
  // Names that can be cut in several ways are left to the scorer.
  if (prepared_.has_other_cut() || prepared_.overflow() || names::may_have_syllable_words(prepared_.tokens()))
    return PartyReach::kAnybody;
  const auto parts = prepared_.parts(names::NameKind::kOrganization);
  const auto words = prepared_.words();
  // Words such as "Ltd" and "of" alone are no name, and another listed word is another word.
  if (std::all_of(parts.begin(), parts.end(), [](const names::Part& part) { return is_form(part.role); }) &&
      std::all_of(words.begin(), words.end(), [](const auto& word) { return word.native.empty(); }))
    return PartyReach::kNobody;
  read_demands(parts, words);
  cache_.words.set_language(kNoEndings);
  met_.clear();
  if (!may_all_meet()) return add_joined() ? reach() : PartyReach::kAnybody;
  const Demand* rarest = nullptr;
  std::size_t fewest = 0;
  for (const Demand& demand : demands()) {
    if (!demand.found_whole) continue;
    std::size_t volume = 0;
    for (const std::uint32_t token : demand.tokens) volume += index_.postings(token).size();
    if (rarest != nullptr && volume >= fewest) continue;
    rarest = &demand;
    fewest = volume;
  }
  if (rarest == nullptr && asks_for_nothing()) return add_joined() ? reach() : PartyReach::kAnybody;
  if (rarest == nullptr || fewest > kMostNamesSeen) return PartyReach::kAnybody;
  cut_short = cut_short || said_ > 1;
  for (const std::uint32_t token : rarest->tokens) {
    for (const std::uint32_t id : index_.postings(token)) {
      if (id < index_.name_count() && may_be_name(index_.name(id), cut_short)) met_.push_back(id);
    }
    if (met_.size() > kMostNamesAmong) return PartyReach::kAnybody;
  }
  return add_joined() ? reach() : PartyReach::kAnybody;
}

// Whether all words are for "company" and the like, and no listed word that they may be is more.
bool PartyFilter::asks_for_nothing() const {
  return free_words_ == 0 && std::none_of(demands().begin(), demands().end(), [this](const Demand& demand) {
           return !demand.optional || demand.variants ||
                  std::any_of(demand.tokens.begin(), demand.tokens.end(),
                              [this](std::uint32_t token) { return !is_legal_or_link(index_.latin(token)); });
         });
}

// Adds the names of a list that writes two words of the name as one, or one as two; false: they are too many.
bool PartyFilter::add_joined() {
  const auto tokens = prepared_.tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view latin = tokens[i].latin;
    for (std::size_t cut = kFewestLettersOfHalf;
         latin.size() >= kFewestLettersApart && cut + kFewestLettersOfHalf <= latin.size(); ++cut) {
      const std::string_view first = latin.substr(0, cut);
      const std::string_view second = latin.substr(cut);
      if (!is_listed(first) || !is_listed(second)) continue;
      TextWord& one = word(first);
      TextWord& two = word(second);
      if (!add_names_of(one, two, true) || !add_names_of(one, two, false)) return false;
    }
    if (i == 0 || tokens[i - 1].latin.size() + latin.size() < names::kMinJoinedLetters) continue;
    joined_.assign(tokens[i - 1].latin).append(latin);
    std::size_t volume = 0;
    index_.for_each_deletion(index::deletion_hash(joined_), [&](std::uint32_t token) {
      if (index_.token(token).latin != joined_) return;
      const auto names = index_.postings(token);
      volume += names.size();
      if (volume <= kMostNamesAmong) met_.insert(met_.end(), names.begin(), names.end());
    });
    if (volume > kMostNamesAmong) return false;
  }
  return true;
}

// Adds the persons' names that have a full word of the name, by its sound, and another word that begins with a letter of
// it or is the first letter of another; false: they are too many.
bool PartyFilter::add_with_initials() {
  const auto tokens = prepared_.tokens();
  if (std::none_of(tokens.begin(), tokens.end(), is_letter)) return true;
  const auto may_be_initial = [&](std::string_view latin, std::size_t own) {
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (k != own && latin.front() == tokens[k].latin.front() && (is_letter(tokens[k]) || latin.size() == 1))
        return true;
    }
    return false;
  };
  std::size_t looked = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_word(tokens[i])) continue;
    TextWord& own = word(prepared_.written(i, 1));
    cache_.words.look_up(own);
    for (const ListedToken& listed : own.tokens) {
      for (const std::uint32_t id : index_.postings(listed.token)) {
        if (++looked > kMostNamesSeen) return false;
        if (id >= index_.name_count() || index_.name(id).kind != names::NameKind::kPerson) continue;
        const auto parts = index_.parts(index_.name(id));
        if (std::any_of(parts.begin(), parts.end(), [&](const names::Part& part) {
              const std::string_view latin = index_.token(part.token).latin;
              return part.token != listed.token && !latin.empty() && may_be_initial(latin, i);
            }))
          met_.push_back(id);
      }
    }
  }
  return true;
}

TextWord& PartyFilter::word(std::string_view written) {
  lower_.clear();
  append_lower(lower_, written);
  return cache_.words.find(written, lower_, true);
}

// Whether some listed name that is no person's has both words.
bool PartyFilter::meet(TextWord& a, TextWord& b) {
  if (!cache_.words.may_meet(a, b)) return false;
  const Link& link = link_of(a, b, cache_, false);
  return link.many || link.name_count != 0;
}

// Adds the names that have both words, of all kinds or without persons; false: they are too many.
bool PartyFilter::add_names_of(TextWord& a, TextWord& b, bool persons) {
  if (!cache_.words.may_meet(a, b)) return true;
  const Link& link = link_of(a, b, cache_, persons);
  if (link.unmet) return false;
  const auto first = cache_.met.begin() + link.first_met;
  met_.insert(met_.end(), first, first + link.met_count);
  return true;
}

// Whether every two words that no other would do for are in one listed name, if not the same for all.
bool PartyFilter::may_all_meet() {
  if (spelt_.size() > kMostWords) return true;
  for (std::size_t i = 0; i < spelt_.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (!meet(word(prepared_.written(spelt_[k], 1)), word(prepared_.written(spelt_[i], 1)))) return false;
    }
  }
  return true;
}

// Adds the persons' names that have a word of prepared_ with a letter too many, too few, another or two exchanged, and another word as
// it sounds; false: they are too many.
bool PartyFilter::add_mistyped() {
  const auto tokens = prepared_.tokens();
  if (tokens.size() < 2) return true;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_word(tokens[i])) continue;
    near_.clear();
    near_tokens_.clear();
    index::for_each_deletion_variant(tokens[i].latin, 1, [&](std::string_view variant) {
      index_.for_each_deletion(index::deletion_hash(variant),
                               [&](std::uint32_t token) { near_tokens_.push_back(token); });
    });
    std::sort(near_tokens_.begin(), near_tokens_.end());
    near_tokens_.erase(std::unique(near_tokens_.begin(), near_tokens_.end()), near_tokens_.end());
    for (const std::uint32_t token : near_tokens_)
      index::for_each_class_of_form(index_.token(token).latin,
                                    [&](std::uint64_t of) { near_.push_back(of); });
    std::sort(near_.begin(), near_.end());
    near_.erase(std::unique(near_.begin(), near_.end()), near_.end());
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (k == i || !is_word(tokens[k])) continue;
      TextWord& other = word(prepared_.written(k, 1));
      if (index_.names_of_pairs().empty()) {
        if (cache_.words.may_meet(other, near_)) return false;
        continue;
      }
      found_.clear();
      if (!cache_.words.add_names_with(other, near_, found_)) return false;
      std::copy_if(found_.begin(), found_.end(), std::back_inserter(met_),
                   [this](std::uint32_t id) { return is_person_near(id); });
    }
  }
  return true;
}

// Whether a person's name has one of near_tokens_.
bool PartyFilter::is_person_near(std::uint32_t id) const {
  if (id >= index_.name_count() || index_.name(id).kind != names::NameKind::kPerson) return false;
  const auto parts = index_.parts(index_.name(id));
  return std::any_of(parts.begin(), parts.end(), [this](const names::Part& part) {
    return std::binary_search(near_tokens_.begin(), near_tokens_.end(), part.token);
  });
}

bool PartyFilter::is_listed(std::string_view latin) const {
  bool listed = false;
  index_.for_each_deletion(index::deletion_hash(latin), [&](std::uint32_t token) {
    listed = listed || index_.token(token).latin == latin;
  });
  return listed;
}

// The listed words of the same letters or meaning.
void PartyFilter::find_tokens(Demand& demand) const {
  index::TranslatedTokens& translated = index::TranslatedTokens::of_thread();
  std::vector<std::uint32_t>& out = demand.tokens;
  out.clear();
  index_.for_each_deletion(index::deletion_hash(demand.latin), [&](std::uint32_t token) {
    if (index_.token(token).latin == demand.latin) out.push_back(token);
  });
  if (demand.group != 0)
    index_.for_each_key(index::key_hash(index::KeyClass::kGroup, demand.group),
                        [&](std::uint32_t token) { out.push_back(token); });
  for (const names::ConceptNumber number : demand.concepts.all()) {
    const auto others = translated.of(index_, number);
    out.insert(out.end(), others.begin(), others.end());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

bool PartyFilter::meets(const Demand& demand, const names::Part& part) const {
  constexpr std::size_t kFew = 4;
  const bool has =
      demand.tokens.size() <= kFew
          ? std::find(demand.tokens.begin(), demand.tokens.end(), part.token) != demand.tokens.end()
          : std::binary_search(demand.tokens.begin(), demand.tokens.end(), part.token);
  return has || (demand.group != 0 && demand.group == part.group) ||
         (demand.variants && names::attested_variants(demand.latin, index_.token(part.token).latin));
}

// Whether a listed name has all that demands() ask for and, but for what free words may be, nothing else that says something.
bool PartyFilter::may_be_name(const index::NameRow& row, bool cut_short) const {
  if (row.kind == names::NameKind::kPerson) return false;
  const auto asked = demands();
  std::size_t left = 0;
  std::uint64_t met = 0;
  for (const names::Part& part : index_.parts(row)) {
    bool any = false;
    for (std::size_t i = 0; i < asked.size(); ++i) {
      if (!meets(asked[i], part)) continue;
      met |= std::uint64_t{1} << i;
      any = true;
    }
    if (any || says_nothing(part, cut_short)) continue;
    if (++left > kPartsOfFreeWord * free_words_) return false;
  }
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (!asked[i].optional && (met >> i & 1) == 0) return false;
  }
  return true;
}

// Whether a listed name may have the word beyond what the page's name has, and says no more by it.
bool PartyFilter::says_nothing(const names::Part& part, bool common) const {
  if (part.letters < 2 || is_form(part.role)) return true;
  constexpr std::uint8_t kKnown = 1;
  constexpr std::uint8_t kForm = 2;
  constexpr std::uint8_t kCommon = 4;
  std::vector<std::uint8_t>& kinds = cache_.kinds_of_tokens;
  if (part.token >= kinds.size()) {
    if (part.token >= index_.token_count()) return true;
    kinds.resize(index_.token_count());
  }
  std::uint8_t& kind = kinds[part.token];
  if (kind == 0) {
    const std::string_view latin = index_.latin(part.token);
    kind = kKnown;
    if (is_word_of_legal_form(latin) || is_legal_or_link(latin)) kind |= kForm;
    if (is_common_word(latin)) kind |= kCommon;
  }
  return (kind & (common ? kForm | kCommon : kForm)) != 0;
}

}  // namespace tamis::documents
