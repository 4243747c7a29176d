package org.wego.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.routing.RouteTable;
import org.wego.gateway.routing.Upstream;

/**
 * Says whether everything behind the address is ready: for people and monitors. A load balancer
 * asks {@code /q/health/ready}, which is about the gateway alone, so that one service being away
 * does not take the others away too.
 */
@Singleton
public class HealthPage implements Handler<RoutingContext> {

  private static final Logger LOG = Logger.getLogger(HealthPage.class);
  private static final String READINESS = "/q/health/ready";

  private final RouteTable table;
  private final GatewayConfig config;
  private final ObjectMapper json;
  private final HttpClient client;

  /** The last look, shared by all who ask within a moment: asking often costs upstreams nothing. */
  private volatile Look last = new Look(0, null);

  HealthPage(Vertx vertx, RouteTable table, GatewayConfig config, ObjectMapper json) {
    this.table = table;
    this.config = config;
    this.json = json;
    this.client = vertx.createHttpClient();
  }

  /** Whether something can be used. */
  enum Status {
    UP,
    DOWN
  }

  /**
   * The page.
   *
   * @param status UP when all upstreams are
   * @param gateway the gateway itself, UP because it answers
   * @param upstreams name to readiness
   */
  record Health(Status status, Status gateway, Map<String, Status> upstreams) {}

  private record Look(long at, Future<Health> health) {
    boolean isRecent() {
      return health != null && System.nanoTime() - at < 1_000_000_000L;
    }
  }

  @Override
  public void handle(RoutingContext routing) {
    Look look = last;
    if (!look.isRecent()) {
      look = new Look(System.nanoTime(), look());
      last = look;
    }
    look.health().onSuccess(health -> answer(routing, health)).onFailure(routing::fail);
  }

  private void answer(RoutingContext routing, Health health) {
    try {
      routing
          .response()
          .setStatusCode(health.status() == Status.UP ? 200 : 503)
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .end(json.writeValueAsString(health));
    } catch (JsonProcessingException e) {
      routing.fail(e);
    }
  }

  private Future<Health> look() {
    List<Upstream> upstreams = List.copyOf(table.upstreams());
    List<Future<Status>> asked = upstreams.stream().map(this::ask).toList();
    return Future.join(asked)
        .map(
            all -> {
              Map<String, Status> found = new TreeMap<>();
              for (int i = 0; i < upstreams.size(); i++) {
                found.put(upstreams.get(i).name(), asked.get(i).result());
              }
              return new Health(
                  found.containsValue(Status.DOWN) ? Status.DOWN : Status.UP, Status.UP, found);
            });
  }

  private Future<Status> ask(Upstream upstream) {
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(upstream.host())
                .setPort(upstream.port())
                .setSsl(upstream.secure())
                .setURI(READINESS)
                .setTimeout(config.timeouts().readiness().toMillis()))
        .compose(request -> request.send())
        .map(response -> response.statusCode() == 200 ? Status.UP : Status.DOWN)
        .otherwise(
            failure -> {
              LOG.debugf("%s is not ready: %s", upstream.name(), failure.getMessage());
              return Status.DOWN;
            });
  }
}
