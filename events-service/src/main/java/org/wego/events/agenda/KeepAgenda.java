package org.wego.events.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wego.events.EventsError;
import org.wego.events.assembly.HoldAssembly;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Writes the agenda of an Assembly. The positions among brothers and sisters are 1, 2, 3 and so on,
 * without a gap, as the numbers follow from them; one writer at a time keeps them so.
 */
@ApplicationScoped
public class KeepAgenda {

  @Inject HoldAssembly holdAssembly;
  @Inject AgendaQueries agenda;
  @Inject AgendaConfig config;
  @Inject Sql sql;

  /** Adds an item in front of the one that has the place, or behind the last. */
  @Transactional
  public UUID add(UUID eventId, AgendaPlace place, AgendaText says) {
    holdAssembly.alone(eventId);
    List<AgendaItem> items = agenda.all(eventId);
    if (items.size() >= config.maxItems()) {
      throw new ProblemException(
          EventsError.AGENDA_FULL, "An agenda has at most %d items".formatted(config.maxItems()));
    }
    Faults faults = new Faults();
    checkSession(eventId, says, faults);
    int last = items(items, place.parentId()).size() + 1;
    checkPlace(items, place, last, 1, faults);
    faults.throwIfAny(EventsError.AGENDA_ITEM_UNFIT);
    UUID id = Ids.next();
    int position = place.position() == null ? last : place.position();
    shift(eventId, place.parentId(), position, 1);
    sql.update(
        """
        INSERT INTO agenda_item (id, event_id, parent_id, position, title, text, session_id)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        eventId,
        place.parentId(),
        position,
        says.title(),
        says.text(),
        says.sessionId());
    return id;
  }

  /**
   * Changes what an item says.
   *
   * @param revision what it says from now on, from what it is; refuses a caller who read another
   *     version
   */
  @Transactional
  public void revise(UUID eventId, UUID itemId, Function<AgendaItem, AgendaText> revision) {
    holdAssembly.alone(eventId);
    AgendaItem item = require(agenda.find(eventId, itemId));
    AgendaText revised = revision.apply(item);
    if (revised.equals(item.says())) {
      return;
    }
    Faults faults = new Faults();
    checkSession(eventId, revised, faults);
    faults.throwIfAny(EventsError.AGENDA_ITEM_UNFIT);
    sql.update(
        """
        UPDATE agenda_item SET title = ?, text = ?, session_id = ?, version = version + 1
         WHERE id = ?
        """,
        revised.title(),
        revised.text(),
        revised.sessionId(),
        itemId);
  }

  /** Puts an item, with all that is under it, at another place; counted without the item itself. */
  @Transactional
  public void move(UUID eventId, UUID itemId, AgendaPlace place) {
    holdAssembly.alone(eventId);
    List<AgendaItem> items = agenda.all(eventId);
    AgendaItem item = require(named(items, itemId));
    List<AgendaItem> rest = items.stream().filter(other -> !isWithin(other, item)).toList();
    int last = items(rest, place.parentId()).size() + 1;
    Faults faults = new Faults();
    if (place.parentId() != null
        && named(rest, place.parentId()).isEmpty()
        && named(items, place.parentId()).isPresent()) {
      faults.add("/parentId", "WITHIN_ITSELF", "An item cannot be put under itself");
    } else {
      checkPlace(rest, place, last, height(items, item), faults);
    }
    faults.throwIfAny(EventsError.AGENDA_ITEM_UNFIT);
    int position = place.position() == null ? last : place.position();
    shift(eventId, item.parentId(), item.position() + 1, -1);
    shiftOthers(eventId, itemId, place.parentId(), position);
    sql.update(
        "UPDATE agenda_item SET parent_id = ?, position = ?, version = version + 1 WHERE id = ?",
        place.parentId(),
        position,
        itemId);
  }

  /** Takes an item off that nothing hangs on. */
  @Transactional
  public void remove(UUID eventId, UUID itemId) {
    holdAssembly.alone(eventId);
    AgendaItem item = require(agenda.find(eventId, itemId));
    if (exists("SELECT FROM agenda_item WHERE parent_id = ?", itemId)) {
      throw new ProblemException(
          EventsError.AGENDA_ITEM_IN_USE, "Take off the items that are under it first");
    }
    if (exists("SELECT FROM motion WHERE agenda_item_id = ?", itemId)) {
      throw new ProblemException(EventsError.AGENDA_ITEM_IN_USE, "A motion belongs to the item");
    }
    sql.update("DELETE FROM agenda_item WHERE id = ?", itemId);
    shift(eventId, item.parentId(), item.position() + 1, -1);
  }

  private void shift(UUID eventId, UUID parentId, int from, int by) {
    sql.update(
        """
        UPDATE agenda_item SET position = position + ?
         WHERE event_id = ? AND parent_id IS NOT DISTINCT FROM ? AND position >= ?
        """,
        by,
        eventId,
        parentId,
        from);
  }

  /** Makes room for an item that may still stand among the others. */
  private void shiftOthers(UUID eventId, UUID itemId, UUID parentId, int from) {
    sql.update(
        """
        UPDATE agenda_item SET position = position + 1
         WHERE event_id = ? AND parent_id IS NOT DISTINCT FROM ? AND position >= ? AND id <> ?
        """,
        eventId,
        parentId,
        from,
        itemId);
  }

  private void checkSession(UUID eventId, AgendaText says, Faults faults) {
    faults.addIf(
        says.sessionId() != null
            && !exists(
                "SELECT FROM session WHERE event_id = ? AND id = ?", eventId, says.sessionId()),
        "/sessionId",
        "UNKNOWN",
        "The programme of the Assembly has no such session");
  }

  /**
   * @param last the place behind the last of the items there
   * @param height how many levels what is put there has
   */
  private void checkPlace(
      List<AgendaItem> items, AgendaPlace place, int last, int height, Faults faults) {
    int depth = 0;
    if (place.parentId() != null) {
      Optional<AgendaItem> parent = named(items, place.parentId());
      if (parent.isEmpty()) {
        faults.add("/parentId", "UNKNOWN", "The agenda has no such item");
        return;
      }
      depth = depth(parent.get());
    }
    faults.addIf(
        depth + height > config.maxDepth(),
        "/parentId",
        "TOO_DEEP",
        "A number of the agenda has at most %d parts".formatted(config.maxDepth()));
    faults.addIf(
        place.position() != null && place.position() > last,
        "/position",
        "OUT_OF_RANGE",
        "The last place there is %d".formatted(last));
  }

  private boolean exists(String rows, Object... parameters) {
    return sql.find("SELECT EXISTS (" + rows + ")", row -> row.getBoolean(1), parameters)
        .orElseThrow();
  }

  private static List<AgendaItem> items(List<AgendaItem> items, UUID parentId) {
    return items.stream()
        .filter(
            item -> parentId == null ? item.parentId() == null : parentId.equals(item.parentId()))
        .toList();
  }

  private static Optional<AgendaItem> named(List<AgendaItem> items, UUID id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  private static AgendaItem require(Optional<AgendaItem> item) {
    return item.orElseThrow(
        () -> new ProblemException(PlatformError.NOT_FOUND, "The agenda has no such item"));
  }

  private static boolean isWithin(AgendaItem item, AgendaItem other) {
    return item.id().equals(other.id()) || item.sortKey().startsWith(other.sortKey() + ".");
  }

  private static int depth(AgendaItem item) {
    return item.number().split("\\.").length;
  }

  private static int height(List<AgendaItem> items, AgendaItem item) {
    Stream<AgendaItem> within = items.stream().filter(other -> isWithin(other, item));
    return within.mapToInt(KeepAgenda::depth).max().orElseThrow() - depth(item) + 1;
  }
}
