package org.wego.gateway.wire;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reaches two places of the HTTP server that the framework makes and gives nobody: where
 * connections are accepted, and where a request that is no HTTP is about to be answered. Both are
 * extension points of Vert.x; the one service that it asks of us while it is built leads to them.
 */
@ApplicationScoped
class ServerHooks implements VertxOptionsCustomizer {

  private final Doorkeeper doorkeeper;
  private final Unreadable unreadable;

  ServerHooks(Doorkeeper doorkeeper, Unreadable unreadable) {
    this.doorkeeper = doorkeeper;
    this.unreadable = unreadable;
  }

  @Override
  public void accept(VertxOptions options) {
    options.setTracingOptions(new TracingOptions().setFactory(new Hooks()));
  }

  /** Traces nothing: requests get their place in a trace at the edge. */
  private final class Hooks implements VertxTracerFactory {

    @Override
    public void init(VertxBuilder builder) {
      builder.findTransport(new WatchedTransport(builder.findTransport(), doorkeeper));
      builder.tracer(unreadable);
    }

    @Override
    public VertxTracer<?, ?> tracer(TracingOptions options) {
      return unreadable;
    }
  }
}
