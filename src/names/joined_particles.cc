#include "names/joined_particles.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "names/lexicon.h"

namespace tamis::names {
namespace {

constexpr std::size_t kMaxBytes = 400;
constexpr std::size_t kFewestBehind = 4;  // letters of the name behind a particle
constexpr std::size_t kFewestCut = 5;     // ... that the article is cut from

struct Particles {
  std::vector<std::string_view> all;
  std::vector<std::string_view> joining;  // of those, that are written onto the name

  Particles() {
    base::for_each_row(base::data_table("joined_particles.tsv"), [&](const auto& column, std::size_t) {
      all.push_back(column[0]);
      if (column[1] == "both") joining.push_back(column[0]);
    });
  }
};

const Particles& particles() {
  static const Particles table;
  return table;
}

bool holds(const std::vector<std::string_view>& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return base::is_ascii_letter(c); });
}

// The letters of the particle that is written onto a word that no table of names has (binladin: 3); 0: none is.
std::size_t joined_particle(std::string_view word) {
  for (const std::string_view particle : particles().all) {
    if (!word.starts_with(particle) ||
        word.size() < particle.size() + (holds(particles().joining, particle) ? kFewestBehind : kFewestCut))
      continue;
    // Elliott, Bennani.
    if (word[particle.size()] == particle.back()) return 0;
    const WordFacts& facts = word_facts(word);
    const bool known = facts.person_bits < kUnknownBits || !facts.nicknames.empty() ||
                       facts.bearers != WordFacts::Bearers::kAnybody;
    return known ? 0 : particle.size();
  }
  return 0;
}

// Whether a word may begin with a particle: most do not, which is cheap to see.
bool may_hold_one(std::string_view name) {
  bool begins = true;
  for (const char c : name) {
    const char letter = base::ascii_lower(c);
    if (begins && (letter == 'a' || letter == 'b' || letter == 'e')) return true;
    begins = c == ' ' || c == '-';
  }
  return false;
}

}  // namespace

std::string other_particle_join(std::string_view name) {
  if (name.size() > kMaxBytes || !may_hold_one(name) || name.find_first_of(" -") == std::string_view::npos)
    return {};
  constexpr std::string_view kBetween = " -";
  std::string out;
  bool changed = false;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of(kBetween, at), name.size());
    const std::string_view word = name.substr(at, end - at);
    const std::string lower = base::ascii_lower(word);
    out += word;
    at = end;
    if (end < name.size() && holds(particles().joining, lower)) {
      const std::size_t next_end = std::min(name.find_first_of(kBetween, end + 1), name.size());
      const std::string next = base::ascii_lower(name.substr(end + 1, next_end - end - 1));
      if (next.size() >= kFewestBehind && is_plain(next)) {
        out += next;
        at = next_end;
        changed = true;
      }
    } else if (const std::size_t size = is_plain(word) ? joined_particle(lower) : 0; size != 0) {
      out.insert(out.size() - word.size() + size, 1, ' ');
      changed = true;
    }
    if (at < name.size()) out += name[at++];
  }
  return changed ? out : std::string();
}

}  // namespace tamis::names
