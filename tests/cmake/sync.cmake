# The program that fills an index and is killed while it does.
add_executable(countersign-fill sync/fill_main.cpp)
target_link_libraries(countersign-fill PRIVATE countersign_tasks)
countersign_test(tst_syncmany countersign_store countersign_manysessions)
target_compile_definitions(tst_syncmany PRIVATE PROGRAMS="$<TARGET_FILE_DIR:countersign-fill>")
add_dependencies(tst_syncmany countersign-fill)
# Pages that change, or do not come, while they are read.
countersign_test(tst_spanwalk countersign_tasks countersign_test_support countersign_manysessions)
