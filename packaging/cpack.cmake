# What is installed, and how it becomes a package: cpack in the build folder of a release. What the systems have in common
# is here, the rest in the folder of each. Linux alone is built and tested.
include(GNUInstallDirs)

if(WIN32)
    set(COUNTERSIGN_SYSTEM windows)
elseif(APPLE)
    set(COUNTERSIGN_SYSTEM macos)
else()
    set(COUNTERSIGN_SYSTEM linux)
endif()

# Those that are built, the one that a person starts first.
set(COUNTERSIGN_PROGRAMS)
foreach(program IN ITEMS countersign countersign-pdfcheck countersign-sandbox)
    if(TARGET ${program})
        list(APPEND COUNTERSIGN_PROGRAMS ${program})
    endif()
endforeach()

set(CPACK_PACKAGE_NAME countersign)
set(CPACK_PACKAGE_VENDOR "Countersign")
set(CPACK_PACKAGE_CONTACT "The Countersign contributors <contact@countersign.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "A desktop program over the Signicat Sign API v2, with a complete sandbox of that API
 to try it without an account.")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
include("${CMAKE_CURRENT_LIST_DIR}/${COUNTERSIGN_SYSTEM}/package.cmake")
include(CPack)
