package org.wego.platform.http.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class RequestIdsTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

  private final Handler reader =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          ExtLogRecord extended = ExtLogRecord.wrap(entry);
          extended.copyMdc();
          records.add(extended);
        }

        @Override
        public void flush() {
          // Nothing is kept back.
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };

  @BeforeEach
  void read() {
    Logger.getLogger("org.wego.platform.http").addHandler(reader);
  }

  @AfterEach
  void stop() {
    Logger.getLogger("org.wego.platform.http").removeHandler(reader);
  }

  private ExtLogRecord lineOfABug(String requestId) {
    given()
        .header("X-Request-Id", requestId)
        .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-00")
        .get("/api/v1/things/bug")
        .then()
        .statusCode(500);
    assertThat(records).isNotEmpty();
    return records.get(records.size() - 1);
  }

  @Test
  void log_lines_have_the_ids_under_which_the_gateway_knows_the_request() {
    ExtLogRecord line = lineOfABug("from-the-gateway-1");
    assertThat(line.getMdc("requestId")).isEqualTo("from-the-gateway-1");
    assertThat(line.getMdc("traceId")).isEqualTo(TRACE);
  }

  @Test
  void what_was_to_change_something_has_a_line_and_what_it_said_is_not_in_it() {
    given()
        .header("X-Request-Id", "from-the-gateway-2")
        .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-00")
        .contentType("application/json")
        .body("[{\"name\": \"Kim Minji\", \"colour\": \"RED\"}]")
        .post("/api/v1/things/many")
        .then()
        .statusCode(204);

    assertThat(records).hasSize(1);
    ExtLogRecord line = records.get(0);
    assertThat(line.getFormattedMessage()).isEqualTo("POST ThingResource.registerMany 204");
    assertThat(line.getMdc("requestId")).isEqualTo("from-the-gateway-2");
    assertThat(line.getMdc("traceId")).isEqualTo(TRACE);
  }

  @Test
  void what_is_only_read_has_none() {
    given().get("/api/v1/things?limit=1").then().statusCode(200);

    assertThat(records).isEmpty();
  }

  @Test
  void what_is_no_id_is_in_no_line() {
    assertThat(lineOfABug("no id <script>").getMdc("requestId")).isNull();
  }
}
