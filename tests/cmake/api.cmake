# What the API's tests stand on: the relay that spoils requests, a stub server, the sandbox as a process.
add_library(countersign_test_support STATIC
    support/faultrelay.cpp support/faultrelay.h
    support/faultrule.cpp support/faultrule.h
    support/httpreader.cpp support/httpreader.h
    support/relaylink.cpp support/relaylink.h
    support/samples.cpp support/samples.h
    support/sandboxprocess.cpp support/sandboxprocess.h
    support/stubserver.cpp support/stubserver.h)
target_link_libraries(countersign_test_support PUBLIC countersign_options countersign_domain Qt6::Network Qt6::Test)
target_include_directories(countersign_test_support PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")

add_executable(countersign-faultrelay support/faultrelay_main.cpp)
target_link_libraries(countersign-faultrelay PRIVATE countersign_test_support)

countersign_test(tst_faultrelay countersign_test_support)
countersign_test(tst_faultrelay_program countersign_test_support)
add_dependencies(tst_faultrelay_program countersign-faultrelay)
countersign_test(tst_transport countersign_api countersign_test_support)
countersign_test(tst_token countersign_api countersign_test_support)

# Each resource over the real sandbox
foreach(resource documentsapi collectionsapi sessionsapi merchantsignapi)
    countersign_test(tst_${resource} countersign_api countersign_test_support)
    if(TARGET countersign-sandbox)
        add_dependencies(tst_${resource} countersign-sandbox)
    endif()
endforeach()

# The contract, judged by Prism: npm ci --prefix tests/contract
countersign_test(tst_contract countersign_api countersign_test_support)
target_compile_definitions(tst_contract PRIVATE CONTRACT="${CMAKE_CURRENT_SOURCE_DIR}/contract")
if(TARGET countersign-sandbox)
    add_dependencies(tst_contract countersign-sandbox)
endif()
