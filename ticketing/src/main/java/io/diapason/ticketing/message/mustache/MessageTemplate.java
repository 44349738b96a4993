package io.diapason.ticketing.message.mustache;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.message.Markup;
import io.diapason.ticketing.message.MessageView;
import io.diapason.ticketing.message.SampleDelivery;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with names in it (mustache), checked when it is read: what does not parse, or names what
 * there is not, is refused before anybody is to be told anything by it. Values are escaped for the
 * channel unless the template says otherwise.
 */
public final class MessageTemplate {

  private static final Pattern LINE = Pattern.compile("(?: @ | on )line (\\d+)|:(\\d+)$");

  private final Template template;

  private MessageTemplate(Template template) {
    this.template = template;
  }

  /**
   * What is wrong with a template.
   *
   * @see #line()
   */
  public static final class BadTemplateException extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    BadTemplateException(int line, String message, Throwable cause) {
      super(message, cause);
      this.line = line;
    }

    /** From 1; 0 when it is not known. */
    public int line() {
      return line;
    }
  }

  /**
   * Reads a template and tries it on a sample.
   *
   * @throws BadTemplateException when it cannot be read or names what there is not
   */
  public static MessageTemplate read(String text, Markup markup) throws BadTemplateException {
    try {
      MessageTemplate read =
          new MessageTemplate(
              Mustache.compiler()
                  .strictSections(true)
                  .emptyStringIsFalse(true)
                  .zeroIsFalse(true)
                  .withEscaper(markup::escape)
                  .compile(text));
      for (Delivery sample : SampleDelivery.all()) {
        read.write(MessageView.of(sample, SampleDelivery.LINK, List.of(SampleDelivery.ACTION)));
      }
      return read;
    } catch (MustacheParseException e) {
      throw bad(e, "Expected a mustache template, but " + e.getMessage());
    } catch (MustacheException e) {
      throw bad(e, "Expected only names that there are, but " + e.getMessage());
    }
  }

  private static BadTemplateException bad(MustacheException e, String message) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    int number = 0;
    if (line.find()) {
      number = Integer.parseInt(line.group(1) == null ? line.group(2) : line.group(1));
    }
    return new BadTemplateException(number, message, e);
  }

  /**
   * The text with its values.
   *
   * @throws MustacheException when a value is missing after all
   */
  String write(Map<String, Object> view) {
    return template.execute(view).strip();
  }
}
