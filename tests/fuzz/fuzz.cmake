# Programs of libFuzzer, of the fuzz preset alone. They have what they try in a library of its own, which is
# compiled to tell the fuzzer where it has been.
file(GLOB fuzzed_domain "${PROJECT_SOURCE_DIR}/app/domain/*.cpp")
file(GLOB fuzzed_codecs "${PROJECT_SOURCE_DIR}/app/api/codec/*.cpp")
file(GLOB fuzzed_pdf "${PROJECT_SOURCE_DIR}/app/pdf/*.cpp")
list(FILTER fuzzed_pdf EXCLUDE REGEX "main\\.cpp$") # what these try is in their own process
add_library(countersign_fuzzed STATIC EXCLUDE_FROM_ALL ${fuzzed_domain} ${fuzzed_codecs} ${fuzzed_pdf}
    "${PROJECT_SOURCE_DIR}/app/store/backgroundthread.cpp" # what reads files in the background says so
    "${PROJECT_SOURCE_DIR}/app/store/crashhandler.cpp" # and covers its thread
    "${PROJECT_SOURCE_DIR}/app/store/saidwords.cpp" # what work is called
    "${PROJECT_SOURCE_DIR}/app/tasks/background.cpp"
    "${PROJECT_SOURCE_DIR}/app/tasks/draftjson.cpp"
    "${PROJECT_SOURCE_DIR}/app/tasks/log.cpp"
    "${PROJECT_SOURCE_DIR}/app/tasks/tableencoding.cpp"
    "${PROJECT_SOURCE_DIR}/app/tasks/tabletext.cpp"
    "${PROJECT_SOURCE_DIR}/app/tasks/task.cpp" "${PROJECT_SOURCE_DIR}/app/tasks/task.h"
    "${PROJECT_SOURCE_DIR}/app/tasks/templatefile.cpp")
target_include_directories(countersign_fuzzed PUBLIC "${PROJECT_SOURCE_DIR}/app" "${CMAKE_CURRENT_SOURCE_DIR}")
target_compile_definitions(countersign_fuzzed PUBLIC QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    COUNTERSIGN_VERSION="${PROJECT_VERSION}")
target_compile_options(countersign_fuzzed PUBLIC -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize-recover=undefined -fno-sanitize=vptr)
target_link_options(countersign_fuzzed PUBLIC -fsanitize=address,undefined)
target_link_libraries(countersign_fuzzed PUBLIC Qt6::Core Qt6::Gui tl::expected simdjson::simdjson PkgConfig::Poppler)

add_custom_target(fuzz)
foreach(name IN ITEMS json table template moment link preflight)
    add_executable(fuzz_${name} EXCLUDE_FROM_ALL fuzz/fuzz_${name}.cpp)
    target_link_libraries(fuzz_${name} PRIVATE countersign_fuzzed)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    add_dependencies(fuzz fuzz_${name})
endforeach()
