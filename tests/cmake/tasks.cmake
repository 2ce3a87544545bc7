# Work of several steps, over a real sandbox with the relay between.
function(countersign_task_test name)
    countersign_test(${name} countersign_tasks countersign_test_support ${ARGN})
    if(TARGET countersign-sandbox)
        add_dependencies(${name} countersign-sandbox)
    endif()
endfunction()

countersign_task_test(tst_realpdfs)
countersign_test(tst_safename countersign_tasks)
countersign_task_test(tst_uploadtask)
