#!/usr/bin/python3
"""What the README's two commands do around the building: with and without a screen, on a machine that has everything
and on one that has not; and what .ci/run says of its stages. Compilers, packages, checks and the program itself are
stand-ins that write down how they are called.

tst_scripts.py
"""

import os
import pathlib
import re
import shutil
import stat
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
NOTE = '#!/bin/sh\necho "$(basename "$0") $*" >>"$NOTES"\n'


class Scripts(unittest.TestCase):
    def setUp(self):
        made = tempfile.TemporaryDirectory()
        self.addCleanup(made.cleanup)
        self.top = pathlib.Path(made.name)
        self.root = self.top / "a check out"  # a blank, as people have it
        self.linux = self.root / "packaging" / "linux"
        self.bin = self.top / "bin"
        self.bin.mkdir()
        self.notes = self.top / "notes"

    def stand_in(self, path, does=""):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(NOTE + does, "utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def run_script(self, name, *arguments, **environment):
        return self.run_copy(LINUX / name, *arguments, **environment)

    def run_copy(self, script, *arguments, **environment):
        """Where it is in a check out, but of this one."""
        copy = self.root / script.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(script, copy)
        kept = {key: value for key, value in os.environ.items()
                if key not in ("DISPLAY", "WAYLAND_DISPLAY", "CI", "COUNTERSIGN_WERROR", "COUNTERSIGN_TOUR_DIR")}
        return subprocess.run([copy, *arguments], capture_output=True, text=True, timeout=120,
                              stdin=subprocess.DEVNULL, check=False,
                              env={**kept, "PATH": f"{self.bin}:{os.environ['PATH']}", "NOTES": str(self.notes),
                                   "LC_ALL": "C.UTF-8", **environment})

    def noted(self):
        return self.notes.read_text("utf-8").splitlines() if self.notes.exists() else []


class Run(Scripts):
    def setUp(self):
        super().setUp()
        self.stand_in(self.linux / "install-dependencies.sh")
        self.stand_in(self.linux / "build.sh")
        self.stand_in(self.linux / "with-display.sh", 'exec "$@"\n')
        self.program('[ "$2" != --tour ] || touch "$3/01-sessions.png" "$3/tour.json" "$3/signed.pdf"\n')

    def program(self, does):
        self.stand_in(self.root / "build" / "release" / "bin" / "countersign", does)

    def test_without_a_screen_it_does_the_main_job(self):
        left = self.root / "build" / "tour" / "99-of-an-earlier-one.png"
        left.parent.mkdir(parents=True)
        left.touch()
        done = self.run_script("run.sh")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        folder = self.root / "build" / "tour"
        program = self.root / "build" / "release" / "bin" / "countersign"
        self.assertEqual(self.noted(), [
            "install-dependencies.sh build display", "build.sh release countersign",
            f"with-display.sh {program} --demo --tour {folder}", f"countersign --demo --tour {folder}"])
        self.assertIn("no display", done.stdout)
        self.assertIn(str(folder), done.stdout)
        self.assertEqual(done.stdout.splitlines()[-3:], ["01-sessions.png", "signed.pdf", "tour.json"])

    def test_a_tour_that_fails_is_no_success(self):
        self.program('touch "$3/01-sessions.png"\nexit 3\n')
        done = self.run_script("run.sh")
        self.assertEqual(done.returncode, 3)
        self.assertIn("did not get through", done.stdout)
        self.assertIn("01-sessions.png", done.stdout)

    def test_what_does_not_build_is_not_started(self):
        self.stand_in(self.linux / "build.sh", "exit 1\n")
        self.assertNotEqual(self.run_script("run.sh").returncode, 0)
        self.assertEqual(self.noted()[-1], "build.sh release countersign")

    def test_on_a_screen_it_opens_the_window(self):
        for screen in ("DISPLAY", "WAYLAND_DISPLAY"):
            with self.subTest(screen):
                self.notes.unlink(missing_ok=True)
                done = self.run_script("run.sh", "--log-file", "a b", **{screen: "x"})
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                self.assertEqual(self.noted(), ["install-dependencies.sh build", "build.sh release countersign",
                                                "countersign --demo --log-file a b"])


class Test(Scripts):
    def setUp(self):
        super().setUp()
        self.stand_in(self.linux / "install-dependencies.sh")
        self.stand_in(self.linux / "build.sh", 'echo "warnings: $COUNTERSIGN_WERROR" >>"$NOTES"\n')
        self.stand_in(self.bin / "ctest")

    def test_all_tests_of_the_dev_preset(self):
        self.assertEqual(self.run_script("test.sh", "-R", "tst_rules").returncode, 0)
        noted = self.noted()
        self.assertEqual(noted[:3], ["install-dependencies.sh build test", "build.sh dev", "warnings: "])
        self.assertRegex(noted[3], r"^ctest --preset dev -j \d+ -R tst_rules$")

    def test_warnings_are_errors_in_ci(self):
        self.run_script("test.sh", CI="true")
        self.assertIn("warnings: ON", self.noted())

    def test_a_red_test_is_no_success(self):
        self.stand_in(self.bin / "ctest", "exit 8\n")
        self.assertEqual(self.run_script("test.sh").returncode, 8)


class InstallDependencies(Scripts):
    def setUp(self):
        super().setUp()
        for name in ("apt-get", "sudo", "npm"):
            self.stand_in(self.bin / name)
        self.stand_in(self.bin / "sudo", 'exec "$@"\n')
        self.has(self.all_packages())

    def all_packages(self):
        """Whatever a list of the script names: more than there is does no harm."""
        return sorted({word for line in (LINUX / "install-dependencies.sh").read_text("utf-8").splitlines()
                       for word in line.replace("(", " ").replace(")", " ").split()})

    def has(self, packages):
        listed = "".join(f"installed:{name} " for name in packages)
        (self.top / "packages").write_text(listed, "utf-8")
        path = self.bin / "dpkg-query"
        path.write_text(f'#!/bin/sh\ncat "{self.top}/packages"\n', "utf-8")
        path.chmod(0o755)

    def test_where_all_is_there_nobody_is_asked(self):
        done = self.run_script("install-dependencies.sh", "build", "display", "test", "check", "package")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        self.assertEqual(self.noted(), [])

    def test_what_is_missing_alone_is_installed(self):
        self.has([name for name in self.all_packages() if name not in ("ninja-build", "mold")])
        done = self.run_script("install-dependencies.sh", "build")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        calls = [line for line in self.noted() if line.startswith("apt-get")]
        self.assertEqual(len(calls), 2, calls)
        self.assertTrue(calls[0].endswith(" update"), calls)
        self.assertTrue(calls[1].endswith(" install -y --no-install-recommends ninja-build mold"), calls)

    def test_prism_is_installed_once_for_each_lock_file(self):
        contract = self.root / "tests" / "contract"
        (contract / "node_modules").mkdir(parents=True)
        lock = contract / "package-lock.json"
        for text, times in (("{}", 1), ("{}", 1), ("{ }", 2)):
            lock.write_text(text, "utf-8")
            self.assertEqual(self.run_script("install-dependencies.sh", "test").returncode, 0)
            self.assertEqual(sum(line.startswith("npm ci ") for line in self.noted()), times)

    def test_a_list_that_is_none_is_refused(self):
        done = self.run_script("install-dependencies.sh", "everything")
        self.assertEqual(done.returncode, 2)
        self.assertIn("everything", done.stderr)


class Ci(Scripts):
    STAGES = {"format": "check-format.sh", "translations": "check-translations.sh",
              "metadata": "linux/check-metadata.sh"}

    def stage(self, name, lines, status):
        says = "".join(f"{name} {number}\n" for number in range(1, lines + 1))
        self.stand_in(self.root / "packaging" / self.STAGES[name], f"cat <<'END'\n{says}END\nexit {status}\n")

    def run_ci(self, *stages):
        done = self.run_copy(ROOT / ".ci" / "run", *stages)
        return done.returncode, done.stdout.splitlines()

    def test_the_last_words_of_what_failed_stand_at_the_end(self):
        self.stage("format", 100, 1)
        self.stage("translations", 100, 0)
        self.stage("metadata", 2, 3)
        status, said = self.run_ci("format", "translations", "metadata")
        self.assertEqual(status, 1)
        self.assertRegex(said[-1], r"^Failed: format metadata \(after \d+ s\)$")
        end = said[said.index("======== format said at its end ========"):-1]
        self.assertEqual(end, ["======== format said at its end ========",
                               *(f"format {number}" for number in range(41, 101)),
                               "======== metadata said at its end ========", "metadata 1", "metadata 2"])
        # all that each has said comes before that as it was said, and is kept
        self.assertIn("format 1", said)
        self.assertEqual(said.count("translations 100"), 1)
        kept = self.root / "build" / "stages" / "format.log"
        self.assertEqual(kept.read_text("utf-8").splitlines(), [f"format {number}" for number in range(1, 101)])

    def test_where_all_pass_nothing_is_said_twice(self):
        self.stage("format", 1, 0)
        self.stage("metadata", 1, 0)
        status, said = self.run_ci("format", "metadata")
        self.assertEqual(status, 0)
        self.assertRegex(said[-1], r"^All stages passed in \d+ s\.$")
        self.assertEqual((said.count("format 1"), said.count("metadata 1")), (1, 1))


class Slots(unittest.TestCase):
    """moc is called for tests without what the compiler says of the system: it sees nothing behind Q_OS_LINUX."""

    def test_none_stands_behind_a_system(self):
        lost = []
        for file in sorted((ROOT / "tests").glob("tst_*.cpp")):
            conditions = []
            for line in file.read_text(encoding="utf-8").splitlines():
                if line.startswith("#if"):
                    conditions.append(line)
                elif line.startswith("#endif"):
                    conditions.pop()
                elif re.match(r" {4}void \w+\(\)", line) and re.search(r"Q_OS_(?!UNIX)", " ".join(conditions)):
                    lost.append(f"{file.name}: {line.strip()}")
        self.assertEqual(lost, [])


if __name__ == "__main__":
    unittest.main()
