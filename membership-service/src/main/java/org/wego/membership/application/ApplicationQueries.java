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
   * @param filter which of them
   */
  public Page<ApplicationSummary> list(
      ApplicationFilter filter, Visibility visible, PageRequest request) {
    Keyset.Window<ApplicationSummary> window = ORDER.window(request);
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    String filtered =
        "from MembershipApplication a where "
            + visible.condition()
            + conditions(filter, parameters);
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

  private static String conditions(ApplicationFilter filter, Map<String, Object> parameters) {
    StringBuilder conditions = new StringBuilder();
    if (filter.status() != null) {
      conditions.append(" and a.status = :status");
      parameters.put("status", filter.status());
    }
    if (filter.region() != null) {
      conditions.append(" and a.organization.region = :region");
      parameters.put("region", filter.region());
    }
    if (filter.country() != null) {
      conditions.append(" and a.organization.country = :country");
      parameters.put("country", filter.country());
    }
    if (filter.nameKey() != null) {
      conditions.append(
          " and (a.nameKey like :part or a.organization.nativeName like :native escape '!')");
      // A key holds letters and digits only, so nothing in it is a wildcard.
      parameters.put("part", "%" + filter.nameKey() + "%");
      parameters.put("native", "%" + filter.nativeName().replaceAll("[!%_]", "!$0") + "%");
    }
    return conditions.toString();
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
