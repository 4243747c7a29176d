package org.wego.fees.reminder;

import java.time.LocalDate;

/** What a reminder says, by the day on which it goes out. */
public enum ReminderKind {
  UPCOMING("payment-reminder-upcoming"),
  DUE("payment-reminder-due"),
  OVERDUE("payment-reminder-overdue");

  private final String messageKind;

  ReminderKind(String messageKind) {
    this.messageKind = messageKind;
  }

  /** The kind of its message, which its templates have too. */
  String messageKind() {
    return messageKind;
  }

  static ReminderKind on(LocalDate day, LocalDate dueOn) {
    if (day.isBefore(dueOn)) {
      return UPCOMING;
    }
    return day.isAfter(dueOn) ? OVERDUE : DUE;
  }
}
