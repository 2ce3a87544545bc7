# What the program has on Windows alone: no console beside its window, an icon, and its version in the file.
set_target_properties(countersign PROPERTIES WIN32_EXECUTABLE ON)

set(icon "${PROJECT_BINARY_DIR}/countersign.ico")
set(resource "${PROJECT_BINARY_DIR}/countersign.rc")
include("${PROJECT_SOURCE_DIR}/packaging/icon.cmake")
configure_file("${PROJECT_SOURCE_DIR}/packaging/windows/countersign.rc.in" "${resource}" @ONLY)
set_source_files_properties("${resource}" PROPERTIES OBJECT_DEPENDS "${icon}")
# On its own: the options and definitions of our C++ are nothing for the compiler of resources.
add_library(countersign_resource OBJECT "${resource}" "${icon}")
set_target_properties(countersign_resource PROPERTIES LINKER_LANGUAGE CXX)
target_link_libraries(countersign PRIVATE countersign_resource)
