// Names in scripts without capitals that no table knows, told by the title and the marks or verbs around them: "المبعوث الأمريكي،
// مسعد بولس،", 发言人阿差云说, メキシコ大統領クラウディア・シェインバウム. For uncased_names.cc.
#ifndef TAMIS_DOCUMENTS_NAMES_TITLED_NAMES_H_
#define TAMIS_DOCUMENTS_NAMES_TITLED_NAMES_H_

#include <cstdint>
#include <string_view>

#include "documents/names/name_scan.h"

namespace tamis::documents {

// Two to four characters between a title and a verb of saying: 警方发言人|阿差云|说. Returns one behind the last; `k`: none.
[[nodiscard]] std::uint32_t chinese_said_name(const NameScan& scan, std::uint32_t k);

// A surname and two characters that open a clause, without a title: before a verb of saying, before "is" and an office, or before an aside
// that an office or kin ends (王建国|是蓝水集团的董事长, 李敏书|，研究所的研究员，); and such a name between a word for what is done to somebody
// and the word that goes on behind him (任命|李成钢|为, 对|唐仁健|受贿案).
void add_chinese_clause_names(NameScan& scan);

// A foreign name of one word with a particle behind its office, which a body or country stands before: 중국 외교부 대변인 |린젠|은. Returns
// one behind the last; `k`: none.
[[nodiscard]] std::uint32_t korean_said_name(const NameScan& scan, TokenRange title, std::string_view office,
                                             std::uint32_t k);

// A name in katakana right behind its title, or of Han behind の (外務省報道官の|林剣|は). `first`: where it begins. Returns one behind
// the last; `k`: none.
[[nodiscard]] std::uint32_t japanese_name_behind(const NameScan& scan, std::uint32_t k,
                                                 std::string_view office, std::uint32_t& first);

// The token that opens the bracket that ends before `i`, and what counts the office (第1副部長): 張昌河 of チャン・チャンハ（張昌河）
// 総局長. `i`: nothing stands there.
[[nodiscard]] std::uint32_t japanese_gloss_before(const NameScan& scan, std::uint32_t i);

// Where the name ends that stands before what the title at `i` is of: 金正恩|朝鮮労働党|総書記, 呉江浩|駐日|大使, アラグチ・|イラン|外務大臣.
// `i`: nothing stands between, or no name before it.
[[nodiscard]] std::uint32_t japanese_body_before(const NameScan& scan, std::uint32_t i);

// The comma behind the words that say of what a title is that ends before `at`; `at`: there is none near.
[[nodiscard]] std::uint32_t arabic_comma_behind(const NameScan& scan, std::uint32_t at);

// The name of the title that ends before `at`: between two commas ("المبعوث الأمريكي|، مسعد بولس،|"), or, behind a verb of saying, up to
// "that" (وقال المندوب الصيني |فو تسونغ| إن). `first`: where it begins. Returns one behind the last; `at`: none.
[[nodiscard]] std::uint32_t arabic_titled_name(const NameScan& scan, TokenRange title, std::uint32_t at,
                                               std::uint32_t& first);

// "قال |كاميرون هدلستون|، زميل كبير": the name between a verb of saying and the comma before a title. Returns its first token; `comma`: none.
[[nodiscard]] std::uint32_t arabic_said_name_before(const NameScan& scan, std::uint32_t comma);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_TITLED_NAMES_H_
