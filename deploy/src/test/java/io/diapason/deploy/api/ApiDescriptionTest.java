package io.diapason.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.diapason.ingest.vertx.AnsweredRoutes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the API says of itself leaves no door of the room {@code ingest} out. */
final class ApiDescriptionTest {

  /** The same as without this prefix. */
  private static final Predicate<String> ALIAS =
      route -> route.contains(" /alertmanager/") || route.contains(" /prometheus/");

  /** Other products' own APIs, which are described by those: Opsgenie's, and Prometheus's. */
  private static final Predicate<String> FOREIGN =
      Pattern.compile(" (/[a-z]+)?/v2/(alerts|heartbeats)| /v1/json/opsgenie").asPredicate();

  /** Senders that cannot POST may do the same otherwise; the usual method is described. */
  private static final Predicate<String> SAME_BY_ANOTHER_METHOD =
      Pattern.compile("^[A-Z]+ (/api/v1/heartbeats/:name/(ping|fail)|/webhooks/.*)$")
          .asPredicate()
          .and(route -> !route.startsWith("POST"));

  private static Set<String> described() throws IOException {
    Set<String> described = new TreeSet<>();
    try (InputStream file = ApiDescriptionTest.class.getResourceAsStream("/api/openapi.yaml")) {
      JsonNode paths = new YAMLMapper().readTree(file).path("paths");
      paths
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .fieldNames()
                      .forEachRemaining(
                          method ->
                              described.add(
                                  method.toUpperCase(java.util.Locale.ROOT)
                                      + " "
                                      + path.getKey().replaceAll("\\{[A-Za-z]*\\}", "{}"))));
    }
    return described;
  }

  @Test
  void describesEveryDoor() throws IOException {
    Set<String> answered =
        AnsweredRoutes.all().stream()
            .filter(ALIAS.or(FOREIGN).or(SAME_BY_ANOTHER_METHOD).negate())
            .map(route -> route.replaceAll(":[A-Za-z]+", "{}"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(answered).hasSizeGreaterThan(15);
    assertThat(described()).containsAll(answered);
  }
}
