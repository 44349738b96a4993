/**
 * Carries runs out: puts them forward when an incident fits a runbook, lets them go on when their
 * time has come, has their steps done and writes what came of them. It holds no rules of its own.
 */
@NullMarked
package io.diapason.ticketing.remedy;

import org.jspecify.annotations.NullMarked;
