package io.diapason.ingest.remotewrite;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.sample.SampleDraft;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One series of a request.
 *
 * @param drafts its values; empty when something is wrong with it
 * @param problem what is wrong, in words; empty when nothing is
 */
record TimeSeries(List<SampleDraft> drafts, String problem) {

  private static final int LABELS = 1;
  private static final int SAMPLES = 2;

  /** The end of the year 9999, beyond which a moment has no text that others can read. */
  private static final long LATEST = 253_402_300_799_999L;

  /** A value and its moment in milliseconds. */
  private record Point(double value, long at) {}

  static TimeSeries read(byte[] bytes, AdmissionPolicy policy) {
    Map<String, String> labels = new HashMap<>();
    List<Point> points = new ArrayList<>();
    CodedInputStream input = CodedInputStream.newInstance(bytes);
    try {
      for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
        switch (WireFormat.getTagFieldNumber(tag)) {
          case LABELS -> readLabel(input.readByteArray(), labels);
          case SAMPLES -> points.add(point(input.readByteArray()));
          default -> input.skipField(tag);
        }
      }
    } catch (IOException e) {
      return wrong("Expected labels and samples, but found other bytes");
    } catch (IllegalArgumentException e) {
      return wrong(String.valueOf(e.getMessage()));
    }
    return judged(labels, points, policy);
  }

  private static TimeSeries judged(
      Map<String, String> labels, List<Point> points, AdmissionPolicy policy) {
    if (labels.isEmpty()) {
      return wrong("Expected at least one label, but found none");
    }
    if (labels.size() > policy.maxLabels()) {
      return wrong(
          "Expected at most %d labels, but found %d".formatted(policy.maxLabels(), labels.size()));
    }
    for (Map.Entry<String, String> label : labels.entrySet()) {
      int length = Math.max(label.getKey().length(), label.getValue().length());
      if (length > policy.maxLabelLength()) {
        return wrong(
            "Expected labels of at most %d characters, but found one of %d"
                .formatted(policy.maxLabelLength(), length));
      }
    }
    List<SampleDraft> drafts = new ArrayList<>(points.size());
    for (Point point : points) {
      if (point.at() < 0 || point.at() > LATEST) {
        return wrong(
            "Expected milliseconds from 1970 to 9999 as timestamp, but found " + point.at());
      }
      drafts.add(new SampleDraft(labels, Instant.ofEpochMilli(point.at()), point.value()));
    }
    return new TimeSeries(drafts, "");
  }

  private static void readLabel(byte[] bytes, Map<String, String> into) throws IOException {
    CodedInputStream input = CodedInputStream.newInstance(bytes);
    String name = "";
    String value = "";
    for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> name = input.readStringRequireUtf8();
        case 2 -> value = input.readStringRequireUtf8();
        default -> input.skipField(tag);
      }
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException("Expected every label to have a name, but one has none");
    }
    if (into.putIfAbsent(name, value) != null) {
      throw new IllegalArgumentException(
          "Expected the label '%s' once, but found it again".formatted(name));
    }
  }

  private static Point point(byte[] bytes) throws IOException {
    CodedInputStream input = CodedInputStream.newInstance(bytes);
    double value = 0;
    long at = 0;
    for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> value = input.readDouble();
        case 2 -> at = input.readInt64();
        default -> input.skipField(tag);
      }
    }
    return new Point(value, at);
  }

  private static TimeSeries wrong(String problem) {
    return new TimeSeries(List.of(), problem);
  }
}
