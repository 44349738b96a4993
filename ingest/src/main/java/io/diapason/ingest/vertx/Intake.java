package io.diapason.ingest.vertx;

import io.diapason.ingest.access.Integration;
import io.diapason.ingest.access.Verdict.Admitted;
import io.diapason.ingest.admission.Admission;
import io.diapason.ingest.admission.Receipts;
import io.diapason.ingest.admission.Submission;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Enclosure;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Rejection;
import io.diapason.vocabulary.DeadLetter;
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
import org.jspecify.annotations.Nullable;

/**
 * The way of a body through the door that all sources share: bounds, parsing, admission, counts.
 */
final class Intake {

  private static final int LARGE_BODY = 256 << 10;
  private static final String RECEIPTS = "Diapason-Receipts";

  private final Doorway doorway;
  private final String source;
  private final Entrance entrance;

  Intake(Doorway doorway, String source) {
    this.doorway = doorway;
    this.source = source;
    this.entrance = new Entrance(doorway, source);
  }

  /** Mounts a POST route whose body is bounded. */
  void post(Router router, String path, Action action) {
    doorway.replays().add(path, this, action);
    router.post(path).handler(context -> handle(context, action));
  }

  /** Lets the sender in, lets the action have the body, and answers whatever fails. */
  void handle(RoutingContext context, Action action) {
    long begin = System.nanoTime();
    context.addEndHandler(
        done -> {
          entrance.leave(context);
          measure(context, begin);
        });
    answer(context, entrance.enter(context).compose(body -> action.perform(context, body)));
  }

  /** Takes what was refused once more, as if its sender had come again. */
  void again(RoutingContext context, DeadLetter letter, Action action) {
    new Visitor(new Admitted(integration(letter), "", letter.receivedAt()), letter)
        .comesWith(context);
    byte[] body = Enclosure.around(letter.body(), letter.place());
    answer(context, action.perform(context, body));
  }

  private void answer(RoutingContext context, Future<Void> performed) {
    performed
        .recover(failure -> refuseBody(context, failure))
        .onFailure(failure -> Answers.failed(context, failure));
  }

  /** As whom it came then, by what holds for it now. */
  private @Nullable Integration integration(DeadLetter letter) {
    return doorway.guard().gate().policy().integrations().stream()
        .filter(known -> known.id().equals(letter.integration()))
        .findFirst()
        .orElse(null);
  }

  /** Parses on the event loop what is small, and on a worker what would hold the loop up. */
  <T> Future<T> parse(RoutingContext context, byte[] body, Supplier<T> parser) {
    return body.length <= LARGE_BODY
        ? Future.succeededFuture(parser.get())
        : context.vertx().executeBlocking(parser::get, false);
  }

  /** Hands what was parsed to the door, counts it, and puts the receipts into the answer. */
  Future<Admission> admit(RoutingContext context, byte[] kept, Parsed parsed) {
    Visitor visitor = Visitor.of(context);
    Parsed judged = doorway.policy().judge(parsed.withDefaults(visitor.defaultLabels()));
    Submission submission = submission(context, visitor, judged, kept);
    return onContext(doorway.door().admit(submission, judged))
        .onSuccess(
            admission -> {
              count(judged, admission);
              announce(context, admission);
            });
  }

  private Submission submission(
      RoutingContext context, Visitor visitor, Parsed judged, byte[] kept) {
    DeadLetter letter = visitor.letter();
    String tenant = tenant(context);
    String path = letter == null ? context.normalizedPath() : letter.path();
    // The rest is only kept with what is refused.
    return judged.rejections().isEmpty()
        ? new Submission(tenant, source, path, kept)
        : new Submission(
            tenant,
            source,
            path,
            kept,
            Requests.keptHeaders(context),
            Requests.openQuery(context),
            visitor.integration());
  }

  Doorway doorway() {
    return doorway;
  }

  /** Whose estate a request speaks of. */
  String tenant(RoutingContext context) {
    return Visitor.of(context).tenant(doorway.tenant());
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
