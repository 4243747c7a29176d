package org.wego.localstack.doctor.look;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One process of a service, as it answered.
 *
 * @param service its name
 * @param address where it is
 * @param health how it is
 * @param detail what it said to that
 * @param meters what it measured; none when it did not answer
 * @param skew how far its clock is from this machine's
 */
public record Instance(
    String service, URI address, Health health, String detail, Meters meters, Optional<Skew> skew) {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final double MILLIS = 1_000;

  /** The gateway's metrics are outside of what its routes could take. */
  private static final List<String> METRICS = List.of("/q/metrics", "/metrics");

  /** How a process is. */
  public enum Health {
    READY,
    NOT_READY,
    AWAY
  }

  public boolean answers() {
    return health != Health.AWAY;
  }

  static Instance look(Web web, String service, URI address) {
    try {
      Web.Answer ready = web.get(Web.below(address, "/q/health/ready"));
      Web.Answer metrics = metrics(web, address);
      Meters meters = metrics.status() == OK ? Meters.parse(metrics.body()) : Meters.NONE;
      boolean isReady = ready.status() == OK;
      return new Instance(
          service,
          address,
          isReady ? Health.READY : Health.NOT_READY,
          isReady ? "ready" : "answers %d: %s".formatted(ready.status(), oneLine(ready.body())),
          meters,
          meters.highest("wego_clock_time_seconds", any -> true).stream()
              .mapToObj(seconds -> Instant.ofEpochMilli(Math.round(seconds * MILLIS)))
              .map(there -> Skew.between(metrics, there))
              .findFirst());
    } catch (IOException e) {
      return new Instance(
          service, address, Health.AWAY, Web.reason(e), Meters.NONE, Optional.empty());
    }
  }

  private static Web.Answer metrics(Web web, URI address) throws IOException {
    Web.Answer answer = null;
    for (String path : METRICS) {
      answer = web.get(Web.below(address, path));
      if (answer.status() != NOT_FOUND) {
        return answer;
      }
    }
    return answer;
  }

  private static String oneLine(String body) {
    String line = body.strip().replaceAll("\\s+", " ");
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }
}
