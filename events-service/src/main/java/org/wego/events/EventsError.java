package org.wego.events;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.Explained;

/** What this service refuses, and why. */
public enum EventsError implements ErrorCode {
  // Events
  @Explained(
      cause = "No event has this id, or the event is no General Assembly where one is wanted.",
      cure = "List the events.")
  EVENT_UNKNOWN(Category.RULE_BROKEN, "E1", "There is no such event"),
  @Explained(
      cause =
          "The event has days that are wanted or out of order, a year that is not that of its "
              + "first day, days outside 2008 to 2200, more than 366 of them, an unknown host, a "
              + "Regional Office as the organizer of an Assembly, or a restriction to members "
              + "without being a TRAINING or WEBINAR; `errors` has all of it.",
      cure = "Correct what `errors` names.")
  EVENT_UNFIT(Category.RULE_BROKEN, "E1", "No event can be like this"),
  @Explained(
      cause =
          "The step was taken, or another comes before it: a draft is scheduled, what is "
              + "scheduled is published, and what is cancelled stays so.",
      cure = "Read the event; its `state` tells what can be done.")
  EVENT_STATE(Category.CONFLICT, "E1", "The event's state does not allow this"),
  @Explained(
      cause = "More places are taken than the event would have.",
      cure = "Keep the capacity at the places taken, or more.")
  EVENT_CAPACITY_TAKEN(Category.CONFLICT, "E4", "More places are taken than there would be"),
  @Explained(
      cause = "Sessions would not be on the event's days any more.",
      cure = "Move or cancel the sessions first.")
  EVENT_PROGRAMME_OUTSIDE(Category.CONFLICT, "E3", "The programme has other days"),
  @Explained(
      cause = "The event has sessions, whose times were given in its zone.",
      cure = "Keep the zone; or cancel the sessions and plan them anew in the other one.")
  EVENT_PROGRAMME_ZONE(Category.CONFLICT, "E3", "The programme is told in the event's zone"),
  @Explained(
      cause = "The Assembly would be before one of a lower ordinal, or after one of a higher.",
      cure = "Choose a year between its neighbours'.")
  ASSEMBLY_ORDER(Category.RULE_BROKEN, "E2", "The Assemblies follow one another"),
  @Explained(
      cause = "The ordinal is neither that of a planned Assembly nor the next.",
      cure = "List the Assemblies.")
  ASSEMBLY_UNKNOWN(Category.RULE_BROKEN, "E2", "The Assembly is neither planned nor the next"),
  @Explained(
      cause = "The Assembly is planned for another year than its interval would have it.",
      cure = "Give `intervalReason`.")
  INTERVAL_REASON_REQUIRED(
      Category.RULE_BROKEN, "E2", "An Assembly out of its interval needs a reason"),
  @Explained(
      cause =
          "Events of the file are known with other data, or its Assemblies have ordinals that "
              + "are taken or out of the order of the years; `errors` has all of it.",
      cure = "Correct the rows, or change the known event.")
  EVENTS_CONTRADICT(Category.RULE_BROKEN, "E2", "The file contradicts what is known"),
  @Explained(
      cause =
          "The Assembly has a host, by a decision on bids or an election: no bids are called "
              + "for, and nobody decides or elects once more.",
      cure = "Nothing is to be done: call for bids for an Assembly that has no host yet.")
  ASSEMBLY_HOSTED(Category.CONFLICT, "E9", "The Assembly has a host"),
  @Explained(
      cause =
          "The call would close in the past, its weights do not sum to 1, or two criteria have "
              + "one name; `errors` has all of it.",
      cure = "Correct what `errors` names.")
  HOSTING_CALL_UNFIT(Category.RULE_BROKEN, "E9", "No call for bids can be like this"),
  @Explained(
      cause = "Bids are called for to host the Assembly; see `existing`.",
      cure = "Use that call, or cancel it first.")
  HOSTING_CALL_EXISTS(Category.CONFLICT, "E9", "There is a call for the Assembly"),
  @Explained(cause = "The closing instant has come.", cure = "Wait for the next call.")
  HOSTING_CALL_CLOSED(Category.CONFLICT, "E9", "The call takes no bids any more"),
  @Explained(
      cause = "Bids are marked and decided on when all are in.",
      cure = "Wait for the closing.")
  HOSTING_CALL_TAKES_BIDS(Category.CONFLICT, "E9", "The call still takes bids"),
  @Explained(
      cause = "The host is decided, or the call was cancelled.",
      cure = "Nothing is to be done.")
  HOSTING_CALL_ENDED(Category.CONFLICT, "E9", "The call is decided or cancelled"),
  @Explained(
      cause =
          "The bidder is no Full member, or not any more when it is to be chosen, or nothing "
              + "is known of it.",
      cure = "Name a Full member; a new one is known once its event has arrived.")
  HOSTING_MEMBER_UNFIT(Category.RULE_BROKEN, "E9", "Only Full members bid"),
  @Explained(cause = "The bid's last day is before its first.", cure = "Put the days in order.")
  HOSTING_BID_UNFIT(Category.RULE_BROKEN, "E9", "No bid can be like this"),
  @Explained(
      cause = "The member has a bid that stands; see `existing`.",
      cure = "Withdraw it first.")
  HOSTING_BID_EXISTS(Category.CONFLICT, "E9", "The member has a bid"),
  @Explained(cause = "The call has no such bid.", cure = "List the bids of the call.")
  HOSTING_BID_UNKNOWN(Category.RULE_BROKEN, "E9", "The call has no such bid"),
  @Explained(cause = "The bid was taken back.", cure = "Choose another bid.")
  HOSTING_BID_WITHDRAWN(Category.CONFLICT, "E9", "The bid was withdrawn"),
  @Explained(cause = "The caller's own city has made the bid.", cure = "Leave it to others.")
  HOSTING_OWN_BID(Category.RULE_BROKEN, "E9", "Nobody marks the bid of his or her own city"),
  @Explained(
      cause =
          "A criterion has no mark, two, or does not belong to the call; `errors` has all of "
              + "it.",
      cure = "Give each criterion of the call one mark.")
  HOSTING_MARKS_UNFIT(Category.RULE_BROKEN, "E9", "Each criterion gets one mark"),
  @Explained(
      cause =
          "The election is not that of the next host at the Assembly before, is not decided, "
              + "or made another one host (E7).",
      cure = "Decide the election first, or check the bid.")
  HOSTING_NOT_ELECTED(Category.RULE_BROKEN, "E9", "The Assembly has elected another host"),
  // Programme
  @Explained(
      cause = "A session is planned for an event whose days are not known.",
      cure = "Give the event its days first.")
  EVENT_DAYS_UNKNOWN(Category.RULE_BROKEN, "E3", "The days of the event are not known yet"),
  @Explained(
      cause = "A track of the event has the name, however it is capitalized; see `existing`.",
      cure = "Use that one, or another name.")
  TRACK_NAME_TAKEN(Category.CONFLICT, "E3", "A track of the event has this name already"),
  @Explained(
      cause = "A room of the event has the name, however it is capitalized; see `existing`.",
      cure = "Use that one, or another name.")
  ROOM_NAME_TAKEN(Category.CONFLICT, "E3", "A room of the event has this name already"),
  @Explained(
      cause = "A session would have more places than its room has seats.",
      cure = "Give fewer places, or choose another room.")
  ROOM_TOO_SMALL(Category.RULE_BROKEN, "E3", "A session has no more places than its room seats"),
  @Explained(
      cause = "The room has another session at the time; see `existing`.",
      cure = "Choose another time or another room.")
  ROOM_BOOKED(Category.CONFLICT, "E3", "The room is booked at this time"),
  @Explained(
      cause = "One of the speakers is in another session at the time; see `existing`.",
      cure = "Choose another time or another speaker.")
  SPEAKER_BOOKED(Category.CONFLICT, "E3", "A speaker is in another session at this time"),
  @Explained(
      cause = "Nothing is known of the member for which the speaker speaks.",
      cure = "Check the id; a new member is known once its event has arrived.")
  SPEAKER_MEMBER_UNKNOWN(Category.RULE_BROKEN, "E3", "There is no such member"),
  @Explained(
      cause = "The person was erased for good.",
      cure = "Add the speaker anew, should he or she speak again.")
  SPEAKER_ERASED(Category.CONFLICT, "E3", "The person was erased"),
  @Explained(
      cause =
          "The session is not within the event's days, ends before it starts, or at a time "
              + "that the host's clocks skip or show twice; `errors` has all of it.",
      cure = "Correct the times; where clocks show a time twice, add the offset.")
  SESSION_TIMES(Category.RULE_BROKEN, "E3", "The session cannot be at this time"),
  @Explained(
      cause =
          "The event has no such track, room or speaker, or a speaker is named twice; `errors` "
              + "has all of them.",
      cure = "List the tracks, rooms and speakers of the event.")
  SESSION_PARTS_UNKNOWN(
      Category.RULE_BROKEN, "E3", "Track, room and speakers are those of the event"),
  @Explained(cause = "The session was called off.", cure = "Plan another one.")
  SESSION_CANCELLED(Category.CONFLICT, "E3", "The session was cancelled"),
  @Explained(
      cause = "More places are taken than the session would have.",
      cure = "Cancel sign-ups first.")
  SESSION_PLACES_TAKEN(Category.CONFLICT, "E3", "More places of the session are taken"),
  @Explained(
      cause =
          "The event has as many sessions, rooms, speakers or tracks as "
              + "`wego.events.programme.max-…` allows.",
      cure = "Remove what is not needed.")
  PROGRAMME_FULL(Category.CONFLICT, "E3", "The programme has as much of this as it may"),
  @Explained(
      cause = "The track, room or speaker has sessions, or people have signed up for the session.",
      cure = "Give the sessions another one; cancel the session instead.")
  PROGRAMME_PART_USED(Category.CONFLICT, "E3", "What others depend on is not removed"),
  @Explained(
      cause =
          "Some who signed up for the session are in another one, or meet somebody, at the new "
              + "time.",
      cure = "Choose another time, or cancel their sign-ups.")
  SIGN_UPS_IN_THE_WAY(Category.CONFLICT, "E3", "People are in another session at this time"),
  @Explained(
      cause = "The session has no number of places.",
      cure = "Nothing is to be done: just come.")
  SIGN_UP_NOT_NEEDED(Category.CONFLICT, "E3", "Nobody has to sign up for this session"),
  @Explained(cause = "The session has begun.", cure = "Nothing is to be done.")
  SIGN_UP_CLOSED(Category.CONFLICT, "E3", "It is too late to sign up"),
  @Explained(
      cause = "The event has no such participant, or it is not the caller's.",
      cure =
          "See the persons of your delegation; without `participantId` the login has to be a "
              + "participant's.")
  SIGN_UP_PARTICIPANT_UNKNOWN(Category.RULE_BROKEN, "E4", "There is no such participant"),
  @Explained(cause = "The participant is not approved.", cure = "Wait for the approval.")
  SIGN_UP_NOT_ADMITTED(Category.CONFLICT, "E4", "The participant has not been approved"),
  @Explained(
      cause = "The participant has a place, or waits for one; see `existing`.",
      cure = "Nothing is to be done.")
  SIGN_UP_EXISTS(Category.CONFLICT, "E3", "The participant has signed up already"),
  @Explained(
      cause =
          "The participant has signed up for another session at the time, be it to wait; see "
              + "`existing`.",
      cure = "Cancel that one first.")
  SIGN_UP_OVERLAPS(Category.CONFLICT, "E3", "Nobody is in two sessions at once"),
  @Explained(
      cause = "The participant has a published meeting at the time; see `existing`.",
      cure = "Take another session, or withdraw the request to meet.")
  SIGN_UP_MEETING(Category.CONFLICT, "E5", "Nobody is in a session and a meeting at once"),
  @Explained(cause = "The sign-up was cancelled before.", cure = "Sign up anew.")
  SIGN_UP_CANCELLED(Category.CONFLICT, "E3", "The sign-up was cancelled"),
  // Delegations
  @Explained(
      cause =
          "The event takes no registrations now: it is not the time, or the event is not "
              + "published.",
      cure = "See when the event takes registrations; its organizer may register you.")
  REGISTRATION_CLOSED(Category.CONFLICT, "E4", "The event takes no registrations now"),
  @Explained(
      cause = "The event is for members, and the organization is none.",
      cure = "Become a member first.")
  MEMBERS_ONLY(Category.RULE_BROKEN, "M11", "The event is for members only"),
  @Explained(
      cause =
          "The organization is a member and registers as one, is none that is known, or is not "
              + "told.",
      cure = "Correct what `errors` names.")
  DELEGATION_MEMBER(Category.RULE_BROKEN, "E4", "It is not clear whose delegation it is"),
  @Explained(
      cause = "The organization has a delegation to the event.",
      cure = "Change that delegation.")
  DELEGATION_EXISTS(Category.CONFLICT, "E4", "The organization has a delegation to the event"),
  @Explained(
      cause =
          "There is no head, or several, or too many persons, or a name or the head's address "
              + "is missing, or something is said twice; `errors` has all of it.",
      cure = "Correct the persons.")
  DELEGATION_PERSONS(Category.RULE_BROKEN, "E4", "The persons do not make a delegation"),
  @Explained(
      cause =
          "The delegation is not in a state in which this is done with it, or some of it have "
              + "come.",
      cure = "Read its `state`.")
  DELEGATION_STATE(Category.CONFLICT, "E4", "The delegation's state does not allow this"),
  @Explained(
      cause = "Persons were added to a delegation that has places, and there are too few for them.",
      cure = "Name fewer persons, or wait for places.")
  PLACES_MISSING(Category.CONFLICT, "E4", "The event has too few places left"),
  @Explained(
      cause = "The time for accepting the places is over: they go to the next.",
      cure = "Register again.")
  OFFER_LAPSED(Category.CONFLICT, "E4", "The places were not accepted in time"),
  @Explained(
      cause =
          "The event is over, cancelled, or not published; what was held is not called off "
              + "either.",
      cure = "Nothing is to be done.")
  EVENT_OVER(Category.CONFLICT, "E4", "The event is over, cancelled, or not published"),
  @Explained(
      cause = "No participant of the event has this badge.",
      cure = "Read the badge again; it may be another event's.")
  BADGE_UNKNOWN(Category.RULE_BROKEN, "E4", "The event has no such badge"),
  @Explained(
      cause =
          "The participant, or the delegation, is not approved, or comes no more, or who it "
              + "was is erased.",
      cure = "See the state of the delegation.")
  PARTICIPANT_NOT_ADMITTED(Category.CONFLICT, "E4", "The participant is not approved"),
  @Explained(
      cause =
          "The badge was read before the day before the event, after its last day, or in the "
              + "future.",
      cure = "Check the clock of the device.")
  CHECK_IN_TIME(Category.RULE_BROKEN, "E4", "It is not the time of the event"),
  @Explained(
      cause = "The event has no such participant, or of a delegation that is not yours.",
      cure = "See the persons of your delegation.")
  LETTER_PARTICIPANT(Category.RULE_BROKEN, "E4", "There is no such participant to invite"),
  @Explained(
      cause = "The participant has a letter, or has asked for one.",
      cure = "Fetch that letter.")
  LETTER_EXISTS(Category.CONFLICT, "E4", "The participant has a letter of invitation"),
  @Explained(
      cause = "The letter was reviewed already, or is not issued.",
      cure = "Read its `state`.")
  LETTER_STATE(Category.CONFLICT, "E4", "The letter's state does not allow this"),
  @Explained(
      cause =
          "The passport expires before the event ends, or its holder was not born yet; "
              + "`errors` says which.",
      cure = "Correct it.")
  PASSPORT_UNFIT(Category.RULE_BROKEN, "E4", "Nobody can travel to the event with this passport"),
  @Explained(
      cause = "The passport was erased, so that the letter cannot be printed or issued any more.",
      cure = "Ask for another letter.")
  PASSPORT_ERASED(Category.CONFLICT, "E4", "What the letter said of the passport was erased"),
  // Matchmaking
  @Explained(
      cause = "The event is not published yet, or was cancelled.",
      cure = "Ask for meetings while it is published.")
  MATCHMAKING_CLOSED(Category.CONFLICT, "E5", "Nobody can be met at the event in its state"),
  @Explained(
      cause =
          "Who asks is nobody for whom the caller acts, or one of the two is not admitted to "
              + "the event, or both are of one delegation; `errors` has all of it.",
      cure = "See the list of those who want to be met.")
  MEETING_IMPOSSIBLE(Category.RULE_BROKEN, "E5", "The two cannot meet"),
  @Explained(
      cause = "One of the two asked the other; see `request`.",
      cure = "Answer that request.")
  MEETING_REQUEST_EXISTS(Category.CONFLICT, "E5", "The two asked each other already"),
  @Explained(
      cause = "Who is asked declined the same request.",
      cure = "Nothing is to be done: who declined may ask.")
  MEETING_REQUEST_DECLINED(Category.CONFLICT, "E5", "The meeting was declined before"),
  @Explained(
      cause = "Who asks has as many requests, or as many of high priority, as are allowed.",
      cure = "Withdraw one, or ask with another priority.")
  MEETING_REQUEST_LIMIT(Category.CONFLICT, "E5", "The participant asks for too many meetings"),
  @Explained(cause = "The request was answered or withdrawn.", cure = "Read its `state`.")
  MEETING_REQUEST_STATE(Category.CONFLICT, "E5", "The state of the request does not allow this"),
  @Explained(
      cause =
          "Absences overlap, end before they begin, or are at a time that the host's clocks "
              + "skip or show twice; `errors` has all of it.",
      cure = "Correct the times.")
  MEETING_ABSENCES_UNCLEAR(Category.RULE_BROKEN, "E5", "The absences contradict each other"),
  @Explained(
      cause =
          "The event has no such session for matchmaking, the time is outside its days, ends "
              + "before it begins, is too short for a meeting, or makes too many slots; `errors` has "
              + "all of it.",
      cure = "Correct what is told.")
  MEETING_SLOTS_IMPOSSIBLE(Category.RULE_BROKEN, "E5", "The time cannot be cut into such slots"),
  @Explained(
      cause = "The event has slots for meetings at that time.",
      cure = "Remove them first, or take another time.")
  MEETING_SLOTS_OVERLAP(Category.CONFLICT, "E5", "The event has other slots at that time"),
  @Explained(
      cause =
          "There are no tables, no slots to come, or no accepted requests; `errors` tells "
              + "which.",
      cure = "Provide what is missing.")
  MEETINGS_NOT_PLANNABLE(Category.RULE_BROKEN, "E5", "There is nothing to plan meetings with"),
  @Explained(
      cause = "A schedule of the event is being made; the problem links to the run.",
      cure = "Wait for its end.")
  MEETING_RUN_UNDER_WAY(Category.CONFLICT, "E5", "A schedule of the event is being made"),
  @Explained(
      cause = "No schedule was made since the last one was published.",
      cure = "Have a schedule made.")
  MEETING_DRAFT_MISSING(Category.CONFLICT, "E5", "There is no draft to publish"),
  @Explained(
      cause =
          "Meetings of the draft cannot take place any more: somebody dropped out, has a place "
              + "in a session or is absent at the time, or a slot or table was taken away.",
      cure = "Have the schedule made again.")
  MEETING_DRAFT_OUTDATED(Category.CONFLICT, "E5", "The draft does not hold any more"),
  // Assembly
  @Explained(
      cause = "The Assembly is cancelled, or its last day has passed.",
      cure = "Nothing is to be done.")
  ASSEMBLY_OVER(Category.CONFLICT, "E6", "The Assembly is over, or does not take place"),
  @Explained(
      cause = "The Assembly that is to be called off adopted a resolution or elected somebody.",
      cure = "Nothing is to be done: it took place.")
  ASSEMBLY_DECIDED(Category.CONFLICT, "E6", "The Assembly has decided something"),
  @Explained(
      cause = "Everyone would leave, or the Assembly would be called off, while a vote is open.",
      cure = "Close the vote first, or give the election up.")
  ASSEMBLY_VOTING(Category.CONFLICT, "E6", "A vote of the Assembly is open"),
  @Explained(
      cause = "The Assembly was called together to the days that it has.",
      cure = "Nothing is to be done: once its days move it is called together again.")
  ASSEMBLY_CONVOKED(Category.CONFLICT, "E6", "The Assembly is called together already"),
  @Explained(
      cause =
          "The Assembly is a draft, has begun, or has no days or no agenda; `errors` has all "
              + "of it.",
      cure = "Do what is missing.")
  CONVOCATION_NOT_READY(Category.RULE_BROKEN, "E6", "The Assembly cannot be called together yet"),
  @Explained(
      cause = "The notice is shorter than `wego.events.convocation.notice-days`.",
      cure = "Say why in `shortNoticeReason`.")
  CONVOCATION_NOTICE(Category.RULE_BROKEN, "E6", "The notice is too short"),
  @Explained(
      cause =
          "The place is not there or too deep, the item would be under itself, or the session "
              + "is not of the programme; `errors` has all of it.",
      cure = "List the agenda and the sessions.")
  AGENDA_ITEM_UNFIT(Category.RULE_BROKEN, "E6", "The item does not fit into the agenda"),
  @Explained(
      cause = "Items are under the item, or a motion names it.",
      cure = "Take those off first.")
  AGENDA_ITEM_IN_USE(Category.CONFLICT, "E6", "Something hangs on the item of the agenda"),
  @Explained(
      cause = "The agenda has as many items as `wego.events.agenda.max-items` allows.",
      cure = "Take items off first, or put what you have into the text of one.")
  AGENDA_FULL(Category.CONFLICT, "E6", "The agenda has as many items as it may"),
  @Explained(
      cause = "Nobody of the member is approved for the Assembly.",
      cure = "Approve its delegation first.")
  PRESENCE_DELEGATION(Category.RULE_BROKEN, "E6", "The member has nobody to come in"),
  @Explained(
      cause = "The member was in the room at that moment or came later, or has left already.",
      cure = "List the presences of the member.")
  PRESENCE_RECORDED(Category.CONFLICT, "E6", "The presence of the member is recorded otherwise"),
  @Explained(
      cause =
          "The moment is to come, on none of the Assembly's days, before the arrival, or "
              + "before the Assembly last opened or closed a vote, whose roll has who was there.",
      cure = "Correct `at`.")
  PRESENCE_TIME(Category.RULE_BROKEN, "E6", "Nobody comes or leaves at this moment"),
  @Explained(
      cause =
          "The person is no approved one of the delegation of a Full member, or the credential "
              + "has expired; `errors` has all of it.",
      cure = "Approve the delegation, or name another person or instant.")
  CREDENTIAL_UNFIT(Category.RULE_BROKEN, "E6", "The person cannot cast the vote of the member"),
  @Explained(
      cause =
          "The member has a voting delegate in this role, or the person, or somebody with the "
              + "same login, is one already; `credentialId` tells which.",
      cure = "Revoke that one first.")
  CREDENTIAL_TAKEN(Category.CONFLICT, "E6", "There is a voting delegate already"),
  @Explained(cause = "The credential was taken back before.", cure = "Accept another one.")
  CREDENTIAL_REVOKED(Category.CONFLICT, "E6", "The credential was revoked already"),
  // Votes
  @Explained(
      cause = "Not enough members with a vote are present; see `quorum`.",
      cure = "Record who has arrived, and open the vote when there is a quorum.")
  VOTE_NO_QUORUM(Category.CONFLICT, "E6", "The Assembly has no quorum"),
  @Explained(cause = "Ballots are still taken.", cure = "Close the vote first.")
  VOTE_OPEN(Category.CONFLICT, "E6", "The vote is still open"),
  @Explained(
      cause =
          "The vote is closed: the ballot, entry or close came too late; a ballot of an "
              + "election is for the round that it names.",
      cure = "Nothing is to be done; the result names the round that is open.")
  VOTE_CLOSED(Category.CONFLICT, "E6", "The vote is closed"),
  @Explained(
      cause = "The result is published, and nothing is corrected after that.",
      cure = "Nothing is to be done.")
  VOTE_SEALED(Category.CONFLICT, "E6", "The result of the vote is published"),
  @Explained(
      cause = "A secret vote knows nobody's ballot, and a named one has no receipts.",
      cure = "Read the `secrecy` of the motion.")
  VOTE_SECRECY(Category.RULE_BROKEN, "E6", "The vote is secret, or it is not"),
  @Explained(
      cause =
          "When the vote opened the member had no vote, or was not present; `detail` says "
              + "which.",
      cure = "See the roll; the next vote has a roll of its own.")
  VOTE_NOT_ON_ROLL(Category.RULE_BROKEN, "E6", "The member has no ballot to cast in the vote"),
  @Explained(
      cause = "The login does not cast the member's vote now; `castingRight` says why.",
      cure = "Have the voting delegate cast it, or have a credential accepted.")
  VOTE_NO_CREDENTIAL(Category.RULE_BROKEN, "E6", "The caller does not cast the member's vote"),
  @Explained(
      cause =
          "The ballot chooses too much, too little, or what is not offered; or it lacks the "
              + "receipt of a secret ballot; `errors` has all of it.",
      cure = "Correct it.")
  BALLOT_INVALID(Category.RULE_BROKEN, "E6", "The ballot chooses what the vote does not offer"),
  @Explained(
      cause = "The member's ballot is in the box, maybe by an earlier try that was not answered.",
      cure = "Nothing is to be done: it counts.")
  BALLOT_ALREADY_CAST(Category.CONFLICT, "E6", "The member has voted already"),
  @Explained(
      cause = "Another ballot of the vote has the receipt.",
      cure = "Make a new one of at least 128 random bits; the ballot was not cast.")
  BALLOT_RECEIPT_TAKEN(Category.CONFLICT, "E6", "Another ballot has this receipt"),
  @Explained(
      cause = "The member had no ballot to cast, or that is what is recorded already.",
      cure = "See the roll and the result.")
  BALLOT_CORRECTION_INVALID(Category.RULE_BROKEN, "E6", "The correction corrects nothing"),
  @Explained(
      cause = "The correction was confirmed or rejected before.",
      cure = "Enter another one, if need be.")
  BALLOT_CORRECTION_SETTLED(Category.CONFLICT, "E6", "The correction is settled already"),
  @Explained(
      cause = "Corrections, or one of the member, wait for the second person; see `correctionIds`.",
      cure = "Confirm or reject them first; then publish, or enter another one.")
  BALLOT_CORRECTION_UNSETTLED(Category.CONFLICT, "E6", "A correction waits for the second person"),
  @Explained(
      cause = "Whoever entered a correction cannot confirm it.",
      cure = "Have another person do it.")
  BALLOT_CORRECTION_SAME_PERSON(
      Category.RULE_BROKEN, "E6", "Another person has to confirm the correction"),
  @Explained(
      cause =
          "There are members that are not on the roll, have voted, or are there twice; "
              + "`errors` has all of them.",
      cure = "Correct the lines.")
  ROLL_CALL_INVALID(Category.RULE_BROKEN, "E6", "What was called out does not fit the roll"),
  @Explained(
      cause = "The entry was confirmed or rejected before.",
      cure = "Make another one, if need be.")
  ROLL_CALL_SETTLED(Category.CONFLICT, "E6", "The roll-call entry is settled already"),
  @Explained(
      cause = "Entries wait for the second person; see `rollCallEntryIds`.",
      cure = "Confirm or reject them, then close the vote.")
  ROLL_CALL_UNSETTLED(Category.CONFLICT, "E6", "A roll-call entry waits for the second person"),
  @Explained(
      cause = "Whoever made an entry cannot confirm it.",
      cure = "Have another person do it.")
  ROLL_CALL_SAME_PERSON(Category.RULE_BROKEN, "E6", "Another person has to confirm the entry"),
  @Explained(
      cause =
          "The event is no General Assembly or is cancelled, the agenda has no such item, or "
              + "the majority cannot be reached; `errors` has all of it.",
      cure = "Correct the motion.")
  MOTION_INVALID(Category.RULE_BROKEN, "E6", "The motion cannot be voted on like this"),
  @Explained(
      cause = "The motion is not in a state in which this is done; `detail` says which.",
      cure = "See its `state`.")
  MOTION_STATE(Category.CONFLICT, "E6", "The motion's state does not allow this"),
  // Elections
  @Explained(
      cause = "The event is no General Assembly, or a draft, or without known days.",
      cure = "Name an Assembly whose days are known.")
  ELECTION_EVENT(
      Category.RULE_BROKEN, "E7", "Elections are held by an Assembly whose days are known"),
  @Explained(
      cause =
          "One host and one President City are elected, and at most as many cities of the "
              + "committee as the statutes have.",
      cure = "Ask for fewer seats.")
  ELECTION_SEATS(Category.RULE_BROKEN, "G2a", "There are not that many seats to elect"),
  @Explained(
      cause =
          "The Assembly elects, or has elected, this already; what it elects the Executive "
              + "Committee does not decide.",
      cure = "Use that election, or abandon it first.")
  ELECTION_EXISTS(Category.CONFLICT, "E7", "The Assembly holds this election already"),
  @Explained(
      cause =
          "Candidacies end when the first round opens, a round is opened after the one before, "
              + "and so on; `detail` has the state.",
      cure = "Read the election and take the step that is next.")
  ELECTION_STATE(Category.CONFLICT, "E7", "The state of the election does not allow this"),
  @Explained(
      cause =
          "The lot may have to decide and its seed is not published, or another one was, or "
              + "the first round has opened.",
      cure = "Publish it before the first round; it never changes.")
  ELECTION_SEED(
      Category.CONFLICT, "E7", "The seed of the lot is published once, before the ballot"),
  @Explained(
      cause = "Another round decides between equals, so no lot is drawn.",
      cure = "Nothing is to be done.")
  ELECTION_SEED_UNUSED(Category.RULE_BROKEN, "E7", "The election draws no lot"),
  @Explained(
      cause = "Nobody stands, or nobody who stands is eligible any more.",
      cure = "Wait for candidates, or abandon the election.")
  ELECTION_WITHOUT_CANDIDATES(Category.CONFLICT, "E7", "Nobody stands in the election"),
  @Explained(
      cause =
          "The member is not FULL, or does not meet what the election asks for; `errors` names "
              + "each rule.",
      cure = "See what is missing: fees (G2a, F14), or the notice (G2a).")
  CANDIDATE_NOT_ELIGIBLE(Category.RULE_BROKEN, "E7", "The member cannot stand in the election"),
  @Explained(
      cause =
          "The Secretariat did not say which member is to stand, or a member named another "
              + "one.",
      cure = "The Secretariat sends `memberId`, a member leaves it out.")
  CANDIDATE_UNCLEAR(Category.RULE_BROKEN, "E7", "Who is to stand is not clear, or is another"),
  @Explained(
      cause =
          "The day of the notice is still to come, a member entered an earlier one itself, or "
              + "it is not said where that is kept.",
      cure = "Have the Secretariat enter an earlier written notice, with its reference.")
  CANDIDACY_NOTICE(Category.RULE_BROKEN, "G2a", "The notice cannot have been given that day"),
  @Explained(cause = "The member is among the candidates.", cure = "Nothing is to be done.")
  CANDIDACY_EXISTS(Category.CONFLICT, "E7", "The member stands in the election already"),
  @Explained(
      cause = "The candidacy was withdrawn, or excluded when the ballot opened.",
      cure = "Stand again, while candidacies are open.")
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
