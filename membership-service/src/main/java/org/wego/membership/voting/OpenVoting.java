package org.wego.membership.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.application.ApplicationDetails;
import org.wego.membership.application.ApplicationStatus;
import org.wego.membership.application.HoldApplication;
import org.wego.membership.governance.AdmittingBodies;
import org.wego.membership.governance.CommitteeConfig;
import org.wego.membership.governance.CommitteeQueries;
import org.wego.membership.governance.DecidingBody;
import org.wego.membership.governance.Procedure;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Opens a vote of the committee on an application (G5). */
@ApplicationScoped
public class OpenVoting {

  @Inject HoldApplication holdApplication;
  @Inject AdmittingBodies admittingBodies;
  @Inject CommitteeQueries committee;
  @Inject CommitteeConfig config;
  @Inject Votings votings;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Opens the vote and freezes who may vote, and by which rule it is decided.
   *
   * @throws ProblemException APPLICATION_NOT_SUBMITTED, VOTING_OPEN, DATE_ORDER, VOTING_DEADLINE,
   *     COMMITTEE_NOT_ADMITTING, COMMITTEE_UNKNOWN
   */
  @Transactional
  public VotingSummary open(UUID applicationId, VotingCall call, String actor) {
    ApplicationDetails application = holdApplication.hold(applicationId);
    if (votings.latest(applicationId).filter(Voting::isOpen).isPresent()) {
      throw new ProblemException(
          MembershipError.VOTING_OPEN, "The committee votes on this application already");
    }
    return openOn(application, call, actor).summary();
  }

  /** The same for an application that is held already and is not being voted on. */
  Voting openOn(ApplicationDetails application, VotingCall call, String actor) {
    if (application.status() != ApplicationStatus.SUBMITTED) {
      throw new ProblemException(
          MembershipError.APPLICATION_NOT_SUBMITTED, "The application is " + application.status());
    }
    VotingCall complete = complete(call);
    requireDates(application, complete);
    Voting voting =
        new Voting(
            application.id(),
            complete,
            electorate(complete.opensOn()),
            config.voting().rule(),
            clock.instant(),
            actor);
    votings.persistAndFlush(voting);
    recordChange.record(
        Change.of(
            Subject.APPLICATION,
            application.id(),
            ChangeType.VOTING_OPENED,
            voting.openedOn(),
            null,
            null,
            voting.opening(),
            actor));
    return voting;
  }

  private VotingCall complete(VotingCall call) {
    LocalDate opensOn = call.opensOn() == null ? LocalDate.now(clock) : call.opensOn();
    boolean usual = call.deadline() == null && call.procedure() == Procedure.WRITTEN;
    Instant deadline =
        usual
            ? ZonedDateTime.now(clock).plus(config.voting().writtenProcedure()).toInstant()
            : call.deadline();
    return new VotingCall(call.procedure(), opensOn, deadline, call.reference());
  }

  private void requireDates(ApplicationDetails application, VotingCall call) {
    LocalDate today = LocalDate.now(clock);
    new Faults()
        .addIf(
            call.opensOn().isAfter(today),
            "/opensOn",
            MembershipError.DATE_ORDER.name(),
            "A vote is opened on its day, not before; today is " + today)
        .addIf(
            call.opensOn().isBefore(application.submittedOn()),
            "/opensOn",
            MembershipError.DATE_ORDER.name(),
            "The vote is opened before the submission on " + application.submittedOn())
        .throwIfAny(MembershipError.DATE_ORDER);
    new Faults()
        .addIf(
            call.deadline() != null && !call.deadline().isAfter(clock.instant()),
            "/deadline",
            MembershipError.VOTING_DEADLINE.name(),
            "The deadline has passed already")
        .throwIfAny(MembershipError.VOTING_DEADLINE);
  }

  private List<UUID> electorate(LocalDate day) {
    if (admittingBodies.on(day) != DecidingBody.EXECUTIVE_COMMITTEE) {
      throw new ProblemException(
          MembershipError.COMMITTEE_NOT_ADMITTING,
          "On " + day + " members were admitted by the " + admittingBodies.on(day));
    }
    List<UUID> cities = committee.citiesOn(day);
    if (cities.isEmpty()) {
      throw new ProblemException(
          MembershipError.COMMITTEE_UNKNOWN,
          "Nobody is recorded to sit on the committee on " + day);
    }
    return cities;
  }
}
