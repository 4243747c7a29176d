package org.wego.localstack.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.localstack.mail.CaughtMails;

/** Reads the codes that people are sent. */
final class MailedCodes {

  private static final int NEWEST = 60;

  private final CaughtMails mails;

  MailedCodes(CaughtMails mails) {
    this.mails = mails;
  }

  /** What looks like a code in the newest mail to this address that has one, once it is there. */
  String await(String recipient, Pattern code) {
    return Patience.await(
        "a mail to " + recipient, () -> find(recipient, code), found -> !found.isEmpty());
  }

  private String find(String recipient, Pattern code) {
    return mails.newest(NEWEST).stream()
        .filter(mail -> mail.to().contains(recipient))
        .map(mail -> code.matcher(mail.text()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElse("");
  }
}
