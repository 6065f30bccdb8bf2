package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.reading.table.Column;
import java.util.ArrayList;
import java.util.List;

/** The columns of a region from left to right. */
record Columns(List<Column> list) {

  Columns {
    list = List.copyOf(list);
  }

  int count() {
    return list.size();
  }

  Column get(int index) {
    return list.get(index);
  }

  /** The columns that share more than {@code least} points with {@code from}..{@code to}. */
  List<Integer> under(double from, double to, double least) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).shared(from, to) > least) {
        found.add(i);
      }
    }
    return found;
  }

  /** The columns of which {@code from}..{@code to} covers more than that share. */
  List<Integer> mostlyWithin(double from, double to, double share) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).shared(from, to) > share * list.get(i).width()) {
        found.add(i);
      }
    }
    return found;
  }

  /** The column that shares most with the box; the nearest by its middle when none does. */
  int best(BoundingBox box) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < list.size(); i++) {
      double shared = list.get(i).shared(box.x(), box.right());
      if (shared > most) {
        most = shared;
        best = i;
      }
    }
    return best >= 0 ? best : at(box.centerX());
  }

  /** The column on whose side of the rivers' middles the place lies. */
  int at(double place) {
    int index = 0;
    while (index + 1 < list.size() && place >= river(index)) {
      index++;
    }
    return index;
  }

  /** The middle of the white right of a column. */
  double river(int index) {
    return (list.get(index).right() + list.get(index + 1).left()) / 2;
  }
}
