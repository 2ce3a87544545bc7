# Batches as a person sees them.
countersign_ui_test(tst_ui_merge)
countersign_ui_test(tst_ui_mergedialog)
countersign_ui_test(tst_ui_mergemany)
countersign_ui_test(tst_ui_mergesending)
countersign_ui_test(tst_ui_batchgrid)
