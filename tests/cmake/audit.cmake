# The audit log, signing links on their way out, and masked mode.
countersign_test(tst_auditlog STARTS_PROGRAM countersign_store countersign_models)
if(TARGET countersign)
    add_dependencies(tst_auditlog countersign)
endif()
countersign_ui_test(tst_ui_links countersign_language_test_support countersign_translations)
countersign_ui_test(tst_ui_masking)
