#include "index/address_words.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/hash.h"

namespace tamis::index {

namespace {

constexpr float kUnit = 1.0F / 256.0F;

std::uint64_t hash_of(std::string_view latin) { return base::xxh3(latin); }

}  // namespace

bool is_house_number(std::string_view latin) noexcept {
  return latin.size() <= 3 && latin.find_first_of("0123456789") != std::string_view::npos;
}

void AddressWordsBuilder::add(std::string_view address) {
  in_address_.clear();
  for (const text::Token& token : buffer_.tokenize(address)) {
    if (!token.latin.empty() && !is_house_number(token.latin)) in_address_.insert(hash_of(token.latin));
  }
  if (in_address_.empty()) return;
  ++total_;
  for (const std::uint64_t word : in_address_) ++addresses_[word];
}

void AddressWordsBuilder::write(IndexWriter& writer) {
  std::vector<AddressWord> rows;
  rows.reserve(addresses_.size());
  const auto total = static_cast<double>(std::max(total_, AddressWords::kLeastAddresses));
  for (const auto& [hash, count] : addresses_) {
    AddressWord row;
    row.hash = hash;
    row.addresses = count;
    const double bits =
        std::min(std::log2(total / count), static_cast<double>(AddressWords::kMostInformation));
    row.information = static_cast<std::uint32_t>(bits / static_cast<double>(kUnit) + 0.5);
    rows.push_back(row);
  }
  std::sort(rows.begin(), rows.end(),
            [](const AddressWord& a, const AddressWord& b) { return a.hash < b.hash; });
  writer.add_section(SectionKind::kAddressWords, std::move(rows), false);
  addresses_.clear();
  total_ = 0;
}

Result<AddressWords> AddressWords::open(const IndexFile& file) {
  AddressWords out;
  if (!file.has(SectionKind::kAddressWords)) return out;
  auto words = file.section<AddressWord>(SectionKind::kAddressWords);
  if (!words) return tl::unexpected<Error>(std::move(words.error()));
  out.words_ = *words;
  out.known_ = true;
  return out;
}

float AddressWords::information(std::string_view latin) const noexcept {
  const std::uint64_t hash = hash_of(latin);
  const auto found =
      std::lower_bound(words_.begin(), words_.end(), hash,
                       [](const AddressWord& row, std::uint64_t wanted) { return row.hash < wanted; });
  if (found == words_.end() || found->hash != hash) return kMostInformation;
  return std::min(static_cast<float>(found->information) * kUnit, kMostInformation);
}

Result<void> AddressWords::verify(const IndexFile& file) const {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const bool ascends = i == 0 || words_[i - 1].hash < words_[i].hash;
    if (!ascends || words_[i].addresses == 0 ||
        static_cast<float>(words_[i].information) * kUnit > kMostInformation) {
      return tl::unexpected<Error>(
          file.damaged("word " + std::to_string(i) + " of the addresses does not fit"));
    }
  }
  return {};
}

}  // namespace tamis::index
