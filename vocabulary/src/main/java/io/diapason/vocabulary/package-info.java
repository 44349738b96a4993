/**
 * The nouns that every room shares. Only records, enums and interfaces live here, and never a
 * service, a client or an exception. Start reading at {@link AlertEvent}, then {@link
 * IncidentSnapshot}.
 */
@NullMarked
package io.diapason.vocabulary;

import org.jspecify.annotations.NullMarked;
