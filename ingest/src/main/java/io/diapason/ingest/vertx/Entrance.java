package io.diapason.ingest.vertx;

import io.diapason.ingest.access.Attempt;
import io.diapason.ingest.access.Integration;
import io.diapason.ingest.access.Verdict;
import io.diapason.ingest.access.Verdict.Admitted;
import io.diapason.ingest.access.Verdict.BodyWanted;
import io.diapason.ingest.access.Verdict.CertificateWanted;
import io.diapason.ingest.access.Verdict.Reason;
import io.diapason.ingest.access.Verdict.Refused;
import io.diapason.ingest.source.pagerduty.EnqueueParser;
import io.diapason.ingest.source.pagerduty.RoutingKey;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a request in or turns it away before anything of it is parsed: first who it is, then whether
 * there is room. The body is read only where it can still help.
 */
final class Entrance {

  private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

  /**
   * How long what is turned away for want of room waits for its answer, its body unread. Not all
   * alike, or those that were turned away together come again together.
   */
  private static final long HELD_LEAST_MILLIS = 250;

  private static final long HELD_MOST_MILLIS = 1000;

  private final Doorway doorway;
  private final Guard guard;
  private final String source;

  Entrance(Doorway doorway, String source) {
    this.doorway = doorway;
    this.guard = doorway.guard();
    this.source = source;
  }

  /** The body of somebody who may come in; fails with {@link TurnedAway} for everybody else. */
  Future<byte[]> enter(RoutingContext context) {
    Attempt attempt =
        new Attempt(
            source,
            Requests.headers(context),
            Requests.query(context),
            mayHoldKeys(),
            guard.clock().instant());
    Verdict early = guard.gate().enter(attempt);
    if (early instanceof BodyWanted) {
      return read(context)
          .recover(failure -> Future.failedFuture(ofSomebody(failure)))
          .compose(
              body -> judge(context, attempt.with(new Attempt.Body(body, keysIn(body))), body));
    }
    long announced = BodyBytes.announced(context.request());
    Future<Void> way = let(context, early, announced);
    if (!way.succeeded()) {
      context.request().pause();
      return way.<byte[]>mapEmpty().onFailure(refused -> drop(context));
    }
    return read(context).onSuccess(body -> chargeRest(context, body.length - announced));
  }

  /** Forgets a signed request of which nothing came, so that its sender may repeat it. */
  void leave(RoutingContext context) {
    if (context.response().getStatusCode() >= 300) {
      guard.gate().letAgain(Visitor.of(context).admitted());
    }
  }

  private void drop(RoutingContext context) {
    BodyBytes.drop(context, doorway.policy().maxBodyBytes(), guard.bodyWithin());
    context.request().resume();
  }

  private Future<byte[]> read(RoutingContext context) {
    return BodyBytes.read(context, doorway.policy().maxBodyBytes(), guard.bodyWithin());
  }

  /** Who did not prove who it is leaves no dead letter, not even an empty one. */
  private Throwable ofSomebody(Throwable failure) {
    return failure instanceof BodyBytes.TooLarge
        ? new TurnedAway(
            413,
            "The body is too large",
            "Expected at most " + doorway.policy().maxBodyBytes() + " bytes, but found more")
        : failure;
  }

  private Future<byte[]> judge(RoutingContext context, Attempt attempt, byte[] body) {
    Verdict verdict = guard.gate().enter(attempt);
    if (verdict instanceof CertificateWanted wanted && attempt.certificate() == null) {
      return Intake.onContext(guard.certificates().fetch(wanted.address()))
          .recover(failure -> Future.failedFuture(noCertificate(wanted.address(), failure)))
          .compose(certificate -> judge(context, attempt.with(certificate), body));
    }
    return let(context, verdict, body.length).map(body);
  }

  private Future<Void> let(RoutingContext context, Verdict verdict, long bytes) {
    if (verdict instanceof Admitted admitted) {
      new Visitor(admitted, null).comesWith(context);
      Integration integration = admitted.integration();
      String name = integration == null ? source : integration.id();
      int weight = integration == null ? 1 : integration.share();
      int wait = guard.share().pass(name, weight, bytes, guard.clock().instant());
      return wait == 0 ? Future.succeededFuture() : held(context, throttled(name, wait));
    }
    Refused refused =
        verdict instanceof Refused known
            ? known
            : new Refused(Reason.NO_CERTIFICATE, "Expected a certificate, but there is none");
    return Future.failedFuture(unauthorized(refused));
  }

  /**
   * A sender that does not heed its answer sends the next request no sooner than this one lets it.
   */
  private static Future<Void> held(RoutingContext context, TurnedAway answer) {
    long held = ThreadLocalRandom.current().nextLong(HELD_LEAST_MILLIS, HELD_MOST_MILLIS);
    return context
        .vertx()
        .timer(held, TimeUnit.MILLISECONDS)
        .compose(over -> Future.failedFuture(answer));
  }

  private void chargeRest(RoutingContext context, long bytes) {
    if (bytes > 0) {
      String integration = Visitor.of(context).integration();
      guard.share().charge(integration.isEmpty() ? source : integration, bytes);
    }
  }

  private TurnedAway throttled(String name, int wait) {
    doorway.metrics().throttled(name);
    return new TurnedAway(
        429,
        "The door is crowded",
        "Expected %s to send no more than its share, but it does; come again in %d s"
            .formatted(name, wait),
        wait);
  }

  private TurnedAway unauthorized(Refused refused) {
    doorway.metrics().unauthorized(refused.reason().word());
    int status = refused.reason().status();
    return new TurnedAway(
        status, status == 403 ? "Not allowed here" : "Who are you?", refused.message());
  }

  private TurnedAway noCertificate(URI address, Throwable failure) {
    LOG.warn("Expected a certificate at {}, but {}", address, String.valueOf(failure.getMessage()));
    return unauthorized(
        new Refused(
            Reason.NO_CERTIFICATE, "Expected to read the certificate, but that is not possible"));
  }

  /** PagerDuty's protocol puts the key into the event. */
  private boolean mayHoldKeys() {
    return source.equals(EnqueueParser.SOURCE);
  }

  private List<String> keysIn(byte[] body) {
    return mayHoldKeys() ? RoutingKey.in(body) : List.of();
  }
}
