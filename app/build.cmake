option(COUNTERSIGN_UNITY "Compile several files of a library at once: half the time, for what is built from nothing" OFF)
set(COUNTERSIGN_SHADOW -Wshadow)
if(COUNTERSIGN_UNITY)
    # What another file has for itself is hidden by nobody. Clang cannot leave that out, and g++ has looked.
    set(COUNTERSIGN_SHADOW $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>)
endif()

# What every target of the project is compiled with.
add_library(countersign_options INTERFACE)
# An initializer that names members leaves the others at their defaults: that is what it is for.
target_compile_options(countersign_options INTERFACE
    -Wall -Wextra -Wpedantic ${COUNTERSIGN_SHADOW} -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion -Wno-sign-conversion
    -Wno-missing-field-initializers
    $<$<BOOL:${COUNTERSIGN_WERROR}>:-Werror>)
target_compile_definitions(countersign_options INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    COUNTERSIGN_VERSION="${PROJECT_VERSION}")
target_include_directories(countersign_options INTERFACE "${PROJECT_SOURCE_DIR}/app" "${PROJECT_SOURCE_DIR}")
if(COUNTERSIGN_SANITIZE)
    # With sanitizers g++ 12 would take the value inside an expected for uninitialised; the other presets ask for real.
    # Undefined behaviour is looked for in the program, not in what the text of a test does itself: its compilation
    # would take a third longer.
    string(REPLACE ",undefined" "" COUNTERSIGN_SANITIZE_TESTS "${COUNTERSIGN_SANITIZE}")
    set(is_test "$<BOOL:$<TARGET_PROPERTY:COUNTERSIGN_IS_TEST>>")
    target_compile_options(countersign_options INTERFACE
        "$<$<NOT:${is_test}>:-fsanitize=${COUNTERSIGN_SANITIZE}>" "$<${is_test}:-fsanitize=${COUNTERSIGN_SANITIZE_TESTS}>"
        -fno-omit-frame-pointer $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(countersign_options INTERFACE -fsanitize=${COUNTERSIGN_SANITIZE})
    # Each compiler has a macro of its own, and clang 14 has none.
    target_compile_definitions(countersign_options INTERFACE COUNTERSIGN_SANITIZED)
endif()
if(COUNTERSIGN_SANITIZE MATCHES thread)
    # Qt is not compiled with it, and has to be told of.
    add_library(countersign_qtorder OBJECT "${PROJECT_SOURCE_DIR}/tests/support/tsan/qtorder.cpp")
    target_link_libraries(countersign_qtorder PRIVATE Qt6::Core)
    target_sources(countersign_options INTERFACE
        "$<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:$<TARGET_OBJECTS:countersign_qtorder>>")
endif()
option(COUNTERSIGN_HARDEN "Add what the processor has against faults of the program" OFF)
if(COUNTERSIGN_HARDEN)
    # Beside those of the preset: what only some processors have.
    include(CheckCXXCompilerFlag)
    foreach(flag IN ITEMS -fstack-clash-protection -fcf-protection)
        string(MAKE_C_IDENTIFIER "COUNTERSIGN_HAS${flag}" has)
        check_cxx_compiler_flag(${flag} ${has})
        if(${has})
            target_compile_options(countersign_options INTERFACE ${flag})
        endif()
    endforeach()
endif()
find_program(COUNTERSIGN_MOLD mold)
if(COUNTERSIGN_MOLD)
    target_link_options(countersign_options INTERFACE -fuse-ld=mold)
endif()

# One room of the house: a library over one folder. Static in what is installed; shared where the tests are built
# (BUILD_SHARED_LIBS in the preset), or each of their programs would be a copy of the house: 20 GB under a sanitizer.
function(countersign_library name folder)
    cmake_parse_arguments(ARG "RECURSE" "PRECOMPILE" "LINK;EXCLUDE" ${ARGN})
    if(ARG_RECURSE)
        set(mode GLOB_RECURSE)
    else()
        set(mode GLOB)
    endif()
    file(${mode} sources CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.h")
    foreach(pattern IN LISTS ARG_EXCLUDE)
        list(FILTER sources EXCLUDE REGEX "${pattern}")
    endforeach()
    add_library(${name} ${sources})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(${name} PUBLIC countersign_options ${ARG_LINK})
    if(COUNTERSIGN_PRECOMPILE AND ARG_PRECOMPILE)
        target_precompile_headers(${name} PRIVATE "${PROJECT_SOURCE_DIR}/${ARG_PRECOMPILE}")
    endif()
    if(COUNTERSIGN_UNITY)
        set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
        # A short name that a file gives to something for itself would be another's in the next file.
        foreach(source IN LISTS sources)
            file(STRINGS "${source}" own REGEX "^(using [A-Za-z]+ =|struct Words)" LIMIT_COUNT 1)
            if(own)
                set_source_files_properties("${source}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
            endif()
        endforeach()
    endif()
endfunction()
