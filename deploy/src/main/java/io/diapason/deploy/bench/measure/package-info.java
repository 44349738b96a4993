/** What is read from clocks and from the kernel, and how it is summed up. Starts nothing. */
@NullMarked
package io.diapason.deploy.bench.measure;

import org.jspecify.annotations.NullMarked;
