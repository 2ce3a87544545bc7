countersign_test(tst_database countersign_store)
countersign_test(tst_backgroundthread countersign_tasks)
countersign_test(tst_registry countersign_store)
countersign_test(tst_sessionindex countersign_store)
countersign_test(tst_liststeps countersign_store)
countersign_test(tst_manyrows countersign_store)
countersign_test(tst_settings countersign_store)

# One program, a test for each kind of keychain that it may find.
find_package(Qt6 6.4 REQUIRED COMPONENTS DBus)
add_executable(tst_keychain tst_keychain.cpp)
target_link_libraries(tst_keychain PRIVATE Qt6::Test Qt6::DBus countersign_store)
target_include_directories(tst_keychain PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
foreach(case IN ITEMS "unlocked unlocked" "locked locked" "locked unlockedMeanwhile" "nobus noBus" "bus hanging"
                      "nobus memory")
    separate_arguments(case)
    list(GET case 0 mode)
    list(GET case 1 function)
    add_test(NAME tst_keychain-${function}
             COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/support/with-keyring.sh" ${mode} $<TARGET_FILE:tst_keychain> ${function})
    set_tests_properties(tst_keychain-${function} PROPERTIES TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT})
endforeach()
