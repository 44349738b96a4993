/**
 * What holds remediation up: who works on which CI, how often, and whether anything may be done at
 * all. One book for each tenant, changed only by whoever read its newest page.
 */
@NullMarked
package io.diapason.ticketing.guard;

import org.jspecify.annotations.NullMarked;
