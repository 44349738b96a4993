package io.diapason.ingest.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a parser understood of one body: the good and the bad, each in the order of the body.
 *
 * @param accepted alerts, understood and not yet stamped
 * @param changes changes, understood and not yet stamped
 * @param rejections not understood; a body that cannot be read has one rejection and nothing else
 * @param handshake set when the body says nothing about the estate but wants an answer
 */
public record Parsed(
    List<AlertDraft> accepted,
    List<ChangeDraft> changes,
    List<Rejection> rejections,
    @Nullable Handshake handshake) {

  public Parsed {
    accepted = List.copyOf(accepted);
    changes = List.copyOf(changes);
    rejections = List.copyOf(rejections);
  }

  /** The same with labels for every alert that does not carry them itself. */
  public Parsed withDefaults(Map<String, String> labels) {
    return labels.isEmpty() || accepted.isEmpty()
        ? this
        : new Parsed(
            accepted.stream().map(draft -> draft.withDefaults(labels)).toList(),
            changes,
            rejections,
            handshake);
  }

  /** Alerts and refusals. */
  public Parsed(List<AlertDraft> accepted, List<Rejection> rejections) {
    this(accepted, List.of(), rejections, null);
  }

  /** One alert. */
  public static Parsed of(AlertDraft draft) {
    return new Parsed(List.of(draft), List.of());
  }

  /** One change. */
  public static Parsed of(ChangeDraft change) {
    return new Parsed(List.of(), List.of(change), List.of(), null);
  }

  /** Nothing but a refusal. */
  public static Parsed refused(Rejection rejection) {
    return new Parsed(List.of(), List.of(rejection));
  }

  /** Nothing but a handshake. */
  public static Parsed of(Handshake handshake) {
    return new Parsed(List.of(), List.of(), List.of(), handshake);
  }

  /** Well understood, and nothing that concerns the estate. */
  public static Parsed nothing(String why) {
    return of(Handshake.greeting(why));
  }
}
