package io.diapason.ml.registry;

/**
 * A model as it is kept.
 *
 * @param card what is known of it
 * @param bytes the model itself; their checksum is the card's
 */
public record StoredModel(ModelCard card, ModelBytes bytes) {

  public StoredModel {
    if (!bytes.sha256().equals(card.sha256())) {
      throw new ModelUnavailableException(
          ModelUnavailableException.Reason.CORRUPT,
          "Expected model "
              + card.id()
              + " to have the checksum "
              + card.sha256()
              + ", but its bytes have "
              + bytes.sha256(),
          null);
    }
  }
}
