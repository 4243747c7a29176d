package org.wego.events.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wego.events.delegation.Attendee;
import org.wego.events.event.KnownEvent;
import org.wego.platform.pdf.Typesetter;

/** Prints badges. */
@ApplicationScoped
public class BadgePdf {

  @Inject Typesetter typesetter;

  /** The badge of somebody who comes; the same bytes each time. */
  public byte[] render(KnownEvent event, Attendee attendee) {
    return typesetter.typeset(BadgeSheets.badge(BadgeSheet.of(event, attendee)));
  }
}
