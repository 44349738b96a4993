/** Where webhooks go while their senders are measured. */
@NullMarked
package io.diapason.deploy.bench.vertx;

import org.jspecify.annotations.NullMarked;
