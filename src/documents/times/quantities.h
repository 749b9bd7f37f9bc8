// Numbers with their units: distances, money, counts of things.
#ifndef TAMIS_DOCUMENTS_TIMES_QUANTITIES_H_
#define TAMIS_DOCUMENTS_TIMES_QUANTITIES_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Fills Document::quantities. Leaves out numbers that are part of a time: call find_times() before.
void find_quantities(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_TIMES_QUANTITIES_H_
