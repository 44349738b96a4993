/**
 * The data scientist's bench: learns from tables, judges, compares and promotes models. Start
 * reading at {@link io.diapason.deploy.learning.LearningBench}.
 */
@NullMarked
package io.diapason.deploy.learning;

import org.jspecify.annotations.NullMarked;
