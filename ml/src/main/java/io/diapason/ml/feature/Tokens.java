package io.diapason.ml.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words: lower case, split at everything that is neither letter nor digit and inside
 * camel case, runs of digits folded to {@code 0} so that {@code web-17} and {@code web-4} look
 * alike. What mixes digits and letters three times or more is an id and becomes {@code #id}.
 */
final class Tokens {

  private static final int LONGEST_WORD = 40;
  private static final int DIGIT_RUNS_OF_AN_ID = 3;

  private final int most;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int digitRuns;
  private int before = ' ';

  private Tokens(int most) {
    this.most = most;
  }

  /** The first words of the text, at most {@code most}, reading at most {@code characters}. */
  static List<String> of(String text, int characters, int most) {
    Tokens tokens = new Tokens(most);
    int end = Math.min(text.length(), characters);
    for (int at = 0; at < end && tokens.words.size() < most; ) {
      int character = text.codePointAt(at);
      tokens.read(character);
      at += Character.charCount(character);
    }
    tokens.finish();
    return tokens.words;
  }

  private void read(int character) {
    if (!Character.isLetterOrDigit(character)) {
      finish();
    } else if (Character.isDigit(character)) {
      if (!Character.isDigit(before)) {
        digitRuns++;
        word.append('0');
      }
    } else {
      if (Character.isUpperCase(character) && Character.isLowerCase(before)) {
        finish();
      }
      word.appendCodePoint(Character.toLowerCase(character));
    }
    before = character;
  }

  private void finish() {
    if (word.length() > 0 && word.length() <= LONGEST_WORD && words.size() < most) {
      words.add(digitRuns >= DIGIT_RUNS_OF_AN_ID ? "#id" : word.toString());
    }
    word.setLength(0);
    digitRuns = 0;
  }
}
