package io.diapason.ticketing.vertx;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.idOf;
import static io.diapason.ticketing.explanation.AnExplanation.anExplanation;
import static io.diapason.ticketing.run.ARunbook.aRunbook;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.api.TicketJson;
import io.diapason.ticketing.attachment.InMemoryAttachmentStore;
import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.channel.callback.TelegramCallback;
import io.diapason.ticketing.desk.AuditDesk;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.desk.OnCallDesk;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.explanation.ExplanationDesk;
import io.diapason.ticketing.explanation.InMemoryExplanationStore;
import io.diapason.ticketing.explanation.QuietView;
import io.diapason.ticketing.expression.Expressions;
import io.diapason.ticketing.guard.GuardRules;
import io.diapason.ticketing.guard.InMemoryBookStore;
import io.diapason.ticketing.message.Markup;
import io.diapason.ticketing.message.Signer;
import io.diapason.ticketing.message.mustache.Preview;
import io.diapason.ticketing.message.mustache.TemplateSet;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.oncall.Coverage;
import io.diapason.ticketing.oncall.InMemoryOverrideStore;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Rotation;
import io.diapason.ticketing.oncall.RotationLayer;
import io.diapason.ticketing.oncall.Substitution;
import io.diapason.ticketing.oncall.Team;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.remedy.RunDesk;
import io.diapason.ticketing.remedy.RunbookDesk;
import io.diapason.ticketing.run.InMemoryRunStore;
import io.diapason.ticketing.run.RunPolicy;
import io.diapason.ticketing.runbook.Guards;
import io.diapason.ticketing.runbook.Runbook.Mode;
import io.diapason.ticketing.runbook.RunbookCatalog;
import io.diapason.ticketing.sla.ATarget;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.TicketId;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Incidents, tickets and who is on call, served over HTTP from memory. */
abstract class OverHttp {

  static final String TICKET = TicketId.of("default", idOf("a")).value();

  static final Signer SIGNER = new Signer(new Hidden("secret"));

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final OnCallPlan PLAN =
      new OnCallPlan(
          List.of(
              new Person("ada", "Ada Lovelace", "", List.of()),
              new Person("grace", "Grace Hopper", "", List.of())),
          List.of(new Team("payments", List.of("ada"), "pager")),
          List.of(
              new OnCallSchedule(
                  "pager",
                  BERLIN,
                  List.of(
                      new RotationLayer(
                          "base",
                          List.of("ada"),
                          new Rotation(
                              BERLIN, LocalDateTime.parse("2026-02-28T09:00"), Duration.ofDays(1)),
                          Coverage.always())),
                  List.of(
                      new Substitution(
                          "relief", "grace", null, T0.plusSeconds(60), T0.plusSeconds(120))))));

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Tenancy tenancy = Tenancy.single("default");
  private final TicketingMetrics metrics = new TicketingMetrics(new PrometheusRegistry());
  private final TicketPolicy policy = ATarget.policyToAcknowledgeWithin(Duration.ofMinutes(15));
  private final StreamRoutes stream =
      new StreamRoutes(vertx, metrics, tenancy, new TicketJson(() -> policy, () -> T0));
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final AuditDesk auditDesk = new AuditDesk(audit, () -> T0);
  private final InMemoryTicketStore store = new InMemoryTicketStore();
  private final InMemoryIncidentView view = new InMemoryIncidentView();
  private final TicketDesk desk =
      new TicketDesk(store, () -> policy, new DeskEnds(() -> T0, stream, metrics, audit));
  private final IncidentIntake intake = new IncidentIntake(desk, view, stream, due -> {});
  private final ExplanationDesk explanations =
      new ExplanationDesk(
          view,
          new InMemoryExplanationStore(),
          new QuietView() {
            @Override
            public List<QuietAlert> of(String tenant) {
              return List.of();
            }

            @Override
            public Optional<QuietAlert> find(String tenant, Fingerprint alert) {
              return Optional.empty();
            }
          },
          (tenant, elder, younger) -> anExplanation(Kind.COMPARED).build());
  final RunDesk runs =
      new RunDesk(
          new InMemoryRunStore(),
          new InMemoryBookStore(),
          new RunDesk.Rules(new RunPolicy(new Expressions()), GuardRules.defaults()),
          () -> T0);
  private final RunbookDesk runbooks =
      new RunbookDesk(
          new RunbookCatalog(
              List.of(
                  aRunbook("restart")
                      .mode(Mode.APPROVE)
                      .guards(guardedBy("payments"))
                      .step("restart")
                      .build(),
                  aRunbook("look").mode(Mode.SUGGEST).step("look").build())),
          Ci::unknown,
          view,
          runs);
  private final OnCallDesk oncall =
      new OnCallDesk(PLAN, new InMemoryOverrideStore(), "default", () -> T0);
  final Router router = Router.router(vertx);
  private int port;

  private static Guards guardedBy(String team) {
    return new Guards(List.of(team), 600, true, 1, 2, 3600, List.of(), 3600);
  }

  @BeforeEach
  void listen() {
    new IncidentRoutes(view, store, desk, tenancy).mount(router);
    new AttachmentRoutes(desk, new InMemoryAttachmentStore(), tenancy).mount(router);
    new TicketRoutes(store, desk, tenancy).mount(router);
    new AuditRoutes(audit, store, tenancy).mount(router);
    new ExplanationRoutes(explanations, tenancy).mount(router);
    new OnCallRoutes(oncall::plan, () -> T0).mount(router);
    new OverrideRoutes(oncall, auditDesk, tenancy).mount(router);
    new LinkRoutes(desk, SIGNER).mount(router);
    new CallbackRoutes(
            desk,
            Map.of(
                "ops",
                new CallbackRoutes.Source(
                    new TelegramCallback(new Hidden("hush")), "telegram", Map.of("7", "ada"))))
        .mount(router);
    TemplateSet words = TemplateSet.usual("telegram", Markup.HTML);
    new ChannelRoutes(Map.of("ops", new Preview("telegram", Markup.HTML, words))).mount(router);
    new RunbookRoutes(runbooks, store, tenancy, auditDesk).mount(router);
    new RunRoutes(runs, oncall::plan, tenancy, auditDesk).mount(router);
    stream.mount(router);
    new PageRoutes().mount(router);
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    port = server.actualPort();
  }

  @AfterEach
  void close() {
    stream.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  final void take(IncidentSnapshot... snapshots) {
    intake.take(List.of(snapshots)).toCompletableFuture().join();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  final HttpResponse<String> get(String path) throws Exception {
    return http.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  final HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request = to(path).POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  final HttpResponse<String> delete(String path) throws Exception {
    return http.send(to(path).DELETE().build(), HttpResponse.BodyHandlers.ofString());
  }

  /** What is said from now on, line by line, for as long as somebody listens. */
  final HttpResponse<Stream<String>> follow(String path) throws Exception {
    return http.send(to(path).build(), HttpResponse.BodyHandlers.ofLines());
  }

  static JsonNode json(HttpResponse<String> response) throws Exception {
    return VocabularyJson.mapper().readTree(response.body());
  }

  static void assertProblem(HttpResponse<String> response, int status, String words)
      throws Exception {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(json(response).get("status").intValue()).isEqualTo(status);
    assertThat(json(response).get("detail").textValue()).contains(words);
  }
}
