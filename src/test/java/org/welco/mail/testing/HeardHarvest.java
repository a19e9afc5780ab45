package org.welco.mail.testing;

import java.util.ArrayList;
import java.util.List;
import org.welco.mail.MailReference;
import org.welco.mail.harvest.HarvestLog;

/** Remembers what a harvest said, and can take its claim away. */
public final class HeardHarvest implements HarvestLog {

    private final List<String> lines = new ArrayList<>();
    private long lettersLeft = Long.MAX_VALUE;

    /** The claim is lost once so many letters came. */
    public HeardHarvest losingItsClaimAfter(long letters) {
        lettersLeft = letters;
        return this;
    }

    public boolean mayGoOn() {
        return lettersLeft > 0;
    }

    @Override
    public void came(MailReference reference, String what) {
        lettersLeft--;
        lines.add(reference + " : " + what);
    }

    @Override
    public void returned(MailReference reference) {
        lines.add(reference + " revenu");
    }

    @Override
    public void warn(String sentence) {
        lines.add("! " + sentence);
    }

    @Override
    public void progress(long done, long listed) {
        lines.add(done + "/" + listed);
    }

    /** All that was said, how far it was excepted. */
    public List<String> lines() {
        return lines.stream().filter(line -> !line.matches("\\d+/\\d+")).toList();
    }

    /** How far it was, each time it said so. */
    public List<String> progress() {
        return lines.stream().filter(line -> line.matches("\\d+/\\d+")).toList();
    }
}
