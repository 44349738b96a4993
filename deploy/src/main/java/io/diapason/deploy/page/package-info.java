/**
 * Reports to look at, each one file that needs no server. What is shown is said elsewhere. Start
 * reading at {@link io.diapason.deploy.page.PlotPage}.
 */
@NullMarked
package io.diapason.deploy.page;

import org.jspecify.annotations.NullMarked;
