#!/usr/bin/env python3
"""The include walls: which room may include which, and which modules of Qt. DESIGN: "Rooms".

walls.py              checks the checkout it lies in
walls.py --self-test  checks that the check sees what it must see
"""

import pathlib
import re
import sys
import tempfile

# What a room may include of ours (beside itself): a room, a part of one, or one header.
ROOMS = {
    "domain": [],
    "api": ["domain"],
    "store": ["domain"],
    "pdf": ["domain"],
    "tasks": ["api", "store", "pdf", "domain"],
    "models": ["store", "domain"],
    "sandbox": ["domain", "api/codec"],
    "ui": ["tasks", "models", "store", "domain", "api/apierror.h", "pdf/pagerenderer.h"],
}
OURS = {*ROOMS, "app", "tests"}

# What a room may include of Qt. A header that no pattern names belongs to QtCore.
MODULES = [
    ("Json", r"QJson|QCbor"),
    ("Sql", r"QSql"),
    ("Network", r"QNetwork|QHttp|QTcp|QUdp|QSsl|QLocal(Server|Socket)|QAbstractSocket|QHost|QAuthenticator|QOcsp|QDns"),
    ("Widgets", r"QWidget|QDialog|QMainWindow|QApplication$|QLabel|QTable(View|Widget)|QTree(View|Widget)|QList(View|Widget)"
                r"|Q\w*(Button|Box|Layout|Delegate|Menu|Menu|ToolBar|StatusBar|Splitter|Edit|Dialog|HeaderView)$|QStyle"),
    ("Gui", r"QGui|QImage|QPixmap|QPaint|QColor|QIcon|QFont|QWindow|QClipboard|QDrag|QDrop|QPalette|QDesktopServices|QScreen|QBrush"),
    ("Test", r"QTest|QSignalSpy|QAbstractItemModelTester"),
    ("Object", r"QObject$|QThread|QTimer|QCoreApplication|QSettings|QProcess"),
    ("Files", r"QFile|QDir|QIODevice|QSaveFile|QTemporary|QStandardPaths|QBuffer"),
]
FORBIDDEN = {
    "domain": "Json Sql Network Widgets Gui Test Object Files".split(),
    "api": "Sql Widgets Gui Test".split(),
    "store": "Network Widgets Gui Test".split(),
    "pdf": "Json Sql Network Widgets Test".split(),
    "tasks": "Sql Widgets Gui Test".split(),
    "models": "Json Sql Network Widgets Test".split(),
    "sandbox": "Sql Widgets Gui Test".split(),
    "ui": "Json Sql Network Test".split(),
}
# All of a module at once: nobody could tell what of it is used.
WHOLE_MODULES = re.compile(r"(Qt(Core|Concurrent|DBus|Gui|Network|PrintSupport|Sql|Svg|Test|Widgets|Xml))(/\1)?$")
# Libraries that one room hides from the others.
LIBRARIES = {
    "httplib.h": {"sandbox"},
    "simdjson.h": {"api"},
    "qpdf": {"sandbox"},
    "xmlsec": {"sandbox"},
    "openssl": {"api", "sandbox"},
    "poppler": {"pdf"},
    "qt6keychain": {"store"},
    "sqlite3.h": {"store"},
    "sodium.h": {"store"},
    "zip.h": {"tasks"},
}
# The composition root builds everything, so it may see everything of ours.
COMPOSITION_ROOT = re.compile(r"ui/(main|program(tour)?)\.(cpp|h)$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def qt_module(header):
    name = header.rsplit("/", 1)[-1]
    parent = header.split("/")[0] if "/" in header else ""
    named = next((module for module, pattern in MODULES if re.match(pattern, name)), None)
    if named:
        return named
    if parent in ("QtNetwork", "QtSql", "QtWidgets", "QtGui", "QtTest"):
        return parent[2:]
    return "Core"


def judge(room, file, quote, header):
    """The reason why this include may not be, or None."""
    first = header.split("/")[0]
    library = next((rooms for name, rooms in LIBRARIES.items() if header == name or first.startswith(name)), None)
    if library is not None and room not in library:
        return f"{header} is hidden inside {', '.join(sorted(library))}/"
    if WHOLE_MODULES.match(header):
        return f"{header} is a whole module: name the class"
    if header.startswith("Q") and quote == "<":
        module = qt_module(header)
        if module in FORBIDDEN[room]:
            return f"{room}/ may not use Qt's {module} ({header})"
        return None
    if quote == "<" and first not in OURS:
        return None
    if ".." in header.split("/"):
        return f"{header}: includes are written from app/ (or from the root, in ui/)"
    if first not in OURS or COMPOSITION_ROOT.search(file):
        return None
    if first == room:
        return None
    if any(header == allowed or header.startswith(allowed + "/") for allowed in ROOMS[room]):
        return None
    return f"{room}/ may not include {header}"


def violations(root):
    for room in ROOMS:
        folder = root / ("ui" if room == "ui" else f"app/{room}")
        for path in sorted(folder.rglob("*")):
            if path.suffix not in (".h", ".cpp") or not path.is_file():
                continue
            file = path.relative_to(root).as_posix()
            for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
                found = INCLUDE.match(line)
                reason = judge(room, file, *found.groups()) if found else None
                if reason:
                    yield f"{file}:{number}: {reason}"


SELF_TEST = [  # file, line, is it a violation
    ("app/domain/a.h", '#include <QString>', False),
    ("app/domain/a.h", '#include "domain/b.h"', False),
    ("app/domain/a.h", '#include <QJsonObject>', True),
    ("app/domain/a.h", '#include <QtCore/QJsonObject>', True),
    ("app/domain/a.h", '#include <QObject>', True),
    ("app/domain/a.h", '#include <QtCore>', True),
    ("app/domain/a.h", '#include <QtEndian>', False),
    ("app/domain/a.h", '#include <api/result.h>', True),
    ("app/api/a.cpp", '#include <domain/b.h>', False),
    ("app/domain/a.h", '  #  include "api/result.h"', True),
    ("app/api/codec/a.cpp", '#include <simdjson.h>', False),
    ("app/api/a.cpp", '#include "store/index.h"', True),
    ("app/store/a.cpp", '#include <QSqlQuery>', False),
    ("app/store/a.cpp", '#include "api/result.h"', True),
    ("app/store/a.h", '#include <QNetworkReply>', True),
    ("app/tasks/a.h", '#include <QWidget>', True),
    ("app/tasks/a.h", '#include "ui/mainwindow.h"', True),
    ("app/models/a.h", '#include "api/sessionsapi.h"', True),
    ("app/models/a.h", '#include <QSqlQuery>', True),
    ("app/models/a.h", '#include <QAbstractItemModel>', False),
    ("app/sandbox/a.cpp", '#include <httplib.h>', False),
    ("app/sandbox/a.cpp", '#include "api/codec/sessioncodec.h"', False),
    ("app/sandbox/a.cpp", '#include "api/transport.h"', True),
    ("ui/sessions/a.cpp", '#include "api/apierror.h"', False),
    ("ui/sessions/a.cpp", '#include "api/sessionsapi.h"', True),
    ("ui/sessions/a.cpp", '#include <QNetworkAccessManager>', True),
    ("ui/sessions/a.cpp", '#include <QJsonDocument>', True),
    ("ui/sessions/a.cpp", '#include <QtNetwork>', True),
    ("ui/sessions/a.cpp", '#include <QtNetwork/QtNetwork>', True),
    ("ui/sessions/a.cpp", '#include <api/sessionsapi.h>', True),
    ("ui/sessions/a.cpp", '#include <poppler-qt6.h>', True),
    ("ui/documents/a.cpp", '#include "pdf/pagerenderer.h"', False),
    ("ui/documents/a.cpp", '#include "pdf/pagesource.h"', True),
    ("ui/sessions/a.cpp", '#include "ui/widgets/b.h"', False),
    ("ui/main.cpp", '#include "sandbox/server.h"', False),
    ("ui/programtour.cpp", '#include "sandbox/server.h"', False),
    ("ui/main.cpp", '#include <QSqlDatabase>', True),
    ("ui/sessions/a.cpp", '// #include "api/sessionsapi.h"', False),
]


def self_test():
    wrong = []
    for file, line, expected in SELF_TEST:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / file
            path.parent.mkdir(parents=True)
            path.write_text(f"#pragma once\n{line}\n", "utf-8")
            found = list(violations(pathlib.Path(folder)))
        if bool(found) != expected:
            wrong.append(f"{file}: {line}: expected {'a' if expected else 'no'} violation, got {found}")
    return wrong


def main():
    if "--self-test" in sys.argv:
        found = self_test()
    else:
        found = list(violations(pathlib.Path(__file__).resolve().parent.parent))
    for line in found:
        print(line)
    return 1 if found else 0


sys.exit(main())
