/**
 * What people are told, as values: the words, the links back and their signatures. Nothing here
 * sends anything. Start at {@link io.diapason.ticketing.message.Message}.
 */
@NullMarked
package io.diapason.ticketing.message;

import org.jspecify.annotations.NullMarked;
