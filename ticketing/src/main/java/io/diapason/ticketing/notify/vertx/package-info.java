/**
 * Telling people by an outgoing webhook. It performs what an intent says and holds no rules but
 * where it may call.
 */
@NullMarked
package io.diapason.ticketing.notify.vertx;

import org.jspecify.annotations.NullMarked;
