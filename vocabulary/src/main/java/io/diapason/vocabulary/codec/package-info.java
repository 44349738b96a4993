/**
 * One JSON codec for the log, the HTTP doors and the store, so that a record looks alike in all.
 */
@NullMarked
package io.diapason.vocabulary.codec;

import org.jspecify.annotations.NullMarked;
