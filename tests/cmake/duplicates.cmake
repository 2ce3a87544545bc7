# Which of what is known is a reason to warn.
countersign_test(tst_duplicatejudge countersign_tasks)
