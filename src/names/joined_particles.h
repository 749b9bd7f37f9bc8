// Particles of Arabic names in Latin letters that are written onto the name behind them (Binladin, Alutaybi), with vowels that the
// matcher's joins of two words, which allow one edit, do not bridge.
#ifndef TAMIS_NAMES_JOINED_PARTICLES_H_
#define TAMIS_NAMES_JOINED_PARTICLES_H_

#include <string>
#include <string_view>

namespace tamis::names {

// `name` (UTF-8) with "bin" and the like written onto the name behind it (Ben Laden, Benladen), and likewise cut from words that no
// table of names has (Binladin, Bin ladin; the article, too: Alutaybi, Al utaybi). Words of data/joined_particles.tsv; empty when there is nothing to do, as
// for names of one word and text over 400 bytes. Total, thread-safe, linear; some 50 ns for most names.
[[nodiscard]] std::string other_particle_join(std::string_view name);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_JOINED_PARTICLES_H_
