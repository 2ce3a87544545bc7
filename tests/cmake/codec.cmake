countersign_test(tst_codec countersign_codecs)
countersign_test(tst_codec_hostile countersign_codecs)
countersign_test(tst_sessionscan countersign_codecs)
# Which thread reads a page, as simdjson sees it.
countersign_test(tst_pagereading countersign_api countersign_test_support simdjson::simdjson)

# That the codec's examples have every member of the contract, which is read with what Prism reads it with.
find_program(COUNTERSIGN_NODE NAMES node)
add_test(NAME contract-fixtures
         COMMAND "${COUNTERSIGN_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/contract/fixtures.mjs")
add_test(NAME contract-fixtures-self-test
         COMMAND "${COUNTERSIGN_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/contract/fixtures.mjs" --self-test)
set_tests_properties(contract-fixtures contract-fixtures-self-test PROPERTIES LABELS core)
