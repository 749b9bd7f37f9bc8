#include "lists/xml_records.h"

#include <expat.h>

#include <algorithm>
#include <memory>

namespace tamis::lists {

namespace {

constexpr int kBlockBytes = 256 << 10;  // expat is slow on long attributes fed in small blocks

std::string_view local_name(const char* name) noexcept {
  const std::string_view full(name);
  const std::size_t bar = full.rfind(':');
  return bar == std::string_view::npos ? full : full.substr(bar + 1);
}

void trim(std::string& text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string::npos) {
    text.clear();
    return;
  }
  text.erase(text.find_last_not_of(kSpace) + 1);
  text.erase(0, first);
}

struct Parser {
  const Input& input;
  const XmlHandlers& handlers;
  XML_Parser expat = nullptr;
  int depth = 0;
  std::vector<XmlNode> open;  // the record being built, outermost first; empty outside a record
  std::size_t record_bytes = 0;
  std::vector<Error> errors;  // at most one: the first

  Parser(const Input& in, const XmlHandlers& to) : input(in), handlers(to) {}

  [[nodiscard]] Where here() const {
    return Where{input.file_name,
                 XML_GetCurrentByteIndex(expat),
                 static_cast<std::int64_t>(XML_GetCurrentLineNumber(expat)),
                 {}};
  }

  void stop(ErrorCode code, std::string message) {
    if (errors.empty()) errors.push_back(Error{code, std::move(message), here()});
    XML_StopParser(expat, XML_FALSE);
  }

  XmlNode node(const char* name, const char** attributes) {
    XmlNode out;
    out.name = local_name(name);
    for (; *attributes != nullptr; attributes += 2) {
      out.attributes.emplace_back(local_name(attributes[0]), attributes[1]);
      record_bytes += out.attributes.back().first.size() + out.attributes.back().second.size();
    }
    out.line = static_cast<std::int64_t>(XML_GetCurrentLineNumber(expat));
    out.byte_offset = XML_GetCurrentByteIndex(expat);
    return out;
  }

  void start(const char* name, const char** attributes) {
    if (++depth > kMaxDepth)
      return stop(ErrorCode::kLimit, "elements are nested more than 64 deep; no list does that");
    if (depth == 1) {
      const XmlNode root = node(name, attributes);
      if (handlers.root && !handlers.root(root)) {
        stop(ErrorCode::kFormat, "expected the root element <" + std::string(handlers.expected_root) +
                                     ">, found <" + root.name +
                                     ">; download the list again or name its --format");
      }
      return;
    }
    if (open.empty()) {
      const std::string_view local = local_name(name);
      if (std::find(handlers.record_names.begin(), handlers.record_names.end(), local) ==
          handlers.record_names.end()) {
        return;
      }
      record_bytes = 0;
    }
    open.push_back(node(name, attributes));
    record_bytes += sizeof(XmlNode);
    check_size();
  }

  void text(const char* data, int size) {
    if (open.empty()) return;
    open.back().text.append(data, static_cast<std::size_t>(size));
    record_bytes += static_cast<std::size_t>(size);
    check_size();
  }

  void check_size() {
    if (record_bytes > kMaxRecordBytes)
      stop(ErrorCode::kLimit, "one record is larger than 64 MiB; no list does that");
  }

  void end() {
    --depth;
    if (open.empty()) return;
    XmlNode done = std::move(open.back());
    open.pop_back();
    trim(done.text);
    if (open.empty()) {
      handlers.record(done);
    } else {
      open.back().children.push_back(std::move(done));
    }
  }
};

Parser* self(void* user) { return static_cast<Parser*>(user); }

}  // namespace

std::string_view XmlNode::attribute(std::string_view wanted) const noexcept {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return {};
}

const XmlNode* XmlNode::child(std::string_view wanted) const noexcept {
  for (const XmlNode& node : children) {
    if (node.name == wanted) return &node;
  }
  return nullptr;
}

std::string_view XmlNode::child_text(std::string_view wanted) const noexcept {
  const XmlNode* node = child(wanted);
  return node == nullptr ? std::string_view() : std::string_view(node->text);
}

std::vector<const XmlNode*> XmlNode::all(std::string_view wanted) const {
  std::vector<const XmlNode*> out;
  for (const XmlNode& node : children) {
    if (node.name == wanted) out.push_back(&node);
  }
  return out;
}

Result<void> read_xml_records(const Input& input, const XmlHandlers& handlers) {
  Parser parser(input, handlers);
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> expat(
      XML_ParserCreate(nullptr), &XML_ParserFree);
  if (!expat)
    return fail(ErrorCode::kLimit, "not enough memory for an XML parser", Where{input.file_name, -1, -1, {}});
  parser.expat = expat.get();
  XML_SetUserData(expat.get(), &parser);
  XML_SetElementHandler(
      expat.get(),
      [](void* user, const XML_Char* name, const XML_Char** attributes) {
        self(user)->start(name, attributes);
      },
      [](void* user, const XML_Char*) { self(user)->end(); });
  XML_SetCharacterDataHandler(
      expat.get(), [](void* user, const XML_Char* data, int size) { self(user)->text(data, size); });
  XML_SetStartDoctypeDeclHandler(expat.get(), [](void* user, const XML_Char*, const XML_Char*,
                                                 const XML_Char*, int) {
    self(user)->stop(ErrorCode::kFormat,
                     "the file holds a document type definition (<!DOCTYPE>), which official lists never do "
                     "and which can expand or read other files; it is refused. Download the list again");
  });
  std::string_view rest = input.bytes;
  while (true) {
    const auto size = static_cast<int>(std::min<std::size_t>(rest.size(), kBlockBytes));
    const bool last = static_cast<std::size_t>(size) == rest.size();
    const XML_Status status = XML_Parse(expat.get(), rest.data(), size, last ? 1 : 0);
    if (!parser.errors.empty()) return tl::unexpected<Error>(std::move(parser.errors.front()));
    if (status != XML_STATUS_OK) {
      const XML_Error code = XML_GetErrorCode(expat.get());
      const std::string what = XML_ErrorString(code);
      Where where = parser.here();
      const bool at_end =
          where.byte_offset < 0 || static_cast<std::size_t>(where.byte_offset) >= input.bytes.size();
      if (input.bytes.empty()) {
        return fail(ErrorCode::kTruncated, "the file is empty; download the list again", std::move(where));
      }
      if (code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN ||
          code == XML_ERROR_UNCLOSED_CDATA_SECTION || code == XML_ERROR_PARTIAL_CHAR ||
          (at_end && parser.depth > 0)) {
        return fail(ErrorCode::kTruncated,
                    "the file ends inside an element (" + what +
                        "): the download is incomplete. Download the list again; nothing of it was used",
                    std::move(where));
      }
      if (code == XML_ERROR_INVALID_TOKEN || code == XML_ERROR_UNKNOWN_ENCODING ||
          code == XML_ERROR_INCORRECT_ENCODING) {
        return fail(ErrorCode::kFormat,
                    "the bytes are not XML in the encoding the file declares (" + what +
                        "): it was saved or converted in another encoding. Download the list again without "
                        "converting it; nothing of it was used",
                    std::move(where));
      }
      return fail(
          ErrorCode::kFormat,
          "the XML is not well-formed (" + what + "). Download the list again; nothing of it was used",
          std::move(where));
    }
    if (last) return {};
    rest.remove_prefix(static_cast<std::size_t>(size));
  }
}

Where where_of(const Input& input, const XmlNode& node, std::string_view record_id) {
  return Where{input.file_name, node.byte_offset, node.line, std::string(record_id)};
}

std::string xml_root_name(std::string_view head) {
  std::size_t at = head.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  while (true) {
    at = head.find_first_not_of(" \t\r\n", at);
    if (at == std::string_view::npos || head[at] != '<') return {};
    if (head.substr(at, 4) == "<!--") {
      at = head.find("-->", at);
      if (at == std::string_view::npos) return {};
      at += 3;
    } else if (at + 1 < head.size() && (head[at + 1] == '?' || head[at + 1] == '!')) {
      // A declaration or a DOCTYPE; an internal subset in brackets is jumped over as a whole.
      const std::size_t close = head.find('>', at);
      const std::size_t bracket = head.find('[', at);
      if (close == std::string_view::npos) return {};
      at = close + 1;
      if (head[at - 2] != '?' && bracket < close) {
        const std::size_t subset_end = head.find("]>", bracket);
        if (subset_end == std::string_view::npos) return {};
        at = subset_end + 2;
      }
    } else {
      const std::size_t end = head.find_first_of(" \t\r\n/>", at + 1);
      if (end == std::string_view::npos) return {};
      std::string name(head.substr(at + 1, end - at - 1));
      const std::size_t colon = name.rfind(':');
      return colon == std::string::npos ? name : name.substr(colon + 1);
    }
  }
}

}  // namespace tamis::lists
