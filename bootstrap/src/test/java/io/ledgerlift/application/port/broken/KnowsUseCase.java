package io.ledgerlift.application.port.broken;

import io.ledgerlift.application.usecase.FindDocuments;

/** Breaks a rule of the architecture on purpose, so that the rule is known to bite. */
public interface KnowsUseCase {

  FindDocuments documents();
}
