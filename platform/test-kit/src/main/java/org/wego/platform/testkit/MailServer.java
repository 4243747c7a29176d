package org.wego.platform.testkit;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wego.platform.servers.FreePorts;

/**
 * Gives the tested application a real SMTP server, which keeps every mail it takes.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(WegoServers.class)
 * @WithTestResource(MailServer.class)
 * class WelcomeTest {
 * }</pre>
 *
 * Without it Quarkus takes the application's mails in test mode and sends none.
 */
public class MailServer implements QuarkusTestResourceLifecycleManager {

  private static final Duration START_WITHIN = Duration.ofSeconds(20);

  private static GreenMail server;
  private static int port;

  @Override
  public Map<String, String> start() {
    port = FreePorts.next();
    startServer();
    return Map.of(
        "quarkus.mailer.mock", "false",
        "quarkus.mailer.host", "127.0.0.1",
        "quarkus.mailer.port", Integer.toString(port));
  }

  @Override
  public void stop() {
    server.stop();
  }

  /** Where it listens. */
  public static int port() {
    return port;
  }

  /** All mails that it took, in order of arrival for each recipient. */
  public static List<ReceivedMail> received() {
    return Arrays.stream(server.getReceivedMessages()).map(MailServer::mail).toList();
  }

  /** The mails to this address, in order of arrival. */
  public static List<ReceivedMail> receivedBy(String address) {
    return received().stream().filter(mail -> mail.to().contains(address)).toList();
  }

  /** Stops the server for as long as the work takes; it comes back on the same port, empty. */
  public static void whileStopped(WegoServers.ThrowingWork work) throws Exception {
    server.stop();
    try {
      work.run();
    } finally {
      startServer();
    }
  }

  /** The port may take a moment to be free: connections to whoever had it are still ending. */
  private static void startServer() {
    await()
        .atMost(START_WITHIN)
        .ignoreException(IllegalStateException.class)
        .until(
            () -> {
              GreenMail next =
                  new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
              UserManager users = next.getUserManager();
              users.setMessageDeliveryHandler((mail, to) -> mailbox(users, to.getEmail()));
              next.start();
              server = next;
              return true;
            });
  }

  /**
   * One at a time: two mails to somebody new would both make the mailbox, and one get no answer.
   */
  private static synchronized GreenMailUser mailbox(UserManager users, String email)
      throws UserException {
    return users.hasUser(email)
        ? users.getUserByEmail(email)
        : users.createUser(email, email, email);
  }

  private static ReceivedMail mail(MimeMessage message) {
    try {
      Map<String, String> headers = new HashMap<>();
      for (Header header : Collections.list(message.getAllHeaders())) {
        headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
      }
      return new ReceivedMail(
          addresses(message.getFrom()).get(0),
          addresses(message.getRecipients(Message.RecipientType.TO)),
          message.getSubject(),
          Map.copyOf(headers),
          text(message),
          attachments(message));
    } catch (MessagingException e) {
      throw new IllegalStateException("A mail that was taken cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException("A mail that was taken cannot be read", e);
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    String text =
        part.getContent() instanceof Multipart parts
            ? text(parts.getBodyPart(0))
            : part.getContent().toString();
    return text.replace("\r\n", "\n");
  }

  private static List<ReceivedMail.Attachment> attachments(Part part)
      throws MessagingException, IOException {
    if (part.getFileName() != null) {
      return List.of(
          new ReceivedMail.Attachment(
              part.getFileName(),
              new ContentType(part.getContentType()).getBaseType(),
              part.getInputStream().readAllBytes()));
    }
    List<ReceivedMail.Attachment> attachments = new ArrayList<>();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        attachments.addAll(attachments(parts.getBodyPart(i)));
      }
    }
    return attachments;
  }

  private static List<String> addresses(Address... addresses) {
    return Arrays.stream(addresses).map(Address::toString).toList();
  }
}
