/**
 * What every source's parser hands over: drafts that are understood but not stamped, and
 * rejections. No parser of a particular source lives here, and nothing that reads a clock. Start at
 * {@link io.diapason.ingest.source.Parsed}.
 */
@NullMarked
package io.diapason.ingest.source;

import org.jspecify.annotations.NullMarked;
