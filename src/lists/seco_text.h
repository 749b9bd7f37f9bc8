// Small pieces of text that the readers of SECO's list put together.
#ifndef TAMIS_LISTS_SECO_TEXT_H_
#define TAMIS_LISTS_SECO_TEXT_H_

#include <string>
#include <string_view>

#include "base/ascii.h"

namespace tamis::lists::seco {

// Puts `piece`, trimmed, behind `text`, with the separator between if both say something.
inline void append(std::string& text, std::string_view piece, std::string_view separator) {
  piece = base::trim(piece);
  if (piece.empty()) return;
  if (!text.empty()) text += separator;
  text += piece;
}

}  // namespace tamis::lists::seco

#endif  // TAMIS_LISTS_SECO_TEXT_H_
