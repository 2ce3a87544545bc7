# Makes ${icon}, a .ico or .icns, of the drawing when the program is built.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_program(COUNTERSIGN_RSVG_CONVERT rsvg-convert REQUIRED) # icons.py calls it by its name
set(drawing "${PROJECT_SOURCE_DIR}/resources/icons/countersign.svg")
set(script "${PROJECT_SOURCE_DIR}/packaging/icons.py")
add_custom_command(OUTPUT "${icon}" COMMAND Python3::Interpreter "${script}" "${drawing}" "${icon}"
    DEPENDS "${script}" "${drawing}" VERBATIM)
