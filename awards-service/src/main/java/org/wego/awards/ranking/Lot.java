package org.wego.awards.ranking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The lot that decides between entries which nothing else tells apart (A7). It is drawn by a seed
 * that was published before anybody scored, so that nobody can choose it and everybody can check
 * it.
 *
 * @param seed {@code null} for an edition that published none: then nothing is drawn
 */
record Lot(String seed) {

  /**
   * What the entry drew, {@code null} without a seed: the SHA-256 of seed, colon and the entry's
   * id, in hexadecimal. The lowest wins.
   */
  String drawnBy(UUID entryId) {
    return seed == null ? null : HexFormat.of().formatHex(sha256(seed + ":" + entryId));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
