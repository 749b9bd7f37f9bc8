#include "documents/parties/translated_bodies.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "documents/listed/body_concepts.h"
#include "documents/listed/institutions.h"
#include "documents/listed/listed_cache.h"
#include "documents/listed/listed_rules.h"
#include "documents/listed/popular_names.h"
#include "documents/parties/body_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/name_grammar.h"
#include "documents/words/span_index.h"
#include "documents/words/stop_words.h"
#include "model/country.h"
#include "names/token_match.h"
#include "names/translated_words.h"
#include "screen/prepared_name.h"
#include "screen/score_entities.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostNamesScored = 48;
constexpr std::size_t kMostLeft = 4;  // words of a listed name: its country and legal form
constexpr std::size_t kMostItems = 14;
constexpr std::uint32_t kMostJoining = 3;  // words and marks between two words of a name
constexpr std::uint32_t kMostOrdinal = 3;  // letters of an ordinal's ending: "53-я", "2nd"
constexpr std::size_t kFewestWords = 3;    // that agree, where none is distinctive
constexpr double kFewestBits = 3.0;

// Numbers that both hold, each ascending.
void intersect(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b,
               std::vector<std::uint32_t>& out) {
  constexpr std::size_t kMuchLonger = 8;  // times, from which a search for each number costs less
  const auto& few = a.size() <= b.size() ? a : b;
  const auto& many = a.size() <= b.size() ? b : a;
  if (few.size() * kMuchLonger > many.size()) {
    std::set_intersection(few.begin(), few.end(), many.begin(), many.end(), std::back_inserter(out));
    return;
  }
  auto from = many.begin();
  for (const std::uint32_t number : few) {
    from = std::lower_bound(from, many.end(), number);
    if (from == many.end()) return;
    if (*from == number) out.push_back(number);
  }
}

// A word that a name may have, or a part of a compound.
struct Item {
  std::uint32_t token = 0;
  bool first = true;  // of the token's parts
  bool last = true;
  bool capital = false;
  const BodyWord* word = nullptr;
  std::string_view written;  // of a part; empty: the token
};

class Finder {
 public:
  Finder(const Screener& screener, Scratch& scratch, Work& work)
      : scratch_(scratch), work_(work), text_(work.tokens) {
    use_listed_cache(screener, work);
    cache_ = work.listed_cache.get();
    index_ = &cache_->words.index();
    countries_.emplace(work, *cache_);
    words_.emplace(text_, *cache_);
    names_.schema = "Organization";
  }

  void run() {
    for (const NameInText& name : work_.names) names_at_.add(name.tokens.first, name.tokens.last);
    for (const ListedName& listed : work_.listed) listed_at_.add(listed.tokens.first, listed.tokens.last);
    for (const Sentence& sentence : text_.sentences) {
      if (work_.document->blocks[sentence.block].zone == Zone::kFurniture) continue;
      language_ = work_.language(sentence.block);
      cache_->words.set_language(language_);
      words_->set_language(language_);
      range_ = sentence.tokens;
      // Every name has a word that says what kind of body it is: only the words around such a one are looked at.
      for (std::uint32_t i = range_.first, least = i; i < range_.last; ++i) {
        if (!words_->says_kind(i) || !may_be_marked(i, least)) continue;
        const TokenRange run = run_around(i, least);
        if (run.last - run.first > 1 || !words_->word_of(i).parts.empty())
          least = std::max(least, read_run(run));
        i = std::max(i + 1, least) - 1;
      }
    }
    if (!found_.empty()) put_longer(work_.listed, std::move(found_));
  }

 private:
  [[nodiscard]] bool is_item(std::uint32_t i) const {
    return text_.tokens[i].kind == TokenKind::kWord && is_cased(text_.tokens[i].script) && !words_->joins(i);
  }

  // Whether a capital or a quotation mark stands among the words around the head that may be of one name.
  [[nodiscard]] bool may_be_marked(std::uint32_t head, std::uint32_t least) const {
    const auto is_mark = [this](std::uint32_t i) {
      return text_.tokens[i].capital || text_.tokens[i].kind == TokenKind::kQuote;
    };
    if (is_mark(head)) return true;
    std::uint32_t joining = 0;
    std::size_t items = 0;
    const auto goes_on = [&](std::uint32_t i) {
      const Step step = step_at(i, joining);
      return step != Step::kEnd && (step == Step::kJoin || ++items <= kMostItems);
    };
    for (std::uint32_t i = head; i > least && goes_on(i - 1); --i) {
      if (is_mark(i - 1)) return true;
    }
    joining = 0;
    items = 0;
    for (std::uint32_t i = head + 1; i < range_.last && goes_on(i); ++i) {
      if (is_mark(i)) return true;
    }
    return false;
  }

  // The words around the head, not before `least`, that some listed name has together with it and with all between; of each side
  // as many as a name may have.
  TokenRange run_around(std::uint32_t head, std::uint32_t least) {
    TokenRange run{head, head + 1};
    TogetherWith names(words_->word_of(head));
    std::uint32_t joining = 0;
    std::size_t items = 1;
    for (std::uint32_t i = head; i > least && items < kMostItems; --i) {
      const Step step = step_at(i - 1, joining);
      if (step == Step::kEnd || (step == Step::kItem && !names.meet(item_at(i - 1)))) break;
      if (step != Step::kItem) continue;
      run.first = i - 1;
      ++items;
    }
    names = TogetherWith(words_->word_of(head));
    joining = 0;
    items = 1;
    for (std::uint32_t i = head + 1; i < range_.last && items < kMostItems; ++i) {
      const Step step = step_at(i, joining);
      if (step == Step::kEnd || (step == Step::kItem && !names.meet(item_at(i)))) break;
      if (step != Step::kItem) continue;
      run.last = i + 1;
      ++items;
    }
    return run;
  }

  enum class Step : std::uint8_t { kItem, kJoin, kEnd };
  // What a token is for a name; `joining`: how many joined before.
  [[nodiscard]] Step step_at(std::uint32_t i, std::uint32_t& joining) const {
    const Token& token = text_.tokens[i];
    if (is_item(i) || token.kind == TokenKind::kNumber) {
      joining = 0;
      return Step::kItem;
    }
    if (token.kind == TokenKind::kStop && is_initial_stop(i)) return Step::kJoin;
    const bool joins = (token.kind == TokenKind::kWord && is_cased(token.script)) ||
                       token.kind == TokenKind::kHyphen || token.kind == TokenKind::kQuote ||
                       token.kind == TokenKind::kDash || is_bracket(token) ||
                       (token.kind == TokenKind::kColon && i > range_.first && is_ordinal(i - 1));
    return joins && ++joining <= kMostJoining ? Step::kJoin : Step::kEnd;
  }

  const BodyWord& item_at(std::uint32_t i) {
    return text_.tokens[i].kind == TokenKind::kNumber ? words_->number_of(i) : words_->word_of(i);
  }

  // The listed names that all of some words have.
  class TogetherWith {
   public:
    explicit TogetherWith(const BodyWord& word) { meet(word); }
    // False: none has this one too.
    bool meet(const BodyWord& word) {
      if (word.is_none()) return false;
      // A word that is said twice leaves the names that it left before.
      if (word.names.empty() || std::find(met_.begin(), met_.end(), &word) != met_.end()) return true;
      met_.push_back(&word);
      if (!any_) {
        any_ = true;
        first_ = &word.names;
        return true;
      }
      std::vector<std::uint32_t> both;
      intersect(first_ != nullptr ? *first_ : names_, word.names, both);
      first_ = nullptr;
      names_ = std::move(both);
      return !names_.empty();
    }

   private:
    bool any_ = false;
    std::vector<const BodyWord*> met_;  // no more than a name has words
    const std::vector<std::uint32_t>* first_ = nullptr;
    std::vector<std::uint32_t> names_;
  };

  // Looks for names in a run of words. Returns the token behind the last one found, else the first of the run.
  std::uint32_t read_run(TokenRange run) {
    items_.clear();
    bool head = false;
    bool marked = false;  // a capital or quotation mark
    std::uint32_t joining = 0;
    for (std::uint32_t at = run.first; at < run.last && items_.size() < kMostItems; ++at) {
      const Token& token = text_.tokens[at];
      const Step step = step_at(at, joining);
      if (step == Step::kEnd) break;
      marked = marked || token.kind == TokenKind::kQuote;
      if (step == Step::kJoin) continue;
      const BodyWord& word = item_at(at);
      if (word.is_none()) break;
      add(at, word);
      head = head || word.head;
      marked = marked || token.capital;
      if (is_ordinal(at)) at += 2;
    }
    const std::size_t before = found_.size();
    if (head && marked && items_.size() > 1) look_for_names();
    return found_.size() > before ? found_.back().tokens.last : run.first;
  }

  // "В|.| П|.| Макеева"
  [[nodiscard]] bool is_initial_stop(std::uint32_t i) const {
    return i > range_.first && i + 1 < range_.last && !text_.tokens[i].space_before &&
           text_.tokens[i - 1].capital && text_.tokens[i - 1].kind == TokenKind::kWord &&
           letters_of(text_.lower(i - 1)) == 1;
  }

  [[nodiscard]] static bool is_bracket(const Token& token) noexcept {
    return token.mark == U'[' || token.mark == U']' || token.mark == U'№' || token.mark == U'°';
  }

  [[nodiscard]] bool is_ordinal(std::uint32_t i) const {
    return text_.tokens[i].kind == TokenKind::kNumber && i + 2 < range_.last && is_ordinal_ending(i);
  }

  // "53-|я", "53:|e"
  [[nodiscard]] bool is_ordinal_ending(std::uint32_t number) const {
    const Token& mark = text_.tokens[number + 1];
    const Token& ending = text_.tokens[number + 2];
    return (mark.kind == TokenKind::kHyphen || mark.kind == TokenKind::kColon) && !mark.space_before &&
           ending.kind == TokenKind::kWord && !ending.capital && !ending.space_before &&
           letters_of(text_.lower(number + 2)) <= kMostOrdinal;
  }

  void add(std::uint32_t token, const BodyWord& word) {
    Item item;
    item.token = token;
    item.capital = text_.tokens[token].capital;
    if (word.parts.empty()) {
      item.word = &word;
      items_.push_back(item);
      return;
    }
    for (std::size_t k = 0; k < word.parts.size(); ++k) {
      item.first = k == 0;
      item.last = k + 1 == word.parts.size();
      item.word = &words_->part_word(word.parts[k]);
      item.written = word.parts[k];
      items_.push_back(item);
    }
  }

  // The longest stretches of items_ that are listed names, from the left.
  void look_for_names() {
    for (std::size_t first = 0; first + 1 < items_.size();) {
      const std::size_t last = items_[first].first ? name_from(first) : first;
      first = std::max(last, first + 1);
    }
  }

  // The item behind the longest name that begins with the item; `first`: there is none.
  std::size_t name_from(std::size_t first) {
    sets_.clear();
    if (std::none_of(items_.begin() + static_cast<std::ptrdiff_t>(first), items_.end(),
                     [](const Item& item) { return item.word->head; }))
      return first;
    static const std::vector<std::uint32_t> kNone;
    bool any = false;  // of sets_ restricts
    if (both_.size() < items_.size()) both_.resize(items_.size());
    const auto stood_before = [&](std::size_t k) {
      return std::any_of(items_.begin() + static_cast<std::ptrdiff_t>(first),
                         items_.begin() + static_cast<std::ptrdiff_t>(k),
                         [&](const Item& item) { return item.word == items_[k].word; });
    };
    for (std::size_t k = first; k < items_.size(); ++k) {
      const BodyWord& word = *items_[k].word;
      const std::vector<std::uint32_t>* names = sets_.empty() ? &kNone : sets_.back();
      if (!word.wild && !any) {
        names = &word.names;
        any = true;
      } else if (!word.wild && !stood_before(k)) {
        both_[k].clear();
        intersect(*names, word.names, both_[k]);
        names = &both_[k];
      }
      if (any && names->empty()) break;
      sets_.push_back(names);
    }
    for (std::size_t count = sets_.size(); count > 1; --count) {
      if (sets_[count - 1]->empty() || !items_[first + count - 1].last) continue;
      if (is_name(first, first + count, *sets_[count - 1])) return first + count;
    }
    return first;
  }

  bool is_name(std::size_t first, std::size_t last, const std::vector<std::uint32_t>& ids) {
    bool head = false;
    bool marked = false;
    bool apart = false;
    for (std::size_t k = first; k < last; ++k) {
      head = head || items_[k].word->head;
      marked = marked || items_[k].capital;
      apart = apart || !items_[k].written.empty();
    }
    const TokenRange tokens{items_[first].token, items_[last - 1].token + 1};
    if (!marked) marked = is_quoted(tokens);
    if (!head || !marked || is_of_title(first, last) || describes_name(items_[last - 1])) return false;
    // "союзов в Москве": where no capital or mark begins it, a name of its own must stand in it.
    if (!items_[first].capital && !is_quoted(tokens) && !has_capital_of_its_own(first, last)) return false;
    query_ = written(first, last, apart);
    if (is_plain_institution(query_, cache_->buffer)) return false;
    if (covered(tokens)) return true;
    ListedName name;
    for (const Judged& judged : judge(query_, ids, first, last)) {
      if (stands(judged, first, last)) name.matches.push_back(judged.match);
    }
    if (name.matches.empty() || holds_names(tokens, name)) return false;
    if (is_loose_place(first, last, ids, name)) return false;
    name.tokens = tokens;
    name.span = text_.span(tokens);
    name.query = query_;
    name.reason = "a body's name word by word";
    found_.push_back(std::move(name));
    return true;
  }

  // "Rus petrol şirketi |Norteks'i|", "Suriye petrol şirketleri": a noun in small letters that says what the body right behind it is, or of
  // which there are several.
  [[nodiscard]] bool describes_name(const Item& end) const {
    if (end.capital) return false;
    constexpr std::size_t kStem = 4;  // bytes
    if (language_ == "tr" && grammar_words("tr").ends(WordUse::kPluralEnd, text_.lower(end.token), kStem))
      return true;
    return names_at_.any(end.token + 1, end.token + 2, [&](std::size_t n) {
      const NameInText& name = work_.names[n];
      return name.kind == EntityKind::kOrganization && name.core_tokens.first == end.token + 1;
    });
  }

  // "Ministerul |rus al apărării| ...", "Minister of Defence": whoever heads it.
  [[nodiscard]] bool is_of_title(std::size_t first, std::size_t last) const {
    const auto names_office = [](const NameInText& name, std::uint32_t token) {
      if (name.kind != EntityKind::kPerson || !name.tokens.contains(token)) return false;
      return name.form == MentionForm::kTitle || name.form == MentionForm::kDescription ||
             token < name.core_tokens.first;
    };
    for (std::size_t k = first; k < last; ++k) {
      if (items_[k].word->head && names_at_.any(items_[k].token, items_[k].token + 1, [&](std::size_t n) {
            return names_office(work_.names[n], items_[k].token);
          }))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool has_capital_of_its_own(std::size_t first, std::size_t last) {
    for (std::size_t k = first; k < last; ++k) {
      const std::uint32_t i = items_[k].token;
      if (items_[k].capital && countries_->at(i).empty() && !is_place(i)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_place(std::uint32_t token) const {
    return names_at_.any(token, token + 1, [&](std::size_t n) {
      return work_.names[n].kind == EntityKind::kPlace && work_.names[n].tokens.contains(token);
    });
  }

  [[nodiscard]] bool is_quoted(TokenRange tokens) const {
    const auto is_mark = [this](std::uint32_t i) { return text_.tokens[i].kind == TokenKind::kQuote; };
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      if (is_mark(i)) return true;
    }
    return tokens.first > range_.first && tokens.last < range_.last && is_mark(tokens.first - 1) &&
           is_mark(tokens.last);
  }

  // The words as the text has them, compounds in parts and ordinals without their endings.
  [[nodiscard]] std::string written(std::size_t first, std::size_t last, bool apart) const {
    const TokenRange tokens{items_[first].token, items_[last - 1].token + 1};
    bool ordinal = false;
    for (std::size_t k = first; k < last; ++k) {
      const std::uint32_t i = items_[k].token;
      ordinal = ordinal || is_ordinal(i);
    }
    if (!apart && !ordinal) return std::string(text_.at(text_.span(tokens)));
    std::string all;
    std::size_t item = first;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      if (text_.tokens[i].space_before && !all.empty()) all += ' ';
      if (item == last || items_[item].token != i) {
        all += text_.at(i);
        continue;
      }
      for (bool begin = true; item < last && items_[item].token == i; ++item, begin = false) {
        if (!begin) all += ' ';
        all += items_[item].written.empty() ? text_.at(i) : items_[item].written;
      }
      if (is_ordinal(i)) i += 2;
    }
    return all;
  }

  // Whether a listed name stands there that is as long.
  [[nodiscard]] bool covered(TokenRange range) const {
    return listed_at_.any(range.first, range.last, [&](std::size_t n) {
      const TokenRange listed = work_.listed[n].tokens;
      return listed.first <= range.first && range.last <= listed.last;
    });
  }

  // "|В России| завод имени Куйбышева": a place before the name, of which the listed one has nothing.
  [[nodiscard]] bool is_loose_place(std::size_t first, std::size_t last,
                                    const std::vector<std::uint32_t>& ids, const ListedName& whole) {
    if (first + 2 >= last || !items_[first + 1].first || countries_->at(items_[first].token).empty())
      return false;
    const bool apart = std::any_of(items_.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                                   items_.begin() + static_cast<std::ptrdiff_t>(last),
                                   [](const Item& item) { return !item.written.empty(); });
    const auto& without = judge(written(first + 1, last, apart), ids, first + 1, last);
    return std::any_of(without.begin(), without.end(), [&](const Judged& judged) {
      return judged.match->ordinal == whole.matches.front()->ordinal &&
             judged.match->bits >= whole.matches.front()->bits;
    });
  }

  [[nodiscard]] bool is_in_quotes(TokenRange range) const {
    return range.first > range_.first && range.last < range_.last &&
           text_.tokens[range.first - 1].kind == TokenKind::kQuote &&
           text_.tokens[range.last].kind == TokenKind::kQuote;
  }

  // Whether two listed names stand inside, or the same party's by fewer words: what is around it is no part of it.
  [[nodiscard]] bool holds_names(TokenRange range, const ListedName& whole) const {
    int inside = 0;
    const SpanIndex::Window window = listed_at_.window(range.first, range.last);
    for (std::size_t n = window.first; n < window.last; ++n) {
      const ListedName& listed = work_.listed[n];
      if (listed.tokens.first < range.first || range.last < listed.tokens.last) continue;
      ++inside;
      // канал |«Росія 1»|: another's name in marks of its own.
      if (is_in_quotes(listed.tokens) && !is_in_quotes(range)) return true;
      const bool same = std::any_of(listed.matches.begin(), listed.matches.end(), [&](const Match& match) {
        return std::any_of(whole.matches.begin(), whole.matches.end(),
                           [&](const Match& other) { return other.ordinal == match.ordinal; });
      });
      if (same) return true;
    }
    return inside > 1;
  }

  // Fills met_tokens_ with all that the words of some items may be.
  void note_tokens(std::size_t first, std::size_t last) {
    met_tokens_.clear();
    for (std::size_t k = first; k < last; ++k)
      met_tokens_.insert(met_tokens_.end(), items_[k].word->tokens.begin(), items_[k].word->tokens.end());
    std::sort(met_tokens_.begin(), met_tokens_.end());
  }

  // Whether each word of the listed name is among met_tokens_ or may be left: else the name does not stand.
  [[nodiscard]] bool may_be_whole(std::uint32_t name) {
    const auto parts = index_->parts(index_->name(name));
    return std::all_of(parts.begin(), parts.end(), [&](const names::Part& part) {
      return part.role == names::Role::kLegalForm || part.role == names::Role::kConnector ||
             part.role == names::Role::kParticle || may_be_left(part) ||
             std::binary_search(met_tokens_.begin(), met_tokens_.end(), part.token);
    });
  }

  // Numbers, countries, words that only hold a name together, and short ones: the page's need not be among its items (бин, bin).
  [[nodiscard]] bool may_be_left(const names::Part& part) {
    constexpr std::uint8_t kKnown = 1;
    constexpr std::uint8_t kLeft = 2;
    std::vector<std::uint8_t>& kinds = cache_->left_of_tokens;
    if (part.token >= index_->token_count()) return true;
    if (kinds.empty()) kinds.resize(index_->token_count());
    std::uint8_t& kind = kinds[part.token];
    if (kind == 0) {
      const names::TokenView word = index_->token(part.token);
      const std::string_view own = word.native.empty() ? word.latin : word.native;
      const BodyConcepts& concepts = BodyConcepts::get();
      kind = kKnown;
      if (letters_of(own) < BodyWords::kFewestOfPart || word.latin.size() < BodyWords::kFewestOfPart ||
          std::any_of(own.begin(), own.end(), base::is_ascii_digit) || is_legal_or_link(word.latin) ||
          is_word_of_legal_form(word.latin) || concepts.is_of_honour(own) ||
          !model::country_code(own).empty() || concepts.is_of_states(own, cache_->buffer))
        kind |= kLeft;
    }
    return (kind & kLeft) != 0;
  }

  // What the listed names of `ids` are for a name of the words of the items.
  const std::vector<Judged>& judge(const std::string& name, const std::vector<std::uint32_t>& ids,
                                   std::size_t first, std::size_t last) {
    static const std::vector<Judged> kNothing;
    if (tried_.size() >= kMostBodiesTried && !tried_.contains(name)) return kNothing;
    tried_.insert(name);
    const auto [known, missing] = cache_->translated.try_emplace(name);
    if (!missing) return known->second;
    best_.clear();
    note_tokens(first, last);
    const std::size_t words = cache_->buffer.tokenize(name, text::Cut::kWritten, text::Forms::kMain).size();
    bool prepared = false;
    for (const std::uint32_t id : ids) {
      if (best_.size() == kMostNamesScored) break;
      if (index_->name(id).part_count > words + kMostLeft || !may_be_whole(id)) continue;
      if (!prepared) cache_->scorer.prepare(name);
      prepared = true;
      if (cache_->scorer.bits(id) >= kFewestBits) best_.push_back(id);
    }
    if (best_.empty()) return known->second;
    names_.names.assign(1, name);
    Answer answer;
    screen::screen_names(cache_->probe, names_, scratch_, best_, answer);
    for (Match& match : answer.matches) {
      if (screen::name_kind_of_schema(match.schema) != names::NameKind::kOrganization ||
          match.bits < kFewestBits)
        continue;
      const Standing standing = standing_of_whole(match);
      if (standing != Standing::kNot) known->second.push_back({std::move(match), standing});
    }
    return known->second;
  }

  // As listed_rules.h, but the country may be left of the listed name.
  [[nodiscard]] Standing standing_of_whole(const Match& match) {
    Match without;
    without.schema = match.schema;
    without.listed_name = match.listed_name;
    without.query_name = match.query_name;
    without.bits = match.bits;
    const auto is_left = [](const Evidence& evidence) {
      return evidence.operation == "missing" && evidence.query.empty();
    };
    const bool lacks_country =
        std::any_of(match.evidence.begin(), match.evidence.end(), [&](const Evidence& evidence) {
          return is_left(evidence) && !model::country_code(evidence.listed).empty();
        });
    for (const Evidence& evidence : match.evidence) {
      // "... of the Republic of Belarus"
      if (is_left(evidence) && lacks_country &&
          (!model::country_code(evidence.listed).empty() ||
           BodyConcepts::get().is_of_states(evidence.listed, cache_->buffer)))
        continue;
      // Words that only hold a name together.
      if ((evidence.operation == "missing" || evidence.operation == "replaced") && evidence.bits == 0 &&
          links(evidence))
        continue;
      without.evidence.push_back(evidence);
    }
    return standing_of(without, false, cache_->buffer);
  }

  [[nodiscard]] bool links(const Evidence& evidence) {
    const auto is_link = [this](std::string_view written) {
      if (written.empty()) return true;
      if (letters_of(written) < BodyWords::kFewestOfPart) return true;
      lower_.clear();
      append_lower(lower_, written);
      if (BodyConcepts::get().is_of_honour(lower_)) return true;
      const auto words = cache_->buffer.tokenize(written, text::Cut::kWritten, text::Forms::kMain);
      return std::all_of(words.begin(), words.end(),
                         [](const text::Token& word) { return is_legal_or_link(word.latin); });
    };
    return is_link(evidence.query) && is_link(evidence.listed);
  }

  [[nodiscard]] bool stands(const Judged& judged, std::size_t first, std::size_t last) {
    if (!countries_->has_country_of(judged.match)) return false;
    for (std::size_t k = first; k < last; ++k) {
      const std::string_view country = countries_->at(items_[k].token);
      if (!country.empty() && !countries_->may_be_of(judged.match, country)) return false;
    }
    // "Servicio Nacional Aeronaval |de Panamá|": whose it is stands behind the name.
    std::uint32_t owner = items_[last - 1].token + 1;
    const std::uint32_t end = text_.sentences[text_.sentence_of[owner - 1]].tokens.last;
    if (owner + 1 < end && text_.tokens[owner].kind == TokenKind::kWord &&
        is_grammar_word(NameGrammar::kGenitive, text_.lower(owner))) {
      ++owner;
      if (owner + 1 < end && is_grammar_word(NameGrammar::kArticle, text_.lower(owner))) ++owner;
      const std::string_view country = countries_->at(owner);
      if (!country.empty() && !countries_->may_be_of(judged.match, country)) return false;
    }
    if (judged.standing == Standing::kStands) return true;
    bool tells = false;
    for (std::size_t k = first; k < last; ++k) tells = tells || items_[k].word->tells;
    // "Nationale Mediengruppe": in German only a name has an adjective with a capital, "Rus enerji şirketi" has one as any people.
    const Token& begin = text_.tokens[items_[first].token];
    const bool people = (language_ == "tr" || language_ == "en" || language_ == "nl") &&
                        !countries_->at(items_[first].token).empty() && !items_[first + 1].capital;
    const bool name = begin.capital && !begin.sentence_start && !people;
    std::unordered_set<std::string_view> own;
    std::size_t agreeing = 0;
    for (const Evidence& evidence : judged.match->evidence) {
      if (evidence.query.empty() || evidence.listed.empty() || evidence.operation == "missing" ||
          evidence.operation == "replaced" || evidence.operation == "prior" ||
          evidence.operation == "complete")
        continue;
      for (const text::Token& word : cache_->buffer.tokenize(evidence.listed)) {
        if (!name && is_legal_or_link(word.latin)) continue;
        ++agreeing;
        own.insert(evidence.query);
      }
      if (evidence.operation != "translated" && is_name_of_its_own(evidence, tells)) return true;
    }
    return std::min(agreeing, own.size()) >= kFewestWords;
  }

  // A distinctive word that says nothing of what the body is; `tells`: another word says so, and it may be a
  // person's name.
  [[nodiscard]] bool is_name_of_its_own(const Evidence& evidence, bool tells) {
    const auto words = cache_->buffer.tokenize(evidence.listed, text::Cut::kWritten, text::Forms::kMain);
    if (words.size() != 1) return false;
    const text::Token& word = words.front();
    const names::WordConcepts concepts = names::concepts_of({word.latin, word.native, {}, false});
    if (BodyConcepts::get().has(concepts)) return false;
    if (tells && concepts.size == 0 && word.latin.size() >= BodyWords::kFewestOfPart &&
        !is_common_word(word.latin) && !is_city(word.latin) && model::country_code(word.latin).empty() &&
        !is_legal_or_link(word.latin))
      return true;
    one_.evidence.assign(1, evidence);
    return has_distinctive_word(one_, cache_->buffer);
  }

  Scratch& scratch_;
  Work& work_;
  const TextTokens& text_;
  ListedNamesCache* cache_ = nullptr;
  const index::NameIndex* index_ = nullptr;
  std::optional<PageCountries> countries_;
  SpanIndex names_at_;   // Work::names, by tokens
  SpanIndex listed_at_;  // Work::listed, by tokens
  std::string_view language_;
  std::optional<BodyWords> words_;
  TokenRange range_;
  std::vector<Item> items_;
  std::vector<const std::vector<std::uint32_t>*> sets_;  // names that have the items from one on up to each
  std::vector<std::vector<std::uint32_t>> both_;         // of them those that two sets have
  std::vector<std::uint32_t> best_;
  std::vector<std::uint32_t> met_tokens_;
  std::unordered_set<std::string> tried_;
  std::string lower_;
  std::string query_;
  Query names_;
  Match one_;
  std::vector<ListedName> found_;
};

}  // namespace

void find_translated_bodies(const Screener& screener, Scratch& scratch, Work& work) {
  Finder(screener, scratch, work).run();
}

}  // namespace tamis::documents
