# The installer that a person opens. It asks for an administrator, and brings an uninstaller.
set(CPACK_NSIS_DISPLAY_NAME Countersign)
set(CPACK_NSIS_PACKAGE_NAME "Countersign ${PROJECT_VERSION}")
set(CPACK_NSIS_MUI_ICON "${PROJECT_BINARY_DIR}/countersign.ico")
set(CPACK_NSIS_MUI_UNIICON "${PROJECT_BINARY_DIR}/countersign.ico")
set(CPACK_NSIS_INSTALLED_ICON_NAME "${CMAKE_INSTALL_BINDIR}\\\\countersign.exe") # in the list of what is installed
set(CPACK_NSIS_EXECUTABLES_DIRECTORY "${CMAKE_INSTALL_BINDIR}")
set(CPACK_NSIS_URL_INFO_ABOUT "${PROJECT_HOMEPAGE_URL}")
set(CPACK_NSIS_CONTACT "${CPACK_PACKAGE_CONTACT}")
set(CPACK_NSIS_COMPRESSOR "/SOLID lzma")
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
# Two versions in one folder would load each other's libraries. What the program keeps is in the folders of those who use
# it, and stays.
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
# No "start it now" at the end: it would run as the administrator.
string(CONCAT CPACK_NSIS_CREATE_ICONS_EXTRA
    "CreateShortCut '$SMPROGRAMS\\\\$STARTMENU_FOLDER\\\\Try Countersign.lnk' "
    "'$INSTDIR\\\\${CMAKE_INSTALL_BINDIR}\\\\countersign.exe' '--demo'")
set(CPACK_NSIS_DELETE_ICONS_EXTRA "Delete '$SMPROGRAMS\\\\$MUI_TEMP\\\\Try Countersign.lnk'")
