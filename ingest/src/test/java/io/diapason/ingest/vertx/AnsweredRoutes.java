package io.diapason.ingest.vertx;

import java.util.Set;

/** Everything that this room answers, for whoever describes the whole API. */
public final class AnsweredRoutes {

  private AnsweredRoutes() {}

  /** Each with its method, such as {@code GET /api/v1/receipts/:receipt}. */
  public static Set<String> all() {
    try (HttpDoors doors = new HttpDoors()) {
      return doors.routes();
    }
  }
}
