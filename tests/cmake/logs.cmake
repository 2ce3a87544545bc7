# What is written down, and that nothing secret is among it, wherever this program leaves something.
countersign_test(tst_logs countersign_store)
countersign_ui_test(tst_secrets)
target_sources(tst_secrets PRIVATE
    secrets/account.h
    secrets/operations.cpp secrets/operations.h
    secrets/search.cpp secrets/search.h
    secrets/seeds.cpp secrets/seeds.h
    secrets/worker.cpp secrets/worker.h)
if(TARGET countersign)
    add_dependencies(tst_secrets countersign)
endif()
