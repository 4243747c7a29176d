package org.wego.faults.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Several people who work at the same time, each with what is theirs to do, until the evening. */
public final class Work implements AutoCloseable {

  /** Between two things that someone does: programs that start need the machine as well. */
  private static final Duration BREATH = Duration.ofMillis(700);

  private static final Duration TO_GO_HOME = Duration.ofSeconds(60);

  private final CountDownLatch evening = new CountDownLatch(1);
  private final Journal journal = new Journal();
  private final List<Future<?>> people = new ArrayList<>();
  private final ExecutorService threads;

  /** What one person does once; again and again until the evening. */
  interface Task {
    void once(Person person);
  }

  private Work(Gate gate, List<Task> tasks, long seed, BooleanSupplier patience) {
    threads = Executors.newFixedThreadPool(tasks.size());
    Random random = new Random(~seed);
    for (Task task : tasks) {
      Person person = new Person(gate, journal, evening, new Random(random.nextLong()), patience);
      people.add(threads.submit(() -> live(task, person)));
    }
  }

  /**
   * Begins it.
   *
   * @param scene what is there to work with
   * @param seed decides what each of them does; when, the machine decides
   * @param patience whether everyone is to ask for little now
   */
  public static Work begin(Gate gate, Scene scene, long seed, BooleanSupplier patience) {
    List<Task> tasks =
        new ArrayList<>(
            List.of(
                new Admissions(scene, "A"),
                new Admissions(scene, "B"),
                new Payments(scene),
                new Billing(scene),
                new Billing(scene),
                new Entries(scene),
                new Registrations(scene)));
    if (!scene.sheets().isEmpty()) {
      tasks.add(new Scores(scene));
    }
    if (scene.assembly() != null) {
      tasks.add(new Motions(scene, scene.assembly()));
    }
    return new Work(gate, tasks, seed, patience);
  }

  private static void live(Task task, Person person) {
    while (!person.isEvening()) {
      try {
        task.once(person);
      } catch (Person.GivenUp tryAnother) {
        person.pause(BREATH);
      }
      person.pause(BREATH);
    }
  }

  /** What they did so far. */
  public Journal journal() {
    return journal;
  }

  /** Lets everyone finish what they are about. */
  public Journal end() {
    evening.countDown();
    for (Future<?> person : people) {
      try {
        person.get(TO_GO_HOME.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while people finish", e);
      } catch (ExecutionException | TimeoutException e) {
        throw new IllegalStateException("Somebody did not come to an end", e);
      }
    }
    return journal;
  }

  @Override
  public void close() {
    evening.countDown();
    threads.shutdownNow();
  }
}
