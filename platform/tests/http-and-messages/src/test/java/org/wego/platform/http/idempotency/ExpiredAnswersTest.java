package org.wego.platform.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ExpiredAnswersTest {

  @Inject ExpiredAnswers answers;

  @Test
  void expired_answers_are_deleted_in_batches_and_others_stay() throws SQLException {
    try (Connection connection = WegoServers.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM idempotency_record");
      statement.execute(
          """
          INSERT INTO idempotency_record
                 (scope_hash, request_hash, status, headers, body, expires_at)
          SELECT decode(md5(n::text), 'hex'), decode('00', 'hex'), 201, '{}', NULL,
                 CASE WHEN n <= 2500 THEN timestamptz '2020-01-01' ELSE timestamptz '2999-01-01' END
            FROM generate_series(1, 2503) AS n""");
      answers.sweep();
      try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM idempotency_record")) {
        rows.next();
        assertThat(rows.getLong(1)).isEqualTo(3);
      }
    }
  }
}
