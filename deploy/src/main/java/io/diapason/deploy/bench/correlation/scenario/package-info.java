/**
 * Makes days in the life of an estate, with faults that travel, noise and changes, and the truth of
 * it. Harder than the storms of {@link io.diapason.deploy.storm}, which show a product that works:
 * here the root seldom speaks first, sometimes never, faults lie near each other in time and place,
 * and half of what sounds means nothing. Start at {@link Scenario}.
 */
@NullMarked
package io.diapason.deploy.bench.correlation.scenario;

import org.jspecify.annotations.NullMarked;
