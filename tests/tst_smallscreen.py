#!/usr/bin/python3
"""The program on a screen that is smaller than its window would be. Without a window manager: some make such a window
smaller themselves, and not all do.

tst_smallscreen.py BIN        (inside support/with-desktop.sh, with COUNTERSIGN_SCREEN and COUNTERSIGN_BARE_SCREEN)
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

BIN = pathlib.Path(sys.argv.pop(1))
PATIENCE = int(os.environ.get("COUNTERSIGN_PATIENCE", "1"))  # under a sanitizer everything takes several times as long


def xdotool(*arguments):
    return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=True,
                          timeout=60 * PATIENCE).stdout


class SmallScreen(unittest.TestCase):
    def test_window_opens_no_larger_than_the_screen(self):
        width, height = map(int, xdotool("getdisplaygeometry").split())
        self.assertLess(width, 1400)  # or it would fit by itself
        with tempfile.TemporaryDirectory() as home:
            program = subprocess.Popen([BIN / "countersign", "--data-dir", home])
            try:
                window = xdotool("search", "--sync", "--onlyvisible", "--name", "Countersign$").split()[0]
                shape = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", window).split())
                self.assertGreater(int(shape["WIDTH"]), width // 2)  # it is the window
                self.assertLessEqual(int(shape["WIDTH"]), width)
                self.assertLess(int(shape["HEIGHT"]), height)  # and its title has its place above
            finally:
                program.terminate()
                program.wait(20 * PATIENCE)


if __name__ == "__main__":
    unittest.main()
