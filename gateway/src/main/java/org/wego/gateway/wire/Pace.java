package org.wego.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.wego.gateway.EdgeConfig;

/**
 * Looks at how fast a client sends. The server's own timeout begins anew with each byte, so one
 * byte now and then would hold a connection, and with it a place among the requests, for ever.
 *
 * <p>It stands before everything else of a connection and counts bytes as they come off the wire.
 * Of HTTP/2 it sees to the beginning only: the requests of a connection come mixed there.
 */
public final class Pace extends ChannelInboundHandlerAdapter {

  private static final AttributeKey<Pace> KEY = AttributeKey.valueOf(Pace.class, "pace");

  /** What a request that comes too slowly is answered. */
  interface Impatience {
    /** Of a request whose head has come. */
    void refuse(HttpServerRequest request);

    /** Of a connection on which no head came whole. */
    void refuse(ChannelHandlerContext connection);
  }

  private enum Phase {
    QUIET,
    HEAD,
    REQUEST,
    /** Answered while its body still comes. */
    REST,
    UNWATCHED
  }

  private final EdgeConfig.Patience patience;
  private final Impatience impatience;
  private Phase phase = Phase.QUIET;
  private long began;
  private HttpServerRequest request;
  private long bytes;
  private BooleanSupplier awaitsClient;
  private ScheduledFuture<?> looking;

  Pace(EdgeConfig.Patience patience, Impatience impatience) {
    this.patience = patience;
    this.impatience = impatience;
  }

  /** The one of a connection. */
  public static Pace of(HttpConnection connection) {
    return ((ConnectionBase) connection).channel().attr(KEY).get();
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    context.channel().attr(KEY).set(this);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (phase == Phase.QUIET || phase == Phase.REST && request.isEnded()) {
      phase = Phase.HEAD;
      began = System.nanoTime();
      if (looking == null) {
        lookLater(context, patience.head().toNanos());
      }
    } else if (phase == Phase.REQUEST && message instanceof ByteBuf buffer) {
      bytes += buffer.readableBytes();
    }
    context.fireChannelRead(message);
  }

  /** A request's head is there, so the wait for it is over, and that for its body begins. */
  public void headRead(HttpServerRequest arrived) {
    if (phase == Phase.UNWATCHED) {
      return;
    }
    if (arrived.version() == HttpVersion.HTTP_2) {
      phase = Phase.UNWATCHED;
      return;
    }
    phase = Phase.REQUEST;
    request = arrived;
    began = System.nanoTime();
    bytes = 0;
    awaitsClient = () -> false;
  }

  /** Somebody takes the body from here on, and knows whether it or the client holds it up. */
  public void bodyTaken(BooleanSupplier whileItAwaitsTheClient) {
    awaitsClient = whileItAwaitsTheClient;
  }

  /** A request's answer has left; the next bytes begin another. */
  public void answered(HttpServerRequest gone) {
    if (request == gone && phase == Phase.REQUEST) {
      phase = gone.isEnded() ? Phase.QUIET : Phase.REST;
      began = System.nanoTime();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (looking != null) {
      looking.cancel(false);
    }
    context.fireChannelInactive();
  }

  private void lookLater(ChannelHandlerContext context, long nanos) {
    looking =
        context.executor().schedule(() -> look(context), Math.max(1, nanos), TimeUnit.NANOSECONDS);
  }

  /** One look for many requests: a timer for each would be set and cancelled without end. */
  private void look(ChannelHandlerContext context) {
    looking = null;
    if (phase == Phase.UNWATCHED || !context.channel().isActive()) {
      return;
    }
    long waited = System.nanoTime() - began;
    if (phase == Phase.HEAD) {
      long left = patience.head().toNanos() - waited;
      if (left <= 0) {
        phase = Phase.UNWATCHED;
        impatience.refuse(context);
      } else {
        lookLater(context, left);
      }
    } else if (phase == Phase.REQUEST && !request.isEnded()) {
      lookAtBody(context, waited);
    } else if (phase == Phase.REST && !request.isEnded()) {
      lookAtRest(context, waited);
    } else {
      lookLater(context, patience.head().toNanos());
    }
  }

  private void lookAtBody(ChannelHandlerContext context, long waited) {
    long left = patience.body().toNanos() - waited;
    if (left > 0) {
      lookLater(context, left);
    } else if (bytes >= patience.bodyBytes() || !awaitsClient.getAsBoolean()) {
      began = System.nanoTime();
      bytes = 0;
      lookLater(context, patience.body().toNanos());
    } else {
      phase = Phase.UNWATCHED;
      impatience.refuse(request);
    }
  }

  private void lookAtRest(ChannelHandlerContext context, long waited) {
    long left = patience.body().toNanos() - waited;
    if (left > 0) {
      lookLater(context, left);
    } else {
      context.close();
    }
  }
}
