#include "documents/page/main_text.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "documents/page/text_builder.h"
#include "documents/page/zones.h"
#include "documents/words/tokens.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

std::string_view text_of(const Document& document, std::size_t block) noexcept {
  const Span span = document.blocks[block].span;
  return std::string_view(document.text).substr(span.begin, span.size());
}

// Whether a sentence goes on behind the block: no mark that could end one.
bool is_cut(const BlockLook& look) noexcept { return !look.ends && look.words >= 4; }

// A sentence that furniture cuts in two becomes whole again: the furniture moves behind it.
void join_cut_sentences(PageText& page, std::vector<BlockLook>& looks) {
  Document& document = *page.document;
  std::vector<std::vector<std::size_t>> order;  // new blocks, each of old ones
  bool changed = false;
  std::vector<std::size_t> between;
  const std::size_t count = document.blocks.size();
  for (std::size_t b = 0; b < count; ++b) {
    const auto is_text = [&](std::size_t i) {
      return document.blocks[i].zone == Zone::kBody && (page.sources.empty() || page.sources[i].heading == 0);
    };
    if (!is_text(b) || !is_cut(looks[b])) {
      order.push_back({b});
      continue;
    }
    // At most this many pieces of furniture stand inside a sentence.
    constexpr std::size_t kBetween = 6;
    std::size_t next = b + 1;
    while (next < count && next - b <= kBetween && !is_main(document.blocks[next].zone)) ++next;
    if (next >= count || !is_text(next) || !looks[next].lower_start ||
        (!page.sources.empty() && (page.sources[b].list_item || page.sources[next].list_item))) {
      order.push_back({b});
      continue;
    }
    order.push_back({b, next});
    for (std::size_t i = b + 1; i < next; ++i) order.push_back({i});
    changed = true;
    b = next;
  }
  if (!changed) return;
  std::vector<BlockParts> blocks;
  std::vector<Span> parts;
  std::vector<Block> new_blocks;
  std::vector<BlockSource> new_sources;
  for (const std::vector<std::size_t>& from : order) {
    const auto first = static_cast<std::uint32_t>(parts.size());
    for (const std::size_t i : from) parts.push_back(document.blocks[i].span);
    blocks.push_back({first, static_cast<std::uint32_t>(parts.size())});
    Block block = document.blocks[from.front()];
    if (from.size() > 1) block.reason = "put together from two parts";
    new_blocks.push_back(std::move(block));
    if (!page.sources.empty()) new_sources.push_back(page.sources[from.front()]);
  }
  document.blocks = std::move(new_blocks);
  page.sources = std::move(new_sources);
  rebuild_text(document, blocks, parts);
}

}  // namespace

void set_zone(Block& block, Zone zone, std::string_view why, std::string_view what) {
  block.zone = zone;
  block.reason.assign(why);
  if (!what.empty()) {
    block.reason += ": ";
    block.reason += what;
  }
}

double words_in_common(std::string_view a, std::string_view b) {
  const auto words = [](std::string_view text) {
    std::string lower;
    append_lower(lower, text.substr(0, 1024));
    std::unordered_set<std::string> out;
    std::string word;
    for (std::size_t i = 0; i < lower.size();) {
      const text::Decoded decoded = text::decode_utf8(lower, i);
      const text::Character& character = text::character(decoded.code_point);
      const bool letter = character.kind == text::CharKind::kLetter ||
                          character.kind == text::CharKind::kDigit || character.kind == text::CharKind::kMark;
      const bool alone = character.script == text::Script::kHan ||
                         character.script == text::Script::kHiragana ||
                         character.script == text::Script::kKatakana;
      if ((!letter || alone) && !word.empty()) {
        out.insert(word);
        word.clear();
      }
      if (letter) word.append(lower, i, decoded.bytes);
      i += decoded.bytes;
    }
    if (!word.empty()) out.insert(word);
    return out;
  };
  const auto first = words(a);
  const auto second = words(b);
  if (first.empty() || second.empty()) return 0;
  const auto& few = first.size() < second.size() ? first : second;
  const auto& many = first.size() < second.size() ? second : first;
  const auto both =
      std::count_if(few.begin(), few.end(), [&](const std::string& word) { return many.count(word) != 0; });
  return static_cast<double>(both) / static_cast<double>(few.size());
}

void find_main_text(PageText& page) {
  Document& document = *page.document;
  std::vector<BlockLook> looks;
  looks.reserve(document.blocks.size());
  for (std::size_t b = 0; b < document.blocks.size(); ++b) looks.push_back(look_at(text_of(document, b)));
  if (page.elements.empty())
    zone_plain(page, looks);
  else
    zone_html(page, looks);
  join_cut_sentences(page, looks);
  const bool text = std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
    return is_main(block.zone) && block.zone != Zone::kTitle;
  });
  if (!text && !document.blocks.empty()) {
    document.warnings.emplace_back(
        "no text of an article in the page, only a headline or furniture; it may be made by scripts that "
        "only a "
        "browser runs");
  }
}

}  // namespace tamis::documents
