# The Sessions view and its details, the accounts, and the words.
foreach(test IN ITEMS sessions sessionfilter sessiondetails duedate results)
    countersign_ui_test(tst_ui_${test})
endforeach()
countersign_test(tst_ui_texts countersign_ui_test_support)
