/**
 * Tickets and the view of incidents in Elasticsearch. Only calls that also run without scripts and
 * modules are used. Start at {@link io.diapason.ticketing.elastic.ElasticGate}.
 */
@NullMarked
package io.diapason.ticketing.elastic;

import org.jspecify.annotations.NullMarked;
