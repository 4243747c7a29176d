package org.wego.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.qute.Engine;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTemplatesTest {

  private static final Map<String, Object> VALUES =
      Map.of("name", "Kim Min-ji", "day", LocalDate.of(2026, 11, 25), "friend", true);

  @Test
  void a_message_is_written_in_the_language_of_its_recipient() {
    RenderedMessage french = read("greeting").render("greeting", "fr-CA", VALUES);
    assertThat(french.language()).isEqualTo("fr");
    assertThat(french.subject()).isEqualTo("Bonjour, Kim Min-ji");
    assertThat(french.body())
        .isEqualTo("Bonjour Kim Min-ji,\n\nnous sommes le 25 novembre 2026.\nVous êtes un ami.");
  }

  @Test
  void a_language_without_a_template_falls_back_to_english() {
    for (String language : new String[] {"ja", "zh-Hant-TW", "en", null, "nonsense!"}) {
      RenderedMessage english = read("greeting").render("greeting", language, VALUES);
      assertThat(english.language()).isEqualTo("en");
      assertThat(english.body())
          .isEqualTo("Dear Kim Min-ji,\n\nit is November 25, 2026.\nYou are a friend.");
    }
  }

  @Test
  void a_value_that_is_missing_is_named() {
    MessageTemplates templates = read("greeting");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> templates.render("greeting", "en", Map.of("name", "Kim Min-ji")))
        .withMessageContaining("[day, friend]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> templates.render("farewell", "en", VALUES))
        .withMessageContaining("farewell");
  }

  @Test
  void what_a_person_entered_neither_ends_a_line_nor_stands_for_a_secret() {
    RenderedMessage message =
        read("greeting")
            .render(
                "greeting",
                "en",
                Map.of(
                    "name",
                    "Kim\r\nBcc: other@city.example {day}" + SecretMarks.mark("token"),
                    "day",
                    LocalDate.of(2026, 11, 25),
                    "friend",
                    true));
    assertThat(message.subject()).isEqualTo("Good day, Kim Bcc: other@city.example {day} token");
    assertThat(SecretMarks.in(message.body())).isFalse();
  }

  @Test
  void a_service_whose_templates_are_not_in_order_does_not_start() {
    assertThatIllegalStateException()
        .isThrownBy(() -> read("without-english"))
        .withMessageContaining("templates/messages/without-english/en.txt");
    assertThatIllegalStateException()
        .isThrownBy(() -> read("other-values"))
        .withMessageContaining("[nom]")
        .withMessageContaining("[name]");
    assertThatIllegalStateException()
        .isThrownBy(() -> read("secret-subject"))
        .withMessageContaining("secret in its subject");
    assertThatIllegalStateException()
        .isThrownBy(() -> read("without-body"))
        .withMessageContaining("no body");
  }

  @Test
  void one_bare_address_is_a_recipient_and_nothing_else_is() {
    assertThat(Recipients.isAddress("kim.min-ji+wego@smartcity.example")).isTrue();
    assertThat(Recipients.isAddress("o'brien@xn--bcher-kva.example")).isTrue();
    for (String other :
        new String[] {
          "",
          "kim",
          "@city.example",
          "kim@",
          "kim@city.example, park@city.example",
          "kim@city.example\r\nBcc: park@city.example",
          "Kim <kim@city.example>",
          "kim@city.example>",
          "kim @city.example",
          "\"kim\"@city.example",
          "kim@city@example",
        }) {
      assertThat(Recipients.isAddress(other)).as(other).isFalse();
    }
  }

  private static MessageTemplates read(String kind) {
    MessageTemplates templates = new MessageTemplates();
    templates.engine = Engine.builder().addDefaults().build();
    templates.config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(MessagesConfig.class)
            .withDefaultValue("wego.messages.kinds", kind)
            .build()
            .getConfigMapping(MessagesConfig.class);
    templates.read();
    return templates;
  }
}
