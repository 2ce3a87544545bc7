# Not Qt Test: it reads the sources, and asks that its own reading can be trusted.
find_program(COUNTERSIGN_PYTHON NAMES python3 REQUIRED)
add_test(NAME walls COMMAND ${COUNTERSIGN_PYTHON} "${CMAKE_CURRENT_SOURCE_DIR}/walls.py")
add_test(NAME walls-self-test COMMAND ${COUNTERSIGN_PYTHON} "${CMAKE_CURRENT_SOURCE_DIR}/walls.py" --self-test)

# The README's two commands, with stand-ins for what they build and install.
add_test(NAME tst_scripts COMMAND ${COUNTERSIGN_PYTHON} "${CMAKE_CURRENT_SOURCE_DIR}/tst_scripts.py")
