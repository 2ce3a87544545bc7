# The windows in each language, switched while they are open.
countersign_ui_test(tst_ui_language countersign_language_test_support countersign_translations)
