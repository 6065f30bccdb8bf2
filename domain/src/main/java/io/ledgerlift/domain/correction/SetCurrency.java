package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Told;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The currency of the figures of a table, whatever is printed in it and around it.
 *
 * @param currency ISO 4217; null for what is printed
 */
public record SetCurrency(@Nullable String currency) implements Edit {

  public SetCurrency {
    if (currency != null && !currency.matches("[A-Z]{3}")) {
      throw new InvalidValue(
          "invalid_currency", "A currency has three capital letters, or is null as printed.");
    }
  }

  @Override
  public Table on(Table table, String by) {
    return table.told(new Told(table.told().scale(), currency));
  }

  @Override
  public Map<String, @Nullable Object> seen(Table table) {
    return Collections.singletonMap("currency", table.told().currency());
  }
}
