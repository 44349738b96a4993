package io.diapason.ticketing.vertx;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** One listener: what waits for it is bounded, on its way to the loop and in its socket. */
final class StreamClient {

  private static final int MAX_WAITING = 2_000;
  private static final int MAX_BUFFERED = 1 << 20;

  private final Context context;
  private final HttpServerResponse response;
  private final String tenant;
  private final Runnable onDrop;
  private final AtomicInteger waiting = new AtomicInteger();

  StreamClient(Context context, HttpServerResponse response, String tenant, Runnable onDrop) {
    this.context = context;
    this.response = response.setWriteQueueMaxSize(MAX_BUFFERED);
    this.tenant = tenant;
    this.onDrop = onDrop;
  }

  String tenant() {
    return tenant;
  }

  /** Hands a frame to the listener's own loop; from any thread. */
  void offer(Buffer frame) {
    if (waiting.incrementAndGet() > MAX_WAITING) {
      waiting.decrementAndGet();
      drop();
      return;
    }
    context.runOnContext(
        ignored -> {
          waiting.decrementAndGet();
          write(frame);
        });
  }

  private void write(Buffer frame) {
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.writeQueueFull()) {
      drop();
      return;
    }
    var unused = response.write(frame);
  }

  private void drop() {
    onDrop.run();
    cutOff();
  }

  void cutOff() {
    context.runOnContext(
        ignored -> {
          if (!response.ended() && !response.closed()) {
            var unused = response.reset();
          }
        });
  }
}
