/**
 * The estate as a graph: which CI an alert is on, and how near two CIs are. Pure. Start at {@link
 * Topology}.
 */
@NullMarked
package io.diapason.correlation.topology;

import org.jspecify.annotations.NullMarked;
