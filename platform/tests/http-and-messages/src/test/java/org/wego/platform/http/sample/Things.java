package org.wego.platform.http.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

@ApplicationScoped
class Things {

  enum ThingError implements ErrorCode {
    NAME_FORBIDDEN(Category.RULE_BROKEN),
    TOO_BUSY(Category.TOO_MANY_REQUESTS);

    private final Category category;

    ThingError(Category category) {
      this.category = category;
    }

    @Override
    public Category category() {
      return category;
    }

    @Override
    public String title() {
      return "The sample refuses";
    }

    @Override
    public String rule() {
      return "T1";
    }
  }

  private static final Keyset<ThingResponse> LIST =
      Keyset.endingIn("t.id", UUID.class, ThingResponse::id)
          .byIndexed("name", "t.name", String.class, ThingResponse::name)
          .byNullable("size", "t.size", Integer.class, ThingResponse::size)
          .by("colour", "t.colour", Colour.class, ThingResponse::colour)
          .defaultSort("name");

  private final EntityManager entities;
  private final Preconditions preconditions;

  Things(EntityManager entities, Preconditions preconditions) {
    this.entities = entities;
    this.preconditions = preconditions;
  }

  Page<ThingResponse> list(PageRequest request, Colour colour) {
    Keyset.Window<ThingResponse> window = LIST.window(request);
    var query =
        entities
            .createQuery(
                "select t.id, t.name, t.colour, t.size, t.version from Thing t"
                    + " where (:colour is null or t.colour = :colour) and "
                    + window.condition()
                    + " order by "
                    + window.orderBy(),
                ThingResponse.class)
            .setParameter("colour", colour)
            .setMaxResults(window.fetchSize());
    window.parameters().forEach(query::setParameter);
    return window.page(query.getResultList(), () -> count(colour));
  }

  private long count(Colour colour) {
    return entities
        .createQuery(
            "select count(*) from Thing t where (:colour is null or t.colour = :colour)",
            Long.class)
        .setParameter("colour", colour)
        .getSingleResult();
  }

  ThingResponse get(UUID id) {
    return require(id).toResponse();
  }

  @Transactional
  ThingResponse register(ThingRequest request) {
    Thing thing = new Thing(Ids.next(), request);
    entities.persist(thing);
    entities.flush();
    switch (request.name()) {
      case "forbidden" ->
          throw new ProblemException(ThingError.NAME_FORBIDDEN, "This name is forbidden");
      case "busy" -> throw new ProblemException(ThingError.TOO_BUSY, "Come back later");
      case "bug" -> throw new IllegalStateException("A secret of the class Things");
      default -> {
        return thing.toResponse();
      }
    }
  }

  @Transactional
  ThingResponse change(UUID id, MergePatch patch) {
    Thing thing = require(id);
    preconditions.requireMatch(thing.version());
    thing.change(patch.applyTo(thing.toRequest(), ThingRequest.class));
    entities.flush();
    return thing.toResponse();
  }

  /** Raises the version behind the back of a caller who read it. */
  @Transactional
  void touch(UUID id) {
    entities.lock(require(id), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  private Thing require(UUID id) {
    Thing thing = entities.find(Thing.class, id);
    if (thing == null) {
      throw new ProblemException(PlatformError.NOT_FOUND, "There is no such thing");
    }
    return thing;
  }
}
