package io.ledgerlift.domain.reading.table;

import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lays cells out so that no two share a place: a later cell shrinks, or joins the one it meets. */
final class Disjoint {

  private record Place(int row, int column) {}

  private Disjoint() {}

  static List<DraftCell> of(List<DraftCell> cells) {
    List<DraftCell> laid = new ArrayList<>();
    Map<Place, Integer> owners = new HashMap<>();
    for (DraftCell cell : cells) {
      DraftCell fitting = isFree(cell, owners) ? cell : shrunk(cell, owners);
      if (isFree(fitting, owners)) {
        own(fitting, laid.size(), owners);
        laid.add(fitting);
      } else {
        int owner = Objects.requireNonNull(owners.get(new Place(fitting.row(), fitting.column())));
        laid.set(owner, joined(laid.get(owner), fitting));
      }
    }
    return laid;
  }

  /** One place: the first free one it had, or its top left one. */
  private static DraftCell shrunk(DraftCell cell, Map<Place, Integer> owners) {
    for (int column = cell.column(); column <= cell.lastColumn(); column++) {
      for (int row = cell.row(); row <= cell.lastRow(); row++) {
        if (!owners.containsKey(new Place(row, column))) {
          return DraftCell.at(row, column, cell.words());
        }
      }
    }
    return DraftCell.at(cell.row(), cell.column(), cell.words());
  }

  private static boolean isFree(DraftCell cell, Map<Place, Integer> owners) {
    for (int row = cell.row(); row <= cell.lastRow(); row++) {
      for (int column = cell.column(); column <= cell.lastColumn(); column++) {
        if (owners.containsKey(new Place(row, column))) {
          return false;
        }
      }
    }
    return true;
  }

  private static void own(DraftCell cell, int index, Map<Place, Integer> owners) {
    for (int row = cell.row(); row <= cell.lastRow(); row++) {
      for (int column = cell.column(); column <= cell.lastColumn(); column++) {
        owners.put(new Place(row, column), index);
      }
    }
  }

  private static DraftCell joined(DraftCell owner, DraftCell cell) {
    List<Word> words = new ArrayList<>(owner.words());
    words.addAll(cell.words());
    return new DraftCell(owner.row(), owner.lastRow(), owner.column(), owner.lastColumn(), words);
  }
}
