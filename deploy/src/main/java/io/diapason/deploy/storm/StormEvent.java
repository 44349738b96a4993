package io.diapason.deploy.storm;

/**
 * One alert as it goes over the wire.
 *
 * @param offsetMillis when, from the beginning of the storm
 * @param fault the fault that it tells of, counted from 0; {@link #NOISE} for none
 * @param body one Alertmanager API v2 alert, a JSON object; a request body is an array of them
 */
public record StormEvent(long offsetMillis, int fault, String body) {

  /** Marks what no fault has caused. */
  public static final int NOISE = -1;
}
