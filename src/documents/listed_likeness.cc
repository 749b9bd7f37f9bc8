#include "documents/listed_likeness.h"

#include <algorithm>

#include "documents/inflection.h"
#include "documents/listed_words.h"
#include "documents/tokens.h"
#include "names/lexicon.h"
#include "names/sounds.h"

namespace tamis::documents {

ListedLikeness::Form::Form(std::string_view written, const names::TokenView& folded, bool peeled)
    : text(written),
      latin(folded.latin),
      native(folded.native),
      alternatives(folded.alternatives),
      view{latin, native, alternatives, folded.unvowelled},
      rules(view, peeled) {}

void ListedLikeness::forget() {
  for (Prepared& prepared : prepared_) prepared.word = 0;
  std::fill(known_.begin(), known_.end(), Known{});
}

ListedLikeness::Prepared& ListedLikeness::prepare(const TextWord& word, std::string_view language) {
  Prepared& prepared = prepared_[word.id % kPrepared];
  if (prepared.word == std::uint64_t{word.id} + 1) return prepared;
  prepared.word = std::uint64_t{word.id} + 1;
  prepared.matchers.clear();
  prepared.forms.clear();
  const std::string& written = word.forms.front();
  prepared.forms.emplace_back(written, folder_.fold(written), false);
  lower_.clear();
  append_lower(lower_, written);
  peeled_.clear();
  peel(language, written, lower_, peeled_);
  for (const std::string& form : peeled_) prepared.forms.emplace_back(form, folder_.fold(form), true);
  return prepared;
}

std::string_view ListedLikeness::form_of(const TextWord& word, std::string_view language, std::uint8_t form) {
  if (form == 0) return word.forms.front();
  const Prepared& prepared = prepare(word, language);
  return form < prepared.forms.size() ? std::string_view(prepared.forms[form].text) : word.forms.front();
}

ListedLikeness::Like ListedLikeness::of(const TextWord& word, std::string_view language,
                                        std::uint32_t token) {
  const std::uint64_t key = std::uint64_t{word.id} << 32 | token;
  Known& known = known_[(key * 0x9E3779B97F4A7C15ULL) >> 50];
  if (known.key == key) return known.like;
  known.key = key;
  known.like = {};
  Prepared& prepared = prepare(word, language);
  const names::TokenView listed = index_.token(token);
  for (std::size_t i = 0; i < prepared.forms.size(); ++i) {
    const Form& form = prepared.forms[i];
    if (form.view.latin.size() < 2 || !form.rules.may_have_size(listed.latin.size())) continue;
    bool exact = listed.latin == form.latin;
    names::for_each_alternative(form.alternatives,
                                [&](std::string_view other) { exact = exact || listed.latin == other; });
    if (!exact && form.rules.peeled && !form.rules.by_sound && names::nickname_groups(form.latin).empty())
      continue;
    if (!form.rules.may_be(form.view, listed, exact, form.rules.unmarked)) continue;
    while (prepared.matchers.size() <= i)
      prepared.matchers.emplace_back(prepared.forms[prepared.matchers.size()].view);
    const names::WordMatcher& matcher = prepared.matchers[i];
    const float least = form.rules.least;
    const names::TokenMatch match = matcher.match(listed, {}, names::WordMatcher::kAllNear, least);
    if (match.quality < least || match.quality <= known.like.quality) continue;
    if (!exact && !is_found(form, matcher, listed)) continue;
    known.like = {match.quality, static_cast<std::uint8_t>(i)};
  }
  return known.like;
}

// Whether the index finds the listed word by a sound or nickname of the form.
bool ListedLikeness::is_found(const Form& form, const names::WordMatcher& matcher,
                              const names::TokenView& listed) const {
  if (form.rules.by_sound) {
    const auto own = matcher.forms().first(std::min(matcher.forms().size(), kMostFormsBySound));
    const auto shares = [&](std::string_view letters) {
      const names::Keys keys = names::sound_keys(letters);
      return std::any_of(own.begin(), own.end(), [&](const names::WordMatcher::Form& one) {
        return names::share_key(one.keys, keys);
      });
    };
    if (shares(listed.latin)) return true;
    bool found = false;
    names::for_each_alternative(listed.alternatives,
                                [&](std::string_view letters) { found = found || shares(letters); });
    if (found) return true;
  }
  const auto groups = names::nickname_groups(form.latin);
  if (groups.empty()) return false;
  const auto others = names::nickname_groups(listed.latin);
  return std::any_of(groups.begin(), groups.end(), [&](std::uint16_t group) {
    return std::find(others.begin(), others.end(), group) != others.end();
  });
}

}  // namespace tamis::documents
