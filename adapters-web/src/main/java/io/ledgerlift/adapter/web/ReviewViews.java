package io.ledgerlift.adapter.web;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.usecase.ReadReview;
import io.ledgerlift.domain.UtcTime;
import io.ledgerlift.domain.correction.AcceptIssue;
import io.ledgerlift.domain.correction.Approval;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.Correction.Undone;
import io.ledgerlift.domain.correction.Edit;
import io.ledgerlift.domain.correction.EditTree;
import io.ledgerlift.domain.correction.Recut;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.page.PageNumber;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reviews as the API shows them. */
final class ReviewViews {

  private ReviewViews() {}

  static Map<String, @Nullable Object> review(ReadReview.Seen seen) {
    Review review = seen.review();
    Approval approval = review.approval().orElse(null);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("attempt", review.attempt());
    tree.put("version", review.version());
    tree.put("state", state(review));
    tree.put("approved_by", approval == null ? null : Views.actor(approval.by()));
    tree.put("approved_at", approval == null ? null : UtcTime.format(approval.at()));
    tree.put(
        "corrections",
        review.corrections().stream().map(correction -> correction(seen, correction)).toList());
    tree.put("conflicts", List.copyOf(new TreeSet<>(seen.conflicts())));
    return tree;
  }

  private static String state(Review review) {
    if (review.approval().isPresent()) {
      return "approved";
    }
    return review.corrections().isEmpty() && review.approvals().isEmpty()
        ? "untouched"
        : "in_review";
  }

  private static Map<String, @Nullable Object> correction(
      ReadReview.Seen seen, Correction correction) {
    PageNumber page = correction.anchor().page();
    Found table = seen.tables().get(correction.number());
    Undone undone = correction.undone();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("number", correction.number());
    tree.put("kind", EditTree.kind(correction.edit()));
    tree.put("edit", edit(correction.edit()));
    tree.put("table", table == null ? null : table.id().toString());
    tree.put("page", page == null ? null : page.value());
    tree.put("before", correction.before());
    tree.put("after", correction.after());
    tree.put("made_by", Views.actor(correction.by()));
    tree.put("made_at", UtcTime.format(correction.at()));
    tree.put("undone_by", undone == null ? null : Views.actor(undone.by()));
    tree.put("undone_at", undone == null ? null : UtcTime.format(undone.at()));
    tree.put("conflict", seen.conflicts().contains(correction.number()));
    return tree;
  }

  /** What cells came of cutting a table anew stands in {@code after}. */
  private static Map<String, @Nullable Object> edit(Edit edit) {
    Map<String, @Nullable Object> tree = EditTree.write(edit);
    if (edit instanceof Recut) {
      tree.remove("cells");
    }
    return tree;
  }

  /** What an event does not hold itself: content, which goes with the document. */
  static @Nullable Map<String, @Nullable Object> details(
      Map<String, Object> metadata, List<Correction> corrections) {
    if (!(metadata.get("correction") instanceof Integer number)) {
      return null;
    }
    return corrections.stream()
        .filter(correction -> correction.number() == number)
        .findFirst()
        .map(correction -> details(metadata, correction))
        .orElse(null);
  }

  private static Map<String, @Nullable Object> details(
      Map<String, Object> metadata, Correction correction) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("edit", edit(correction.edit()));
    tree.put("before", correction.before());
    tree.put("after", correction.after());
    tree.put("intact", correction.digest().hex().equals(metadata.get("content_sha256")));
    return tree;
  }

  /** Who accepted which issue: by {@link #issue}. */
  static Map<String, String> accepted(ReadReview.Seen seen) {
    Map<String, String> accepted = new HashMap<>();
    for (Correction correction : seen.review().held()) {
      Found table = seen.tables().get(correction.number());
      if (table != null
          && !seen.conflicts().contains(correction.number())
          && correction.edit() instanceof AcceptIssue accept) {
        accepted.put(
            issue(
                table.id().toString(), accept.code(), accept.row(), accept.column(), accept.text()),
            correction.by().id());
      }
    }
    return accepted;
  }

  /** By what an issue is known again. */
  static String issue(@Nullable Object... facts) {
    return Arrays.toString(facts);
  }
}
