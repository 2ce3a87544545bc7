# Many due dates at once.
countersign_test(tst_duedatestask countersign_tasks countersign_test_support)
if(TARGET countersign-sandbox)
    add_dependencies(tst_duedatestask countersign-sandbox)
endif()
countersign_ui_test(tst_ui_duedates)
