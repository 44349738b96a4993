/**
 * Steps that are requests to other systems: plain HTTP, Kubernetes, and systems that run jobs. Each
 * goes to a connection that the configuration names, and to no other address.
 */
@NullMarked
package io.diapason.ticketing.remedy.vertx;

import org.jspecify.annotations.NullMarked;
