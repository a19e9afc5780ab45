package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.UnknownMailException;
import org.welco.mail.claim.HeldClaim;
import org.welco.mail.claim.StaleClaimException;
import org.welco.mail.gesture.MadeGesture;

/** What a gesture came to, as the page says it: a toast when it was done, a note where it could not be. */
@Named
@RequestScoped
public class MailNews {

    private MailWords words;
    private String toast = "";
    private MadeGesture undoable;
    private Note note;

    MailNews() {}

    @Inject
    public MailNews(MailWords words) {
        this.words = words;
    }

    /**
     * @param tone of {@code w-note}
     * @param text what was kept and what to do; may be empty
     */
    public record Note(String tone, String icon, String title, String text) {}

    /** Does the work; what does not allow it becomes a note. @return whether it was done */
    boolean attempt(Runnable gesture) {
        try {
            gesture.run();
            return true;
        } catch (StaleClaimException stale) {
            lost(stale.present());
        } catch (IllegalMoveException illegal) {
            warn("mail.illegal", words.get("mail.illegal." + illegal.reason().name()));
        } catch (UnknownMailException unknown) {
            warn("mail.unknown", words.get("mail.unknown.what"));
        }
        return false;
    }

    /** Somebody else has the letter by now; what was typed is kept. */
    void lost(Optional<HeldClaim> present) {
        String who = present.map(this::who).orElseGet(() -> words.get("mail.lost.nobody"));
        note = new Note("error", "lock", words.get("mail.lost"), who);
    }

    private String who(HeldClaim held) {
        String by = words.of("mail.lost.by", held.name(), words.moment(held.since()));
        return held.takeOver()
                .map(how -> by + " " + words.of("mail.lost.reason", how.reason()))
                .orElse(by);
    }

    /** The letter is a colleague's, and what the agent typed is still only his own. */
    void keep(String titleKey, String text) {
        note = new Note("warn", "lock", words.get(titleKey), text);
    }

    void warn(String titleKey, String text) {
        note = new Note("warn", "warn", words.get(titleKey), text);
    }

    void toast(String text) {
        toast = text;
    }

    void toast(String text, MadeGesture gesture) {
        toast = text;
        undoable = gesture.undoUntil().isAfter(words.now()) && !gesture.undone() ? gesture : null;
    }

    public String getToast() {
        return toast;
    }

    /** Null when there is nothing to undo. */
    public MadeGesture getUndoable() {
        return undoable;
    }

    /** Null when all went well. */
    public Note getNote() {
        return note;
    }
}
