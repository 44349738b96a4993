package io.diapason.deploy.cli;

import static io.diapason.ticketing.run.ARunbook.aRunbook;

import io.diapason.ticketing.AnIncident;
import io.diapason.ticketing.attachment.InMemoryAttachmentStore;
import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.desk.Announcer;
import io.diapason.ticketing.desk.AuditDesk;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.desk.PolicyInForce;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.expression.Expressions;
import io.diapason.ticketing.guard.GuardRules;
import io.diapason.ticketing.guard.InMemoryBookStore;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.oncall.ListedLayer;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Shift;
import io.diapason.ticketing.remedy.RunDesk;
import io.diapason.ticketing.remedy.RunbookDesk;
import io.diapason.ticketing.run.InMemoryRunStore;
import io.diapason.ticketing.run.RunPolicy;
import io.diapason.ticketing.runbook.RunbookCatalog;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.vertx.AttachmentRoutes;
import io.diapason.ticketing.vertx.AuditRoutes;
import io.diapason.ticketing.vertx.OnCallRoutes;
import io.diapason.ticketing.vertx.RunRoutes;
import io.diapason.ticketing.vertx.RunbookRoutes;
import io.diapason.ticketing.vertx.Tenancy;
import io.diapason.ticketing.vertx.TicketRoutes;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.TicketId;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The routes on tickets, on call and runbooks, from memory, at an address of their own. */
final class ServedTickets implements BeforeEachCallback, AfterEachCallback {

  private static final Instant T0 = AnIncident.T0;
  private static final OnCallPlan PLAN =
      new OnCallPlan(
          List.of(new Person("grace", "Grace", "", List.of())),
          List.of(),
          List.of(
              new OnCallSchedule(
                  "pager",
                  ZoneId.of("UTC"),
                  List.of(
                      new ListedLayer(
                          "l", List.of(new Shift("grace", T0, T0.plus(Duration.ofHours(1)), "l")))),
                  List.of())));

  private Vertx vertx;
  private String url;

  @Override
  public void beforeEach(ExtensionContext context) {
    vertx = Vertx.vertx();
    Router router = Router.router(vertx);
    mount(router);
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    url = "http://127.0.0.1:" + server.actualPort();
  }

  private static void mount(Router router) {
    Tenancy tenancy = Tenancy.single("default");
    InMemoryTicketStore store = new InMemoryTicketStore();
    InMemoryIncidentView view = new InMemoryIncidentView();
    InMemoryAuditLog log = new InMemoryAuditLog();
    AuditDesk audit = new AuditDesk(log, () -> T0);
    TicketingMetrics metrics = new TicketingMetrics(new PrometheusRegistry());
    TicketDesk desk =
        new TicketDesk(
            store,
            new PolicyInForce(TicketRules.defaults(false)),
            new DeskEnds(() -> T0, Announcer.silent(), metrics, log));
    new IncidentIntake(desk, view, Announcer.silent(), due -> {})
        .take(List.of(AnIncident.anIncident("a").build(), AnIncident.anIncident("b").build()))
        .toCompletableFuture()
        .join();
    RunDesk runs =
        new RunDesk(
            new InMemoryRunStore(),
            new InMemoryBookStore(),
            new RunDesk.Rules(new RunPolicy(new Expressions()), GuardRules.defaults()),
            () -> T0);
    RunbookCatalog catalog =
        new RunbookCatalog(List.of(aRunbook("restart").step("restart").build()));
    new AttachmentRoutes(desk, new InMemoryAttachmentStore(), tenancy).mount(router);
    new AuditRoutes(log, store, tenancy).mount(router);
    new TicketRoutes(store, desk, tenancy).mount(router);
    new OnCallRoutes(() -> PLAN, () -> T0).mount(router);
    new RunbookRoutes(new RunbookDesk(catalog, Ci::unknown, view, runs), store, tenancy, audit)
        .mount(router);
    new RunRoutes(runs, () -> PLAN, tenancy, audit).mount(router);
  }

  String url() {
    return url;
  }

  static String ticket(String incident) {
    return TicketId.of("default", AnIncident.idOf(incident)).value();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
