/**
 * Speaks to a running product over its HTTP API, as any other client does. Nothing here decides
 * what may be done: the product does, and its words are passed on. Start at {@link
 * io.diapason.deploy.client.ApiClient}.
 */
@NullMarked
package io.diapason.deploy.client;

import org.jspecify.annotations.NullMarked;
