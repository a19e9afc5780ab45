package org.welco.knowledge.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import org.welco.platform.html.Html;

/** Some lines of a text around the words that were asked for, which are marked. Plain text: whoever writes it into a page escapes it. */
public record Passage(List<Piece> pieces) {

    /** Characters, more or less. */
    static final int LENGTH = 150;

    private static final int BEFORE = 45;
    private static final String CUT = "…";

    /** @param marked whether it was asked for */
    public record Piece(String text, boolean marked) {

        public Piece {
            Objects.requireNonNull(text);
        }
    }

    /** A word that was asked for. */
    private record Hit(int from, int to, String by) {}

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** Where most of what was asked for stands; the beginning of the text when nothing of it does. */
    static Passage of(String text, Marks marks) {
        List<Hit> hits = hits(text, marks);
        int start = hits.isEmpty() ? 0 : Math.max(0, best(hits).from() - BEFORE);
        start = text.length() - start < LENGTH ? Math.max(0, text.length() - LENGTH) : start;
        int from = start == 0 ? 0 : wordAfter(text, start);
        int to = from + LENGTH >= text.length() ? text.length() : wordBefore(text, from + LENGTH);
        return new Passage(pieces(text, from, to, hits));
    }

    private static List<Hit> hits(String text, Marks marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        Matcher word = Marks.WORD.matcher(text);
        while (word.find()) {
            String by = marks.foundBy(word.group());
            if (!by.isEmpty()) {
                hits.add(new Hit(word.start(), word.end(), by));
            }
        }
        return hits;
    }

    private static Hit best(List<Hit> hits) {
        Hit best = hits.get(0);
        int most = 0;
        for (int first = 0; first < hits.size(); first++) {
            Set<String> seen = new HashSet<>();
            int end = hits.get(first).from() + LENGTH - BEFORE;
            for (int at = first; at < hits.size() && hits.get(at).to() <= end; at++) {
                seen.add(hits.get(at).by());
            }
            if (seen.size() > most) {
                most = seen.size();
                best = hits.get(first);
            }
        }
        return best;
    }

    private static int wordAfter(String text, int at) {
        int space = text.indexOf(' ', at);
        return space < 0 || space - at > BEFORE / 2 ? at : space + 1;
    }

    private static int wordBefore(String text, int at) {
        int space = text.lastIndexOf(' ', at);
        return space <= 0 || at - space > BEFORE ? at : space;
    }

    private static List<Piece> pieces(String text, int from, int to, List<Hit> hits) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder(from == 0 ? "" : CUT);
        int at = from;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.from() < at || hit.to() > to) {
                continue;
            }
            int end = hit.to();
            // words beside one another are one mark
            while (i + 1 < hits.size()
                    && hits.get(i + 1).to() <= to
                    && text.substring(end, hits.get(i + 1).from()).isBlank()) {
                end = hits.get(++i).to();
            }
            plain.append(text, at, hit.from());
            add(pieces, plain, false);
            plain.append(text, hit.from(), end);
            add(pieces, plain, true);
            at = end;
        }
        plain.append(text, at, to).append(to == text.length() ? "" : CUT);
        add(pieces, plain, false);
        return pieces;
    }

    private static void add(List<Piece> pieces, StringBuilder text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.toString(), marked));
            text.setLength(0);
        }
    }

    /** Without marks. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        pieces.forEach(piece -> plain.append(piece.text()));
        return plain.toString();
    }

    /** For a page that no view of ours draws: escaped, what was asked for in {@code mark}. */
    public String html() {
        StringBuilder html = new StringBuilder();
        pieces.forEach(piece -> html.append(
                piece.marked() ? "<mark>" + Html.escaped(piece.text()) + "</mark>" : Html.escaped(piece.text())));
        return html.toString();
    }
}
