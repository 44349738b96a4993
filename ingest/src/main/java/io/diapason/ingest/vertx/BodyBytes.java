package io.diapason.ingest.vertx;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Reads the body of a request as bytes, whatever its content type says.
 *
 * <p>Vert.x's own handler takes {@code application/x-www-form-urlencoded} for a form, and that is
 * what {@code curl -d} and many scripts say of their JSON.
 *
 * <p>The server inflates piece by piece what comes compressed, so the bound counts what comes out,
 * and of a small body that would become a huge one no more than the bound is ever in memory.
 */
final class BodyBytes {

  /** How many times the bound a sender may still send before the connection is cut. */
  private static final int PATIENCE = 16;

  private static final String COMPRESSED = BodyBytes.class.getName() + ".compressed";

  private final RoutingContext context;
  private final HttpServerRequest request;
  private final int limit;
  private final Promise<Buffer> whole = Promise.promise();
  private final Buffer bytes = Buffer.buffer();
  private long received;
  private boolean cutOff;

  private BodyBytes(RoutingContext context, int limit) {
    this.context = context;
    this.request = context.request();
    this.limit = limit;
  }

  /** The whole body, for which a sender may take as long as usual. */
  static Future<byte[]> read(RoutingContext context, int limit) {
    return read(context, limit, Guard.USUAL_PATIENCE);
  }

  /**
   * The whole body; fails with {@link TooLarge} as soon as it is beyond the bound, and with {@link
   * TurnedAway} when it does not come whole and in time.
   */
  static Future<byte[]> read(RoutingContext context, int limit, Duration within) {
    if (context.body() != null && context.body().available()) {
      return context.body().length() > limit
          ? Future.failedFuture(new TooLarge())
          : Future.succeededFuture(context.body().buffer().getBytes());
    }
    BodyBytes reader = new BodyBytes(context, limit);
    // What the server knows how to inflate it has inflated, and then the header is gone.
    String encoding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !isReadable(context, encoding.strip())) {
      drop(context, limit, within);
      context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate, zstd");
      return Future.failedFuture(
          new TurnedAway(
              415,
              "The body is compressed in an unknown way",
              "Expected Content-Encoding to be gzip, deflate or zstd, but it is not"));
    }
    long timer =
        context.vertx().setTimer(within.toMillis(), late -> reader.whole.tryFail(tooSlow(within)));
    return reader
        .read()
        .onComplete(done -> context.vertx().cancelTimer(timer))
        .onFailure(refused -> refuse(context, limit, within))
        .map(Buffer::getBytes);
  }

  /** Says of a request that its reader inflates the body itself; the bound counts what comes in. */
  static void leaveCompressed(RoutingContext context) {
    context.put(COMPRESSED, true);
  }

  private static boolean isReadable(RoutingContext context, String encoding) {
    return encoding.isEmpty()
        || encoding.equals("identity")
        || (context.get(COMPRESSED) != null && encoding.equalsIgnoreCase(Inflater.LEFT_ALONE));
  }

  /** What is still to come may be cut off, so its sender is told to use another connection next. */
  private static void refuse(RoutingContext context, int limit, Duration within) {
    if (!context.response().headWritten()) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    drop(context, limit, within);
  }

  /**
   * Lets a body that nobody wants to read pass by. One that does not end in time or within bounds
   * is cut off: its sender has its answer.
   */
  static void drop(RoutingContext context, int limit, Duration within) {
    HttpServerRequest request = context.request();
    if (!request.isEnded()) {
      long timer =
          context.vertx().setTimer(within.toMillis(), late -> request.connection().close());
      BodyBytes unwanted = new BodyBytes(context, limit);
      unwanted.whole.tryFail(new TooLarge());
      request.handler(unwanted::take);
      request.exceptionHandler(broken -> context.vertx().cancelTimer(timer));
      request.endHandler(end -> context.vertx().cancelTimer(timer));
    }
  }

  /** The length that the sender announces; 0 when it does not. */
  static long announced(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  private Future<Buffer> read() {
    request.handler(this::take);
    request.endHandler(end -> whole.tryComplete(bytes));
    request.exceptionHandler(broken -> whole.tryFail(brokenOff()));
    if (announced(request) > limit) {
      whole.tryFail(new TooLarge());
    } else if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
      Future<Void> unused = request.response().writeContinue();
    }
    return whole.future();
  }

  /** What is beyond the bound is dropped: a sender cut off in mid-sentence reads no answer. */
  private void take(Buffer part) {
    received += part.length();
    if (received <= limit && !whole.future().isComplete()) {
      bytes.appendBuffer(part);
      return;
    }
    whole.tryFail(new TooLarge());
    if (received > (long) PATIENCE * limit && !cutOff) {
      cutOff = true;
      hangUp();
    }
  }

  /** A small body may inflate beyond all bounds in one go, before its answer is on its way. */
  private void hangUp() {
    if (request.response().ended()) {
      Future<Void> unused = request.connection().close();
    } else {
      context.addEndHandler(answered -> request.connection().close());
    }
  }

  /** The connection is gone, or what came over it was not compressed as it said. */
  private static TurnedAway brokenOff() {
    return new TurnedAway(
        400, "The body did not come whole", "Expected the whole body, but it broke off");
  }

  private static TurnedAway tooSlow(Duration within) {
    return new TurnedAway(
        408,
        "The body did not come in time",
        "Expected the whole body within %d ms, but it did not come".formatted(within.toMillis()));
  }

  /** The body is beyond the bound; it was not kept. */
  static final class TooLarge extends RuntimeException {
    TooLarge() {
      super("Expected a body within the bound, but it is beyond", null, false, false);
    }
  }
}
