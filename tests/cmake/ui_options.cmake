# What can be set in the New session form, and what becomes of it.
foreach(test IN ITEMS options optionfields optionproblems)
    countersign_test(tst_ui_${test} countersign_ui_test_support)
endforeach()
countersign_ui_test(tst_ui_order)
