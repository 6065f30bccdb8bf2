package io.ledgerlift.adapter.persistence.correction;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.artifact.Branch;
import java.util.Map;

/** Who did something, in one column. */
final class Actors {

  private Actors() {}

  static String write(Actor actor) {
    return Json.write(
        Map.of(
            "type", actor.type().code(),
            "id", actor.id(),
            "authenticated", actor.authenticated()));
  }

  static Actor read(String json) {
    Branch tree = new Branch(Json.readMap(json));
    return new Actor(
        Actor.Type.parse(tree.text("type")), tree.text("id"), tree.yes("authenticated"));
  }
}
