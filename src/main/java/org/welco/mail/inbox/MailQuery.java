package org.welco.mail.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.welco.mail.MailReference;
import org.welco.platform.folding.Folding;

/**
 * What an agent wants to see of the letters. Whatever he types makes a query: what is too long is cut.
 *
 * @param tab which list
 * @param text words, a reference ({@code maarch-42}), a number ({@code 42}) or a chrono; blank for all
 * @param page from 1
 */
public record MailQuery(MailTab tab, String text, int page) {

    /** Letters on one page. */
    public static final int PAGE_SIZE = 50;

    /** Longest text that is looked at, in characters. */
    public static final int LONGEST_TEXT = 200;

    /** More words than this are not looked at. */
    static final int MOST_WORDS = 8;

    private static final int LAST_PAGE = 10_000;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    public MailQuery {
        Objects.requireNonNull(tab);
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        page = Math.max(1, Math.min(page, LAST_PAGE));
    }

    /** The reference that was typed, when it is one and nothing else. */
    public Optional<MailReference> reference() {
        return MailReference.parse(text.strip().toLowerCase(Locale.ROOT));
    }

    /** The number that was typed, when it is one and nothing else: of the registry, or ours. */
    public OptionalLong number() {
        String stripped = text.strip();
        return NUMBER.matcher(stripped).matches() ? OptionalLong.of(Long.parseLong(stripped)) : OptionalLong.empty();
    }

    /** Folded words that must all be found, each at the beginning of a word; empty for all letters. */
    public List<String> words() {
        return Folding.words(text).stream().distinct().limit(MOST_WORDS).toList();
    }

    /** Whether there is anything to look for. */
    public boolean isSearch() {
        return reference().isPresent() || !words().isEmpty();
    }

    /** How many letters stand before this page. */
    public long offset() {
        return (page - 1L) * PAGE_SIZE;
    }
}
