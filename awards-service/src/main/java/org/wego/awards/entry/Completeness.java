package org.wego.awards.entry;

import java.time.LocalDate;
import java.util.Locale;
import org.wego.platform.problem.Faults;

/** What an entry lacks to be handed in (A3), all of it at once. */
final class Completeness {

  private final EntryConfig config;
  private final Faults faults = new Faults();

  private Completeness(EntryConfig config) {
    this.config = config;
  }

  /**
   * The faults of a draft.
   *
   * @param authorized whether the city's letter is attached
   * @param language the primary tag of the language in which entries are written
   * @param today the business day
   */
  static Faults of(
      EntryDetails entry,
      boolean authorized,
      String language,
      LocalDate today,
      EntryConfig config) {
    Completeness found = new Completeness(config);
    found.text(entry.text(), language);
    found.contact(entry.contact());
    found.authorization(entry.authorization(), today);
    found.faults.addIf(
        !authorized, "/attachments", "REQUIRED", "The city's signed authorization is attached");
    return found.faults;
  }

  private void text(EntryText text, String language) {
    require(text.category(), "/category");
    require(text.title(), "/title");
    require(text.summary(), "/summary");
    require(text.description(), "/description");
    bound(text.summary(), config.summaryLength(), "/summary");
    bound(text.description(), config.descriptionLength(), "/description");
    bound(text.results(), config.chapterLength(), "/results");
    bound(text.transferability(), config.chapterLength(), "/transferability");
    faults.addIf(
        !text.inEditionLanguage(),
        "/inEditionLanguage",
        "REQUIRED",
        "Entries are in %s: declare that it is"
            .formatted(Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)));
  }

  private void contact(EntryContact contact) {
    require(contact == null ? null : contact.name(), "/contact/name");
    require(contact == null ? null : contact.email(), "/contact/email");
  }

  private void authorization(CityAuthorization authorization, LocalDate today) {
    LocalDate signedOn = authorization == null ? null : authorization.signedOn();
    require(authorization == null ? null : authorization.signedBy(), "/authorization/signedBy");
    require(authorization == null ? null : authorization.title(), "/authorization/title");
    require(signedOn, "/authorization/signedOn");
    faults.addIf(
        signedOn != null && signedOn.isAfter(today),
        "/authorization/signedOn",
        "DATE_ORDER",
        "It is after today, " + today);
  }

  private void require(Object part, String pointer) {
    faults.addIf(part == null, pointer, "REQUIRED", "A complete entry has this part");
  }

  private void bound(String text, int length, String pointer) {
    faults.addIf(
        text != null && text.codePointCount(0, text.length()) > length,
        pointer,
        "TOO_LONG",
        "An entry is handed in with at most " + length + " characters here");
  }
}
