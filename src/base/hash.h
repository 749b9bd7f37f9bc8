// The two hashes of the project: XXH3-64 for checksums and tables (fast, not for evidence) and
// SHA-256 for provenance (what list, what input).
#ifndef TAMIS_BASE_HASH_H_
#define TAMIS_BASE_HASH_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tamis::base {

// XXH3-64 of `bytes`, seed `seed`; stable across machines and versions.
[[nodiscard]] std::uint64_t xxh3(std::string_view bytes, std::uint64_t seed = 0) noexcept;

// Lower-case hexadecimal SHA-256 (64 characters) of `bytes`.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

// Incremental SHA-256. Thread-compatible.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void update(std::string_view bytes);
  // Lower-case hexadecimal digest; the object must not be used afterwards.
  [[nodiscard]] std::string finish_hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// 16 lower-case hexadecimal digits of `value`.
[[nodiscard]] std::string hex64(std::uint64_t value);

}  // namespace tamis::base

#endif  // TAMIS_BASE_HASH_H_
