# What the program is on macOS alone: a bundle, with its icon, and with the other programs where it looks for them.
set_target_properties(countersign PROPERTIES
    MACOSX_BUNDLE ON
    OUTPUT_NAME Countersign
    MACOSX_BUNDLE_INFO_PLIST "${PROJECT_SOURCE_DIR}/packaging/macos/Info.plist.in"
    MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}")

set(icon "${PROJECT_BINARY_DIR}/countersign.icns")
include("${PROJECT_SOURCE_DIR}/packaging/icon.cmake")
set_source_files_properties("${icon}" PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
target_sources(countersign PRIVATE "${icon}")

# As it is installed, too, it asks the program beside itself what a file is.
add_dependencies(countersign countersign-pdfcheck)
add_custom_command(TARGET countersign POST_BUILD VERBATIM
    COMMAND "${CMAKE_COMMAND}" -E copy_if_different "$<TARGET_FILE:countersign-pdfcheck>" "$<TARGET_FILE_DIR:countersign>")
