# What is kept of batches, and what stops one.
countersign_test(tst_batchstore countersign_store)
countersign_test(tst_mergeholds countersign_tasks countersign_test_support Qt6::Sql)
if(TARGET countersign-sandbox)
    add_dependencies(tst_mergeholds countersign-sandbox)
endif()
