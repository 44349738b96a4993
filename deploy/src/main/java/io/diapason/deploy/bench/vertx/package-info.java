/** Where Alertmanager delivers to while it is measured. */
@NullMarked
package io.diapason.deploy.bench.vertx;

import org.jspecify.annotations.NullMarked;
