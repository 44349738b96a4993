/**
 * The parts that the product starts for itself: where their data lies, on which ports they speak,
 * who watches them. No rule about alerts or tickets ever lives here. Start reading at {@link
 * EmbeddedServers}.
 */
@NullMarked
package io.diapason.deploy.embedded;

import org.jspecify.annotations.NullMarked;
