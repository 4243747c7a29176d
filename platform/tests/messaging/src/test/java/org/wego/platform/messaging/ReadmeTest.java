package org.wego.platform.messaging;

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
            Path.of("src/test/resources/db/migration/V202611250001__add_messaging.sql"));
    assertThat(Files.readString(Path.of("..", "..", "messaging", "README.md")))
        .contains("```sql\n" + migration.strip() + "\n```");
  }
}
