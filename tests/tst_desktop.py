#!/usr/bin/python3
"""The program on a desktop: read as a screen reader reads it, a file dragged onto it by the mouse.

tst_desktop.py BIN FIXTURES        (inside support/with-desktop.sh)
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent / "support"))
import screenreader as reader  # noqa: E402
from screenreader import PATIENCE, Atspi, until  # noqa: E402

BIN, FIXTURES = (pathlib.Path(argument) for argument in (sys.argv.pop(1), sys.argv.pop(1)))


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


class Desktop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = tempfile.TemporaryDirectory()
        cls.program = subprocess.Popen([BIN / "countersign", "--demo", "--data-dir", cls.home.name])
        cls.application = until("the program", lambda: reader.application("countersign"))
        cls.window = until("the window", lambda: reader.find(cls.application, Atspi.Role.FRAME, "Countersign"))

    @classmethod
    def tearDownClass(cls):
        cls.program.terminate()
        cls.program.wait(20 * PATIENCE)
        cls.home.cleanup()

    def table(self, name):
        found = until(f"the table {name}", lambda: reader.find(self.window, Atspi.Role.TABLE, name))
        until(f"rows in {name}", lambda: reader.rows(found) > 0)
        return found

    def view(self, number):
        """Chooses it by its key, at the window that has the focus."""
        window = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Countersign$"],
                                capture_output=True, text=True, check=True).stdout.split()[0]
        xdotool("windowactivate", "--sync", window)
        xdotool("key", f"ctrl+{number}")

    def choose(self, name):
        """Chooses a view with the mouse."""
        item = until(f"the view {name}", lambda: next(
            (each for each in reader.descendants(self.window)
             if each.get_role() == Atspi.Role.LIST_ITEM and each.get_name().startswith(name)), None))
        self.click(item)

    def click(self, item):
        """With the mouse, in its middle."""
        box = item.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)

    def test_1_window_says_where_it_is(self):
        until("the environment in the title", lambda: "SANDBOX" in self.window.get_name())

    def test_2_sessions_can_be_read(self):
        table = self.table("Sessions")
        self.assertIn("State", reader.columns(table))
        self.assertIn("Due date", reader.columns(table))
        # what stands in them comes a moment after the list
        until("what is in the rows", lambda: all(reader.cell(table, row, 1) for row in range(20)))
        words = {reader.cell(table, row, reader.columns(table).index("State")) for row in range(20)}
        self.assertTrue(words & {"Waiting for signer", "Signed", "Rejected", "Waiting for earlier signer"}, words)

    def test_3_what_is_empty_says_so(self):
        for name in ("Documents", "Collections", "Drafts", "Templates", "Batches"):
            self.choose(name)
            until(f"the words of no {name}", lambda: any(
                each.get_name().startswith(("No ", "Drop files")) and reader.is_showing(each)
                for each in reader.descendants(self.window) if each.get_role() == Atspi.Role.LABEL))

    def test_4_everything_that_takes_the_focus_has_a_name(self):
        kinds = (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON,
                 Atspi.Role.COMBO_BOX, Atspi.Role.TEXT, Atspi.Role.SPIN_BUTTON, Atspi.Role.TABLE, Atspi.Role.TREE_TABLE,
                 Atspi.Role.LIST, Atspi.Role.PAGE_TAB, Atspi.Role.MENU_ITEM, Atspi.Role.CHECK_MENU_ITEM, Atspi.Role.MENU)
        seen = 0
        for view, item in (("Sessions", "All sessions"), ("Documents", "Documents"), ("Collections", "Collections")):
            self.choose(item)
            if view == "Sessions":
                self.table(view)
            for item in reader.descendants(self.window):
                if item.get_role() in kinds and reader.is_showing(item) and reader.is_focusable(item):
                    seen += 1
                    self.assertTrue(item.get_name(), f"{view}: a {item.get_role_name()} without a name")
        self.assertGreater(seen, 12)

    def test_5_file_is_dragged_in_by_the_mouse(self):
        file = pathlib.Path(self.home.name) / "Kjøpekontrakt – Ås.pdf"
        shutil.copy(FIXTURES / "pdf" / "cairo.pdf", file)
        source = subprocess.Popen([BIN / "countersign-dragsource", file])
        try:
            until("the drag source", lambda: reader.application("countersign-dragsource"))
            place = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^drag source$"],
                                   capture_output=True, text=True, check=True).stdout.split()[0]
            xdotool("windowraise", place)
            self.view(9)
            at = dict(line.split("=") for line in subprocess.run(
                ["xdotool", "getwindowgeometry", "--shell", place], capture_output=True, text=True, check=True
            ).stdout.split())
            x, y = int(at["X"]) + 80, int(at["Y"]) + 80
            xdotool("mousemove", x, y, "mousedown", 1)
            for right, down in ((x - 20, y - 20), (1000, 500), (800, 400), (790, 390)):
                xdotool("mousemove", right, down, "sleep", 0.15)  # as fast as a hand is
            xdotool("mouseup", 1)
            table = self.table("Documents")  # with its first row
            self.assertTrue(all(reader.columns(table)))
            titles = lambda: {reader.cell(table, row, column) for row in range(reader.rows(table)) for column in (0, 1)}  # noqa: E731
            until("its name", lambda: any("Kjøpekontrakt – Ås" in title for title in titles()))
        finally:
            source.terminate()
            source.wait(10 * PATIENCE)

    def test_6_collection_can_be_read(self):
        """Made of the document that was dragged in, by the mouse and the keyboard."""
        self.choose("Documents")
        documents = self.table("Documents")
        self.click(Atspi.Table.get_accessible_at(documents.get_table_iface(), 0, 0))
        self.click(until("the button that makes one", lambda: next(
            (each for each in reader.descendants(self.window)
             if each.get_role() == Atspi.Role.PUSH_BUTTON and each.get_name().startswith("Make collection")
             and reader.is_showing(each) and reader.is_enabled(each)), None)))
        until("the window that asks for its name",
              lambda: reader.find(self.application, Atspi.Role.DIALOG, "Make a collection"))
        place = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Make a collection$"],
                               capture_output=True, text=True, check=True).stdout.split()[0]
        xdotool("windowactivate", "--sync", place)
        xdotool("key", "alt+n", "key", "ctrl+a", "type", "Lease of Storgata 7")
        xdotool("key", "Return")
        table = self.table("Collections")  # with its first row
        until("the end of that window",
              lambda: not reader.find(self.application, Atspi.Role.DIALOG, "Make a collection"))
        columns = reader.columns(table)
        self.assertEqual(columns[:7],
                         ["Name", "Documents", "Package", "Sessions", "Packages made", "Created", "Status"])
        self.assertEqual(reader.rows(table), 1)
        read = {name: reader.cell(table, 0, number) for number, name in enumerate(columns)}
        created = read.pop("Created")
        number = read.pop("Collection ID")
        self.assertEqual(read, {"Name": "Lease of Storgata 7", "Documents": "1 document", "Package": "",
                                "Sessions": "0 sessions", "Packages made": "", "Status": "Not sent yet"})
        self.assertRegex(created, r"\d{4}")  # the moment itself: "just now" is soon wrong when it is read out
        self.assertRegex(number, "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")


if __name__ == "__main__":
    unittest.main()
