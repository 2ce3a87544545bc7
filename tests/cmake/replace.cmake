# Who already has a document, and what is replaced by something better.
foreach(unit IN ITEMS duplicatecheck)
    countersign_test(tst_${unit} countersign_tasks countersign_test_support)
    if(TARGET countersign-sandbox)
        add_dependencies(tst_${unit} countersign-sandbox)
    endif()
endforeach()
