package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.AuditTrail;
import io.ledgerlift.application.port.StatementWriter;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.statement.report.Statement;
import io.ledgerlift.domain.statement.report.Understood;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;

/** Gives out one table of a completed reading, with all its parts, as a file. */
public final class ExportTable {

  private final FindDocuments find;
  private final ReadStatements statements;
  private final AuditTrail trail;
  private final StatementWriter writer;

  public ExportTable(
      FindDocuments find, ReadStatements statements, AuditTrail trail, StatementWriter writer) {
    this.find = find;
    this.statements = statements;
    this.trail = trail;
    this.writer = writer;
  }

  /** An export that was allowed and noted. */
  public record Export(Document document, Statement statement, StatementWriter writer) {

    public void writeTo(OutputStream out) throws IOException {
      writer.write(statement, out);
    }
  }

  /**
   * Prepares an export of the table that holds {@code part}, the artifact of one page.
   *
   * @throws NotRead when no reading has completed
   * @throws NotFound when the completed reading has no such table
   */
  public Export export(DocumentId id, UUID part, Occasion occasion) {
    Document document = find.one(id);
    Understood<Found> table = statements.holding(id, part);
    trail.append(
        document.deed(
            EventType.DOCUMENT_EXPORTED,
            "A table exported as CSV.",
            Map.of("table", part.toString()),
            occasion));
    return new Export(document, table.statement(), writer);
  }
}
