/**
 * Puts the rooms together to one running product and takes them apart again. Holds no rules. Start
 * at {@link House}.
 */
@NullMarked
package io.diapason.deploy.house;

import org.jspecify.annotations.NullMarked;
