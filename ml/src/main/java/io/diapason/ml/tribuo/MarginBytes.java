package io.diapason.ml.tribuo;

import io.diapason.ml.registry.ModelBytes;
import io.diapason.ml.registry.ModelUnavailableException;
import io.diapason.ml.registry.ModelUnavailableException.Reason;
import io.diapason.ml.registry.StoredModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;

/**
 * A margin model as bytes: a word that says what this is, the frame, then Tribuo's protocol buffer.
 * One block, so that one checksum covers all that decides an answer.
 */
final class MarginBytes {

  private static final String MARK = "diapason margin model 1";

  private MarginBytes() {}

  static ModelBytes write(MarginFrame frame, Model<Label> tribuo) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeUTF(MARK);
      out.writeInt(frame.documents());
      out.writeDouble(frame.temperature());
      out.writeDouble(frame.beta().a());
      out.writeDouble(frame.beta().b());
      out.writeDouble(frame.beta().c());
      out.flush();
      tribuo.serializeToStream(bytes);
      return ModelBytes.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to write a model to memory, but " + e, e);
    }
  }

  static boolean isMargin(ModelBytes bytes) {
    try {
      return new DataInputStream(bytes.stream()).readUTF().equals(MARK);
    } catch (IOException notOurs) {
      return false;
    }
  }

  static MarginModel read(StoredModel stored) {
    byte[] all = stored.bytes().copy();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(all))) {
      in.readUTF();
      MarginFrame frame = frame(in);
      return new MarginModel((LibLinearClassificationModel) Model.deserializeFromStream(in), frame);
    } catch (IOException | RuntimeException e) {
      // Tribuo throws whatever its reflection meets in foreign bytes; here all of it is one thing.
      throw new ModelUnavailableException(
          Reason.CORRUPT, "Expected " + stored.card().id() + " to be a margin model, but " + e, e);
    }
  }

  private static MarginFrame frame(DataInputStream in) throws IOException {
    return new MarginFrame(
        in.readInt(),
        in.readDouble(),
        new BetaCalibration(in.readDouble(), in.readDouble(), in.readDouble()));
  }
}
