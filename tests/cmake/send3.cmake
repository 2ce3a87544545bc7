# What a person is told before deciding about a send, and what cannot be decided.
countersign_test(tst_senddecisions countersign_tasks countersign_test_support Qt6::Sql)
if(TARGET countersign-sandbox)
    add_dependencies(tst_senddecisions countersign-sandbox)
endif()
