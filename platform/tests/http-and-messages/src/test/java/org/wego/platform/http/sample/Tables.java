package org.wego.platform.http.sample;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Makes the table from the very text that the README tells services to copy. */
@ApplicationScoped
class Tables {

  void create(@Observes StartupEvent event, DataSource database) throws IOException, SQLException {
    String readme = Files.readString(Path.of("..", "..", "http", "README.md"));
    String ddl = readme.substring(readme.indexOf("```sql") + 6);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(ddl.substring(0, ddl.indexOf("```")));
    }
  }
}
