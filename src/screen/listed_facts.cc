#include "screen/listed_facts.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "model/country.h"
#include "screen/index_state.h"
#include "tamis/version.h"
#include "text/printable.h"

namespace tamis::screen {
namespace {

constexpr std::size_t kMostValues = 3;  // of one kind
constexpr std::size_t kMostBytes = 80;  // of a place or an office: longer cells are sentences

class Facts {
 public:
  void add(std::string_view property, std::string_view value) {
    if (property == "birthDate") {
      put(born_, in_words(value));
    } else if (property == "birthPlace") {
      put(birth_places_, value);
    } else if (property == "deathDate") {
      put(died_, in_words(value));
    } else if (property == "incorporationDate") {
      put(founded_, in_words(value));
    } else if (property == "buildDate") {
      put(built_, in_words(value));
    } else if (property == "imoNumber") {
      put(ships_, value);
    } else if (property == "nationality" || property == "country" || property == "flag" ||
               property == "jurisdiction") {
      const std::string_view name = model::country_name(value);
      put(countries_, name.empty() ? value : name);
    } else if (property == "position") {
      put(offices_, value);
    }
  }

  [[nodiscard]] std::string words() const {
    std::string out;
    const auto part = [&](std::string_view label, const std::vector<std::string>& values, std::size_t most) {
      if (values.empty()) return;
      if (!out.empty()) out += "; ";
      out += label;
      for (std::size_t i = 0; i < values.size() && i < most; ++i) out += (i > 0 ? ", " : "") + values[i];
      if (values.size() > most) out += " and " + std::to_string(values.size() - most) + " more";
    };
    part("IMO ", ships_, kMostValues);
    part("born ", without_vaguer(born_), kMostValues);
    if (!birth_places_.empty())
      out += (born_.empty() ? (out.empty() ? "born in " : "; born in ") : " in ") + birth_places_.front();
    part("died ", died_, 1);
    part("founded ", founded_, 1);
    part("built ", built_, 1);
    part(countries_.size() == 1 ? "country " : "countries ", countries_, kMostValues);
    part("", offices_, 1);
    return out;
  }

 private:
  // "1948~": about 1948; "1948/1950": between the two (model/partial_date.h).
  [[nodiscard]] static std::string in_words(std::string_view date) {
    const std::size_t slash = date.find('/');
    if (slash != std::string_view::npos)
      return "between " + in_words(date.substr(0, slash)) + " and " + in_words(date.substr(slash + 1));
    return date.ends_with('~') ? "about " + std::string(date.substr(0, date.size() - 1)) : std::string(date);
  }

  // "1952" says nothing that "1952-10-07" does not.
  [[nodiscard]] static std::vector<std::string> without_vaguer(const std::vector<std::string>& dates) {
    std::vector<std::string> kept;
    std::copy_if(dates.begin(), dates.end(), std::back_inserter(kept), [&](const std::string& date) {
      return std::none_of(dates.begin(), dates.end(),
                          [&](const std::string& other) { return other.starts_with(date + "-"); });
    });
    return kept;
  }

  static void put(std::vector<std::string>& values, std::string_view value) {
    if (value.empty() || value.size() > kMostBytes) return;
    std::string shown = text::printable(value);
    if (std::find(values.begin(), values.end(), shown) == values.end()) values.push_back(std::move(shown));
  }

  std::vector<std::string> born_;
  std::vector<std::string> birth_places_;
  std::vector<std::string> died_;
  std::vector<std::string> founded_;
  std::vector<std::string> built_;
  std::vector<std::string> ships_;
  std::vector<std::string> countries_;
  std::vector<std::string> offices_;
};

}  // namespace

std::string listed_facts(const Index& index, std::span<const std::string_view> ids) {
  const index::EntityStore& store = index.state().entities;
  Facts facts;
  std::vector<index::EntityStore::ValueView> values;
  for (const std::string_view id : ids) {
    const auto ordinal = store.find(id);
    if (!ordinal) continue;
    store.values(*ordinal, values);
    for (const auto& value : values) {
      if (value.listing == index::EntityStore::ValueView::kNoListing) facts.add(value.property, value.value);
    }
  }
  return facts.words();
}

std::string listed_since(const Index& index, std::string_view id) {
  const index::EntityStore& store = index.state().entities;
  const auto ordinal = store.find(id);
  if (!ordinal) return {};
  std::vector<index::EntityStore::ValueView> values;
  store.values(*ordinal, values);
  std::string_view first;
  for (const auto& value : values) {
    if (value.listing == index::EntityStore::ValueView::kNoListing || value.property != "listingDate")
      continue;
    if (first.empty() || value.value < first) first = value.value;
  }
  return text::printable(first);
}

std::string provenance(const Index& index, bool titles) {
  std::string out;
  for (const index::ListMeta& list : index.state().entities.meta().lists) {
    if (!out.empty()) out += titles ? "; " : ", ";
    out += text::printable(list.dataset);
    if (titles && !list.title.empty() && list.title != list.dataset)
      out += ", " + text::printable(list.title) + (list.date.empty() ? "" : ",");
    out += list.date.empty() ? " (states no date)" : " of " + text::printable(list.date);
  }
  return out + "; index " + index.hash() + "; tamis " + kVersion;
}

}  // namespace tamis::screen
