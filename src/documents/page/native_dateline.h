// The place, agency and day in front of an article in Chinese, Japanese or Korean.
#ifndef TAMIS_DOCUMENTS_PAGE_NATIVE_DATELINE_H_
#define TAMIS_DOCUMENTS_PAGE_NATIVE_DATELINE_H_

#include <cstdint>

#include "documents/words/work.h"

namespace tamis::documents {

// Behind "新华社莫斯科3月4日电（记者 王宁）", "【ワシントン共同】", "(워싱턴=연합뉴스) 김동현 특파원 =" at the begin of a paragraph;
// tokens.first: there is none. Looks at some thirty tokens.
[[nodiscard]] std::uint32_t behind_native_dateline(const Work& work, TokenRange sentence) noexcept;

// Behind the hour of an entry of a live ticker ("▲ 08:12 우크라이나 해군은 ...", "14:05 – Le ministre ..."); tokens.first: there is none.
[[nodiscard]] std::uint32_t behind_ticker_hour(const Work& work, TokenRange sentence) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_NATIVE_DATELINE_H_
