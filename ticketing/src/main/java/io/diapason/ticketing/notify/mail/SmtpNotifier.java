package io.diapason.ticketing.notify.mail;

import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.MessageWriter;
import io.diapason.ticketing.notify.Notifier;
import io.diapason.ticketing.ticket.Outcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Tells people by mail, on threads of its own: the library waits for its server. */
public final class SmtpNotifier implements Notifier, AutoCloseable {

  private static final int THREADS = 2;
  private static final int FIRST_FINAL_CODE = 500;

  private final MailAccount account;
  private final MailForm form;
  private final MessageWriter writer;
  private final Session session;
  private final ExecutorService threads;

  public SmtpNotifier(MailAccount account, MailForm form, MessageWriter writer) {
    this.account = account;
    this.form = form;
    this.writer = writer;
    session = Session.getInstance(account.properties());
    threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "mail");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public CompletionStage<Outcome> send(Delivery delivery) {
    return CompletableFuture.supplyAsync(() -> sendNow(delivery), threads);
  }

  private Outcome sendNow(Delivery delivery) {
    Message message = writer.write(delivery);
    MimeMessage mail;
    try {
      mail = form.mail(message, session);
      if (mail.getAllRecipients() == null) {
        return Outcome.failed(Outcome.Reason.REFUSED, "no address to write to");
      }
    } catch (MessagingException e) {
      return Outcome.failed(Outcome.Reason.REFUSED, "an address that is none");
    }
    try (Transport transport = session.getTransport()) {
      if (account.user().isEmpty() || account.password() == null) {
        transport.connect();
      } else {
        transport.connect(account.user(), account.password().value());
      }
      transport.sendMessage(mail, mail.getAllRecipients());
      Outcome done = Outcome.delivered(account.host() + " took the mail");
      return message.complaint().isEmpty() ? done : done.saying("; " + message.complaint());
    } catch (MessagingException e) {
      return failed(e);
    }
  }

  private Outcome failed(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      return Outcome.failed(Outcome.Reason.AUTH, account.host() + " refused the log-in");
    }
    int code = 0;
    for (Exception e = failure; e != null; e = next(e)) {
      code = Math.max(code, code(e));
      if (e instanceof SocketTimeoutException) {
        return Outcome.failed(Outcome.Reason.TIMEOUT, account.host() + " did not answer in time");
      }
    }
    if (code > 0) {
      boolean forGood = code >= FIRST_FINAL_CODE || failure instanceof AddressException;
      return Outcome.failed(
          forGood ? Outcome.Reason.REFUSED : Outcome.Reason.UNREACHABLE,
          account.host() + " answered " + code);
    }
    return Outcome.failed(
        Outcome.Reason.UNREACHABLE,
        "%s:%d: %s".formatted(account.host(), account.port(), cause(failure)));
  }

  /**
   * What the innermost failure says, which names a certificate that is not trusted and the like.
   */
  private static String cause(MessagingException failure) {
    Throwable cause = failure;
    for (Exception e = failure; e != null; e = next(e)) {
      cause = e;
    }
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String says = cause.getMessage();
    return says == null ? cause.getClass().getSimpleName() : says.lines().findFirst().orElse("");
  }

  private static @Nullable Exception next(Exception failure) {
    return failure instanceof MessagingException mailing ? mailing.getNextException() : null;
  }

  private static int code(Exception failure) {
    if (failure instanceof SMTPSendFailedException refused) {
      return refused.getReturnCode();
    }
    return failure instanceof SMTPAddressFailedException refused ? refused.getReturnCode() : 0;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
