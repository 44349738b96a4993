package io.diapason.ingest.vertx;

/** A request that is answered before anything of it is understood; nothing of it is kept. */
final class TurnedAway extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String title;
  private final int comeAgainSeconds;

  TurnedAway(int status, String title, String detail) {
    this(status, title, detail, 0);
  }

  TurnedAway(int status, String title, String detail, int comeAgainSeconds) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.comeAgainSeconds = comeAgainSeconds;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** 0 when it makes no sense to come again. */
  int comeAgainSeconds() {
    return comeAgainSeconds;
  }
}
