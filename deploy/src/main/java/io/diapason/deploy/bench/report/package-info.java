/** Figures as tables to read, for a terminal and for Markdown. Knows nothing of what they mean. */
@NullMarked
package io.diapason.deploy.bench.report;

import org.jspecify.annotations.NullMarked;
