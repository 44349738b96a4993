/** Kapacitor's post handler: the state of one alert, with the series that it was judged by. */
@NullMarked
package io.diapason.ingest.source.kapacitor;

import org.jspecify.annotations.NullMarked;
