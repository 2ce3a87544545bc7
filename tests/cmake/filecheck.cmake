# The program that looks at files, and one that has been taken over by a file.
add_executable(countersign-fakecheck support/fakecheck_main.cpp)
target_link_libraries(countersign-fakecheck PRIVATE countersign_pdfjudge)
set_target_properties(countersign-fakecheck PROPERTIES COUNTERSIGN_IS_TEST ON)

countersign_test(tst_filecheck countersign_pdfjudge)
add_dependencies(tst_filecheck countersign-fakecheck countersign-pdfcheck)

countersign_test(tst_pagerenderer countersign_pdf)
add_dependencies(tst_pagerenderer countersign-fakecheck countersign-pdfcheck)
