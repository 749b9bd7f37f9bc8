#include "lists/seco_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string_view>

#include "base/ascii.h"
#include "lists/repair.h"
#include "lists/seco_text.h"

namespace tamis::lists::seco {

namespace {

// Full names made of one <name>: a name of four parts with three spellings each would give 81; a name that
// needs more than this is cut and reported, its parts are kept.
constexpr std::size_t kMaxNamesOfOne = 64;

// Of one target.
constexpr std::size_t kMaxFullNames = 2000;

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> out;
  while (!(text = base::trim(text)).empty()) {
    const std::size_t end = text.find_first_of(" \t\r\n");
    out.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end);
  }
  return out;
}

// The list labels languages by ISO 639-2/B; the model wants ISO 639-3 (the bibliographic codes that differ;
// Library of Congress, ISO 639-2 code list).
std::string_view language_code(std::string_view code) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kBibliographic{
      {{"alb", "sqi"}, {"arm", "hye"}, {"baq", "eus"}, {"bur", "mya"}, {"chi", "zho"},
       {"cze", "ces"}, {"dut", "nld"}, {"fre", "fra"}, {"geo", "kat"}, {"ger", "deu"},
       {"gre", "ell"}, {"ice", "isl"}, {"mac", "mkd"}, {"may", "msa"}, {"mao", "mri"},
       {"per", "fas"}, {"rum", "ron"}, {"slo", "slk"}, {"tib", "bod"}, {"wel", "cym"}}};
  for (const auto& [from, to] : kBibliographic) {
    if (code == from) return to;
  }
  return code;
}

// FollowTheMoney's property for a part of a person's name; empty for whole and unknown parts.
std::string_view part_property(std::string_view type) {
  if (type == "given-name") return "firstName";
  if (type == "further-given-name") return "secondName";
  if (type == "family-name" || type == "tribal-name" || type == "maiden-name") return "lastName";
  if (type == "father-name") return "fatherName";
  if (type == "grand-father-name") return "middleName";
  if (type == "title") return "title";
  if (type == "suffix") return "nameSuffix";
  return {};
}

bool is_article(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kArticles{
      "al", "el", "ul", "abu", "abd", "abdul", "ibn", "bin", "ben", "ould", "de", "von", "le", "la"};
  const std::string lower = base::ascii_lower(word);
  return std::find(kArticles.begin(), kArticles.end(), lower) != kArticles.end();
}

// Parts that are said in the full name: no titles; the maiden name only where no family name stands beside
// it.
std::vector<const Part*> spoken_parts(const Name& name, bool person, bool maiden = false) {
  std::vector<const Part*> out;
  const bool has_family = std::any_of(name.parts.begin(), name.parts.end(),
                                      [](const Part& part) { return part.type == "family-name"; });
  for (const Part& part : name.parts) {
    if (person && part.type == "title") continue;
    if (person && has_family && part.type == (maiden ? "family-name" : "maiden-name")) continue;
    out.push_back(&part);
  }
  return out;
}

// A name of one typed part beside a primary name that has this part is another spelling of the part ("Maher
// (a.k.a. Mahir) Al-Assad"), unless it is a whole name in the wrong place.
Part* respelled_part(Name& primary, const Name& name) {
  if (name.parts.size() != 1 || name.parts[0].base.size() != 1) return nullptr;
  const Part& given = name.parts[0];
  if (part_property(given.type).empty() || given.type == "title" || given.type == "suffix") return nullptr;
  const std::string_view wanted =
      given.type == "maiden-name" ? std::string_view("family-name") : std::string_view(given.type);
  Part* found = nullptr;
  for (Part& part : primary.parts) {
    if (part.type != wanted) continue;
    if (found != nullptr) return nullptr;  // which of the two is not said
    found = &part;
  }
  if (found == nullptr || found->base.empty()) return nullptr;
  const std::vector<std::string_view> mine = words(given.base[0]);
  const std::size_t theirs = words(found->base[0]).size();
  if (mine.size() > theirs && !(mine.size() == 2 && is_article(mine[0]))) return nullptr;
  return found;
}

class NameWriter {
 public:
  NameWriter(Record& record, bool person) : record_(record), person_(person) {}

  void add(std::vector<Name>& all) {
    const auto primary = std::find_if(all.begin(), all.end(), [](const Name& name) {
      return name.type == "primary-name" && name.main_identity;
    });
    if (person_ && primary != all.end()) fold_respelled(*primary, all);
    for (const Name& name : all) {
      if (person_) add_parts(name);
      if (std::find(folded_.begin(), folded_.end(), &name) == folded_.end()) add_full(name);
    }
    for (const auto& [type, name] : respelled_) add_respelled(*primary, type, *name);
  }

 private:
  // Reads names of one part that spell a part of the primary name into that.
  void fold_respelled(Name& primary, std::vector<Name>& all) {
    for (Name& name : all) {
      if (&name == &primary) continue;
      Part* part = respelled_part(primary, name);
      if (part == nullptr) continue;
      folded_.push_back(&name);
      if (name.type == "alias" && !name.low_quality && name.parts[0].type != "maiden-name") {
        if (std::find(part->base.begin(), part->base.end(), name.parts[0].base[0]) == part->base.end()) {
          part->base.push_back(name.parts[0].base[0]);
        }
        for (const auto& [key, spellings] : name.parts[0].variants) {
          std::vector<std::string>& known = part->variants[key];
          known.insert(known.end(), spellings.begin(), spellings.end());
        }
      } else {
        respelled_.emplace_back(part->type, &name);
      }
      record_.issue(Severity::kRepaired, "part_alias",
                    "the " + name.parts[0].type + " \"" + name.parts[0].base[0] +
                        "\" stands alone as a name: read as another spelling inside the primary name");
    }
  }

  void add_parts(const Name& name) {
    for (const Part& part : name.parts) {
      const std::string_view property = part_property(part.type);
      if (property.empty()) continue;
      const auto put = [&](std::string_view text, std::string_view language) {
        if (property == "title") {
          record_.text(property, text, language);
        } else {
          record_.name(property, text, language);
        }
      };
      for (const std::string& value : part.base) put(value, {});
      for (const auto& [key, spellings] : part.variants) {
        for (const std::string& spelling : spellings) put(spelling, key.first);
      }
    }
  }

  void add_full(const Name& name) {
    const std::vector<const Part*> parts = spoken_parts(name, person_);
    if (parts.empty()) return;
    std::string_view property = "alias";
    if (name.type == "formerly-known-as") property = "previousName";
    if (name.type == "primary-name" && name.main_identity) property = "name";
    if (name.low_quality) property = property == "name" ? "name" : "weakAlias";
    // A father's or other single part that belongs nowhere cannot stand for the person.
    const bool lone_part =
        person_ && parts.size() == 1 && property != "name" && !part_property(parts[0]->type).empty() &&
        words(parts[0]->base.empty() ? std::string_view() : std::string_view(parts[0]->base[0])).size() < 2;
    if (lone_part) property = "weakAlias";
    full_names(property, name, parts, property == "name" ? "alias" : property);
    if (person_ && parts.size() > 1 &&
        std::any_of(name.parts.begin(), name.parts.end(),
                    [](const Part& part) { return part.type == "maiden-name"; })) {
      const std::vector<const Part*> before = spoken_parts(name, person_, true);
      if (before != parts) full_names("previousName", name, before, "previousName");
    }
  }

  // The primary name with one part spelt as in `name`.
  void add_respelled(const Name& primary, std::string_view type, const Name& name) {
    Name variant = primary;
    for (Part& part : variant.parts) {
      if (part.type == type) part = Part{part.order, part.type, name.parts[0].base, name.parts[0].variants};
      if (part.base.size() > 1) part.base.resize(1);
    }
    const std::string_view property =
        name.low_quality                                                          ? "weakAlias"
        : name.type == "formerly-known-as" || name.parts[0].type == "maiden-name" ? "previousName"
                                                                                  : "alias";
    full_names(property, variant, spoken_parts(variant, true), property);
  }

  // Every way to choose one option for each part, the first options first; `each` gets the parts joined with
  // blanks. False when there were more than kMaxNamesOfOne.
  template <class Each>
  bool for_each_choice(const std::vector<std::vector<std::string_view>>& options, Each&& each) {
    if (options.empty()) return true;
    std::vector<std::size_t> chosen(options.size(), 0);
    for (std::size_t count = 0; count < kMaxNamesOfOne && full_names_left_ > 0; ++count) {
      --full_names_left_;
      std::string full;
      for (std::size_t i = 0; i < options.size(); ++i) {
        if (!options[i].empty()) append(full, options[i][chosen[i]], " ");
      }
      each(full, count);
      std::size_t at = options.size();
      while (at > 0) {
        --at;
        if (chosen[at] + 1 < options[at].size()) {
          ++chosen[at];
          break;
        }
        chosen[at] = 0;
        if (at == 0) return true;
      }
    }
    return false;
  }

  void full_names(std::string_view property, const Name& name, const std::vector<const Part*>& parts,
                  std::string_view other_property) {
    std::set<std::pair<std::string, std::string>> keys;
    std::vector<std::vector<std::string_view>> options;
    for (const Part* part : parts) {
      options.emplace_back(part->base.begin(), part->base.end());
      for (const auto& [key, spellings] : part->variants) keys.insert(key);
    }
    bool complete = for_each_choice(options, [&](const std::string& full, std::size_t count) {
      if (full.find(';') != std::string::npos) {
        for (const NamePiece& piece : split_names(full))
          record_.name(count == 0 ? property : other_property, piece.text);
        record_.issue(Severity::kRepaired, "glued_alias", "split at ';': " + full);
      } else {
        record_.name(count == 0 ? property : other_property, full);
      }
    });
    for (const auto& key : keys) {
      for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto found = parts[i]->variants.find(key);
        if (found != parts[i]->variants.end()) {
          options[i].assign(found->second.begin(), found->second.end());
        } else {
          options[i].assign(parts[i]->base.begin(), parts[i]->base.end());
          if (options[i].size() > 1) options[i].resize(1);
        }
      }
      complete &= for_each_choice(options, [&](const std::string& full, std::size_t) {
        record_.name(other_property, full, key.first);
      });
    }
    if (!complete) {
      record_.issue(Severity::kWarning, "too_many_spellings",
                    "the spellings of the parts of one name give more than " +
                        std::to_string(kMaxNamesOfOne) +
                        " full names; the first ones were taken and every spelling kept as a name part (" +
                        name.type + ")");
    }
  }

  Record& record_;
  bool person_;
  std::size_t full_names_left_ = kMaxFullNames;
  std::vector<const Name*> folded_;
  std::vector<std::pair<std::string, const Name*>>
      respelled_;  // weak or former spellings: names of their own
};

}  // namespace

Name name_of(const XmlNode& node, bool main_identity, bool person) {
  Name name;
  name.type = node.attribute("name-type");
  name.low_quality = node.attribute("quality") == "low";
  name.main_identity = main_identity;
  for (const XmlNode* child : node.all("name-part")) {
    Part part;
    const std::string_view order = child->attribute("order");
    part.order = base::all_ascii_digits(order) && order.size() < 6 ? std::stoi(std::string(order)) : 1000;
    part.type = child->attribute("name-part-type");
    const std::string_view value = base::trim(child->child_text("value"));
    if (person && !part_property(part.type).empty() && part.type != "title") {
      // "Artyom / Artem": two spellings of one part.
      std::string_view rest = value;
      while (!rest.empty()) {
        const std::size_t slash = rest.find('/');
        const std::string_view piece = base::trim(rest.substr(0, slash));
        if (!piece.empty()) part.base.emplace_back(piece);
        rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
      }
    } else if (!value.empty()) {
      part.base.emplace_back(value);
    }
    for (const XmlNode* variant : child->all("spelling-variant")) {
      const std::string_view spelling = base::trim(variant->text);
      if (spelling.empty()) continue;
      part.variants[{std::string(language_code(variant->attribute("lang"))),
                     std::string(variant->attribute("script"))}]
          .emplace_back(spelling);
    }
    if (!part.base.empty() || !part.variants.empty()) name.parts.push_back(std::move(part));
  }
  std::stable_sort(name.parts.begin(), name.parts.end(),
                   [](const Part& a, const Part& b) { return a.order < b.order; });
  return name;
}

void add_names(Record& record, std::vector<Name>& names, bool person) {
  NameWriter(record, person).add(names);
}

}  // namespace tamis::lists::seco
