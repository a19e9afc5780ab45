package org.welco.survival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.welco.sandbox.maarch.MaarchCall;
import org.welco.sandbox.maarch.RouteName;

/** A named point of the conversation with Maarch at which the server is killed. */
record KillPoint(Call call, Moment moment) {

    @Override
    public String toString() {
        return call + " " + moment;
    }

    /** The calls that Welco makes. */
    enum Call {
        LIST,
        FETCH,
        RECEIVED,
        SENT,
        REFUSED,
        NOTE;

        /** Whether a few new letters bring several of them. */
        boolean comesOften() {
            return this == LIST || this == RECEIVED || this == NOTE;
        }

        boolean is(MaarchCall call) {
            String status = call.statusAsked().orElse("");
            return switch (this) {
                case LIST -> call.route() == RouteName.LIST && !call.withFile();
                case FETCH -> call.route() == RouteName.LIST && call.withFile();
                case RECEIVED -> call.route() == RouteName.STATUS && status.equals("GRC_TRT");
                case SENT -> call.route() == RouteName.EXTERNAL_INFOS;
                case REFUSED -> call.route() == RouteName.STATUS && status.equals("GRCREFUSED");
                case NOTE -> call.route() == RouteName.STATUS && status.equals("GRC_REP");
            };
        }
    }

    /** When, of such a call. */
    enum Moment {
        /** It was sent, and is lost: Maarch does nothing. */
        LOST,
        /** It has arrived: Maarch will do it, and find nobody to tell. */
        ARRIVED,
        /** It is done, nothing is answered. */
        DONE,
        /** The answer is on its way. */
        ANSWERED,
        /** A little after it was done: while the answer is read, before or after our commit, between two calls. */
        SOON_AFTER
    }

    /**
     * That many points, each once before any comes again.
     *
     * @param random decides their order
     */
    static List<KillPoint> draw(int count, Random random) {
        List<KillPoint> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            drawn.addAll(allInSomeOrder(random));
        }
        return drawn.subList(0, count);
    }

    /** Calls follow each other in turn, so that even a few points see all of them. */
    private static List<KillPoint> allInSomeOrder(Random random) {
        List<List<KillPoint>> turns = new ArrayList<>();
        for (int i = 0; i < Moment.values().length; i++) {
            turns.add(new ArrayList<>());
        }
        for (Call call : Call.values()) {
            List<Moment> moments = new ArrayList<>(List.of(Moment.values()));
            Collections.shuffle(moments, random);
            for (int i = 0; i < moments.size(); i++) {
                turns.get(i).add(new KillPoint(call, moments.get(i)));
            }
        }
        turns.forEach(turn -> Collections.shuffle(turn, random));
        return turns.stream().flatMap(List::stream).toList();
    }
}
