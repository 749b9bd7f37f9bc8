#include "documents/party_filter.h"

#include <algorithm>

#include "documents/institutions.h"
#include "documents/listed_links.h"
#include "documents/stop_words.h"
#include "documents/tokens.h"
#include "index/word_hashes.h"
#include "index/word_pairs.h"
#include "names/arabic_joins.h"
#include "names/lexicon.h"
#include "names/syllable_words.h"
#include "names/token_match.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostNamesSeen = 4096;  // by which a name is ruled out before it is screened
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

// Whether no other spelling of the word would do either.
bool must_be_exact(const names::TokenView& word, bool alone) {
  if (!word.native.empty() || !word.alternatives.empty()) return false;
  return is_common_word(word.latin) || (alone && names::nickname_groups(word.latin).empty());
}

// Whether it is a word by which listed words are found: no initial, nor of a script that leaves out vowels or blanks.
bool is_word(const text::Token& token) noexcept { return token.latin.size() > 1 && is_cased(token.script); }

}  // namespace

bool PartyFilter::may_be_person(const std::string& name) {
  prepared_.prepare(name);
  const auto tokens = prepared_.tokens();
  if (prepared_.has_other_cut() || prepared_.overflow() || tokens.size() > kMostWords ||
      !std::all_of(tokens.begin(), tokens.end(), is_word) || names::may_have_syllable_words(tokens) ||
      !names::other_arabic_join(name).empty())
    return true;
  cache_.words.set_language(kNoEndings);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_listed_apart(tokens[i].latin)) return true;
    for (std::size_t k = 0; k < i; ++k) {
      if (meet(word(prepared_.written(k, 1)), word(prepared_.written(i, 1)), true)) return true;
    }
    if (i > 0 && is_listed_joined(tokens[i - 1].latin, tokens[i].latin)) return true;
  }
  return meet_mistyped();
}

bool PartyFilter::may_be_organisation(const std::string& name) {
  prepared_.prepare(name);
  // Names that can be cut in several ways are left to the scorer.
  if (prepared_.has_other_cut() || prepared_.overflow() || names::may_have_syllable_words(prepared_.tokens()))
    return true;
  const auto parts = prepared_.parts(names::NameKind::kOrganization);
  const auto words = prepared_.words();
  // A word for "company" or "and" alone is no name, and another listed word is another word.
  if (parts.size() == 1 && is_form(parts[0].role) && words[0].native.empty() &&
      names::concepts_of(words[0]).size == 0 && names::nickname_groups(words[0].latin).empty())
    return false;
  bool all_exact = true;
  exact_.clear();
  spelt_.clear();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool spelt = must_be_spelt(parts[i], words[i]);
    if (spelt && must_be_exact(words[i], parts.size() == 1))
      exact_.push_back(words[i].latin);
    else
      all_exact = all_exact && is_form(parts[i].role);
    if (spelt && is_word(prepared_.tokens()[i])) spelt_.push_back(i);
  }
  cache_.words.set_language(kNoEndings);
  if (!may_all_meet()) return false;
  if (exact_.empty()) return true;
  rarest_.clear();
  std::size_t fewest = kMostNamesSeen;
  for (const std::string_view latin : exact_) {
    tokens_of(latin, tokens_);
    std::size_t volume = 0;
    for (const std::uint32_t token : tokens_) volume += index_.postings(token).size();
    if (volume == 0) return parts.size() == 1 && is_listed_apart(latin);
    if (volume >= fewest) continue;
    fewest = volume;
    rarest_.swap(tokens_);
  }
  if (rarest_.empty()) return true;  // they stand in too many names
  for (const std::uint32_t token : rarest_) {
    for (const std::uint32_t id : index_.postings(token)) {
      if (id >= index_.name_count() || may_be_name(index_.parts(index_.name(id)), all_exact)) return true;
    }
  }
  return false;
}

TextWord& PartyFilter::word(std::string_view written) {
  lower_.clear();
  append_lower(lower_, written);
  return cache_.words.find(written, lower_, true);
}

// Whether some listed name, of a person or of anything else, has both words.
bool PartyFilter::meet(TextWord& a, TextWord& b, bool persons) {
  if (!cache_.words.may_meet(a, b)) return false;
  const Link& link = link_of(a, b, cache_, persons);
  return persons ? link.person || link.unmet : link.many || link.name_count != 0;
}

// Whether every two words that no other would do for are in one listed name, if not the same for all.
bool PartyFilter::may_all_meet() {
  if (spelt_.size() > kMostWords) return true;
  for (std::size_t i = 0; i < spelt_.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (meet(word(prepared_.written(spelt_[k], 1)), word(prepared_.written(spelt_[i], 1)), false)) continue;
      const auto tokens = prepared_.tokens();
      for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        if (is_listed_joined(tokens[at].latin, tokens[at + 1].latin)) return true;
      }
      return std::any_of(spelt_.begin(), spelt_.end(),
                         [&](std::size_t at) { return is_listed_apart(tokens[at].latin); });
    }
  }
  return true;
}

// Whether a word of prepared_, with a letter too many, too few, another or two exchanged, may be in one listed name with another word.
bool PartyFilter::meet_mistyped() {
  const auto tokens = prepared_.tokens();
  if (tokens.size() < 2) return false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    near_.clear();
    index::for_each_deletion_variant(tokens[i].latin, 1, [&](std::string_view variant) {
      index_.for_each_deletion(index::deletion_hash(variant), [&](std::uint32_t token) {
        index::for_each_class_of_form(index_.token(token).latin,
                                      [&](std::uint64_t of) { near_.push_back(of); });
      });
    });
    std::sort(near_.begin(), near_.end());
    near_.erase(std::unique(near_.begin(), near_.end()), near_.end());
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (k != i && cache_.words.may_meet(word(prepared_.written(k, 1)), near_)) return true;
    }
  }
  return false;
}

bool PartyFilter::is_listed(std::string_view latin) const {
  bool listed = false;
  index_.for_each_deletion(index::deletion_hash(latin), [&](std::uint32_t token) {
    listed = listed || index_.token(token).latin == latin;
  });
  return listed;
}

// Whether a list writes the two words as one.
bool PartyFilter::is_listed_joined(std::string_view first, std::string_view second) {
  if (first.size() + second.size() < names::kMinJoinedLetters) return false;
  joined_.assign(first).append(second);
  return is_listed(joined_);
}

// Whether the word is two that one listed name has.
bool PartyFilter::is_listed_apart(std::string_view latin) {
  if (latin.size() < kFewestLettersApart) return false;
  for (std::size_t cut = kFewestLettersOfHalf; cut + kFewestLettersOfHalf <= latin.size(); ++cut) {
    const std::string_view first = latin.substr(0, cut);
    const std::string_view second = latin.substr(cut);
    if (is_listed(first) && is_listed(second) &&
        (meet(word(first), word(second), true) || meet(word(first), word(second), false)))
      return true;
  }
  return false;
}

void PartyFilter::tokens_of(std::string_view latin, std::vector<std::uint32_t>& out) const {
  out.clear();
  index_.for_each_deletion(index::deletion_hash(latin), [&](std::uint32_t token) {
    if (index_.token(token).latin == latin && std::find(out.begin(), out.end(), token) == out.end())
      out.push_back(token);
  });
}

// Whether the words of exact_ are all in a listed name and, if `all`, nothing else that says something.
bool PartyFilter::may_be_name(std::span<const names::Part> listed, bool all) const {
  std::size_t met = 0;
  for (const std::string_view wanted : exact_) {
    const bool found = std::any_of(listed.begin(), listed.end(), [&](const names::Part& part) {
      return part.letters == static_cast<std::uint8_t>(wanted.size()) &&
             index_.token(part.token).latin == wanted;
    });
    if (!found) return false;
    ++met;
  }
  if (!all || met < exact_.size()) return true;
  return std::all_of(listed.begin(), listed.end(), [&](const names::Part& part) {
    if (part.role != names::Role::kOrdinary || part.group != 0 || part.letters < 2) return true;
    const std::string_view latin = index_.token(part.token).latin;
    return std::find(exact_.begin(), exact_.end(), latin) != exact_.end() || is_common_word(latin) ||
           is_company_form(latin);
  });
}

}  // namespace tamis::documents
