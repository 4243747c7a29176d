package org.wego.gateway.token;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.wego.gateway.GatewayConfig;

/**
 * The provider's public keys, read in the background and kept. While the provider is away the known
 * ones go on working, and a gateway that started without it learns them when it comes.
 */
@Singleton
class SigningKeys {

  private static final Logger LOG = Logger.getLogger(SigningKeys.class);
  private static final int TIMEOUT_MS = 3_000;

  /** The pause between readings before any key is known, when no token at all can be checked. */
  private static final Duration FIRST_KEYS_PAUSE = Duration.ofMillis(200);

  private final Vertx vertx;
  private final GatewayConfig.Tokens config;
  private final HttpClient client;
  private final AtomicReference<Future<Void>> reading = new AtomicReference<>();
  private volatile List<JsonWebKey> known = List.of();
  private volatile boolean away;
  private volatile long lastTried;
  private volatile long lastRead;

  SigningKeys(Vertx vertx, GatewayConfig config) {
    this.vertx = vertx;
    this.config = config.tokens();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(TIMEOUT_MS).setKeepAlive(false));
    this.lastTried = System.nanoTime() - this.config.retryEvery().toNanos();
    this.lastRead = System.nanoTime() - this.config.refreshEvery().toNanos();
  }

  void start(@Observes StartupEvent event) {
    refreshWhenOld();
    vertx.setPeriodic(config.retryEvery().toMillis(), timer -> refreshWhenOld());
  }

  /** The keys known now; none before the provider was first reached. */
  List<JsonWebKey> known() {
    return known;
  }

  /**
   * Reads the keys again because a token names one that is not known. Tokens cannot drive the
   * provider: readings are shared, and those too soon after the last are skipped. Before the first
   * keys a reading is waited for instead, so that a provider that just came is met at once; one
   * that was under way may have begun before it came, and is followed by another.
   */
  Future<Void> refresh() {
    Future<Void> running = reading.get();
    if (known.isEmpty()) {
      return running == null ? readFirst() : running.recover(failed -> readFirst());
    }
    if (running != null) {
      return running;
    }
    return elapsed(lastTried, config.retryEvery()) ? read() : Future.succeededFuture();
  }

  private Future<Void> readFirst() {
    if (elapsed(lastTried, FIRST_KEYS_PAUSE)) {
      return read();
    }
    return Future.future(
        read ->
            vertx.setTimer(
                FIRST_KEYS_PAUSE.toMillis(),
                fired -> {
                  Future<Void> running = reading.get();
                  (running == null ? read() : running).onComplete(read);
                }));
  }

  private void refreshWhenOld() {
    if (reading.get() == null && elapsed(lastRead, config.refreshEvery())) {
      read();
    }
  }

  private static boolean elapsed(long since, Duration atLeast) {
    return System.nanoTime() - since >= atLeast.toNanos();
  }

  private Future<Void> read() {
    lastTried = System.nanoTime();
    Future<Void> reader =
        keysUrl()
            .compose(this::get)
            .compose(SigningKeys::parse)
            .onSuccess(this::keep)
            .onFailure(this::carryOn)
            .<Void>mapEmpty();
    reading.set(reader);
    return reader.onComplete(done -> reading.compareAndSet(reader, null));
  }

  private void keep(List<JsonWebKey> keys) {
    if (away || known.isEmpty()) {
      LOG.infof("Tokens of %s are checked with %d keys", config.issuer(), keys.size());
    }
    away = false;
    known = keys;
    lastRead = System.nanoTime();
  }

  private void carryOn(Throwable failure) {
    // Once, and not at every attempt: the provider may be away for long.
    LOG.logf(
        away ? Level.DEBUG : Level.WARN,
        "The keys of %s cannot be read, %d known ones stay in use: %s",
        config.issuer(),
        known.size(),
        failure.getMessage());
    away = true;
  }

  private Future<URI> keysUrl() {
    Optional<URI> configured = config.keysUrl();
    return configured.isPresent()
        ? Future.succeededFuture(configured.get())
        : get(URI.create(config.issuer() + "/.well-known/openid-configuration"))
            .map(description -> URI.create(new JsonObject(description).getString("jwks_uri")));
  }

  private Future<Buffer> get(URI address) {
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.toString())
                .setTimeout(TIMEOUT_MS))
        .compose(request -> request.send())
        .compose(
            response ->
                response.statusCode() == 200
                    ? response.body()
                    : Future.failedFuture(address + " answered " + response.statusCode()));
  }

  private static Future<List<JsonWebKey>> parse(Buffer body) {
    try {
      List<JsonWebKey> keys = new JsonWebKeySet(body.toString()).getJsonWebKeys();
      return keys.isEmpty()
          ? Future.failedFuture("the provider has no keys")
          : Future.succeededFuture(List.copyOf(keys));
    } catch (JoseException e) {
      return Future.failedFuture(e);
    }
  }
}
