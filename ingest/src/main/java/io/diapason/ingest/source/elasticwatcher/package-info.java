/**
 * Elasticsearch Watcher, through its webhook action. The body is whatever the watch's template
 * makes of its context, often just a line of text; nothing ever says that it is over.
 */
@NullMarked
package io.diapason.ingest.source.elasticwatcher;

import org.jspecify.annotations.NullMarked;
