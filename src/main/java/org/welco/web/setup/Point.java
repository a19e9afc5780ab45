package org.welco.web.setup;

import java.util.List;
import java.util.Locale;
import org.welco.command.check.Finding;
import org.welco.command.check.Finding.Level;
import org.welco.command.check.Topic;

/** One point of the list of what makes a tenant ready. */
public record Point(Topic topic, List<Finding> findings) {

    public Point {
        findings = List.copyOf(findings);
    }

    /** The word by which its title stands among the messages. */
    public String getWord() {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    public boolean isSettled() {
        return findings.stream().noneMatch(finding -> isTrouble(finding.level()));
    }

    /** Whether it keeps the tenant from working, beyond a mere warning. */
    public boolean isMissing() {
        return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
    }

    /** What there is to mend, one by one; when nothing is, what was verified, in one breath. */
    public List<String> getSentences() {
        boolean settled = isSettled();
        List<String> sentences = findings.stream()
                .filter(finding -> settled ? finding.level() == Level.OK : isTrouble(finding.level()))
                .map(finding -> capital(finding.sentence()))
                .toList();
        return settled ? List.of(String.join(" · ", sentences)) : sentences;
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.FRENCH) + sentence.substring(1);
    }

    private static boolean isTrouble(Level level) {
        return level == Level.ERROR || level == Level.WARNING;
    }
}
