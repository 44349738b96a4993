package io.diapason.deploy.replay.live;

import java.util.List;

/** Says why nothing was done, in the words of HTTP. */
public final class RefusedReplay extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final List<String> errors;

  private RefusedReplay(int status, String title, String detail, List<String> errors) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.errors = List.copyOf(errors);
  }

  /** Something in the request cannot be understood. */
  public static RefusedReplay badRequest(String detail) {
    return new RefusedReplay(400, "The request cannot be understood", detail, List.of());
  }

  static RefusedReplay badRules(List<String> errors) {
    return new RefusedReplay(
        400, "The rules cannot be judged by", "Expected rules without errors", errors);
  }

  static RefusedReplay unknown(String id) {
    return new RefusedReplay(
        404, "There is no such replay", "Expected replay " + id + ", but there is none", List.of());
  }

  static RefusedReplay otherRequest(String key) {
    return new RefusedReplay(
        422,
        "The key stands for another request",
        "Expected the request that first bore the Idempotency-Key '" + key + "', but got another",
        List.of());
  }

  static RefusedReplay tooMany(String detail) {
    return new RefusedReplay(429, "There are too many replays", detail, List.of());
  }

  static RefusedReplay notYet(LiveReplay replay) {
    return new RefusedReplay(
        409,
        "The replay has no result",
        "Expected replay " + replay.id() + " to be done, but it is " + replay.status(),
        List.of());
  }

  /** The status of the answer. */
  public int status() {
    return status;
  }

  /** What sort of refusal it is. */
  public String title() {
    return title;
  }

  /** What is wrong one by one; may be empty. */
  public List<String> errors() {
    return errors;
  }
}
