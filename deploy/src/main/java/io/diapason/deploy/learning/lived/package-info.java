/**
 * What the running product has lived through: what models were told and said, and what people made
 * of the tickets. Start reading at {@link io.diapason.deploy.learning.lived.LivedPast}.
 */
@NullMarked
package io.diapason.deploy.learning.lived;

import org.jspecify.annotations.NullMarked;
