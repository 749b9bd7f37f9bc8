// Streams an XML list record by record: expat underneath, one small tree at a time, so that memory does not
// grow with the file. Document type definitions are refused before anything is expanded.
#ifndef TAMIS_LISTS_XML_RECORDS_H_
#define TAMIS_LISTS_XML_RECORDS_H_

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lists/reader.h"
#include "tamis/error.h"

namespace tamis::lists {

// An element. Names are local names without namespace prefix; text is the element's own character data, trimmed.
struct XmlNode {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string text;
  std::vector<XmlNode> children;
  std::int64_t line = 0;         // 1-based, of the start tag
  std::int64_t byte_offset = 0;  // of the start tag

  // Value of an attribute, or empty.
  [[nodiscard]] std::string_view attribute(std::string_view name) const noexcept;
  // First child of that name, or nullptr.
  [[nodiscard]] const XmlNode* child(std::string_view name) const noexcept;
  // Text of the first child of that name, or empty.
  [[nodiscard]] std::string_view child_text(std::string_view name) const noexcept;
  // All children of that name.
  [[nodiscard]] std::vector<const XmlNode*> all(std::string_view name) const;
};

struct XmlHandlers {
  // The root element's start tag (attributes only, no children). Return false to refuse the file: the root is
  // not the one expected; the error then names what was found and `expected_root`.
  std::function<bool(const XmlNode& root)> root;
  std::string_view expected_root;
  // A finished element whose local name is in `record_names`; its ancestors are not kept. A record inside
  // a record is a child of the outer one.
  std::span<const std::string_view> record_names;
  std::function<void(const XmlNode& record)> record;
};

// Parses input.bytes. Errors carry file, line and byte: kFormat (not well-formed, wrong encoding, wrong root, a
// DTD), kTruncated (ends inside an element), kLimit (a record over kMaxRecordBytes or nested over kMaxDepth).
inline constexpr std::size_t kMaxRecordBytes = std::size_t{64} << 20;
inline constexpr int kMaxDepth = 64;
[[nodiscard]] Result<void> read_xml_records(const Input& input, const XmlHandlers& handlers);

// Where of a node, for issues.
[[nodiscard]] Where where_of(const Input& input, const XmlNode& node, std::string_view record_id = {});

// Local name of the root element within the head of a file, without parsing it; empty when it is no XML.
[[nodiscard]] std::string xml_root_name(std::string_view head);

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_XML_RECORDS_H_
