// Dates that stand for none.
#ifndef TAMIS_MODEL_PLACEHOLDER_DATES_H_
#define TAMIS_MODEL_PLACEHOLDER_DATES_H_

#include "model/partial_date.h"

namespace tamis::model {

// Whether a customer's birth date is what systems write for an unknown one (data/placeholder_dates.tsv), or of a year
// in which nobody was born who is a customer: before 1850 or from 2100 on. Thread-safe, total.
[[nodiscard]] bool is_placeholder_birth_date(const PartialDate& date);

}  // namespace tamis::model

#endif  // TAMIS_MODEL_PLACEHOLDER_DATES_H_
