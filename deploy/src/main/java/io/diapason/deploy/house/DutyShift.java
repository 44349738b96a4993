package io.diapason.deploy.house;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The room that is on duty, and those before it that still finish what they began. */
final class DutyShift implements AutoCloseable {

  /** How long what a former configuration made may still work at what it began. */
  private static final long LINGER_MILLIS = 60_000;

  private final Vertx vertx;
  private final Set<DutyRoom> former = ConcurrentHashMap.newKeySet();
  private volatile DutyRoom current;
  private @Nullable Router router;

  DutyShift(Vertx vertx, DutyRoom first) {
    this.vertx = vertx;
    current = first;
  }

  DutyRoom current() {
    return current;
  }

  void mount(Router router) {
    this.router = router;
    current.mount(router);
  }

  /** The next one takes over. Whoever is being told, or works, is not cut off in the middle. */
  void relieve(DutyRoom next) {
    DutyRoom before = current;
    current = next;
    if (router != null) {
      // First the new routes, so that there is no moment without any.
      next.mount(router);
    }
    before.rest();
    former.add(before);
    var unused =
        vertx
            .timer(LINGER_MILLIS, TimeUnit.MILLISECONDS)
            .compose(timer -> vertx.executeBlocking(() -> leave(before)));
  }

  private boolean leave(DutyRoom room) {
    room.close();
    return former.remove(room);
  }

  @Override
  public void close() {
    former.forEach(DutyRoom::close);
    current.close();
  }
}
