/**
 * Templates that people can edit, with the library jmustache. Start at {@link
 * io.diapason.ticketing.message.mustache.TemplateWriter}.
 */
@NullMarked
package io.diapason.ticketing.message.mustache;

import org.jspecify.annotations.NullMarked;
