/**
 * The only place that knows Tribuo: training, reading and asking its models. No Tribuo type leaves
 * this package. Start reading at {@link io.diapason.ml.tribuo.TribuoTrainer}.
 */
@NullMarked
package io.diapason.ml.tribuo;

import org.jspecify.annotations.NullMarked;
