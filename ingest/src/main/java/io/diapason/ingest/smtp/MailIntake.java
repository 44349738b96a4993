package io.diapason.ingest.smtp;

import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Reading;
import io.diapason.ingest.source.email.EmailSource;
import io.diapason.ingest.stream.LogOutage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** Takes one mail, whoever it is from and for, on a thread of the mail library. */
final class MailIntake implements MessageHandler {

  private static final int TOO_LARGE = 552;
  private static final int COME_AGAIN = 451;
  private static final int NOT_ALLOWED = 550;

  private final CountedDoor door;
  private final Answers answers;
  private final List<String> recipients = new ArrayList<>();
  private final EmailSource source = new EmailSource();

  MailIntake(CountedDoor door, Answers answers) {
    this.door = door;
    this.answers = answers;
  }

  @Override
  public void from(String from) {
    // The mail itself says it again.
  }

  @Override
  public void recipient(String recipient) {
    // There is one mailbox here, whatever it is called; answers say by it what they answer.
    recipients.add(recipient);
  }

  /** A mail that is refused is kept among the dead letters: to send it again would not help. */
  @Override
  public String data(InputStream data) throws RejectException, IOException {
    int bound = door.policy().maxBodyBytes();
    byte[] body = data.readNBytes(bound);
    if (data.read() >= 0) {
      // The rest is taken off the line, so that the answer is read.
      data.transferTo(OutputStream.nullOutputStream());
      throw new RejectException(
          TOO_LARGE, "5.3.4 Expected at most " + bound + " bytes, but got more");
    }
    Optional<CompletionStage<Answers.Answered>> answer = answers.take(recipients, body);
    if (answer.isPresent()) {
      return answered(answer.get());
    }
    Parsed parsed = Reading.of(source, Posted.of(body), door.tenant());
    if (parsed.accepted().isEmpty() && parsed.rejections().isEmpty()) {
      return "2.0.0 Read, and nothing about the estate is in it";
    }
    try {
      long taken = door.admit(source.name(), body, parsed).toCompletableFuture().join().count();
      return "2.0.0 Durable: " + taken + " alerts";
    } catch (CompletionException e) {
      if (e.getCause() instanceof LogOutage) {
        throw outage();
      }
      throw e;
    }
  }

  private static String answered(CompletionStage<Answers.Answered> taking) throws RejectException {
    Answers.Answered answered;
    try {
      answered = taking.toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new RejectException(COME_AGAIN, "4.3.0 Tickets cannot be changed now; come again");
    }
    if (!answered.isTaken()) {
      throw new RejectException(NOT_ALLOWED, "5.7.1 " + answered.words());
    }
    return "2.0.0 " + answered.words();
  }

  private static RejectException outage() {
    return new RejectException(COME_AGAIN, "4.3.0 The log cannot take events now; come again");
  }

  @Override
  public void done() {
    // Nothing is held.
  }
}
