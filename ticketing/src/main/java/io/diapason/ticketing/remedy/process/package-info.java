/**
 * Steps that are processes of this machine: scripts that the configuration allows. What becomes of
 * one stands in a folder of its own, so that it is known even when we were killed meanwhile.
 */
@NullMarked
package io.diapason.ticketing.remedy.process;

import org.jspecify.annotations.NullMarked;
