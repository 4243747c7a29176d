package org.wego.awards.assignment;

/**
 * Whose assignments a caller sees.
 *
 * @param judgeSubject the login of the judge who sees only his or her own; {@code null} for all
 */
public record AssignmentScope(String judgeSubject) {

  public static final AssignmentScope ALL = new AssignmentScope(null);
}
