// What every reader checks of the records that it reads: their size, fields that it does not know, ids that stand twice.
#ifndef TAMIS_LISTS_RECORD_CHECKS_H_
#define TAMIS_LISTS_RECORD_CHECKS_H_

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "lists/reader.h"
#include "lists/xml_records.h"

namespace tamis::lists {

// A record beyond any that a list has held (the largest of 2026: 55 KB, and 732 elements) costs time that
// grows with the square of its values: it is refused. True, with a kError issue "too_large", when `record` is
// one.
inline constexpr std::size_t kLargestRecordBytes = std::size_t{512} << 10;
inline constexpr std::size_t kMostElements = 20'000;
[[nodiscard]] bool refuse_large(Sink& sink, const XmlNode& record, const Where& where,
                                std::size_t most_bytes = kLargestRecordBytes,
                                std::size_t most_elements = kMostElements);

// Reports each unknown field of a format once per file, so that a change of the format does not go unseen.
class UnknownFields {
 public:
  UnknownFields(Sink& sink, std::string_view what) : sink_(sink), what_(what) {}
  void report(std::string_view field, const Where& where);

 private:
  Sink& sink_;
  std::string_view what_;  // "element", "column"
  std::set<std::string, std::less<>> seen_;
};

// Makes record ids unique within one list: a second "x" becomes "x-2". Remembers every id.
class UniqueIds {
 public:
  // The id to use; `repeated` tells whether it had to be changed.
  [[nodiscard]] std::string claim(std::string id, bool& repeated);

 private:
  std::map<std::string, int, std::less<>> copies_;
};

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_RECORD_CHECKS_H_
