# The same as an MSI. The upgrade code names the product in all its versions, so that a new one replaces an old one: it
# must never change.
set(CPACK_WIX_UPGRADE_GUID "E79AB85C-3AA1-4B47-8C5F-66437930B168")
set(CPACK_WIX_INSTALL_SCOPE perMachine) # known from CMake 3.29 on; older ones do the same but for the start menu
set(CPACK_WIX_PRODUCT_ICON "${PROJECT_BINARY_DIR}/countersign.ico")
set(CPACK_WIX_PROGRAM_MENU_FOLDER Countersign)
set(CPACK_WIX_PROPERTY_ARPURLINFOABOUT "${PROJECT_HOMEPAGE_URL}")
set(CPACK_WIX_PROPERTY_ARPCONTACT "${CPACK_PACKAGE_CONTACT}")
