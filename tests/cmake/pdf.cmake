countersign_test(tst_preflight countersign_pdfjudge)
# The real signer of the sandbox makes what is judged; pdfsig is asked for its word too.
countersign_test(tst_signatures countersign_pdfjudge countersign_sandbox)
