// Bytes through the whole DocumentReader, against a small index or that of TAMIS_FUZZ_INDEX (a path): whatever the page is, each
// finding points into its text and to what there is. The first byte picks the kind of page. Half of the mutations splice
// sentences and words (splice.h); TAMIS_FUZZ_INDEX and a folder of texts as a second corpus make a longer run worth it.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "documents/report/report_json.h"
#include "fuzz/page_checks.h"
#include "fuzz/splice.h"
#include "index/index_builder.h"
#include "tamis/document.h"

namespace {

using namespace tamis;

// The listed parties of test/documents/pages, from which the seeds come, and an acronym.
Index small_index() {
  index::IndexBuilder builder;
  builder.begin_source("fuzz", {index::ListFile{"list.xml", 1, std::string(64, '0')}});
  const auto add = [&](const char* id, const char* schema, const char* name, const char* alias,
                       const char* country) {
    model::Entity entity;
    entity.id = id;
    entity.schema = schema;
    entity.caption = name;
    entity.sources = {{"un_sc", id, "2026-02-27"}};
    entity.add("name", name);
    entity.add("alias", alias);
    entity.add("country", country);
    entity.add("notes", "Minister of Defence. President of the committee.");
    builder.entity(std::move(entity));
  };
  add("a", "Person", "Sergei Kuzhugetovich Shoigu", "Schoigu Sergej", "ru");
  add("b", "Person", "Kim Jong Un", "\xEA\xB9\x80\xEC\xA0\x95\xEC\x9D\x80", "kp");
  add("c", "Person", "Vladimir Putin", "Putin Vladimir Vladimirovich", "ru");
  add("d", "Organization", "Ministry of Defense of the Russian Federation", "Minoborony", "ru");
  add("e", "Organization", "Private Military Company Wagner", "PMC Wagner", "ru");
  add("f", "Vessel", "ADRIAN DARYA 1", "GRACE 1", "ir");
  lists::Snapshot snapshot;
  snapshot.dataset = "un_sc";
  builder.end_source({snapshot});
  index::IndexWriter writer;
  (void)builder.finish(writer);
  auto opened = Index::open_memory(writer.to_bytes().value_or(std::string()), "fuzz");
  fuzz::check(opened.has_value());
  return std::move(*opened);
}

void check_findings(const Document& document) {
  const auto size = static_cast<std::uint32_t>(document.text.size());
  const auto inside = [&](Span span) { return span.begin <= span.end && span.end <= size; };
  const auto known = [](std::int32_t number, std::size_t count) {
    return number == -1 || (number >= 0 && static_cast<std::size_t>(number) < count);
  };
  const std::size_t referents = document.referents.size();
  for (const TimeExpression& time : document.times) {
    fuzz::check(inside(time.span) && !time.span.empty() && inside(time.anchor));
  }
  for (const Quantity& quantity : document.quantities) fuzz::check(inside(quantity.span));
  for (const Mention& mention : document.mentions) {
    fuzz::check(inside(mention.span) && known(mention.referent, referents) &&
                mention.block < document.blocks.size());
    for (const std::int32_t rival : mention.rivals) fuzz::check(known(rival, referents));
  }
  for (const Referent& referent : document.referents) {
    for (const std::uint32_t mention : referent.mentions) fuzz::check(mention < document.mentions.size());
  }
  for (const Statement& statement : document.statements) {
    fuzz::check(inside(statement.cue) && inside(statement.speaker_span) && inside(statement.addressee_span));
    fuzz::check(known(statement.speaker, referents) && known(statement.addressee, referents));
    for (const Span span : statement.content) fuzz::check(inside(span));
    for (const SourceLink& link : statement.chain)
      fuzz::check(inside(link.span) && known(link.referent, referents));
  }
  for (const Event& event : document.events) {
    fuzz::check(inside(event.trigger));
    for (const Span span : event.evidence) fuzz::check(inside(span));
    for (const std::uint32_t statement : event.statements)
      fuzz::check(statement < document.statements.size());
    for (const Slot& slot : event.slots) {
      fuzz::check(inside(slot.span) && known(slot.referent, referents) &&
                  known(slot.time, document.times.size()) &&
                  known(slot.quantity, document.quantities.size()));
    }
  }
  for (const Relation& relation : document.relations) {
    fuzz::check(inside(relation.span) && known(relation.subject, referents) &&
                known(relation.object, referents));
  }
}

const DocumentReader& page_reader() {
  static const DocumentReader reader([] {
    const char* const path = std::getenv("TAMIS_FUZZ_INDEX");
    if (path == nullptr) return small_index();
    auto opened = Index::open(path);
    fuzz::check(opened.has_value());
    return std::move(*opened);
  }());
  return reader;
}

}  // namespace

// The first page that asks for a table makes it, which under sanitizers takes longer than a page may.
extern "C" int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
  constexpr std::string_view kPage =
      "Kim Jong Un met Sergei Shoigu in Pyongyang on Tuesday, the ministry of defence said. \"We fired two "
      "missiles over 650 km,\" he added. The US sanctioned the company in 2023.";
  DocumentScratch scratch;
  fuzz::check(page_reader().read(kPage, {}, scratch).has_value());
  return 0;
}

// libFuzzer's own; replay_main.cc has none.
extern "C" __attribute__((weak)) std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size,
                                                              std::size_t max_size);

namespace {

std::size_t give(std::string_view page, std::uint8_t* out, std::size_t max_size) {
  const std::size_t size = std::min(page.size(), max_size);
  if (size != 0) std::memcpy(out, page.data(), size);
  return size;
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned int seed) {
  if (size < 2 || max_size < 2 || (LLVMFuzzerMutate != nullptr && seed % 2 == 0))
    return LLVMFuzzerMutate == nullptr ? size : LLVMFuzzerMutate(data, size, max_size);
  const std::string_view page(reinterpret_cast<const char*>(data) + 1, size - 1);
  return 1 + give(fuzz::Splicer(seed).mutated(page), data + 1, max_size - 1);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* data, std::size_t size,
                                                 const std::uint8_t* other, std::size_t other_size,
                                                 std::uint8_t* out, std::size_t max_size, unsigned int seed) {
  if (size < 2 || other_size < 2 || max_size < 2) return 0;
  out[0] = data[0];
  const std::string crossed =
      fuzz::Splicer(seed).crossed({reinterpret_cast<const char*>(data) + 1, size - 1},
                                  {reinterpret_cast<const char*>(other) + 1, other_size - 1});
  return 1 + give(crossed, out + 1, max_size - 1);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const DocumentReader& reader = page_reader();
  static DocumentScratch scratch;
  if (size == 0) return 0;
  static constexpr const char* kTypes[] = {"", "text/plain", "text/html", "text/markdown", "message/rfc822"};
  const std::string_view bytes = std::string_view(reinterpret_cast<const char*>(data), size).substr(1);
  PageHint hint;
  hint.name = "fuzz";
  hint.content_type = kTypes[data[0] % 5];
  hint.published = "2023-09-13";
  const auto document = reader.read(bytes, hint, scratch);
  if (!document) return 0;
  fuzz::check_page(*document, bytes);
  check_findings(*document);
  static const documents::JsonReportWriter writer(reader.index());
  std::string report;
  writer.append(report, *document);
  fuzz::check(report.size() > 2 && report.back() == '}');
  return 0;
}
