package io.diapason.ticketing.outgoing;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hosts that may be called from here at all. Every address to which anything is sent goes
 * through {@link #require}: there is no other check, so there is none to forget.
 *
 * @param names of hosts, in lower case; a name allows itself and nothing below it
 */
public record AllowedHosts(Set<String> names) {

  public AllowedHosts {
    names =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** These hosts. */
  public static AllowedHosts of(Collection<String> names) {
    return new AllowedHosts(Set.copyOf(names));
  }

  /** Whoever writes an address into the configuration allows its host, unless a list says which. */
  public static AllowedHosts ofOwner(URI url, Collection<String> listed) {
    String host = url.getHost();
    return listed.isEmpty() ? of(host == null ? Set.of() : Set.of(host)) : of(listed);
  }

  /**
   * Gives back an address that may be called.
   *
   * @param what whose address it is, such as {@code the webhook}
   * @throws IllegalArgumentException when it may not; the message names at most the host, since
   *     paths are secrets more often than not
   */
  public URI require(URI url, String what) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || url.getHost() == null || url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "Expected "
              + what
              + "'s URL to be http or https with a host and without a user, but it is not");
    }
    if (!names.contains(url.getHost().toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "Expected "
              + what
              + "'s host to be one of "
              + names
              + ", but got '"
              + url.getHost()
              + "'");
    }
    return url;
  }
}
