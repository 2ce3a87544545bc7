# The whole program on a desktop, seen as a screen reader sees it and touched by mouse and keyboard of the X server.
add_executable(countersign-dragsource support/dragsource_main.cpp)
target_link_libraries(countersign-dragsource PRIVATE countersign_options Qt6::Widgets)

if(TARGET countersign)
    add_test(NAME tst_desktop
             COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/support/with-desktop.sh" /usr/bin/python3
                     "${CMAKE_CURRENT_SOURCE_DIR}/tst_desktop.py" "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}"
                     "${CMAKE_CURRENT_SOURCE_DIR}/fixtures")
    set_tests_properties(tst_desktop PROPERTIES TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT})

    add_test(NAME tst_smallscreen
             COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/support/with-desktop.sh" /usr/bin/python3
                     "${CMAKE_CURRENT_SOURCE_DIR}/tst_smallscreen.py" "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    set_tests_properties(tst_smallscreen PROPERTIES TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT}
        ENVIRONMENT "COUNTERSIGN_SCREEN=1366x768x24;COUNTERSIGN_BARE_SCREEN=1")

    # The tour is what the README's first command does where there is no display. Each of the two is long: four hundred
    # pictures take three minutes on two cores, and several times that on slower ones.
    math(EXPR tour_timeout "4 * ${COUNTERSIGN_TEST_TIMEOUT}")
    foreach(tour IN ITEMS "tst_tour in_its_own_sandbox says_what_went_wrong"
                          "tst_tour_elsewhere in_a_sandbox_elsewhere_in_norwegian_and_dark")
        separate_arguments(tour)
        list(POP_FRONT tour name)
        list(TRANSFORM tour PREPEND Tour.test_)
        add_test(NAME ${name}
                 COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/support/with-desktop.sh" /usr/bin/python3
                         "${CMAKE_CURRENT_SOURCE_DIR}/tst_tour.py" "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}" ${tour})
        set_tests_properties(${name} PROPERTIES TIMEOUT ${tour_timeout})
    endforeach()
endif()
