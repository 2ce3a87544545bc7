# Linux: a package of Debian's, by cpack -G DEB.
foreach(program IN LISTS COUNTERSIGN_PROGRAMS)
    install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endforeach()
install(FILES packaging/linux/countersign.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES packaging/linux/countersign.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES resources/icons/countersign.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES packaging/linux/copyright DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/countersign")
install(FILES README.md DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/countersign")

set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins and data that are looked for at run time: nothing links to them. The last two are what a PDF need not bring
# with it: fonts that every reader is expected to have, and what tells the letters of East Asian ones.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6svg6, qt6-translations-l10n, libsecret-1-0, libxmlsec1-openssl, ca-certificates, fonts-dejavu-core, fonts-urw-base35, poppler-data")
# The last: libproxy, which Qt asks for the system's proxy, reads the settings of the desktop with it.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qt6-wayland, libproxy1-plugin-gsettings | libproxy1-plugin-kconfig")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk, libproxy1-plugin-webkit") # the latter runs PAC scripts
