package io.diapason.ingest.vertx;

import io.diapason.ingest.access.Credentials;
import io.diapason.ingest.source.Posted;
import io.diapason.vocabulary.DeadLetter;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns a request into what a source may see of it: everything but what proves who sent it. */
final class Requests {

  /** What sources read besides the body. A list of names, because any other may be a secret. */
  private static final Set<String> KEPT =
      Set.of(
          "content-type",
          "x-github-event",
          "x-gitlab-event",
          "x-event-key",
          "gotk-component",
          "sentry-hook-resource",
          "x-pagerduty-subscription",
          "x-argocd-event");

  private static final Set<String> KEPT_FAMILIES = Set.of("ce-", "x-amz-sns-");

  private Requests() {}

  static Posted posted(RoutingContext context, byte[] body) {
    DeadLetter letter = Visitor.of(context).letter();
    if (letter != null) {
      return new Posted(letter.headers(), letter.query(), body);
    }
    Map<String, String> headers = headers(context);
    headers.keySet().removeIf(Credentials::isSecretHeader);
    return new Posted(headers, openQuery(context), body);
  }

  /** All headers by lower-case name, secrets among them. */
  static Map<String, String> headers(RoutingContext context) {
    Map<String, String> headers = new HashMap<>();
    for (Map.Entry<String, String> header : context.request().headers()) {
      headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
    }
    return headers;
  }

  /** All parameters of the address, secrets among them. */
  static Map<String, String> query(RoutingContext context) {
    Map<String, String> query = new HashMap<>();
    for (Map.Entry<String, String> parameter : context.queryParams()) {
      query.putIfAbsent(parameter.getKey(), parameter.getValue());
    }
    return query;
  }

  /** The headers that a dead letter keeps. */
  static Map<String, String> keptHeaders(RoutingContext context) {
    DeadLetter letter = Visitor.of(context).letter();
    if (letter != null) {
      return letter.headers();
    }
    Map<String, String> headers = headers(context);
    headers
        .keySet()
        .removeIf(
            name -> !KEPT.contains(name) && KEPT_FAMILIES.stream().noneMatch(name::startsWith));
    return headers;
  }

  /** The parameters that a dead letter keeps. */
  static Map<String, String> openQuery(RoutingContext context) {
    DeadLetter letter = Visitor.of(context).letter();
    if (letter != null) {
      return letter.query();
    }
    Map<String, String> query = query(context);
    query.keySet().removeIf(Credentials::isSecretParameter);
    return query;
  }
}
