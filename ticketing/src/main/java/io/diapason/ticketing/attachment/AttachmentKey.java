package io.diapason.ticketing.attachment;

/** Where the bytes of an attachment are kept. */
public record AttachmentKey(String tenant, String ticket, String id) {

  @Override
  public String toString() {
    return tenant + "|" + ticket + "|" + id;
  }
}
