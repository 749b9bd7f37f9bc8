#include "documents/listed/listed_words.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "documents/listed/listed_rules.h"
#include "documents/words/country_words.h"
#include "documents/words/inflection.h"
#include "documents/words/stop_words.h"
#include "documents/words/tokens.h"
#include "model/country.h"
#include "names/lexicon.h"
#include "names/token_match.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kLastId =
    (std::uint32_t{1} << 31) - (std::uint32_t{1} << 24);  // pages between have fewer words
constexpr float kSingleQuality = 0.95F;
constexpr std::size_t kMostSingleNames = 32;
constexpr std::size_t kMostTokens = 192;
constexpr std::size_t kMostNames = std::size_t{1}
                                   << 16;  // looked through to see whether two words meet in one
constexpr std::size_t kMostCandidates = 4096;
constexpr std::size_t kAhead = 8;  // listed words that are fetched while others are compared
constexpr std::size_t kFewestCountryBytes = 3;
constexpr std::size_t kMostCountryForms = 4;
// A word whose share of person names is above 2^-this is a name wherever it stands.
constexpr float kKnownNameBits = 15.0F;

}  // namespace

const ListedToken* TextWord::find(std::uint32_t token) const noexcept {
  const auto at =
      std::lower_bound(tokens.begin(), tokens.end(), token,
                       [](const ListedToken& listed, std::uint32_t wanted) { return listed.token < wanted; });
  return at != tokens.end() && at->token == token ? &*at : nullptr;
}

void ListedWords::forget() {
  std::size_t used = 0;
  for (const Slot& slot : slots_) used += slot.word != nullptr && slot.word->used ? 1U : 0U;
  // So that there is room again for a while.
  const bool all = used > most_words_ / 2 || next_id_ > kLastId;
  std::vector<std::uint64_t> classes;
  std::vector<Slot> old(slots_.size());
  old.swap(slots_);
  kept_.clear();
  for (const Slot& slot : old) {
    if (slot.word == nullptr) continue;
    TextWord& word = *slot.word;
    if (all || !word.used) {
      word = TextWord();
      free_.push_back(&word);
      continue;
    }
    word.used = false;
    const auto own = this->classes(word);
    word.first_class = static_cast<std::uint32_t>(classes.size());
    classes.insert(classes.end(), own.begin(), own.end());
    kept_.push_back(word.id);
    put(slot);
  }
  classes_.swap(classes);
  std::sort(kept_.begin(), kept_.end());
  count_ = kept_.size();
  if (next_id_ > kLastId) {
    next_id_ = 0;
    likeness_.forget();
  }
  first_new_ = next_id_;
}

void ListedWords::set_language(std::string_view language) {
  if (language_ < languages_.size() && languages_[language_] == language) return;
  for (language_ = 0; language_ < languages_.size(); ++language_) {
    if (languages_[language_] == language) return;
  }
  languages_.emplace_back(language);
}

void ListedWords::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.word != nullptr) put(slot);
  }
}

void ListedWords::put(const Slot& slot) noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = slot.hash & mask;
  while (slots_[at].word != nullptr) at = (at + 1) & mask;
  slots_[at] = slot;
}

TextWord& ListedWords::find(const Asked& asked, std::string_view word, std::string_view lower, bool capital) {
  word = word.substr(0, kMostWordBytes);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = asked.hash & mask;
  for (; slots_[at].word != nullptr; at = (at + 1) & mask) {
    if (slots_[at].hash != asked.hash) continue;
    TextWord& known = *slots_[at].word;
    if (known.language != language_ || !(known.key == asked.key)) continue;
    if (word.size() > WordKey::kWhole && known.forms.front() != word) continue;
    known.used = true;
    return known;
  }
  if (free_.empty()) free_.push_back(&words_.emplace_back());
  TextWord& added = *free_.back();
  free_.pop_back();
  ++count_;
  added.id = next_id_++;
  added.language = language_;
  added.key = asked.key;
  added.forms.emplace_back(word);
  slots_[at] = {asked.hash, &added};
  if (2 * count_ > slots_.size()) grow();
  fill(lower, capital, added);
  return added;
}

void ListedWords::fill(std::string_view lower, bool capital, TextWord& out) {
  const std::string_view language = languages_[language_];
  const std::string_view word = out.forms.front();
  out.stop = is_stop_word(language, lower);
  peeled_.clear();
  // What may be a name is looked up by all its forms next, which are then known.
  out.marked = capital || static_cast<unsigned char>(word.front()) >= 0xD7;
  const text::Forms forms = out.marked ? text::Forms::kAll : text::Forms::kMain;
  // The country: by its name, or an adjective.
  if (word.size() >= kFewestCountryBytes && !out.stop) {
    out.begins_country = begins_country_name(lower);
    if (may_be_adjective(lower)) out.country = country_of_adjective(lower);
    if (out.marked) {
      peel(language, word, lower, peeled_);
      if (out.country.empty()) out.country = model::country_code(word);
      const std::size_t count = std::min(peeled_.size(), kMostCountryForms);
      for (std::size_t i = 0; i < count && out.country.empty(); ++i) {
        if (peeled_[i].size() > kFewestCountryBytes) out.country = model::country_code(peeled_[i]);
      }
      for (std::string_view rest = behind_proclitic(lower); !rest.empty() && out.country.empty();
           rest = behind_proclitic(rest)) {
        out.country = country_of_adjective(rest);
        if (out.country.empty()) out.country = model::country_code(rest);
      }
    }
  }
  const auto fold_all = [&](std::string_view form) {
    folded_.clear();
    for (const text::Token& token : folder_.buffer().tokenize(form, text::Cut::kWritten, forms)) {
      if (token.native == kArabicArticle) continue;
      folded_ += token.native.empty() ? token.latin : token.native;
    }
  };
  if (may_have_concepts(lower) && (!out.stop || capital)) {
    fold_all(word);
    concepts_of(folded_, out.concepts);
    if (out.concepts.empty()) {
      if (peeled_.empty()) peel(language, word, lower, peeled_);
      for (const std::string& form : peeled_) {
        fold_all(form);
        concepts_of(folded_, out.concepts);
        if (!out.concepts.empty()) break;
      }
    }
  }
  out.says = !out.concepts.empty() || !out.country.empty() || out.begins_country;
  out.may_have_ending = !peeled_.empty();
}

// What is marked is looked up next, in all its forms.
std::string_view ListedWords::main_romanisation(const TextWord& word) {
  const std::string& written = word.forms.front();
  if (!word.marked || is_plain(written) ||
      text::script_of(text::decode_utf8(written, 0).code_point) == text::Script::kHangul)
    return folder_.romanised(written);
  return prepared(word).front()->view.latin;
}

void ListedWords::look_up_role(TextWord& out) {
  if (out.has_role) return;
  out.has_role = true;
  const std::string_view latin = main_romanisation(out);
  if (latin.empty()) return;
  const std::array<std::string_view, 1> phrase{latin};
  for (const names::NameKind kind : {names::NameKind::kPerson, names::NameKind::kOrganization}) {
    const names::PhraseMatch match = names::match_phrase(kind, phrase);
    if (match.length == 0) continue;
    out.particle = out.particle || match.word.role == names::Role::kParticle ||
                   match.word.role == names::Role::kConnector;
    out.title = out.title || (kind == names::NameKind::kPerson && match.word.role == names::Role::kTitle);
  }
  out.letter = latin.size() == 1;
  out.known_name = names::word_bits(names::NameKind::kPerson, latin) < kKnownNameBits;
}

bool ListedWords::may_be_name(TextWord& out) {
  if (out.asked_for_name) return out.like_a_name;
  out.asked_for_name = true;
  out.like_a_name = out.known_name;
  if (out.like_a_name || !out.may_have_ending || folder_.romanised(out.forms.front()).empty())
    return out.like_a_name;
  // "Дмитра" of Дмитро.
  lower_.clear();
  append_lower(lower_, out.forms.front());
  peeled_.clear();
  peel(languages_[out.language], out.forms.front(), lower_, peeled_);
  const std::size_t most = std::min(peeled_.size(), kMostCountryForms);
  for (std::size_t i = 0; i < most && !out.like_a_name; ++i) {
    const std::string_view peeled = folder_.romanised(peeled_[i]);
    out.like_a_name = !peeled.empty() && names::word_bits(names::NameKind::kPerson, peeled) < kKnownNameBits;
  }
  return out.like_a_name;
}

void ListedWords::look_up_exact(TextWord& out) {
  if (out.looked_up_exact) return;
  out.looked_up_exact = true;
  look_up_forms(out, false);
  out.exact = !out.tokens.empty();
}

void ListedWords::look_up(TextWord& out) {
  if (out.looked_up) return;
  out.looked_up = true;
  look_up_forms(out, true);
  if (out.looked_up_exact) return;
  out.looked_up_exact = true;
  out.exact = exact_;
}

bool ListedWords::may_sound_listed(const TextWord& word, float least) {
  if (word.looked_up) {
    return std::any_of(word.tokens.begin(), word.tokens.end(), [&](const ListedToken& listed) {
      return listed.form == 0 && listed.quality >= least;
    });
  }
  by_sound_ = true;
  sounds_.clear();
  const names::TokenView form = folder_.fold(word.forms.front());
  look_up_form(form, FormRules(form, false), 0, sounds_, least);
  return !sounds_.empty();
}

void ListedWords::look_up_forms(TextWord& out, bool by_sound) {
  by_sound_ = by_sound;
  exact_ = false;
  out.tokens.clear();
  out.forms.resize(1);
  const auto forms = prepared(out);
  look_up_form(forms[0]->view, forms[0]->rules, 0, out.tokens);
  for (const PreparedForm* form : forms.subspan(1)) {
    if (out.forms.size() >= 8) break;
    const std::size_t before = out.tokens.size();
    look_up_form(form->view, form->rules, static_cast<std::uint8_t>(out.forms.size()), out.tokens);
    if (out.tokens.size() != before) out.forms.push_back(form->text);
  }
  // The best form of each token; of two that are as good the earlier one, unless only the later is the word itself.
  std::sort(out.tokens.begin(), out.tokens.end(), [](const ListedToken& a, const ListedToken& b) {
    if (a.token != b.token) return a.token < b.token;
    if (a.quality != b.quality) return a.quality > b.quality;
    return a.form < b.form;
  });
  out.tokens.erase(std::unique(out.tokens.begin(), out.tokens.end(),
                               [](const ListedToken& a, const ListedToken& b) { return a.token == b.token; }),
                   out.tokens.end());
  std::uint64_t volume = 0;
  for (const ListedToken& listed : out.tokens) volume += index_.postings(listed.token).size();
  out.volume = static_cast<std::uint32_t>(std::min<std::uint64_t>(volume, 0xFFFFFFFFU));
  // Names of one word come first among those of a word.
  for (const ListedToken& listed : out.tokens) {
    if (listed.quality < kSingleQuality) continue;
    std::size_t looked = 0;
    for (const std::uint32_t id : index_.postings(listed.token)) {
      if (id >= index_.name_count() || ++looked > kMostSingleNames) break;
      const index::NameRow& row = index_.name(id);
      out.alone = out.alone || (row.part_count == 1 && row.kind == names::NameKind::kOrganization);
    }
  }
}

bool ListedWords::may_meet(TextWord& a, TextWord& b) {
  if (index_.word_pairs().empty()) return true;
  look_up_classes(a);
  look_up_classes(b);
  return index_.word_pairs().may_meet(classes(a), classes(b));
}

bool ListedWords::may_meet(TextWord& a, std::span<const std::uint64_t> of_b) {
  if (index_.word_pairs().empty()) return true;
  look_up_classes(a);
  return index_.word_pairs().may_meet(classes(a), of_b);
}

bool ListedWords::names_with(TextWord& a, TextWord& b, std::vector<std::uint32_t>& out) {
  out.clear();
  if (index_.names_of_pairs().empty()) {
    look_up(a);
    look_up(b);
    if (!a.listed() || !b.listed()) return true;
    for (const ListedToken& listed : (a.volume <= b.volume ? a : b).tokens) {
      const auto postings = index_.postings(listed.token);
      out.insert(out.end(), postings.begin(), postings.end());
      if (out.size() > kMostNames) return false;
    }
  } else {
    look_up_classes(a);
    look_up_classes(b);
    if (!add_names_with(a, classes(b), out)) return false;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return true;
}

bool ListedWords::add_names_with(TextWord& a, std::span<const std::uint64_t> of_b,
                                 std::vector<std::uint32_t>& out) {
  if (index_.names_of_pairs().empty()) return false;
  look_up_classes(a);
  for (const std::uint64_t left : classes(a)) {
    for (const std::uint64_t right : of_b) {
      const std::uint64_t pair = index::WordPairs::pair_hash(left, right);
      if (!index_.word_pairs().may_hold(pair)) continue;
      index_.names_of_pairs().for_each(pair, [&](std::uint32_t name) {
        out.push_back(name);
        return out.size() <= kMostNames;
      });
      if (out.size() > kMostNames) return false;
    }
  }
  return true;
}

// Of all that look_up_forms() would find: what a form sounds like has one of its classes, and what it is letter by letter, if any
// listed word is, has the first class of these letters.
void ListedWords::look_up_classes(TextWord& out) {
  if (out.has_classes) return;
  out.has_classes = true;
  out.first_class = static_cast<std::uint32_t>(classes_.size());
  for (const PreparedForm* form : prepared(out)) add_classes(*form);
  const auto first = classes_.begin() + static_cast<std::ptrdiff_t>(out.first_class);
  std::sort(first, classes_.end());
  classes_.erase(std::unique(first, classes_.end()), classes_.end());
  classes_.erase(std::remove_if(first, classes_.end(),
                                [&](std::uint64_t of) { return !index_.word_pairs().may_meet_any(of); }),
                 classes_.end());
  out.class_count = static_cast<std::uint16_t>(classes_.size() - out.first_class);
}

void ListedWords::add_classes(const PreparedForm& form) {
  const auto add_keys = [&](const names::Keys& keys, std::size_t most) {
    const auto all = keys.all();
    for (const std::uint64_t key : all.first(std::min(all.size(), most)))
      classes_.push_back(index::key_hash(index::KeyClass::kSound, key));
    return !all.empty();
  };
  for (std::size_t i = 0; i < form.romanisation_count; ++i) {
    if (i < form.key_count && add_keys(form.keys[i], names::kMaxKeys)) continue;
    const std::string_view letters = form.romanisation(i);
    if (!is_listed(letters)) continue;
    // Words that are equal share all their keys.
    if (i < form.key_count || !add_keys(names::sound_keys(letters), 1))
      classes_.push_back(index::deletion_hash(letters));
  }
  for (const std::uint16_t group : form.nicknames)
    classes_.push_back(index::key_hash(index::KeyClass::kNickname, group));
}

bool ListedWords::is_listed(std::string_view letters) const {
  bool found = false;
  index_.for_each_deletion(index::deletion_hash(letters),
                           [&](std::uint32_t token) { found = found || index_.latin(token) == letters; });
  return found;
}

void ListedWords::begin_candidates() {
  candidates_.clear();
  if (seen_.empty()) seen_.resize(index_.token_count());
  if (++stamp_ != 0) return;
  std::fill(seen_.begin(), seen_.end(), 0U);
  stamp_ = 1;
}

void ListedWords::look_up_form(const names::TokenView& view, const FormRules& rules, std::uint8_t number,
                               std::vector<ListedToken>& out, float least_wanted) {
  if (view.latin.size() < 2) return;
  const bool by_sound = by_sound_ && rules.by_sound;
  const float least = std::max(least_wanted, rules.least);
  begin_candidates();
  const auto look_exactly = [&](std::string_view letters_of_form) {
    index_.for_each_deletion(index::deletion_hash(letters_of_form), [&](std::uint32_t candidate) {
      if (index_.latin_size(candidate) == letters_of_form.size() &&
          index_.token(candidate).latin == letters_of_form)
        add_candidate(candidate);
    });
  };
  look_exactly(view.latin);
  names::for_each_alternative(view.alternatives, look_exactly);
  if (candidates_.empty() && !by_sound_) return;
  const std::size_t exact_count = candidates_.size();  // those that are the word letter by letter
  const names::WordMatcher matcher(view);
  // A short word sounds like a large share of a large list; those beyond are left to exact spellings.
  std::size_t looked_at = exact_count;
  const auto look = [&](std::uint32_t candidate) {
    if (looked_at++ < kMostCandidates) add_candidate(candidate);
  };
  if (by_sound) {
    for (const names::WordMatcher::Form& other : matcher.first_forms(kMostFormsBySound)) {
      for (const std::uint64_t key : other.keys.all())
        index_.for_each_key(index::key_hash(index::KeyClass::kSound, key), look);
    }
  }
  if (by_sound_) {
    for (const std::uint16_t group : names::nickname_groups(view.latin))
      index_.for_each_key(index::key_hash(index::KeyClass::kNickname, group), look);
  }
  const std::size_t first = out.size();
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    if (i + 2 * kAhead < candidates_.size()) index_.prefetch_token_row(candidates_[i + 2 * kAhead]);
    if (i + kAhead < candidates_.size()) index_.prefetch_token_text(candidates_[i + kAhead]);
    const std::uint32_t candidate = candidates_[i];
    const bool exact = i < exact_count;
    if (!rules.may_have_size(index_.latin_size(candidate))) continue;
    const names::TokenView other = index_.token(candidate);
    if (!rules.may_be(view, other, exact, by_sound_ && rules.unmarked)) continue;
    const names::TokenMatch match = matcher.match(other, {}, names::WordMatcher::kAllNear, least);
    if (match.quality < least) continue;
    out.push_back({candidate, number, match.quality});
    exact_ = exact_ || exact;
    if (least_wanted > 0) return;
  }
  if (out.size() - first > kMostTokens) {
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
              [](const ListedToken& a, const ListedToken& b) {
                return a.quality != b.quality ? a.quality > b.quality : a.token < b.token;
              });
    out.resize(first + kMostTokens);
  }
}

}  // namespace tamis::documents
