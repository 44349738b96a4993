/**
 * LibreNMS: the alert variables that an API transport posts. Start at {@link
 * io.diapason.ingest.source.librenms.LibrenmsSource}.
 */
@NullMarked
package io.diapason.ingest.source.librenms;

import org.jspecify.annotations.NullMarked;
