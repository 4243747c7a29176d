package org.wego.localstack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wego.localstack.StackException;

/** The organization's own data, as files of the checkout. */
record DataFiles(Path folder) {

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new StackException("Cannot read " + folder.resolve(name) + ": " + e.getMessage(), e);
    }
  }
}
