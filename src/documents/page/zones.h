// The two ways to tell the article from the rest: by the elements of an HTML page, and by the text alone. Used by
// main_text.cc.
#ifndef TAMIS_DOCUMENTS_PAGE_ZONES_H_
#define TAMIS_DOCUMENTS_PAGE_ZONES_H_

#include <span>
#include <string>
#include <string_view>

#include "documents/page/block_look.h"
#include "documents/page/page.h"

namespace tamis::documents {

// Sets zone and reason of every block. `looks`: one a block.
void zone_html(PageText& page, std::span<const BlockLook> looks);
void zone_plain(PageText& page, std::span<const BlockLook> looks);

// Sets both at once; the reason is "WHY: WHAT", or WHY alone when `what` is empty.
void set_zone(Block& block, Zone zone, std::string_view why, std::string_view what = {});

// Share of the words of the shorter one that the other has too, in [0, 1]; case and marks do not count.
[[nodiscard]] double words_in_common(std::string_view a, std::string_view b);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_ZONES_H_
