// What an opened tamis::Index consists of; for the rooms above the index.
#ifndef TAMIS_SCREEN_INDEX_STATE_H_
#define TAMIS_SCREEN_INDEX_STATE_H_

#include "index/address_words.h"
#include "index/entity_store.h"
#include "index/identifier_index.h"
#include "index/index_file.h"
#include "index/name_index.h"
#include "tamis/screener.h"

namespace tamis {

// Immutable; the views point into `file`, so the State is never moved once made.
struct Index::State {
  index::IndexFile file;
  index::EntityStore entities;
  index::IdentifierIndex identifiers;
  index::NameIndex names;
  index::AddressWords addresses;
};

}  // namespace tamis

#endif  // TAMIS_SCREEN_INDEX_STATE_H_
