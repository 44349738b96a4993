package io.diapason.deploy.config;

import java.net.URI;

/**
 * An address that may be a secret, as those of many web hooks are: whoever knows it may post.
 *
 * @param text an http or https address, or a reference to where one is kept; empty for none
 */
public record Address(String text) {

  static final Rule<Address> RULE =
      new Rule<>(
          "an http or https address with a host, or env:NAME or file:PATH where one is kept",
          text ->
              Secret.isReference(text) || Rules.WEB_ADDRESS.parse(text) != null
                  ? new Address(text)
                  : null);

  /** Whether there is none. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  boolean isThere() {
    return !Secret.isReference(text) || new Secret(text).isThere();
  }

  /**
   * The address itself.
   *
   * @throws IllegalStateException when it is kept elsewhere and is not there, or is no address; the
   *     message names the place only
   */
  public URI reveal() {
    if (!Secret.isReference(text)) {
      return URI.create(text);
    }
    URI found = Rules.WEB_ADDRESS.parse(new Secret(text).reveal());
    if (found == null) {
      throw new IllegalStateException(
          "Expected an http or https address at " + text + ", but it is none");
    }
    return found;
  }

  /** Names the place only: an address may be a secret. */
  @Override
  public String toString() {
    return Secret.isReference(text) ? text : "(address)";
  }
}
