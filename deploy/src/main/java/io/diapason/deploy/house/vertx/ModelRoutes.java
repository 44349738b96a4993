package io.diapason.deploy.house.vertx;

import io.diapason.ml.history.Experience;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /api/v1/models}: the models, where they stand and how they do. {@code
 * /api/v1/models/past}: what they were told and said, with what people made of it. To look at; what
 * is done to models is done at the bench.
 */
public final class ModelRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(ModelRoutes.class);
  private static final int USUAL = 100;
  private static final int MOST = 10_000;

  private final Supplier<List<ShownModel>> models;
  private final Supplier<List<Experience>> past;

  /** Routes on these models and on this past, the oldest first; asking for models may block. */
  public ModelRoutes(Supplier<List<ShownModel>> models, Supplier<List<Experience>> past) {
    this.models = models;
    this.past = past;
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    router
        .get("/api/v1/models")
        .handler(request -> blocking(request, () -> Answer.list(models.get())));
    router.get("/api/v1/models/past").handler(request -> blocking(request, () -> past(request)));
    router.get("/api/v1/models/:id").handler(request -> blocking(request, () -> one(request)));
  }

  private record Answer(int status, Object body) {

    static Answer list(List<?> items) {
      Map<String, Object> page = new LinkedHashMap<>();
      page.put("items", items);
      page.put("next", null);
      return new Answer(200, page);
    }

    static Answer problem(int status, String title, String detail) {
      return new Answer(status, Map.of("title", title, "status", status, "detail", detail));
    }
  }

  private Answer one(RoutingContext request) {
    String id = request.pathParam("id");
    Optional<ShownModel> found =
        models.get().stream().filter(one -> one.id().equals(id)).findFirst();
    return found
        .map(model -> new Answer(200, model))
        .orElseGet(
            () ->
                Answer.problem(
                    404,
                    "There is no such model",
                    "Expected a model '" + id + "', but there is none"));
  }

  private Answer past(RoutingContext request) {
    String limit = request.request().getParam("limit");
    int most = USUAL;
    try {
      most = limit == null ? USUAL : Integer.parseInt(limit);
    } catch (NumberFormatException e) {
      most = 0;
    }
    if (most < 1 || most > MOST) {
      return Answer.problem(
          400, "That cannot be read", "Expected a limit of 1 to 10000, but got '" + limit + "'");
    }
    List<Experience> all = past.get();
    return Answer.list(all.subList(Math.max(0, all.size() - most), all.size()));
  }

  private static void blocking(RoutingContext request, Callable<Answer> work) {
    request
        .vertx()
        .executeBlocking(
            () -> {
              Answer answer = work.call();
              request
                  .response()
                  .setStatusCode(answer.status())
                  .putHeader(
                      "Content-Type",
                      answer.status() < 400 ? "application/json" : "application/problem+json")
                  .end(Buffer.buffer(VocabularyJson.write(answer.body())));
              return null;
            },
            false)
        .onFailure(
            failure -> {
              LOG.error("Expected to show the models, but could not", failure);
              request.fail(500);
            });
  }
}
