package io.diapason.ingest.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses that begin with the same bits, such as {@code 10.0.0.0/8} or {@code fd00::/8}.
 *
 * @param text as its owner wrote it
 */
public record Network(String text) {

  /** Only addresses as such: a name would be looked up. */
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

  public Network {
    if (!isOne(text)) {
      throw new IllegalArgumentException(
          "Expected a network such as 10.0.0.0/8, but got '" + text + "'");
    }
  }

  /** Whether the text is an address, or an address and how many of its bits count. */
  public static boolean isOne(String text) {
    String[] parts = text.split("/", 2);
    Optional<byte[]> address = bytes(parts[0]);
    if (address.isEmpty() || (parts.length == 2 && !parts[1].matches("\\d{1,3}"))) {
      return false;
    }
    return parts.length == 1 || Integer.parseInt(parts[1]) <= address.get().length * 8;
  }

  /** Whether an address belongs to it. */
  public boolean contains(String address) {
    String[] parts = text.split("/", 2);
    byte[] own = bytes(parts[0]).orElseThrow();
    int scope = address.indexOf('%');
    byte[] other = bytes(scope < 0 ? address : address.substring(0, scope)).orElse(new byte[0]);
    int bits = parts.length == 1 ? own.length * 8 : Integer.parseInt(parts[1]);
    return own.length == other.length && Arrays.equals(masked(own, bits), masked(other, bits));
  }

  private static byte[] masked(byte[] address, int bits) {
    byte[] masked = address.clone();
    for (int index = 0; index < masked.length; index++) {
      int kept = Math.max(0, Math.min(8, bits - index * 8));
      masked[index] &= (byte) (0xFF << (8 - kept));
    }
    return masked;
  }

  private static Optional<byte[]> bytes(String address) {
    try {
      return LITERAL.matcher(address).matches()
          ? Optional.of(InetAddress.getByName(address).getAddress())
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
