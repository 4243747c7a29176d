package org.wego.gateway.reload;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.routing.InvalidRouteTable;
import org.wego.gateway.routing.RouteTable;
import org.wego.gateway.upstream.Pools;
import org.wego.gateway.upstream.Serving;

/**
 * The route table in force. It follows its file: a good one takes the place of the last at once and
 * as a whole, a bad one changes nothing and is told of until it is put right.
 *
 * <p>The file is read again and again rather than watched: a mounted volume tells of changes late
 * or never, and a file this small costs nothing to read.
 */
@Singleton
public class LiveTable {

  private static final Logger LOG = Logger.getLogger(LiveTable.class);
  private static final String PACKAGED = "/routes.yaml";

  private final RouteFile reader;
  private final Pools pools;
  private final Optional<Path> file;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private volatile List<String> faults = List.of();

  /** What was last looked at and judged, good or bad. */
  private Content judged;

  /** What the last look found. */
  private Content seen;

  /** What is in the file, or why nothing could be read. */
  private record Content(byte[] text, String failure) {
    boolean isSameAs(Content other) {
      return other != null && Arrays.equals(text, other.text) && failure.equals(other.failure);
    }
  }

  /**
   * Starts with the table.
   *
   * @throws InvalidRouteTable when it is not good, which keeps the gateway from starting
   */
  LiveTable(Vertx vertx, GatewayConfig config, Pools pools) {
    this.reader = new RouteFile(config);
    this.pools = pools;
    this.file = config.routeFile();
    this.judged = file.map(LiveTable::read).orElseGet(LiveTable::packaged);
    this.seen = judged;
    pools.serve(tableOf(judged));
    file.ifPresent(
        path ->
            vertx.setPeriodic(
                config.routeFileEvery().toMillis(),
                due -> vertx.executeBlocking(() -> look(path), true)));
  }

  /** What requests are served by at this moment. */
  public Serving serving() {
    return pools.serving();
  }

  /** The table in force. */
  public RouteTable table() {
    return serving().table();
  }

  /** What is wrong with the file, while an older table is in force because of it. */
  public List<String> faults() {
    return faults;
  }

  /** How often another table was taken. */
  public long taken() {
    return taken.get();
  }

  /** How often one was refused. */
  public long refused() {
    return refused.get();
  }

  /** A change counts when two looks have found the same: the first may have met half of a write. */
  private synchronized boolean look(Path path) {
    Content found = read(path);
    boolean settled = found.isSameAs(seen);
    seen = found;
    if (!settled || found.isSameAs(judged)) {
      return false;
    }
    judged = found;
    try {
      pools.serve(tableOf(found));
      faults = List.of();
      taken.incrementAndGet();
      LOG.infof("The route table of %s is in force", path);
      return true;
    } catch (InvalidRouteTable e) {
      faults = e.faults();
      refused.incrementAndGet();
      LOG.errorf("The route table of %s is refused and the last stays: %s", path, e.faults());
      return false;
    }
  }

  private RouteTable tableOf(Content content) {
    if (!content.failure().isEmpty()) {
      throw new InvalidRouteTable(List.of(content.failure()));
    }
    return reader.read(content.text());
  }

  private static Content read(Path path) {
    try {
      return new Content(Files.readAllBytes(path), "");
    } catch (IOException e) {
      return new Content(new byte[0], "the file %s cannot be read".formatted(path));
    }
  }

  private static Content packaged() {
    try (InputStream in = LiveTable.class.getResourceAsStream(PACKAGED)) {
      return new Content(in.readAllBytes(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
