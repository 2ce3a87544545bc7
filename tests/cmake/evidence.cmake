# What was asked of the service, evidence, and lists on paper.
countersign_test(tst_apicalls countersign_tasks countersign_test_support)
countersign_test(tst_evidence countersign_ui_test_support)
foreach(test IN ITEMS tst_apicalls tst_evidence)
    if(TARGET countersign-sandbox)
        add_dependencies(${test} countersign-sandbox)
    endif()
endforeach()
countersign_ui_test(tst_ui_evidence)
