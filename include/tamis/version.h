// The engine's version, as indexes and answers carry it.
#ifndef TAMIS_VERSION_H_
#define TAMIS_VERSION_H_

namespace tamis {

inline constexpr char kVersion[] = "0.1.0";

}  // namespace tamis

#endif  // TAMIS_VERSION_H_
