package org.wego.benchmarks.springgateway;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

/**
 * Spring Cloud Gateway before the same upstream. By itself it only proxies; with the profile {@code
 * full} it does what ours does, by its own means where it has them: tokens, limits, retries, a
 * breaker, ids, security headers, metrics and an access log.
 */
@SpringBootApplication
public class SpringGateway {

  private static final Logger ACCESS = LoggerFactory.getLogger("access");

  public static void main(String[] arguments) {
    SpringApplication.run(SpringGateway.class, arguments);
  }

  @Bean
  @Profile("!full")
  SecurityWebFilterChain open(ServerHttpSecurity http) {
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .headers(ServerHttpSecurity.HeaderSpec::disable)
        .authorizeExchange(all -> all.anyExchange().permitAll())
        .build();
  }

  @Bean
  @Profile("full")
  SecurityWebFilterChain withTokens(ServerHttpSecurity http) {
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .authorizeExchange(all -> all.anyExchange().permitAll())
        .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
        .build();
  }

  @Bean
  @Profile("full")
  @Order(-10)
  GlobalFilter requestIdAndAccessLog() {
    return (exchange, chain) -> {
      long began = System.nanoTime();
      String id = UUID.randomUUID().toString();
      ServerHttpRequest request =
          exchange.getRequest().mutate().header("X-Request-Id", id).build();
      exchange.getResponse().getHeaders().set("X-Request-Id", id);
      return chain
          .filter(exchange.mutate().request(request).build())
          .doFinally(
              end ->
                  ACCESS.info(
                      "{\"method\":\"{}\",\"path\":\"{}\",\"status\":{},\"requestId\":\"{}\",\"micros\":{}}",
                      request.getMethod(),
                      request.getPath(),
                      exchange.getResponse().getStatusCode(),
                      id,
                      (System.nanoTime() - began) / 1000));
    };
  }

  @Bean
  @Profile("full")
  @Order(-5)
  GlobalFilter rateLimit() {
    Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    return (exchange, chain) ->
        exchange
            .getPrincipal()
            .map(java.security.Principal::getName)
            .defaultIfEmpty("anonymous")
            .flatMap(
                client -> {
                  ConsumptionProbe probe =
                      buckets
                          .computeIfAbsent(client, any -> bucket())
                          .tryConsumeAndReturnRemaining(1);
                  exchange
                      .getResponse()
                      .getHeaders()
                      .set("RateLimit", "\"client\";r=" + probe.getRemainingTokens() + ";t=1");
                  if (probe.isConsumed()) {
                    return chain.filter(exchange);
                  }
                  exchange.getResponse().setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
                  return exchange.getResponse().setComplete();
                });
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(1_000_000).refillGreedy(1_000_000, Duration.ofSeconds(1)))
        .build();
  }
}
