"""Prints each mail of a maildir as one line of JSON, as Python's own parser understands it."""
import email.policy
import json
import pathlib
import sys
from email.parser import BytesParser

for file in sorted(pathlib.Path(sys.argv[1], "new").iterdir(), key=lambda f: f.stat().st_mtime_ns):
    mail = BytesParser(policy=email.policy.default).parsebytes(file.read_bytes())
    print(
        json.dumps(
            {
                "to": str(mail["To"]),
                "subject": str(mail["Subject"]),
                "id": str(mail["Message-ID"]),
                "references": str(mail["References"]),
                "inReplyTo": str(mail["In-Reply-To"]),
                "replyTo": str(mail["Reply-To"]),
                "automatic": str(mail["Auto-Submitted"]),
                "kind": str(mail["X-Diapason-Kind"]),
                "plain": mail.get_body(("plain",)).get_content(),
                "html": mail.get_body(("html",)).get_content(),
                "defects": [str(defect) for part in mail.walk() for defect in part.defects],
            }
        )
    )
