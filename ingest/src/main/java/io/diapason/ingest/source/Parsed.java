package io.diapason.ingest.source;

import java.util.List;

/**
 * What a parser understood of one body: the good and the bad, each in the order of the body.
 *
 * @param accepted understood, and not yet stamped
 * @param rejections not understood; a body that is not JSON has one rejection and nothing else
 */
public record Parsed(List<AlertDraft> accepted, List<Rejection> rejections) {

  public Parsed {
    accepted = List.copyOf(accepted);
    rejections = List.copyOf(rejections);
  }

  /** One alert. */
  public static Parsed of(AlertDraft draft) {
    return new Parsed(List.of(draft), List.of());
  }

  /** Nothing but a refusal. */
  public static Parsed refused(Rejection rejection) {
    return new Parsed(List.of(), List.of(rejection));
  }
}
