package io.diapason.ingest.smtp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Takes mails that answer one of ours, before the others are read as alerts. */
@FunctionalInterface
public interface Answers {

  /**
   * What became of an answer.
   *
   * @param isTaken whether the sender is told that it arrived
   * @param words for the sender's mail server
   */
  record Answered(boolean isTaken, String words) {}

  /**
   * Takes a mail, or leaves it.
   *
   * @param recipients of its envelope
   * @return nothing when the mail answers none of ours
   */
  Optional<CompletionStage<Answered>> take(List<String> recipients, byte[] mail);

  /** Leaves all. */
  static Answers none() {
    return (recipients, mail) -> Optional.empty();
  }
}
