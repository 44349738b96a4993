package io.diapason.ticketing.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the API says of itself is sound, and leaves nothing out that this room answers. */
final class OpenApiTest extends OverHttp {

  /** Served beside the API: the page, and the description itself. */
  private static final List<String> PAGE =
      List.of("/", "/app.js", "/style.css", "/icon.svg", "/api/v1/openapi.yaml");

  private OpenAPI described() throws Exception {
    SwaggerParseResult parsed =
        new OpenAPIV3Parser()
            .readContents(get("/api/v1/openapi.yaml").body(), null, new ParseOptions());
    assertThat(parsed.getMessages()).isEmpty();
    return parsed.getOpenAPI();
  }

  @Test
  void describesEveryRoute() throws Exception {
    Set<String> described = new TreeSet<>();
    described()
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .keySet()
                    .forEach(method -> described.add(method + " " + nameless(path))));
    Set<String> answered = new TreeSet<>();
    for (Route route : router.getRoutes()) {
      if (route.getPath() != null && route.methods() != null && !PAGE.contains(route.getPath())) {
        for (HttpMethod method : route.methods()) {
          answered.add(method + " " + nameless(route.getPath().replaceAll(":[a-z]+", "{}")));
        }
      }
    }
    assertThat(answered).hasSizeGreaterThan(20);
    assertThat(described).containsAll(answered);
  }

  private static String nameless(String path) {
    return path.replaceAll("\\{[A-Za-z]*\\}", "{}");
  }

  @Test
  void namesEveryOperationOnce() throws Exception {
    List<String> names =
        described().getPaths().values().stream()
            .flatMap(item -> item.readOperations().stream())
            .map(Operation::getOperationId)
            .toList();
    assertThat(names).doesNotContainNull().doesNotHaveDuplicates();
  }
}
