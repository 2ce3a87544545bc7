# Figures, not assertions: countersign-bench merge fill --rounds 5
add_executable(countersign-bench
    bench/bench.h
    bench/curlround.cpp bench/curlround.h
    bench/fillbench.cpp
    bench/heartbeat.h
    bench/main.cpp
    bench/mergebench.cpp
    bench/mergeround.cpp bench/mergeround.h)
target_link_libraries(countersign-bench PRIVATE countersign_tasks countersign_test_support countersign_manysessions Qt6::Test)
target_include_directories(countersign-bench PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
if(TARGET countersign-sandbox)
    add_dependencies(countersign-bench countersign-sandbox countersign-manysessions)
    # It runs at all, and every row of it is sent; how fast is said by who measures.
    find_program(COUNTERSIGN_CURL curl)
    if(COUNTERSIGN_CURL)
        add_test(NAME bench_merge_small COMMAND countersign-bench merge --rows 12 --rounds 1)
        add_test(NAME bench_fill_small COMMAND countersign-bench fill --sessions 3000 --rounds 1)
        set_tests_properties(bench_merge_small bench_fill_small PROPERTIES TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT} ENVIRONMENT "LC_ALL=C.UTF-8")
    endif()
endif()
