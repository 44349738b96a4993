package io.diapason.ticketing.remedy;

import java.util.List;

/**
 * Takes secrets out of what others answer: a tool that prints its own token must not bring it into
 * a ticket.
 *
 * @param secrets what must not be seen
 */
public record Redaction(List<String> secrets) {

  private static final int SHORTEST = 4;
  private static final String HIDDEN = "[hidden]";

  public Redaction {
    // What is shorter is a word like any other, and would tear holes into everything.
    secrets = secrets.stream().filter(secret -> secret.length() >= SHORTEST).toList();
  }

  /** The text without secrets, at most so long. */
  public String of(String text, int longest) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, HIDDEN);
    }
    return clean.length() <= longest ? clean : clean.substring(0, longest) + " …";
  }

  @Override
  public String toString() {
    return secrets.size() + " secrets";
  }
}
