/** Assembles and starts the house. The only module that knows every room. */
@NullMarked
package io.diapason.deploy;

import org.jspecify.annotations.NullMarked;
