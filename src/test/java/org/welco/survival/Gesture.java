package org.welco.survival;

import java.util.List;
import java.util.Optional;

/**
 * One thing that an agent or a workflow does with a letter.
 *
 * @param request the number of the request, for {@link Kind#BECOMES_REQUEST}; who answers, for an answer, when known
 * @param text the reason or the answer
 */
record Gesture(Kind kind, Optional<String> request, String text) {

    enum Kind {
        REFUSED,
        BECOMES_REQUEST,
        ANSWERED
    }

    static Gesture refused(String reason) {
        return new Gesture(Kind.REFUSED, Optional.empty(), reason);
    }

    static Gesture becomes(String request) {
        return new Gesture(Kind.BECOMES_REQUEST, Optional.of(request), "");
    }

    static Gesture answered(String text) {
        return new Gesture(Kind.ANSWERED, Optional.empty(), text);
    }

    static Gesture answered(String text, String request) {
        return new Gesture(Kind.ANSWERED, Optional.of(request), text);
    }

    /** The ways that letters go in these tests, told by what is done with them in turn. */
    static List<List<Gesture>> plans(String letter) {
        String one = letter + "-1";
        String two = letter + "-2";
        return List.of(
                List.of(refused("Pas pour nous : " + letter)),
                List.of(
                        becomes(one),
                        answered("Première réponse à " + letter, one),
                        answered("Suite pour " + letter, one)),
                List.of(becomes(one), becomes(two), answered("C’est fait", one), answered("C’est fait", two)),
                List.of(answered("Réponse sans demande à " + letter)),
                List.of(answered("Réponse d’avance à " + letter), becomes(one)),
                List.of());
    }
}
