/**
 * Telling people by HTTP. It sends what a form wants sent, and holds no rules of its own. Start at
 * {@link io.diapason.ticketing.notify.vertx.HttpNotifier}.
 */
@NullMarked
package io.diapason.ticketing.notify.vertx;

import org.jspecify.annotations.NullMarked;
