/**
 * Checkmk: the environment of its notification scripts, and what such scripts make of it. Start at
 * {@link io.diapason.ingest.source.checkmk.CheckmkSource}.
 */
@NullMarked
package io.diapason.ingest.source.checkmk;

import org.jspecify.annotations.NullMarked;
