/**
 * Who may come in: integrations with their keys and signatures, and the decision about one request.
 * No framework, no clock, no connection; keys are known by their digests only. Start at {@link
 * io.diapason.ingest.access.AccessPolicy}.
 */
@NullMarked
package io.diapason.ingest.access;

import org.jspecify.annotations.NullMarked;
