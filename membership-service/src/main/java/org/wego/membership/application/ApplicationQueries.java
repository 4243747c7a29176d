package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** The read side of applications; what the caller may not see is not found. */
@ApplicationScoped
public class ApplicationQueries {

  private static final Keyset<ApplicationSummary> ORDER =
      Keyset.<ApplicationSummary, UUID>endingIn("a.id", UUID.class, ApplicationSummary::id)
          .by("createdAt", "a.createdAt", Instant.class, ApplicationSummary::createdAt)
          .by("name", "a.organization.name", String.class, ApplicationSummary::name)
          .defaultById();

  @Inject EntityManager entityManager;

  /**
   * The applications that the caller may see.
   *
   * @param status only these, {@code null} for all
   */
  public Page<ApplicationSummary> list(
      ApplicationStatus status, Visibility visible, PageRequest request) {
    Keyset.Window<ApplicationSummary> window = ORDER.window(request);
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    String from = "from MembershipApplication a where " + visible.condition();
    if (status != null) {
      from += " and a.status = :status";
      parameters.put("status", status);
    }
    String filtered = from;
    TypedQuery<ApplicationSummary> query =
        entityManager.createQuery(
            """
            select new org.wego.membership.application.ApplicationSummary(a.id, a.status,
              a.organization.name, a.organization.type, a.organization.country,
              a.organization.region, a.memberId, a.submittedOn, a.decidedOn, a.createdAt)
            """
                + filtered
                + " and "
                + window.condition()
                + " order by "
                + window.orderBy(),
            ApplicationSummary.class);
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () -> {
          TypedQuery<Long> count =
              entityManager.createQuery("select count(*) " + filtered, Long.class);
          parameters.forEach(count::setParameter);
          return count.getSingleResult();
        });
  }

  /** One application. */
  public Optional<ApplicationDetails> find(UUID id, Visibility visible) {
    TypedQuery<MembershipApplication> query =
        entityManager
            .createQuery(
                "from MembershipApplication a where a.id = :id and " + visible.condition(),
                MembershipApplication.class)
            .setParameter("id", id);
    visible.parameters().forEach(query::setParameter);
    return query.getResultStream().findFirst().map(MembershipApplication::details);
  }

  /** The signed form of an application, with its bytes. */
  public Optional<SignedFormFile> signedForm(UUID id, Visibility visible) {
    TypedQuery<Tuple> query =
        entityManager
            .createQuery(
                "select a.signedForm, f.content from MembershipApplication a"
                    + " join SignedForm f on f.applicationId = a.id"
                    + " where a.id = :id and "
                    + visible.condition(),
                Tuple.class)
            .setParameter("id", id);
    visible.parameters().forEach(query::setParameter);
    return query
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new SignedFormFile(row.get(0, SignedFormReceipt.class), row.get(1, byte[].class)));
  }

  /** How many applications the stream knows. */
  public long countAnnounced() {
    return entityManager
        .createQuery(
            "select count(*) from MembershipApplication where submittedOn is not null", Long.class)
        .getSingleResult();
  }
}
