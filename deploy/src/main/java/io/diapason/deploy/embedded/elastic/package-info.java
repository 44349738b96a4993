/**
 * A real single-node Elasticsearch as a child process. It is spoken to over HTTP only and no client
 * library is used here. Start reading at {@link EmbeddedElasticsearch}.
 */
@NullMarked
package io.diapason.deploy.embedded.elastic;

import org.jspecify.annotations.NullMarked;
