/**
 * Past tickets as a table of columns: what a data scientist has who comes from another tool. Start
 * reading at {@link io.diapason.ml.table.TableTask}.
 */
@NullMarked
package io.diapason.ml.table;

import org.jspecify.annotations.NullMarked;
