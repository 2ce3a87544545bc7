#!/usr/bin/python3
"""The tour does the main job and leaves what it says: pictures, tour.json, and a PDF whose signature others accept.

tst_tour.py BIN [TEST...]
"""

import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

BIN = pathlib.Path(sys.argv.pop(1))
PATIENCE = int(os.environ.get("COUNTERSIGN_PATIENCE", "1"))  # under a sanitizer everything takes several times as long


# What must have been on the screen, in any order; each step fails by itself when it was not. The main job first, done
# once in the look that the program was begun in.
PREPARED = """
file-dropped document-preview collection-dialog collection new-session-problems new-session-filled review
can-be-undone sent session-waits signing-order due-date-in-place due-date-saved first-signed all-signed package-made
choose-folder results-saved json timeline
wrong-address address-refused address-corrected
draft-begun signers-pasted draft-with-problem draft-corrected
order-in-three-steps message-preview every-field own-signature other-session-found order-refused review-with-duplicate
placeholders-and-rule template-named template-saved templates template-changed template-used template-filled-in
drafts-ready
spreadsheet-read columns-mapped batch-checked batch-reviewed batch-can-be-undone batch-under-way batch-sent row-corrected all-rows-sent
waiting rejected
""".split()

# What was prepared then, in the other looks.
PREPARED += [look + step for look in ("dark-", "nb-", "dark-nb-") for step in """
batches templates drafts spreadsheet batch-checked batch-reviewed
draft draft-order draft-message draft-fields draft-pki draft-review
""".split()]

# Every view, state and dialog in each look: what is followed and found, what is told of one session and done with
# several, what is asked before something is lost, what went wrong, and why there are no sessions.
PREPARED += [look + step for look in ("", "dark-", "nb-", "dark-nb-") for step in """
sessions stuck stuck-why stuck-order due-soon due-dates-of-many documents collections accounts
search search-saved search-kept search-changed search-save-menu search-menu no-match calls evidence
tab-summary tab-order tab-timeline tab-results tab-json
results-missing results-lost
note label put-off put-off-until not-saved save-results print go-to go-to-nowhere go-to-document keys
changed stuck-ones overdue link-expiring rejected-ones snoozed handled ready blocked signed decisions
several-chosen due-dates-changed date-in-place due-dates-failed due-date-problems gone gone-timeline
masked masked-link audit network
columns delete-session replace preview sealing delete-document collection-form delete-collection delete-draft
delete-template remove-batch
remove-account discard-account discard-template discard-draft closing can-be-taken-back taken-back
damaged-file metered crash-report key-missing key-gone-on key-question damaged-data authorities results-elsewhere screen-shared
loading nothing-yet offline failed metered-from-the-start not-up-to-date welcome
""".split()]


def tour(folder, *arguments, environment=None):
    return subprocess.run(
        [BIN / "countersign", "--tour", folder, *arguments],
        capture_output=True, text=True, timeout=1100 * PATIENCE, env={**os.environ, **(environment or {})},
    )


class Tour(unittest.TestCase):
    def check(self, folder):
        report = json.loads((folder / "tour.json").read_text("utf-8"))
        self.assertTrue(report["complete"])
        self.assertTrue(all(step["shown"] for step in report["steps"]), report["steps"])
        pictures = [step["picture"] for step in report["steps"] if step["picture"]]
        self.assertEqual(len(set(pictures)), len(pictures))
        numbers = [int(picture.split("-")[0]) for picture in pictures]
        self.assertEqual(numbers, list(range(1, len(pictures) + 1)))
        photographed = {step["name"] for step in report["steps"] if step["picture"]}
        self.assertEqual([step for step in PREPARED if step not in photographed], [])
        for picture in pictures:
            self.assertEqual((folder / picture).read_bytes()[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual(len(set(report["sessionIds"])), 2)
        for part in ("documentId", "collectionId", "dueDate"):
            self.assertTrue(report[part], part)
        signed = folder / report["signedFile"]["name"]
        self.assertEqual(hashlib.sha256(signed.read_bytes()).hexdigest(), report["signedFile"]["sha256"])
        # Someone else's word that it is signed, whole, and a sound PDF
        words = subprocess.run(["pdfsig", "-nocert", signed], capture_output=True, text=True, check=False).stdout
        self.assertIn("Signature is Valid", words)
        subprocess.run(["qpdf", "--check", signed], check=True, capture_output=True)

    def test_in_its_own_sandbox(self):
        with tempfile.TemporaryDirectory() as made:
            folder = pathlib.Path(made) / "new" / "folder"
            done = tour(folder, "--demo")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.check(folder)

    def test_in_a_sandbox_elsewhere_in_norwegian_and_dark(self):
        with tempfile.TemporaryDirectory() as made:
            folder = pathlib.Path(made)
            port = folder / "port"
            with subprocess.Popen([BIN / "countersign-sandbox", "--memory", "--seed", "20", "--port-file", port],
                                  stdout=subprocess.PIPE, text=True) as server:
                try:
                    told = dict(server.stdout.readline().split() for _ in range(3))  # url, client, secret
                    data = folder / "data"
                    data.mkdir()
                    (data / "settings.ini").write_text("[General]\nlanguage=nb\nappearance=dark\n")
                    done = tour(folder / "tour", "--sandbox-url", told["url"], "--sandbox-client", told["client"],
                                "--data-dir", data, environment={"COUNTERSIGN_SANDBOX_SECRET": told["secret"]})
                    self.assertEqual((done.returncode, done.stderr), (0, ""))
                    self.check(folder / "tour")
                finally:
                    server.terminate()

    def test_says_what_went_wrong(self):
        with tempfile.TemporaryDirectory() as made:
            blocked = pathlib.Path(made) / "file"
            blocked.write_text("not a folder")
            done = tour(blocked, "--demo")
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(str(blocked), done.stderr)


if __name__ == "__main__":
    unittest.main()
