# What is made anew, and in which order.
countersign_test(tst_replacement_order countersign_tasks countersign_test_support)
if(TARGET countersign-sandbox)
    add_dependencies(tst_replacement_order countersign-sandbox)
endif()
