package io.diapason.ticketing.remedy.vertx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSet;
import io.diapason.ticketing.remedy.StepCall;
import io.diapason.ticketing.remedy.vertx.Wire.Answer;
import io.diapason.ticketing.remedy.vertx.Wire.Sending;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How systems that run jobs are spoken to: how one is launched, by what it is known then, where its
 * state stands, and which words mean that it ended well.
 */
enum JobSystem {
  /** AWX and Ansible Automation Platform, API v2. */
  AWX("status", Set.of("successful"), Set.of("failed", "error", "canceled")) {
    @Override
    Sending launch(StepCall call) {
      ObjectNode body = object(call.tree("body"));
      JsonNode variables = call.tree("variables");
      if (variables.isObject()) {
        body.set("extra_vars", variables);
      }
      put(body, "limit", call.text("limit"));
      String path = "/api/v2/job_templates/" + part(call, "template") + "/launch/";
      return Sending.of("POST", path, body);
    }

    @Override
    String reference(Answer answer) {
      return answer.body().path("job").asText(answer.body().path("id").asText());
    }

    @Override
    Sending look(StepCall call, String reference) {
      return Sending.get("/api/v2/jobs/" + reference + "/");
    }
  },
  /** Rundeck, API 48. */
  RUNDECK("status", Set.of("succeeded"), Set.of("failed", "aborted", "timedout", "other")) {
    @Override
    Sending launch(StepCall call) {
      ObjectNode body = object(call.tree("body"));
      JsonNode options = call.tree("options");
      if (options.isObject()) {
        body.set("options", options);
      }
      return Sending.of("POST", "/api/48/job/" + part(call, "job") + "/run", body);
    }

    @Override
    String reference(Answer answer) {
      return answer.body().path("id").asText();
    }

    @Override
    Sending look(StepCall call, String reference) {
      return Sending.get("/api/48/execution/" + reference);
    }
  },
  /** StackStorm, API v1. */
  STACKSTORM("status", Set.of("succeeded"), Set.of("failed", "timeout", "canceled", "abandoned")) {
    @Override
    Sending launch(StepCall call) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.put("action", call.text("action"));
      JsonNode parameters = call.tree("parameters");
      body.set(
          "parameters", parameters.isObject() ? parameters : JsonNodeFactory.instance.objectNode());
      return Sending.of("POST", "/api/v1/executions", body);
    }

    @Override
    String reference(Answer answer) {
      return answer.body().path("id").asText();
    }

    @Override
    Sending look(StepCall call, String reference) {
      return Sending.get("/api/v1/executions/" + reference);
    }
  },
  /** Jenkins: a build waits in a queue first, and only there its number is learnt. */
  JENKINS("result", Set.of("success"), Set.of("failure", "unstable", "aborted", "not_built")) {
    @Override
    Sending launch(StepCall call) {
      StringBuilder query = new StringBuilder("?DIAPASON_KEY=" + Answers.encoded(call.key()));
      call.tree("parameters")
          .properties()
          .forEach(
              p ->
                  query
                      .append('&')
                      .append(Answers.encoded(p.getKey()))
                      .append('=')
                      .append(Answers.encoded(p.getValue().asText())));
      return new Sending("POST", job(call) + "/buildWithParameters" + query, "", null, Map.of());
    }

    private String job(StepCall call) {
      StringBuilder path = new StringBuilder();
      for (String folder : call.text("job").split("/", -1)) {
        path.append("/job/").append(Answers.encoded(folder));
      }
      return path.toString();
    }

    @Override
    String reference(Answer answer) {
      String executable = answer.body().path("executable").path("number").asText();
      if (!executable.isEmpty()) {
        return "build " + executable;
      }
      String[] parts = answer.location().replaceAll("/+$", "").split("/", -1);
      return "queue " + parts[parts.length - 1];
    }

    @Override
    Sending look(StepCall call, String reference) {
      String number = Answers.encoded(reference.substring(reference.indexOf(' ') + 1));
      return reference.startsWith("queue ")
          ? Sending.get("/queue/item/" + number + "/api/json")
          : Sending.get(job(call) + "/" + number + "/api/json");
    }

    @Override
    String next(String reference, Answer answer) {
      boolean started = answer.body().path("executable").path("number").isNumber();
      return reference.startsWith("queue ") && started ? reference(answer) : reference;
    }
  },
  /** GitHub Actions: a dispatch has no number, and so no end that could be awaited. */
  GITHUB("", Set.of(), Set.of()) {
    @Override
    Sending launch(StepCall call) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      String ref = call.text("ref");
      body.put("ref", ref.isEmpty() ? "main" : ref);
      JsonNode inputs = call.tree("inputs");
      if (inputs.isObject()) {
        body.set("inputs", inputs);
      }
      String[] repository = call.text("repository").split("/", 2);
      String path =
          "/repos/"
              + Answers.encoded(repository[0])
              + "/"
              + Answers.encoded(repository.length > 1 ? repository[1] : "")
              + "/actions/workflows/"
              + part(call, "workflow")
              + "/dispatches";
      return Sending.of("POST", path, body);
    }

    @Override
    String reference(Answer answer) {
      return "";
    }

    @Override
    Sending look(StepCall call, String reference) {
      throw new IllegalStateException("Expected a dispatch to be awaited by nobody");
    }
  };

  private final String stateField;
  private final ImmutableSet<String> good;
  private final ImmutableSet<String> bad;

  JobSystem(String stateField, Set<String> good, Set<String> bad) {
    this.stateField = stateField;
    this.good = ImmutableSet.copyOf(good);
    this.bad = ImmutableSet.copyOf(bad);
  }

  /** The request that launches a job. */
  abstract Sending launch(StepCall call);

  /** By what the job is known; empty when it is not, and so ends with its launch. */
  abstract String reference(Answer answer);

  /** The request that asks how far it is. */
  abstract Sending look(StepCall call, String reference);

  /** By what it is known from now on. */
  String next(String reference, Answer answer) {
    return reference;
  }

  /** The word for where it stands, in small letters; empty while there is none. */
  String word(Answer answer) {
    return answer.body().path(stateField).asText("").toLowerCase(Locale.ROOT);
  }

  boolean isGood(String word) {
    return good.contains(word);
  }

  boolean isBad(String word) {
    return bad.contains(word);
  }

  private static String part(StepCall call, String name) {
    return Answers.encoded(call.text(name));
  }

  private static ObjectNode object(JsonNode given) {
    return given.isObject() ? (ObjectNode) given : JsonNodeFactory.instance.objectNode();
  }

  private static void put(ObjectNode body, String name, String value) {
    if (!value.isEmpty()) {
      body.put(name, value);
    }
  }
}
