#include "index/name_index.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <numeric>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/bytes.h"
#include "base/hash.h"
#include "index/acronyms.h"
#include "index/index_file.h"
#include "index/name_shape.h"
#include "names/edit_distance.h"
#include "names/evidence_classes.h"
#include "names/joined_letters.h"
#include "names/lexicon.h"
#include "names/sounds.h"
#include "names/stored_sounds.h"
#include "names/syllable_words.h"
#include "names/translated_words.h"
#include "text/tokenize.h"

namespace tamis::index {

namespace {

constexpr std::uint8_t kUnvowelled = 1;
constexpr std::uint8_t kHasSounds = 2;  // since format 1.2: they stand behind the alternatives

// Share of its mass that a word keeps which is generic, a title, a particle or a legal form in every kind of name:
// such words must not make candidates by themselves.
constexpr float kGenericShare = 0.4F;
constexpr float kPlaceShare = 0.7F;
// Of words of several Han characters or Hangul syllables that no table knows: brands, which other scripts write by sound, translate
// or replace.
constexpr float kBrandShare = 0.3F;

// Of the mass of a long name of a body or thing in another script than Latin: what its words weigh of which a query in another
// language must meet kShare. Such names are translated, and no table knows every word; short ones would meet people's.
constexpr float kAcrossShare = 0.6F;
constexpr std::uint32_t kFewestWordsAcross = 4;
// ... of other names in another script, since people spell names in other ways than any rule does: of two words as rare as each other
// one is enough.
constexpr float kSpelledShare = 0.9F;
constexpr float kSpelledPersonShare = 0.8F;

float role_share(std::string_view latin, std::string_view native) noexcept {
  float share = 1.0F;
  if (names::is_word_of_syllables(native)) {
    const names::WordConcepts concepts = names::concepts_of({latin, native, {}, false});
    return concepts.size == 0 || concepts.composed ? kBrandShare : kGenericShare;
  }
  for (const names::NameKind kind : {names::NameKind::kPerson, names::NameKind::kOrganization}) {
    const names::PhraseMatch match = names::match_phrase(kind, {&latin, 1});
    if (match.length == 0 || match.word.role == names::Role::kOrdinary) continue;
    const bool place = match.word.role == names::Role::kPlace || match.word.role == names::Role::kNumber;
    share = std::min(share, place ? kPlaceShare : kGenericShare);
  }
  return share;
}

std::uint32_t to_mass(float bits) noexcept {
  return static_cast<std::uint32_t>(std::lround(bits * kMassPerBit));
}

constexpr std::uint16_t mass_units(std::uint32_t mass) noexcept {
  return static_cast<std::uint16_t>(std::min(mass / kMassesPerUnit, 0xFFFFU));
}

// `latin_of(token)`: the Latin form of a word.
template <class LatinOf>
NameShape shape_of(names::NameKind kind, std::span<const names::Part> parts, LatinOf&& latin_of) {
  NameShape out;
  out.set_kind(kind);
  std::size_t telling = 0;
  for (std::size_t j = 0; j < parts.size(); ++j) {
    const names::Part& part = parts[j];
    telling += names::discriminates(part.role) ? 1U : 0U;
    const auto same = [&](const names::Part& other) { return other.token == part.token; };
    const auto at = parts.begin() + static_cast<std::ptrdiff_t>(j);
    if (part.is_initial() || std::any_of(parts.begin(), at, same)) out.set_special();
    const std::string_view latin = latin_of(part.token);
    out.add_letters(latin);
    if (j > 0) out.add_length(latin_of(parts[j - 1].token).size() + latin.size());
  }
  out.set_telling(telling);
  if (names::has_brand(parts)) out.set_special();
  return out;
}

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return base::xxh3(text); }
};

// Visits every hash under which a token is stored in the deletion table.
template <class Visit>
void for_each_token_deletion(std::string_view latin, std::string_view alternatives, Visit&& visit) {
  const auto form = [&](std::string_view word) {
    for_each_deletion_variant(word, names::allowed_edits(word.size()),
                              [&](std::string_view variant) { visit(deletion_hash(variant)); });
  };
  form(latin);
  names::for_each_alternative(alternatives, form);
}

// Visits every hash under which a token is stored in the key table.
template <class Visit>
void for_each_token_key(std::string_view latin, std::string_view alternatives, Visit&& visit) {
  const auto form = [&](std::string_view word) {
    const names::Keys keys = names::sound_keys(word);
    for (const std::uint64_t key : keys.all()) visit(key_hash(KeyClass::kSound, key));
  };
  form(latin);
  names::for_each_alternative(alternatives, form);
  for (const std::uint16_t group : names::nickname_groups(latin)) visit(key_hash(KeyClass::kNickname, group));
  std::array<std::uint16_t, 2> groups{};
  std::size_t at = 0;
  for (const names::NameKind kind : {names::NameKind::kPerson, names::NameKind::kOrganization}) {
    const names::PhraseMatch match = names::match_phrase(kind, {&latin, 1});
    if (match.length == 1) groups[at++] = match.word.group;
  }
  for (std::size_t i = 0; i < at; ++i) {
    if (groups[i] != 0 && (i == 0 || groups[0] != groups[1])) visit(key_hash(KeyClass::kGroup, groups[i]));
  }
}

// A table of buckets over token ids. Hashing costs most, so the 32 bits that place and tag an entry are kept from the
// only visit to each; memory for a while: 4 bytes an entry.
class BucketTable {
 public:
  template <class ForEachHash>
  void build(std::uint32_t tokens, ForEachHash&& for_each_hash) {
    // Blocks, so that growing copies nothing; so large that the allocator takes each from the system and gives it back.
    constexpr std::size_t kBlock = std::size_t{1} << 24;
    std::vector<std::vector<std::uint32_t>> blocks;
    std::vector<std::uint32_t> hashes_of(tokens);
    std::uint64_t entries = 0;
    for (std::uint32_t token = 0; token < tokens; ++token) {
      for_each_hash(token, [&](std::uint64_t hash) {
        if (blocks.empty() || blocks.back().size() == kBlock) blocks.emplace_back().reserve(kBlock);
        blocks.back().push_back(static_cast<std::uint32_t>(hash & kPlace) |
                                (static_cast<std::uint32_t>(hash >> 56) << 24));
        ++hashes_of[token];
        ++entries;
      });
    }
    std::uint64_t buckets = 1024;
    while (buckets * 4 < entries && buckets <= kPlace) buckets *= 2;
    offsets_.assign(buckets + 1, 0);
    for (const auto& block : blocks) {
      for (const std::uint32_t hash : block) ++offsets_[(hash & kPlace & (buckets - 1)) + 1];
    }
    std::partial_sum(offsets_.begin(), offsets_.end(), offsets_.begin());
    entries_.resize(entries);
    std::vector<std::uint32_t> next(offsets_.begin(), offsets_.end() - 1);
    std::uint32_t token = 0;
    std::uint32_t done = 0;  // of the token
    for (auto& block : blocks) {
      for (const std::uint32_t hash : block) {
        while (done == hashes_of[token]) {
          ++token;
          done = 0;
        }
        ++done;
        entries_[next[hash & kPlace & (buckets - 1)]++] = token | (hash & ~kPlace);
      }
      block = std::vector<std::uint32_t>();  // given back
    }
  }

  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint32_t> entries_;

 private:
  // The bits of a hash that choose its bucket; the 8 above are its tag.
  static constexpr std::uint32_t kPlace = (1U << 24) - 1;
};

// Calls `visit(words)` for each name; what WordPairsBuilder wants.
auto each_name(std::span<const NameRow> names, std::span<const names::Part> parts) {
  return [names, parts](auto&& visit) {
    std::vector<std::uint32_t> words;
    for (const NameRow& row : names) {
      words.clear();
      for (std::uint32_t i = 0; i < row.part_count; ++i) words.push_back(parts[row.first_part + i].token);
      visit(words);
    }
  };
}

}  // namespace

std::uint64_t deletion_hash(std::string_view letters) noexcept { return base::xxh3(letters, 0x64656c); }

std::uint64_t key_hash(KeyClass key_class, std::uint64_t key) noexcept {
  std::uint64_t hash = (key ^ (static_cast<std::uint64_t>(key_class) << 61)) * 0x9E3779B97F4A7C15ULL;
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93ULL;
  return hash ^ (hash >> 29);
}

std::uint64_t joined_hash(std::string_view letters) noexcept { return base::xxh3(letters, 0x6a6f69); }

void append_alternatives(std::string& out, std::span<const std::string_view> alternatives) {
  for (const std::string_view alternative : alternatives) {
    if (alternative.empty() || alternative.size() > text::kMaxTokenBytes) continue;
    out += static_cast<char>(alternative.size());
    out += alternative;
  }
}

struct NameIndexBuilder::State {
  struct TokenDraft {
    std::string_view key;  // latin, NUL, native; into `dictionary`
    std::uint32_t alternatives_offset = 0;
    std::uint16_t alternatives_size = 0;
    bool unvowelled = false;
    std::uint32_t names = 0;
    std::uint32_t last_name = kNoToken;

    [[nodiscard]] std::string_view latin() const { return key.substr(0, key.find('\0')); }
    [[nodiscard]] std::string_view native() const { return key.substr(key.find('\0') + 1); }
  };

  std::unordered_map<std::string, std::uint32_t, StringHash, std::equal_to<>> dictionary;
  std::vector<TokenDraft> tokens;
  std::string alternatives;
  std::vector<NameRow> names;
  std::string name_texts;
  std::vector<names::Part> parts;
  std::vector<std::uint64_t> joined;
  bool over_limit = false;

  text::TokenBuffer buffer;
  names::SyllableWords syllable_words;
  std::vector<names::Part> name_parts;
  std::vector<names::TokenView> name_words;  // of name_parts
  std::string key;

  void add_row(std::uint32_t entity, names::NameKind kind, NameRank rank, std::string_view text,
               std::uint32_t text_offset, text::Cut cut);

  std::uint32_t token_id(const text::Token& token) {
    key.assign(token.latin);
    key += '\0';
    key += token.native;
    const auto [at, added] = dictionary.try_emplace(key, static_cast<std::uint32_t>(tokens.size()));
    if (added) {
      TokenDraft draft;
      draft.key = at->first;
      draft.alternatives_offset = static_cast<std::uint32_t>(alternatives.size());
      append_alternatives(alternatives, token.alternatives);
      draft.alternatives_size = static_cast<std::uint16_t>(
          std::min<std::size_t>(alternatives.size() - draft.alternatives_offset, 0xFFFF));
      draft.unvowelled = token.unvowelled;
      tokens.push_back(draft);
    }
    return at->second;
  }
};

NameIndexBuilder::NameIndexBuilder() : state_(std::make_unique<State>()) {}
NameIndexBuilder::~NameIndexBuilder() = default;

std::uint32_t NameIndexBuilder::name_count() const noexcept {
  return static_cast<std::uint32_t>(state_->names.size());
}

bool NameIndexBuilder::add(std::uint32_t entity, names::NameKind kind, NameRank rank, std::string_view text) {
  State& state = *state_;
  text = text.substr(0, 0xFFFF);
  if (state.buffer.tokenize(text).empty()) return false;
  const bool twice = state.buffer.has_other_cut();
  const auto offset = static_cast<std::uint32_t>(state.name_texts.size());
  state.name_texts += text;
  state.add_row(entity, kind, rank, text, offset, text::Cut::kWritten);
  if (kind != names::NameKind::kPerson && state.syllable_words.cut(state.buffer.tokens()))
    state.add_row(entity, kind, rank, text, offset, text::Cut::kWords);
  if (twice && !state.buffer.tokenize(text, text::Cut::kOther).empty())
    state.add_row(entity, kind, rank, text, offset, text::Cut::kOther);
  return true;
}

// Adds the name as the buffer has cut it.
void NameIndexBuilder::State::add_row(std::uint32_t entity, names::NameKind kind, NameRank rank,
                                      std::string_view text, std::uint32_t text_offset, text::Cut cut) {
  State& state = *this;
  const bool by_words = cut == text::Cut::kWords;
  const auto words = by_words ? state.syllable_words.tokens() : state.buffer.tokens();
  if (by_words)
    state.syllable_words.parse(kind, state.name_parts);
  else
    names::parse_name(kind, words, state.name_parts);
  const auto name_id = static_cast<std::uint32_t>(state.names.size());
  NameRow row;
  row.text_offset = text_offset;
  row.cut = cut;
  row.text_size = static_cast<std::uint16_t>(text.size());
  row.entity = entity;
  row.first_part = static_cast<std::uint32_t>(state.parts.size());
  row.part_count = static_cast<std::uint8_t>(state.name_parts.size());
  row.kind = kind;
  row.rank = rank;
  std::string letters;
  std::string own_letters;
  bool all_own = true;
  for (names::Part& part : state.name_parts) {
    const text::Token& token = words[part.token];
    letters += token.latin;
    own_letters += token.native;
    all_own = all_own && names::has_own_letters(token.native);
    part.token = state.token_id(token);
    auto& draft = state.tokens[part.token];
    if (draft.last_name != name_id) {
      draft.last_name = name_id;
      ++draft.names;
    }
    state.parts.push_back(part);
  }
  state.joined.push_back((joined_hash(letters) & 0xFFFFFFFF00000000ULL) | name_id);
  if (kind != names::NameKind::kPerson) {
    state.name_words.clear();
    for (const text::Token& token : words) state.name_words.push_back({token.latin, token.native, {}, false});
    append_acronym_entries(state.name_parts, state.name_words, name_id, state.joined);
  }
  if (all_own) state.joined.push_back((joined_hash(own_letters) & 0xFFFFFFFF00000000ULL) | name_id);
  state.names.push_back(row);
  if (state.tokens.size() > kMaxTokensInIndex || state.name_texts.size() > 0xFFFFFFFFULL ||
      state.parts.size() > 0xFFFFFFFFULL || state.alternatives.size() > 0xFFFFFFFFULL) {
    state.over_limit = true;
  }
}

Result<void> NameIndexBuilder::write(IndexWriter& writer) {
  State& state = *state_;
  if (state.over_limit) {
    return fail(ErrorCode::kLimit,
                "an index holds at most 16,777,216 distinct words and 4 GiB of names; "
                "compile the lists into several indexes");
  }
  const auto token_count = static_cast<std::uint32_t>(state.tokens.size());
  // Ids by order of the words, so that they do not depend on the order of the lists.
  std::vector<std::uint32_t> order(token_count);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return state.tokens[a].key < state.tokens[b].key; });
  std::vector<std::uint32_t> new_id(token_count);
  for (std::uint32_t i = 0; i < token_count; ++i) new_id[order[i]] = i;

  std::vector<TokenRow> rows(token_count);
  std::string texts;
  const auto total = static_cast<float>(std::max<std::size_t>(state.names.size(), 2));
  for (std::uint32_t i = 0; i < token_count; ++i) {
    const State::TokenDraft& draft = state.tokens[order[i]];
    TokenRow& row = rows[i];
    row.text_offset = static_cast<std::uint32_t>(texts.size());
    const std::string_view latin = draft.latin();
    const std::string_view native = draft.native();
    row.latin_size = static_cast<std::uint8_t>(latin.size());
    row.native_size = static_cast<std::uint32_t>(native.size());
    row.alternatives_size = draft.alternatives_size;
    row.flags = static_cast<std::uint8_t>(kHasSounds | (draft.unvowelled ? kUnvowelled : 0));
    const float rarity = std::clamp(std::log2(total / static_cast<float>(draft.names)), 1.0F, kMaxMass);
    row.mass = to_mass(latin.size() == 1 ? 1.0F : std::max(1.0F, rarity * role_share(latin, native)));
    texts += latin;
    texts += native;
    const auto alternatives =
        std::string_view(state.alternatives).substr(draft.alternatives_offset, draft.alternatives_size);
    texts += alternatives;
    names::append_sounds(texts, latin, alternatives);
  }
  const auto latin_of = [&](std::uint32_t token) {
    return std::string_view(texts).substr(rows[token].text_offset, rows[token].latin_size);
  };
  const auto alternatives_of = [&](std::uint32_t token) {
    return std::string_view(texts).substr(
        std::size_t{rows[token].text_offset} + rows[token].latin_size + rows[token].native_size,
        rows[token].alternatives_size);
  };

  for (names::Part& part : state.parts) part.token = new_id[part.token];
  for (NameRow& row : state.names) {
    bool is_across = false;
    for (std::uint32_t i = 0; i < row.part_count; ++i) {
      const TokenRow& word = rows[state.parts[row.first_part + i].token];
      row.mass += word.mass;
      is_across = is_across || word.native_size != 0;
    }
    if (!is_across) continue;
    const bool is_long = row.part_count >= kFewestWordsAcross && row.kind != names::NameKind::kPerson;
    const float spelled = row.kind == names::NameKind::kPerson ? kSpelledPersonShare : kSpelledShare;
    const float share = is_long ? kAcrossShare : spelled;
    row.mass = static_cast<std::uint32_t>(std::lround(share * static_cast<float>(row.mass)));
  }

  // Postings: names by ascending mass, so that a scan may stop where names become too heavy.
  std::vector<std::uint32_t> by_mass(state.names.size());
  std::iota(by_mass.begin(), by_mass.end(), 0U);
  std::stable_sort(by_mass.begin(), by_mass.end(), [&](std::uint32_t a, std::uint32_t b) {
    return state.names[a].mass < state.names[b].mass;
  });
  std::vector<std::uint32_t> offsets(std::size_t{token_count} + 1, 0);
  for (std::uint32_t i = 0; i < token_count; ++i) offsets[i + 1] = offsets[i] + state.tokens[order[i]].names;
  std::vector<std::uint32_t> postings(offsets.back());
  {
    std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
    for (const std::uint32_t name : by_mass) {
      const NameRow& row = state.names[name];
      for (std::uint32_t i = 0; i < row.part_count; ++i) {
        const std::uint32_t token = state.parts[row.first_part + i].token;
        if (next[token] > offsets[token] && postings[next[token] - 1] == name)
          continue;  // the word stands twice
        postings[next[token]++] = name;
      }
    }
  }
  std::vector<std::uint16_t> masses(postings.size());
  std::transform(postings.begin(), postings.end(), masses.begin(),
                 [&](std::uint32_t name) { return mass_units(state.names[name].mass); });
  std::vector<std::uint32_t> shapes_of_names(state.names.size());
  std::transform(state.names.begin(), state.names.end(), shapes_of_names.begin(), [&](const NameRow& row) {
    return shape_of(row.kind, std::span(state.parts).subspan(row.first_part, row.part_count), latin_of)
        .bits();
  });
  std::vector<std::uint32_t> shapes(postings.size());
  std::transform(postings.begin(), postings.end(), shapes.begin(),
                 [&](std::uint32_t name) { return shapes_of_names[name]; });
  shapes_of_names = std::vector<std::uint32_t>();
  std::sort(state.joined.begin(), state.joined.end());
  // What follows takes most memory and needs none of these.
  by_mass = std::vector<std::uint32_t>();
  state.tokens = std::vector<State::TokenDraft>();
  state.dictionary.clear();
  state.alternatives = std::string();

  BucketTable deletions;
  deletions.build(token_count, [&](std::uint32_t token, auto&& visit) {
    for_each_token_deletion(latin_of(token), alternatives_of(token), visit);
  });
  BucketTable keys;
  keys.build(token_count, [&](std::uint32_t token, auto&& visit) {
    for_each_token_key(latin_of(token), alternatives_of(token), visit);
  });

  WordPairsBuilder pair_builder;
  for (std::uint32_t token = 0; token < token_count; ++token)
    pair_builder.add_word({latin_of(token), {}, alternatives_of(token)});
  const auto names_with_words = each_name(state.names, state.parts);
  std::vector<std::uint64_t> pairs = pair_builder.make(names_with_words);
  PairTable names_of_pairs = pair_builder.make_names(names_with_words);

  writer.add_section(SectionKind::kNames, std::move(state.names));
  writer.add_section(SectionKind::kNameTexts, std::move(state.name_texts));
  writer.add_section(SectionKind::kNameTokens, std::move(state.parts));
  writer.add_section(SectionKind::kTokens, std::move(rows));
  writer.add_section(SectionKind::kTokenTexts, std::move(texts));
  writer.add_section(SectionKind::kPostingOffsets, std::move(offsets));
  writer.add_section(SectionKind::kPostings, std::move(postings));
  writer.add_section(SectionKind::kPostingMasses, std::move(masses), false);
  writer.add_section(SectionKind::kPostingShapes, std::move(shapes), false);
  writer.add_section(SectionKind::kDeletionBuckets, std::move(deletions.offsets_));
  writer.add_section(SectionKind::kDeletions, std::move(deletions.entries_));
  writer.add_section(SectionKind::kKeyBuckets, std::move(keys.offsets_));
  writer.add_section(SectionKind::kKeys, std::move(keys.entries_));
  writer.add_section(SectionKind::kJoined, std::move(state.joined));
  writer.add_section(SectionKind::kWordPairs, std::move(pairs), false);
  if (!names_of_pairs.buckets.empty()) {
    writer.add_section(SectionKind::kPairBuckets, std::move(names_of_pairs.buckets), false);
    writer.add_section(SectionKind::kPairNames, std::move(names_of_pairs.names), false);
    writer.add_section(SectionKind::kPairTags, std::move(names_of_pairs.tags), false);
  }
  return {};
}

Result<NameIndex> NameIndex::open(const IndexFile& file) {
  static std::atomic<std::uint64_t> opened{0};
  NameIndex index;
  index.serial_ = ++opened;
  const auto take = [&file](SectionKind kind, auto& span) -> Result<void> {
    auto section = file.section<typename std::remove_reference_t<decltype(span)>::value_type>(kind);
    if (!section) return tl::unexpected<Error>(std::move(section.error()));
    span = *section;
    return {};
  };
  for (auto step :
       {take(SectionKind::kNames, index.names_), take(SectionKind::kNameTokens, index.parts_),
        take(SectionKind::kTokens, index.tokens_), take(SectionKind::kPostingOffsets, index.posting_offsets_),
        take(SectionKind::kPostings, index.postings_),
        take(SectionKind::kDeletionBuckets, index.deletion_buckets_),
        take(SectionKind::kDeletions, index.deletions_), take(SectionKind::kKeyBuckets, index.key_buckets_),
        take(SectionKind::kKeys, index.keys_), take(SectionKind::kJoined, index.joined_)}) {
    if (!step) return tl::unexpected<Error>(std::move(step.error()));
  }
  if (file.has(SectionKind::kPostingMasses)) {
    if (auto step = take(SectionKind::kPostingMasses, index.posting_masses_); !step)
      return tl::unexpected<Error>(std::move(step.error()));
    if (index.posting_masses_.size() != index.postings_.size())
      return tl::unexpected<Error>(file.damaged("the name sections do not fit together"));
  }
  if (file.has(SectionKind::kPostingShapes)) {
    if (auto step = take(SectionKind::kPostingShapes, index.posting_shapes_); !step)
      return tl::unexpected<Error>(std::move(step.error()));
    if (index.posting_shapes_.size() != index.postings_.size())
      return tl::unexpected<Error>(file.damaged("the name sections do not fit together"));
  }
  if (file.has(SectionKind::kWordPairs)) {
    std::span<const std::uint64_t> blocks;
    if (auto step = take(SectionKind::kWordPairs, blocks); !step)
      return tl::unexpected<Error>(std::move(step.error()));
    index.word_pairs_ = WordPairs(blocks);
  }
  if (file.has(SectionKind::kPairBuckets)) {
    std::span<const std::uint32_t> buckets;
    std::span<const std::uint32_t> names;
    std::span<const std::uint8_t> tags;
    for (auto step : {take(SectionKind::kPairBuckets, buckets), take(SectionKind::kPairNames, names),
                      take(SectionKind::kPairTags, tags)}) {
      if (!step) return tl::unexpected<Error>(std::move(step.error()));
    }
    if (names.size() != tags.size() || buckets.size() < 2 || buckets.back() != names.size())
      return tl::unexpected<Error>(file.damaged("the name sections do not fit together"));
    index.names_of_pairs_ = NamesOfPairs(buckets, names, tags);
  }
  index.name_texts_ = file.bytes(SectionKind::kNameTexts);
  index.token_texts_ = file.bytes(SectionKind::kTokenTexts);
  const auto power_of_two_plus_one = [](std::size_t size) {
    return size >= 3 && ((size - 1) & (size - 2)) == 0;
  };
  if (index.posting_offsets_.size() != index.tokens_.size() + 1 ||
      !power_of_two_plus_one(index.deletion_buckets_.size()) ||
      !power_of_two_plus_one(index.key_buckets_.size()) || index.tokens_.size() > kMaxTokensInIndex ||
      index.names_.size() >= kNoToken) {
    return tl::unexpected<Error>(file.damaged("the name sections do not fit together"));
  }
  return index;
}

std::string_view NameIndex::text(const NameRow& row) const noexcept {
  if (!base::in_bounds(row.text_offset, row.text_size, name_texts_.size())) return {};
  return name_texts_.substr(row.text_offset, row.text_size);
}

std::span<const names::Part> NameIndex::parts(const NameRow& row) const noexcept {
  if (!base::in_bounds(row.first_part, row.part_count, parts_.size()) || row.part_count > text::kMaxTokens)
    return {};
  return parts_.subspan(row.first_part, row.part_count);
}

names::TokenView NameIndex::token(std::uint32_t token) const noexcept {
  if (token >= tokens_.size()) return {};
  const TokenRow& row = tokens_[token];
  const std::uint64_t size = std::uint64_t{row.latin_size} + row.native_size + row.alternatives_size;
  if (!base::in_bounds(row.text_offset, size, token_texts_.size()) || row.latin_size > text::kMaxTokenBytes ||
      row.latin_size == 0) {
    return {};
  }
  const char* const latin = token_texts_.data() + row.text_offset;
  const char* const native = latin + row.latin_size;
  const char* const alternatives = native + row.native_size;
  const char* const sounds = alternatives + row.alternatives_size;
  const char* const end = token_texts_.data() + token_texts_.size();
  return {{latin, row.latin_size},
          {native, row.native_size},
          {alternatives, row.alternatives_size},
          (row.flags & kUnvowelled) != 0,
          (row.flags & kHasSounds) != 0 ? std::string_view(sounds, static_cast<std::size_t>(end - sounds))
                                        : std::string_view()};
}

std::uint32_t NameIndex::first_token(std::string_view latin, std::uint32_t low,
                                     std::uint32_t high) const noexcept {
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (this->latin(middle) < latin)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

std::span<const std::uint32_t> NameIndex::postings(std::uint32_t token) const noexcept {
  if (token >= tokens_.size()) return {};
  const std::uint32_t first = posting_offsets_[token];
  const std::uint32_t last = posting_offsets_[token + 1];
  if (first > last || last > postings_.size()) return {};
  return postings_.subspan(first, last - first);
}

std::span<const std::uint16_t> NameIndex::posting_masses(std::uint32_t token) const noexcept {
  if (posting_masses_.empty()) return {};
  const auto names = postings(token);
  if (names.empty()) return {};
  return posting_masses_.subspan(posting_offsets_[token], names.size());
}

std::span<const std::uint32_t> NameIndex::posting_shapes(std::uint32_t token) const noexcept {
  if (posting_shapes_.empty()) return {};
  const auto names = postings(token);
  if (names.empty()) return {};
  return posting_shapes_.subspan(posting_offsets_[token], names.size());
}

std::span<const std::uint64_t> NameIndex::joined(std::uint64_t hash) const noexcept {
  const std::uint64_t low = hash & 0xFFFFFFFF00000000ULL;
  // Hashes are spread evenly: it stands near the place that its share of them says.
  const auto size = joined_.size();
  std::size_t from = static_cast<std::size_t>((low >> 32) * size >> 32);
  std::size_t to = from;
  for (std::size_t step = 8; from > 0 && joined_[from - 1] >= low; step *= 2) from -= std::min(step, from);
  for (std::size_t step = 8; to < size && joined_[to] < low; step *= 2) to += std::min(step, size - to);
  const auto begin = joined_.begin();
  const auto first = std::lower_bound(begin + static_cast<std::ptrdiff_t>(from),
                                      begin + static_cast<std::ptrdiff_t>(to), low);
  auto last = first;
  while (last != joined_.end() && (*last & 0xFFFFFFFF00000000ULL) == low) ++last;
  return {first, last};
}

Result<void> NameIndex::verify() const {
  const auto bad = [](std::string what) {
    return fail(ErrorCode::kCorrupt, "the index is damaged: " + std::move(what) + "; compile it again");
  };
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const NameRow& row = names_[i];
    const auto row_parts = parts(row);
    if (row.part_count == 0 || row_parts.size() != row.part_count)
      return bad("name " + std::to_string(i) + " has no words");
    if (row.cut > text::Cut::kWords) return bad("name " + std::to_string(i) + " is cut in an unknown way");
    if (row.text_size != 0 && text(row).empty())
      return bad("name " + std::to_string(i) + " points outside its texts");
    for (const names::Part& part : row_parts) {
      if (part.token >= tokens_.size()) return bad("name " + std::to_string(i) + " holds an unknown word");
    }
  }
  std::string sounds;
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    const names::TokenView word = token(i);
    if (word.latin.empty()) return bad("word " + std::to_string(i) + " points outside its texts");
    if ((tokens_[i].flags & kHasSounds) != 0) {
      sounds.clear();
      names::append_sounds(sounds, word.latin, word.alternatives);
      if (!word.sounds.starts_with(sounds)) return bad("the sounds of word " + std::to_string(i));
    }
    for (const std::uint32_t name : postings(i)) {
      if (name >= names_.size()) return bad("the names of word " + std::to_string(i));
    }
    if (posting_offsets_[i] > posting_offsets_[i + 1]) return bad("the postings are out of order");
  }
  if (posting_offsets_.back() != postings_.size()) return bad("the postings do not add up");
  for (std::size_t i = 0; i < posting_masses_.size(); ++i) {
    if (posting_masses_[i] != mass_units(names_[postings_[i]].mass))
      return bad("the masses beside the postings");
  }
  for (std::size_t i = 0; i < posting_shapes_.size(); ++i) {
    const NameRow& row = names_[postings_[i]];
    if (posting_shapes_[i] !=
        shape_of(row.kind, parts(row), [&](std::uint32_t token) { return this->token(token).latin; }).bits())
      return bad("the shapes beside the postings");
  }
  for (const auto& [buckets, entries] :
       {std::pair{deletion_buckets_, deletions_}, std::pair{key_buckets_, keys_}}) {
    if (!std::is_sorted(buckets.begin(), buckets.end()) || buckets.back() != entries.size())
      return bad("a hash table's buckets");
    for (const std::uint32_t entry : entries) {
      if ((entry & (kMaxTokensInIndex - 1)) >= tokens_.size())
        return bad("a hash table names an unknown word");
    }
  }
  for (const std::uint64_t entry : joined_) {
    if ((entry & 0xFFFFFFFFULL) >= names_.size()) return bad("the joined names");
  }
  if (!word_pairs_.empty()) {
    WordPairsBuilder builder;
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) builder.add_word(token(i));
    const auto names = each_name(names_, parts_);
    if (!word_pairs_.has_blocks(builder.make(names))) return bad("the pairs of words");
    if (!names_of_pairs_.empty() && !names_of_pairs_.has(builder.make_names(names)))
      return bad("the names of pairs of words");
  }
  return {};
}

}  // namespace tamis::index
