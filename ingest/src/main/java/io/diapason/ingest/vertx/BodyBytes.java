package io.diapason.ingest.vertx;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Reads the body of a request as bytes, whatever its content type says.
 *
 * <p>Vert.x's own handler takes {@code application/x-www-form-urlencoded} for a form, and that is
 * what {@code curl -d} and many scripts say of their JSON.
 */
final class BodyBytes {

  /** How many times the bound a sender may still send before the connection is cut. */
  private static final int PATIENCE = 16;

  private final HttpServerRequest request;
  private final int limit;
  private final Promise<Buffer> whole = Promise.promise();
  private final Buffer bytes = Buffer.buffer();
  private long received;

  private BodyBytes(HttpServerRequest request, int limit) {
    this.request = request;
    this.limit = limit;
  }

  /** The whole body; fails with {@link TooLarge} as soon as it is beyond the bound. */
  static Future<byte[]> read(RoutingContext context, int limit) {
    if (context.body() != null && context.body().available()) {
      return context.body().length() > limit
          ? Future.failedFuture(new TooLarge())
          : Future.succeededFuture(context.body().buffer().getBytes());
    }
    return new BodyBytes(context.request(), limit).read().map(Buffer::getBytes);
  }

  private Future<Buffer> read() {
    request.handler(this::take);
    request.endHandler(end -> whole.tryComplete(bytes));
    request.exceptionHandler(whole::tryFail);
    if (announced() > limit) {
      whole.tryFail(new TooLarge());
    } else if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
      Future<Void> unused = request.response().writeContinue();
    }
    return whole.future();
  }

  private long announced() {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  /** What is beyond the bound is dropped: a sender cut off in mid-sentence reads no answer. */
  private void take(Buffer part) {
    received += part.length();
    if (received <= limit) {
      bytes.appendBuffer(part);
      return;
    }
    whole.tryFail(new TooLarge());
    if (received > (long) PATIENCE * limit) {
      Future<Void> unused = request.connection().close();
    }
  }

  /** The body is beyond the bound; it was not kept. */
  static final class TooLarge extends RuntimeException {
    TooLarge() {
      super("Expected a body within the bound, but it is beyond", null, false, false);
    }
  }
}
