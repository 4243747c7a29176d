package org.wego.gateway.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.wego.gateway.problem.ProblemAnswer;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.Problem;
import org.wego.platform.problem.ProblemException;

/** Tells clients that are too slow, and closes their connections. */
@Singleton
class Impatient implements Pace.Impatience {

  private static final String HEAD = "The head of a request came too slowly";
  private static final String BODY = "The body of a request came too slowly";

  private final ProblemAnswer problems;
  private final ObjectMapper json;
  private final Counter refused;

  Impatient(ProblemAnswer problems, ObjectMapper json, MeterRegistry metrics) {
    this.refused = Counter.builder("wego.gateway.refused").tag("reason", "slow").register(metrics);
    this.problems = problems;
    this.json = json;
  }

  @Override
  public void refuse(HttpServerRequest request) {
    refused.increment();
    if (request.response().headWritten()) {
      request.connection().close();
      return;
    }
    request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    problems.send(request, new ProblemException(PlatformError.REQUEST_TOO_SLOW, BODY));
    request.connection().close();
  }

  /** There is no request to be answered yet, so the answer goes past the server to the encoder. */
  @Override
  public void refuse(ChannelHandlerContext connection) {
    refused.increment();
    if (connection.pipeline().get(HttpResponseEncoder.class) == null) {
      // Not HTTP/1.1, or nothing yet by which to tell.
      connection.close();
      return;
    }
    connection.channel().writeAndFlush(tooSlow()).addListener(ChannelFutureListener.CLOSE);
  }

  private FullHttpResponse tooSlow() {
    try {
      byte[] body = json.writeValueAsBytes(Problem.of(PlatformError.REQUEST_TOO_SLOW, HEAD));
      FullHttpResponse answer =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              HttpResponseStatus.REQUEST_TIMEOUT,
              Unpooled.wrappedBuffer(body));
      answer
          .headers()
          .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
          .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      return answer;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem document cannot be written", e);
    }
  }
}
