countersign_test(tst_databasecare countersign_store)
# It kills a child in the middle of a write: system calls that are watched by a function of the same name
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_sources(tst_databasecare PRIVATE kill/diskwatch.cpp kill/diskwatch.h kill/namewatch.cpp
                                            kill/namewatch.h)
    target_link_libraries(tst_databasecare PRIVATE ${CMAKE_DL_LIBS})
    set_target_properties(tst_databasecare PROPERTIES ENABLE_EXPORTS ON)
endif()
