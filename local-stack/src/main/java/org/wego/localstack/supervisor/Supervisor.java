package org.wego.localstack.supervisor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wego.localstack.Json;
import org.wego.localstack.StackException;
import org.wego.localstack.process.ProcessRecord;
import org.wego.localstack.setup.Setup;

/**
 * The process that is the parent of the parts and does what launchers ask, one request at a time.
 *
 * <p>Only one can be at work on a home folder, which a file lock sees to. Requests come over a
 * socket on the loopback address, with a secret that only the stack's owner can read. When it is
 * told to end it stops the parts in order; when it is killed, they go on, and the next one takes
 * them over from their records.
 */
public final class Supervisor implements AutoCloseable {

  static final String NAME = "supervisor";
  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
  static final String CONTROL_SECRET = "control";
  private static final long HOUSEKEEPING_SECONDS = 30;
  private static final int REQUEST_MILLIS = 5_000;

  private final Setup setup;
  private final Stack stack;
  private final Progress ownProgress;
  private final FileChannel lockFile;
  private final ServerSocket socket;
  private final String secret;
  private final ReentrantLock oneRequest = new ReentrantLock();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicBoolean leaving = new AtomicBoolean();
  private final ScheduledExecutorService housekeeping =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "housekeeping");
            thread.setDaemon(true);
            return thread;
          });

  private Supervisor(Setup setup, Progress ownProgress, FileChannel lockFile) throws IOException {
    this.setup = setup;
    this.stack = new Stack(setup);
    this.ownProgress = ownProgress;
    this.lockFile = lockFile;
    this.socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    this.secret = setup.secrets().of(CONTROL_SECRET);
  }

  /**
   * Begins to supervise.
   *
   * @param ownProgress is told what happens when the supervisor itself is told to end
   */
  public static Supervisor begin(Setup setup, Progress ownProgress, long build) {
    try {
      Files.createDirectories(setup.home().run());
      FileChannel lockFile =
          FileChannel.open(
              setup.home().run().resolve("supervisor.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      FileLock lock = lockFile.tryLock();
      if (lock == null) {
        lockFile.close();
        throw new StackException(
            "Another supervisor is at work on " + setup.home().folder() + " (./wego down ends it)");
      }
      Supervisor supervisor = new Supervisor(setup, ownProgress, lockFile);
      setup
          .records()
          .put(
              ProcessRecord.of(
                  NAME,
                  ProcessHandle.current(),
                  build,
                  Map.of(CONTROL_SECRET, supervisor.socket.getLocalPort())));
      supervisor.work();
      return supervisor;
    } catch (IOException e) {
      throw new StackException("Cannot supervise " + setup.home().folder() + ": " + e, e);
    }
  }

  /** Starts every part. */
  public boolean startAll(Progress progress) {
    oneRequest.lock();
    try {
      return stack.start(stack.names(), progress);
    } finally {
      oneRequest.unlock();
    }
  }

  /** Waits until a launcher has asked it to end. */
  public void awaitEnd() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    // Ctrl-C, SIGTERM, or the machine going down.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stack-stop"));
    housekeeping.scheduleWithFixedDelay(
        this::keepHouse, HOUSEKEEPING_SECONDS, HOUSEKEEPING_SECONDS, TimeUnit.SECONDS);
    Thread listener = new Thread(this::listen, "control");
    listener.setDaemon(true);
    listener.start();
  }

  private void keepHouse() {
    if (!Files.exists(setup.home().folder())) {
      // Deleted under our feet: nobody could find these processes again, nor use them.
      ended.countDown();
      return;
    }
    try {
      stack.boundLogs();
    } catch (StackException e) {
      // Said here: an exception would silently end the schedule.
      LOG.warn(e.getMessage());
    }
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket launcher = socket.accept();
        Thread thread = new Thread(() -> serve(launcher), "request");
        thread.setDaemon(true);
        thread.start();
      } catch (SocketException closed) {
        return;
      } catch (IOException e) {
        LOG.warn("A launcher could not connect", e);
      }
    }
  }

  private void serve(Socket launcher) {
    try (launcher;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(launcher.getOutputStream(), StandardCharsets.UTF_8)) {
      launcher.setSoTimeout(REQUEST_MILLIS);
      String line = in.readLine();
      if (line == null) {
        return;
      }
      Control request = Json.MAPPER.readValue(line, Control.class);
      if (!isFromOwner(request)) {
        LOG.warn("A request with a wrong secret was dropped");
        return;
      }
      LOG.info("Asked to {} {}", request.action(), request.parts());
      boolean last = carryOut(request, new Lines(out));
      if (last) {
        ended.countDown();
      }
    } catch (IOException e) {
      LOG.warn("A request could not be read", e);
    }
  }

  private boolean isFromOwner(Control request) {
    return request.secret() != null
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8),
            request.secret().getBytes(StandardCharsets.UTF_8));
  }

  /** Does it and says whether it was the supervisor's last request. */
  private boolean carryOut(Control request, Lines answer) {
    oneRequest.lock();
    try {
      boolean done =
          switch (request.action()) {
            case START -> stack.start(request.parts(), answer);
            case STOP -> stack.stop(request.parts(), answer);
            case DOWN -> stack.stop(stack.names(), answer);
            case LEAVE -> {
              leaving.set(true);
              yield true;
            }
          };
      answer.last(done);
      return request.action() == Control.Action.LEAVE
          || (request.action() == Control.Action.DOWN && done);
    } catch (RuntimeException e) {
      // The launcher must hear of it; it is a fault of ours unless it is a StackException.
      if (!(e instanceof StackException)) {
        LOG.error("A request failed", e);
      }
      answer.happened(Event.failed(NAME, String.valueOf(e.getMessage())));
      answer.last(false);
      return false;
    } finally {
      oneRequest.unlock();
    }
  }

  /** Stops the parts, unless it leaves them to another supervisor, and gives the home free. */
  @Override
  public void close() {
    stack.giveUpStarts();
    oneRequest.lock();
    try {
      if (!lockFile.isOpen()) {
        return;
      }
      socket.close();
      housekeeping.shutdownNow();
      if (!leaving.get()) {
        stack.stop(stack.names(), ownProgress);
      }
      setup.records().remove(NAME);
      lockFile.close();
    } catch (IOException e) {
      throw new StackException("The supervisor did not end in order: " + e.getMessage(), e);
    } finally {
      oneRequest.unlock();
    }
  }

  /** Events as lines to a launcher; one that has gone does not stop the work. */
  private static final class Lines implements Progress {

    private final Writer out;
    private boolean gone;

    Lines(Writer out) {
      this.out = out;
    }

    @Override
    public synchronized void happened(Event event) {
      LOG.info("{} {} {}", event.part(), event.type(), event.text());
      if (gone) {
        return;
      }
      try {
        out.write(Json.MAPPER.writeValueAsString(event) + "\n");
        out.flush();
      } catch (IOException launcherLeft) {
        LOG.info("The launcher left before the end");
        gone = true;
      }
    }

    void last(boolean done) {
      happened(new Event(done ? Event.Type.DONE : Event.Type.NOT_DONE, NAME, "", 0));
    }
  }
}
