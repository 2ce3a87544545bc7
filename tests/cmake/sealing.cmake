# What tells of people, as it lies on the disk.
countersign_test(tst_sealing countersign_tasks)
countersign_test(tst_idleaccounts countersign_tasks)
countersign_test(tst_personaldatawipe countersign_tasks)

# The key, beside each kind of keychain.
add_executable(tst_datakey tst_datakey.cpp)
target_link_libraries(tst_datakey PRIVATE Qt6::Test countersign_store)
target_include_directories(tst_datakey PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
foreach(case IN ITEMS "unlocked unlocked" "unlocked missing" "locked locked" "nobus noBus")
    separate_arguments(case)
    list(GET case 0 mode)
    list(GET case 1 function)
    add_test(NAME tst_datakey-${function}
             COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/support/with-keyring.sh" ${mode} $<TARGET_FILE:tst_datakey> ${function})
    set_tests_properties(tst_datakey-${function} PROPERTIES TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT})
endforeach()

# What the window makes of that.
add_executable(tst_ui_datakey tst_ui_datakey.cpp)
target_link_libraries(tst_ui_datakey PRIVATE countersign_ui_test_support)
target_include_directories(tst_ui_datakey PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
set_target_properties(tst_ui_datakey PROPERTIES COUNTERSIGN_IS_TEST ON)
if(COUNTERSIGN_PRECOMPILE)
    target_precompile_headers(tst_ui_datakey REUSE_FROM countersign_ui_test_precompiled)
endif()
foreach(case IN ITEMS "unlocked unlocked" "nobus noBus")
    separate_arguments(case)
    list(GET case 0 mode)
    list(GET case 1 function)
    add_test(NAME tst_ui_datakey-${function}
             COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/support/with-keyring.sh" ${mode} $<TARGET_FILE:tst_ui_datakey> ${function})
    set_tests_properties(tst_ui_datakey-${function} PROPERTIES
        TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endforeach()
