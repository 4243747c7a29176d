package org.wego.localstack.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.platform.servers.FreePorts;

class MailCatcherTest {

  @TempDir private Path folder;

  private int port;

  @BeforeEach
  void choosePort() {
    port = FreePorts.next();
  }

  @Test
  void a_mail_is_a_file_when_its_sender_hears_that_it_was_taken() throws MessagingException {
    CaughtMails mails = new CaughtMails(folder.resolve("mail"));
    assertThat(mails.newest(10)).isEmpty();
    try (MailCatcher catcher = MailCatcher.start(folder.resolve("mail"), port)) {
      send("kim@city.example", "환영합니다", "안녕하십니까.\nWeGO");
      send("kim@city.example", "Once more", "Good day.");
    }
    List<CaughtMail> newest = mails.newest(10);
    assertThat(newest).extracting(CaughtMail::number).containsExactly(2, 1);
    CaughtMail first = mails.find(1).orElseThrow();
    assertThat(first.to()).isEqualTo("kim@city.example");
    assertThat(first.subject()).isEqualTo("환영합니다");
    assertThat(first.text().strip()).isEqualTo("안녕하십니까.\nWeGO");
    assertThat(mails.newest(1)).containsExactly(newest.get(0));
    assertThat(mails.find(3)).isEmpty();
  }

  @Test
  void of_a_mail_with_files_the_text_and_the_names_of_the_files_are_shown()
      throws MessagingException {
    try (MailCatcher catcher = MailCatcher.start(folder, port)) {
      MimeBodyPart text = new MimeBodyPart();
      text.setText("The invoice is attached.", "UTF-8");
      MimeBodyPart file = new MimeBodyPart();
      file.setDataHandler(
          new DataHandler(new ByteArrayDataSource("%PDF-".getBytes(UTF_8), "application/pdf")));
      file.setFileName("WEGO-2016-000001.pdf");
      MimeMessage mail = mail("kim@city.example", "Invoice");
      mail.setContent(new MimeMultipart(text, file));
      Transport.send(mail);
    }
    assertThat(new CaughtMails(folder).find(1).orElseThrow().text())
        .startsWith("The invoice is attached.")
        .contains("[WEGO-2016-000001.pdf, application/pdf]");
  }

  @Test
  void the_numbers_go_on_after_a_restart() throws MessagingException {
    for (int start = 0; start < 2; start++) {
      try (MailCatcher catcher = MailCatcher.start(folder, port)) {
        send("park@city.example", "Start " + start, "Good day.");
      }
      port = FreePorts.next();
    }
    assertThat(new CaughtMails(folder).newest(10))
        .extracting(CaughtMail::subject)
        .containsExactly("Start 1", "Start 0");
  }

  private void send(String to, String subject, String text) throws MessagingException {
    MimeMessage mail = mail(to, subject);
    mail.setText(text, "UTF-8");
    Transport.send(mail);
  }

  private MimeMessage mail(String to, String subject) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(port));
    MimeMessage mail = new MimeMessage(Session.getInstance(properties));
    mail.setFrom(new InternetAddress("office@wego.example"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    mail.setSubject(subject, "UTF-8");
    return mail;
  }
}
