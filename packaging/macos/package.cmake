# macOS: a disk image, from which the program is dragged to the applications, by cpack -G DragNDrop. Not built yet:
# README.md here.
set(bundle Countersign.app)
foreach(program IN LISTS COUNTERSIGN_PROGRAMS)
    # each looks for the others beside itself
    install(TARGETS ${program} BUNDLE DESTINATION . RUNTIME DESTINATION "${bundle}/Contents/MacOS")
endforeach()
install(FILES LICENSE DESTINATION "${bundle}/Contents/Resources")
include("${PROJECT_SOURCE_DIR}/packaging/deployqt.cmake")
countersign_deploy_qt("${bundle}" "${bundle}/Contents/MacOS/countersign-pdfcheck" "${bundle}/Contents/MacOS/countersign-sandbox")

# The tool that brings the libraries has changed the programs, so it comes after that. By itself it is signed by nobody,
# which Apple's processors want at least; with -DCOUNTERSIGN_SIGNATURE="Developer ID Application: …" by that one, and with
# what Apple asks for before it vouches for a program (hardened runtime: it loads nothing that another has signed).
set(COUNTERSIGN_SIGNATURE "-" CACHE STRING "Who signs the bundle, as codesign --sign takes it")
set(hardened)
if(NOT COUNTERSIGN_SIGNATURE STREQUAL "-")
    set(hardened "--options runtime --timestamp")
endif()
install(CODE "execute_process(COMMAND_ERROR_IS_FATAL ANY
    COMMAND codesign --force --deep ${hardened} --sign [[${COUNTERSIGN_SIGNATURE}]]
            \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${bundle}\")")

set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_FILE_NAME "countersign-${PROJECT_VERSION}-macos-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_DMG_VOLUME_NAME "Countersign ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT UDZO)
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF) # newer systems cannot show one, nor is the licence for users to accept
