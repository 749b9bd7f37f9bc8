// Seeded damage to names, for property tests: what customers, typists and scanners do to them.
#ifndef TAMIS_TEST_REFERENCE_MUTATE_H_
#define TAMIS_TEST_REFERENCE_MUTATE_H_

#include <random>
#include <string>

namespace tamis::reference {

// One of: a letter replaced, dropped, doubled, swapped with its neighbour, a blank dropped or put in, a word
// dropped, the words turned round. ASCII letters only are touched; other bytes stay whole.
inline std::string mutate(std::string name, std::mt19937& random) {
  const auto letter = [&] { return static_cast<char>('a' + random() % 26); };
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (name.size() < 3) return name;
  for (int tries = 0; tries < 8; ++tries) {
    const std::size_t at = random() % (name.size() - 1);
    switch (random() % 8) {
      case 0:
        if (is_letter(name[at])) return name.replace(at, 1, 1, letter());
        break;
      case 1:
        if (is_letter(name[at])) return name.erase(at, 1);
        break;
      case 2:
        if (is_letter(name[at])) return name.insert(at, 1, name[at]);
        break;
      case 3:
        if (is_letter(name[at]) && is_letter(name[at + 1])) {
          std::swap(name[at], name[at + 1]);
          return name;
        }
        break;
      case 4:
        if (const std::size_t blank = name.find(' ', at); blank != std::string::npos)
          return name.erase(blank, 1);
        break;
      case 5:
        if (is_letter(name[at]) && is_letter(name[at + 1])) return name.insert(at + 1, 1, ' ');
        break;
      case 6:
        if (const std::size_t blank = name.rfind(' '); blank != std::string::npos)
          return name.substr(0, blank);
        break;
      default:
        if (const std::size_t blank = name.find(' '); blank != std::string::npos) {
          return name.substr(blank + 1) + " " + name.substr(0, blank);
        }
        break;
    }
  }
  return name;
}

}  // namespace tamis::reference

#endif  // TAMIS_TEST_REFERENCE_MUTATE_H_
