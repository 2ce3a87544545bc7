countersign_ui_test(tst_ui_documents)
countersign_ui_test(tst_ui_collections)
countersign_test(tst_ui_pageview countersign_ui_test_support)
add_dependencies(tst_ui_pageview countersign-fakecheck)
# As on a screen with twice as many pixels.
add_test(NAME tst_ui_pageview_2x COMMAND tst_ui_pageview asSharpAsTheScreenIs pagesAreSeen)
set_tests_properties(tst_ui_pageview_2x PROPERTIES TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_SCALE_FACTOR=2")
countersign_test(tst_ui_widgets countersign_ui_test_support)
countersign_test(tst_ui_scrollanchor countersign_ui_test_support)
countersign_test(tst_columnroom countersign_ui)
countersign_test(tst_ui_columnfit countersign_ui_test_support)
countersign_test(tst_ui_typeddate countersign_ui_test_support)

# Drags by the mouse need a display of their own.
add_executable(tst_ui_dragging tst_ui_dragging.cpp)
target_link_libraries(tst_ui_dragging PRIVATE Qt6::Test countersign_ui_test_support)
target_compile_definitions(tst_ui_dragging PRIVATE PROGRAMS="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
add_test(NAME tst_ui_dragging
         COMMAND "${PROJECT_SOURCE_DIR}/packaging/linux/with-display.sh" $<TARGET_FILE:tst_ui_dragging>)
set_tests_properties(tst_ui_dragging PROPERTIES TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT} ENVIRONMENT "LC_ALL=C.UTF-8")
