# What tells of people, as it lies on the disk.
countersign_test(tst_sealing countersign_tasks)

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
