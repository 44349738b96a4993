/**
 * SolarWinds Platform (Orion): the web request actions of its alerts. Start at {@link
 * io.diapason.ingest.source.solarwinds.SolarwindsSource}.
 */
@NullMarked
package io.diapason.ingest.source.solarwinds;

import org.jspecify.annotations.NullMarked;
