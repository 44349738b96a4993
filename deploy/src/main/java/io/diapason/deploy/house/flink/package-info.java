/** Runs the pipeline on Flink inside the product. Start at {@link LiveJob}. */
@NullMarked
package io.diapason.deploy.house.flink;

import org.jspecify.annotations.NullMarked;
