package io.diapason.ticketing.remedy.vertx;

import static io.diapason.ticketing.remedy.Calls.call;
import static io.diapason.ticketing.remedy.Calls.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.remedy.Redaction;
import io.diapason.ticketing.remedy.StepRunner;
import io.diapason.ticketing.run.StepResult;
import io.diapason.ticketing.runbook.StepAction.Kind;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that writes down what it was asked, and answers as it was told to. */
class WebRunnersTest {

  private record Asked(String line, Map<String, String> headers, String body) {
    JsonNode json() throws Exception {
      return VocabularyJson.mapper().readTree(body);
    }
  }

  private record Answer(int status, String body, String location) {}

  private final Vertx vertx = Vertx.vertx();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Answer> answers = new HashMap<>();
  private Wire wire;
  private Map<Kind, StepRunner> runners;

  @BeforeEach
  void listen() {
    var server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    URI base = URI.create("http://127.0.0.1:" + server.actualPort());
    Map<String, Connection> connections = new HashMap<>();
    for (String kind :
        List.of("http", "kubernetes", "awx", "rundeck", "stackstorm", "jenkins", "github")) {
      Map<String, String> headers = Map.of("Authorization", "Bearer s3cr3t-token");
      connections.put(kind, new Connection(kind, kind, base, headers));
    }
    URI below = base.resolve("/api/");
    connections.put("below", new Connection("below", "http", below, Map.of()));
    URI metadata = URI.create("http://169.254.169.254/");
    connections.put("cloud", new Connection("cloud", "http", metadata, Map.of()));
    URI closed = URI.create("http://127.0.0.1:1/");
    connections.put("closed", new Connection("closed", "http", closed, Map.of()));
    wire = new Wire(vertx, connections, new Redaction(List.of("s3cr3t-token")));
    runners = WebRunners.over(wire);
  }

  private void answer(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              Map<String, String> headers = new HashMap<>();
              request.headers().forEach((name, value) -> headers.put(name, value));
              String line = request.method() + " " + request.uri();
              asked.add(new Asked(line, headers, body.toString()));
              Answer answer = answers.getOrDefault(line, new Answer(200, "{}", ""));
              if (answer.status() == 0) {
                request.connection().close();
                return;
              }
              if (!answer.location().isEmpty()) {
                request.response().putHeader("Location", answer.location());
              }
              request.response().setStatusCode(answer.status()).end(answer.body());
            });
  }

  @AfterEach
  void close() {
    wire.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private StepResult begin(Kind kind, String uses, String settings) {
    return now(runners.get(kind).begin(call("RUN-1:a:1", kind, uses, settings)));
  }

  private StepResult look(Kind kind, String settings, String reference) {
    String uses = kind.name().toLowerCase(Locale.ROOT);
    return now(runners.get(kind).look(call("RUN-1:a:1", kind, uses, settings), reference));
  }

  @Test
  void sendsARequestAndTellsWhatCameBack() throws Exception {
    answers.put(
        "POST /pools/db-01%2F..%20x/drain?why=it%27s%20full%3B%20%24%28reboot%29",
        new Answer(202, "{\"job\": 7, \"token\": \"s3cr3t-token\"}", ""));
    StepResult result =
        begin(
            Kind.HTTP,
            "http",
            """
            {"method": "post", "path": "/pools/{{ci.id + '/.. x'}}/drain?why={{incident.title}}",
             "headers": {"X-Ticket": "{{ticket}}"}, "body": {"ci": "{{ci.id}}", "n": 2}}
            """);
    assertThat(result.kind()).isEqualTo(StepResult.Kind.DONE);
    assertThat(result.output().toString())
        .isEqualTo("{\"status\":202,\"body\":{\"job\":7,\"token\":\"[hidden]\"}}");
    assertThat(asked.get(0).headers())
        .containsEntry("Idempotency-Key", "RUN-1:a:1")
        .containsEntry("X-Ticket", "TKT-1")
        .containsEntry("Authorization", "Bearer s3cr3t-token");
    assertThat(asked.get(0).json().toString()).isEqualTo("{\"ci\":\"db-01\",\"n\":2}");
  }

  @Test
  void knowsWhichFailuresMayPass() {
    answers.put("GET /busy", new Answer(503, "later", ""));
    answers.put("GET /wrong", new Answer(404, "no", ""));
    assertThat(begin(Kind.HTTP, "http", "{\"path\": \"/busy\"}").retryable()).isTrue();
    assertThat(begin(Kind.HTTP, "http", "{\"path\": \"/wrong\"}").retryable()).isFalse();
    assertThat(begin(Kind.HTTP, "closed", "{\"path\": \"/x\", \"method\": \"POST\"}"))
        .matches(result -> result.kind() == StepResult.Kind.FAILED && result.retryable());
  }

  @Test
  void doesNotClaimToKnowWhatBecameOfARequestWithoutAnAnswer() {
    answers.put("POST /x", new Answer(0, "", ""));
    answers.put("GET /x", new Answer(0, "", ""));
    assertThat(begin(Kind.HTTP, "http", "{\"path\": \"/x\", \"method\": \"POST\"}").kind())
        .isEqualTo(StepResult.Kind.UNKNOWN);
    assertThat(begin(Kind.HTTP, "http", "{\"path\": \"/x\"}"))
        .matches(result -> result.kind() == StepResult.Kind.FAILED && result.retryable());
  }

  @Test
  void refusesForbiddenAddresses() {
    StepResult result = begin(Kind.HTTP, "cloud", "{\"path\": \"/latest/meta-data\"}");
    assertThat(result.kind()).isEqualTo(StepResult.Kind.FAILED);
    assertThat(result.retryable()).isFalse();
    assertThat(result.detail()).contains("169.254.169.254, which is forbidden");
  }

  @Test
  void refusesToLeaveItsConnection() {
    for (String path : List.of("/../admin", "/x/../../admin", "..")) {
      String settings = "{\"path\": \"" + path + "\"}";
      assertThatThrownBy(() -> begin(Kind.HTTP, "below", settings))
          .as(path)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("below connection 'below'");
    }
    assertThatThrownBy(() -> begin(Kind.HTTP, "awx", "{\"path\": \"/\"}"))
        .hasMessageContaining("Expected a connection of kind http, but got 'awx'");
    assertThat(asked).isEmpty();
    begin(Kind.HTTP, "below", "{\"path\": \"@evil.example/x\"}");
    begin(Kind.HTTP, "below", "{\"path\": \"//evil.example/x\"}");
    assertThat(asked)
        .extracting(Asked::line)
        .containsExactly("GET /api/@evil.example/x", "GET /api/evil.example/x");
  }

  @Test
  void doesNotFollowRedirects() {
    answers.put("GET /old", new Answer(302, "", "/new"));
    assertThat(begin(Kind.HTTP, "http", "{\"path\": \"/old\"}").kind())
        .isEqualTo(StepResult.Kind.FAILED);
    assertThat(asked).hasSize(1);
  }

  @Test
  void launchesAwxJobsAndFollowsThem() throws Exception {
    answers.put(
        "POST /api/v2/job_templates/11/launch/",
        new Answer(201, "{\"job\": 99, \"ignored_fields\": {}}", ""));
    answers.put("GET /api/v2/jobs/99/", new Answer(200, "{\"status\": \"running\"}", ""));
    String settings =
        """
        {"template": 11, "limit": "{{ci.id}}",
         "variables": {"target": "{{ci.id}}", "incident": "{{incident.id}}"},
         "body": {"job_tags": "restart", "inventory": 2, "credentials": [5]}}
        """;

    StepResult launched = begin(Kind.AWX, "awx", settings);

    assertThat(launched.reference()).isEqualTo("99");
    // The fields of the launch request in AWX's documentation.
    assertThat(asked.get(0).json())
        .isEqualTo(
            VocabularyJson.mapper()
                .readTree(
                    """
                    {"extra_vars": {"target": "db-01", "incident": "8231"}, "limit": "db-01",
                     "job_tags": "restart", "inventory": 2, "credentials": [5]}
                    """));
    assertThat(look(Kind.AWX, settings, "99").kind()).isEqualTo(StepResult.Kind.GOES_ON);
    answers.put("GET /api/v2/jobs/99/", new Answer(200, "{\"status\": \"successful\"}", ""));
    assertThat(look(Kind.AWX, settings, "99").kind()).isEqualTo(StepResult.Kind.DONE);
    answers.put("GET /api/v2/jobs/99/", new Answer(200, "{\"status\": \"failed\"}", ""));
    assertThat(look(Kind.AWX, settings, "99").kind()).isEqualTo(StepResult.Kind.FAILED);
    answers.put("GET /api/v2/jobs/99/", new Answer(502, "", ""));
    assertThat(look(Kind.AWX, settings, "99").kind())
        .as("not to be told how far it is says nothing of the job")
        .isEqualTo(StepResult.Kind.GOES_ON);
  }

  @Test
  void runsRundeckJobs() throws Exception {
    answers.put(
        "POST /api/48/job/j-1/run", new Answer(200, "{\"id\": 5, \"status\": \"running\"}", ""));
    answers.put("GET /api/48/execution/5", new Answer(200, "{\"status\": \"succeeded\"}", ""));
    String settings =
        """
        {"job": "j-1", "options": {"myopt1": "value"},
         "body": {"argString": "-myopt1 value", "loglevel": "INFO", "asUser": "aiops"}}
        """;
    assertThat(begin(Kind.RUNDECK, "rundeck", settings).reference()).isEqualTo("5");
    assertThat(asked.get(0).json())
        .isEqualTo(
            VocabularyJson.mapper()
                .readTree(
                    """
                    {"argString": "-myopt1 value", "loglevel": "INFO", "asUser": "aiops",
                     "options": {"myopt1": "value"}}
                    """));
    assertThat(look(Kind.RUNDECK, settings, "5").kind()).isEqualTo(StepResult.Kind.DONE);
  }

  @Test
  void executesStackStormActions() throws Exception {
    answers.put("POST /api/v1/executions", new Answer(201, "{\"id\": \"e1\"}", ""));
    answers.put("GET /api/v1/executions/e1", new Answer(200, "{\"status\": \"timeout\"}", ""));
    String settings = "{\"action\": \"core.local\", \"parameters\": {\"cmd\": \"date\"}}";
    assertThat(begin(Kind.STACKSTORM, "stackstorm", settings).reference()).isEqualTo("e1");
    assertThat(asked.get(0).json().toString())
        .isEqualTo("{\"action\":\"core.local\",\"parameters\":{\"cmd\":\"date\"}}");
    assertThat(look(Kind.STACKSTORM, settings, "e1").kind()).isEqualTo(StepResult.Kind.FAILED);
  }

  @Test
  void buildsOnJenkinsThroughItsQueue() {
    String launch = "POST /job/ops/job/restart/buildWithParameters?DIAPASON_KEY=RUN-1%3Aa%3A1";
    answers.put(launch + "&HOST=db-01", new Answer(201, "", "http://ci/queue/item/7/"));
    answers.put("GET /queue/item/7/api/json", new Answer(200, "{\"executable\": null}", ""));
    String settings = "{\"job\": \"ops/restart\", \"parameters\": {\"HOST\": \"{{ci.id}}\"}}";

    assertThat(begin(Kind.JENKINS, "jenkins", settings).reference()).isEqualTo("queue 7");
    assertThat(look(Kind.JENKINS, settings, "queue 7").reference()).isEqualTo("queue 7");

    answers.put(
        "GET /queue/item/7/api/json", new Answer(200, "{\"executable\": {\"number\": 42}}", ""));
    assertThat(look(Kind.JENKINS, settings, "queue 7").reference()).isEqualTo("build 42");
    String build = "GET /job/ops/job/restart/42/api/json";
    answers.put(build, new Answer(200, "{\"building\": true, \"result\": null}", ""));
    assertThat(look(Kind.JENKINS, settings, "build 42").kind()).isEqualTo(StepResult.Kind.GOES_ON);
    answers.put(build, new Answer(200, "{\"result\": \"SUCCESS\"}", ""));
    assertThat(look(Kind.JENKINS, settings, "build 42").kind()).isEqualTo(StepResult.Kind.DONE);
  }

  @Test
  void dispatchesGithubWorkflows() throws Exception {
    answers.put(
        "POST /repos/acme/ops/actions/workflows/restart.yml/dispatches", new Answer(204, "", ""));
    StepResult result =
        begin(
            Kind.GITHUB,
            "github",
            """
            {"repository": "acme/ops", "workflow": "restart.yml",
             "inputs": {"host": "{{ci.id}}", "incident": "{{incident.id}}"}}
            """);
    assertThat(result.kind()).isEqualTo(StepResult.Kind.DONE);
    assertThat(asked.get(0).json().toString())
        .isEqualTo("{\"ref\":\"main\",\"inputs\":{\"host\":\"db-01\",\"incident\":\"8231\"}}");
  }

  @Test
  void speaksToKubernetesInWaysThatMayBeRepeated() throws Exception {
    String shop = "\"namespace\": \"shop\", \"name\": \"checkout\"";
    begin(Kind.KUBERNETES, "kubernetes", "{\"do\": \"scale\", \"replicas\": 5, " + shop + "}");
    begin(Kind.KUBERNETES, "kubernetes", "{\"do\": \"restart\", " + shop + "}");
    begin(Kind.KUBERNETES, "kubernetes", "{\"do\": \"evict\", " + shop + "}");
    assertThat(asked)
        .extracting(Asked::line)
        .containsExactly(
            "PATCH /apis/apps/v1/namespaces/shop/deployments/checkout/scale",
            "PATCH /apis/apps/v1/namespaces/shop/deployments/checkout",
            "POST /api/v1/namespaces/shop/pods/checkout/eviction");
    assertThat(asked.get(0).headers())
        .containsEntry("Content-Type", "application/merge-patch+json");
    assertThat(asked.get(0).json().toString()).isEqualTo("{\"spec\":{\"replicas\":5}}");
    assertThat(asked.get(1).body()).contains("restartedAt\":\"2026-03-01T00:00:00Z\"");
    assertThat(asked.get(2).json().toString())
        .isEqualTo(
            "{\"apiVersion\":\"policy/v1\",\"kind\":\"Eviction\","
                + "\"metadata\":{\"name\":\"checkout\",\"namespace\":\"shop\"}}");
    answers.put("DELETE /api/v1/namespaces/shop/pods/checkout", new Answer(404, "{}", ""));
    assertThat(begin(Kind.KUBERNETES, "kubernetes", "{\"do\": \"delete\", " + shop + "}").detail())
        .isEqualTo("it is gone already");
    assertThatThrownBy(() -> begin(Kind.KUBERNETES, "kubernetes", "{\"do\": \"explode\"}"))
        .hasMessageContaining("scale, restart, evict or delete");
  }

  @Test
  void saysWhatItWouldDoAndSendsNothing() {
    assertThat(
            runners
                .get(Kind.AWX)
                .describe(call("k", Kind.AWX, "awx", "{\"template\": \"{{ci.id}}\"}")))
        .isEqualTo("launch /api/v2/job_templates/db-01/launch/ of awx 'awx' on 127.0.0.1");
    assertThat(asked).isEmpty();
  }
}
