# A server of up to a million sessions and more, for what fetches them all: countersign-manysessions --count 1000000
add_executable(countersign-manysessions
    support/manysessionanswers.cpp support/manysessionanswers.h
    support/manysessionchoice.h
    support/manysessioncontrol.cpp support/manysessioncontrol.h
    support/manysessionids.h
    support/manysessionjson.cpp support/manysessionjson.h
    support/manysessionmoments.cpp support/manysessionmoments.h
    support/manysessionquery.cpp support/manysessionquery.h
    support/manysessions.cpp support/manysessions.h
    support/manysessions_main.cpp
    support/manysessionserver.cpp support/manysessionserver.h
    support/manysessiontext.cpp support/manysessiontext.h
    support/manysessionwords.h)
# Fast in every build: what is measured is the client.
target_compile_options(countersign-manysessions PRIVATE $<$<NOT:$<CXX_COMPILER_ID:MSVC>>:-O2>)
target_link_libraries(countersign-manysessions PRIVATE countersign_domain PkgConfig::HttpLib Threads::Threads)
target_include_directories(countersign-manysessions PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")

add_library(countersign_manysessions STATIC support/manysessionsprocess.cpp support/manysessionsprocess.h)
target_link_libraries(countersign_manysessions PUBLIC countersign_options countersign_domain Qt6::Network Qt6::Test)
target_include_directories(countersign_manysessions PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
# Whoever links the class needs the program.
add_dependencies(countersign_manysessions countersign-manysessions)

countersign_test(tst_manysessions countersign_api countersign_manysessions)
