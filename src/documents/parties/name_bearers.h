// Referents by the words of their names and by their records: who may be meant by a name. For memory.cc.
#ifndef TAMIS_DOCUMENTS_PARTIES_NAME_BEARERS_H_
#define TAMIS_DOCUMENTS_PARTIES_NAME_BEARERS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "documents/names/name_sounds.h"

namespace tamis::documents {

// Referents are numbers; those of one word are kept in the order in which they were added.
class NameBearers {
 public:
  // More that share a word are not kept: a page of thousands of namesakes must end.
  static constexpr std::size_t kMost = 64;

  void add(std::size_t referent, const std::vector<NameWord>& words);
  // `record`: of the index.
  void add_record(std::size_t referent, std::uint32_t record);

  // Those that have one of the words, or one that sounds like it, and those with the record; ascending.
  [[nodiscard]] std::vector<std::size_t> find(const std::vector<NameWord>& words,
                                              std::optional<std::uint32_t> record) const;
  // The first with the record.
  [[nodiscard]] std::optional<std::size_t> with_record(std::uint32_t record) const;

 private:
  void enter(std::uint64_t key, std::size_t referent);

  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_key_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_NAME_BEARERS_H_
