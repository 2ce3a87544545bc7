# Sending, over the real sandbox.
countersign_test(tst_sendplan countersign_tasks countersign_test_support)
