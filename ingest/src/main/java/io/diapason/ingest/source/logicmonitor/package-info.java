/** LogicMonitor's HTTP delivery, with the tokens that its documentation suggests. */
@NullMarked
package io.diapason.ingest.source.logicmonitor;

import org.jspecify.annotations.NullMarked;
