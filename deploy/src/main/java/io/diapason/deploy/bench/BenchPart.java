package io.diapason.deploy.bench;

/** What can be measured by itself. */
public enum BenchPart {
  THROUGHPUT,
  LATENCY,
  FLOOR,
  CROWD,
  STORM,
  TICKETS,
  SWAP,
  SERIES,
  REPLAY,
  START
}
