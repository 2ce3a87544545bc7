"""What a screen reader sees of a program, through AT-SPI. Needs Debian's python3-gi and gir1.2-atspi-2.0."""

import os
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


#: How many times longer things may take, under a sanitizer for example.
PATIENCE = int(os.environ.get("COUNTERSIGN_PATIENCE", "1"))


def until(what, ask, seconds=30):
    """Asks again and again until the answer is true; gives it."""
    end = time.monotonic() + seconds * PATIENCE
    while True:
        try:
            found = ask()
        except GLib.Error:  # an object that went away while it was looked at
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.05)  # the bus has no word for "something changed somewhere"


def application(name):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child and child.get_name() == name:
            return child
    return None


def descendants(root, depth=30):
    for i in range(min(root.get_child_count(), 400)):
        child = root.get_child_at_index(i)
        if child is None:
            continue
        yield child
        if depth and child.get_role() not in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE):
            yield from descendants(child, depth - 1)


def find(root, role, name, showing=True):
    for item in descendants(root):
        if item.get_role() == role and name in item.get_name() and (not showing or is_showing(item)):
            return item
    return None


def is_showing(item):
    return item.get_state_set().contains(Atspi.StateType.SHOWING)


def is_enabled(item):
    return item.get_state_set().contains(Atspi.StateType.ENABLED)


def is_focusable(item):
    return item.get_state_set().contains(Atspi.StateType.FOCUSABLE)


def rows(table):
    return Atspi.Table.get_n_rows(table.get_table_iface())


def cell(table, row, column):
    return Atspi.Table.get_accessible_at(table.get_table_iface(), row, column).get_name()


def columns(table):
    iface = table.get_table_iface()
    return [Atspi.Table.get_column_header(iface, i).get_name() for i in range(Atspi.Table.get_n_columns(iface))]


def press(item, action=0):
    Atspi.Action.do_action(item.get_action_iface(), action)
