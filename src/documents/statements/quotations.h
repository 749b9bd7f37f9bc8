// The stretches of a page that stand in quotation marks, however badly the marks are set.
#ifndef TAMIS_DOCUMENTS_STATEMENTS_QUOTATIONS_H_
#define TAMIS_DOCUMENTS_STATEMENTS_QUOTATIONS_H_

#include <cstdint>
#include <vector>

#include "documents/words/work.h"

namespace tamis::documents {

struct Quotation {
  TokenRange outer;   // with its marks
  TokenRange tokens;  // what stands between them; never empty
  std::uint32_t block = 0;
  bool closed = true;       // its closing mark is there
  bool run_on = false;      // goes on from the quotation before: its opener stood inside that one
  bool open_ended = false;  // reaches the end of its block without a closing mark: the next block may go on
  std::uint32_t words = 0;
};

// The outermost quotations of the main text, in its order; they do not overlap. A mark is read by its place as well as its
// shape, since languages disagree: “ opens in English and closes in German. An opener without a closer ends where the next
// opener stands behind the end of a sentence, else with its block. Apostrophes, inches and titles in 《》 are none. Linear;
// nesting beyond four is not followed.
void find_quotations(const Work& work, std::vector<Quotation>& out);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_QUOTATIONS_H_
