package io.diapason.ingest.access.signature;

import java.util.Optional;
import java.util.Set;

/** The hashes that senders use; each is known by the length of what it gives. */
enum HmacHash {
  SHA1("HmacSHA1", 20),
  SHA256("HmacSHA256", 32),
  SHA512("HmacSHA512", 64);

  private final String jdkName;
  private final int length;

  HmacHash(String jdkName, int length) {
    this.jdkName = jdkName;
    this.length = length;
  }

  String jdkName() {
    return jdkName;
  }

  static Optional<HmacHash> ofLength(int length, Set<HmacHash> allowed) {
    return allowed.stream().filter(hash -> hash.length == length).findFirst();
  }
}
