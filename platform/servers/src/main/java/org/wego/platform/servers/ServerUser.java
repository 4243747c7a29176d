package org.wego.platform.servers;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs, which refuses root.
 *
 * <p>An ordinary user runs it as itself. Root enters a user namespace first, in which it is nobody
 * to itself but keeps its own files. Where namespaces are refused, as in many containers, root
 * hands the data to the unprivileged user and runs the programs as that one, so that all folders
 * above the data must be open to others.
 */
enum ServerUser {
  SELF(List.of(), null),
  ROOT_IN_NAMESPACE(List.of("unshare", "-U"), 0),
  NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), 65_534);

  private final List<String> prefix;
  private final Integer ownerOfData;

  ServerUser(List<String> prefix, Integer ownerOfData) {
    this.prefix = prefix;
    this.ownerOfData = ownerOfData;
  }

  static ServerUser choose() {
    if (!"0".equals(Command.run(List.of("id", "-u")).output())) {
      return SELF;
    }
    for (ServerUser candidate : List.of(ROOT_IN_NAMESPACE, NOBODY)) {
      if (Command.run(candidate.command(List.of("true"))).succeeded()) {
        return candidate;
      }
    }
    throw new ServerException(
        "PostgreSQL refuses to run as root, and neither unshare nor setpriv can give it another"
            + " user: run as an ordinary user");
  }

  /** What a failure may come from, to be said with it. */
  String limits() {
    return this == NOBODY
        ? " (it runs as user %d, so every folder above must be open to others)"
            .formatted(ownerOfData)
        : "";
  }

  List<String> command(List<String> words) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(words);
    return command;
  }

  /** Gives the folder to the user who runs the server, which checks the owner. */
  void own(Path folder) throws IOException {
    if (ownerOfData == null || !Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            return give(directory);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            return give(file);
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  private FileVisitResult give(Path path) throws IOException {
    if (!ownerOfData.equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
      Files.setAttribute(path, "unix:uid", ownerOfData, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", ownerOfData, LinkOption.NOFOLLOW_LINKS);
    }
    return FileVisitResult.CONTINUE;
  }
}
