package org.welco.bench;

import java.util.List;

/** How names are wrong, and how often whoever is meant has to be found all the same. */
enum Misspelling {
    ONE_ERROR("one error in the surname", 0.98, 0.99) {
        @Override
        List<Typed> typedBy(TypingAgent agent, int count) {
            return agent.misspelt(count, 1);
        }
    },
    TWO_ERRORS("two errors in the surname", 0.86, 0.90) {
        @Override
        List<Typed> typedBy(TypingAgent agent, int count) {
            return agent.misspelt(count, 2);
        }
    },
    HEARD("surname as heard", 0.97, 0.99) {
        @Override
        List<Typed> typedBy(TypingAgent agent, int count) {
            return agent.heard(count);
        }
    },
    SURNAME_ALONE("surname alone, one error", 0.87, 0.92) {
        @Override
        List<Typed> typedBy(TypingAgent agent, int count) {
            return agent.surnameMisspelt(count);
        }
    };

    final String words;
    final double must;
    final double aim;

    Misspelling(String words, double must, double aim) {
        this.words = words;
        this.must = must;
        this.aim = aim;
    }

    abstract List<Typed> typedBy(TypingAgent agent, int count);
}
