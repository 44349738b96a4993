/**
 * Runs of runbooks: where each stands, and the rules by which it goes on. Pure: what is done
 * outside is done by others, who claim a step before and report after.
 */
@NullMarked
package io.diapason.ticketing.run;

import org.jspecify.annotations.NullMarked;
