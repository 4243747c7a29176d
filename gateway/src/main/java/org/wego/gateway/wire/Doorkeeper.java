package org.wego.gateway.wire;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.wego.gateway.GatewayConfig;

/**
 * Stands where connections are accepted: sets a {@link Pace} into each, and accepts no more of them
 * when the gateway is about to end.
 */
@Sharable
@Singleton
public final class Doorkeeper extends ChannelInboundHandlerAdapter {

  private static final Logger LOG = Logger.getLogger(Doorkeeper.class);

  private final GatewayConfig config;
  private final Impatient impatience;
  private final Duration delay;
  private final Set<Channel> doors = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();

  Doorkeeper(
      GatewayConfig config,
      Impatient impatience,
      MeterRegistry metrics,
      @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
    this.config = config;
    this.impatience = impatience;
    this.delay = delay.orElse(Duration.ZERO);
    Gauge.builder("wego.gateway.connections", connections, AtomicInteger::get).register(metrics);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext door) {
    doors.add(door.channel());
  }

  @Override
  public void channelRead(ChannelHandlerContext door, Object accepted) {
    Channel connection = (Channel) accepted;
    connections.incrementAndGet();
    connection.closeFuture().addListener(closed -> connections.decrementAndGet());
    connection.pipeline().addFirst(new Pace(config.edge().patience(), impatience));
    door.fireChannelRead(accepted);
  }

  /**
   * The gateway is about to end. It says that it is not ready, and goes on for a delay in which
   * balancers notice; then new connections are refused, and what is under way ends in its own time.
   */
  void leave(@Observes ShutdownDelayInitiatedEvent event, Vertx vertx) {
    vertx.setTimer(Math.max(1, delay.toMillis()), due -> close());
  }

  private void close() {
    LOG.info("No new connections are taken, and requests under way are ended");
    doors.forEach(Channel::close);
  }
}
