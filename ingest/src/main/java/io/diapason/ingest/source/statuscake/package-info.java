/**
 * StatusCake's tests, which come as forms. Start at {@link
 * io.diapason.ingest.source.statuscake.StatusCakeSource}.
 */
@NullMarked
package io.diapason.ingest.source.statuscake;

import org.jspecify.annotations.NullMarked;
