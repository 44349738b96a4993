/**
 * The HTTP doors. A route reads, calls plain methods and answers; it holds no rules and never
 * blocks an event loop. Start at {@link io.diapason.ingest.vertx.AlertRoutes}.
 */
@NullMarked
package io.diapason.ingest.vertx;

import org.jspecify.annotations.NullMarked;
