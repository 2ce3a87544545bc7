# What is computed of sessions that are there.
countersign_test(tst_duedateplan countersign_domain)
countersign_test(tst_stucksession countersign_domain)
