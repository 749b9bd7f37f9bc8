# tamis_module(NAME SOURCES a.cc ... DEPS tamis_base ... PRIVATE_DEPS ICU::uc ... TESTS a_test.cc ...)
# One room of src/ is one static library tamis_NAME and one test program NAME_test. Sources are listed by hand.
function(tamis_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS;PRIVATE_DEPS;TESTS" ${ARGN})
  add_library(tamis_${name} STATIC ${ARG_SOURCES})
  target_include_directories(tamis_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(tamis_${name} PUBLIC ${ARG_DEPS} PRIVATE tamis_warnings ${ARG_PRIVATE_DEPS})
  if(TAMIS_BUILD_TESTS AND ARG_TESTS)
    tamis_test(${name}_test SOURCES ${ARG_TESTS} DEPS tamis_${name})
  endif()
endfunction()

# tamis_test(NAME SOURCES ... DEPS ...): a GoogleTest program, each of its tests a ctest of its own. A test may
# include "test/shared_data.h" and finds the source tree at TAMIS_SOURCE_DIR.
function(tamis_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE ${ARG_DEPS} tamis_warnings GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE TAMIS_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT ${TAMIS_TEST_TIMEOUT_S})
endfunction()

# tamis_rooms_of(VARIABLE FILE): the libraries of the rooms whose headers FILE includes (of the public headers,
# tamis/screener.h is screen's). Lets a program of one file (a fuzz target, a benchmark) be added by adding the file,
# and build without the other rooms.
function(tamis_rooms_of variable file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(STRINGS ${file} _includes REGEX "^#include \"[a-z]+/")
  set(_libraries "")
  foreach(_include IN LISTS _includes)
    string(REGEX REPLACE "^#include \"([a-z]+)/.*" "tamis_\\1" _library "${_include}")
    if(TARGET ${_library})
      list(APPEND _libraries ${_library})
    endif()
  endforeach()
  if("${_includes}" MATCHES "\"tamis/screener.h\"" AND TARGET tamis_screen)
    list(APPEND _libraries tamis_screen)
  endif()
  list(REMOVE_DUPLICATES _libraries)
  set(${variable} ${_libraries} PARENT_SCOPE)
endfunction()
