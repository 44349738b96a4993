package io.diapason.deploy.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests as they go over the wire, whole with their head. */
public final class Post {

  private Post() {}

  /**
   * A POST of some content.
   *
   * @param path where to
   * @param headers lines of the head, such as {@code Content-Type: application/json}
   */
  public static byte[] request(String path, List<String> headers, byte[] content) {
    List<String> head = new ArrayList<>(List.of("POST " + path + " HTTP/1.1", "Host: 127.0.0.1"));
    head.addAll(headers);
    head.add("Content-Length: " + content.length);
    byte[] first = (String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[first.length + content.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(content, 0, all, first.length, content.length);
    return all;
  }
}
