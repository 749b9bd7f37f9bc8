// Programmes that are about a whole country, for the countries that the main text speaks of.
#ifndef TAMIS_DOCUMENTS_COUNTRY_PROGRAMS_H_
#define TAMIS_DOCUMENTS_COUNTRY_PROGRAMS_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Fills Document::country_programs from data/country_programs.tsv: for each country that the main text names, as a place or by an
// adjective, in the order of its first naming. Needs Work::names.
void find_country_programs(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_COUNTRY_PROGRAMS_H_
