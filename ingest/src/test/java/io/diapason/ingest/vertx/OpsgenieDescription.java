package io.diapason.ingest.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What Opsgenie publishes of its API, and answers held against it. */
record OpsgenieDescription(OpenApiInteractionValidator validator) {

  /**
   * What is published of one part of the API and the parameters that it names. Other parts are not
   * valid Swagger: some definitions stand among the parameters, and no reader takes the whole.
   */
  static OpsgenieDescription of(String part) {
    try (InputStream published =
        OpsgenieDescription.class.getResourceAsStream("/specs/opsgenie.json")) {
      JsonNode description = VocabularyJson.mapper().readTree(published);
      JsonNode paths = description.path("paths");
      retain(paths, name -> name.startsWith(part));
      List<String> named = paths.findValuesAsText("$ref");
      retain(description.path("parameters"), name -> named.contains("#/parameters/" + name));
      return new OpsgenieDescription(
          OpenApiInteractionValidator.createForInlineApiSpecification(description.toString())
              .withResolveCombinators(true)
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void retain(JsonNode object, Predicate<String> wanted) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    ((ObjectNode) object).retain(names.stream().filter(wanted).toList());
  }

  /** The real API says errors and success as well, and clients read them: Zabbix, for one. */
  JsonNode checked(Method method, String path, HttpResponse<Buffer> answer) {
    ObjectNode described = (ObjectNode) HttpDoors.json(answer);
    described.remove("errors");
    if (described.path("data") instanceof ObjectNode data) {
      data.remove("success");
    }
    SimpleResponse response =
        SimpleResponse.Builder.status(answer.statusCode())
            .withContentType("application/json")
            .withBody(described.toString())
            .build();
    String plain = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    ValidationReport report = validator.validateResponse(plain, method, response);
    assertThat(report.getMessages()).as(path).isEmpty();
    assertThat(answer.getHeader("X-Request-ID")).isEqualTo(described.path("requestId").asText());
    return HttpDoors.json(answer);
  }
}
