# Views: their columns and orders, the searches that were saved, and their export.
countersign_ui_test(tst_ui_sessioncolumns)
countersign_ui_test(tst_ui_views)
countersign_test(tst_savedsearches countersign_tasks)
countersign_ui_test(tst_ui_savedsearches)
countersign_test(tst_sessionexport countersign_tasks countersign_models)
countersign_ui_test(tst_ui_sessionexport)
