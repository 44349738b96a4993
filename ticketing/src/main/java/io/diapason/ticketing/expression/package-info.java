/**
 * Conditions and texts that operators write over facts, in the Common Expression Language. It has
 * no loops of its own, its comprehensions have a budget, and what a fact is called is checked when
 * the configuration is read.
 */
@NullMarked
package io.diapason.ticketing.expression;

import org.jspecify.annotations.NullMarked;
