# Sending, over the real sandbox.
countersign_test(tst_sendplan countersign_tasks countersign_test_support)
foreach(unit reconciliation sendtask sendresume)
    countersign_test(tst_${unit} countersign_tasks countersign_test_support)
    if(TARGET countersign-sandbox)
        add_dependencies(tst_${unit} countersign-sandbox)
    endif()
endforeach()
