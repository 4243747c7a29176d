package org.wego.faults.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the message that carries out a COMMIT in what a client of PostgreSQL sends, by the frames
 * of its protocol (version 3). A client that commits often prepares the statement and then sends
 * only its name.
 */
final class Commits {

  private static final int HEAD = 5;
  private static final int STARTUP_VERSION = 3;

  private final Set<String> prepared = new HashSet<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private boolean started;
  private boolean bound;

  /** Whether a commit is complete with these bytes. */
  boolean seen(byte[] bytes, int length) {
    pending.write(bytes, 0, length);
    ByteBuffer all = ByteBuffer.wrap(pending.toByteArray());
    boolean commit = false;
    while (next(all)) {
      int begin = all.position();
      int size = size(all);
      if (started) {
        commit |= isCommit(all, begin, size);
      } else {
        // Requests for encryption come before the start, in the same frame.
        started = all.getInt(begin + 4) >> 16 == STARTUP_VERSION;
      }
      all.position(begin + size);
    }
    pending.reset();
    pending.write(all.array(), all.position(), all.remaining());
    return commit;
  }

  private boolean next(ByteBuffer all) {
    return all.remaining() >= (started ? HEAD : 8) && all.remaining() >= size(all);
  }

  private int size(ByteBuffer all) {
    return started ? all.getInt(all.position() + 1) + 1 : all.getInt(all.position());
  }

  private boolean isCommit(ByteBuffer all, int begin, int size) {
    byte type = all.get(begin);
    String[] texts =
        type == 'Q' || type == 'P' || type == 'B'
            ? new String(all.array(), begin + HEAD, size - HEAD, UTF_8).split("\0", 3)
            : new String[0];
    if (type == 'Q') {
      return texts[0].equalsIgnoreCase("COMMIT");
    }
    if (type == 'P' && texts.length > 1) {
      if (texts[1].equalsIgnoreCase("COMMIT")) {
        prepared.add(texts[0]);
      } else {
        prepared.remove(texts[0]);
      }
    } else if (type == 'B' && texts.length > 1) {
      bound = prepared.contains(texts[1]);
    } else if (type == 'S') {
      boolean commit = bound;
      bound = false;
      return commit;
    }
    return false;
  }
}
