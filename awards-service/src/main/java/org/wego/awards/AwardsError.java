package org.wego.awards;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.Explained;

/** What this service refuses, and why. */
public enum AwardsError implements ErrorCode {
  // Editions
  @Explained(cause = "No edition of the awards has this id.", cure = "List the editions.")
  EDITION_UNKNOWN(Category.RULE_BROKEN, "A1", "There is no such edition of the awards"),
  @Explained(cause = "There were no awards before 2012.", cure = "Check the year.")
  EDITION_YEAR_TOO_EARLY(Category.RULE_BROKEN, "A1", "The first edition is that of 2012"),
  @Explained(cause = "The year has an edition.", cure = "Use that edition, or choose another year.")
  EDITION_YEAR_TAKEN(Category.CONFLICT, "A1", "The year has an edition already"),
  @Explained(
      cause = "Winners of the year were imported: it would have two sets of them.",
      cure = "Choose another year, or remove the imported winners.")
  EDITION_YEAR_IMPORTED(Category.CONFLICT, "A9", "The winners of the year are known already"),
  @Explained(
      cause = "The call would close before it opens, or the judging before the call.",
      cure = "Put the instants in order.")
  EDITION_TIMELINE_WRONG(Category.RULE_BROKEN, "A4", "The timeline of the edition is out of order"),
  @Explained(cause = "The highest score is not above the lowest.", cure = "Correct the scale.")
  SCORE_SCALE_WRONG(Category.RULE_BROKEN, "A6", "The scale of the scores is no scale"),
  @Explained(
      cause = "Two criteria of the edition have one name.",
      cure = "Give each criterion a name of its own.")
  CRITERIA_UNCLEAR(Category.RULE_BROKEN, "A6", "The criteria cannot be told apart or weighed"),
  @Explained(cause = "A category of the edition is given twice.", cure = "Give each category once.")
  CATEGORIES_UNCLEAR(Category.RULE_BROKEN, "A2", "The categories of the edition are not clear"),
  @Explained(
      cause =
          "The permissions have one that no edition can give, or lack one that each has to "
              + "give; `errors` has all of them.",
      cure = "Read what is fixed and possible from the edition's permissions.")
  PERMISSION_IMPOSSIBLE(Category.RULE_BROKEN, "A4", "No edition can be given such permissions"),
  @Explained(
      cause = "The present phase does not lead to the one that was asked for.",
      cure = "See the edition's phase; ANNOUNCED follows from the announcement.")
  PHASE_ORDER(Category.CONFLICT, "A4", "The phases of an edition follow one another"),
  @Explained(
      cause = "Going back, and going on despite what is missing, take a reason.",
      cure = "Give a reason.")
  PHASE_REASON_REQUIRED(Category.RULE_BROKEN, "A4", "This change of phase needs a reason"),
  @Explained(
      cause = "What the next phase needs is missing; `errors` has all of it, as listed below.",
      cure = "Do what is missing; scores that are not in can be waived by `force` with a reason.")
  EDITION_NOT_READY(Category.RULE_BROKEN, "A4", "The edition is not ready for this phase"),
  @Explained(
      cause = "The call has not been opened, or its opening instant has not come.",
      cure = "Try again from the instant on that `detail` tells.")
  CALL_NOT_OPEN(Category.CONFLICT, "A4", "The call is not open yet"),
  @Explained(
      cause = "The closing instant has come, or the phase of the call is over.",
      cure = "Wait for an extension, or for the next edition.")
  CALL_CLOSED(Category.CONFLICT, "A4", "The call is closed"),
  @Explained(
      cause = "The call closes at that instant or later already, or the instant is past.",
      cure = "Name a later instant that is yet to come.")
  EXTENSION_NOT_LATER(
      Category.RULE_BROKEN, "A4", "An extension moves the closing to a later instant"),
  @Explained(cause = "The call has not closed yet.", cure = "Publish the seed once it has.")
  LOT_SEED_TOO_EARLY(Category.CONFLICT, "A7", "The seed of the lot is published after the call"),
  @Explained(
      cause = "The seed of the lot is known: it never changes, and no entry is added after it.",
      cure = "Use the published one.")
  LOT_SEED_PUBLISHED(
      Category.CONFLICT, "A7", "The seed of the lot is published, and never changes"),
  // Entries
  @Explained(
      cause = "The edition is not held in this category.",
      cure = "Choose one of the edition's categories.")
  ENTRY_CATEGORY(Category.RULE_BROKEN, "A2", "The edition is not held in this category"),
  @Explained(
      cause = "Only cities and local governments enter.",
      cure = "Nothing is to be done: a regional association or an agency cannot enter.")
  ENTRY_ORGANIZATION_TYPE(Category.RULE_BROKEN, "A3", "Only cities and local governments enter"),
  @Explained(
      cause = "Nothing is known of this member.",
      cure = "Check the id; a new member is known once its event has arrived.")
  ENTRY_MEMBER_UNKNOWN(Category.RULE_BROKEN, "A3", "There is no such member"),
  @Explained(
      cause = "Only the Secretariat enters for another member.",
      cure = "Leave `memberId` out.")
  ENTRY_ON_BEHALF(Category.RULE_BROKEN, "A3", "Only the Secretariat enters for another"),
  @Explained(
      cause = "Parts are missing or too long; `errors` names all of them.",
      cure = "Fill them in and submit again.")
  ENTRY_INCOMPLETE(Category.RULE_BROKEN, "A3", "The entry is not complete"),
  @Explained(
      cause =
          "The city has as many entries as the edition allows, by whomever; one found eligible "
              + "after all needs a place, too.",
      cure =
          "Withdraw one while the call is open, or have the Secretariat screen out what "
              + "somebody else entered in the city's name.")
  ENTRY_LIMIT(Category.CONFLICT, "A3", "The city has handed in as many entries as it may"),
  @Explained(
      cause = "The member, or the login, has too many drafts for this edition.",
      cure = "Hand one in or delete one.")
  ENTRY_DRAFT_LIMIT(Category.CONFLICT, "A3", "There are too many drafts already"),
  @Explained(
      cause = "Only a draft can be changed, and it was handed in.",
      cure = "Withdraw it and enter anew while the call is open.")
  ENTRY_NOT_DRAFT(Category.CONFLICT, "A3", "The entry was handed in already"),
  @Explained(
      cause = "The entry is a draft, or was withdrawn.",
      cure = "Submit it first; a draft is deleted, not withdrawn.")
  ENTRY_NOT_SUBMITTED(Category.CONFLICT, "A3", "The entry is not handed in"),
  @Explained(
      cause =
          "The two cannot be original and duplicate: they are the same entry, of two editions, "
              + "or linked already.",
      cure = "Link the duplicate with the original itself.")
  ENTRY_DUPLICATE_LINK(Category.RULE_BROKEN, "A3", "The entries cannot be linked as duplicates"),
  @Explained(
      cause = "The bytes are no PDF, PNG or JPEG, or another format than `Content-Type` says.",
      cure = "Send the file as what it is.")
  ATTACHMENT_TYPE(Category.UNSUPPORTED_MEDIA_TYPE, "A3", "The file is no PDF, PNG or JPEG"),
  @Explained(cause = "The file is over 10 MB.", cure = "Send a smaller one.")
  ATTACHMENT_TOO_LARGE(Category.TOO_LARGE, "A3", "The file is too large"),
  @Explained(
      cause = "The entry would have more than 10 files, or more than 40 MB of them.",
      cure = "Detach one first.")
  ATTACHMENT_LIMIT(Category.CONFLICT, "A3", "The entry has as many files as it may"),
  // Screening
  @Explained(
      cause = "An entry is found not eligible without a reason.",
      cure = "Give `reasons`, which the entrant is told.")
  SCREENING_REASONS(Category.RULE_BROKEN, "A4", "An entry is not eligible for a reason"),
  @Explained(
      cause = "The last screening of the entry found the same for the same reasons.",
      cure = "Nothing is to be done.")
  SCREENING_UNCHANGED(Category.CONFLICT, "A4", "The screening found nothing new"),
  @Explained(
      cause = "An entry of a shortlist does not compete, or is named twice.",
      cure =
          "See `errors`, and list the entries of the edition that are `ELIGIBLE` and on its "
              + "last round.")
  SHORTLIST_ENTRIES(Category.RULE_BROKEN, "A4", "Only entries that compete are shortlisted"),
  @Explained(
      cause = "The round to take back is not the one that counts.",
      cure = "Take back the later one first.")
  SHORTLIST_ROUND_STATE(Category.CONFLICT, "A4", "The round is not the one that counts"),
  // Judges
  @Explained(
      cause =
          "The edition has a judge with this e-mail address, be it one who declined or left; "
              + "the problem links to him or her.",
      cure = "Invite that judge again, or use another address.")
  JUDGE_EXISTS(Category.CONFLICT, "A5", "Somebody with this address was appointed already"),
  @Explained(
      cause = "A judge who accepted, resigned or was dismissed is not invited again.",
      cure = "Nothing is to be done.")
  JUDGE_SETTLED(Category.CONFLICT, "A5", "Whoever accepted or left is not invited again"),
  @Explained(
      cause =
          "A judge is forgotten as a person after leaving the panel, or once the winners are "
              + "announced.",
      cure = "Dismiss the judge, or wait.")
  JUDGE_STANDS(Category.CONFLICT, "A5", "The judge is on the panel, or asked to be"),
  @Explained(cause = "The judge was erased.", cure = "Nothing is to be done.")
  JUDGE_ERASED(Category.CONFLICT, "A5", "The judge was erased"),
  @Explained(
      cause = "The judge who is to leave is not on the panel, or not any more.",
      cure = "Read the judge.")
  JUDGE_LEFT(Category.CONFLICT, "A5", "The judge is not on the panel"),
  @Explained(
      cause = "The entry's edition has no judge with this id.",
      cure = "List the judges of the edition.")
  JUDGE_UNKNOWN(Category.RULE_BROKEN, "A5", "There is no such judge of this edition"),
  @Explained(
      cause = "The Secretariat did not tell whose conflict it is, or a judge did.",
      cure = "The Secretariat sends `judgeId`, a judge leaves it out.")
  JUDGE_NOT_NAMED(Category.RULE_BROKEN, "A5", "Whose conflict it is must be told"),
  @Explained(
      cause =
          "An affiliation lacks the country or the name, or a country has a name; `errors` "
              + "names all of them.",
      cure = "Name a country by its code alone, a city by both, an employer by its name.")
  AFFILIATION_UNCLEAR(Category.RULE_BROKEN, "A5", "An affiliation does not say with what"),
  @Explained(
      cause = "With these the judge would have more than 40 affiliations.",
      cure = "Name the country instead of its cities.")
  AFFILIATIONS_TOO_MANY(Category.RULE_BROKEN, "A5", "A judge has too many affiliations"),
  @Explained(
      cause = "No member has the id of the one that is said to have nominated.",
      cure = "Look the member up.")
  NOMINATOR_UNKNOWN(Category.RULE_BROKEN, "A5", "No member has this id"),
  @Explained(
      cause = "The member has nominated somebody with this address for the edition.",
      cure = "Nothing is to be done.")
  NOMINATION_EXISTS(Category.CONFLICT, "A5", "The member has nominated this judge already"),
  @Explained(
      cause = "The member has nominated as many judges for the edition as it may.",
      cure = "Withdraw one.")
  NOMINATION_LIMIT(Category.CONFLICT, "A5", "The member has nominated as many as it may"),
  @Explained(
      cause = "A nominee is forgotten once the nomination is settled or withdrawn.",
      cure = "Appoint or refuse the nominee.")
  NOMINATION_OPEN(Category.CONFLICT, "A5", "The nomination is not settled yet"),
  @Explained(
      cause = "The nomination was appointed, refused or withdrawn before.",
      cure = "Read the nomination.")
  NOMINATION_SETTLED(Category.CONFLICT, "A5", "The nomination is settled already"),
  @Explained(cause = "A former member nominates no judges.", cure = "Nothing is to be done.")
  MEMBERSHIP_ENDED(Category.CONFLICT, "A5", "Only present members nominate judges"),
  @Explained(
      cause = "No invitation to a panel has this token; a later invitation replaced it, perhaps.",
      cure = "Copy the whole of the token, from the latest message.")
  INVITATION_UNKNOWN(Category.RULE_BROKEN, "A5", "There is no such invitation"),
  @Explained(
      cause = "The invitation was not answered in time.",
      cure = "Ask the Secretariat for a new one.")
  INVITATION_EXPIRED(Category.CONFLICT, "A5", "The invitation has expired"),
  @Explained(
      cause = "The invitation was accepted or declined before.",
      cure = "Ask the Secretariat if that was not you.")
  INVITATION_ANSWERED(Category.CONFLICT, "A5", "The invitation was answered already"),
  @Explained(
      cause = "The Secretariat took the invitation back.",
      cure = "Ask the Secretariat for the reason.")
  INVITATION_REVOKED(Category.CONFLICT, "A5", "The invitation was taken back"),
  @Explained(
      cause = "The login is another judge of the edition, or was.",
      cure = "Sign in as somebody else.")
  LOGIN_ON_PANEL(Category.CONFLICT, "A5", "The login is another judge of this edition"),
  @Explained(
      cause = "A conflict of the judge with the entry was declared before.",
      cure = "Nothing is to be done.")
  CONFLICT_EXISTS(Category.CONFLICT, "A5", "The conflict was declared already"),
  // Assignments
  @Explained(
      cause =
          "No entry of the edition competes: none was found eligible, or none is on the last "
              + "shortlist.",
      cure = "Screen the entries.")
  NOTHING_TO_ASSIGN(Category.RULE_BROKEN, "A6", "No entry of the edition competes"),
  @Explained(
      cause = "The edition's entries are being shared out; the problem links to the run.",
      cure = "Wait for the end of that run.")
  ASSIGNMENT_RUN_UNDER_WAY(Category.CONFLICT, "A6", "The judges of the edition are being assigned"),
  @Explained(
      cause = "The assignment to explain is not in force any more.",
      cure = "Read the assignment: it tells why it was released.")
  ASSIGNMENT_RELEASED(Category.CONFLICT, "A6", "The judge does not score the entry any more"),
  // Scores
  @Explained(
      cause = "You have a conflict of interest with the entry.",
      cure = "Nothing is to be done: others score it.")
  JUDGE_IN_CONFLICT(Category.CONFLICT, "A5", "The judge has a conflict of interest with the entry"),
  @Explained(
      cause = "The entry was yours to score, and no longer is.",
      cure = "Nothing is to be done.")
  JUDGE_NOT_ASSIGNED(Category.CONFLICT, "A6", "The judge is not to score the entry any more"),
  @Explained(
      cause = "The entry was withdrawn, or did not get to the last shortlist.",
      cure = "Nothing is to be done.")
  SCORED_ENTRY_OUT(Category.CONFLICT, "A4", "The entry does not compete any more"),
  @Explained(
      cause = "The edition's instant for the end of judging has come.",
      cure = "Ask the Secretariat for more time.")
  JUDGING_CLOSED(Category.CONFLICT, "A4", "The time for scoring is over"),
  @Explained(
      cause =
          "There is a criterion that is not the edition's or comes twice, or a value outside "
              + "the scale or with more than two decimals; `errors` tells all.",
      cure = "Correct them.")
  SCORES_INVALID(Category.RULE_BROKEN, "A6", "The scores do not fit the criteria and the scale"),
  @Explained(
      cause = "There are criteria without a score; `errors` names each.",
      cure = "Score them, or abstain.")
  SCORES_INCOMPLETE(Category.RULE_BROKEN, "A6", "A criterion has no score yet"),
  @Explained(
      cause = "Your scores of the entry are final, or you abstained.",
      cure = "Amend final scores; an abstention is for good.")
  SCORES_SETTLED(Category.CONFLICT, "A6", "The judge has settled the scores of the entry"),
  @Explained(
      cause = "Your scores are a draft, or there are none.",
      cure = "Save the draft, or make it final.")
  SCORES_NOT_FINAL(Category.CONFLICT, "A6", "Only final scores are amended"),
  @Explained(
      cause = "The scores and comments of the amendment are those that are there.",
      cure = "Nothing is to be done.")
  SCORES_UNCHANGED(Category.RULE_BROKEN, "A6", "The amendment changes nothing"),
  // Ranking
  @Explained(
      cause = "A judge sees the ranking once the own scores of all assigned entries are in.",
      cure =
          "Settle your scores first; where the phase is over, ask the Secretariat to release "
              + "what is left.")
  OWN_SCORES_OUTSTANDING(
      Category.CONFLICT, "A6", "The ranking is open to judges whose own scores are in"),
  // Prizes
  @Explained(
      cause = "The edition is not held in the category, or has fewer prizes of the kind.",
      cure = "See the categories of the edition.")
  PRIZE_UNKNOWN(Category.RULE_BROKEN, "A8", "The edition has no such prize"),
  @Explained(
      cause = "The prize, or every one of the kind, is awarded or withheld already.",
      cure = "Change what was decided, or take it back.")
  PRIZE_DECIDED(Category.CONFLICT, "A8", "The prize is decided already"),
  @Explained(
      cause =
          "No entry that competes in the category has this id: it is another category's, not "
              + "eligible, withdrawn, or off the shortlist.",
      cure = "See the ranking of the category.")
  PRIZE_ENTRY_NOT_COMPETING(
      Category.RULE_BROKEN, "A8", "Prizes go to competing entries of their category"),
  @Explained(cause = "The entry has another prize.", cure = "Take that back first.")
  PRIZE_ENTRY_HAS_ONE(Category.CONFLICT, "A8", "The entry has a prize already"),
  @Explained(
      cause =
          "The ranking would give the prize to another entry, and `departureReason` is "
              + "missing.",
      cure = "Say why the panel departs from the ranking.")
  PRIZE_DEPARTURE_UNEXPLAINED(
      Category.RULE_BROKEN, "A7", "A prize that departs from the ranking needs a reason"),
  @Explained(
      cause = "The winner was announced by this service, and stays on the list.",
      cure = "Nothing is to be done.")
  WINNER_ANNOUNCED(Category.CONFLICT, "A9", "A winner that was announced stays on the list"),
  @Explained(
      cause =
          "A row of the file contradicts what is known: it is a winner with other data, of a "
              + "year that has an edition here, or an unknown member; `errors` has all of them.",
      cure = "Correct the rows, or take the wrong winner off the list first.")
  WINNERS_CONTRADICT(Category.RULE_BROKEN, "A9", "The file contradicts what is known"),
  // Good practices
  @Explained(
      cause = "The good practice is not in a state in which this is done with it.",
      cure =
          "See its `state`; take back what is published before you change it, hand in again "
              + "what was rejected.")
  GOOD_PRACTICE_STATE(
      Category.CONFLICT, "A10", "The state of the good practice does not allow this"),
  @Explained(
      cause =
          "A member shares for another city than its own, or the city of a practice is not "
              + "told.",
      cure = "See `errors`; without a member, tell city, country and region.")
  GOOD_PRACTICE_CITY(
      Category.RULE_BROKEN, "A10", "It is not clear whose practice it is, or it is another's"),
  @Explained(
      cause =
          "No present member is known by the id; one that was just admitted may not be known "
              + "here yet.",
      cure = "Look the member up, or try again shortly.")
  GOOD_PRACTICE_MEMBER(Category.RULE_BROKEN, "A10", "There is no such present member"),
  @Explained(
      cause = "The entry is a good practice already; see `existing`.",
      cure = "Revise that one.")
  ENTRY_SHARED_ALREADY(Category.CONFLICT, "A10", "The entry is a good practice already"),
  @Explained(
      cause = "The city did not consent to its entry becoming a good practice.",
      cure = "Ask the city, which may share the entry itself.")
  CONSENT_MISSING(
      Category.RULE_BROKEN, "A10", "The city has not consented that its entry is published"),
  // Everywhere
  @Explained(
      cause = "The edition's present phase does not let this party do this.",
      cure = "See the edition's phase and permissions.")
  PHASE_FORBIDS(Category.CONFLICT, "A4", "The present phase of the edition does not allow this");

  private final Category category;
  private final String rule;
  private final String title;

  AwardsError(Category category, String rule, String title) {
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
