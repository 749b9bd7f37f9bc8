#include "documents/words/verb_forms.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

constexpr std::string_view kGerman = "de";
constexpr std::string_view kDutch = "nl";
constexpr std::string_view kEnglish = "en";
constexpr std::string_view kArabic = "ar";

struct Rule {
  std::string_view language;
  std::string_view ending;
  std::string_view forms;  // separated by '|'
};

const std::vector<Rule>& rules() {
  static const std::vector<Rule> kRules = [] {
    std::vector<Rule> out;
    base::for_each_row(base::data_table("verb_forms.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 3) out.push_back({column[0], column[1], column[2]});
    });
    // The longest ending that fits is the rule.
    std::stable_sort(out.begin(), out.end(),
                     [](const Rule& a, const Rule& b) { return a.ending.size() > b.ending.size(); });
    return out;
  }();
  return kRules;
}

const Rule* rule_of(std::string_view language, std::string_view verb) {
  for (const Rule& rule : rules()) {
    if (rule.language == language && verb.ends_with(rule.ending)) return &rule;
  }
  return nullptr;
}

constexpr std::array<std::string_view, 12> kGermanFronts = {
    "be", "ge", "ent", "er", "ver", "zer", "über", "unter", "miss", "wider", "hinter", "emp"};
constexpr std::array<std::string_view, 9> kDutchFronts = {"be",  "ge",   "ont",   "her", "ver",
                                                          "mis", "over", "onder", "er"};

// "verhaften", "übernehmen", "veroordelen": their participles have no "ge".
bool is_inseparable(std::span<const std::string_view> fronts, std::string_view verb,
                    std::string_view ending) {
  constexpr std::size_t kLeast = 5;
  return std::any_of(fronts.begin(), fronts.end(), [&](std::string_view front) {
    return verb.starts_with(front) && verb.size() - front.size() >= std::max(ending.size(), kLeast);
  });
}

void append_german(std::string_view rest, std::string_view verb, std::vector<VerbPhrase>& out) {
  const std::size_t plus = verb.find('+');
  const std::string front(plus == std::string_view::npos ? std::string_view{} : verb.substr(0, plus));
  if (plus != std::string_view::npos) verb.remove_prefix(plus + 1);
  const Rule* rule = rule_of(kGerman, verb);
  if (rule == nullptr) return;
  const std::string stem(verb.substr(0, verb.size() - rule->ending.size()));
  const std::string before = rest.empty() ? std::string() : std::string(rest) + " ";
  base::for_each_part(rule->forms, '|', [&](std::string_view form) {
    const bool participle = form.front() == '+' || form.front() == '=';
    if (participle) {
      const bool bare = form.front() == '=' || is_inseparable(kGermanFronts, verb, rule->ending);
      out.push_back(
          {before + front + (bare ? "" : "ge") + stem + std::string(form.substr(1)) + "*", {}, false});
      return;
    }
    const std::string word = stem + std::string(form);
    out.push_back({before + front + word, {}, false});
    if (word == verb) {
      out.push_back({before + (front.empty() ? "zu " + word : front + "zu" + word), {}, false});
    }
    // The infinitive is the plural of the present, too: "die USA heben ... auf".
    if (front.empty() && rest.empty()) return;
    out.push_back({word + (rest.empty() ? "" : " _ " + std::string(rest)), front, false});
  });
}

// "sancties op+leggen": "legt _ sancties _ op", "sancties op te leggen", "sancties opgelegd", "sancties oplegt".
void append_dutch(std::string_view rest, std::string_view verb, std::vector<VerbPhrase>& out) {
  const std::size_t plus = verb.find('+');
  const std::string front(plus == std::string_view::npos ? std::string_view{} : verb.substr(0, plus));
  if (plus != std::string_view::npos) verb.remove_prefix(plus + 1);
  const Rule* rule = rule_of(kDutch, verb);
  if (rule == nullptr) return;
  const std::string stem(verb.substr(0, verb.size() - rule->ending.size()));
  const std::string before = rest.empty() ? std::string() : std::string(rest) + " ";
  const std::string behind = (rest.empty() ? std::string() : " _ " + std::string(rest)) +
                             (front.empty() ? std::string() : " _ " + front);
  base::for_each_part(rule->forms, '|', [&](std::string_view form) {
    if (form.front() == '+' || form.front() == '=') {
      const bool bare = form.front() == '=' || is_inseparable(kDutchFronts, verb, rule->ending);
      std::string participle = stem + std::string(form.substr(1));
      // "geëxecuteerd", "geïnspecteerd"
      if (!bare && participle.front() == 'e') participle.replace(0, 1, "\u00eb");
      if (!bare && participle.front() == 'i') participle.replace(0, 1, "\u00ef");
      out.push_back({before + front + (bare ? "" : "ge") + participle + "*", {}, false});
      return;
    }
    const std::string word = stem + std::string(form);
    if (!behind.empty()) out.push_back({word + behind, {}, false});
    out.push_back({before + front + word, {}, false});
    if (word == verb) out.push_back({before + (front.empty() ? "te " : front + " te ") + word, {}, false});
  });
}

}  // namespace

void append_verb_phrases(std::string_view language, std::string_view lemma, std::vector<VerbPhrase>& out) {
  const bool last = language == kGerman || language == kDutch;
  const std::size_t blank = last ? lemma.rfind(' ') : lemma.find(' ');
  const bool one = blank == std::string_view::npos;
  const std::string_view verb = one ? lemma : last ? lemma.substr(blank + 1) : lemma.substr(0, blank);
  const std::string_view rest = one    ? std::string_view{}
                                : last ? lemma.substr(0, blank)
                                       : lemma.substr(blank + 1);
  const std::size_t plus = verb.find('+');
  const Rule* rule = lemma.find('*') != std::string_view::npos
                         ? nullptr
                         : rule_of(language, plus == std::string_view::npos ? verb : verb.substr(plus + 1));
  if (rule == nullptr) {
    out.push_back({std::string(lemma), {}, false});
    return;
  }
  if (language == kDutch) return append_dutch(rest, verb, out);
  if (last) return append_german(rest, verb, out);
  const std::string stem(verb.substr(0, verb.size() - rule->ending.size()));
  const std::string behind = rest.empty() ? std::string() : " _ " + std::string(rest);
  base::for_each_part(rule->forms, '|', [&](std::string_view form) {
    // "-": the stem itself.
    const std::string word = stem + std::string(form == "-" ? std::string_view{} : form);
    out.push_back({word + behind, {}, language == kEnglish && word == verb});
  });
}

void append_arabic_forms(std::string_view cell, std::vector<std::string>& out) {
  constexpr std::size_t kLetter = 2;  // bytes
  constexpr std::size_t kShort = 3 * kLetter;
  const auto part = [](std::string_view name) {
    const auto row = std::find_if(rules().begin(), rules().end(), [&](const Rule& rule) {
      return rule.language == kArabic && rule.ending == name;
    });
    return row == rules().end() ? std::string_view{} : row->forms;
  };
  const std::string_view alef = part("alef");
  const std::string_view final_alef = part("final_alef");
  std::vector<std::string_view> phrases;
  base::for_each_part(cell, '|', [&](std::string_view phrase) { phrases.push_back(phrase); });
  for (const std::string_view phrase : phrases) {
    const std::size_t blank = phrase.find(' ');
    const std::string_view his = phrase.substr(0, blank);
    const std::string rest(blank == std::string_view::npos ? std::string_view{} : phrase.substr(blank));
    if (his.size() < kShort || his.find_first_of("*_") != std::string_view::npos) continue;
    const bool weak = his.ends_with(final_alef);
    const std::string stem(weak ? his.substr(0, his.size() - final_alef.size()) : his);
    if (std::find(phrases.begin(), phrases.end(), stem + std::string(part("hers")) + rest) == phrases.end())
      continue;
    out.push_back(stem + std::string(part("theirs")) + rest);
    const bool fourth = his.starts_with(part("fourth_form"));
    std::string present = fourth || his.starts_with(alef) ? stem.substr(kLetter) : stem;
    const std::size_t last = present.size() - std::min(present.size(), kLetter);
    const bool hollow = present.size() >= kShort && present.substr(last - kLetter, kLetter) == alef;
    if (hollow && (fourth || present.starts_with(part("tenth_form")))) {
      present.replace(last - kLetter, kLetter, part("yeh"));
    } else if ((hollow && his.size() == kShort) || (his.starts_with(part("waw")) && his.size() == kShort) ||
               his.ends_with(alef)) {
      continue;
    }
    const std::string end(weak ? part("yeh") : std::string_view{});
    base::for_each_part(part("present_fronts"), '|', [&](std::string_view front) {
      out.push_back(std::string(front) + present + end + rest);
    });
    base::for_each_part(part("present_plurals"), '|', [&](std::string_view plural) {
      out.push_back(std::string(part("yeh")) + present + std::string(plural) + rest);
    });
  }
}

}  // namespace tamis::documents
