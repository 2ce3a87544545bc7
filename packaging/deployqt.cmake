# countersign_deploy_qt(EXECUTABLE OTHER...): when it is installed, Qt's own tool brings what of Qt is in no package of the
# system: libraries, and plugins that nothing links to. Paths are those in the installed tree. For one program,
# qt_generate_deploy_app_script() of Qt 6.3 writes such a script; ours has others beside it, of which Qt's tool must know.
function(countersign_deploy_qt executable)
    if(NOT QT_DEPLOY_SUPPORT)
        message(FATAL_ERROR "Qt ${Qt6_VERSION} brings no deployment: packages for this system need Qt 6.3 or newer.")
    endif()
    set(script "${PROJECT_BINARY_DIR}/deployqt-$<CONFIG>.cmake")
    file(GENERATE OUTPUT "${script}" CONTENT "include([[${QT_DEPLOY_SUPPORT}]])
qt6_deploy_runtime_dependencies(EXECUTABLE [[${executable}]] ADDITIONAL_EXECUTABLES ${ARGN} GENERATE_QT_CONF)
")
    install(SCRIPT "${script}")
endfunction()
