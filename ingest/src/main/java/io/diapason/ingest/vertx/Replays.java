package io.diapason.ingest.vertx;

import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.pagerduty.RoutingKey;
import io.diapason.vocabulary.DeadLetter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which door takes which dead letter once more. */
public final class Replays {

  private static final String WEBHOOKS = "/webhooks/";

  private final Map<String, Again> doors = new ConcurrentHashMap<>();

  /** A way through a door. */
  record Again(Intake intake, Intake.Action action) {}

  void add(String path, Intake intake, Intake.Action action) {
    doors.put(path, new Again(intake, action));
  }

  /** A source has several names in the address, but one in the letter. */
  void addSource(String name, Intake intake, Intake.Action action) {
    doors.putIfAbsent(WEBHOOKS + name, new Again(intake, action));
  }

  /** What keeps a letter from being read once more; empty when nothing does. */
  static String obstacle(DeadLetter letter) {
    boolean tooLarge = letter.reason().equals(Rejection.Reason.TOO_LARGE.word());
    if (letter.body().length == 0 && tooLarge) {
      return "Expected the bytes, but a body beyond the bound is not kept";
    }
    if (letter.body().length >= DeadLetter.LONGEST) {
      return "Expected all bytes, but only the first %d were kept".formatted(DeadLetter.LONGEST);
    }
    return RoutingKey.isRedacted(letter.body())
        ? "Expected the routing key, but keys are blotted out of what is kept; send the event again"
        : "";
  }

  Optional<Again> find(DeadLetter letter) {
    boolean webhook = letter.path().startsWith(WEBHOOKS);
    return Optional.ofNullable(doors.get(webhook ? WEBHOOKS + letter.source() : letter.path()));
  }
}
