/**
 * Rules of Kibana, through its webhook connector. There is no fixed body: people write templates of
 * rule, alert and context, or pass alert documents on, several in a row without anything between
 * them.
 */
@NullMarked
package io.diapason.ingest.source.elastickibana;

import org.jspecify.annotations.NullMarked;
