# The Sessions view and its details, the accounts, and the words.
foreach(test IN ITEMS sessions sessionfilter sessiondetails sessionkeys duedate goto results)
    countersign_ui_test(tst_ui_${test})
endforeach()
countersign_test(tst_ui_texts countersign_ui_test_support)
countersign_test(tst_ui_appearance countersign_ui_test_support)
countersign_test(tst_ui_icons countersign_ui_test_support Qt6::Svg)

# The accounts, once for each kind of keychain that a computer may have.
find_package(Qt6 6.4 REQUIRED COMPONENTS DBus)
add_executable(tst_ui_accounts tst_ui_accounts.cpp)
target_link_libraries(tst_ui_accounts PRIVATE countersign_ui_test_support Qt6::DBus)
target_include_directories(tst_ui_accounts PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
target_compile_definitions(tst_ui_accounts PRIVATE PROGRAMS="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
if(TARGET countersign-sandbox)
    add_dependencies(tst_ui_accounts countersign-sandbox)
endif()
foreach(case IN ITEMS "unlocked unlocked" "unlocked whatStaysOnTheDisk" "locked locked" "locked retryOfSaving"
                      "locked retryOfReading" "nobus noKeychain" "bus hanging" "nobus form"
                      "nobus whatWasTypedIsAskedAbout" "nobus whatWasTypedIsAskedAboutBeforeAnother" "nobus welcome")
    separate_arguments(case)
    list(GET case 0 mode)
    list(GET case 1 function)
    add_test(NAME tst_ui_accounts-${function}
             COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/support/with-keyring.sh" ${mode} $<TARGET_FILE:tst_ui_accounts>
                     ${function})
    set_tests_properties(tst_ui_accounts-${function} PROPERTIES
        TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endforeach()

# The desktop's notifications, on a bus of their own.
add_executable(tst_ui_notices tst_ui_notices.cpp)
target_link_libraries(tst_ui_notices PRIVATE countersign_ui_test_support Qt6::DBus)
target_include_directories(tst_ui_notices PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
target_compile_definitions(tst_ui_notices PRIVATE PROGRAMS="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
if(TARGET countersign-sandbox)
    add_dependencies(tst_ui_notices countersign-sandbox)
endif()
add_test(NAME tst_ui_notices
         COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/support/with-keyring.sh" bus $<TARGET_FILE:tst_ui_notices>)
set_tests_properties(tst_ui_notices PROPERTIES
    TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")

# That the screen is shared, on a bus of its own, with a keychain for the program. Elsewhere no desktop tells.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    add_executable(tst_ui_sharing tst_ui_sharing.cpp)
    target_link_libraries(tst_ui_sharing PRIVATE countersign_ui_test_support Qt6::DBus)
    target_include_directories(tst_ui_sharing PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    add_test(NAME tst_ui_sharing
             COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/support/with-keyring.sh" unlocked $<TARGET_FILE:tst_ui_sharing>)
    set_tests_properties(tst_ui_sharing PROPERTIES
        TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endif()
