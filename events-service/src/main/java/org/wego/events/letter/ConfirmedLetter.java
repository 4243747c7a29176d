package org.wego.events.letter;

import java.time.LocalDate;
import org.wego.events.PrintedCode;

/**
 * What the public learns of a letter by its code: nothing of the person whom it invites.
 *
 * @param valid whether it still holds: the event takes place, the person comes, the day has not
 *     passed
 */
public record ConfirmedLetter(
    PrintedCode code,
    String event,
    LocalDate startsOn,
    LocalDate endsOn,
    String organizationName,
    String country,
    LocalDate issuedOn,
    LocalDate validUntil,
    boolean valid) {}
