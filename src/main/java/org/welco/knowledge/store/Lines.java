package org.welco.knowledge.store;

import java.util.List;

/** Short texts in one column, each in a line of its own; none of them holds a line break. */
final class Lines {

    private Lines() {}

    static String joined(List<String> texts) {
        return String.join("\n", texts);
    }

    static List<String> of(Object column) {
        String text = (String) column;
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }
}
