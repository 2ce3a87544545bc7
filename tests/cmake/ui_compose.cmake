countersign_ui_test(tst_ui_newsession)
countersign_ui_test(tst_ui_requests)
countersign_ui_test(tst_ui_sending)
countersign_ui_test(tst_ui_answers)
countersign_ui_test(tst_ui_wholerequest)
# The form alone, without a service.
foreach(test IN ITEMS explained refusals)
    countersign_test(tst_ui_${test} PRECOMPILED countersign_ui_test_precompiled countersign_ui_test_support)
endforeach()
