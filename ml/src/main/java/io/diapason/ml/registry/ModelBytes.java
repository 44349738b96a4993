package io.diapason.ml.registry;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A trained model as bytes. Immutable; equal when the bytes are. */
public final class ModelBytes {

  private final byte[] bytes;

  private ModelBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  public static ModelBytes of(byte[] bytes) {
    return new ModelBytes(bytes.clone());
  }

  /** The checksum, 64 hex digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256, but " + e, e);
    }
  }

  /** The bytes to read. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** A copy of the bytes. */
  public byte[] copy() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelBytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
