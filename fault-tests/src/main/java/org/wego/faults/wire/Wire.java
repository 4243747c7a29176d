package org.wego.faults.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * What is between a part and those who connect to it: it passes everything on, and can cut
 * connections at once; on the way to PostgreSQL also right after a COMMIT was sent, either before
 * its answer comes back or before it is there.
 */
public final class Wire implements AutoCloseable {

  private final ServerSocket door;
  private final IntSupplier target;
  private final boolean postgres;
  private final ExecutorService threads = Executors.newCachedThreadPool(Wire::daemon);
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger commitsToCut = new AtomicInteger();
  private volatile boolean carriedOut;

  private Wire(ServerSocket door, IntSupplier target, boolean postgres) {
    this.door = door;
    this.target = target;
    this.postgres = postgres;
    threads.submit(this::welcome);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Begins to pass on.
   *
   * @param port where to listen; 0 for any
   * @param target the port of the part, asked for with each connection
   * @param postgres whether it is PostgreSQL, whose protocol is then read
   */
  static Wire lay(int port, IntSupplier target, boolean postgres) {
    try {
      return new Wire(
          new ServerSocket(port, 200, InetAddress.getLoopbackAddress()), target, postgres);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public int port() {
    return door.getLocalPort();
  }

  /** Cuts every connection that there is. */
  public void cut() {
    open.forEach(Wire::hangUp);
  }

  /**
   * From now on cuts each connection right after it has sent COMMIT.
   *
   * @param most how many are cut
   * @param carriedOut whether the COMMIT still gets to the server; it is rolled back where it does
   *     not
   */
  public void cutAtCommits(int most, boolean carriedOut) {
    this.carriedOut = carriedOut;
    commitsToCut.set(most);
  }

  /** Leaves off, and tells how many were not cut. */
  public int cutNoMore() {
    return commitsToCut.getAndSet(0);
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        threads.submit(() -> connect(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket caller) {
    try {
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
      caller.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Closeable both =
          () -> {
            hangUp(caller);
            hangUp(server);
          };
      open.add(both);
      threads.submit(() -> answers(server, caller, both));
      asks(caller, server, both);
    } catch (IOException | RuntimeException notThere) {
      hangUp(caller);
    }
  }

  private void asks(Socket caller, Socket server, Closeable both) {
    Commits commits = new Commits();
    try {
      OutputStream onward = server.getOutputStream();
      byte[] buffer = new byte[16 * 1024];
      int length = caller.getInputStream().read(buffer);
      while (length >= 0) {
        boolean cut =
            postgres
                && commits.seen(buffer, length)
                && commitsToCut.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (!cut || carriedOut) {
          onward.write(buffer, 0, length);
          onward.flush();
        }
        if (cut) {
          // Its sender never hears what came of it; the server carries out what has got there.
          hangUp(caller);
          server.shutdownOutput();
          server.getInputStream().transferTo(OutputStream.nullOutputStream());
          return;
        }
        length = caller.getInputStream().read(buffer);
      }
    } catch (IOException cut) {
      // Either end is gone; so is the connection.
    } finally {
      open.remove(both);
      hangUp(both);
    }
  }

  private void answers(Socket server, Socket caller, Closeable both) {
    try {
      server.getInputStream().transferTo(caller.getOutputStream());
      hangUp(both);
    } catch (IOException cut) {
      hangUp(caller);
    }
  }

  private static void hangUp(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
    threads.shutdownNow();
  }
}
