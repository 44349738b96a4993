/** Tells what a replay came to: figures for machines and a page for people. */
@NullMarked
package io.diapason.deploy.replay.report;

import org.jspecify.annotations.NullMarked;
