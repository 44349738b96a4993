package io.diapason.ingest.vertx;

import io.diapason.ingest.prometheus.SampleMetrics;
import io.diapason.ingest.remotewrite.WriteRequest;
import io.diapason.ingest.sample.SampleDesk;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The door of Prometheus' remote-write protocol 1.0: {@code POST /api/v1/write}, also below {@code
 * /prometheus}. 204 means that the log has every value of a watched series; a request of which
 * something is wrong is answered 400, its good series are kept all the same, and its sender does
 * not repeat it.
 */
public final class RemoteWriteRoutes {

  /** The name of the integration in metrics, dead letters and {@code integrations.yaml}. */
  public static final String SOURCE = "prometheus-remote-write";

  private static final String PATH = "/api/v1/write";

  private final Intake intake;
  private final SampleDesk desk;
  private final SampleMetrics metrics;

  /** A door to this desk. */
  public RemoteWriteRoutes(Doorway doorway, SampleDesk desk, SampleMetrics metrics) {
    this.intake = new Intake(doorway, SOURCE);
    this.desk = desk;
    this.metrics = metrics;
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    for (String path : new String[] {PATH, "/prometheus" + PATH}) {
      router.post(path).handler(RemoteWriteRoutes::mayBeSnappy);
      intake.post(router, path, this::write);
    }
  }

  private static void mayBeSnappy(RoutingContext context) {
    BodyBytes.leaveCompressed(context);
    context.next();
  }

  private Future<Void> write(RoutingContext context, byte[] body) {
    String type = context.request().getHeader("Content-Type");
    if (type != null && type.toLowerCase(Locale.ROOT).contains("proto=io.prometheus.write.v2")) {
      return Future.failedFuture(
          new TurnedAway(
              415,
              "Not this version",
              "Expected remote-write 1.0 (prometheus.WriteRequest), but found 2.0"));
    }
    return intake
        .parse(context, body, () -> WriteRequest.read(body, intake.doorway().policy()))
        .compose(request -> keep(context, body, request));
  }

  private Future<Void> keep(RoutingContext context, byte[] body, WriteRequest request) {
    // The good part first: a dead letter beside values that were not kept would be half an answer.
    return Intake.onContext(desk.take(intake.tenant(context), request.drafts()))
        .onSuccess(metrics::count)
        .compose(count -> answer(context, body, request.rejection(), count.kept()));
  }

  private Future<Void> answer(
      RoutingContext context, byte[] body, @Nullable Rejection rejection, int kept) {
    if (rejection == null) {
      context.response().setStatusCode(204).end();
      return Future.succeededFuture();
    }
    return intake
        .admit(context, body, Parsed.refused(rejection))
        .map(
            admitted -> {
              Answers.problem(
                  context,
                  400,
                  "Some of the body was refused",
                  kept + " values were kept; " + rejection.message());
              return null;
            });
  }
}
