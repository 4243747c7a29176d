package org.wego.events.checkin;

import java.util.Locale;
import org.wego.events.PrintedCode;
import org.wego.events.QrCode;
import org.wego.events.delegation.Attendee;
import org.wego.events.event.KnownEvent;

/**
 * A badge as it is printed.
 *
 * @param position {@code null} for none
 * @param nameSize how large the name may be set, by its length
 */
public record BadgeSheet(
    String event,
    String days,
    String name,
    String nameSize,
    String position,
    String organization,
    String country,
    String role,
    String code,
    QrCode qr) {

  /** About 1.4 mm, so that a desk reads it from a hand's breadth away. */
  private static final int MODULE = 4;

  static BadgeSheet of(KnownEvent event, Attendee attendee) {
    PrintedCode code = new PrintedCode(attendee.badgeCode());
    return new BadgeSheet(
        event.title(),
        event.startsOn().equals(event.endsOn())
            ? event.startsOn().toString()
            : event.startsOn() + " – " + event.endsOn(),
        attendee.name(),
        attendee.name().length() <= 24 ? "large" : "small",
        attendee.position(),
        attendee.organizationName(),
        new Locale("", attendee.country()).getDisplayCountry(Locale.ENGLISH),
        switch (attendee.role()) {
          case HEAD -> "Head of delegation";
          case DELEGATE -> "Delegate";
          case ALTERNATE -> "Alternate";
        },
        code.printed(),
        QrCode.of(code.value(), MODULE));
  }
}
