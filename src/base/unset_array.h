// An array whose places are not set: of the places that bound an array most are never used, and setting them costs more
// than the work on the others.
#ifndef TAMIS_BASE_UNSET_ARRAY_H_
#define TAMIS_BASE_UNSET_ARRAY_H_

#include <cstddef>
#include <span>
#include <type_traits>

namespace tamis::base {

// A place is read only after it was assigned. Not copyable, no allocation.
template <class Value, std::size_t kSize>
class UnsetArray {
  static_assert(std::is_trivially_copyable_v<Value> && std::is_trivially_destructible_v<Value>);

 public:
  UnsetArray() noexcept {}  // NOLINT(modernize-use-equals-default): leaves the places as they are
  UnsetArray(const UnsetArray&) = delete;
  UnsetArray& operator=(const UnsetArray&) = delete;

  [[nodiscard]] static constexpr std::size_t size() noexcept { return kSize; }
  [[nodiscard]] Value& operator[](std::size_t i) noexcept { return data()[i]; }
  [[nodiscard]] const Value& operator[](std::size_t i) const noexcept { return data()[i]; }
  // At most kSize.
  [[nodiscard]] std::span<Value> first(std::size_t count) noexcept { return {data(), count}; }
  [[nodiscard]] std::span<const Value> first(std::size_t count) const noexcept { return {data(), count}; }

 private:
  [[nodiscard]] Value* data() noexcept { return reinterpret_cast<Value*>(bytes_); }
  [[nodiscard]] const Value* data() const noexcept { return reinterpret_cast<const Value*>(bytes_); }

  alignas(Value) std::byte bytes_[kSize * sizeof(Value)];
};

}  // namespace tamis::base

#endif  // TAMIS_BASE_UNSET_ARRAY_H_
