package io.diapason.ticketing.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ticketing.message.mustache.MessageTemplate;
import io.diapason.ticketing.message.mustache.Part;
import io.diapason.ticketing.message.mustache.TemplateSet;
import io.diapason.ticketing.message.mustache.TemplateWriter;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.TicketIntent;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TemplateWriterTest {

  private static final Links LINKS =
      new Links(
          URI.create("https://ops.example.com/"),
          new Signer(new Hidden("secret")),
          Duration.ofDays(1));

  private static TemplateWriter usual(Markup markup) {
    return new TemplateWriter(TemplateSet.usual("any", markup), LINKS);
  }

  @Test
  void writesWhatPeopleNeedToKnow() {
    Message message = usual(Markup.PLAIN).write(SampleDelivery.of(TicketIntent.Kind.ESCALATED));

    assertThat(message.title())
        .isEqualTo("[P2] Escalated to level 2: HighErrorRate <5%> & *rising* on check_out");
    assertThat(message.body())
        .isEqualTo(
            """
            Nobody acknowledged
            Team: payments
            Ticket: TKT-0123456789abcdef""");
    assertThat(message.link()).hasToString("https://ops.example.com/#INC-0123456789abcdef");
    assertThat(message.actions())
        .extracting(MessageAction::word)
        .containsExactly("acknowledge", "resolve");
  }

  @Test
  void listsWhatWasHeldBack() {
    Message message = usual(Markup.PLAIN).write(SampleDelivery.of(TicketIntent.Kind.OPENED));

    assertThat(message.body())
        .contains("1 in all")
        .endsWith("[P3] New: DiskFull on db_2 (TKT-fedcba9876543210)");
  }

  @Test
  void offersNothingOnceItIsOver() {
    assertThat(usual(Markup.PLAIN).write(SampleDelivery.of(TicketIntent.Kind.RESOLVED)).actions())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN,on <5%> & *rising*",
    "HTML,on &lt;5%&gt; &amp; *rising*",
    "SLACK,on &lt;5%&gt; &amp; *rising*",
    "MARKDOWN,on \\<5%\\> & \\*rising\\*"
  })
  void escapesForTheChannel(Markup markup, String expected) {
    assertThat(markup.escape("on <5%> & *rising*")).isEqualTo(expected);
  }

  @Test
  void callsNobodyWhomATitleNames() {
    assertThat(Markup.MARKDOWN.escape("@here")).isNotEqualTo("@here");
    assertThat(Markup.SLACK.escape("<!here>")).isEqualTo("&lt;!here&gt;");
  }

  @ParameterizedTest
  @EnumSource(TicketIntent.Kind.class)
  void writesTheSameForTheSame(TicketIntent.Kind kind) {
    assertThat(usual(Markup.HTML).write(SampleDelivery.of(kind)))
        .isEqualTo(usual(Markup.HTML).write(SampleDelivery.of(kind)));
  }

  @Test
  void usesWhatTheOwnerEdited() throws MessageTemplate.BadTemplateException {
    MessageTemplate title = MessageTemplate.read("{{ticket}} for {{person}}", Markup.PLAIN);
    TemplateSet set = TemplateSet.usual("any", Markup.PLAIN).with(Map.of(Part.TITLE, title));

    Message message =
        new TemplateWriter(set, LINKS).write(SampleDelivery.of(TicketIntent.Kind.OPENED));

    assertThat(message.title()).isEqualTo("TKT-0123456789abcdef for ada");
    assertThat(message.body()).startsWith("Nobody acknowledged");
  }

  @ParameterizedTest
  @CsvSource({"'{{title}}\n\n{{titel}}',3,titel", "'{{#team}}\n{{title}}',1,team"})
  void refusesAMistakeWithItsLine(String text, int line, String word) {
    assertThatThrownBy(() -> MessageTemplate.read(text, Markup.PLAIN))
        .isInstanceOfSatisfying(
            MessageTemplate.BadTemplateException.class,
            e -> assertThat(e.line()).as(e.getMessage()).isEqualTo(line))
        .hasMessageContaining(word);
  }
}
