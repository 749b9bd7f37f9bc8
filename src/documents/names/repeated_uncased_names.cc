// Names taken up again in scripts without capitals: "نعيم قاسم ... وقال قاسم", 康斯坦丁·马洛费耶夫 ... 马洛费耶夫, 아담 델림하노프 ...
// 델림하노프는; and whole names where no title stands beside them any more.
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/hash.h"
#include "documents/names/name_scan.h"
#include "documents/names/uncased_tables.h"
#include "documents/names/uncased_words.h"
#include "documents/words/country_words.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostSurnames = 256;  // a page of thousands of names must end
constexpr std::uint32_t kMostTokens = 8;      // of a surname; Han characters are tokens of their own
constexpr std::size_t kShortBytes = 6;        // three letters of Arabic or Hebrew and fewer are words as well
constexpr std::size_t kFewestHangul = 3;      // syllables: shorter surnames are words, or of Koreans
constexpr std::size_t kFewestHan = 2;         // characters
constexpr std::size_t kHangulBytes = 3;
constexpr double kConfidence = 0.85;

// Whether names of the script are parted by dots (Han, kana), else by blanks.
bool has_dots(text::Script script) noexcept {
  return script == text::Script::kHan || script == text::Script::kKatakana;
}

bool is_uncased_word(const NameScan& scan, std::uint32_t i) {
  return scan.is_word(i) && !is_cased(scan.token(i).script);
}

// A hyphen written onto the words around it ("אל-חיה").
bool is_hyphen(const NameScan& scan, std::uint32_t i) {
  return scan.is_kind(i, TokenKind::kHyphen) && !scan.token(i).space_before;
}

// A full name of the page, or the surname of one.
struct Surname {
  TokenRange tokens;      // where the page has it in full
  bool whole = false;     // the full name
  std::string text;       // without particles
  bool ordinary = false;  // a word of the language
};

class Finder {
 public:
  explicit Finder(NameScan& scan) : scan_(scan) {}

  void run() {
    collect();
    if (surnames_.empty()) return;
    for (std::uint32_t s = 0; s < scan_.text->sentences.size(); ++s) {
      scan_.enter(s);
      for (std::uint32_t i = scan_.sentence.first; i < scan_.sentence.last; ++i) {
        if (is_uncased_word(scan_, i) && (is_open(i) || is_body_of_one_word(i))) look(i);
      }
    }
  }

 private:
  void collect() {
    in_listed_.assign(scan_.text->tokens.size(), false);
    for (const ListedName& listed : scan_.work->listed) {
      for (std::uint32_t i = listed.tokens.first; i < listed.tokens.last; ++i) in_listed_[i] = true;
      if (!listed.matches.empty() && listed.matches.front()->schema == "Person")
        remember(listed.tokens, false);
    }
    const std::size_t count = scan_.work->names.size();
    for (std::size_t i = 0; i < count; ++i) {
      const NameInText& name = scan_.work->names[i];
      if (name.kind == EntityKind::kPerson && name.form == MentionForm::kName && name.confidence >= 0.6)
        remember(name.core_tokens, true);
    }
  }

  // A full name, and its surname: the last word, in scripts with dots what stands behind the last of them.
  void remember(TokenRange name, bool whole) {
    if (name.first >= name.last || surnames_.size() >= kMostSurnames) return;
    scan_.enter(scan_.text->sentence_of[name.first]);
    if (name.last > scan_.sentence.last || !is_uncased_word(scan_, name.last - 1)) return;
    if (whole) remember_whole(name);
    if (name.last - name.first < 2) return;
    Surname surname;
    std::uint32_t first = name.last - 1;
    const text::Script script = scan_.token(first).script;
    if (has_dots(script)) {
      while (first > name.first && !is_name_dot(scan_, first - 1)) --first;
      if (first == name.first) return;
    } else if (first > name.first + 1 && is_hyphen(scan_, first - 1)) {
      first -= 2;
    }
    if (first == name.first || name.last - first > kMostTokens) return;
    surname.tokens = {first, name.last};
    surname.text = std::string(scan_.text->at(scan_.text->span(surname.tokens)));
    const std::string_view lower = scan_.lower(name.last - 1);
    if (script == text::Script::kHangul) {
      surname.text.resize(surname.text.size() - korean_particle_bytes(surname.text));
      if (surname.text.size() < kFewestHangul * kHangulBytes) return;
    } else if (script == text::Script::kHan) {
      if (name.last - first < kFewestHan) return;
    } else if (!has_dots(script)) {
      if (lower.size() < kShortBytes) return;
      surname.ordinary =
          first + 1 == name.last && (lower.size() <= kShortBytes || is_ordinary_surname(lower));
    }
    keep(std::move(surname));
  }

  void remember_whole(TokenRange name) {
    const std::uint32_t size = name.last - name.first;
    const text::Script script = scan_.token(name.first).script;
    Surname whole;
    whole.tokens = name;
    whole.whole = true;
    whole.text = std::string(scan_.text->at(scan_.text->span(name)));
    if (size > kMostTokens || script == text::Script::kKatakana) return;
    if (script == text::Script::kHangul) {
      if (size > 1) return;
      whole.text.resize(whole.text.size() - korean_particle_bytes(whole.text));
      if (whole.text.size() != kFewestHangul * kHangulBytes) return;
    } else if (size < 2) {
      return;
    }
    keep(std::move(whole));
  }

  void keep(Surname&& name) {
    const bool hangul = scan_.token(name.tokens.first).script == text::Script::kHangul;
    const std::string_view key = hangul && name.tokens.last == name.tokens.first + 1
                                     ? std::string_view(name.text)
                                     : scan_.lower(name.tokens.first);
    auto& same = by_first_[base::xxh3(key)];
    for (const std::size_t other : same) {
      if (surnames_[other].text == name.text) return;
    }
    same.push_back(surnames_.size());
    surnames_.push_back(std::move(name));
  }

  [[nodiscard]] bool is_open(std::uint32_t i) const {
    return scan_.is_free(i) && !in_listed_[i] &&
           (scan_.atom(i) == nullptr || scan_.atom(i)->meaning->sense == NameSense::kPersonVerb);
  }

  // "وقال الحوثي" on a page that names Abdul Malik al-Houthi: no body; "زنجانی" on one that names Babak Zanjani: not of Zanjan.
  [[nodiscard]] bool is_body_of_one_word(std::uint32_t i) const {
    const NameInText* name = scan_.name(i);
    if (name == nullptr || name->tokens.first != i || name->tokens.last != i + 1) return false;
    const Token& token = scan_.token(i);
    return name->kind == EntityKind::kOrganization ||
           (name->kind == EntityKind::kPlace && scan_.language == "fa" &&
            name->core.size() < token.end - token.begin);
  }

  void look(std::uint32_t i) {
    const std::string_view lower = scan_.lower(i);
    if (scan_.token(i).script == text::Script::kHangul) {
      const std::size_t particle = korean_particle_bytes(lower);
      if (!take(i, lower, 0, 0) && particle > 0)
        take(i, lower.substr(0, lower.size() - particle), 0, static_cast<std::uint32_t>(particle));
      return;
    }
    if (take(i, lower, 0, 0) || has_dots(scan_.token(i).script)) return;
    if (const std::string_view bare = behind_proclitic(lower); !bare.empty())
      take(i, bare, static_cast<std::uint32_t>(lower.size() - bare.size()), 0);
  }

  // The surname that begins with the word, `before` bytes into the token and without `behind` at its end.
  bool take(std::uint32_t i, std::string_view word, std::uint32_t before, std::uint32_t behind) {
    const auto found = by_first_.find(base::xxh3(word));
    if (found == by_first_.end()) return false;
    const Surname* best = nullptr;
    std::uint32_t last = i;
    for (const std::size_t number : found->second) {
      const Surname& surname = surnames_[number];
      const std::uint32_t end = i + (surname.tokens.last - surname.tokens.first);
      if (end <= last || !has_tokens(i, end, surname) || !is_name(i, end, surname)) continue;
      best = &surname;
      last = end;
    }
    if (best == nullptr) return false;
    NameInText name;
    name.kind = EntityKind::kPerson;
    name.form = best->whole ? MentionForm::kName : MentionForm::kSurname;
    if (!best->whole) name.surname_of = best->tokens;
    name.normal = best->text;
    name.confidence = kConfidence;
    if (NameInText* body = scan_.name(i)) {
      if (best->whole || last != i + 1 || !is_beside_verb(i, last)) return false;
      name.span = body->span;
      name.core = body->core;
      name.tokens = name.core_tokens = {i, last};
      *body = std::move(name);
      return true;
    }
    const std::int32_t index = scan_.add(std::move(name), {i, last}, {i, last});
    NameInText& added = scan_.work->names[static_cast<std::size_t>(index)];
    added.core.begin += before;
    added.span.begin += before;
    added.core.end -= behind;
    added.span.end -= behind;
    i = last;
    return true;
  }

  // Whether the tokens from `i` on are those of the surname; the first is.
  [[nodiscard]] bool has_tokens(std::uint32_t i, std::uint32_t end, const Surname& surname) const {
    if (end > scan_.sentence.last) return false;
    for (std::uint32_t k = i + 1; k < end; ++k) {
      if (in_listed_[k] || !scan_.is_free(k) ||
          scan_.text->at(k) != scan_.text->at(surname.tokens.first + (k - i)))
        return false;
    }
    return true;
  }

  [[nodiscard]] bool is_name(std::uint32_t i, std::uint32_t end, const Surname& surname) const {
    const text::Script script = scan_.token(i).script;
    // Another's full name: 谢尔盖·马洛费耶夫.
    if (is_name_dot(scan_, end) || (i > scan_.sentence.first && is_name_dot(scan_, i - 1))) return false;
    if (script == text::Script::kKatakana)
      return !is_script(end, script) && (i == scan_.sentence.first || !is_script(i - 1, script));
    // "陈志明" is not 陈志.
    if (script == text::Script::kHan && surname.whole && end - i < 4)
      return !is_script(end, script) || begins_behind_name(scan_, end) || scan_.atom(end) != nullptr;
    if (has_dots(script)) return true;
    if (surname.whole) return !is_hyphen(scan_, end);
    if (i > scan_.sentence.first && is_uncased_word(scan_, i - 1)) {
      if (scan_.words[i - 1].given != 0 || is_uncased_given(scan_.lower(i - 1))) return false;
      if (is_called_noun(scan_.lower(i - 1)) || is_called_noun(behind_proclitic(scan_.lower(i - 1))))
        return false;
      if (const NameInText* before = scan_.name(i - 1);
          before != nullptr && before->kind == EntityKind::kPerson && before->core_tokens.contains(i - 1) &&
          before->form == MentionForm::kName)
        return false;
    }
    if (script == text::Script::kHangul) return true;
    if (is_hyphen(scan_, end) || (i > scan_.sentence.first && is_hyphen(scan_, i - 1))) return false;
    // "قاسم قصير": a given name as well.
    const bool ends = !is_uncased_word(scan_, end) || scan_.words[end].stop || scan_.atom(end) != nullptr ||
                      ends_uncased_name(scan_.lower(end));
    if (is_uncased_given(scan_.lower(i)) && !ends) return false;
    return !surname.ordinary || is_beside_verb(i, end);
  }

  [[nodiscard]] bool is_script(std::uint32_t i, text::Script script) const {
    return scan_.is_word(i) && scan_.token(i).script == script;
  }

  // Whether somebody says or does something right before or behind, or what stands before is somebody's.
  [[nodiscard]] bool is_beside_verb(std::uint32_t i, std::uint32_t end) const {
    const auto is_verb = [this](std::uint32_t k) {
      if (!is_uncased_word(scan_, k) || scan_.words[k].stop) return false;
      if (scan_.atom(k, NameSense::kPersonVerb) != nullptr) return true;
      const std::string_view lower = scan_.lower(k);
      return ends_uncased_name(lower) || ends_uncased_name(behind_proclitic(lower));
    };
    // Where the subject comes first, it begins the sentence.
    if (i == scan_.sentence.first && scan_.language != "ar") return true;
    if (i > scan_.sentence.first && is_uncased_word(scan_, i - 1)) {
      const std::string_view before = scan_.lower(i - 1);
      if (is_verb(i - 1) || is_owned_noun(before) || is_owned_noun(behind_proclitic(before))) return true;
    }
    return is_verb(end);
  }

  NameScan& scan_;
  std::vector<Surname> surnames_;
  std::vector<bool> in_listed_;  // by token
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_first_;
};

}  // namespace

void find_repeated_uncased(NameScan& scan) { Finder(scan).run(); }

}  // namespace tamis::documents
