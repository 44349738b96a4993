package io.diapason.ingest.vertx;

import io.diapason.ingest.source.Posted;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns a request into what a source may see of it: everything but what proves who sent it. */
final class Requests {

  private static final Set<String> SECRET_HEADERS =
      Set.of("authorization", "proxy-authorization", "cookie", "x-api-key", "api-key");
  private static final Set<String> SECRET_PARAMETERS =
      Set.of("key", "api_key", "apikey", "auth_token", "token");

  private Requests() {}

  static Posted posted(RoutingContext context, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    for (Map.Entry<String, String> header : context.request().headers()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!SECRET_HEADERS.contains(name)) {
        headers.putIfAbsent(name, header.getValue());
      }
    }
    Map<String, String> query = new HashMap<>();
    for (Map.Entry<String, String> parameter : context.queryParams()) {
      if (!SECRET_PARAMETERS.contains(parameter.getKey().toLowerCase(Locale.ROOT))) {
        query.putIfAbsent(parameter.getKey(), parameter.getValue());
      }
    }
    return new Posted(headers, query, body);
  }
}
