/**
 * E-mail: what monitoring systems write to people, read back into alerts. Start at {@link
 * io.diapason.ingest.source.email.EmailSource}.
 */
@NullMarked
package io.diapason.ingest.source.email;

import org.jspecify.annotations.NullMarked;
