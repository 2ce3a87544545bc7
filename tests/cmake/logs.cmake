# What is written down, and that nothing secret is among it, wherever this program leaves something.
countersign_test(tst_logs countersign_store)
