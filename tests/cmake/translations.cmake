# The languages as files; as windows: ui_language.cmake.
add_library(countersign_language_test_support STATIC
    support/leftenglish.cpp support/leftenglish.h
    support/translationfile.cpp support/translationfile.h
    support/windowtexts.cpp support/windowtexts.h)
target_link_libraries(countersign_language_test_support PUBLIC countersign_options Qt6::Widgets)
target_include_directories(countersign_language_test_support PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
target_compile_definitions(countersign_language_test_support
    PUBLIC TRANSLATIONS="${PROJECT_SOURCE_DIR}/translations")

countersign_test(tst_translations countersign_language_test_support)
