package io.diapason.ingest.source.body;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the fields of {@code multipart/form-data} (RFC 7578) with the mail library's reader. */
final class MultipartBody {

  private MultipartBody() {}

  static Map<String, String> read(String contentType, byte[] body) {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(body, contentType));
      for (int index = 0; index < parts.getCount(); index++) {
        add(fields, parts.getBodyPart(index));
      }
      return fields;
    } catch (MessagingException | IOException e) {
      return fields;
    }
  }

  private static void add(Map<String, String> fields, BodyPart part)
      throws MessagingException, IOException {
    String[] disposition = part.getHeader("Content-Disposition");
    if (disposition == null) {
      return;
    }
    String name = new ContentDisposition(disposition[0]).getParameter("name");
    if (name != null) {
      String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      fields.putIfAbsent(name, text);
    }
  }
}
