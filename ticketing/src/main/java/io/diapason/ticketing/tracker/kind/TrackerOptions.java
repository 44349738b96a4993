package io.diapason.ticketing.tracker.kind;

import io.diapason.ticketing.outgoing.Hidden;
import java.util.Map;

/**
 * What an owner says of a tracker, beside where it is and who may use it.
 *
 * @param url where people look at it, without a slash at the end
 * @param project where tickets are opened: a queue, a project, a group, a repository
 * @param keyField the field that holds our key; empty where the tracker needs none
 * @param more what only one kind of tracker knows, such as the type of an issue
 * @param token who calls, for those that want it in the body
 */
public record TrackerOptions(
    String url, String project, String keyField, Map<String, String> more, Hidden token) {

  public TrackerOptions {
    url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    more = Map.copyOf(more);
  }

  /** Without a token. */
  public TrackerOptions(String url, String project, String keyField, Map<String, String> more) {
    this(url, project, keyField, more, new Hidden(""));
  }

  /** The same with a token. */
  public TrackerOptions with(Hidden other) {
    return new TrackerOptions(url, project, keyField, more, other);
  }

  String more(String name, String otherwise) {
    return more.getOrDefault(name, otherwise);
  }
}
