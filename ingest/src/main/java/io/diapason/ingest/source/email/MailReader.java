package io.diapason.ingest.source.email;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a mail with the mail library. Of alternatives the plain one counts; HTML is read where
 * there is no other.
 */
final class MailReader {

  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final int DEEPEST = 5;
  private static final int MOST_PARTS = 50;
  private static final int LONGEST_TEXT = 256 << 10;

  private String plain = "";
  private String html = "";
  private int parts;

  private MailReader() {}

  static Mail read(byte[] bytes) throws MessagingException, IOException {
    MimeBodyPart whole = new MimeBodyPart(new ByteArrayInputStream(bytes));
    Map<String, String> headers = new HashMap<>();
    for (Header header : Collections.list(whole.getAllHeaders())) {
      String name = header.getName().toLowerCase(Locale.ROOT);
      headers.putIfAbsent(name, decoded(String.valueOf(header.getValue())));
    }
    MailReader reader = new MailReader();
    reader.add(whole, 0);
    String text = reader.plain.isBlank() ? HtmlText.of(reader.html) : reader.plain;
    return new Mail(headers, headers.getOrDefault("subject", "").strip(), text);
  }

  private void add(MimePart part, int depth) throws MessagingException, IOException {
    ContentType type = type(part);
    if (type.match("multipart/*")) {
      addAll(part, type, depth);
    } else if (type.match("text/html")) {
      html = html.isBlank() ? text(part, type) : html;
    } else if (type.match("text/*") && part.getFileName() == null) {
      plain = plain.isBlank() ? text(part, type) : plain;
    }
  }

  private void addAll(MimePart part, ContentType type, int depth)
      throws MessagingException, IOException {
    if (depth >= DEEPEST) {
      return;
    }
    MimeMultipart multipart;
    try (InputStream body = content(part)) {
      multipart = new MimeMultipart(new ByteArrayDataSource(body, type.toString()));
    }
    for (int index = 0; index < multipart.getCount() && parts < MOST_PARTS; index++) {
      parts++;
      if (multipart.getBodyPart(index) instanceof MimePart inner) {
        add(inner, depth + 1);
      }
    }
  }

  private static String text(MimePart part, ContentType type)
      throws MessagingException, IOException {
    try (InputStream body = content(part)) {
      return text(body.readNBytes(LONGEST_TEXT), type.getParameter("charset"));
    }
  }

  /** What claims an encoding that it does not have is read as it stands. */
  private static InputStream content(MimePart part) throws MessagingException, IOException {
    return part instanceof MimeBodyPart body && !isKnown(part.getEncoding())
        ? body.getRawInputStream()
        : part.getInputStream();
  }

  private static boolean isKnown(@Nullable String encoding) {
    return encoding == null
        || encoding
            .strip()
            .toLowerCase(Locale.ROOT)
            .matches("7bit|8bit|binary|base64|quoted-printable|x-uuencode|uuencode|x-uue");
  }

  private static ContentType type(MimePart part) throws MessagingException {
    String[] said = part.getHeader("Content-Type");
    try {
      return new ContentType(said == null || said[0] == null ? "text/plain" : said[0]);
    } catch (ParseException e) {
      return new ContentType("text/plain");
    }
  }

  private static String text(byte[] bytes, @Nullable String charset) {
    if (charset != null) {
      try {
        Charset named = Charset.forName(MimeUtility.javaCharset(charset));
        // ASCII with eighth bits is somebody's UTF-8.
        if (!named.equals(StandardCharsets.US_ASCII)) {
          return new String(bytes, named);
        }
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return unlabelled(bytes);
      }
    }
    return unlabelled(bytes);
  }

  private static String unlabelled(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, LATIN);
    }
  }

  /** Encoded words; or bare eighth bits, which the library hands on one byte a character. */
  private static String decoded(String header) {
    String line = MimeUtility.unfold(header);
    if (line.chars().anyMatch(character -> character > 127)) {
      line = unlabelled(line.getBytes(StandardCharsets.ISO_8859_1));
    }
    try {
      return MimeUtility.decodeText(line);
    } catch (UnsupportedEncodingException e) {
      return line;
    }
  }
}
