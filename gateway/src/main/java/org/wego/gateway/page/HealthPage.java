package org.wego.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.wego.gateway.reload.LiveTable;
import org.wego.gateway.upstream.Instance;
import org.wego.gateway.upstream.Pool;
import org.wego.gateway.upstream.Pools;

/**
 * Says whether everything behind the address is ready: for people and monitors. A load balancer
 * asks {@code /q/health/ready}, which is about the gateway alone, so that one service being away
 * does not take the others away too. It tells what the checks have found, and asks nobody.
 */
@Singleton
public class HealthPage implements Handler<RoutingContext> {

  private final LiveTable routes;
  private final Pools pools;
  private final ObjectMapper json;

  HealthPage(LiveTable routes, Pools pools, ObjectMapper json) {
    this.routes = routes;
    this.pools = pools;
    this.json = json;
  }

  /** Whether something can be used. */
  enum Status {
    UP,
    DOWN
  }

  /** Whether the route table in force is the one in its file. */
  enum Routes {
    CURRENT,
    /** The file is not valid, as the log says, and the last good one is in force. */
    OUTDATED
  }

  /**
   * How many instances of an upstream there are.
   *
   * @param ready those that say they are
   * @param ejected those that get no requests for a while, because too many failed
   * @param all those in the table
   */
  record Instances(int ready, int ejected, int all) {}

  /**
   * The page.
   *
   * @param status UP when all upstreams are
   * @param gateway the gateway itself, UP because it answers
   * @param routes whether the route table is the one in its file
   * @param upstreams name to readiness: UP when one instance is
   * @param instances name to how many there are
   */
  record Health(
      Status status,
      Status gateway,
      Routes routes,
      Map<String, Status> upstreams,
      Map<String, Instances> instances) {}

  @Override
  public void handle(RoutingContext routing) {
    // A page asked for right after the start must not take unknown for ready.
    pools.firstChecks().onComplete(checked -> answer(routing, look()));
  }

  private Health look() {
    Map<String, Status> upstreams = new TreeMap<>();
    Map<String, Instances> instances = new TreeMap<>();
    for (Pool pool : pools.serving().pools().values()) {
      int ready = 0;
      int ejected = 0;
      for (Instance instance : pool.instances()) {
        ready += instance.health() == Instance.Health.UP ? 1 : 0;
        ejected += instance.isEjected() ? 1 : 0;
      }
      String name = pool.upstream().name();
      upstreams.put(name, ready > 0 ? Status.UP : Status.DOWN);
      instances.put(name, new Instances(ready, ejected, pool.instances().size()));
    }
    return new Health(
        upstreams.containsValue(Status.DOWN) ? Status.DOWN : Status.UP,
        Status.UP,
        routes.faults().isEmpty() ? Routes.CURRENT : Routes.OUTDATED,
        upstreams,
        instances);
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
}
