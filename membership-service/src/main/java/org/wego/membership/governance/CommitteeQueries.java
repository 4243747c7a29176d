package org.wego.membership.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.leadership.LeadershipQueries;
import org.wego.membership.leadership.Office;

/** Who sits on the Executive Committee (G2): its members, the President and the next host. */
@ApplicationScoped
public class CommitteeQueries {

  @Inject LeadershipQueries leadership;
  @Inject CommitteeConfig committee;

  /** The cities that sit on it on a day, each once, in the order of their ids. */
  public List<UUID> citiesOn(LocalDate day) {
    return leadership.holdersOn(Office.COMMITTEE, day);
  }

  /** How many cities sit on it on a day; as configured while nothing is known of that day. */
  public int sizeOn(LocalDate day) {
    List<UUID> cities = citiesOn(day);
    return cities.isEmpty() ? committee.size() : cities.size();
  }
}
