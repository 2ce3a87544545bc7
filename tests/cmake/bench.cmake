# Figures, not assertions: countersign-bench merge fill --repeat 5
if(COUNTERSIGN_SANITIZE)
    return() # a time that a sanitizer made says nothing
endif()

# A session as the service of many sessions tells it, without the service; fast in every build, as that is.
add_library(countersign_manysessiontext STATIC
    support/manysessionchoice.h
    support/manysessionids.h
    support/manysessionjson.cpp support/manysessionjson.h
    support/manysessionmoments.cpp support/manysessionmoments.h
    support/manysessions.cpp support/manysessions.h
    support/manysessiontext.cpp support/manysessiontext.h
    support/manysessionwords.h)
target_compile_options(countersign_manysessiontext PRIVATE $<$<NOT:$<CXX_COMPILER_ID:MSVC>>:-O2>)
target_link_libraries(countersign_manysessiontext PRIVATE countersign_domain)
target_include_directories(countersign_manysessiontext PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")

add_executable(countersign-bench
    bench/bench.cpp bench/bench.h
    bench/batchrequests.cpp bench/batchrequests.h
    bench/curlround.cpp bench/curlround.h
    bench/decodebench.cpp
    bench/fillbench.cpp
    bench/heartbeat.h
    bench/indexfolder.cpp bench/indexfolder.h
    bench/main.cpp
    bench/manypages.cpp bench/manypages.h
    bench/mergebench.cpp
    bench/mergeround.cpp bench/mergeround.h
    bench/qtround.cpp bench/qtround.h
    bench/storebench.cpp
    bench/transferbench.cpp
    bench/transferdesk.cpp bench/transferdesk.h
    bench/usage.cpp bench/usage.h
    bench/waitfor.h
    bench/windowbench.cpp
    bench/windowround.cpp bench/windowround.h
    bench/wordindexing.cpp bench/wordindexing.h)
target_link_libraries(countersign-bench PRIVATE countersign_tasks countersign_test_support countersign_manysessions
                                                countersign_manysessiontext simdjson::simdjson Qt6::Test)
target_include_directories(countersign-bench PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")

# What has a window is a program of its own, and so is the least that has one.
add_executable(countersign-benchwindow
    bench/benchwindow.cpp bench/benchwindow.h
    bench/elsewhere.cpp bench/elsewhere.h
    bench/heartbeat.h
    bench/stallmeasure.cpp
    bench/usage.cpp bench/usage.h
    bench/waitfor.h
    bench/window_main.cpp
    bench/windowmeasures.cpp bench/windowmeasures.h
    bench/windowrest.cpp bench/windowrest.h
    bench/wordindexing.cpp bench/wordindexing.h)
target_link_libraries(countersign-benchwindow PRIVATE countersign_ui_test_support Qt6::Network)
target_include_directories(countersign-benchwindow PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
add_executable(countersign-emptywindow bench/emptywindow_main.cpp)
target_link_libraries(countersign-emptywindow PRIVATE countersign_options Qt6::Widgets)

# A server of one large file.
add_executable(countersign-transferserver bench/transferserver_main.cpp)
target_link_libraries(countersign-transferserver PRIVATE countersign_options PkgConfig::HttpLib Threads::Threads)

# What a large file takes of memory. Here, since a sanitizer keeps what was freed, and so says nothing of memory either.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    countersign_test(tst_streaming countersign_tasks countersign_test_support)
    target_sources(tst_streaming PRIVATE bench/transferdesk.cpp bench/usage.cpp)
    add_dependencies(tst_streaming countersign-transferserver)
endif()

add_dependencies(countersign-bench countersign-manysessions countersign-benchwindow countersign-emptywindow
                 countersign-transferserver)
if(TARGET countersign-sandbox)
    add_dependencies(countersign-bench countersign-sandbox)
    # They run at all, and every row of them is sent; how fast is said by who measures.
    find_program(COUNTERSIGN_CURL curl)
    find_program(COUNTERSIGN_SQLITE sqlite3)
    if(COUNTERSIGN_CURL)
        add_test(NAME bench_merge_small COMMAND countersign-bench merge --rows 12 --repeat 1)
        add_test(NAME bench_fill_small COMMAND countersign-bench fill --sessions 3000 --repeat 1)
        add_test(NAME bench_transfer_small COMMAND countersign-bench transfer --megabytes 2 --repeat 1)
        set_tests_properties(bench_merge_small bench_fill_small bench_transfer_small
            PROPERTIES TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT} ENVIRONMENT "LC_ALL=C.UTF-8")
    endif()
    if(COUNTERSIGN_SQLITE)
        add_test(NAME bench_index_small
                 COMMAND countersign-bench decode store start search scroll stall --sessions 3000 --repeat 1
                         --cache "${CMAKE_CURRENT_BINARY_DIR}/bench-cache")
        set_tests_properties(bench_index_small
            PROPERTIES TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
    endif()
endif()
