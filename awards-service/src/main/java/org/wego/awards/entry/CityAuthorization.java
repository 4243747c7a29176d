package org.wego.awards.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Who authorized the entry for the city (A3); never in events. The letter itself is an attachment.
 * Any part is {@code null} while it is unknown.
 *
 * @param title the office of the person
 */
@Embeddable
public record CityAuthorization(
    @Column(name = "authorized_by") String signedBy,
    @Column(name = "authorized_title") String title,
    @Column(name = "authorized_on") LocalDate signedOn) {}
