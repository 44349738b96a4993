package io.diapason.ingest.smtp;

import io.diapason.ingest.network.Listening;
import io.diapason.ingest.prometheus.CountedDoor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/**
 * Listens for mail. It answers 250 when a mail is durable in the log, 451 while the log is down and
 * 552 when the mail is too large; it passes nothing on to anybody.
 */
public final class SmtpDoor implements AutoCloseable {

  private static final int MOST_CONNECTIONS = 50;
  private static final int SILENCE_SECONDS = 30;

  private final SMTPServer server;

  private SmtpDoor(SMTPServer server) {
    this.server = server;
  }

  /** Opens the door for alerts alone. */
  public static SmtpDoor open(Listening listening, CountedDoor door) throws UnknownHostException {
    return open(listening, door, Answers.none());
  }

  /**
   * Opens the door.
   *
   * @param answers takes the answers to our own mails
   * @throws UnknownHostException when there is no such address to listen on
   */
  public static SmtpDoor open(Listening listening, CountedDoor door, Answers answers)
      throws UnknownHostException {
    SMTPServer server =
        SMTPServer.port(listening.port())
            .bindAddress(InetAddress.getByName(listening.host()))
            .hostName("diapason")
            .softwareName("Diapason")
            // Its lines would stand before those of the mail, in what is kept.
            .insertReceivedHeaders(false)
            .maxConnections(MOST_CONNECTIONS)
            .connectionTimeout(SILENCE_SECONDS, TimeUnit.SECONDS)
            .maxMessageSize(door.policy().maxBodyBytes())
            .sessionHandler(new Doorkeeper(listening, door))
            .messageHandlerFactory(context -> new MailIntake(door, answers))
            .build();
    server.start();
    return new SmtpDoor(server);
  }

  /** The port that is listened on. */
  public int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Turns away whoever comes from elsewhere. */
  private record Doorkeeper(Listening listening, CountedDoor door) implements SessionHandler {

    @Override
    public SessionAcceptance accept(Session session) {
      String sender = session.getRealRemoteAddress().getAddress().getHostAddress();
      if (listening.admits(sender)) {
        return SessionAcceptance.success();
      }
      door.metrics().passedOver("email", "stranger", 1);
      return SessionAcceptance.failure(554, "Expected a sender of a known network");
    }

    @Override
    public void onSessionEnd(Session session) {
      // Nothing is kept of it.
    }
  }
}
