package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What people did about the newest reading of a document.
 *
 * @param attempt of the reading
 * @param corrections all of them, those that were taken back too, by number
 * @param approvals in their order
 */
public record Review(int attempt, List<Correction> corrections, List<Approval> approvals) {

  public Review {
    corrections = List.copyOf(corrections);
    approvals = List.copyOf(approvals);
  }

  /** Grows with everything that is made or taken back. */
  public int version() {
    return corrections.size() + (int) corrections.stream().filter(Correction::isUndone).count();
  }

  /** Those that hold. */
  public List<Correction> held() {
    return corrections.stream().filter(correction -> !correction.isUndone()).toList();
  }

  /** Those of one table. */
  public List<Correction> of(TableAnchor table) {
    return corrections.stream().filter(correction -> correction.anchor().holds(table)).toList();
  }

  /** The approval of just this reading with just these corrections. */
  public Optional<Approval> approval() {
    return approvals.stream()
        .filter(approval -> approval.attempt() == attempt && approval.version() == version())
        .findFirst();
  }

  /**
   * Refuses an approval by nobody in particular, or by somebody whose own corrections hold.
   *
   * @throws NotTheirs when {@code actor} may not approve
   */
  public void requireOtherThanEditors(Actor actor) {
    if (actor.equals(Actor.ANONYMOUS)) {
      throw new NotTheirs("approver_unnamed", "Who approves says who they are, in X-Actor.");
    }
    if (held().stream().anyMatch(correction -> correction.by().id().equals(actor.id()))) {
      throw new NotTheirs(
          "approver_is_editor", "Somebody else approves what " + actor.id() + " corrected.");
    }
  }

  /** An approval that somebody else must make. */
  public static final class NotTheirs extends Refusal {

    private static final long serialVersionUID = 1;

    NotTheirs(String code, String message) {
      super(code, message);
    }
  }
}
