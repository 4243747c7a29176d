package org.wego.platform.persistence.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/**
 * A list of entities, page by page, in one statement a page. Its keyset names the rows {@code r}.
 *
 * @param <R> the entity
 */
public final class Listing<R> {

  private final Class<R> entity;
  private final Keyset<R> keyset;

  public Listing(Class<R> entity, Keyset<R> keyset) {
    this.entity = entity;
    this.keyset = keyset;
  }

  /** The page that was asked for, of the rows that meet the filter. */
  public Page<R> page(EntityManager entities, Filter filter, PageRequest request) {
    Keyset.Window<R> window = keyset.window(request);
    String rows = " from " + entity.getName() + " r where " + filter.condition();
    TypedQuery<R> query =
        entities
            .createQuery(
                "select r" + rows + " and " + window.condition() + " order by " + window.orderBy(),
                entity)
            .setMaxResults(window.fetchSize());
    filter.parameters().forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    List<R> found = query.getResultList();
    return window.page(
        found,
        () -> {
          TypedQuery<Long> count = entities.createQuery("select count(*)" + rows, Long.class);
          filter.parameters().forEach(count::setParameter);
          return count.getSingleResult();
        });
  }

  /** The one row that meets the filter. */
  public Optional<R> find(EntityManager entities, Filter filter) {
    TypedQuery<R> query =
        entities.createQuery(
            "select r from " + entity.getName() + " r where " + filter.condition(), entity);
    filter.parameters().forEach(query::setParameter);
    return query.getResultStream().findFirst();
  }

  /** The one row that meets the filter, with a collection of its own, in one statement. */
  public Optional<R> find(EntityManager entities, Filter filter, String collection) {
    TypedQuery<R> query =
        entities.createQuery(
            "select r from "
                + entity.getName()
                + " r left join fetch r."
                + collection
                + " where "
                + filter.condition(),
            entity);
    filter.parameters().forEach(query::setParameter);
    return query.getResultStream().findFirst();
  }
}
