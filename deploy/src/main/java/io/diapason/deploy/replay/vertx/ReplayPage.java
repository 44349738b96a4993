package io.diapason.deploy.replay.vertx;

import io.diapason.deploy.replay.live.LiveReplay;
import io.vertx.core.MultiMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list.
 *
 * @param items newest first
 * @param next the cursor of the page after this one; null when there is none
 */
record ReplayPage(List<LiveReplay> items, @Nullable String next) {

  private static final int USUAL = 50;
  private static final int MOST = 1000;

  static ReplayPage of(List<LiveReplay> all, MultiMap given) {
    for (String name : given.names()) {
      if (!name.equals("limit") && !name.equals("cursor")) {
        throw ReplayReplies.bad(
            "Expected only the parameters limit, cursor, but found '" + name + "'");
      }
    }
    int limit = limit(given.get("limit"));
    String cursor = given.get("cursor");
    List<LiveReplay> rest =
        cursor == null
            ? all
            : all.stream().filter(replay -> place(replay).compareTo(cursor) < 0).toList();
    List<LiveReplay> items = rest.subList(0, Math.min(limit, rest.size()));
    boolean more = rest.size() > items.size() && !items.isEmpty();
    return new ReplayPage(items, more ? place(items.get(items.size() - 1)) : null);
  }

  /** Sorts as the list does, also when what it names was deleted. */
  private static String place(LiveReplay replay) {
    return "%015d-%s".formatted(replay.createdAt().toEpochMilli(), replay.id());
  }

  private static int limit(@Nullable String text) {
    try {
      int limit = text == null ? USUAL : Integer.parseInt(text);
      if (limit >= 1) {
        return Math.min(limit, MOST);
      }
    } catch (NumberFormatException e) {
      // Answered below, like a number that is too small.
    }
    throw ReplayReplies.bad("Expected 'limit' to be a number from 1 up, but got '" + text + "'");
  }
}
