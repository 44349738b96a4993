package io.diapason.ticketing.vertx;

import io.vertx.ext.web.RoutingContext;

/** Says whose estate a request concerns. Authentication, where there is any, stands behind it. */
@FunctionalInterface
public interface Tenancy {

  /** The tenant of a request. */
  String of(RoutingContext request);

  /** Everybody is one and the same tenant. */
  static Tenancy single(String tenant) {
    return request -> tenant;
  }
}
