# Windows: an installer for all who use the computer, by cpack -G NSIS, or an MSI for administrators' tools by cpack -G WIX.
# Not built yet: README.md here.
set(folder "${CMAKE_INSTALL_BINDIR}")
install(TARGETS ${COUNTERSIGN_PROGRAMS} RUNTIME_DEPENDENCY_SET countersign_libraries RUNTIME DESTINATION "${folder}")
# What is linked and no part of Windows lies beside the compiler (MSYS2).
get_filename_component(compiler_folder "${CMAKE_CXX_COMPILER}" DIRECTORY)
install(RUNTIME_DEPENDENCY_SET countersign_libraries
    PRE_EXCLUDE_REGEXES "^api-ms-" "^ext-ms-"
    POST_EXCLUDE_REGEXES "[Ss][Yy][Ss][Tt][Ee][Mm]32/"
    DIRECTORIES "${compiler_folder}"
    RUNTIME DESTINATION "${folder}")
include("${PROJECT_SOURCE_DIR}/packaging/deployqt.cmake")
countersign_deploy_qt("${folder}/countersign.exe" "${folder}/countersign-pdfcheck.exe" "${folder}/countersign-sandbox.exe")
install(FILES README.md LICENSE DESTINATION .)

# The name of the licence's file tells WiX what it is.
configure_file("${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_BINARY_DIR}/LICENSE.txt" COPYONLY)
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_BINARY_DIR}/LICENSE.txt")
set(CPACK_GENERATOR NSIS)
set(CPACK_STRIP_FILES ON)
# Without the version: the next one takes its place, also in the list of what is installed.
set(CPACK_PACKAGE_INSTALL_DIRECTORY Countersign)
set(CPACK_PACKAGE_INSTALL_REGISTRY_KEY Countersign)
set(CPACK_PACKAGE_EXECUTABLES countersign Countersign) # the entry of the start menu

include("${CMAKE_CURRENT_LIST_DIR}/nsis.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/wix.cmake")
