package org.wego.awards.practice;

import java.util.List;
import org.wego.awards.AwardCategory;

/**
 * What a practice says of itself (A10).
 *
 * @param description {@code null} for none, as is the category
 */
public record PracticeProfile(
    String title,
    String summary,
    String description,
    List<String> links,
    Audience audience,
    AwardCategory category) {

  public PracticeProfile {
    links = List.copyOf(links);
  }
}
