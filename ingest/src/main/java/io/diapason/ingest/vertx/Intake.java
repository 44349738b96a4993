package io.diapason.ingest.vertx;

import io.diapason.ingest.admission.Admission;
import io.diapason.ingest.admission.Receipts;
import io.diapason.ingest.admission.Submission;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Rejection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way of a body through the door that all sources share: bounds, parsing, admission, counts.
 */
final class Intake {

  private static final int LARGE_BODY = 256 << 10;
  private static final String RECEIPTS = "Diapason-Receipts";

  private final Doorway doorway;
  private final String source;

  Intake(Doorway doorway, String source) {
    this.doorway = doorway;
    this.source = source;
  }

  /** Mounts a POST route whose body is bounded. */
  void post(Router router, String path, Action action) {
    router.post(path).handler(context -> handle(context, action));
  }

  /** Reads the body within its bound, lets the action have it, and answers whatever fails. */
  void handle(RoutingContext context, Action action) {
    long begin = System.nanoTime();
    context.addEndHandler(done -> measure(context, begin));
    BodyBytes.read(context, doorway.policy().maxBodyBytes())
        .compose(body -> action.perform(context, body))
        .recover(failure -> refuseBody(context, failure))
        .onFailure(failure -> Answers.failed(context, failure));
  }

  /** Parses on the event loop what is small, and on a worker what would hold the loop up. */
  <T> Future<T> parse(RoutingContext context, byte[] body, Supplier<T> parser) {
    return body.length <= LARGE_BODY
        ? Future.succeededFuture(parser.get())
        : context.vertx().executeBlocking(parser::get, false);
  }

  /** Hands what was parsed to the door, counts it, and puts the receipts into the answer. */
  Future<Admission> admit(RoutingContext context, byte[] kept, Parsed parsed) {
    Parsed judged = doorway.policy().judge(parsed);
    Submission submission =
        new Submission(doorway.tenant(), source, context.normalizedPath(), kept);
    return onContext(doorway.door().admit(submission, judged))
        .onSuccess(
            admission -> {
              count(judged, admission);
              announce(context, admission);
            });
  }

  Doorway doorway() {
    return doorway;
  }

  static <T> Future<T> onContext(CompletionStage<T> stage) {
    return Future.fromCompletionStage(stage, Vertx.currentContext());
  }

  private static void announce(RoutingContext context, Admission admission) {
    String receipts =
        Stream.of(admission.alerts(), admission.changes())
            .filter(given -> given.count() > 0)
            .map(Receipts::toString)
            .collect(Collectors.joining(", "));
    if (!receipts.isEmpty()) {
      context.response().putHeader(RECEIPTS, receipts);
    }
  }

  private void count(Parsed judged, Admission admission) {
    List<AlertDraft> drafts = judged.accepted();
    doorway.metrics().accepted(source, drafts, admission.receivedAt());
    judged.changes().forEach(change -> doorway.metrics().acceptedChange(source));
    doorway.metrics().rejected(source, admission.rejections());
    long ahead =
        drafts.stream()
            .filter(draft -> doorway.policy().isAheadOfItsTime(draft, admission.receivedAt()))
            .count();
    doorway.metrics().aheadOfTime(source, ahead);
  }

  private void measure(RoutingContext context, long begin) {
    double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    doorway.metrics().answered(source, context.response().getStatusCode(), seconds);
  }

  /** A body beyond the bound was not kept; the dead letter says so and holds no bytes. */
  private Future<Void> refuseBody(RoutingContext context, Throwable failure) {
    if (!(failure instanceof BodyBytes.TooLarge)) {
      return Future.failedFuture(failure);
    }
    String expected = "at most " + doorway.policy().maxBodyBytes() + " bytes";
    Rejection rejection =
        Rejection.of(Rejection.Reason.TOO_LARGE, expected, "", "more", new Position("", -1, 0, 0));
    return admit(context, new byte[0], Parsed.refused(rejection))
        .map(
            done -> {
              Answers.problem(context, 413, "The body is too large", rejection.message());
              return null;
            });
  }

  /** What a route does with a body; the answer is sent when it completes. */
  @FunctionalInterface
  interface Action {
    Future<Void> perform(RoutingContext context, byte[] body);
  }
}
