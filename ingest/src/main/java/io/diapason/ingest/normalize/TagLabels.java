package io.diapason.ingest.normalize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns tags such as {@code env:prod} into labels. A tag without a value or with a name that is no
 * name stays out; of a name given twice the first counts.
 */
public final class TagLabels {

  private static final Pattern TAG =
      Pattern.compile("([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*)\\s*[:=]\\s*(\\S.*)");
  private static final int LONGEST = 256;
  private static final int MOST = 100;

  private TagLabels() {}

  /** The labels of tags in one text, parted by commas. */
  public static Map<String, String> of(String tags) {
    return of(List.of(tags.split(",", MOST)));
  }

  /** The labels of a list of tags. */
  public static Map<String, String> of(Iterable<String> tags) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String tag : tags) {
      Matcher matcher = TAG.matcher(tag.strip());
      if (matcher.matches() && tag.length() <= LONGEST && !Placeholder.is(matcher.group(2))) {
        labels.putIfAbsent(matcher.group(1), matcher.group(2).strip());
      }
    }
    return labels;
  }
}
