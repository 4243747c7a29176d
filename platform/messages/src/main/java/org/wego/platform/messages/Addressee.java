package org.wego.platform.messages;

import java.util.AbstractList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The recipient of one attempt, and whether the mail client has read it. It reads it once the mail
 * server has greeted it and let it in, to write the envelope. An attempt that ends before has sent
 * nothing for sure; and the recipient that is withdrawn then cannot be read any more, so that an
 * attempt that was given up and goes on after all ends without a message.
 */
final class Addressee extends AbstractList<String> {

  private final String address;
  private final AtomicReference<State> state = new AtomicReference<>(State.PREPARED);

  Addressee(String address) {
    this.address = address;
  }

  /** From here on the mail client reads it to send the message. */
  void handOver() {
    state.set(State.UNREAD);
  }

  /** Ends the attempt; false when the recipient was read, and the message may have been sent. */
  boolean withdraw() {
    return state.updateAndGet(now -> now == State.READ ? now : State.WITHDRAWN) != State.READ;
  }

  @Override
  public String get(int index) {
    if (index != 0) {
      throw new IndexOutOfBoundsException(index);
    }
    State now = state.updateAndGet(before -> before == State.UNREAD ? State.READ : before);
    if (now == State.WITHDRAWN) {
      throw new IllegalStateException("The attempt was given up before the mail server was ready");
    }
    return address;
  }

  @Override
  public int size() {
    return 1;
  }

  /** How far the attempt is. */
  private enum State {
    PREPARED,
    UNREAD,
    READ,
    WITHDRAWN
  }
}
