package org.wego.localstack.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An SMTP server that takes every mail and sends none on, as a process of its own: {@code
 * MailCatcher <folder> <port>}. A mail is a file before the sender hears that it was taken.
 */
public final class MailCatcher implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int ARGUMENTS = 2;

  private final GreenMail server;

  private MailCatcher(GreenMail server) {
    this.server = server;
  }

  /** Listens on the loopback address. */
  static MailCatcher start(Path folder, int port) {
    CaughtMails mails = new CaughtMails(folder);
    GreenMail server = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    UserManager users = server.getUserManager();
    users.setMessageDeliveryHandler(
        (mail, address) -> {
          mails.keep(mail.getMessage());
          return mailbox(users, address.getEmail());
        });
    server.start();
    return new MailCatcher(server);
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

  /** Runs until SIGTERM or SIGINT. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != ARGUMENTS) {
      System.err.println("Usage: MailCatcher <folder> <port>");
      System.exit(2);
    }
    MailCatcher catcher = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  catcher.close();
                  stopped.countDown();
                },
                "mail-stop"));
    System.out.println("Mail is caught on port " + arguments[1] + " into " + arguments[0]);
    while (!stopped.await(1, TimeUnit.MINUTES)) {
      // The files are what is kept.
      catcher.server.purgeEmailFromAllMailboxes();
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
