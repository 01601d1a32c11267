# -Wnull-dereference is left out: g++ 12 reports it inside libstdc++ whenever it optimises.
add_library(tonada_options INTERFACE)
target_compile_features(tonada_options INTERFACE cxx_std_20)
target_compile_options(tonada_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-align -Wdouble-promotion
  $<$<BOOL:${TONADA_WERROR}>:-Werror>)
# Rounding must not depend on what the compiler can fuse: same seed, same weights, on every machine.
target_compile_options(tonada_options INTERFACE -ffp-contract=off)
if(TONADA_SANITIZE)
  target_compile_options(tonada_options INTERFACE -fsanitize=${TONADA_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(tonada_options INTERFACE -fsanitize=${TONADA_SANITIZE})
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold) # many test programs: linking takes a tenth of the time
endif()
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Builds in other folders share the cache.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()
target_compile_definitions(tonada_options INTERFACE TONADA_VERSION="${PROJECT_VERSION}")
