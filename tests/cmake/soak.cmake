# Somebody who does anything at all, in a window over a service that fails: countersign-soak --seed 1 --minutes 60
# Where a thread is and how it was scheduled is read as Linux tells it.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    add_executable(countersign-soak
        soak/agreement.cpp soak/agreement.h
        soak/hands.cpp soak/hands.h
        soak/heartbeat.cpp soak/heartbeat.h
        soak/leftout.cpp soak/leftout.h
        soak/main.cpp
        soak/memorywatch.cpp soak/memorywatch.h
        soak/others.cpp soak/others.h
        soak/relayprocess.cpp soak/relayprocess.h
        soak/soak.cpp soak/soak.h
        soak/soakactions.cpp soak/soakactions.h
        soak/soakcomposing.cpp
        soak/soakdesk.cpp soak/soakdesk.h
        soak/soakplan.cpp soak/soakplan.h
        soak/widgetchoice.cpp soak/widgetchoice.h)
    target_link_libraries(countersign-soak PRIVATE countersign_ui_test_support countersign_translations PkgConfig::Sqlite)
    target_include_directories(countersign-soak PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    target_compile_definitions(countersign-soak PRIVATE FIXTURES="${CMAKE_CURRENT_SOURCE_DIR}/fixtures")
    if(COUNTERSIGN_PRECOMPILE)
        set_target_properties(countersign-soak PROPERTIES COUNTERSIGN_IS_TEST ON)
        target_precompile_headers(countersign-soak REUSE_FROM countersign_ui_test_precompiled)
    endif()
    if(TARGET countersign-sandbox)
        add_dependencies(countersign-soak countersign-sandbox countersign-faultrelay)
        if(NOT COUNTERSIGN_SANITIZE) # it does next to nothing there in so short a time: by hand, and for longer
            # A minute says nothing of memory, and a busy machine nothing of time.
            add_test(NAME soak COMMAND countersign-soak --seed 1 --minutes 1 --stall-ms 0 --memory-kib 0)
            set_tests_properties(soak PROPERTIES TIMEOUT ${COUNTERSIGN_TEST_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
        endif()
    endif()
endif()
