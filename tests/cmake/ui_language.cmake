# The windows in each language, switched while they are open.
countersign_ui_test(tst_ui_language countersign_language_test_support countersign_translations)
# And what of the window has to fit in each of them.
countersign_ui_test(tst_ui_room countersign_translations)
