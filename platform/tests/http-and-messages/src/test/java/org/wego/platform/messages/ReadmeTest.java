package org.wego.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void the_tables_that_services_copy_are_those_that_are_tested() throws IOException {
    String migration =
        Files.readString(
            Path.of("src/test/resources/db/migration/V202611250001__create_outgoing_messages.sql"));
    assertThat(Files.readString(Path.of("..", "..", "messages", "README.md")))
        .contains("```sql\n" + migration.strip() + "\n```");
  }
}
