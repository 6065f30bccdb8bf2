package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Continuation;
import io.ledgerlift.domain.artifact.Continuation.Evidence;
import io.ledgerlift.domain.page.PageNumber;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table goes on with the one before it.
 *
 * @param page of the one before
 * @param repeatedRows how many rows at the top are the head once more
 */
public record JoinTable(PageNumber page, int repeatedRows) implements Edit {

  public JoinTable {
    if (repeatedRows < 0) {
      throw new InvalidValue("out_of_range", "This is a whole number from 0.");
    }
  }

  @Override
  public Table on(Table table, String by) {
    if (table.page() == null) {
      throw new DoesNotFit("Only tables of documents with pages go on over them.");
    }
    return table.continuing(new Continuation(page, Set.of(Evidence.BY_HAND), repeatedRows));
  }

  @Override
  public Map<String, @Nullable Object> seen(Table table) {
    return continues(table);
  }

  static Map<String, @Nullable Object> continues(Table table) {
    Continuation continues = table.continues();
    return Collections.singletonMap(
        "continues_page", continues == null ? null : continues.page().value());
  }
}
