/** The one HTTP door that all rooms share, and the routes of the house itself. */
@NullMarked
package io.diapason.deploy.house.vertx;

import org.jspecify.annotations.NullMarked;
