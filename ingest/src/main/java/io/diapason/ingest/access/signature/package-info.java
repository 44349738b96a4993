/**
 * How senders sign what they post, one scheme each, with nothing but the cryptography of the JDK.
 * Start at {@link io.diapason.ingest.access.signature.SignatureScheme}.
 */
@NullMarked
package io.diapason.ingest.access.signature;

import org.jspecify.annotations.NullMarked;
