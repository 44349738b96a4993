package io.diapason.ticketing.vertx;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The page for people at {@code /} and the description of the API, both from the class path. */
public final class PageRoutes {

  /** Only what we serve ourselves may run, load or be spoken to. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** Adds the routes. The files are read once, here. */
  public void mount(Router router) {
    serve(router, "/", "/web/index.html", "text/html; charset=utf-8");
    serve(router, "/style.css", "/web/style.css", "text/css; charset=utf-8");
    serve(router, "/app.js", "/web/app.js", "text/javascript; charset=utf-8");
    serve(router, "/icon.svg", "/web/icon.svg", "image/svg+xml");
    serve(router, "/api/v1/openapi.yaml", "/api/openapi.yaml", "application/yaml; charset=utf-8");
  }

  private static void serve(Router router, String path, String resource, String type) {
    Buffer content = read(resource);
    router.get(path).handler(request -> answer(request, type, content));
  }

  private static void answer(RoutingContext request, String type, Buffer content) {
    var unused =
        request
            .response()
            .putHeader("Content-Type", type)
            .putHeader("Cache-Control", "no-cache")
            .putHeader("Content-Security-Policy", POLICY)
            .putHeader("X-Content-Type-Options", "nosniff")
            .putHeader("Referrer-Policy", "no-referrer")
            .end(content);
  }

  private static Buffer read(String resource) {
    try (InputStream stream = PageRoutes.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            "Expected " + resource + " on the class path, but it is missing");
      }
      return Buffer.buffer(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read " + resource + ", but could not", e);
    }
  }
}
