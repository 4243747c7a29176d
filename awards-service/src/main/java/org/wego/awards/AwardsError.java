package org.wego.awards;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;

/** What this service refuses, and why. */
public enum AwardsError implements ErrorCode {
  // Editions
  EDITION_UNKNOWN(Category.RULE_BROKEN, "A1", "There is no such edition of the awards"),
  EDITION_YEAR_TOO_EARLY(Category.RULE_BROKEN, "A1", "The first edition is that of 2012"),
  EDITION_YEAR_TAKEN(Category.CONFLICT, "A1", "The year has an edition already"),
  EDITION_YEAR_IMPORTED(Category.CONFLICT, "A9", "The winners of the year are known already"),
  EDITION_TIMELINE_WRONG(Category.RULE_BROKEN, "A4", "The timeline of the edition is out of order"),
  SCORE_SCALE_WRONG(Category.RULE_BROKEN, "A6", "The scale of the scores is no scale"),
  CRITERIA_UNCLEAR(Category.RULE_BROKEN, "A6", "The criteria cannot be told apart or weighed"),
  CATEGORIES_UNCLEAR(Category.RULE_BROKEN, "A2", "The categories of the edition are not clear"),
  PERMISSION_IMPOSSIBLE(Category.RULE_BROKEN, "A4", "No edition can be given such permissions"),
  PHASE_ORDER(Category.CONFLICT, "A4", "The phases of an edition follow one another"),
  PHASE_REASON_REQUIRED(Category.RULE_BROKEN, "A4", "This change of phase needs a reason"),
  EDITION_NOT_READY(Category.RULE_BROKEN, "A4", "The edition is not ready for this phase"),
  CALL_NOT_OPEN(Category.CONFLICT, "A4", "The call is not open yet"),
  CALL_CLOSED(Category.CONFLICT, "A4", "The call is closed"),
  EXTENSION_NOT_LATER(
      Category.RULE_BROKEN, "A4", "An extension moves the closing to a later instant"),
  LOT_SEED_TOO_EARLY(Category.CONFLICT, "A7", "The seed of the lot is published after the call"),
  LOT_SEED_PUBLISHED(
      Category.CONFLICT, "A7", "The seed of the lot is published, and never changes"),
  // Entries
  ENTRY_CATEGORY(Category.RULE_BROKEN, "A2", "The edition is not held in this category"),
  ENTRY_ORGANIZATION_TYPE(Category.RULE_BROKEN, "A3", "Only cities and local governments enter"),
  ENTRY_MEMBER_UNKNOWN(Category.RULE_BROKEN, "A3", "There is no such member"),
  ENTRY_ON_BEHALF(Category.RULE_BROKEN, "A3", "Only the Secretariat enters for another"),
  ENTRY_INCOMPLETE(Category.RULE_BROKEN, "A3", "The entry is not complete"),
  ENTRY_LIMIT(Category.CONFLICT, "A3", "The city has handed in as many entries as it may"),
  ENTRY_DRAFT_LIMIT(Category.CONFLICT, "A3", "There are too many drafts already"),
  ENTRY_NOT_DRAFT(Category.CONFLICT, "A3", "The entry was handed in already"),
  ENTRY_NOT_SUBMITTED(Category.CONFLICT, "A3", "The entry is not handed in"),
  ENTRY_DUPLICATE_LINK(Category.RULE_BROKEN, "A3", "The entries cannot be linked as duplicates"),
  ATTACHMENT_TYPE(Category.UNSUPPORTED_MEDIA_TYPE, "A3", "The file is no PDF, PNG or JPEG"),
  ATTACHMENT_TOO_LARGE(Category.TOO_LARGE, "A3", "The file is too large"),
  ATTACHMENT_LIMIT(Category.CONFLICT, "A3", "The entry has as many files as it may"),
  // Screening
  SCREENING_REASONS(Category.RULE_BROKEN, "A4", "An entry is not eligible for a reason"),
  SCREENING_UNCHANGED(Category.CONFLICT, "A4", "The screening found nothing new"),
  SHORTLIST_ENTRIES(Category.RULE_BROKEN, "A4", "Only entries that compete are shortlisted"),
  SHORTLIST_ROUND_STATE(Category.CONFLICT, "A4", "The round is not the one that counts"),
  // Judges
  JUDGE_EXISTS(Category.CONFLICT, "A5", "Somebody with this address was appointed already"),
  JUDGE_SETTLED(Category.CONFLICT, "A5", "Whoever accepted or left is not invited again"),
  JUDGE_STANDS(Category.CONFLICT, "A5", "The judge is on the panel, or asked to be"),
  JUDGE_ERASED(Category.CONFLICT, "A5", "The judge was erased"),
  JUDGE_LEFT(Category.CONFLICT, "A5", "The judge is not on the panel"),
  JUDGE_UNKNOWN(Category.RULE_BROKEN, "A5", "There is no such judge of this edition"),
  JUDGE_NOT_NAMED(Category.RULE_BROKEN, "A5", "Whose conflict it is must be told"),
  AFFILIATION_UNCLEAR(Category.RULE_BROKEN, "A5", "An affiliation does not say with what"),
  AFFILIATIONS_TOO_MANY(Category.RULE_BROKEN, "A5", "A judge has too many affiliations"),
  NOMINATOR_UNKNOWN(Category.RULE_BROKEN, "A5", "No member has this id"),
  NOMINATION_EXISTS(Category.CONFLICT, "A5", "The member has nominated this judge already"),
  NOMINATION_LIMIT(Category.CONFLICT, "A5", "The member has nominated as many as it may"),
  NOMINATION_OPEN(Category.CONFLICT, "A5", "The nomination is not settled yet"),
  NOMINATION_SETTLED(Category.CONFLICT, "A5", "The nomination is settled already"),
  MEMBERSHIP_ENDED(Category.CONFLICT, "A5", "Only present members nominate judges"),
  INVITATION_UNKNOWN(Category.RULE_BROKEN, "A5", "There is no such invitation"),
  INVITATION_EXPIRED(Category.CONFLICT, "A5", "The invitation has expired"),
  INVITATION_ANSWERED(Category.CONFLICT, "A5", "The invitation was answered already"),
  INVITATION_REVOKED(Category.CONFLICT, "A5", "The invitation was taken back"),
  LOGIN_ON_PANEL(Category.CONFLICT, "A5", "The login is another judge of this edition"),
  CONFLICT_EXISTS(Category.CONFLICT, "A5", "The conflict was declared already"),
  // Assignments
  NOTHING_TO_ASSIGN(Category.RULE_BROKEN, "A6", "No entry of the edition competes"),
  ASSIGNMENT_RUN_UNDER_WAY(Category.CONFLICT, "A6", "The judges of the edition are being assigned"),
  ASSIGNMENT_RELEASED(Category.CONFLICT, "A6", "The judge does not score the entry any more"),
  // Scores
  JUDGE_IN_CONFLICT(Category.CONFLICT, "A5", "The judge has a conflict of interest with the entry"),
  JUDGE_NOT_ASSIGNED(Category.CONFLICT, "A6", "The judge is not to score the entry any more"),
  SCORED_ENTRY_OUT(Category.CONFLICT, "A4", "The entry does not compete any more"),
  JUDGING_CLOSED(Category.CONFLICT, "A4", "The time for scoring is over"),
  SCORES_INVALID(Category.RULE_BROKEN, "A6", "The scores do not fit the criteria and the scale"),
  SCORES_INCOMPLETE(Category.RULE_BROKEN, "A6", "A criterion has no score yet"),
  SCORES_SETTLED(Category.CONFLICT, "A6", "The judge has settled the scores of the entry"),
  SCORES_NOT_FINAL(Category.CONFLICT, "A6", "Only final scores are amended"),
  SCORES_UNCHANGED(Category.RULE_BROKEN, "A6", "The amendment changes nothing"),
  // Ranking
  OWN_SCORES_OUTSTANDING(
      Category.CONFLICT, "A6", "The ranking is open to judges whose own scores are in"),
  // Prizes
  PRIZE_UNKNOWN(Category.RULE_BROKEN, "A8", "The edition has no such prize"),
  PRIZE_DECIDED(Category.CONFLICT, "A8", "The prize is decided already"),
  PRIZE_ENTRY_NOT_COMPETING(
      Category.RULE_BROKEN, "A8", "Prizes go to competing entries of their category"),
  PRIZE_ENTRY_HAS_ONE(Category.CONFLICT, "A8", "The entry has a prize already"),
  PRIZE_DEPARTURE_UNEXPLAINED(
      Category.RULE_BROKEN, "A7", "A prize that departs from the ranking needs a reason"),
  WINNER_ANNOUNCED(Category.CONFLICT, "A9", "A winner that was announced stays on the list"),
  WINNERS_CONTRADICT(Category.RULE_BROKEN, "A9", "The file contradicts what is known"),
  // Good practices
  GOOD_PRACTICE_STATE(
      Category.CONFLICT, "A10", "The state of the good practice does not allow this"),
  GOOD_PRACTICE_CITY(
      Category.RULE_BROKEN, "A10", "It is not clear whose practice it is, or it is another's"),
  GOOD_PRACTICE_MEMBER(Category.RULE_BROKEN, "A10", "There is no such present member"),
  ENTRY_SHARED_ALREADY(Category.CONFLICT, "A10", "The entry is a good practice already"),
  CONSENT_MISSING(
      Category.RULE_BROKEN, "A10", "The city has not consented that its entry is published"),
  // Everywhere
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
