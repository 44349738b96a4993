package io.diapason.deploy.bench.anomaly;

import java.util.BitSet;

/** A way to find what is odd in a series, value by value. */
interface Finder {

  /** Its name in the tables. */
  String name();

  /** At which values an alert begins. */
  BitSet begins(KnownSeries series);
}
