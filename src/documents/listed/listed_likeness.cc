#include "documents/listed/listed_likeness.h"

#include <algorithm>

#include "documents/listed/listed_words.h"
#include "documents/words/inflection.h"
#include "documents/words/tokens.h"
#include "names/lexicon.h"
#include "names/sounds.h"
#include "names/stored_sounds.h"

namespace tamis::documents {

namespace {

// Apart from those of sounds.
void add_nicknames(std::span<const std::uint16_t> groups, KeyBits& print) noexcept {
  for (const std::uint16_t group : groups) print.add(~std::uint64_t{group});
}

// Whether the index finds the listed word by a sound or nickname of the form (index/name_index.cc).
bool is_found(const PreparedForm& form, const names::TokenView& listed) {
  if (form.key_count != 0) {
    bool found = false;
    names::for_each_sound_key(listed, [&](std::uint64_t key) {
      for (std::size_t i = 0; i < form.key_count && !found; ++i) {
        const auto own = form.keys[i].all();
        found = std::find(own.begin(), own.end(), key) != own.end();
      }
      return !found;
    });
    if (found) return true;
  }
  if (form.nicknames.empty()) return false;
  const auto others = names::nickname_groups(listed.latin);
  return std::find_first_of(form.nicknames.begin(), form.nicknames.end(), others.begin(), others.end()) !=
         form.nicknames.end();
}

}  // namespace

void PreparedForm::prepare(std::string_view written, const names::TokenView& folded, bool peeled) {
  text = written;
  letters_.assign(folded.latin).append(folded.native).append(folded.alternatives);
  const std::string_view all = letters_;
  view = {all.substr(0, folded.latin.size()), all.substr(folded.latin.size(), folded.native.size()),
          all.substr(folded.latin.size() + folded.native.size()), folded.unvowelled};
  rules = FormRules(view, peeled);
  romanisation_count = key_count = 0;
  nicknames = {};
  print = {};
  if (view.latin.size() < 2) return;
  const std::size_t by_sound = rules.by_sound ? kMostFormsBySound : 0;
  const auto add = [&](std::string_view romanisation) {
    ++romanisation_count;
    print.letters.add(index::deletion_hash(romanisation));
    if (key_count == by_sound) return;
    keys[key_count] = names::sound_keys(romanisation);
    for (const std::uint64_t key : keys[key_count].all()) print.sounds.add(key);
    ++key_count;
  };
  add(view.latin);
  names::for_each_alternative(view.alternatives, add);
  nicknames = names::nickname_groups(view.latin);
  add_nicknames(nicknames, print.sounds);
}

void ListedLikeness::forget() {
  for (Prepared& prepared : prepared_) prepared.word = 0;
  std::fill(known_.begin(), known_.end(), Known{});
}

void ListedLikeness::add_form(Prepared& prepared, std::string_view written, bool peeled) {
  const std::size_t at = prepared.in_use.size();
  if (at == prepared.forms.size()) prepared.forms.emplace_back();
  prepared.forms[at].prepare(written, folder_.fold(written), peeled);
  prepared.in_use.push_back(&prepared.forms[at]);
  prepared.print.add(prepared.forms[at].print);
}

void ListedLikeness::read_print(std::uint32_t token, Print& print) const {
  const names::TokenView listed = index_.token(token);
  print.token = token;
  print.of = {};
  print.of.letters.add(index::deletion_hash(listed.latin));
  names::for_each_sound_key(listed, [&](std::uint64_t key) {
    print.of.sounds.add(key);
    return true;
  });
  add_nicknames(names::nickname_groups(listed.latin), print.of.sounds);
}

ListedLikeness::Prepared& ListedLikeness::prepare(const TextWord& word, std::string_view language) {
  Prepared& prepared = prepared_[word.id % kPrepared];
  if (prepared.word == std::uint64_t{word.id} + 1) return prepared;
  prepared.word = std::uint64_t{word.id} + 1;
  prepared.matchers.clear();
  prepared.in_use.clear();
  prepared.print = {};
  const std::string& written = word.forms.front();
  add_form(prepared, written, false);
  lower_.clear();
  append_lower(lower_, written);
  peeled_.clear();
  peel(language, written, lower_, peeled_);
  for (const std::string& form : peeled_) add_form(prepared, form, true);
  return prepared;
}

ListedLikeness::Like ListedLikeness::of(const TextWord& word, std::string_view language,
                                        std::uint32_t token) {
  const std::uint64_t key = key_of(word.id, token);
  Known& known = known_[slot_of(key)];
  if (known.key == key) return known.like;
  Prepared& prepared = prepare(word, language);
  const WordPrint& print = print_of(token);
  known.key = key;
  known.like = {};
  if (!prepared.print.meets(print)) return {};
  const names::TokenView listed = index_.token(token);
  for (std::size_t i = 0; i < prepared.in_use.size() && known.like.quality < 1; ++i) {
    const PreparedForm& form = *prepared.in_use[i];
    if (!form.print.meets(print)) continue;
    if (form.view.latin.size() < 2 || !form.rules.may_have_size(listed.latin.size())) continue;
    bool exact = listed.latin == form.view.latin;
    names::for_each_alternative(form.view.alternatives,
                                [&](std::string_view other) { exact = exact || listed.latin == other; });
    if (!form.rules.may_be(form.view, listed, exact, form.rules.unmarked)) continue;
    if (!exact && !is_found(form, listed)) continue;
    while (prepared.matchers.size() <= i)
      prepared.matchers.emplace_back(prepared.in_use[prepared.matchers.size()]->view);
    const float least = form.rules.least;
    const names::TokenMatch match =
        prepared.matchers[i].match(listed, {}, names::WordMatcher::kAllNear, least);
    if (match.quality >= least && match.quality > known.like.quality)
      known.like = {match.quality, static_cast<std::uint8_t>(i)};
  }
  return known.like;
}

}  // namespace tamis::documents
