package org.wego.localstack.doctor.look;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How much room is left for data.
 *
 * @param place what for
 * @param failure why it is not known
 * @param free bytes
 * @param all bytes
 */
public record Room(String place, Optional<String> failure, long free, long all) {

  public double freeShare() {
    return all == 0 ? 0 : (double) free / all;
  }

  static Room look(Path folder) {
    try {
      FileStore store = Files.getFileStore(folder);
      return new Room(
          folder.toString(), Optional.empty(), store.getUsableSpace(), store.getTotalSpace());
    } catch (IOException e) {
      return new Room(folder.toString(), Optional.of("cannot be looked at: " + e), 0, 0);
    }
  }
}
