/**
 * Measures the product beside Debian's Alertmanager on the machine at hand, and beside its own
 * goals. Never judges: figures are printed with how they came about. Start at {@link Bench}.
 */
@NullMarked
package io.diapason.deploy.bench;

import org.jspecify.annotations.NullMarked;
