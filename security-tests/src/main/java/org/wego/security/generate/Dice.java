package org.wego.security.generate;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that can be had again: the same seed and number throw the same. */
public final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  /**
   * @param seed of a run
   * @param number of what is decided in it; the decisions of one tell nothing of another's
   */
  public Dice(long seed, long number) {
    random = new SplittableRandom(seed * GOLDEN ^ (number + 1) * 0xD1B54A32D192ED03L);
  }

  /** Whether something happens that does so in this many of a hundred cases. */
  public boolean in(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number of this range, both ends included. */
  public int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** One of them, each as often. */
  public <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** An id that nothing has. */
  public UUID id() {
    long high = random.nextLong() & ~0xF000L | 0x4000L;
    long low = random.nextLong() & ~(0xC0L << 56) | 0x80L << 56;
    return new UUID(high, low);
  }

  /** This many bytes of any value. */
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) random.nextInt();
    }
    return bytes;
  }
}
