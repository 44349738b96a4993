/**
 * AppDynamics, by an HTTP request template: events of a policy, in the shape that was made for
 * PagerDuty.
 */
@NullMarked
package io.diapason.ingest.source.appdynamics;

import org.jspecify.annotations.NullMarked;
