package org.wego.membership.application;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.wego.membership.MembershipError;
import org.wego.membership.account.AccountRole;
import org.wego.membership.account.Invitee;
import org.wego.membership.contact.Contact;
import org.wego.membership.contact.ContactType;
import org.wego.membership.erasure.Person;
import org.wego.membership.organization.Organization;
import org.wego.platform.id.Ids;
import org.wego.platform.messaging.stream.EventSequence;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** An organization's application for membership, from its draft to the committee's decision. */
@Entity
class MembershipApplication {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ApplicationStatus status;

  private String applicant;
  @Embedded private Organization organization;
  private String nameKey;
  @Embedded private Signatory signatory;
  @Embedded private ApplicationContact contact;
  private UUID referredBy;
  @Embedded private SignedFormReceipt signedForm;
  private UUID memberId;
  private LocalDate submittedOn;
  private Instant submittedAt;
  private String submittedBy;
  private LocalDate decidedOn;
  private String decisionReference;
  private LocalDate withdrawnOn;
  private Instant withdrawnAt;
  private String withdrawnBy;
  private Instant createdAt;
  @Version private long version;
  @Embedded private EventSequence events = new EventSequence();

  protected MembershipApplication() {}

  /** A new draft of the given applicant. */
  MembershipApplication(Draft draft, String applicant, Instant at) {
    this.id = Ids.next();
    this.status = ApplicationStatus.DRAFT;
    this.applicant = applicant;
    this.createdAt = at;
    write(draft);
  }

  /** Rewrites the draft; nothing else can be rewritten. */
  void revise(Draft draft) {
    requireDraft();
    write(draft);
  }

  /** Notes the signed form (M2). The same bytes once more change nothing. */
  void attach(SignedFormReceipt receipt) {
    requireDraft();
    if (signedForm == null || !signedForm.sha256().equals(receipt.sha256())) {
      signedForm = receipt;
    }
  }

  /**
   * Hands the application in, when it is complete and its dates are in order (M2); every fault is
   * told at once.
   *
   * @param day today, or an earlier day that the Secretariat records for a paper application
   * @param today the business day
   */
  void submit(LocalDate day, LocalDate today, Instant at, String actor) {
    requireDraft();
    Faults missing = missingParts();
    Faults dates = new Faults();
    dates.addIf(
        day.isAfter(today),
        "/submittedOn",
        "DATE_ORDER",
        "The submission is after today, " + today);
    LocalDate signedOn = signatory == null ? null : signatory.signedOn();
    dates.addIf(
        signedOn != null && signedOn.isAfter(day),
        "/signatory/signedOn",
        "DATE_ORDER",
        "It was signed after its submission on " + day);
    if (missing.isEmpty()) {
      dates.throwIfAny(MembershipError.DATE_ORDER);
    } else {
      dates.asList().forEach(fault -> missing.add(fault.pointer(), fault.code(), fault.detail()));
      missing.throwIfAny(MembershipError.APPLICATION_INCOMPLETE);
    }
    status = ApplicationStatus.SUBMITTED;
    submittedOn = day;
    submittedAt = at;
    submittedBy = actor;
  }

  /** Tells of the submission, once the Associate it made (M2) is known. */
  ApplicationEvent.Submitted submitted(UUID associate, Instant at) {
    memberId = associate;
    return new ApplicationEvent.Submitted(events.next(), at, state());
  }

  /** Only a submitted application can be decided, and once (M3). */
  void requireDecidable(LocalDate day, LocalDate today) {
    if (status != ApplicationStatus.SUBMITTED) {
      throw new ProblemException(
          MembershipError.APPLICATION_NOT_SUBMITTED, "The application is " + status);
    }
    Faults dates = new Faults();
    dates.addIf(
        day.isAfter(today), "/decidedOn", "DATE_ORDER", "The decision is after today, " + today);
    dates.addIf(
        day.isBefore(submittedOn),
        "/decidedOn",
        "DATE_ORDER",
        "The decision is before the submission on " + submittedOn);
    dates.throwIfAny(MembershipError.DATE_ORDER);
  }

  /** The committee's approval; the member is Full or Friend from now on (M3, M4). */
  ApplicationEvent.Decided approve(UUID admitted, LocalDate day, String reference, Instant at) {
    memberId = admitted;
    return decide(ApplicationStatus.APPROVED, day, reference, at);
  }

  /** The committee's refusal; the organization may apply again (M3). */
  ApplicationEvent.Decided refuse(LocalDate day, String reference, Instant at) {
    return decide(ApplicationStatus.REFUSED, day, reference, at);
  }

  /**
   * The applicant's withdrawal before the decision (M3).
   *
   * @return the event, empty for a draft, of which nobody was told
   */
  Optional<ApplicationEvent.Withdrawn> withdraw(LocalDate day, Instant at, String actor) {
    if (status != ApplicationStatus.DRAFT && status != ApplicationStatus.SUBMITTED) {
      throw new ProblemException(
          MembershipError.APPLICATION_CLOSED, "The application is " + status);
    }
    boolean announced = status == ApplicationStatus.SUBMITTED;
    status = ApplicationStatus.WITHDRAWN;
    withdrawnOn = day;
    withdrawnAt = at;
    withdrawnBy = actor;
    return announced
        ? Optional.of(new ApplicationEvent.Withdrawn(events.next(), at, state()))
        : Optional.empty();
  }

  /** A membership does not end before its last application was handed in (M9). */
  void requireSubmittedBy(LocalDate day) {
    new Faults()
        .addIf(
            submittedOn.isAfter(day),
            "/effectiveOn",
            MembershipError.ENDING_DATE.name(),
            "It applied on " + submittedOn + ", and was a member then")
        .throwIfAny(MembershipError.ENDING_DATE);
  }

  /** Tells the present state once more. */
  ApplicationEvent.Snapshot snapshot(Instant at) {
    return new ApplicationEvent.Snapshot(events.next(), at, state());
  }

  UUID id() {
    return id;
  }

  Organization organization() {
    return organization;
  }

  /** The member that the applicant says brought it in (M12). */
  Optional<UUID> referredBy() {
    return Optional.ofNullable(referredBy);
  }

  /** The Associate that the submission made, or the member that the approval made. */
  Optional<UUID> memberId() {
    return Optional.ofNullable(memberId);
  }

  /** Whom to reach at the organization when it is a member (M13); nobody who was erased. */
  List<Contact> people() {
    Contact mayor =
        new Contact(
            ContactType.POLITICAL,
            signatory.name(),
            signatory.nativeName(),
            signatory.title(),
            null,
            null,
            contact.language());
    Contact office = contact.toMemberContact();
    return Stream.of(mayor, office)
        .filter(person -> person == office || office.type() != ContactType.POLITICAL)
        .filter(person -> !person.name().equals(Person.ERASED))
        .toList();
  }

  /**
   * Who is invited to act for the organization when it is admitted (M14); empty when the person was
   * erased meanwhile, for then there is no address.
   */
  Optional<Invitee> administrator() {
    return contact.email() == null
        ? Optional.empty()
        : Optional.of(
            new Invitee(
                contact.name(),
                contact.email(),
                contact.language() == null ? "en" : contact.language(),
                AccountRole.ADMINISTRATOR));
  }

  /** Whether a caller who sees that much sees this application. */
  boolean isVisibleTo(Visibility visible) {
    return visible.all()
        || organization.region() == visible.region()
        || applicant.equals(visible.applicant())
        || (memberId != null && memberId.equals(visible.memberId()));
  }

  /** What its own people see. */
  ApplicationDetails details() {
    return new ApplicationDetails(
        id,
        status,
        organization,
        signatory,
        contact,
        referredBy,
        signedForm,
        memberId,
        submittedOn,
        decidedOn,
        withdrawnOn,
        createdAt,
        version);
  }

  private void write(Draft draft) {
    organization = draft.organization();
    nameKey = draft.organization().nameKey();
    signatory = draft.signatory();
    contact = draft.contact();
    referredBy = draft.referredBy();
  }

  private ApplicationEvent.Decided decide(
      ApplicationStatus decided, LocalDate day, String reference, Instant at) {
    status = decided;
    decidedOn = day;
    decisionReference = reference;
    return new ApplicationEvent.Decided(events.next(), at, state());
  }

  private void requireDraft() {
    if (status != ApplicationStatus.DRAFT) {
      throw new ProblemException(
          MembershipError.APPLICATION_NOT_DRAFT, "The application is " + status);
    }
  }

  private Faults missingParts() {
    Faults missing = new Faults();
    require(missing, signatory == null ? null : signatory.name(), "/signatory/name");
    require(missing, signatory == null ? null : signatory.title(), "/signatory/title");
    require(missing, signatory == null ? null : signatory.signedOn(), "/signatory/signedOn");
    require(missing, contact == null ? null : contact.name(), "/contact/name");
    require(missing, contact == null ? null : contact.email(), "/contact/email");
    require(missing, signedForm, "/signedForm");
    return missing;
  }

  private static void require(Faults missing, Object part, String pointer) {
    missing.addIf(part == null, pointer, "REQUIRED", "A complete application has this part");
  }

  private ApplicationState state() {
    return new ApplicationState(
        id, memberId, organization, status, submittedOn, decidedOn, decisionReference, withdrawnOn);
  }
}
