"""Takes mails into a maildir, over TLS alone and from nobody but the user story:secret."""
import signal
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Mailbox
from aiosmtpd.smtp import AuthResult

folder, port, certificate, key = sys.argv[1:]


def known(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"story", b"secret"))


context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)
Controller(
    Mailbox(folder),
    hostname="127.0.0.1",
    port=int(port),
    tls_context=context,
    require_starttls=True,
    auth_required=True,
    authenticator=known,
).start()
signal.pause()
