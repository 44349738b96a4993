package io.diapason.ingest.opsgenieapi;

import io.diapason.ingest.source.opsgenie.AlertRequestReader;
import io.diapason.vocabulary.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * How a client names an alert in the address of a request.
 *
 * @param type by which of its names
 * @param name the name itself
 */
public record AlertAddress(Type type, String name) {

  /** The names of an alert. */
  public enum Type {
    ID,
    ALIAS,
    TINY
  }

  /**
   * Reads the two parameters of an address.
   *
   * @throws InvalidField when the type is unknown or the id is none
   */
  public static AlertAddress of(String identifier, @Nullable String identifierType) {
    String type = identifierType == null || identifierType.isEmpty() ? "id" : identifierType;
    AlertAddress address =
        switch (type) {
          case "id" -> new AlertAddress(Type.ID, identifier);
          case "alias" -> new AlertAddress(Type.ALIAS, identifier);
          case "tiny" -> new AlertAddress(Type.TINY, identifier);
          default -> throw new InvalidField("identifierType", "id, alias or tiny", type);
        };
    if (address.type == Type.ID && AlertId.parse(identifier).isEmpty()) {
      throw new InvalidField("identifier", "the id of an alert, which is a UUID,", identifier);
    }
    return address;
  }

  /** The alert; null when it has to be looked for among the open ones. */
  public @Nullable Fingerprint fingerprint(String tenant) {
    return switch (type) {
      case ID -> AlertId.parse(name).orElse(null);
      case ALIAS -> AlertRequestReader.identityOf(tenant, name);
      case TINY -> null;
    };
  }
}
