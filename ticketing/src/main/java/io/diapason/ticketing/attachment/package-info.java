/**
 * Files beside tickets: what a ticket knows of them, and the port that keeps their bytes. Nothing
 * here looks into a file. Start at {@link io.diapason.ticketing.attachment.Attachment}.
 */
@NullMarked
package io.diapason.ticketing.attachment;

import org.jspecify.annotations.NullMarked;
