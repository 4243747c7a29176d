package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The read side of the leadership: terms, and who holds which office when. */
@ApplicationScoped
public class LeadershipQueries {

  @Inject EntityManager entityManager;

  /** The members that hold one of the offices on a day, each once, in the order of their ids. */
  public List<UUID> holdersOn(Collection<Office> offices, LocalDate day) {
    return entityManager
        .createQuery(
            """
            select distinct h.memberId from OfficeHolding h
            where h.office in :offices and h.validFrom <= :day
              and (h.validTo is null or h.validTo > :day)
            order by h.memberId
            """,
            UUID.class)
        .setParameter("offices", offices)
        .setParameter("day", day)
        .getResultList();
  }

  /** How many terms there are. */
  public long countTerms() {
    return entityManager
        .createQuery("select count(*) from LeadershipTerm", Long.class)
        .getSingleResult();
  }
}
