package org.wego.events;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;

/** What this service refuses, and why. */
public enum EventsError implements ErrorCode {
  // Events
  EVENT_UNKNOWN(Category.RULE_BROKEN, "E1", "There is no such event"),
  EVENT_UNFIT(Category.RULE_BROKEN, "E1", "No event can be like this"),
  EVENT_STATE(Category.CONFLICT, "E1", "The event's state does not allow this"),
  EVENT_CAPACITY_TAKEN(Category.CONFLICT, "E4", "More places are taken than there would be"),
  EVENT_PROGRAMME_OUTSIDE(Category.CONFLICT, "E3", "The programme has other days"),
  EVENT_PROGRAMME_ZONE(Category.CONFLICT, "E3", "The programme is told in the event's zone"),
  ASSEMBLY_ORDER(Category.RULE_BROKEN, "E2", "The Assemblies follow one another"),
  ASSEMBLY_UNKNOWN(Category.RULE_BROKEN, "E2", "The Assembly is neither planned nor the next"),
  INTERVAL_REASON_REQUIRED(
      Category.RULE_BROKEN, "E2", "An Assembly out of its interval needs a reason"),
  EVENTS_CONTRADICT(Category.RULE_BROKEN, "E2", "The file contradicts what is known"),
  ASSEMBLY_HOSTED(Category.CONFLICT, "E9", "The Assembly has a host"),
  HOSTING_CALL_UNFIT(Category.RULE_BROKEN, "E9", "No call for bids can be like this"),
  HOSTING_CALL_EXISTS(Category.CONFLICT, "E9", "There is a call for the Assembly"),
  HOSTING_CALL_CLOSED(Category.CONFLICT, "E9", "The call takes no bids any more"),
  HOSTING_CALL_TAKES_BIDS(Category.CONFLICT, "E9", "The call still takes bids"),
  HOSTING_CALL_ENDED(Category.CONFLICT, "E9", "The call is decided or cancelled"),
  HOSTING_MEMBER_UNFIT(Category.RULE_BROKEN, "E9", "Only Full members bid"),
  HOSTING_BID_UNFIT(Category.RULE_BROKEN, "E9", "No bid can be like this"),
  HOSTING_BID_EXISTS(Category.CONFLICT, "E9", "The member has a bid"),
  HOSTING_BID_UNKNOWN(Category.RULE_BROKEN, "E9", "The call has no such bid"),
  HOSTING_BID_WITHDRAWN(Category.CONFLICT, "E9", "The bid was withdrawn"),
  HOSTING_OWN_BID(Category.RULE_BROKEN, "E9", "Nobody marks the bid of his or her own city"),
  HOSTING_MARKS_UNFIT(Category.RULE_BROKEN, "E9", "Each criterion gets one mark"),
  HOSTING_NOT_ELECTED(Category.RULE_BROKEN, "E9", "The Assembly has elected another host"),
  // Programme
  EVENT_DAYS_UNKNOWN(Category.RULE_BROKEN, "E3", "The days of the event are not known yet"),
  TRACK_NAME_TAKEN(Category.CONFLICT, "E3", "A track of the event has this name already"),
  ROOM_NAME_TAKEN(Category.CONFLICT, "E3", "A room of the event has this name already"),
  ROOM_TOO_SMALL(Category.RULE_BROKEN, "E3", "A session has no more places than its room seats"),
  ROOM_BOOKED(Category.CONFLICT, "E3", "The room is booked at this time"),
  SPEAKER_BOOKED(Category.CONFLICT, "E3", "A speaker is in another session at this time"),
  SPEAKER_MEMBER_UNKNOWN(Category.RULE_BROKEN, "E3", "There is no such member"),
  SPEAKER_ERASED(Category.CONFLICT, "E3", "The person was erased"),
  SESSION_TIMES(Category.RULE_BROKEN, "E3", "The session cannot be at this time"),
  SESSION_PARTS_UNKNOWN(
      Category.RULE_BROKEN, "E3", "Track, room and speakers are those of the event"),
  SESSION_CANCELLED(Category.CONFLICT, "E3", "The session was cancelled"),
  SESSION_PLACES_TAKEN(Category.CONFLICT, "E3", "More places of the session are taken"),
  PROGRAMME_FULL(Category.CONFLICT, "E3", "The programme has as much of this as it may"),
  PROGRAMME_PART_USED(Category.CONFLICT, "E3", "What others depend on is not removed"),
  SIGN_UPS_IN_THE_WAY(Category.CONFLICT, "E3", "People are in another session at this time"),
  SIGN_UP_NOT_NEEDED(Category.CONFLICT, "E3", "Nobody has to sign up for this session"),
  SIGN_UP_CLOSED(Category.CONFLICT, "E3", "It is too late to sign up"),
  SIGN_UP_PARTICIPANT_UNKNOWN(Category.RULE_BROKEN, "E4", "There is no such participant"),
  SIGN_UP_NOT_ADMITTED(Category.CONFLICT, "E4", "The participant has not been approved"),
  SIGN_UP_EXISTS(Category.CONFLICT, "E3", "The participant has signed up already"),
  SIGN_UP_OVERLAPS(Category.CONFLICT, "E3", "Nobody is in two sessions at once"),
  SIGN_UP_MEETING(Category.CONFLICT, "E5", "Nobody is in a session and a meeting at once"),
  SIGN_UP_CANCELLED(Category.CONFLICT, "E3", "The sign-up was cancelled"),
  // Delegations
  REGISTRATION_CLOSED(Category.CONFLICT, "E4", "The event takes no registrations now"),
  MEMBERS_ONLY(Category.RULE_BROKEN, "M11", "The event is for members only"),
  DELEGATION_MEMBER(Category.RULE_BROKEN, "E4", "It is not clear whose delegation it is"),
  DELEGATION_EXISTS(Category.CONFLICT, "E4", "The organization has a delegation to the event"),
  DELEGATION_PERSONS(Category.RULE_BROKEN, "E4", "The persons do not make a delegation"),
  DELEGATION_STATE(Category.CONFLICT, "E4", "The delegation's state does not allow this"),
  PLACES_MISSING(Category.CONFLICT, "E4", "The event has too few places left"),
  OFFER_LAPSED(Category.CONFLICT, "E4", "The places were not accepted in time"),
  EVENT_OVER(Category.CONFLICT, "E4", "The event is over, cancelled, or not published"),
  BADGE_UNKNOWN(Category.RULE_BROKEN, "E4", "The event has no such badge"),
  PARTICIPANT_NOT_ADMITTED(Category.CONFLICT, "E4", "The participant is not approved"),
  CHECK_IN_TIME(Category.RULE_BROKEN, "E4", "It is not the time of the event"),
  LETTER_PARTICIPANT(Category.RULE_BROKEN, "E4", "There is no such participant to invite"),
  LETTER_EXISTS(Category.CONFLICT, "E4", "The participant has a letter of invitation"),
  LETTER_STATE(Category.CONFLICT, "E4", "The letter's state does not allow this"),
  PASSPORT_UNFIT(Category.RULE_BROKEN, "E4", "Nobody can travel to the event with this passport"),
  PASSPORT_ERASED(Category.CONFLICT, "E4", "What the letter said of the passport was erased"),
  // Matchmaking
  MATCHMAKING_CLOSED(Category.CONFLICT, "E5", "Nobody can be met at the event in its state"),
  MEETING_IMPOSSIBLE(Category.RULE_BROKEN, "E5", "The two cannot meet"),
  MEETING_REQUEST_EXISTS(Category.CONFLICT, "E5", "The two asked each other already"),
  MEETING_REQUEST_DECLINED(Category.CONFLICT, "E5", "The meeting was declined before"),
  MEETING_REQUEST_LIMIT(Category.CONFLICT, "E5", "The participant asks for too many meetings"),
  MEETING_REQUEST_STATE(Category.CONFLICT, "E5", "The state of the request does not allow this"),
  MEETING_ABSENCES_UNCLEAR(Category.RULE_BROKEN, "E5", "The absences contradict each other"),
  MEETING_SLOTS_IMPOSSIBLE(Category.RULE_BROKEN, "E5", "The time cannot be cut into such slots"),
  MEETING_SLOTS_OVERLAP(Category.CONFLICT, "E5", "The event has other slots at that time"),
  MEETINGS_NOT_PLANNABLE(Category.RULE_BROKEN, "E5", "There is nothing to plan meetings with"),
  MEETING_RUN_UNDER_WAY(Category.CONFLICT, "E5", "A schedule of the event is being made"),
  MEETING_DRAFT_MISSING(Category.CONFLICT, "E5", "There is no draft to publish"),
  MEETING_DRAFT_OUTDATED(Category.CONFLICT, "E5", "The draft does not hold any more"),
  // Assembly
  ASSEMBLY_OVER(Category.CONFLICT, "E6", "The Assembly is over, or does not take place"),
  ASSEMBLY_DECIDED(Category.CONFLICT, "E6", "The Assembly has decided something"),
  ASSEMBLY_VOTING(Category.CONFLICT, "E6", "A vote of the Assembly is open"),
  ASSEMBLY_CONVOKED(Category.CONFLICT, "E6", "The Assembly is called together already"),
  CONVOCATION_NOT_READY(Category.RULE_BROKEN, "E6", "The Assembly cannot be called together yet"),
  CONVOCATION_NOTICE(Category.RULE_BROKEN, "E6", "The notice is too short"),
  AGENDA_ITEM_UNFIT(Category.RULE_BROKEN, "E6", "The item does not fit into the agenda"),
  AGENDA_ITEM_IN_USE(Category.CONFLICT, "E6", "Something hangs on the item of the agenda"),
  AGENDA_FULL(Category.CONFLICT, "E6", "The agenda has as many items as it may"),
  PRESENCE_DELEGATION(Category.RULE_BROKEN, "E6", "The member has nobody to come in"),
  PRESENCE_RECORDED(Category.CONFLICT, "E6", "The presence of the member is recorded otherwise"),
  PRESENCE_TIME(Category.RULE_BROKEN, "E6", "Nobody comes or leaves at this moment"),
  CREDENTIAL_UNFIT(Category.RULE_BROKEN, "E6", "The person cannot cast the vote of the member"),
  CREDENTIAL_TAKEN(Category.CONFLICT, "E6", "There is a voting delegate already"),
  CREDENTIAL_REVOKED(Category.CONFLICT, "E6", "The credential was revoked already"),
  // Votes
  VOTE_NO_QUORUM(Category.CONFLICT, "E6", "The Assembly has no quorum"),
  VOTE_OPEN(Category.CONFLICT, "E6", "The vote is still open"),
  VOTE_CLOSED(Category.CONFLICT, "E6", "The vote is closed"),
  VOTE_SEALED(Category.CONFLICT, "E6", "The result of the vote is published"),
  VOTE_SECRECY(Category.RULE_BROKEN, "E6", "The vote is secret, or it is not"),
  VOTE_NOT_ON_ROLL(Category.RULE_BROKEN, "E6", "The member has no ballot to cast in the vote"),
  VOTE_NO_CREDENTIAL(Category.RULE_BROKEN, "E6", "The caller does not cast the member's vote"),
  BALLOT_INVALID(Category.RULE_BROKEN, "E6", "The ballot chooses what the vote does not offer"),
  BALLOT_ALREADY_CAST(Category.CONFLICT, "E6", "The member has voted already"),
  BALLOT_RECEIPT_TAKEN(Category.CONFLICT, "E6", "Another ballot has this receipt"),
  BALLOT_CORRECTION_INVALID(Category.RULE_BROKEN, "E6", "The correction corrects nothing"),
  BALLOT_CORRECTION_SETTLED(Category.CONFLICT, "E6", "The correction is settled already"),
  BALLOT_CORRECTION_UNSETTLED(Category.CONFLICT, "E6", "A correction waits for the second person"),
  BALLOT_CORRECTION_SAME_PERSON(
      Category.RULE_BROKEN, "E6", "Another person has to confirm the correction"),
  ROLL_CALL_INVALID(Category.RULE_BROKEN, "E6", "What was called out does not fit the roll"),
  ROLL_CALL_SETTLED(Category.CONFLICT, "E6", "The roll-call entry is settled already"),
  ROLL_CALL_UNSETTLED(Category.CONFLICT, "E6", "A roll-call entry waits for the second person"),
  ROLL_CALL_SAME_PERSON(Category.RULE_BROKEN, "E6", "Another person has to confirm the entry"),
  MOTION_INVALID(Category.RULE_BROKEN, "E6", "The motion cannot be voted on like this"),
  MOTION_STATE(Category.CONFLICT, "E6", "The motion's state does not allow this"),
  // Elections
  ELECTION_EVENT(
      Category.RULE_BROKEN, "E7", "Elections are held by an Assembly whose days are known"),
  ELECTION_SEATS(Category.RULE_BROKEN, "G2a", "There are not that many seats to elect"),
  ELECTION_EXISTS(Category.CONFLICT, "E7", "The Assembly holds this election already"),
  ELECTION_STATE(Category.CONFLICT, "E7", "The state of the election does not allow this"),
  ELECTION_SEED(
      Category.CONFLICT, "E7", "The seed of the lot is published once, before the ballot"),
  ELECTION_SEED_UNUSED(Category.RULE_BROKEN, "E7", "The election draws no lot"),
  ELECTION_WITHOUT_CANDIDATES(Category.CONFLICT, "E7", "Nobody stands in the election"),
  CANDIDATE_NOT_ELIGIBLE(Category.RULE_BROKEN, "E7", "The member cannot stand in the election"),
  CANDIDATE_UNCLEAR(Category.RULE_BROKEN, "E7", "Who is to stand is not clear, or is another"),
  CANDIDACY_NOTICE(Category.RULE_BROKEN, "G2a", "The notice cannot have been given that day"),
  CANDIDACY_EXISTS(Category.CONFLICT, "E7", "The member stands in the election already"),
  CANDIDACY_ENDED(Category.CONFLICT, "E7", "The candidacy has ended already"),
  ;

  private final Category category;
  private final String rule;
  private final String title;

  EventsError(Category category, String rule, String title) {
    this.category = category;
    this.rule = rule;
    this.title = title;
  }

  @Override
  public Category category() {
    return category;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String rule() {
    return rule;
  }
}
