# The send, killed on the way and started again: countersign-killtest --runs 1000 --seed 1
# SIGKILL, and system calls that are watched by a function of the same name: Linux.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    add_executable(countersign-killtest
        kill/coverage.cpp kill/coverage.h
        kill/diskwatch.cpp kill/diskwatch.h
        kill/judge.cpp kill/judge.h
        kill/killbatch.cpp kill/killbatch.h
        kill/killchild.cpp kill/killchild.h
        kill/killrun.cpp kill/killrun.h
        kill/killtest.cpp kill/killtest.h
        kill/main.cpp
        kill/runplan.cpp kill/runplan.h)
    target_link_libraries(countersign-killtest
        PRIVATE countersign_tasks countersign_test_support Qt6::Test ${CMAKE_DL_LIBS})
    target_include_directories(countersign-killtest PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    # The libraries find diskwatch.cpp's functions only when they are exported
    set_target_properties(countersign-killtest PROPERTIES ENABLE_EXPORTS ON)
    if(COUNTERSIGN_PRECOMPILE)
        target_precompile_headers(countersign-killtest REUSE_FROM countersign_test_precompiled)
    endif()
    if(TARGET countersign-sandbox)
        add_dependencies(countersign-killtest countersign-sandbox)
    endif()

    add_test(NAME tst_kill COMMAND countersign-killtest --runs 60 --seed 1)
    add_test(NAME tst_kill_faults COMMAND countersign-killtest --faults --runs 60 --seed 1)
    set_tests_properties(tst_kill tst_kill_faults PROPERTIES TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT} ENVIRONMENT "LC_ALL=C.UTF-8")

    # Who judges the runs is judged: what it has to see is made for it.
    countersign_test(tst_killjudge countersign_tasks countersign_test_support)
    target_sources(tst_killjudge PRIVATE
        kill/coverage.cpp kill/coverage.h
        kill/diskwatch.cpp kill/diskwatch.h
        kill/judge.cpp kill/judge.h
        kill/runplan.cpp kill/runplan.h)
    target_link_libraries(tst_killjudge PRIVATE ${CMAKE_DL_LIBS})
    if(TARGET countersign-sandbox)
        add_dependencies(tst_killjudge countersign-sandbox)
    endif()
endif()
