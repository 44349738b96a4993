package io.diapason.ingest.remotewrite;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.sample.SampleDraft;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Rejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of the remote-write protocol, as far as it was understood. Series that cannot be read
 * cost the others nothing; what the protocol knows besides values (metadata, exemplars, native
 * histograms) is passed over.
 *
 * @param drafts the values of all good series
 * @param rejection what is wrong with the others; null when nothing is
 */
public record WriteRequest(List<SampleDraft> drafts, @Nullable Rejection rejection) {

  private static final int TIMESERIES = 1;
  private static final int MOST_NAMED = 5;

  public WriteRequest {
    drafts = List.copyOf(drafts);
  }

  /** Reads a body as it came. Never throws for its content. */
  public static WriteRequest read(byte[] body, AdmissionPolicy policy) {
    Position whole = Position.whole(body);
    byte[] bytes;
    try {
      bytes = SnappyBlock.inflate(body, policy.maxBodyBytes());
    } catch (SnappyBlock.TooLongException e) {
      return refused(Rejection.Reason.TOO_LARGE, String.valueOf(e.getMessage()), whole);
    } catch (IOException e) {
      return refused(
          Rejection.Reason.WRONG_TYPE,
          "Expected a body compressed in snappy's block format, but found other bytes",
          whole);
    }
    return read(bytes, whole, policy);
  }

  private static WriteRequest read(byte[] bytes, Position whole, AdmissionPolicy policy) {
    List<SampleDraft> drafts = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    CodedInputStream input = CodedInputStream.newInstance(bytes);
    int index = 0;
    try {
      for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
        if (WireFormat.getTagFieldNumber(tag) != TIMESERIES) {
          input.skipField(tag);
          continue;
        }
        TimeSeries series = TimeSeries.read(input.readByteArray(), policy);
        if (series.problem().isEmpty()) {
          drafts.addAll(series.drafts());
        } else {
          problems.add("timeseries[%d]: %s".formatted(index, series.problem()));
        }
        index++;
      }
    } catch (IOException e) {
      problems.add("Expected a protobuf WriteRequest, but it breaks off after series " + index);
    }
    return new WriteRequest(
        drafts, problems.isEmpty() ? null : new Rejection(reason(drafts), named(problems), whole));
  }

  private static Rejection.Reason reason(List<SampleDraft> drafts) {
    return drafts.isEmpty() ? Rejection.Reason.WRONG_TYPE : Rejection.Reason.BAD_VALUE;
  }

  private static String named(List<String> problems) {
    String first = String.join("; ", problems.subList(0, Math.min(MOST_NAMED, problems.size())));
    int more = problems.size() - MOST_NAMED;
    return more > 0 ? first + "; and " + more + " more" : first;
  }

  private static WriteRequest refused(Rejection.Reason reason, String message, Position whole) {
    return new WriteRequest(List.of(), new Rejection(reason, message, whole));
  }
}
