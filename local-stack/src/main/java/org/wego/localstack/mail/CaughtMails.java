package org.wego.localstack.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wego.localstack.StackException;

/** The mails that a stack caught: a folder with a file for each, {@code 1.eml}, {@code 2.eml}… */
public final class CaughtMails {

  private static final String SUFFIX = ".eml";

  private final Path folder;

  public CaughtMails(Path folder) {
    this.folder = folder;
  }

  /** The latest, the newest first. */
  public List<CaughtMail> newest(int count) {
    return numbers().stream()
        .sorted(Comparator.reverseOrder())
        .limit(count)
        .map(this::read)
        .toList();
  }

  /** The mail of that number. */
  public Optional<CaughtMail> find(int number) {
    return Files.exists(file(number)) ? Optional.of(read(number)) : Optional.empty();
  }

  /** Writes a mail down as the next one; whole, or not at all. */
  synchronized void keep(MimeMessage mail) throws MessagingException {
    try {
      Files.createDirectories(folder);
      int next = numbers().stream().max(Comparator.naturalOrder()).orElse(0) + 1;
      Path unfinished = folder.resolve(next + ".new");
      try (OutputStream file = Files.newOutputStream(unfinished)) {
        mail.writeTo(file);
      }
      Files.move(unfinished, file(next), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new MessagingException("The mail cannot be kept in " + folder, e);
    }
  }

  private List<Integer> numbers() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{1,9}\\" + SUFFIX))
          .map(name -> Integer.valueOf(name.substring(0, name.length() - SUFFIX.length())))
          .toList();
    } catch (IOException e) {
      throw new StackException("Cannot look into " + folder + ": " + e.getMessage(), e);
    }
  }

  private CaughtMail read(int number) {
    Path file = file(number);
    try (InputStream content = Files.newInputStream(file)) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), content);
      return new CaughtMail(
          number,
          Files.getLastModifiedTime(file).toInstant(),
          recipients(mail),
          mail.getSubject(),
          MailText.of(mail));
    } catch (IOException | MessagingException e) {
      throw new StackException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static String recipients(MimeMessage mail) throws MessagingException {
    Address[] all = mail.getAllRecipients();
    return all == null
        ? ""
        : Stream.of(all)
            .map(to -> to instanceof InternetAddress named ? named.getAddress() : to.toString())
            .collect(Collectors.joining(", "));
  }

  private Path file(int number) {
    return folder.resolve(number + SUFFIX);
  }
}
