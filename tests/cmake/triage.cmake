# What somebody notes about sessions on this machine: the keeping, and the keys.
countersign_test(tst_triage countersign_tasks countersign_models)
countersign_ui_test(tst_ui_triage countersign_language_test_support)
countersign_ui_test(tst_ui_news)
