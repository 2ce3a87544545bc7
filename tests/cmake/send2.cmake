# What a person does with a send: undoes it, waits for the network, corrects it, takes it back.
countersign_test(tst_sendwaiting countersign_tasks countersign_test_support)
countersign_test(tst_sendtakeback countersign_tasks countersign_test_support)
countersign_test(tst_sendstale countersign_tasks countersign_test_support)
if(TARGET countersign-sandbox)
    add_dependencies(tst_sendwaiting countersign-sandbox)
    add_dependencies(tst_sendtakeback countersign-sandbox)
    add_dependencies(tst_sendstale countersign-sandbox)
endif()
