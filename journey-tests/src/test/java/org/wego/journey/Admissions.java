package org.wego.journey;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.NewApplication;

/** Cities that are admitted one after the other through the gateway, until it is stopped. */
final class Admissions implements AutoCloseable {

  private static final long END_SECONDS = 60;

  private final Api api;
  private final String name;
  private final List<UUID> members = new CopyOnWriteArrayList<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<?> work;
  private volatile boolean going = true;

  private Admissions(Api api, String name) {
    this.api = api;
    this.name = name;
    this.work = thread.submit(this::admit);
  }

  static Admissions start(Api api, String name) {
    return new Admissions(api, name);
  }

  private void admit() {
    for (int i = 1; going; i++) {
      NewApplication application =
          NewApplication.ofCity("%s City %d".formatted(name, i), "JP", "ASIA", 400_000 + i);
      members.add(api.approve(api.apply(Api.APPLICANT, application)).getMemberId());
    }
  }

  /** Those whose admission was answered so far. */
  List<UUID> members() {
    if (work.isDone()) {
      stop();
    }
    return members;
  }

  /** Waits for the last one, and fails if any did. */
  void stop() {
    going = false;
    try {
      work.get(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("The load broke off", e);
    }
  }

  @Override
  public void close() {
    going = false;
    thread.shutdownNow();
  }
}
