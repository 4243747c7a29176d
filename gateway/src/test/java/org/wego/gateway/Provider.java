package org.wego.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An OpenID provider as far as a resource server sees it: its description and its keys. */
public final class Provider {

  private final Vertx vertx;
  private volatile List<RsaJsonWebKey> keys;
  private HttpServer server;
  private int port;

  public Provider(Vertx vertx, RsaJsonWebKey... keys) {
    this.vertx = vertx;
    this.keys = List.of(keys);
  }

  public static RsaJsonWebKey newKey(String id) {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(id);
      key.setUse("sig");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Listens on the port, or on a free one for 0. */
  public void start(int onPort) {
    server =
        vertx
            .createHttpServer()
            .requestHandler(
                request -> {
                  if (request.path().endsWith("/.well-known/openid-configuration")) {
                    request
                        .response()
                        .end(new JsonObject().put("jwks_uri", issuer() + "/certs").encode());
                  } else {
                    request.response().end(new JsonWebKeySet(keys).toJson());
                  }
                })
            .listen(onPort)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    port = server.actualPort();
  }

  public void stop() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Signs with these from now on. */
  public void rotateTo(RsaJsonWebKey... next) {
    keys = List.of(next);
  }

  public String issuer() {
    return "http://localhost:" + port + "/realms/wego";
  }
}
