package io.diapason.ticketing.remedy.vertx;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.remedy.StepCall;
import io.diapason.ticketing.remedy.StepRunner;
import io.diapason.ticketing.remedy.vertx.Wire.Sending;
import io.diapason.ticketing.run.StepResult;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Steps on a Kubernetes API: {@code scale}, {@code restart}, {@code evict} and {@code delete}. Each
 * says how things are to be and not what is to be changed, so a repeat does no harm: a restart
 * carries the moment at which the step first began, and a pod that is gone is gone.
 */
public final class KubernetesRunner implements StepRunner {

  private final Wire wire;

  public KubernetesRunner(Wire wire) {
    this.wire = wire;
  }

  @Override
  public CompletionStage<StepResult> begin(StepCall call) {
    Sending sending = sending(call);
    boolean removes = call.text("do").equals("evict") || call.text("do").equals("delete");
    return wire.send(connection(call), sending)
        .map(
            answer ->
                removes && answer.status() == 404
                    ? StepResult.done(answer.output(), "it is gone already")
                    : Answers.judged(answer))
        .otherwise(failure -> Answers.ofFailure(failure, true))
        .toCompletionStage();
  }

  @Override
  public CompletionStage<StepResult> look(StepCall call, String reference) {
    return begin(call);
  }

  @Override
  public CompletionStage<StepResult> recover(StepCall call) {
    return begin(call);
  }

  @Override
  public String describe(StepCall call) {
    Sending sending = sending(call);
    var unused = connection(call).at(sending.path());
    return sending.method() + " " + sending.path() + " of " + connection(call);
  }

  private Connection connection(StepCall call) {
    return wire.connection(call.action().uses(), "kubernetes");
  }

  private static Sending sending(StepCall call) {
    String namespace = Answers.encoded(call.text("namespace"));
    String name = Answers.encoded(call.text("name"));
    String kind = call.text("kind").isEmpty() ? "deployments" : Answers.encoded(call.text("kind"));
    String workload = "/apis/apps/v1/namespaces/" + namespace + "/" + kind + "/" + name;
    String pod = "/api/v1/namespaces/" + namespace + "/pods/" + name;
    return switch (call.text("do")) {
      case "scale" -> patch(workload + "/scale", "application/merge-patch+json", replicas(call));
      case "restart" ->
          patch(workload, "application/strategic-merge-patch+json", restartedAt(call));
      case "evict" -> Sending.of("POST", pod + "/eviction", eviction(call));
      case "delete" -> new Sending("DELETE", pod, "", null, Map.of());
      default ->
          throw new IllegalArgumentException(
              "Expected 'do' to be scale, restart, evict or delete, but got '"
                  + call.text("do")
                  + "'");
    };
  }

  private static Sending patch(String path, String type, ObjectNode body) {
    return new Sending("PATCH", path, type, body, Map.of());
  }

  private static ObjectNode replicas(StepCall call) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    int replicas;
    try {
      replicas = Integer.parseInt(call.text("replicas"));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Expected 'replicas' to be a number, but got '" + call.text("replicas") + "'", e);
    }
    body.putObject("spec").put("replicas", replicas);
    return body;
  }

  private static ObjectNode restartedAt(StepCall call) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("spec")
        .putObject("template")
        .putObject("metadata")
        .putObject("annotations")
        .put("kubectl.kubernetes.io/restartedAt", call.startedAt().toString());
    return body;
  }

  private static ObjectNode eviction(StepCall call) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("apiVersion", "policy/v1").put("kind", "Eviction");
    body.putObject("metadata")
        .put("name", call.text("name"))
        .put("namespace", call.text("namespace"));
    return body;
  }
}
