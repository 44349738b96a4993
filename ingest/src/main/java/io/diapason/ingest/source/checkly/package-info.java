/** Checkly's webhooks, by the template that Checkly suggests. */
@NullMarked
package io.diapason.ingest.source.checkly;

import org.jspecify.annotations.NullMarked;
