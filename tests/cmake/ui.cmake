# What the window's tests share: an account over a real sandbox (uifixture.h), pictures, what a screen reader misses.
add_library(countersign_ui_test_support STATIC
    support/accessiblechecker.cpp support/accessiblechecker.h
    support/hands.cpp support/hands.h
    support/pictures.cpp support/pictures.h
    support/uifixture.h)
target_link_libraries(countersign_ui_test_support
    PUBLIC countersign_test_support Qt6::Widgets Qt6::Test INTERFACE countersign_ui)

if(COUNTERSIGN_PRECOMPILE)
    add_library(countersign_ui_test_precompiled STATIC support/precompiled.cpp)
    target_link_libraries(countersign_ui_test_precompiled PRIVATE countersign_ui_test_support)
    target_include_directories(countersign_ui_test_precompiled PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    target_precompile_headers(countersign_ui_test_precompiled PRIVATE support/precompiledui.h)
    set_target_properties(countersign_ui_test_precompiled PROPERTIES COUNTERSIGN_IS_TEST ON)
endif()

# countersign_ui_test(tst_ui_x) for a test that needs the sandbox program
function(countersign_ui_test name)
    countersign_test(${name} PRECOMPILED countersign_ui_test_precompiled countersign_ui_test_support ${ARGN})
    if(TARGET countersign-sandbox)
        add_dependencies(${name} countersign-sandbox)
    endif()
endfunction()
