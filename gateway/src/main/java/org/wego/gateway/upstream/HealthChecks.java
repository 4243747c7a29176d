package org.wego.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.wego.gateway.GatewayConfig;

/** Asks every instance again and again whether it is ready. */
final class HealthChecks {

  private static final Logger LOG = Logger.getLogger(HealthChecks.class);

  /** What an instance says of itself. */
  private enum Word {
    READY,
    NOT_READY,
    /** Nothing, or nothing of sense. */
    NONE
  }

  private final Vertx vertx;
  private final GatewayConfig.Checks config;
  private final Consumer<Instance> whenBack;
  private final HttpClient client;

  /** Every watched instance, with its first check. */
  private final Map<Instance, Promise<Void>> watched = new ConcurrentHashMap<>();

  HealthChecks(Vertx vertx, GatewayConfig config, Consumer<Instance> whenBack) {
    this.vertx = vertx;
    this.config = config.checks();
    this.whenBack = whenBack;
    this.client = vertx.createHttpClient();
  }

  /** Watches these from now on and no others. */
  void watchOnly(Collection<Instance> instances) {
    watched.keySet().retainAll(instances);
    for (Instance instance : instances) {
      Promise<Void> first = Promise.promise();
      if (watched.putIfAbsent(instance, first) == null) {
        check(instance, first);
      }
    }
  }

  Future<Void> firstOfAll() {
    List<Future<Void>> firsts = watched.values().stream().map(Promise::future).toList();
    return Future.join(firsts).mapEmpty();
  }

  private void check(Instance instance, Promise<Void> first) {
    ask(instance)
        .onComplete(
            asked -> {
              note(instance, asked.succeeded() ? asked.result() : Word.NONE);
              first.tryComplete();
              vertx.setTimer(
                  config.interval().toMillis(),
                  next -> {
                    if (watched.containsKey(instance)) {
                      check(instance, first);
                    }
                  });
            });
  }

  private void note(Instance instance, Word word) {
    boolean news =
        word == Word.NOT_READY ? instance.declined() : instance.checked(word == Word.READY);
    if (!news) {
      return;
    }
    if (word == Word.READY) {
      LOG.infof("%s is ready", instance);
      whenBack.accept(instance);
    } else {
      LOG.warnf("%s is not ready", instance);
    }
  }

  private Future<Word> ask(Instance instance) {
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(instance.address().host())
                .setPort(instance.address().port())
                .setSsl(instance.address().secure())
                .setURI(config.path())
                .setTimeout(config.timeout().toMillis()))
        .compose(request -> request.send())
        .map(
            response ->
                switch (response.statusCode()) {
                  case 200 -> Word.READY;
                  case 503 -> Word.NOT_READY;
                  default -> Word.NONE;
                })
        .onFailure(failure -> LOG.debugf("%s is not ready: %s", instance, failure.getMessage()));
  }
}
