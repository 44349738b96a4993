package io.diapason.ingest.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the name of a machine out of the address of something that runs on it. */
public final class HostName {

  private static final Pattern URL =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://(?:[^/?#@]*@)?(\\[[^]]*]|[^/?#:]*).*");
  private static final Pattern PORT = Pattern.compile("(.+?):\\d{1,5}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");

  private HostName() {}

  /**
   * The host of a URL such as {@code https://shop.example.org:8443/cart}; empty for other texts.
   */
  public static String ofUrl(String url) {
    Matcher matcher = URL.matcher(url.strip());
    return matcher.matches() ? matcher.group(1) : "";
  }

  /** The host of a URL, of {@code host:port} or of a plain name; empty for what is none of them. */
  public static String of(String address) {
    String text = address.strip();
    if (text.contains("://")) {
      return ofUrl(text);
    }
    int slash = text.indexOf('/');
    String first = slash < 0 ? text : text.substring(0, slash);
    Matcher port = PORT.matcher(first);
    String host = port.matches() ? port.group(1) : first;
    return NAME.matcher(host).matches() ? host : "";
  }
}
