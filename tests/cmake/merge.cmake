# Batches: from a spreadsheet to a send for each row.
countersign_test(tst_csv countersign_tasks)
countersign_test(tst_merge countersign_domain)

countersign_test(tst_mergetask countersign_tasks countersign_test_support)
if(TARGET countersign-sandbox)
    add_dependencies(tst_mergetask countersign-sandbox)
endif()
