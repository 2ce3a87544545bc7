# Mail-merge: from a spreadsheet to a send for each row.
countersign_test(tst_csv countersign_tasks)
countersign_test(tst_merge countersign_domain)
