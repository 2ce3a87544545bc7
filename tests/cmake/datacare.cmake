countersign_test(tst_datacare countersign_tasks)
countersign_test(tst_crashreports countersign_tasks)
countersign_test(tst_ui_startup PRECOMPILED countersign_ui_test_precompiled countersign_ui_test_support
                 countersign_translations)
add_dependencies(tst_ui_startup countersign)
