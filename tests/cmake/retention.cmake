# Results of signed sessions that are saved before the service removes them.
countersign_test(tst_savepattern countersign_domain)
countersign_test(tst_retention countersign_tasks countersign_test_support)
if(TARGET countersign-sandbox)
    add_dependencies(tst_retention countersign-sandbox)
endif()
countersign_ui_test(tst_ui_retention)
# Of the accounts that are not open, which nobody guards.
countersign_test(tst_idlewalk countersign_tasks)
countersign_test(tst_idleresults countersign_tasks)
countersign_test(tst_ui_idleresults PRECOMPILED countersign_ui_test_precompiled countersign_ui_test_support)
