# Freezes the tables (src/base/frozen.h): tools/freeze_tables, which has every room, writes them into one file, and each other
# program that has the documents room takes the file in whole (.incbin).
add_executable(freeze_tables ${PROJECT_SOURCE_DIR}/tools/freeze_tables.cc)
target_link_libraries(freeze_tables PRIVATE tamis_documents tamis_warnings)
set_target_properties(freeze_tables PROPERTIES TAMIS_UNFROZEN TRUE)
set(_frozen ${PROJECT_BINARY_DIR}/generated/frozen_tables.bin)
add_custom_command(OUTPUT ${_frozen} COMMAND freeze_tables ${_frozen} DEPENDS freeze_tables COMMENT "Freezing tables" VERBATIM)
set(_asm ${PROJECT_BINARY_DIR}/generated/frozen_tables.S)
file(CONFIGURE OUTPUT ${_asm} CONTENT ".section .rodata
.balign 64
.global tamis_frozen_tables
.global tamis_frozen_tables_end
tamis_frozen_tables:
.incbin \"${_frozen}\"
tamis_frozen_tables_end:
.byte 0
.section .note.GNU-stack,\"\",%progbits
" @ONLY)
set_source_files_properties(${_asm} PROPERTIES GENERATED TRUE OBJECT_DEPENDS ${_frozen})
add_library(tamis_frozen OBJECT ${_asm})
# The tool itself has none: it is asked of the program that is linked.
target_link_libraries(tamis_documents INTERFACE
  "$<$<NOT:$<BOOL:$<TARGET_PROPERTY:TAMIS_UNFROZEN>>>:$<TARGET_OBJECTS:tamis_frozen>;$<TARGET_OBJECTS:tamis_frozen_here>>")
