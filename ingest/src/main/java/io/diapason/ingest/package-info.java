/** See the packages below. */
@NullMarked
package io.diapason.ingest;

import org.jspecify.annotations.NullMarked;
